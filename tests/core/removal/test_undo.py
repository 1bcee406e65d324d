"""Taking back: bytes, names and times return, and nothing is overwritten."""

from __future__ import annotations

import ctypes
import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from core import actions
from core.files import ondisk
from core.photo import FoundFile
from core.removal.undo import undoable
from core.storage.journal import State
from tests.core.catalogued import photos_in
from tests.core.child import NEEDS_FORK, NEEDS_LINUX, with_disk
from tests.core.small_library import FREEDESKTOP, TRASH_OR_MOVE, Library, no_answer


def there(library: Library) -> str:
    """Where the file of the only entry is now."""
    target = library.journal()[0].target
    assert target is not None
    return target


def stays_where_it_is(library: Library, sentence: str) -> None:
    """An undo is refused with this sentence, nothing on the disk changes, and the entry can be undone later."""
    everything = library.tree(library.out), library.tree(library.trash), library.tree()
    report = library.undo(library.journal()[0].id)
    assert report.restored == ()
    assert [sentence in problem.reason for problem in report.refused] == [True], report.refused
    assert (library.tree(library.out), library.tree(library.trash), library.tree()) == everything
    (entry,) = library.journal()
    assert (entry.state, bool(entry.settled_at)) == (State.DONE, True)


@TRASH_OR_MOVE
def test_undo_brings_back_bytes_names_and_times(library: Library, way: str) -> None:
    ids = library.grouped("keep.jpg", "a.jpg", "sub/b.jpg")
    before = library.tree()
    known = photos_in(library.catalog)
    library.remove(ids, way)
    shutil.rmtree(library.path("sub"))
    report = library.reopen().undo()
    assert set(report.restored) == {library.path("a.jpg"), library.path("sub/b.jpg")}
    assert report.refused == ()
    assert library.tree() == before
    assert photos_in(library.catalog) == known
    assert [entry.state for entry in library.journal()] == [State.UNDONE, State.UNDONE]
    assert library.tree(library.trash) == {}
    assert library.undo().restored == ()


@TRASH_OR_MOVE
def test_undo_does_not_overwrite(library: Library, way: str) -> None:
    ids = library.grouped("keep.jpg", "a.jpg")
    before = library.tree()
    library.remove(ids, way)
    Path(library.path("a.jpg")).write_bytes(b"new here")
    stays_where_it_is(library, "Another file has taken its place")
    assert library.undo().left
    assert Path(library.path("a.jpg")).read_bytes() == b"new here"
    os.unlink(library.path("a.jpg"))
    report = library.undo()
    assert (report.restored, report.left) == ((library.path("a.jpg"),), False)
    assert library.tree() == before


@pytest.mark.skipif(os.name == "nt", reason="needs the right to make links")
def test_undo_does_not_overwrite_a_link_that_leads_nowhere(library: Library) -> None:
    ids = library.grouped("keep.jpg", "a.jpg")
    library.remove(ids, "move")
    os.symlink("nowhere", library.path("a.jpg"))
    report = library.undo()
    assert "taken its place" in report.refused[0].reason
    assert os.readlink(library.path("a.jpg")) == "nowhere"


