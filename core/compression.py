"""Principal components: long vectors made short, with the share of their variance that is kept."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy import linalg

MOST_DIMENSIONS = 128
WANTED_SHARE = 0.95  # of the variance; the fewest dimensions that keep it are taken
FEWEST_ROWS = 2 * MOST_DIMENSIONS  # below, the components would be those of these few photos and not of photos
_SAMPLE = 2000  # rows that the components are worked out from

Rows = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Compression:
    """A change of vectors (n, d) into shorter ones (n, k), of length 1 again."""

    mean: Rows  # (d,)
    axes: Rows  # (d, k), orthonormal
    share: float  # of the variance that the k dimensions hold, 0 to 1

    def __call__(self, vectors: Rows) -> Rows:
        return unit(np.matmul(vectors - self.mean, self.axes, dtype=np.float32))


def fitted(vectors: Rows) -> Compression | None:
    """The components of these vectors, or None where they are too few, or too short to gain anything."""
    count, length = vectors.shape
    if count < FEWEST_ROWS:
        return None
    sample = vectors[np.linspace(0, count - 1, min(count, _SAMPLE)).astype(np.intp)].astype(np.float64)
    mean = sample.mean(axis=0)
    sample -= mean
    variance = float(np.square(sample).sum())
    if variance <= 1e-9 * len(sample):
        return None
    # The smaller of the two products has the same eigenvalues as the other, but for zeros.
    tall = len(sample) >= length
    product = sample.T @ sample if tall else sample @ sample.T
    size = len(product)
    most = min(MOST_DIMENSIONS, size - 1)
    values, columns = linalg.eigh(product, subset_by_index=[size - most, size - 1])
    values, columns = values[::-1], columns[:, ::-1]
    shares = np.cumsum(np.maximum(values, 0)) / variance
    kept = min(most, int(np.searchsorted(shares, WANTED_SHARE)) + 1)
    axes = columns[:, :kept]
    if not tall:
        axes = sample.T @ axes / np.sqrt(values[:kept])
    return Compression(mean.astype(np.float32), axes.astype(np.float32), min(1.0, float(shares[kept - 1])))


def unit(vectors: Rows) -> Rows:
    """Each row at length 1; a row of zeros stays one."""
    lengths = np.linalg.norm(vectors, axis=1, keepdims=True)
    result: Rows = (vectors / np.maximum(lengths, 1e-12)).astype(np.float32)
    return result
