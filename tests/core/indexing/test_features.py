"""Local features: where they lie, how many there are, and that none come from where there is nothing."""

from __future__ import annotations

import numpy as np
import pytest
from numpy.typing import NDArray
from PIL import Image, ImageDraw

from core.indexing.features import LIMIT, MIRRORED, Features, extract, has_letters
from core.measuring.geometry import frames_of
from tests.core.scenes import SIZE, in_a_long_chat, place

RECORD = 36  # bytes


def _grey(image: Image.Image) -> NDArray[np.uint8]:
    return np.asarray(image.convert("L"), np.uint8)


def _features(*images: Image.Image) -> Features:
    frames = frames_of(np.array([image.size for image in images]))
    return Features.unpack([extract(_grey(image)) for image in images], frames)


def test_a_busy_picture_has_as_many_features_as_are_kept_and_always_the_same() -> None:
    packed = extract(_grey(place(1)))
    assert len(packed) == (LIMIT + MIRRORED) * RECORD
    assert extract(_grey(place(1))) == packed


def test_features_lie_inside_the_frame_in_parts_of_the_long_side() -> None:
    upright = place(1).transpose(Image.Transpose.ROTATE_90)
    found = _features(place(1), upright)
    wide, high = found.place[: found.start[1]], found.place[found.start[1] :]
    assert (wide >= 0).all()
    assert (wide <= [1, SIZE[1] / SIZE[0]]).all()
    assert wide[:, 0].max() > 0.9
    assert (high <= [SIZE[1] / SIZE[0], 1]).all()
    assert high[:, 1].max() > 0.9


def test_a_corner_is_found_where_it_is() -> None:
    image = Image.new("L", (400, 200), 90)
    ImageDraw.Draw(image).rectangle((100, 60, 260, 140), fill=200)
    found = _features(image)
    corners = np.array([[100, 60], [261, 60], [100, 141], [261, 141]]) / 400
    apart = np.linalg.norm(found.place[:, None] - corners, axis=2).min(axis=0)
    assert (apart < 4 / 400).all()


