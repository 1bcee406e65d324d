"""Folders -> files: what is found once, what is left out, and what is complained of."""

from __future__ import annotations

import ctypes
import os
import stat
import sys
import threading
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from core.files import listing
from core.files import walk as walking
from core.files.endings import named_like_picture
from core.files.listing import Listing, storable
from core.files.walk import SILENT, Answer, Walk
from core.job import Cancelled, Job
from core.photo import FoundFile, Problem
from tests.core.pictures import write
from tests.core.walked import walked

LINUX = pytest.mark.skipif(sys.platform != "linux", reason="names that only Linux allows")
POSIX = pytest.mark.skipif(os.name == "nt", reason="Windows asks for rights to make links, and has no such permissions")


def found(*folders: Path, problems: list[Problem] | None = None) -> list[str]:
    return [file.path for file in walked(*folders, problems=problems)]


def ignore(_listing: Listing) -> None:
    """For what is seen in the walk itself."""


def paths(listings: Sequence[Listing]) -> list[str]:
    return [os.fsdecode(stamp[0]) for listing in listings for stamp in listing.files]


def test_finds_all_below_in_order(tmp_path: Path) -> None:
    names = ["b/2.jpg", "a.jpg", "b/10.png", "b/c/deep.heic", "no-ending"]
    paths = [write(tmp_path / name, b"x") for name in names]
    assert sorted(found(tmp_path)) == sorted(paths)
    assert found(tmp_path) == found(tmp_path)


def test_says_what_the_system_knows(tmp_path: Path) -> None:
    path = write(tmp_path / "a.jpg", b"12345")
    os.utime(path, ns=(1, 1_600_000_000_123_456_700))
    status = os.stat(path)
    [file] = walked(tmp_path)
    assert file == FoundFile(path, 5, status.st_mtime_ns, status.st_dev, status.st_ino)


@pytest.mark.parametrize(
    "name",
    [
        ".hidden.jpg",
        ".Trash-1000/files/a.jpg",
        ".thumbnails/a.png",
        "lost+found/a.jpg",
        "@eaDir/a.jpg",
        "Photos Library.photoslibrary/originals/0/a.jpeg",
        "a.MOV",
        "a.xmp",
    ],
)
def test_leaves_out_hidden_system_and_other_files(tmp_path: Path, name: str) -> None:
    write(tmp_path / name, b"x")
    assert found(tmp_path) == []


def test_a_hidden_folder_that_was_asked_for_is_walked(tmp_path: Path) -> None:
    path = write(tmp_path / ".secret" / "a.jpg", b"x")
    assert found(tmp_path / ".secret") == [path]


