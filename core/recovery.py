"""What became of the files of an interrupted action: found out from the disk, then completed or withdrawn."""

from __future__ import annotations

import os
from contextlib import suppress
from enum import Enum, auto

from core import journal, moving, ondisk, trash
from core.catalog import Catalog
from core.journal import Action, Entry, State
from core.photo import FoundFile


class Where(Enum):
    """Where a file is that was on its way when the program ended."""

    START = auto()
    GOAL = auto()
    NOWHERE = auto()
    UNKNOWN = auto()  # its disk is not connected, or does not answer


def settle_all(catalog: Catalog) -> tuple[str, ...]:
    """Bring every open entry to rest. To be called by who alone acts on the catalog. Sentences for the person."""
    told: dict[str, list[str]] = {}
    with catalog.writing():
        for entry in journal.open_entries(catalog):
            sentence = _take_back(catalog, entry) if entry.state is State.DONE else _carry_on(catalog, entry)
            told.setdefault(sentence, []).append(entry.source)
    return tuple(sentence.format(_named(paths)) for sentence, paths in told.items())


def mark_gone(catalog: Catalog, entry: Entry) -> None:
    """Tell the catalog that the photo of an entry is not in its place any more."""
    photo = catalog.photo_at(entry.source)
    if photo is not None and photo.digest == entry.digest:
        catalog.mark_missing([photo.id])


def mark_back(catalog: Catalog, entry: Entry) -> None:
    """Tell the catalog that the photo of an entry is in its place again."""
    here = catalog.photo_at(entry.source)
    there = catalog.photo_at(entry.target) if entry.target is not None else None  # a scan met it where it went
    photo = next((photo for photo in (here, there) if photo is not None and photo.digest == entry.digest), None)
    if photo is not None:
        with suppress(OSError):  # gone again already: the next scan will see
            now = os.lstat(entry.source)
            found = FoundFile(entry.source, now.st_size, now.st_mtime_ns, now.st_dev, now.st_ino)
            catalog.relocate_all([(photo.id, found)])
    if there is not None and there is not photo:
        catalog.mark_missing([there.id])


def _carry_on(catalog: Catalog, entry: Entry) -> str:
    """Settle a removal that was under way."""
    where = whereabouts(entry, entry.source, entry.target)
    if where is Where.UNKNOWN:
        return _UNKNOWN
    if entry.action is Action.TRASH and entry.target is not None:
        trash.tidy(entry.target, entry.source)
    if where is Where.GOAL:
        mark_gone(catalog, entry)
        journal.settle_entry(catalog, entry.id, State.DONE)
        return f"Simile was interrupted: {{}} had gone to {_GOALS[entry.action]}. You can undo that."
    if where is Where.START:
        journal.settle_entry(catalog, entry.id, State.WITHDRAWN, detail="Simile was interrupted before its turn.")
        return "Simile was interrupted: {} stayed in place."
    detail = "Another program took it away meanwhile."
    journal.settle_entry(catalog, entry.id, State.FAILED, detail=detail)
    return f"Simile was interrupted, and {{}} is neither in its place nor in {_GOALS[entry.action]}. {detail}"


def _take_back(catalog: Catalog, entry: Entry) -> str:
    """Settle an undo that was under way."""
    if entry.target is None:
        raise AssertionError("only files whose place is known are brought back")
    where = whereabouts(entry, entry.target, entry.source)
    if where is Where.UNKNOWN:
        return _UNKNOWN
    if where is Where.GOAL:
        if entry.action is Action.TRASH:
            trash.tidy(entry.target, entry.source)
        mark_back(catalog, entry)
        journal.settle_entry(catalog, entry.id, State.UNDONE)
        return "Simile was interrupted: {} is back in its place."
    journal.settle_entry(catalog, entry.id, State.DONE)
    return f"Simile was interrupted: {{}} is still in {_GOALS[entry.action]}. You can undo that again."


_GOALS = {Action.TRASH: "the trash", Action.MOVE: "the folder you chose"}
_UNKNOWN = "Simile was interrupted while it moved {}. Connect its disk, then start Simile again."


def whereabouts(entry: Entry, start: str, goal: str | None) -> Where:
    """Where the file of an entry is, which was on its way from `start` to `goal`; half-made copies are cleared away."""
    if goal is None:
        return Where.START if os.path.lexists(start) else Where.GOAL
    part = moving.part_of(goal, entry=entry.id, digest=entry.digest)
    try:
        return _look(entry, start, goal, part)
    except OSError:
        return Where.UNKNOWN


def _look(entry: Entry, start: str, goal: str, part: str) -> Where:
    at_start, at_goal = ondisk.holds(start, entry.digest), ondisk.holds(goal, entry.digest)
    if not at_start and not at_goal and ondisk.holds(part, entry.digest):
        moving.rename_exclusively(part, goal)
        return Where.GOAL
    with suppress(FileNotFoundError):
        os.unlink(part)
    if at_start and at_goal and os.lstat(start).st_dev != os.lstat(goal).st_dev:
        os.unlink(start)  # the copy on the other disk is whole: only this was left to do
        return Where.GOAL
    if at_goal and not at_start:
        return Where.GOAL
    if at_start or os.path.lexists(start):
        _clear_reserved(entry, goal)
        return Where.START
    both_reached = all(os.path.isdir(os.path.dirname(path)) for path in (start, goal))
    return Where.NOWHERE if both_reached else Where.UNKNOWN


def _clear_reserved(entry: Entry, goal: str) -> None:
    """Remove the empty file that held the name, where the file system cannot rename without replacing."""
    with suppress(FileNotFoundError):
        if entry.size and os.lstat(goal).st_size == 0:
            os.unlink(goal)


def _named(paths: list[str]) -> str:
    return paths[0] if len(paths) == 1 else f"{len(paths)} files ({paths[0]} first)"
