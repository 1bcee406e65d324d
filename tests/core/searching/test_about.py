"""What the program says of a library is what the library is."""

from __future__ import annotations

from pathlib import Path

import pytest

from core.catalog import Catalog
from core.indexing.version import VERSION
from core.job import Job
from core.searching.about import about
from core.searching.forest import folder_of, grow
from tests.core.candidates.test_index import library
from tests.core.searching.test_forest import save


def test_a_library_is_told_with_its_index(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with Catalog.open(tmp_path / "catalog.sqlite") as catalog:
        save(catalog, *library(300))
        said = about(catalog)
        assert (said.catalog, said.photos, said.version) == (str(tmp_path / "catalog.sqlite"), 300, VERSION)
        assert said.index is None
        assert said.index_size == 0
        assert said.catalog_size >= (tmp_path / "catalog.sqlite").stat().st_size > 0
        assert not said.is_large
        monkeypatch.setattr("core.searching.about.EXACT_BELOW", 300)
        assert about(catalog).is_large
        card = grow(catalog, folder_of(catalog.path), job=Job())
        grown = about(catalog)
        assert grown.index == card
        assert grown.index_size == sum(path.stat().st_size for path in folder_of(catalog.path).iterdir())
