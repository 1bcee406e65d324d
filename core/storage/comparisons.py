"""The catalog's tables of fingerprints and matches, as comparing photos reads and writes them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor

import numpy as np
from numpy.typing import NDArray

from core.indexing.version import VERSION
from core.job import Job
from core.photo import Match
from core.storage import rows
from core.storage.database import Database, connect
from core.storage.rows import Fingerprints

# The last byte of a row is not known before all of it was read.
_TOUCH = (
    "SELECT count(substr(miniature, -1)) FROM json_each(?) "
    "JOIN photos ON photos.id = value JOIN appearances ON photo = photos.id"
)
_READERS, _TOUCHED = 4, 256  # connections that read ahead, and photos of each at a time


class Comparisons(Database):
    """The part of a catalog that comparing photos needs, including which of them changed."""

    # --- changes ------------------------------------------------------------------------------------------------

    def moment(self) -> tuple[bytes, int]:
        """The random identifier of this catalog, and the number of its latest change, its *turn*. Every change of
        photos or matches takes the next number."""
        [[nature, turn]] = self.rows("SELECT mark, (SELECT coalesce(max(turn), 0) FROM changes) FROM nature")
        return nature, turn

    def changed_since(self, turn: int) -> NDArray[np.int64]:
        """The ids of photos that changed after a turn, or that are the first of a match that did, ascending; including
        0 if a companion changed."""
        found = self.rows("SELECT photo FROM changes WHERE turn > ?", (turn,))
        return np.sort(np.array(found, np.int64).reshape(-1))  # by SQLite sorted, all changes would be read

    def content_changed_since(self, turn: int) -> NDArray[np.int64]:
        """Those of them of which the pixels or a match changed, and not only where they are or whether they are
        there."""
        found = self.rows("SELECT photo FROM changes WHERE turn > ?1 AND content > ?1", (turn,))
        return np.sort(np.array(found, np.int64).reshape(-1))

    def missing_among(self, ids: NDArray[np.int64]) -> NDArray[np.int64]:
        """Those of these photos, ascending, whose file was not there at the last scan."""
        missing = np.array(self.rows("SELECT id FROM photos WHERE missing = 1"), np.int64).reshape(-1)
        return np.intersect1d(ids, missing)

    # --- fingerprints -------------------------------------------------------------------------------------------

    def digests(
        self, ids: NDArray[np.int64] | None = None, *, job: Job | None = None
    ) -> tuple[NDArray[np.int64], NDArray[np.uint64]]:
        """The ids of all photos that `fingerprints` returns, ascending, and the first eight bytes of each file's digest
        (n,). A `job` can stop it: it takes seconds for a million photos."""
        named, wanted = _named(ids)
        sql = (
            "SELECT id, substr(digest, 1, 8) FROM photos JOIN fingerprints ON photo = id "
            f"WHERE version = ? AND missing = 0 {named} ORDER BY photo"
        )
        return rows.numbers_of(self.batches(sql, (VERSION, *wanted), job=job))

    def hashes(self, ids: Sequence[int]) -> tuple[NDArray[np.int64], NDArray[np.uint64]]:
        """The ids of those of these photos that have a fingerprint, ascending, and their hashes in all forms (n, 8)."""
        sql = "SELECT photo, forms FROM fingerprints WHERE photo IN (SELECT value FROM json_each(?)) ORDER BY photo"
        found, forms = rows.numbers_of(self.batches(sql, (rows.listed(ids),)))
        return found, forms.reshape(-1, 8)

    def fingerprints(self, ids: Sequence[int] | None = None) -> Fingerprints:
        """The fingerprints of the current version of all photos present, or of these."""
        named, wanted = _named(ids)
        sql = (
            "SELECT id, matched, forms, vector FROM fingerprints JOIN photos ON photo = id "
            f"WHERE version = ? AND missing = 0 {named} ORDER BY photo"
        )
        return rows.fingerprints_of(list(self.batches(sql, (VERSION, *wanted))))

    def features(self, ids: Sequence[int]) -> list[bytes]:
        """The packed local features of these photos, in this order; empty for a photo without any."""
        return self._appearances("features", ids)

    def miniatures(self, ids: Sequence[int]) -> list[bytes]:
        """The miniatures (small JPEGs on which pairs are measured) of these photos, in this order; empty for a photo
        without one."""
        return self._appearances("miniature", ids)

    def fine(self, ids: Sequence[int]) -> list[bytes]:
        """The fine miniatures of pages, in this order; empty for photos that are not pages."""
        return self._appearances("fine", ids)

    def pages(self, ids: Sequence[int]) -> NDArray[np.int64]:
        """The ids of those of these photos that have a fine miniature, ascending."""
        sql = "SELECT photo FROM json_each(?) JOIN appearances ON photo = value WHERE length(fine) > 0 ORDER BY photo"
        return np.array(self.rows(sql, (rows.listed(ids),)), np.int64).reshape(-1)

    def _appearances(self, column: str, ids: Sequence[int]) -> list[bytes]:
        wanted = rows.listed(ids)
        sql = f"SELECT photo, {column} FROM json_each(?) JOIN appearances ON photo = value"
        found: dict[int, bytes] = dict(self.rows(sql, (wanted,)))
        return [found.get(id, b"") for id in ids]

    def read_ahead(self, ids: NDArray[np.int64], job: Job) -> None:
        """Have the system cache what is stored of these photos, including miniatures and features. A disk that is asked
        for several places at once is three times as fast, and what is cached already costs little."""

        def touch(start: int) -> None:
            job.checkpoint()
            with Database(self.path, connect(self.path, read_only=True)) as other:
                other.rows(_TOUCH, (rows.listed(ids[start : start + _TOUCHED].tolist()),))

        with ThreadPoolExecutor(_READERS, "read ahead") as threads:
            for _ in threads.map(touch, range(0, len(ids), _TOUCHED)):
                pass

    # --- matches ------------------------------------------------------------------------------------------------

    def save_matches(self, matches: Iterable[Match]) -> None:
        """Save measured pairs, replacing earlier measurements; not those of photos that another program has taken out
        of the catalog meanwhile."""
        self.write_all(
            f"INSERT OR REPLACE INTO matches ({rows.MATCH_COLUMNS}) SELECT ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8 "
            "WHERE EXISTS (SELECT 1 FROM photos WHERE id = ?1) AND EXISTS (SELECT 1 FROM photos WHERE id = ?2)",
            map(rows.values_of_match, matches),
        )

    def unmatched(self) -> NDArray[np.int64]:
        """The ids of present photos that have not been compared with all others, ascending."""
        sql = (
            "SELECT photo FROM fingerprints JOIN photos ON id = photo "
            "WHERE matched = 0 AND +version = ? AND missing = 0 ORDER BY photo"
        )
        return np.array(self.rows(sql, (VERSION,)), np.int64).reshape(-1)

    def fingerprinted(self, most: int) -> int:
        """The number of photos with a fingerprint of the current version, including missing ones, counted up to `most`:
        counting a million takes a while."""
        sql = "SELECT count(*) FROM (SELECT 1 FROM fingerprints WHERE version = ? LIMIT ?)"
        return int(self.rows(sql, (VERSION, most))[0][0])

    def mark_matched(self, ids: Iterable[int]) -> None:
        """Record that these photos have been compared with all others that are there. Those that are missing are new to
        them when they come back."""
        several = [(int(id),) for id in ids]
        with self.writing():
            self.write_all("UPDATE fingerprints SET matched = 1 WHERE photo = ?", several)
            if several:
                self.write(
                    "UPDATE fingerprints SET matched = 0 WHERE photo IN ("
                    "SELECT id FROM photos WHERE missing = 1 EXCEPT SELECT photo FROM fingerprints WHERE matched = 0)"
                )


def _named(ids: Sequence[int] | NDArray[np.int64] | None) -> tuple[str, tuple[str, ...]]:
    """A SQL condition that restricts a query to these photos, and its value; empty for all photos. A single condition
    for both cases would make SQLite visit every photo to find a few."""
    if ids is None:
        return "", ()
    return "AND photo IN (SELECT value FROM json_each(?))", (rows.listed(ids),)
