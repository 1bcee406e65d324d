"""Daily backups of what cannot be computed again: verdicts, journal, folders and settings.

A backup is itself a catalog, without photos: put in the place of a lost one, it is opened and migrated as any other.
"""

from __future__ import annotations

import glob
import os
import re
import shutil
import sqlite3
from contextlib import closing, suppress
from datetime import date
from pathlib import Path

from core.files import ondisk
from core.storage import migrating, schema
from core.storage.database import Connection, connect

_KEPT = 5
"""Backups that stay, the youngest."""

TABLES = ("verdicts", "folders", "settings", "journal", "rescues")
"""The small tables that hold what the person said and did: looking through them all takes no time."""


def daily(connection: Connection, path: str) -> None:
    """Make today's backup of the open catalog at `path` unless there is one or nothing to keep. If it fails, as on a
    full disk, it is tried again at the next start or action."""
    target = f"{path}.backup-{date.today().isoformat()}"
    if os.path.exists(target) or not any(_holds_any(connection, table) for table in TABLES):
        return
    with suppress(OSError, sqlite3.Error):
        _save(path, target, live=True)
        for old in (*backups(path)[_KEPT:], *_unfinished_before(path, target)):
            os.unlink(old)


def backups(path: str) -> list[str]:
    """The backups of the catalog at `path`, newest first; those dated in the future, by a wrong clock, come last."""
    found = glob.glob(f"{glob.escape(path)}.backup-*")
    named = (one for one in found if re.search(r"\.backup-\d{4}-\d\d-\d\d$", one))
    return sorted(named, key=lambda one: (one[-10:] <= date.today().isoformat(), one), reverse=True)


def restore(path: str, aside: str) -> str:
    """Start a new catalog at `path` from the readable parts of the damaged one, now `aside`, or else from a backup.

    Returns a sentence for the person on what is saved and what is lost. Raises OSError if there is a backup but no
    room.
    """
    if _is_sound(aside, versions=(len(schema.MIGRATIONS),)):
        with suppress(OSError, sqlite3.Error):
            _save(aside, path, live=False)
            return "Your verdicts, your folders and the journal were saved from it."
    for backup in backups(path):
        if _is_sound(backup, versions=range(1, len(schema.MIGRATIONS) + 1)):
            _copy(backup, path)
            day = backup[-10:]
            return f"Your verdicts, your folders and the journal are those of {day}: what came after is lost."
    return "There is no backup of it: verdicts, folders and journal start empty."


def _unfinished_before(path: str, target: str) -> list[str]:
    """Files left behind by a program that died during a backup on an earlier day."""
    found = glob.glob(f"{glob.escape(path)}.backup-*.part*")
    return [one for one in found if not one.startswith(target)]


def _save(source: str, target: str, *, live: bool) -> None:
    """Write the tables of a catalog of the current version into the new catalog `target`, all or nothing. Raises
    OSError or sqlite3.Error."""
    with ondisk.taking_place(target) as unfinished, closing(connect(unfinished)) as copy:
        copy.execute("PRAGMA journal_mode = MEMORY")  # no second file that would stay where this one fails
        migrating.migrate(copy, unfinished)
        copy.execute("ATTACH ? AS source", (_address(source, live=live),))
        copy.execute("BEGIN IMMEDIATE")  # one transaction: one moment of a source that is being written
        for table in TABLES:
            copy.execute(f"INSERT INTO main.{table} SELECT * FROM source.{table}")
        copy.execute("COMMIT")
    ondisk.flush_folders([os.path.dirname(target)])


def _copy(backup: str, path: str) -> None:
    """Put a backup in the place of a lost catalog, all or nothing: an empty file there would be taken for a new
    catalog."""
    with ondisk.taking_place(path) as unfinished:
        shutil.copyfile(backup, unfinished)
        with open(unfinished, "rb+") as file:
            os.fsync(file.fileno())
    ondisk.flush_folders([os.path.dirname(path)])


def _is_sound(file: str, *, versions: range | tuple[int, ...]) -> bool:
    """Whether a file that nobody writes to is an intact catalog of one of these versions."""
    try:
        with closing(sqlite3.connect(_address(file, live=False), uri=True)) as opened:
            marked = opened.execute("PRAGMA application_id").fetchone()[0] == schema.APPLICATION_ID
            there = {name for (name,) in opened.execute("SELECT name FROM sqlite_master")}  # in an old form not all
            checks = (opened.execute(f"PRAGMA quick_check({table})").fetchone()[0] for table in there & {*TABLES})
            return marked and migrating.version(opened) in versions and all(answer == "ok" for answer in checks)
    except (sqlite3.Error, UnicodeDecodeError):  # its complaint about a table quotes what it found
        return False


def _address(file: str, *, live: bool) -> str:
    """The URI under which SQLite reads a file without creating any others beside it, unless the file is in use."""
    still = not live and not os.path.exists(f"{file}-wal")
    return f"{Path(file).absolute().as_uri()}?mode=ro{'&immutable=1' if still else ''}"


def _holds_any(connection: Connection, table: str) -> bool:
    return connection.execute(f"SELECT 1 FROM {table} LIMIT 1").fetchone() is not None
