"""Reads the catalog's photos and matches into columns, all of them or those of some photos."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from core.catalog import Catalog
from core.columns.gathering import Gathering
from core.columns.match_columns import MatchColumns
from core.columns.photos import Photos
from core.job import Job, Stage
from core.storage.rows import MATCH_COLUMNS, PHOTO_COLUMNS, listed


def photos(catalog: Catalog, ids: Sequence[int] | None = None, *, job: Job | None = None) -> Photos:
    """The photos found by the last scan, or those of `ids` among them. A `job` shows progress and can stop the
    reading."""
    gathering = Gathering()
    if job is not None:
        [[last]] = catalog.rows("SELECT coalesce(max(id), 0) FROM photos")  # to count them would take long
        job.enter(Stage.OPENING, total=last)
    named = "" if ids is None else f"id IN {_LISTED} AND"
    sql = f"SELECT id, {PHOTO_COLUMNS} FROM photos WHERE {named} missing = 0 ORDER BY id"
    for columns in _batches(catalog, sql, ids):
        gathering.add(columns)
        if job is not None:
            job.advance(len(columns[0]))
            job.checkpoint()
    return Photos(gathering.columns())


def matches(catalog: Catalog, ids: Sequence[int] | None = None) -> MatchColumns:
    """All measured pairs, or those that involve one of these photos, ordered by their ids."""
    sql = f"SELECT {MATCH_COLUMNS} FROM matches ORDER BY a, b"
    if ids is not None:
        one, other = (f"SELECT {MATCH_COLUMNS} FROM matches WHERE {side} IN {_LISTED}" for side in "ab")
        sql = f"{one} UNION {other} ORDER BY a, b"
    return MatchColumns.joined([MatchColumns.of(()), *map(MatchColumns.of_rows, _batches(catalog, sql, ids))])


_LISTED = "(SELECT value FROM json_each(?1))"


def _batches(catalog: Catalog, sql: str, ids: Sequence[int] | None) -> Iterator[list[tuple[Any, ...]]]:
    """The rows of a query as columns, some hundred rows at a time."""
    for rows in catalog.batches(sql, () if ids is None else (listed(ids),)):
        yield list(zip(*rows, strict=True))
