"""Trash and move: what goes where, what is left alone and why."""

from __future__ import annotations

import errno
import os
import tempfile
import time
from pathlib import Path
from typing import Any

import pytest

from core import actions
from core.actions import Removal
from core.catalog import Catalog
from core.files import moving
from core.job import Job, Stage
from core.storage.journal import Action, State
from core.system.alone import Busy, alone
from tests.core.catalogued import photos_in
from tests.core.small_library import FREEDESKTOP, ODD_NAMES, Library, Meanwhile, StopAfter, copies

SHM = Path("/dev/shm")


def states(library: Library) -> list[State]:
    return [entry.state for entry in library.journal()]


@FREEDESKTOP
def test_trash_puts_the_copies_into_the_trash_and_nothing_else(library: Library) -> None:
    ids = library.grouped("keep.jpg", "a.jpg", "sub/b.jpg")
    before = library.tree()
    job = Job()
    report = library.remove(ids, job=job)
    assert (report.done, report.refused) == (tuple(ids[1:]), ())
    assert report.bytes_freed == len(before["a.jpg"].data) + len(before["sub/b.jpg"].data)
    assert library.tree() == {"keep.jpg": before["keep.jpg"]}
    assert library.trashed() == {before["a.jpg"].data, before["sub/b.jpg"].data}
    assert [photo.id for photo in photos_in(library.catalog)] == ids[:1]
    assert library.catalog.photo(ids[1]).missing
    entries = library.journal()
    assert [(e.action, e.state, e.source, e.keeper, e.batch) for e in entries] == [
        (Action.TRASH, State.DONE, library.path(name), library.path("keep.jpg"), report.batch)
        for name in ("a.jpg", "sub/b.jpg")
    ]
    assert (job.progress.stage, job.progress.done, job.progress.total) == (Stage.ACTING, 2, 2)


def test_move_keeps_the_sub_folders_of_the_library(library: Library, tmp_path: Path) -> None:
    ids = library.grouped("keep.jpg", "2021/may/a.jpg", "b.jpg")
    before = library.tree()
    report = library.remove(ids, "move")
    assert report.done == tuple(ids[1:])
    assert library.tree(tmp_path / "out") == {name: before[name] for name in ("2021/may/a.jpg", "b.jpg")}
    assert library.tree() == {"keep.jpg": before["keep.jpg"]}


def test_what_is_moved_from_several_folders_of_the_library_keeps_their_names(library: Library, tmp_path: Path) -> None:
    """What came from two phones lay in one folder DCIM, and nobody could tell from which."""
    library.catalog.remove_folder(str(library.root))
    for name in ("Photos", "old phone/DCIM", "new phone/DCIM", "new phone/DCIM/Camera", "card"):
        library.catalog.add_folder(library.path(name))
    gone = {"old phone/DCIM/a.jpg", "new phone/DCIM/Camera/a.jpg", "card/100/b.jpg"}
    ids = library.grouped("Photos/keep.jpg", *sorted(gone))
    assert library.remove(ids, "move").done == tuple(ids[1:])
    assert {*library.tree(tmp_path / "out")} == gone


def test_a_name_that_is_taken_gets_a_number(library: Library, tmp_path: Path) -> None:
    ids = library.grouped("keep.jpg", "1/a.jpg", "2/a.jpg", "3/a.jpg")
    out = tmp_path / "out"
    out.mkdir()
    (out / "a.jpg").write_bytes(b"of somebody else")
    before = library.tree()
    library.remove(ids, "move", to=str(out), keep_folders=False)
    assert {name: kept.data for name, kept in library.tree(out).items()} == {
        "a.jpg": b"of somebody else",
        "a (2).jpg": before["1/a.jpg"].data,
        "a (3).jpg": before["2/a.jpg"].data,
        "a (4).jpg": before["3/a.jpg"].data,
    }


@FREEDESKTOP
def test_the_trash_keeps_files_of_one_name_apart(library: Library) -> None:
    ids = library.grouped("keep.jpg", "1/a.jpg", "2/a.jpg")
    (library.trash / "files").mkdir(parents=True)
    (library.trash / "files" / "a.jpg").write_bytes(b"trashed before")
    (library.trash / "info").mkdir()
    (library.trash / "info" / "a (2).jpg.trashinfo").write_text("of a file that is gone")
    report = library.remove(ids)
    assert len(report.done) == 2
    assert library.trashed() == {b"trashed before", b"1/a.jpg" * 3, b"2/a.jpg" * 3}
    assert (library.trash / "info" / "a (2).jpg.trashinfo").read_text() == "of a file that is gone"


def test_a_place_taken_after_it_was_planned_is_left_to_its_owner(library: Library, tmp_path: Path) -> None:
    ids = library.grouped("keep.jpg", "a.jpg")
    out = tmp_path / "out"
    job = Meanwhile(lambda: (out / "a.jpg").write_bytes(b"quicker"), at=2)
    report = library.remove(ids, "move", to=str(out), job=job)
    assert report.done == (ids[1],)
    assert {name: kept.data for name, kept in library.tree(out).items()} == {
        "a.jpg": b"quicker",
        "a (2).jpg": b"a.jpg" * 3,
    }
    assert library.journal()[0].target == str(out / "a (2).jpg")
    assert library.undo().restored == (library.path("a.jpg"),)


