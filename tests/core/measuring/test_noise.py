"""The noise of pictures: that of copies is one, that of two exposures is not."""

from __future__ import annotations

import io
from pathlib import Path

import cv2
import numpy as np
import pytest
from PIL import Image, ImageFilter

from core.measuring.noise import are_two_exposures
from core.measuring.planes import Grey
from tests.core.scenes import Edit, exposed, jpeg, place, retouched, watermarked


def _grey(image: Image.Image) -> Grey:
    return np.asarray(image.convert("L"), np.uint8)


def _saved(image: Image.Image, quality: int = 92) -> Grey:
    return _grey(Image.open(io.BytesIO(jpeg(image, quality))))


def _cropped(image: Image.Image, pixels: int) -> Image.Image:
    """Without so many of its first columns and rows, enlarged to its size."""
    part = image.crop((pixels, pixels, *image.size))
    return part.resize(image.size, Image.Resampling.BICUBIC)


@pytest.mark.parametrize(("quality", "noise"), [(95, 1.5), (95, 3.5), (85, 3.5)])
def test_two_exposures_are_told(quality: int, noise: float) -> None:
    for number in range(3):
        shots = [exposed(place(number), shot, noise) for shot in range(2)]
        assert are_two_exposures(_saved(shots[0], quality), _saved(shots[1], quality))


def test_real_exposures_from_a_tripod_are_told(shared: Path) -> None:
    shots = [_grey(Image.open(shared / f"photos/series/burst_B0011/{number}.jpg")) for number in range(2)]
    assert are_two_exposures(*shots)
    assert not any(are_two_exposures(shot, _saved(Image.fromarray(shot))) for shot in shots)


def test_a_camera_that_moved_by_some_pixels_makes_two_exposures() -> None:
    shots = [exposed(place(1, shift=0.002 * shot), shot) for shot in range(2)]
    assert are_two_exposures(_saved(shots[0]), _saved(shots[1]))


def test_more_light_makes_two_exposures() -> None:
    lighter = exposed(place(1).point(lambda level: min(255, round(level * 1.15))), 2)
    assert are_two_exposures(_saved(exposed(place(1), 1)), _saved(lighter))


@pytest.mark.parametrize("quality", [95, 85, 75, 70])
def test_one_exposure_saved_again_is_one(quality: int) -> None:
    for number in range(4):
        shot = exposed(place(number), number)
        assert not are_two_exposures(_saved(shot), _saved(shot, quality))
        assert not are_two_exposures(_saved(shot, quality), _saved(shot))


@pytest.mark.parametrize("edit", [retouched, watermarked])
def test_one_exposure_that_was_drawn_on_is_one(edit: Edit) -> None:
    shot = exposed(place(1), 1)
    assert not are_two_exposures(_saved(shot), _saved(edit(shot)))


def test_one_exposure_with_other_tones_is_one() -> None:
    shot = exposed(place(1), 1)
    assert not are_two_exposures(_saved(shot), _saved(shot.point(lambda level: min(255, round(level * 0.8 + 30)))))
    assert not are_two_exposures(_saved(shot), _saved(shot.filter(ImageFilter.UnsharpMask(1.5, 80, 0))))


@pytest.mark.parametrize("pixels", [1, 3, 6])
def test_one_exposure_that_was_cropped_by_some_pixels_is_one(pixels: int) -> None:
    shot = exposed(place(1), 1)
    assert not are_two_exposures(_saved(shot), _saved(_cropped(shot, pixels)))


@pytest.mark.parametrize("bent", [0.02, -0.03])
def test_one_exposure_of_which_what_the_lens_had_bent_was_straightened_is_one(bent: float) -> None:
    shot = exposed(place(1), 1)
    width, height = shot.size
    lens = np.array([[width, 0, width / 2], [0, width, height / 2], [0, 0, 1]])
    straight = Image.fromarray(cv2.undistort(np.asarray(shot), lens, np.array([bent, 0, 0, 0])))
    assert not are_two_exposures(_saved(shot), _saved(straight))


def test_nothing_is_told_of_what_cannot_be_laid_on_itself() -> None:
    assert not are_two_exposures(_saved(exposed(place(1), 1)), _saved(exposed(place(2), 2)))


def test_grain_laid_over_a_photo_makes_no_other_exposure() -> None:
    shot = exposed(place(1), 1)
    assert not are_two_exposures(_saved(shot), _saved(exposed(shot, 2, noise=14.0)))


@pytest.mark.parametrize("size", [(640, 480), (33, 700), (20, 20)])
def test_nothing_is_told_without_noise(size: tuple[int, int]) -> None:
    drawn = place(1).resize(size).filter(ImageFilter.GaussianBlur(2)).quantize(8).convert("RGB")
    other = drawn.copy()
    other.paste("red", (2, 2, 12, 12))
    assert not are_two_exposures(_grey(drawn), _grey(other))
