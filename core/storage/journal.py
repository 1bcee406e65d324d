"""The journal: every removal, written before it happens and settled after.

An entry with `settled_at` is settled. Without it an operation is under way: *planned* means that the file is on its way
from source to target for the first time, *done* that it is being brought back, *undone* that it goes once more. A
program that dies leaves exactly such entries behind, and `core.removal.recovery` finds out from the disk what became of
them.
"""

from __future__ import annotations

import os
from collections.abc import Iterable
from dataclasses import dataclass, fields, replace
from datetime import UTC, datetime
from enum import StrEnum

from core.catalog import Catalog
from core.storage.rows import Row, listed


class Action(StrEnum):
    """What is done with a photo that is not kept."""

    TRASH = "trash"
    HOLD = "hold"  # into the holding folder of a disk that has no trash
    MOVE = "move"
    HARD_LINK = "hard link"  # the file goes to the trash or the holding folder, a link to the keeper takes its place
    SYMBOLIC_LINK = "symbolic link"

    @property
    def leaves_link(self) -> bool:
        """Whether something stands in the file's place once it is gone."""
        return self in (Action.HARD_LINK, Action.SYMBOLIC_LINK)


class State(StrEnum):
    """The progress of an entry."""

    PLANNED = "planned"
    DONE = "done"
    FAILED = "failed"  # tried, and the file stayed; `detail` says why
    UNDONE = "undone"
    WITHDRAWN = "withdrawn"  # planned and not begun


@dataclass(frozen=True, slots=True)
class Intent:
    """What is about to be done with a file."""

    action: Action
    digest: bytes  # 32 bytes, BLAKE3 of the file
    size: int  # bytes
    mtime_ns: int
    keeper: str  # path of the photo that stays
    source: str
    target: str | None  # None where only the system's trash knows
    is_companion: bool = False  # it goes with the photo before it


@dataclass(frozen=True, slots=True)
class Entry:
    """One row of the journal."""

    id: int
    batch: int  # entries of one call have one number
    turn: int  # the call that touched it last: of all calls, undo and redo too, the numbers rise
    shot: int  # the entry of the photo that it goes and comes back with; its own id for the photo itself
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
    """All entries, oldest first."""
    return _entries(catalog, "")


def entries(catalog: Catalog, batch: int) -> list[Entry]:
    """The entries of one batch, oldest first."""
    return _entries(catalog, "WHERE batch = ?", batch)


def open_entries(catalog: Catalog) -> list[Entry]:
    """The entries that are under way, oldest first."""
    return _entries(catalog, "WHERE settled_at IS NULL")


def whole_shots(catalog: Catalog, ids: Iterable[int]) -> list[Entry]:
    """These entries and those of the files that went together with them, oldest first."""
    where = "WHERE shot IN (SELECT shot FROM journal WHERE id IN (SELECT value FROM json_each(?)))"
    return _entries(catalog, where, listed(ids))


def done_batches(catalog: Catalog) -> list[int]:
    """The batches with entries that are done and not undone, most recently changed first."""
    sql = "SELECT batch FROM journal WHERE state = 'done' GROUP BY batch ORDER BY max(turn) DESC, batch DESC"
    return [int(batch) for (batch,) in catalog.rows(sql)]


def count_done(catalog: Catalog, batch: int) -> int:
    """How many photos, without their companions, a batch removed that were not brought back."""
    sql = "SELECT count(*) FROM journal WHERE batch = ? AND state = 'done' AND id = shot"
    return int(catalog.rows(sql, (batch,))[0][0])


def undone_batches(catalog: Catalog) -> list[int]:
    """The batches with entries undone since the last new action, latest first."""
    sql = (
        "SELECT batch FROM journal WHERE state = 'undone' GROUP BY batch "
        "HAVING max(turn) > (SELECT max(batch) FROM journal WHERE state IN ('done', 'undone')) "
        "ORDER BY max(turn) DESC"
    )
    return [int(batch) for (batch,) in catalog.rows(sql)]


def symbolic_links(catalog: Catalog) -> list[Entry]:
    """The entries whose file was replaced by a symbolic link, is being replaced, or is being brought back."""
    return _entries(catalog, "WHERE action = 'symbolic link' AND (state = 'done' OR settled_at IS NULL)")


