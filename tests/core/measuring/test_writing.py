"""What counts as written over one of two pictures: thin strokes of many letters, all lighter or all darker."""

from __future__ import annotations

import cv2
import numpy as np
import pytest
from numpy.typing import NDArray
from PIL import Image, ImageDraw, ImageFilter

from core.measuring.comparing import compare
from core.measuring.laying import GRID, Laid
from core.measuring.measure import measure
from core.measuring.miniatures import SIDE, Miniatures
from core.measuring.planes import Plane
from core.measuring.writing import written_over
from core.photo import Relation
from tests.core.scenes import SIZE, jpeg, pixels, place, sheet_of

STROKE, HEIGHT, PITCH = 2, 10, 7  # pixels of a letter, and from one to the next


def _ground() -> Plane:
    noise = np.random.default_rng(1).standard_normal((SIDE, SIDE)).astype(np.float32)
    return np.asarray(90 + 120 * cv2.GaussianBlur(noise, (0, 0), 4), np.float32)


def _letters(
    count: int, *, stroke: int = STROKE, pitch: int = PITCH, by: float = 80, at: tuple[int, int] = (60, 12)
) -> Plane:
    """Upright strokes in a line, that many grey levels lighter."""
    change = np.zeros((SIDE, SIDE), np.float32)
    for number in range(count):
        left = at[1] + number * pitch
        change[at[0] : at[0] + HEIGHT, left : left + stroke] = by
    return change


def _written(change: Plane, before: Plane | None = None) -> NDArray[np.bool_] | None:
    """Where something is written over the changed picture (GRID, GRID), None if nothing is."""
    first = _ground() if before is None else before
    sheet = Miniatures(2)
    both = [np.rint(picture).clip(0, 255).astype(np.uint8) for picture in (first, _ground() + change)]
    sheet.add([cv2.imencode(".png", picture)[1].tobytes() for picture in both], np.ones((2, 2)))
    laid = Laid(np.array([0]), np.array([1]), np.eye(2, 3)[None], sheet)
    found, seen = written_over(laid, *laid.samples())
    assert found[0] or seen.all()
    return ~seen.reshape(GRID, GRID) if found[0] else None


@pytest.mark.parametrize("by", [80, -80])
def test_a_line_of_letters_is_found_where_it_stands(by: float) -> None:
    under = _written(_letters(12, by=by))
    assert under is not None
    rows, columns = np.flatnonzero(under.any(axis=1)), np.flatnonzero(under.any(axis=0))
    # The grid leaves out a rim of 3 %, and an edge is smeared over the samples beside it.
    assert rows[0] == pytest.approx((60 / SIDE - 0.03) / 0.94 * GRID, abs=2)
    assert rows[-1] == pytest.approx((70 / SIDE - 0.03) / 0.94 * GRID, abs=2)
    assert columns[0] == pytest.approx((12 / SIDE - 0.03) / 0.94 * GRID, abs=2)
    assert columns[-1] == pytest.approx((91 / SIDE - 0.03) / 0.94 * GRID, abs=2)


@pytest.mark.parametrize(("count", "is_writing"), [(5, False), (6, True)])
def test_it_has_several_letters(count: int, is_writing: bool) -> None:
    assert (_written(_letters(count)) is not None) is is_writing


@pytest.mark.parametrize(("pitch", "is_writing"), [(4, False), (5, True)])
def test_they_stand_along_a_fifth_of_the_picture(pitch: int, is_writing: bool) -> None:
    assert (_written(_letters(6, pitch=pitch, stroke=1, by=120)) is not None) is is_writing


@pytest.mark.parametrize(("stroke", "is_writing"), [(5, True), (9, False)])
def test_its_strokes_are_thin(stroke: int, is_writing: bool) -> None:
    assert (_written(_letters(7, stroke=stroke, pitch=14, at=(60, 8))) is not None) is is_writing


def test_what_came_beside_the_letters_is_no_writing() -> None:
    thing = np.zeros((SIDE, SIDE), np.float32)
    thing[86:106, 30:50] = 80
    assert _written(_letters(12) + thing) is None
    thing[86:106, 34:50] = 0
    assert _written(_letters(12) + thing) is not None


@pytest.mark.parametrize(("count", "is_writing"), [(1, True), (5, False)])
def test_it_is_on_one_of_the_two_pictures(count: int, is_writing: bool) -> None:
    before = _ground() + _letters(count, at=(90, 12))
    assert (_written(_letters(12), before) is not None) is is_writing


