"""Folders -> catalog: what is new, changed, moved, gone, broken or away, and that a stopped scan loses nothing."""

from __future__ import annotations

import os
import shutil
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from blake3 import blake3

from core import decode
from core.catalog import Catalog, CatalogError
from core.columns import loading
from core.files import changes
from core.indexing import unsaved
from core.indexing.fingerprint import fingerprint
from core.indexing.version import VERSION
from core.job import Cancelled, Job, Stage
from core.photo import FoundFile, Match, Problem, Relation
from core.scan import ScanReport, scan
from core.storage.thumbnails import Thumbnails
from tests.core.catalogued import photos_in
from tests.core.pictures import commented, encoded, scene, write

JPEG = encoded(scene(1, 320, 240))
WORKERS = 2


class Library:
    """A folder of photos and its catalog."""

    def __init__(self, place: Path) -> None:
        self.root = place / "photos"
        self.root.mkdir()
        self.catalog = Catalog.open(place / "catalog.sqlite")
        self.catalog.add_folder(str(self.root))

    def add(self, name: str, data: bytes | None = None) -> str:
        """A photo whose bytes are its own, unless they are given."""
        return write(self.root / name, commented(JPEG, name) if data is None else data)

    def scan(self, **options: Any) -> ScanReport:
        return scan(self.catalog, **{"job": Job(), "workers": WORKERS, **options})

    def ids(self) -> dict[str, int]:
        return {os.path.relpath(photo.path, self.root): photo.id for photo in photos_in(self.catalog)}


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    library = Library(tmp_path)
    yield library
    library.catalog.close()


