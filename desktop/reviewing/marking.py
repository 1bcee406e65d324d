"""A change of marks, which can be taken back."""

from __future__ import annotations

from dataclasses import dataclass

from core.columns.arrays import Integers


@dataclass(frozen=True, slots=True, eq=False)
class Marking:
    """The photos, by their ids, whose marks one act of the person changed."""

    marked: Integers
    unmarked: Integers
