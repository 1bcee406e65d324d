"""Taking back: bytes, names and times return, and nothing is overwritten."""

from __future__ import annotations

import ctypes
import errno
import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from core import actions
from core.actions import ActionReport
from core.files import ondisk
from core.job import Job
from core.photo import FoundFile
from core.removal import trash
from core.removal.undo import undoable
from core.storage.journal import State
from tests.core.child import NEEDS_FORK, NEEDS_LINUX, with_disk
from tests.core.small_library import FREEDESKTOP, Library, copies

WAYS = [pytest.param("trash", marks=FREEDESKTOP), "move"]


def act(library: Library, way: str, ids: list[int]) -> ActionReport:
    removals = copies(ids, ids[0])
    if way == "trash":
        return actions.trash(library.catalog, removals, job=Job())
    return actions.move(library.catalog, removals, to=str(library.root.parent / "out"), job=Job())


def there(library: Library) -> str:
    """Where the file of the only entry is now."""
    target = actions.journal(library.catalog)[0].target
    assert target is not None
    return target


def stays_where_it_is(library: Library, sentence: str) -> None:
    """An undo is refused with this sentence, nothing on the disk changes, and the entry can be undone later."""
    everything = library.tree(library.root.parent / "out"), library.tree(library.trash), library.tree()
    report = actions.undo(library.catalog, entries=[actions.journal(library.catalog)[0].id], job=Job())
    assert report.restored == ()
    assert [sentence in problem.reason for problem in report.refused] == [True], report.refused
    assert (library.tree(library.root.parent / "out"), library.tree(library.trash), library.tree()) == everything
    (entry,) = actions.journal(library.catalog)
    assert (entry.state, bool(entry.settled_at)) == (State.DONE, True)


@pytest.mark.parametrize("way", WAYS)
def test_undo_brings_back_bytes_names_and_times(library: Library, way: str) -> None:
    ids = library.grouped("keep.jpg", "a.jpg", "sub/b.jpg")
    before = library.tree()
    known = library.catalog.photos()
    act(library, way, ids)
    shutil.rmtree(library.path("sub"))
    catalog = library.reopen()
    report = actions.undo(catalog, job=Job())
    assert set(report.restored) == {library.path("a.jpg"), library.path("sub/b.jpg")}
    assert report.refused == ()
    assert library.tree() == before
    assert catalog.photos() == known
    assert [entry.state for entry in actions.journal(catalog)] == [State.UNDONE, State.UNDONE]
    assert library.tree(library.trash) == {}
    assert actions.undo(catalog, job=Job()).restored == ()


@pytest.mark.parametrize("way", WAYS)
def test_undo_does_not_overwrite(library: Library, way: str) -> None:
    ids = library.grouped("keep.jpg", "a.jpg")
    before = library.tree()
    act(library, way, ids)
    Path(library.path("a.jpg")).write_bytes(b"new here")
    stays_where_it_is(library, "Another file has taken its place")
    assert Path(library.path("a.jpg")).read_bytes() == b"new here"
    os.unlink(library.path("a.jpg"))
    assert actions.undo(library.catalog, job=Job()).restored == (library.path("a.jpg"),)
    assert library.tree() == before


@pytest.mark.skipif(os.name == "nt", reason="needs the right to make links")
def test_undo_does_not_overwrite_a_link_that_leads_nowhere(library: Library) -> None:
    ids = library.grouped("keep.jpg", "a.jpg")
    act(library, "move", ids)
    os.symlink("nowhere", library.path("a.jpg"))
    report = actions.undo(library.catalog, job=Job())
    assert "taken its place" in report.refused[0].reason
    assert os.readlink(library.path("a.jpg")) == "nowhere"


