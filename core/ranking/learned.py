"""Likeness by an image model: the cosine of its vectors, with an index for very large libraries."""

from __future__ import annotations

import threading

import numpy as np
from annoy import AnnoyIndex
from numpy.typing import NDArray

from core.candidates.index import annoy_works

ANNOY_FROM = 150_000
"""Vectors from which on asking Annoy takes less time than comparing with all of them, which misses none: 5 ms each."""

_TREES, _NODES = 20, 20_000  # 99 of the first 100 are found, measured on 300,000 vectors of 64 numbers

Vectors = NDArray[np.float32]  # (n, k), of length 1 or 0


class Nearest:
    """The rows that may be nearest to a query: all of them or, in very large libraries, those that Annoy finds. The
    index is built in the background; until it is there, queries are compared with all rows."""

    def __init__(self, vectors: Vectors) -> None:
        self.vectors = vectors
        self._annoy: AnnoyIndex | None = None
        self._builder: threading.Thread | None = None
        self._wanted = len(vectors) >= ANNOY_FROM and annoy_works()

    def candidates(self, query: NDArray[np.float32], count: int) -> NDArray[np.int64]:
        """At least `count` rows, if there are so many, including those nearest to the query (k,)."""
        if self._annoy is not None and count < len(self.vectors):
            return np.array(self._annoy.get_nns_by_vector(query, count, max(_NODES, _TREES * count)), np.int64)
        return np.arange(len(self.vectors))

    def build(self) -> None:
        """Start building the index if it is worth it and not begun; for callers that will search more than once."""
        if self._wanted and self._builder is None:
            self._builder = threading.Thread(target=self._build, name="index of vectors", daemon=True)
            self._builder.start()

    def _build(self) -> None:
        index = AnnoyIndex(self.vectors.shape[1], "angular")
        index.set_seed(1)
        for row, vector in enumerate(self.vectors):
            index.add_item(row, vector)
        index.build(_TREES)
        self._annoy = index


def scores(query: NDArray[np.float32], vectors: Vectors) -> NDArray[np.float32]:
    """Likeness (n,) of vectors: 100 for the same direction, 0 for a right angle or more."""
    return np.asarray(np.clip(100 * (vectors @ query), 0, 100))
