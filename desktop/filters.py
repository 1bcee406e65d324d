"""Which groups are listed: those with a photo that has everything that is asked for."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, fields

from core.catalog import is_below
from core.merits import pattern
from core.photo import Photo
from desktop.row import Row

_MOST_FOLDERS = 300  # that can be chosen from: more would be no choice

Test = Callable[[Photo], bool]


@dataclass(frozen=True, slots=True)
class Filter:
    """What one photo of a group has to be, all of it; a field that is empty or 0 asks for nothing."""

    text: str = ""  # in its path; `*` and `?` stand for any letters
    folder: str = ""  # it lies in, or below
    format: str = ""
    camera: str = ""
    since: str = ""  # a year, month or day, as "2021-07"
    until: str = ""  # the same, it included
    least: int = 0  # bytes
    most: int = 0  # bytes

    @property
    def asks(self) -> int:
        """How many fields ask for something."""
        return sum(bool(getattr(self, field.name)) for field in fields(self))

    def passing(self, rows: Sequence[Row], photos: Mapping[int, Photo]) -> list[Row]:
        """The rows with such a photo."""
        tests = self._tests()
        if not tests:
            return list(rows)

        def fits(id: int) -> bool:
            return all(test(photos[id]) for test in tests)

        return [row for row in rows if any(fits(member.photo) for member in row.group.members)]

    def _tests(self) -> list[Test]:
        """What is asked for, the quickest questions first."""
        tests: list[Test] = []
        if self.least:
            tests.append(lambda photo: photo.size >= self.least)
        if self.most:
            tests.append(lambda photo: photo.size <= self.most)
        if self.format:
            tests.append(lambda photo: photo.facts.format == self.format)
        if self.camera:
            tests.append(lambda photo: photo.facts.camera == self.camera)
        if self.since:
            tests.append(lambda photo: (photo.facts.taken or "") >= self.since)
        if self.until:
            tests.append(lambda photo: "" < (photo.facts.taken or "")[: len(self.until)] <= self.until)
        if self.folder:
            tests.append(lambda photo: is_below(photo.path, self.folder))
        if self.text:
            matches = pattern(self.text)
            tests.append(lambda photo: matches(photo.path) is not None)
        return tests


@dataclass(frozen=True, slots=True)
class Facets:
    """What there is to choose from among the photos of all groups, each in its order."""

    folders: tuple[str, ...] = ()
    formats: tuple[str, ...] = ()
    cameras: tuple[str, ...] = ()


def facets(photos: Iterable[Photo], roots: Sequence[str]) -> Facets:
    """The choices that these photos give; of their folders those that are not too deep below the library's `roots`."""
    folders, formats, cameras = set(), set(), set()
    for photo in photos:
        folders.add(os.path.dirname(photo.path))
        formats.add(photo.facts.format)
        cameras.add(photo.facts.camera)
    return Facets(_shallow(folders, roots), tuple(sorted(formats)), tuple(sorted(cameras - {""}, key=str.casefold)))


def _shallow(folders: Iterable[str], roots: Sequence[str]) -> tuple[str, ...]:
    """The folders and all above them up to the roots; where they are too many, those next to the roots."""
    known = dict.fromkeys(roots, 0)
    for folder in folders:
        above = []
        while folder not in known and folder != os.path.dirname(folder):
            above.append(folder)
            folder = os.path.dirname(folder)
        if folder in known:
            depth = known[folder]
            known.update((each, depth + step) for step, each in enumerate(reversed(above), start=1))
    deepest = max(known.values(), default=0)
    while deepest > 0 and sum(depth <= deepest for depth in known.values()) > _MOST_FOLDERS:
        deepest -= 1
    return tuple(sorted(folder for folder, depth in known.items() if depth <= deepest))
