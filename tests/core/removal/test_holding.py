"""The holding folder: on real disks that have no trash, said before, used when asked for, and undone."""

from __future__ import annotations

import ntpath
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from core import actions
from core.actions import Action, Removal
from core.files.names import HOLDING_FOLDER, FreeNames
from core.job import Job
from core.refusal import Refused
from core.removal import freedesktop, holding
from core.storage.journal import State
from tests.core import child
from tests.core.removal.test_actions import ODD_NAMES
from tests.core.small_library import FREEDESKTOP, Library, copies
from tests.core.walked import walked

pytestmark = [FREEDESKTOP, child.NEEDS_LINUX, pytest.mark.filterwarnings("ignore:.*fork:DeprecationWarning")]


@pytest.fixture
def disk(tmp_path: Path) -> Path:
    return tmp_path / "disk"


def without_trash(disk: Path, body: Callable[[Library, Callable[[], None]], None], *, size: str = "8m") -> None:
    """A library on a disk of its own that has no trash, as a network drive has none."""

    def mounted(make_read_only: Callable[[], None]) -> None:
        (disk / f".Trash-{os.getuid()}").write_bytes(b"no folder")
        with Library(disk / "here") as library, pytest.MonkeyPatch.context() as patch:
            (disk.parent / "home").mkdir()
            patch.setenv("XDG_DATA_HOME", str(disk.parent / "home"))
            body(library, make_read_only)

    child.with_disk(disk, mounted, size=size)


def test_it_is_said_before_and_nothing_goes_unasked(disk: Path) -> None:
    def body(library: Library, _: Callable[[], None]) -> None:
        ids = library.grouped("keep.jpg", "a.jpg")
        before = library.tree()
        (foreseen,) = actions.plan(library.catalog, copies(ids, ids[0]), job=Job())
        assert (foreseen.refusal, foreseen.holding) == (freedesktop.NO_TRASH, str(disk / HOLDING_FOLDER))
        (held,) = actions.plan(library.catalog, copies(ids, ids[0]), hold=True, job=Job())
        assert (held.allowed, held.holding) == (True, str(disk / HOLDING_FOLDER))
        assert not os.path.exists(disk / HOLDING_FOLDER)  # a plan changes nothing
        assert actions.trash(library.catalog, copies(ids, ids[0]), job=Job()).done == ()
        assert library.tree() == before

    without_trash(disk, body)


def test_there_and_back_with_nasty_names(disk: Path) -> None:
    def body(library: Library, make_read_only: Callable[[], None]) -> None:
        ids = library.grouped("keep.jpg", *ODD_NAMES, "sub/deep/a.jpg")
        before, photos = library.tree(), library.catalog.photos()
        report = actions.trash(library.catalog, copies(ids, ids[0]), hold=True, job=Job())
        assert (report.done, report.refused) == (tuple(ids[1:]), ())
        assert {entry.action for entry in actions.journal(library.catalog)} == {Action.HOLD}
        there = library.tree(disk / HOLDING_FOLDER)
        assert there == {f"here/photos/{name}": kept for name, kept in before.items() if name != "keep.jpg"}
        for _ in range(2):
            assert len(actions.undo(library.reopen(), job=Job()).restored) == len(ids) - 1
            assert (library.tree(), library.catalog.photos()) == (before, photos)
            assert not os.path.exists(disk / HOLDING_FOLDER)
            assert actions.redo(library.catalog, job=Job()).refused == ()
            assert library.tree(disk / HOLDING_FOLDER) == there

    without_trash(disk, body)


def test_only_what_has_no_trash_is_held(disk: Path, tmp_path: Path) -> None:
    def mounted(_: Callable[[], None]) -> None:
        (disk / f".Trash-{os.getuid()}").write_bytes(b"no folder")
        with Library(tmp_path / "home") as library:
            ids = library.grouped("keep.jpg", "a.jpg")
            (disk / "b.jpg").write_bytes(b"on the stick")
            ids.append(library.index(str(disk / "b.jpg")))
            library.group(*ids)
            report = actions.trash(library.catalog, copies(ids, ids[0]), hold=True, job=Job())
            assert report.done == (ids[1], ids[2])
            assert [entry.action for entry in actions.journal(library.catalog)] == [Action.TRASH, Action.HOLD]
            assert (disk / HOLDING_FOLDER / "b.jpg").read_bytes() == b"on the stick"
            assert len(actions.undo(library.catalog, job=Job()).restored) == 2

    child.with_disk(disk, mounted)


