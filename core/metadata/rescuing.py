"""Writes XMP files beside photos that stay, as part of the action that removes their copies.

A row of the catalog holds the whole file before and after, written before the disk is touched, so that the outcome of
an interrupted action can be recognised and either state restored. The journal decides which: the file stays written as
long as a copy that went for this photo in this action is gone.
"""

from __future__ import annotations

import os
import shutil
import stat
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace

from core.catalog import Catalog
from core.files import moving, ondisk
from core.metadata import sidecar
from core.metadata.rescue import Rescue
from core.photo import Problem
from core.refusal import Refused, in_words
from core.storage import journal
from core.storage.journal import State


@dataclass(frozen=True, slots=True)
class Written:
    """One XMP file of an action."""

    id: int
    batch: int  # of the journal
    keeper: str  # path of the photo
    path: str
    before: bytes | None  # None: there was no such file
    mtime_ns: int  # of the file before
    after: bytes


def write(catalog: Catalog, rescues: Sequence[Rescue], *, batch: int) -> dict[int, str]:
    """Write the XMP files; returns why some could not be written, by the id of the photo that stays. To be called
    before anything of the batch is done, only by the one who acts on the catalog."""
    refusals: dict[int, str] = {}
    planned: list[tuple[int, Written]] = []
    for rescue in rescues:
        try:
            planned.append((rescue.keeper, _planned(catalog, rescue, batch)))
        except Refused as refusal:
            refusals[rescue.keeper] = str(refusal)
    recorded = _record(catalog, [row for _, row in planned])
    for (keeper, _), row in zip(planned, recorded, strict=True):
        try:
            _put(row, row.before, row.after)
        except Refused as refusal:
            refusals[keeper] = str(refusal)
    ondisk.flush_folders(os.path.dirname(row.path) for row in recorded)
    return refusals


@contextmanager
def following(catalog: Catalog, batches: Iterable[int] = ()) -> Iterator[list[Problem]]:
    """Context manager for moving files, in either direction: at the end the XMP files are brought up to date, and the
    list says which could not be. `batches` are those of the journal that change besides the ones `write` has begun."""
    catalog.write_all("UPDATE rescues SET settled = 0 WHERE batch = ?", ((batch,) for batch in set(batches)))
    problems: list[Problem] = []
    try:
        yield problems
    finally:
        problems += follow(catalog)


def follow(catalog: Catalog) -> list[Problem]:
    """Bring the XMP files of all unfinished batches to the state that the journal implies; returns which could not be,
    and why."""
    problems = []
    for batch, rows in _open(catalog).items():
        entries = journal.entries(catalog, batch)
        if any(entry.settled_at is None for entry in entries):
            continue  # what became of its photos is not known before their disk is there again
        gone = {entry.keeper for entry in entries if entry.state is State.DONE}
        for row in rows:
            with suppress(OSError):
                os.unlink(_part(row))  # of a program that died
            try:
                if row.keeper in gone:
                    _put(row, row.before, row.after)
                else:
                    _put(row, row.after, row.before)
            except Refused as refusal:
                problems.append(Problem(row.path, str(refusal)))
        ondisk.flush_folders(os.path.dirname(row.path) for row in rows)
        # Where nothing went at all, the next action has the same number.
        end = "UPDATE rescues SET settled = 1 WHERE batch = ?" if entries else "DELETE FROM rescues WHERE batch = ?"
        catalog.write(end, (batch,))
    return problems


def history(catalog: Catalog) -> list[tuple[Written, bool]]:
    """Every XMP file that actions wrote, oldest first, and whether it is still written."""
    done = {(entry.batch, entry.keeper) for entry in journal.journal(catalog) if entry.state is State.DONE}
    return [(row, (row.batch, row.keeper) in done) for row in _rows(catalog, "", ())]


def written_in(catalog: Catalog, batch: int) -> list[Written]:
    """The XMP files that one action wrote."""
    return _rows(catalog, "WHERE batch = ?", (batch,))


def counts(catalog: Catalog) -> dict[int, int]:
    """The number of XMP files of each action that wrote any."""
    return dict(catalog.rows("SELECT batch, count(*) FROM rescues GROUP BY batch"))


