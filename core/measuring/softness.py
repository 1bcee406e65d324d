"""How unevenly one of two pictures laid on each other is softer than the other: in some parts, as where a face or the
ground around it was blurred, or in one direction, as by a motion. Saving again, and softening all, take as much
everywhere and in every direction."""

from __future__ import annotations

import numpy as np

from core.measuring.laying import Laid, grid_over
from core.measuring.miniatures import SIDE, Plane

_CELLS = 8  # along each side
# Squared grey levels of curvature of a cell with fine structure, and of what saving adds; in how many it can be told.
_FINE, _NOISE, _LEAST = 40.0, 2.0, 8


def unevenly_softened(laid: Laid) -> Plane:
    """By how much the logarithm of how much finer structure one picture has than the other deviates over the cells of
    each pair, or differs across from down, whichever is more; (n,). At the full size of the miniatures: what is
    softened a little shows there only."""
    grid = grid_over(laid.inner_frame, SIDE)
    inner = laid.inner(laid.miniatures.luma, grid)
    outer, inside = laid.outer(laid.miniatures.luma, laid.map, grid)
    one, other = (np.square(_curvature(plane)) * inside.reshape(-1, SIDE, SIDE) for plane in (inner, outer))
    in_parts = [_of_cells(curvature.sum(axis=0)) for curvature in (one, other)]
    told = np.maximum(*in_parts) > _FINE
    softer = _softer(*in_parts)
    count = np.maximum(told.sum(axis=1), 1)
    mean, square = ((values * told).sum(axis=1) / count for values in (softer, softer * softer))
    uneven = np.where(count >= _LEAST, np.sqrt(np.maximum(square - mean * mean, 0)), 0)
    across, down = _softer(*(curvature.mean(axis=(2, 3)) for curvature in (one, other)))
    return np.asarray(np.maximum(uneven, np.abs(across - down)), np.float32)


def _softer(one: Plane, other: Plane) -> Plane:
    return np.asarray(0.5 * np.log((one + _NOISE) / (other + _NOISE)), np.float32)


def _curvature(plane: Plane) -> Plane:
    """How much each sample differs from those beside it, across and down, (2, n, SIDE, SIDE); nothing at the rim."""
    square = plane.reshape(-1, SIDE, SIDE)
    result = np.zeros((2, *square.shape), np.float32)
    result[0, :, :, 1:-1] = square[:, :, :-2] + square[:, :, 2:] - 2 * square[:, :, 1:-1]
    result[1, :, 1:-1] = square[:, :-2] + square[:, 2:] - 2 * square[:, 1:-1]
    return result


def _of_cells(planes: Plane) -> Plane:
    """The mean of each cell, (n, _CELLS * _CELLS)."""
    result: Plane = planes.reshape(-1, _CELLS, SIDE // _CELLS, _CELLS, SIDE // _CELLS).mean(axis=(2, 4))
    return result.reshape(len(planes), -1)
