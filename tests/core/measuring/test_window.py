"""A crop in a story: the window is found, and told from what another shot shows there."""

from __future__ import annotations

import cv2
import numpy as np
import pytest
from numpy.typing import NDArray
from PIL import Image, ImageFilter, ImageOps

from core.measuring.comparing import compare
from core.measuring.laying import GRID
from core.measuring.planes import Plane
from core.measuring.window import windows
from core.photo import Relation
from core.samples.copies import cropped
from tests.core.scenes import SIZE, jpeg, place

WINDOW = slice(10, 50), slice(14, 64)  # rows and columns
INSIDE = np.ones((1, GRID * GRID), np.bool_)


def _texture(seed: int) -> Plane:
    noise = np.random.default_rng(seed).standard_normal((GRID, GRID)).astype(np.float32)
    return np.asarray(128 + 40 * cv2.GaussianBlur(noise, (0, 0), 0.8), np.float32)


def _blurred(by: float) -> Plane:
    return np.asarray(cv2.GaussianBlur(_texture(2), (0, 0), by), np.float32)


def _page(around: Plane) -> Plane:
    """The window of the first texture, and something else around it."""
    page = around.copy()
    page[WINDOW] = _texture(1)[WINDOW]
    return page


def _told(one: Plane, other: Plane) -> tuple[list[bool], NDArray[np.bool_]]:
    """Whether the second, and whether the first, is a page; and the window (GRID, GRID)."""
    window, page = windows(one.reshape(1, -1), other.reshape(1, -1), INSIDE)
    return page[:, 0].tolist(), window.reshape(GRID, GRID)


def test_what_lacks_detail_around_a_window_is_a_page() -> None:
    page = _page(_blurred(4))
    told, window = _told(_texture(1), page)
    assert told == [True, False]
    expected = np.zeros((GRID, GRID), np.bool_)
    expected[WINDOW] = True
    assert np.mean(window != expected) < 0.05
    assert _told(page, _texture(1))[0] == [False, True]


@pytest.mark.parametrize("blur", [0.01, 0.3])
def test_what_is_as_detailed_around_it_may_be_another_shot(blur: float) -> None:
    assert _told(_texture(1), _page(_blurred(blur)))[0] == [False, False]


def test_two_shots_that_are_both_soft_around_it_are_no_pages() -> None:
    soft = np.asarray(cv2.GaussianBlur(_texture(3), (0, 0), 1), np.float32)
    assert _told(_page(soft), _page(_blurred(1)))[0] == [False, False]


def test_what_is_as_detailed_around_a_window_as_within_is_no_page() -> None:
    """Even if the other picture has far more there."""
    busy = np.random.default_rng(3).choice([40, 216], (GRID, GRID)).astype(np.float32)
    one, other = _page(busy), _page(_texture(2))
    assert _told(one, other)[0] == [False, False]


def test_beside_a_plain_picture_nothing_tells_a_backdrop() -> None:
    plain = np.full((GRID, GRID), 90, np.float32)
    one, other = _page(plain), _page(plain + 60)
    assert _told(one, other)[0] == [False, False]


def _story(picture: Image.Image, crop: Image.Image) -> Image.Image:
    """A page of a phone's shape, with the crop a little smaller than it before the blurred picture."""
    page = ImageOps.fit(picture, (720, 1280)).filter(ImageFilter.GaussianBlur(40))
    shown = ImageOps.contain(crop, (640, 1000))
    page.paste(shown, ((720 - shown.width) // 2, (1280 - shown.height) // 2))
    return page


@pytest.mark.parametrize("number", range(6))
def test_a_crop_in_a_story_is_a_copy(number: int) -> None:
    crop = cropped(0.12, 0.08, 0.88, 0.86)(place(number))
    found = compare(jpeg(place(number)), jpeg(_story(place(number), crop)))
    assert found.same_picture
    assert found.relation is Relation.FRAMED


@pytest.mark.parametrize("number", [0, 2, 3, 4, 5])  # the other one is too smooth where it is cut
def test_a_crop_as_wide_as_the_page_is_framed_by_its_backdrop(number: int) -> None:
    """Though both agree well enough to be a picture and a part of it: the page does not go on where the crop ends."""
    width, height = SIZE
    page = ImageOps.fit(place(number), (width, width * 16 // 9)).filter(ImageFilter.GaussianBlur(40))
    crop = place(number).crop((0, height // 8, width, height * 7 // 8))
    page.paste(crop, (0, (page.height - crop.height) // 2))
    assert compare(jpeg(place(number)), jpeg(page)).relation is Relation.FRAMED


@pytest.mark.parametrize("number", range(6))
def test_a_crop_of_another_shot_in_a_story_is_none(number: int) -> None:
    """Something lies elsewhere in it."""
    other = place(number, shift=0.03, moved=True)
    crop = cropped(0.12, 0.08, 0.88, 0.86)(other)
    assert not compare(jpeg(place(number)), jpeg(_story(other, crop))).same_picture


@pytest.mark.parametrize("number", range(6))
def test_a_shot_that_is_sharp_in_the_middle_alone_is_none(number: int) -> None:
    """The hand moved, and another lens was used."""
    shot = place(number, shift=0.03)
    soft = shot.filter(ImageFilter.GaussianBlur(SIZE[0] / 60))
    mask = Image.new("L", SIZE)
    mask.paste(255, (SIZE[0] // 5, SIZE[1] // 5, 4 * SIZE[0] // 5, 4 * SIZE[1] // 5))
    other = Image.composite(shot, soft, mask.filter(ImageFilter.GaussianBlur(SIZE[0] / 20)))
    assert not compare(jpeg(place(number)), jpeg(other)).same_picture
