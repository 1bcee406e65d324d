"""A disk that fills up at any moment of an action: a sentence, nothing lost, and all of it done once there is room."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from core import actions
from core.actions import Removal
from core.catalog import Catalog, CatalogError
from core.job import Job
from core.photo import Problem
from tests.core import child
from tests.core.small_library import FREEDESKTOP, MTIME, Kept, Library

pytestmark = [FREEDESKTOP, child.NEEDS_LINUX, pytest.mark.filterwarnings("ignore:.*fork:DeprecationWarning")]

PAGE = 4096
ROOMS = (*range(12), 14, 17, 20, 24, 30, 40)
"""Pages that are left: from none to enough for everything."""


def at_every_room(disk: Path, way: str) -> None:
    """One action again and again on a disk with more and more room, until it ends well."""

    def mounted(_: Callable[[], None]) -> None:
        with Library(disk / "here") as library:
            ids = library.grouped("keep.jpg", "a.jpg", "sub/b.jpg")
            Path(library.path("a.xmp")).write_bytes(b"sidecar" * 1000)
            os.utime(library.path("a.xmp"), ns=(MTIME, MTIME))
            removals = [Removal(ids[1], ids[0], (library.path("a.xmp"),)), Removal(ids[2], ids[0])]
            before = library.tree()
            if way.startswith(("undo", "redo")):
                act(library, "move", removals)
            if way == "redo":
                act(library, "undo", removals)
            met = 0
            for room in ROOMS:
                library.catalog.close()
                child.fill(disk / "ballast")
                os.truncate(disk / "ballast", os.path.getsize(disk / "ballast") - room * PAGE)
                trouble = trouble_of(library, way, removals)
                assert trouble is None or "is full." in trouble
                met += trouble is not None
                os.unlink(disk / "ballast")
                check(library, before)
                if way not in ("undo", "redo"):
                    library.undo()
                    assert library.tree() == before
                else:
                    act(library, "redo" if way == "undo" else "undo", removals)
            assert 0 < met < len(ROOMS), "neither too little room at any time, nor too much"

    child.with_disk(disk, mounted, size="3m")


def act(library: Library, way: str, removals: list[Removal]) -> tuple[Problem, ...]:
    if way == "undo":
        return library.undo().refused
    return (library.redo() if way == "redo" else library.remove(removals, way)).refused


def trouble_of(library: Library, way: str, removals: list[Removal]) -> str | None:
    """Start the program and do it; what the person is told where there is no room."""
    try:
        library.catalog = Catalog.open(library.catalog_path)
        try:
            refused = act(library, way, removals)
        finally:
            library.catalog.close()
    except CatalogError as error:
        return str(error)
    return refused[0].reason if refused else None


def check(library: Library, before: dict[str, Kept]) -> None:
    """After the next start: every byte is there, nothing is half, the journal is at rest."""
    library.catalog = Catalog.open(library.catalog_path)
    library.settle()
    assert library.catalog.rows("PRAGMA integrity_check") == [("ok",)]
    assert all(entry.settled_at for entry in library.journal())
    places = [library.tree(), library.tree(library.trash / "files"), library.tree(library.out)]
    assert {kept for place in places for kept in place.values()} == set(before.values())
    assert not [name for place in places for name in place if os.path.basename(name).startswith(".")]
    assert len(library.infos()) == len(places[1])


@pytest.mark.parametrize("way", ["trash", "move", "hard link", "undo", "redo"])
def test_the_disk_of_everything_fills_up(tmp_path: Path, way: str) -> None:
    at_every_room(tmp_path / "disk", way)


def test_the_disk_that_photos_move_to_fills_up(tmp_path: Path) -> None:
    """Of three photos two fit: the third stays where it is, whole, with its sidecar, and the other disk has no half."""

    def mounted(_: Callable[[], None]) -> None:
        with Library(tmp_path / "home") as library:
            ids = [library.add(name, os.urandom(100_000)) for name in ("keep.jpg", "a.jpg", "b.jpg", "c.jpg")]
            library.group(*ids)
            Path(library.path("c.xmp")).write_bytes(os.urandom(100_000))
            os.utime(library.path("c.xmp"), ns=(MTIME, MTIME))
            before = library.tree()
            removals = [
                Removal(ids[1], ids[0]),
                Removal(ids[3], ids[0], (library.path("c.xmp"),)),
                Removal(ids[2], ids[0]),
            ]
            plan = actions.foresee(library.catalog, removals, to=str(tmp_path / "disk"), job=Job())
            assert [foreseen.allowed for foreseen in plan] == [True, False, True], "it is said before"
            report = library.remove(removals, "move", to=str(tmp_path / "disk"))
            assert report.done == (ids[1], ids[2])
            assert [problem.reason for problem in report.refused] == [
                "The disk is full. Free some space and try again."
            ]
            assert library.tree(tmp_path / "disk") == {name: before[name] for name in ("a.jpg", "b.jpg")}
            assert library.tree() == {name: before[name] for name in ("keep.jpg", "c.jpg", "c.xmp")}
            library.undo()
            assert library.tree() == before

    child.with_disk(tmp_path / "disk", mounted, size="288k")
