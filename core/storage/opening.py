"""Opens the catalog, be it new, of an older or newer version, damaged, or no catalog at all."""

from __future__ import annotations

import os
import sqlite3
import time
from contextlib import suppress
from datetime import datetime
from pathlib import Path

from core.files.volume import network_kind
from core.refusal import in_words
from core.storage import backup, migrating, schema
from core.storage.database import BUSY_SECONDS, CatalogError, Connection, Damaged, connect, explaining


def open_catalog(path: str, *, read_only: bool) -> Connection:
    """A connection to the catalog in its current form. A damaged one is set aside, never deleted, and reported."""
    if not read_only:
        if kind := network_kind(os.path.realpath(path)):
            raise CatalogError(
                f"{path} is on a network drive ({kind}), which does not keep a catalog safe: two programs may write it "
                "at once. Choose a file on a disk of this computer."
            )
        if os.path.isdir(path):
            raise CatalogError(f"{path} is a folder. Choose a file in it.")
        if _has_another_name(path):
            raise CatalogError(
                f"{path} has another name on its disk (a hard link), under which a second program could write it "
                "unseen. Put a copy of it in its place."
            )
        try:
            os.makedirs(os.path.dirname(path), exist_ok=True)
        except OSError as error:
            raise CatalogError(f"The folder of {path} cannot be made: {error.strerror}. Choose another one.") from error
    try:
        with explaining(path):
            return _opened(path, read_only=read_only)
    except Damaged as damage:
        if read_only or not _was_catalog(path):
            raise
        try:
            aside = _set_aside(path)
        except OSError as error:  # Windows renames no file that is open, if only for reading in another lane
            suspect(path)
            raise CatalogError(f"The catalog {path} is damaged and in use. Close Simile, then start again.") from error
        try:
            saved = backup.restore(path, aside)
        except OSError as error:  # so that the next start finds the damage again, and not nothing
            _rename(aside, path)
            suspect(path)
            raise CatalogError(f"The catalog {path} is damaged and waits to be restored. {in_words(error)}") from error
        raise CatalogError(
            f"The catalog {path} was damaged. It is kept as {aside}. {saved} "
            "Start again and scan: your photos are as they were."
        ) from damage


def _has_another_name(path: str) -> bool:
    """Whether the file has a second hard link. SQLite looks for its log, and Simile for its locks, beside the name that
    was opened."""
    try:
        return os.stat(path).st_nlink > 1
    except OSError:
        return False


def suspect(path: str) -> None:
    """Record that the catalog at `path` was found damaged while in use, so that the next start checks all of it."""
    with suppress(OSError):
        Path(_suspicion(path)).touch()


def _suspicion(path: str) -> str:
    return f"{path}.suspect"


def _opened(path: str, *, read_only: bool) -> Connection:
    connection = connect(path, read_only=read_only)
    try:
        if _is_catalog(connection, path):
            _check(connection, path, whole=not read_only and os.path.exists(_suspicion(path)))
        elif read_only:
            raise CatalogError(f"{path} holds no catalog yet. Scan a folder first.")
        _prepare(connection, path, read_only=read_only)
    except BaseException:
        connection.close()
        raise
    return connection


def _is_catalog(connection: Connection, path: str) -> bool:
    """Whether the file is a catalog already; False for an empty one, an error for anything else."""
    # In this order: another program that makes the catalog just now marks it together with its first table.
    tables = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]
    if connection.execute("PRAGMA application_id").fetchone()[0] == schema.APPLICATION_ID:
        return True
    if tables:
        raise CatalogError(f"{path} belongs to another program. Choose another file for the catalog.")
    return False


def _check(connection: Connection, path: str, *, whole: bool) -> None:
    """Check the small tables, which cannot be computed again; with `whole`, all tables and indexes if the quick check
    finds no damage."""
    tables = connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall()
    checks = [f"quick_check({table})" for table in backup.TABLES if (table,) in tables] + ["integrity_check"] * whole
    for check in checks:
        answer = connection.execute(f"PRAGMA {check}").fetchone()[0]
        if answer != "ok":
            raise Damaged(f"{path} is damaged ({answer}).")
    if whole:
        _check_tables(connection, path)
        with suppress(OSError):
            os.unlink(_suspicion(path))


def _check_tables(connection: Connection, path: str) -> None:
    done = migrating.version(connection)
    if done <= len(schema.MIGRATIONS) and not migrating.is_of_its_version(connection):
        raise Damaged(f"{path} is damaged (its tables are not those of version {done}).")


def _prepare(connection: Connection, path: str, *, read_only: bool) -> None:
    done, today = migrating.version(connection), len(schema.MIGRATIONS)
    if done > today:
        raise CatalogError(f"{path} was made by a newer Simile. Update this program, or choose another catalog.")
    if read_only:
        if done < today:
            raise CatalogError(f"{path} was made by an older Simile. Open it once in Simile to bring it up to date.")
        return
    if done < today:
        _check_tables(connection, path)
    # Of a new catalog only: a photo's features and miniature leave less of these pages empty than of the usual 4096.
    connection.execute("PRAGMA page_size = 8192")
    # Readers go on while one writes; FULL so that a journal entry that was committed survives a power cut.
    _log_ahead(connection)
    connection.execute("PRAGMA synchronous = FULL")
    migrating.migrate(connection, path)
    backup.daily(connection, path)


def _log_ahead(connection: Connection) -> None:
    """Put the file in WAL mode. SQLite fails at once if another program is doing the same, whatever timeout is set."""
    until = time.monotonic() + BUSY_SECONDS
    while True:
        try:
            connection.execute("PRAGMA journal_mode = WAL")
            return
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode != sqlite3.SQLITE_BUSY or time.monotonic() > until:
                raise
            time.sleep(0.01)


def _was_catalog(path: str) -> bool:
    """Whether a file that SQLite cannot read is still a catalog, and not, say, a photo given by mistake."""
    with open(path, "rb") as file:
        head = file.read(100)
    marked = head[68:72] == schema.APPLICATION_ID.to_bytes(4, "big")
    return marked or path.endswith(".sqlite")


def _set_aside(path: str) -> str:
    """Rename the damaged file and its log to a free name, and return that."""
    stem = f"{path}.damaged-{datetime.now():%Y%m%d-%H%M%S}"
    aside, number = stem, 1
    while os.path.exists(aside):
        number += 1
        aside = f"{stem}-{number}"
    _rename(path, aside)
    with suppress(OSError):
        os.unlink(_suspicion(path))
    return aside


def _rename(path: str, other: str) -> None:
    for ending in ("", "-wal", "-shm"):
        if os.path.exists(path + ending):
            os.rename(path + ending, other + ending)
