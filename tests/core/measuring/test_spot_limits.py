"""How far a place stands out, on pictures made for one number of core.measuring.spots each, so that a number that is
moved far fails a test."""

from __future__ import annotations

import numpy as np
import pytest

from core.measuring.planes import Grey
from core.measuring.spots import farthest_spot

SIDE = 400  # pixels; a place has 7


def _flat() -> Grey:
    return np.full((SIDE, SIDE), 128, np.uint8)


def _with_spot(grey: Grey, side: int, by: int = 10) -> Grey:
    changed = grey.copy()
    changed[200 : 200 + side, 200 : 200 + side] += np.uint8(by)
    return changed


@pytest.mark.parametrize(("side", "farthest"), [(3, 4.9), (7, 22.6), (15, 31.9)])
def test_a_place_has_one_and_a_half_hundredths_of_the_side(side: int, farthest: float) -> None:
    assert farthest_spot(_flat(), _with_spot(_flat(), side)) == pytest.approx(farthest, rel=0.1)


@pytest.mark.parametrize(("slope", "farthest"), [(0, 31.9), (4, 23.3)])
def test_where_tones_change_steeply_a_place_may_differ_by_more(slope: int, farthest: float) -> None:
    """Grey levels from one pixel to the next, up and down."""
    wave = np.abs(np.arange(SIDE) * slope % 160 - 80)
    steep = np.broadcast_to(80 + wave, (SIDE, SIDE)).astype(np.uint8)
    assert farthest_spot(steep, _with_spot(steep, 15)) == pytest.approx(farthest, rel=0.1)


@pytest.mark.parametrize(("side", "farthest"), [(60, 6.9), (200, 2.4)])
def test_light_that_changed_over_a_quarter_of_the_side_is_no_spot(side: int, farthest: float) -> None:
    assert farthest_spot(_flat(), _with_spot(_flat(), side)) == pytest.approx(farthest, rel=0.1)


@pytest.mark.parametrize(("share", "farthest"), [(0.08, 7.9), (0.14, 5.9)])
def test_what_a_tenth_of_the_places_does_is_usual(share: float, farthest: float) -> None:
    """Bars that are lighter by three levels, beside one spot."""
    changed = _flat()
    for at in range(20, SIDE, 40):
        changed[:, at : at + round(40 * share)] += 3
    assert farthest_spot(_flat(), _with_spot(changed, 15)) == pytest.approx(farthest, rel=0.1)


@pytest.mark.parametrize(("rows", "is_told"), [(3, True), (5, False)])
def test_frames_have_the_same_proportions(rows: int, is_told: bool) -> None:
    """To a hundredth: 0.75 % fewer rows, and 1.25 %."""
    assert (farthest_spot(_flat(), _with_spot(_flat(), 15)[:-rows]) > 0) is is_told
