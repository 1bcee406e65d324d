"""Finds what was written over one of two pictures, such as a watermark, a title or a meme, so that it can be left out.

Writing is thin, in many places, and belongs to one picture alone: it makes all that it covers lighter, or all of it
darker, or it brings an outline, and much more contrast than what it covers has. What came, went or moved between two
shots is thick, or as rough in either. On the grid on which pictures are compared the strokes of a line run together, so
this is seen at the full size of miniatures.
"""

from __future__ import annotations

import cv2
import numpy as np
from numpy.typing import NDArray

from core.measuring.laying import GRID, Laid, grid_over
from core.measuring.miniatures import SIDE
from core.measuring.planes import Plane

BESIDE_WRITING = 0.03  # share of the cells beside the writing in which something has to be
MOST_WRITTEN = 0.4  # share of a picture that counts as written over: strokes and what they are smeared over are more
_OFF = 12.0  # grey levels: a sample that differs
# Of the squares of all that differs, the share that has one sign; or else how many times as much contrast one picture
# has there, and by how many grey levels a tenth of it differs. On the grid first, where a little less is enough.
_ONE_SIDED, _CONTRAST, _STRONG = 0.9, 2.5, 60.0
_MAYBE_ONE_SIDED, _MAYBE_CONTRAST = 0.8, 1.5
# Of what differs, the share that lies in strokes; and the difference beside, in grey levels, in the median. Of 435
# pairs of two shots from a tripod or a hand, in which something had come, gone or moved, one passes for written over.
_THIN, _STILL = 0.8, 3.0
_STROKE, _LEAST_CONTRAST = 7, 2.0  # pixels: wider than a stroke; and grey levels of deviation that count as none
_LETTERS, _HALF = 6, 0.5  # at least, with so much of the difference that the strongest tenth has
_BROAD = 0.2  # share of the columns from the first letter to the last, at least
_SMEARED = np.ones((3, 3), np.uint8)  # samples of the grid that the edge of a stroke is smeared over
_AROUND = (5, 5)  # pixels of a square


def written_over(
    laid: Laid, inner: Plane, outer: Plane, inside: NDArray[np.bool_]
) -> tuple[NDArray[np.bool_], NDArray[np.bool_]]:
    """Flags (n,) of the pairs of which one picture is written over, and of the samples that are not under the writing
    (n, GRID * GRID)."""
    seen = np.ones(inner.shape, np.bool_)
    written = _may_be_written(inner, outer, inside)
    rows = np.flatnonzero(written)
    if len(rows):
        some = laid.take(rows)
        grid = grid_over(some.inner_frame, SIDE)
        there, within = some.outer(laid.miniatures.luma, some.map, grid)
        here = some.inner(laid.miniatures.luma, grid)
        pictures = here, there, _change(here, there), within
        pairs = zip(*(plane.reshape(-1, SIDE, SIDE) for plane in pictures), strict=True)
        for row, (first, second, change, where) in zip(rows.tolist(), pairs, strict=True):
            strokes = _strokes(first, second, np.where(where & (np.abs(change) > _OFF), change, 0))
            still = where & (cv2.dilate(strokes, np.ones(_AROUND, np.uint8)) == 0)
            written[row] = strokes.any() and still.any() and np.median(np.abs(change[still])) <= _STILL
            if written[row]:
                seen[row] = ~_on_grid(strokes)
    return written, seen


def _change(inner: Plane, outer: Plane) -> Plane:
    """The difference of pictures in equal light (n, m), without its median."""
    change = inner - outer
    return np.asarray(change - np.median(change, axis=1)[:, None], np.float32)


def _may_be_written(inner: Plane, outer: Plane, inside: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """Flags (n,) of pairs whose difference on the grid has nearly one sign, or one of which has more contrast there."""
    change = _change(inner, outer)
    off = np.where(inside & (np.abs(change) > _OFF), change, 0)
    squares, sides = off * np.abs(off), (len(off), GRID, GRID)
    one_sided = np.abs(squares.sum(axis=1)) >= _MAYBE_ONE_SIDED * np.abs(squares).sum(axis=1)
    where = (off != 0).reshape(sides)[:, :, 1:]
    steps = [(np.abs(np.diff(plane.reshape(sides))) * where).sum(axis=(1, 2)) for plane in (inner, outer)]
    return np.asarray(
        where.any(axis=(1, 2)) & (one_sided | (np.maximum(*steps) >= _MAYBE_CONTRAST * np.minimum(*steps)))
    )


def _strokes(first: Plane, second: Plane, off: Plane) -> NDArray[np.uint8]:
    """Flags of the pixels (SIDE, SIDE) that the strokes of letters cover in one of two pictures, which differ by `off`;
    none if that is no writing."""
    thin = _thin(np.maximum(off, 0)) + _thin(np.maximum(-off, 0))
    none, strokes = np.zeros(off.shape, np.uint8), np.asarray(thin > _OFF, np.uint8)
    size = np.abs(off)
    if not strokes.any() or thin.sum() < _THIN * size.sum():
        return none
    strong = float(np.quantile(size[size > 0], 0.9))
    squares = off * size
    if abs(squares.sum()) < _ONE_SIDED * np.abs(squares).sum():
        contrasts = [max(float(_deviation(each)[size > 0].mean()), _LEAST_CONTRAST) for each in (first, second)]
        if strong < _STRONG or max(contrasts) < _CONTRAST * min(contrasts):
            return none
    letters = np.asarray(size > _HALF * strong, np.uint8)
    columns = np.flatnonzero(letters.any(axis=0))
    broad = columns[-1] - columns[0] >= _BROAD * SIDE
    return strokes if broad and cv2.connectedComponents(letters)[0] > _LETTERS else none


def _thin(plane: Plane) -> Plane:
    """What of a plane is narrower than _STROKE."""
    wide = cv2.morphologyEx(plane, cv2.MORPH_OPEN, np.ones((_STROKE, _STROKE), np.uint8))
    return np.asarray(plane - wide, np.float32)


def _deviation(plane: Plane) -> Plane:
    """The standard deviation of the pixels around each."""
    mean = cv2.blur(plane, _AROUND)
    return np.asarray(np.sqrt(np.maximum(cv2.blur(plane * plane, _AROUND) - mean * mean, 0)), np.float32)


def _on_grid(pixels: NDArray[np.uint8]) -> NDArray[np.bool_]:
    """Samples of the grid (GRID * GRID) in which any of the pixels (SIDE, SIDE) is flagged, and those that touch
    them."""
    times = SIDE // GRID
    samples = pixels.reshape(GRID, times, GRID, times).max(axis=(1, 3))
    return np.asarray(cv2.dilate(np.asarray(samples, np.uint8), _SMEARED).ravel(), np.bool_)
