"""The whole way: folders -> photos, matches and groups, with results while it goes."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from core import library
from core.columns import loading
from core.job import Cancelled, Job, Progress, Stage
from core.library import compare_all, refresh
from core.storage.thumbnails import Thumbnails
from tests.core.catalogued import photos_in
from tests.core.scenes import Album, edited, jpeg, place

EDITS = ("smaller", "mirrored", "cropped", "bordered")
FAMILIES = range(3)


@pytest.fixture
def album(tmp_path: Path) -> Iterator[Album]:
    with Album(tmp_path) as album:
        for number in FAMILIES:
            album.add(f"{number}/original.jpg", jpeg(place(number), 95))
            for edit in EDITS:
                album.add(f"{number}/{edit}.jpg", edited(number, edit))
        yield album


FOUND = {frozenset(f"{number}/{name}.jpg" for name in ("original", *EDITS)) for number in FAMILIES}


class _Watched(Job):
    """A job that remembers the stages it went through, and may be stopped after so many photos."""

    def __init__(self, stop_after: int | None = None) -> None:
        super().__init__()
        self.stages: list[Stage] = []
        self.totals: list[tuple[int, int | None]] = []
        self._left = stop_after

    def enter(self, stage: Stage, *, total: int | None = None, done: int = 0) -> None:
        super().enter(stage, total=total, done=done)
        self.stages.append(stage)
        self.totals.append((done, total))

    def advance(self, count: int = 1, *, current: str = "", problems: int = 0) -> None:
        super().advance(count, current=current, problems=problems)
        if self._left is not None and self.progress.stage is Stage.DECODING:
            self._left -= count
            if self._left <= 0:
                self.cancel()


def test_a_refresh_finds_all_groups_and_reports_what_it_did(album: Album) -> None:
    job = _Watched()
    report = refresh(album.catalog, job=job, workers=2)
    assert album.groups() == FOUND
    assert report.scan.added == report.scan.found == len(FAMILIES) * 5
    assert report.seconds.keys() == {"walk", "decode", "match", "total"}
    assert all(seconds >= 0 for seconds in report.seconds.values())
    assert report.seconds["match"] > 0
    parts = sum(report.seconds[part] for part in ("walk", "decode", "match"))
    assert parts == pytest.approx(report.seconds["total"], abs=0.2)
    assert job.stages == [Stage.WALKING, Stage.DECODING, Stage.MATCHING, Stage.RESOLVING, Stage.DONE]
    assert job.progress.revision >= 1


def test_results_appear_while_photos_are_read_and_the_end_is_the_same(
    album: Album, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(library, "_FIRST_RESULTS", 0.0)
    monkeypatch.setattr("core.indexing.unsaved._MOST_FILES", 3)
    seen: list[tuple[Progress, int]] = []

    class Looking(_Watched):
        def publish(self) -> None:
            super().publish()
            seen.append((self.progress, len(album.groups())))

    job = Looking()
    refresh(album.catalog, job=job, workers=0)
    assert album.groups() == FOUND
    assert job.stages.count(Stage.MATCHING) >= 2
    assert len(seen) >= 2
    early = seen[0]
    assert early[0].stage is Stage.MATCHING
    assert 0 < early[1] <= len(FOUND)
    assert early[0].revision == 1
    # Once the early results are there, reading goes on from where it was.
    again = job.stages.index(Stage.MATCHING) + 1
    assert job.stages[again] is Stage.DECODING
    done, total = job.totals[again]
    assert 0 < done < 15
    assert total == 15


def test_the_first_results_wait_for_few_photos_and_not_for_the_clock(
    album: Album, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(library, "_FIRST_RESULTS", 1000.0)
    monkeypatch.setattr(library, "_FIRST_PHOTOS", 2)
    monkeypatch.setattr("core.indexing.unsaved._MOST_FILES", 1)
    # Of the first two photos nothing matches: twice as many are looked at next.
    album.add("-/alone.jpg", jpeg(place(7)))
    job = _Watched()
    refresh(album.catalog, job=job, workers=0)
    read = [done for stage, (done, _) in zip(job.stages, job.totals, strict=True) if stage is Stage.DECODING]
    assert read[:3] == [0, 2, 4]
    assert album.groups() == FOUND


@pytest.mark.parametrize(("done", "total", "compared"), [(200, 1000, True), (300, 1000, False), (300, 2000, True)])
def test_nothing_is_compared_early_after_the_first_quarter_unless_a_scan_is_long(
    done: int, total: int, compared: bool
) -> None:
    passed = 100.0  # seconds, long after the first results were due
    turns = library._Turns(time.monotonic() - passed)
    assert turns.has_come(Progress(Stage.DECODING, done, total=total, rate=done / passed)) is compared


def test_a_second_refresh_has_nothing_to_do(album: Album) -> None:
    refresh(album.catalog, job=Job(), workers=2)
    before = [*loading.matches(album.catalog)]
    job = _Watched()
    report = refresh(album.catalog, job=job, workers=2)
    assert report.scan.unchanged == report.scan.found == len(FAMILIES) * 5
    assert Stage.MATCHING not in job.stages
    assert job.stages[-1] is Stage.DONE
    assert [*loading.matches(album.catalog)] == before


@pytest.mark.parametrize("after", [1, 7, 14])
def test_a_stopped_refresh_loses_nothing_and_the_next_one_ends_it(album: Album, after: int) -> None:
    with pytest.raises(Cancelled):
        refresh(album.catalog, job=_Watched(stop_after=after), workers=0)
    kept = album.catalog.count()
    assert kept >= after
    assert [*loading.matches(album.catalog)] == []
    report = refresh(album.catalog, job=Job(), workers=2)
    assert report.scan.unchanged == kept
    assert album.groups() == FOUND


def test_what_a_stopped_refresh_has_read_can_be_compared(album: Album) -> None:
    with pytest.raises(Cancelled):
        refresh(album.catalog, job=_Watched(stop_after=10), workers=0)
    compare_all(album.catalog, job=Job(), workers=0)
    read = {os.path.relpath(photo.path, album.root) for photo in photos_in(album.catalog)}
    assert album.groups() == {found & read for found in FOUND if len(found & read) > 1}
    assert album.groups()
    refresh(album.catalog, job=Job(), workers=0)
    assert album.groups() == FOUND


def test_photos_that_come_and_go_change_the_groups(album: Album) -> None:
    refresh(album.catalog, job=Job(), workers=2)
    os.remove(album.root / "0/original.jpg")
    album.add("1/grey.jpg", edited(1, "grey"))
    refresh(album.catalog, job=Job(), workers=2)
    assert album.groups() == {
        frozenset(f"0/{name}.jpg" for name in EDITS),
        frozenset(f"1/{name}.jpg" for name in ("original", "grey", *EDITS)),
        frozenset(f"2/{name}.jpg" for name in ("original", *EDITS)),
    }


def test_thumbnails_are_made_on_the_way(album: Album, tmp_path: Path) -> None:
    with Thumbnails.open(tmp_path / "thumbnails.sqlite") as thumbnails:
        refresh(album.catalog, job=Job(), thumbnails=thumbnails, workers=2)
        assert all(thumbnails.get(photo.pixels) for photo in photos_in(album.catalog))


def test_a_library_without_folders_is_no_trouble(tmp_path: Path) -> None:
    with Album(tmp_path) as album:
        album.catalog.remove_folder(str(album.root))
        report = refresh(album.catalog, job=Job())
        assert report.scan.found == 0
        assert album.groups() == set()
