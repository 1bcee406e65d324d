"""A move that is taken back leaves no folder behind that it made, and takes none away that it did not make."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from core.storage.journal import State
from tests.core.small_library import Library, Meanwhile, StopAfter


@pytest.fixture
def ids(library: Library) -> list[int]:
    return library.grouped("keep.jpg", "2021/may/a.jpg", "2021/june/b.jpg")


def folders(place: Path) -> list[str]:
    return sorted(path.relative_to(place).as_posix() for path in place.rglob("*") if path.is_dir())


def test_what_a_move_made_goes_with_its_undo_and_is_made_again_by_redo(library: Library, ids: list[int]) -> None:
    out = library.out / "copies"
    library.remove(ids, "move", to=str(out))
    for _ in range(2):
        assert folders(out) == ["2021", "2021/june", "2021/may"]
        assert len(library.reopen().undo().restored) == 2
        assert not library.out.exists()
        assert set(library.redo().done) == set(ids[1:])


def test_what_was_there_before_stays(library: Library, ids: list[int]) -> None:
    (library.out / "2021").mkdir(parents=True)
    library.remove(ids, "move")
    library.undo()
    assert folders(library.out) == ["2021"]


def test_what_holds_something_else_stays(library: Library, ids: list[int]) -> None:
    library.remove(ids, "move")
    (library.out / "2021" / "may" / "mine.txt").write_text("mine")
    library.undo()
    assert folders(library.out) == ["2021", "2021/may"]
    assert (library.out / "2021" / "may" / "mine.txt").exists()


def test_a_move_that_is_stopped_leaves_only_the_folders_of_what_went(library: Library, ids: list[int]) -> None:
    assert library.remove(ids, "move", job=StopAfter(1)).stopped
    assert len(folders(library.out)) == 2


def test_nor_does_one_that_is_stopped_before_anything_went(library: Library, ids: list[int]) -> None:
    def stop() -> None:
        job.cancel()

    job = Meanwhile(stop, at=2)
    assert library.remove(ids, "move", job=job).stopped
    assert not library.out.exists()
    assert [entry.state for entry in library.journal()] == [State.WITHDRAWN]


def test_where_the_disk_of_the_folder_is_away_redo_says_so(library: Library, ids: list[int]) -> None:
    disk = library.root.parent / "disk"
    disk.mkdir()
    library.remove(ids, "move", to=str(disk / "aside"))
    library.undo()
    shutil.rmtree(disk)
    report = library.redo()
    assert len(report.refused) == 2
    assert all("is not there" in problem.reason for problem in report.refused)
    assert not disk.exists()
