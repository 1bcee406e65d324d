"""Pages of one template are no copies of each other, and a page is one of itself, whatever was done to it."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest
from PIL import Image, ImageDraw, ImageFilter

from core.indexing.fingerprint import fingerprint
from core.measuring import fine
from core.measuring.comparing import compare
from core.photo import Relation
from tests.benchmarks.templates import TEMPLATES, card, page
from tests.core.scenes import jpeg, pixels, place

SAME = np.eye(2, 3)

EDITS: dict[str, Callable[[Image.Image], Image.Image]] = {
    "a third of its size": lambda sheet: sheet.resize((sheet.width // 3, sheet.height // 3), Image.Resampling.LANCZOS),
    "on its side": lambda sheet: sheet.transpose(Image.Transpose.ROTATE_90),
    "its middle": lambda sheet: sheet.crop((60, 40, sheet.width - 40, sheet.height - 50)),
    "darker": lambda sheet: sheet.point([value * 3 // 4 for value in range(256)] * 3),
    "marked with a pen": lambda sheet: _drawn_on(sheet, lambda pen: pen.ellipse((330, 150, 900, 250), None, "red", 7)),
    "a line made black": lambda sheet: _drawn_on(sheet, lambda pen: pen.rectangle((340, 335, 900, 380), "black")),
    "a name blurred": lambda sheet: _blurred(sheet, (340, 335, 900, 380)),
}


def _drawn_on(sheet: Image.Image, draw: Callable[[ImageDraw.ImageDraw], None]) -> Image.Image:
    copy = sheet.copy()
    draw(ImageDraw.Draw(copy))
    return copy


def _blurred(sheet: Image.Image, box: tuple[int, int, int, int]) -> Image.Image:
    copy = sheet.copy()
    copy.paste(copy.crop(box).filter(ImageFilter.GaussianBlur(9)), box)
    return copy


def packed(image: Image.Image) -> bytes:
    return fingerprint(pixels(image)).fine


@pytest.mark.parametrize("kind", TEMPLATES)
def test_what_was_made_from_one_template_is_no_copy(kind: str) -> None:
    first, second = (TEMPLATES[kind](number) for number in (0, 1))
    assert not compare(jpeg(first), jpeg(second)).same_picture
    assert not compare(jpeg(first), jpeg(second.resize((second.width // 2, second.height // 2)), 60)).same_picture
    assert not fine.agrees(packed(first), packed(second), SAME)


@pytest.mark.parametrize("kind", TEMPLATES)
def test_saved_again_and_again_it_stays_a_copy(kind: str) -> None:
    sheet = TEMPLATES[kind](0)
    assert compare(jpeg(sheet), jpeg(sheet, 15)).relation is Relation.RESAVED
    assert compare(jpeg(sheet), jpeg(sheet.resize((sheet.width // 2, sheet.height // 2)), 60)).same_picture


@pytest.mark.parametrize("edit", EDITS)
def test_what_is_done_to_a_page_leaves_it_a_copy(edit: str) -> None:
    assert compare(jpeg(card(3)), jpeg(EDITS[edit](card(3)))).same_picture


def test_another_number_in_a_form_is_another_form() -> None:
    form = page(3)

    def filled(number: str) -> Image.Image:
        return _drawn_on(form, lambda pen: pen.text((560, 1145), number, fill="black", font_size=34))

    assert not fine.agrees(packed(filled("48 271.30")), packed(filled("36 908.75")), SAME)
    assert fine.agrees(packed(filled("48 271.30")), packed(filled("48 271.30").resize((600, 800))), SAME)


def test_photos_keep_no_fine_miniature_and_pages_a_small_one() -> None:
    assert packed(place(1)) == b""
    assert packed(place(1).filter(ImageFilter.GaussianBlur(9))) == b""
    sizes = [len(packed(draw(0))) for draw in TEMPLATES.values()]
    assert 0 < min(sizes) <= max(sizes) <= 10_500


def test_nothing_is_said_of_a_page_beside_a_photo() -> None:
    assert fine.agrees(packed(page(0)), b"", SAME)
    assert fine.agrees(b"", packed(page(0)), SAME)


def test_nothing_is_said_of_what_is_too_small_or_hardly_shared() -> None:
    small = packed(page(1).resize((30, 40)))
    assert fine.agrees(packed(page(0)), small, SAME)
    aside = np.array([[1, 0, 0.9], [0, 1, 0.0]])
    assert fine.agrees(packed(page(0)), packed(page(1)), aside)


def test_nothing_is_said_of_a_strip_without_room_for_a_word() -> None:
    for shape in ((5, 300), (300, 5), (1, 300)):
        strip = fine.packed(np.full(shape, 200, np.uint8))
        assert strip
        assert fine.agrees(strip, strip, SAME)


def test_rounding_is_nothing_that_is_written() -> None:
    faint = np.tile(np.linspace(-3, 3, 200), (200, 1))
    for tone in range(20, 240, 20):
        plain, slope = np.full((200, 200), tone, np.uint8), np.rint(tone + faint).astype(np.uint8)
        assert fine.difference(plain, slope, SAME) is fine.Difference.NONE


def test_a_damaged_fine_miniature_is_said_to_be_one() -> None:
    with pytest.raises(ValueError, match="damaged"):
        fine.agrees(packed(page(0)), b"\xff\xd8 no picture", SAME)


@pytest.mark.parametrize("number", [2, 4, 6, 7])
def test_words_across_a_picture_without_any_were_written_over_it(number: int) -> None:
    """A lit window by night, with black enough around it for a page."""
    width, height = place(number).size
    night, window = (
        Image.new("RGB", (width, height), "black"),
        (width // 4, height // 4, width * 3 // 4, height * 3 // 4),
    )
    night.paste(place(number).crop(window), window)
    at, size = (width * 3 // 20, height * 9 // 20), width // 16
    signed = _drawn_on(night, lambda pen: pen.text(at, "summer holidays 2026", fill="white", font_size=size))
    first, second = fine.unpacked(packed(night)), fine.unpacked(packed(signed))
    assert fine.difference(first, second, SAME) is fine.Difference.OTHER, "they lie across what is to be seen"
    assert fine.agrees(packed(night), packed(signed), SAME)
    assert not fine.agrees(packed(signed.transpose(Image.Transpose.FLIP_LEFT_RIGHT)), packed(signed), SAME)
