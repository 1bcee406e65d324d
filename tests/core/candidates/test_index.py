"""Photos nearest by hash and colours: against numpy, and the Annoy index against the exact answer."""

from __future__ import annotations

import numpy as np
import pytest
from numpy.typing import NDArray

from core.candidates.index import Neighbours, annoy_works, points
from core.indexing.fingerprint import REGIONS, VECTOR_SIZE


def _pairs(found: NDArray[np.int64]) -> list[tuple[int, int]]:
    return [(int(a), int(b)) for a, b in found]


def library(count: int, seed: int = 1) -> tuple[NDArray[np.uint64], NDArray[np.float32]]:
    """Hashes and colours in families, as of a library with copies."""
    draw = np.random.default_rng(seed)
    family = draw.integers(0, count // 4, count)
    hashes = draw.integers(0, 2**64, (count // 4, 8), np.uint64)[family]
    flips = np.uint64(1) << draw.integers(0, 64, (3, count, 8)).astype(np.uint64)
    colours = draw.dirichlet(np.full(VECTOR_SIZE // REGIONS, 0.3), (count // 4, REGIONS))[family]
    colours = colours * 0.9 + 0.1 * draw.dirichlet(np.full(VECTOR_SIZE // REGIONS, 0.3), (count, REGIONS))
    return np.bitwise_xor.reduce(flips, axis=0) ^ hashes, colours.reshape(count, -1).astype(np.float32)


def _exact(forms: NDArray[np.uint64], vectors: NDArray[np.float32], row: int) -> NDArray[np.float64]:
    """The distance of every photo from one, worked out from the bits and the histograms themselves."""
    bits = np.array([int(form ^ forms[row, 0]).bit_count() for form in forms[:, 0]])
    colours = ((np.sqrt(vectors.astype(np.float64)) - np.sqrt(vectors[row].astype(np.float64))) ** 2).sum(axis=1)
    distance: NDArray[np.float64] = np.sqrt(bits * 0.09**2 + colours)
    return distance


def test_the_exact_search_is_that_of_numpy() -> None:
    forms, vectors = library(400)
    neighbours = Neighbours(forms, vectors, exact=True)
    for row in range(0, 400, 37):
        apart = _exact(forms, vectors, row)
        found, far = neighbours.nearest(forms[row, 0], vectors[row], 15)
        assert len(found) == 15
        assert found[0] == row
        assert far == pytest.approx(apart[found], abs=1e-4)
        assert far == pytest.approx(np.sort(apart)[:15], abs=1e-4)


@pytest.fixture(scope="module")
def built() -> tuple[NDArray[np.uint64], NDArray[np.float32], Neighbours]:
    forms, vectors = library(3000)
    return forms, vectors, Neighbours(forms, vectors, exact=False)


def test_photos_added_later_are_found() -> None:
    forms, vectors = library(500)
    more_forms, more_vectors = library(40, seed=2)
    neighbours = Neighbours(forms, vectors)
    neighbours.add(more_forms[:25], more_vectors[:25])
    neighbours.add(more_forms[25:], more_vectors[25:])
    assert len(neighbours) == 540
    for row in range(40):
        assert neighbours.nearest(more_forms[row, 0], more_vectors[row], 3)[0][0] == 500 + row
    assert neighbours.nearest(forms[7, 0], vectors[7], 3)[0][0] == 7


def test_more_neighbours_than_photos_are_all_of_them() -> None:
    forms, vectors = library(20)
    found, _ = Neighbours(forms, vectors).nearest(forms[0, 0], vectors[0], 50)
    assert sorted(found.tolist()) == list(range(20))


def test_an_empty_library_has_no_neighbours_until_photos_come() -> None:
    forms, vectors = library(20)
    neighbours = Neighbours(forms[:0], vectors[:0])
    assert not len(neighbours.nearest(forms[0, 0], vectors[0], 5)[0])
    neighbours.add(forms, vectors)
    assert neighbours.nearest(forms[3, 0], vectors[3], 5)[0][0] == 3


def test_the_most_alike_of_each_are_pairs_that_come_once() -> None:
    forms, vectors = library(300)
    rows = np.arange(0, 300, 7)
    pairs = _pairs(Neighbours(forms, vectors, exact=True).alike(rows, 4))
    expected = set()
    for row in rows.tolist():
        near = np.argsort(_exact(forms, vectors, row), kind="stable")[:5]
        expected |= {(min(row, other), max(row, other)) for other in near.tolist() if other != row}
    assert pairs == sorted(set(pairs))
    assert len(set(pairs) ^ expected) <= 2  # two may be equally far to the last bit


def test_the_most_alike_by_annoy_are_nearly_those_of_the_exact_search(
    built: tuple[NDArray[np.uint64], NDArray[np.float32], Neighbours],
) -> None:
    forms, vectors, annoy = built
    rows = np.arange(0, 3000, 20)
    exact = set(_pairs(Neighbours(forms, vectors, exact=True).alike(rows, 4)))
    found = set(_pairs(annoy.alike(rows, 4)))
    assert len(found & exact) >= 0.9 * len(exact)
    assert all(a < b for a, b in found)


def test_few_photos_are_alike_without_asking_for_more_than_there_are() -> None:
    forms, vectors = library(8)
    assert _pairs(Neighbours(forms[:1], vectors[:1]).alike(np.array([0]), 4)) == []
    assert _pairs(Neighbours(forms[:3], vectors[:3]).alike(np.arange(3), 4)) == [(0, 1), (0, 2), (1, 2)]
    assert _pairs(Neighbours(forms[:3], vectors[:3]).alike(np.zeros(0, np.int64), 4)) == []


def test_the_annoy_library_of_this_machine_works() -> None:
    assert annoy_works()


def test_a_point_joins_the_bits_and_the_roots_of_the_shares() -> None:
    forms, vectors = library(50)
    data = points(forms[:, 0], vectors)
    assert data.shape == (50, 64 + VECTOR_SIZE)
    for row in (0, 31):
        apart = np.linalg.norm(data - data[row], axis=1)
        assert apart == pytest.approx(_exact(forms, vectors, row), abs=1e-4)
