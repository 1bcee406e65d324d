"""What lies around a framed picture: a plain border leaves a picture what it is, a page or table has its own."""

from __future__ import annotations

import pytest
from PIL import Image, ImageChops, ImageDraw, ImageFilter, ImageOps

from core.measuring.comparing import compare
from core.photo import Relation
from core.samples.copies import Edit, on_a_phone
from tests.core.scenes import bordered, captioned, in_a_chat, jpeg, letterboxed, on_a_slide, place

NUMBERS = 1, 3, 4


def _in_passe_partout(picture: Image.Image) -> Image.Image:
    """In a mat with a thin line on it, within a frame."""
    mat = ImageOps.expand(picture, 60, "#f2eee4")
    ImageDraw.Draw(mat).rectangle((30, 30, mat.width - 31, mat.height - 31), outline="#6b4a2b", width=8)
    return ImageOps.expand(mat, 40, "#402a1a")


def _before_itself_blurred(picture: Image.Image) -> Image.Image:
    """In the middle of a square that the picture itself fills, blurred."""
    side = picture.width
    page = ImageOps.fit(picture, (side, side)).filter(ImageFilter.GaussianBlur(side / 16))
    page.paste(picture, (0, (side - picture.height) // 2))
    return page


def _with_date(picture: Image.Image) -> Image.Image:
    """An instant picture with a date below it."""
    paper = ImageOps.expand(picture, (40, 40, 40, 160), "white")
    ImageDraw.Draw(paper).text((60, picture.height + 70), "Ostsee, Juli 1974", fill="black", font_size=40)
    return paper


def _on_a_letter(picture: Image.Image) -> Image.Image:
    page = Image.new("RGB", (picture.width + 120, 2 * picture.height), "white")
    page.paste(picture, (60, 60))
    for top in range(picture.height + 100, page.height - 60, 28):
        ImageDraw.Draw(page).text((60, top), "we were all at the lake, and the dog too", fill="black", font_size=20)
    return page


def _on_a_table(picture: Image.Image) -> Image.Image:
    """A print on a smooth table, in the light of a window at the left."""
    size = round(picture.width * 1.3), round(picture.height * 1.4)
    light = Image.linear_gradient("L").rotate(60).resize(size).point([70 + level // 4 for level in range(256)])
    grain = Image.effect_noise(size, 6)
    table = Image.merge("RGB", [ImageChops.add(light, grain, offset=-128)] * 3)
    table.paste(picture, (80, 70))
    return table


@pytest.mark.parametrize("number", NUMBERS)
@pytest.mark.parametrize("around", [bordered, letterboxed, _in_passe_partout, _before_itself_blurred])
def test_a_plain_frame_is_no_edit(around: Edit, number: int) -> None:
    found = compare(jpeg(place(number)), jpeg(around(place(number))))
    assert found.relation in (Relation.FRAMED, Relation.CROPPED)  # a picture goes on in itself blurred
    assert Relation.EDITED not in found.also


@pytest.mark.parametrize("number", NUMBERS)
def test_a_table_is_no_border_however_smooth(number: int) -> None:
    """The photo of a print on it went for the crop to the print, as a picture with a plain frame goes."""
    found = compare(jpeg(_on_a_table(place(number))), jpeg(place(number)))
    assert found.relation is Relation.FRAMED
    assert Relation.EDITED in found.also


@pytest.mark.parametrize("number", NUMBERS)
@pytest.mark.parametrize("around", [captioned, _with_date, _on_a_letter, on_a_phone, in_a_chat, on_a_slide])
def test_words_and_buttons_around_a_picture_were_added(around: Edit, number: int) -> None:
    """Whichever comes first; and the main relation says that the picture is in it."""
    pair = jpeg(place(number)), jpeg(around(place(number)))
    for one, other in (pair, pair[::-1]):
        found = compare(one, other)
        assert found.relation is Relation.FRAMED
        assert Relation.EDITED in found.also
