"""A safe move: nothing overwritten, nothing half written, nothing lost, whatever goes wrong."""

from __future__ import annotations

import ctypes
import errno
import os
import tempfile
from collections.abc import Callable, Iterator
from contextlib import nullcontext
from pathlib import Path

import pytest

from core.files import moving, ondisk
from core.files.ondisk import OnDisk
from core.refusal import Refused
from tests.core.small_library import MTIME

POSIX = pytest.mark.skipif(os.name == "nt", reason="Windows has no owners and groups of this kind")
SHM = Path("/dev/shm")
RENAMES: list[Callable[[str, str], None]] = [moving.rename_exclusively, moving.rename_onto_reserved]
DATA = b"photo" * 100_000


@pytest.fixture
def source(tmp_path: Path) -> str:
    (tmp_path / "a.jpg").write_bytes(DATA)
    os.utime(tmp_path / "a.jpg", ns=(1, MTIME))
    return str(tmp_path / "a.jpg")


@pytest.fixture
def other_disk() -> Iterator[Path]:
    if not SHM.is_dir() or SHM.stat().st_dev == Path(tempfile.gettempdir()).stat().st_dev:
        pytest.skip("needs two volumes")
    with tempfile.TemporaryDirectory(dir=SHM) as place:
        yield Path(place)


def move(seen: OnDisk, target: Path) -> None:
    moving.move_file(seen, str(target), part=moving.part_of(str(target), entry=7, digest=seen.digest))


@pytest.mark.parametrize("rename", RENAMES)
def test_a_rename_never_replaces(tmp_path: Path, source: str, rename: Callable[[str, str], None]) -> None:
    (tmp_path / "b.jpg").write_bytes(b"other")
    with pytest.raises(FileExistsError):
        rename(source, str(tmp_path / "b.jpg"))
    assert (tmp_path / "b.jpg").read_bytes() == b"other"
    rename(source, str(tmp_path / "c.jpg"))
    assert sorted(os.listdir(tmp_path)) == ["b.jpg", "c.jpg"]
    assert (tmp_path / "c.jpg").read_bytes() == DATA


@pytest.mark.parametrize("rename", RENAMES)
def test_a_rename_that_fails_leaves_nothing_behind(tmp_path: Path, rename: Callable[[str, str], None]) -> None:
    with pytest.raises(FileNotFoundError):
        rename(str(tmp_path / "none.jpg"), str(tmp_path / "b.jpg"))
    with pytest.raises(FileNotFoundError):
        rename(str(tmp_path / "none.jpg"), str(tmp_path / "no folder" / "b.jpg"))
    assert os.listdir(tmp_path) == []


@pytest.mark.skipif(os.name == "nt", reason="links")
@pytest.mark.parametrize("rename", RENAMES)
def test_a_rename_onto_another_name_of_the_file_or_a_dead_link(
    tmp_path: Path, source: str, rename: Callable[[str, str], None]
) -> None:
    os.link(source, tmp_path / "same.jpg")
    os.symlink("nowhere", tmp_path / "dead.jpg")
    for name in ("same.jpg", "dead.jpg"):
        with pytest.raises(FileExistsError):
            rename(source, str(tmp_path / name))
    assert sorted(os.listdir(tmp_path)) == ["a.jpg", "dead.jpg", "same.jpg"]


def refuses(source: bytes, target: bytes) -> int:
    ctypes.set_errno(errno.EINVAL)
    return -1


@pytest.mark.parametrize("call", [refuses, None])
def test_a_file_system_or_a_system_that_knows_no_exclusive_rename(
    tmp_path: Path, source: str, monkeypatch: pytest.MonkeyPatch, call: Callable[[bytes, bytes], int] | None
) -> None:
    monkeypatch.setattr(moving, "_rename_call", call)
    (tmp_path / "taken.jpg").write_bytes(b"other")
    seen = ondisk.read(source)
    with pytest.raises(FileExistsError):
        move(seen, tmp_path / "taken.jpg")
    move(seen, tmp_path / "b.jpg")
    assert (tmp_path / "b.jpg").read_bytes() == DATA
    assert sorted(os.listdir(tmp_path)) == ["b.jpg", "taken.jpg"]


