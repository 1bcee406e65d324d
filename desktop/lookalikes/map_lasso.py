"""Which points of the map a hand-drawn line encloses."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray


def enclosed(places: NDArray[np.float32], corners: NDArray[np.float32]) -> NDArray[np.bool_]:
    """Which places (n, 2) lie inside the polygon (m, 2): those whose ray to the right crosses its edges an odd number
    of times."""
    inside = np.zeros(len(places), np.bool_)
    x, y = places.T
    for (x0, y0), (x1, y1) in zip(corners, np.roll(corners, -1, axis=0), strict=True):
        if y0 != y1:
            crosses = (y0 > y) != (y1 > y)
            inside ^= crosses & (x < (x1 - x0) * (y - y0) / (y1 - y0) + x0)
    return inside
