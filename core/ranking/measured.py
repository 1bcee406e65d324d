"""Ranks photos of the search index by a measure other than overall."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from core.catalog import Catalog
from core.columns.arrays import Rows
from core.job import Job
from core.lookalikes import descriptors
from core.lookalikes.learned import Model
from core.lookalikes.space import Space
from core.measuring.comparing import FORM_DISTANCE, Picture
from core.ranking import By, Unavailable, colour, learned, structure, vector
from core.ranking.described import Described
from core.searching.nearby import point_of
from core.searching.search_index import SearchIndex

Scores = NDArray[np.float32]


class Measured:
    """Every measure but overall. What a measure needs of the photos is computed when it is first used."""

    def __init__(self, catalog: Catalog, index: SearchIndex, model: Model | None, dimensions: int | None) -> None:
        self._catalog = catalog
        self._index = index
        self._model = model
        self._dimensions = dimensions
        self._colours = Described(colour.histogram)
        self._planes = Described(structure.plane)
        self._seen: _Seen | None = None

    def use(self, model: Model) -> None:
        """Take this model's vectors for ranking by learned vectors."""
        if self._model is None or model.digest != self._model.digest:
            self._seen = None
        self._model = model

    def scores(self, picture: Picture, by: By, rows: Rows, *, most: int, job: Job) -> tuple[Rows, Scores]:
        """The rows (n,) that can be measured, and their scores (n,), 0 to 100. Raises Unavailable if there are none.

        By learned vectors only the nearest of the rows are returned, at least `most`.
        """
        if by is By.LEARNED:
            return self._learned(picture, rows, most, job)
        if by is By.COLOUR:
            return rows, self._colour(picture, rows, job)
        if by is By.STRUCTURE:
            return rows, self._structure(picture, rows, job)
        point, others = point_of(picture.fingerprint), self._index.nearby.points(rows)
        if by is By.COSINE:
            return rows, vector.cosine_scores(point, others)
        if by is By.VECTOR:
            return rows, vector.scores(point, others)
        return rows, _quotient(self._structure(picture, rows, job), vector.distances(point, others))

    def _colour(self, picture: Picture, rows: Rows, job: Job) -> Scores:
        return colour.scores(
            colour.histogram(picture.fingerprint.miniature), self._colours.of(rows, self._index.miniatures, job=job)
        )

    def _structure(self, picture: Picture, rows: Rows, job: Job) -> Scores:
        """SSIM of photos; one that is the query rotated or mirrored is compared with it rotated or mirrored."""
        apart = np.bitwise_count(picture.fingerprint.hashes[:, None] ^ self._index.upright[rows])
        kinds = apart.argmin(axis=0)
        kinds[apart.min(axis=0) > FORM_DISTANCE] = 0
        query = structure.forms(structure.plane(picture.fingerprint.miniature))
        return structure.scores(query, kinds, self._planes.of(rows, self._index.miniatures, job=job))

    def _learned(self, picture: Picture, rows: Rows, most: int, job: Job) -> tuple[Rows, Scores]:
        if self._model is None:
            raise Unavailable("No image model is chosen, so nothing can be ranked by what one sees.")
        seen = self._up_to_date(self._model, job)
        allowed = np.zeros(len(self._index.ids) + 1, np.bool_)  # the last one for photos that the index has not
        allowed[rows] = True
        wanted = allowed[seen.rows]
        if not wanted.any():
            raise Unavailable("The image model has not described these photos yet. Open their themes or map first.")
        query = seen.space.project(descriptors.of_query(self._catalog, picture, self._model))[0]
        near = seen.nearest.candidates(query, most)
        near = near[wanted[near]]
        if len(near) < most:  # many of the nearest lie in other folders
            near = np.flatnonzero(wanted)
        return seen.rows[near], learned.scores(query, seen.space.vectors[near])

    def _up_to_date(self, model: Model, job: Job) -> _Seen:
        """The model's vectors of the library, read again if something was written since."""
        revision, before = self._catalog.revision(), self._seen
        if before is not None and before.revision == revision and before.ids is self._index.ids:
            before.nearest.build()  # somebody goes on asking, and nothing changes
            return before
        known = before.space if before is not None else None
        space = descriptors.load(self._catalog, model, known, dimensions=self._dimensions, job=job)
        rows = self._index.rows_of(space.ids)
        same = before is not None and np.array_equal(before.space.vectors, space.vectors)
        nearest = before.nearest if before is not None and same else learned.Nearest(space.vectors)
        self._seen = _Seen(revision, space, self._index.ids, rows, nearest)
        return self._seen


@dataclass(frozen=True, slots=True)
class _Seen:
    """The model's vectors of the library, at a revision of the catalog."""

    revision: tuple[int, int]
    space: Space
    ids: Rows  # the photos of its rows at that moment: another array, other rows
    rows: Rows  # (n,) in the search index, of the photos of the space; -1 for one that is not there
    nearest: learned.Nearest


def _quotient(ssim: Scores, distances: Scores) -> Scores:
    """SSIM over Euclidean distance, s / d, as a score: 100 s / (s + d) has the same order, and a range from 0 to
    100."""
    share = ssim / 100
    return (100 * share / np.maximum(share + distances / vector.FARTHEST, 1e-9)).astype(np.float32)