class Denying:
    """The exclusive rename of a network drive that does what it is asked and loses its answer, at one call."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, code: int, *, at: int) -> None:
        rename = moving._rename_call
        if rename is None:
            pytest.skip("the system has no such call")
        self._rename = rename
        self._code = code
        self._left = at
        monkeypatch.setattr(moving, "_rename_call", self)

    def __call__(self, source: bytes, target: bytes) -> int:
        done = self._rename(source, target)
        self._left -= done == 0
        if done == 0 and self._left == 0:
            ctypes.set_errno(self._code)
            return -1
        return done


@pytest.mark.parametrize("code", [errno.EIO, errno.ENOENT, errno.EEXIST])
def test_what_a_drive_denies_and_did_is_done(
    tmp_path: Path, source: str, monkeypatch: pytest.MonkeyPatch, code: int
) -> None:
    Denying(monkeypatch, code, at=1)
    move(ondisk.read(source), tmp_path / "b.jpg")
    assert os.listdir(tmp_path) == ["b.jpg"]


@pytest.mark.parametrize("at", [1, 2])  # when the copy gets its name, and when the original is about to be removed
@pytest.mark.parametrize("code", [errno.EIO, errno.ENOENT, errno.EEXIST])
def test_what_a_drive_denies_and_did_is_done_to_another_disk_too(
    tmp_path: Path, source: str, other_disk: Path, monkeypatch: pytest.MonkeyPatch, code: int, at: int
) -> None:
    Denying(monkeypatch, code, at=at)
    move(ondisk.read(source), other_disk / "a.jpg")
    assert (os.listdir(tmp_path), os.listdir(other_disk)) == ([], ["a.jpg"])


def test_what_another_file_has_the_place_of_is_not_taken_for_done(tmp_path: Path, source: str) -> None:
    (tmp_path / "b.jpg").write_bytes(b"other")
    seen = ondisk.read(source)
    os.unlink(source)
    with pytest.raises(OSError, match=r"a\.jpg"):
        move(seen, tmp_path / "b.jpg")
    assert (tmp_path / "b.jpg").read_bytes() == b"other"


def test_a_file_put_in_its_place_after_the_look_goes_back(tmp_path: Path, source: str) -> None:
    seen = ondisk.read(source)
    os.rename(source, tmp_path / "aside.jpg")
    Path(source).write_bytes(b"not the file that was checked")
    with pytest.raises(Refused, match="changed"):
        move(seen, tmp_path / "b.jpg")
    assert Path(source).read_bytes() == b"not the file that was checked"
    assert sorted(os.listdir(tmp_path)) == ["a.jpg", "aside.jpg"]


def test_to_another_disk_all_of_it_arrives(source: str, other_disk: Path) -> None:
    os.chmod(source, 0o640)
    move(ondisk.read(source), other_disk / "a.jpg")
    assert os.listdir(other_disk) == ["a.jpg"]
    assert (other_disk / "a.jpg").read_bytes() == DATA
    status = os.stat(other_disk / "a.jpg")
    assert status.st_mtime_ns == MTIME
    assert os.name == "nt" or status.st_mode & 0o777 == 0o640
    assert not os.path.exists(source)


@POSIX
def test_to_another_disk_and_back_with_owner_and_group(source: str, other_disk: Path) -> None:
    if os.geteuid() != 0:
        pytest.skip("needs the right to give files away")
    os.chown(source, 1234, 5678)
    away = other_disk / "a.jpg"
    for start, target in ((source, away), (str(away), Path(source))):
        move(ondisk.read(start), target)
        status = os.stat(target)
        assert (status.st_uid, status.st_gid) == (1234, 5678)


@POSIX
def test_to_another_disk_where_owners_cannot_be_kept(
    source: str, other_disk: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Of somebody else's file only the group, where this user is in it; on a stick nothing."""
    asked: list[int] = []

    def refuse(descriptor: int, user: int, group: int) -> None:
        asked.append(user)
        raise PermissionError(errno.EPERM, "Operation not permitted")

    monkeypatch.setattr(os, "fchown", refuse)
    owner = os.stat(source).st_uid
    move(ondisk.read(source), other_disk / "a.jpg")
    assert (asked, os.listdir(other_disk)) == ([owner, -1], ["a.jpg"])


