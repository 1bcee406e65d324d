"""Folders that are excluded: not looked into, not shown, not acted on, and included again as they were."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from core import decode, library
from core.actions import Removal
from core.catalog import Catalog
from core.files import walk
from core.files.excluded import Excluded, exclude, excluded, include
from core.files.listing import Listing, list_folder
from core.job import Job
from core.refusal import Refused
from core.reports.findings import gather
from core.scan import ScanReport
from tests.core.catalogued import photos_in
from tests.core.pictures import encoded, scene, write
from tests.core.small_library import Library

PICTURE = scene(1, 320, 240)
LINKS = pytest.mark.skipif(os.name == "nt", reason="links need rights there")


class Photos:
    """A library on the disk, and what a scan says of it."""

    def __init__(self, place: Path) -> None:
        self.root = place / "photos"
        self.catalog = Catalog.open(place / "catalog.sqlite")
        self.catalog.add_folder(str(self.root))
        self.add("camera/one.jpg", quality=90)
        self.add("camera/other.jpg", seed=2)
        self.add("thumbs/one.jpg", quality=60)
        self.add("thumbs/deep/one.jpg", quality=50)
        self.scan()

    def add(self, name: str, *, seed: int = 1, quality: int = 90) -> str:
        return write(self.root / name, encoded(scene(seed, 320, 240), quality=quality))

    def scan(self, **options: Any) -> ScanReport:
        return library.refresh(self.catalog, job=Job(), workers=0, **options).scan

    def exclude(self, name: str) -> str:
        return exclude(self.catalog, str(self.root / name))

    def names(self) -> set[str]:
        return {Path(photo.path).relative_to(self.root).as_posix() for photo in photos_in(self.catalog)}

    def groups(self) -> list[set[str]]:
        found = gather(self.catalog, [str(self.root)])
        paths = ({found.photos[member.photo].path for member in group.members} for group in found.groups)
        return [{Path(path).relative_to(self.root).as_posix() for path in some} for some in paths]


@pytest.fixture
def photos(tmp_path: Path) -> Iterator[Photos]:
    photos = Photos(tmp_path)
    yield photos
    photos.catalog.close()


@pytest.fixture
def listed(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The folders that are looked into from now on."""
    folders: list[str] = []

    def noting(folder: str, **options: Any) -> Listing:
        folders.append(folder)
        return list_folder(folder, **options)

    monkeypatch.setattr(walk, "list_folder", noting)
    return folders


CAMERA = {"camera/one.jpg", "camera/other.jpg"}
THUMBS = {"thumbs/one.jpg", "thumbs/deep/one.jpg"}


def test_its_photos_vanish_at_once_and_no_scan_looks_for_them(photos: Photos, listed: list[str]) -> None:
    assert photos.groups() == [{"camera/one.jpg", *THUMBS}]
    photos.exclude("thumbs")
    assert photos.names() == CAMERA
    assert photos.groups() == []
    report = photos.scan()
    assert (report.found, report.unchanged, report.missing, report.problems) == (2, 2, 0, ())
    assert listed == [str(photos.root), str(photos.root / "camera")]
    assert photos.names() == CAMERA
    photos.add("thumbs/new.jpg", seed=3)
    photos.scan(only=[str(photos.root / "thumbs" / "deep")])  # as the watch might ask for
    assert photos.names() == CAMERA
    assert len(listed) == 2


def test_taken_in_again_its_photos_are_there_without_being_read(
    photos: Photos, monkeypatch: pytest.MonkeyPatch
) -> None:
    photos.exclude("thumbs")
    photos.scan()
    monkeypatch.setattr(decode, "read", None)
    include(photos.catalog, str(photos.root / "thumbs"))
    report = photos.scan()
    assert (report.unchanged, report.added, report.missing) == (4, 0, 0)
    assert photos.groups() == [{"camera/one.jpg", *THUMBS}]
    with pytest.raises(Refused, match="not excluded"):
        include(photos.catalog, str(photos.root / "thumbs"))


def test_a_copy_elsewhere_is_not_taken_for_the_one_that_is_excluded(photos: Photos) -> None:
    photos.exclude("thumbs")
    shutil.copy2(photos.root / "thumbs" / "one.jpg", photos.root / "camera" / "copy.jpg")
    report = photos.scan()
    assert (report.added, report.moved) == (1, 0)
    include(photos.catalog, str(photos.root / "thumbs"))
    photos.scan()
    assert photos.names() == {*CAMERA, *THUMBS, "camera/copy.jpg"}


def test_what_comes_back_there_is_hidden_by_the_next_scan(photos: Photos) -> None:
    """An undo brings photos back to where they were."""
    folder = photos.exclude("thumbs")
    photos.catalog.mark_missing(photos.catalog.ids_below(folder), False)
    assert photos.scan().missing == 0
    assert photos.names() == CAMERA


def test_its_problems_are_forgotten(photos: Photos) -> None:
    path = write(photos.root / "thumbs" / "broken.jpg", b"\xff\xd8\xff no picture")
    photos.scan()
    assert [problem.path for problem in photos.catalog.problems()] == [path]
    photos.exclude("thumbs")
    assert photos.catalog.problems() == []


def test_a_folder_of_the_library_inside_is_looked_through(photos: Photos, listed: list[str]) -> None:
    photos.exclude("thumbs")
    photos.catalog.add_folder(str(photos.root / "thumbs" / "deep"))
    report = photos.scan()
    assert (report.unchanged, report.added) == (3, 0)
    assert photos.names() == {*CAMERA, "thumbs/deep/one.jpg"}
    assert str(photos.root / "thumbs") not in listed
    photos.add("thumbs/deep/less/one.jpg", seed=4)
    photos.exclude("thumbs/deep/less")
    photos.scan()
    assert photos.names() == {*CAMERA, "thumbs/deep/one.jpg"}


