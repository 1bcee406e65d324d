"""What differs between two pictures of one thing, and what does not count as a difference."""

from __future__ import annotations

from io import BytesIO

import numpy as np
import pytest
from numpy.typing import NDArray
from PIL import Image

from core.measuring.difference import difference, heat, sides
from core.measuring.heat import VISIBLE, heated
from tests.core import scenes

SAME = np.array([[1.0, 0, 0], [0, 1.0, 0]])


@pytest.fixture(scope="module")
def picture() -> Image.Image:
    return scenes.place(4)


def array(picture: Image.Image) -> NDArray[np.uint8]:
    return np.asarray(picture.convert("RGB"), np.uint8)


def saved(picture: Image.Image, quality: int) -> Image.Image:
    data = BytesIO()
    picture.save(data, "JPEG", quality=quality, subsampling=0)  # drawn edges are harder than any in a photo
    return Image.open(data)


def test_saving_again_makes_no_visible_difference(picture: Image.Image) -> None:
    found = difference(array(picture), array(saved(picture, 90)), SAME)
    assert found.share < 0.001
    assert found.inside.all()


def test_another_brightness_and_contrast_are_left_out_and_told(picture: Image.Image) -> None:
    darker = picture.point(lambda value: round(value * 0.8 + 10))
    found = difference(array(picture), array(darker), SAME)
    assert found.share < 0.001
    assert found.gain == pytest.approx(0.8, abs=0.02)
    assert found.offset == pytest.approx(10, abs=3)


@pytest.mark.parametrize("turn", [None, Image.Transpose.ROTATE_90, Image.Transpose.FLIP_LEFT_RIGHT])
def test_a_covered_place_is_found_where_it_is(picture: Image.Image, turn: Image.Transpose | None) -> None:
    covered = picture.copy()
    covered.paste((255, 255, 255), (400, 300, 520, 380))
    maps = {
        None: SAME,
        Image.Transpose.ROTATE_90: np.array([[0, 1.0, 0], [-1.0, 0, 1.0]]),
        Image.Transpose.FLIP_LEFT_RIGHT: np.array([[-1.0, 0, 1.0], [0, 1.0, 0]]),
    }
    other = covered if turn is None else covered.transpose(turn)
    found = difference(array(picture), array(other), maps[turn])
    there = found.amount >= VISIBLE
    assert there[305:375, 405:515].mean() > 0.6
    there[296:384, 396:524] = False
    assert there.mean() < 0.002


def test_outside_of_a_crop_there_is_no_difference(picture: Image.Image) -> None:
    part = picture.crop((160, 120, 480, 360))
    crop = np.array([[2.0, 0, -0.5], [0, 2.0, -0.375]])
    found = difference(array(picture), array(part), crop)
    assert found.inside[130:350, 170:470].all()
    assert not found.inside[:110].any()
    assert not found.inside[:, 490:].any()
    assert not found.amount[~found.inside].any()
    assert found.share < 0.001


def test_pictures_with_nothing_in_common_place_have_no_share(picture: Image.Image) -> None:
    away = np.array([[1.0, 0, 5.0], [0, 1.0, 0]])
    found = difference(array(picture), array(picture), away)
    assert not found.inside.any()
    assert found.share == 0


def test_both_are_read_equally_dense_and_none_larger_than_it_is() -> None:
    assert sides((4000, 3000), (4000, 3000), 1.0) == (1280, 1280)
    assert sides((4000, 3000), (1000, 750), 1.0) == (1000, 1000)
    assert sides((4000, 3000), (2000, 1500), 2.0) == (1920, 960)  # the second is the middle of the first
    assert sides((4000, 3000), (100, 75), 4.0) == (400, 100)
    assert sides((800, 600), (4000, 3000), 0.5) == (800, 1600)  # the first is the middle of the second


def test_the_heat_is_the_lighter_the_more_differs(picture: Image.Image) -> None:
    amounts = np.arange(256, dtype=np.uint8)[None]
    colours = heated(np.full_like(amounts, 128), amounts)[0].astype(float)
    lightness = colours @ (0.2126, 0.7152, 0.0722)
    assert lightness[0] == pytest.approx(45, abs=1)  # the picture, dimmed
    assert (np.diff(lightness[VISIBLE:]) >= -1).all()
    assert lightness[96] > 220
    found = difference(array(picture), array(picture), SAME)
    shown = heat(found)
    assert shown.shape == (480, 640, 3)
    assert np.ptp(shown, axis=2).max() == 0  # grey: nothing differs
