"""What is to be removed, and which photos stay for it, one by one or in columns: a person may mark 100,000 at once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Self, overload

from core.catalog import Catalog
from core.columns.arrays import Integers
from core.shots.together import Beside


@dataclass(frozen=True, slots=True)
class Removal:
    """Remove this photo because that one stays. Both are ids."""

    photo: int
    keeper: int
    companions: tuple[str, ...] = ()
    """Paths of the files that go and come back with it, all of them or none: its sidecars, its film."""


class Removals(Sequence[Removal]):
    """Photos and those that stay for them in columns; a Removal is built only when asked for. Companions are looked up
    when a photo goes. Immutable."""

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


def completed(catalog: Catalog, removals: Sequence[Removal]) -> list[Removal]:
    """The removals, each with all companions on disk: a shot is acted on as a whole."""
    beside = Beside(catalog)
    photos = catalog.photos_of(removal.photo for removal in removals)
    whole = []
    for removal in removals:
        photo = photos.get(removal.photo)  # None: it is refused for that
        its = () if photo is None else beside.of(photo)
        paths = dict.fromkeys((*removal.companions, *(companion.path for companion in its)))
        whole.append(replace(removal, companions=tuple(paths)))
    return whole


def each_once(catalog: Catalog, removals: Sequence[Removal]) -> list[Removal]:
    """The removals without those whose photo goes as a companion of another one."""
    paths = catalog.paths_of(removal.photo for removal in removals)
    taken: set[str] = set()
    once: dict[int, Removal] = {}
    for removal in removals:
        if removal.photo not in once and paths.get(removal.photo) not in taken:
            once[removal.photo] = removal
            taken.update(removal.companions)
    return list(once.values())
