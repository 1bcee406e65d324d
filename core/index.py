"""Whole-image fingerprints -> candidates: the exact tiled search, and the Annoy index that stands in for it.

The exact search compares 64-bit hashes by XOR and a count of bits, in tiles that stay in the processor's cache: all
pairs of 100,000 photos take a few seconds on one core. The Annoy index over hash and colour vector answers queries
in libraries where even that is felt; it is thrown away and built again whole, and trusted only as far as it was
measured against the exact search.
"""

from __future__ import annotations

import functools

import numpy as np
from annoy import AnnoyIndex
from numpy.typing import NDArray

TILE_ROWS = 64
TILE_COLUMNS = 4096
TREES = 20
SEARCH_NODES = 20_000  # looked at for one query: recall at 10 of 0.99 and more, see BENCHMARKS.md
_FEW_NODES = 800  # looked at for each of very many queries, where a miss costs little
_QUERIES = 512  # at a time
TONE_NEIGHBOURS = 8
TONE_LIKENESS = 0.2  # correlation of two courses of luma
EXACT_BELOW = 20_000  # photos: up to here the exact search takes less than a few milliseconds
_BIT = 0.09  # how much a bit of the hash weighs beside square roots of shares of a histogram


def close_pairs(
    forms: NDArray[np.uint64], new: NDArray[np.bool_], *, distance: int, sides: NDArray[np.int8] | None = None
) -> tuple[NDArray[np.int64], NDArray[np.intp]]:
    """All pairs (n, 2), smaller number first, with a new photo in each, of which one form of the second is within
    `distance` bits of the first's upright hash; and which form is the nearest, (n,).

    `sides` (n,) is 1 for wide pictures, -1 for tall ones, 0 for squares: of two forms that are equally near, as in a
    picture of the moon, the one counts that need not be stretched.
    """
    if sides is None:
        sides = np.zeros(len(forms), np.int8)
    upright = np.ascontiguousarray(forms[:, 0])
    pairs, kinds = [np.zeros((0, 2), np.int64)], [np.zeros(0, np.intp)]
    distances = [np.zeros(0, np.uint8)]
    rows = np.flatnonzero(new)
    for start in range(0, len(rows), TILE_ROWS):
        block = rows[start : start + TILE_ROWS]
        mine = forms[block]
        for left in range(0, len(upright), TILE_COLUMNS):
            others = upright[left : left + TILE_COLUMNS]
            product = sides[block][:, None] * sides[left : left + TILE_COLUMNS][None]
            stretched = (product < 0).astype(np.uint8), (product > 0).astype(np.uint8)  # upright, on its side
            apart = 2 * np.bitwise_count(mine[:, 0, None] ^ others[None]) + stretched[0]
            kind = np.zeros(apart.shape, np.uint8)
            for form in range(1, 8):
                turned = 2 * np.bitwise_count(mine[:, form, None] ^ others[None]) + stretched[form // 4]
                nearer = turned < apart
                np.copyto(kind, form, where=nearer)
                np.minimum(apart, turned, out=apart)
            row, column = np.nonzero(apart <= 2 * distance + 1)
            one, other, form_of = block[row], column + left, kind[row, column]
            real = one != other
            one, other, form_of = one[real], other[real], form_of[real]
            # `one` in its form looks like `other`; where `one` has the smaller number that is the form of the pair.
            ahead = one < other
            pairs.append(np.stack([np.minimum(one, other), np.maximum(one, other)], axis=1))
            kinds.append(np.where(ahead, form_of, _inverse_form(form_of)))
            distances.append(apart[row, column][real])
    found, kind_of, distance_of = np.concatenate(pairs), np.concatenate(kinds), np.concatenate(distances)
    # A pair of two new photos is met from both sides, not always at the same distance: the closer one counts.
    order = np.lexsort((kind_of, distance_of, found[:, 1], found[:, 0]))
    found, kind_of = found[order], kind_of[order]
    once = np.ones(len(found), np.bool_)
    once[1:] = (found[1:] != found[:-1]).any(axis=1)
    return found[once], kind_of[once]


_INVERSE = np.array([0, 1, 2, 3, 4, 6, 5, 7], np.intp)


def _inverse_form(forms: NDArray[np.integer]) -> NDArray[np.intp]:
    result: NDArray[np.intp] = _INVERSE[forms]
    return result


def similar_tones(tones: NDArray[np.float32], new: NDArray[np.bool_]) -> NDArray[np.int64]:
    """Pairs (n, 2), the smaller row first, sorted: each new row with up to TONE_NEIGHBOURS whose luma runs alike.

    `tones` are rows of length 1 without mean, so that their product is the correlation.
    """
    found = [np.zeros((0, 2), np.int64)]
    rows = np.flatnonzero(new)
    count = min(TONE_NEIGHBOURS + 1, len(tones))  # each is most like itself
    for start in range(0, len(rows), _QUERIES):
        block = rows[start : start + _QUERIES]
        likeness = tones[block] @ tones.T
        near = np.argpartition(-likeness, count - 1, axis=1)[:, :count]
        one, place = np.nonzero(np.take_along_axis(likeness, near, axis=1) >= TONE_LIKENESS)
        found.append(np.stack([block[one], near[one, place]], axis=1))
    pairs = np.sort(np.concatenate(found), axis=1)
    return np.unique(pairs[pairs[:, 0] != pairs[:, 1]], axis=0)


class Neighbours:
    """The photos nearest to a query by perceptual hash and colours together.

    Built once over the photos of that moment. What is added later is searched exactly until the next build; so is
    everything where the library is small, and where the Annoy library fails its self-test (with some compilers it
    finds one neighbour only).
    """

    def __init__(self, forms: NDArray[np.uint64], vectors: NDArray[np.float32], *, exact: bool | None = None) -> None:
        """`forms` (n, 8) and `vectors` (n, d) as the catalog has them; `exact` None leaves the choice to the size."""
        self._points = points(forms[:, 0], vectors)
        self._built = 0
        self._annoy: AnnoyIndex | None = None
        if exact is None:
            exact = len(self._points) < EXACT_BELOW or not annoy_works()
        if not exact and len(self._points):
            self._annoy = _annoy(self._points)
            self._built = len(self._points)

    def __len__(self) -> int:
        return len(self._points)

    def add(self, forms: NDArray[np.uint64], vectors: NDArray[np.float32]) -> None:
        """Add photos behind those that are there; they are found at once."""
        self._points = np.concatenate([self._points, points(forms[:, 0], vectors)])

    def nearest(self, form: np.uint64, vector: NDArray[np.float32], count: int) -> NDArray[np.int64]:
        """The rows of the `count` nearest photos, nearest first."""
        query = points(np.array([form]), vector[None])[0]
        rows = np.arange(self._built, len(self._points))
        if self._annoy is not None:
            found = self._annoy.get_nns_by_vector(query, count, SEARCH_NODES)
            rows = np.concatenate([np.array(found, np.int64), rows])
        apart = np.linalg.norm(self._points[rows] - query, axis=1)
        return rows[np.argsort(apart, kind="stable")[:count]]

    def alike(self, rows: NDArray[np.int64], count: int) -> NDArray[np.int64]:
        """Pairs (n, 2), the smaller row first, sorted, of each of `rows` with the `count` photos nearest to it."""
        count = min(count + 1, len(self._points))  # each is nearest to itself
        found = [np.zeros((0, 2), np.int64)]
        lengths = np.square(self._points).sum(axis=1)
        for start in range(0, len(rows), _QUERIES):
            block = rows[start : start + _QUERIES]
            if self._annoy is None:
                apart = lengths - 2 * (self._points[block] @ self._points.T)
                near = np.argpartition(apart, count - 1, axis=1)[:, :count]
            else:
                some = [self._annoy.get_nns_by_item(row, count, _FEW_NODES) for row in block.tolist()]
                near = np.array([(item * count)[:count] for item in some], np.int64)
            found.append(np.stack([np.repeat(block, near.shape[1]), near.reshape(-1)], axis=1))
        pairs = np.sort(np.concatenate(found), axis=1)
        return np.unique(pairs[pairs[:, 0] != pairs[:, 1]], axis=0)


def points(hashes: NDArray[np.uint64], vectors: NDArray[np.float32]) -> NDArray[np.float32]:
    """Hash and colour vector as one point (n, 64 + d): Euclidean distance joins Hamming's and Hellinger's."""
    bits = np.unpackbits(np.ascontiguousarray(hashes, "<u8").view(np.uint8).reshape(-1, 8), axis=1, bitorder="little")
    return np.concatenate([bits.astype(np.float32) * _BIT, np.sqrt(vectors)], axis=1)


def _annoy(data: NDArray[np.float32]) -> AnnoyIndex:
    index = AnnoyIndex(data.shape[1], "euclidean")
    index.set_seed(1)
    for row, point in enumerate(data):
        index.add_item(row, point)
    index.build(TREES)
    return index


@functools.cache
def annoy_works() -> bool:
    """Whether the Annoy library of this machine finds what the exact search finds, tried once on random points."""
    data = np.random.default_rng(3).random((400, 24), np.float32)
    index = _annoy(data)
    hits = 0
    for row in range(0, 400, 20):
        exact = np.argsort(np.linalg.norm(data - data[row], axis=1))[:10]
        hits += len(set(index.get_nns_by_item(row, 10, 4000)) & set(exact.tolist()))
    return hits >= 190
