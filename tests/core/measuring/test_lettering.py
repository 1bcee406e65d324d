"""Pages, of whatever colours, have type on plain ground, and photos with much sky, night or wall have none."""

from __future__ import annotations

import io

import numpy as np
import pytest
from PIL import Image, ImageDraw, ImageFilter, ImageOps

from core.indexing.fingerprint import fingerprint
from core.measuring.fine import unpacked
from core.measuring.lettering import has_type
from tests.benchmarks.templates import TEMPLATES, page
from tests.core.scenes import pixels, place


def _has_type(image: Image.Image) -> bool:
    fine = fingerprint(pixels(image)).fine
    assert fine  # else it is not looked at anyway
    return has_type(unpacked(fine))


def _saved(image: Image.Image, quality: int) -> Image.Image:
    file = io.BytesIO()
    image.convert("RGB").save(file, "JPEG", quality=quality)
    return Image.open(file).convert("RGB")


def _below(sky: str) -> Image.Image:
    """A place that reaches up to the middle of the picture."""
    photo = place(1).resize((1200, 900))
    photo.paste(sky, (0, 0, 1200, 470))
    return photo


@pytest.mark.parametrize("kind", TEMPLATES)
def test_pages_made_from_a_template_have_type(kind: str) -> None:
    for number in range(3):
        sheet = TEMPLATES[kind](number)
        assert _has_type(sheet)
        assert _has_type(_saved(sheet.resize((sheet.width // 4, sheet.height // 4)), 60))


@pytest.mark.parametrize(
    "sheet",
    [
        ImageOps.invert(page(0)),
        ImageOps.colorize(page(0).convert("L"), "#555555", "#cccccc"),
        page(0).filter(ImageFilter.GaussianBlur(1.5)),
        _saved(page(0), 10),
    ],
    ids=["light on dark", "grey on grey", "soft", "saved hard"],
)
def test_a_page_has_type_in_any_colours(sheet: Image.Image) -> None:
    assert _has_type(sheet)


def test_a_single_line_is_type() -> None:
    sheet = Image.new("RGB", (1240, 1754), "white")
    ImageDraw.Draw(sheet).text((110, 110), "Ref. 48 271", fill="black", font_size=24)
    assert _has_type(sheet)


def test_a_line_beside_a_photo_is_type() -> None:
    sheet = Image.new("RGB", (1240, 1754), "white")
    sheet.paste(place(2).resize((1000, 500)), (120, 200))
    pen = ImageDraw.Draw(sheet)
    for line in range(6):
        pen.text((120, 800 + 40 * line), "the river board will agree to the costs again", fill="black", font_size=24)
    assert _has_type(sheet)


@pytest.mark.parametrize("sky", ["#a8c4e8", "black"])
def test_a_photo_with_plain_ground_has_no_type(sky: str) -> None:
    assert not _has_type(_below(sky))


def test_what_shows_nothing_has_no_type() -> None:
    assert not has_type(np.full((300, 400), 90, np.uint8))
