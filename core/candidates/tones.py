"""Pairs of nearly empty pictures with similar luma, for which there is nothing else to compare."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from core.columns.runs import distinct_pairs

TONE_NEIGHBOURS = 8
TONE_LIKENESS = 0.2  # correlation of two courses of luma
_QUERIES = 256  # at a time


def similar_tones(tones: NDArray[np.float32], new: NDArray[np.bool_]) -> NDArray[np.int64]:
    """Pairs (n, 2), smaller row first, sorted: each new row with up to TONE_NEIGHBOURS rows of similar luma. `tones`
    are rows of length 1 without their mean, so that their product is the correlation."""
    found = [np.zeros((0, 2), np.int64)]
    rows = np.flatnonzero(new)
    count = min(TONE_NEIGHBOURS + 1, len(tones))  # each is most like itself
    for start in range(0, len(rows), _QUERIES):
        block = rows[start : start + _QUERIES]
        likeness = tones[block] @ tones.T
        near = np.argpartition(-likeness, count - 1, axis=1)[:, :count]
        one, place = np.nonzero(np.take_along_axis(likeness, near, axis=1) >= TONE_LIKENESS)
        found.append(np.stack([block[one], near[one, place]], axis=1))
    pairs = np.sort(np.concatenate(found), axis=1)
    return distinct_pairs(pairs[pairs[:, 0] != pairs[:, 1]])
