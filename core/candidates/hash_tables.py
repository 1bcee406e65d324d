"""Finds all pairs of few hashes and very many that differ in few bits, without sorting the many.

For each band, a table lists for every key the few hashes that are near it; each of the many looks its own key up.
core.candidates.bands is faster if both sides are long.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import Self

import numpy as np
from numpy.typing import NDArray

from core.candidates.band import Band, Hashes, bands_of, elsewhere
from core.columns import runs
from core.columns.arrays import Rows
from core.job import Job

BANDS = 4  # of 16 bits each
PORTION = 1 << 18  # of the many, at the least, for which tables are worth making
_AT_ONCE = 1 << 15  # of the many: what they are worked out with stays in the processor's cache
_FEW = (1 << 16) - 1  # in one table at the most: numpy sorts so short numbers in a few steps
_PAIR_SECONDS, _LOOK_SECONDS, _ENTRY_SECONDS = 6e-9, 2e-8, 6e-8


def seconds(few: int, many: int, distance: int) -> float:
    """Estimated time of the search in one thread."""
    return sum(
        few * many * band.share * _PAIR_SECONDS
        + many * _LOOK_SECONDS
        + few * band.share * float(1 << band.width) * _ENTRY_SECONDS
        for band in _bands(distance)
    )


def _bands(distance: int) -> tuple[Band, ...]:
    return bands_of(min(BANDS, distance + 1), distance)


@dataclass(frozen=True, slots=True)
class _Table:
    """The table of one band: the entries start[key] : start[key + 1] are the hashes near that key."""

    band: Band
    before: tuple[Band, ...]
    start: NDArray[np.int32]  # (keys + 1,)
    hashes: Hashes  # (m,)
    places: NDArray[np.intp]  # (m,): of the hash among the few

    @classmethod
    def of(cls, few: Hashes, first: int, band: Band, before: tuple[Band, ...]) -> Self:
        """The table of at most _FEW of the hashes, beginning with the `first`."""
        few = few[first : first + _FEW]
        keys = (band.keys(few) ^ band.ball().astype(np.uint16)[:, None]).ravel()
        order = np.argsort(keys, kind="stable")
        start = np.zeros((1 << band.width) + 1, np.int32)
        np.cumsum(np.bincount(keys, minlength=1 << band.width), out=start[1:])
        places = order % max(1, len(few))
        return cls(band, before, start, few[places], first + places)

    def pairs(self, hashes: Hashes, distance: int) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
        """The pairs that are near in this band and in none before: indices into the few and into these hashes.

        All hashes walk down the lists of their keys in step, those with the longest lists first, so that finished ones
        are always at the end.
        """
        keys = self.band.keys(hashes)
        entry = self.start.take(keys)
        length = self.start[1:].take(keys) - entry
        order = np.argsort(length.astype(np.uint16), kind="stable")[::-1]
        hashes, entry = hashes.take(order), entry.take(order).astype(np.intp)
        some, others = [np.zeros(0, np.intp)], [np.zeros(0, np.intp)]
        for still in np.cumsum(np.bincount(length)[::-1])[-2::-1].tolist():  # how many have more than 0, 1, ... entries
            difference = self.hashes.take(entry[:still], mode="clip")
            difference ^= hashes[:still]
            near = np.flatnonzero(np.bitwise_count(difference) <= distance)
            if len(near):
                near = near[elsewhere(difference[near], self.before)]
                some.append(self.places[entry[near]])
                others.append(order[near])
            entry[:still] += 1
        return np.concatenate(some), np.concatenate(others)


class HashTables:
    """Lookup tables of few hashes."""

    def __init__(self, few: Hashes, distance: int) -> None:
        self._distance = distance
        bands = _bands(distance)
        self._tables = [
            _Table.of(few, first, band, bands[:number])
            for number, band in enumerate(bands)
            for first in range(0, len(few), _FEW)
        ]

    def pairs(self, many: Hashes, job: Job) -> Iterator[tuple[NDArray[np.intp], Rows]]:
        """The pairs within the distance, without duplicates: indices into the few and into the many."""
        for table in self._tables:
            job.checkpoint()
            for start in range(0, len(many), _AT_ONCE):
                one, other = table.pairs(many[start : start + _AT_ONCE], self._distance)
                if len(one):
                    yield one, start + other


def near_any(few: Hashes, many: Hashes, *, distance: int, job: Job) -> Rows:
    """The indices of those of the many that are within the distance of any of the few, without duplicates."""
    tables = HashTables(np.unique(few), distance)

    def portion(start: int) -> Rows:
        pairs = tables.pairs(many[start : start + PORTION], job)
        return start + np.concatenate([np.zeros(0, np.int64), *(places for _, places in pairs)])

    with ThreadPoolExecutor(os.cpu_count(), "near any") as threads:
        found = threads.map(portion, range(0, len(many), PORTION))
        return runs.distinct(np.concatenate([np.zeros(0, np.int64), *found]))
