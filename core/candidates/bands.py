"""Finds all pairs of 64-bit hashes that differ in few bits, exactly, without comparing all with all.

Multi-index hashing (Norouzi, Punjani, Fleet: Fast search in Hamming space with multi-index hashing, CVPR 2012). The
bits are cut into bands; two hashes that differ in at most d bits differ in few within at least one band. So only hashes
that are near in a band are compared, by XOR and popcount, in tiles that fit the processor's cache. Few hashes are
compared all with all, which is the same with one band of no bits. The number of bands follows from the number of
hashes. If only one of the two sides is long, it is not sorted: see core.candidates.hash_tables.
"""

from __future__ import annotations

import itertools
import os
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from core.candidates import hash_tables
from core.candidates.band import Band, Hashes, bands_of, elsewhere
from core.columns import runs
from core.columns.arrays import Rows
from core.columns.ragged import ranges
from core.job import Job
from core.measuring.unbuffered import unbuffered

TILE = 65536  # pairs: their XOR takes 512 KB
_COLUMNS = 4096  # of a tile at most
_BANDS = (1, 4, 5, 6, 7)  # to choose from
_PARTS = 4  # that sorted hashes are divided into by row: those with only earlier rows than a tile's are left out
_PAIR_SECONDS = 1e-9  # to compare a pair in a tile
_KEY_SECONDS = 5e-5  # once for each key
_SORT_SECONDS = 4e-8  # to sort a hash
_KEYS_AT_ONCE = 512  # between two looks at the job


def bands_for(turned: int, upright: int, distance: int) -> tuple[Band, ...]:
    """The bands that take the least time for so many hashes on each side."""
    several = [bands_of(count, distance) for count in _BANDS if count <= distance + 1]
    return min(several, key=lambda bands: _seconds(bands, turned, upright))


def _seconds(bands: tuple[Band, ...], turned: int, upright: int) -> float:
    return sum(
        turned * upright * band.share * _PAIR_SECONDS
        + min(turned, upright, 1 << band.width) * _KEY_SECONDS
        + (turned + upright) * _SORT_SECONDS * (band.width > 0)
        for band in bands
    )


