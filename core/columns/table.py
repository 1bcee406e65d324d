"""Columns of equal length as one value."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, fields
from typing import Any, Self

import numpy as np
from numpy.typing import NDArray


@dataclass(frozen=True, slots=True, eq=False)
class Table:
    """Base of dataclasses whose fields are arrays with equally many rows."""

    def take(self, rows: slice | NDArray[Any]) -> Self:
        """Some of the rows, by slice, indices or flags."""
        return type(self)(*(getattr(self, field.name)[rows] for field in fields(self)))

    @classmethod
    def joined(cls, several: Iterable[Self]) -> Self:
        """Several tables, at least one, concatenated."""
        columns = zip(*([getattr(one, field.name) for field in fields(cls)] for one in several), strict=True)
        return cls(*map(np.concatenate, columns))
