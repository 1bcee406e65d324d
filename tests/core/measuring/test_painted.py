"""What counts as painted over: bands across a picture, and paint of one tone. The numbers stand here once more, each
with a case on either side, so that a limit of core.measuring.painted that is moved far fails a test."""

from __future__ import annotations

import numpy as np
import pytest
from numpy.typing import NDArray

from core.measuring.cells import CELLS, cells_of, ground_of
from core.measuring.laying import GRID
from core.measuring.painted import differing_in_part, painted_over
from core.measuring.planes import Plane

CELL = GRID // CELLS  # samples along its side
PAINT = 250.0


def _texture() -> Plane:
    noise = np.random.default_rng(1).standard_normal((GRID, GRID))
    return np.asarray((128 + 30 * noise).clip(0, 255), np.float32)


def _page() -> Plane:
    """Lines with something in them on a paper of one tone."""
    page = _texture()
    page[1::2] = 240
    return page


def _with_band(plane: Plane, width: int, *, at: int = 0, share: float = 1.0) -> Plane:
    """With rows of black and white squares from one row on, over so much of their length."""
    squares = 255.0 * (np.indices((width, GRID)).sum(axis=0) % 2)
    length = round(share * GRID)
    painted = plane.copy()
    painted[at : at + width, :length] = squares[:, :length]
    return painted


def _found(before: Plane, after: Plane) -> tuple[float, float, NDArray[np.bool_]]:
    """The share that is painted over, the share of the other cells that must have content, and the samples to compare
    (GRID, GRID)."""
    inner, outer = before.reshape(1, -1), after.reshape(1, -1)
    inside = np.ones(inner.shape, np.bool_)
    cells = cells_of(inner, outer, inside)
    some = differing_in_part(cells)
    ground = ground_of(inner, outer, inside)
    painted, rich, seen = painted_over(cells, some, ground, inner, outer, inside)
    return float(painted[0]), float(rich[0]), seen.reshape(GRID, GRID)


def _share(before: Plane, after: Plane) -> float:
    return _found(before, after)[0]


@pytest.mark.parametrize("across", [True, False])
def test_a_band_at_the_edge_is_left_out_with_the_rows_beside_it(across: bool) -> None:
    before, after = _texture(), _with_band(_texture(), 8)
    painted, rich, seen = _found(before, after) if across else _found(before.T.copy(), after.T.copy())
    assert painted == 8 / GRID
    assert rich == pytest.approx(0.55)
    rows = seen if across else seen.T
    assert not rows[:10].any(), "its edge is smeared over two rows"
    assert rows[10:].all()


def test_beside_a_band_within_there_has_to_be_more() -> None:
    painted, rich, seen = _found(_texture(), _with_band(_texture(), 8, at=24))
    assert painted == 8 / GRID
    assert rich == pytest.approx(0.8)
    assert np.flatnonzero(~seen.all(axis=1)).tolist() == list(range(22, 34))


@pytest.mark.parametrize(("width", "at", "is_band"), [(1, 0, False), (2, 0, True), (24, 0, True), (26, 0, False)])
def test_a_band_at_the_edge_has_from_3_to_40_percent(width: int, at: int, is_band: bool) -> None:
    assert (_share(_texture(), _with_band(_texture(), width, at=at)) > 0) is is_band


