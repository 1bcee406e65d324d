"""Pairs of 64-bit hashes that differ in few bits, exactly, without comparing every one with every other.

Multi-index hashing (Norouzi, Punjani, Fleet: Fast search in Hamming space with multi-index hashing, CVPR 2012). The
bits are cut into bands; two hashes that differ in at most d bits differ in few in one of the bands at least. So only
those are compared that are so near in a band, by XOR and a count of bits, in tiles that stay in the processor's cache.
Few hashes are compared all with all, which is the same with one band of no bits. How many bands are best follows from
how many hashes there are.
"""

from __future__ import annotations

import itertools
import os
from collections import deque
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from math import comb

import numpy as np
from numpy.typing import NDArray

from core.job import Job

HASH_BITS = 64
TILE = 65536  # pairs: their XOR takes 512 KB
_COLUMNS = 4096  # of a tile at most
WIDEST = 16  # bits of a band; numpy sorts longer keys more slowly
_BANDS = (1, 4, 5, 6, 7)  # to choose from
_PARTS = 4  # of the hashes in their order: those before a tile's are left out part by part
_PAIR_SECONDS, _KEY_SECONDS = 1e-9, 5e-5  # for a pair in a tile, and for what is done once for a key,
_SORT_SECONDS = 4e-8  # and for putting a hash in its place
_KEYS_AT_ONCE = 512  # between two looks at the job
_LOPSIDED = 64  # turned hashes to an upright one, from where on the keys of the upright ones are gone through

Hashes = NDArray[np.uint64]
Rows = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Band:
    """Some of the bits of a hash, and in how many of them two hashes may differ to be compared."""

    shift: int
    width: int
    radius: int

    def keys(self, hashes: Hashes) -> NDArray[np.uint16]:
        """The band's bits of each hash."""
        mask = np.uint64((1 << self.width) - 1)
        result: NDArray[np.uint16] = ((hashes >> np.uint64(self.shift)) & mask).astype(np.uint16)
        return result

    def ball(self) -> NDArray[np.int64]:
        """All that a key may differ by, as masks."""
        bits = [1 << bit for bit in range(self.width)]
        chosen = itertools.chain.from_iterable(
            itertools.combinations(bits, count) for count in range(min(self.radius, self.width) + 1)
        )
        return np.array([sum(some) for some in chosen], np.int64)

    @property
    def share(self) -> float:
        """The share of all keys that a ball holds."""
        return float(sum(comb(self.width, count) for count in range(self.radius + 1))) / float(1 << self.width)


def bands_for(turned: int, upright: int, distance: int) -> tuple[Band, ...]:
    """The bands by which so many hashes are compared with so many others in the shortest time."""
    several = [_bands(count, distance) for count in _BANDS if count <= distance + 1]
    return min(several, key=lambda bands: _seconds(bands, turned, upright))


def _bands(count: int, distance: int) -> tuple[Band, ...]:
    """So many bands. Their radii and one more for each are one more than the distance: if two hashes differed in more
    bits of every band than its radius, they would differ in more than the distance. Each bit of the hash goes to the
    band in which most hashes are near; the widest have no use for more."""
    if count == 1:
        return (Band(0, 0, 0),)  # one key for all
    radius, more = divmod(distance + 1, count)
    bands = [Band(0, 0, radius - (number >= more)) for number in range(count)]
    for _ in range(HASH_BITS):
        worst = max(range(count), key=lambda number: (bands[number].width < WIDEST, bands[number].share))
        bands[worst] = replace(bands[worst], width=min(bands[worst].width + 1, WIDEST))
    ends = itertools.accumulate(band.width for band in bands)
    return tuple(replace(band, shift=end - band.width) for band, end in zip(bands, ends, strict=True))


def _seconds(bands: tuple[Band, ...], turned: int, upright: int) -> float:
    return sum(
        turned * upright * band.share * _PAIR_SECONDS
        + min(turned, upright, 1 << band.width) * _KEY_SECONDS
        + (turned + upright) * _SORT_SECONDS * (band.width > 0)
        for band in bands
    )


