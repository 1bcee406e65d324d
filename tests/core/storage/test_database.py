"""SQLite's troubles in words, and its mistakes as mistakes."""

from __future__ import annotations

import os
import sqlite3
from pathlib import Path

import pytest

from core.storage.database import CatalogError, connect, explained, explaining, resolved


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


@pytest.mark.skipif(os.name == "nt", reason="links need rights there")
def test_a_link_to_a_file_is_that_file(tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    (tmp_path / "link").symlink_to(tmp_path / "real" / "catalog.sqlite")
    (tmp_path / "folder").symlink_to(tmp_path / "real")
    assert resolved(tmp_path / "link") == str(tmp_path / "real" / "catalog.sqlite")
    # A folder stays as it was named: what lies beside the file is the same either way.
    assert resolved(tmp_path / "folder" / "catalog.sqlite") == str(tmp_path / "folder" / "catalog.sqlite")
