"""Columns of equally many rows as one value."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, fields
from typing import Any, Self

import numpy as np
from numpy.typing import NDArray


@dataclass(frozen=True, slots=True, eq=False)
class Table:
    """What a dataclass is whose fields are arrays of equally many rows."""

    def take(self, rows: slice | NDArray[Any]) -> Self:
        """Some of the rows: a range, numbers or flags."""
        return type(self)(*(getattr(self, field.name)[rows] for field in fields(self)))

    @classmethod
    def joined(cls, several: Iterable[Self]) -> Self:
        """The rows of several, one or more, behind each other."""
        columns = zip(*([getattr(one, field.name) for field in fields(cls)] for one in several), strict=True)
        return cls(*map(np.concatenate, columns))