@FREEDESKTOP
def test_a_place_in_the_trash_taken_after_it_was_planned(library: Library) -> None:
    ids = library.grouped("keep.jpg", "a.jpg")
    files = library.trash / "files"

    def somebody() -> None:
        files.mkdir(parents=True)
        (files / "a.jpg").write_bytes(b"quicker")

    report = library.remove(ids, job=Meanwhile(somebody, at=2))
    assert report.done == (ids[1],)
    assert library.trashed() == {b"quicker", b"a.jpg" * 3}
    assert library.infos() == ["a (2).jpg.trashinfo"]


@FREEDESKTOP  # other systems do not allow all of these names
@pytest.mark.parametrize(("way", "options"), [("trash", {}), ("move", {}), ("move", {"keep_folders": False})])
def test_odd_names(library: Library, way: str, options: dict[str, Any]) -> None:
    ids = library.grouped("keep.jpg", *ODD_NAMES, *(f"other/{name}" for name in ODD_NAMES))
    before = library.tree()
    report = library.remove(ids, way, **options)
    assert report.done == tuple(ids[1:])
    there = library.tree(library.trash / "files" if way == "trash" else library.out)
    assert {kept.data for kept in there.values()} == {kept.data for kept in before.values()} - {before["keep.jpg"].data}
    assert all(len(os.fsencode(os.path.basename(moved))) <= 255 for moved in there)
    assert len(library.reopen().undo().restored) == len(ids) - 1
    assert library.tree() == before


@pytest.mark.skipif(not SHM.is_dir() or SHM.stat().st_dev == Path("/tmp").stat().st_dev, reason="needs two volumes")
def test_move_to_another_volume_and_back(library: Library) -> None:
    ids = library.grouped("keep.jpg", "a.jpg", "b.jpg")
    os.chmod(library.path("a.jpg"), 0o640)
    before = library.tree()
    with tempfile.TemporaryDirectory(dir=SHM) as out:
        report = library.remove(ids, "move", to=out)
        assert report.done == tuple(ids[1:])
        assert library.tree(out) == {name: before[name] for name in ("a.jpg", "b.jpg")}
        assert os.stat(os.path.join(out, "a.jpg")).st_mode & 0o777 == 0o640
        assert library.tree() == {"keep.jpg": before["keep.jpg"]}
        library.undo()
        assert library.tree() == before
        assert os.stat(library.path("a.jpg")).st_mode & 0o777 == 0o640
        assert library.tree(out) == {}


def test_stopping_between_two_files_leaves_a_settled_journal(library: Library, tmp_path: Path) -> None:
    ids = library.grouped("keep.jpg", "a.jpg", "b.jpg", "c.jpg")
    before = library.tree()
    report = library.remove(ids, "move", job=StopAfter(2))
    assert report.stopped
    assert report.done == tuple(ids[1:3])
    assert report.batch == library.journal()[0].batch
    assert states(library) == [State.DONE, State.DONE, State.WITHDRAWN]
    assert all(entry.settled_at for entry in library.journal())
    assert set(library.tree()) == {"keep.jpg", "c.jpg"}
    assert [photo.id for photo in photos_in(library.catalog)] == [ids[0], ids[3]]
    library.undo()
    assert library.tree() == before


def test_stopping_before_anything_was_planned(library: Library, tmp_path: Path) -> None:
    ids = library.grouped("keep.jpg", "a.jpg")
    job = Job()
    job.cancel()
    report = library.remove(ids, "move", job=job)
    assert report == actions.ActionReport(0, (), (), 0, stopped=True)
    assert states(library) == []


def test_stopping_an_undo_leaves_the_rest_where_it_is(library: Library, tmp_path: Path) -> None:
    ids = library.grouped("keep.jpg", "a.jpg", "b.jpg", "c.jpg")
    before = library.tree()
    library.remove(ids, "move")
    report = library.undo(job=StopAfter(1))
    assert report.stopped
    assert report.restored == (library.path("c.jpg"),)
    assert states(library) == [State.DONE, State.DONE, State.UNDONE]
    assert all(entry.settled_at for entry in library.journal())
    library.undo()
    assert library.tree() == before


def test_moving_into_the_folder_where_it_is_already(library: Library) -> None:
    ids = library.grouped("keep.jpg", "a.jpg")
    report = library.remove(ids, "move", to=str(library.root))
    assert [problem.reason for problem in report.refused] == ["It is in that folder already. Choose another folder."]
    assert (report.batch, states(library)) == (0, [])


