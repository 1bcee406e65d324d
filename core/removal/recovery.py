"""Finds out from the disk what became of the files of an interrupted action, and completes or withdraws it."""

from __future__ import annotations

import os
from collections.abc import Sequence
from contextlib import suppress
from enum import Enum, auto
from itertools import groupby

from core.catalog import Catalog
from core.files import moving, ondisk
from core.metadata import rescuing
from core.photo import FoundFile
from core.refusal import Refused
from core.removal import carrying, linking
from core.storage import journal
from core.storage.journal import Action, Entry, State


class Where(Enum):
    """Where a file is that was on its way when the program ended."""

    START = auto()
    GOAL = auto()
    NOWHERE = auto()
    UNKNOWN = auto()  # its disk is not connected, or does not answer


def settle_all(catalog: Catalog, *, counted: bool = False) -> tuple[str, ...]:
    """Settle every open entry; to be called only by the process that acts on the catalog. Returns sentences for the
    person; with `counted` none about removals that were done or not begun, as core.removal.unfinished counts these."""
    told: dict[str, list[str]] = {}
    with catalog.writing():
        for _, files in groupby(journal.open_entries(catalog), key=lambda entry: (entry.shot, entry.state)):
            for entry, sentence in _settle(catalog, list(files), counted=counted):
                told.setdefault(sentence, []).append(entry.source)
    left = [problem.reason for problem in rescuing.follow(catalog)]
    return (*(sentence.format(_named(paths)) for sentence, paths in told.items()), *left)


def mark_gone(catalog: Catalog, entry: Entry) -> None:
    """Mark the photo of an entry as missing in the catalog."""
    photo = catalog.photo_at(entry.source)
    if photo is not None and photo.digest == entry.digest:
        catalog.mark_missing([photo.id])


def mark_back(catalog: Catalog, entry: Entry) -> int | None:
    """Mark the photo of an entry as present in the catalog; its id, None where the file is no photo of the catalog."""
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
    return None if photo is None else photo.id


def _settle(catalog: Catalog, shot: Sequence[Entry], *, counted: bool) -> list[tuple[Entry, str]]:
    """Settle the files of one shot that were under way together."""
    going = shot[0].state is not State.DONE
    places = [_whereabouts(entry, going=going) for entry in shot]
    if Where.UNKNOWN in places:
        return [(entry, _UNKNOWN) for entry in shot]
    if any(where is Where.START for where in places):  # all or none: the others come back too
        places = [_came_back(entry) if at is Where.GOAL else at for entry, at in zip(shot, places, strict=True)]
    settle = _carry_on if going else _take_back
    told = [(entry, settle(catalog, entry, at)) for entry, at in zip(shot, places, strict=True)]
    as_planned = going and all(at in (Where.START, Where.GOAL) for at in places)
    return [] if counted and as_planned else told


def _carry_on(catalog: Catalog, entry: Entry, where: Where) -> str:
    """Settle a removal that was under way."""
    carrying.tidy(entry)
    again = entry.state is State.UNDONE  # it had been taken back, and can go another time
    if where is Where.GOAL:
        mark_gone(catalog, entry)
        journal.settle_entry(catalog, entry.id, State.DONE)
        return f"Simile was interrupted: {{}} {_GONE[entry.action]}. You can undo that."
    if where is Where.START:
        detail = "Simile was interrupted before its turn."
        journal.settle_entry(catalog, entry.id, State.UNDONE if again else State.WITHDRAWN, detail=detail)
        return "Simile was interrupted: {} stayed in place."
    mark_gone(catalog, entry)
    return _lose_sight(catalog, entry)


def _take_back(catalog: Catalog, entry: Entry, where: Where) -> str:
    """Settle an undo that was under way."""
    if where is Where.START:
        carrying.tidy(entry)
        mark_back(catalog, entry)
        journal.settle_entry(catalog, entry.id, State.UNDONE)
        return "Simile was interrupted: {} is back in its place."
    if where is Where.NOWHERE:
        return _lose_sight(catalog, entry)
    journal.settle_entry(catalog, entry.id, State.DONE)
    return f"Simile was interrupted: {{}} is still in {_GOALS[entry.action]}. You can undo that again."


def _lose_sight(catalog: Catalog, entry: Entry) -> str:
    """Settle an entry whose file is at neither end. It can still be undone: the disk may be away while its folder is
    there."""
    detail = "Another program took it away, or its disk is not connected: then connect it and undo."
    journal.settle_entry(catalog, entry.id, State.DONE, detail=detail)
    return f"Simile was interrupted, and {{}} is neither in its place nor in {_GOALS[entry.action]}. {detail}"


