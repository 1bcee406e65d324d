"""The catalog: the SQLite file that remembers folders, photos, fingerprints, matches, verdicts and settings.

Each base of `Catalog` has the tables of one of these; folders, and the files that could not be read, are here.
"""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path
from typing import Self

import platformdirs

from core.files.inside import is_below
from core.photo import Problem
from core.storage import opening
from core.storage.comparisons import Comparisons
from core.storage.database import CatalogError, resolved
from core.storage.decisions import Decisions
from core.storage.photo_table import PhotoTable
from core.storage.rows import Failure, Fingerprints, Folder, KnownFailure, Reading, Verdict

__all__ = ["Catalog", "CatalogError", "Failure", "Fingerprints", "Folder", "Reading", "Verdict", "default_path"]

_REFUSE = "INSERT OR REPLACE INTO problems (path, size, mtime_ns, reader, reason, suspect) VALUES (?, ?, ?, ?, ?, ?)"


def default_path() -> Path:
    """Where the catalog lies that the window and the command line open if none is named."""
    return platformdirs.user_data_path("Simile") / "catalog.sqlite"


class Catalog(PhotoTable, Comparisons, Decisions):
    """An open catalog. It belongs to the thread that opened it; other threads open their own, read-only ones."""

    @classmethod
    def open(cls, path: str | os.PathLike[str], *, read_only: bool = False) -> Self:
        """Open the catalog at `path`, creating or migrating it where it may be written."""
        name = resolved(path)
        return cls(name, opening.open_catalog(name, read_only=read_only))

    def note_damage(self) -> None:
        """Have all of the file checked at the next start."""
        opening.suspect(self.path)

    # --- folders ------------------------------------------------------------------------------------------------

    def folders(self) -> list[Folder]:
        """The folders of the library, in the order of their paths."""
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
        """Protect the photos of a folder from removal or, with False, protect them no longer."""
        name = os.fsencode(os.path.abspath(path))
        self.write("UPDATE folders SET protected = ? WHERE path = ?", (protected, name))

    def set_offline(self, path: str, offline: bool) -> None:
        """Remember that a folder cannot be reached, or can be again."""
        self.write("UPDATE folders SET offline = ? WHERE path = ?", (offline, os.fsencode(path)))

    # --- problems -----------------------------------------------------------------------------------------------

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
        """Remember no more that these files could not be read: the next scan tries them."""
        self.write_all("DELETE FROM problems WHERE path = ?", ((os.fsencode(path),) for path in paths))
