"""Pairs of rows, each once."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from core.columns import runs


def distinct(pairs: NDArray[np.int64]) -> NDArray[np.int64]:
    """Pairs of numbers from 0 on, (n, 2), each once and in order."""
    count = int(pairs.max(initial=0)) + 1
    keys = runs.distinct(pairs[:, 0] * count + pairs[:, 1])
    return np.stack([keys // count, keys % count], axis=1)
