"""Compares pictures without a light that was laid over one of them: a strong vignette, a flare, a spotlight, a flash.

Light changes slowly from place to place, so it is gone from what stands out of the mean around each sample. In that,
two encodings of one picture agree better than before. Two shots of one thing agree worse, as fine structure has to lie
exactly on itself.
"""

from __future__ import annotations

import cv2
import numpy as np
from numpy.typing import NDArray

from core.measuring.cells import Cells, cells_of, ground_of
from core.measuring.laying import GRID, Laid
from core.measuring.planes import Plane
from core.measuring.relation import PAGE, is_doubtful

_AROUND, _MOST = 9, 3.0  # samples; and times the median of what stands out of them
_LEAST = 0.35  # structure of a pair in which a light may be what differs
# Without it a copy has so much structure and gains so much by that; of 1,176 pairs of shots and strangers none has more
# than 0.74, or gains anything from 0.7 on.
_STRUCTURE, _GAIN, _AGREE, _MIDDLE = 0.76, 0.04, 0.65, 0.7


def leave_out_light(laid: Laid, cells: Cells, inner: Plane, outer: Plane, inside: NDArray[np.bool_]) -> None:
    """Compare pairs that do not agree by what stands out of its surroundings, and write it into the cells of those that
    agree then. Pages are left out: their words stand out of anything."""
    rows = np.flatnonzero(is_doubtful(cells) & (cells.structure >= _LEAST) & ~laid.toned)
    if not len(rows):
        return
    then = cells_of(_standing_out(inner[rows]), _standing_out(outer[rows]), inside[rows])
    agrees = agrees_without_light(then, cells.take(rows))
    rows, then = rows[agrees], then.take(agrees)
    lit = ground_of(inner[rows], outer[rows], inside[rows]) < PAGE
    for old, new in zip(cells.all(), then.all(), strict=True):
        old[rows[lit]] = new[lit]


def agrees_without_light(then: Cells, before: Cells) -> NDArray[np.bool_]:
    """Flags (n,) of pairs that agree in what stands out of its surroundings, and better than as they are."""
    alike = (then.structure >= _STRUCTURE) & (then.agree >= _AGREE) & (then.middle >= _MIDDLE)
    because = (then.structure >= before.structure + _GAIN) & (then.differ <= before.differ)
    return np.asarray(alike & because, np.bool_)


def _standing_out(plane: Plane) -> Plane:
    """Samples (n, GRID * GRID) without the mean around each, and no farther from it than some times what is usual:
    words would outweigh all else."""
    rim = _AROUND // 2
    around = np.pad(plane.reshape(-1, GRID, GRID), ((0, 0), (rim, rim), (rim, rim)), mode="edge")
    mean = cv2.blur(around.reshape(-1, GRID + 2 * rim), (_AROUND, _AROUND)).reshape(around.shape)
    detail = plane - mean[:, rim:-rim, rim:-rim].reshape(plane.shape)
    most = _MOST * np.median(np.abs(detail), axis=1, keepdims=True) + 1
    return np.asarray(np.clip(detail, -most, most), np.float32)
