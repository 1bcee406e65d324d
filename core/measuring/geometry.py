"""Affine maps between two pictures, many pairs at a time.

Coordinates are pixels of the upright picture divided by its own long side, the middle of the top left pixel at half a
pixel: a frame is (width / long side, height / long side), so one of the two is 1. A map is a float64 array (2, 3) that
takes a point of picture `a` to picture `b`; all functions here take stacks of them, (n, 2, 3).
"""

from __future__ import annotations

from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

Number = TypeVar("Number", np.float32, np.float64)
Maps = NDArray[np.float64]
Frames = NDArray[np.float64]

# The eight forms of a picture, as maps of the unit square onto itself in (x, y, 1). Their order is the one of
# core.indexing.fingerprint's hash forms: as it is, left for right, top for bottom, half turn, then the same four
# transposed.
FORMS: Maps = np.array(
    [
        [[1, 0, 0], [0, 1, 0]],
        [[-1, 0, 1], [0, 1, 0]],
        [[1, 0, 0], [0, -1, 1]],
        [[-1, 0, 1], [0, -1, 1]],
        [[0, 1, 0], [1, 0, 0]],
        [[0, 1, 0], [-1, 0, 1]],
        [[0, -1, 1], [1, 0, 0]],
        [[0, -1, 1], [-1, 0, 1]],
    ],
    np.float64,
)


def frames_of(sizes: NDArray[np.int64]) -> Frames:
    """The frames (n, 2) of pictures of these widths and heights (n, 2)."""
    return np.asarray(sizes / np.maximum(sizes.max(axis=1, keepdims=True), 1))


def sides_of(frames: Frames) -> NDArray[np.int8]:
    """1 for wide frames, -1 for tall ones, 0 for those that are nearly square, (n,)."""
    result: NDArray[np.int8] = (
        np.sign(frames[:, 0] - frames[:, 1]) * (np.abs(frames[:, 0] - frames[:, 1]) > 0.03)
    ).astype(np.int8)
    return result


def form_maps(forms: NDArray[np.intp], frames_a: Frames, frames_b: Frames) -> Maps:
    """The maps that lay the whole of each picture `a`, in the given form, on the whole of its picture `b`."""
    maps = FORMS[forms].copy()
    maps[:, :, :2] /= frames_a[:, None, :]
    maps *= frames_b[:, :, None]
    return maps


def out_of_mirror(maps: Maps, frames_b: Frames) -> Maps:
    """Maps to the mirror images of pictures `b` as maps to the pictures themselves."""
    return compose(maps, form_maps(np.ones(len(maps), np.intp), frames_b, frames_b))


def apply(maps: NDArray[Number], points: NDArray[Number]) -> NDArray[Number]:
    """Points (n, m, 2), or (m, 2) for all, taken through each of n maps: (n, m, 2)."""
    there = points @ maps[:, :, :2].transpose(0, 2, 1)
    there += maps[:, None, :, 2]
    return there


def inverse(maps: Maps) -> Maps:
    """The maps from `b` back to `a`. A map that cannot be turned round becomes one of not-a-number."""
    linear = maps[:, :, :2]
    determinant = linear[:, 0, 0] * linear[:, 1, 1] - linear[:, 0, 1] * linear[:, 1, 0]
    with np.errstate(divide="ignore", invalid="ignore"):
        scale = np.where(np.abs(determinant) > 1e-9, 1 / determinant, np.nan)
    adjugate = np.empty_like(linear)
    adjugate[:, 0, 0], adjugate[:, 1, 1] = linear[:, 1, 1], linear[:, 0, 0]
    adjugate[:, 0, 1], adjugate[:, 1, 0] = -linear[:, 0, 1], -linear[:, 1, 0]
    back = adjugate * scale[:, None, None]
    return np.concatenate([back, -back @ maps[:, :, 2:]], axis=2)


def compose(first: Maps, second: Maps) -> Maps:
    """The maps that do `first` and then `second`."""
    linear = second[:, :, :2] @ first[:, :, :2]
    shift = second[:, :, :2] @ first[:, :, 2:] + second[:, :, 2:]
    return np.concatenate([linear, shift], axis=2)


def scale(maps: Maps) -> NDArray[np.float64]:
    """How many times longer a line is in picture `b`, (n,)."""
    linear = maps[:, :, :2]
    return np.sqrt(np.abs(linear[:, 0, 0] * linear[:, 1, 1] - linear[:, 0, 1] * linear[:, 1, 0]))


def mirrored(maps: Maps) -> NDArray[np.bool_]:
    """Whether the map turns left into right, (n,)."""
    linear = maps[:, :, :2]
    return linear[:, 0, 0] * linear[:, 1, 1] - linear[:, 0, 1] * linear[:, 1, 0] < 0


def turn(maps: Maps) -> NDArray[np.float64]:
    """The angle in degrees, 0 to 180, by which the map turns the picture, (n,).

    A picture that is mirrored, left for right or top for bottom, is not turned besides.
    """
    linear = maps[:, :, :2]
    sign = np.where(mirrored(maps), -1.0, 1.0)
    angle = np.arctan2(linear[:, 1, 0] - linear[:, 0, 1] * sign, linear[:, 0, 0] + linear[:, 1, 1] * sign)
    degrees = np.abs(np.degrees(angle))
    return np.asarray(np.where(mirrored(maps), np.minimum(degrees, 180 - degrees), degrees))


def shear(maps: Maps) -> NDArray[np.float64]:
    """How far the map takes right angles off square, (n,), as the cosine of what they become: those between the sides
    of `a` or those that become the sides of `b`, which of them stay closer. A turn, and a stretch along the sides of
    either picture, give 0."""
    linear = maps[:, :, :2]
    ways = linear.transpose(0, 2, 1), linear
    first, second = (np.stack([way[:, side] for way in ways]) for side in (0, 1))  # (2, n, 2)
    length = np.linalg.norm(first, axis=2) * np.linalg.norm(second, axis=2)
    return np.asarray((np.abs(np.vecdot(first, second)) / np.maximum(length, 1e-9)).min(axis=0))
