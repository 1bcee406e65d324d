"""Folders -> files: what is found once, what is left out, and what is complained of."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

from core.job import Cancelled, Job
from core.photo import FoundFile, Problem
from core.walk import named_like_picture, storable, walk
from tests.core.pictures import write

LINUX = pytest.mark.skipif(sys.platform != "linux", reason="names that only Linux allows")
POSIX = pytest.mark.skipif(os.name == "nt", reason="Windows asks for rights to make links, and has no such permissions")


def found(*folders: Path, exclude: Sequence[str] = (), problems: list[Problem] | None = None) -> list[str]:
    paths = [str(folder) for folder in folders]
    return [
        file.path for file in walk(paths, exclude=exclude, problems=[] if problems is None else problems, job=Job())
    ]


def test_finds_all_below_in_order(tmp_path: Path) -> None:
    names = ["b/2.jpg", "a.jpg", "b/10.png", "b/c/deep.heic", "no-ending"]
    paths = [write(tmp_path / name, b"x") for name in names]
    assert sorted(found(tmp_path)) == sorted(paths)
    assert found(tmp_path) == found(tmp_path)


def test_says_what_the_system_knows(tmp_path: Path) -> None:
    path = write(tmp_path / "a.jpg", b"12345")
    os.utime(path, ns=(1, 1_600_000_000_123_456_700))
    status = os.stat(path)
    [file] = walk([str(tmp_path)], problems=[], job=Job())
    assert file == FoundFile(path, 5, status.st_mtime_ns, status.st_dev, status.st_ino)


@pytest.mark.parametrize(
    "name",
    [
        ".hidden.jpg",
        ".Trash-1000/files/a.jpg",
        ".thumbnails/a.png",
        "lost+found/a.jpg",
        "@eaDir/a.jpg",
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


def test_excluded_folders_are_left_out(tmp_path: Path) -> None:
    write(tmp_path / "out/a.jpg", b"x")
    path = write(tmp_path / "outer/a.jpg", b"x")
    assert found(tmp_path, exclude=[str(tmp_path / "out")]) == [path]


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
    files = list(walk([str(library)], problems=[], job=Job()))
    assert [file.path for file in files] == [str(library / "folder/a.jpg"), str(library / "one.jpg")]
    assert files[1].inode == os.stat(target).st_ino


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
    first, second = walk([str(tmp_path)], problems=[], job=Job())
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
    assert "may not read" in problems[0].reason


def test_any_trouble_with_a_folder_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Like the test above, also for those who run it as root."""
    bad, path = tmp_path / "bad", write(tmp_path / "good/a.jpg", b"x")
    bad.mkdir()
    scandir = os.scandir

    def failing(folder: str) -> object:
        if folder == str(bad):
            raise OSError(5, "Input/output error")
        return scandir(folder)

    monkeypatch.setattr(os, "scandir", failing)
    problems: list[Problem] = []
    assert found(tmp_path, problems=problems) == [path]
    assert problems == [Problem(str(bad), "This folder cannot be read: Input/output error.")]


def test_a_missing_folder_is_a_problem(tmp_path: Path) -> None:
    problems: list[Problem] = []
    assert found(tmp_path / "gone", problems=problems) == []
    assert problems == [Problem(str(tmp_path / "gone"), "This folder is not there any more.")]


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
        list(walk([str(tmp_path)], problems=[], job=job))


def test_the_job_counts_files(tmp_path: Path) -> None:
    for name in "abc":
        write(tmp_path / f"{name}.jpg", b"x")
    job = Job()
    list(walk([str(tmp_path)], problems=[], job=job))
    assert (job.progress.done, job.progress.current) == (3, str(tmp_path))


def test_numbers_fit_the_catalog() -> None:
    file = storable(FoundFile("a", 1, 2**64, 2**63 + 5, 2**100 + 7))
    assert (file.mtime_ns, file.device, file.inode) == (2**63 - 1, 5, 7)
    assert storable(FoundFile("a", 1, -(2**70), 1, 1)).mtime_ns == -(2**63 - 1)


def test_names_that_promise_a_picture() -> None:
    assert named_like_picture("/a/b.JPG")
    assert not named_like_picture("/a/jpg")
    assert not named_like_picture("/a.jpg/b.txt")
