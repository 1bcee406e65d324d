"""What groups are made of, read once: photos, matches and verdicts in columns, so that grouping again is quick."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Self

import numpy as np
from numpy.typing import NDArray

from core.catalog import Catalog, Verdict, is_below
from core.keeper import places
from core.merits import Merits
from core.photo import Match, Photo, Relation
from core.standing import Claims, Flags, Rows, Standings
from core.together import Shots

_RELATIONS = tuple(Relation)
_PLACE_OF = {relation: place for place, relation in enumerate(_RELATIONS)}


class Material:
    """n photos and the m measured pairs of them that no verdict takes apart. Never changed: lanes may share it.

    A row is a photo's number here, an edge that of a match.
    """

    def __init__(
        self,
        photos: Mapping[int, Photo],
        matches: Iterable[Match],
        *,
        verdicts: Iterable[Verdict] = (),
        protected: Sequence[str] = (),
    ) -> None:
        self.photos = photos
        self.matches = _together(photos, matches, verdicts)
        several = list(photos.values())
        row_of = {photo.id: row for row, photo in enumerate(several)}
        self.ids = np.fromiter(photos, np.int64, len(several))
        self.sizes = np.fromiter((photo.shot_size for photo in several), np.int64, len(several))
        self.first: Rows = np.array([row_of[match.a] for match in self.matches], np.int64)
        self.second: Rows = np.array([row_of[match.b] for match in self.matches], np.int64)
        self.scores: NDArray[np.float64] = np.array([match.score for match in self.matches], np.float64)
        self.relations: Rows = np.array([_PLACE_OF[match.relation] for match in self.matches], np.int64)
        self.copies: Flags = self.relations < _PLACE_OF[Relation.SIMILAR_SHOT]
        self.shots: Flags = self.relations == _PLACE_OF[Relation.SIMILAR_SHOT]
        self.protected: Flags = np.array(
            [any(is_below(photo.path, folder) for folder in protected) for photo in several], np.bool_
        )
        self.merits = Merits(several, self.protected)
        self._place = places(several)
        self._claims = Claims.of(self.matches, self.first, self.second)

    @classmethod
    def load(cls, catalog: Catalog) -> Self:
        """The photos that were there at the last scan, and all that is known of their pairs."""
        shots = Shots.load(catalog)
        matches = shots.fold(catalog.matches())
        return cls(shots.photos, matches, verdicts=catalog.verdicts(), protected=protected_folders(catalog))

    def copies_from(self, similarity: float) -> Rows:
        """The edges of copies whose score reaches a similarity (0 to 100)."""
        return np.flatnonzero(self.copies & (self.scores >= similarity))

    def standings(self, edges: Rows) -> Standings:
        """What these matches say of the photos."""
        return self._claims.standings(edges, len(self.ids))

    def places(self, told: Standings) -> Rows:
        """The place (n,) of each photo in the order of core.keeper.rank."""
        order = np.lexsort((self._place, told.stretched, told.crop > 0, told.frame > 0))
        found = np.empty(len(order), np.int64)
        found[order] = np.arange(len(order))
        return found

    def relation(self, code: int) -> Relation:
        """The relation that stands in `relations` as this number; the larger, the less certain."""
        return _RELATIONS[code]


def protected_folders(catalog: Catalog) -> list[str]:
    """The folders whose photos are never to go."""
    return [folder.path for folder in catalog.folders() if folder.protected]


def _together(photos: Mapping[int, Photo], matches: Iterable[Match], verdicts: Iterable[Verdict]) -> list[Match]:
    """The matches of these photos that no verdict takes apart."""
    inside = [match for match in matches if match.a in photos and match.b in photos]
    parted = {(verdict.a, verdict.b) for verdict in verdicts}
    return [match for match in inside if _ordered(photos, match) not in parted] if parted else inside


def _ordered(photos: Mapping[int, Photo], match: Match) -> tuple[bytes, bytes]:
    a, b = photos[match.a].digest, photos[match.b].digest
    return (a, b) if a <= b else (b, a)
