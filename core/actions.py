"""Trash, move, link, undo and redo. Every action is written to the journal before it happens."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from core.catalog import Catalog
from core.job import Job, Stage
from core.metadata import rescuing
from core.metadata.rescue import Rescue
from core.photo import Problem
from core.refusal import NoTrash, Refused
from core.removal import holding, recovery
from core.removal.destination import Destination, Folder, Linked, Trash
from core.removal.guard import Guard
from core.removal.redo import redo
from core.removal.removals import Removal, Removals, completed, each_once
from core.removal.removing import ActionReport, Planned, Removing, path_of
from core.removal.undo import UndoReport, undo
from core.storage import backup
from core.storage import journal as book
from core.storage.journal import Action, Entry, journal
from core.system.alone import Busy, alone

__all__ = [
    "Action",
    "ActionReport",
    "Foreseen",
    "Removal",
    "Removals",
    "UndoReport",
    "foresee",
    "journal",
    "link",
    "move",
    "redo",
    "settle",
    "trash",
    "undo",
]


@dataclass(frozen=True, slots=True)
class Foreseen:
    """What an action would do with one photo."""

    removal: Removal
    path: str
    size: int  # bytes
    refusal: str  # why it would be left alone; empty where it would go
    holding: str = ""
    """The holding folder of its disk, where that has no trash: it goes there with `hold`, and without is left alone."""
    only: tuple[str, ...] = ()
    """Paths of the RAW files and videos that would go where what stays has none."""
    freed: int = 0  # bytes, as in the report of the action
    name: str = ""  # that it would get in the folder, where its own is taken; empty where it keeps its own

    @property
    def allowed(self) -> bool:
        return not self.refusal


def trash(
    catalog: Catalog, removals: Sequence[Removal], *, hold: bool = False, rescues: Sequence[Rescue] = (), job: Job
) -> ActionReport:
    """Put photos into the trash, each with all that belongs to its shot, until the person stops.

    Where a disk has no trash its photos are left alone, or, with `hold`, put into a holding folder on that disk.
    Nothing is ever deleted for good. `rescues` are written beside the photos that stay before the others go, and are
    undone with them.
    """
    return _remove(catalog, completed(catalog, removals), Trash(hold=hold), rescues, job)


def move(
    catalog: Catalog,
    removals: Sequence[Removal],
    *,
    to: str,
    keep_folders: bool = True,
    rescues: Sequence[Rescue] = (),
    job: Job,
) -> ActionReport:
    """Move photos to a folder, in the sub-folders they have in the library or side by side. Otherwise as `trash`."""
    return _remove(catalog, completed(catalog, removals), _folder(catalog, to, keep_folders), rescues, job)


def link(
    catalog: Catalog, removals: Sequence[Removal], *, kind: Action, rescues: Sequence[Rescue] = (), job: Job
) -> ActionReport:
    """Put a link to the keeper in the place of each photo: HARD_LINK or SYMBOLIC_LINK. Otherwise as `trash`.

    The photo itself goes to the trash, or to the holding folder where no trash says where a file lies. Its companions
    stay, as its name does.
    """
    return _remove(catalog, _without_companions(removals), Linked(kind, catalog), rescues, job)


def foresee(
    catalog: Catalog,
    removals: Sequence[Removal],
    *,
    to: str | None = None,
    keep_folders: bool = True,
    hold: bool = False,
    link: Action | None = None,
    job: Job,
) -> Iterator[Foreseen]:
    """What `trash` would do with each removal; with a folder, what `move` would; with a kind of link, `link`.

    Nothing is changed on the disk.
    """
    destination: Destination = Trash(hold=hold)
    if to is not None:
        destination = _folder(catalog, to, keep_folders)
    elif link is not None:
        destination = Linked(link, catalog)
    removals = completed(catalog, removals) if link is None else _without_companions(removals)
    guard = Guard(catalog, removals)
    job.enter(Stage.CHECKING, total=len(removals))
    for removal in removals:
        job.checkpoint()
        one = _foreseen(guard, removal, destination, path_of(catalog, removal))
        job.advance(current=one.path, problems=0 if one.allowed else 1)
        yield one


def settle(catalog: Catalog, *, counted: bool = False) -> tuple[str, ...]:
    """Complete or withdraw what an interrupted action left behind; to be called when the program starts.

    Returns sentences for the person; with `counted` none about what `core.removal.unfinished` counts. Does nothing
    while another window is acting, since open entries are then that window's.
    """
    try:
        with alone(catalog.path):
            return recovery.settle_all(catalog, counted=counted)
    except Busy:
        return ()


def _foreseen(guard: Guard, removal: Removal, destination: Destination, path: str) -> Foreseen:
    size, folder = 0, ""
    try:
        examined = guard.examine(removal)
        size = sum(seen.size for seen in examined.files)
        places = destination.places(examined.files, examined.staying)
    except NoTrash as reason:
        try:
            folder = holding.folder_for(path)
        except Refused as neither:
            return Foreseen(removal, path, size, str(neither))
        return Foreseen(removal, path, size, str(reason), folder)
    except Refused as reason:
        return Foreseen(removal, path, size, str(reason))
    place, name = places[0], ""
    if place.path is not None and holding.is_inside(place.path):
        folder = holding.folder_for(path)
    elif place.path is not None and place.action is Action.MOVE:
        called = os.path.basename(place.path)
        name = "" if called == os.path.basename(path) else called
    return Foreseen(removal, path, size, "", folder, examined.only, examined.freed, name)


def _without_companions(removals: Sequence[Removal]) -> list[Removal]:
    return [replace(removal, companions=()) for removal in removals]


def _folder(catalog: Catalog, to: str, keep_folders: bool) -> Folder:
    return Folder(to, library=[folder.path for folder in catalog.folders()], keep_folders=keep_folders)


def _remove(
    catalog: Catalog, removals: Sequence[Removal], destination: Destination, rescues: Sequence[Rescue], job: Job
) -> ActionReport:
    def record(chunk: Sequence[Planned]) -> list[Entry]:
        return book.record(catalog, [intent for planned in chunk for intent in planned.intents], batch=batch)

    with alone(catalog.path):
        recovery.settle_all(catalog)
        backup.daily(catalog.connection, catalog.path)
        batch = book.next_turn(catalog)
        once = each_once(catalog, removals)
        staying = {removal.keeper for removal in once}
        with rescuing.following(catalog) as left:
            wanted = [rescue for rescue in rescues if rescue.keeper in staying]
            unwritten = rescuing.write(catalog, wanted, batch=batch)
            ready = [removal for removal in once if removal.keeper not in unwritten]
            lost = [
                Problem(path_of(catalog, removal), f"Its facts could not be kept. {unwritten[removal.keeper]}")
                for removal in once
                if removal.keeper in unwritten
            ]
            report = Removing(catalog, ready, destination, record, refused=lost, job=job).run()
        return replace(report, refused=(*report.refused, *left))
