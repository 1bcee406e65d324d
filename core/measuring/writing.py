"""Finds what was written over one of two pictures, such as a watermark or a title, so that it can be left out.

Writing is thin, and makes all that it covers lighter, or all of it darker, in many places. What came or went between
two shots is thick, and seldom lighter than all that was behind it. On the grid on which pictures are compared the
strokes of a line run together, so this is seen at the full size of miniatures.
"""

from __future__ import annotations

import cv2
import numpy as np
from numpy.typing import NDArray

from core.measuring.laying import GRID, Laid, grid_over
from core.measuring.miniatures import SIDE
from core.measuring.planes import Plane

BESIDE_WRITING = 0.03  # share of the cells beside the writing in which something has to be
_OFF = 12.0  # grey levels: a sample that differs
# Of the squares of all that differs, the share that has one sign; of what has it, the share that lies in strokes; and
# the difference beside, in grey levels, in the median. Of 268 pairs of two shots from a tripod, in which something had
# come, gone or moved, and 136 of shots from a hand, none is one-sided and thin.
_ONE_SIDED, _THIN, _STILL = 0.8, 0.65, 2.5
_STROKE = np.ones((5, 5), np.uint8)  # pixels: wider than a stroke
_LETTERS, _HALF = 6, 0.5  # at least, with so much of the difference that the strongest tenth of the samples has
_BROAD = 0.2  # share of the columns from the first letter to the last, at least
_SMEARED = np.ones((3, 3), np.uint8)  # samples of the grid that the edge of a stroke is smeared over


def written_over(
    laid: Laid, inner: Plane, outer: Plane, inside: NDArray[np.bool_]
) -> tuple[NDArray[np.bool_], NDArray[np.bool_]]:
    """Flags (n,) of the pairs of which one picture is written over, and of the samples that are not under the writing
    (n, GRID * GRID)."""
    seen = np.ones(inner.shape, np.bool_)
    written = _is_one_sided(_change(inner, outer), inside)
    rows = np.flatnonzero(written)
    if len(rows):
        some = laid.take(rows)
        grid = grid_over(some.inner_frame, SIDE)
        there, within = some.outer(laid.miniatures.luma, some.map, grid)
        change = _change(some.inner(laid.miniatures.luma, grid), there)
        for row, rest, where in zip(rows.tolist(), change, within, strict=True):
            strokes = _strokes(rest.reshape(SIDE, SIDE), where.reshape(SIDE, SIDE))
            written[row] = strokes is not None
            if strokes is not None:
                seen[row] = ~_coarser(strokes)
    return written, seen


def _change(inner: Plane, outer: Plane) -> Plane:
    """The difference of pictures in equal light (n, m), without its median."""
    change = inner - outer
    return np.asarray(change - np.median(change, axis=1)[:, None], np.float32)


def _is_one_sided(rest: Plane, inside: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """Flags (n,) of pairs whose difference (n, m) has nearly one sign."""
    off = np.where(inside & (np.abs(rest) > _OFF), rest, 0)
    squares = off * np.abs(off)
    return np.asarray(np.abs(squares.sum(axis=1)) > _ONE_SIDED * np.abs(squares).sum(axis=1), np.bool_)


def _strokes(rest: Plane, inside: NDArray[np.bool_]) -> NDArray[np.bool_] | None:
    """Where strokes of letters are in the difference of two pictures (SIDE, SIDE); None if it is no writing."""
    off = np.where(inside & (np.abs(rest) > _OFF), rest, 0)
    more = np.maximum(off if off.sum() > 0 else -off, 0)
    thin = more - cv2.morphologyEx(more, cv2.MORPH_OPEN, _STROKE)
    strokes = np.asarray(thin > _OFF, np.bool_)
    if not strokes.any() or thin.sum() < _THIN * more.sum():
        return None
    if not _is_one_sided(off.reshape(1, -1), inside.reshape(1, -1))[0]:
        return None
    letters = np.asarray(more > _HALF * np.quantile(more[more > 0], 0.9), np.uint8)
    columns = np.flatnonzero(letters.any(axis=0))
    still = inside & (cv2.dilate(strokes.astype(np.uint8), _STROKE) == 0)
    is_writing = columns[-1] - columns[0] >= _BROAD * SIDE
    is_writing &= cv2.connectedComponents(letters)[0] > _LETTERS
    is_writing &= still.any() and float(np.median(np.abs(rest[still]))) <= _STILL
    return strokes if is_writing else None


def _coarser(pixels: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """Samples of the grid (GRID * GRID) in which any of the pixels (SIDE, SIDE) is flagged, and those that touch
    them."""
    times = SIDE // GRID
    samples = pixels.reshape(GRID, times, GRID, times).any(axis=(1, 3))
    return np.asarray(cv2.dilate(np.asarray(samples, np.uint8), _SMEARED).ravel(), np.bool_)
