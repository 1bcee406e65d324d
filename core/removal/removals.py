"""Removals in columns, each made into a Removal when somebody asks for it: a person may mark 100,000 photos at once."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Self, overload

from core.columns.match_columns import Integers
from core.removal.guard import Removal


class Removals(Sequence[Removal]):
    """Photos and those that stay for them; what belongs to a photo is looked for when it goes. Never changed."""

    def __init__(self, photos: Integers, keepers: Integers) -> None:
        self.photos = photos
        """The ids of those that go (n,)."""
        self.keepers = keepers
        """The ids of those that stay for them (n,)."""

    def __len__(self) -> int:
        return len(self.photos)

    @overload
    def __getitem__(self, line: int) -> Removal: ...
    @overload
    def __getitem__(self, line: slice) -> Self: ...
    def __getitem__(self, line: int | slice) -> Removal | Self:
        if isinstance(line, slice):
            return type(self)(self.photos[line], self.keepers[line])
        return Removal(int(self.photos[line]), int(self.keepers[line]))