def near(forms: NDArray[np.uint64], turned: Rows, upright: Rows, *, distance: int, job: Job | None = None) -> Rows:
    """Pairs (n, 2) of one of the rows `turned` and a later one of the rows `upright`, of which a form of the first is
    within `distance` bits of the first form of the second, sorted, each once.

    `forms` (m, 8) are hashes in their forms; the two lists of rows ascend.
    """
    keys = [np.zeros(0, np.int64)]
    bands = bands_for(8 * len(turned), len(upright), distance)
    # The photos' eight forms one after another, so that a photo's hashes stand in the order of the photos.
    hashes = _Sides(forms[turned].ravel(), np.repeat(turned, 8), forms[upright, 0], upright, len(forms))
    with ThreadPoolExecutor(os.cpu_count(), "close pairs") as threads:
        several = (
            threads.submit(_Search, hashes, distance, band, bands[:number], job or Job())
            for number, band in enumerate(bands)
        )
        waiting = deque(several)
        while waiting:
            search = waiting.popleft().result()
            keys += threads.map(search.pairs, search.portions())
    found = np.unique(np.concatenate(keys))
    return np.stack([found // max(1, len(forms)), found % max(1, len(forms))], axis=1)


@dataclass(frozen=True, slots=True)
class _Sides:
    """What is compared with what: hashes, and the rows that they are of, ascending."""

    turned: Hashes
    turned_rows: Rows
    upright: Hashes
    upright_rows: Rows
    count: int  # of all rows


class _Search:
    """The pairs that are near in one band, and in none of those before it."""

    def __init__(self, sides: _Sides, distance: int, band: Band, before: tuple[Band, ...], job: Job) -> None:
        self._distance = distance
        self._before = before
        self._count = sides.count
        self._job = job
        self._ball = band.ball()
        self._turned_first = len(sides.turned) <= _LOPSIDED * len(sides.upright)
        if self._turned_first:
            self._mine = _Sorted.of(sides.turned, sides.turned_rows, band, parts=1)
            self._theirs = _Sorted.of(sides.upright, sides.upright_rows, band, parts=_PARTS)
        else:
            self._mine = _Sorted.of(sides.upright, sides.upright_rows, band, parts=1)
            self._theirs = _Sorted.of(sides.turned, sides.turned_rows, band, parts=1)
        self._keys = np.flatnonzero(np.diff(self._mine.start[0]))

    def portions(self) -> Iterator[NDArray[np.intp]]:
        """The keys in portions for threads."""
        for start in range(0, len(self._keys), _KEYS_AT_ONCE):
            yield self._keys[start : start + _KEYS_AT_ONCE]

    def pairs(self, keys: NDArray[np.intp]) -> Rows:
        """The pairs with one of these keys, as first * count + second."""
        tiles = _Tiles(self._distance)
        found = [np.zeros(0, np.int64)]
        for key in keys.tolist():
            self._job.checkpoint()
            start, end = self._mine.start[0, key : key + 2].tolist()
            columns, ends = self._theirs.at(self._ball ^ key)
            hashes, rows = self._theirs.hashes[columns], self._theirs.rows[columns]
            step = max(1, TILE // max(1, min(len(columns), _COLUMNS)))
            for top in range(start, end, step):
                part = slice(top, min(top + step, end))
                mine, my_rows = self._mine.hashes[part], self._mine.rows[part]
                left = self._skipped(my_rows, ends)
                for one, other in tiles.hits(mine, hashes[left:]):
                    found.append(self._kept(mine[one] ^ hashes[left + other], my_rows[one], rows[left + other]))
        return np.concatenate(found)

    def _skipped(self, rows: Rows, ends: list[int]) -> int:
        """How many columns, by their parts, come before all of these rows."""
        if not self._turned_first or not len(rows):
            return 0
        part = self._theirs.part_of(int(rows[0]))
        return ends[part]

    def _kept(self, difference: Hashes, mine: Rows, theirs: Rows) -> Rows:
        first, second = (mine, theirs) if self._turned_first else (theirs, mine)
        keep = first < second
        for band in self._before:  # it was found there
            keep &= np.bitwise_count(band.keys(difference)) > band.radius
        return first[keep] * self._count + second[keep]


class _Tiles:
    """The work space of one thread."""

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
            here = np.flatnonzero(near)
            if len(here):
                one, other = np.divmod(here, len(some))
                yield one, left + other


@dataclass(frozen=True, slots=True)
class _Sorted:
    """Hashes by their key in one band; in parts, one behind the other, each of rows that come after the last."""

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
        ends = np.cumsum(length.ravel())
        places = np.repeat(begin.ravel() - ends + length.ravel(), length.ravel()) + np.arange(int(total.sum()))
        return places, (np.cumsum(total) - total).tolist()