@POSIX
@pytest.mark.parametrize("code", [errno.EPERM, errno.ENOSYS, errno.ENOTSUP])
def test_to_another_disk_that_knows_no_permissions(
    source: str, other_disk: Path, code: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(path: str, mode: int, **_: object) -> None:
        raise OSError(code, "no", path)

    monkeypatch.setattr(os, "chmod", refuse)
    move(ondisk.read(source), other_disk / "a.jpg")
    assert os.stat(other_disk / "a.jpg").st_mtime_ns == MTIME
    assert not os.path.exists(source)


def test_to_another_disk_where_the_name_is_taken(source: str, other_disk: Path) -> None:
    (other_disk / "a.jpg").write_bytes(b"other")
    with pytest.raises(FileExistsError):
        move(ondisk.read(source), other_disk / "a.jpg")
    assert (other_disk / "a.jpg").read_bytes() == b"other"
    assert os.listdir(other_disk) == ["a.jpg"]
    assert Path(source).read_bytes() == DATA


@pytest.mark.parametrize("at", ["source", "target"])
def test_to_another_disk_where_a_left_over_is_in_the_way(source: str, other_disk: Path, at: str) -> None:
    seen, target = ondisk.read(source), other_disk / "a.jpg"
    left = Path(moving.part_of(source if at == "source" else str(target), entry=7, digest=seen.digest))
    left.write_bytes(b"of an interrupted move")
    with pytest.raises(Refused, match="left-over"):
        move(seen, target)
    assert left.read_bytes() == b"of an interrupted move"
    assert Path(source).read_bytes() == DATA
    assert not target.exists()


def test_to_another_disk_a_file_that_changes_before_the_copy(source: str, other_disk: Path) -> None:
    seen = ondisk.read(source)
    Path(source).write_bytes(b"changed")
    with pytest.raises(Refused, match="changed"):
        move(seen, other_disk / "a.jpg")
    assert os.listdir(other_disk) == []
    assert Path(source).read_bytes() == b"changed"


@pytest.mark.parametrize("event", ["changes", "is replaced", "vanishes", "may not be renamed", "may not be removed"])
@pytest.mark.parametrize("moment", ["before", "after"])
def test_to_another_disk_when_something_happens_after_the_copy(
    source: str, other_disk: Path, monkeypatch: pytest.MonkeyPatch, event: str, moment: str
) -> None:
    """When the copy has its name and the source is still there, or just before and after that gets its hidden name."""
    seen = ondisk.read(source)
    unlink, rename = os.unlink, moving.rename_exclusively

    def happens(place: str) -> None:
        if event == "changes":
            Path(place).write_bytes(b"changed")
        elif event == "is replaced":
            unlink(place)
            Path(place).write_bytes(b"changed")
        elif event == "vanishes":
            unlink(place)

    def renamed(old: str, new: str) -> None:
        if old != source or os.path.dirname(new) != os.path.dirname(source):
            rename(old, new)
            return
        if event == "may not be renamed":
            raise PermissionError(errno.EPERM, "no", old)
        if moment == "before":
            happens(old)
        rename(old, new)
        if moment == "after":
            happens(new)

    def refuses(path: str, **options: int) -> None:
        if event == "may not be removed" and os.path.dirname(path) == os.path.dirname(source):
            raise PermissionError(errno.EPERM, "no", path)
        unlink(path, **options)

    monkeypatch.setattr(moving, "rename_exclusively", renamed)
    monkeypatch.setattr(os, "unlink", refuses)
    if event == "vanishes":
        move(seen, other_disk / "a.jpg")
        assert (other_disk / "a.jpg").read_bytes() == DATA
        assert os.listdir(os.path.dirname(source)) == []
        return
    with pytest.raises((Refused, OSError)):
        move(seen, other_disk / "a.jpg")
    assert os.listdir(other_disk) == []
    assert os.listdir(os.path.dirname(source)) == [os.path.basename(source)]
    assert Path(source).read_bytes() == (b"changed" if event in ("changes", "is replaced") else DATA)


@pytest.mark.parametrize("trouble", [KeyboardInterrupt(), OSError(errno.EIO, "no answer")])
def test_to_another_disk_when_it_breaks_off_as_soon_as_the_source_is_removed(
    source: str, other_disk: Path, monkeypatch: pytest.MonkeyPatch, trouble: BaseException
) -> None:
    """A second Ctrl-C while the system removes the source; a network drive that does it and says that it did not."""
    seen, unlink = ondisk.read(source), os.unlink

    def removes(path: str, **options: int) -> None:
        unlink(path, **options)
        if os.path.dirname(path) == os.path.dirname(source):
            raise trouble

    monkeypatch.setattr(os, "unlink", removes)
    with pytest.raises(KeyboardInterrupt) if isinstance(trouble, KeyboardInterrupt) else nullcontext():
        move(seen, other_disk / "a.jpg")
    assert os.listdir(os.path.dirname(source)) == []
    assert (other_disk / "a.jpg").read_bytes() == DATA


@pytest.mark.parametrize("trouble", [KeyboardInterrupt(), FileNotFoundError(errno.ENOENT, "asked twice")])
def test_a_rename_onto_a_reserved_name_that_breaks_off_when_it_is_done(
    tmp_path: Path, source: str, monkeypatch: pytest.MonkeyPatch, trouble: BaseException
) -> None:
    """As before; a drive that was asked a second time, for its answer was lost, has no such file any more."""
    replace = os.replace

    def replaces(start: str, goal: str) -> None:
        replace(start, goal)
        raise trouble

    monkeypatch.setattr(os, "replace", replaces)
    with pytest.raises(KeyboardInterrupt) if isinstance(trouble, KeyboardInterrupt) else nullcontext():
        moving.rename_onto_reserved(source, str(tmp_path / "b.jpg"))
    assert os.listdir(tmp_path) == ["b.jpg"]
    assert (tmp_path / "b.jpg").read_bytes() == DATA


def test_to_another_disk_what_cannot_go_back_is_named(
    source: str, other_disk: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Another program puts its file into the place twice: while the copy is made, and just after that."""
    seen = ondisk.read(source)
    arrived = moving._arrived

    def meanwhile(seen: OnDisk, target: str) -> bool:
        if target.endswith(".part"):
            Path(target).write_bytes(b"first")
            Path(source).write_bytes(b"second")
        return arrived(seen, target)

    monkeypatch.setattr(moving, "_arrived", meanwhile)
    with pytest.raises(Refused, match="What was there is now") as refusal:
        move(seen, other_disk / "a.jpg")
    aside = moving.part_of(source, entry=7, digest=seen.digest)
    assert aside in str(refusal.value)
    assert (Path(aside).read_bytes(), Path(source).read_bytes()) == (b"first", b"second")


def test_a_file_that_is_being_written_is_not_read_as_it_was(source: str, monkeypatch: pytest.MonkeyPatch) -> None:
    digest_of = ondisk.digest_of

    def and_is_written(descriptor: int) -> bytes:
        digest = digest_of(descriptor)
        with open(source, "ab") as file:
            file.write(b"more")
        return digest

    monkeypatch.setattr(ondisk, "digest_of", and_is_written)
    with pytest.raises(Refused, match="writing to it"):
        ondisk.read(source)


def test_to_another_disk_a_copy_that_is_not_what_was_sent(
    source: str, other_disk: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A disk that writes something else than it was given: the only way to have one here is to say so."""
    seen = ondisk.read(source)
    monkeypatch.setattr(ondisk, "holds", lambda *_: False)
    with pytest.raises(Refused, match="did not arrive whole"):
        move(seen, other_disk / "a.jpg")
    assert os.listdir(other_disk) == []
    assert Path(source).read_bytes() == DATA


def test_a_file_put_in_its_place_that_cannot_go_back_is_named(
    tmp_path: Path, source: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen = ondisk.read(source)
    os.unlink(source)
    Path(source).write_bytes(b"not the file that was checked")
    rename = moving.rename_exclusively

    def once(start: str, goal: str) -> None:
        rename(start, goal)
        Path(start).write_bytes(b"and another one")

    def looks(*_: object) -> bool:
        monkeypatch.undo()
        return False

    monkeypatch.setattr(moving, "rename_exclusively", once)
    monkeypatch.setattr(moving, "_arrived", looks)
    with pytest.raises(Refused, match=r"What was there is now .*b\.jpg"):
        move(seen, tmp_path / "b.jpg")
    assert (tmp_path / "b.jpg").read_bytes() == b"not the file that was checked"
    assert Path(source).read_bytes() == b"and another one"
