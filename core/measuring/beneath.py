"""Compares what lies beneath equal words on two pictures.

Light words over a darkened picture have far more contrast than the picture. Where two pages have the same ones, these
outweigh all that differs beneath them. So strokes that are light in both are left out, and the detail of the rest is
compared alone. A gradient is no picture, nor is the light that falls on a slide; paper under dark words is left out
altogether, since a shadow or a fold on it has as much detail.
"""

from __future__ import annotations

from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from core.measuring.cells import LEVELS
from core.measuring.laying import GRID
from core.measuring.planes import Plane

# Samples: wider than a stroke of the largest words, of which so much may be wider; and what its edge is smeared over.
_WIDE, _MOST_WIDE, _SMEARED = 7, 0.1, 2
# Shares of the picture: words, and what lies beneath them; and of what is light in either the share that is in both.
_WORDS, _BENEATH, _IN_BOTH = 0.005, 0.2, 0.2
# Detail is what stands out of the mean of so many samples around; a picture as dark as words need has more grey levels
# of it than this, a slide in any light and grain seldom; and the variance that saving makes.
_AROUND, _SHOWS, _NOISE = 7, 1.7, 0.1


def beneath(inner: Plane, outer: Plane, inside: NDArray[np.bool_]) -> Plane:
    """The correlation of the detail beneath equal light words, -1 to 1, (n,); 1 where there are no such words or no
    detail. Samples of the inner and the outer pictures are (n, GRID * GRID), compared where `inside`."""
    light = [(plane > _split(plane, inside)[:, None]) & inside for plane in (inner, outer)]
    words, either = light[0] & light[1], light[0] | light[1]
    rest = inside & ~_of_squares(either, cv2.MORPH_DILATE, 2 * _SMEARED + 1)
    count, share = words.sum(axis=1), 1 / np.maximum(inside.sum(axis=1), 1)
    equal = (count * share >= _WORDS) & (count >= _IN_BOTH * either.sum(axis=1))
    equal &= rest.sum(axis=1) * share >= _BENEATH
    equal &= _of_squares(words, cv2.MORPH_OPEN, _WIDE).sum(axis=1) <= _MOST_WIDE * count
    found = np.ones(len(inner), np.float32)
    rows = np.flatnonzero(equal)
    if len(rows):
        found[rows] = _correlation(inner[rows], outer[rows], rest[rows].astype(np.float32))
    return found


def _split(plane: Plane, inside: NDArray[np.bool_]) -> Plane:
    """The level (n,) that parts light from dark best (Otsu: A threshold selection method from grey-level histograms,
    1979), by a quarter of the samples."""
    some, there = (values.reshape(-1, GRID, GRID)[:, ::2, ::2].reshape(len(plane), -1) for values in (plane, inside))
    level = some.astype(np.intp) + LEVELS * np.arange(len(plane))[:, None]
    count = np.bincount(level[there], minlength=len(plane) * LEVELS).reshape(-1, LEVELS)
    below, sums = count.cumsum(axis=1), (count * np.arange(LEVELS)).cumsum(axis=1)
    total, whole = below[:, -1:], sums[:, -1:]
    apart = np.square(sums * total - below * whole) / np.maximum(below * (total - below), 1)
    return np.asarray(apart.argmax(axis=1) + 1, np.float32)


def _correlation(one: Plane, other: Plane, weight: Plane) -> Plane:
    """The correlation (n,) of the detail of pictures, 1 where there is little."""
    near = np.maximum(_around(weight), 1e-3)
    details = [(plane - _around(plane * weight) / near) * weight for plane in (one, other)]
    total = np.maximum(weight.sum(axis=1), 1)
    first, second = (np.vecdot(detail, detail) / total for detail in details)
    found = np.vecdot(*details) / total / np.sqrt((first + _NOISE) * (second + _NOISE))
    return np.asarray(np.where(np.maximum(first, second) > _SHOWS**2, found, 1), np.float32)


def _around(plane: Plane) -> Plane:
    """The mean around each sample, with zeros beyond the borders."""
    mean = cv2.blur(_in_a_row(plane, _AROUND), (_AROUND, _AROUND))
    return np.asarray(_within(mean, _AROUND).reshape(plane.shape), np.float32)


def _of_squares(flags: NDArray[np.bool_], way: int, side: int) -> NDArray[np.bool_]:
    """What a morphological operation with squares makes of flags (n, GRID * GRID)."""
    made = cv2.morphologyEx(_in_a_row(flags.astype(np.uint8), side), way, np.ones((side, side), np.uint8))
    return np.asarray(_within(made, side).reshape(flags.shape), np.bool_)


def _in_a_row(values: NDArray[Any], rim: int) -> NDArray[Any]:
    """Pictures (n, GRID * GRID) one below the other with a rim of zeros around each, for one call of OpenCV."""
    around = np.pad(values.reshape(-1, GRID, GRID), ((0, 0), (rim, rim), (rim, rim)))
    return around.reshape(-1, GRID + 2 * rim)


def _within(row: NDArray[Any], rim: int) -> NDArray[Any]:
    """The pictures (n, GRID, GRID) of such a row, without their rims."""
    side = GRID + 2 * rim
    return row.reshape(-1, side, side)[:, rim:-rim, rim:-rim]
