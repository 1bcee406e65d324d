"""Local features drawn by chance, for tests that plant what photos have in common."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

FEATURES = 60  # of a photo
Bits = NDArray[np.uint8]
"""The bits of a photo's features, (n, 32)."""


def drawn(count: int, seed: int = 1) -> list[Bits]:
    """The features of so many photos, all by chance."""
    draw = np.random.default_rng(seed)
    return [draw.integers(0, 256, (FEATURES, 32)).astype(np.uint8) for _ in range(count)]


def worn(bits: Bits, flips: int, seed: int = 0) -> Bits:
    """The same features with `flips` bits of each turned, as another size or saving does."""
    draw = np.random.default_rng(seed)
    loose = np.unpackbits(bits, axis=1)
    for row in loose:
        row[draw.choice(256, flips, replace=False)] ^= 1
    return np.packbits(loose, axis=1)


def packed(bits: Bits) -> bytes:
    """As core.indexing.features stores them, all at one place."""
    records = np.zeros(len(bits), [("place", "<u2", 2), ("bits", "u1", 32)])
    records["bits"] = bits
    return records.tobytes()
