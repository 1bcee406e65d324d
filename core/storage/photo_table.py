"""The catalog's table of photos: what is asked of it, and what a scan writes into it."""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from operator import itemgetter

import numpy as np
from numpy.typing import NDArray

from core.files.inside import outermost
from core.files.listing import stamp_hashes
from core.indexing.version import VERSION
from core.photo import FoundFile, Photo
from core.storage import rows
from core.storage.database import Database
from core.storage.rows import Known, Reading

_MANY_COPIES = 16  # core.candidates.completing measures sets below this wholly, so that no photo of them is missed

_PHOTO = f"SELECT id, {rows.PHOTO_COLUMNS} FROM photos"
_PLACES = ", ".join("?" * len(rows.PHOTO_COLUMNS.split(",")))
_INSERT = f"INSERT INTO photos ({rows.PHOTO_COLUMNS}) VALUES ({_PLACES})"
_KNOWN = (
    "SELECT path, id, size, mtime_ns, device, inode, digest, missing, version IS ?1 "
    "FROM photos LEFT JOIN fingerprints ON photo = id"
)
_UPDATE = f"UPDATE photos SET ({rows.PHOTO_COLUMNS}) = ({_PLACES}) WHERE id = ?"


class PhotoTable(Database):
    """The part of a catalog that holds the photos, with the fingerprints that are saved and forgotten with them."""

    def photo(self, id: int) -> Photo:
        """The photo with this id, missing or not. Raises KeyError."""
        found = self.rows(f"{_PHOTO} WHERE id = ?", (id,))
        if not found:
            raise KeyError(id)
        return rows.photo_of(found[0])

    def photos_of(self, ids: Iterable[int]) -> dict[int, Photo]:
        """Photos by id, including missing ones; ids that are no longer in the catalog are left out."""
        sql = f"{_PHOTO} WHERE id IN (SELECT value FROM json_each(?))"
        return {row[0]: rows.photo_of(row) for row in self.rows(sql, (rows.listed(ids),))}

    def paths_of(self, ids: Iterable[int]) -> dict[int, str]:
        """Paths of photos by id, including missing ones; ids that are no longer in the catalog are left out."""
        sql = "SELECT id, path FROM photos WHERE id IN (SELECT value FROM json_each(?))"
        return {id: os.fsdecode(path) for id, path in self.rows(sql, (rows.listed(ids),))}

    def ids_below(self, folder: str) -> list[int]:
        """The ids of all photos inside a folder, missing ones too."""
        return [id for (id,) in self.rows("SELECT id FROM photos WHERE path > ? AND path < ?", range_below(folder))]

    def photo_at(self, path: str) -> Photo | None:
        """The photo that was last seen at this path, missing or not; None if there was none."""
        found = self.rows(f"{_PHOTO} WHERE path = ?", (os.fsencode(path),))
        return rows.photo_of(found[0]) if found else None

    def photos_by_digest(self, digest: bytes) -> list[Photo]:
        """All photos whose file has these bytes, missing ones too, ascending ids."""
        return [rows.photo_of(row) for row in self.rows(f"{_PHOTO} WHERE digest = ? ORDER BY id", (digest,))]

    def count(self) -> int:
        """How many photos there are, without the missing ones."""
        return int(self.rows("SELECT count(*) FROM photos WHERE missing = 0")[0][0])

    def has_photos_below(self, folder: str) -> bool:
        """Whether any photo, missing or not, is known inside a folder, besides those that were removed from it."""
        removed = "missing = 1 AND path IN (SELECT source FROM journal WHERE state = 'done')"
        sql = f"SELECT 1 FROM photos WHERE path > ? AND path < ? AND NOT ({removed}) LIMIT 1"
        return bool(self.rows(sql, range_below(folder)))

    def stamp_hashes(
        self, ids: Sequence[int] | NDArray[np.int64] | None = None, *, below: Sequence[str] | None = None
    ) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
        """The ids of all photos, missing ones too, of those with some `ids` or of those below some folders, each once;
        and the hashes of their files' stamps, see core.files.listing. core.columns.stamps has those of all sooner."""
        sql = "SELECT id, path, size, mtime_ns, device, inode FROM photos"
        questions: list[tuple[str, tuple[str | bytes, ...]]] = [("", ())]
        if ids is not None:
            questions = [(" WHERE id IN (SELECT value FROM json_each(?))", (rows.listed(ids),))]
        elif below is not None:
            questions = [(" WHERE path > ? AND path < ?", range_below(folder)) for folder in outermost(below)]
        found, hashes = [np.zeros(0, np.int64)], [np.zeros(0, np.int64)]
        for where, values in questions:
            for batch in self.batches(sql + where, values):
                found.append(np.fromiter(map(itemgetter(0), batch), np.int64, len(batch)))
                hashes.append(stamp_hashes(map(itemgetter(slice(1, None)), batch)))
        return np.concatenate(found), np.concatenate(hashes)

    def known(self, ids: Sequence[int] | NDArray[np.int64]) -> list[Known]:
        """Photos as a scan compares them with the disk, missing ones too, ascending ids."""
        sql = f"{_KNOWN} WHERE id IN (SELECT value FROM json_each(?2)) ORDER BY id"
        return [rows.known_of(row) for row in self.rows(sql, (VERSION, rows.listed(ids)))]

    def not_current(self) -> list[Known]:
        """Like `known`, but only missing photos and those whose fingerprint is of another version than today's."""
        sql = (
            "SELECT id FROM photos WHERE missing = 1 "
            "UNION SELECT photo FROM fingerprints WHERE version < ?2 OR version > ?2"
        )
        found = self.rows(f"{_KNOWN} WHERE id IN ({sql}) ORDER BY id", (VERSION, VERSION))
        return [rows.known_of(row) for row in found]

    def save(self, readings: Iterable[Reading]) -> None:
        """Save photos that were read. A photo already known at that path keeps its id and loses its matches."""
        with self.writing() as connection:
            for reading in readings:
                values = rows.values_of(reading)
                path = values[0]
                old = connection.execute("SELECT id FROM photos WHERE path = ?", (path,)).fetchone()
                if old is None:
                    id = connection.execute(_INSERT, values).lastrowid
                else:
                    id = old[0]
                    self._unsettle_copies_of([id])
                    connection.execute(_UPDATE, (*values, id))
                    connection.execute("DELETE FROM matches WHERE a = ?1 OR b = ?1", (id,))
                fingerprint = reading.fingerprint
                connection.execute(
                    "INSERT OR REPLACE INTO fingerprints (photo, version, forms, vector) VALUES (?, ?, ?, ?)",
                    (id, VERSION, fingerprint.forms, fingerprint.vector),
                )
                connection.execute(
                    "INSERT OR REPLACE INTO appearances (photo, features, miniature, fine) VALUES (?, ?, ?, ?)",
                    (id, fingerprint.features, fingerprint.miniature, fingerprint.fine),
                )
                connection.execute("DELETE FROM problems WHERE path = ?", (path,))

    def reading_like(self, found: FoundFile, digest: bytes) -> Reading | None:
        """The stored reading of a photo with the same bytes; None if none has a fingerprint of today's version."""
        sql = (
            f"SELECT id, {rows.PHOTO_COLUMNS}, forms, vector, features, miniature, fine FROM photos "
            "JOIN fingerprints ON fingerprints.photo = id JOIN appearances ON appearances.photo = id "
            "WHERE digest = ? AND version = ? LIMIT 1"
        )
        same = self.rows(sql, (digest, VERSION))
        return rows.reading_of(found, same[0]) if same else None

    def relocate_all(self, moves: Sequence[tuple[int, FoundFile]]) -> None:
        """Record the new paths of photos whose bytes are unchanged; two photos may have changed places. A photo that
        was known at one of these paths and is not itself among `moves` was overwritten, so it is forgotten."""
        with self.writing():
            # No path contains a zero byte: photos wait under such names until all the places are free.
            self.write_all(
                "UPDATE photos SET path = CAST(x'00' || id AS BLOB) WHERE id = ?", ((id,) for id, _ in moves)
            )
            places = [rows.place_of(found) for _, found in moves]
            paths = [place[:1] for place in places]
            overwritten = [row[0] for path in paths for row in self.rows("SELECT id FROM photos WHERE path = ?", path)]
            self._unsettle_copies_of(overwritten)
            self.write_all("DELETE FROM photos WHERE path = ?", paths)
            self.write_all("DELETE FROM problems WHERE path = ?", paths)
            self.write_all(
                "UPDATE photos SET path = ?, size = ?, mtime_ns = ?, device = ?, inode = ?, missing = 0 WHERE id = ?",
                ((*place, id) for place, (id, _) in zip(places, moves, strict=True)),
            )

    def note_resolved(self, parts: Iterable[tuple[int, float | None]]) -> None:
        """Record for photos, by id, the fraction of their side length that holds all the detail they show; None:
        unknown."""
        self.write_all("UPDATE photos SET resolved = ? WHERE id = ?", ((part, id) for id, part in parts))

    def mark_missing(self, ids: Iterable[int], missing: bool = True) -> None:
        """Mark photos as missing or, with False, as found again."""
        several = list(ids)
        with self.writing():
            self.write_all("UPDATE photos SET missing = ? WHERE id = ?", ((missing, id) for id in several))
            if missing:
                self._unsettle_copies_of(several)

    def forget(self, ids: Iterable[int]) -> None:
        """Delete photos from the catalog, with their fingerprints and matches; no file is touched."""
        several = list(ids)
        with self.writing():
            self._unsettle_copies_of(several)
            self.write_all("DELETE FROM photos WHERE id = ?", ((id,) for id in several))

    def _unsettle_copies_of(self, ids: Sequence[int]) -> None:
        """Mark the copies of photos that go or change as new if they are many, since not all of their pairs were
        measured."""
        self.write_all(
            "UPDATE fingerprints SET matched = 0 "
            "WHERE photo IN (SELECT b FROM matches WHERE a = ?1 UNION SELECT a FROM matches WHERE b = ?1) "
            "AND (SELECT count(*) FROM matches WHERE a = ?1 OR b = ?1) >= ?2",
            ((id, _MANY_COPIES) for id in ids),
        )


def range_below(folder: str) -> tuple[bytes, bytes]:
    """The bounds, exclusive, between which the stored paths inside a folder lie."""
    first = os.fsencode(os.path.join(folder, ""))
    return first, first[:-1] + bytes([first[-1] + 1])
