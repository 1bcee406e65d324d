"""Pixels -> fingerprint: the hash and its forms, the colours, the size in the catalog, and pictures with nothing."""

from __future__ import annotations

import struct

import cv2
import imagehash
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays
from numpy.typing import NDArray
from PIL import Image

from core.indexing.fingerprint import (
    REGIONS,
    VECTOR_SIZE,
    Fingerprint,
    colour_vector,
    fingerprint,
    hash_forms,
    shrink,
)
from core.measuring.comparing import picture_of
from core.measuring.miniatures import SIDE, unpack
from tests.core.measuring.test_geometry import FORM_COUNT, LAID
from tests.core.pictures import encoded
from tests.core.scenes import EDITS, SIZE, edited, in_a_long_chat, pixels, place

BUDGET = 12 * 1024  # bytes of catalog that a photo may take


def _tiny(number: int) -> NDArray[np.uint8]:
    """A drawn place in grey, 32 by 32 pixels."""
    return np.asarray(place(number).convert("L").resize((32, 32), Image.Resampling.BOX), np.uint8)


def _bits(form: int) -> list[bool]:
    return [bool(form >> bit & 1) for bit in range(64)]


def _stored(mark: Fingerprint) -> int:
    return sum(map(len, (mark.forms, mark.vector, mark.features, mark.miniature))) + 8


def _apart(a: bytes, b: bytes) -> int:
    """Bits between the upright hash of two fingerprints."""
    return (int.from_bytes(a[:8], "little") ^ int.from_bytes(b[:8], "little")).bit_count()


def _plain() -> list[NDArray[np.uint8]]:
    """Pictures most of whose cosine transform is nothing: one colour, ramps, halves that mirror each other."""
    ramp = np.tile(np.linspace(0, 255, 32).astype(np.uint8), (32, 1))
    half = _tiny(0)[:, :16]
    return [np.full((32, 32), 113, np.uint8), ramp, ramp.T, np.hstack([half, half[:, ::-1]])]


@pytest.mark.parametrize("tiny", [*map(_tiny, range(20)), *_plain()])
def test_the_first_form_is_imagehash_phash(tiny: NDArray[np.uint8]) -> None:
    forms = hash_forms(tiny)
    assert forms.dtype == np.uint64
    assert _bits(int(forms[0])) == imagehash.phash(Image.fromarray(tiny)).hash.ravel().tolist()


@pytest.mark.parametrize("number", range(4))
def test_a_fingerprint_has_the_hash_that_imagehash_gives_the_whole_picture_nearly(number: int) -> None:
    """It is made smaller by another way, of which no more than a few of the 64 bits may tell."""
    mine = _bits(struct.unpack_from("<Q", fingerprint(pixels(place(number))).forms)[0])
    whole = imagehash.phash(place(number)).hash.ravel().tolist()
    assert sum(a != b for a, b in zip(mine, whole, strict=True)) <= 4


@settings(max_examples=40)
@given(st.integers(0, 2**32 - 1), st.sampled_from(range(FORM_COUNT)))
def test_each_form_is_the_upright_hash_of_the_picture_laid_so(seed: int, form: int) -> None:
    small = np.random.default_rng(seed).integers(0, 256, (32, 32)).astype(np.uint8)
    laid = np.ascontiguousarray(LAID[form](small))
    assert hash_forms(small)[form] == hash_forms(laid)[0]


@pytest.mark.parametrize("form", range(FORM_COUNT))
@pytest.mark.parametrize("size", [SIZE, (432, 324), (300, 200)])
def test_the_forms_of_a_whole_picture_lie_within_rounding(form: int, size: tuple[int, int]) -> None:
    for number in range(3):
        image = pixels(place(number).resize(size))
        laid = np.stack([LAID[form](image[:, :, colour]) for colour in range(3)], axis=2)
        forms, upright = (struct.unpack("<8Q", fingerprint(item).forms) for item in (image, laid))
        assert (forms[form] ^ upright[0]).bit_count() <= 2


@pytest.mark.parametrize("edit", ["saved poorly", "smaller", "grey", "brighter"])
def test_a_copy_has_nearly_the_same_hash_and_another_place_does_not(edit: str) -> None:
    mine = fingerprint(pixels(place(1))).forms
    assert _apart(mine, picture_of(edited(1, edit)).fingerprint.forms) <= 6
    assert _apart(mine, fingerprint(pixels(place(2))).forms) > 16


@settings(max_examples=30)
@given(arrays(np.uint8, st.tuples(st.integers(8, 70), st.integers(8, 70), st.just(3))))
def test_the_colours_of_each_region_sum_to_one(image: NDArray[np.uint8]) -> None:
    vector = colour_vector(image)
    assert vector.dtype == np.float32
    assert vector.shape == (VECTOR_SIZE,)
    assert vector.min() >= 0
    assert np.allclose(vector.reshape(REGIONS, -1).sum(axis=1), 1, atol=1e-5)


