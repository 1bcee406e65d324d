"""Fits a perspective map to pairs that an affine map aligns in the middle only: a photo of a print on a table, or of a
screen, and a picture whose falling lines were made upright.

Such a map is an affine one and a bend: a point is taken through the affine map and divided by 1 + bend * point.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from core.measuring.cells import FLAT, Cells, cells_of, ground_of
from core.measuring.geometry import Frames, Maps, corners_of, reach, scale
from core.measuring.laying import MARGIN, Laid, damped, grid_over, mapped, slopes_of
from core.measuring.planes import Plane
from core.measuring.relation import ASIDE_STRUCTURE, ESCAPE, NEARLY_CORRECTED, PAGE

STEPS = 8  # at the corners an affine map is some samples off
_SIDE = 32  # samples along each side: so coarse, what is far off at the corners is found from farther away
_AXIS = np.linspace(-1, 1, _SIDE, dtype=np.float32)
_X, _Y = np.tile(_AXIS, _SIDE), np.repeat(_AXIS, _SIDE)
_FARTHEST = 0.3  # a step, in parts of half the picture
_STRONGEST = 0.6  # bend, over half the picture: more is no photo of a print, and turns pictures inside out
_WILD = 1e3  # a number of a map that went astray
# A photo of a print or a screen: the print lies inside it to this share, and there is something around it; an affine
# map fits in the middle, no better than so overall, and a perspective one better by so much.
_INSIDE, _OUTSIDE, _MIDDLE_FITTED, _FITTED, _BENT_GAIN = 0.95, 0.93, 0.5, 0.85, 0.08
# A picture whose falling lines were made upright, or a print that is seen nearly from the front: an affine map fits by
# so much, and a perspective one better by so much, and as closely as a copy. Of the first at most a fifth was cut off.
_NEARLY_FITTED, _CLOSELY_FITTED, _CLOSE_GAIN, _LEFT = 0.6, 0.97, 0.02, 0.8


def lay_in_perspective(laid: Laid, cells: Cells, inner: Plane, outer: Plane, inside: NDArray[np.bool_]) -> None:
    """Fit perspective maps to pairs that an affine map aligns in the middle only, if one picture lies inside the other
    by them. Shots of one scene do not: they reach out of each other."""
    on_page, nearly = _lying_askew(laid, cells)
    rows = np.flatnonzero(on_page | nearly)
    # The words of pages are compared along affine maps only.
    rows = rows[on_page[rows] | (ground_of(inner[rows], outer[rows], inside[rows]) < PAGE)]
    if not len(rows):
        return
    some = laid.take(rows)
    _bend(some)
    there, seen = some.outer(laid.miniatures.luma, some.map)
    then = cells_of(inner[rows], there, seen)
    gain = then.structure - cells.structure[rows]
    closely = (then.structure >= NEARLY_CORRECTED) & (gain > _CLOSE_GAIN) & (reach_in_perspective(some) <= ESCAPE)
    better = np.where(on_page[rows], gain > _BENT_GAIN, closely)
    outer[rows[better]], inside[rows[better]] = there[better], seen[better]
    laid.map[rows[better]], laid.bend[rows[better]] = some.map[better], some.bend[better]
    for old, new in zip(cells.all(), then.all(), strict=True):
        old[rows[better]] = new[better]


def _lying_askew(laid: Laid, cells: Cells) -> tuple[NDArray[np.bool_], NDArray[np.bool_]]:
    """Flags (n,) of pairs of which one may be a photo of the other, and of those that differ by a slight perspective
    only: by an affine map they reach out of each other, or something is around one that need not be a frame."""
    filled = cells.texture > FLAT
    less, more = np.sort([laid.cover_a, laid.cover_b], axis=0)
    within = (more >= _INSIDE) & (less <= _OUTSIDE)
    on_page = within & (cells.structure < _FITTED) & (cells.middle >= _MIDDLE_FITTED) & filled
    out = (reach(laid.map, laid.inner_frame, laid.outer_frame) > ESCAPE) & (less >= _LEFT)
    nearly = (out & (cells.structure < _CLOSELY_FITTED)) | (within & (cells.structure < ASIDE_STRUCTURE))
    nearly &= (np.minimum(cells.structure, cells.middle) >= _NEARLY_FITTED) & filled & ~on_page
    return on_page, nearly


def reach_in_perspective(laid: Laid) -> Plane:
    """How far the inner pictures reach out of the outer ones (n,), in parts of their long sides."""
    corners = corners_of(laid.inner_frame).transpose(0, 2, 1).astype(np.float32)
    there = mapped(laid.map, corners, laid.bend)
    out = np.maximum(np.maximum(-there, there - laid.outer_frame[:, :, None]), 0).max(axis=(1, 2))
    return np.asarray(out / np.maximum(scale(laid.map), 1e-6), np.float32)


def _bend(laid: Laid) -> None:
    """Make the maps of these pairs perspective ones, starting from the affine ones, by Gauss and Newton on luma as
    core.measuring.laying does, with the two numbers of the bend beside the six."""
    luma, grid = laid.miniatures.luma, grid_over(laid.inner_frame, _SIDE)
    inner = laid.inner(luma, grid)
    across, down = (slope * (_SIDE / 2) for slope in slopes_of(inner))
    radial = across * _X + down * _Y
    jacobian = np.stack(
        [across * _X, across * _Y, across, down * _X, down * _Y, down, -radial * _X, -radial * _Y], axis=1
    )
    to_frame = _to_frame(laid.inner_frame)
    there = np.zeros((len(inner), 3, 3))
    there[:, :2], there[:, 2, 2] = laid.map, 1
    there = there @ to_frame
    for _ in range(STEPS):
        rest, weight = damped(inner, *laid.outer(luma, laid.map, grid))
        weighted = jacobian * weight[:, None]
        normal = weighted @ jacobian.transpose(0, 2, 1)
        normal += np.eye(8, dtype=np.float32) * (1e-3 * np.trace(normal, axis1=1, axis2=2) / 8 + 1)[:, None, None]
        change = np.linalg.solve(normal, weighted @ rest[:, :, None])[:, :, 0].clip(-_FARTHEST, _FARTHEST)
        warp = np.concatenate([change, np.zeros((len(change), 1))], axis=1).reshape(-1, 3, 3) + np.eye(3)
        with np.errstate(divide="ignore", invalid="ignore", over="ignore"):
            ahead = there @ np.linalg.inv(warp)
            ahead /= ahead[:, 2:, 2:]
            ahead[:, 2, :2] = ahead[:, 2, :2].clip(-_STRONGEST, _STRONGEST)
            whole = ahead @ np.linalg.inv(to_frame)
            whole /= whole[:, 2:, 2:]
            sound = (np.abs(whole) < _WILD).all(axis=(1, 2))  # no number is none of these
        there[sound] = ahead[sound]
        laid.map[sound], laid.bend[sound] = whole[sound, :2], whole[sound, 2, :2]


def straightened(maps: Maps, bends: NDArray[np.float64], frames: Frames) -> Maps:
    """The affine maps closest to perspective ones over the frames."""
    axis = np.linspace(0, 1, 5)
    points = np.stack(np.meshgrid(axis, axis)).reshape(2, -1) * frames[:, :, None]
    there = mapped(maps, points.astype(np.float32), bends).astype(np.float64)
    source = np.concatenate([points, np.ones_like(points[:, :1])], axis=1)
    return np.asarray(there @ source.transpose(0, 2, 1) @ np.linalg.inv(source @ source.transpose(0, 2, 1)))


def _to_frame(frames: Frames) -> NDArray[np.float64]:
    """From places on the grid, -1 to 1, to places in parts of the long side, (n, 3, 3)."""
    result = np.zeros((len(frames), 3, 3))
    result[:, [0, 1], [0, 1]] = frames * (1 - 2 * MARGIN) / 2
    result[:, :2, 2] = frames / 2
    result[:, 2, 2] = 1
    return result
