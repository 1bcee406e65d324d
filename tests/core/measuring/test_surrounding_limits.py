"""What counts as content of its own around a picture. The numbers stand here once more, each with a case on either
side, so that a limit of core.measuring.surroundings that is moved far fails a test."""

from __future__ import annotations

import cv2
import numpy as np
import pytest

from core.measuring.laying import Laid
from core.measuring.miniatures import SIDE, Miniatures
from core.measuring.planes import Plane
from core.measuring.surroundings import content_around

INNER = SIDE // 2  # pixels of the side of the inner picture, which is in the middle of the outer one
FIRST, END = SIDE // 4, 3 * SIDE // 4
AROUND = SIDE**2 - (INNER + 4) ** 2  # pixels around it, without two beside its edge
GROUND = 200


def _laid(outer: Plane) -> Laid:
    """The outer picture (SIDE, SIDE), and the inner one, which is its middle, laid on it."""
    sheet = Miniatures(2)
    levels = np.rint(outer).clip(0, 255).astype(np.uint8)
    pictures = levels[FIRST:END, FIRST:END], levels
    sheet.add([cv2.imencode(".png", picture)[1].tobytes() for picture in pictures], np.ones((2, 2)))
    between = np.array([[[0.5, 0, 0.25], [0, 0.5, 0.25]]])
    return Laid(np.array([0]), np.array([1]), between, sheet)


def _page() -> Plane:
    noise = np.random.default_rng(1).standard_normal((SIDE, SIDE))
    page = np.full((SIDE, SIDE), GROUND, np.float32)
    page[FIRST:END, FIRST:END] = (128 + 30 * noise)[FIRST:END, FIRST:END]
    return page


def _own(page: Plane) -> int:
    """The pixels around the picture that are content of their own."""
    return round(AROUND * float(content_around(_laid(page), np.zeros(1, np.bool_))[0][0]))


@pytest.mark.parametrize(("by", "is_content"), [(14, False), (20, True)])
def test_content_differs_by_16_levels_from_its_row_and_column(by: int, is_content: bool) -> None:
    page = _page()
    page[10, 10] -= by
    assert _own(page) == is_content


def test_a_line_across_the_page_is_none() -> None:
    page = _page()
    page[10] -= 60
    assert _own(page) == 0


@pytest.mark.parametrize(("side", "pixels"), [(3, 9), (5, 20), (9, 36)])
def test_content_differs_by_10_levels_from_the_pixels_around_it(side: int, pixels: int) -> None:
    """In a square of five: the middle of a larger block is as light as what is around it."""
    page = _page()
    page[10 : 10 + side, 10 : 10 + side] -= 30
    assert _own(page) == pixels


@pytest.mark.parametrize(("apart", "is_content"), [(1, False), (2, True)])
def test_what_touches_the_picture_is_its_smeared_edge(apart: int, is_content: bool) -> None:
    page = _page()
    page[FIRST - 1 - apart, 64] -= 60
    assert _own(page) == is_content


def _scenery(page: Plane) -> float:
    """The share of what is around the picture that is smooth and in no tone of a frame."""
    return float(content_around(_laid(page), np.zeros(1, np.bool_))[1][0])


@pytest.mark.parametrize(("spread", "is_scenery"), [(3.0, False), (8.0, True)])
def test_the_tones_around_a_picture_in_a_scene_vary(spread: float, is_scenery: bool) -> None:
    page = _page()
    axis = np.linspace(-1, 1, SIDE, dtype=np.float32)
    slope = (axis + axis[:, None]) * np.sqrt(1.5) * spread
    around = np.ones((SIDE, SIDE), np.bool_)
    around[FIRST:END, FIRST:END] = False
    assert (_scenery(page + np.where(around, slope, 0)) > 0.1) is is_scenery


@pytest.mark.parametrize(("bands", "is_scenery"), [(2, False), (4, True)])
def test_a_frame_has_few_tones(bands: int, is_scenery: bool) -> None:
    """The wood, the mat, and something between; each of these is as large."""
    page = _page()
    for band in range(bands):
        columns = slice(FIRST * band // bands, FIRST * (band + 1) // bands)
        page[:, columns] = page[:, ::-1][:, columns] = 40 + 30 * band
    assert (_scenery(page) > 0.1) is is_scenery


@pytest.mark.parametrize(("by", "is_scenery"), [(4, True), (40, False)])
def test_what_is_not_calm_is_no_scenery(by: int, is_scenery: bool) -> None:
    """There `_own` tells content from lines and edges."""
    page = _page()
    stripes = np.arange(SIDE) // 3 % 2 * by + np.arange(SIDE) // 12 * 8
    page[:FIRST], page[END:] = 60 + stripes, 60 + stripes
    assert (_scenery(page) > 0.1) is is_scenery
