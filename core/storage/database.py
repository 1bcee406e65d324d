"""An SQLite file of the program: its connection, its transactions, and its errors in words."""

from __future__ import annotations

import os
import shutil
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from core.job import Job

_ROWS_AT_ONCE = 512  # nothing else of Python runs while they are fetched, or turned into columns
BUSY_SECONDS = 5.0
"""How long a statement waits for another program that is writing."""

_TROUBLES: dict[int, str] = {
    sqlite3.SQLITE_BUSY: "{path} is in use by another program. Close that program and try again.",
    sqlite3.SQLITE_LOCKED: "{path} is in use by another program. Close that program and try again.",
    sqlite3.SQLITE_FULL: "The disk that holds {path} is full. Free some space and try again.",
    sqlite3.SQLITE_READONLY: "{path} cannot be written. Check its permissions, or choose another catalog.",
    sqlite3.SQLITE_PERM: "{path} cannot be opened. Check its permissions, or choose another catalog.",
    sqlite3.SQLITE_AUTH: "{path} cannot be opened. Check its permissions, or choose another catalog.",
    sqlite3.SQLITE_CANTOPEN: "{path} cannot be opened. Check that its folder exists and may be written.",
    sqlite3.SQLITE_IOERR: "The disk that holds {path} does not answer ({detail}). Check the disk and try again.",
    sqlite3.SQLITE_CORRUPT: "{path} is damaged ({detail}). Start again: the file is kept, and a new one begun.",
    sqlite3.SQLITE_NOTADB: "{path} is not a Simile file ({detail}). Choose another one.",
}
_SOME_ROOM = 1 << 16  # bytes
_DAMAGES = (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB)

Connection = sqlite3.Connection


class CatalogError(Exception):
    """The environment prevents the use of the catalog; str() gives the reason and what to do."""


class Damaged(CatalogError):
    """The file is not a database, or a damaged one."""


def explained(error: sqlite3.Error, path: str) -> CatalogError | None:
    """An error of the environment in words; None if the error is a mistake of the program."""
    code = getattr(error, "sqlite_errorcode", None)
    if code is None and str(error).startswith("Could not decode"):  # Python's own error, for a text that is not UTF-8
        code = sqlite3.SQLITE_CORRUPT
    if code is None:
        return None
    kind = code & 0xFF  # the rest are details
    if kind == sqlite3.SQLITE_IOERR and _is_full(path):  # no room for its shared memory beside the file
        kind = sqlite3.SQLITE_FULL
    if kind not in _TROUBLES:
        return None
    return (Damaged if kind in _DAMAGES else CatalogError)(_TROUBLES[kind].format(path=path, detail=error))


def _is_full(path: str) -> bool:
    try:
        return shutil.disk_usage(os.path.dirname(path)).free < _SOME_ROOM
    except OSError:
        return False


@contextmanager
def explaining(path: str) -> Iterator[None]:
    """Turn SQLite's errors about the environment into CatalogError; mistakes of the program pass unchanged."""
    try:
        yield
    except sqlite3.Error as error:
        known = explained(error, path)
        if known is None:
            raise
        raise known from error


def resolved(path: str | os.PathLike[str]) -> str:
    """The absolute path of a file with links resolved: its locks and logs lie beside that."""
    name = os.path.abspath(os.fspath(path))
    # Only then: what else `realpath` does to the name of a network drive, SQLite does not open.
    return os.path.realpath(name) if os.path.islink(name) else name


def connect(path: str, *, read_only: bool = False) -> sqlite3.Connection:
    """A connection in autocommit mode; transactions are begun and ended only by `Database.writing`."""
    # A path becomes a URI byte by byte, so that any file name the system allows is opened.
    address = f"{Path(path).absolute().as_uri()}?mode={'ro' if read_only else 'rwc'}"
    connection = sqlite3.connect(address, uri=True, isolation_level=None, timeout=BUSY_SECONDS)
    connection.execute("PRAGMA foreign_keys = ON")
    try:
        connection.execute("SELECT 1 FROM sqlite_master LIMIT 1")
    except UnicodeDecodeError as error:  # SQLite's message quotes the name of a table, which is no text
        connection.close()
        trouble = _TROUBLES[sqlite3.SQLITE_CORRUPT]
        raise Damaged(trouble.format(path=path, detail="its tables are not described")) from error
    except BaseException:
        connection.close()
        raise
    return connection


class Database:
    """An open SQLite file. It belongs to the thread that opened it."""

    def __init__(self, path: str, connection: sqlite3.Connection) -> None:
        self.path = path
        self.connection = connection

    def close(self) -> None:
        self.connection.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()
        if isinstance(error, (TypeError, ValueError)):  # what comes of a row with values that cannot be
            self.note_damage()

    @contextmanager
    def explaining(self) -> Iterator[None]:
        """Turn errors about the environment into CatalogError, and record damage."""
        try:
            with explaining(self.path):
                yield
        except (Damaged, sqlite3.Error):  # what nobody can explain may be damage that SQLite does not see
            self.note_damage()
            raise

    def note_damage(self) -> None:
        """Called if the file proves to be damaged, or may be, while it is used."""

    @contextmanager
    def writing(self) -> Iterator[sqlite3.Connection]:
        """Context manager of one transaction, all or nothing; a nested one is part of the outer one."""
        if self.connection.in_transaction:
            yield self.connection
            return
        with self.explaining():
            self.connection.execute("BEGIN IMMEDIATE")
            try:
                yield self.connection
                self.connection.execute("COMMIT")
            except BaseException:
                # SQLite has already rolled back by itself after some errors, a full disk for one.
                if self.connection.in_transaction:
                    self.connection.execute("ROLLBACK")
                raise

    @contextmanager
    def reading(self) -> Iterator[None]:
        """Context manager: all reads inside see one moment, whatever others write meanwhile."""
        if self.connection.in_transaction:
            yield
            return
        with self.explaining():
            self.connection.execute("BEGIN")
            try:
                yield
            finally:
                if self.connection.in_transaction:  # SQLite ends it by itself when the disk does not answer
                    self.connection.execute("COMMIT")

    def revision(self) -> tuple[int, int]:
        """Two numbers that change whenever this connection or another one writes."""
        return int(self.rows("PRAGMA data_version")[0][0]), self.connection.total_changes

    def rows(self, sql: str, values: Sequence[Any] = ()) -> list[tuple[Any, ...]]:
        """All rows of a query."""
        with self.explaining():
            return self.connection.execute(sql, values).fetchall()

    def batches(
        self, sql: str, values: Sequence[Any] = (), *, job: Job | None = None
    ) -> Iterator[list[tuple[Any, ...]]]:
        """All rows of a query in batches; a `job` can stop it."""
        with self.explaining():
            found = self.connection.execute(sql, values)
            while rows := found.fetchmany(_ROWS_AT_ONCE):
                if job is not None:
                    job.checkpoint()
                yield rows

    def write(self, sql: str, values: Sequence[Any] = ()) -> int:
        """Run one statement that writes; returns the number of rows affected."""
        with self.writing() as connection:
            return connection.execute(sql, values).rowcount

    def write_all(self, sql: str, values: Iterable[Sequence[Any]]) -> None:
        """Run one statement for each row of values, all or nothing."""
        with self.writing() as connection:
            connection.executemany(sql, values)
