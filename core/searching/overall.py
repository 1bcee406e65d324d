"""The *overall* ranking of a query: copies, measured pair by pair, then other shots, then look-alikes.

Measuring a pair takes a millisecond, so only promising photos are measured: by their hash in any of its forms, by the
local features that they share with the query, or by hash and colours together.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor

import numpy as np
from numpy.typing import NDArray

from core.candidates.index import colours_in_common
from core.catalog import Catalog
from core.columns.arrays import Rows
from core.indexing.fingerprint import with_negative
from core.job import Job
from core.measuring.comparing import Picture, best_judgements
from core.measuring.geometry import scale
from core.measuring.judgement import Judgement
from core.measuring.measurer import Measurer
from core.photo import Hit, Photo, Relation
from core.ranking import likeness
from core.searching.inverted import Voted
from core.searching.nearby import point_of
from core.searching.search_index import SearchIndex

CLOSE = 80  # most photos measured because of their hash, and as many because of their local features
_SURE_BITS, _SURE_VOTES = 10, 12  # differing bits of 64, and keys in common: this near is rarely chance
_HASH_LIMIT = 18  # differing bits: beyond, there are hardly any copies
_PERHAPS = 16  # photos nearest by hash, and photos with most keys in common, that are measured in any case
_PERHAPS_OF_MANY = 6  # the same by hash in a large library, where more photos are near by chance
_NEIGHBOURS = 8  # photos nearest by hash and colours together that are measured in any case
_AT_ONCE = 32768  # hashes compared at a time, so that they stay in the processor's cache for all forms
_ENOUGH = 90.0  # score of a copy from which on no other alignment is tried


Near = tuple[Rows, NDArray[np.float32]]
"""Rows of photos, and their distances."""


class Overall:
    """Finds the relations of a query to the photos of the search index."""

    def __init__(self, catalog: Catalog, index: SearchIndex) -> None:
        self._catalog = catalog
        self._index = index

    def hits(
        self, picture: Picture, allowed: NDArray[np.bool_], nearest: Callable[[], Near | None], *, job: Job
    ) -> tuple[list[Hit], Rows, NDArray[np.float32]]:
        """The hits among the `allowed` rows (n,) that were measured, and the rows and scores of look-alikes.

        Look-alikes are sought among the rows that `nearest` returns, called in a thread: those nearest by hash and
        colours, nearest first; in all allowed rows if it returns None.
        """
        with ThreadPoolExecutor(1, "nearest") as aside:  # both wait for pages of different files
            asked = aside.submit(nearest)
            voted = self._index.voted([picture.fingerprint.features], CLOSE, among=allowed)
            apart = _apart(with_negative(picture.fingerprint.hashes[None])[0], self._index.upright)
            near, perhaps = asked.result(), _PERHAPS_OF_MANY
        if near is None:
            near, perhaps = self._all_by_nearness(picture, allowed), _PERHAPS
        measured, by_features = self._promising(apart, allowed, voted, near[0][:_NEIGHBOURS], perhaps)
        known = self._catalog.photos_of(self._index.ids[measured].tolist())
        there = np.array([id in known for id in self._index.ids[measured].tolist()], np.bool_)
        measured, by_features = measured[there], by_features[there]  # without photos that have just gone
        photos = [known[id] for id in self._index.ids[measured].tolist()]
        judgements = self._judged(picture, measured, photos, by_features, job)
        alike = self._likeness(picture, measured, self._far(picture, measured)).tolist()
        hits = [
            _hit(picture, photo, judgement, likeness)
            for photo, judgement, likeness in zip(photos, judgements, alike, strict=True)
        ]
        left = np.flatnonzero(np.isin(near[0], measured, invert=True))
        left = left[np.argsort(near[0][left])]
        others, far = near[0][left], near[1][left]
        return hits, others, self._likeness(picture, others, far)

    def _all_by_nearness(self, picture: Picture, allowed: NDArray[np.bool_]) -> Near:
        """All allowed rows, nearest first by hash and colours."""
        rows = np.flatnonzero(allowed)
        far = self._far(picture, rows)
        order = np.argsort(far, kind="stable")
        return rows[order], far[order]

    def _promising(
        self, apart: NDArray[np.uint8], allowed: NDArray[np.bool_], voted: Voted, by_both: Rows, perhaps: int
    ) -> tuple[Rows, NDArray[np.bool_]]:
        """The rows that are worth measuring, ascending, and flags (n,) of those to align by local features as well.

        `apart` (n,) are the differing bits of all rows, `voted` those that share local features, `by_both` those
        nearest by hash and colours; of those nearest by hash alone, `perhaps` are measured in any case.
        """
        close = np.flatnonzero((apart <= _HASH_LIMIT) & allowed)
        by_hash = close[np.argsort(apart[close], kind="stable")[:CLOSE]]
        by_hash = by_hash[(apart[by_hash] <= _SURE_BITS) | _first(perhaps, by_hash)]
        by_votes = voted.rows[(voted.votes >= _SURE_VOTES) | _first(_PERHAPS, voted.rows)]
        rows = np.unique(np.concatenate([by_hash, by_votes, by_both]))
        # A hash that is only fairly near says nothing about features; one that is very near may belong to an edit.
        return rows, np.isin(rows, by_votes) | np.isin(rows, by_both) | (apart[rows] <= _SURE_BITS)

    def _judged(
        self, picture: Picture, rows: Rows, photos: list[Photo], by_features: NDArray[np.bool_], job: Job
    ) -> list[Judgement]:
        measurer = Measurer(
            [picture.facts, *(photo.facts for photo in photos)], _WithQuery(picture, self._index, rows), job
        )
        # Only the query is rotated, mirrored and made a negative, so the upright hashes of the others are enough.
        forms = np.empty((len(rows) + 1, 8), np.uint64)
        forms[0], forms[1:] = picture.fingerprint.hashes, self._index.upright[rows, None]
        others = np.arange(1, len(rows) + 1)
        return best_judgements(measurer, forms, others, by_features=by_features, enough=_ENOUGH)

    def _far(self, picture: Picture, rows: Rows) -> NDArray[np.float32]:
        """Distances (n,) by hash and colours."""
        apart = self._index.nearby.points(rows) - point_of(picture.fingerprint)
        far: NDArray[np.float32] = np.linalg.norm(apart, axis=1)
        return far

    def _likeness(self, picture: Picture, rows: Rows, far: NDArray[np.float32]) -> NDArray[np.float32]:
        """Scores (n,) of look-alikes at these distances by hash and colours."""
        bits = np.bitwise_count(picture.fingerprint.hashes[0] ^ self._index.upright[rows])
        return likeness.scores(bits, colours_in_common(far, bits))


def _apart(forms: NDArray[np.uint64], upright: NDArray[np.uint64]) -> NDArray[np.uint8]:
    """The number of bits (n,) by which each upright hash (n,) differs from the nearest of the forms (k,)."""
    found = np.empty(len(upright), np.uint8)
    for start in range(0, len(upright), _AT_ONCE):
        some = upright[start : start + _AT_ONCE]
        apart = found[start : start + _AT_ONCE]
        np.bitwise_count(forms[0] ^ some, out=apart)
        for form in forms[1:]:
            np.minimum(apart, np.bitwise_count(form ^ some), out=apart)
    return found


def _first(count: int, of: NDArray[np.integer]) -> NDArray[np.bool_]:
    return np.arange(len(of)) < count


def place(hit: Hit) -> tuple[bool, bool, float, bool, str]:
    """The sort key of hits. Among those with the same pixels the query's own file comes first."""
    relation = hit.relation
    return (
        not relation.is_copy,
        relation is Relation.NONE,
        -hit.score,
        relation is not Relation.IDENTICAL_FILE,
        hit.path,
    )