def test_of_folders_inside_each_other_the_inner_one_decides() -> None:
    folders, roots = ("/p/thumbs", "/p/thumbs/best/less"), ("/p", "/p/thumbs/best")
    passed = Excluded(*(tuple(path.replace("/", os.sep) for path in paths) for paths in (folders, roots)))
    inside = ("/p/thumbs", "/p/thumbs/a.jpg", "/p/thumbs/best/less/a.jpg")
    outside = ("/p", "/p/a.jpg", "/p/thumbs and more", "/p/thumbs/best/a.jpg", "/elsewhere/a.jpg")
    assert [passed.holds(path.replace("/", os.sep)) for path in (*inside, *outside)] == [True] * 3 + [False] * 5
    left_in = [passed.leaves_in(path.replace("/", os.sep)) for path in (*inside, *outside)]
    assert left_in == [False] * 3 + [True] * 4 + [False]


def test_only_what_is_inside_the_library_can_be_excluded(photos: Photos, tmp_path: Path) -> None:
    for folder in (tmp_path, tmp_path / "elsewhere", tmp_path / "photos and more"):
        with pytest.raises(Refused, match="in no folder of the library"):
            exclude(photos.catalog, str(folder))
    with pytest.raises(Refused, match="itself a folder of the library"):
        photos.exclude(".")
    assert excluded(photos.catalog).folders == ()


def test_it_need_not_be_there_any_more(photos: Photos) -> None:
    folder = photos.exclude("thumbs")
    shutil.rmtree(folder)
    report = photos.scan()
    assert (report.missing, report.problems) == (0, ())
    include(photos.catalog, folder)
    assert photos.scan().found == 2
    assert excluded(photos.catalog).folders == ()


def test_it_is_remembered_while_its_library_folder_is_taken_out(photos: Photos) -> None:
    folder = photos.exclude("thumbs")
    photos.catalog.remove_folder(str(photos.root))
    assert excluded(photos.catalog).folders == ()
    photos.catalog.add_folder(str(photos.root))
    assert excluded(photos.catalog).folders == (folder,)
    photos.scan()
    assert photos.names() == CAMERA


def test_in_another_spelling_it_is_the_one_that_the_disk_holds(photos: Photos) -> None:
    if (photos.root / "THUMBS").exists():
        pytest.skip("needs a disk that tells capitals apart: only there it is known that none is asked")
    assert photos.exclude("THUMBS/Deep") == str(photos.root / "thumbs" / "deep")


@LINKS
def test_what_links_to_it_is_excluded_too(photos: Photos, listed: list[str]) -> None:
    photos.exclude("thumbs")
    (photos.root / "camera" / "folder").symlink_to(photos.root / "thumbs" / "deep")
    (photos.root / "camera" / "file.jpg").symlink_to(photos.root / "thumbs" / "one.jpg")
    photos.scan()
    assert photos.names() == CAMERA
    assert len(listed) == 2


@LINKS
def test_a_folder_is_known_by_whatever_links_name_it(photos: Photos, tmp_path: Path) -> None:
    (tmp_path / "way").symlink_to(photos.root)
    assert exclude(photos.catalog, str(tmp_path / "way" / "thumbs")) == str(photos.root / "thumbs")
    include(photos.catalog, str(tmp_path / "way" / "thumbs"))
    photos.catalog.remove_folder(str(photos.root))
    photos.catalog.add_folder(str(tmp_path / "way"))
    assert photos.exclude("thumbs") == str(tmp_path / "way" / "thumbs")


@LINKS
def test_a_link_inside_the_library_names_what_it_leads_to(photos: Photos) -> None:
    """No walk comes to it by the link."""
    (photos.root / "camera" / "way").symlink_to(photos.root / "thumbs")
    folder = photos.exclude("camera/way")
    assert folder == str(photos.root / "thumbs")
    shutil.rmtree(folder)
    os.symlink(photos.root / "camera", folder)  # it leads elsewhere now, and is taken in by its own name
    include(photos.catalog, folder)
    assert excluded(photos.catalog).folders == ()


@LINKS
def test_a_link_out_of_the_library_can_be_excluded(photos: Photos, tmp_path: Path) -> None:
    write(tmp_path / "elsewhere" / "far.jpg", encoded(scene(5, 320, 240)))
    (photos.root / "far").symlink_to(tmp_path / "elsewhere")
    photos.scan()
    assert photos.names() == {*CAMERA, *THUMBS, "far/far.jpg"}
    assert photos.exclude("far") == str(photos.root / "far")
    assert photos.scan().missing == 0
    assert photos.names() == {*CAMERA, *THUMBS}


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere names are text")
def test_a_name_that_is_no_text(photos: Photos) -> None:
    name = os.fsdecode(b"caf\xe9")
    photos.add(f"{name}/a.jpg", seed=6)
    photos.scan()
    folder = photos.exclude(name)
    assert excluded(photos.catalog).folders == (folder,)
    photos.scan()
    assert photos.names() == {*CAMERA, *THUMBS}


def test_no_photo_of_it_is_removed_or_stands_for_another(tmp_path: Path) -> None:
    with Library(tmp_path) as small:
        inside, outside = small.grouped("thumbs/a.jpg", "a.jpg")
        exclude(small.catalog, small.path("thumbs"))
        before = small.tree()
        for removal, reason in (
            (Removal(outside, inside), "is in a folder that is excluded. Keep another one."),
            (Removal(inside, outside), "It is in a folder that is excluded. Include that folder again first."),
        ):
            report = small.remove([removal])
            assert not report.done
            assert [reason in problem.reason for problem in report.refused] == [True]
        assert small.tree() == before
