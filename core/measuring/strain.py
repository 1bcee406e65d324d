"""Tells how much one of two aligned pictures is strained against the other: by how far single cells of it lie beside
their places, after the smooth course of that.

A copy lies where its map says, everywhere, and what a lens bends it bends smoothly. Between two shots from a hand that
moved the near things shift against what is behind them, and that follows no map at all.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from core.measuring.cells import CELLS, cell_sums
from core.measuring.laying import GRID, slopes_of
from core.measuring.planes import Plane

_SIDE = GRID // CELLS
_NOISE = 256.0  # sum of squares in a cell that differs without being displaced; half of it damps its displacement
# A cell tells where it lies if it agrees with its place so well and has so much structure in any direction, in squared
# grey levels a sample; more of it than _MOST counts no more. And so many cells have to tell.
_AGREES, _LEAST, _MOST, _TELLING = 0.5, 4.0, 100.0, 20
_ROUNDS, _FIRM = 3, 0.1  # of fitting the course, in which cells far beside it count less: by how much, in samples
_AXIS = (np.arange(CELLS) + 0.5) / CELLS * 2 - 1
_X, _Y = np.tile(_AXIS, CELLS), np.repeat(_AXIS, CELLS)
_COURSE = np.stack([_X**across * _Y**down for across in range(4) for down in range(4 - across)], axis=1)  # cubic
_PRODUCTS = (_COURSE[:, :, None] * _COURSE[:, None]).reshape(CELLS * CELLS, -1)


def strain(inner: Plane, outer: Plane, inside: NDArray[np.bool_]) -> Plane:
    """The median displacement of the cells of the inner pictures, in samples of the grid (n,), 0 where too few of them
    tell. Samples of the inner and the outer pictures are (n, GRID * GRID), compared where `inside`."""
    beside, weight = _displacements(inner, outer, inside.astype(np.float32))
    counts = weight
    for _ in range(_ROUNDS):
        sums = (counts @ _PRODUCTS).reshape(len(counts), _COURSE.shape[1], -1)
        sums += 1e-6 * (np.trace(sums, axis1=1, axis2=2)[:, None, None] + 1) * np.eye(_COURSE.shape[1])
        course = np.linalg.solve(sums, _COURSE.T @ (counts[:, :, None] * beside))
        off = np.linalg.norm(beside - _COURSE @ course, axis=2)
        counts = weight / np.maximum(off, _FIRM)
    telling = weight > 0
    number = telling.sum(axis=1)
    middle = np.sort(np.where(telling, off, np.inf), axis=1)[np.arange(len(off)), number // 2]
    return np.where(number >= _TELLING, middle, 0).astype(np.float32)


def _displacements(inner: Plane, outer: Plane, there: Plane) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """How far each cell lies beside its place (n, CELLS * CELLS, 2), across and down in samples, by one step of Gauss
    and Newton after its own gain and offset; and how sure that is (n, CELLS * CELLS), 0 where it is not."""
    count = np.maximum(cell_sums(there), 1)
    first, second = ((plane - _over(cell_sums(plane * there) / count)) * there for plane in (inner, outer))
    power, other, shared = cell_sums(first * first), cell_sums(second * second), cell_sums(first * second)
    gain = _over(np.sqrt(power / np.maximum(other, 1e-3)).clip(0.2, 5))
    rest = second * gain - first
    across, down = (slopes_of(inner) + slopes_of(outer) * gain) / 2 * there
    xx, xy, yy = cell_sums(across * across), cell_sums(across * down), cell_sums(down * down)
    x, y = cell_sums(across * rest), cell_sums(down * rest)
    least = (xx + yy) / 2 - np.sqrt(np.square((xx - yy) / 2) + xy * xy)  # in the direction with least structure
    xx, yy = xx + _NOISE / 2, yy + _NOISE / 2
    beside = np.stack([yy * x - xy * y, xx * y - xy * x], axis=2) / (xx * yy - xy * xy)[:, :, None]
    agrees = shared >= _AGREES * np.sqrt((power + _NOISE) * (other + _NOISE))
    weight = least / _SIDE**2
    sure = agrees & (weight >= _LEAST) & (cell_sums(there) > _SIDE**2 / 2)
    return beside.astype(np.float64), np.where(sure, np.minimum(weight, _MOST), 0).astype(np.float64)


def _over(cells: NDArray[np.floating]) -> Plane:
    """Values of cells (n, CELLS * CELLS) for each of their samples (n, GRID * GRID)."""
    square = cells.reshape(-1, CELLS, CELLS)
    return np.asarray(square.repeat(_SIDE, axis=1).repeat(_SIDE, axis=2).reshape(len(cells), -1), np.float32)
