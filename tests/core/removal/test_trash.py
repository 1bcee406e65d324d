"""The freedesktop trash, on real disks: where files go, what is written of them, and disks that have none."""

from __future__ import annotations

import os
import stat
import subprocess
import tempfile
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from urllib.parse import unquote_to_bytes

import pytest

from core.actions import Action, Removal
from core.files import ondisk
from core.files.names import FreeNames
from core.refusal import Refused
from core.removal import freedesktop, trash
from core.storage.journal import State
from tests.core import child
from tests.core.small_library import FREEDESKTOP, ODD_NAMES, Library, no_answer, on_disk

pytestmark = [FREEDESKTOP, pytest.mark.filterwarnings("ignore:.*fork:DeprecationWarning")]


def record(info: Path) -> dict[bytes, bytes]:
    head, *lines = info.read_bytes().splitlines()
    assert head == b"[Trash Info]"
    return dict(line.split(b"=", 1) for line in lines)


def test_the_record_is_as_the_specification_has_it(library: Library) -> None:
    name = os.fsdecode(b"100% \xff\n.jpg")
    library.remove(library.grouped("keep.jpg", name))
    assert stat.S_IMODE(os.stat(library.trash).st_mode) == 0o700
    (info,) = (library.trash / "info").iterdir()
    (file,) = (library.trash / "files").iterdir()
    assert info.name == f"{file.name}.trashinfo"
    assert stat.S_IMODE(info.stat().st_mode) == 0o600
    values = record(info)
    assert unquote_to_bytes(values[b"Path"]) == os.fsencode(library.path(name))
    when = datetime.strptime(values[b"DeletionDate"].decode(), "%Y-%m-%dT%H:%M:%S")
    assert abs((datetime.now() - when).total_seconds()) < 60
    assert freedesktop.original(str(file)) == library.path(name)


