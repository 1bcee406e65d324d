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
BIT = 0.09  # how much a bit of the hash weighs beside square roots of shares of a histogram


def close_pairs(
    forms: NDArray[np.uint64], new: NDArray[np.bool_], *, distance: int, sides: NDArray[np.int8] | None = None
) -> tuple[NDArray[np.int64], NDArray[np.intp]]:
    """All pairs (n, 2), smaller number first, with a new photo in each, of which one form of one is within `distance`
    bits of the other's upright hash; and which form of the first lies nearest on the second, (n,).

    The forms have medians of their own, so that from one photo to the other it may be 10 bits and 12 the other way:
    the one whose hashes are the smaller numbers is turned.

    `sides` (n,) is 1 for wide pictures, -1 for tall ones, 0 for squares: of two forms that are equally near, as in a
    picture of the moon, the one counts that need not be stretched.
    """
    if sides is None:
        sides = np.zeros(len(forms), np.int8)
    order = np.lexsort(forms.T[::-1])  # which photo of a pair is turned must not depend on their numbers
    found = _close(forms[order], new[order], distance)
    one, other = order[found[:, 0]], order[found[:, 1]]
    apart = 2 * np.bitwise_count(forms[one] ^ forms[other, :1])
    product = (sides[one] * sides[other])[:, None]
    on_its_side = np.arange(8) >= 4
    apart += np.where(on_its_side, product > 0, product < 0)
    kind = apart.argmin(axis=1)
    ahead = one < other
    pairs = np.stack([np.minimum(one, other), np.maximum(one, other)], axis=1)
    # `one` in its form looks like `other`; where `one` has the smaller number that is the form of the pair.
    kind = np.where(ahead, kind, _inverse_form(kind))
    order = np.lexsort((pairs[:, 1], pairs[:, 0]))
    return pairs[order], kind[order]


def _close(forms: NDArray[np.uint64], new: NDArray[np.bool_], distance: int) -> NDArray[np.int64]:
    """Pairs of rows (n, 2), in ascending order in each, with a new one in each, of which one form of the first is
    within `distance` bits of the second's upright hash."""
    count = len(forms)
    found = [np.zeros(0, np.int64)]
    columns = [np.ascontiguousarray(forms[:, form]) for form in range(8)]
    old = np.flatnonzero(~new)
    for mine, theirs in ((np.flatnonzero(new), np.arange(count)), (old, np.flatnonzero(new))):
        for start in range(0, len(mine), TILE_ROWS):
            block = mine[start : start + TILE_ROWS]
            for left in range(int(np.searchsorted(theirs, block[0])), len(theirs), TILE_COLUMNS):
                others = theirs[left : left + TILE_COLUMNS]
                upright = columns[0][others]
                for form in range(8):
                    near = np.bitwise_count(columns[form][block, None] ^ upright) <= distance
                    row, column = np.divmod(np.flatnonzero(near), len(others))
                    first, second = block[row], others[column]
                    ahead = first < second
                    found.append(first[ahead] * count + second[ahead])
    keys = np.unique(np.concatenate(found))
    return np.stack([keys // max(1, count), keys % max(1, count)], axis=1)


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
        self.points = points(forms[:, 0], vectors)
        self._lengths = np.square(self.points).sum(axis=1)  # squared
        self._built = 0
        self._annoy: AnnoyIndex | None = None
        if exact is None:
            exact = len(self.points) < EXACT_BELOW or not annoy_works()
        if not exact and len(self.points):
            self._annoy = _annoy(self.points)
            self._built = len(self.points)

    def __len__(self) -> int:
        return len(self.points)

    def add(self, forms: NDArray[np.uint64], vectors: NDArray[np.float32]) -> None:
        """Add photos behind those that are there; they are found at once."""
        self.points = np.concatenate([self.points, points(forms[:, 0], vectors)])
        self._lengths = np.square(self.points).sum(axis=1)

    def nearest(self, form: np.uint64, vector: NDArray[np.float32], count: int) -> NDArray[np.int64]:
        """The rows of the `count` nearest photos, nearest first."""
        query = points(np.array([form]), vector[None])[0]
        added = slice(self._built, len(self.points))
        # In the order of the distances, without a copy of all the points.
        apart = self._lengths[added] - 2 * (self.points[added] @ query)
        near = np.argpartition(apart, count)[:count] if count < len(apart) else np.arange(len(apart))
        rows = near + self._built
        if self._annoy is not None:
            found = self._annoy.get_nns_by_vector(query, count, SEARCH_NODES)
            rows = np.concatenate([np.array(found, np.int64), rows])
        apart = np.linalg.norm(self.points[rows] - query, axis=1)
        return rows[np.lexsort((rows, apart))[:count]]

    def alike(self, rows: NDArray[np.int64], count: int) -> NDArray[np.int64]:
        """Pairs (n, 2), the smaller row first, sorted, of each of `rows` with the `count` photos nearest to it."""
        count = min(count + 1, len(self.points))  # each is nearest to itself
        found = [np.zeros((0, 2), np.int64)]
        for start in range(0, len(rows), _QUERIES):
            block = rows[start : start + _QUERIES]
            if self._annoy is None:
                apart = self._lengths - 2 * (self.points[block] @ self.points.T)
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
    return np.concatenate([bits.astype(np.float32) * BIT, np.sqrt(vectors)], axis=1)


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
