"""Photos of the shelf, measured against a query by the measure that the person chose."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from core import descriptors
from core.catalog import Catalog
from core.comparing import FORM_DISTANCE, Picture
from core.index import points
from core.job import Job
from core.learned import Model
from core.ranking import By, Unavailable, colour, structure, vector
from core.ranking.described import Described
from core.shelf import Rows, Shelf
from core.space import Space

Scores = NDArray[np.float32]


class Measured:
    """Every measure but overall. What a measure needs of the photos is made when it is first chosen."""

    def __init__(self, catalog: Catalog, shelf: Shelf, model: Model | None) -> None:
        self._catalog = catalog
        self._shelf = shelf
        self._model = model
        self._colours = Described(colour.histogram)
        self._planes = Described(structure.plane)
        self._space: Space | None = None
        self._space_of: tuple[int, int] | None = None  # the catalog's revision

    def use(self, model: Model) -> None:
        if self._model is None or model.digest != self._model.digest:
            self._space = None
        self._model = model

    def scores(self, picture: Picture, by: By, rows: Rows, *, job: Job) -> tuple[Rows, Scores]:
        """Those of the rows that can be measured, and their scores, 0 to 100. Unavailable where there are none."""
        if by is By.LEARNED:
            return self._learned(picture, rows)
        if by is By.COLOUR:
            return rows, self._colour(picture, rows, job)
        if by is By.STRUCTURE:
            return rows, self._structure(picture, rows, job)
        point, others = self._points(picture, rows)
        if by is By.COSINE:
            return rows, vector.cosine_scores(point, others)
        if by is By.VECTOR:
            return rows, vector.scores(point, others)
        return rows, _quotient(self._structure(picture, rows, job), vector.distances(point, others))

    def _colour(self, picture: Picture, rows: Rows, job: Job) -> Scores:
        return colour.scores(
            colour.histogram(picture.fingerprint.miniature), self._colours.of(rows, self._shelf.miniatures, job=job)
        )

    def _structure(self, picture: Picture, rows: Rows, job: Job) -> Scores:
        """Laid on each other: a photo that is the query turned or mirrored is compared with it turned or mirrored."""
        forms = np.frombuffer(picture.fingerprint.forms, "<u8")
        apart = np.bitwise_count(forms[:, None] ^ self._shelf.upright[rows])
        kinds = apart.argmin(axis=0)
        kinds[apart.min(axis=0) > FORM_DISTANCE] = 0
        query = structure.forms(structure.plane(picture.fingerprint.miniature))
        return structure.scores(query, kinds, self._planes.of(rows, self._shelf.miniatures, job=job))

    def _points(self, picture: Picture, rows: Rows) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
        form = np.frombuffer(picture.fingerprint.forms, "<u8")[:1]
        point = points(form, np.frombuffer(picture.fingerprint.vector, "<f4")[None])[0]
        neighbours = self._shelf.neighbours
        return point, np.zeros((0, len(point)), np.float32) if neighbours is None else neighbours.points[rows]

    def _learned(self, picture: Picture, rows: Rows) -> tuple[Rows, Scores]:
        if self._model is None:
            raise Unavailable("No image model is chosen, so that nothing can be ranked by what it sees.")
        revision = self._catalog.revision()
        if self._space is None or self._space_of != revision:
            self._space, self._space_of = descriptors.load(self._catalog, self._model), revision
        space = self._space
        place = self._shelf.rows_of(space.ids.tolist())
        wanted = np.flatnonzero(np.isin(place, rows))
        if not len(wanted):
            raise Unavailable(
                "The image model has not described these photos yet. Look at their themes or their map first."
            )
        query = space.project(self._model.describe([picture.pixels]))[0]
        return place[wanted], np.clip(100 * (space.vectors[wanted] @ query), 0, 100)


def _quotient(ssim: Scores, distances: Scores) -> Scores:
    """SSIM over Euclidean distance, s / d, as a score: 100 s / (s + d) is in the same order and from 0 to 100."""
    share = ssim / 100
    result: Scores = (100 * share / np.maximum(share + distances / vector.FARTHEST, 1e-9)).astype(np.float32)
    return result