def next_turn(catalog: Catalog) -> int:
    """A number for a new call, larger than all before. Only for the one who acts on the catalog."""
    return 1 + int(catalog.rows("SELECT coalesce(max(turn), 0) FROM journal")[0][0])


def record(catalog: Catalog, intents: Iterable[Intent], *, batch: int) -> list[Entry]:
    """Write down, in one transaction, what is about to be done; to be committed before any of it is done. Companions
    follow their photo."""
    now = _now()
    recorded: list[Entry] = []
    with catalog.writing():
        first = 1 + catalog.rows("SELECT coalesce(max(id), 0) FROM journal")[0][0]
        for id, intent in enumerate(intents, first):
            shot = recorded[-1].shot if intent.is_companion else id
            recorded.append(
                Entry(
                    id=id,
                    batch=batch,
                    turn=batch,
                    shot=shot,
                    planned_at=now,
                    settled_at=None,
                    action=intent.action,
                    state=State.PLANNED,
                    digest=intent.digest,
                    size=intent.size,
                    mtime_ns=intent.mtime_ns,
                    keeper=intent.keeper,
                    source=intent.source,
                    target=intent.target,
                    detail="",
                )
            )
        catalog.write_all(f"INSERT INTO journal ({_COLUMNS}) VALUES ({_PLACES})", map(_row, recorded))
    return recorded


def redirect(catalog: Catalog, id: int, target: str) -> None:
    """Change the target of a planned entry, before its file goes there."""
    catalog.write("UPDATE journal SET target = ? WHERE id = ?", (os.fsencode(target), id))


def settle_entry(catalog: Catalog, id: int, state: State, *, detail: str = "") -> None:
    """Record how an entry ended. Several may share one `catalog.writing()`."""
    sql = "UPDATE journal SET state = ?, settled_at = ?, detail = ? WHERE id = ?"
    written = detail.encode("utf-8", "backslashreplace").decode()  # it may name a path that is no text
    catalog.write(sql, (state.value, _now(), written, id))


def reopen(catalog: Catalog, ids: Iterable[int], *, turn: int) -> None:
    """Record that the files of done entries are about to be brought back."""
    sql = "UPDATE journal SET settled_at = NULL, turn = ? WHERE id = ? AND state = 'done'"
    catalog.write_all(sql, ((turn, id) for id in ids))


def plan_again(catalog: Catalog, chosen: Iterable[tuple[Entry, str | None]], *, turn: int) -> list[Entry]:
    """Record that the files of undone entries are about to go once more, to these targets."""
    opened = [replace(entry, target=target, turn=turn, settled_at=None, detail="") for entry, target in chosen]
    sql = "UPDATE journal SET settled_at = NULL, turn = ?, target = ?, detail = '' WHERE id = ? AND state = 'undone'"
    catalog.write_all(sql, ((turn, _encoded(entry.target), entry.id) for entry in opened))
    return opened


_FIELDS = [field.name for field in fields(Entry)]  # the columns of the table have these names
_COLUMNS = ", ".join(_FIELDS)
_PLACES = ", ".join("?" * len(_FIELDS))
_PATHS = ("keeper", "source", "target")


def _row(entry: Entry) -> Row:
    values = {name: getattr(entry, name) for name in _FIELDS}
    paths = {name: _encoded(values[name]) for name in _PATHS}
    return tuple((values | paths | {"action": entry.action.value, "state": entry.state.value}).values())


def _entries(catalog: Catalog, where: str, *values: object) -> list[Entry]:
    rows = catalog.rows(f"SELECT {_COLUMNS} FROM journal {where} ORDER BY id", values)
    return [_entry(row) for row in rows]


def _entry(row: Row) -> Entry:
    values = dict(zip(_FIELDS, row, strict=True))
    paths = {name: os.fsdecode(values[name]) for name in _PATHS if values[name] is not None}
    return Entry(**values | paths | {"action": Action(values["action"]), "state": State(values["state"])})


def _encoded(path: str | None) -> bytes | None:
    return None if path is None else os.fsencode(path)


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="milliseconds")
