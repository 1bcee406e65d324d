"""The map: every photo has a place, it is kept, and new photos join their neighbours."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from core.catalog import Catalog
from core.job import Job
from core.library import refresh
from core.lookalikes import mapping
from core.lookalikes.space import Space, by_colours
from tests.core import pictures
from tests.core.catalogued import photos_in
from tests.core.lookalikes.test_themes import blobs


@pytest.fixture
def catalog(tmp_path: Path) -> Iterator[Catalog]:
    folder = tmp_path / "photos"
    folder.mkdir()
    for number in range(20):
        pictures.scene(number, 160, 120).save(folder / f"{number:02}.jpg")
    with Catalog.open(tmp_path / "catalog.sqlite") as catalog:
        catalog.add_folder(str(folder))
        refresh(catalog, job=Job(), workers=0)
        yield catalog


def test_every_photo_has_a_place_and_keeps_it(catalog: Catalog) -> None:
    space = by_colours(catalog)
    assert len(mapping.load(catalog, space).ids) == 0
    drawn = mapping.draw(catalog, space, job=Job())
    assert drawn.ids.tolist() == [photo.id for photo in photos_in(catalog)]
    assert drawn.places.min() >= 0
    assert drawn.places.max() <= 1
    again = Job()
    kept = mapping.draw(catalog, space, job=again)
    assert kept.places == pytest.approx(drawn.places, abs=1e-6)
    assert again.progress.total is None  # nothing was worked out
    assert mapping.load(catalog, space).places == pytest.approx(drawn.places, abs=1e-6)


def test_a_new_photo_joins_its_neighbours_and_nobody_moves(catalog: Catalog, tmp_path: Path) -> None:
    before = mapping.draw(catalog, by_colours(catalog), job=Job())
    twin = photos_in(catalog)[7]
    pictures.scene(7, 160, 120).save(tmp_path / "photos" / "new.png")
    refresh(catalog, job=Job(), workers=0)
    after = mapping.draw(catalog, by_colours(catalog), job=Job())
    assert after.places[:-1] == pytest.approx(before.places, abs=1e-6)
    assert after.places[-1] == pytest.approx(before.places[before.ids == twin.id][0], abs=0.05)


def test_many_new_photos_are_laid_out_with_the_others(catalog: Catalog, tmp_path: Path) -> None:
    before = mapping.draw(catalog, by_colours(catalog), job=Job())
    for number in range(40, 60):
        pictures.scene(number, 160, 120).save(tmp_path / "photos" / f"{number}.jpg")
    refresh(catalog, job=Job(), workers=0)
    after = mapping.draw(catalog, by_colours(catalog), job=Job())
    assert len(after.ids) == 40
    assert np.abs(after.places[:20] - before.places).max() > 0.05


def test_another_basis_has_another_map(catalog: Catalog) -> None:
    space = by_colours(catalog)
    mapping.draw(catalog, space, job=Job())
    other = Space(space.ids, space.vectors[:, ::-1].copy(), b"by something else")
    assert len(mapping.load(catalog, other).ids) == 0
    mapping.draw(catalog, other, job=Job())
    assert len(mapping.load(catalog, space).ids) == 0


@pytest.mark.parametrize("count", [0, 1, 2, 3, 7, 8])
def test_next_to_no_photos(count: int) -> None:
    space, _ = blobs(10, 2)
    drawn = mapping.lay_out(space.part(space.ids[:count]), job=Job())
    assert drawn.places.shape == (count, 2)
    assert np.isfinite(drawn.places).all()
    assert len(np.unique(drawn.places, axis=0)) == count


def test_of_a_large_library_a_sample_is_laid_out_and_the_rest_lies_beside(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(mapping, "SAMPLE", 200)
    space, kind = blobs(500, 6)
    drawn = mapping.lay_out(space, job=Job())
    apart = np.square(drawn.places[:, None] - drawn.places[None]).sum(axis=2)
    np.fill_diagonal(apart, np.inf)
    assert (kind[apart.argmin(axis=1)] == kind).mean() > 0.97
