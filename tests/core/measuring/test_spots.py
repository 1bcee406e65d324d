"""What saving again does to small places of a picture, and what an edit does."""

from __future__ import annotations

import io

import numpy as np
import pytest
from PIL import Image, ImageDraw, ImageFilter

from core.measuring.planes import Grey
from core.measuring.spots import ALTERED, farthest_spot
from tests.core.scenes import jpeg, place


def _grey(image: Image.Image) -> Grey:
    return np.asarray(image.convert("L"), np.uint8)


def _saved(image: Image.Image, quality: int, times: float = 1.0) -> Grey:
    small = image.resize((round(times * image.width), round(times * image.height)), Image.Resampling.BICUBIC)
    return _grey(Image.open(io.BytesIO(jpeg(small, quality))))


@pytest.mark.parametrize(("quality", "times"), [(95, 1.0), (60, 1.0), (35, 1.0), (80, 0.9), (70, 0.5), (50, 0.3)])
def test_saving_again_alters_no_spot(quality: int, times: float) -> None:
    for number in range(4):
        assert farthest_spot(_saved(place(number), 90), _saved(place(number), quality, times)) < ALTERED


def test_sharpening_alters_no_spot() -> None:
    sharp = place(1).filter(ImageFilter.UnsharpMask(1.5, 80, 0))
    assert farthest_spot(_grey(place(1)), _saved(sharp, 80)) < ALTERED


def test_lighter_tones_alter_no_spot() -> None:
    lighter = place(1).point(lambda level: min(255, level + 4))
    assert farthest_spot(_grey(place(1)), _saved(lighter, 90)) < ALTERED


@pytest.mark.parametrize("times", [1.0, 0.9, 0.5])
def test_a_thing_taken_away_is_a_spot(times: float) -> None:
    healed = place(1).copy()
    healed.paste(healed.crop((100, 100, 120, 120)).resize((24, 24)), (320, 240))
    assert farthest_spot(_saved(place(1), 88), _saved(healed, 92, times)) > ALTERED
    assert farthest_spot(_saved(healed, 92, times), _saved(place(1), 88)) > ALTERED


def test_squares_in_the_place_of_a_face_are_a_spot() -> None:
    squares = place(2).copy()
    squares.paste(
        squares.crop((280, 200, 340, 260)).resize((6, 6)).resize((60, 60), Image.Resampling.NEAREST), (280, 200)
    )
    assert farthest_spot(_saved(place(2), 85), _saved(squares, 95)) > ALTERED


def test_small_print_is_a_spot() -> None:
    dated = place(3).copy()
    ImageDraw.Draw(dated).text((520, 450), "12 7 '98", fill=(255, 140, 30), font_size=18)
    assert farthest_spot(_saved(place(3), 85), _saved(dated, 95)) > ALTERED


def test_frames_of_other_proportions_are_not_told() -> None:
    grey = _grey(place(1))
    assert farthest_spot(grey, grey[:-20]) == 0.0
