"""Which pairs of photos of other moments are worth measuring, where there are very many.

A time-lapse, or a camera that waits for animals, leaves thousands of photos each of which looks like all others:
millions of pairs, of which the clock says that none is a copy. What is to be found are series of similar shots, and for
that a photo need not be compared with all others: with one of them, the same for as many as possible, and with those
taken just before and after it.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from core.columns import runs
from core.columns.arrays import Flags, Rows

_MANY = 64  # of a photo that has no more such pairs, all are measured
_NEAREST = 4


def worth_measuring(pairs: Rows, told: Flags, apart: NDArray[np.float64], ranks: Rows) -> Flags:
    """Flags (n,) of pairs of rows (n, 2), where those flagged as `told` are surely no copies. `apart` (n,) are the
    seconds between the two, nan where they are not known, and `ranks` have for each row its place among all, best
    first."""
    some = np.flatnonzero(told)
    row, other = np.concatenate([pairs[some], pairs[some, ::-1]]).T
    count = np.bincount(row, minlength=len(ranks))
    best = np.full(len(ranks), len(ranks))
    np.minimum.at(best, row, ranks[other])
    order = np.lexsort((ranks[other], np.tile(apart[some], 2), row))
    nearest = np.zeros(len(row), np.bool_)
    nearest[order] = runs.places(row[order]) < _NEAREST
    wanted = (count[row] <= _MANY) & (count[other] <= _MANY) | (ranks[other] == best[row]) | nearest
    found = np.ones(len(pairs), np.bool_)
    found[some] = wanted.reshape(2, -1).any(axis=0)
    return found
