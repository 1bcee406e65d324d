"""The overall answer to a query: its copies, measured pair by pair; then other shots; then what looks alike.

Measuring a pair costs a millisecond, so only photos that something speaks for are measured: their hash, in any of its
forms, the local features that they share with the query, or hash and colours as one.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from core.catalog import Catalog
from core.comparing import Picture, best_judgements
from core.index import points
from core.job import Job
from core.pairs import Workbench
from core.photo import Hit, Photo, Relation
from core.ranking import likeness
from core.relation import Judgement
from core.shelf import Rows, Shelf

CLOSE = 80  # photos measured at most because of their hash, and as many because of their local features
_SURE_BITS, _SURE_VOTES = 10, 12  # bits of 64, keys in common: so near by one of them is seldom chance,
_HASH_LIMIT = 18  # and farther than this is hardly ever more
_PERHAPS = 16  # the nearest of each kind are measured in any case
_NEIGHBOURS = 8  # and so many by hash and colours as one
_ENOUGH = 90.0  # the score of a copy that is not looked at more closely


class Overall:
    """Finds and names what a query is to the photos of the shelf."""

    def __init__(self, catalog: Catalog, shelf: Shelf) -> None:
        self._catalog = catalog
        self._shelf = shelf

    def hits(self, picture: Picture, allowed: NDArray[np.bool_], near: Rows, *, limit: int, job: Job) -> list[Hit]:
        """What the query is to the photos of the rows that are `allowed`, (n,), best first.

        Those that only look alike are taken from the rows `near`, and no more than `limit` of them.
        """
        measured, by_features = self._promising(picture, allowed)
        photos = [self._catalog.photo(id) for id in self._shelf.ids[measured].tolist()]
        judgements = self._judged(picture, measured, photos, by_features, job)
        alike = self._likeness(picture, measured).tolist()
        hits = [
            _hit(picture, photo, judgement, likeness)
            for photo, judgement, likeness in zip(photos, judgements, alike, strict=True)
        ]
        hits += self._look_alikes(picture, np.setdiff1d(near, measured), limit)
        hits.sort(key=lambda hit: (not hit.relation.is_copy, hit.relation is Relation.NONE, -hit.score, hit.path))
        return hits

    def _promising(self, picture: Picture, allowed: NDArray[np.bool_]) -> tuple[Rows, NDArray[np.bool_]]:
        """The rows that are worth measuring, ascending, and for which of them local features are, (n,)."""
        forms = np.frombuffer(picture.fingerprint.forms, "<u8")
        apart = np.bitwise_count(forms[0] ^ self._shelf.upright)
        for form in forms[1:]:
            np.minimum(apart, np.bitwise_count(form ^ self._shelf.upright), out=apart)
        near = np.flatnonzero((apart <= _HASH_LIMIT) & allowed)
        by_hash = near[np.argsort(apart[near], kind="stable")[:CLOSE]]
        by_hash = by_hash[(apart[by_hash] <= _SURE_BITS) | _first(_PERHAPS, by_hash)]
        by_votes, votes = self._shelf.most_voted(picture.fingerprint.features, CLOSE)
        by_votes = by_votes[(votes >= _SURE_VOTES) | _first(_PERHAPS, votes)]
        vector = np.frombuffer(picture.fingerprint.vector, "<f4")
        by_both = self._shelf.nearest(forms[0], vector, _NEIGHBOURS)
        rows = np.unique(np.concatenate([by_hash, by_votes, by_both]))
        rows = rows[allowed[rows]]
        # A hash that is a little near says nothing of the features; one that is very near may be that of an edit.
        return rows, np.isin(rows, by_votes) | np.isin(rows, by_both) | (apart[rows] <= _SURE_BITS)

    def _judged(
        self, picture: Picture, rows: Rows, photos: list[Photo], by_features: NDArray[np.bool_], job: Job
    ) -> list[Judgement]:
        bench = Workbench(
            [picture.facts, *(photo.facts for photo in photos)], _WithQuery(picture, self._shelf, rows), job
        )
        forms = np.concatenate([np.frombuffer(picture.fingerprint.forms, "<u8")[None], self._shelf.forms[rows]])
        others = np.arange(1, len(rows) + 1)
        return best_judgements(bench, forms, others, by_features=by_features, enough=_ENOUGH)

    def _look_alikes(self, picture: Picture, rows: Rows, limit: int) -> list[Hit]:
        scores = self._likeness(picture, rows)
        best = np.argsort(-scores, kind="stable")[:limit]
        ids = self._shelf.ids[rows[best]].tolist()
        return [
            Hit(id, self._shelf.path(row), round(score, 1), Relation.NONE)
            for id, row, score in zip(ids, rows[best].tolist(), scores[best].tolist(), strict=True)
        ]

    def _likeness(self, picture: Picture, rows: Rows) -> NDArray[np.float32]:
        neighbours = self._shelf.neighbours
        if neighbours is None:
            return np.zeros(0, np.float32)
        form = np.frombuffer(picture.fingerprint.forms, "<u8")[0]
        point = points(form[None], np.frombuffer(picture.fingerprint.vector, "<f4")[None])[0]
        return likeness.scores(form, point, self._shelf.upright[rows], neighbours.points[rows])


def _first(count: int, of: NDArray[np.integer]) -> NDArray[np.bool_]:
    return np.arange(len(of)) < count


def _hit(picture: Picture, photo: Photo, judgement: Judgement, alike: float) -> Hit:
    score, relation = judgement.score, judgement.relation
    if photo.pixels == picture.content:
        score, relation = 100.0, Relation.IDENTICAL_PIXELS
        if photo.digest == picture.digest:
            relation = Relation.IDENTICAL_FILE
    elif relation is Relation.NONE:
        score = alike
    return Hit(photo.id, photo.path, round(score, 1), relation)


class _WithQuery:
    """The query as row 0, the candidates behind it."""

    def __init__(self, picture: Picture, shelf: Shelf, rows: Rows) -> None:
        self._picture = picture
        self._shelf = shelf
        self._rows = rows

    def features(self, rows: Rows) -> list[bytes]:
        others = iter(self._shelf.features(self._rows[rows[rows > 0] - 1]))
        return [next(others) if row else self._picture.fingerprint.features for row in rows.tolist()]

    def miniatures(self, rows: Rows) -> list[bytes]:
        others = iter(self._shelf.miniatures(self._rows[rows[rows > 0] - 1]))
        return [next(others) if row else self._picture.fingerprint.miniature for row in rows.tolist()]
