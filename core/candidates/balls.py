"""Few hashes against very many: all pairs that differ in few bits, without sorting the many.

In each band a table says of every key which of the few lie near to it; each of the many looks its own key up. See
core.candidates.bands, which is quicker where both sides are long.
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
from core.columns.ragged import ranges
from core.job import Job

BANDS = 4  # of 16 bits each
PORTION = 1 << 18  # of the many, at the least, for which tables are worth making
_AT_ONCE = 1 << 15  # pairs: what they are worked out with stays in the processor's cache
_PAIR_SECONDS, _LOOK_SECONDS, _ENTRY_SECONDS = 1e-8, 2e-8, 6e-8


def seconds(few: int, many: int, distance: int) -> float:
    """About how long the search takes in one thread."""
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
    """The few in one band: at start[key] : start[key + 1] those that are near to a key."""

    band: Band
    before: tuple[Band, ...]
    start: NDArray[np.int32]  # (keys + 1,)
    hashes: Hashes  # (m,)
    places: NDArray[np.intp]  # (m,): of the hash among the few

    @classmethod
    def of(cls, few: Hashes, band: Band, before: tuple[Band, ...]) -> Self:
        keys = (band.keys(few) ^ band.ball().astype(np.uint16)[:, None]).ravel()
        order = np.argsort(keys, kind="stable")
        start = np.zeros((1 << band.width) + 1, np.int32)
        np.cumsum(np.bincount(keys, minlength=1 << band.width), out=start[1:])
        places = order % max(1, len(few))
        return cls(band, before, start, few[places], places)

    def pairs(self, hashes: Hashes, distance: int) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
        """The places among the few, and among these hashes, of those that are near in this band and none before."""
        keys = self.band.keys(hashes)
        begin = self.start.take(keys)
        length = self.start[1:].take(keys) - begin
        entry = ranges(begin, length)
        difference = np.repeat(hashes, length)
        difference ^= self.hashes.take(entry)
        near = np.flatnonzero(np.bitwise_count(difference) <= distance)
        near = near[elsewhere(difference[near], self.before)]
        return self.places[entry[near]], np.searchsorted(np.cumsum(length), near, side="right")


class Balls:
    """Few hashes in tables."""

    def __init__(self, few: Hashes, distance: int) -> None:
        self._distance = distance
        bands = _bands(distance)
        self._tables = [_Table.of(few, band, bands[:number]) for number, band in enumerate(bands)]
        self._step = [max(64, int(_AT_ONCE / max(1.0, len(few) * band.share))) for band in bands]

    def pairs(self, many: Hashes, job: Job) -> Iterator[tuple[NDArray[np.intp], Rows]]:
        """The pairs within the distance, each once: places among the few and among the many."""
        for table, step in zip(self._tables, self._step, strict=True):
            job.checkpoint()
            for start in range(0, len(many), step):
                one, other = table.pairs(many[start : start + step], self._distance)
                if len(one):
                    yield one, start + other


def near_any(few: Hashes, many: Hashes, *, distance: int, job: Job) -> Rows:
    """The places of those of the many that are within the distance of any of the few, each once."""
    tables = Balls(few, distance)

    def portion(start: int) -> Rows:
        pairs = tables.pairs(many[start : start + PORTION], job)
        return start + np.concatenate([np.zeros(0, np.int64), *(places for _, places in pairs)])

    with ThreadPoolExecutor(os.cpu_count(), "near any") as threads:
        found = threads.map(portion, range(0, len(many), PORTION))
        return runs.distinct(np.concatenate([np.zeros(0, np.int64), *found]))