def test_moving_to_something_that_is_no_folder(library: Library, tmp_path: Path) -> None:
    ids = library.grouped("keep.jpg", "a.jpg")
    (tmp_path / "file").write_bytes(b"")
    report = library.remove(ids, "move", to=str(tmp_path / "file" / "in it"))
    assert [problem.reason for problem in report.refused] == [f"{tmp_path / 'file'} is a file. Choose another folder."]
    assert set(library.tree()) == {"keep.jpg", "a.jpg"}


@pytest.mark.parametrize("answer", ["done", "denied"])
def test_a_disk_that_stops_answering_as_a_photo_goes_has_it_and_gives_it_back(
    library: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, answer: str
) -> None:
    def denied(source: str, target: str) -> None:
        os.rename(source, target)
        raise OSError(errno.EIO, "Input/output error")

    def silent(*_: object) -> bool:
        raise OSError(errno.EIO, "Input/output error")

    ids = library.grouped("keep.jpg", "a.jpg")
    before = library.tree()
    with monkeypatch.context() as patch:
        patch.setattr(moving, "_arrived", silent)
        if answer == "denied":
            patch.setattr(moving, "rename_exclusively", denied)
        report = library.remove(ids, "move")
    assert bool(report.refused) == (answer == "denied")
    told = library.settle()
    assert len(told) == len(report.refused)
    assert [entry.state for entry in library.journal()] == [State.DONE]
    assert library.undo().restored == (library.path("a.jpg"),)
    assert library.tree() == before


def test_a_photo_listed_twice_goes_once(library: Library, tmp_path: Path) -> None:
    ids = library.grouped("keep.jpg", "a.jpg", "too.jpg")
    removals = [Removal(ids[1], ids[0]), Removal(ids[1], ids[2])]
    report = library.remove(removals, "move")
    assert (report.done, report.refused) == ((ids[1],), ())
    assert library.journal()[0].keeper == library.path("keep.jpg")


def test_nothing_to_do(library: Library) -> None:
    report = library.remove([])
    assert (report.batch, report.done, report.refused, report.bytes_freed) == (0, (), (), 0)


def test_bytes_that_another_name_keeps_are_not_freed(library: Library, tmp_path: Path) -> None:
    ids = library.grouped("keep.jpg", "a.jpg")
    os.link(library.path("a.jpg"), tmp_path / "other name.jpg")
    [foreseen] = library.foresee(ids)
    assert (foreseen.size, foreseen.freed) == (os.path.getsize(library.path("a.jpg")), 0)
    report = library.remove(ids, "move")
    assert (report.done, report.bytes_freed) == ((ids[1],), 0)


def test_one_action_at_a_time(library: Library, tmp_path: Path) -> None:
    ids = library.grouped("keep.jpg", "a.jpg")
    with alone(str(library.catalog_path)):
        with pytest.raises(Busy, match="Another window"):
            library.remove(ids, "move")
        with pytest.raises(Busy):
            library.undo()
        assert library.settle() == ()
    assert set(library.tree()) == {"keep.jpg", "a.jpg"}


def test_plan_says_what_would_happen_and_does_nothing(library: Library, tmp_path: Path) -> None:
    ids = library.grouped("keep.jpg", "a.jpg", "b.jpg")
    Path(library.path("b.jpg")).write_bytes(b"changed")
    before, everything = library.tree(), sorted(tmp_path.iterdir())
    for to in (None, str(tmp_path / "out")):
        going = [*copies(ids), Removal(99, ids[0])]
        foreseen = library.foresee(going, to=to)
        assert [(one.path, one.allowed) for one in foreseen] == [
            (library.path("a.jpg"), True),
            (library.path("b.jpg"), False),
            ("photo 99", False),
        ]
        assert "changed since" in foreseen[1].refusal
        assert foreseen[0].size == len(before["a.jpg"].data)
    assert library.tree() == before
    assert sorted(tmp_path.iterdir()) == everything
    assert states(library) == []


@FREEDESKTOP
def test_a_thousand_files_take_a_few_seconds(library: Library) -> None:
    with library.catalog.writing():
        ids = library.grouped("keep.jpg")
        for number in range(1000):
            ids.append(library.add(f"{number % 40}/IMG.jpg" if number % 25 == 0 else f"{number % 40}/{number}.jpg"))
            library.group(ids[0], ids[-1])
    ids = sorted(set(ids))
    began = time.process_time()
    report = library.remove(ids)
    trashed = time.process_time() - began
    assert report.refused == ()
    assert len(report.done) == len(ids) - 1
    restored = library.undo()
    assert len(restored.restored) == len(ids) - 1
    # 0.5 s each on a slow core, three times as much on a crowded one; what other programs do meanwhile is not counted.
    assert trashed < 5
    assert time.process_time() - began - trashed < 5


def test_the_catalog_may_be_read_while_an_action_runs(library: Library, tmp_path: Path) -> None:
    ids = library.grouped("keep.jpg", "a.jpg", "b.jpg")
    seen: list[int] = []

    def look() -> None:
        with Catalog.open(library.catalog_path, read_only=True) as other:
            seen.append(len(actions.journal(other)))

    library.remove(ids, "move", job=Meanwhile(look, at=4))
    assert seen == [2]
