"""Larger photos that show no more than their copies: found, noted, and left to the person."""

from __future__ import annotations

import threading
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest
from PIL import Image

from core.catalog import Catalog
from core.enlargements import look_for_enlargements
from core.grouping import load
from core.job import Cancelled, Job, Stage
from core.library import refresh
from core.rules import Doubt
from core.storage.database import CatalogError
from tests.core.catalogued import photos_in
from tests.core.pictures import encoded, exif
from tests.core.scenes import Album, jpeg, place
from tests.core.small_library import StopAfter


@pytest.fixture
def album(tmp_path: Path) -> Iterator[Album]:
    """A photo with its enlargement, and one with a smaller copy."""
    with Album(tmp_path) as album:
        album.add("enlarged/original.jpg", jpeg(place(1), 92))
        album.add("enlarged/double.jpg", jpeg(_times(place(1), 2), 92))
        album.add("smaller/original.jpg", jpeg(place(2), 92))
        album.add("smaller/half.jpg", jpeg(_times(place(2), 0.5), 92))
        yield album


def _times(image: Image.Image, times: float) -> Image.Image:
    return image.resize((round(times * image.width), round(times * image.height)), Image.Resampling.LANCZOS)


def _resolved(album: Album) -> dict[str, float | None]:
    """By the names of files, of those that were looked at."""
    return {Path(one.path).name: one.resolved for one in photos_in(album.catalog) if one.resolved is not None}


def _doubts(album: Album) -> dict[str, Doubt | None]:
    """By the names of the photos in front of the groups."""
    grouping, photos = load(album.catalog)
    return {Path(photos[group.keeper].path).name: group.doubt for group in grouping.groups}


def test_the_enlargement_of_a_photo_is_not_kept_in_its_place(album: Album) -> None:
    refresh(album.catalog, job=Job(), workers=2)
    found = _resolved(album)
    assert found.keys() == {"double.jpg", "original.jpg"}  # the largest of both groups
    assert 0.25 <= (found["double.jpg"] or 1) <= 0.65
    assert found["original.jpg"] == 1
    assert _doubts(album) == {"double.jpg": Doubt.ENLARGED, "original.jpg": None}


def test_a_larger_photo_whose_facts_speak_for_it_is_not_looked_at(album: Album) -> None:
    said = exif({}, {0x9003: "2021:05:01 10:00:00"})
    album.add("enlarged/double.jpg", encoded(_times(place(1), 2), quality=92, exif=said))
    refresh(album.catalog, job=Job(), workers=0)
    assert _resolved(album) == {"original.jpg": 1}
    assert _doubts(album) == {"double.jpg": None, "original.jpg": None}


def test_each_photo_is_looked_at_once_and_again_when_its_file_is_another(album: Album) -> None:
    refresh(album.catalog, job=Job(), workers=0)
    job = Job()
    assert look_for_enlargements(album.catalog, job=job) == 0
    assert job.progress.stage is Stage.WAITING
    album.add("enlarged/double.jpg", jpeg(_times(place(1), 2), 90))
    refresh(album.catalog, job=Job(), workers=0)
    assert _doubts(album)["double.jpg"] is Doubt.ENLARGED
    album.add("enlarged/double.jpg", jpeg(place(1), 94))
    refresh(album.catalog, job=Job(), workers=0)
    assert "double.jpg" not in _resolved(album)


def test_what_a_stopped_look_left_is_looked_at_the_next_time(album: Album) -> None:
    with pytest.raises(Cancelled):
        refresh(album.catalog, job=StopAfter(1, stage=Stage.RESOLVING), workers=0)
    assert len(_resolved(album)) == 1
    refresh(album.catalog, job=Job(), workers=0)
    assert _doubts(album) == {"double.jpg": Doubt.ENLARGED, "original.jpg": None}


def test_a_stopped_look_leaves_no_thread_behind(album: Album) -> None:
    """It ended with the error that told of the stop, in whichever thread let go of that: the window waited for it."""
    with pytest.raises(Cancelled) as stopped:
        refresh(album.catalog, job=StopAfter(1, stage=Stage.RESOLVING), workers=1)
    assert stopped.value.__traceback__ is not None, "what is on its way is held until here"
    assert [thread.name for thread in threading.enumerate() if thread.name.startswith("decode")] == []


class Died(BaseException):
    pass


def _die(_grey: object) -> float:
    raise Died


def test_a_photo_at_which_the_program_dies_is_not_met_again(album: Album, monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as patch:
        patch.setattr("core.enlargements.resolved", _die)
        with pytest.raises(Died):
            refresh(album.catalog, job=Job(), workers=0)
    refresh(album.catalog, job=Job(), workers=0)
    assert _doubts(album) == {"double.jpg": None, "original.jpg": None}


def test_the_photos_after_that_are_looked_at_the_next_time(album: Album, monkeypatch: pytest.MonkeyPatch) -> None:
    album.add("deadly/original.jpg", jpeg(place(3), 92))
    album.add("deadly/half.jpg", jpeg(_times(place(3), 0.5), 92))
    with monkeypatch.context() as patch:
        patch.setattr("core.enlargements.resolved", _die)
        patch.setattr("core.enlargements._MARKED", 1)
        with pytest.raises(Died):
            refresh(album.catalog, job=Job(), workers=0)
    refresh(album.catalog, job=Job(), workers=0)
    assert _doubts(album) == {"double.jpg": Doubt.ENLARGED, "original.jpg": None}


def test_an_error_of_the_catalog_leaves_no_photo_that_passes_for_looked_at(
    album: Album, monkeypatch: pytest.MonkeyPatch
) -> None:
    note = Catalog.note_resolved

    def full(catalog: Catalog, parts: Iterable[tuple[int, float | None]]) -> None:
        several = list(parts)
        if any(part not in (None, 1) for _, part in several):
            raise CatalogError("full")
        note(catalog, several)

    with monkeypatch.context() as patch:
        patch.setattr(Catalog, "note_resolved", full)
        with pytest.raises(CatalogError):
            refresh(album.catalog, job=Job(), workers=0)
    refresh(album.catalog, job=Job(), workers=0)
    assert _doubts(album) == {"double.jpg": Doubt.ENLARGED, "original.jpg": None}


def test_a_decoder_that_fails_on_a_whole_picture_ends_no_scan(album: Album, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(_grey: object) -> float:
        raise RuntimeError("no such thing")

    with monkeypatch.context() as patch:
        patch.setattr("core.enlargements.resolved", fail)
        refresh(album.catalog, job=Job(), workers=0)
        assert not _resolved(album)
    refresh(album.catalog, job=Job(), workers=0)
    assert _resolved(album)["original.jpg"] == 1
    assert _doubts(album)["double.jpg"] is Doubt.ENLARGED
