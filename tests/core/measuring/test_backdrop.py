"""A picture before its own blurred enlargement is framed: what is around it was made of it, and nothing was cut off."""

from __future__ import annotations

import math

import pytest
from PIL import Image, ImageFilter, ImageOps

from core.measuring.comparing import compare
from core.photo import Relation
from tests.core.scenes import SIZE, jpeg, place

NUMBERS = range(6)


def _story(picture: Image.Image, *, backdrop: Image.Image | None = None, light: float = 1.0) -> Image.Image:
    """A page of a phone's shape, with the picture in its middle before a blurred `backdrop`, by default of itself."""
    size = picture.width, picture.width * 16 // 9
    page = ImageOps.fit(backdrop or picture, size).filter(ImageFilter.GaussianBlur(size[0] / 10))
    page = page.point([round(light * value) for value in range(256)] * 3)
    page.paste(picture, (0, (page.height - picture.height) // 2))
    return page


def _against_the_light(number: int) -> Image.Image:
    """A sharp thing in the middle before a soft ground, as through a fast lens."""
    ground = place(number).filter(ImageFilter.GaussianBlur(SIZE[0] / 30))
    mask = Image.new("L", SIZE)
    mask.paste(255, (SIZE[0] // 4, SIZE[1] // 4, 3 * SIZE[0] // 4, 3 * SIZE[1] // 4))
    return Image.composite(place(number), ground, mask.filter(ImageFilter.GaussianBlur(12)))


@pytest.mark.parametrize("number", NUMBERS)
def test_a_story_shows_a_picture_before_itself(number: int) -> None:
    """Of the first four of these no edge is seen: each was a part of its story, which was kept for the whole."""
    found = compare(jpeg(place(number)), jpeg(_story(place(number))))
    assert found.relation is Relation.FRAMED
    assert found.same_picture


def test_a_backdrop_may_be_darker_and_the_picture_turned() -> None:
    assert compare(jpeg(place(1)), jpeg(_story(place(1), light=0.85))).relation is Relation.FRAMED
    turned = place(1).transpose(Image.Transpose.ROTATE_90)
    found = compare(jpeg(_story(place(1))), jpeg(turned))
    assert found.relation is Relation.FRAMED
    assert Relation.ROTATED in found.also


@pytest.mark.parametrize("number", NUMBERS)
def test_a_part_of_a_picture_goes_on_beyond_its_border(number: int) -> None:
    part = place(number).crop((0, SIZE[1] // 5, SIZE[0], 4 * SIZE[1] // 5))
    assert compare(jpeg(part), jpeg(place(number))).relation is Relation.CROPPED


@pytest.mark.parametrize("number", NUMBERS)
def test_a_sharp_part_of_a_soft_picture_is_a_part(number: int) -> None:
    """Less detail around it is not enough."""
    whole = _against_the_light(number)
    part = whole.crop((SIZE[0] // 4 + 8, SIZE[1] // 4 + 8, 3 * SIZE[0] // 4 - 8, 3 * SIZE[1] // 4 - 8))
    assert compare(jpeg(part), jpeg(whole)).relation is Relation.CROPPED


@pytest.mark.parametrize("number", NUMBERS)
def test_a_part_of_a_slope_is_a_part(number: int) -> None:
    """From dark to light throughout, so what lies beside the part looks much like its enlargement, only not blurred."""
    eased = [round(127.5 - 127.5 * math.cos(math.pi * value / 255)) for value in range(256)]
    slope = Image.linear_gradient("L").point(eased).resize(SIZE).convert("RGB")
    whole = Image.blend(slope, place(number), 0.25)
    part = whole.crop((0, SIZE[1] // 7, SIZE[0], 6 * SIZE[1] // 7))
    assert compare(jpeg(part), jpeg(whole)).relation is Relation.CROPPED
