"""What queries are compared with follows the catalog, and only what is new is read."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
import pytest

from core.catalog import Catalog, Fingerprints
from core.job import Cancelled, Job
from core.scan import scan
from core.shelf import Shelf
from tests.core.scenes import Album, jpeg, place


@pytest.fixture
def album(tmp_path: Path) -> Iterator[Album]:
    with Album(tmp_path) as album:
        for number in range(8):
            album.add(f"{number}.jpg", jpeg(place(number)))
        scan(album.catalog, job=Job(), workers=2)
        yield album


def _names(shelf: Shelf) -> dict[str, int]:
    """The row of each photo that is there, by its name."""
    return {os.path.basename(shelf.path(row)): row for row in np.flatnonzero(shelf.alive).tolist()}


def _is_right(shelf: Shelf, album: Album) -> None:
    """Every row holds what the catalog says of its photo."""
    prints = album.catalog.fingerprints()
    rows = shelf.rows_of(prints.ids.tolist())
    assert sorted(rows.tolist()) == np.flatnonzero(shelf.alive).tolist()
    assert (shelf.forms[rows] == prints.forms).all()
    assert (shelf.upright[rows] == prints.forms[:, 0]).all()
    for id, row in zip(prints.ids.tolist(), rows.tolist(), strict=True):
        assert shelf.path(row) == album.catalog.photo(id).path
    for id, packed in zip(prints.ids.tolist(), album.catalog.features(prints.ids.tolist()), strict=True):
        assert shelf.most_voted(packed, 1)[0].tolist() == shelf.rows_of([id]).tolist()


def test_new_photos_come_behind_and_the_others_keep_their_rows(album: Album) -> None:
    shelf = Shelf(album.catalog)
    shelf.refresh(Job())
    before = _names(shelf)
    assert len(before) == 8
    album.add("more.jpg", jpeg(place(20)))
    scan(album.catalog, job=Job())
    shelf.refresh(Job())
    assert _names(shelf) == before | {"more.jpg": 8}
    _is_right(shelf, album)


def test_a_changed_photo_gets_a_new_row_and_a_gone_one_has_none(album: Album) -> None:
    shelf = Shelf(album.catalog)
    shelf.refresh(Job())
    os.utime(album.add("2.jpg", jpeg(place(21))), ns=(1, 1))
    os.remove(album.root / "5.jpg")
    scan(album.catalog, job=Job())
    shelf.refresh(Job())
    assert len(_names(shelf)) == 7
    assert "5.jpg" not in _names(shelf)
    assert not shelf.alive[5]
    _is_right(shelf, album)


def test_a_renamed_photo_keeps_its_row(album: Album) -> None:
    shelf = Shelf(album.catalog)
    shelf.refresh(Job())
    os.rename(album.root / "3.jpg", album.root / "other.jpg")
    scan(album.catalog, job=Job())
    shelf.refresh(Job())
    assert _names(shelf)["other.jpg"] == 3
    _is_right(shelf, album)


def test_when_most_is_other_everything_is_laid_anew(album: Album) -> None:
    shelf = Shelf(album.catalog)
    shelf.refresh(Job())
    for number in range(6):
        os.remove(album.root / f"{number}.jpg")
    scan(album.catalog, job=Job())
    shelf.refresh(Job())
    assert len(shelf.ids) == len(_names(shelf)) == 2
    _is_right(shelf, album)


def test_only_what_is_new_is_read(album: Album, monkeypatch: pytest.MonkeyPatch) -> None:
    read: list[int] = []
    fingerprints = Catalog.fingerprints
    shelf = Shelf(album.catalog)
    shelf.refresh(Job())

    def watched(catalog: Catalog, ids: Sequence[int] | None = None) -> Fingerprints:
        read.extend([-1] if ids is None else ids)
        return fingerprints(catalog, ids)

    monkeypatch.setattr(Catalog, "fingerprints", watched)
    shelf.refresh(Job())
    album.catalog.set_setting("any", "thing")
    shelf.refresh(Job())
    assert read == []
    album.add("more.jpg", jpeg(place(20)))
    scan(album.catalog, job=Job())
    shelf.refresh(Job())
    photo = album.catalog.photo_at(str(album.root / "more.jpg"))
    assert photo is not None
    assert read == [photo.id]


def test_folders_are_told_by_their_whole_names(album: Album) -> None:
    for name in ("in/a.jpg", "inside/b.jpg"):
        album.add(name, jpeg(place(30 + len(name))))
    scan(album.catalog, job=Job())
    shelf = Shelf(album.catalog)
    shelf.refresh(Job())
    rows = np.flatnonzero(shelf.rows_below([str(album.root / "in")])).tolist()
    assert [os.path.basename(shelf.path(row)) for row in rows] == ["a.jpg"]
    assert shelf.rows_below([]).sum() == 10


def test_a_stopped_refresh_goes_on(album: Album) -> None:
    shelf = Shelf(album.catalog)
    job = Job()
    job.cancel()
    with pytest.raises(Cancelled):
        shelf.refresh(job)
    shelf.refresh(Job())
    _is_right(shelf, album)
