"""Photos described by a model: once each, kept in the catalog, again when the model or the picture changes."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from core.catalog import Catalog
from core.decode import decode, read
from core.job import Cancelled, Job, Stage
from core.library import refresh
from core.lookalikes import descriptors
from core.lookalikes.learned import Model
from core.measuring.comparing import picture_of
from core.storage.thumbnails import Thumbnails
from tests.core import pictures
from tests.core.architectures import mobilenet_v2, vgg16
from tests.core.catalogued import photos_in
from tests.core.lookalikes.test_learned import small

PHOTOS = 12


@pytest.fixture
def catalog(tmp_path: Path) -> Iterator[Catalog]:
    """A scanned library of drawn photos, one of them there twice."""
    folder = tmp_path / "photos"
    folder.mkdir()
    for number in range(PHOTOS - 1):
        pictures.scene(number).save(folder / f"{number:02}.jpg")
    (folder / "copy.jpg").write_bytes((folder / "00.jpg").read_bytes())
    with Catalog.open(tmp_path / "catalog.sqlite") as catalog:
        catalog.add_folder(str(folder))
        refresh(catalog, job=Job(), workers=0)
        assert catalog.count() == PHOTOS
        yield catalog


@pytest.fixture
def model(tmp_path: Path) -> Model:
    return Model.open(small(tmp_path / "net.onnx"))


def test_every_photo_is_described_once(catalog: Catalog, model: Model) -> None:
    job = Job()
    assert descriptors.compute(catalog, model, job=job) == PHOTOS
    assert (job.progress.done, job.progress.total) == (PHOTOS, PHOTOS)
    assert descriptors.compute(catalog, model, job=Job()) == 0
    space = descriptors.load(catalog, model)
    assert space.ids.tolist() == [photo.id for photo in photos_in(catalog)]
    assert space.vectors.shape == (PHOTOS, 16)
    assert space.share == 1
    copies = [photo.id for photo in photos_in(catalog) if Path(photo.path).name in ("00.jpg", "copy.jpg")]
    same = space.part(np.array(copies, np.int64)).vectors
    assert np.array_equal(same[0], same[1])


@pytest.mark.parametrize("make", [mobilenet_v2, vgg16])
def test_a_query_lands_beside_its_photo(make: object, catalog: Catalog, tmp_path: Path) -> None:
    """Real architectures with random weights index a library and find a photo in it, by file or by thumbnail."""
    model = Model.open(make(tmp_path / "real.onnx"))  # type: ignore[operator]
    with Thumbnails.open(tmp_path / "thumbnails.sqlite") as thumbnails:
        descriptors.compute(catalog, model, job=Job(), thumbnails=thumbnails)
    space = descriptors.load(catalog, model)
    for photo in photos_in(catalog)[:4]:
        query = model.describe([decode(read(photo.path)).pixels])
        likeness = space.project(query)[0] @ space.vectors.T
        assert int(np.argmax(likeness)) in np.flatnonzero(likeness >= likeness[space.ids == photo.id] - 1e-3)
        assert float(likeness[space.ids == photo.id][0]) > 0.99


def test_another_model_describes_anew(catalog: Catalog, model: Model, tmp_path: Path) -> None:
    descriptors.compute(catalog, model, job=Job())
    other = Model.open(mobilenet_v2(tmp_path / "other.onnx", side=64, classes=10))
    assert len(descriptors.load(catalog, other).ids) == 0
    assert descriptors.compute(catalog, other, job=Job()) == PHOTOS
    assert descriptors.load(catalog, other).vectors.shape == (PHOTOS, 10)
    assert len(descriptors.load(catalog, model).ids) == 0


def test_a_file_swapped_while_it_is_in_use_mixes_nothing(catalog: Catalog, tmp_path: Path) -> None:
    path = small(tmp_path / "net.onnx")
    model = Model.open(path)

    class Swapping(Job):
        def advance(self, count: int = 1, *, current: str = "", problems: int = 0) -> None:
            super().advance(count, current=current, problems=problems)
            if self.progress.done == 4:
                mobilenet_v2(path, side=64, classes=10)

    assert descriptors.compute(catalog, model, job=Swapping()) == PHOTOS
    assert descriptors.load(catalog, model).vectors.shape == (PHOTOS, 16)
    swapped = Model.open(path)
    assert descriptors.compute(catalog, swapped, job=Job()) == PHOTOS
    assert descriptors.load(catalog, swapped).vectors.shape == (PHOTOS, 10)


def test_a_changed_photo_is_described_again_and_a_missing_one_is_left_out(catalog: Catalog, model: Model) -> None:
    descriptors.compute(catalog, model, job=Job())
    changed, gone = (photo for photo in photos_in(catalog) if Path(photo.path).name in ("03.jpg", "04.jpg"))
    before = descriptors.load(catalog, model)
    pictures.scene(77).save(Path(changed.path))
    os.utime(changed.path, ns=(changed.mtime_ns + 10**9,) * 2)
    os.remove(gone.path)
    refresh(catalog, job=Job(), workers=0)
    assert sorted({*before.ids.tolist()} - {*descriptors.load(catalog, model).ids.tolist()}) == [changed.id, gone.id]
    assert descriptors.compute(catalog, model, job=Job()) == 1
    after = descriptors.load(catalog, model)
    assert after.ids.tolist() == [photo.id for photo in photos_in(catalog)]
    assert not np.array_equal(after.vectors[after.ids == changed.id], before.vectors[before.ids == changed.id])


def test_what_was_described_before_a_stop_is_kept(catalog: Catalog, model: Model) -> None:
    class Impatient(Job):
        def advance(self, count: int = 1, *, current: str = "", problems: int = 0) -> None:
            super().advance(count, current=current, problems=problems)
            if self.progress.done >= 5:
                self.cancel()

    with pytest.raises(Cancelled):
        descriptors.compute(catalog, model, job=Impatient())
    kept = len(descriptors.load(catalog, model).ids)
    assert 5 <= kept < PHOTOS
    assert descriptors.compute(catalog, model, job=Job()) == PHOTOS - kept


def test_looking_for_what_is_to_be_described_and_reading_it_are_stopped(catalog: Catalog, model: Model) -> None:
    job = Job()
    job.cancel()
    with pytest.raises(Cancelled):
        descriptors.compute(catalog, model, job=job)
    assert job.progress.stage is not Stage.DESCRIBING
    descriptors.compute(catalog, model, job=Job())
    with pytest.raises(Cancelled):
        descriptors.load(catalog, model, job=job)


def test_a_photo_that_leaves_the_catalog_meanwhile_is_passed_over(
    catalog: Catalog, model: Model, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Leaving(Job):
        def enter(self, stage: Stage, *, total: int | None = None, done: int = 0) -> None:
            super().enter(stage, total=total, done=done)
            catalog.forget([gone.id])

    gone = next(photo for photo in photos_in(catalog) if Path(photo.path).name == "07.jpg")
    monkeypatch.setattr(descriptors, "_AT_ONCE", 4)
    descriptors.compute(catalog, model, job=Leaving())
    assert descriptors.load(catalog, model).ids.tolist() == [photo.id for photo in photos_in(catalog)]
    assert descriptors.missing(catalog, model) == 0


def test_a_photo_that_cannot_be_read_is_described_by_its_miniature(catalog: Catalog, tmp_path: Path) -> None:
    photo = photos_in(catalog)[5]
    os.remove(photo.path)  # since the last scan
    model = Model.open(mobilenet_v2(tmp_path / "real.onnx", side=160, classes=20))
    assert descriptors.compute(catalog, model, job=Job()) == PHOTOS
    assert photo.id in descriptors.load(catalog, model).ids


def test_how_many_are_missing(catalog: Catalog, model: Model) -> None:
    assert descriptors.missing(catalog, model) == PHOTOS
    descriptors.compute(catalog, model, job=Job())
    assert descriptors.missing(catalog, model) == 0
    catalog.write("DELETE FROM descriptors WHERE photo = (SELECT min(photo) FROM descriptors)")
    assert descriptors.missing(catalog, model) == 1


def test_a_photo_of_the_library_is_wholly_like_itself(catalog: Catalog, model: Model) -> None:
    photos = photos_in(catalog)
    first = picture_of(read(photos[0].path))
    described = descriptors.of_query(catalog, first, model)
    assert np.array_equal(described, model.describe([first.pixels]))  # nothing is kept yet
    descriptors.compute(catalog, model, job=Job())
    space = descriptors.load(catalog, model)
    for row, photo in enumerate(photos):
        query = descriptors.of_query(catalog, picture_of(read(photo.path)), model)
        assert np.array_equal(query[0], space.vectors[row])


def test_the_components_stay_until_the_library_has_doubled(
    catalog: Catalog, model: Model, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("core.lookalikes.compression.FEWEST_ROWS", 4)
    descriptors.compute(catalog, model, job=Job())
    catalog.mark_missing([photo.id for photo in photos_in(catalog)[7:]])
    seven = descriptors.load(catalog, model)
    assert seven.compression is not None
    catalog.mark_missing([photo.id for photo in photos_in(catalog, missing=True)[:-2]], False)
    ten = descriptors.load(catalog, model, seven)
    assert len(ten.ids) == PHOTOS - 2
    assert ten.compression is seven.compression
    assert descriptors.load(catalog, model).compression is not seven.compression
    catalog.mark_missing([photo.id for photo in photos_in(catalog)[3:]])
    three = descriptors.load(catalog, model, dimensions=2)
    assert three.vectors.shape == (3, 2)
    catalog.mark_missing([photo.id for photo in photos_in(catalog, missing=True)], False)
    assert descriptors.load(catalog, model, three).compression is not three.compression


def test_a_photo_without_any_small_picture_holds_up_nobody(catalog: Catalog, model: Model) -> None:
    catalog.write("UPDATE appearances SET miniature = x'' WHERE photo = (SELECT min(photo) FROM appearances)")
    assert descriptors.compute(catalog, model, job=Job()) == PHOTOS


def test_a_library_without_photos(tmp_path: Path, model: Model) -> None:
    with Catalog.open(tmp_path / "empty.sqlite") as catalog:
        assert descriptors.compute(catalog, model, job=Job()) == 0
        assert descriptors.load(catalog, model).ids.tolist() == []