def test_the_default_trash_is_in_the_home(library: Library, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("XDG_DATA_HOME", "relative/is/ignored")
    library.remove(library.grouped("keep.jpg", "a.jpg"))
    assert (tmp_path / ".local/share/Trash/files/a.jpg").is_file()


def test_a_record_that_says_nothing(library: Library) -> None:
    assert freedesktop.original(str(library.trash / "files" / "none.jpg")) is None
    (library.trash / "info").mkdir(parents=True)
    (library.trash / "info" / "odd.jpg.trashinfo").write_bytes(b"[Trash Info]\nDeletionDate=2020\n\xff")
    assert freedesktop.original(str(library.trash / "files" / "odd.jpg")) is None


def test_the_record_of_another_file_is_not_removed(library: Library) -> None:
    library.remove(library.grouped("keep.jpg", "a.jpg"))
    where = str(library.trash / "files" / "a.jpg")
    trash.tidy(where, library.path("a.jpg"))
    assert library.infos() == ["a.jpg.trashinfo"]  # the file is there
    os.unlink(where)
    trash.tidy(where, library.path("b.jpg"))
    assert library.infos() == ["a.jpg.trashinfo"]  # the record is of another one
    trash.tidy(where, library.path("a.jpg"))
    assert library.infos() == []


def test_a_library_reached_by_a_link(tmp_path: Path) -> None:
    with Library(tmp_path / "real") as library:
        os.symlink(library.root, tmp_path / "link")
        ids = []
        for name in ("keep.jpg", "a.jpg"):
            Path(library.path(name)).write_bytes(name.encode())
            ids.append(library.index(str(tmp_path / "link" / name)))
        library.group(*ids)
        before = library.tree()
        assert library.remove(ids).done == (ids[1],)
        assert library.undo().restored == (str(tmp_path / "link" / "a.jpg"),)
        assert library.tree() == before


def test_a_home_trash_that_cannot_be_made(library: Library) -> None:
    library.trash.write_bytes(b"a file is in the way")
    ids = library.grouped("keep.jpg", "a.jpg")
    before = library.tree()
    report = library.remove(ids)
    assert [problem.reason for problem in report.refused] == [freedesktop.NO_TRASH]
    assert library.tree() == before


def test_putting_something_where_a_file_is_already(library: Library) -> None:
    library.add("a.jpg")
    where = trash.place(library.path("a.jpg"), FreeNames())
    assert where is not None
    os.makedirs(os.path.dirname(where))
    Path(where).write_bytes(b"somebody's")
    with pytest.raises(FileExistsError):
        trash.put(ondisk.read(library.path("a.jpg")), where)
    assert Path(where).read_bytes() == b"somebody's"
    assert library.infos() == []
    assert os.path.exists(library.path("a.jpg"))


@child.NEEDS_LINUX
def test_another_disk_has_a_trash_of_its_own(disk: Path) -> None:
    def body(library: Library) -> None:
        ids = library.grouped("keep.jpg", "sub/a b.jpg")
        before = library.tree()
        (foreseen,) = library.foresee(ids)
        assert foreseen.allowed
        own = disk / f".Trash-{os.getuid()}"
        assert not own.exists()  # a plan changes nothing
        assert library.remove(ids).done == (ids[1],)
        assert (own / "files" / "a b.jpg").is_file()
        assert stat.S_IMODE(own.stat().st_mode) == 0o700
        assert record(own / "info" / "a b.jpg.trashinfo")[b"Path"] == b"here/photos/sub/a%20b.jpg"
        assert library.reopen().undo().restored == (library.path("sub/a b.jpg"),)
        assert library.tree() == before
        assert os.listdir(own / "info") == []

    on_disk(disk, body)


@child.NEEDS_LINUX
def test_nasty_names_on_another_disk(disk: Path) -> None:
    """Accents in both forms, line ends, no Unicode, as long as can be: there and back, twice."""

    def body(library: Library) -> None:
        ids = library.grouped("keep.jpg", *ODD_NAMES)
        before = library.tree()
        assert library.remove(ids).refused == ()
        own = disk / f".Trash-{os.getuid()}"
        paths = {unquote_to_bytes(record(info)[b"Path"]) for info in (own / "info").iterdir()}
        assert paths == {b"here/photos/" + os.fsencode(name) for name in ODD_NAMES}
        for _again in range(2):
            assert len(library.reopen().undo().restored) == len(ODD_NAMES)
            assert library.tree() == before
            assert (os.listdir(own / "info"), os.listdir(own / "files")) == ([], [])
            assert library.redo().refused == ()
            assert set(library.tree()) == {"keep.jpg"}

    on_disk(disk, body)


@child.NEEDS_LINUX
def test_a_part_of_the_homes_disk_that_is_mounted_once_more_has_a_trash_of_its_own(disk: Path) -> None:
    """As containers and sandboxes do: to the home's trash nothing can be renamed from there, though the disk is one."""

    def mounted(_: Callable[[], None]) -> None:
        with Library(disk / "home") as library:
            again = disk / "again"
            again.mkdir()
            subprocess.run(["mount", "--bind", str(library.root), str(again)], check=True)
            ids = library.grouped(*(str(again / name) for name in ("keep.jpg", "sub/a.jpg")))
            before = library.tree(again)
            (foreseen,) = library.foresee(ids)
            assert foreseen.allowed
            assert library.remove(ids).done == (ids[1],)
            own = again / f".Trash-{os.getuid()}"
            assert record(own / "info" / "a.jpg.trashinfo")[b"Path"] == b"sub/a.jpg"
            assert library.undo().restored == (str(again / "sub" / "a.jpg"),)
            assert {name: kept for name, kept in library.tree(again).items() if ".Trash" not in name} == before
            subprocess.run(["umount", str(again)], check=True)

    child.with_disk(disk, mounted)


@child.NEEDS_LINUX
def test_a_trash_whose_files_lie_on_another_disk_is_none(disk: Path, tmp_path: Path) -> None:
    """Somebody has put a link there to save room: nothing would be copied without being compared."""

    def mounted(_: Callable[[], None]) -> None:
        with Library(tmp_path / "home") as library:
            ids = library.grouped("keep.jpg", "a.jpg")
            before = library.tree()
            library.trash.mkdir()
            (library.trash / "files").symlink_to(disk)
            report = library.remove(ids)
            assert [problem.reason for problem in report.refused] == [freedesktop.NO_TRASH]
            assert (library.tree(), library.infos(), os.listdir(disk)) == (before, [], [])

    child.with_disk(disk, mounted)


@child.NEEDS_LINUX
@pytest.mark.parametrize("kind", ["sticky", "not sticky", "link"])
def test_a_trash_shared_by_all_users_of_a_disk(disk: Path, kind: str) -> None:
    def body(library: Library) -> None:
        shared = disk / ".Trash"
        if kind == "link":
            (disk / "elsewhere").mkdir()
            (disk / "elsewhere").chmod(0o1777)
            shared.symlink_to("elsewhere")
        else:
            shared.mkdir()
            shared.chmod(0o1777 if kind == "sticky" else 0o777)
        ids = library.grouped("keep.jpg", "a.jpg")
        before = library.tree()
        assert library.remove(ids).done == (ids[1],)
        can = shared / str(os.getuid()) if kind == "sticky" else disk / f".Trash-{os.getuid()}"
        assert os.listdir(can / "files") == ["a.jpg"]
        assert record(can / "info" / "a.jpg.trashinfo")[b"Path"] == b"here/photos/a.jpg"
        assert len(library.undo().restored) == 1
        assert library.tree() == before

    on_disk(disk, body)


@child.NEEDS_LINUX
def test_a_disk_that_may_not_be_written(disk: Path, tmp_path: Path) -> None:
    def mounted(make_read_only: Callable[[], None]) -> None:
        with Library(tmp_path / "home") as library:
            ids = library.grouped(*(str(disk / name) for name in ("keep.jpg", "a.jpg")))
            make_read_only()
            for way in ("trash", "move"):
                assert [problem.reason for problem in library.remove(ids, way).refused] == [
                    "Its folder is write-protected. Allow writing to it and try again."
                ]
            ids = library.grouped("other.jpg", "b.jpg")
            report = library.remove(ids, "move", to=str(disk / "out"))
            assert [problem.reason for problem in report.refused] == [
                f"{disk} cannot be written. Choose another folder."
            ]
            assert set(library.tree()) == {"other.jpg", "b.jpg"}

    child.with_disk(disk, mounted)


@child.NEEDS_LINUX
def test_a_full_disk(disk: Path, tmp_path: Path) -> None:
    def mounted(_: Callable[[], None]) -> None:
        with Library(tmp_path / "home") as library:
            ids = library.grouped("keep.jpg", "a.jpg", *(str(disk / name) for name in ("over.jpg", "there.jpg")))
            child.fill(disk / "ballast")
            full = "The disk is full. Free some space and try again."
            # There is no room for a trash on that disk ...
            report = library.remove([Removal(id, ids[0]) for id in ids[2:]])
            assert {problem.reason for problem in report.refused} == {full}
            # ... nor for a file that would go there.
            report = library.remove(ids[:2], "move", to=str(disk))
            assert [problem.reason for problem in report.refused] == [full]
            assert sorted(path.name for path in disk.iterdir() if path.is_file()) == [
                "ballast",
                "over.jpg",
                "there.jpg",
            ]
            assert set(library.tree()) == {"keep.jpg", "a.jpg"}
            states = {entry.state for entry in library.journal()}
            assert states == {State.FAILED}

    child.with_disk(disk, mounted, size="64k")


@child.NEEDS_FORK
@pytest.mark.parametrize("way", ["trash", "move"])
def test_a_folder_that_may_not_be_changed(way: str) -> None:
    def somebody() -> None:
        with tempfile.TemporaryDirectory() as place, Library(Path(place)) as library:
            ids = library.grouped("keep.jpg", "locked/a.jpg")
            before = library.tree()
            os.chmod(library.path("locked"), 0o555)
            report = library.remove(ids, way)
            os.chmod(library.path("locked"), 0o755)
            assert [problem.reason for problem in report.refused] == [
                "Its folder is write-protected. Allow writing to it and try again."
            ]
            assert library.tree() == before
            assert library.infos() == []

    child.as_somebody(somebody)


@child.NEEDS_FORK
def test_undo_into_a_folder_that_may_not_be_changed() -> None:
    def somebody() -> None:
        with tempfile.TemporaryDirectory() as place, Library(Path(place)) as library:
            ids = library.grouped("keep.jpg", "locked/a.jpg")
            before = library.tree()
            library.remove(ids)
            os.chmod(library.path("locked"), 0o555)
            report = library.undo()
            assert "no permission" in report.refused[0].reason
            assert "It is still here" in report.refused[0].reason
            os.chmod(library.path("locked"), 0o755)
            assert len(library.undo().restored) == 1
            assert library.tree() == before

    child.as_somebody(somebody)


def test_a_folder_that_cannot_be_reached(tmp_path: Path) -> None:
    with pytest.raises(Refused, match="cannot be reached"):
        trash.place(str(tmp_path / "unplugged" / "a.jpg"), FreeNames())


@pytest.fixture
def secretive(library: Library, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A trash like those of Windows and macOS, which take a file and do not say where it is."""
    hidden = library.root.parent / "hidden"
    hidden.mkdir()
    monkeypatch.setattr(trash, "place", lambda *_: None)
    monkeypatch.setattr(trash, "put", lambda seen, _: os.rename(seen.path, hidden / os.path.basename(seen.path)))
    return hidden


def test_a_trash_that_does_not_say_where_files_are(library: Library, secretive: Path) -> None:
    ids = library.grouped("keep.jpg", "a.jpg")
    assert library.remove(ids).done == (ids[1],)
    assert os.listdir(secretive) == ["a.jpg"]
    (entry,) = library.journal()
    assert (entry.state, entry.target) == (State.DONE, None)
    (problem,) = library.undo(entry.id).refused
    assert problem.reason == trash.NOT_FROM_HERE
    os.rename(secretive / "a.jpg", library.path("a.jpg"))  # the person takes it out of there, and that is seen
    assert library.undo(entry.id).restored == (library.path("a.jpg"),)
    assert library.journal()[0].state is State.UNDONE


def test_a_disk_that_does_not_answer_when_such_a_file_is_looked_for(
    library: Library, secretive: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ids = library.grouped("keep.jpg", "a.jpg")
    library.remove(ids)
    (entry,) = library.journal()
    monkeypatch.setattr(ondisk, "holds", no_answer)
    (problem,) = library.undo(entry.id).refused
    assert problem.reason == "The disk does not answer. Check it and its cable, then try again."
    assert library.journal()[0].settled_at is not None


def test_what_went_there_for_nothing_is_said_to_have_gone(library: Library, secretive: Path) -> None:
    """The photo to keep was taken away at the moment when the other one went, and that cannot be brought back."""
    ids = library.grouped("keep.jpg", "a.jpg")

    def takes(seen: ondisk.OnDisk, _: object) -> None:
        os.rename(seen.path, secretive / "a.jpg")
        os.unlink(library.path("keep.jpg"))

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(trash, "put", takes)
        report = library.remove(ids)
    assert report.done == (ids[1],)
    assert "has changed or is gone" in report.refused[0].reason
    assert library.journal()[0].state is State.DONE


def test_a_name_that_it_does_not_take_is_refused(library: Library, secretive: Path) -> None:
    ids = library.grouped("keep.jpg", "a.jpg")

    def taken(*_: object) -> None:
        raise FileExistsError(17, "File exists")

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(trash, "put", taken)
        report = library.remove(ids)
    assert report.done == ()
    assert "File exists" in report.refused[0].reason
    assert os.path.exists(library.path("a.jpg"))


def test_a_link_needs_to_know_where_the_photo_is(
    library: Library, secretive: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    ids = library.grouped("keep.jpg", "a.jpg")
    before = library.tree()
    report = library.remove(ids, Action.HARD_LINK)
    assert report.done == (ids[1],)
    assert os.listdir(secretive) == []
    assert library.undo().refused == ()
    assert library.tree() == before


def test_a_record_that_a_power_cut_took_is_no_obstacle(library: Library) -> None:
    """The digest says that it is the file; nobody else lays claim to it."""
    ids = library.grouped("keep.jpg", "a.jpg", "b.jpg")
    before = library.tree()
    library.remove(ids)
    (library.trash / "info" / "a.jpg.trashinfo").write_bytes(b"")
    os.unlink(library.trash / "info" / "b.jpg.trashinfo")
    assert len(library.undo().restored) == 2
    assert library.tree() == before
    assert library.infos() == []
