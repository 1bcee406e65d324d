"""How unevenly one of two aligned pictures is softer than the other: in parts, as where a face or the background was
blurred, or in one direction, as by motion blur. Saving again, and softening the whole, take as much everywhere and in
every direction."""

from __future__ import annotations

import cv2
import numpy as np
from numpy.typing import NDArray

from core.measuring.cells import CELLS
from core.measuring.geometry import turn
from core.measuring.laying import Laid, grid_over
from core.measuring.measures import Measures
from core.measuring.miniatures import SIDE
from core.measuring.planes import Plane
from core.measuring.relation import TURN, is_copy, is_recoloured, is_stretched, is_whole

_ALIKE = 0.85  # structure of a pair alike enough to tell whether it was softened unevenly
# Squared grey levels of curvature of a cell with fine structure, and of what saving adds; in how many it can be told.
_FINE, _NOISE, _LEAST = 40.0, 2.0, 8


def is_told_in(measures: Measures) -> NDArray[np.bool_]:
    """Flags of pairs in which uneven softness is evidence: whole copies that agree well, without other tones, a
    rotation or a stretch, since these change the fine structure unevenly by themselves."""
    alike = is_whole(measures) & (measures.structure >= _ALIKE) & is_copy(measures)
    result: NDArray[np.bool_] = alike & (turn(measures.maps) < TURN) & ~is_stretched(measures)
    return result & ~is_recoloured(measures)


def unevenly_softened(laid: Laid) -> Plane:
    """The unevenness of each pair (n,), at the full size of the miniatures, because slight blur shows only there.

    The softness of a cell is the log ratio of the fine structure of the two pictures. The result is its standard
    deviation over cells, or the difference between across and down, whichever is larger.
    """
    grid = grid_over(laid.inner_frame, SIDE)
    inner = laid.inner(laid.miniatures.luma, grid)
    outer, inside = laid.outer(laid.miniatures.luma, laid.map, grid)
    one, other = _fine_structure(inner, inside), _fine_structure(outer, inside)
    in_parts = [fine.sum(axis=1) for fine in (one, other)]
    told = np.maximum(*in_parts) > _FINE
    softer = _softer(*in_parts)
    count = np.maximum(told.sum(axis=1), 1)
    mean, square = ((values * told).sum(axis=1) / count for values in (softer, softer * softer))
    uneven = np.where(count >= _LEAST, np.sqrt(np.maximum(square - mean * mean, 0)), 0)
    across, down = _softer(*(fine.mean(axis=2) for fine in (one, other))).T
    return np.asarray(np.maximum(uneven, np.abs(across - down)), np.float32)


def _softer(one: Plane, other: Plane) -> Plane:
    return np.asarray(0.5 * np.log((one + _NOISE) / (other + _NOISE)), np.float32)


def _fine_structure(planes: Plane, inside: NDArray[np.bool_]) -> Plane:
    """The mean squared second derivative across and down in each cell, (n, 2, CELLS * CELLS). One picture at a time,
    since it fits the processor's cache."""
    result = np.empty((len(planes), 2, CELLS * CELLS), np.float32)
    for number, (plane, seen) in enumerate(zip(planes, inside, strict=True)):
        picture, weight = plane.reshape(SIDE, SIDE), seen.reshape(SIDE, SIDE).astype(np.float32)
        for axis, (across, down) in enumerate(((2, 0), (0, 2))):
            curvature = cv2.Sobel(picture, cv2.CV_32F, across, down, ksize=1)
            curvature *= curvature * weight
            result[number, axis] = cv2.resize(curvature, (CELLS, CELLS), interpolation=cv2.INTER_AREA).ravel()
    return result
