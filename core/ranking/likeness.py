"""A rough likeness, for photos that are no copies of the query: mostly colours by region (the Bhattacharyya coefficient
of the histograms), and a little the bits in which the upright hashes agree.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from core.indexing.fingerprint import REGIONS

HIGHEST = 60.0
"""The score of a look-alike stays below that of any copy."""

_LAYOUT = 0.1  # share of the hash; with more, fewer of the first ten show the same kind of thing
_HASH_BITS = 64


def scores(bits: NDArray[np.uint8], colours: NDArray[np.float32]) -> NDArray[np.float32]:
    """How alike photos are to a query, 0 to HIGHEST, (n,): by how many bits their upright hashes differ, (n,), and by
    their colours in common as core.candidates.index has them, (n,)."""
    layout = np.maximum(0, 1 - bits / (_HASH_BITS / 2))
    alike = np.minimum(1, colours / REGIONS)
    return (HIGHEST * (_LAYOUT * layout + (1 - _LAYOUT) * alike)).astype(np.float32)
