"""The holding folder: on real disks that have no trash, said before, used when asked for, and undone."""

from __future__ import annotations

import ntpath
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from core.actions import Action, Removal
from core.files.names import HOLDING_FOLDER, FreeNames
from core.refusal import Refused
from core.removal import freedesktop, holding
from core.storage.journal import State
from tests.core import child
from tests.core.catalogued import photos_in
from tests.core.small_library import FREEDESKTOP, ODD_NAMES, Library, dying_before_it_acts, on_disk
from tests.core.walked import walked

pytestmark = [FREEDESKTOP, child.NEEDS_LINUX, pytest.mark.filterwarnings("ignore:.*fork:DeprecationWarning")]


def test_it_is_said_before_and_nothing_goes_unasked(disk: Path) -> None:
    def body(library: Library) -> None:
        ids = library.grouped("keep.jpg", "a.jpg")
        before = library.tree()
        (foreseen,) = library.foresee(ids)
        assert (foreseen.refusal, foreseen.holding) == (freedesktop.NO_TRASH, str(disk / HOLDING_FOLDER))
        (held,) = library.foresee(ids, hold=True)
        assert (held.allowed, held.holding) == (True, str(disk / HOLDING_FOLDER))
        assert not os.path.exists(disk / HOLDING_FOLDER)  # a plan changes nothing
        assert [problem.reason for problem in library.remove(ids).refused] == [freedesktop.NO_TRASH]
        assert (library.tree(), library.journal()) == (before, [])

    on_disk(disk, body, has_trash=False)


def test_there_and_back_with_nasty_names(disk: Path) -> None:
    def body(library: Library) -> None:
        ids = library.grouped("keep.jpg", *ODD_NAMES, "sub/deep/a.jpg")
        before, photos = library.tree(), photos_in(library.catalog)
        report = library.remove(ids, hold=True)
        assert (report.done, report.refused) == (tuple(ids[1:]), ())
        assert {entry.action for entry in library.journal()} == {Action.HOLD}
        there = library.tree(disk / HOLDING_FOLDER)
        assert there == {f"here/photos/{name}": kept for name, kept in before.items() if name != "keep.jpg"}
        for _ in range(2):
            assert len(library.reopen().undo().restored) == len(ids) - 1
            assert (library.tree(), photos_in(library.catalog)) == (before, photos)
            assert not os.path.exists(disk / HOLDING_FOLDER)
            assert library.redo().refused == ()
            assert library.tree(disk / HOLDING_FOLDER) == there

    on_disk(disk, body, has_trash=False)


def test_only_what_has_no_trash_is_held(disk: Path, tmp_path: Path) -> None:
    def mounted(_: Callable[[], None]) -> None:
        (disk / f".Trash-{os.getuid()}").write_bytes(b"no folder")
        with Library(tmp_path / "home") as library:
            ids = library.grouped("keep.jpg", "a.jpg", str(disk / "b.jpg"))
            report = library.remove(ids, hold=True)
            assert report.done == (ids[1], ids[2])
            assert [entry.action for entry in library.journal()] == [Action.TRASH, Action.HOLD]
            assert os.listdir(disk / HOLDING_FOLDER) == ["b.jpg"]
            assert len(library.undo().restored) == 2

    child.with_disk(disk, mounted)


def test_no_scan_looks_into_it(library: Library) -> None:
    library.add("a.jpg")
    library.add(f"{HOLDING_FOLDER}/b.jpg")
    library.add(f"sub/{HOLDING_FOLDER.upper()}/c.jpg")  # disks that do not tell capitals apart
    assert [os.path.basename(file.path) for file in walked(library.root)] == ["a.jpg"]


