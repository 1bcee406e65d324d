"""What counts as content of its own around a picture, and as a window beside it. The numbers stand here once more, each
with a case on either side, so that a limit of core.measuring.surroundings or core.measuring.setting that is moved far
fails a test."""

from __future__ import annotations

import cv2
import numpy as np
import pytest

from core.measuring.laying import Laid
from core.measuring.miniatures import SIDE, Miniatures, Plane
from core.measuring.setting import aside
from core.measuring.surroundings import structure_around

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
    return round(AROUND * float(structure_around(_laid(page), np.zeros(1, np.bool_))[0]))


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


def _beside(shift: int, *, edge: float = 60.0) -> float:
    """`aside` of a picture in whose frame the window lies so many pixels to the right, with edges of so many levels."""
    page = np.full((SIDE, SIDE), 128, np.float32)
    page[:, : FIRST + shift] = page[:, END + shift :] = 128 + edge
    return float(aside(_laid(page))[0])


@pytest.mark.parametrize("shift", [1, 2, 3])
def test_a_window_lies_aside_by_parts_of_the_side(shift: int) -> None:
    assert _beside(shift) == pytest.approx(shift / INNER, abs=0.3 / INNER)


def test_a_window_around_the_picture_lies_nowhere_else() -> None:
    assert _beside(0) == 0


@pytest.mark.parametrize(("edge", "is_found"), [(18, False), (22, True)])
def test_the_edge_of_a_window_is_ten_levels_over_half_a_pixel(edge: float, is_found: bool) -> None:
    assert (_beside(2, edge=edge) > 0) is is_found