def test_the_colour_vector_knows_colours_and_where_they_are() -> None:
    red, blue = np.zeros((2, 60, 60, 3), np.uint8)
    red[:], blue[:] = (220, 20, 20), (20, 20, 220)
    above = np.concatenate([red[:30], blue[30:]])
    below = np.concatenate([blue[:30], red[30:]])
    vectors = [colour_vector(image) for image in (red, blue, above, below)]
    for one in range(4):
        for other in range(one):
            assert np.abs(vectors[one] - vectors[other]).sum() > 2


def test_detail_is_nothing_in_one_colour_and_much_in_a_busy_picture() -> None:
    assert fingerprint(np.full((300, 400, 3), 77, np.uint8)).detail == 0
    assert fingerprint(pixels(place(1))).detail > 20


@pytest.mark.parametrize("size", [(640, 480), (480, 640), (480, 480), (2000, 300)])
def test_the_busiest_picture_takes_no_more_of_the_catalog_than_it_may(size: tuple[int, int]) -> None:
    noise = np.random.default_rng(2).integers(0, 256, (size[1], size[0], 3)).astype(np.uint8)
    assert _stored(fingerprint(noise)) <= BUDGET


def test_a_mosaic_of_coloured_stones_takes_no_more_of_the_catalog_than_it_may() -> None:
    stones = np.random.default_rng(2).integers(0, 256, (60, 60, 3)).astype(np.uint8)
    mosaic = cv2.resize(stones, (480, 480), interpolation=cv2.INTER_NEAREST)
    assert _stored(fingerprint(np.asarray(mosaic, np.uint8))) <= BUDGET


@pytest.mark.parametrize("edit", EDITS)
def test_a_drawn_place_takes_no_more_of_the_catalog_than_it_may(edit: str) -> None:
    assert _stored(picture_of(edited(1, edit)).fingerprint) <= BUDGET


@pytest.mark.parametrize("size", [(1, 1), (2, 1), (3, 500), (500, 3), (1, 3000), (5000, 1), (17, 9)])
def test_a_tiny_or_narrow_picture_has_a_fingerprint(size: tuple[int, int]) -> None:
    mark = fingerprint(pixels(place(1).resize(size)))
    assert (len(mark.forms), len(mark.vector)) == (64, 4 * VECTOR_SIZE)
    assert np.isfinite(np.frombuffer(mark.vector, "<f4")).all()
    assert np.isfinite(mark.detail)
    assert mark.features == b""
    assert unpack(mark.miniature)[0].shape[:2] == shrink(pixels(place(1).resize(size)), SIDE).shape[:2]


@pytest.mark.parametrize("mode", ["RGBA", "LA", "L", "1"])
def test_a_plain_or_wholly_transparent_file_has_a_fingerprint_with_nothing_in_it(mode: str) -> None:
    mark = picture_of(encoded(Image.new(mode, (200, 150), 0), "PNG")).fingerprint
    assert mark.detail == 0
    assert mark.features == b""
    assert unpack(mark.miniature)[0].shape[:2] == (96, 128)


def test_a_chat_on_a_ground_of_many_tones_keeps_a_fine_miniature_with_a_picture_on_it_and_without() -> None:
    slope = np.linspace(120, 230, 1600)[:, None, None]
    for picture in (place(1), Image.new("RGB", SIZE, "white")):
        page = pixels(in_a_long_chat(picture)).astype(np.float64)
        toned = np.where(page == 255, slope, page).astype(np.uint8)
        assert fingerprint(toned).fine
    assert not fingerprint(pixels(place(1))).fine


def test_a_miniature_is_the_picture_in_small() -> None:
    mark = fingerprint(pixels(place(1)))
    luma = unpack(mark.miniature)[0][:, :, 0].astype(np.int16)
    expected = np.asarray(place(1).convert("L").resize((128, 96), Image.Resampling.BOX), np.int16)
    assert luma.shape == (96, 128)
    assert np.abs(luma - expected).mean() < 3


def test_shrinking_keeps_the_proportions_and_never_enlarges() -> None:
    image = pixels(place(1))
    assert shrink(image, 320).shape == (240, 320, 3)
    assert shrink(image.transpose(1, 0, 2), 320).shape == (320, 240, 3)
    assert shrink(image, 640) is image
    assert shrink(image, 5000) is image
    assert shrink(np.zeros((1, 4000, 3), np.uint8), 128).shape == (1, 128, 3)
    assert shrink(image, 320).mean() == pytest.approx(image.mean(), abs=0.5)


@pytest.mark.parametrize("size", [(640, 480), (433, 323), (257, 200), (129, 90), (1000, 130)])
def test_shrinking_takes_the_mean_of_what_a_pixel_replaces(size: tuple[int, int]) -> None:
    image = pixels(place(1).resize(size))
    small = shrink(image, 128)
    mean = cv2.resize(image, small.shape[1::-1], interpolation=cv2.INTER_AREA)
    assert np.abs(small.astype(np.int16) - mean).mean() < 3


def test_a_larger_file_of_the_same_picture_has_the_same_fingerprint_nearly() -> None:
    large = place(1).resize((SIZE[0] * 2, SIZE[1] * 2), Image.Resampling.BICUBIC)
    one, other = fingerprint(pixels(place(1))), fingerprint(pixels(large))
    assert _apart(one.forms, other.forms) <= 4
    assert other.detail == pytest.approx(one.detail, abs=1)