def near(forms: NDArray[np.uint64], turned: Rows, upright: Rows, *, distance: int, job: Job | None = None) -> Rows:
    """Pairs (n, 2) of one of the rows `turned` and a later one of the rows `upright`, in which a form of the first is
    within `distance` bits of the first form of the second; sorted, without duplicates. `forms` (m, 8) are hashes in
    their forms; both lists of rows are ascending."""
    # All forms of the one side against one of the other: what they are compared with is gathered for every key anew.
    sides = _Sides(forms[turned].ravel(), np.repeat(turned, 8), forms[upright, 0], upright, len(forms))
    bands = bands_for(len(sides.turned), len(sides.upright), distance)
    few, many = sorted((len(sides.turned), len(sides.upright)))
    lopsided = hash_tables.seconds(few, many, distance) < _seconds(bands, len(sides.turned), len(sides.upright))
    with ThreadPoolExecutor(os.cpu_count(), "close pairs") as threads:
        if lopsided:
            keys = _looked_up(sides, distance, job or Job(), threads)
        else:
            keys = _in_tiles(sides, distance, bands, job or Job(), threads)
    found = runs.distinct(np.concatenate([np.zeros(0, np.int64), *keys]))
    return np.stack([found // max(1, len(forms)), found % max(1, len(forms))], axis=1)


@dataclass(frozen=True, slots=True)
class _Sides:
    """The two sides of a comparison: hashes and their rows, ascending."""

    turned: Hashes
    turned_rows: Rows
    upright: Hashes
    upright_rows: Rows
    count: int  # of all rows

    def pairs(self, first: Rows, second: Rows) -> Rows:
        """Those in which the second comes later, as first * count + second."""
        later = first < second
        return first[later] * self.count + second[later]


def _looked_up(sides: _Sides, distance: int, job: Job, threads: ThreadPoolExecutor) -> list[Rows]:
    """The pairs as first * count + second, by hash tables of the shorter side. The longer side is processed in parts,
    for each of which the tables hold only hashes whose rows come before, or after, those of the part."""
    turned_are_few = len(sides.turned) <= len(sides.upright)
    few, many = (sides.turned, sides.upright) if turned_are_few else (sides.upright, sides.turned)
    size = max(hash_tables.PORTION, -(-len(many) // _PARTS))

    def portion(start: int) -> Rows:
        some = many[start : start + size]
        if turned_are_few:
            last = sides.upright_rows[start + len(some) - 1]
            left, right = 0, int(np.searchsorted(sides.turned_rows, last))
        else:
            left, right = int(np.searchsorted(sides.upright_rows, sides.turned_rows[start], side="right")), len(few)
        found = [np.zeros(0, np.int64)]
        for one, other in hash_tables.HashTables(few[left:right], distance).pairs(some, job):
            first, second = (left + one, start + other) if turned_are_few else (start + other, left + one)
            found.append(sides.pairs(sides.turned_rows[first], sides.upright_rows[second]))
        return np.concatenate(found)

    return list(threads.map(portion, range(0, len(many), size)))


def _in_tiles(
    sides: _Sides, distance: int, bands: tuple[Band, ...], job: Job, threads: ThreadPoolExecutor
) -> list[Rows]:
    """The pairs as first * count + second, band by band."""
    several = [threads.submit(_Search, sides, distance, band, bands[:number], job) for number, band in enumerate(bands)]
    keys: list[Rows] = []
    while several:  # each is let go when it was gone through
        search = several.pop(0).result()
        keys += threads.map(search.pairs, search.portions())
    return keys


class _Search:
    """The pairs that are near in one band and in none of the bands before it."""

    def __init__(self, sides: _Sides, distance: int, band: Band, before: tuple[Band, ...], job: Job) -> None:
        self._distance = distance
        self._before = before
        self._sides = sides
        self._job = job
        self._ball = band.ball()
        self._mine = _Sorted.of(sides.turned, sides.turned_rows, band, parts=1)
        self._theirs = _Sorted.of(sides.upright, sides.upright_rows, band, parts=_PARTS)
        self._keys = np.flatnonzero(np.diff(self._mine.start[0]))

    def portions(self) -> Iterator[NDArray[np.intp]]:
        """The keys in portions for threads."""
        for start in range(0, len(self._keys), _KEYS_AT_ONCE):
            yield self._keys[start : start + _KEYS_AT_ONCE]

    def pairs(self, keys: NDArray[np.intp]) -> Rows:
        """The pairs with one of these keys, as first * count + second."""
        with unbuffered():
            near = [(np.zeros(0, np.intp), np.zeros(0, np.int64)), *self._near(keys.tolist())]
        turned, upright = (np.concatenate(places) for places in zip(*near, strict=True))
        new = elsewhere(self._mine.hashes[turned] ^ self._theirs.hashes[upright], self._before)
        return self._sides.pairs(self._mine.rows[turned[new]], self._theirs.rows[upright[new]])

    def _near(self, keys: list[int]) -> Iterator[tuple[NDArray[np.intp], Rows]]:
        """The places of those that are near each other, among the sorted ones of both sides."""
        tiles = _Tiles(self._distance)
        for key in keys:
            self._job.checkpoint()
            start, end = self._mine.start[0, key : key + 2].tolist()
            columns, ends = self._theirs.at(self._ball ^ key)
            hashes = self._theirs.hashes[columns]
            step = max(1, TILE // max(1, min(len(columns), _COLUMNS)))
            for top in range(start, end, step):
                part = slice(top, min(top + step, end))
                left = ends[self._theirs.part_of(int(self._mine.rows[top]))]  # what comes before all of these rows
                for one, other in tiles.hits(self._mine.hashes[part], hashes[left:]):
                    yield top + one, columns[left + other]


class _Tiles:
    """The work space of a thread."""

    def __init__(self, distance: int) -> None:
        self._distance = distance
        self._xor = np.empty(TILE, np.uint64)
        self._bits = np.empty(TILE, np.uint8)
        self._near = np.empty(TILE, np.bool_)

    def hits(self, rows: Hashes, columns: Hashes) -> Iterator[tuple[NDArray[np.intp], NDArray[np.intp]]]:
        """Which of some hashes are near to which of the columns."""
        for left in range(0, len(columns), _COLUMNS):
            some = columns[left : left + _COLUMNS]
            size = len(rows) * len(some)
            xor, bits, near = self._xor[:size], self._bits[:size], self._near[:size]
            np.bitwise_xor(rows[:, None], some, out=xor.reshape(len(rows), len(some)))
            np.bitwise_count(xor, out=bits)
            np.less_equal(bits, self._distance, out=near)
            here = near.nonzero()[0]
            if len(here):
                one, other = np.divmod(here, len(some))
                yield one, left + other


@dataclass(frozen=True, slots=True)
class _Sorted:
    """Hashes sorted by their key in one band, in several parts with ascending ranges of rows."""

    hashes: Hashes
    rows: Rows
    start: NDArray[np.int64]  # (parts, keys + 1): where each key begins
    first_row: Rows  # (parts,): of each part

    @classmethod
    def of(cls, hashes: Hashes, rows: Rows, band: Band, *, parts: int) -> _Sorted:
        """`rows` ascend."""
        ends = np.linspace(0, len(hashes), parts + 1).astype(np.int64)
        keys = band.keys(hashes)
        orders, starts = [], []
        for begin, end in itertools.pairwise(ends.tolist()):
            orders.append(begin + np.argsort(keys[begin:end], kind="stable"))
            counts = np.bincount(keys[begin:end], minlength=1 << band.width)
            starts.append(begin + np.concatenate([[0], np.cumsum(counts)]))
        order = np.concatenate(orders)
        first = rows[np.minimum(ends[:-1], len(rows) - 1)] if len(rows) else np.zeros(parts, np.int64)
        return cls(hashes[order], rows[order], np.stack(starts), first)

    def part_of(self, row: int) -> int:
        """The first part that holds rows after this one."""
        return max(0, int(np.searchsorted(self.first_row, row, side="right")) - 1)

    def at(self, keys: NDArray[np.int64]) -> tuple[Rows, list[int]]:
        """The places of the hashes of these keys, part by part, and where in them each part begins."""
        begin = self.start[:, keys]
        length = self.start[:, keys + 1] - begin
        total = length.sum(axis=1)
        return ranges(begin.ravel(), length.ravel()), (np.cumsum(total) - total).tolist()
