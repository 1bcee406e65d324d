"""A rough likeness for photos that are no copies of the query: mostly colours by region (the Bhattacharyya coefficient
of the histograms), and a little the equal bits of the upright hashes."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from core.candidates.band import HASH_BITS
from core.indexing.fingerprint import REGIONS

HIGHEST = 60.0
"""The score of a look-alike stays below that of any copy."""

_LAYOUT = 0.1  # share of the hash; with more, fewer of the first ten show the same kind of thing


def scores(bits: NDArray[np.uint8], colours: NDArray[np.float32]) -> NDArray[np.float32]:
    """Likeness (n,), 0 to HIGHEST, from the number of differing bits of the upright hashes (n,) and the colours in
    common (n,) of core.candidates.index."""
    layout = np.maximum(0, 1 - bits / (HASH_BITS / 2))
    alike = np.minimum(1, colours / REGIONS)
    return (HIGHEST * (_LAYOUT * layout + (1 - _LAYOUT) * alike)).astype(np.float32)
