"""A catalog's photos and matches in columns at one moment, and how they are brought up to a later moment.

The catalog numbers its changes, so after a small change little is read: of a million photos only the hundred that were
moved to the trash.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Self

from core.catalog import Catalog
from core.columns import loading
from core.columns.arrays import Integers
from core.columns.match_columns import MatchColumns
from core.columns.photos import Photos
from core.job import Job
from core.photo import Companion
from core.shots import companions

_MANY = 0.2
"""The part of all photos from which on it is quicker to read everything again."""


@dataclass(frozen=True, slots=True, eq=False)
class Snapshot:
    """The content of a catalog after the change with the number `turn`."""

    nature: bytes  # of which catalog
    turn: int
    photos: Photos  # those that were there at the last scan
    matches: MatchColumns  # also those of missing photos
    beside: Mapping[str, tuple[Companion, ...]]  # what belongs to each path

    @classmethod
    def load(cls, catalog: Catalog, *, job: Job | None = None) -> Self:
        """Read everything, which takes seconds for a million photos; a `job` shows the progress."""
        with catalog.reading():
            nature, turn = catalog.moment()
            photos, matches = loading.photos(catalog, job=job), loading.matches(catalog)
            return cls(nature, turn, photos, matches, companions.seen(catalog))

    def changes(self, catalog: Catalog) -> Integers | None:
        """The ids of photos that changed in the catalog, and 0 if anything but photos changed. None if everything has
        to be read again, because too much changed or the catalog is another one."""
        nature, turn = catalog.moment()
        if nature != self.nature or turn < self.turn:
            return None
        changed = catalog.changed_since(self.turn)
        return changed if len(changed) <= _MANY * len(self.photos) else None

    def renewed(self, catalog: Catalog, changed: Integers) -> Self:
        """The current content, given what `changes` has just returned, within the same `catalog.reading`."""
        if not len(changed):
            return self
        nature, turn = catalog.moment()
        ids = changed[changed > 0]
        photos = self.photos.renewed(ids, loading.photos(catalog, ids.tolist()))
        matches = _replaced(self.matches, ids, loading.matches(catalog, ids.tolist()))
        beside = self.beside if len(ids) == len(changed) else companions.seen(catalog)
        return type(self)(nature, turn, photos, matches, beside)


def _replaced(matches: MatchColumns, ids: Integers, now: MatchColumns) -> MatchColumns:
    """The matches, with those of these photos replaced by `now`. Nothing is copied if they are the same, as when photos
    were only removed."""
    touching = matches.touching(ids)
    if matches.take(touching).holds_what(now):
        return matches
    return MatchColumns.joined([matches.take(~touching), now])
