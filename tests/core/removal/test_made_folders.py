"""A move that is taken back leaves no folder behind that it made, and takes none away that it did not make."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from core import actions
from core.job import Job
from core.removal.removing import ActionReport
from tests.core.small_library import Library, StopAfter, copies


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library(tmp_path) as made:
        yield made


@pytest.fixture
def ids(library: Library) -> list[int]:
    return library.grouped("keep.jpg", "2021/may/a.jpg", "2021/june/b.jpg")


def move(library: Library, ids: list[int], to: Path, job: Job | None = None) -> ActionReport:
    return actions.move(library.catalog, copies(ids, ids[0]), to=str(to), job=job or Job())


def folders(place: Path) -> list[str]:
    return sorted(path.relative_to(place).as_posix() for path in place.rglob("*") if path.is_dir())


def test_what_a_move_made_goes_with_its_undo_and_is_made_again_by_redo(library: Library, ids: list[int]) -> None:
    out = library.root.parent / "aside" / "copies"
    move(library, ids, out)
    for _ in range(2):
        assert folders(out) == ["2021", "2021/june", "2021/may"]
        assert len(actions.undo(library.reopen(), job=Job()).restored) == 2
        assert not out.parent.exists()
        assert set(actions.redo(library.catalog, job=Job()).done) == set(ids[1:])


def test_what_was_there_before_stays(library: Library, ids: list[int]) -> None:
    out = library.root.parent / "aside"
    (out / "2021").mkdir(parents=True)
    move(library, ids, out)
    actions.undo(library.catalog, job=Job())
    assert folders(out) == ["2021"]


def test_what_holds_something_else_stays(library: Library, ids: list[int]) -> None:
    out = library.root.parent / "aside"
    move(library, ids, out)
    (out / "2021" / "may" / "mine.txt").write_text("mine")
    actions.undo(library.catalog, job=Job())
    assert folders(out) == ["2021", "2021/may"]
    assert (out / "2021" / "may" / "mine.txt").exists()


def test_a_move_that_is_stopped_leaves_only_the_folders_of_what_went(library: Library, ids: list[int]) -> None:
    out = library.root.parent / "aside"
    assert move(library, ids, out, StopAfter(1)).stopped
    assert len(folders(out)) == 2


def test_where_the_disk_of_the_folder_is_away_redo_says_so(library: Library, ids: list[int]) -> None:
    disk = library.root.parent / "disk"
    disk.mkdir()
    move(library, ids, disk / "aside")
    actions.undo(library.catalog, job=Job())
    shutil.rmtree(disk)
    report = actions.redo(library.catalog, job=Job())
    assert len(report.refused) == 2
    assert all("is not there" in problem.reason for problem in report.refused)
    assert not disk.exists()
