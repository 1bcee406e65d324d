"""The folders of a library as a numbered tree, so that photos can be counted in columns."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

from core.columns.arrays import Integers
from core.columns.photos import Photos
from core.files.inside import is_below


class FolderTree:
    """The folders with photos and their ancestors up to the folders of the library, numbered so that each folder comes
    directly before everything inside it."""

    def __init__(self, photos: Photos, roots: Sequence[str]) -> None:
        columns = photos.columns
        codes = np.flatnonzero(np.bincount(columns.folder[photos.present])).tolist()  # np.unique holds up other threads
        direct = {code: os.path.dirname(columns.folders[code]) for code in codes}  # without the separator at the end
        chains = {folder: _chain(folder, roots) for folder in direct.values()}
        self.paths = sorted({path for chain in chains.values() for path in chain}, key=lambda path: path.split(os.sep))
        self._number = {path: number for number, path in enumerate(self.paths)}
        number_of = np.full(len(columns.folders), -1)
        number_of[codes] = [self._number[folder] for folder in direct.values()]
        self.home: Integers = np.where(photos.present, number_of[columns.folder], -1)
        """By row: the number of the folder that the photo is in, -1 where it is not there."""
        self.parent = [self._number.get(os.path.dirname(path), -1) for path in self.paths]
        depth = max((len(chain) for chain in chains.values()), default=1)
        self.above = np.full((len(self.paths), depth), -1, np.int64)
        """The folder itself and those around it, -1 where there are no more; (folders, depth)."""
        for folder, chain in chains.items():
            self.above[self._number[folder], : len(chain)] = [self._number[path] for path in chain]
        self.end = np.arange(1, len(self.paths) + 1, dtype=np.int64)
        """The number after the last folder inside each."""
        for number in range(len(self.paths) - 1, 0, -1):
            around = self.parent[number]
            if around >= 0:
                self.end[around] = max(self.end[around], self.end[number])

    def nested(self, one: Integers, other: Integers) -> NDArray[np.bool_]:
        """Flags of pairs in which one folder is the other or lies inside it."""
        inside = (one <= other) & (other < self.end[one])
        around = (other <= one) & (one < self.end[other])
        return np.asarray(inside | around)

    def ancestors(self, number: int) -> Iterator[int]:
        """The folder itself and its ancestors."""
        while number >= 0:
            yield number
            number = self.parent[number]


def _chain(folder: str, roots: Sequence[str]) -> list[str]:
    """The folder and its ancestors, up to the outermost folder of the library."""
    around = min((root for root in roots if is_below(folder, root)), key=len, default=folder)
    chain = [folder]
    while chain[-1] != around:
        chain.append(os.path.dirname(chain[-1]))
    return chain
