"""Scans of some folders, of folders and files that do not answer, and of files that are being written."""

from __future__ import annotations

import os
import shutil
import threading
import time
from collections import Counter
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from core import actions, decode
from core.catalog import Catalog
from core.columns import loading
from core.files import drives
from core.files.drives import Drives
from core.files.walk import SILENT, Walk
from core.indexing import reading
from core.indexing.unsaved import Unsaved
from core.job import Job
from core.photo import Companion, Match, Problem, Relation, VerdictKind
from core.scan import ScanReport, scan
from core.shots.companions import seen
from tests.core.catalogued import photos_in
from tests.core.pictures import commented, encoded, scene, write

JPEG = encoded(scene(1, 160, 120))


class Library:
    """Two folders of photos and their catalog."""

    def __init__(self, place: Path) -> None:
        self.near, self.far = place / "near", place / "far"
        self.catalog = Catalog.open(place / "catalog.sqlite")
        for folder in (self.near, self.far):
            folder.mkdir()
            self.catalog.add_folder(str(folder))

    def add(self, path: Path) -> str:
        return write(path, commented(JPEG, str(path)))

    def scan(self, **options: Any) -> ScanReport:
        return scan(self.catalog, **{"job": Job(), "workers": 2, **options})

    def names(self) -> set[str]:
        return {os.path.basename(photo.path) for photo in photos_in(self.catalog)}

    def offline(self) -> set[str]:
        return {folder.path for folder in self.catalog.folders() if folder.offline}


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    library = Library(tmp_path)
    yield library
    library.catalog.close()


def test_a_folder_from_which_everything_was_removed_is_empty_and_not_away(library: Library) -> None:
    for folder in (library.near, library.far):
        write(folder / "a.jpg", JPEG)
    library.scan()
    photos = {os.path.dirname(photo.path): photo.id for photo in photos_in(library.catalog)}
    removal = actions.Removal(photos[str(library.far)], photos[str(library.near)])
    moved = actions.move(library.catalog, [removal], to=str(library.near.parent / "out"), job=Job())
    assert (len(moved.done), os.listdir(library.far)) == (1, [])
    assert (library.scan().problems, library.offline()) == ((), set())
    actions.undo(library.catalog, job=Job())
    os.remove(library.far / "a.jpg")
    library.scan()
    assert library.offline() == {str(library.far)}, "who removed this one nobody knows: its disk may be away"


# Some folders only


def test_only_the_folders_that_are_named_are_looked_into(library: Library) -> None:
    for name in ("one/a.jpg", "two/b.jpg", "two/deep/c.jpg"):
        library.add(library.near / name)
    library.scan()
    for name in ("one/new.jpg", "two/deep/new2.jpg"):
        library.add(library.near / name)
    os.remove(library.near / "one/a.jpg")
    os.remove(library.near / "two/b.jpg")
    report = library.scan(only=[str(library.near / "two")])
    assert (report.found, report.added, report.unchanged, report.missing) == (2, 1, 1, 1)
    assert library.names() == {"a.jpg", "c.jpg", "new2.jpg"}
    assert (library.scan().added, library.names()) == (1, {"c.jpg", "new.jpg", "new2.jpg"})


