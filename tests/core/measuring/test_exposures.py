"""Two exposures from a tripod are told from a picture that somebody drew on, by what stayed alike and what did not."""

from __future__ import annotations

import numpy as np
import pytest
from PIL import Image, ImageDraw

from core.measuring.comparing import compare
from core.measuring.exposures import NONE, exposure_evidence
from core.measuring.geometry import Maps
from core.measuring.relation import ONE_EXPOSURE
from core.photo import Relation
from tests.core.scenes import jpeg, on_a_slide, pixels, place, sheet_of, watermarked, with_stickers

NUMBERS = (0, 2, 3, 5, 6)
IDENTITY = np.eye(2, 3)[None]


def exposed(picture: Image.Image, seed: int, light: float = 1.0) -> Image.Image:
    """A shot of it: a little lighter or darker, with noise that no other shot has."""
    noise = np.random.default_rng(seed).normal(0, 8, (*picture.size[::-1], 3))
    return Image.fromarray((pixels(picture) * light + noise).clip(0, 255).astype(np.uint8))


def evidence(one: Image.Image, other: Image.Image, *, map_between: Maps = IDENTITY) -> float:
    unlike = np.zeros(1, np.float32)
    return float(exposure_evidence(np.array([0]), np.array([1]), map_between, unlike, sheet_of(one, other))[0])


@pytest.mark.parametrize("number", NUMBERS)
def test_a_thing_that_moved_before_a_tripod_makes_another_shot(number: int) -> None:
    one = exposed(place(number), 1)
    other = exposed(place(number, moved=True), 2, 1.01)
    assert evidence(one, other) > 0
    assert compare(jpeg(one), jpeg(other)).relation is Relation.SIMILAR_SHOT


@pytest.mark.parametrize("number", NUMBERS)
def test_a_mark_laid_over_a_picture_leaves_it_the_same_exposure(number: int) -> None:
    one = exposed(place(number), 1)
    assert evidence(one, watermarked(one)) < 0
    assert compare(jpeg(one), jpeg(watermarked(one))).relation is Relation.EDITED


@pytest.mark.parametrize("number", NUMBERS)
def test_much_drawn_over_a_picture_leaves_it_the_same_picture(number: int) -> None:
    """Too many cells differ; but it is one exposure, as two shots of a place with other things in it are not."""
    one = exposed(place(number), 1)
    assert evidence(one, with_stickers(one)) < ONE_EXPOSURE
    assert compare(jpeg(one), jpeg(with_stickers(one))).same_picture
    assert not compare(jpeg(one), jpeg(with_stickers(exposed(place(number, moved=True), 2)))).same_picture


@pytest.mark.parametrize("number", NUMBERS)
def test_one_page_with_another_picture_in_it_is_not_told_to_be_one_exposure(number: int) -> None:
    page = on_a_slide(exposed(place(number), 1))
    assert evidence(page, on_a_slide(exposed(place(number + 10), 2))) >= 0


def test_a_small_faint_mark_is_said() -> None:
    faint = place(2).copy()
    ImageDraw.Draw(faint, "RGBA").text((60, 60), "(c) sample", fill=(255, 255, 255, 170), font_size=20)
    assert compare(jpeg(place(2)), jpeg(faint)).relation is Relation.EDITED
    assert compare(jpeg(place(2)), jpeg(place(2), 60)).relation is Relation.RESAVED


def test_noise_of_its_own_speaks_for_two_exposures() -> None:
    """A part of another shot in the very same picture, as a retouch leaves it, and the same shot again."""
    within, shot = [], []
    box = (240, 120, 460, 360)
    for number in NUMBERS:
        one = exposed(place(number), 1)
        retouched = one.copy()
        retouched.paste(exposed(place(number, moved=True), 2).crop(box), box)
        within.append(evidence(one, retouched))
        shot.append(evidence(one, exposed(retouched, 3)))
    assert np.median(within) < np.median(shot) - 1


def test_it_is_the_same_from_either_side_and_beside_other_pictures() -> None:
    one, other = exposed(place(2), 1), exposed(place(2, moved=True), 2)
    sheet = sheet_of(one, place(4), other, place(3))
    several = exposure_evidence(
        np.array([1, 0, 3]), np.array([3, 2, 1]), IDENTITY.repeat(3, 0), np.zeros(3, np.float32), sheet
    )
    assert several[1] == evidence(one, other)
    assert evidence(one, other) == pytest.approx(evidence(other, one), abs=0.3)


def test_nothing_is_said_of_pictures_that_agree_lie_elsewhere_or_have_another_shape() -> None:
    one, other = exposed(place(2), 1), exposed(place(2, moved=True), 2)
    beside = IDENTITY + np.array([[[0, 0, 0.02], [0, 0, 0]]])
    assert evidence(one, exposed(place(2), 2)) == NONE
    assert evidence(one, place(3)) == NONE
    assert evidence(one, other, map_between=beside) == NONE
    assert evidence(one, other.resize((640, 440))) == NONE
    assert evidence(one, exposed(place(2, moved=True), 2, 1.3)) == NONE
