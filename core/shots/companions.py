"""The catalog's table of companion files, as the last scan saw them."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping, Sequence
from itertools import groupby
from operator import itemgetter

from core.catalog import Catalog
from core.photo import Companion

_AT_ONCE = 500  # values of a query: every SQLite takes so many


def seen(catalog: Catalog) -> dict[str, tuple[Companion, ...]]:
    """The companions of each path, by name. A companion may have companions of its own."""
    rows = catalog.rows("SELECT owner, path, size FROM companions ORDER BY owner, path")
    return {
        os.fsdecode(owner): tuple(Companion(os.fsdecode(path), size) for _, path, size in its)
        for owner, its in groupby(rows, key=itemgetter(0))
    }


def owners(catalog: Catalog, paths: Sequence[str]) -> dict[str, str]:
    """The owner of each of these files; files without an owner are left out."""
    found: dict[str, str] = {}
    for start in range(0, len(paths), _AT_ONCE):
        some = [os.fsencode(path) for path in paths[start : start + _AT_ONCE]]
        places = ", ".join("?" * len(some))
        rows = catalog.rows(f"SELECT path, owner FROM companions WHERE path IN ({places})", some)
        found.update((os.fsdecode(path), os.fsdecode(owner)) for path, owner in rows)
    return found


def remember(
    catalog: Catalog, beside: Mapping[str, Iterable[Companion]], *, below: Sequence[str] | None = None
) -> bool:
    """Replace the companions of the library, or of some folders, by those that a walk found; returns whether anything
    changed."""
    now = _rows(beside)
    before = _rows(seen(catalog))
    if below is not None:
        places = [os.fsencode(os.path.join(folder, "")) for folder in below]
        before = {path: row for path, row in before.items() if any(path.startswith(place) for place in places)}
    if now == before:
        return False
    with catalog.writing():
        catalog.write_all("DELETE FROM companions WHERE path = ?", ((path,) for path in before.keys() - now.keys()))
        changed = ((*row, path) for path, row in now.items() if before.get(path) != row)
        catalog.write_all("INSERT OR REPLACE INTO companions (owner, size, path) VALUES (?, ?, ?)", changed)
    return True


def _rows(beside: Mapping[str, Iterable[Companion]]) -> dict[bytes, tuple[bytes, int]]:
    """Owner and size by path, as stored in the table."""
    return {
        os.fsencode(companion.path): (os.fsencode(owner), companion.size)
        for owner, companions in beside.items()
        for companion in companions
    }