@pytest.fixture
def unread(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The paths that are read from now on."""
    paths: list[str] = []
    read = decode.read

    def noting(path: str) -> bytes:
        paths.append(path)
        return read(path)

    monkeypatch.setattr(decode, "read", noting)
    return paths


@pytest.fixture
def decoded(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """One entry for every picture that is decoded from now on."""
    calls: list[int] = []
    real = decode.decode

    def noting(data: bytes, *, long_side: int | None = None) -> decode.Picture:
        calls.append(len(data))
        return real(data, long_side=long_side)

    monkeypatch.setattr(decode, "decode", noting)
    return calls


def counts(report: ScanReport) -> tuple[int, int, int, int, int]:
    return (report.added, report.updated, report.moved, report.unchanged, report.missing)


# New photos


def test_a_new_photo_is_in_the_catalog(library: Library) -> None:
    path = library.add("a/holiday.jpg")
    report = library.scan()
    assert (report.found, *counts(report), report.problems) == (1, 1, 0, 0, 0, 0, ())
    assert set(report.seconds) == {"walk", "decode", "total"}
    [photo] = photos_in(library.catalog)
    data = Path(path).read_bytes()
    assert (photo.path, photo.size, photo.digest) == (path, len(data), blake3(data).digest())
    assert photo.pixels == decode.decode(JPEG).content
    assert (photo.facts.format, photo.facts.width, photo.facts.height) == ("JPEG", 320, 240)
    prints = library.catalog.fingerprints()
    assert prints.ids.tolist() == [photo.id]
    assert photo.detail > 0
    assert library.catalog.miniatures([photo.id])[0].startswith(b"\xff\xd8")


def test_every_file_is_read_and_decoded_once(library: Library, unread: list[str], decoded: list[int]) -> None:
    paths = [library.add(f"{number}.jpg") for number in range(7)]
    library.scan()
    assert sorted(unread) == sorted(paths)
    assert len(decoded) == 7


@pytest.mark.parametrize("between", [0, 250])
def test_a_copy_is_read_and_not_decoded(library: Library, decoded: list[int], between: int) -> None:
    """Whether the first of the two is in the catalog already, or was only just read."""
    data = Path(library.add("a.jpg")).read_bytes()
    for number in range(between):
        library.add(f"b{number:03d}.jpg")
    library.add("c.jpg", data)
    assert counts(library.scan(workers=0)) == (between + 2, 0, 0, 0, 0)
    assert len(decoded) == between + 1
    one, other = (library.catalog.photo_at(str(library.root / name)) for name in ("a.jpg", "c.jpg"))
    assert one is not None
    assert other is not None
    assert (one.digest, one.pixels, one.facts, one.detail) == (other.digest, other.pixels, other.facts, other.detail)
    ids = [one.id, other.id]
    prints = library.catalog.fingerprints(ids)
    assert prints.forms[0].tolist() == prints.forms[1].tolist()
    assert prints.vectors[0].tolist() == prints.vectors[1].tolist()
    assert len(set(library.catalog.features(ids))) == len(set(library.catalog.miniatures(ids))) == 1


def test_a_copy_that_came_later_is_not_decoded(library: Library, decoded: list[int]) -> None:
    data = Path(library.add("a.jpg")).read_bytes()
    library.scan()
    os.utime(library.root / "a.jpg", ns=(1, 1))  # so that the scan compares its bytes with those known
    library.add("b.jpg", data)
    assert counts(library.scan(workers=0)) == (1, 0, 0, 1, 0)
    assert len(decoded) == 1


def test_thumbnails_are_kept_by_content(library: Library, tmp_path: Path) -> None:
    library.add("a.jpg")
    with Thumbnails.open(tmp_path / "thumbnails.sqlite") as thumbnails:
        library.scan(thumbnails=thumbnails)
        small = thumbnails.get(photos_in(library.catalog)[0].pixels)
    assert small is not None
    assert decode.decode(small).pixels.shape == (192, 256, 3)


def test_threads_change_nothing(tmp_path: Path) -> None:
    tables = []
    for workers in (0, 1, 3):
        place = tmp_path / str(workers)
        place.mkdir()
        library = Library(place)
        for number in range(20):
            # Large and small mixed, so that threads finish in another order than they began.
            size = (1600, 1200) if number % 5 == 0 else (120, 90)
            library.add(f"{number:02}.jpg", encoded(scene(number, *size)))
        library.add("broken.jpg", JPEG[:500])
        report = library.scan(workers=workers)
        photos = [
            (photo.id, os.path.basename(photo.path), photo.digest, photo.pixels, photo.facts, photo.detail)
            for photo in photos_in(library.catalog)
        ]
        prints = library.catalog.fingerprints()
        ids = prints.ids.tolist()
        problems = [(os.path.basename(problem.path), problem.reason) for problem in report.problems]
        shown = (library.catalog.features(ids), library.catalog.miniatures(ids))
        tables.append((counts(report), photos, prints.forms.tobytes(), prints.vectors.tobytes(), *shown, problems))
        library.catalog.close()
    assert tables[0] == tables[1] == tables[2]


@pytest.mark.skipif(os.name == "nt", reason="POSIX links")
def test_hard_links_are_two_photos(library: Library) -> None:
    os.link(library.add("a.jpg"), library.root / "b.jpg")
    assert counts(library.scan()) == (2, 0, 0, 0, 0)
    assert counts(library.scan()) == (0, 0, 0, 2, 0)


# Nothing changed, or little


def test_nothing_is_read_again(library: Library, unread: list[str]) -> None:
    for number in range(3):
        library.add(f"{number}.jpg")
    library.add("broken.jpg", JPEG[:500])
    library.add("notes", b"only text")
    first = library.scan()
    assert len(unread) == 5
    report = library.scan()
    assert len(unread) == 5
    assert counts(report) == (0, 0, 0, 3, 0)
    assert report.problems == first.problems
    assert [os.path.basename(problem.path) for problem in report.problems] == ["broken.jpg"]


def test_a_new_time_alone_changes_nothing(library: Library, decoded: list[int]) -> None:
    path = library.add("a.jpg")
    library.add("b.jpg")
    library.scan()
    library.catalog.save_matches([Match(1, 2, 99.0, Relation.RESAVED)])
    os.utime(path, ns=(1, 1_500_000_000_000_000_000))
    assert counts(library.scan()) == (0, 0, 0, 2, 0)
    assert len(decoded) == 2
    assert len(loading.matches(library.catalog)) == 1
    assert library.catalog.photo(1).mtime_ns == 1_500_000_000_000_000_000


def test_a_volume_numbered_anew_is_the_same(library: Library, unread: list[str]) -> None:
    library.add("a.jpg")
    library.scan()
    real = photos_in(library.catalog)[0]
    library.catalog.relocate_all([(1, FoundFile(real.path, real.size, real.mtime_ns, real.device + 1, 5))])
    unread.clear()
    assert counts(library.scan()) == (0, 0, 0, 1, 0)
    assert unread == []
    assert photos_in(library.catalog)[0] == real


def test_another_file_with_the_old_times_is_read(library: Library) -> None:
    path = library.add("a.jpg", commented(JPEG, "one"))
    status = os.stat(path)
    library.scan()
    write(library.root / "new.tmp", commented(JPEG, "two"))
    os.replace(library.root / "new.tmp", path)
    os.utime(path, ns=(status.st_atime_ns, status.st_mtime_ns))
    assert os.stat(path).st_size == status.st_size
    assert counts(library.scan()) == (0, 1, 0, 0, 0)


def test_changed_content_keeps_the_id_and_loses_the_matches(library: Library) -> None:
    library.add("a.jpg")
    library.add("b.jpg")
    library.scan()
    library.catalog.save_matches([Match(1, 2, 99.0, Relation.RESAVED)])
    library.catalog.mark_matched([1, 2])
    library.add("a.jpg", encoded(scene(7, 320, 240)))
    assert counts(library.scan()) == (0, 1, 0, 1, 0)
    assert library.ids() == {"a.jpg": 1, "b.jpg": 2}
    assert [*loading.matches(library.catalog)] == []
    assert library.catalog.fingerprints().matched.tolist() == [False, True]


def test_old_fingerprints_are_made_again(library: Library) -> None:
    library.add("a.jpg")
    library.add("b.jpg")
    library.scan()
    library.catalog.write("UPDATE fingerprints SET version = ? WHERE photo = 1", (VERSION - 1,))
    assert counts(library.scan()) == (0, 1, 0, 1, 0)
    assert library.catalog.fingerprints().ids.tolist() == [1, 2]


# Moved


def _rename(library: Library, source: str, target: str) -> None:
    os.makedirs((library.root / target).parent, exist_ok=True)
    os.rename(library.root / source, library.root / target)


def _copy_and_delete(library: Library, source: str, target: str) -> None:
    os.makedirs((library.root / target).parent, exist_ok=True)
    shutil.copyfile(library.root / source, library.root / target)
    os.utime(library.root / target, ns=(1, 1))
    os.remove(library.root / source)


@pytest.mark.parametrize("move", [_rename, _copy_and_delete])
def test_a_moved_photo_is_the_same_photo(
    library: Library, decoded: list[int], move: Callable[[Library, str, str], None]
) -> None:
    library.add("a.jpg")
    library.add("b.jpg")
    library.scan()
    library.catalog.save_matches([Match(1, 2, 99.0, Relation.RESAVED)])
    move(library, "a.jpg", "year/z.jpg")
    report = library.scan()
    assert counts(report) == (0, 0, 1, 1, 0)
    assert library.ids() == {os.path.join("year", "z.jpg"): 1, "b.jpg": 2}
    assert len(loading.matches(library.catalog)) == 1
    assert len(decoded) == 2
    assert counts(library.scan()) == (0, 0, 0, 2, 0)


def test_a_renamed_folder_keeps_its_photos(library: Library, unread: list[str]) -> None:
    for number in range(4):
        library.add(f"old/{number}.jpg")
    library.scan()
    before = library.ids()
    unread.clear()
    os.rename(library.root / "old", library.root / "new")
    assert counts(library.scan()) == (0, 0, 4, 0, 0)
    assert library.ids() == {name.replace("old", "new"): id for name, id in before.items()}
    assert unread == []


def test_photos_that_changed_names(library: Library) -> None:
    library.add("a.jpg")
    library.add("b.jpg", encoded(scene(3, 100, 80)))
    library.scan()
    for source, target in (("a.jpg", "c"), ("b.jpg", "a.jpg"), ("c", "b.jpg")):
        _rename(library, source, target)
    assert counts(library.scan()) == (0, 0, 2, 0, 0)
    assert library.ids() == {"a.jpg": 2, "b.jpg": 1}


def test_a_photo_moved_over_another(library: Library) -> None:
    library.add("a.jpg")
    library.add("b.jpg", encoded(scene(3, 100, 80)))
    library.scan()
    os.replace(library.root / "a.jpg", library.root / "b.jpg")
    library.scan()
    assert library.ids() == {"b.jpg": 1}
    assert library.catalog.count() == 1


def test_a_new_photo_where_one_was_moved_away(library: Library) -> None:
    library.add("a.jpg")
    library.scan()
    _rename(library, "a.jpg", "b.jpg")
    library.add("a.jpg", encoded(scene(3, 100, 80)))
    assert counts(library.scan()) == (1, 0, 1, 0, 0)
    assert library.ids() == {"b.jpg": 1, "a.jpg": 2}


@pytest.mark.parametrize("workers", [0, 3])
def test_more_copies_came_than_photos_went(library: Library, workers: int) -> None:
    data = Path(library.add("a.jpg")).read_bytes()
    library.scan()
    os.remove(library.root / "a.jpg")
    for name in ("x.jpg", "y.jpg", "z.jpg"):
        library.add(name, data)
        os.utime(library.root / name, ns=(1, 1))
    assert counts(library.scan(workers=workers)) == (2, 0, 1, 0, 0)
    assert library.ids() == {"x.jpg": 1, "y.jpg": 2, "z.jpg": 3}


def test_a_copy_is_no_move_while_the_photo_is_there(library: Library) -> None:
    data = Path(library.add("a.jpg")).read_bytes()
    library.scan()
    library.add("b.jpg", data)
    assert counts(library.scan()) == (1, 0, 0, 1, 0)


# Gone, away, back


def test_a_photo_that_is_gone_is_missing_and_not_forgotten(library: Library, tmp_path: Path, unread: list[str]) -> None:
    path = library.add("a.jpg")
    library.add("b.jpg")
    library.scan()
    shutil.move(path, tmp_path / "away.jpg")
    assert counts(library.scan()) == (0, 0, 0, 1, 1)
    assert library.ids() == {"b.jpg": 2}
    assert library.catalog.photo(1).missing
    assert counts(library.scan()) == (0, 0, 0, 1, 0)
    unread.clear()
    shutil.move(tmp_path / "away.jpg", path)
    assert counts(library.scan()) == (0, 0, 0, 2, 0)
    assert library.ids() == {"a.jpg": 1, "b.jpg": 2}
    assert unread == []


@pytest.mark.parametrize("empty", [False, True])
def test_an_offline_folder_keeps_its_photos(library: Library, tmp_path: Path, empty: bool) -> None:
    """A disk that is not connected: its folder is gone, or is the empty place where it would be mounted."""
    other = write(tmp_path / "disk" / "x.jpg", commented(JPEG, "x"))
    library.catalog.add_folder(str(tmp_path / "disk"))
    library.add("a.jpg")
    library.scan()
    os.rename(tmp_path / "disk", tmp_path / "unplugged")
    if empty:
        (tmp_path / "disk").mkdir()
    library.add("b.jpg", commented(JPEG, "x"))  # a copy of what is on the disk, not the photo itself
    job = Job()
    report = library.scan(job=job)
    assert counts(report) == (1, 0, 0, 1, 1)
    assert [problem.path for problem in report.problems] == [str(tmp_path / "disk")]
    assert "offline" in report.problems[0].reason
    assert job.progress.problems == 1
    assert {folder.path: folder.offline for folder in library.catalog.folders()}[str(tmp_path / "disk")]
    away = library.catalog.photo_at(other)
    assert away is not None
    assert away.missing
    shutil.rmtree(tmp_path / "disk", ignore_errors=True)
    os.rename(tmp_path / "unplugged", tmp_path / "disk")
    assert counts(library.scan()) == (0, 0, 0, 3, 0)
    assert not any(folder.offline for folder in library.catalog.folders())


def test_a_new_empty_folder_is_not_offline(library: Library) -> None:
    assert library.scan().problems == ()


@pytest.mark.skipif(os.name == "nt", reason="folders are not opened there before they are listed")
def test_photos_of_a_folder_that_cannot_be_read_stay(library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    library.add("closed/a.jpg")
    library.add("closed/broken.jpg", JPEG[:400])
    library.add("b.jpg")
    library.scan()
    opened = os.open

    def failing(path: str, *rest: int) -> int:
        if path == str(library.root / "closed"):
            raise PermissionError(13, "Permission denied")
        return opened(path, *rest)

    monkeypatch.setattr(os, "open", failing)
    report = library.scan()
    assert counts(report) == (0, 0, 0, 1, 0)
    assert [problem.path for problem in report.problems] == [str(library.root / "closed")]
    assert library.catalog.count() == 2
    closed, broken = library.catalog.problems()
    assert (closed, broken.path) == (report.problems[0], str(library.root / "closed" / "broken.jpg"))
    revision = library.catalog.revision()
    assert library.scan().problems == report.problems
    assert library.catalog.revision() == revision, "it is not said again"
    monkeypatch.setattr(os, "open", opened)
    library.scan()
    assert library.catalog.problems() == [broken]


# Files that cannot be used


def test_bad_files_are_listed_and_the_rest_is_read(library: Library) -> None:
    library.add("a.jpg")
    library.add("empty.jpg", b"")
    library.add("truncated.jpg", JPEG[: len(JPEG) // 2])
    library.add("text.jpg", b"this is a text")
    library.add("text-without-a-promise", b"this is a text")
    library.add("z.jpg")
    job = Job()
    report = library.scan(job=job)
    reasons = {os.path.basename(problem.path): problem.reason for problem in report.problems}
    assert reasons == {
        "empty.jpg": "The file is empty.",
        "truncated.jpg": "The JPEG is cut short: the end of its picture is missing.",
        "text.jpg": "This is not a picture, or of a kind that Simile does not know.",
    }
    assert counts(report) == (2, 0, 0, 0, 0)
    assert {problem.path for problem in library.catalog.problems()} == {problem.path for problem in report.problems}
    assert (job.progress.problems, job.progress.done, job.progress.total) == (3, 6, 6)
    assert job.progress.stage is Stage.DECODING


def test_a_repaired_file_is_a_problem_no_more(library: Library) -> None:
    library.add("a.jpg", JPEG[:500])
    library.add("gone.jpg", JPEG[:400])
    assert len(library.scan().problems) == 2
    library.add("a.jpg", JPEG)
    os.remove(library.root / "gone.jpg")
    report = library.scan()
    assert (report.problems, counts(report)) == ((), (1, 0, 0, 0, 0))
    assert library.catalog.problems() == []
    assert library.catalog.refused() == {}


def test_a_photo_that_broke_is_missing_until_it_is_repaired(library: Library) -> None:
    path = library.add("a.jpg")
    data, status = Path(path).read_bytes(), os.stat(path)
    library.scan()
    Path(path).write_bytes(data[:500])
    assert len(library.scan().problems) == 1
    assert library.catalog.count() == 0
    Path(path).write_bytes(data)
    os.utime(path, ns=(status.st_atime_ns, status.st_mtime_ns))
    assert library.scan().problems == ()
    assert library.ids() == {"a.jpg": 1}
    assert library.catalog.problems() == []


def test_a_file_gone_before_it_is_read_is_listed(library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    library.add("a.jpg")
    library.add("b.jpg")

    compare = changes.compare

    def too_late(*arguments: Any) -> changes.Changes:
        os.remove(library.root / "a.jpg")
        return compare(*arguments)

    monkeypatch.setattr("core.scan.compare", too_late)
    report = library.scan()
    assert report.problems == (Problem(str(library.root / "a.jpg"), "The file is not there any more."),)
    assert library.ids() == {"b.jpg": 1}
    monkeypatch.undo()
    assert library.scan().problems == ()


def test_what_the_system_refuses_is_tried_again(library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    library.add("a.jpg")

    def refusing(path: str) -> bytes:
        raise PermissionError(13, "Permission denied", path)

    with monkeypatch.context() as patch:
        patch.setattr(decode, "read", refusing)
        assert "not allowed to read" in library.scan().problems[0].reason
    assert counts(library.scan()) == (1, 0, 0, 0, 0)


def test_files_are_tried_again_by_later_decoders(library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    library.add("a.jxl", b"\xff\x0a" + bytes(100))
    assert "JPEG XL" in library.scan().problems[0].reason
    monkeypatch.setattr(decode, "VERSION", decode.VERSION + 1)
    monkeypatch.setattr(decode, "decode", lambda _data, long_side: REAL_DECODE(JPEG, long_side=long_side))
    assert counts(library.scan()) == (1, 0, 0, 0, 0)


REAL_DECODE = decode.decode


def test_a_mistake_in_one_file_is_listed_and_the_rest_is_read(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    library.add("a.jpg")
    library.add("odd.png", encoded(scene(2, 50, 40), "PNG"))

    def failing(pixels: Any) -> Any:
        if pixels.shape[1] == 50:
            raise ZeroDivisionError("division by zero")
        return fingerprint(pixels)

    monkeypatch.setattr("core.indexing.reading.fingerprint", failing)
    report = library.scan()
    assert report.added == 1
    assert "ZeroDivisionError: division by zero" in report.problems[0].reason


# Batches, pausing, stopping


def test_results_are_there_while_it_runs(library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(unsaved, "_MOST_FILES", 3)
    monkeypatch.setattr(unsaved, "_MOST_SECONDS", 1000.0)
    for number in range(10):
        library.add(f"{number}.jpg")
    seen: list[int] = []
    with Catalog.open(library.catalog.path, read_only=True) as reader:

        def look() -> None:
            assert threading.current_thread() is threading.main_thread()
            seen.append(reader.count())

        library.scan(after_batch=look)
    assert seen == [3, 6, 9, 10]


def test_batches_are_saved_by_time_too(library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(unsaved, "_MOST_SECONDS", 0.0)
    for number in range(4):
        library.add(f"{number}.jpg")
    calls: list[int] = []
    library.scan(after_batch=lambda: calls.append(1))
    assert len(calls) == 4


@pytest.mark.parametrize("workers", [0, 2])
def test_a_stopped_scan_keeps_what_it_did_and_the_next_goes_on(
    library: Library, monkeypatch: pytest.MonkeyPatch, decoded: list[int], workers: int
) -> None:
    monkeypatch.setattr(unsaved, "_MOST_FILES", 5)
    monkeypatch.setattr(unsaved, "_MOST_SECONDS", 1000.0)
    for number in range(30):
        library.add(f"{number:02}.jpg")
    job = Job()
    with pytest.raises(Cancelled):
        library.scan(job=job, workers=workers, after_batch=job.cancel)
    assert not [thread for thread in threading.enumerate() if thread.name.startswith("decode")]
    kept = library.catalog.count()
    assert 5 <= kept < 30
    assert len(decoded) < 30
    before = library.ids()
    decoded.clear()
    report = library.scan()
    assert (report.added, report.unchanged) == (30 - kept, kept)
    assert len(decoded) == 30 - kept
    assert library.ids().items() >= before.items()


def test_everything_is_saved_before_a_pause(library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(unsaved, "_MOST_SECONDS", 1000.0)
    for number in range(8):
        library.add(f"{number}.jpg")
    job = Job()
    advance = job.advance

    def pausing(count: int = 1, **options: Any) -> None:
        advance(count, **options)
        if job.progress.stage is Stage.DECODING and job.progress.done == 3:
            job.pause()

    monkeypatch.setattr(job, "advance", pausing)
    seen: list[int] = []

    def look() -> None:
        seen.append(library.catalog.count())
        job.resume()

    library.scan(job=job, after_batch=look)
    assert seen == [3, 8]


def test_a_full_disk_stops_it_with_nothing_lost(library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(unsaved, "_MOST_FILES", 5)
    monkeypatch.setattr(unsaved, "_MOST_SECONDS", 1000.0)
    for number in range(30):
        library.add(f"{number:02}.jpg")
    pages = library.catalog.rows("PRAGMA page_count")[0][0]
    library.catalog.rows(f"PRAGMA max_page_count = {pages + 15}")
    with pytest.raises(CatalogError, match="full"):
        library.scan()
    assert not [thread for thread in threading.enumerate() if thread.name.startswith("decode")]
    kept = library.catalog.count()
    assert kept % 5 == 0
    library.catalog.rows("PRAGMA max_page_count = 1000000")
    assert library.scan().added == 30 - kept
    assert library.catalog.count() == 30
