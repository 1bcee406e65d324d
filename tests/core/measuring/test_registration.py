"""Maps made sharper: crops, turns and tilts lie on each other to a part of a pixel."""

from __future__ import annotations

import cv2
import numpy as np
import pytest
from numpy.typing import NDArray
from PIL import Image

from core.measuring.geometry import apply
from core.measuring.registration import register
from tests.core import scenes

Map = NDArray[np.float64]
SIZE = (960, 720)


@pytest.fixture(scope="module")
def whole() -> NDArray[np.uint8]:
    return np.asarray(scenes.place(3).resize(SIZE, Image.Resampling.BICUBIC), np.uint8)


def cut(whole: NDArray[np.uint8], to_part: Map, size: tuple[int, int]) -> tuple[NDArray[np.uint8], Map]:
    """The part that a map of pixels, as OpenCV counts them, makes; and the map in parts of the long sides."""
    part = cv2.warpAffine(whole, to_part, size, flags=cv2.INTER_CUBIC)
    side, other = max(whole.shape[:2]), max(size)
    shift = (to_part[:, 2] + 0.5 - to_part[:, :2] @ np.full(2, 0.5)) / other
    return np.asarray(part, np.uint8), np.column_stack([to_part[:, :2] * side / other, shift])


def pixels_off(found: Map, true: Map, size: tuple[int, int]) -> float:
    """How far apart two maps take the corners of the part that both pictures show, in pixels of the second."""
    frame = np.array(size) / max(size)
    corners = np.array([[0, 0], [1, 0], [0, 1], [1, 1]]) * frame
    linear = np.linalg.inv(true[:, :2])
    inside = (corners - true[:, 2]) @ linear.T
    places = apply(np.stack([found, true]), inside)
    return float(np.linalg.norm(places[0] - places[1], axis=1).max()) * max(size)


@pytest.mark.parametrize("degrees", [0.0, 3.0, -8.0])
def test_a_crop_is_found_to_a_part_of_a_pixel(whole: NDArray[np.uint8], degrees: float) -> None:
    turn = cv2.getRotationMatrix2D((480, 360), degrees, 1.0)
    turn[:, 2] -= (190, 120)
    part, true = cut(whole, np.asarray(turn, np.float64), (560, 420))
    noisy = np.clip(part * 0.8 + 12 + np.random.default_rng(1).normal(0, 2, part.shape), 0, 255).astype(np.uint8)
    start = true + np.array([[0.004, 0, 0.004], [0, -0.003, -0.004]])
    assert pixels_off(start, true, (560, 420)) > 2
    assert pixels_off(register(whole, noisy, start), true, (560, 420)) < 0.3


def test_a_picture_that_was_only_turned_lies_exactly_on_its_frame(whole: NDArray[np.uint8]) -> None:
    turned = np.asarray(cv2.resize(np.rot90(whole), (360, 480), interpolation=cv2.INTER_AREA), np.uint8)
    exact = np.array([[0, 1.0, 0], [-1.0, 0, 1.0]])
    found = register(whole, turned, exact + np.array([[0.001, 0.002, 0.001], [0.002, 0, -0.002]]))
    assert np.array_equal(found, exact)


def test_where_there_is_nothing_to_hold_on_to_the_start_stays() -> None:
    plain = np.full((300, 400, 3), 120, np.uint8)
    start = np.array([[1.2, 0.05, 0.01], [-0.05, 1.2, 0.02]])
    assert np.array_equal(register(plain, plain.copy(), start), start)


def test_other_pictures_do_not_lead_far_away(whole: NDArray[np.uint8]) -> None:
    other = np.asarray(scenes.place(9).resize(SIZE, Image.Resampling.BICUBIC), np.uint8)
    start = np.array([[1.3, 0, -0.1], [0, 1.3, -0.1]])
    found = register(whole, other, start)
    assert np.abs(found - start).max() < 0.05
