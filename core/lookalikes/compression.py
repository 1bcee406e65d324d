"""Principal component analysis: compresses long vectors, keeping most of their variance."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

MOST_DIMENSIONS = 128
WANTED_SHARE = 0.95  # of the variance; the fewest dimensions that keep it are taken
FEWEST_ROWS = 2 * MOST_DIMENSIONS  # with fewer the components would fit these photos only
_SAMPLE = 2000  # rows that the components are computed from
_NOTHING = 1e-9  # of the largest variance along a component; less is rounding error

Vectors = NDArray[np.float32]  # (n, d), except where another shape is named


@dataclass(frozen=True, slots=True)
class Compression:
    """A projection of vectors (n, d) to shorter ones (n, k), normalised to length 1."""

    mean: Vectors  # (d,)
    axes: Vectors  # (d, k), orthonormal
    share: float  # of the variance that the k dimensions hold, 0 to 1

    def __call__(self, vectors: Vectors) -> Vectors:
        return unit(np.matmul(vectors - self.mean, self.axes, dtype=np.float32))


def fitted(vectors: Vectors, *, dimensions: int | None = None) -> Compression | None:
    """The projection fitted to these vectors: to `dimensions` or, without it, to as many as keep WANTED_SHARE of the
    variance, and never more than the rank. None if there are too few vectors, or they are short enough."""
    count, length = vectors.shape
    if count < (FEWEST_ROWS if dimensions is None else 2) or length <= (dimensions or 0):
        return None
    sample = vectors[np.linspace(0, count - 1, min(count, _SAMPLE)).astype(np.intp)].astype(np.float64)
    mean = sample.mean(axis=0)
    sample -= mean
    variance = float(np.square(sample).sum())
    if variance <= 1e-9 * len(sample):
        return None
    # The smaller of the two products is enough: it has the same eigenvalues except for zeros.
    tall = len(sample) >= length
    product = sample.T @ sample if tall else sample @ sample.T
    size = len(product)
    most = min(dimensions or MOST_DIMENSIONS, size)
    values, columns = np.linalg.eigh(product)
    values, columns = values[: -most - 1 : -1], columns[:, : -most - 1 : -1]
    shares = np.cumsum(np.maximum(values, 0)) / variance
    wanted = dimensions or int(np.searchsorted(shares, WANTED_SHARE)) + 1
    kept = min(wanted, most, int((values > _NOTHING * values[0]).sum()))
    axes = columns[:, :kept]
    if not tall:
        axes = sample.T @ axes / np.sqrt(values[:kept])
    return Compression(mean.astype(np.float32), axes.astype(np.float32), min(1.0, float(shares[kept - 1])))


def unit(vectors: Vectors) -> Vectors:
    """Each row normalised to length 1; rows of zeros stay zero."""
    lengths = np.linalg.norm(vectors, axis=1, keepdims=True)
    return np.asarray(vectors / np.maximum(lengths, 1e-12), np.float32)
