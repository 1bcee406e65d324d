"""The rows of the search index that are nearest to a query by hash and colours.

Rows in the Annoy index on disk, the forest, are looked up there. All others are loose: their fingerprints are in memory
and searched exactly.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from core.candidates.index import DIMENSIONS, Neighbours, points
from core.catalog import Catalog
from core.columns.arrays import Flags, Rows
from core.indexing.fingerprint import VECTOR_SIZE, Fingerprint
from core.job import Job
from core.searching import forest
from core.searching.forest import Points

_AT_ONCE = 16384  # fingerprints read between two looks at the job
_QUERIES = 32  # points that one call of a thread looks up
_SPARE = 4  # a quarter more items are requested from the forest than are wanted, since some may be gone


def point_of(picture: Fingerprint) -> Points:
    """Hash and colours of a picture as one point (64 + d,), see core.candidates.index."""
    point: Points = points(picture.hashes[:1], picture.colours[None])[0]
    return point


class Nearby:
    """Rows by hash and colours. `alive` (n,) flags the rows of the search index whose photos still exist."""

    def __init__(self, catalog: Catalog) -> None:
        self._catalog = catalog
        self._forest: forest.Forest | None = None
        self._card: forest.Card | None = None  # of the index that was tried last, damaged or not
        self._row_of_item: Rows = np.zeros(0, np.int64)  # -1 for a photo that is gone, or another picture now
        self._item_of_row: Rows = np.zeros(0, np.int64)  # of the rows there were when it was taken; -1: it has none
        self._clear_loose()

    def _clear_loose(self) -> None:
        self.loose = Neighbours(np.zeros((0, 8), np.uint64), np.zeros((0, VECTOR_SIZE), np.float32))
        self._row_of_loose: Rows = np.zeros(0, np.int64)
        self._loose_of_row: Rows = np.zeros(0, np.int64)  # -1 for those that are in the forest

    @property
    def file(self) -> str:
        """The name of the forest's file; empty where there is none."""
        return "" if self._forest is None else f"{self._forest.card.name}.annoy"

    def in_forest(self, count: int) -> Flags:
        """Flags (count,) of the rows that the forest contains."""
        held = np.zeros(count, np.bool_)
        held[self._row_of_item[self._row_of_item >= 0]] = True
        return held

    def take_forest(self, folder: Path, digests: NDArray[np.uint64], rows_of: Callable[[Rows], Rows]) -> None:
        """Use the index that is in the folder now, if it is a new one. `digests` (n,) are those of the rows' files,
        `rows_of` maps photo ids to rows, -1 for unknown ones."""
        card = forest.card_of(folder)
        if card is None or card == self._card:
            return
        self._card = card
        grown = forest.opened(folder, card)
        if grown is not None:
            self._forest = grown
            self._row_of_item = rows_of(grown.ids)
            there = self._row_of_item >= 0
            there[there] = digests[self._row_of_item[there]] == grown.digests[there]
            self._row_of_item[~there] = -1
            self._item_of_row = np.full(len(digests), -1)
            self._item_of_row[self._row_of_item[there]] = np.flatnonzero(there)
            self._clear_loose()

    def loosen(self, ids: Rows, alive: Flags, job: Job) -> None:
        """Load the fingerprints of new rows that are in no forest; `ids` (n,) are the photos of all rows."""
        first = len(self._loose_of_row)
        if first == len(ids):
            return
        rows = first + np.flatnonzero(~self.in_forest(len(ids))[first:] & alive[first:])
        rows = rows[np.argsort(ids[rows])]  # the catalog answers in this order
        places = np.full(len(ids) - first, -1)
        for start in range(0, len(rows), _AT_ONCE):
            job.checkpoint()
            some = rows[start : start + _AT_ONCE]
            prints = self._catalog.fingerprints(ids[some].tolist())
            some = some[np.isin(ids[some], prints.ids)]
            places[some - first] = len(self._row_of_loose) + np.arange(len(some))
            self.loose.add(prints.forms, prints.vectors)
            self._row_of_loose = np.concatenate([self._row_of_loose, some])
        self._loose_of_row = np.concatenate([self._loose_of_row, places])

    def nearest(self, form: np.uint64, vector: Points, count: int, alive: Flags) -> tuple[Rows, Points]:
        """The rows of the `count` photos nearest to a hash and a colour vector (d,), nearest first, and their
        distances."""
        places, far = self.loose.nearest(form, vector, count + self._loose_gone(alive))
        rows = self._row_of_loose[places]
        if self._forest is not None:
            grown, its_far = self._ask_forest(self._forest, points(np.array([form]), vector[None])[0], count, alive)
            rows, far = np.concatenate([rows, grown]), np.concatenate([far, its_far])
        there = alive[rows]
        rows, far = rows[there], far[there]
        order = np.lexsort((rows, far))[:count]
        return rows[order], far[order]

    def _loose_gone(self, alive: Flags) -> int:
        """The number of loose rows whose photos no longer exist."""
        return int(np.count_nonzero(~alive[self._row_of_loose]))

    def _ask_forest(self, grown: forest.Forest, point: Points, count: int, alive: Flags) -> tuple[Rows, Points]:
        """The rows of the `count` nearest photos that still exist, or of as many as the forest has, and their
        distances."""
        asked = count + count // _SPARE
        while True:
            items, far = grown.nearest(point, asked)
            rows = self._row_of_item[items]
            there = rows >= 0
            there[there] = alive[rows[there]]
            if np.count_nonzero(there) >= count or len(items) < asked:
                return rows[there], far[there]
            asked *= 2

    def nearest_each(self, queries: Points, count: int, alive: Flags, *, nodes: int) -> tuple[Rows, Rows]:
        """For each of several points (q, 64 + d) the `count` nearest photos, as pairs of point number and row, in no
        order. `nodes` of the forest are visited for each point."""
        places, far = self.loose.nearest_each(queries, count + self._loose_gone(alive))
        rows = self._row_of_loose[places]
        grown = self._forest
        if grown is not None:
            parts = [queries[start : start + _QUERIES] for start in range(0, len(queries), _QUERIES)]
            with ThreadPoolExecutor(os.cpu_count(), "nearest") as threads:
                found = list(threads.map(lambda some: self._ask_forest_for_each(grown, some, count, nodes), parts))
            rows = np.concatenate([rows, np.concatenate([some for some, _ in found])], axis=1)
            far = np.concatenate([far, np.concatenate([apart for _, apart in found])], axis=1)
        far = np.where((rows >= 0) & alive[rows], far, np.inf)
        order = np.argsort(far, axis=1, kind="stable")[:, :count]
        rows, there = np.take_along_axis(rows, order, axis=1), np.isfinite(np.take_along_axis(far, order, axis=1))
        return np.nonzero(there)[0], rows[there]

    def _ask_forest_for_each(
        self, grown: forest.Forest, queries: Points, count: int, nodes: int
    ) -> tuple[Rows, Points]:
        """For each point (q, 64 + d) the rows and distances of the `count` nearest items, (q, count); -1 and infinity
        where the forest returned fewer."""
        rows, far = np.full((len(queries), count), -1), np.full((len(queries), count), np.inf, np.float32)
        for number, point in enumerate(queries):
            items, apart = grown.nearest(point, count, nodes=nodes)
            rows[number, : len(items)], far[number, : len(items)] = self._row_of_item[items], apart
        return rows, far

    def points(self, rows: Rows) -> Points:
        """Hash and colours of photos as points (n, 64 + d), see core.candidates.index; zeros for a photo that has just
        gone."""
        found = np.zeros((len(rows), DIMENSIONS), np.float32)
        places = self._loose_of_row[rows]
        found[places >= 0] = self.loose.points(places[places >= 0])
        if self._forest is not None:
            held = np.flatnonzero((places < 0) & (rows < len(self._item_of_row)))
            held = held[self._item_of_row[rows[held]] >= 0]
            found[held] = self._forest.points(self._item_of_row[rows[held]])
        return found

    def close_forest(self) -> None:
        """Unmap the forest when no more neighbours will be asked for; the points of its photos stay."""
        if self._forest is not None:
            self._forest.close()
