"""Opening a catalog that is not as it should be: older, damaged in a way that SQLite reads on, or half migrated."""

from __future__ import annotations

import os
import sqlite3
import sys
from contextlib import closing
from pathlib import Path

import pytest

from core.catalog import Catalog, CatalogError
from core.photo import Facts, FoundFile, VerdictKind
from core.storage import migrating, opening, schema
from core.storage.database import Damaged
from core.storage.rows import Reading
from tests.core.small_library import NO_FINGERPRINT

A, B = b"a" * 32, b"b" * 32


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A catalog in which the person has said something, and its backup."""
    place = tmp_path / "catalog.sqlite"
    with Catalog.open(place) as catalog:
        catalog.add_verdict(A, B, VerdictKind.KEEP_BOTH)
    Catalog.open(place).close()
    return place


def older(path: Path, steps: int) -> None:
    """Put a catalog of an earlier program there."""
    for ending in ("", "-wal", "-shm"):
        Path(f"{path}{ending}").unlink(missing_ok=True)
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        migrating.migrate(connection, str(path), steps=schema.MIGRATIONS[:steps])


def test_an_older_one_is_not_changed_by_who_only_reads(path: Path) -> None:
    older(path, 2)
    before = path.read_bytes()
    with pytest.raises(CatalogError, match="was made by an older Simile"):
        Catalog.open(path, read_only=True)
    assert path.read_bytes() == before


@pytest.mark.parametrize("steps", range(1, len(schema.MIGRATIONS)))
def test_one_of_any_age_is_of_its_version_and_brought_up_to_date(path: Path, steps: int) -> None:
    older(path, steps)
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("ANALYZE")  # SQLite's own tables are no sign of damage
        assert migrating.is_of_its_version(connection)
    with Catalog.open(path) as catalog:
        assert migrating.version(catalog.connection) == len(schema.MIGRATIONS)
    assert not list(path.parent.glob("*.damaged-*"))


def test_one_with_two_names_is_refused_and_neither_is_changed(path: Path) -> None:
    """Two programs that open it by one name each would not know of each other."""
    with Catalog.open(path) as catalog:
        catalog.set_setting("a", "b")
    other = path.with_name("other.sqlite")
    try:
        os.link(path, other)
    except OSError:
        pytest.skip("needs a disk with hard links")
    before = path.read_bytes()
    for name in (path, other):
        with pytest.raises(CatalogError, match="another name on its disk"):
            Catalog.open(name)
    assert path.read_bytes() == before
    os.unlink(other)
    with Catalog.open(path) as catalog:
        assert catalog.setting("a") == "b"


def test_a_row_that_cannot_be_is_damage(path: Path) -> None:
    """SQLite itself would read on."""
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA ignore_check_constraints = ON")
        connection.execute("INSERT INTO verdicts (a, b, verdict, at) VALUES (?, ?, 'perhaps', '')", (A, A))
        connection.commit()
    with pytest.raises(CatalogError, match="was damaged"):
        Catalog.open(path)
    with Catalog.open(path) as catalog:
        assert [(one.a, one.b) for one in catalog.verdicts()] == [(A, B)]


def describe_anew(path: Path, table: str, old: bytes, new: bytes) -> None:
    """Damage the words in which the file describes a table."""
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("PRAGMA writable_schema = ON")
        said = connection.execute("SELECT CAST(sql AS BLOB) FROM sqlite_master WHERE name = ?", (table,)).fetchone()[0]
        assert old in said
        changed = said.replace(old, new, 1)
        connection.execute("UPDATE sqlite_master SET sql = CAST(? AS TEXT) WHERE name = ?", (changed, table))


def is_set_aside_at_the_next_start(path: Path) -> None:
    with pytest.raises(CatalogError, match="was damaged") as told:
        Catalog.open(path)
    # Windows renames no file that is open, be it only by what an error remembers.
    open_files = map(os.path.realpath, Path("/proc/self/fd").glob("*") if sys.platform == "linux" else ())
    assert not [file for file in open_files if file.startswith(str(path))], told
    with Catalog.open(path) as catalog:
        assert [verdict.a for verdict in catalog.verdicts()] == [A]


def test_a_damaged_catalog_that_is_in_use_waits(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """As on Windows, which renames no file that is open."""
    describe_anew(path, "settings", b"CREATE TABLE", b"CREATE TABL\xff")

    def in_use(*_: object) -> None:
        raise PermissionError(13, "The process cannot access the file")

    with monkeypatch.context() as patch, pytest.raises(CatalogError, match=r"in use. Close Simile"):
        patch.setattr(os, "rename", in_use)
        Catalog.open(path)
    is_set_aside_at_the_next_start(path)


def test_a_table_that_is_described_in_no_text(path: Path) -> None:
    """SQLite quotes it in its complaint, which is no text then either."""
    describe_anew(path, "settings", b"CREATE TABLE", b"CREATE TABL\xff")
    is_set_aside_at_the_next_start(path)


@pytest.mark.parametrize("name", [b"protecteE", b"protecte\xff"])
def test_a_column_that_lost_its_name(path: Path, name: bytes) -> None:
    describe_anew(path, "folders", b"protected", name)
    with Catalog.open(path) as catalog, pytest.raises((sqlite3.OperationalError, CatalogError)):
        catalog.folders()
    is_set_aside_at_the_next_start(path)


def test_an_index_that_lost_its_entries(path: Path) -> None:
    """The quick look finds nothing wrong, and the catalog cannot be used: not a second time."""
    found = FoundFile("/a.jpg", 1, 2, 3, 4)
    reading = Reading(found, A, B, Facts("JPEG", 4, 3), NO_FINGERPRINT)
    with Catalog.open(path) as catalog:
        catalog.save([reading])
    with closing(sqlite3.connect(path)) as connection:
        size = connection.execute("PRAGMA page_size").fetchone()[0]
        sql = "SELECT rootpage FROM sqlite_master WHERE type = 'index' AND tbl_name = 'photos' AND sql IS NULL"
        pages = [page for (page,) in connection.execute(sql)]
    with open(path, "r+b") as file:
        for page in pages:
            file.seek((page - 1) * size)
            file.write(b"\x0a" + bytes(4) + size.to_bytes(2, "big") + b"\0")
    with Catalog.open(path) as catalog:
        moved = [(1, FoundFile("/b.jpg", 1, 2, 3, 4))]
        with pytest.raises(Damaged):
            catalog.relocate_all(moved)
    is_set_aside_at_the_next_start(path)


def test_a_row_that_cannot_be_read_has_the_next_start_look_through_all(path: Path) -> None:
    def fail() -> None:
        with Catalog.open(path):
            os.fsdecode(None)  # type: ignore[arg-type]

    with pytest.raises(TypeError):
        fail()
    assert Path(f"{path}.suspect").exists()
    Catalog.open(path).close()
    assert not Path(f"{path}.suspect").exists()


def test_what_was_set_aside_in_the_same_second_stays(path: Path) -> None:
    asides = set()
    for number in range(3):
        path.write_bytes(bytes([number]) * 5000)
        asides.add(opening._set_aside(str(path)))
    assert len(asides) == 3
    assert {Path(aside).read_bytes()[0] for aside in asides} == {0, 1, 2}
