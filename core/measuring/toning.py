"""Compares pictures in other tones: a negative, a solarised picture, one in false colours.

Cells of the two are alike there, but light and dark are exchanged, in all of them or in those of some tones. No other
shot is like that, and no stranger: along one curve for the whole picture it agrees no better than before.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from core.measuring.cells import Cells, cells_of, ground_of, variance
from core.measuring.laying import Laid
from core.measuring.planes import Plane
from core.measuring.refining import refine
from core.measuring.relation import PAGE, is_doubtful
from core.measuring.tone_curves import AS_IT_IS, curves

# Structure of cells with light and dark exchanged; of these and all others; and in other tones, before the map is made
# sharper.
_FALLING, _ALIKE, _PROMISING = 0.1, 0.4, 0.5
# Of pairs of strangers and of other shots none agrees so well along a curve and so much better than before, overall and
# in the middle. On pages, of which little is compared, the words would have to agree too.
_STRUCTURE, _PAGE_STRUCTURE, _PAGE_BEFORE = 0.72, 0.85, 0.1
_MIDDLE, _AGREE, _DIFFER, _GAIN, _MIDDLE_GAIN = 0.6, 0.75, 0.12, 0.15, 0.1
# Two skies, or two flags of stripes, have curves to each other too: there has to be more than slopes, and more than a
# few edges unless it is a negative. Of 121 copies of photos in other tones none has less grain than 2.0, and those with
# less in them than 0.41 have a correlation below -0.99; flags above -0.96, unless two colours are just exchanged.
_GRAIN, _FILLED, _NEGATIVE = 1.5, 0.3, -0.97


def lay_in_tones(laid: Laid, cells: Cells, inner: Plane, outer: Plane, inside: NDArray[np.bool_]) -> None:
    """Compare pairs that do not agree, though light and dark seem exchanged, along a curve for the tones of either
    picture, and update everything in place of those that agree then."""
    may = (cells.falling >= _FALLING) & (cells.falling + cells.structure >= _ALIKE) & is_doubtful(cells)
    rows = np.flatnonzero(may & ~laid.bend.any(axis=1))
    if not len(rows):
        return
    # It is a curve of either: where two tones became one, there is none back.
    both, side = np.tile(rows, 2), np.repeat([0, 1], len(rows))
    some = laid.take(both)
    source, target = (np.where(side[:, None] == first, inner[both], outer[both]) for first in (0, 1))
    some.toned[:], some.tones[:] = True, AS_IT_IS
    some.tones[np.arange(len(both)), side] = curves(source, target, inside[both])
    samples = some.samples()
    then = cells_of(*samples)
    best = np.arange(len(rows)) + len(rows) * (then.structure[len(rows) :] > then.structure[: len(rows)])
    best = best[then.structure[best] >= _PROMISING]
    if not len(best):
        return
    rows, some, then = both[best], some.take(best), then.take(best)
    samples = samples[0][best], samples[1][best], samples[2][best]
    refine(some, then, samples, np.zeros(len(rows), np.bool_))
    before = inner[rows], outer[rows], inside[rows]
    agrees = agrees_in_tones(then, cells.take(rows), ground_of(*before), _correlation(*before))
    rows = rows[agrees]
    laid.toned[rows], laid.tones[rows] = True, some.tones[agrees]
    laid.lay_again(rows, some.map[agrees])
    for old, new in zip((*cells.all(), inner, outer, inside), (*then.all(), *samples), strict=True):
        old[rows] = new[agrees]


def agrees_in_tones(then: Cells, before: Cells, ground: Plane, correlation: Plane) -> NDArray[np.bool_]:
    """Flags (n,) of pairs that agree in other tones, and do so because of these. `correlation` is that of all samples
    before."""
    alike = (then.structure >= _STRUCTURE) & (then.middle >= _MIDDLE) & (then.agree >= _AGREE)
    alike &= (ground < PAGE) | ((then.structure >= _PAGE_STRUCTURE) & (before.structure <= _PAGE_BEFORE))
    alike &= (then.grain >= _GRAIN) & ((then.filled >= _FILLED) | (correlation <= _NEGATIVE))
    because = (then.structure >= before.structure + _GAIN) & (then.middle >= before.middle + _MIDDLE_GAIN)
    return np.asarray(alike & because & (then.differ <= _DIFFER), np.bool_)


def _correlation(inner: Plane, outer: Plane, inside: NDArray[np.bool_]) -> Plane:
    """The correlation of the samples of two pictures (n, m) that are inside, -1 to 1, (n,)."""
    weight = inside.astype(np.float32)
    total = np.maximum(weight.sum(axis=1), 1)
    one, other = (plane - (np.vecdot(plane, weight) / total)[:, None] for plane in (inner, outer))
    shared = np.vecdot(one * other, weight) / total
    return np.asarray(shared / np.sqrt(variance(inner, weight) * variance(outer, weight)), np.float32)
