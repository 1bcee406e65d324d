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

# The forms of a picture, as maps of the unit square onto itself in (x, y, 1). Their order is the one of
# core.indexing.fingerprint's hash forms: as it is, left for right, top for bottom, half turn, then the same four
# transposed; and the negative, which is where the picture was.
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
        [[1, 0, 0], [0, 1, 0]],
    ],
    np.float64,
)


def frames_of(sizes: NDArray[np.int64]) -> Frames:
    """The frames (n, 2) of pictures with these widths and heights (n, 2)."""
    return np.asarray(sizes / np.maximum(sizes.max(axis=1, keepdims=True), 1))


def corners_of(frames: Frames) -> NDArray[np.float64]:
    """The four corners of each frame (n, 2) as points (n, 4, 2)."""
    return np.array([[0, 0], [1, 0], [0, 1], [1, 1]]) * frames[:, None]


def sides_of(frames: Frames) -> NDArray[np.int8]:
    """1 for wide frames, -1 for tall ones, 0 for nearly square ones (n,)."""
    result: NDArray[np.int8] = (
        np.sign(frames[:, 0] - frames[:, 1]) * (np.abs(frames[:, 0] - frames[:, 1]) > 0.03)
    ).astype(np.int8)
    return result


def form_maps(forms: NDArray[np.intp], frames_a: Frames, frames_b: Frames) -> Maps:
    """The maps from the whole of each picture `a`, in the given form, to the whole of its picture `b`."""
    maps = FORMS[forms].copy()
    maps[:, :, :2] /= frames_a[:, None, :]
    maps *= frames_b[:, :, None]
    return maps


def out_of_mirror(maps: Maps, frames_b: Frames) -> Maps:
    """Maps to the mirror images of pictures `b`, converted to maps to the pictures themselves."""
    return compose(maps, form_maps(np.ones(len(maps), np.intp), frames_b, frames_b))


def apply(maps: NDArray[Number], points: NDArray[Number]) -> NDArray[Number]:
    """Points (n, m, 2), or (m, 2) for all, mapped by each of n maps: (n, m, 2)."""
    there = points @ maps[:, :, :2].transpose(0, 2, 1)
    there += maps[:, None, :, 2]
    return there


def inverse(maps: Maps) -> Maps:
    """The maps from `b` back to `a`; nan for a singular map."""
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
    """The maps that apply `first`, then `second`."""
    linear = second[:, :, :2] @ first[:, :, :2]
    shift = second[:, :, :2] @ first[:, :, 2:] + second[:, :, 2:]
    return np.concatenate([linear, shift], axis=2)


def reach(maps: Maps, frames: Frames, others: Frames) -> NDArray[np.float64]:
    """How far frames, mapped, reach out of the others, in parts of the frames' own long sides (n,)."""
    there = apply(maps, corners_of(frames))
    out = np.maximum(np.maximum(-there, there - others[:, None]), 0).max(axis=(1, 2))
    return np.asarray(out / np.maximum(scale(maps), 1e-6))


def displacement(maps: Maps, frames: Frames, others: Frames) -> NDArray[np.float64]:
    """The largest distance from a corner of the frames, mapped, to the nearest corner of the others (n,)."""
    there, corners = apply(maps, corners_of(frames)), corners_of(others)
    return np.asarray(np.linalg.norm(there[:, :, None] - corners[:, None], axis=3).min(axis=2).max(axis=1))


def scale(maps: Maps) -> NDArray[np.float64]:
    """The factor by which lengths grow from picture `a` to `b` (n,)."""
    linear = maps[:, :, :2]
    return np.sqrt(np.abs(linear[:, 0, 0] * linear[:, 1, 1] - linear[:, 0, 1] * linear[:, 1, 0]))


def mirrored(maps: Maps) -> NDArray[np.bool_]:
    """Whether the map mirrors the picture (n,)."""
    linear = maps[:, :, :2]
    return linear[:, 0, 0] * linear[:, 1, 1] - linear[:, 0, 1] * linear[:, 1, 0] < 0


def turn(maps: Maps) -> NDArray[np.float64]:
    """The angle in degrees, 0 to 180, by which the map rotates the picture (n,). A mirrored picture, left to right or
    top to bottom, does not count as rotated."""
    linear = maps[:, :, :2]
    sign = np.where(mirrored(maps), -1.0, 1.0)
    angle = np.arctan2(linear[:, 1, 0] - linear[:, 0, 1] * sign, linear[:, 0, 0] + linear[:, 1, 1] * sign)
    degrees = np.abs(np.degrees(angle))
    return np.asarray(np.where(mirrored(maps), np.minimum(degrees, 180 - degrees), degrees))


def shear(maps: Maps) -> NDArray[np.float64]:
    """The shear of the maps (n,), as the cosine of the angle that right angles become: between the sides of `a`, or
    between those that become the sides of `b`, whichever stay closer to right angles. Rotation, and stretching along
    the sides of either picture, give 0."""
    linear = maps[:, :, :2]
    ways = linear.transpose(0, 2, 1), linear
    first, second = (np.stack([way[:, side] for way in ways]) for side in (0, 1))  # (2, n, 2)
    length = np.linalg.norm(first, axis=2) * np.linalg.norm(second, axis=2)
    return np.asarray((np.abs(np.vecdot(first, second)) / np.maximum(length, 1e-9)).min(axis=0))
