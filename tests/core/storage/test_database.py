"""SQLite's troubles in words, and its mistakes as mistakes."""

from __future__ import annotations

import os
import sqlite3
from contextlib import suppress
from pathlib import Path

import pytest

from core.storage.database import CatalogError, Database, connect, explained, explaining, resolved


def trouble(code: int) -> sqlite3.Error:
    error = sqlite3.OperationalError("details")
    error.sqlite_errorcode = code
    return error


def test_only_what_the_person_can_mend_is_put_in_words(tmp_path: Path) -> None:
    path = str(tmp_path / "catalog.sqlite")
    assert explained(sqlite3.ProgrammingError("a mistake of ours"), path) is None
    assert explained(trouble(sqlite3.SQLITE_MISUSE), path) is None
    assert str(explained(trouble(sqlite3.SQLITE_FULL), path)).startswith(f"The disk that holds {path} is full")
    assert "does not answer (details)" in str(explained(trouble(sqlite3.SQLITE_IOERR_READ), path))
    with pytest.raises(sqlite3.ProgrammingError), explaining(path):
        raise sqlite3.ProgrammingError("a mistake of ours")


def test_a_disk_that_is_gone_is_not_said_to_be_full(tmp_path: Path) -> None:
    path = str(tmp_path / "unplugged" / "catalog.sqlite")
    assert "does not answer" in str(explained(trouble(sqlite3.SQLITE_IOERR_WRITE), path))
    with pytest.raises(CatalogError, match="cannot be opened"), explaining(path):
        connect(path)


def unplug(path: str) -> None:
    """Have every read of a file that is open in this process fail, as where its disk is gone."""
    file = os.stat(path)
    folder = os.open(os.path.dirname(path), os.O_RDONLY)  # no file: what is read of it is an error
    for descriptor in range(256):
        with suppress(OSError):
            if os.path.samestat(os.fstat(descriptor), file):
                os.dup2(folder, descriptor)
    os.close(folder)


@pytest.mark.skipif(os.name == "nt", reason="an open file cannot be exchanged there")
def test_a_disk_that_goes_while_a_moment_is_read_is_said(tmp_path: Path) -> None:
    """SQLite ends the transaction by itself: that there was none to end was all that anybody was told."""
    path = str(tmp_path / "catalog.sqlite")
    with Database(path, connect(path)) as made:
        made.write("CREATE TABLE texts (text TEXT)")
        made.write_all("INSERT INTO texts VALUES (?)", [("x" * 2000,)] * 100)
    with Database(path, connect(path, read_only=True)) as opened:
        with pytest.raises(CatalogError, match="does not answer"), opened.reading():
            opened.rows("SELECT count(*) FROM sqlite_master")
            unplug(path)
            opened.rows("SELECT text FROM texts")
        assert not opened.connection.in_transaction


def test_a_disk_that_is_full_is_said_where_sqlite_has_ended_the_transaction_by_itself(tmp_path: Path) -> None:
    path = str(tmp_path / "catalog.sqlite")
    with Database(path, connect(path)) as made:
        made.write("CREATE TABLE texts (text TEXT)")
        made.write("PRAGMA max_page_count = 10")
        with pytest.raises(CatalogError, match="is full"):
            made.write_all("INSERT INTO texts VALUES (?)", [("x" * 2000,)] * 100)
        assert made.rows("SELECT count(*) FROM texts") == [(0,)]


def test_a_transaction_within_another_is_a_part_of_it(tmp_path: Path) -> None:
    path = str(tmp_path / "catalog.sqlite")
    with Database(path, connect(path)) as made:
        made.write("CREATE TABLE texts (text TEXT)")
        with pytest.raises(KeyError), made.writing():
            made.write("INSERT INTO texts VALUES ('one')")
            with made.reading():
                assert made.rows("SELECT text FROM texts") == [("one",)]
            assert made.connection.in_transaction
            raise KeyError
        assert made.rows("SELECT text FROM texts") == []


@pytest.mark.skipif(os.name == "nt", reason="links need rights there")
def test_a_link_to_a_file_is_that_file(tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    (tmp_path / "link").symlink_to(tmp_path / "real" / "catalog.sqlite")
    (tmp_path / "folder").symlink_to(tmp_path / "real")
    assert resolved(tmp_path / "link") == str(tmp_path / "real" / "catalog.sqlite")
    # A folder stays as it was named: what lies beside the file is the same either way.
    assert resolved(tmp_path / "folder" / "catalog.sqlite") == str(tmp_path / "folder" / "catalog.sqlite")
