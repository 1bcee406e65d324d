"""What queries are compared with: the photos of a catalog in memory, one row each, kept up to date.

A row never changes: a photo that is gone or is another picture now leaves its row behind, and what is new comes after
the others. So a query during a scan costs what is new, not the library.
"""

from __future__ import annotations

import os
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from core.catalog import Catalog, is_below
from core.index import Neighbours
from core.inverted import SEGMENT, Inverted
from core.job import Job

_REBUILT = 4  # rows are laid anew when those left behind, or those beyond Annoy, are more than a part of this many

Rows = NDArray[np.int64]


class Shelf:
    """The rows, and the indexes over them."""

    def __init__(self, catalog: Catalog) -> None:
        self._catalog = catalog
        self._revision: tuple[int, int] | None = None
        self._clear()

    def _clear(self) -> None:
        self.ids: Rows = np.zeros(0, np.int64)
        self.alive: NDArray[np.bool_] = np.zeros(0, np.bool_)
        self.forms: NDArray[np.uint64] = np.zeros((0, 8), np.uint64)
        self.upright: NDArray[np.uint64] = np.zeros(0, np.uint64)  # the first of the forms, closely packed
        self.neighbours: Neighbours | None = None  # until there is a photo
        self._first = 0  # rows that the neighbours were built with
        self._inverted = Inverted()
        self._listed: list[tuple[int, bytes, bytes]] = []
        self._row_of: dict[int, int] = {}
        self._paths: list[bytes] = []
        self._digests: list[bytes] = []

    # --- keeping up to date -------------------------------------------------------------------------------------

    def refresh(self, job: Job) -> None:
        """Take in what was saved since, by this connection or another one. May be stopped and goes on from there."""
        revision = self._catalog.revision()
        if revision != self._revision:
            listed = self._catalog.listing()
            if listed != self._listed:
                self._follow(listed)
            self._revision = revision
        while len(self._inverted) < len(self.ids):
            job.checkpoint()
            first = self._inverted.next_rows
            rows = np.arange(first, min(first + SEGMENT, len(self.ids)))
            self._inverted.extend(self.features(rows), library=len(self.ids))

    def _follow(self, listed: list[tuple[int, bytes, bytes]]) -> None:
        self._leave(listed)
        grown = len(listed) - self._first
        if _REBUILT * self._gone > len(self.ids) or _REBUILT * grown > len(self.ids):
            self._clear()
        self._append([entry for entry in listed if entry[0] not in self._row_of])
        for id, path, _ in listed:
            row = self._row_of.get(id)
            if row is not None:
                self._paths[row] = path
        self._listed = listed

    def _leave(self, listed: list[tuple[int, bytes, bytes]]) -> None:
        """Let go of the rows of photos that are gone, or another picture now."""
        present = {id: digest for id, _, digest in listed}
        for id, row in list(self._row_of.items()):
            if present.get(id) != self._digests[row]:
                self.alive[row] = False
                del self._row_of[id]

    def _append(self, entries: list[tuple[int, bytes, bytes]]) -> None:
        if not entries:
            return
        prints = self._catalog.fingerprints(None if not len(self.ids) else [id for id, _, _ in entries])
        listed = {id: (path, digest) for id, path, digest in entries}
        # Another connection may have saved or lost photos between the two readings: the next refresh sees to those.
        kept = np.array([id in listed for id in prints.ids.tolist()], np.bool_)
        ids, forms, vectors = prints.ids[kept], prints.forms[kept], prints.vectors[kept]
        if not len(ids):
            return
        if self.neighbours is None:
            self.neighbours = Neighbours(forms, vectors)
            self._first = len(ids)
        else:
            self.neighbours.add(forms, vectors)
        for row, id in enumerate(ids.tolist(), start=len(self.ids)):
            self._row_of[id] = row
            path, digest = listed[id]
            self._paths.append(path)
            self._digests.append(digest)
        self.ids = np.concatenate([self.ids, ids])
        self.alive = np.concatenate([self.alive, np.ones(len(ids), np.bool_)])
        self.forms = np.concatenate([self.forms, forms])
        self.upright = np.ascontiguousarray(self.forms[:, 0])

    # --- what is asked of it ------------------------------------------------------------------------------------

    def path(self, row: int) -> str:
        return os.fsdecode(self._paths[row])

    def rows_below(self, folders: Sequence[str]) -> NDArray[np.bool_]:
        """Which rows are photos that are there, (n,): those inside of these folders, or all where none is named."""
        if not folders:
            return self.alive.copy()
        inside = [any(is_below(os.fsdecode(path), folder) for folder in folders) for path in self._paths]
        return self.alive & np.array(inside, np.bool_)

    def rows_of(self, ids: Sequence[int]) -> Rows:
        """The rows of photos, -1 for those that are not there."""
        return np.array([self._row_of.get(id, -1) for id in ids], np.int64)

    @property
    def _gone(self) -> int:
        return len(self.alive) - int(self.alive.sum())

    def nearest(self, form: np.uint64, vector: NDArray[np.float32], count: int) -> Rows:
        """The rows of the photos nearest by hash and colours as one, nearest first."""
        if self.neighbours is None:
            return np.zeros(0, np.int64)
        found = self.neighbours.nearest(form, vector, count + self._gone)
        return found[self.alive[found]][:count]

    def most_voted(self, features: bytes, limit: int) -> tuple[Rows, Rows]:
        """The rows that have most local features in common with a picture's, and their votes; see core.inverted."""
        rows, votes = self._inverted.most_voted(features, limit + self._gone)
        there = self.alive[rows]
        return rows[there][:limit], votes[there][:limit]

    def features(self, rows: Rows) -> Sequence[bytes]:
        return self._catalog.features(self.ids[rows].tolist())

    def miniatures(self, rows: Rows) -> Sequence[bytes]:
        return self._catalog.miniatures(self.ids[rows].tolist())
