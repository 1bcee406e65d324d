"""Locked zoom: the same place in photos of other sizes, turned or cropped."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.photo import Match, Relation
from desktop.alignment import Alignment, Point, from_keeper
from desktop.viewpoint import Viewpoint

pytestmark = pytest.mark.usefixtures("qt")

numbers = st.floats(-3, 3)


@given(numbers, numbers, numbers, numbers, st.floats(0.2, 4), st.floats(0, 2 * math.pi))
def test_the_way_back_leads_back(x: float, y: float, c: float, f: float, scale: float, angle: float) -> None:
    cos, sin = scale * math.cos(angle), scale * math.sin(angle)
    there = Alignment(cos, -sin, c, sin, cos, f)
    back = there.inverse().map(there.map(Point(x, y)))
    assert math.isclose(back.x, x, abs_tol=1e-6)
    assert math.isclose(back.y, y, abs_tol=1e-6)
    assert math.isclose(there.scale, scale, rel_tol=1e-9)


def test_a_match_is_read_from_the_keepers_side() -> None:
    transform = (2.0, 0.0, 0.5, 0.0, 2.0, 0.25)  # from photo 3 to photo 8
    match = Match(3, 8, 98, Relation.CROPPED, transform=transform)
    assert from_keeper(match, 3).map(Point(0.1, 0.1)) == Point(0.7, 0.45)
    place = from_keeper(match, 8).map(Point(0.7, 0.45))
    assert math.isclose(place.x, 0.1)
    assert math.isclose(place.y, 0.1)


def test_without_a_measured_alignment_photos_lie_alike() -> None:
    assert from_keeper(Match(1, 2, 100, Relation.IDENTICAL_FILE), 1) == Alignment()
    assert from_keeper(None, 1) == Alignment()


def test_a_map_that_flattens_has_no_way_back() -> None:
    assert Alignment(1, 1, 0, 1, 1, 0).inverse() == Alignment()


@given(st.lists(st.tuples(st.sampled_from(["wheel", "move"]), st.floats(-3, 3), st.floats(-1, 2), st.floats(-1, 2))))
def test_whatever_is_done_the_view_stays_on_the_photo(steps: list[tuple[str, float, float, float]]) -> None:
    viewpoint = Viewpoint()
    viewpoint.look_at(400, 300)
    for what, amount, x, y in steps:
        if what == "wheel":
            viewpoint.wheel(amount, Point(x, y))
        else:
            viewpoint.move_to(Point(x, y))
        assert 1 <= viewpoint.zoom <= 64
        assert 0 <= viewpoint.centre.x <= 1
        assert 0 <= viewpoint.centre.y <= 0.75


def test_zooming_keeps_the_place_under_the_pointer() -> None:
    viewpoint = Viewpoint()
    viewpoint.look_at(400, 300)
    viewpoint.zoom_to(4, around=Point(0.4, 0.3))
    before = ((0.4 - viewpoint.centre.x) * viewpoint.zoom, (0.3 - viewpoint.centre.y) * viewpoint.zoom)
    viewpoint.wheel(1, Point(0.4, 0.3))
    after = ((0.4 - viewpoint.centre.x) * viewpoint.zoom, (0.3 - viewpoint.centre.y) * viewpoint.zoom)
    assert math.isclose(before[0], after[0])
    assert math.isclose(before[1], after[1])
