"""The daily backups: when they are made, how many stay, and what a damaged catalog gets back from them."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

from core.catalog import Catalog, CatalogError
from core.photo import VerdictKind
from core.storage import backup, journal, migrating, schema
from core.storage.journal import Action, Intent
from tests.core import child
from tests.core.catalogued import photos_in

A, B, C = (letter * 32 for letter in (b"a", b"b", b"c"))
TODAY = date.today().isoformat()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "catalog.sqlite"


def said(path: Path, a: bytes, b: bytes) -> None:
    """A run of the program in which the person says something of two photos."""
    with Catalog.open(path) as catalog:
        catalog.add_verdict(a, b, VerdictKind.KEEP_BOTH)


def verdicts(path: Path) -> list[tuple[bytes, bytes]]:
    with Catalog.open(path) as catalog:
        return [(one.a, one.b) for one in catalog.verdicts()]


def days(path: Path) -> list[str]:
    return [one[-10:] for one in backup.backups(str(path))]


def wreck(path: Path) -> None:
    """What a dying disk leaves."""
    path.write_bytes(b"\xa5" * 4096)


def test_nothing_to_keep_makes_no_backup(path: Path) -> None:
    for _ in range(2):
        Catalog.open(path).close()
    assert days(path) == []


def test_one_a_day_with_what_cannot_be_computed_again(path: Path) -> None:
    said(path, A, B)
    with Catalog.open(path) as catalog:  # the next start finds something to keep
        catalog.add_folder(str(path.parent))
        catalog.set_setting("similarity", "85")
        journal.record(catalog, [Intent(Action.MOVE, A, 1, 2, "/keep.jpg", "/a.jpg", "/out/a.jpg")], batch=1)
    assert days(path) == [TODAY]
    kept = Path(backup.backups(str(path))[0])
    with Catalog.open(kept, read_only=True) as catalog:
        assert len(catalog.verdicts()) == 1
        assert catalog.folders() == []  # they came later on that day
    os.unlink(kept)
    Catalog.open(path).close()
    with Catalog.open(kept, read_only=True) as catalog:
        assert [folder.path for folder in catalog.folders()] == [str(path.parent)]
        assert catalog.setting("similarity") == "85"
        assert [entry.source for entry in journal.journal(catalog)] == ["/a.jpg"]
        assert photos_in(catalog) == []
    assert sorted(os.listdir(path.parent)) == [path.name, kept.name]


def test_the_last_five_stay(path: Path) -> None:
    said(path, A, B)
    for day in range(1, 9):
        Path(f"{path}.backup-2020-01-0{day}").write_bytes(b"")
    Path(f"{path}.backup-notes").write_bytes(b"the person's own")
    Path(f"{path}.backup-2020-01-09.77.part").write_bytes(b"of a program that died")
    Catalog.open(path).close()
    assert days(path) == [TODAY, "2020-01-08", "2020-01-07", "2020-01-06", "2020-01-05"]
    assert Path(f"{path}.backup-notes").exists()
    assert not list(path.parent.glob("*.part"))


def test_backups_of_days_to_come_are_the_oldest(path: Path) -> None:
    """A clock that was wrong for a while: what it dated does not push out, nor stand in for, what was saved since."""
    said(path, A, B)
    Catalog.open(path).close()
    os.rename(f"{path}.backup-{TODAY}", f"{path}.backup-2999-01-01")
    with Catalog.open(path) as catalog:
        catalog.add_verdict(B, C, VerdictKind.KEEP_BOTH)
    os.unlink(f"{path}.backup-{TODAY}")
    Catalog.open(path).close()
    assert days(path) == [TODAY, "2999-01-01"]
    wreck(path)
    with pytest.raises(CatalogError, match=f"are those of {TODAY}"):
        Catalog.open(path)
    assert (B, C) in verdicts(path)
    for day in range(1, 6):
        Path(f"{path}.backup-2020-01-0{day}").write_bytes(b"")
    os.unlink(f"{path}.backup-{TODAY}")
    Catalog.open(path).close()
    assert days(path) == [TODAY, "2020-01-05", "2020-01-04", "2020-01-03", "2020-01-02"]


@pytest.mark.parametrize("number", [-7, 0, 1, len(schema.MIGRATIONS) - 1])
def test_a_version_number_that_is_damaged_is_damage(path: Path, number: int) -> None:
    """Not a step that is done twice."""
    said(path, A, B)
    Catalog.open(path).close()
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE tables_of_later (id INTEGER)")  # the last step may make none
        connection.execute(f"PRAGMA user_version = {number}")
    with pytest.raises(CatalogError, match="was damaged"):
        Catalog.open(path)
    assert verdicts(path) == [(A, B)]  # from the backup
    assert len(list(path.parent.glob("*.damaged-*"))) >= 1


def test_a_backup_shows_one_moment_of_a_catalog_that_is_written(path: Path) -> None:
    said(path, A, B)
    with Catalog.open(path) as writer, writer.writing():
        writer.add_verdict(B, C, VerdictKind.KEEP_BOTH)
        for old in backup.backups(str(path)):
            os.unlink(old)
        with Catalog.open(path, read_only=True) as reader:
            backup.daily(reader.connection, str(path))
    assert verdicts(Path(backup.backups(str(path))[0])) == [(A, B)]


def test_a_lost_catalog_begins_anew_with_the_youngest_sound_backup(path: Path) -> None:
    said(path, A, B)
    Catalog.open(path).close()
    os.rename(f"{path}.backup-{TODAY}", f"{path}.backup-2020-01-02")
    Path(f"{path}.backup-2020-01-03").write_bytes(b"\xa5" * 4096)  # damaged too
    said(path, B, C)
    os.unlink(f"{path}.backup-{TODAY}")
    wreck(path)
    with pytest.raises(CatalogError, match=r"kept as .*damaged-.* are those of 2020-01-02: what came after is lost"):
        Catalog.open(path)
    assert verdicts(path) == [(A, B)]


def test_where_only_another_table_is_damaged_everything_is_saved(path: Path) -> None:
    """Damage among the photos is found when they are read; the next start looks, and takes over what is sound."""
    said(path, A, B)
    with closing(sqlite3.connect(path)) as file:
        page = file.execute("SELECT rootpage FROM sqlite_master WHERE name = 'photos'").fetchone()[0]
        size = file.execute("PRAGMA page_size").fetchone()[0]
    data = bytearray(path.read_bytes())
    data[(page - 1) * size : page * size] = b"\xa5" * size
    path.write_bytes(data)
    with Catalog.open(path) as catalog, pytest.raises(CatalogError, match="damaged"):
        photos_in(catalog)
    with pytest.raises(CatalogError, match="the journal were saved from it"):
        Catalog.open(path)
    assert verdicts(path) == [(A, B)]
    assert not list(path.parent.glob("*.suspect"))
    [aside] = path.parent.glob("*.damaged-*")
    assert aside.read_bytes() == bytes(data)


def test_a_suspicion_that_was_wrong_is_dropped(path: Path) -> None:
    said(path, A, B)
    Path(f"{path}.suspect").touch()
    assert verdicts(path) == [(A, B)]
    assert not Path(f"{path}.suspect").exists()


def test_a_lost_catalog_without_a_backup_says_so(path: Path) -> None:
    Catalog.open(path).close()
    wreck(path)
    with pytest.raises(CatalogError, match="There is no backup of it"):
        Catalog.open(path)
    assert verdicts(path) == []


def test_a_backup_of_an_older_form_is_migrated(path: Path) -> None:
    old = Path(f"{path}.backup-2020-01-01")
    with closing(sqlite3.connect(old, isolation_level=None)) as file:
        migrating.migrate(file, str(old), steps=schema.MIGRATIONS[:1])
        file.execute("INSERT INTO verdicts VALUES (?, ?, 'keep both', '2020')", (A, B))
        columns = "id, batch, planned_at, settled_at, action, state, digest, size, mtime_ns, keeper, source, target"
        file.execute(
            f"INSERT INTO journal ({columns}) VALUES (3, 2, '2020', '2020', 'trash', 'done', ?, 1, 2, ?, ?, ?)",
            (A, b"/keep.jpg", b"/a.jpg", b"/trash/a.jpg"),
        )
    Catalog.open(path).close()
    wreck(path)
    with pytest.raises(CatalogError, match="2020-01-01"):
        Catalog.open(path)
    assert verdicts(path) == [(A, B)]
    with Catalog.open(path) as catalog:
        (entry,) = journal.journal(catalog)
        assert (entry.id, entry.batch, entry.turn, entry.shot, entry.source) == (3, 2, 2, 3, "/a.jpg")


def test_a_backup_that_was_made_by_a_newer_program_is_not_used(path: Path) -> None:
    said(path, A, B)
    Catalog.open(path).close()
    with closing(sqlite3.connect(f"{path}.backup-{TODAY}")) as file:
        file.execute("PRAGMA user_version = 999")
    wreck(path)
    with pytest.raises(CatalogError, match="There is no backup of it"):
        Catalog.open(path)


@child.NEEDS_LINUX
@pytest.mark.filterwarnings("ignore:.*fork:DeprecationWarning")
def test_no_room_for_a_backup_is_no_obstacle_and_leaves_nothing_half(tmp_path: Path) -> None:
    def mounted(_: Callable[[], None]) -> None:
        path = tmp_path / "disk" / "catalog.sqlite"
        said(path, A, B)
        with Catalog.open(path, read_only=True) as catalog:
            child.fill(path.with_name("ballast"))
            backup.daily(catalog.connection, str(path))
        assert days(path) == []
        assert not list(path.parent.glob("*.part*"))
        os.unlink(path.with_name("ballast"))
        Catalog.open(path).close()
        assert days(path) == [TODAY]

    child.with_disk(tmp_path / "disk", mounted, size="1m")


def test_a_backup_that_fails_leaves_nothing_and_is_tried_again(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    said(path, A, B)
    with monkeypatch.context() as patch:
        patch.setattr(os, "replace", full)
        Catalog.open(path).close()
    assert os.listdir(path.parent) == [path.name]
    Catalog.open(path).close()
    assert days(path) == [TODAY]


def test_a_restoring_that_fails_is_tried_again(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Not a new catalog in its place, as if nothing had ever been said."""
    said(path, A, B)
    Catalog.open(path).close()

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    wreck(path)
    wrecked = path.read_bytes()
    with monkeypatch.context() as patch, pytest.raises(CatalogError, match="waits to be restored"):
        patch.setattr("shutil.copyfile", full)
        Catalog.open(path)
    assert path.read_bytes() == wrecked
    assert not [name for name in os.listdir(path.parent) if "damaged" in name or "part" in name]
    with pytest.raises(CatalogError, match=f"are those of {TODAY}"):
        Catalog.open(path)
    with Catalog.open(path) as catalog:
        assert len(catalog.verdicts()) == 1
