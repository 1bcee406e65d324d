"""Brings a catalog file to the current version by the steps of core.storage.schema that it lacks."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing

from core.files import ondisk
from core.storage.schema import APPLICATION_ID, MIGRATIONS, Step


def version(connection: sqlite3.Connection) -> int:
    """The number of steps that the file has done."""
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def is_of_its_version(connection: sqlite3.Connection) -> bool:
    """Whether the tables match the version number that the file states: damage may change the number as well as the
    names."""
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as made:
        connection.execute("BEGIN")  # another program may be doing a step
        try:
            for _name, script in MIGRATIONS[: max(0, version(connection))]:
                _run(made, script)
            return _columns(made) == _columns(connection)
        finally:
            if connection.in_transaction:  # SQLite ends it by itself when the disk does not answer
                connection.execute("ROLLBACK")


def _columns(connection: sqlite3.Connection) -> set[tuple[str, str]]:
    """All columns, each with its table."""
    sql = "SELECT m.name, c.name FROM sqlite_master AS m JOIN pragma_table_info(m.name) AS c WHERE m.type = 'table'"
    found = connection.execute(sql).fetchall()  # a cursor that failed half-way would keep the file open
    return {(table, name) for table, name in found if not table.startswith("sqlite_")}  # SQLite's own


def migrate(connection: sqlite3.Connection, path: str, *, steps: Sequence[Step] = MIGRATIONS) -> None:
    """Do the steps that the file lacks. A file that is not empty is backed up beside itself first."""
    done = version(connection)
    if done >= len(steps):
        return
    if done > 0:
        _back_up(connection, f"{path}.before-step-{done + 1}")
    for number, (_name, script) in enumerate(steps, start=1):
        connection.execute("BEGIN IMMEDIATE")
        try:
            if version(connection) < number:  # another program may have done it while this one waited
                _run(connection, script)
                connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
                connection.execute(f"PRAGMA user_version = {number}")
            connection.execute("COMMIT")
        except BaseException:
            if connection.in_transaction:
                connection.execute("ROLLBACK")
            raise


def _back_up(connection: sqlite3.Connection, target: str) -> None:
    """Copy a live database by SQLite's backup API; a copy of the file would miss what is still in its log."""
    # A file of its own: another program may be making the same backup.
    with ondisk.taking_place(target) as unfinished, closing(sqlite3.connect(unfinished)) as copy:
        connection.backup(copy)


def _run(connection: sqlite3.Connection, script: str) -> None:
    # Not executescript: it would commit the transaction that the step shares with its number.
    for statement in _statements(script):
        connection.execute(statement)


def _statements(script: str) -> Iterator[str]:
    waiting = ""
    for line in script.splitlines(keepends=True):
        waiting += line
        if sqlite3.complete_statement(waiting):
            yield waiting
            waiting = ""
    if waiting.strip():
        yield waiting
