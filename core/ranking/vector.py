"""Likeness of whole-image vectors: 64 bits of perceptual hash and the square roots of the colour histograms.

They are the points of `core.candidates.index`, whose Euclidean distance combines Hamming's and Hellinger's.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from core.candidates.band import HASH_BITS
from core.candidates.index import BIT
from core.indexing.fingerprint import REGIONS

FARTHEST = float(np.sqrt(HASH_BITS * BIT**2 + 2 * REGIONS))
"""The distance of two photos that have no bit and no colour in common."""


def distances(query: NDArray[np.float32], points: NDArray[np.float32]) -> NDArray[np.float32]:
    """The Euclidean distances of points (n, d) from the query's (d,)."""
    square = np.einsum("nd,nd->n", points, points) - 2 * (points @ query) + query @ query
    return np.asarray(np.sqrt(np.maximum(square, 0)))


def scores(query: NDArray[np.float32], points: NDArray[np.float32]) -> NDArray[np.float32]:
    """Likeness (n,) of points (n, d) by their distance from the query's (d,): 100 at the same point, 0 at FARTHEST."""
    return np.asarray(np.clip(100 * (1 - distances(query, points) / FARTHEST), 0, 100))


def cosine_scores(query: NDArray[np.float32], points: NDArray[np.float32]) -> NDArray[np.float32]:
    """The cosine (n,) of the angle between the query's vector (d,) and others (n, d), in percent; never negative, since
    no component is."""
    lengths = np.sqrt(np.einsum("nd,nd->n", points, points)) * np.linalg.norm(query)
    return np.asarray(np.clip(100 * (points @ query) / np.maximum(lengths, 1e-9), 0, 100))
