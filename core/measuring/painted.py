"""Finds what was painted over one of two pictures, such as a caption, or a ground around a round portrait, so that it
can be left out."""

from __future__ import annotations

import cv2
import numpy as np
from numpy.typing import NDArray

from core.measuring.cells import CELLS, ONE_TONE, Cells, fitted, in_one_tone, of_samples, spread, variance
from core.measuring.laying import GRID
from core.measuring.planes import Plane
from core.measuring.relation import PAGE

# A band painted across a picture: rows or columns of samples in which nearly all differ, and in the others hardly any.
_OFF = 12.0  # grey levels: a sample that differs, after gain and offset
_IN_BAND, _BESIDE_BAND = 0.7, 0.12  # share of a row's samples that differ, in the band at least, beside it at most
_THINNEST, _WIDEST = 0.03, 0.4  # share of the rows
_BAND_RIM = 2  # samples beside the band that its edge is smeared over
# Share of the cells beside a band with something in them: around the picture in a chat there is not much, below 0.5
# where the band lies at the edge of what is compared, up to 0.7 where it lies within. Photos have 0.8 and more.
_RICH, _RICH_WITHIN = 0.55, 0.8
_WIDEST_WITHIN = 0.25  # share of the rows of a band that is not at the edge: a line or two of text
_WIDEST_ON_PAGE = 0.18  # a wider one is another picture on the same page
# Paint of one tone: so many cells may differ where the middle agrees so well; and half of the picture has to be left.
_MOST, _SURE_MIDDLE, _LEFT = 0.65, 0.75, 0.5
_SMOOTH, _AROUND = 2.0, 5  # grey levels of deviation at most, in a square of so many samples that are painted alike
# Share of the picture that has the paint's tone, and of that tone what differs: the white of a wall, before which a
# thing is or is not, goes on beside it.
_LEAST_PAINT, _PAINT_DIFFERS = 0.03, 0.8
_STROKE = np.ones((3, 3), np.uint8)  # samples that the edge of a stroke is smeared over
# Words over a picture made darker or paler for them, of strokes too thin to have a tone here: so much of what differs
# is lighter, or darker, than the other picture, the rest differs by so little of its texture, and one picture has so
# much less contrast. In equal light a thing before a wall that came or went is as one-sided.
_ONE_SIDED, _STILL, _FADED = 0.85, 0.22, 0.85


def differing_in_part(cells: Cells) -> NDArray[np.intp]:
    """The indices of pairs that differ in no more of their cells than paint may cover."""
    most = np.where(cells.middle >= _SURE_MIDDLE, _MOST, _WIDEST)
    return np.flatnonzero((cells.differ >= _THINNEST) & (cells.differ <= most))


def painted_over(
    cells: Cells, some: NDArray[np.intp], ground: Plane, inner: Plane, outer: Plane, inside: NDArray[np.bool_]
) -> tuple[Plane, Plane, NDArray[np.bool_]]:
    """For each pair the share that may be under paint (n,), the share of the other cells that must have content (n,),
    and flags of samples that are not under paint (n, GRID * GRID).

    Only the pairs `some` are examined, those of `differing_in_part`: for bands across the picture, else for paint of
    one tone, else for words over a picture that was made darker or paler. A person who moved between two shots never
    differs from one side to the other, is not of one tone, and stands in the same light.
    """
    painted, rich = np.zeros((2, len(inner)), np.float32)
    seen = np.ones(inner.shape, np.bool_)
    if not len(some):
        return painted, rich, seen
    beside = inside[some] & ~of_samples(spread(cells.differing[some]))
    rest = fitted(inner[some], outer[some], beside)
    off = (np.abs(rest) > _OFF) & inside[some]
    _find_bands(some, ground, off, inside, painted, rich, seen)
    toned = (painted[some] == 0) & (cells.middle[some] >= _SURE_MIDDLE)
    rows = some[toned]
    if len(rows):
        covered = _in_paint(cells.differing[rows], off[toned], inner[rows], outer[rows], inside[rows])
        share = covered.mean(axis=1)
        real = (share > 0) & (share <= 1 - _LEFT)
        painted[rows[real]], rich[rows[real]] = share[real], _RICH_WITHIN
        seen[rows[real]] = ~of_samples(covered[real])
    bare = np.flatnonzero((painted[some] == 0) & (ground[some] < PAGE))
    if len(bare):
        rows = some[bare]
        under, real = _under_words(rest[bare], off[bare], inside[rows], cells.texture[rows])
        spreads = [variance(plane[rows], beside[bare].astype(np.float32)) for plane in (inner, outer)]
        real &= np.minimum(*spreads) <= _FADED**2 * np.maximum(*spreads)
        rows = rows[real]
        painted[rows], rich[rows], seen[rows] = under[real].mean(axis=1), _RICH, ~under[real]
    return painted, rich, seen