def test_what_windows_and_macos_hide_is_left_out(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """As AppData and ~/Library, which hold thousands of pictures that are nobody's photos."""
    path = write(tmp_path / "a.jpg", b"x")
    hidden = [Path(write(tmp_path / "b.jpg", b"x")), tmp_path / "AppData"]
    write(tmp_path / "AppData" / "Local" / "c.jpg", b"x")
    if sys.platform == "win32":
        for one in hidden:
            assert ctypes.windll.kernel32.SetFileAttributesW(str(one), stat.FILE_ATTRIBUTE_HIDDEN)
    elif sys.platform == "darwin":
        for one in hidden:
            os.chflags(one, stat.UF_HIDDEN)
    else:
        numbers = {one.stat().st_ino for one in hidden}
        monkeypatch.setattr(listing, "_CAN_HIDE", True)
        monkeypatch.setattr(listing, "_is_hidden", lambda status: status.st_ino in numbers)
    assert found(tmp_path) == [path]
    assert not listing.comes_to(str(tmp_path / "AppData" / "Local"), str(tmp_path))
    assert listing.comes_to(str(tmp_path / "AppData"), str(tmp_path / "AppData")), "whoever asks for it has it"


def test_folders_inside_each_other_give_each_file_once(tmp_path: Path) -> None:
    path = write(tmp_path / "a/b/c.jpg", b"x")
    assert found(tmp_path, tmp_path / "a", tmp_path / "a/b", tmp_path) == [path]
    assert found(tmp_path / "a/b", tmp_path) == [path]


@POSIX
def test_links_are_followed_once(tmp_path: Path) -> None:
    path = write(tmp_path / "real/a.jpg", b"x")
    os.symlink(tmp_path, tmp_path / "real/loop")
    os.symlink(tmp_path / "real", tmp_path / "again")
    os.symlink("nothing", tmp_path / "broken.jpg")
    os.symlink("self.jpg", tmp_path / "self.jpg")
    problems: list[Problem] = []
    assert found(tmp_path, problems=problems) == [path]
    assert problems == []


@POSIX
def test_what_is_only_linked_is_found(tmp_path: Path) -> None:
    write(tmp_path / "elsewhere/folder/a.jpg", b"x")
    target = write(tmp_path / "elsewhere/b.jpg", b"xy")
    write(tmp_path / "elsewhere/film.mov", b"x")
    library = tmp_path / "library"
    library.mkdir()
    os.symlink(tmp_path / "elsewhere/folder", library / "folder")
    os.symlink(target, library / "one.jpg")
    os.symlink(target, library / "two.jpg")
    os.symlink(tmp_path / "elsewhere/film.mov", library / "film.mov")
    linked = walked(library)
    assert [file.path for file in linked] == [str(library / "folder/a.jpg"), str(library / "one.jpg")]
    assert linked[1].inode == os.stat(target).st_ino


@POSIX
def test_a_link_gives_way_to_the_file_of_a_later_folder(tmp_path: Path) -> None:
    path = write(tmp_path / "second/a.jpg", b"x")
    (tmp_path / "first").mkdir()
    os.symlink(tmp_path / "second", tmp_path / "first/link")
    os.symlink(path, tmp_path / "first/a.jpg")
    assert found(tmp_path / "first", tmp_path / "second") == [path]


@POSIX
def test_hard_links_are_two_names_of_one_file(tmp_path: Path) -> None:
    os.link(write(tmp_path / "a.jpg", b"x"), tmp_path / "b.jpg")
    first, second = walked(tmp_path)
    assert (first.device, first.inode) == (second.device, second.inode)


@POSIX
def test_what_is_no_file_is_left_out(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.jpg")
    os.symlink("/dev/null", tmp_path / "device.jpg")
    assert found(tmp_path) == []


@POSIX
@pytest.mark.skipif(hasattr(os, "geteuid") and os.geteuid() == 0, reason="root may read everything")
def test_a_forbidden_folder_is_named_and_the_rest_found(tmp_path: Path) -> None:
    write(tmp_path / "closed/a.jpg", b"x")
    path = write(tmp_path / "open/a.jpg", b"x")
    (tmp_path / "closed").chmod(0)
    problems: list[Problem] = []
    try:
        assert found(tmp_path, problems=problems) == [path]
    finally:
        (tmp_path / "closed").chmod(0o755)
    assert [problem.path for problem in problems] == [str(tmp_path / "closed")]
    assert "not allowed to read" in problems[0].reason


@POSIX
def test_any_trouble_with_a_folder_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Like the test above, also for those who run it as root."""
    bad, path = tmp_path / "bad", write(tmp_path / "good/a.jpg", b"x")
    bad.mkdir()
    opened = os.open

    def failing(folder: str, *rest: int) -> int:
        if folder == str(bad):
            raise OSError(5, "Input/output error")
        return opened(folder, *rest)

    monkeypatch.setattr(os, "open", failing)
    problems: list[Problem] = []
    assert found(tmp_path, problems=problems) == [path]
    assert problems == [Problem(str(bad), "This folder cannot be read: Input/output error.")]


def test_what_is_too_long_for_windows_is_not_taken_for_removed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Windows says that it is not there."""
    monkeypatch.setattr("core.files.listing._ON_WINDOWS", True)
    near, far = tmp_path / "a.jpg", tmp_path / ("folder" * 40) / "b.jpg"
    write(near, b"x")
    write(far, b"x")
    asked = os.stat

    def too_long(path: str | int | os.PathLike[str], **rest: Any) -> os.stat_result:
        if path in (str(near), str(far)):
            raise FileNotFoundError(2, "No such file or directory")
        return asked(path, **rest)

    monkeypatch.setattr(os, "stat", too_long)
    monkeypatch.setattr("core.files.listing._BY_DESCRIPTOR", False)
    problems: list[Problem] = []
    assert found(tmp_path, problems=problems) == []
    assert [problem.path for problem in problems] == [str(far)]
    assert "longer than Windows allows" in problems[0].reason


def answer(folder: Path) -> Answer | None:
    walk = Walk([str(folder)], ignore, job=Job())
    walk.run()
    assert walk.problems == []
    return walk.answers.get(str(folder))


def test_what_became_of_each_folder(tmp_path: Path) -> None:
    write(tmp_path / "there/a.jpg", b"x")
    write(tmp_path / "hidden/.a.jpg", b"x")
    (tmp_path / "empty").mkdir()
    assert answer(tmp_path / "there") is Answer.THERE
    assert answer(tmp_path / "hidden") is Answer.THERE
    assert answer(tmp_path / "empty") is Answer.EMPTY
    assert answer(tmp_path / "gone") is Answer.ABSENT


def test_an_empty_folder_inside_another_is_known_as_that(tmp_path: Path) -> None:
    (tmp_path / "disk").mkdir()
    walk = Walk([str(tmp_path), str(tmp_path / "disk")], ignore, job=Job())
    walk.run()
    assert walk.answers == {str(tmp_path): Answer.THERE, str(tmp_path / "disk"): Answer.EMPTY}


class Hanging:
    """A disk that does not answer: whoever lists one of its folders waits until it is let go."""

    def __init__(self, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        self.asked = 0
        self.let_go = threading.Event()
        opened = os.open

        def waiting(path: str, *rest: int) -> int:
            if str(path).startswith(str(folder)):
                self.asked += 1
                assert self.let_go.wait(30)
            return opened(path, *rest)

        monkeypatch.setattr(os, "open", waiting)


@POSIX
def test_a_folder_that_does_not_answer_is_named_and_the_rest_is_found(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(tmp_path / "share/a.jpg", b"x")
    path = write(tmp_path / "disk/b.jpg", b"x")
    share = Hanging(tmp_path / "share", monkeypatch)
    taken: list[Listing] = []
    walk = Walk([str(tmp_path / "share"), str(tmp_path / "disk")], taken.append, job=Job(), patience=1)
    began = time.monotonic()
    walk.run()
    assert paths(taken) == [path]
    assert time.monotonic() - began < 5
    assert walk.answers == {str(tmp_path / "share"): Answer.SILENT, str(tmp_path / "disk"): Answer.THERE}
    assert walk.problems == [Problem(str(tmp_path / "share"), SILENT)]
    # Another walk does not send a second thread after the one that still waits.
    again = Walk([str(tmp_path / "share")], ignore, job=Job(), patience=0.3)
    again.run()
    assert (again.answers, share.asked) == ({str(tmp_path / "share"): Answer.SILENT}, 1)
    share.let_go.set()
    deadline = time.monotonic() + 10
    while any(thread.name == "walk" for thread in threading.enumerate()):
        assert time.monotonic() < deadline, "the late thread ends once the disk answers"
        time.sleep(0.01)
    assert paths(taken) == [path], "and nobody listens to it any more"
    assert found(tmp_path / "share") == [str(tmp_path / "share/a.jpg")]


@POSIX
def test_a_slow_folder_is_waited_for_at_the_end(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    slow = write(tmp_path / "share/a.jpg", b"x")
    path = write(tmp_path / "disk/b.jpg", b"x")
    monkeypatch.setattr(walking, "_PASSED_BY", 0.2)
    share = Hanging(tmp_path / "share", monkeypatch)
    threading.Timer(1, share.let_go.set).start()
    taken: list[Listing] = []
    walk = Walk([str(tmp_path / "share"), str(tmp_path / "disk")], taken.append, job=Job(), patience=20)
    walk.run()
    assert paths(taken) == [path, slow]
    assert walk.problems == []


@POSIX
def test_a_link_to_what_does_not_answer_is_named_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(tmp_path / "share/a.jpg", b"x")
    path = write(tmp_path / "disk/b.jpg", b"x")
    os.symlink(tmp_path / "share", tmp_path / "disk/link")
    share = Hanging(tmp_path / "disk/link", monkeypatch)
    taken: list[Listing] = []
    walk = Walk([str(tmp_path / "disk")], taken.append, job=Job(), patience=1)
    walk.run()
    assert paths(taken) == [path]
    assert walk.problems == [Problem(str(tmp_path / "disk/link"), SILENT)]
    share.let_go.set()


@POSIX
def test_a_walk_may_be_stopped_while_a_folder_does_not_answer(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(tmp_path / "share/a.jpg", b"x")
    share = Hanging(tmp_path / "share", monkeypatch)
    job = Job()
    threading.Timer(0.2, job.cancel).start()
    began = time.monotonic()
    with pytest.raises(Cancelled):
        Walk([str(tmp_path / "share")], ignore, job=job).run()
    assert time.monotonic() - began < 2
    share.let_go.set()


@LINUX
@pytest.mark.parametrize(
    "name", [b"\xff\xfe.jpg", "ä ö.jpg".encode(), b"new\nline.jpg", b"x" * 251 + b".jpg", b"%41 [x].jpg"]
)
def test_any_name_survives(tmp_path: Path, name: bytes) -> None:
    path = os.path.join(os.fsencode(tmp_path), name)
    with open(path, "wb") as file:
        file.write(b"x")
    [only] = found(tmp_path)
    assert os.fsencode(only) == path


def test_cancelling_stops_it(tmp_path: Path) -> None:
    write(tmp_path / "a.jpg", b"x")
    job = Job()
    job.cancel()
    with pytest.raises(Cancelled):
        Walk([str(tmp_path)], ignore, job=job).run()


def test_the_job_counts_files(tmp_path: Path) -> None:
    for name in "abc":
        write(tmp_path / f"{name}.jpg", b"x")
    job = Job()
    Walk([str(tmp_path)], ignore, job=job).run()
    assert (job.progress.done, job.progress.current) == (3, str(tmp_path))


def test_numbers_fit_the_catalog() -> None:
    file = storable(FoundFile("a", 1, 2**64, 2**63 + 5, 2**100 + 7))
    assert (file.mtime_ns, file.device, file.inode) == (2**63 - 1, 5, 7)
    assert storable(FoundFile("a", 1, -(2**70), 1, 1)).mtime_ns == -(2**63 - 1)


def test_names_that_promise_a_picture() -> None:
    assert named_like_picture("/a/b.JPG")
    assert not named_like_picture("/a/jpg")
    assert not named_like_picture("/a.jpg/b.txt")
