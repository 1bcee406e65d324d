"""Filters of the list of groups: a group is listed if one of its photos meets all conditions."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from dataclasses import dataclass, fields
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from core.columns.arrays import Flags, Integers
from core.columns.photos import Photos
from core.groups.merits import pattern
from desktop.reviewing.rows import Rows, Table

_MOST_FOLDERS = 300  # to choose from

Test = Callable[[Photos, Integers], Flags]
"""Whether photos, given by their rows in the columns (n,), meet a condition, (n,)."""


@dataclass(frozen=True, slots=True)
class Filter:
    """Conditions for one photo; an empty field or 0 is no condition."""

    text: str = ""  # in its path; `*` and `?` are wildcards
    folder: str = ""  # the photo is in it or below it
    format: str = ""
    camera: str = ""
    since: str = ""  # a year, month or day, such as "2021-07"
    until: str = ""  # the same, inclusive
    least: int = 0  # bytes
    most: int = 0  # bytes

    @property
    def asks(self) -> int:
        """The number of conditions."""
        return sum(bool(getattr(self, field.name)) for field in fields(self))

    def passing(self, rows: Rows) -> Rows:
        """The rows with a photo that meets all conditions."""
        if not self.asks or not len(rows):
            return rows
        table = rows.table
        fits = np.ones(len(table.where), np.bool_)
        for test in self._tests():  # the fastest first: each is asked only for the members that are left
            left = np.flatnonzero(fits)
            fits[left] = test(table.photos, table.where[left])
        return rows.of(table.groups.with_any(fits))

    def _tests(self) -> list[Test]:
        """The conditions, the fastest first."""
        tests: list[Test] = []
        if self.least:
            tests.append(lambda photos, where: photos.columns.size[where] >= self.least)
        if self.most:
            tests.append(lambda photos, where: photos.columns.size[where] <= self.most)
        if self.format:
            tests.append(lambda photos, where: _is_word(photos, photos.columns.format[where], self.format))
        if self.camera:
            tests.append(lambda photos, where: _is_word(photos, photos.columns.camera[where], self.camera))
        if self.since:
            tests.append(lambda photos, where: photos.columns.taken[where] >= self.since.encode())
        if self.until:
            tests.append(self._until)
        if self.folder:
            tests.append(lambda photos, where: photos.below([self.folder])[photos.columns.folder[where]])
        if self.text:
            tests.append(self._has_text)
        return tests

    def _until(self, photos: Photos, where: Integers) -> Flags:
        taken = photos.columns.taken[where]
        last = self.until.encode()
        fits: Flags = (taken != b"") & (taken.astype(f"S{len(last)}") <= last)
        return fits

    def _has_text(self, photos: Photos, where: Integers) -> Flags:
        matches = pattern(self.text)
        paths = photos.columns.paths(where)
        return np.fromiter((matches(path) is not None for path in paths), np.bool_, len(where))


def _is_word(photos: Photos, codes: NDArray[np.int32], word: str) -> Flags:
    words = photos.columns.words
    found: Flags = codes == (words.index(word) if word in words else -1)
    return found


@dataclass(frozen=True, slots=True)
class Facets:
    """The values that the photos of all groups have, sorted."""

    folders: tuple[str, ...] = ()
    formats: tuple[str, ...] = ()
    cameras: tuple[str, ...] = ()


def facets(table: Table, roots: Sequence[str]) -> Facets:
    """The values that photos of groups have. Of too many folders only those near the library's `roots` are included."""
    columns = table.photos.columns
    folders, formats, cameras = (
        _used(names, codes[table.where])
        for names, codes in (
            (columns.folders, columns.folder),
            (columns.words, columns.format),
            (columns.words, columns.camera),
        )
    )
    return Facets(
        _shallow(tuple(folders), tuple(roots)),
        tuple(sorted(formats)),
        tuple(sorted({*cameras} - {""}, key=str.casefold)),
    )


def _used(names: tuple[str, ...], codes: NDArray[np.int32]) -> list[str]:
    """Those of the names whose code occurs."""
    met = np.zeros(len(names), np.bool_)
    met[codes] = True
    return [names[code] for code in np.flatnonzero(met).tolist()]


@lru_cache(maxsize=1)  # the same from one load to the next
def _shallow(folders: tuple[str, ...], roots: tuple[str, ...]) -> tuple[str, ...]:
    """The folders, each with the separator at its end, and their parents up to the roots. If there are more than 300,
    the deepest levels are left out."""
    known = dict.fromkeys(roots, 0)
    for folder in map(os.path.dirname, folders):
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
