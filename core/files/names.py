"""Names that are still free in a folder: a name that is taken gets a number."""

from __future__ import annotations

import os
from collections.abc import Callable
from itertools import count

LONGEST = 255
"""Bytes that a file name may have on the file systems in use."""

HOLDING_FOLDER = "Removed by Simile"
"""What is in a folder of this name was removed and waits to be brought back or deleted: no scan looks into it."""

_PACKAGES = (".photoslibrary", ".photolibrary", ".migratedphotolibrary", ".aplibrary", ".lrdata")


def is_package(name: str) -> bool:
    """Whether a folder of that name is what a program keeps its own photos in: Photos, iPhoto, Aperture, Lightroom's
    previews. It holds each photo several times, and its catalog is broken by whoever removes one."""
    return name.lower().endswith(_PACKAGES)


class FreeNames:
    """The free names of one operation: what was given once is not given again, also before the file is there."""

    def __init__(self) -> None:
        self._given: set[str] = set()
        self._next: dict[str, int] = {}

    def take(
        self, folder: str, name: str, *, is_taken: Callable[[str], bool] | None = None, longest: int = LONGEST
    ) -> str:
        """A path in `folder` that nobody has: `name`, else "name (2)", "name (3)" before the extension.

        `is_taken` says of a name whether it is in use; without it, whether anything of that name is in the folder.
        """
        taken = is_taken or (lambda name: os.path.lexists(os.path.join(folder, name)))
        wanted = os.path.join(folder, name)
        for number in count(self._next.get(wanted, 1)):
            candidate = numbered(name, number, longest=longest)
            path = os.path.join(folder, candidate)
            if path not in self._given and not taken(candidate):
                self._given.add(path)
                self._next[wanted] = number + 1
                return path
        raise AssertionError("numbers do not end")


def numbered(name: str, number: int, *, longest: int = LONGEST) -> str:
    """The name with its number, shortened before the extension until it has `longest` bytes; 1 is the name itself."""
    stem, extension = os.path.splitext(name)
    if len(os.fsencode(extension)) > longest // 2:  # no extension, but a dot somewhere in a long name
        stem, extension = name, ""
    ending = extension if number == 1 else f" ({number}){extension}"
    while stem and len(os.fsencode(stem + ending)) > longest:
        stem = stem[:-1]
    return stem + ending
