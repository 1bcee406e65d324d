"""What counts as one picture set into another: on a ground of one tone, in a window, or between edges. The numbers
stand here once more, each with a case on either side, so that a limit of core.measuring.setting that is moved far fails
a test."""

from __future__ import annotations

import cv2
import numpy as np
import pytest
from numpy.typing import NDArray

from core.measuring.laying import GRID, Laid
from core.measuring.miniatures import SIDE, Miniatures
from core.measuring.planes import Plane
from core.measuring.setting import aside, set_into

INNER = 3 * SIDE // 4  # pixels of the outer picture that the inner one takes, unless it reaches out
FIRST, END = (SIDE - INNER) // 2, (SIDE + INNER) // 2
EVERYWHERE = np.ones((GRID, GRID), np.bool_)
TONE = 128.0


def _plane(tone: float = TONE) -> Plane:
    return np.full((SIDE, SIDE), tone, np.float32)


def _two_tones(light: float = 200, dark: float = 60) -> Plane:
    """No ground of one tone."""
    ground = _plane(light)
    ground[SIDE // 2 :] = dark
    return ground


def _laid(outer: Plane, inner: Plane, at: tuple[float, float], across: float) -> Laid:
    """The inner picture lies `at` a place (x, y) of the outer one and is so wide there, in pixels."""
    sheet = Miniatures(2)
    levels = [np.rint(picture).astype(np.uint8) for picture in (inner, outer)]
    sheet.add([cv2.imencode(".png", picture)[1].tobytes() for picture in levels], np.ones((2, 2)))
    affine = np.array([[[across, 0, at[0]], [0, across, at[1]]]]) / SIDE
    laid = Laid(np.array([0]), np.array([1]), affine, sheet)
    assert not laid.swapped[0]
    return laid


def _set_into(
    outer: Plane,
    inner: Plane | None = None,
    *,
    at: tuple[float, float] = (FIRST, FIRST),
    across: float = INNER,
    banded: bool = False,
    seen: NDArray[np.bool_] = EVERYWHERE,
) -> tuple[bool, bool]:
    """Whether the outer picture shows a part of the inner one set into it, and the other way round."""
    laid = _laid(outer, _plane() if inner is None else inner, at, across)
    first, second = set_into(laid, np.array([banded]), seen.reshape(1, -1))
    return bool(first[0]), bool(second[0])


def _on_ground(step: float, *, deviation: float = 0, apart: int = 0) -> Plane:
    """A picture on a ground that is lighter by `step` from some pixels above, below and to the right of it; on the left
    the ground goes on within it, so there is no window."""
    outer = _two_tones(TONE + step + deviation, TONE + step - deviation)
    outer[FIRST - apart : END + apart, FIRST + 20 : END + apart] = TONE
    return outer


@pytest.mark.parametrize(("deviation", "is_set"), [(3.5, True), (4.5, False)])
def test_a_ground_is_within_8_levels_of_its_tone(deviation: float, is_set: bool) -> None:
    """A part of it is lighter by twice the deviation."""
    assert _set_into(_on_ground(40.5, deviation=deviation)) == (is_set, False)


@pytest.mark.parametrize(("share", "is_set"), [(0.2, True), (0.3, False)])
def test_a_quarter_of_a_ground_may_be_something_else(share: float, is_set: bool) -> None:
    """Where it begins the ground above and below has another tone; on the left there is no line, so no window."""
    outer = _on_ground(40)
    other = round(share * INNER * 4 / 2)
    for rows in (slice(FIRST), slice(END, None)):
        outer[rows, END - other : END] = TONE + 80
    assert _set_into(outer) == (is_set, False)


@pytest.mark.parametrize(("step", "is_set"), [(12, False), (14, True)])
def test_a_ground_is_8_levels_lighter_or_darker_on_the_whole(step: float, is_set: bool) -> None:
    """At two thirds of the places."""
    assert _set_into(_on_ground(step)) == (is_set, False)


@pytest.mark.parametrize("apart", [-1, 1])
@pytest.mark.parametrize(("step", "is_set"), [(13, False), (14, True)])
def test_a_ground_is_looked_at_beside_the_edge(step: float, apart: int, is_set: bool) -> None:
    """0.015 of the side is 1.44 pixels: 0.94 of the next one but one, and 0.06 of the next."""
    assert _set_into(_on_ground(step, apart=apart)) == (is_set, False)


@pytest.mark.parametrize(("wide", "high", "is_set"), [(5, 4, False), (6, 5, True)])
def test_ten_places_of_a_border_are_seen(wide: int, high: int, is_set: bool) -> None:
    """Of 32 on each side, 64 pixels long."""
    outer = _plane(200)
    outer[: 2 * high, : 2 * wide] = TONE
    assert _set_into(outer, at=(2 * wide - 64, 2 * high - 64), across=64) == (is_set, False)


@pytest.mark.parametrize(("apart", "is_set"), [(-5, False), (-4, True), (6, True), (7, False)])
def test_the_line_of_a_window_is_near_the_sides(apart: int, is_set: bool) -> None:
    """From 0.036 within to 0.06 beside them, and a pixel farther."""
    outer = _two_tones(TONE + 10, TONE - 10)
    outer[FIRST - apart : END + apart, FIRST - apart : END + apart] = TONE
    assert _set_into(outer) == (is_set, False)


@pytest.mark.parametrize(("step", "is_set"), [(5, False), (7, True)])
def test_across_the_line_there_are_6_levels(step: float, is_set: bool) -> None:
    outer = _two_tones(TONE + step, TONE - step)
    outer[FIRST:END, FIRST:END] = TONE
    assert _set_into(outer) == (is_set, False)


@pytest.mark.parametrize(("share", "is_set"), [(0.6, False), (0.7, True)])
def test_two_thirds_of_the_places_change_across_the_line(share: float, is_set: bool) -> None:
    outer = _two_tones()
    outer[:, :FIRST] = np.where(np.arange(SIDE) < FIRST + share * INNER, 200, TONE)[:, None]
    outer[FIRST:END, FIRST:END] = TONE
    assert _set_into(outer) == (is_set, False)


@pytest.mark.parametrize(("share", "is_set"), [(0.3, True), (0.37, False)])
def test_a_side_is_seen_if_a_third_of_it_is(share: float, is_set: bool) -> None:
    """No line is to its right, where most of it lies above the outer picture."""
    outer = _two_tones()
    below = round(share * INNER)
    outer[:below, FIRST:] = TONE
    outer[:below, :FIRST] = 150  # of another tone than below: there is no ground
    assert _set_into(outer, at=(FIRST, below - INNER)) == (is_set, False)


BANDED = EVERYWHERE.copy()
BANDED[: GRID // 4] = False  # a band above
TOP = round(SIDE * (0.03 + 0.94 / 4))  # where it ends, in pixels of the inner picture


def test_a_window_in_both_is_a_picture_that_two_pages_share() -> None:
    outer, page = _two_tones(), _plane(60)
    outer[FIRST + TOP * INNER // SIDE : END, FIRST:END] = TONE
    page[TOP:] = TONE
    assert _set_into(outer, seen=BANDED) == (True, False)
    assert _set_into(outer, page, seen=BANDED) == (False, False)


def _below_band(step: float, *, apart: int = 0, within: float = 0, depth: int = 5) -> Plane:
    """A picture with a band that is lighter by `step` and ends `apart` pixels above what was left out of it; below
    that, from `depth` pixels on, it is darker by `within`."""
    inner = _plane()
    inner[: TOP - apart] += step
    inner[TOP + depth :] -= within
    return inner


def _ends_at_edges(inner: Plane, *, out: float = 0, seen: NDArray[np.bool_] = BANDED) -> bool:
    """In the inner picture; the outer one has no edges, and of the inner one `out` pixels lie out of it."""
    first, second = _set_into(_plane(), inner, at=(SIDE - INNER + out, FIRST), banded=True, seen=seen)
    assert not first
    return second


@pytest.mark.parametrize(("step", "is_edge"), [(7, False), (9, True)])
def test_across_the_edge_of_a_band_there_are_8_levels(step: float, is_edge: bool) -> None:
    assert _ends_at_edges(_below_band(step)) is is_edge


@pytest.mark.parametrize(("step", "is_edge"), [(21, False), (25, True)])
def test_and_half_more_than_in_the_picture_beside_it(step: float, is_edge: bool) -> None:
    assert _ends_at_edges(_below_band(step, within=10)) is is_edge


@pytest.mark.parametrize(("apart", "is_edge"), [(6, True), (7, False)])
def test_of_a_band_a_twentieth_more_was_left_out(apart: int, is_edge: bool) -> None:
    assert _ends_at_edges(_below_band(8.5, apart=apart)) is is_edge


@pytest.mark.parametrize(("depth", "is_edge"), [(8, False), (10, True)])
def test_as_far_within_the_picture_is_its_own(depth: int, is_edge: bool) -> None:
    assert _ends_at_edges(_below_band(30, within=30, depth=depth)) is is_edge


@pytest.mark.parametrize(("out", "is_set"), [(3.5, True), (4.2, False)])
def test_what_lies_askew_ends_where_neither_does(out: float, is_set: bool) -> None:
    """From 0.03 of the long side on that a corner lies out of the other picture."""
    assert _ends_at_edges(_below_band(30), out=out) is is_set


@pytest.mark.parametrize(("high", "is_set"), [(10, True), (13, False)])
def test_a_side_without_an_edge_of_which_3_places_are_seen_does_not_count(high: int, is_set: bool) -> None:
    """They are 3 pixels apart. Below the inner picture the outer one becomes lighter so slowly that it is no window."""
    outer = _plane()
    outer[high:] += np.minimum(2 * np.arange(1, SIDE - high + 1), 12)[:, None]
    assert _set_into(outer, at=(FIRST, high - INNER), banded=True) == (is_set, False)


def _aside(outer: Plane, *, at: tuple[float, float] = (FIRST, FIRST), across: float = INNER) -> float:
    return float(aside(_laid(outer, _plane(), at, across))[0])


def _window(first: int, end: int, *, edge: float = 60) -> Plane:
    """Between these columns, beside which the picture is lighter."""
    outer = _plane(TONE + edge)
    outer[:, first:end] = TONE
    return outer


@pytest.mark.parametrize("shift", [0, 1, 2, 3])
def test_a_window_lies_aside_by_parts_of_the_side(shift: int) -> None:
    assert _aside(_window(FIRST + shift, END + shift)) == pytest.approx(shift / INNER, abs=0.3 / INNER)


@pytest.mark.parametrize(("edge", "is_found"), [(12, False), (14, True)])
def test_the_edge_of_a_window_is_ten_levels_over_two_steps(edge: float, is_found: bool) -> None:
    """Of 0.008 of the side together, or three quarters of a pixel."""
    assert (_aside(_window(FIRST + 3, END + 3, edge=edge)) > 0) is is_found


@pytest.mark.parametrize(("share", "is_aside"), [(0.65, False), (0.75, True)])
def test_seven_tenths_of_a_side_show_whether_there_is_a_window(share: float, is_aside: bool) -> None:
    at = FIRST, -(1 - share) * INNER
    assert (_aside(_window(FIRST + 3, END + 3), at=at) > 0) is is_aside


@pytest.mark.parametrize(("margin", "is_aside"), [(1, False), (2, True)])
def test_a_window_has_something_around_it(margin: int, is_aside: bool) -> None:
    """0.016 of the side is 1.5 pixels."""
    assert (_aside(_window(margin + 3, margin + INNER + 3), at=(margin, FIRST)) > 0) is is_aside


@pytest.mark.parametrize(("step", "is_aside"), [(18, False), (22, True)])
def test_the_edge_of_a_window_is_twice_what_is_usual(step: float, is_aside: bool) -> None:
    """Here 10 levels from one column to the next."""
    steps = np.where(np.arange(SIDE) // 8 % 2, 10.0, -10.0)
    steps[[FIRST + 3, END + 3]] = step, -step
    outer = np.tile(TONE + np.cumsum(steps), (SIDE, 1)).astype(np.float32)
    assert (_aside(outer) > 0) is is_aside


@pytest.mark.parametrize(("across", "is_aside"), [(96, False), (112, True)])
def test_an_edge_is_found_to_four_fifths_of_a_pixel(across: int, is_aside: bool) -> None:
    """Two steps of 0.004 are 0.77 or 0.90 pixels."""
    first = (SIDE - across) // 2
    assert (_aside(_window(first, first + across), at=(first - 0.8, first), across=across) > 0) is is_aside