def test_others_files_in_it_keep_their_names_and_it_stays(disk: Path) -> None:
    def body(library: Library) -> None:
        ids = library.grouped("keep.jpg", "a.jpg")
        theirs = disk / HOLDING_FOLDER / "here" / "photos"
        theirs.mkdir(parents=True)
        (theirs / "a.jpg").write_bytes(b"held before")
        library.remove(ids, hold=True)
        assert (theirs / "a (2).jpg").read_bytes() == b"a.jpg" * 3
        library.undo()
        assert os.listdir(theirs) == ["a.jpg"]

    on_disk(disk, body, has_trash=False)


@pytest.mark.parametrize("what", ["file", "link"])
def test_something_else_has_its_name(disk: Path, what: str) -> None:
    """The next folder down is taken."""

    def body(library: Library) -> None:
        ids = library.grouped("keep.jpg", "a.jpg")
        if what == "file":
            (disk / HOLDING_FOLDER).write_bytes(b"")
        else:
            os.symlink(disk.parent / "home", disk / HOLDING_FOLDER)
        assert library.remove(ids, hold=True).done == (ids[1],)
        assert (disk / "here" / HOLDING_FOLDER / "photos" / "a.jpg").is_file()

    on_disk(disk, body, has_trash=False)


def test_a_full_disk_without_a_trash(disk: Path) -> None:
    """There is no room for a folder's name: refused in words, and nothing half done."""

    def mounted(_: Callable[[], None]) -> None:
        (disk / f".Trash-{os.getuid()}").write_bytes(b"no folder")
        with Library(disk.parent / "home") as library:
            ids = library.grouped("keep.jpg", str(disk / "a.jpg"))
            number = 0
            with pytest.raises(OSError, match="No space"):  # files without bytes take the last inodes
                while True:
                    (disk / str(number)).touch()
                    number += 1
            report = library.remove(ids, hold=True)
            assert "The disk is full" in report.refused[0].reason
            os.unlink(disk / "0")  # room for the folder, and renaming needs no more
            assert library.remove(ids, hold=True).done == (ids[1],)
            assert library.undo().restored == (str(disk / "a.jpg"),)

    child.with_disk(disk, mounted, size="64k,nr_inodes=40")


def test_a_disk_that_may_not_be_written_has_neither(disk: Path, tmp_path: Path) -> None:
    def mounted(make_read_only: Callable[[], None]) -> None:
        (disk / "a.jpg").write_bytes(b"on the disc")
        make_read_only()
        with pytest.raises(Refused, match="neither a trash nor"):
            holding.folder_for(str(disk / "a.jpg"))
        with Library(tmp_path / "home") as library:
            ids = library.grouped("keep.jpg")
            ids.append(library.index(str(disk / "a.jpg")))
            library.group(*ids)
            (foreseen,) = library.foresee(ids)
            assert (foreseen.refusal[:29], foreseen.holding) == ("Its folder is write-protected", "")

    child.with_disk(disk, mounted)


