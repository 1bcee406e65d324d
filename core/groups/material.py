"""The input of grouping, read once: photos, matches and verdicts in columns, so that grouping again is quick."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property
from typing import Self

import numpy as np
from numpy.typing import NDArray

from core.candidates.components import components
from core.catalog import Catalog, Verdict
from core.columns import runs
from core.columns.arrays import Flags, Rows
from core.columns.match_columns import ARE_COPIES, CODES, MatchColumns
from core.columns.photo_columns import PhotoColumns
from core.columns.snapshot import Snapshot
from core.groups.composites import as_framed
from core.groups.keeper import places
from core.groups.merits import Merits
from core.groups.standing import SMALLER, Claims, Standings, fineness
from core.groups.stitched import stitched
from core.groups.undated import of_other_moments
from core.measuring.origins import exposures_of
from core.photo import EDITS, Match, Photo, Relation
from core.shots.together import Shots

_STEP = 0.8  # from each part of its side that core.measuring.resolving looks at to the next: what it needs lies between


class Material:
    """The photos of a library and the m measured pairs that no verdict takes apart. Immutable, so threads may share it.

    Photos without matches are left out: a row is the index of one of the k others, an edge the index of a match.
    """

    def __init__(
        self,
        photos: Mapping[int, Photo],
        matches: Iterable[Match],
        *,
        verdicts: Iterable[Verdict] = (),
        protected: Sequence[str] = (),
        standing_for: Shots | None = None,
    ) -> None:
        """`standing_for` says which other photos each photo represents."""
        self.standing_for = Shots.of(photos, {}) if standing_for is None else standing_for
        self.photos = self.standing_for.photos
        columns, known = self.photos.columns, MatchColumns.of(matches)
        first, second = self.photos.rows_of(known.a), self.photos.rows_of(known.b)
        there = (first >= 0) & (second >= 0)
        stands = there.copy()
        stands[_one_file(columns, first, second, stands)] = False
        stands[_parted(columns.digest, first, second, stands, verdicts)] = False
        apart = np.flatnonzero(there & ~stands & ARE_COPIES[known.relation])
        ends = np.concatenate([first[apart], second[apart]])
        first, second = first[stands], second[stands]
        joined = np.zeros(len(columns), np.bool_)
        joined[first] = joined[second] = True
        self.rows: Rows = np.flatnonzero(joined)
        """Where the k photos stand in the columns of `photos` (k,)."""
        number = np.empty(len(columns), np.int64)  # only those of the k are ever set, or touched
        number[self.rows] = np.arange(len(self.rows))
        self._apart = np.bincount(number[ends[joined[ends]]], minlength=len(self.rows))
        self.matches = known if stands.all() else known.take(stands)
        self.ids = columns.ids[self.rows]
        self.contents = np.ascontiguousarray(columns.digest[self.rows, :8]).view(np.uint64).reshape(-1)
        """(k,): the beginning of each photo's digest, equal for identical files."""
        self.sizes = self.photos.shot_sizes(self.rows)
        self.first: Rows = number[first]
        self.second: Rows = number[second]
        self.matches, in_composites = as_framed(self.matches, self.first, self.second, len(self.rows))
        self.scores = self.matches.score
        self.relations: Rows = self.matches.relation.astype(np.int64)
        self.copies: Flags = ARE_COPIES[self.relations] & ~in_composites
        self.protected: Flags = self.photos.below(protected)[columns.folder[self.rows]]
        self.merits = Merits(self.photos, self.rows, self.protected)
        taken = self.merits.taken
        noted = exposures_of(*(column[self.rows] for column in (columns.exposure, columns.bias)))
        framed = np.where(self.matches.saying(Relation.FRAMED), self.matches.inner, 0)
        self.copies[of_other_moments(taken, noted, self.first, self.second, self.scores, self.copies, framed)] = False
        self.shots: Flags = self.relations == CODES[Relation.SIMILAR_SHOT]
        self._sizes = np.stack([columns.width[self.rows], columns.height[self.rows]], axis=1).astype(np.int64)
        self.pixels: Rows = self._sizes.prod(axis=1)
        """(k,)."""
        by_rank = places(self.photos, self.rows, taken)
        self._place = runs.places_in(np.lexsort((by_rank, -self.pixels)))  # the largest first
        self._resolved = columns.resolved[self.rows]
        self._claims = Claims.of(self.matches, self.first, self.second, raw=self.merits.raw)

    @classmethod
    def load(cls, catalog: Catalog) -> Self:
        """Read a catalog's photos, matches and verdicts."""
        return cls.of(Snapshot.load(catalog), catalog.verdicts(), protected_folders(catalog))

    @classmethod
    def of(cls, snapshot: Snapshot, verdicts: Iterable[Verdict], protected: Sequence[str]) -> Self:
        """The material of a catalog that was read into a snapshot."""
        shots = Shots.of(snapshot.photos, snapshot.beside)
        matches = shots.fold(snapshot.matches)
        return cls(shots.photos, matches, verdicts=verdicts, protected=protected, standing_for=shots)

    def copies_from(self, similarity: float) -> Rows:
        """The edges of copies whose score is at least `similarity` (0 to 100)."""
        return np.flatnonzero(self.copies & (self.scores >= similarity))

    def standings(self, edges: Rows) -> Standings:
        """The standings of the photos by these matches."""
        return self._claims.standings(edges, len(self.ids))

    def versions(self, edges: Rows) -> Rows:
        """The version number (k,) of each photo: equal for photos that these matches connect without an edit between
        them."""
        kept = edges[~self.altered[edges]]
        return components(self.first[kept], self.second[kept], len(self.ids))

    def fineness(self, edges: Rows) -> tuple[Rows, NDArray[np.float64]]:
        """For some matches (e,) the photo that contains the other one, -1 if none does, and how many times as many
        pixels along a line that other one has for the same part."""
        return fineness(self.matches.take(edges), self.first[edges], self.second[edges], self._sizes.max(axis=1))

    def shows_no_more(self, larger: Rows, smaller: Rows) -> Flags:
        """Whether each larger photo is known to show no more detail than the smaller one beside it."""
        share = self.pixels[smaller] / np.maximum(self.pixels[larger], 1)
        needs = self._resolved[larger]  # nan where it is not known
        return (share <= SMALLER) & (needs < 1) & (share >= (_STEP * needs) ** 2)

    @cached_property
    def altered(self) -> Flags:
        """Flags (m,) of the edges between a picture and an edit of it; nothing in a file tells which of the two is the
        edit. A panorama, too, is another version than the photos that it was made from."""
        return self.matches.saying(*EDITS) | self._put_together()

    @cached_property
    def framed(self) -> Flags:
        """Flags (m,) of the edges between a picture and what has it in a frame."""
        return np.asarray((self.matches.inner != 0) & self.matches.saying(Relation.FRAMED), np.bool_)

    def _put_together(self) -> Flags:
        """Flags (m,) of the edges between a photo and what was put together from it and others."""
        made = stitched(
            self.matches,
            self.first,
            self.second,
            others=np.flatnonzero(~self.copies),
            sizes=self._sizes,
            taken=self.merits.taken,
        )
        inner = self.matches.inner
        return np.asarray((inner != 0) & made[np.where(inner > 0, self.second, self.first)], np.bool_)

    def places(self, told: Standings, edges: Rows) -> Rows:
        """The position (k,) of each photo in the order in which photos become centres of sets, given these matches.

        Photos with most matches come first, as in the star clustering of Aslam, Pelekhov and Rus (2004), ties broken by
        core.groups.keeper.rank: around the largest photo, a page with the picture on it or a copy that was painted on,
        sets would fall apart. A photo that holds a third of its matches in a frame comes last, since it may match
        photos of several sets. Pairs that a verdict took apart still count, because otherwise a photo between them
        would become the centre and hold both.
        """
        first, second = self.first[edges], self.second[edges]
        partners = np.bincount(first, minlength=len(self.ids)) + np.bincount(second, minlength=len(self.ids))
        partners += self._apart
        page = 3 * told.frame > np.bincount(told.pictures, partners, len(self.ids))[told.pictures]
        # All in one number: sorting by six keys in turn takes twice as long, and is done for each similarity.
        number = page * (partners.max(initial=0) + 1) - partners
        for flags, most in ((told.crop > 0, 2), (told.stretched, 2), (self._place, len(self.ids))):
            number = number * most + flags
        return runs.places_in(np.argsort(number))


