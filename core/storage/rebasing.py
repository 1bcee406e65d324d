"""Paths below a folder that has another path now, in all tables that name files."""

from __future__ import annotations

import os

from core.catalog import Catalog
from core.storage.photo_table import range_below

_COLUMNS = (
    *(("folders", "path"), ("photos", "path"), ("problems", "path")),
    *(("companions", "path"), ("companions", "owner")),
    *(("journal", "keeper"), ("journal", "source"), ("journal", "target")),
    *(("rescues", "keeper"), ("rescues", "path")),
)


def rebase(catalog: Catalog, folder: str, now: str) -> None:
    """Replace the beginning of all paths that are `folder` or below it. No photo may be known below `now` yet."""
    before, after = os.fsencode(os.path.join(folder, "")), os.fsencode(os.path.join(now, ""))
    with catalog.writing():
        catalog.write("UPDATE folders SET path = ? WHERE path = ?", (os.fsencode(now), os.fsencode(folder)))
        for table, column in _COLUMNS:
            # What is still noted of a folder that was there before gives way.
            moved = f"UPDATE OR REPLACE {table} SET {column} = CAST(? || substr({column}, ?) AS BLOB)"
            where = f"WHERE {column} > ? AND {column} < ?"
            catalog.write(f"{moved} {where}", (after, len(before) + 1, *range_below(folder)))
