"""Nearest neighbours by perceptual hash and colours, joined into one point.

The nearest photos to one query are found exactly. For the nearest to each of very many photos an Annoy index is built
in memory and thrown away; core.searching.forest builds the one that stays.
"""

from __future__ import annotations

import functools
import os
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import Self

import numpy as np
from annoy import AnnoyIndex
from numpy.typing import NDArray

from core.candidates.band import HASH_BITS
from core.columns.runs import distinct_pairs
from core.columns.table import Table
from core.indexing.fingerprint import REGIONS, VECTOR_SIZE

TREES = 20
_FEW_NODES = 800  # looked at for each of very many queries, where a miss costs little
_FEW = 20  # where fewer than one in so many photos is asked for, the exact answer takes less time than making an index
_QUERIES = 256  # at a time
_BLOCK = 65536  # photos in one piece of memory
_AT_ONCE = 1024  # photos whose colours as float32 stay in the processor's cache
_UNIT = 65535
EXACT_BELOW = 20_000  # photos: up to here the exact search takes less than a few milliseconds
DIMENSIONS = HASH_BITS + VECTOR_SIZE  # of a point
BIT = 0.09  # how much a bit of the hash weighs beside square roots of shares of a histogram


@dataclass(frozen=True, slots=True)
class _Block(Table):
    """Photos in memory, a third of a kilobyte each."""

    hashes: NDArray[np.uint64]  # (n,)
    colours: NDArray[np.uint16]  # (n, d): square roots of shares, in parts of _UNIT
    lengths: NDArray[np.float32]  # (n,): of those roots, squared

    @classmethod
    def of(cls, forms: NDArray[np.uint64], vectors: NDArray[np.float32]) -> Self:
        colours = np.rint(np.sqrt(vectors) * _UNIT).astype(np.uint16)
        return cls(forms[:, 0].copy(), colours, vectors.sum(axis=1))

    def points(self, rows: NDArray[np.int64]) -> NDArray[np.float32]:
        return _joined(self.hashes[rows], np.divide(self.colours[rows], _UNIT, dtype=np.float32))

    def apart(self, form: np.uint64, roots: NDArray[np.float32]) -> NDArray[np.float32]:
        """The squares of the distances, (n,), to a hash and the square roots of a vector; less what is the same for
        all of them."""
        along = roots * np.float32(-2 / _UNIT)
        bits = np.bitwise_count(self.hashes ^ form)
        apart: NDArray[np.float32] = np.float32(BIT**2) * bits + self.lengths
        for start in range(0, len(apart), _AT_ONCE):
            apart[start : start + _AT_ONCE] += self.colours[start : start + _AT_ONCE].astype(np.float32) @ along
        return apart


