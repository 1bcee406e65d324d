"""Photos like this one: a query image against the library, also while it is being scanned."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from core.catalog import Catalog
from core.comparing import Picture, picture_of
from core.decode import read
from core.index import EXACT_BELOW
from core.job import Job
from core.learned import Model
from core.overall import CLOSE, Overall
from core.photo import Hit, Relation
from core.ranking import By
from core.ranking.measured import Measured
from core.shelf import Rows, Shelf
from core.together import fold_hits

_RERANKED = 2000  # candidates that are ranked where a library is too large to rank all of it


class Searcher:
    """Answers queries from one read connection; photos saved since are taken in before each query."""

    def __init__(self, catalog: Catalog, *, model: Model | None = None) -> None:
        """`model` is the one that the library is described by, where there is one."""
        self._catalog = catalog
        self._shelf = Shelf(catalog)
        self._overall = Overall(catalog, self._shelf)
        self._measured = Measured(catalog, self._shelf, model)

    def use(self, model: Model) -> None:
        """Rank by this model from now on, where photos are to be ranked by what is learned."""
        self._measured.use(model)

    def refresh(self, job: Job) -> None:
        """Have in memory what the next query needs. May be stopped, and goes on from there."""
        self._shelf.refresh(job)

    def find(
        self,
        query: bytes | str,
        *,
        by: By = By.OVERALL,
        limit: int = 50,
        minimum: float = 0,
        inside: Sequence[str] = (),
        job: Job | None = None,
    ) -> list[Hit]:
        """The photos most like the query, best first. By overall, copies come before other shots, and those before
        what looks alike.

        `query` is an image file's data, or the path of one; `inside` are the folders to look in, absolute and normal.
        Raises decode.Unreadable where it is no image, ranking.Unavailable where nothing can be ranked by that.
        """
        job = job or Job()
        picture = picture_of(read(query) if isinstance(query, str) else query)
        self._shelf.refresh(job)
        allowed = self._shelf.rows_below(inside)
        if not allowed.any():
            return []
        if by is By.OVERALL:
            rows = self._candidates(picture, allowed, limit + CLOSE)
            hits = self._overall.hits(picture, allowed, rows, limit=limit, job=job)
        else:
            rows = self._candidates(picture, allowed, max(limit, _RERANKED))
            rows, scores = self._measured.scores(picture, by, rows, job=job)
            best = np.argsort(-scores, kind="stable")[:limit]
            hits = [
                self._hit(row, score) for row, score in zip(rows[best].tolist(), scores[best].tolist(), strict=True)
            ]
        return [hit for hit in fold_hits(self._catalog, hits) if hit.score >= minimum][:limit]

    def _candidates(self, picture: Picture, allowed: NDArray[np.bool_], count: int) -> Rows:
        """All photos that are allowed, or of very many those nearest by hash and colours; ascending."""
        rows = np.flatnonzero(allowed)
        if len(rows) < EXACT_BELOW:
            return rows
        form = np.frombuffer(picture.fingerprint.forms, "<u8")[0]
        near = self._shelf.nearest(form, np.frombuffer(picture.fingerprint.vector, "<f4"), count)
        return np.sort(near[allowed[near]])

    def _hit(self, row: int, score: float) -> Hit:
        return Hit(int(self._shelf.ids[row]), self._shelf.path(row), round(score, 1), Relation.NONE)
