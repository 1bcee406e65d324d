"""Steps from an older catalog file to today's: in order, once, all or nothing, after a backup."""

from __future__ import annotations

import itertools
import os
import sqlite3
import threading
from contextlib import closing
from pathlib import Path

import pytest

from core.catalog import Catalog
from core.storage import migrating, schema

STEPS: tuple[schema.Step, ...] = (
    ("one", "CREATE TABLE one (value TEXT) STRICT;\nINSERT INTO one VALUES ('a; b');"),
    ("two", "ALTER TABLE one ADD COLUMN more TEXT;"),
    ("three", "UPDATE one SET more = value;"),
)


def _version(path: Path) -> int:
    with closing(sqlite3.connect(path)) as file:
        return migrating.version(file)


def _migrate(path: Path, steps: tuple[schema.Step, ...]) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as file:
        migrating.migrate(file, str(path), steps=steps)


def test_steps_are_done_once_in_order(tmp_path: Path) -> None:
    path = tmp_path / "c.sqlite"
    for count in (1, 2, 3, 3):
        _migrate(path, STEPS[:count])
        assert _version(path) == count
    with closing(sqlite3.connect(path)) as file:
        assert file.execute("SELECT value, more FROM one").fetchall() == [("a; b", "a; b")]


def test_a_backup_is_made_before_a_migration(tmp_path: Path) -> None:
    path = tmp_path / "c.sqlite"
    _migrate(path, STEPS[:1])
    assert [entry.name for entry in tmp_path.iterdir()] == ["c.sqlite"]
    with closing(sqlite3.connect(path, isolation_level=None)) as live:
        live.execute("PRAGMA journal_mode = WAL")
        live.execute("INSERT INTO one VALUES ('only in the log')")
        _migrate(path, STEPS)
    backup = tmp_path / "c.sqlite.before-step-2"
    assert _version(backup) == 1
    with closing(sqlite3.connect(backup)) as file:
        assert file.execute("SELECT value FROM one").fetchall() == [("a; b",), ("only in the log",)]


def test_two_programs_migrate_one_catalog(tmp_path: Path) -> None:
    path = tmp_path / "catalog.sqlite"
    errors: list[BaseException] = []

    def work() -> None:
        try:
            Catalog.open(path).close()
        except BaseException as error:
            errors.append(error)

    threads = [threading.Thread(target=work) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert errors == []
    assert _version(path) == len(schema.MIGRATIONS)


def test_a_catalog_that_another_program_makes_just_now_is_waited_for(tmp_path: Path) -> None:
    path = tmp_path / "catalog.sqlite"
    with closing(sqlite3.connect(path, isolation_level=None, check_same_thread=False)) as other:
        other.execute("BEGIN IMMEDIATE")  # before it has come to WAL mode
        release = threading.Timer(0.3, other.execute, ["COMMIT"])
        release.start()
        Catalog.open(path).close()
        release.join()
    assert _version(path) == len(schema.MIGRATIONS)


def test_a_step_that_fails_is_not_half_done(tmp_path: Path) -> None:
    path = tmp_path / "catalog.sqlite"
    _migrate(path, schema.MIGRATIONS[:1])
    steps = (*schema.MIGRATIONS[:1], ("one that fails", "CREATE TABLE half (id);\nCREATE TABLE half (id);"))
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        with pytest.raises(sqlite3.OperationalError, match="already exists"):
            migrating.migrate(connection, str(path), steps=steps)
        assert not connection.in_transaction
        assert migrating.version(connection) == 1
        assert migrating.is_of_its_version(connection)


def test_a_backup_before_a_step_that_cannot_be_made_leaves_nothing(tmp_path: Path) -> None:
    path = tmp_path / "catalog.sqlite"
    _migrate(path, schema.MIGRATIONS[:1])
    (tmp_path / "catalog.sqlite.before-step-2").mkdir()  # its name is taken
    before = sorted(os.listdir(tmp_path))
    with (
        closing(sqlite3.connect(path, isolation_level=None)) as connection,
        pytest.raises(OSError, match="before-step-2"),
    ):
        migrating.migrate(connection, str(path))
    assert sorted(os.listdir(tmp_path)) == before


def test_a_change_is_numbered_without_reading_all_others(tmp_path: Path) -> None:
    """SQLite read every number for each match saved: half a millisecond among 6,000 photos, and more among more."""
    path = tmp_path / "catalog.sqlite"
    with Catalog.open(path):
        pass
    with closing(sqlite3.connect(path)) as connection:  # no foreign keys here

        def work(first: int) -> int:
            """The instructions that saving a match takes."""
            steps = itertools.count()
            connection.set_progress_handler(lambda: next(steps) * 0, 1)
            values = (first, first + 1, 90.0, "re-saved", "")
            connection.execute("INSERT INTO matches (a, b, score, relation, also) VALUES (?, ?, ?, ?, ?)", values)
            connection.set_progress_handler(None, 1)
            return next(steps)

        work(1)
        alone = work(2)
        connection.executemany("INSERT INTO changes (photo, turn) VALUES (?, ?)", [(n, n) for n in range(100, 2100)])
        assert work(3000) < 2 * alone
        assert connection.execute("SELECT turn, content FROM changes WHERE photo = 3000").fetchone() == (2100, 2100)