class Neighbours:
    """Photos in memory, and the exact nearest neighbours among them by hash and colours."""

    def __init__(self, forms: NDArray[np.uint64], vectors: NDArray[np.float32], *, exact: bool | None = None) -> None:
        """`forms` (n, 8) and `vectors` (n, d) as in the catalog. `exact` says whether `alike` searches exactly; None
        decides by size."""
        self._blocks: list[_Block] = []
        self._exact = exact
        self.add(forms, vectors)

    def __len__(self) -> int:
        return sum(len(block.hashes) for block in self._blocks)

    def add(self, forms: NDArray[np.uint64], vectors: NDArray[np.float32]) -> None:
        """Append photos."""
        for start in range(0, len(forms), _BLOCK):
            block = _Block.of(forms[start : start + _BLOCK], vectors[start : start + _BLOCK])
            if self._blocks and len(self._blocks[-1].hashes) + len(block.hashes) <= _BLOCK:
                block = _Block.joined([self._blocks.pop(), block])
            self._blocks.append(block)

    def points(self, rows: NDArray[np.int64]) -> NDArray[np.float32]:
        """Of some of them, see `points`; (n, d)."""
        starts = np.cumsum([0, *(len(block.hashes) for block in self._blocks)])
        which = np.searchsorted(starts, rows, side="right") - 1
        found = np.zeros((len(rows), DIMENSIONS), np.float32)
        for number in np.unique(which).tolist():
            here = which == number
            found[here] = self._blocks[number].points(rows[here] - starts[number])
        return found

    def nearest(
        self, form: np.uint64, vector: NDArray[np.float32], count: int
    ) -> tuple[NDArray[np.int64], NDArray[np.float32]]:
        """The rows of the `count` nearest photos, nearest first, and their distances."""
        if not self._blocks:
            return np.zeros(0, np.int64), np.zeros(0, np.float32)
        roots = np.sqrt(vector)
        apart = np.concatenate([block.apart(form, roots) for block in self._blocks])
        near = np.argpartition(apart, count)[:count] if count < len(apart) else np.arange(len(apart))
        exactly = np.linalg.norm(self.points(near) - _joined(np.array([form]), roots[None])[0], axis=1)
        order = np.lexsort((near, exactly))
        return near[order], exactly[order]

    def nearest_each(self, queries: NDArray[np.float32], count: int) -> tuple[NDArray[np.int64], NDArray[np.float32]]:
        """For each of several points (q, 64 + d) the rows of the `count` nearest photos, nearest first (q, n), and
        their distances; n is less if there are fewer."""
        rows, far = np.zeros((len(queries), 0), np.int64), np.zeros((len(queries), 0), np.float32)
        lengths = np.square(queries).sum(axis=1)[:, None]
        for start in range(0, len(self), _AT_ONCE):
            some = np.arange(start, min(start + _AT_ONCE, len(self)))
            data = self.points(some)
            apart = np.square(data).sum(axis=1) + lengths - 2 * (queries @ data.T)
            if far.shape[1] == count and not (nearer := (apart < far[:, -1:]).any(axis=0)).all():
                some, apart = some[nearer], apart[:, nearer]  # the others are nobody's
            apart = np.concatenate([far, apart], axis=1)
            every = np.concatenate([rows, np.broadcast_to(some, (len(queries), len(some)))], axis=1)
            near = np.argpartition(apart, min(count, apart.shape[1]) - 1, axis=1)[:, :count]
            order = np.take_along_axis(near, np.argsort(np.take_along_axis(apart, near, axis=1), axis=1), axis=1)
            rows, far = np.take_along_axis(every, order, axis=1), np.take_along_axis(apart, order, axis=1)
        return rows, np.sqrt(np.maximum(far, 0))

    def alike(self, rows: NDArray[np.int64], count: int) -> NDArray[np.int64]:
        """Pairs (n, 2), smaller row first, sorted, of each of `rows` with its `count` nearest photos."""
        data = self.points(np.arange(len(self)))
        count = min(count + 1, len(data))  # each is nearest to itself
        few = len(data) < EXACT_BELOW or _FEW * len(rows) < len(data)
        exact = self._exact if self._exact is not None else few or not annoy_works()
        annoy = None if exact or not len(rows) else _annoy(data)
        lengths = np.square(data).sum(axis=1)

        def nearest(start: int) -> NDArray[np.int64]:
            block = rows[start : start + _QUERIES]
            if annoy is None:
                apart = (-2 * data[block]) @ data.T
                apart += lengths
                near = np.argpartition(apart, count - 1, axis=1)[:, :count]
            else:
                some = [annoy.get_nns_by_item(row, count, _FEW_NODES) for row in block.tolist()]
                near = np.array([(item * count)[:count] for item in some], np.int64)
            return np.stack([np.repeat(block, near.shape[1]), near.reshape(-1)], axis=1)

        with ThreadPoolExecutor(os.cpu_count(), "alike") as threads:
            found = [np.zeros((0, 2), np.int64), *threads.map(nearest, range(0, len(rows), _QUERIES))]
        pairs = np.sort(np.concatenate(found), axis=1)
        return distinct_pairs(pairs[pairs[:, 0] != pairs[:, 1]])


def points(hashes: NDArray[np.uint64], vectors: NDArray[np.float32]) -> NDArray[np.float32]:
    """Hash and colour vector as one point (n, 64 + d), whose Euclidean distance combines Hamming's and Hellinger's."""
    return _joined(hashes, np.sqrt(vectors))


def colours_in_common(far: NDArray[np.float32], bits: NDArray[np.uint8]) -> NDArray[np.float32]:
    """The sum (n,) of the Bhattacharyya coefficients of two photos' regions, from the distance of their points and the
    number of bits in which their hashes differ. In each region the shares sum to 1."""
    return (REGIONS - (far * far - np.float32(BIT**2) * bits) / 2).astype(np.float32)


def _joined(hashes: NDArray[np.uint64], colours: NDArray[np.float32]) -> NDArray[np.float32]:
    bits = np.unpackbits(np.ascontiguousarray(hashes, "<u8").view(np.uint8).reshape(-1, 8), axis=1, bitorder="little")
    return np.concatenate([bits.astype(np.float32) * np.float32(BIT), colours], axis=1)


def _annoy(data: NDArray[np.float32]) -> AnnoyIndex:
    index = AnnoyIndex(data.shape[1], "euclidean")
    index.set_seed(1)
    for row, point in enumerate(data):
        index.add_item(row, point)
    index.build(TREES)
    return index


@functools.cache
def annoy_works() -> bool:
    """Whether the Annoy library of this machine finds what exact search finds, tried once on random points."""
    data = np.random.default_rng(3).random((400, 24), np.float32)
    index = _annoy(data)
    hits = 0
    for row in range(0, 400, 20):
        exact = np.argsort(np.linalg.norm(data - data[row], axis=1))[:10]
        hits += len(set(index.get_nns_by_item(row, 10, 4000)) & set(exact.tolist()))
    return hits >= 190
