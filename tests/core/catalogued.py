"""What a catalog holds, as tests look at it: the program asks for photos by id, or for all of them as columns."""

from __future__ import annotations

from core.catalog import Catalog
from core.photo import Photo


def photos_in(catalog: Catalog, *, missing: bool = False) -> list[Photo]:
    """The photos found by the last scan, ascending ids; with `missing`, also those that were not found."""
    where = "" if missing else "WHERE missing = 0"
    ids = [id for (id,) in catalog.rows(f"SELECT id FROM photos {where} ORDER BY id")]
    known = catalog.photos_of(ids)
    return [known[id] for id in ids]