def test_undo_does_not_overwrite_what_comes_at_the_last_moment(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    act(library, "move", library.grouped("keep.jpg", "a.jpg"))
    read = ondisk.read

    def and_meanwhile(path: str) -> ondisk.OnDisk:
        Path(library.path("a.jpg")).write_bytes(b"came just now")
        return read(path)

    with monkeypatch.context() as patch:
        patch.setattr(ondisk, "read", and_meanwhile)
        report = actions.undo(library.catalog, job=Job())
    assert "Another file has taken its place" in report.refused[0].reason
    assert library.tree()["a.jpg"].data == b"came just now"
    assert (library.root.parent / "out" / "a.jpg").read_bytes() == b"a.jpg" * 3


@pytest.mark.parametrize("way", WAYS)
def test_a_file_that_was_changed_where_it_went(library: Library, way: str) -> None:
    act(library, way, library.grouped("keep.jpg", "a.jpg"))
    Path(there(library)).write_bytes(b"edited")
    stays_where_it_is(library, "changed after it was removed")


@pytest.mark.parametrize("way", WAYS)
def test_a_file_that_is_no_longer_where_it_went(library: Library, way: str) -> None:
    act(library, way, library.grouped("keep.jpg", "a.jpg"))
    os.unlink(there(library))
    stays_where_it_is(library, f"The photo kept for it is {library.path('keep.jpg')}")
    assert undoable(library.catalog) is None
    assert actions.undo(library.catalog, job=Job()) == actions.UndoReport((), ())


@FREEDESKTOP
def test_a_trash_that_was_emptied_and_holds_another_file_of_that_name(library: Library) -> None:
    act(library, "trash", library.grouped("keep.jpg", "a.jpg"))
    info = library.trash / "info" / "a.jpg.trashinfo"
    info.write_text(info.read_text().replace("a.jpg", "b.jpg"))
    stays_where_it_is(library, "no longer in the trash")


@pytest.mark.parametrize("way", WAYS)
def test_what_the_person_brought_back_by_hand_counts_as_undone(library: Library, way: str) -> None:
    ids = library.grouped("keep.jpg", "a.jpg")
    act(library, way, ids)
    os.rename(there(library), library.path("a.jpg"))
    entry = actions.journal(library.catalog)[0]
    assert actions.undo(library.catalog, entries=[entry.id], job=Job()).restored == (library.path("a.jpg"),)
    assert actions.journal(library.catalog)[0].state is State.UNDONE
    assert len(library.catalog.photos()) == 2


def test_undo_of_single_entries_and_then_of_the_rest(library: Library) -> None:
    first = library.grouped("keep.jpg", "a.jpg", "b.jpg")
    second = library.grouped("other.jpg", "c.jpg")
    before = library.tree()
    act(library, "move", first)
    act(library, "move", second)
    entries = actions.journal(library.catalog)
    assert actions.undo(library.catalog, entries=[entries[1].id], job=Job()).restored == (library.path("b.jpg"),)
    assert actions.undo(library.catalog, job=Job()).restored == (library.path("c.jpg"),)
    assert actions.undo(library.catalog, job=Job()).restored == (library.path("a.jpg"),)
    assert library.tree() == before


def test_the_latest_batch_that_can_be_undone(library: Library) -> None:
    first, second = library.grouped("keep.jpg", "a.jpg"), library.grouped("other.jpg", "b.jpg")
    batch = act(library, "move", first).batch
    act(library, "move", second)
    os.unlink(library.root.parent / "out" / "b.jpg")
    assert undoable(library.catalog) == batch
    assert actions.undo(library.catalog, job=Job()).restored == (library.path("a.jpg"),)


def test_a_folder_whose_disk_is_not_there_is_not_made_anew(library: Library) -> None:
    act(library, "move", library.grouped("keep.jpg", "a.jpg"))
    os.rename(library.root, library.root.parent / "unplugged")
    report = actions.undo(library.catalog, job=Job())
    assert f"Its folder {library.root} cannot be reached" in report.refused[0].reason
    assert not library.root.exists()
    os.rename(library.root.parent / "unplugged", library.root)
    assert actions.undo(library.catalog, job=Job()).restored == (library.path("a.jpg"),)


@NEEDS_FORK
@NEEDS_LINUX
@pytest.mark.parametrize("inside", [False, True])
def test_nothing_is_put_below_a_disk_that_is_not_connected(tmp_path: Path, inside: bool) -> None:
    """A folder of the library, or one inside it, is the place of the disk: it is there without the disk, and empty."""
    disk = tmp_path / "above" / "disk"
    disk.parent.mkdir()

    def undo_unplugged(_: Callable[[], None]) -> None:
        with Library(tmp_path) as library:
            keeper = library.add("keep.jpg", b"photo")
            library.catalog.add_folder(str(disk.parent if inside else disk))
            (disk / "a.jpg").write_bytes(b"photo")
            library.group(keeper, going := library.index(str(disk / "a.jpg")))
            act(library, "move", [keeper, going])
            assert ctypes.CDLL(None).umount2(os.fsencode(disk), 2) == 0  # at once, as a stick that is pulled
            stays_where_it_is(library, f"{disk.parent if inside else disk} cannot be reached. Connect the disk")
            assert list(disk.iterdir()) == []

    with_disk(disk, undo_unplugged)


def test_a_folder_that_was_emptied_gets_its_photo_back_from_a_disk_of_another_number(library: Library) -> None:
    """The system counts disks anew when they are connected: other photos are still there."""
    act(library, "move", library.grouped("keep.jpg", "sub/a.jpg"))
    library.catalog.connection.execute("UPDATE photos SET device = device + 1")
    assert os.listdir(library.path("sub")) == []
    assert actions.undo(library.catalog, job=Job()).restored == (library.path("sub/a.jpg"),)


def test_a_folder_that_was_emptied_gets_its_photo_back(library: Library) -> None:
    other = library.root.parent / "other"
    library.catalog.add_folder(str(other))
    keeper = library.add("keep.jpg", b"photo")
    path = library.path("../other/a.jpg")
    other.mkdir()
    Path(path).write_bytes(b"photo")
    library.group(keeper, going := library.index(os.path.normpath(path)))
    act(library, "move", [keeper, going])
    assert actions.undo(library.catalog, job=Job()).restored == (str(other / "a.jpg"),)


def test_a_photo_that_a_scan_met_where_it_went_keeps_its_id(library: Library) -> None:
    ids = library.grouped("keep.jpg", "a.jpg")
    actions.move(library.catalog, copies(ids, ids[0]), to=library.path("later"), job=Job())
    moved = os.lstat(later := library.path("later/a.jpg"))
    place = FoundFile(later, moved.st_size, moved.st_mtime_ns, moved.st_dev, moved.st_ino)
    library.catalog.relocate_all([(ids[1], place)])
    actions.undo(library.catalog, job=Job())
    photo = library.catalog.photo(ids[1])
    assert (photo.path, photo.missing) == (library.path("a.jpg"), False)
    assert library.catalog.photo_at(library.path("later/a.jpg")) is None


def test_a_photo_that_a_scan_took_for_a_new_one_where_it_went(library: Library) -> None:
    ids = library.grouped("keep.jpg", "a.jpg")
    actions.move(library.catalog, copies(ids, ids[0]), to=library.path("later"), job=Job())
    new = library.index(library.path("later/a.jpg"))
    actions.undo(library.catalog, job=Job())
    assert [photo.id for photo in library.catalog.photos()] == ids
    assert library.catalog.photo(new).missing


def test_times_come_back_from_a_disk_that_keeps_them_less_exactly(library: Library) -> None:
    ids = library.grouped("keep.jpg", "a.jpg")
    before = library.tree()
    act(library, "move", ids)
    os.utime(there(library), ns=(0, 1_600_000_000_000_000_000))
    actions.undo(library.catalog, job=Job())
    assert library.tree() == before


@FREEDESKTOP
def test_a_disk_that_does_not_answer(library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    act(library, "move", library.grouped("keep.jpg", "a.jpg"))

    def no_answer(*_: object) -> bool:
        raise OSError(errno.EIO, "Input/output error")

    with monkeypatch.context() as patch:
        patch.setattr("core.removal.undo._is_bare", no_answer)
        stays_where_it_is(library, "The disk does not answer. Check it and its cable, then try again. It is still here")
    assert actions.undo(library.catalog, job=Job()).restored == (library.path("a.jpg"),)


@FREEDESKTOP
def test_an_entry_of_a_trash_that_only_the_system_knows(library: Library) -> None:
    """What a journal of Windows or macOS holds: no place. It is taken back by the person, and then seen to be."""
    ids = library.grouped("keep.jpg", "a.jpg")
    act(library, "trash", ids)
    where = there(library)
    library.catalog.connection.execute("UPDATE journal SET target = NULL")
    stays_where_it_is(library, trash.NOT_FROM_HERE)
    os.rename(where, library.path("a.jpg"))
    entry = actions.journal(library.catalog)[0]
    assert actions.undo(library.catalog, entries=[entry.id], job=Job()).restored == (library.path("a.jpg"),)