def test_in_the_home_it_lies_in_the_home(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Not at the top of the system's disk, even for a user who may write there."""
    monkeypatch.setenv("HOME", str(tmp_path))
    (tmp_path / "photos").mkdir()
    assert holding.folder_for(str(tmp_path / "photos" / "a.jpg")) == str(tmp_path / HOLDING_FOLDER)
    where = holding.place(str(tmp_path / "photos" / "a.jpg"), FreeNames())
    assert where == str(tmp_path / HOLDING_FOLDER / "photos" / "a.jpg")


def test_a_folder_that_cannot_be_reached(tmp_path: Path) -> None:
    with pytest.raises(Refused, match="cannot be reached"):
        holding.folder_for(str(tmp_path / "unplugged" / "a.jpg"))


@pytest.fixture
def untrashed(library: Library, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Library:
    """A library in a home without a trash: what a file in the way of its folder makes of it."""
    monkeypatch.setenv("HOME", str(tmp_path))
    library.trash.write_bytes(b"no folder")
    return library


@pytest.mark.parametrize("link", [None, Action.HARD_LINK, Action.SYMBOLIC_LINK])
def test_a_home_without_a_trash(untrashed: Library, tmp_path: Path, link: Action | None) -> None:
    """Said before, there and back, and once more, with what belongs to the photo."""
    library, held = untrashed, tmp_path / HOLDING_FOLDER
    ids = library.grouped("keep.jpg", "sub/a.jpg")
    Path(library.path("sub/a.xmp")).write_bytes(b"sidecar")
    before = library.tree()
    removals = [Removal(ids[1], ids[0], (library.path("sub/a.xmp"),))]
    (unasked,) = library.foresee(removals)
    assert (unasked.allowed, unasked.holding) == (False, str(held))
    (asked,) = library.foresee(removals, hold=True, link=link)
    assert (asked.allowed, asked.holding) == (True, str(held))
    assert (library.remove(removals, link) if link else library.remove(removals, hold=True)).done == (ids[1],)
    there = library.tree(held)
    assert set(there) == {"photos/sub/a.jpg"} | ({"photos/sub/a.xmp"} if link is None else set())
    for _ in range(2):
        assert library.reopen().undo().refused == ()
        assert library.tree() == before
        assert not held.exists()
        assert library.redo().done == (ids[1],)
        assert library.tree(held) == there


@pytest.mark.parametrize("hold", [False, True])
def test_neither_trash_nor_holding_folder_is_said_before(untrashed: Library, tmp_path: Path, hold: bool) -> None:
    """Something else has the name, down to the photo's own folder."""
    ids = untrashed.grouped("keep.jpg", "a.jpg")
    for folder in (tmp_path, untrashed.root):
        (folder / HOLDING_FOLDER).write_bytes(b"")
    (foreseen,) = untrashed.foresee(ids, hold=hold)
    assert ("neither a trash nor" in foreseen.refusal, foreseen.holding) == (True, "")


@pytest.mark.parametrize("name", ["photos", "photos/deep"])
def test_a_file_in_the_way_of_a_folder_in_it(untrashed: Library, tmp_path: Path, name: str) -> None:
    ids = untrashed.grouped("other.jpg", "deep/b.jpg")
    (tmp_path / HOLDING_FOLDER / name).parent.mkdir(parents=True)
    (tmp_path / HOLDING_FOLDER / name).write_bytes(b"")
    (problem,) = untrashed.remove(ids, hold=True).refused
    assert "cannot be made" in problem.reason
    assert ("a file of that name is in the way" in problem.reason) == (name == "photos/deep")


def test_interrupted_on_the_way_there(untrashed: Library, tmp_path: Path) -> None:
    """What stayed leaves no empty holding folder; what went is said to be there."""
    library = untrashed
    ids = library.grouped("keep.jpg", "a.jpg")
    for gone in (False, True):
        with dying_before_it_acts():
            library.remove(ids, hold=True)
        (entry,) = [entry for entry in library.journal() if not entry.settled_at]
        assert entry.target is not None
        if gone:
            os.rename(library.path("a.jpg"), entry.target)
        (sentence,) = library.settle()
        assert ("had gone to the holding folder" in sentence) == gone
        assert os.path.exists(tmp_path / HOLDING_FOLDER) == gone
    assert [entry.state for entry in library.journal()] == [State.WITHDRAWN, State.DONE]
    library.undo()
    assert not os.path.exists(tmp_path / HOLDING_FOLDER)


def test_a_windows_drive_without_the_home(monkeypatch: pytest.MonkeyPatch) -> None:
    """Paths on two drives have nothing in common there, which ntpath takes for a mistake."""
    monkeypatch.setenv("USERPROFILE", "C:\\Users\\me")
    with monkeypatch.context() as patch:
        patch.setattr(os, "path", ntpath)
        patch.setattr(os, "sep", "\\")
        elsewhere, at_home = (list(holding._folders_down_to(path)) for path in ("E:\\a\\b", "C:\\Users\\me\\a"))
    assert elsewhere == ["E:\\", "E:\\a", "E:\\a\\b"]
    assert at_home == ["C:\\Users\\me", "C:\\Users\\me\\a"]