def test_undo_does_not_overwrite_what_comes_at_the_last_moment(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    library.remove(library.grouped("keep.jpg", "a.jpg"), "move")
    read = ondisk.read

    def and_meanwhile(path: str) -> ondisk.OnDisk:
        Path(library.path("a.jpg")).write_bytes(b"came just now")
        return read(path)

    with monkeypatch.context() as patch:
        patch.setattr(ondisk, "read", and_meanwhile)
        report = library.undo()
    assert "Another file has taken its place" in report.refused[0].reason
    assert library.tree()["a.jpg"].data == b"came just now"
    assert (library.out / "a.jpg").read_bytes() == b"a.jpg" * 3


@TRASH_OR_MOVE
def test_a_file_that_was_changed_where_it_went(library: Library, way: str) -> None:
    library.remove(library.grouped("keep.jpg", "a.jpg"), way)
    Path(there(library)).write_bytes(b"edited")
    stays_where_it_is(library, "changed after it was removed")


@TRASH_OR_MOVE
def test_a_file_that_is_no_longer_where_it_went(library: Library, way: str) -> None:
    library.remove(library.grouped("keep.jpg", "a.jpg"), way)
    os.unlink(there(library))
    stays_where_it_is(library, f"The photo kept for it is {library.path('keep.jpg')}")
    assert undoable(library.catalog) is None
    assert library.undo() == actions.UndoReport((), ())


@FREEDESKTOP
def test_a_trash_that_was_emptied_and_holds_another_file_of_that_name(library: Library) -> None:
    library.remove(library.grouped("keep.jpg", "a.jpg"))
    info = library.trash / "info" / "a.jpg.trashinfo"
    info.write_text(info.read_text().replace("a.jpg", "b.jpg"))
    stays_where_it_is(library, "no longer in the trash")


@TRASH_OR_MOVE
def test_what_the_person_brought_back_by_hand_counts_as_undone(library: Library, way: str) -> None:
    ids = library.grouped("keep.jpg", "a.jpg")
    library.remove(ids, way)
    os.rename(there(library), library.path("a.jpg"))
    entry = library.journal()[0]
    assert library.undo(entry.id).restored == (library.path("a.jpg"),)
    assert library.journal()[0].state is State.UNDONE
    assert len(photos_in(library.catalog)) == 2


def test_undo_of_single_entries_and_then_of_the_rest(library: Library) -> None:
    first = library.grouped("keep.jpg", "a.jpg", "b.jpg")
    second = library.grouped("other.jpg", "c.jpg")
    before = library.tree()
    library.remove(first, "move")
    library.remove(second, "move")
    entries = library.journal()
    assert library.undo(entries[1].id).restored == (library.path("b.jpg"),)
    assert library.undo().restored == (library.path("c.jpg"),)
    assert library.undo().restored == (library.path("a.jpg"),)
    assert library.tree() == before


def test_the_latest_batch_that_can_be_undone(library: Library) -> None:
    first, second = library.grouped("keep.jpg", "a.jpg"), library.grouped("other.jpg", "b.jpg")
    batch = library.remove(first, "move").batch
    library.remove(second, "move")
    os.unlink(library.out / "b.jpg")
    assert undoable(library.catalog) == batch
    assert library.undo().restored == (library.path("a.jpg"),)


def test_a_folder_whose_disk_is_not_there_is_not_made_anew(library: Library) -> None:
    library.remove(library.grouped("keep.jpg", "a.jpg"), "move")
    os.rename(library.root, library.root.parent / "unplugged")
    report = library.undo()
    assert f"Its folder {library.root} cannot be reached" in report.refused[0].reason
    assert not library.root.exists()
    os.rename(library.root.parent / "unplugged", library.root)
    assert library.undo().restored == (library.path("a.jpg"),)


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
            library.remove([keeper, going], "move")
            assert ctypes.CDLL(None).umount2(os.fsencode(disk), 2) == 0  # at once, as a stick that is pulled
            stays_where_it_is(library, f"{disk.parent if inside else disk} cannot be reached. Connect the disk")
            assert list(disk.iterdir()) == []

    with_disk(disk, undo_unplugged)


def test_a_folder_that_was_emptied_gets_its_photo_back_from_a_disk_of_another_number(library: Library) -> None:
    """The system counts disks anew when they are connected: other photos are still there."""
    library.remove(library.grouped("keep.jpg", "sub/a.jpg"), "move")
    library.catalog.connection.execute("UPDATE photos SET device = device + 1")
    assert os.listdir(library.path("sub")) == []
    assert library.undo().restored == (library.path("sub/a.jpg"),)


def test_a_folder_that_was_emptied_gets_its_photo_back(library: Library) -> None:
    other = library.root.parent / "other"
    library.catalog.add_folder(str(other))
    keeper = library.add("keep.jpg", b"photo")
    path = library.path("../other/a.jpg")
    other.mkdir()
    Path(path).write_bytes(b"photo")
    library.group(keeper, going := library.index(os.path.normpath(path)))
    library.remove([keeper, going], "move")
    assert library.undo().restored == (str(other / "a.jpg"),)


def test_a_photo_that_a_scan_met_where_it_went_keeps_its_id(library: Library) -> None:
    ids = library.grouped("keep.jpg", "a.jpg")
    library.remove(ids, "move", to=library.path("later"))
    moved = os.lstat(later := library.path("later/a.jpg"))
    place = FoundFile(later, moved.st_size, moved.st_mtime_ns, moved.st_dev, moved.st_ino)
    library.catalog.relocate_all([(ids[1], place)])
    library.undo()
    photo = library.catalog.photo(ids[1])
    assert (photo.path, photo.missing) == (library.path("a.jpg"), False)
    assert library.catalog.photo_at(library.path("later/a.jpg")) is None


def test_a_photo_that_a_scan_took_for_a_new_one_where_it_went(library: Library) -> None:
    ids = library.grouped("keep.jpg", "a.jpg")
    library.remove(ids, "move", to=library.path("later"))
    new = library.index(library.path("later/a.jpg"))
    library.undo()
    assert [photo.id for photo in photos_in(library.catalog)] == ids
    assert library.catalog.photo(new).missing


def test_times_come_back_from_a_disk_that_keeps_them_less_exactly(library: Library) -> None:
    ids = library.grouped("keep.jpg", "a.jpg")
    before = library.tree()
    library.remove(ids, "move")
    os.utime(there(library), ns=(0, 1_600_000_000_000_000_000))
    library.undo()
    assert library.tree() == before


@FREEDESKTOP
def test_a_disk_that_does_not_answer(library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    library.remove(library.grouped("keep.jpg", "a.jpg"), "move")
    with monkeypatch.context() as patch:
        patch.setattr("core.removal.undo._is_bare", no_answer)
        stays_where_it_is(library, "The disk does not answer. Check it and its cable, then try again. It is still here")
    assert library.undo().restored == (library.path("a.jpg"),)