def now(path: str) -> bytes | None:
    """The bytes of an XMP file; None if it does not exist. Raises Refused if it cannot be read."""
    return _look(path)[0]


# --- the files ------------------------------------------------------------------------------------------------------


def _planned(catalog: Catalog, rescue: Rescue, batch: int) -> Written:
    keeper = catalog.photo(rescue.keeper).path
    before, mtime_ns = _look(rescue.path)
    after = sidecar.written(rescue.said) if before is None else sidecar.extended(before, rescue.said)
    return Written(0, batch, keeper, rescue.path, before, mtime_ns, after)


def _look(path: str) -> tuple[bytes | None, int]:
    """The bytes and the time of a regular file; None if it does not exist."""
    try:
        found = os.lstat(path)
        if not stat.S_ISREG(found.st_mode):
            raise Refused(f"{path} is not a regular file, so nothing can be written into it.")
        if found.st_size > 2 * sidecar.MOST_BYTES:
            raise Refused(f"{path} is too large to be read safely.")
        with open(path, "rb") as file:
            return file.read(), found.st_mtime_ns
    except FileNotFoundError:
        return None, 0
    except OSError as error:
        raise Refused(f"{path} cannot be read. {in_words(error)}") from error


def _put(row: Written, start: bytes | None, goal: bytes | None) -> None:
    """Replace one state of a file by the other, all or nothing. Raises Refused if it is in neither."""
    found = now(row.path)
    if found == goal:
        return
    if found != start:
        raise Refused(f"{row.path} was changed after Simile wrote it, so it was left as it is.")
    try:
        if goal is None:
            os.unlink(row.path)  # these bytes are the program's own, and the catalog has them
        else:
            _replace(row, start, goal)
    except OSError as error:
        raise Refused(f"{row.path} cannot be written. {in_words(error)}") from error


def _replace(row: Written, start: bytes | None, goal: bytes) -> None:
    part = _part(row)
    try:
        with open(part, "xb") as file:  # through no link that somebody has put there
            file.write(goal)
            file.flush()
            os.fsync(file.fileno())
        if start is None:
            moving.rename_exclusively(part, row.path)
            return
        with suppress(OSError):
            shutil.copymode(row.path, part)
        if goal == row.before:
            with suppress(OSError):
                os.utime(part, ns=(row.mtime_ns, row.mtime_ns))
        if now(row.path) != start:
            raise Refused(f"{row.path} is being changed by another program, so it was left as it is.")
        os.replace(part, row.path)
    finally:
        with suppress(FileNotFoundError):
            os.unlink(part)


def _part(row: Written) -> str:
    """The hidden name of the file until it is whole."""
    return os.path.join(os.path.dirname(row.path), f".simile-xmp-{row.id}.part")


# --- the table ------------------------------------------------------------------------------------------------------


def _record(catalog: Catalog, rows: Iterable[Written]) -> list[Written]:
    recorded = []
    with catalog.writing() as connection:
        for row in rows:
            cursor = connection.execute(
                "INSERT INTO rescues (batch, keeper, path, before, mtime_ns, after) VALUES (?, ?, ?, ?, ?, ?)",
                (row.batch, os.fsencode(row.keeper), os.fsencode(row.path), row.before, row.mtime_ns, row.after),
            )
            recorded.append(replace(row, id=cursor.lastrowid or 0))
    return recorded


def _open(catalog: Catalog) -> dict[int, list[Written]]:
    batches: dict[int, list[Written]] = {}
    for row in _rows(catalog, "WHERE settled = 0", ()):
        batches.setdefault(row.batch, []).append(row)
    return batches


def _rows(catalog: Catalog, where: str, values: Sequence[object]) -> list[Written]:
    columns = "id, batch, keeper, path, before, mtime_ns, after"
    return [
        Written(id, batch, os.fsdecode(keeper), os.fsdecode(path), *rest)
        for id, batch, keeper, path, *rest in catalog.rows(f"SELECT {columns} FROM rescues {where} ORDER BY id", values)
    ]
