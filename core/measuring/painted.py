"""Bands painted across one of two pictures, as a caption is: where they lie, so that they can be left out."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from core.measuring.cells import Cells, fitted, of_samples, spread
from core.measuring.laying import GRID
from core.measuring.miniatures import Plane
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


def differing_in_part(cells: Cells) -> NDArray[np.intp]:
    """The pairs that differ in as many of their cells as a band may take."""
    return np.flatnonzero((cells.differ >= _THINNEST) & (cells.differ <= _WIDEST))


def painted_bands(
    cells: Cells, some: NDArray[np.intp], ground: Plane, inner: Plane, outer: Plane, inside: NDArray[np.bool_]
) -> tuple[Plane, Plane, NDArray[np.bool_]]:
    """The share of each picture that may lie under a band painted across it, as a caption is, (n,); which share of the
    cells beside it has to have something in it, (n,); and the samples that are not under it, (n, GRID * GRID). Bands
    are looked for in `some` of the pairs, those `differing_in_part`. A person who moved between two shots never differs
    from one side to the other."""
    painted, rich = np.zeros((2, len(inner)), np.float32)
    seen = np.ones(inner.shape, np.bool_)
    if not len(some):
        return painted, rich, seen
    beside = inside[some] & ~of_samples(spread(cells.differing[some]))
    off = (np.abs(fitted(inner[some], outer[some], beside)) > _OFF) & inside[some]
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
    return painted, rich, seen
