"""Refines maps where the pictures agree better then."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from core.measuring.cells import Cells, cells_of
from core.measuring.laying import Laid
from core.measuring.planes import Plane

STEPS = 4  # of refinement
_SHARP = 0.95  # structure from which on a map is not refined
_HOPELESS = 0.15  # structure up to which no refinement helps
_GAIN, _CLOSE_GAIN = 0.005, 0.0005  # of structure, by which a refined map has to be better


def refine(
    laid: Laid,
    cells: Cells,
    samples: tuple[Plane, Plane, NDArray[np.bool_]],
    closely: NDArray[np.bool_],
    seen: NDArray[np.bool_] | None = None,
) -> None:
    """Refine the affine maps if the cells agree better then, and update everything in place. Of the inner pictures only
    what is `seen` (n, m) is compared, or all. Maps that fit well already are refined only where flagged in `closely`
    (n,)."""
    unsure = closely | ((cells.structure < _SHARP) & (cells.structure > _HOPELESS))
    rows = np.flatnonzero(unsure & ~laid.bend.any(axis=1))
    if not len(rows):
        return
    some = laid.take(rows)
    refined = some.refined(samples[0][rows], STEPS, None if seen is None else seen[rows])
    some.map = np.where(np.isfinite(refined).all(axis=(1, 2), keepdims=True), refined, some.map)
    new_samples = some.samples()
    if seen is not None:
        new_samples[2][:] &= seen[rows]
    new_cells = cells_of(*new_samples)
    # The refinement cannot follow all changes of tone, and must not make a right map worse.
    better = new_cells.structure > cells.structure[rows] + np.where(closely[rows], _CLOSE_GAIN, _GAIN)
    laid.lay_again(rows[better], some.map[better])
    for old, new in zip((*cells.all(), *samples), (*new_cells.all(), *new_samples), strict=True):
        old[rows[better]] = new[better]
