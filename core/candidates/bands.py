"""Finds all pairs of 64-bit hashes that differ in few bits, exactly, without comparing all with all.

Multi-index hashing (Norouzi, Punjani, Fleet: Fast search in Hamming space with multi-index hashing, CVPR 2012). The
bits are cut into bands; two hashes that differ in at most d bits differ in few within at least one band. So only hashes
that are near in a band are compared, by XOR and popcount, in tiles that fit the processor's cache. Few hashes are
compared all with all, which is the same with one band of no bits. The number of bands follows from the number of
hashes. If only one of the two sides is long, it is not sorted: see core.candidates.hash_tables.
"""

from __future__ import annotations

import bisect
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
_KEY_SECONDS = 3e-5  # once for each key of a turned hash
_SORT_SECONDS = 4e-8  # to sort a hash
_KEYS_AT_ONCE = 512  # of a thread's turn
_COLUMNS_AT_ONCE = 1 << 17  # that are gathered in one go, between two looks at the job: 2 MB


def bands_for(turned: int, upright: int, distance: int) -> tuple[Band, ...]:
    """The bands that take the least time for so many hashes on each side."""
    several = [bands_of(count, distance) for count in _BANDS if count <= distance + 1]
    return min(several, key=lambda bands: _seconds(bands, turned, upright))


def _seconds(bands: tuple[Band, ...], turned: int, upright: int) -> float:
    return sum(
        turned * upright * band.share * _PAIR_SECONDS
        + min(turned, 1 << band.width) * _KEY_SECONDS
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
        begin, length = self._theirs.at(self._ball ^ keys[:, None])
        several = np.cumsum(length.sum(axis=(1, 2))) // _COLUMNS_AT_ONCE  # equal for keys that are gone through at once
        ends = [*(np.flatnonzero(np.diff(several)) + 1).tolist(), len(keys)]
        found = [np.zeros(0, np.int64)]
        with unbuffered():
            for part in itertools.starmap(slice, itertools.pairwise([0, *ends])):
                self._job.checkpoint()
                found.append(self._near(keys[part], begin[part], length[part]))
        return np.concatenate(found)

    def _near(self, keys: NDArray[np.intp], begin: Rows, length: Rows) -> Rows:
        """The same, for keys whose balls' hashes are gathered in one go: those begin : begin + length of each part and
        key of the ball (n, parts, ball)."""
        columns = ranges(begin.ravel(), length.ravel())
        hashes = self._theirs.hashes.take(columns)
        ends = np.cumsum(length.sum(axis=2)).reshape(len(keys), -1)
        tiles = _Tiles(self._distance)
        for start, end, lefts, right in zip(
            self._mine.start[0, keys].tolist(),
            self._mine.start[0, keys + 1].tolist(),
            (ends - length.sum(axis=2)).tolist(),
            ends[:, -1].tolist(),
            strict=True,
        ):
            top = start
            while top < end:
                left = lefts[self._theirs.part_of(int(self._mine.rows[top]))]  # what comes before all of these rows
                bottom = min(end, top + max(1, TILE // max(1, min(right - left, _COLUMNS))))
                for first in range(left, right, _COLUMNS):
                    last = min(first + _COLUMNS, right)
                    tiles.look(self._mine.hashes[top:bottom], hashes[first:last], top, first)
                top = bottom
        turned, upright = tiles.hits()
        new = elsewhere(self._mine.hashes[turned] ^ hashes[upright], self._before)
        return self._sides.pairs(self._mine.rows[turned[new]], self._theirs.rows[columns[upright[new]]])


class _Tiles:
    """The work space of a thread, and what was found in it."""

    def __init__(self, distance: int) -> None:
        self._distance = distance
        self._xor = np.empty(TILE, np.uint64)
        self._bits = np.empty(TILE, np.uint8)
        self._near = np.empty(TILE, np.bool_)
        self._found: list[NDArray[np.intp]] = []
        self._tiles: list[tuple[int, int, int, int]] = []

    def look(self, rows: Hashes, columns: Hashes, top: int, left: int) -> None:
        """Note which of some hashes are near to which of the columns; `top` and `left` are the places of the first."""
        width = len(columns)
        size = len(rows) * width
        xor, bits, near = self._xor[:size], self._bits[:size], self._near[:size]
        np.bitwise_xor(rows[:, None], columns, out=xor.reshape(-1, width))
        np.bitwise_count(xor, out=bits)
        np.less_equal(bits, self._distance, out=near)
        here = near.nonzero()[0]
        if len(here):
            self._found.append(here)
            self._tiles.append((len(here), width, top, left))

    def hits(self) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
        """The places of the rows and of the columns that are near each other."""
        if not self._found:
            return np.zeros(0, np.intp), np.zeros(0, np.intp)
        count, *tile = np.array(self._tiles).T
        width, top, left = (np.repeat(values, count) for values in tile)
        one, other = np.divmod(np.concatenate(self._found), width)
        return top + one, left + other


@dataclass(frozen=True, slots=True)
class _Sorted:
    """Hashes sorted by their key in one band, in several parts with ascending ranges of rows."""

    hashes: Hashes
    rows: Rows
    start: NDArray[np.int64]  # (parts, keys + 1): where each key begins
    first_row: list[int]  # of each part; asked for each tile, so it is no array

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
        first = rows[np.minimum(ends[:-1], len(rows) - 1)].tolist() if len(rows) else [0] * parts
        return cls(hashes[order], rows[order], np.stack(starts), first)

    def part_of(self, row: int) -> int:
        """The first part that holds rows after this one."""
        return max(0, bisect.bisect_right(self.first_row, row) - 1)

    def at(self, keys: NDArray[np.int64]) -> tuple[Rows, Rows]:
        """Where the hashes of several keys (n, m) begin in each part, and how many they are (n, parts, m)."""
        begin = self.start.take(keys, axis=1)
        length = self.start.take(keys + 1, axis=1) - begin
        return begin.transpose(1, 0, 2), length.transpose(1, 0, 2)
