"""What cells say of two pictures. The numbers stand here once more, so that a number of core.measuring.cells that is
moved far fails a test."""

from __future__ import annotations

import numpy as np
import pytest

from core.measuring.cells import CELLS, Cells, cell_sums, cells_of, in_one_tone, spot_of, spread, tint_of
from core.measuring.laying import GRID
from core.measuring.planes import Plane

CELL = GRID // CELLS  # samples along its side
EVERYWHERE = np.ones((1, GRID * GRID), np.bool_)


def _noise(seed: int, deviation: float) -> Plane:
    return np.asarray(deviation * np.random.default_rng(seed).standard_normal((GRID, GRID)), np.float32)


def _cells(inner: Plane, outer: Plane) -> Cells:
    return cells_of(inner.reshape(1, -1), outer.reshape(1, -1), EVERYWHERE)


@pytest.mark.parametrize(("deviation", "structure"), [(0.7, 0.49), (4.5, 0.80), (10.0, 0.925)])
def test_noise_counts_less_in_a_rich_picture(deviation: float, structure: float) -> None:
    """Encodings may differ by 15 % of the variance of the cells, by 0.4 to 6 squared grey levels."""
    picture = 128 + _noise(1, deviation)
    saved = picture + _noise(2, 2.0 if deviation > 1 else 0.5)
    assert float(_cells(picture, saved).structure[0]) == pytest.approx(structure, abs=0.02)


@pytest.mark.parametrize(("deviation", "differ"), [(3.0, 0.0), (5.5, 1 / 64)])
def test_a_cell_of_less_than_four_levels_cannot_differ(deviation: float, differ: float) -> None:
    one, other = 128 + _noise(1, 6.0), 128 + _noise(1, 6.0)
    one[:CELL, :CELL] = 128 + _noise(3, deviation)[:CELL, :CELL]
    other[:CELL, :CELL] = 128 + _noise(4, deviation)[:CELL, :CELL]
    assert float(_cells(one, other).differ[0]) == differ


def test_a_slope_has_texture_and_no_grain() -> None:
    slope = np.broadcast_to(3.0 * np.arange(GRID, dtype=np.float32), (GRID, GRID)).copy()
    found = _cells(slope, slope)
    assert float(found.texture[0]) == pytest.approx(3 * np.arange(CELL).std(), rel=0.01)
    assert float(found.grain[0]) == pytest.approx(0, abs=0.05)


def test_a_negative_falls_where_a_copy_rises() -> None:
    picture = 128 + _noise(1, 30.0)
    copy, negative = _cells(picture, picture), _cells(picture, 255 - picture)
    assert copy.structure[0] == pytest.approx(negative.falling[0])
    assert copy.structure[0] > 0.95
    assert copy.falling[0] == negative.structure[0] == 0


def test_the_middle_is_the_four_by_four_cells_there() -> None:
    for cell, is_middle in ((1, False), (2, True), (5, True), (6, False)):
        one, other = 128 + _noise(1, 30.0), 128 + _noise(1, 30.0)
        part = slice(cell * CELL, (cell + 1) * CELL)
        other[part, part] = 128 + _noise(2, 30.0)[part, part]
        assert (float(_cells(one, other).middle[0]) < 0.97) is is_middle


def test_spread_takes_all_cells_that_touch() -> None:
    flags = np.zeros((CELLS, CELLS), np.bool_)
    flags[0, 0] = flags[4, 4] = True
    rows = spread(flags.reshape(1, -1)).reshape(CELLS, CELLS)
    assert np.argwhere(rows).tolist() == [
        [0, 0], [0, 1], [1, 0], [1, 1],
        *([row, column] for row in (3, 4, 5) for column in (3, 4, 5)),
    ]  # fmt: skip


def test_one_tone_has_five_levels() -> None:
    levels = np.repeat(np.arange(100, 108, dtype=np.float32), GRID * GRID // 8)[None]
    assert in_one_tone(levels, EVERYWHERE).max() == 5 * GRID * GRID // 8


@pytest.mark.parametrize(("usual", "spot"), [(0.0, 33.3), (0.3, 16.7), (3.0, 3.03)])
def test_a_mark_stands_out_of_what_saving_does_to_tones(usual: float, spot: float) -> None:
    """By the second of its two cells, against 0.3 levels and the tone of most cells."""
    rest = np.full((GRID, GRID), usual, np.float32)
    rest[: 2 * CELL, :CELL] = 10.0
    weight = np.ones((1, GRID * GRID), np.float32)
    assert float(spot_of(rest.reshape(1, -1), weight)[0]) == pytest.approx(spot, rel=0.02)


@pytest.mark.parametrize(("share", "is_tinted"), [(0.04, False), (0.06, True)])
def test_a_thing_in_another_colour_has_a_twentieth_of_the_picture(share: float, is_tinted: bool) -> None:
    chroma = np.zeros((1, 1000, 2), np.float32)
    chroma[:, : round(1000 * share)] = 30
    assert (float(tint_of(chroma, np.ones((1, 1000), np.float32))[0]) > 10) is is_tinted


def test_the_sums_of_a_picture_do_not_depend_on_the_others() -> None:
    pictures = np.random.default_rng(1).normal(128, 20, (64, GRID * GRID)).astype(np.float32)
    assert np.array_equal(cell_sums(pictures), np.concatenate([cell_sums(picture[None]) for picture in pictures]))
