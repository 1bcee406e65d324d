"""Names that are still free in a folder: a name that is taken gets a number."""

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
        return self._taken(folder, name, lambda number: [numbered(name, number, longest=longest)], is_taken)[0]

    def take_together(self, folder: str, names: Sequence[str]) -> list[str]:
        """The same for a photo and what belongs to it by its name: they get one number, behind the photo's stem."""
        stem = os.path.splitext(names[0])[0]
        return self._taken(folder, names[0], lambda number: [numbered(name, number, stem=stem) for name in names])

    def _taken(
        self,
        folder: str,
        name: str,
        candidates: Callable[[int], list[str]],
        is_taken: Callable[[str], bool] | None = None,
    ) -> list[str]:
        """The first candidates of which nobody has any."""
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
    """The name with its number, shortened before the extension until it has `longest` bytes; 1 is the name itself. What
    is the extension is said by the `stem`, where the name begins with one."""
    stem, extension = (stem, name[len(stem) :]) if stem and name.startswith(stem) else os.path.splitext(name)
    if len(os.fsencode(extension)) > longest // 2:  # no extension, but a dot somewhere in a long name
        stem, extension = name, ""
    ending = extension if number == 1 else f" ({number}){extension}"
    while stem and len(os.fsencode(stem + ending)) > longest:
        stem = stem[:-1]
    return stem + ending