def _hit(picture: Picture, photo: Photo, judgement: Judgement, alike: float) -> Hit:
    score, relation = judgement.score, judgement.relation
    if photo.pixels == picture.content:
        score, relation = 100.0, Relation.IDENTICAL_PIXELS
        if photo.digest == picture.digest:
            relation = Relation.IDENTICAL_FILE
    elif relation is Relation.NONE:
        score = alike
    detail = _detail(picture, photo, judgement) if relation.is_copy else 0.0
    return Hit(photo.id, photo.path, round(score, 1), relation, detail)


def _detail(picture: Picture, photo: Photo, judgement: Judgement) -> float:
    """How many pixels along a line a copy has for each one of the query, for what both show: a photo in the screenshot
    of a phone is smaller there than the screenshot."""
    query, found = (max(facts.width, facts.height) for facts in (picture.facts, photo.facts))
    return float(scale(np.array(judgement.transform).reshape(1, 2, 3))[0]) * found / query


class _WithQuery:
    """The query as row 0, followed by the candidates."""

    def __init__(self, picture: Picture, index: SearchIndex, rows: Rows) -> None:
        self._picture = picture
        self._index = index
        self._rows = rows

    def features(self, rows: Rows) -> list[bytes]:
        return self._read(rows, self._picture.fingerprint.features, self._index.features)

    def miniatures(self, rows: Rows) -> list[bytes]:
        return self._read(rows, self._picture.fingerprint.miniature, self._index.miniatures)

    def fine(self, rows: Rows) -> list[bytes]:
        return self._read(rows, self._picture.fingerprint.fine, self._index.fine)

    def _read(self, rows: Rows, own: bytes, read: Callable[[Rows], Sequence[bytes]]) -> list[bytes]:
        """What `read` returns for the candidates among these rows, and `own` for the query."""
        others = iter(read(self._rows[rows[rows > 0] - 1]))
        return [next(others) if row else own for row in rows.tolist()]
