"""The catalog: the SQLite file that remembers folders, photos, fingerprints, matches, verdicts and settings."""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from operator import itemgetter
from typing import Self

import numpy as np
from numpy.typing import NDArray

from core.files.inside import is_below, outermost
from core.files.listing import stamp_hashes
from core.indexing.version import VERSION
from core.photo import FoundFile, Photo, Problem
from core.storage import opening, rows
from core.storage.comparisons import Comparisons
from core.storage.database import CatalogError, resolved
from core.storage.decisions import Decisions
from core.storage.rows import Failure, Fingerprints, Folder, Known, KnownFailure, Reading, Verdict

__all__ = ["Catalog", "CatalogError", "Failure", "Fingerprints", "Folder", "Known", "Reading", "Verdict"]

_MANY_COPIES = 16  # core.candidates.completing measures sets below this wholly, so that no photo of them is missed

_PHOTO = f"SELECT id, {rows.PHOTO_COLUMNS} FROM photos"
_PLACES = ", ".join("?" * len(rows.PHOTO_COLUMNS.split(",")))
_INSERT = f"INSERT INTO photos ({rows.PHOTO_COLUMNS}) VALUES ({_PLACES})"
_KNOWN = (
    "SELECT path, id, size, mtime_ns, device, inode, digest, missing, version IS ?1 "
    "FROM photos LEFT JOIN fingerprints ON photo = id"
)
_REFUSE = "INSERT OR REPLACE INTO problems (path, size, mtime_ns, reader, reason, suspect) VALUES (?, ?, ?, ?, ?, ?)"
_UPDATE = f"UPDATE photos SET ({rows.PHOTO_COLUMNS}) = ({_PLACES}) WHERE id = ?"


class Catalog(Comparisons, Decisions):
    """An open catalog. It belongs to the thread that opened it; other threads open their own, read-only ones."""

    @classmethod
    def open(cls, path: str | os.PathLike[str], *, read_only: bool = False) -> Self:
        """Open the catalog at `path`, creating or migrating it where it may be written."""
        name = resolved(path)
        return cls(name, opening.open_catalog(name, read_only=read_only))

    def note_damage(self) -> None:
        opening.suspect(self.path)

    # Folders

    def folders(self) -> list[Folder]:
        found = self.rows("SELECT path, protected, offline FROM folders ORDER BY path")
        return [Folder(os.fsdecode(path), bool(safe), bool(away)) for path, safe, away in found]

    def add_folder(self, path: str) -> Folder:
        """Add a folder to the library; does nothing if it is there already."""
        name = os.path.abspath(path)
        self.write("INSERT INTO folders (path) VALUES (?) ON CONFLICT DO NOTHING", (os.fsencode(name),))
        return next(folder for folder in self.folders() if folder.path == name)

    def remove_folder(self, path: str) -> None:
        """Take a folder out of the library, and with it the photos and problems that no other folder holds."""
        name = os.path.abspath(path)
        with self.writing():
            self.write("DELETE FROM folders WHERE path = ?", (os.fsencode(name),))
            others = [folder.path for folder in self.folders()]
            near = [other for other in others if is_below(other, name) or is_below(name, other)]
            self.forget(set(self.ids_below(name)).difference(*map(self.ids_below, near)))

            def leaves(path: str) -> bool:
                return is_below(path, name) and not any(is_below(path, other) for other in near)

            self.forget_problems(path for path in self.refused() if leaves(path))

    def protect_folder(self, path: str, protected: bool) -> None:
        name = os.fsencode(os.path.abspath(path))
        self.write("UPDATE folders SET protected = ? WHERE path = ?", (protected, name))

    def set_offline(self, path: str, offline: bool) -> None:
        """Remember that a folder cannot be reached, or can be again."""
        self.write("UPDATE folders SET offline = ? WHERE path = ?", (offline, os.fsencode(path)))

    # Photos

    def photos(self, *, missing: bool = False) -> list[Photo]:
        """The photos found by the last scan, ascending ids; with `missing`, also those that were not found."""
        where = "" if missing else " WHERE missing = 0"
        return [rows.photo_of(row) for row in self.rows(f"{_PHOTO}{where} ORDER BY id")]

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
        return [id for (id,) in self.rows("SELECT id FROM photos WHERE path > ? AND path < ?", _range_below(folder))]

    def photo_at(self, path: str) -> Photo | None:
        found = self.rows(f"{_PHOTO} WHERE path = ?", (os.fsencode(path),))
        return rows.photo_of(found[0]) if found else None

    def photos_by_digest(self, digest: bytes) -> list[Photo]:
        """All photos whose file has these bytes, missing ones too, ascending ids."""
        return [rows.photo_of(row) for row in self.rows(f"{_PHOTO} WHERE digest = ? ORDER BY id", (digest,))]

    def count(self) -> int:
        """How many photos there are, without the missing ones."""
        return int(self.rows("SELECT count(*) FROM photos WHERE missing = 0")[0][0])

    def has_photos_below(self, folder: str) -> bool:
        """Whether any photo, missing or not, is known inside a folder."""
        return bool(self.rows("SELECT 1 FROM photos WHERE path > ? AND path < ? LIMIT 1", _range_below(folder)))

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
            questions = [(" WHERE path > ? AND path < ?", _range_below(folder)) for folder in outermost(below)]
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
                mark = reading.fingerprint
                connection.execute(
                    "INSERT OR REPLACE INTO fingerprints (photo, version, forms, vector) VALUES (?, ?, ?, ?)",
                    (id, VERSION, mark.forms, mark.vector),
                )
                connection.execute(
                    "INSERT OR REPLACE INTO appearances (photo, features, miniature, fine) VALUES (?, ?, ?, ?)",
                    (id, mark.features, mark.miniature, mark.fine),
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

    # Problems

    def problems(self) -> list[Problem]:
        """The files that could not be read at the last scan, and why."""
        found = self.rows("SELECT path, reason FROM problems WHERE reason <> '' ORDER BY path")
        return [Problem(os.fsdecode(path), reason) for path, reason in found]

    def refused(self) -> dict[str, KnownFailure]:
        """Every file that could not be read, by path, including files that `problems` leaves out because they never
        looked like photos."""
        found = self.rows("SELECT path, size, mtime_ns, reader, reason, suspect FROM problems")
        return {os.fsdecode(row[0]): KnownFailure(*row[1:]) for row in found}

    def save_failures(self, failures: Iterable[Failure]) -> None:
        """Remember files that could not be used; a photo that was known at such a path counts as missing."""
        with self.writing():
            for failure in failures:
                path = os.fsencode(failure.found.path)
                self.mark_missing(id for (id,) in self.rows("SELECT id FROM photos WHERE path = ?", (path,)))
                size, mtime_ns = failure.found.size, failure.found.mtime_ns
                self.write(_REFUSE, (path, size, mtime_ns, failure.reader, failure.reason, failure.suspect))

    def save_unlisted(self, problems: Iterable[Problem]) -> None:
        """Remember folders that could not be listed and files that gave no answer; photos there stay as they are."""
        self.write_all(_REFUSE, ((os.fsencode(one.path), 0, 0, 0, one.reason, False) for one in problems))

    def forget_problems(self, paths: Iterable[str]) -> None:
        self.write_all("DELETE FROM problems WHERE path = ?", ((os.fsencode(path),) for path in paths))


def _range_below(folder: str) -> tuple[bytes, bytes]:
    """The bounds, exclusive, between which the stored paths inside a folder lie."""
    first = os.fsencode(os.path.join(folder, ""))
    return first, first[:-1] + bytes([first[-1] + 1])
