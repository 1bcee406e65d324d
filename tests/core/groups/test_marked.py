"""Marks that are kept: those of photos that are as they were come back, and no others."""

from __future__ import annotations

import itertools
from pathlib import Path

import pytest

from core.catalog import Catalog
from core.columns.photo_set import PhotoSet
from core.groups import marked
from core.groups.marked import Marked
from core.job import Job
from core.library import refresh
from core.storage import backup
from tests.benchmarks.synthetic import make_catalog
from tests.core.catalogued import photos_in
from tests.core.pictures import encoded, scene, write


@pytest.fixture
def photos(tmp_path: Path) -> Path:
    return _written(tmp_path / "photos")


def _written(folder: Path, *, first: int = 0) -> Path:
    """A folder of four small pictures."""
    for number in range(first, first + 4):
        write(folder / f"{number}.jpg", encoded(scene(number, 64, 48)))
    return folder


def _filled(path: Path, photos: Path) -> Catalog:
    catalog = Catalog.open(path)
    catalog.add_folder(str(photos))
    refresh(catalog, job=Job())
    return catalog


def test_marks_are_there_again_and_the_latest_take_the_place_of_those_before(photos: Path, tmp_path: Path) -> None:
    with _filled(tmp_path / "catalog.sqlite", photos) as catalog:
        ids = [photo.id for photo in photos_in(catalog)]
        assert marked.recall(catalog).photos == frozenset()
        marked.keep(catalog, PhotoSet.of(ids[:3]), away=PhotoSet(), suggested=PhotoSet())
        marked.keep(catalog, PhotoSet.of(ids[1:3]), away=PhotoSet(), suggested=PhotoSet())
    with Catalog.open(tmp_path / "catalog.sqlite") as catalog:
        assert marked.recall(catalog).photos == frozenset(ids[1:3])
        marked.keep(catalog, PhotoSet(), away=PhotoSet(), suggested=PhotoSet())
        assert marked.recall(catalog).photos == frozenset()


def test_a_photo_that_changed_has_no_mark(photos: Path, tmp_path: Path) -> None:
    with _filled(tmp_path / "catalog.sqlite", photos) as catalog:
        changed, same = photos_in(catalog)[:2]
        marked.keep(catalog, PhotoSet.of([changed.id, same.id]), away=PhotoSet(), suggested=PhotoSet())
        Path(changed.path).write_bytes(encoded(scene(9, 64, 48)))
        refresh(catalog, job=Job())
        assert marked.recall(catalog).photos == {same.id}


def test_the_marks_of_an_unplugged_folder_wait_for_it(tmp_path: Path) -> None:
    disk, here = _written(tmp_path / "disk"), _written(tmp_path / "here", first=4)
    with _filled(tmp_path / "catalog.sqlite", disk) as catalog:
        catalog.add_folder(str(here))
        refresh(catalog, job=Job())
        on_disk, at_last = [photo.id for photo in photos_in(catalog) if photo.path.startswith(str(disk))][:2]
        first, second = [photo.id for photo in photos_in(catalog) if photo.path.startswith(str(here))][:2]
        marked.keep(catalog, PhotoSet.of([on_disk, first]), away=PhotoSet(), suggested=PhotoSet())
        disk.rename(tmp_path / "unplugged")
        refresh(catalog, job=Job())
        marked.keep(catalog, PhotoSet.of([second]), away=PhotoSet.of([on_disk, at_last]), suggested=PhotoSet())
        assert marked.recall(catalog).photos == {on_disk, at_last, second}, "also what was marked just before it went"
        (tmp_path / "unplugged").rename(disk)
        refresh(catalog, job=Job())
        assert marked.recall(catalog).photos == {on_disk, at_last, second}


def test_the_ids_of_a_restored_catalog_are_others(photos: Path, tmp_path: Path) -> None:
    """A backup has the settings and no photos: they get their ids anew, perhaps in another order."""
    with _filled(tmp_path / "catalog.sqlite", photos) as catalog:
        first = photos_in(catalog)[0]
        marked.keep(catalog, PhotoSet.of([first.id]), away=PhotoSet(), suggested=PhotoSet())
        kept = catalog.setting("marks")
    other = tmp_path / "other"
    other.mkdir()
    (other / "z.jpg").write_bytes(next(photos.rglob("*.jpg")).read_bytes() + b"\n")
    with _filled(tmp_path / "restored.sqlite", other) as restored:
        restored.set_setting("marks", kept)
        assert [photo.id for photo in photos_in(restored)] == [first.id]
        assert marked.recall(restored).photos == frozenset()
    assert "settings" in backup.TABLES


def test_what_the_rules_suggested_is_remembered_of_what_is_marked(photos: Path, tmp_path: Path) -> None:
    with _filled(tmp_path / "catalog.sqlite", photos) as catalog:
        ids = [photo.id for photo in photos_in(catalog)]
        marked.keep(catalog, PhotoSet.of(ids[:3]), away=PhotoSet(), suggested=PhotoSet.of(ids[1:]))
        assert marked.recall(catalog) == Marked(PhotoSet.of(ids[:3]), PhotoSet.of(ids[1:3]))
        marked.keep(catalog, PhotoSet.of(ids[:1]), away=PhotoSet.of(ids[1:2]), suggested=PhotoSet())
        assert marked.recall(catalog) == Marked(PhotoSet.of(ids[:2]), PhotoSet.of(ids[1:2])), "what is away as it was"


def test_keeping_marks_takes_twice_as_long_for_twice_as_many(tmp_path: Path) -> None:
    """SQLite once compared each marked photo with each one whose removal the rules suggest."""
    with Catalog.open(make_catalog(tmp_path, groups=2000)) as catalog:
        ids = [id for (id,) in catalog.rows("SELECT id FROM photos ORDER BY id")]

        def work(photos: PhotoSet) -> int:
            """SQLite's instructions, in hundreds."""
            steps = itertools.count()
            catalog.connection.set_progress_handler(lambda: next(steps) * 0, 100)
            marked.keep(catalog, photos, away=PhotoSet(), suggested=photos)
            catalog.connection.set_progress_handler(None, 0)
            return next(steps)

        few = work(PhotoSet.of(ids[:1000]))
        many = work(PhotoSet.of(ids))
        assert many < 6 * few
        assert len(marked.recall(catalog).suggested) == 4000
