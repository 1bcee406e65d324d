"""Treats photos and their companions as one shot, for grouping, searching and removing.

Names show which files belong together (core.shots.naming). If two of them are photos that were read, their exposure
times must agree too: a camera whose counter started anew gives a RAW and a JPEG of different days one name.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Self

import numpy as np

from core.catalog import Catalog
from core.columns.arrays import Integers
from core.columns.match_columns import MatchColumns
from core.columns.photos import Photos
from core.columns.snapshot import Snapshot
from core.files.listing import list_folder
from core.photo import Companion, Hit, Match, Photo, Relation
from core.shots import companions

_SECONDS_APART = 2.0
"""RAW and JPEG of one exposure bear one time, or differ by whole hours where a time zone was set in one of them."""

_Beside = Mapping[str, Sequence[Companion]]
_Owners = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Shots:
    """The photos of a catalog that represent a shot, each with its companions. A photo that is itself a companion is
    left out; `lead` gives the photo that represents it."""

    photos: Photos
    lead: Mapping[int, int]

    @classmethod
    def of(cls, photos: Iterable[Photo] | Mapping[int, Photo], beside: _Beside) -> Self:
        """The shots of these photos, given the companions of each path."""
        known = Photos.of(photos)
        if not beside:
            return cls(known, {})
        at = known.rows_at({*beside, *(one.path for its in beside.values() for one in its)})
        columns, rows = known.columns, np.array([*at.values()], np.int64)
        ids = dict(zip(at, columns.ids[rows].tolist(), strict=True))
        dates = columns.taken[rows].tolist()
        taken = {path: date.decode() or None for path, date in zip(at, dates, strict=True)}
        lead: dict[int, int] = {}
        belonging: dict[int, tuple[Companion, ...]] = {}
        for path in beside:
            if path in ids:
                its = _belonging(path, beside, taken)
                lead.update((ids[one.path], ids[path]) for one in its if one.path in ids)
                belonging[ids[path]] = its
        alone = known.without(np.array([*lead], np.int64))
        return cls(Photos(alone.columns, present=alone.present, companions=belonging), lead)

    def renewed(self, snapshot: Snapshot, changed: Integers) -> Self | None:
        """The shots of a later snapshot in which these photos changed; None if which files belong together changed
        too."""
        photos = snapshot.photos
        if not (snapshot.beside or self.lead or self.photos.companions):
            return type(self)(photos, {})
        leads, owners = np.array([*self.lead], np.int64), np.array([*self.lead.values()], np.int64)
        led, leading = photos.rows_of(leads) >= 0, photos.rows_of(owners) >= 0
        if 0 in changed or not np.array_equal(led, leading):
            return None
        now = {photos[id].path for id in changed[photos.rows_of(changed) >= 0].tolist()}
        shots = snapshot.beside.items() if now else ()
        if any(owner in now or any(one.path in now for one in its) for owner, its in shots):
            return None
        alone = photos.without(leads)
        return type(self)(Photos(alone.columns, present=alone.present, companions=self.photos.companions), self.lead)

    def leads_of(self, ids: Integers) -> Integers:
        """The photos that represent these, each itself if no other one does."""
        if not self.lead:
            return ids
        leads, owners = np.array([*self.lead], np.int64), np.array([*self.lead.values()], np.int64)
        order = np.argsort(leads)
        place = np.minimum(np.searchsorted(leads, ids, sorter=order), len(leads) - 1)
        return np.where(leads[order[place]] == ids, owners[order[place]], ids)

    def fold(self, matches: Iterable[Match]) -> MatchColumns:
        """One match between each two shots, as a match of the photos that represent them; matches within a shot are
        left out.

        A direct match of these two photos is preferred unless it is no copy and another one is; otherwise the best one
        is taken.
        """
        known = MatchColumns.of(matches)
        if not self.lead:
            return known
        led = known.touching(np.array([*self.lead], np.int64))
        folded: dict[tuple[int, int], Match] = {}
        for match in known.take(led):
            a, b = self.lead.get(match.a, match.a), self.lead.get(match.b, match.b)
            if a != b:
                other = _between(match, a, b)
                best = folded.get((other.a, other.b))
                folded[other.a, other.b] = other if best is None else max(best, other, key=_worth)
        direct = known.take(~led)
        near = np.flatnonzero(np.isin(direct.a, [a for a, _ in folded]) & np.isin(direct.b, [b for _, b in folded]))
        overruled = np.zeros(len(direct), np.bool_)
        for edge in near.tolist():
            said = direct[edge]
            told = folded.get((said.a, said.b))
            if told is not None and told.relation.is_copy and not said.relation.is_copy:
                overruled[edge] = True
            elif told is not None:
                del folded[said.a, said.b]
        return MatchColumns.joined([direct.take(~overruled), MatchColumns.of(folded.values())])


class Beside:
    """The companions of photos on disk at this moment. Every folder is listed once."""

    def __init__(self, catalog: Catalog) -> None:
        self._catalog = catalog
        self._folders: dict[str, tuple[_Beside, _Owners]] = {}

    def of(self, photo: Photo) -> tuple[Companion, ...]:
        """All other files of the photo's shot, whether it represents the shot or not; none if its folder is gone."""
        beside, owners = self._listed(os.path.dirname(photo.path))
        owner = owners.get(photo.path)
        lead = None if owner is None else self._catalog.photo_at(owner)
        if lead is None or lead.missing or not _one_moment(lead.facts.taken, photo.facts.taken):
            return self._belonging(photo, beside)
        its = self._belonging(lead, beside)
        return tuple(one for one in (Companion(lead.path, lead.size), *its) if one.path != photo.path)

    def _belonging(self, photo: Photo, beside: _Beside) -> tuple[Companion, ...]:
        at = {one.path: self._catalog.photo_at(one.path) for one in beside.get(photo.path, ())}
        photos = {path: other.facts.taken for path, other in at.items() if other is not None and not other.missing}
        return _belonging(photo.path, beside, {**photos, photo.path: photo.facts.taken})

    def _listed(self, folder: str) -> tuple[_Beside, _Owners]:
        """The companions of each file of a folder, and the owner of each companion."""
        if folder not in self._folders:
            try:
                beside = list_folder(folder).beside
            except OSError:  # what is to be done with its photos will say so
                beside = {}
            self._folders[folder] = beside, {one.path: owner for owner, its in beside.items() for one in its}
        return self._folders[folder]


