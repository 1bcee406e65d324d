"""Two shots from a hand that moved are strained against each other, a copy is not, whatever was done to it."""

from __future__ import annotations

from collections.abc import Callable

import cv2
import numpy as np
import pytest
from numpy.typing import NDArray

from core.measuring.laying import GRID
from core.measuring.planes import Plane
from core.measuring.relation import STRAIN
from core.measuring.strain import strain

SIDE = np.arange(GRID, dtype=np.float32)
ACROSS, DOWN = np.meshgrid(SIDE, SIDE)
ALL = np.ones((1, GRID * GRID), np.bool_)


def _scene(seed: int = 1) -> Plane:
    noise = np.random.default_rng(seed).standard_normal((GRID, GRID)).astype(np.float32)
    return np.asarray(128 + 200 * cv2.GaussianBlur(noise, (0, 0), 2), np.float32)


def _moved(scene: Plane, across: NDArray[np.floating], down: NDArray[np.floating]) -> Plane:
    there = (ACROSS + across).astype(np.float32), (DOWN + down).astype(np.float32)
    return np.asarray(cv2.remap(scene, *there, cv2.INTER_LINEAR, borderMode=cv2.BORDER_REFLECT), np.float32)


def _strain(one: Plane, other: Plane) -> float:
    return float(strain(one.reshape(1, -1), other.reshape(1, -1), ALL)[0])


def _saved(scene: Plane) -> Plane:
    packed = cv2.imencode(".jpg", scene.clip(0, 255).astype(np.uint8), [cv2.IMWRITE_JPEG_QUALITY, 60])[1]
    return np.asarray(cv2.imdecode(packed, cv2.IMREAD_GRAYSCALE), np.float32)


@pytest.mark.parametrize(
    "edit",
    [
        _saved,
        lambda scene: 0.6 * scene + 30,
        lambda scene: 255 * (scene.clip(0, 255) / 255) ** 1.8,
        lambda scene: cv2.GaussianBlur(scene, (0, 0), 1),
        lambda scene: scene + np.random.default_rng(5).normal(0, 6, scene.shape).astype(np.float32),
    ],
)
def test_a_copy_is_not_strained(edit: Callable[[Plane], Plane]) -> None:
    assert _strain(_scene(), edit(_scene())) < STRAIN / 2


@pytest.mark.parametrize("seed", range(4))
def test_near_and_far_things_shift_against_each_other(seed: int) -> None:
    """As in stripes of which every second one is nearer."""
    near = np.where(ACROSS // 8 % 2 > 0, 0.6, -0.6)
    scene = _scene(seed)
    assert _strain(scene, _moved(scene, near, 0 * near)) > STRAIN


@pytest.mark.parametrize("bend", [2.5, -2.5])
def test_a_lens_bends_a_picture_smoothly(bend: float) -> None:
    x, y = (ACROSS - GRID / 2) / GRID, (DOWN - GRID / 2) / GRID
    scene, radius = _scene(), x * x + y * y
    assert _strain(scene, _moved(scene, 4 * bend * radius * x, 4 * bend * radius * y)) < STRAIN / 2


def test_cells_without_structure_say_nothing() -> None:
    plain = np.full((GRID, GRID), 128, np.float32)
    plain[:12, :12] = _scene()[:12, :12]
    assert _strain(plain, np.roll(plain, 1, axis=1)) == 0
