"""The looks at files after a scan: whatever comes between, in the end they have told what they tell undisturbed."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from itertools import count
from pathlib import Path

import pytest
from PIL import Image

from core.catalog import Catalog
from core.columns import loading
from core.files.drives import Drives
from core.job import Cancelled, Job, Stage
from core.library import compare_all
from core.looking import content_of
from core.matching import match_new
from core.photo import Match, Photo
from core.retakes import look_for_retakes
from core.scan import scan
from tests.core.catalogued import photos_in
from tests.core.letters import letter
from tests.core.scenes import Album, exposed, jpeg, place
from tests.core.small_library import StopAfter

Told = dict[str, object]


def _healed(image: Image.Image) -> Image.Image:
    copy = image.copy()
    copy.paste(copy.crop((100, 100, 120, 120)), (320, 240))
    return copy


FILES = {
    "tripod 0": jpeg(exposed(place(1), 0), 92),
    "tripod 1": jpeg(exposed(place(1), 1), 92),
    "tripod 2": jpeg(exposed(place(1), 2), 92),
    "letter": jpeg(letter(), 90),
    "letter again": jpeg(letter(), 40),
    "letter to another": jpeg(letter("Mr Green", "36 908"), 80),
    "spotted": jpeg(place(2), 85),
    "healed": jpeg(_healed(place(2)), 95),
    "small": jpeg(place(3), 92),
    "enlarged": jpeg(place(3).resize((1280, 960), Image.Resampling.LANCZOS), 92),
}


def _compared(place: Path) -> Album:
    """An album of all these files, of which no file was looked at again."""
    album = Album(place)
    for name, data in FILES.items():
        album.add(f"{name}.jpg", data)
    scan(album.catalog, job=Job(), workers=0)
    match_new(album.catalog, job=Job())
    return album


@pytest.fixture
def album(tmp_path: Path) -> Iterator[Album]:
    with _compared(tmp_path) as album:
        yield album


@pytest.fixture(scope="module")
def undisturbed(tmp_path_factory: pytest.TempPathFactory) -> Told:
    with _compared(tmp_path_factory.mktemp("undisturbed")) as album:
        before = _told(album)
        compare_all(album.catalog, job=Job(), workers=2)
        after = _told(album)
        changed = {what for what in after if after[what] != before[what]}
        pairs = {"tripod 0 tripod 1", "tripod 0 tripod 2", "tripod 1 tripod 2", "healed spotted"}
        pairs |= {"letter letter to another", "letter again letter to another"}
        assert changed >= pairs | {"enlarged"}
        return after


def _told(album: Album) -> Told:
    """What is said of each match, and of each photo by itself."""
    names = {photo.id: Path(photo.path).stem for photo in photos_in(album.catalog)}
    matches = loading.matches(album.catalog)
    of_pairs: Told = {" ".join(sorted((names[one.a], names[one.b]))): (one.relation, one.also) for one in matches}
    return of_pairs | {Path(photo.path).stem: photo.resolved for photo in photos_in(album.catalog)}


@pytest.mark.parametrize("workers", [0, 2])
def test_stopped_again_and_again_they_come_to_the_end(album: Album, undisturbed: Told, workers: int) -> None:
    for steps in count(1):
        try:
            compare_all(album.catalog, job=StopAfter(steps, stage=Stage.RESOLVING), workers=workers)
        except Cancelled:
            continue
        break
    assert _told(album) == undisturbed
    assert steps > 3


@pytest.mark.parametrize("name", FILES)
def test_a_file_that_is_out_of_reach_is_looked_at_once_it_is_there(album: Album, undisturbed: Told, name: str) -> None:
    file, aside = album.root / f"{name}.jpg", album.root / "aside"
    file.rename(aside)
    compare_all(album.catalog, job=Job(), workers=0)
    aside.rename(file)
    compare_all(album.catalog, job=Job(), workers=0)
    assert _told(album) == undisturbed
    job = Job()
    compare_all(album.catalog, job=job, workers=0)
    assert job.progress.stage is not Stage.RESOLVING


def test_what_was_seen_before_a_stop_is_not_looked_at_again(tmp_path: Path) -> None:
    with Album(tmp_path) as album:
        for number in (1, 2, 3):
            for quality in (92, 91):
                album.add(f"{number} in {quality}.jpg", jpeg(exposed(place(number), number), quality))
        album.refresh()
        with pytest.raises(Cancelled):
            look_for_retakes(album.catalog, job=StopAfter(2), workers=0)
        job = Job()
        look_for_retakes(album.catalog, job=job, workers=0)
        assert job.progress.total == job.progress.done == 2


def test_what_is_found_in_a_set_is_saved_and_counted_as_it_is_found(
    album: Album, monkeypatch: pytest.MonkeyPatch
) -> None:
    saved = threading.Event()
    save = Catalog.save_matches

    def save_and_tell(catalog: Catalog, matches: list[Match]) -> None:
        save(catalog, matches)
        saved.set()

    def wait(*_pictures: object) -> bool:
        done.append(job.progress.done)
        return len(done) < 3 or saved.wait(10)

    done: list[int] = []
    job = Job()
    monkeypatch.setattr(Catalog, "save_matches", save_and_tell)
    monkeypatch.setattr("core.retakes.are_two_exposures", wait)
    assert look_for_retakes(album.catalog, job=job, workers=1) == 3
    assert done == [0, 1, 2]


def test_of_large_files_one_at_a_time_is_in_memory(album: Album, monkeypatch: pytest.MonkeyPatch) -> None:
    under_way: list[str] = []
    most = 0

    def read(photo: Photo, drives: Drives) -> bytes:
        nonlocal most
        under_way.append(photo.path)
        most = max(most, len(under_way))
        time.sleep(0.02)
        under_way.remove(photo.path)
        return content_of(photo, drives)

    monkeypatch.setattr("core.looking.content_of", read)
    monkeypatch.setattr("core.enlargements.content_of", read)
    monkeypatch.setattr("core.files.drives._LARGE", 1)
    compare_all(album.catalog, job=Job(), workers=4)
    assert most == 1
