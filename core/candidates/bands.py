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
_BANDS = (1, 4, 5, 6, 7)  # to choose from
_PARTS = 4  # that sorted hashes are divided into by row: each is compared with itself and the later ones
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
    within `distance` bits of the first form of the second; sorted, without duplicates. `forms` (m, k) are hashes in
    their forms; both lists of rows are ascending."""
    # All forms of the one side against one of the other: what they are compared with is gathered for every key anew.
    sides = _Sides(forms[turned].ravel(), np.repeat(turned, forms.shape[1]), forms[upright, 0], upright, len(forms))
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
        bounds = np.arange(1, _PARTS) * sides.count // _PARTS
        self._mine = _Sorted.of(sides.turned, sides.turned_rows, band, bounds)
        self._theirs = _Sorted.of(sides.upright, sides.upright_rows, band, bounds)
        self._keys = np.flatnonzero(np.diff(self._mine.start).any(axis=0))

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
        right = np.cumsum(length.sum(axis=2)).reshape(len(keys), -1)
        left = right - length.sum(axis=2)
        tiles = _Tiles.of(*self._mine.at(keys), left, right[:, -1:] - left)
        turned, upright = tiles.near(self._mine.hashes, hashes, self._distance)
        new = elsewhere(self._mine.hashes[turned] ^ hashes[upright], self._before)
        turned, upright = self._mine.order[turned[new]], self._theirs.order[columns[upright[new]]]
        return self._sides.pairs(self._sides.turned_rows[turned], self._sides.upright_rows[upright])


@dataclass(frozen=True, slots=True)
class _Tiles:
    """n rectangles of pairs: the hashes top : top + height of one side with left : left + width of the other."""

    top: Rows
    height: Rows
    left: Rows
    width: Rows
    begin: Rows  # the number of pairs in the rectangles before

    @classmethod
    def of(cls, top: Rows, height: Rows, left: Rows, width: Rows) -> _Tiles:
        """Rectangles (any shape), cut into such of at most TILE pairs, or of one row if that is longer."""
        most = np.maximum(1, TILE // np.maximum(1, width))
        pieces = (-(-height // most) * (width > 0)).ravel()
        top, height, left, width, most = (some.ravel().repeat(pieces) for some in (top, height, left, width, most))
        above = most * ranges(np.zeros_like(pieces), pieces)
        height = np.minimum(height - above, most)
        return cls(top + above, height, left, width, np.cumsum(height * width) - height * width)

    def near(self, rows: Hashes, columns: Hashes, distance: int) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
        """The places of the hashes that are within the distance of each other. Many rectangles are small, so the bits
        of about TILE pairs are counted at a time."""
        space = TILE + int((self.height * self.width).max(initial=0))
        xor, bits, close = np.empty(space, np.uint64), np.empty(space, np.uint8), np.empty(space, np.bool_)
        ends = [*runs.begins(self.begin // TILE).tolist(), len(self.begin)]
        found = [np.zeros(0, np.intp)]
        for some in itertools.starmap(slice, itertools.pairwise(ends)):
            size = self._exclusive_or(some, rows, columns, xor)
            np.bitwise_count(xor[:size], out=bits[:size])
            np.less_equal(bits[:size], distance, out=close[:size])
            found.append(self.begin[some.start] + close[:size].nonzero()[0])
        pairs = np.concatenate(found)
        tile = np.searchsorted(self.begin, pairs, side="right") - 1
        one, other = np.divmod(pairs - self.begin[tile], self.width[tile])
        return self.top[tile] + one, self.left[tile] + other

    def _exclusive_or(self, some: slice, rows: Hashes, columns: Hashes, out: Hashes) -> int:
        """Write the differing bits of some rectangles' pairs, one after another, and return the number of pairs."""
        shapes = (of[some].tolist() for of in (self.top, self.height, self.left, self.width))
        end = 0
        for top, height, left, width in zip(*shapes, strict=True):
            begin, end = end, end + height * width
            tile = out[begin:end].reshape(-1, width)
            np.bitwise_xor(rows[top : top + height, None], columns[left : left + width], out=tile)
        return end


@dataclass(frozen=True, slots=True)
class _Sorted:
    """Hashes sorted by their key in one band, in several parts with ascending ranges of rows."""

    hashes: Hashes
    order: Rows  # where each was before
    start: NDArray[np.int64]  # (parts, keys + 1): where each key begins

    @classmethod
    def of(cls, hashes: Hashes, rows: Rows, band: Band, bounds: Rows) -> _Sorted:
        """`rows` ascend; `bounds` are the first row that each part but the first may hold."""
        ends = [0, *np.searchsorted(rows, bounds).tolist(), len(rows)]
        keys = band.keys(hashes)
        orders, starts = [], []
        for begin, end in itertools.pairwise(ends):
            orders.append(begin + np.argsort(keys[begin:end], kind="stable"))
            counts = np.bincount(keys[begin:end], minlength=1 << band.width)
            starts.append(begin + np.concatenate([[0], np.cumsum(counts)]))
        order = np.concatenate(orders)
        return cls(hashes.take(order), order, np.stack(starts))

    def at(self, keys: NDArray[np.int64]) -> tuple[Rows, Rows]:
        """Where the hashes of several keys (n, m) begin in each part, and how many they are (n, parts, m)."""
        begin = self.start.take(keys, axis=1)
        length = self.start.take(keys + 1, axis=1) - begin
        return np.moveaxis(begin, 0, 1), np.moveaxis(length, 0, 1)
