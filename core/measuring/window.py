"""Finds the window in which a page shows a part of a picture before a blurred backdrop, as stories do with a crop.

It is the box in which the two agree and beyond which they do not. That the rest is a backdrop, and not what another
shot shows there, is told by its lack of detail: the picture goes on beyond the window as detailed as within.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from core.measuring.cells import fitted, variance
from core.measuring.laying import GRID
from core.measuring.planes import Plane

RICH = 0.5  # share of the cells in the window with something in them
_SIDE = GRID // 2  # squares of two by two samples along each side: a window ends between them
_OFF = 0.4  # of the picture's deviation: a sample that is off by so much speaks neither for nor against agreement
_RIM = 2  # samples beside the edge of a window that it is smeared over
_LEAST_WITHIN, _LEAST_BEYOND = 0.2, 0.025  # share of the samples
# Limits, set on crops of scenes in stories and on shots of one scene: enough detail where the picture goes on, in grey
# levels, and how much a sample counts at most, as words on a page would outdo the rest; and the detail of a backdrop,
# in parts of that in its window, and of the same of the picture that goes on.
_DETAIL, _MOST_DETAIL = 0.8, 12.0
_LESS_THAN_WITHIN, _LESS_DETAIL = 0.75, 0.5
_AXIS = np.abs(np.arange(GRID) - (GRID - 1) / 2) < GRID / 4
_MIDDLE = (_AXIS[:, None] & _AXIS).ravel()


def windows(inner: Plane, outer: Plane, inside: NDArray[np.bool_]) -> tuple[NDArray[np.bool_], NDArray[np.bool_]]:
    """The windows of pairs of pictures that agree in the middle, as flags of samples, none where they are too small or
    there is too little around them; and flags (2, n) of pairs in which the outer, or the inner, picture is a page with
    a backdrop around the window. All other arrays are (n, GRID * GRID)."""
    middle = inside & _MIDDLE
    limit = _OFF * np.sqrt(variance(inner, middle.astype(np.float32)))[:, None]
    agreement = np.where(inside, limit - np.minimum(np.abs(fitted(inner, outer, middle)), 2 * limit), -limit)
    low, high = _best_box(agreement.reshape(-1, _SIDE, 2, _SIDE, 2).mean(axis=(2, 4)))
    within, beyond = inside & _box(low + _RIM, high - _RIM), inside & ~_box(low - _RIM, high + _RIM)
    details = [[_mean(_detail(plane), some) for some in (within, beyond)] for plane in (inner, outer)]
    page = np.stack([_is_backdrop(*details[1], *details[0]), _is_backdrop(*details[0], *details[1])])
    enough = (within.mean(axis=1) >= _LEAST_WITHIN) & (beyond.mean(axis=1) >= _LEAST_BEYOND)
    return inside & _box(low, high) & enough[:, None], page & enough


def _is_backdrop(within: Plane, beyond: Plane, other_within: Plane, other_beyond: Plane) -> NDArray[np.bool_]:
    """Flags (n,) by the detail of a page within its window and beyond it, and that of the picture that goes on."""
    less = (beyond <= _LESS_THAN_WITHIN * within) & (beyond * other_within <= _LESS_DETAIL * within * other_beyond)
    return np.asarray(less & (other_beyond >= _DETAIL), np.bool_)


def _best_box(worth: Plane) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
    """The boxes of squares with the largest sums of `worth` (n, _SIDE, _SIDE), from `low` to before `high` (n, 2), in
    rows and columns of samples: for each two rows, the columns follow from running sums (Bentley: Programming pearls,
    1984)."""
    top, bottom = np.triu_indices(_SIDE + 1, 1)
    down = np.pad(worth.cumsum(axis=1), ((0, 0), (1, 0), (0, 0)))
    along = np.pad((down[:, bottom] - down[:, top]).cumsum(axis=2), ((0, 0), (0, 0), (1, 0)))
    gain = along - np.minimum.accumulate(along, axis=2)
    rows, right = np.divmod(gain.reshape(len(worth), -1).argmax(axis=1), _SIDE + 1)
    sums = along[np.arange(len(worth)), rows]
    left = np.where(np.arange(_SIDE + 1) <= right[:, None], sums, np.inf).argmin(axis=1)
    return 2 * np.stack([top[rows], left], axis=1), 2 * np.stack([bottom[rows], right], axis=1)


def _box(low: NDArray[np.intp], high: NDArray[np.intp]) -> NDArray[np.bool_]:
    """Flags of the samples (n, GRID * GRID) in boxes from `low` to before `high` (n, 2)."""
    axis = np.arange(GRID)
    rows, columns = ((axis >= low[:, [side]]) & (axis < high[:, [side]]) for side in (0, 1))
    return np.asarray((rows[:, :, None] & columns[:, None]).reshape(len(low), -1))


def _detail(plane: Plane) -> Plane:
    """How far each sample lies from the middle between its neighbours, across and down, in grey levels (n, m)."""
    square = np.pad(plane.reshape(-1, GRID, GRID), ((0, 0), (1, 1), (1, 1)), mode="edge")
    middle = 2 * square[:, 1:-1, 1:-1]
    across = np.abs(middle - square[:, 1:-1, :-2] - square[:, 1:-1, 2:])
    down = np.abs(middle - square[:, :-2, 1:-1] - square[:, 2:, 1:-1])
    return np.asarray(np.minimum((across + down) / 4, _MOST_DETAIL).reshape(len(plane), -1), np.float32)


def _mean(values: Plane, where: NDArray[np.bool_]) -> Plane:
    """The means (n,) of the flagged values (n, m), 0 where none is."""
    return np.asarray((values * where).sum(axis=1) / np.maximum(where.sum(axis=1), 1))
