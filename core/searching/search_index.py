"""The photos of a catalog as rows in memory, with the indexes that queries use.

A row never changes: a photo that is gone or has changed leaves its row behind, and new content is appended. So a query
during a scan costs what is new, not the library.
"""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from core.candidates.index import EXACT_BELOW
from core.catalog import Catalog
from core.columns.arrays import Flags, Rows
from core.files.ahead import read_ahead
from core.job import Job
from core.photo import Hit, Relation
from core.searching import forest, index_file
from core.searching.inverted import SEGMENT, Inverted, Voted
from core.searching.nearby import Nearby
from core.searching.segment import Segment

_REBUILT = 4  # rows and the Annoy index are made anew once more than a quarter of them is out of date
_AT_ONCE = 16384  # hashes read between two looks at the job
# Looking up one picture touches some 2,000 of the half a million pages that the indexes of a million photos have. If
# one photo in this many is looked up, nearly every page is needed.
_PAGES_APART = 4096
_MUCH = 1 << 28  # bytes of the index of local features that are kept in memory before they are written to the disk


class SearchIndex:
    """The rows, and the indexes over them: `nearby` by hash and colours, and one of local features."""

    def __init__(self, catalog: Catalog) -> None:
        self._catalog = catalog
        self._revision: tuple[int, int] | None = None
        self._clear()

    def _clear(self) -> None:
        self.ids: Rows = np.zeros(0, np.int64)
        self.alive: Flags = np.zeros(0, np.bool_)
        self.upright: NDArray[np.uint64] = np.zeros(0, np.uint64)  # hashes
        # All their forms, which are rarely needed: of the first rows, mapped from disk, and of the others.
        self._kept_forms, self._newer_forms = (np.zeros((0, 8), np.uint64) for _ in range(2))
        self._digests: NDArray[np.uint64] = np.zeros(0, np.uint64)  # see Catalog.digests
        self._row_of_id: NDArray[np.int32] = np.full(1, -1, np.int32)  # of those alive; -1: there is none
        self._moment = b"", 0  # of the catalog, when it was listed
        self._inverted = Inverted()
        self.nearby = Nearby(self._catalog)

    # --- keeping up to date -------------------------------------------------------------------------------------

    def refresh(self, job: Job, *, keep: bool = False, ahead: bool = False) -> None:
        """Take in what was saved since, by this connection or another one. May be stopped and resumed.

        With `keep`, rows are written to disk in large portions, so that few of them are in memory. With `ahead`, before
        there is a query, many fingerprints (a gigabyte for a million photos) are left out until an index holds them on
        disk.
        """
        revision = self._catalog.revision()
        if revision != self._revision:
            self._follow(job)
            self._revision = revision
        self.nearby.take_forest(self.folder, self._digests, self.rows_of)
        if not (ahead and self.wants_forest):
            self.nearby.loosen(self.ids, self.alive, job)
        while len(self._inverted) < len(self.ids):
            job.checkpoint()
            first = self._inverted.next_rows
            rows = np.arange(first, min(first + SEGMENT, len(self.ids)))
            self._inverted.extend(self.features(rows), library=len(self.ids))
            if keep and (self._inverted.in_memory >= _MUCH or len(self._inverted) == len(self.ids)):
                with suppress(OSError):  # without room or permission it stays in memory
                    self.keep()

    def keep(self) -> None:
        """Write to disk what took long to compute, if there is much that is not there. Raises OSError."""
        full = tuple(segment for segment in self._inverted.segments if segment.photos >= SEGMENT)
        if all(segment.name for segment in full):
            return
        forms = np.concatenate([self._kept_forms, self._newer_forms])
        kept = index_file.Kept(*self._moment, self.ids, self._digests, self.upright, forms, self.alive, full)
        self._take(index_file.save(self.folder, kept), self._inverted.segments[len(full) :])

    def _take_kept(self) -> None:
        """Load what was written to disk, by this run of the program or an earlier one."""
        kept = index_file.load(self.folder)
        if kept is not None:
            self._take(kept)
            self._order()

    def _take(self, kept: index_file.Kept, behind: Sequence[Segment] = ()) -> None:
        """Replace what is in memory by the mapped files, except the segments behind them."""
        self._moment = kept.nature, kept.turn
        self.ids, self._digests, self.alive = kept.ids, kept.digests, kept.alive
        self.upright, self._kept_forms, self._newer_forms = kept.upright, kept.forms, kept.forms[:0]
        self._inverted = Inverted([*kept.segments, *behind])

    def _follow(self, job: Job) -> None:
        """Mark the rows of photos that are gone or changed as dead, and append new ones."""
        if self._revision is None:
            self._take_kept()
        (nature, turn), (known, before) = self._catalog.moment(), self._moment
        changed = self._catalog.changed_since(before) if nature == known and turn >= before else None
        if changed is None or _REBUILT * len(changed) > len(self.ids):
            changed = None
        ids, digests = self._catalog.digests(changed, job=job)
        rows = self.rows_of(ids)
        same = rows >= 0
        same[same] = self._digests[rows[same]] == digests[same]
        looked_at = self.alive if changed is None else self._among(self.rows_of(changed))
        self.alive = self.alive & ~looked_at | self._among(rows[same])
        if _REBUILT * self._gone > len(self.ids):
            self._clear()
            ids, digests = self._catalog.digests(job=job)
            same = np.zeros(len(ids), np.bool_)
        if not same.all():
            self._append(ids[~same], digests[~same], job)
        self._order()
        self._moment = nature, turn

    def _among(self, rows: Rows) -> Flags:
        """Flags (n,) of these rows; -1 is ignored."""
        flags = np.zeros(len(self.ids) + 1, np.bool_)
        flags[rows] = True
        return flags[:-1]

    def _append(self, ids: Rows, digests: NDArray[np.uint64], job: Job) -> None:
        parts = [ids[start : start + _AT_ONCE] for start in range(0, len(ids), _AT_ONCE)] or [ids]
        hashes = []
        for some in parts:  # all at once would hold up other threads
            job.checkpoint()
            hashes.append(self._catalog.hashes(some.tolist()))
        # Photos may have left the catalog between the two readings: the next refresh handles those.
        there = np.isin(ids, np.concatenate([some for some, _ in hashes]))
        self.ids = np.concatenate([self.ids, ids[there]])
        self._digests = np.concatenate([self._digests, digests[there]])
        self.upright = np.concatenate([self.upright, *(forms[:, 0] for _, forms in hashes)])
        self._newer_forms = np.concatenate([self._newer_forms, *(forms for _, forms in hashes)])
        self.alive = np.concatenate([self.alive, np.ones(np.count_nonzero(there), np.bool_)])

    def _order(self) -> None:
        there = np.flatnonzero(self.alive)
        ids = self.ids[there]
        self._row_of_id = np.full(int(ids.max(initial=-1)) + 2, -1, np.int32)  # one id beyond the largest is none
        self._row_of_id[ids] = there

    # --- what is asked of it ------------------------------------------------------------------------------------

    @property
    def folder(self) -> Path:
        return forest.folder_of(self._catalog.path)

    @property
    def wants_forest(self) -> bool:
        """Whether so many photos are in no index on disk that building one is worth it."""
        loose = int(np.count_nonzero(self.alive & ~self.nearby.in_forest(len(self.ids))))
        there = len(self.alive) - self._gone
        return there >= EXACT_BELOW and _REBUILT * loose > there

    def rows_below(self, folders: Sequence[str]) -> Flags:
        """Flags (n,) of the living rows inside these folders, or of all living rows if there are no folders."""
        if not folders:
            return self.alive.copy()
        return self._among(self.rows_of([id for folder in folders for id in self._catalog.ids_below(folder)]))

    def rows_of(self, ids: Sequence[int] | Rows) -> Rows:
        """The rows of photos by id (n,), -1 for unknown ones."""
        known = self._row_of_id
        return known[np.minimum(np.asarray(ids, np.int64), len(known) - 1)].astype(np.int64)

    @property
    def _gone(self) -> int:
        return len(self.alive) - int(self.alive.sum())

    def forms(self, rows: Rows) -> NDArray[np.uint64]:
        """The hashes of photos in all forms (n, 8)."""
        found = np.empty((len(rows), 8), np.uint64)
        newer = rows - len(self._kept_forms)
        found[newer < 0] = self._kept_forms[rows[newer < 0]]
        found[newer >= 0] = self._newer_forms[newer[newer >= 0]]
        return found

    def look_alikes(self, rows: Rows, scores: NDArray[np.float32]) -> list[Hit]:
        """Hits that are no copies, in the order of the rows (n,) and with these scores (n,), without photos that have
        just gone."""
        ids = self.ids[rows].tolist()
        known = self._catalog.paths_of(ids)
        several = zip(ids, scores.tolist(), strict=True)
        return [Hit(id, known[id], round(score, 1), Relation.NONE) for id, score in several if id in known]

    def voted(self, features: Sequence[bytes], limit: int, *, among: Flags | None = None) -> Voted:
        """For each of some pictures the `limit` rows that share most local features with it, of all living rows or of
        those `among` them (n,); see core.searching.inverted."""
        allowed = self.alive if among is None else among
        found = self._inverted.voted(features, limit + len(allowed) - int(np.count_nonzero(allowed)))
        return found.take(allowed[found.rows]).of_most(limit)

    def read_ahead(self, pictures: int, job: Job) -> None:
        """Have the system cache the indexes, if so many pictures will be looked up that nearly every page is needed."""
        if _PAGES_APART * pictures >= len(self.ids):
            for name in (*(segment.name for segment in self._inverted.segments), self.nearby.file):
                if name:
                    read_ahead(self.folder / name, job)

    def close_features(self) -> None:
        """Unmap the index of local features when it is no longer needed."""
        self._inverted = Inverted()

    def features(self, rows: Rows) -> Sequence[bytes]:
        return self._catalog.features(self.ids[rows].tolist())

    def miniatures(self, rows: Rows) -> Sequence[bytes]:
        return self._catalog.miniatures(self.ids[rows].tolist())

    def fine(self, rows: Rows) -> Sequence[bytes]:
        return self._catalog.fine(self.ids[rows].tolist())
