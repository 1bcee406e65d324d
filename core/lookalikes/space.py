"""The library's photos as points, near each other if they show similar things."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from blake3 import blake3
from numpy.typing import NDArray

from core.candidates.index import points
from core.catalog import Catalog
from core.indexing.version import VERSION
from core.lookalikes.compression import Compression, fitted, unit


@dataclass(frozen=True, slots=True)
class Space:
    """Present photos, ascending ids, and their vectors of length 1, whose dot product is the likeness, -1 to 1."""

    ids: NDArray[np.int64]  # (n,)
    vectors: NDArray[np.float32]  # (n, k)
    basis: bytes  # 32 bytes: what the vectors were made by
    compression: Compression | None = None  # how longer vectors were made these

    @property
    def share(self) -> float:
        """The share of the variance of the longer vectors that is kept, 0 to 1."""
        return self.compression.share if self.compression else 1.0

    def project(self, vectors: NDArray[np.float32]) -> NDArray[np.float32]:
        """Project longer vectors (m, d), as of a query, into this space (m, k)."""
        return self.compression(vectors) if self.compression else vectors

    def part(self, ids: NDArray[np.int64]) -> Space:
        """The same space with only those of these photos that are in it."""
        kept = np.isin(self.ids, ids)
        return Space(self.ids[kept], self.vectors[kept], self.basis, self.compression)


def by_colours(catalog: Catalog, *, dimensions: int | None = None) -> Space:
    """All present photos by hash and colours, which every scan computes anyway; see `compression.fitted`."""
    prints = catalog.fingerprints()
    basis = blake3(f"hash and colours {VERSION}".encode()).digest()
    if not len(prints.ids):
        return Space(prints.ids, np.zeros((0, 0), np.float32), basis)
    vectors = unit(points(prints.forms[:, 0], prints.vectors))
    compression = fitted(vectors, dimensions=dimensions)
    return Space(prints.ids, compression(vectors) if compression else vectors, basis, compression)