@pytest.mark.parametrize(("degrees", "smaller"), [(90, 1.0), (180, 1.0), (30, 1.0), (0, 0.5)])
def test_features_of_a_turned_or_smaller_copy_are_turned_and_as_large_as_it_shows_them(
    degrees: int, smaller: float
) -> None:
    width, height = SIZE
    image = place(3).crop(((width - height) // 2, 0, (width + height) // 2, height))
    copy = Image.new("RGB", image.size)
    part = image.rotate(degrees, Image.Resampling.BICUBIC).resize([round(height * smaller)] * 2)
    copy.paste(part)
    found = _features(image, copy)
    one, other = found.bits[: found.start[1]], found.bits[found.start[1] :]
    apart = np.bitwise_count(one[:, None] ^ other).sum(axis=2)
    near = apart.min(axis=1) < 40
    assert near.sum() >= 10
    turned = found.stance[found.start[1] :][apart.argmin(axis=1)[near]] / found.stance[: found.start[1]][near]
    expected = smaller * np.exp(-1j * np.radians(degrees))  # Pillow turns it to the left, and y goes down
    assert np.median(np.abs(turned - expected)) < 0.25 * smaller


def test_a_smaller_copy_has_its_features_in_the_same_places() -> None:
    width, height = SIZE
    small = place(2).resize((width * 5 // 7, height * 5 // 7), Image.Resampling.LANCZOS)
    found = _features(place(2), small)
    large, less = found.place[: found.start[1]], found.place[found.start[1] :]
    apart = np.linalg.norm(large[:, None] - less, axis=2).min(axis=1)
    assert np.median(apart) < 0.01


def test_features_are_spread_over_the_frame_though_a_caption_has_the_strongest() -> None:
    loud = place(3).copy()
    pen = ImageDraw.Draw(loud)
    pen.rectangle((0, 0, SIZE[0], 38), fill="white")
    pen.text((5, 5), "when it is friday and nobody is here to see it all happen", fill="black", font_size=22)
    found = _features(loud).place * SIZE[0]
    assert (found[:, 1] < 38).mean() < 0.3
    columns_and_rows = np.floor(found / (np.array(SIZE) / 4)).astype(int)
    assert len(np.unique(columns_and_rows, axis=0)) >= 14


def test_words_over_a_darkened_picture_leave_it_features_of_its_own() -> None:
    """There are more strong corners on the words than are looked at."""
    dark = place(3).point(lambda level: level // 2)
    pen = ImageDraw.Draw(dark)
    lines = "\n".join(4 * ["the best things in life are the people"])
    middle = SIZE[0] / 2, SIZE[1] / 2
    pen.multiline_text(middle, lines, fill="white", font_size=SIZE[0] // 22, anchor="mm", align="center")
    found = _features(place(3), dark)
    one, other = found.bits[: found.start[1]], found.bits[found.start[1] :]
    apart = np.bitwise_count(one[:, None] ^ other).sum(axis=2)
    beside = np.linalg.norm(found.place[: found.start[1], None] - found.place[found.start[1] :], axis=2)
    assert ((apart < 40) & (beside < 0.01)).any(axis=1).sum() >= 12


def _packed_of_a_chat() -> tuple[Image.Image, bytes]:
    page = in_a_long_chat(place(3)).resize((195, 432), Image.Resampling.BOX)
    return page, extract(_grey(page))


def _in_the_picture(found: Features) -> NDArray[np.bool_]:
    x, y = found.place.T * 1600
    return np.asarray((x > 40) & (x < 520) & (y > 500) & (y < 860))


def test_most_features_of_a_page_lie_in_the_picture_on_it_and_those_of_its_letters_are_apart() -> None:
    page, packed = _packed_of_a_chat()
    assert has_letters(packed)
    frames = frames_of(np.array([page.size]))
    found, pictures = (Features.unpack([packed], frames, letters=letters) for letters in (True, False))
    assert len(found.place) == LIMIT
    assert 90 <= len(pictures.place) < 130
    assert _in_the_picture(pictures).mean() > 0.9
    assert not _in_the_picture(found)[len(pictures.place) :].any()
    assert pictures.paged.tolist() == found.paged.tolist() == [True]


def test_a_photo_has_no_letters() -> None:
    assert not has_letters(extract(_grey(place(1))))
    assert not has_letters(b"")


def test_without_letters_nothing_else_is_left_out() -> None:
    _, chat = _packed_of_a_chat()
    several = [b"", extract(_grey(place(1))), chat, extract(_grey(place(2))), chat, b""]
    frames = np.ones((len(several), 2))
    found, pictures = (Features.unpack(several, frames, letters=letters) for letters in (True, False))
    left_out = np.diff(found.start) - np.diff(pictures.start)
    assert left_out.tolist() == [0, 0, left_out[2], 0, left_out[2], 0]
    assert left_out[2] > 30
    assert found.paged.tolist() == pictures.paged.tolist() == (left_out > 0).tolist()
    mirrored = [Features.unpack(several, frames, mirrored=True, letters=letters) for letters in (True, False)]
    assert mirrored[0].start.tolist() == mirrored[1].start.tolist()


def test_of_a_page_of_words_alone_all_letters_count() -> None:
    page = Image.new("L", (300, 400), 250)
    pen = ImageDraw.Draw(page)
    for line in range(18):
        pen.text((20, 10 + line * 21), "and then we went home again", fill=20, font_size=15)
    frames = frames_of(np.array([page.size]))
    found, pictures = (Features.unpack([extract(_grey(page))], frames, letters=letters) for letters in (True, False))
    assert len(found.place) == len(pictures.place) == LIMIT
    assert not found.paged.any()
    assert has_letters(extract(_grey(page)))


def test_a_faint_picture_has_features_too() -> None:
    faint = (128 + (_grey(place(1)).astype(np.float32) - 128) * 0.13).astype(np.uint8)
    assert len(extract(faint)) >= 60 * RECORD


@pytest.mark.parametrize("number", [1, 2, 4])
def test_some_features_are_described_as_the_mirrored_picture_has_them(number: int) -> None:
    mirrored = _features(place(number).transpose(Image.Transpose.FLIP_LEFT_RIGHT))
    frames = frames_of(np.array([SIZE]))
    found = Features.unpack([extract(_grey(place(number)))], frames, mirrored=True)
    assert len(found.place) == MIRRORED
    apart = np.linalg.norm(found.place[:, None] - mirrored.place, axis=2)
    differ = np.bitwise_count(found.bits[:, None] ^ mirrored.bits).sum(axis=2)
    same = (apart < 0.01) & (differ < 30)
    assert same.any(axis=1).mean() > 0.6


@pytest.mark.parametrize("size", [(1, 1), (3, 500), (500, 3), (47, 640), (30, 30)])
def test_a_picture_too_small_for_a_feature_has_none(size: tuple[int, int]) -> None:
    assert extract(_grey(place(1).resize(size))) == b""


@pytest.mark.parametrize("shade", [0, 128, 255])
def test_a_plain_picture_has_none(shade: int) -> None:
    assert extract(np.full((480, 640), shade, np.uint8)) == b""


def test_the_features_of_several_photos_are_kept_apart_also_of_one_without() -> None:
    packed = [extract(_grey(place(1))), b"", extract(_grey(place(2)))[: 7 * RECORD]]
    found = Features.unpack(packed, np.ones((3, 2)))
    assert found.start.tolist() == [0, LIMIT, LIMIT, LIMIT + 7]
    assert np.bincount(found.owner, minlength=3).tolist() == [LIMIT, 0, 7]
    assert found.bits.shape == (LIMIT + 7, 4)
    alone = Features.unpack(packed[2:], np.ones((1, 2)))
    assert np.array_equal(alone.bits, found.bits[LIMIT:])
    assert np.array_equal(alone.place, found.place[LIMIT:])


def test_no_photos_have_no_features() -> None:
    found = Features.unpack([], np.ones((0, 2)))
    assert found.start.tolist() == [0]
    assert not len(found.bits)
