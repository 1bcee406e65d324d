"""Pairs of rows, each once."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray


def distinct(pairs: NDArray[np.int64]) -> NDArray[np.int64]:
    """Pairs of numbers from 0 on, (n, 2), each once and in order.

    `np.unique` lets no other thread of Python run meanwhile, the window's neither: for a tenth of a second where there
    are some ten thousand. A sort of plain numbers does.
    """
    count = int(pairs.max(initial=0)) + 1
    keys = np.sort(pairs[:, 0] * count + pairs[:, 1])
    keys = keys[np.diff(keys, prepend=-1) > 0]
    return np.stack([keys // count, keys % count], axis=1)
