"""Filters out unchanged files, nearly all of them in a rescan, before an object is made for each."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import chain

import numpy as np
from numpy.typing import NDArray

from core.columns.arrays import Integers
from core.files.listing import Listing, Stamp, found, stamp_hashes
from core.files.volume import in_reading_order
from core.photo import Companion, FoundFile

_AT_ONCE = 4096  # files that are looked up in one go


class Sieve:
    """Splits what a walk finds by what the catalog knows; a million photos take 17 MB. Call `take` with every listing,
    then `look_up`."""

    def __init__(self, ids: Integers, hashes: Integers) -> None:
        """`ids` of photos that need not be read again (n,), and `hashes` of their files' stamps in the same order."""
        order = np.argsort(hashes)
        self._ids, self._hashes = ids[order], hashes[order]
        self._met = np.zeros(len(ids), np.bool_)
        self._waiting: list[list[Stamp]] = []  # of several folders, which are looked up together
        self._count = 0
        self.found = 0
        self.others: list[FoundFile] = []  # what is new or changed, folder by folder, as they are best read
        self.beside: dict[str, tuple[Companion, ...]] = {}  # what belongs to which file

    @property
    def unchanged(self) -> int:
        return int(np.count_nonzero(self._met))

    def take(self, listing: Listing) -> None:
        """Sort out the content of one folder."""
        self.beside.update(listing.beside)
        self.found += len(listing.files)
        self._waiting.append(listing.files)
        self._count += len(listing.files)
        if self._count >= _AT_ONCE:
            self.look_up()

    def unseen(self) -> Integers:
        """The ids of photos that were not found unchanged, ascending."""
        return np.sort(self._ids[~self._met])

    def look_up(self) -> None:
        """Sort out what was taken since the last call."""
        same = self._as_they_were(chain.from_iterable(self._waiting))
        start = 0
        for files in self._waiting:
            part = same[start : start + len(files)]
            start += len(files)
            if not part.all():
                rest = [file for file, is_same in zip(files, part.tolist(), strict=True) if not is_same]
                self.others += map(found, sorted(rest, key=in_reading_order))
        self._waiting.clear()
        self._count = 0

    def _as_they_were(self, files: Iterable[Stamp]) -> NDArray[np.bool_]:
        """Which files are known and unchanged; their photos are marked as seen."""
        hashes = stamp_hashes(files)
        order = np.argsort(hashes)  # so one goes once through those that are known: half the time, of a million
        places = np.empty_like(order)
        places[order] = np.searchsorted(self._hashes, hashes[order])
        inside = places < len(self._hashes)
        same = np.zeros(len(hashes), np.bool_)
        same[inside] = self._hashes[places[inside]] == hashes[inside]
        self._met[places[same]] = True
        return same
