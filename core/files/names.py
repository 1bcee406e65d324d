"""Free file names in a folder: a name that is taken gets a number."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from itertools import count

LONGEST = 255
"""Bytes that a file name may have on the file systems in use."""

HOLDING_FOLDER = "Removed by Simile"
"""What is in a folder of this name was removed and waits to be brought back or deleted: no scan looks into it."""

_PACKAGES = (".photoslibrary", ".photolibrary", ".migratedphotolibrary", ".aplibrary", ".lrdata")


def is_package(name: str) -> bool:
    """Whether a folder of this name is the package of a photo program: Photos, iPhoto, Aperture, Lightroom previews. It
    holds each photo several times, and removing one breaks the program's own catalog."""
    return name.lower().endswith(_PACKAGES)


class FreeNames:
    """Hands out free names for one operation; no name is given twice, even before its file exists."""

    def __init__(self) -> None:
        self._given: set[str] = set()
        self._next: dict[str, int] = {}

    def take(
        self, folder: str, name: str, *, is_taken: Callable[[str], bool] | None = None, longest: int = LONGEST
    ) -> str:
        """A free path in `folder`: `name`, else "name (2)", "name (3)" before the extension. A name is taken if
        `is_taken` says so or, without it, if the folder has it."""
        return self._taken(folder, name, lambda number: [numbered(name, number, longest=longest)], is_taken)[0]

    def take_together(self, folder: str, names: Sequence[str]) -> list[str]:
        """Free paths for a photo and the companions named after it: all get the same number, behind the photo's
        stem."""
        stem = os.path.splitext(names[0])[0]
        return self._taken(folder, names[0], lambda number: [numbered(name, number, stem=stem) for name in names])

    def _taken(
        self,
        folder: str,
        name: str,
        candidates: Callable[[int], list[str]],
        is_taken: Callable[[str], bool] | None = None,
    ) -> list[str]:
        """The first candidates that are all free."""
        taken = is_taken or (lambda name: os.path.lexists(os.path.join(folder, name)))
        wanted = os.path.join(folder, name)
        for number in count(self._next.get(wanted, 1)):
            names = candidates(number)
            paths = [os.path.join(folder, one) for one in names]
            if self._given.isdisjoint(paths) and not any(map(taken, names)):
                self._given.update(paths)
                self._next[wanted] = number + 1
                return paths
        raise AssertionError("numbers do not end")


def numbered(name: str, number: int, *, stem: str = "", longest: int = LONGEST) -> str:
    """The name with a number, shortened before the extension to at most `longest` bytes; number 1 is the name itself.
    If the name begins with `stem`, the rest is its extension."""
    stem, extension = (stem, name[len(stem) :]) if stem and name.startswith(stem) else os.path.splitext(name)
    if len(os.fsencode(extension)) > longest // 2:  # no extension, but a dot somewhere in a long name
        stem, extension = name, ""
    ending = extension if number == 1 else f" ({number}){extension}"
    while stem and len(os.fsencode(stem + ending)) > longest:
        stem = stem[:-1]
    return stem + ending