@pytest.mark.parametrize(("width", "is_band"), [(16, True), (17, False)])
def test_a_band_within_has_a_quarter_at_most(width: int, is_band: bool) -> None:
    assert (_share(_texture(), _with_band(_texture(), width, at=(GRID - width) // 2)) > 0) is is_band


@pytest.mark.parametrize(("width", "is_band"), [(11, True), (12, False)])
def test_a_wider_band_on_a_page_is_another_picture(width: int, is_band: bool) -> None:
    assert (_share(_page(), _with_band(_page(), width)) > 0) is is_band


@pytest.mark.parametrize(("share", "is_band"), [(0.68, False), (0.72, True)])
def test_a_band_differs_nearly_from_side_to_side(share: float, is_band: bool) -> None:
    assert (_share(_texture(), _with_band(_texture(), 8, share=share)) > 0) is is_band


@pytest.mark.parametrize(("share", "is_band"), [(0.10, True), (0.14, False)])
def test_beside_a_band_hardly_anything_differs(share: float, is_band: bool) -> None:
    after = _with_band(_texture(), 8)
    beside = after[10:]
    differs = np.random.default_rng(2).random(beside.shape) < share
    beside += np.where(differs, np.where(beside < 128, 20, -20), 0)
    assert (_share(_texture(), after) > 0) is is_band


@pytest.mark.parametrize(("side", "is_paint"), [(13, False), (14, True), (30, True), (36, False)])
def test_paint_of_one_tone_has_3_percent_inside_its_edge_and_leaves_the_middle(side: int, is_paint: bool) -> None:
    after = _texture()
    after[:side, :side] = PAINT
    painted, rich, _ = _found(_texture(), after)
    assert (painted > 0) is is_paint
    assert not is_paint or rich == pytest.approx(0.8)


@pytest.mark.parametrize(("deviation", "is_paint"), [(1.5, True), (3.0, False)])
def test_paint_is_smooth(deviation: float, is_paint: bool) -> None:
    after = _texture()
    after[:24, :24] = PAINT - 20 + deviation * np.random.default_rng(8).standard_normal((24, 24))
    assert (_share(_texture(), after) > 0) is is_paint


@pytest.mark.parametrize(("columns", "is_paint"), [(16, True), (24, False)])
def test_a_tone_that_goes_on_beside_it_is_no_paint(columns: int, is_paint: bool) -> None:
    """A fifth of the tone at most was there before."""
    wall = _texture()
    wall[-8:, -columns:] = PAINT
    after = wall.copy()
    after[:24, :24] = PAINT
    assert (_share(wall, after) > 0) is is_paint


@pytest.mark.parametrize(("more", "is_paint"), [(0, True), (1, False)])
def test_paint_leaves_half_of_the_picture(more: int, is_paint: bool) -> None:
    cells = np.zeros((CELLS, CELLS), np.bool_)
    cells[[0, -1]] = cells[:, [0, -1]] = True
    cells[np.ix_([1, -2], [1, -2])] = True
    cells[1, 3 : 3 + more] = True
    assert cells.sum() == 32 + more
    after = np.where(cells.repeat(CELL, axis=0).repeat(CELL, axis=1), np.float32(PAINT), _texture())
    assert (_share(_texture(), after) > 0) is is_paint


def _quoted(contrast: float = 0.6, *, dark: int = 0, noise: float = 0.0) -> Plane:
    """The texture with less contrast and white strokes over its middle rows, in some of their columns black ones."""
    plane = 100 + contrast * (_texture() - 128)
    letters = np.random.default_rng(5).random((2 * CELL, GRID)) < 0.4
    letters_at = slice(3 * CELL, 5 * CELL)
    plane[letters_at] += np.where(letters, 90, 0)
    plane[letters_at, :dark] -= np.where(letters[:, :dark], 180, 0)
    plane += noise * np.random.default_rng(6).standard_normal(plane.shape)
    return np.asarray(plane.clip(0, 255), np.float32)


def test_words_over_a_picture_made_darker_are_left_out_with_the_samples_beside_them() -> None:
    painted, rich, seen = _found(_texture(), _quoted())
    assert painted == pytest.approx((~seen).mean())
    assert rich == pytest.approx(0.55)
    assert seen[:22].all()
    assert not seen[26:38].all(axis=1).any()


@pytest.mark.parametrize(("contrast", "are_words"), [(0.8, True), (0.9, False)])
def test_in_equal_light_what_is_lighter_may_be_a_thing(contrast: float, are_words: bool) -> None:
    assert (_share(_texture(), _quoted(contrast)) > 0) is are_words
    assert (_share(_quoted(contrast), _texture()) > 0) is are_words


@pytest.mark.parametrize(("dark", "are_words"), [(3, True), (8, False)])
def test_words_are_lighter_or_darker_all_of_them(dark: int, are_words: bool) -> None:
    assert (_share(_texture(), _quoted(dark=dark)) > 0) is are_words


@pytest.mark.parametrize(("noise", "are_words"), [(2.0, True), (8.0, False)])
def test_beside_words_pictures_are_the_same(noise: float, are_words: bool) -> None:
    assert (_share(_texture(), _quoted(noise=noise)) > 0) is are_words
