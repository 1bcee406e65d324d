"""Equal words over two dark pictures make no copies of them: what lies beneath the words is compared alone."""

from __future__ import annotations

import pytest
from PIL import Image, ImageDraw, ImageEnhance, ImageFilter

from core.measuring.comparing import compare
from tests.core.scenes import SIZE, jpeg, place

QUOTE = "the way to the lake\nis not as long\nas the way home\nfrom it"
NUMBERS = range(0, 6, 2)


def _page(ground: Image.Image) -> Image.Image:
    page = ground.copy()
    middle = SIZE[0] / 2, SIZE[1] / 2
    ImageDraw.Draw(page).multiline_text(middle, QUOTE, "white", font_size=66, anchor="mm", align="center", spacing=22)
    return page


def _dark(number: int) -> Image.Image:
    return ImageEnhance.Brightness(place(number).filter(ImageFilter.GaussianBlur(2))).enhance(0.2)


def _slide(light: float) -> Image.Image:
    """A slide of one colour, in the light of a lamp at its upper left."""
    falloff = Image.radial_gradient("L").point(lambda value: 255 - value).resize((2 * SIZE[0], 2 * SIZE[1]))
    lamp = falloff.crop((SIZE[0] // 2, SIZE[1] // 2, SIZE[0] * 3 // 2, SIZE[1] * 3 // 2)).point(lambda v: v * light)
    return Image.composite(Image.new("RGB", SIZE, (160, 160, 170)), Image.new("RGB", SIZE, (20, 30, 60)), lamp)


@pytest.mark.parametrize("number", NUMBERS)
def test_equal_words_over_two_pictures_make_no_copies(number: int) -> None:
    assert not compare(jpeg(_page(_dark(number))), jpeg(_page(_dark(number + 1)))).same_picture


@pytest.mark.parametrize("number", NUMBERS)
def test_a_page_without_a_picture_is_another_page(number: int) -> None:
    plain = Image.new("RGB", SIZE, (28, 26, 25))
    assert not compare(jpeg(_page(_dark(number))), jpeg(_page(plain))).same_picture


@pytest.mark.parametrize("number", NUMBERS)
def test_a_page_with_words_has_copies(number: int) -> None:
    page = _page(_dark(number))
    smaller = page.resize((SIZE[0] // 2, SIZE[1] // 2), Image.Resampling.LANCZOS)
    part = page.crop((8, 6, SIZE[0] - 10, SIZE[1] - 8))
    lighter = ImageEnhance.Contrast(page).enhance(1.3)
    for copy in (smaller, part, lighter):
        assert compare(jpeg(page), jpeg(copy, 70)).same_picture


def test_the_light_on_a_slide_is_no_picture() -> None:
    assert compare(jpeg(_page(_slide(0.0))), jpeg(_page(_slide(0.35)))).same_picture
