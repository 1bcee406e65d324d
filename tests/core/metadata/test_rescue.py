"""What would be lost with the photos that go."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from core.job import Job
from core.metadata.rescue import Rescue, foreseen
from core.metadata.said import Said
from core.metadata.sidecar import written
from core.removal.removals import Removal
from tests.core.catalogued import photos_in
from tests.core.pictures import Value, encoded, exif, scene, write
from tests.core.scenes import Album

SCENE = scene(1)
BARE = encoded(SCENE, quality=90)
NORTH: dict[int, Value] = {1: "N", 2: ((48, 1), (30, 1), (0, 1)), 3: "E", 4: ((2, 1), (0, 1), (0, 1))}
DATED = encoded(SCENE, quality=80, exif=exif({0x4746: 4}, {0x9003: "2021:07:30 18:05:59"}, NORTH))
CAPTIONED = encoded(SCENE, quality=70, exif=exif({0x010E: "By the lake"}, {0x9003: "2001:01:01 01:01:01"}))


@pytest.fixture
def album(tmp_path: Path) -> Iterator[Album]:
    with Album(tmp_path) as album:
        yield album


def rescues(album: Album, keeper: str, *copies: str) -> tuple[Rescue, ...]:
    album.refresh()
    ids = {album.name(photo): photo.id for photo in photos_in(album.catalog)}
    return foreseen(album.catalog, [Removal(ids[copy], ids[keeper]) for copy in copies], job=Job())


def test_what_only_the_copy_says_would_be_kept_beside_the_photo_that_stays(album: Album) -> None:
    keeper = album.add("keeper.jpg", BARE)
    album.add("copy.jpg", DATED)
    [rescue] = rescues(album, "keeper.jpg", "copy.jpg")
    assert rescue.path == keeper + ".xmp"
    assert rescue.said == Said("2021-07-30 18:05:59", 48.5, 2.0, 4)


def test_the_0_that_a_camera_writes_is_no_rating(album: Album) -> None:
    album.add("keeper.jpg", encoded(SCENE, quality=90, exif=exif({0x4746: 0})))
    album.add("copy.jpg", encoded(SCENE, quality=80, exif=exif({0x4746: 4})))
    assert rescues(album, "keeper.jpg", "copy.jpg")[0].said == Said(rating=4)


def test_where_both_say_something_nothing_is_lost(album: Album) -> None:
    album.add("keeper.jpg", DATED)
    album.add("copy.jpg", CAPTIONED)
    [rescue] = rescues(album, "keeper.jpg", "copy.jpg")
    assert rescue.said == Said(caption="By the lake")
    assert rescues(album, "copy.jpg", "keeper.jpg")[0].said == Said(None, 48.5, 2.0, 4)


def test_photos_that_say_the_same_have_nothing_to_rescue(album: Album) -> None:
    album.add("keeper.jpg", DATED)
    album.add("copy.jpg", BARE)
    assert rescues(album, "keeper.jpg", "copy.jpg") == ()


def test_several_copies_of_one_photo_are_put_together(album: Album) -> None:
    album.add("keeper.jpg", BARE)
    album.add("one.jpg", CAPTIONED)
    album.add("two.jpg", DATED)
    [rescue] = rescues(album, "keeper.jpg", "one.jpg", "two.jpg")
    assert rescue.said == Said("2001-01-01 01:01:01", 48.5, 2.0, 4, (), "By the lake")


def test_the_sidecars_that_go_with_a_copy_are_asked_and_those_of_the_keeper_too(album: Album) -> None:
    keeper = album.add("keeper.jpg", BARE)
    album.add("copy.jpg", DATED)
    album.add("copy.jpg.xmp", written(Said(rating=2, keywords=("lake", "evening"))))
    album.add("copy.jpg.json", b'{"photoTakenTime": {"timestamp": "0"}, "description": "told"}')
    path = write(Path(keeper).with_suffix(".xmp"), written(Said(keywords=("Lake",), latitude=1.0, longitude=1.0)))
    [rescue] = rescues(album, "keeper.jpg", "copy.jpg")
    assert rescue.path == path, "there is one already"
    assert rescue.said == Said("2021-07-30 18:05:59", rating=2, keywords=("evening",), caption="told")


def test_a_sidecar_that_cannot_be_read_says_nothing(album: Album) -> None:
    album.add("keeper.jpg", BARE)
    album.add("copy.jpg", encoded(SCENE, quality=60))
    album.add("copy.jpg.xmp", b"<broken")
    album.add("copy.xmp", b"x" * 2_000_000)
    assert rescues(album, "keeper.jpg", "copy.jpg") == ()


def test_a_raw_has_its_sidecar_under_its_stem(album: Album) -> None:
    keeper = album.add("keeper.dng", BARE)
    album.add("copy.jpg", DATED)
    stem = os.path.splitext(keeper)[0] + ".xmp"
    assert rescues(album, "keeper.dng", "copy.jpg")[0].path == stem
    os.mkdir(stem)
    assert rescues(album, "keeper.dng", "copy.jpg")[0].path == keeper + ".xmp"


def test_photos_that_the_catalog_does_not_know_say_nothing(album: Album) -> None:
    album.add("keeper.jpg", BARE)
    album.refresh()
    [keeper] = photos_in(album.catalog)
    assert foreseen(album.catalog, [Removal(77, keeper.id), Removal(keeper.id, 78)], job=Job()) == ()
