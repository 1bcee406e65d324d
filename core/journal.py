"""The journal: every trash and move, written before it happens and settled after.

An entry with `settled_at` is at rest. Without it something is under way: *planned* means that the file is on its way
from source to target, *done* that it is being brought back. A program that dies leaves exactly such entries behind,
and `core.recovery` finds out from the disk what became of them.
"""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from typing import Any

from core.catalog import Catalog
from core.database import explaining


class Action(StrEnum):
    """What is done with a photo that does not stay."""

    TRASH = "trash"
    MOVE = "move"


class State(StrEnum):
    """How far an entry is."""

    PLANNED = "planned"
    DONE = "done"
    FAILED = "failed"  # tried, and the file stayed or was lost sight of; `detail` says why
    UNDONE = "undone"
    WITHDRAWN = "withdrawn"  # planned and not begun


@dataclass(frozen=True, slots=True)
class Intent:
    """What is about to be done with one file."""

    action: Action
    digest: bytes  # 32 bytes, BLAKE3 of the file
    size: int  # bytes
    mtime_ns: int
    keeper: str  # path of the photo that stays
    source: str
    target: str | None  # None where only the system's trash knows


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the journal."""

    id: int
    batch: int  # entries of one call have one number
    planned_at: str  # ISO time, UTC
    settled_at: str | None
    action: Action
    state: State
    digest: bytes
    size: int
    mtime_ns: int
    keeper: str
    source: str
    target: str | None
    detail: str


def journal(catalog: Catalog) -> list[Entry]:
    """The whole journal, oldest entry first."""
    return _entries(catalog, "", ())


def entries(catalog: Catalog, *, batch: int | None = None, ids: Sequence[int] | None = None) -> list[Entry]:
    """The entries of one batch, or those with these ids, or both; oldest first."""
    conditions: list[str] = []
    values: list[object] = []
    if batch is not None:
        conditions.append("batch = ?")
        values.append(batch)
    if ids is not None:
        conditions.append("id IN (SELECT value FROM json_each(?))")
        values.append(f"[{','.join(str(int(id)) for id in ids)}]")
    return _entries(catalog, f"WHERE {' AND '.join(conditions)}" if conditions else "", values)


def open_entries(catalog: Catalog) -> list[Entry]:
    """The entries that are under way, oldest first."""
    return _entries(catalog, "WHERE settled_at IS NULL", ())


def done_batches(catalog: Catalog) -> list[int]:
    """The batches of which something is done and not taken back, the latest first."""
    rows = _rows(catalog, "SELECT DISTINCT batch FROM journal WHERE state = 'done' ORDER BY batch DESC", ())
    return [int(batch) for (batch,) in rows]


def record(catalog: Catalog, intents: Iterable[Intent], *, batch: int | None = None) -> list[Entry]:
    """Write down what is about to be done, in one transaction; without a batch a new one begins.

    To be called, and committed, before anything of it is done.
    """
    now = _now()
    with catalog.writing() as connection:
        if batch is None:
            batch = 1 + connection.execute("SELECT coalesce(max(batch), 0) FROM journal").fetchone()[0]
        return [_insert(connection, batch, now, intent) for intent in intents]


def redirect(catalog: Catalog, id: int, target: str) -> None:
    """Say that the file of a planned entry goes to another place than was planned, before it does."""
    with catalog.writing() as connection:
        connection.execute("UPDATE journal SET target = ? WHERE id = ?", (os.fsencode(target), id))


def settle_entry(catalog: Catalog, id: int, state: State, *, detail: str = "") -> None:
    """Say how an entry ended. Many of them may share one `catalog.writing()`."""
    with catalog.writing() as connection:
        connection.execute(
            "UPDATE journal SET state = ?, settled_at = ?, detail = ? WHERE id = ?", (state.value, _now(), detail, id)
        )


def reopen(catalog: Catalog, ids: Iterable[int]) -> None:
    """Say that files of entries that are done are about to be brought back."""
    with catalog.writing() as connection:
        connection.executemany(
            "UPDATE journal SET settled_at = NULL WHERE id = ? AND state = 'done'", ((id,) for id in ids)
        )


_COLUMNS = "batch, planned_at, action, state, digest, size, mtime_ns, keeper, source, target"


def _insert(connection: sqlite3.Connection, batch: int, now: str, intent: Intent) -> Entry:
    cursor = connection.execute(
        f"INSERT INTO journal ({_COLUMNS}) VALUES ({', '.join('?' * 10)})",
        (
            *(batch, now, intent.action.value, State.PLANNED.value, intent.digest, intent.size, intent.mtime_ns),
            *(os.fsencode(intent.keeper), os.fsencode(intent.source)),
            os.fsencode(intent.target) if intent.target is not None else None,
        ),
    )
    if cursor.lastrowid is None:
        raise AssertionError("an insert gives an id")
    return Entry(
        *(cursor.lastrowid, batch, now, None, intent.action, State.PLANNED),
        *(intent.digest, intent.size, intent.mtime_ns, intent.keeper, intent.source, intent.target),
        detail="",
    )


def _entries(catalog: Catalog, where: str, values: Sequence[object]) -> list[Entry]:
    rows = _rows(catalog, f"SELECT id, settled_at, detail, {_COLUMNS} FROM journal {where} ORDER BY id", values)
    return [_entry(*row) for row in rows]


def _entry(id: int, settled_at: str | None, detail: str, *rest: Any) -> Entry:
    batch, planned_at, action, state, digest, size, mtime_ns, keeper, source, target = rest
    return Entry(
        *(id, batch, planned_at, settled_at, Action(action), State(state), digest, size, mtime_ns),
        *(os.fsdecode(keeper), os.fsdecode(source)),
        os.fsdecode(target) if target is not None else None,
        detail,
    )


def _rows(catalog: Catalog, sql: str, values: Sequence[object]) -> list[tuple[Any, ...]]:
    with explaining(catalog.path):
        return catalog.connection.execute(sql, values).fetchall()


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="milliseconds")
