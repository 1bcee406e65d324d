"""Curves from the tones of one picture to those of another that shows the same. What was light may be dark there, and
two tones may have become one.

The value of a curve at a tone is the mean of what lies there in the other picture (after the correlation ratio of
Roche, Malandain, Pennec, Ayache: The correlation ratio as a new similarity measure for multimodal image registration,
1998).
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from core.measuring.planes import Plane

TONES = 32
"""Places of a curve, evenly over all grey levels."""

_WIDTH = 256 / TONES  # grey levels from one to the next
_SMOOTH, _BESIDE = 2, 0.25  # how often a place shares in what is beside it, and how much of it
AS_IT_IS: Plane = ((np.arange(TONES) + 0.5) * _WIDTH - 0.5).astype(np.float32)
"""The curve that changes nothing, (TONES,)."""


def curves(source: Plane, target: Plane, where: NDArray[np.bool_]) -> Plane:
    """The curves (n, TONES) from the grey levels of one picture to those of the other at the samples flagged in
    `where`, all (n, m)."""
    place = (source / np.float32(_WIDTH)).astype(np.intp).clip(0, TONES - 1)
    place += np.arange(len(source))[:, None] * TONES
    weight = where.astype(np.float32)
    count, total = _summed(weight, place), _summed(weight * target, place)
    mean = total.sum(axis=1, keepdims=True) / np.maximum(count.sum(axis=1, keepdims=True), 1)
    for _ in range(_SMOOTH):
        count, total = _shared(count), _shared(total)
    return np.asarray((total + mean) / (count + 1), np.float32)


def _summed(values: Plane, place: NDArray[np.intp]) -> NDArray[np.float64]:
    """The sums of values (n, m) at each place of the curves, (n, TONES)."""
    sums = np.bincount(place.ravel(), values.ravel(), len(values) * TONES)
    return np.asarray(sums.reshape(-1, TONES), np.float64)


def _shared(values: NDArray[np.float64]) -> NDArray[np.float64]:
    around = np.pad(values, ((0, 0), (1, 1)))
    return values + _BESIDE * (around[:, 2:] + around[:, :-2])


def in_tones(plane: Plane, curve: Plane) -> Plane:
    """Grey levels (n, m) taken along curves (n, TONES)."""
    place = ((plane + np.float32(0.5)) / np.float32(_WIDTH) - np.float32(0.5)).clip(0, TONES - 1)
    below = np.minimum(place.astype(np.intp), TONES - 2)
    share = place - below.astype(np.float32)
    low, high = np.take_along_axis(curve, below, axis=1), np.take_along_axis(curve, below + 1, axis=1)
    return np.asarray(low + share * (high - low), np.float32)
