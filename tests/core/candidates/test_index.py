"""Candidates by the whole image: the tiled search against a plain loop, the Annoy index against the exact answer."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray
from PIL import Image

from core.candidates import index
from core.candidates.index import Neighbours, annoy_works, close_pairs, points, similar_tones
from core.indexing.fingerprint import REGIONS, VECTOR_SIZE, hash_forms
from tests.core.measuring.test_geometry import LAID
from tests.core.scenes import place

DISTANCE = 10


def _forms(signs: NDArray[np.int8]) -> NDArray[np.uint64]:
    """The eight forms of hashes that are given as signs (n, 8, 8) of the cosine transform, without any rounding."""
    odd = 1 - 2 * (np.arange(8) % 2)
    flips = [signs, signs * odd, signs * odd[:, None], signs * odd * odd[:, None]]
    forms = np.stack([*flips, *(flip.transpose(0, 2, 1) for flip in flips)], axis=1)
    return np.packbits((forms > 0).reshape(len(signs), 8, 64), axis=2, bitorder="little").view("<u8")[:, :, 0]


def _relatives(seed: int, count: int) -> NDArray[np.uint64]:
    """Hashes of which most are near relatives of earlier ones, turned or mirrored."""
    draw = np.random.default_rng(seed)
    signs = draw.choice(np.array([-1, 1], np.int8), (count, 8, 8))
    for number in range(1, count):
        if draw.random() < 0.7:
            parent = signs[int(draw.integers(number))].copy()
            parent.reshape(-1)[draw.choice(64, int(draw.integers(13)), replace=False)] *= -1
            form = np.unpackbits(_forms(parent[None])[0, draw.integers(8)].reshape(1).view(np.uint8), bitorder="little")
            signs[number] = form.reshape(8, 8).astype(np.int8) * 2 - 1
    return _forms(signs)


def _by_loop(forms: NDArray[np.uint64], new: NDArray[np.bool_], distance: int) -> dict[tuple[int, int], int]:
    """The pairs, and how many bits the nearest form of the first is from the second."""
    found = {}
    for a in range(len(forms)):
        for b in range(a + 1, len(forms)):
            apart = min(int(form ^ forms[b, 0]).bit_count() for form in forms[a])
            if (new[a] or new[b]) and apart <= distance:
                found[a, b] = apart
    return found


def _pairs(found: NDArray[np.int64]) -> list[tuple[int, int]]:
    return [(int(a), int(b)) for a, b in found]


@pytest.mark.parametrize("share", [1.0, 0.5, 0.1, 0.0])
def test_the_close_pairs_are_those_of_a_plain_loop_each_with_its_nearest_form(share: float) -> None:
    forms = _relatives(3, 160)
    new = np.random.default_rng(4).random(len(forms)) < share
    found, kinds = close_pairs(forms, new, distance=DISTANCE)
    expected = _by_loop(forms, new, DISTANCE)
    assert _pairs(found) == sorted(expected)
    assert len(kinds) == len(found)
    for (a, b), kind in zip(_pairs(found), kinds.tolist(), strict=True):
        assert int(forms[a, kind] ^ forms[b, 0]).bit_count() == expected[a, b]
    if share:
        assert len(expected) > 20
        assert set(kinds.tolist()) == set(range(8))


@pytest.mark.parametrize("form", range(8))
def test_the_form_of_a_pair_of_pictures_is_how_the_second_was_made_of_the_first(form: int) -> None:
    image = np.asarray(place(1).convert("L").resize((32, 32), Image.Resampling.BOX), np.uint8)
    laid = np.ascontiguousarray(LAID[form](image))
    forms = np.stack([hash_forms(image), hash_forms(laid)])
    for new in ([True, True], [True, False], [False, True]):
        found, kinds = close_pairs(forms, np.array(new), distance=DISTANCE)
        assert _pairs(found) == [(0, 1)]
        assert kinds.tolist() == [form]


def _pictures() -> NDArray[np.uint64]:
    """Hashes of noise of which every second is a copy of the one before it, turned or mirrored."""
    draw = np.random.default_rng(1)
    images = draw.integers(0, 256, (60, 32, 32)).astype(np.int16)
    images[1::2] = np.clip(images[::2] + draw.integers(-40, 41, images[::2].shape), 0, 255)
    laid = [np.ascontiguousarray(LAID[int(draw.integers(8))](image.astype(np.uint8))) for image in images]
    return np.stack([hash_forms(image) for image in laid])


def test_which_of_two_pictures_comes_first_has_no_say() -> None:
    """The forms have medians of their own: from one to the other it may be 10 bits, and 12 the other way."""
    forms = _pictures()
    all_new = np.ones(len(forms), np.bool_)
    forwards = _pairs(close_pairs(forms, all_new, distance=DISTANCE)[0])
    backwards = _pairs(close_pairs(forms[::-1].copy(), all_new, distance=DISTANCE)[0])
    assert forwards == sorted((59 - b, 59 - a) for a, b in backwards)


def test_which_of_two_pictures_is_new_has_no_say() -> None:
    forms = _pictures()
    first = np.arange(len(forms)) % 2 == 0
    found = [_pairs(close_pairs(forms, new, distance=DISTANCE)[0]) for new in (first, ~first, first | ~first)]
    assert found[0] == found[1] == found[2]


@settings(max_examples=40)
@given(st.integers(0, 2**32 - 1), st.integers(0, 24), st.data())
def test_no_pair_comes_twice_or_reversed_or_without_a_new_photo(seed: int, distance: int, data: st.DataObject) -> None:
    draw = np.random.default_rng(seed)
    count = int(draw.integers(0, 30))
    forms = draw.integers(0, 2**64, (count, 8), np.uint64)
    forms[1::3] = forms[::3][: len(forms[1::3])] ^ np.uint64(1)
    new = np.array(data.draw(st.lists(st.booleans(), min_size=count, max_size=count)), np.bool_)
    found, _ = close_pairs(forms, new, distance=distance)
    pairs = _pairs(found)
    assert pairs == sorted(set(pairs))
    assert all(a < b and (new[a] or new[b]) for a, b in pairs)


def test_the_forms_of_pairs_are_found_portion_by_portion(monkeypatch: pytest.MonkeyPatch) -> None:
    forms = _relatives(6, 150)
    new = np.random.default_rng(1).random(150) < 0.6
    whole = close_pairs(forms, new, distance=DISTANCE)
    monkeypatch.setattr(index, "_PAIRS", 7)
    portions = close_pairs(forms, new, distance=DISTANCE)
    assert np.array_equal(whole[0], portions[0])
    assert np.array_equal(whole[1], portions[1])


def test_no_photos_have_no_close_pairs() -> None:
    found, kinds = close_pairs(np.zeros((0, 8), np.uint64), np.zeros(0, np.bool_), distance=10)
    assert found.shape == (0, 2)
    assert kinds.shape == (0,)


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


def _courses(count: int, seed: int) -> NDArray[np.float32]:
    rows = np.random.default_rng(seed).normal(size=(count, 400)).astype(np.float32)
    courses: NDArray[np.float32] = rows - rows.mean(axis=1, keepdims=True)
    return courses


def _normed(rows: NDArray[np.float32]) -> NDArray[np.float32]:
    normed: NDArray[np.float32] = rows / np.linalg.norm(rows, axis=1, keepdims=True)
    return normed


def test_photos_whose_tones_run_alike_are_pairs_with_a_new_one_in_each() -> None:
    courses = _courses(60, 1)
    courses[40] = courses[3] * 0.2 + 0.1 * _courses(1, 2)[0]  # fainter, and with noise of its own
    courses[17] = courses[25]
    everything = np.ones(60, np.bool_)
    assert _pairs(similar_tones(_normed(courses), everything)) == [(3, 40), (17, 25)]
    assert _pairs(similar_tones(_normed(courses), np.arange(60) == 40)) == [(3, 40)]
    assert _pairs(similar_tones(_normed(courses), ~everything)) == []


def test_tones_that_run_against_each_other_are_not_alike() -> None:
    courses = _courses(4, 1)
    courses[2] = -courses[1]
    assert _pairs(similar_tones(_normed(courses), np.ones(4, np.bool_))) == []


def test_without_plain_photos_no_tones_are_alike() -> None:
    for count in (0, 1):
        assert _pairs(similar_tones(_normed(_courses(count, 1)), np.ones(count, np.bool_))) == []


def test_the_annoy_library_of_this_machine_works() -> None:
    assert annoy_works()


def test_a_point_joins_the_bits_and_the_roots_of_the_shares() -> None:
    forms, vectors = library(50)
    data = points(forms[:, 0], vectors)
    assert data.shape == (50, 64 + VECTOR_SIZE)
    for row in (0, 31):
        apart = np.linalg.norm(data - data[row], axis=1)
        assert apart == pytest.approx(_exact(forms, vectors, row), abs=1e-4)


def test_hashes_are_put_in_order_by_all_their_forms() -> None:
    draw = np.random.default_rng(5)
    forms = draw.integers(0, 3, (400, 8)).astype(np.uint64)  # nearly all have the first one in common with others
    forms[::3] = draw.integers(0, 2**64, (134, 8), np.uint64)
    for count in (0, 1, 2, 400):
        assert np.array_equal(index._in_order(forms[:count]), np.lexsort(forms[:count].T[::-1]))