def _find_bands(
    some: NDArray[np.intp],
    ground: Plane,
    off: NDArray[np.bool_],
    inside: NDArray[np.bool_],
    painted: Plane,
    rich: Plane,
    seen: NDArray[np.bool_],
) -> None:
    """Find bands in `some` pairs whose differing samples are flagged in `off`, and write them into `painted`, `rich`
    and `seen`."""
    off, room = off.reshape(-1, GRID, GRID), inside[some].reshape(-1, GRID, GRID)
    for axis in (2, 1):
        share = off.sum(axis=axis) / np.maximum(room.sum(axis=axis), 1)
        band = share >= _IN_BAND
        wide = np.copy(band)
        for by in range(1, _BAND_RIM + 1):
            wide[:, by:] |= band[:, :-by]
            wide[:, :-by] |= band[:, by:]
        rest = np.where(wide, 0, share).sum(axis=1) / np.maximum((~wide).sum(axis=1), 1)
        width = band.mean(axis=1)
        shown = np.asarray(room.any(axis=axis))
        # Where the outer picture ends before the inner one, a band lies at its edge.
        first, last = shown.argmax(axis=1), GRID - 1 - shown[:, ::-1].argmax(axis=1)
        at_edge = wide[np.arange(len(some)), first] | wide[np.arange(len(some)), last]
        widest = np.where(ground[some] >= PAGE, _WIDEST_ON_PAGE, np.where(at_edge, _WIDEST, _WIDEST_WITHIN))
        real = np.flatnonzero((width >= _THINNEST) & (width <= widest) & (rest <= _BESIDE_BAND))
        painted[some[real]] = width[real]
        rich[some[real]] = np.where(at_edge, _RICH, _RICH_WITHIN)[real]
        across = np.broadcast_to(wide[real][:, :, None] if axis == 2 else wide[real][:, None], (len(real), GRID, GRID))
        seen[some[real]] = ~across.reshape(len(real), GRID * GRID)


def _in_paint(
    differing: NDArray[np.bool_], off: NDArray[np.bool_], inner: Plane, outer: Plane, inside: NDArray[np.bool_]
) -> NDArray[np.bool_]:
    """Flags of cells that paint of one tone covers in either picture, and of adjacent cells that differ, (n, CELLS *
    CELLS)."""
    covered = np.zeros(differing.shape, np.bool_)
    for plane in (inner, outer):
        smooth = off & (_deviation(plane) <= _SMOOTH)
        tone = in_one_tone(plane, smooth).argmax(axis=1) + ONE_TONE // 2
        paint = (np.abs(plane - tone[:, None]) <= ONE_TONE - 1) & inside
        hides = paint & off
        real = smooth.sum(axis=1) >= _LEAST_PAINT * inside.sum(axis=1)
        real &= hides.sum(axis=1) >= _PAINT_DIFFERS * paint.sum(axis=1)
        covered[real] |= _any_of_cell(hides[real])
    return np.asarray(covered | (spread(covered) & differing))


def _under_words(
    rest: Plane, off: NDArray[np.bool_], inside: NDArray[np.bool_], texture: Plane
) -> tuple[NDArray[np.bool_], NDArray[np.bool_]]:
    """Flags (n, GRID * GRID) of samples that words may cover in either picture, and of the pairs (n,) with words."""
    square = off.reshape(-1, GRID, GRID).astype(np.uint8)
    under = np.stack([cv2.dilate(one, _STROKE) for one in square]).reshape(off.shape).astype(np.bool_)
    left = inside & ~under
    change = np.where(off, rest, 0)
    one_sided = np.abs(change.sum(axis=1)) >= _ONE_SIDED * np.abs(change).sum(axis=1)
    ordered = np.sort(np.where(left, np.abs(rest), np.inf), axis=1)
    still = ordered[np.arange(len(rest)), left.sum(axis=1) // 2] <= _STILL * texture
    return under, np.asarray(one_sided & still & off.any(axis=1))


def _deviation(plane: Plane) -> Plane:
    """The standard deviation of the samples around each, in grey levels (n, GRID * GRID)."""
    rim = _AROUND // 2
    around = np.pad(plane.reshape(-1, GRID, GRID), ((0, 0), (rim, rim), (rim, rim)), mode="edge")
    long = around.reshape(-1, GRID + 2 * rim)
    mean, square = (cv2.blur(values, (_AROUND, _AROUND)).reshape(around.shape) for values in (long, long * long))
    found = np.sqrt(np.maximum(square - mean * mean, 0))[:, rim:-rim, rim:-rim]
    return np.asarray(found.reshape(len(plane), -1), np.float32)


def _any_of_cell(samples: NDArray[np.bool_]) -> NDArray[np.bool_]:
    side = GRID // CELLS
    result: NDArray[np.bool_] = (
        samples.reshape(-1, CELLS, side, CELLS, side).any(axis=(2, 4)).reshape(-1, CELLS * CELLS)
    )
    return result
