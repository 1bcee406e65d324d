"""Pairs of close hashes: the search band by band against a plain loop."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray
from PIL import Image

from core.candidates import close
from core.candidates.close import close_pairs
from core.indexing.fingerprint import hash_forms, with_negative
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


@pytest.mark.parametrize("negative", [0, 1])
def test_a_picture_and_its_negative_are_a_pair_where_negatives_are_sought(negative: int) -> None:
    image = np.asarray(place(1).convert("L").resize((32, 32), Image.Resampling.BOX), np.uint8)
    images = [255 - image if number == negative else image for number in (0, 1)]
    forms, new = np.stack([hash_forms(one) for one in images]), np.array([True, True])
    found, kinds = close_pairs(with_negative(forms), new, distance=DISTANCE)
    assert _pairs(found) == [(0, 1)]
    assert kinds.tolist() == [8]
    assert not len(close_pairs(forms, new, distance=DISTANCE)[0])


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
    monkeypatch.setattr(close, "_PAIRS", 7)
    portions = close_pairs(forms, new, distance=DISTANCE)
    assert np.array_equal(whole[0], portions[0])
    assert np.array_equal(whole[1], portions[1])


def test_no_photos_have_no_close_pairs() -> None:
    found, kinds = close_pairs(np.zeros((0, 8), np.uint64), np.zeros(0, np.bool_), distance=10)
    assert found.shape == (0, 2)
    assert kinds.shape == (0,)


def test_hashes_are_put_in_order_by_all_their_forms() -> None:
    draw = np.random.default_rng(5)
    forms = draw.integers(0, 3, (400, 8)).astype(np.uint64)  # nearly all have the first one in common with others
    forms[::3] = draw.integers(0, 2**64, (134, 8), np.uint64)
    for count in (0, 1, 2, 400):
        assert np.array_equal(close._in_order(forms[:count]), np.lexsort(forms[:count].T[::-1]))
