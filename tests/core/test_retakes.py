"""Exposures of something that does not move: told after a scan, where no date tells them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PIL import ImageFilter

from core.columns import loading
from core.grouping import load
from core.job import Job, Stage
from core.library import refresh
from core.photo import Relation
from core.retakes import look_for_retakes
from tests.core.scenes import Album, exposed, jpeg, place, watermarked


@pytest.fixture
def album(tmp_path: Path) -> Iterator[Album]:
    """Three exposures of one place, and another place with a copy and one that was drawn on."""
    with Album(tmp_path) as album:
        for number in range(3):
            album.add(f"tripod/{number}.jpg", jpeg(exposed(place(1), number), 92))
        album.add("saved/original.jpg", jpeg(exposed(place(2), 5), 92))
        album.add("saved/again.jpg", jpeg(exposed(place(2), 5), 91))
        album.add("saved/marked.jpg", jpeg(watermarked(exposed(place(2), 5)), 92))
        yield album


def _groups(album: Album) -> set[frozenset[str]]:
    grouping, photos = load(album.catalog)
    return {frozenset(Path(photos[member.photo].path).stem for member in group.members) for group in grouping.groups}


SAVED = frozenset({"original", "again", "marked"})


def test_exposures_without_dates_are_no_copies(album: Album) -> None:
    refresh(album.catalog, job=Job(), workers=2)
    assert _groups(album) == {SAVED}
    grouping, photos = load(album.catalog)
    series = [sorted(Path(photos[shot.photo].path).stem for shot in one.members) for one in grouping.series]
    assert series == [["0", "1", "2"]]


def test_without_the_look_they_would_be(album: Album, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("core.library.look_for_retakes", lambda *_args, **_kwargs: 0)
    refresh(album.catalog, job=Job(), workers=0)
    assert _groups(album) == {SAVED, frozenset("012")}
    assert look_for_retakes(album.catalog, job=Job(), workers=0) == 3
    assert _groups(album) == {SAVED}


def test_a_copy_of_an_exposure_stands_with_it_alone(album: Album) -> None:
    album.add("tripod/copy of 1.jpg", jpeg(exposed(place(1), 1), 91))
    refresh(album.catalog, job=Job(), workers=2)
    assert _groups(album) == {SAVED, frozenset({"1", "copy of 1"})}


def test_an_exposure_that_comes_later_is_told(album: Album) -> None:
    refresh(album.catalog, job=Job(), workers=0)
    job = Job()
    assert look_for_retakes(album.catalog, job=job) == 0
    assert job.progress.stage is Stage.WAITING
    album.add("tripod/3.jpg", jpeg(exposed(place(1), 3), 92))
    refresh(album.catalog, job=Job(), workers=0)
    assert _groups(album) == {SAVED}


def test_a_copy_of_which_nothing_can_be_told_hides_no_exposure(tmp_path: Path) -> None:
    with Album(tmp_path) as album:
        album.add("0.jpg", jpeg(exposed(place(1), 1).filter(ImageFilter.GaussianBlur(1.1)), 92))
        for number in (1, 2):
            album.add(f"{number}.jpg", jpeg(exposed(place(1), number), 92))
        refresh(album.catalog, job=Job(), workers=0)
        shots = [match for match in loading.matches(album.catalog) if match.relation is Relation.SIMILAR_SHOT]
        photos = loading.photos(album.catalog)
        assert [{Path(photos[id].path).stem for id in (match.a, match.b)} for match in shots] == [{"1", "2"}]
        assert all(group.doubt is not None for group in load(album.catalog)[0].groups)


def test_other_sizes_and_qualities_are_left_as_they_are(album: Album) -> None:
    album.add("tripod/sent.jpg", jpeg(exposed(place(1), 7), 60))
    album.add("tripod/small.jpg", jpeg(exposed(place(1), 8).resize((512, 384)), 92))
    refresh(album.catalog, job=Job(), workers=0)
    assert any({"sent", "small"} & group for group in _groups(album))