def test_what_a_link_replaces_is_held_too(disk: Path) -> None:
    def body(library: Library, _: Callable[[], None]) -> None:
        ids = library.grouped("keep.jpg", "a.jpg")
        before = library.tree()
        (foreseen,) = actions.plan(library.catalog, copies(ids, ids[0]), link=Action.HARD_LINK, job=Job())
        assert (foreseen.allowed, foreseen.holding) == (True, str(disk / HOLDING_FOLDER))
        for kind in (Action.HARD_LINK, Action.SYMBOLIC_LINK):
            assert actions.link(library.catalog, copies(ids, ids[0]), kind=kind, job=Job()).done == (ids[1],)
            assert os.path.samefile(library.path("a.jpg"), library.path("keep.jpg"))
            assert set(library.tree(disk / HOLDING_FOLDER)) == {"here/photos/a.jpg"}
            assert actions.undo(library.catalog, job=Job()).refused == ()
            assert library.tree() == before
            assert not os.path.exists(disk / HOLDING_FOLDER)

    without_trash(disk, body)


def test_no_scan_looks_into_it(library: Library) -> None:
    library.add("a.jpg")
    library.add(f"{HOLDING_FOLDER}/b.jpg")
    library.add(f"sub/{HOLDING_FOLDER.upper()}/c.jpg")  # disks that do not tell capitals apart
    assert [os.path.basename(file.path) for file in walked(library.root)] == ["a.jpg"]


def test_others_files_in_it_keep_their_names_and_it_stays(disk: Path) -> None:
    def body(library: Library, _: Callable[[], None]) -> None:
        ids = library.grouped("keep.jpg", "a.jpg")
        theirs = disk / HOLDING_FOLDER / "here" / "photos"
        theirs.mkdir(parents=True)
        (theirs / "a.jpg").write_bytes(b"held before")
        actions.trash(library.catalog, copies(ids, ids[0]), hold=True, job=Job())
        assert (theirs / "a (2).jpg").read_bytes() == b"a.jpg" * 3
        actions.undo(library.catalog, job=Job())
        assert os.listdir(theirs) == ["a.jpg"]

    without_trash(disk, body)


@pytest.mark.parametrize("what", ["file", "link", "inner file"])
def test_something_else_has_its_name(disk: Path, what: str) -> None:
    """A file or a link at the top: the next folder down is taken. A file inside it: refused, in words."""

    def body(library: Library, _: Callable[[], None]) -> None:
        ids = library.grouped("keep.jpg", "a.jpg")
        if what == "file":
            (disk / HOLDING_FOLDER).write_bytes(b"")
        elif what == "link":
            os.symlink(disk.parent / "home", disk / HOLDING_FOLDER)
        else:
            (disk / HOLDING_FOLDER / "here").mkdir(parents=True)
            (disk / HOLDING_FOLDER / "here" / "photos").write_bytes(b"")
        report = actions.trash(library.catalog, copies(ids, ids[0]), hold=True, job=Job())
        if what == "inner file":
            assert "a file of that name is in the way" in report.refused[0].reason
        else:
            assert report.done == (ids[1],)
            assert (disk / "here" / HOLDING_FOLDER / "photos" / "a.jpg").is_file()

    without_trash(disk, body)


def test_a_full_disk_without_a_trash(disk: Path) -> None:
    """There is no room for a folder's name: refused in words, and nothing half done."""

    def mounted(_: Callable[[], None]) -> None:
        (disk / f".Trash-{os.getuid()}").write_bytes(b"no folder")
        with Library(disk.parent / "home") as library:
            ids = library.grouped("keep.jpg")
            (disk / "a.jpg").write_bytes(b"on the stick")
            ids.append(library.index(str(disk / "a.jpg")))
            library.group(*ids)
            number = 0
            with pytest.raises(OSError, match="No space"):  # files without bytes take the last inodes
                while True:
                    (disk / str(number)).touch()
                    number += 1
            report = actions.trash(library.catalog, copies(ids, ids[0]), hold=True, job=Job())
            assert "The disk is full" in report.refused[0].reason
            os.unlink(disk / "0")  # room for the folder, and renaming needs no more
            assert actions.trash(library.catalog, copies(ids, ids[0]), hold=True, job=Job()).done == (ids[1],)
            assert actions.undo(library.catalog, job=Job()).restored == (str(disk / "a.jpg"),)

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
            (foreseen,) = actions.plan(library.catalog, copies(ids, ids[0]), job=Job())
            assert (foreseen.refusal[:29], foreseen.holding) == ("Its folder is write-protected", "")

    child.with_disk(disk, mounted)