def test_a_photo_that_moved_from_one_named_folder_to_another_is_the_same(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = library.add(library.near / "one/a.jpg")
    library.add(library.near / "two/b.jpg")
    library.scan()
    [photo] = [photo for photo in photos_in(library.catalog) if photo.path == path]
    os.rename(path, library.near / "two/z.jpg")
    monkeypatch.setattr(decode, "read", None)  # nothing is read
    report = library.scan(only=[str(library.near / "one"), str(library.near / "two")])
    assert (report.moved, report.unchanged, report.missing) == (1, 1, 0)
    assert library.catalog.photo(photo.id).path == str(library.near / "two/z.jpg")


@pytest.mark.skipif(os.name == "nt", reason="POSIX links")
def test_a_second_name_of_a_photo_elsewhere_is_no_move(library: Library) -> None:
    path = library.add(library.near / "one/a.jpg")
    (library.near / "two").mkdir()
    library.scan()
    os.link(path, library.near / "two/b.jpg")
    report = library.scan(only=[str(library.near / "two")])
    assert (report.added, report.moved) == (1, 0)
    assert library.names() == {"a.jpg", "b.jpg"}


def test_a_folder_that_is_gone_takes_its_photos_with_the_folder_that_held_it(library: Library) -> None:
    library.add(library.near / "one/deep/a.jpg")
    library.add(library.near / "one/b.jpg")
    library.scan()
    shutil.rmtree(library.near / "one/deep")
    library.scan(only=[str(library.near / "one/deep")])
    assert library.names() == {"a.jpg", "b.jpg"}, "of a folder that is not there nothing is known"
    library.scan(only=[str(library.near / "one")])
    assert library.names() == {"b.jpg"}


def test_a_whole_folder_of_the_library_that_is_gone_is_offline(library: Library) -> None:
    library.add(library.far / "a.jpg")
    library.scan()
    library.far.rename(library.far.with_name("unplugged"))
    report = library.scan(only=[str(library.far)])
    assert ("offline" in report.problems[0].reason, library.offline()) == (True, {str(library.far)})
    library.far.with_name("unplugged").rename(library.far)
    library.scan(only=[str(library.far)])
    assert (library.names(), library.offline()) == ({"a.jpg"}, set())


def test_folders_outside_of_the_library_are_left_alone(library: Library, tmp_path: Path) -> None:
    library.add(tmp_path / "else/a.jpg")
    assert library.scan(only=[str(tmp_path / "else"), str(tmp_path)]).found == 0


@pytest.mark.parametrize("name", [".Trash-1000/files", "Removed by Simile", "deep/@eaDir"])
def test_nor_are_folders_that_no_walk_comes_to(library: Library, name: str) -> None:
    """What went to a trash in the library would come back as new photos."""
    library.add(library.near / name / "a.jpg")
    assert library.scan(only=[str(library.near / name)]).found == 0
    assert library.names() == set()


def test_what_belongs_to_photos_elsewhere_stays_known(library: Library) -> None:
    for folder in (library.near, library.far):
        library.add(folder / "a.jpg")
        write(folder / "a.xmp", b"x")
    library.scan()
    os.remove(library.near / "a.xmp")
    library.scan(only=[str(library.near)])
    beside = (Companion(str(library.far / "a.xmp"), 1),)
    assert seen(library.catalog) == {str(library.far / "a.jpg"): beside}


@pytest.mark.skipif(os.name == "nt", reason="POSIX links")
def test_where_there_are_links_all_is_looked_into(library: Library, tmp_path: Path) -> None:
    """Whether a link leads to what is found under its own name cannot be seen from one folder."""
    path = library.add(library.far / "a.jpg")
    library.scan()
    (library.near / "one").mkdir()
    (library.near / "one/link.jpg").symlink_to(path)
    assert library.scan(only=[str(library.near / "one")]).found == 1
    assert library.names() == {"a.jpg"}


# What does not answer


@pytest.mark.skipif(os.name == "nt", reason="folders are not opened there before they are listed")
def test_a_silent_folder_is_named_its_photos_stay_and_the_rest_is_done(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    library.add(library.far / "a.jpg")
    library.add(library.far / "deep/c.jpg")
    library.scan()
    library.add(library.far / "new.jpg")
    library.add(library.near / "b.jpg")
    answers, opened = threading.Event(), os.open

    def hanging(path: Any, *rest: Any) -> int:
        if str(path) == str(library.far / "deep"):
            assert answers.wait(30)
        return opened(path, *rest)

    monkeypatch.setattr(os, "open", hanging)
    monkeypatch.setattr("core.scan.Walk", partial(Walk, patience=1))
    report = library.scan()
    answers.set()
    assert report.problems == report.away == (Problem(str(library.far), SILENT),)
    assert (report.added, report.missing, library.names()) == (1, 0, {"a.jpg", "b.jpg", "c.jpg"})
    assert library.offline() == {str(library.far)}, "and what was found in it before is not read"
    deadline = time.monotonic() + 10
    while any(thread.name == "walk" for thread in threading.enumerate()):
        assert time.monotonic() < deadline
    assert (library.scan().problems, library.offline()) == ((), set())


def test_files_that_do_not_answer_hold_up_no_others(library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    for number in range(20):
        library.add(library.far / f"far{number}.jpg")
        library.add(library.near / f"near{number}.jpg")
    answers, read = threading.Event(), decode.read

    def hanging(path: str) -> bytes:
        if path.startswith(str(library.far)):
            assert answers.wait(30)
        return read(path)

    with monkeypatch.context() as patch:
        patch.setattr(decode, "read", hanging)
        patch.setattr(Drives, "is_remote", lambda _self, found: found.path.startswith(str(library.far)))
        patch.setattr(drives, "_SLOWEST", 1e9)
        patch.setattr("core.indexing.intake.Drives", lambda: Drives(patience=0.3))
        # On one device here, so that every file of the share is waited for: the threads are not held up all the same.
        began = time.monotonic()
        report = library.scan()
        assert time.monotonic() - began < 15
        answers.set()
    assert library.names() == {f"near{number}.jpg" for number in range(20)}
    assert report.problems == report.away == (Problem(str(library.far), SILENT),)
    assert library.offline() == {str(library.far)}
    assert library.catalog.refused() == {}, "nothing is remembered of a file that was not read"
    assert not [thread for thread in threading.enumerate() if thread.name.startswith("decode")]
    assert library.scan().added == 20


def test_a_copy_that_has_to_be_read_again_is_not_waited_for_either(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What the catalog knew of its bytes may be gone when it is taken for one more copy of them."""
    for name in ("a.jpg", "b.jpg"):
        write(library.far / name, JPEG)
    reads = Counter[str]()
    read = decode.read

    def hanging(path: str) -> bytes:
        reads[path] += 1
        assert reads[path] == 1 or answers.wait(30)
        return read(path)

    answers = threading.Event()
    with monkeypatch.context() as patch:
        patch.setattr(decode, "read", hanging)
        patch.setattr(Unsaved, "reading_like", lambda *_: None)
        patch.setattr(Drives, "is_remote", lambda *_: True)
        patch.setattr(drives, "_SLOWEST", 1e9)
        patch.setattr("core.indexing.intake.Drives", lambda: Drives(patience=0.3))
        report = library.scan(workers=0)
        answers.set()
    assert (report.added, report.problems) == (1, (Problem(str(library.far), SILENT),))


# What is being written


def test_a_file_that_grows_is_not_indexed_half(library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    """The rest of the picture comes while its beginning is read."""
    path = library.near / "a.jpg"
    whole = commented(JPEG, "a")
    write(path, whole[:-500])
    read = decode.read

    def completing(name: str) -> bytes:
        data = read(name)
        if len(data) < len(whole):
            path.write_bytes(whole)
        return data

    monkeypatch.setattr(reading, "_SETTLING_SECONDS", 0.01)
    monkeypatch.setattr(decode, "read", completing)
    report = library.scan()
    assert (report.added, report.problems) == (1, ())
    assert photos_in(library.catalog)[0].size == len(whole)
    monkeypatch.undo()
    assert library.scan().unchanged == 1


def test_a_file_that_never_rests_is_left_for_the_next_scan(library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    path = library.add(library.near / "a.jpg")
    library.add(library.near / "b.jpg")
    read = decode.read

    def growing(name: str) -> bytes:
        data = read(name)
        if name == path:
            with open(name, "ab") as file:
                file.write(b"more")
        return data

    with monkeypatch.context() as patch:
        patch.setattr(reading, "_SETTLING_SECONDS", 0.01)
        patch.setattr(decode, "read", growing)
        report = library.scan()
    assert library.names() == {"b.jpg"}
    assert [problem.path for problem in report.problems] == [path]
    assert "being written" in report.problems[0].reason
    assert library.scan().problems == ()
    assert library.names() == {"a.jpg", "b.jpg"}


# What is left of nothing


def test_a_library_that_shrinks_to_nothing_loses_no_verdict_and_no_match(library: Library) -> None:
    for name in ("a.jpg", "b.jpg", "c.jpg"):
        library.add(library.near / name)
    library.scan()
    digests = [photo.digest for photo in photos_in(library.catalog)]
    library.catalog.save_matches([Match(1, 2, 99.0, Relation.RESAVED)])
    library.catalog.add_verdict(digests[1], digests[2], VerdictKind.KEEP_BOTH)
    library.near.rename(library.near.with_name("aside"))
    library.near.mkdir()
    library.scan()
    assert library.names() == set()
    assert len(photos_in(library.catalog, missing=True)) == 3
    assert (len(loading.matches(library.catalog)), len(library.catalog.verdicts())) == (1, 1)
    library.near.rmdir()
    library.near.with_name("aside").rename(library.near)
    assert library.scan().unchanged == 3
    assert (len(loading.matches(library.catalog)), len(library.catalog.verdicts())) == (1, 1)