def fold_hits(catalog: Catalog, hits: Sequence[Hit]) -> list[Hit]:
    """Search results with each shot once, at the rank of its best photo, as the photo that represents it."""
    found: dict[int, Hit] = {}
    owners = companions.owners(catalog, [hit.path for hit in hits])
    for hit in hits:
        owner = owners.get(hit.path)
        lead, own = (None, None) if owner is None else (catalog.photo_at(owner), catalog.photo_at(hit.path))
        if lead is not None and own is not None and not lead.missing and _one_moment(lead.facts.taken, own.facts.taken):
            hit = replace(hit, photo=lead.id, path=lead.path)
        found.setdefault(hit.photo, hit)
    return list(found.values())


def _belonging(owner: str, beside: _Beside, taken: Mapping[str, str | None]) -> tuple[Companion, ...]:
    """The companions of a path and, recursively, theirs, excluding photos with another exposure time and their
    companions. `taken` has the exposure times of the photos among them and of the owner."""
    found: list[Companion] = []
    for companion in beside.get(owner, ()):
        path = companion.path
        if path not in taken or _one_moment(taken[owner], taken[path]):
            found += (companion, *_belonging(path, beside, {}))
    return tuple(found)


def _one_moment(one: str | None, other: str | None) -> bool:
    """Whether two exposure times can be of one exposure; an unknown time fits any."""
    if one == other:
        return True
    moments = [_moment(taken) for taken in (one, other)]
    if moments[0] is None or moments[1] is None:
        return True
    apart = abs((moments[0] - moments[1]).total_seconds())
    return min(apart % 3600, -apart % 3600) <= _SECONDS_APART and apart <= 24 * 3600


def _moment(taken: str | None) -> datetime | None:
    try:
        return None if taken is None else datetime.fromisoformat(taken)
    except ValueError:  # a day that the calendar does not have
        return None


def _between(match: Match, a: int, b: int) -> Match:
    """A match turned into one between the photos that represent the two shots. Those are other files, so the map
    between them is unknown, and beside identical RAW files there may be pictures that differ."""
    inner = None if match.inner is None else a if match.inner == match.a else b
    same = match.relation in (Relation.IDENTICAL_FILE, Relation.IDENTICAL_PIXELS)
    relation = Relation.RESAVED if same else match.relation
    return replace(match, a=min(a, b), b=max(a, b), inner=inner, transform=None, relation=relation)


def _worth(match: Match) -> tuple[bool, float]:
    return match.relation.is_copy, match.score
