"""What the last scan saw beside the photos: the catalog's table of files that belong to another one."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from itertools import groupby
from operator import itemgetter

from core.catalog import Catalog
from core.photo import Companion, FoundFile


def seen(catalog: Catalog) -> dict[str, tuple[Companion, ...]]:
    """The files that belong to each path, by their names. What is the owner of some may itself have one."""
    rows = catalog.rows("SELECT owner, path, size FROM companions ORDER BY owner, path")
    return {
        os.fsdecode(owner): tuple(Companion(os.fsdecode(path), size) for _, path, size in its)
        for owner, its in groupby(rows, key=itemgetter(0))
    }


def owner(catalog: Catalog, path: str) -> str | None:
    """The file that this one belongs to."""
    found = catalog.rows("SELECT owner FROM companions WHERE path = ?", (os.fsencode(path),))
    return os.fsdecode(found[0][0]) if found else None


def remember(catalog: Catalog, found: Iterable[FoundFile]) -> bool:
    """Take what a walk found for what there is; whether that is anything else than before."""
    now = _rows({file.path: file.companions for file in found if file.companions})
    before = _rows(seen(catalog))
    if now == before:
        return False
    with catalog.writing():
        catalog.write_all("DELETE FROM companions WHERE path = ?", ((path,) for path in before.keys() - now.keys()))
        changed = ((*row, path) for path, row in now.items() if before.get(path) != row)
        catalog.write_all("INSERT OR REPLACE INTO companions (owner, size, path) VALUES (?, ?, ?)", changed)
    return True


def _rows(beside: Mapping[str, Iterable[Companion]]) -> dict[bytes, tuple[bytes, int]]:
    """Owner and size by path, as the table has them."""
    return {
        os.fsencode(companion.path): (os.fsencode(owner), companion.size)
        for owner, companions in beside.items()
        for companion in companions
    }
