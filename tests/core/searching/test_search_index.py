"""What queries are compared with follows the catalog, and only what is new is read."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
import pytest

from core.candidates.index import points
from core.catalog import Catalog, Fingerprints
from core.job import Cancelled, Job
from core.scan import scan
from core.searching.forest import folder_of, grow
from core.searching.search_index import SearchIndex
from core.storage import rows
from tests.core.scenes import Album, jpeg, place


@pytest.fixture
def album(tmp_path: Path) -> Iterator[Album]:
    with Album(tmp_path) as album:
        for number in range(8):
            album.add(f"{number}.jpg", jpeg(place(number)))
        scan(album.catalog, job=Job(), workers=2)
        yield album


def _names(index: SearchIndex) -> dict[str, int]:
    """The row of each photo that is there, by its name."""
    rows = np.flatnonzero(index.alive)
    hits = index.look_alikes(rows, np.zeros(len(rows), np.float32))
    return {os.path.basename(hit.path): row for hit, row in zip(hits, rows.tolist(), strict=True)}


def _is_right(index: SearchIndex, album: Album) -> None:
    """Every row holds what the catalog says of its photo."""
    prints = album.catalog.fingerprints()
    rows = index.rows_of(prints.ids.tolist())
    assert sorted(rows.tolist()) == np.flatnonzero(index.alive).tolist()
    assert (index.upright[rows] == prints.forms[:, 0]).all()
    assert (index.forms(rows) == prints.forms).all()
    expected = points(prints.forms[:, 0], prints.vectors)[::-1]
    assert index.nearby.points(rows[::-1]) == pytest.approx(expected, abs=1e-4)
    for row, form, vector in zip(rows.tolist(), prints.forms[:, 0], prints.vectors, strict=True):
        nearest, far = index.nearby.nearest(form, vector, len(rows), index.alive)
        assert nearest[0] == row
        assert sorted(nearest.tolist()) == sorted(rows.tolist())
        point = points(np.array([form]), vector[None])[0]
        assert far == pytest.approx(np.linalg.norm(index.nearby.points(nearest) - point, axis=1), abs=2e-3)
    for id, packed in zip(prints.ids.tolist(), album.catalog.features(prints.ids.tolist()), strict=True):
        assert index.voted([packed], 1).rows.tolist() == index.rows_of([id]).tolist()


def test_new_photos_come_behind_and_the_others_keep_their_rows(album: Album) -> None:
    index = SearchIndex(album.catalog)
    index.refresh(Job())
    before = _names(index)
    assert len(before) == 8
    album.add("more.jpg", jpeg(place(20)))
    scan(album.catalog, job=Job())
    index.refresh(Job())
    assert _names(index) == before | {"more.jpg": 8}
    _is_right(index, album)


def test_a_changed_photo_gets_a_new_row_and_a_gone_one_has_none(album: Album) -> None:
    index = SearchIndex(album.catalog)
    index.refresh(Job())
    os.utime(album.add("2.jpg", jpeg(place(21))), ns=(1, 1))
    os.remove(album.root / "5.jpg")
    scan(album.catalog, job=Job())
    index.refresh(Job())
    assert len(_names(index)) == 7
    assert "5.jpg" not in _names(index)
    assert not index.alive[5]
    _is_right(index, album)


def test_a_renamed_photo_keeps_its_row(album: Album) -> None:
    index = SearchIndex(album.catalog)
    index.refresh(Job())
    os.rename(album.root / "3.jpg", album.root / "other.jpg")
    scan(album.catalog, job=Job())
    index.refresh(Job())
    assert _names(index)["other.jpg"] == 3
    _is_right(index, album)


def test_when_most_is_other_everything_is_laid_anew(album: Album) -> None:
    index = SearchIndex(album.catalog)
    index.refresh(Job())
    for number in range(6):
        os.remove(album.root / f"{number}.jpg")
    scan(album.catalog, job=Job())
    index.refresh(Job())
    assert len(index.ids) == len(_names(index)) == 2
    _is_right(index, album)


def test_only_what_is_new_is_read(album: Album, monkeypatch: pytest.MonkeyPatch) -> None:
    read: list[int] = []
    fingerprints = Catalog.fingerprints
    index = SearchIndex(album.catalog)
    index.refresh(Job())

    def watched(catalog: Catalog, ids: Sequence[int] | None = None) -> Fingerprints:
        read.extend([-1] if ids is None else ids)
        return fingerprints(catalog, ids)

    monkeypatch.setattr(Catalog, "fingerprints", watched)
    index.refresh(Job())
    album.catalog.set_setting("any", "thing")
    index.refresh(Job())
    assert read == []
    album.add("more.jpg", jpeg(place(20)))
    scan(album.catalog, job=Job())
    index.refresh(Job())
    photo = album.catalog.photo_at(str(album.root / "more.jpg"))
    assert photo is not None
    assert read == [photo.id]


def test_folders_are_told_by_their_whole_names(album: Album) -> None:
    for name in ("in/a.jpg", "inside/b.jpg"):
        album.add(name, jpeg(place(30 + len(name))))
    scan(album.catalog, job=Job())
    index = SearchIndex(album.catalog)
    index.refresh(Job())
    (row,) = np.flatnonzero(index.rows_below([str(album.root / "in")])).tolist()
    assert _names(index)["a.jpg"] == row
    assert index.rows_below([]).sum() == 10


def test_a_stopped_refresh_goes_on(album: Album) -> None:
    index = SearchIndex(album.catalog)
    job = Job()
    job.cancel()
    with pytest.raises(Cancelled):
        index.refresh(job)
    index.refresh(Job())
    _is_right(index, album)


@pytest.fixture
def small_segments(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("core.searching.inverted.SEGMENT", 2)
    monkeypatch.setattr("core.searching.search_index.SEGMENT", 2)


def _watch_features(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """The ids of the photos whose features are read from now on."""
    read: list[int] = []
    features = Catalog.features

    def watched(catalog: Catalog, ids: Sequence[int]) -> list[bytes]:
        read.extend(ids)
        return features(catalog, ids)

    monkeypatch.setattr(Catalog, "features", watched)
    return read


def test_what_was_kept_is_taken_up_with_what_changed_since(
    album: Album, small_segments: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    index = SearchIndex(album.catalog)
    index.refresh(Job())
    index.keep()
    _is_right(index, album)
    os.remove(album.root / "5.jpg")
    os.utime(album.add("2.jpg", jpeg(place(21))), ns=(1, 1))
    album.add("more.jpg", jpeg(place(20)))
    scan(album.catalog, job=Job())
    read = _watch_features(monkeypatch)
    later = SearchIndex(album.catalog)
    later.refresh(Job())
    assert len(read) == 2  # of the new photo and of the other one, no more
    assert _names(later)["0.jpg"] == _names(index)["0.jpg"]
    _is_right(later, album)
    later.keep()
    _is_right(later, album)
    files = {path.name.partition(".")[0] for path in later.folder.iterdir()}
    assert files == {"keys", "rows", "index"}
    if os.name != "nt":  # there a file that is mapped stays until the next time
        assert len(list(later.folder.iterdir())) == 2 + len(later._inverted.segments)
    assert [segment.photos for segment in later._inverted.segments] == [10], "segments of about one size become one"


def test_what_was_kept_of_another_catalog_is_not_believed(album: Album, small_segments: None, tmp_path: Path) -> None:
    index = SearchIndex(album.catalog)
    index.refresh(Job())
    index.keep()
    os.mkdir(tmp_path / "other")
    with Album(tmp_path / "other") as other:
        for number in range(7):
            other.add(f"{number}.jpg", jpeg(place(30 + number)))
        scan(other.catalog, job=Job())
        shutil.copytree(index.folder, SearchIndex(other.catalog).folder)
        stranger = SearchIndex(other.catalog)
        stranger.refresh(Job())
        _is_right(stranger, other)


@pytest.mark.parametrize("file", ["index", "rows", "keys"])
@pytest.mark.parametrize("damage", [b"", b"\x93NUMPY no", None])
def test_where_what_was_kept_is_damaged_it_is_made_again(
    album: Album, small_segments: None, file: str, damage: bytes | None
) -> None:
    index = SearchIndex(album.catalog)
    index.refresh(Job())
    index.keep()
    folder = index.folder
    del index  # Windows removes no file that is mapped
    for path in folder.glob(f"{file}.*"):
        path.unlink()
        if damage is not None:
            path.write_bytes(damage)
    again = SearchIndex(album.catalog)
    again.refresh(Job())
    _is_right(again, album)


@pytest.mark.parametrize("file", ["rows", "keys"])
def test_where_one_bit_of_what_was_kept_is_wrong_it_is_made_again(
    album: Album, small_segments: None, monkeypatch: pytest.MonkeyPatch, file: str
) -> None:
    index = SearchIndex(album.catalog)
    index.refresh(Job())
    index.keep()
    [path, *_] = index.folder.glob(f"{file}.*")
    del index
    content = bytearray(path.read_bytes())
    content[-1] ^= 1
    path.write_bytes(content)
    read = _watch_features(monkeypatch)
    SearchIndex(album.catalog).refresh(Job())
    assert len(read) == 8


def test_a_small_index_is_not_worth_keeping(album: Album) -> None:
    index = SearchIndex(album.catalog)
    index.refresh(Job())
    index.keep()
    assert not index.folder.exists()


@pytest.mark.parametrize("grown", [False, True], ids=["no forest", "a forest"])
def test_several_are_answered_as_one_by_one(album: Album, grown: bool) -> None:
    if grown:
        grow(album.catalog, folder_of(album.catalog.path), job=Job())
    for number in range(30, 33):
        album.add(f"{number}.jpg", jpeg(place(number)))
    os.remove(album.root / "5.jpg")
    scan(album.catalog, job=Job())
    index = SearchIndex(album.catalog)
    index.refresh(Job())
    prints = album.catalog.fingerprints()
    queries = points(prints.forms[:, 0], prints.vectors)
    rows = index.rows_of(prints.ids)
    assert index.nearby.points(rows) == pytest.approx(queries, abs=1e-4)
    several, found = index.nearby.nearest_each(queries, 4, index.alive, nodes=10_000)
    for number, (form, vector) in enumerate(zip(prints.forms[:, 0], prints.vectors, strict=True)):
        assert set(found[several == number].tolist()) == set(
            index.nearby.nearest(form, vector, 4, index.alive)[0].tolist()
        )
    packed = album.catalog.features(prints.ids.tolist())
    voted = index.voted(packed, 3)
    for number, features in enumerate(packed):
        assert voted.rows[voted.picture == number].tolist() == index.voted([features], 3).rows.tolist()


def test_a_photo_that_goes_while_it_is_taken_in_is_nowhere(album: Album, monkeypatch: pytest.MonkeyPatch) -> None:
    """The window removes photos while the index is brought up to date by another connection."""
    grow(album.catalog, folder_of(album.catalog.path), job=Job())
    index = SearchIndex(album.catalog)
    index.refresh(Job())
    album.add("30.jpg", jpeg(place(30)))
    scan(album.catalog, job=Job())
    with monkeypatch.context() as patched:
        patched.setattr(Catalog, "fingerprints", lambda *_: rows.fingerprints_of([]))
        index.refresh(Job())
    seen = index.nearby.points(np.arange(len(index.ids))).any(axis=1)
    assert seen.tolist() == [True] * 8 + [False]


def test_what_is_kept_as_it_grows_is_there_the_next_time(album: Album, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("core.searching.inverted.SEGMENT", 3)
    monkeypatch.setattr("core.searching.search_index.SEGMENT", 3)
    monkeypatch.setattr("core.searching.search_index._MUCH", 1)
    index = SearchIndex(album.catalog)
    index.refresh(Job(), keep=True)
    _is_right(index, album)
    read: list[int] = []
    features = Catalog.features

    def watched(catalog: Catalog, ids: Sequence[int]) -> list[bytes]:
        read.extend(ids)
        return features(catalog, ids)

    later = SearchIndex(album.catalog)
    with monkeypatch.context() as patched:
        patched.setattr(Catalog, "features", watched)
        later.refresh(Job())
    assert read == later.ids[6:].tolist()
    assert os.name == "nt" or len(list(index.folder.glob("keys.*.npy"))) == 1
    _is_right(later, album)