def test_neither_trash_nor_holding_folder_is_said_before(disk: Path) -> None:
    """Only the photo's own folder may be written, and there something else has the name."""

    def body(library: Library, _: Callable[[], None]) -> None:
        ids = library.grouped("keep.jpg", "a.jpg")
        for folder in (disk, disk / "here", library.root):
            (folder / HOLDING_FOLDER).write_bytes(b"")
        for hold in (False, True):
            (foreseen,) = actions.plan(library.catalog, copies(ids, ids[0]), hold=hold, job=Job())
            assert "neither a trash nor" in foreseen.refusal
            assert foreseen.holding == ""

    without_trash(disk, body)


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
    (unasked,) = actions.plan(library.catalog, removals, job=Job())
    assert (unasked.allowed, unasked.holding) == (False, str(held))
    (asked,) = actions.plan(library.catalog, removals, hold=True, link=link, job=Job())
    assert (asked.allowed, asked.holding) == (True, str(held))
    if link is None:
        report = actions.trash(library.catalog, removals, hold=True, job=Job())
    else:
        report = actions.link(library.catalog, removals, kind=link, job=Job())
    assert report.done == (ids[1],)
    there = library.tree(held)
    assert set(there) == {"photos/sub/a.jpg"} | ({"photos/sub/a.xmp"} if link is None else set())
    for _ in range(2):
        assert actions.undo(library.reopen(), job=Job()).refused == ()
        assert library.tree() == before
        assert not held.exists()
        assert actions.redo(library.catalog, job=Job()).done == (ids[1],)
        assert library.tree(held) == there


def test_neither_is_said_before_in_a_home_too(untrashed: Library, tmp_path: Path) -> None:
    ids = untrashed.grouped("keep.jpg", "a.jpg")
    for folder in (tmp_path, untrashed.root):
        (folder / HOLDING_FOLDER).write_bytes(b"")
    (foreseen,) = actions.plan(untrashed.catalog, copies(ids, ids[0]), job=Job())
    assert ("neither a trash nor" in foreseen.refusal, foreseen.holding) == (True, "")


def test_a_file_in_the_way_of_a_folder_in_it(untrashed: Library, tmp_path: Path) -> None:
    ids = untrashed.grouped("other.jpg", "deep/er/b.jpg")
    (tmp_path / HOLDING_FOLDER / "photos").mkdir(parents=True)
    (tmp_path / HOLDING_FOLDER / "photos" / "deep").write_bytes(b"")
    (problem,) = actions.trash(untrashed.catalog, copies(ids, ids[0]), hold=True, job=Job()).refused
    assert "cannot be made" in problem.reason


def test_interrupted_on_the_way_there(untrashed: Library, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """What stayed leaves no empty holding folder; what went is said to be there."""
    library = untrashed

    class Dies(BaseException):
        pass

    def dies(*_: object, **__: object) -> None:
        raise Dies

    ids = library.grouped("keep.jpg", "a.jpg")
    for gone in (False, True):
        with monkeypatch.context() as patch, pytest.raises(Dies):
            patch.setattr("core.removal.guard.Guard.check_again", dies)
            actions.trash(library.catalog, copies(ids, ids[0]), hold=True, job=Job())
        (entry,) = [entry for entry in actions.journal(library.catalog) if not entry.settled_at]
        assert entry.target is not None
        if gone:
            os.rename(library.path("a.jpg"), entry.target)
        (sentence,) = actions.settle(library.catalog)
        assert ("had gone to the holding folder" in sentence) == gone
        assert os.path.exists(tmp_path / HOLDING_FOLDER) == gone
    assert [entry.state for entry in actions.journal(library.catalog)] == [State.WITHDRAWN, State.DONE]
    actions.undo(library.catalog, job=Job())
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