def protected_folders(catalog: Catalog) -> list[str]:
    """The folders whose photos are never removed."""
    return [folder.path for folder in catalog.folders() if folder.protected]


def _one_file(columns: PhotoColumns, first: Rows, second: Rows, stands: Flags) -> Rows:
    """The edges between two names of one file (hard links): removing one of those would free no space."""
    edges = np.flatnonzero(stands)
    one, other = first[edges], second[edges]
    inode = columns.inode[one]
    linked: Rows = edges[
        (inode != 0) & (inode == columns.inode[other]) & (columns.device[one] == columns.device[other])
    ]
    return linked


def _parted(
    digests: NDArray[np.uint8], first: Rows, second: Rows, stands: Flags, verdicts: Iterable[Verdict]
) -> list[int]:
    """The edges that a verdict takes apart. There are few verdicts compared with photos."""
    parted = {(verdict.a, verdict.b) for verdict in verdicts}
    if not parted:
        return []
    heads = np.ascontiguousarray(digests[:, :8]).view(np.uint64).reshape(-1)
    known = np.frombuffer(b"".join({digest[:8] for pair in parted for digest in pair}), np.uint64)
    said = np.isin(heads, known)
    edges = np.flatnonzero(stands)
    edges = edges[said[first[edges]] & said[second[edges]]]

    def contents(edge: int) -> tuple[bytes, bytes]:
        one, other = digests[first[edge]].tobytes(), digests[second[edge]].tobytes()
        return min(one, other), max(one, other)

    return [edge for edge in edges.tolist() if contents(edge) in parted]
