"""Search by picture: a query image against the library, also while it is being scanned."""

from __future__ import annotations

import functools
from collections.abc import Sequence
from contextlib import suppress

import numpy as np
from numpy.typing import NDArray

from core.candidates.index import EXACT_BELOW
from core.catalog import Catalog
from core.columns.arrays import Rows
from core.decode import read
from core.job import Job
from core.lookalikes.learned import Model
from core.measuring.comparing import Picture, picture_of
from core.photo import Hit
from core.ranking import By
from core.ranking.measured import Measured
from core.searching.growing import Growing
from core.searching.overall import CLOSE, Near, Overall, place
from core.searching.search_index import SearchIndex
from core.shots.together import fold_hits

_RERANKED = 2000  # candidates that are ranked where a library is too large to rank all of it
_FILES_OF_A_SHOT = 3  # RAW, JPEG and an edited JPEG become one hit, so three times as many are looked for


class Searcher:
    """Answers queries from one reading connection. Photos saved since the last query are taken in first."""

    def __init__(self, catalog: Catalog, *, model: Model | None = None, dimensions: int | None = None) -> None:
        """`model` is the image model that describes the library, if any; its vectors are compressed to `dimensions`, or
        to a number that suits them."""
        self._catalog = catalog
        self._index = SearchIndex(catalog)
        self._growing = Growing(catalog.path)
        self._overall = Overall(catalog, self._index)
        self._measured = Measured(catalog, self._index, model, dimensions)

    def use(self, model: Model) -> None:
        """Use this model for ranking by learned vectors."""
        self._measured.use(model)

    def refresh(self, job: Job, *, ahead: bool = False) -> None:
        """Load what the next query needs; with `ahead`, before there is a query, only what is worth its memory. May be
        stopped and resumed."""
        self._index.refresh(job, keep=ahead, ahead=ahead)

    def tend(self, job: Job) -> None:
        """Save on disk what took long to compute, and start building an index if the library has outgrown the last one;
        for callers that search more than once. Queries use the index as soon as it is there."""
        if self._index.wants_forest:
            self._growing.begin()
        job.checkpoint()
        with suppress(OSError):  # without room or permission it is computed again next time
            self._index.keep()

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
        """The photos most like the query, best first.

        `query` is the data of an image file, or its path; `inside` are absolute, normalised folders to search in. By
        *overall*, copies come before other shots, and those before look-alikes. Raises decode.Unreadable if the query
        is no image, ranking.Unavailable if that ranking is not possible.
        """
        job = job or Job()
        picture = picture_of(read(query) if isinstance(query, str) else query)
        self._index.refresh(job)
        allowed = self._index.rows_below(inside)
        if not allowed.any():
            return []
        most = _FILES_OF_A_SHOT * limit
        if by is By.OVERALL:
            nearest = functools.partial(self._nearest, picture, allowed, most + CLOSE)
            hits, rows, scores = self._overall.hits(picture, allowed, nearest, job=job)
        else:
            every = by is By.LEARNED  # the nearest by hash and colours need not be the nearest by a model
            rows = np.flatnonzero(allowed) if every else self._candidates(picture, allowed, max(most, _RERANKED))
            hits, (rows, scores) = [], self._measured.scores(picture, by, rows, most=most, job=job)
        best = np.argsort(-scores, kind="stable")[:most]
        shots = self._shots(hits, rows[best], scores[best], limit)
        return [hit for hit in shots if hit.score >= minimum][:limit]

    def _shots(self, hits: list[Hit], rows: Rows, scores: NDArray[np.float32], limit: int) -> list[Hit]:
        """Hits and look-alikes with each shot once, at least `limit` of them if there are so many. Paths of look-alikes
        are spread over the catalog, so most are read only if shots have several files."""
        for count in (limit, len(rows)):
            every = [*hits, *self._index.look_alikes(rows[:count], scores[:count])]
            if hits:
                every.sort(key=place)
            shots = fold_hits(self._catalog, every)
            if len(shots) >= limit:
                break
        return shots

    def _candidates(self, picture: Picture, allowed: NDArray[np.bool_], count: int) -> Rows:
        """All photos that are allowed or, if there are very many, those nearest by hash and colours; ascending rows."""
        near = self._nearest(picture, allowed, count)
        return np.flatnonzero(allowed) if near is None else np.sort(near[0])

    def _nearest(self, picture: Picture, allowed: NDArray[np.bool_], count: int) -> Near | None:
        """The photos nearest by hash and colours, nearest first, and their distances; None if there are few enough to
        compare all."""
        several = int(np.count_nonzero(allowed))
        if several < EXACT_BELOW:
            return None
        count = count * len(allowed) // several  # of all rows, so that about `count` of them are allowed
        form, colours = picture.fingerprint.hashes[0], picture.fingerprint.colours
        rows, far = self._index.nearby.nearest(form, colours, count, self._index.alive)
        return rows[allowed[rows]], far[allowed[rows]]