@pytest.mark.parametrize(
    ("light", "dark", "is_writing"), [(90, 90, True), (90, 0, True), (0, 90, True), (45, 45, False)]
)
def test_strong_letters_may_have_an_outline(light: float, dark: float, is_writing: bool) -> None:
    letters = _letters(9, stroke=3, pitch=11, by=1)
    outline = cv2.dilate(letters, np.ones((3, 3))) - letters
    assert (_written(light * letters - dark * outline) is not None) is is_writing


def test_outlines_in_another_picture_as_rough_are_no_writing() -> None:
    rough = 45 * np.random.default_rng(3).standard_normal((SIDE, SIDE)).astype(np.float32)
    letters = _letters(9, stroke=3, pitch=11, by=1)
    outline = cv2.dilate(letters, np.ones((3, 3))) - letters
    assert _written(90 * letters - 90 * outline - rough * (letters + outline), _ground() + rough) is None


def test_beside_it_the_picture_is_the_same() -> None:
    grain = np.random.default_rng(2).standard_normal((SIDE, SIDE)).astype(np.float32)
    assert _written(_letters(12, by=200), _ground() + 4 * grain) is not None
    assert _written(_letters(12, by=200), _ground() + 12 * grain) is None


def test_a_faint_line_is_left_alone() -> None:
    assert _written(_letters(12, by=9)) is None


def _night(number: int) -> Image.Image:
    """A place by night: a lit part of it, and the rest black."""
    dark = Image.new("L", SIZE, 0)
    width, height = SIZE
    ImageDraw.Draw(dark).ellipse((width // 2, height // 3, width * 4 // 5, height * 3 // 4), fill=200)
    return Image.composite(place(number), Image.new("RGB", SIZE, (3, 3, 5)), dark.filter(ImageFilter.GaussianBlur(10)))


def _signed(picture: Image.Image, words: str = "summer holidays 2026") -> Image.Image:
    signed = picture.copy()
    at, size = (picture.width // 16, picture.height * 2 // 5), picture.width // 11
    ImageDraw.Draw(signed, "RGBA").text(at, words, fill=(255, 255, 255, 180), font_size=size)
    return signed


@pytest.mark.parametrize("number", range(4))
def test_a_picture_by_night_with_words_over_it_is_a_copy(number: int) -> None:
    night, signed = jpeg(_night(number)), _signed(_night(number))
    assert Relation.EDITED in _said(night, jpeg(signed, 80))
    assert _said(night, jpeg(signed.resize((400, 300)), 60)) == (Relation.EDITED, Relation.RESIZED)


@pytest.mark.parametrize("number", range(4))
def test_words_make_no_copy_of_another_picture(number: int) -> None:
    assert not compare(jpeg(_night(number)), jpeg(_signed(_night(number + 4)))).same_picture


def _said(first: bytes, second: bytes) -> tuple[Relation, ...]:
    found = compare(first, second)
    return (found.relation, *found.also)


@pytest.mark.parametrize(("turn", "is_left_out"), [(0.0, True), (0.06, False)])
def test_words_over_a_shot_from_a_hand_that_moved_are_not_left_out(turn: float, is_left_out: bool) -> None:
    """Left out, they could be taken for the band of a frame, which explains that neither shot lies in the other."""
    seen = pixels(_night(1))
    by = round(turn * SIZE[0])
    one, other = (Image.fromarray(part) for part in (seen[:, : SIZE[0] - by], seen[:, by:]))
    there = np.array([[[1, 0, -by / max(one.size)], [0, 1, 0]]], np.float64)
    found = measure(np.array([0]), np.array([1]), there, sheet_of(one, _signed(other)))
    assert bool(found.painted[0] > 0) is is_left_out


def test_words_all_over_a_picture_do_not_count_for_all_of_it() -> None:
    """Their strokes are thin, and between them it is seen to be the same."""
    covered = place(1).copy()
    for line in range(8):
        words = "summer holidays 2026 by the sea"[: 31 if line % 2 else 26]
        ImageDraw.Draw(covered).text((20, 40 + line * 52), words, fill="white", font_size=34)
    found = measure(np.array([0]), np.array([1]), np.eye(2, 3)[None], sheet_of(place(1), covered))
    assert found.painted[0] == pytest.approx(0.4, abs=0.05)