_GONE = {
    Action.TRASH: "had gone to the trash",
    Action.HOLD: "had gone to the holding folder of its disk",
    Action.MOVE: "had gone to the folder you chose",
    Action.HARD_LINK: "had been replaced by a link",
    Action.SYMBOLIC_LINK: "had been replaced by a link",
}
_GOALS = {
    Action.TRASH: "the trash",
    Action.HOLD: "the holding folder",
    Action.MOVE: "the folder you chose",
    Action.HARD_LINK: "the trash",
    Action.SYMBOLIC_LINK: "the trash",
}
_UNKNOWN = "Simile was interrupted while it moved {}. Connect its disk, then start Simile again."


def _whereabouts(entry: Entry, *, going: bool) -> Where:
    """Where the file of an entry is: START is its source, GOAL its target. Unfinished copies are removed. `going` says
    that it was on its way to the target, else it was being brought back."""
    if entry.target is None:
        return Where.START if os.path.lexists(entry.source) else Where.GOAL
    try:
        if entry.action.leaves_link:
            return _look_for_link(entry, entry.target)
        if going:
            return _look(entry, entry.source, entry.target)
        at = _look(entry, entry.target, entry.source)
        return _FROM_THE_OTHER_END.get(at, at)
    except OSError:
        return Where.UNKNOWN


_FROM_THE_OTHER_END = {Where.START: Where.GOAL, Where.GOAL: Where.START}


def _look(entry: Entry, start: str, goal: str) -> Where:
    part = carrying.part_at(goal, entry)
    aside = moving.aside_of(start, part)
    at_start, at_goal = ondisk.holds(start, entry.digest), ondisk.holds(goal, entry.digest)
    if aside != part and os.path.lexists(aside):  # what was there was about to be removed, for its copy was whole
        if (at_start or at_goal) and ondisk.holds(aside, entry.digest):
            os.unlink(aside)
        elif not os.path.lexists(start):
            moving.rename_exclusively(aside, start)
            at_start = ondisk.holds(start, entry.digest)
    if not at_start and not at_goal and ondisk.holds(part, entry.digest):
        moving.rename_exclusively(part, goal)
        return Where.GOAL
    with suppress(FileNotFoundError):
        os.unlink(part)
    if at_start and at_goal and os.lstat(start).st_dev != os.lstat(goal).st_dev:
        ondisk.flush_folders([os.path.dirname(goal)])
        with suppress(Refused):  # the copy on the other disk is whole: only this was left to do
            moving.remove_copied(start, aside, lambda place: ondisk.holds(place, entry.digest))
        return Where.GOAL
    if at_goal and not at_start:
        return Where.GOAL
    if at_start or os.path.lexists(start):
        _clear_reserved(entry, goal)
        return Where.START
    return _nowhere(start, goal)


def _look_for_link(entry: Entry, target: str) -> Where:
    """Like `_whereabouts`, for a link that takes the file's place; one that is between its two places is brought
    back."""
    link = carrying.part_at(entry.source, entry)
    at_goal = ondisk.holds(target, entry.digest)
    if linking.is_link(entry.source, entry.keeper):
        linking.clear(link, entry.keeper)
        return Where.GOAL if at_goal else _nowhere(entry.source, target)
    if at_goal and not os.path.lexists(entry.source):
        return _came_back(entry)
    linking.clear(link, entry.keeper)
    if ondisk.holds(entry.source, entry.digest):
        _clear_reserved(entry, target)
        return Where.START
    return Where.GOAL if at_goal else _nowhere(entry.source, target)


def _nowhere(start: str, goal: str) -> Where:
    both_reached = all(os.path.isdir(os.path.dirname(path)) for path in (start, goal))
    return Where.NOWHERE if both_reached else Where.UNKNOWN


def _came_back(entry: Entry) -> Where:
    """Bring a file that went back to its place; returns where it is after that."""
    return Where.START if carrying.came_back(entry) else Where.GOAL


def _clear_reserved(entry: Entry, goal: str) -> None:
    """Remove the empty file that reserved the name, on file systems that cannot rename without replacing."""
    with suppress(FileNotFoundError):
        if entry.size and os.lstat(goal).st_size == 0:
            os.unlink(goal)


def _named(paths: list[str]) -> str:
    return paths[0] if len(paths) == 1 else f"{len(paths)} files ({paths[0]} first)"
