"""Affine maps: the eight forms against real arrays, and what holds for every map."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray

from core.measuring.geometry import (
    FORMS,
    Maps,
    apply,
    compose,
    corners_of,
    displacement,
    form_maps,
    frames_of,
    inverse,
    mirrored,
    reach,
    scale,
    shear,
    turn,
)

FORM_COUNT = 8
LAID = (
    lambda image: image,
    lambda image: image[:, ::-1],
    lambda image: image[::-1],
    lambda image: image[::-1, ::-1],
    lambda image: image.T,
    lambda image: image[:, ::-1].T,
    lambda image: image[::-1].T,
    lambda image: image[::-1, ::-1].T,
)


def _stack(*rows: tuple[float, ...]) -> Maps:
    return np.array(rows, np.float64).reshape(-1, 2, 3)


@st.composite
def maps(draw: st.DrawFn) -> Maps:
    """One map as pictures have it: turned, stretched a little, perhaps mirrored, moved."""
    angle = draw(st.floats(-3.1, 3.1))
    across, down = draw(st.floats(0.15, 6)), draw(st.floats(0.15, 6))
    lean = draw(st.floats(-0.3, 0.3))
    flip = draw(st.sampled_from([1.0, -1.0]))
    x, y = draw(st.floats(-5, 5)), draw(st.floats(-5, 5))
    turning = np.array([[np.cos(angle), -np.sin(angle)], [np.sin(angle), np.cos(angle)]])
    linear = turning @ np.array([[flip * across, lean], [0.0, down]])
    return np.concatenate([linear, [[x], [y]]], axis=1)[None]


POINTS = np.array([[0, 0], [1, 0], [0.2, 0.9], [-3, 2]], np.float64)
IDENTITY = np.eye(2, 3)[None]


@pytest.mark.parametrize("form", range(FORM_COUNT))
@pytest.mark.parametrize("size", [(7, 5), (4, 4), (3, 8)])
def test_each_form_takes_a_pixel_to_where_the_turned_array_has_it(form: int, size: tuple[int, int]) -> None:
    width, height = size
    image = np.arange(width * height).reshape(height, width)
    turned = LAID[form](image)
    frames = frames_of(np.array([[width, height], [turned.shape[1], turned.shape[0]]]))
    across = form_maps(np.array([form]), frames[:1], frames[1:])
    y, x = np.mgrid[0:height, 0:width]
    middles = np.stack([x.ravel() + 0.5, y.ravel() + 0.5], axis=1) / max(size)
    there = np.floor(apply(across, middles)[0] * max(size)).astype(int)
    assert turned[there[:, 1], there[:, 0]].tolist() == image.ravel().tolist()


def test_the_forms_are_eight_and_lay_the_unit_square_on_itself() -> None:
    corners = np.array([[0, 0], [1, 0], [0, 1], [1, 1]], np.float64)
    laid = {tuple(map(tuple, there)) for there in apply(FORMS, corners).tolist()}
    assert len(laid) == FORM_COUNT
    assert all({tuple(point) for point in there} == {(0, 0), (1, 0), (0, 1), (1, 1)} for there in laid)


def test_a_form_lays_the_whole_of_one_frame_on_the_whole_of_the_other() -> None:
    frames = frames_of(np.array([[4000, 3000], [600, 800]]))
    across = form_maps(np.array([5]), frames[:1], frames[1:])
    corners = apply(across, np.array([[0, 0], [1, 0.75]]))[0]
    assert corners.min(axis=0) == pytest.approx([0, 0], abs=1e-12)
    assert corners.max(axis=0) == pytest.approx([0.75, 1])


def test_a_frame_reaches_out_by_what_lies_farthest_out_in_parts_of_its_own_long_side() -> None:
    frames, others = np.array([[1.0, 0.75], [0.5, 1.0]]), np.array([[1.0, 0.75], [1.0, 1.0]])
    shifted = np.array([[[1, 0, 0.1], [0, 1, -0.02]], [[0.5, 0, 0.6], [0, 0.5, 0.6]]])
    assert corners_of(frames)[1].tolist() == [[0, 0], [0.5, 0], [0, 1], [0.5, 1]]
    assert reach(shifted, frames, others) == pytest.approx([0.1, 0.2])
    assert reach(np.repeat(np.eye(2, 3)[None], 2, axis=0), frames, others).tolist() == [0, 0]
    assert displacement(shifted[:1], frames[:1], others[:1]) == pytest.approx([np.hypot(0.1, 0.02)])


def test_frames_are_sides_by_the_long_side_and_no_picture_divides_by_nothing() -> None:
    sizes = np.array([[4000, 3000], [480, 640], [10, 10], [0, 0]])
    assert frames_of(sizes).tolist() == [[1, 0.75], [0.75, 1], [1, 1], [0, 0]]


@given(maps())
def test_there_and_back_is_nowhere(one: Maps) -> None:
    assert np.allclose(apply(inverse(one), apply(one, POINTS)[0])[0], POINTS, atol=1e-6)
    assert np.allclose(compose(one, inverse(one)), IDENTITY, atol=1e-6)
    assert np.allclose(compose(inverse(one), one), IDENTITY, atol=1e-6)
    assert np.allclose(inverse(inverse(one)), one, atol=1e-6)


@given(maps(), maps())
def test_composed_maps_do_the_first_and_then_the_second(first: Maps, second: Maps) -> None:
    one_by_one = apply(second, apply(first, POINTS)[0])
    assert np.allclose(apply(compose(first, second), POINTS), one_by_one, atol=1e-9)
    assert np.allclose(scale(compose(first, second)), scale(first) * scale(second))
    assert mirrored(compose(first, second)) == (mirrored(first) ^ mirrored(second))


@given(maps(), maps())
def test_a_stack_of_maps_is_as_each_alone(first: Maps, second: Maps) -> None:
    both = np.concatenate([first, second])
    for function in (inverse, scale, turn, mirrored):
        alone = np.concatenate([function(first), function(second)])
        assert np.allclose(function(both), alone)
    one_point_list_each = np.stack([POINTS, POINTS + 1])
    together = apply(both, one_point_list_each)
    assert np.allclose(together[0], apply(first, POINTS)[0])
    assert np.allclose(together[1], apply(second, POINTS + 1)[0])


@given(st.floats(-180, 180), st.floats(0.2, 5), st.floats(-2, 2))
def test_the_turn_is_the_angle_whatever_the_size_and_place(angle: float, size: float, move: float) -> None:
    radians = np.radians(angle)
    turning = size * np.array([[np.cos(radians), -np.sin(radians)], [np.sin(radians), np.cos(radians)]])
    turned: NDArray[np.float64] = np.concatenate([turning, [[move], [-move]]], axis=1)[None]
    assert turn(turned)[0] == pytest.approx(abs(angle), abs=1e-6)
    assert turn(inverse(turned))[0] == pytest.approx(abs(angle), abs=1e-6)
    assert scale(turned)[0] == pytest.approx(size)
    assert not mirrored(turned)[0]


@settings(max_examples=30)
@given(st.floats(0.7, 1.4), st.floats(0.7, 1.4))
def test_a_stretched_picture_is_not_turned(across: float, down: float) -> None:
    assert turn(_stack((across, 0, 0, 0, down, 0)))[0] == 0


def test_the_turned_forms_are_told_from_the_mirrored_ones() -> None:
    assert mirrored(FORMS).tolist() == [False, True, True, False, True, False, False, True, False]
    only_turned = [0, 3, 5, 6]
    assert turn(FORMS[only_turned]).tolist() == pytest.approx([0, 180, 90, 90])


def test_a_picture_mirrored_left_for_right_is_not_turned_besides() -> None:
    assert turn(FORMS[1:2])[0] == 0


def test_a_map_that_cannot_be_turned_round_becomes_not_a_number_without_a_warning() -> None:
    flat = _stack((1, 2, 0, 2, 4, 0), (1, 0, 0, 0, 1, 0))
    back = inverse(flat)
    assert np.isnan(back[0, :, :2]).all()
    assert np.array_equal(back[1], IDENTITY[0])


@given(st.floats(-180, 180), st.floats(0.7, 1.4), st.floats(0.7, 1.4), st.booleans())
def test_a_turn_and_a_stretch_along_the_sides_of_either_picture_leave_right_angles(
    angle: float, across: float, down: float, then: bool
) -> None:
    radians = np.radians(angle)
    turning = np.array([[np.cos(radians), -np.sin(radians)], [np.sin(radians), np.cos(radians)]])
    stretch = np.diag([across, down])
    linear = stretch @ turning if then else turning @ stretch
    assert shear(np.concatenate([linear, [[0.0], [0.0]]], axis=1)[None])[0] == pytest.approx(0, abs=1e-9)


def test_a_shear_is_told_from_a_turn() -> None:
    assert shear(_stack((1, 0.05, 0, 0, 1, 0), (2, 0.1, 0.3, 0, 2, 0.1))) == pytest.approx(0.05, rel=0.01)
