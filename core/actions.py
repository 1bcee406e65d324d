"""What is done with photos that do not stay: trash, move, undo. Everything is in the journal before it happens."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass

from core import journal as book
from core import moving, ondisk, recovery
from core.alone import Busy, alone
from core.catalog import Catalog
from core.destination import Destination, Folder, Trash
from core.guard import Examined, Guard, Removal
from core.job import Cancelled, Job, Stage
from core.journal import Action, Entry, Intent, State, journal
from core.photo import Problem
from core.refusal import Refused, in_words
from core.trash import tidy
from core.undo import UndoReport, undo, undoable

__all__ = [
    "ActionReport",
    "Foreseen",
    "Removal",
    "UndoReport",
    "journal",
    "move",
    "plan",
    "settle",
    "trash",
    "undo",
    "undoable",
]

_FILES_AT_ONCE = 64
_SECONDS_AT_ONCE = 1.0
"""What is examined and planned in one transaction, carried out, and settled in one: so many files, or so long."""


@dataclass(frozen=True, slots=True)
class ActionReport:
    """What an action did."""

    batch: int  # its number in the journal, 0 where nothing was tried
    done: tuple[int, ...]  # photo ids
    refused: tuple[Problem, ...]
    bytes_freed: int  # on the disk of the photos, once the trash is emptied; other names of a file keep its bytes


@dataclass(frozen=True, slots=True)
class Foreseen:
    """What an action would do with one photo."""

    removal: Removal
    path: str
    size: int  # bytes
    refusal: str  # why it would be left alone; empty where it would go

    @property
    def allowed(self) -> bool:
        return not self.refusal


def trash(catalog: Catalog, removals: Sequence[Removal], *, job: Job) -> ActionReport:
    """Put photos into the trash. Cancelled where the person stops: what was done until then stands in the journal."""
    return _remove(catalog, removals, Trash(), job)


def move(
    catalog: Catalog, removals: Sequence[Removal], *, to: str, keep_folders: bool = True, job: Job
) -> ActionReport:
    """Move photos to a folder, in the sub-folders they have in the library or side by side. Otherwise as `trash`."""
    return _remove(catalog, removals, _folder(catalog, to, keep_folders), job)


def plan(
    catalog: Catalog, removals: Sequence[Removal], *, to: str | None = None, keep_folders: bool = True, job: Job
) -> tuple[Foreseen, ...]:
    """What `trash` would do, or with a folder `move`, one for each removal; nothing is changed on the disk."""
    destination = Trash() if to is None else _folder(catalog, to, keep_folders)
    guard = Guard(catalog, removals)
    job.enter(Stage.ACTING, total=len(removals))
    foreseen = []
    for removal in removals:
        job.checkpoint()
        path, size, refusal = _path_of(catalog, removal), 0, ""
        try:
            size = guard.examine(removal).going.size
            destination.check(path)
        except Refused as reason:
            refusal = str(reason)
        foreseen.append(Foreseen(removal, path, size, refusal))
        job.advance(current=path, problems=1 if refusal else 0)
    return tuple(foreseen)


def settle(catalog: Catalog) -> tuple[str, ...]:
    """To be called when the program starts: complete or withdraw what an interrupted action left behind.

    Sentences for the person. Nothing happens while another window is acting: what is open then is that one's.
    """
    try:
        with alone(catalog.path):
            return recovery.settle_all(catalog)
    except Busy:
        return ()


def _folder(catalog: Catalog, to: str, keep_folders: bool) -> Folder:
    return Folder(to, library=[folder.path for folder in catalog.folders()], keep_folders=keep_folders)


def _remove(catalog: Catalog, removals: Sequence[Removal], destination: Destination, job: Job) -> ActionReport:
    with alone(catalog.path):
        recovery.settle_all(catalog)
        once = tuple({removal.photo: removal for removal in reversed(removals)}.values())[::-1]
        return _Removing(catalog, once, destination, job).run()


def _path_of(catalog: Catalog, removal: Removal) -> str:
    try:
        return catalog.photo(removal.photo).path
    except KeyError:
        return f"photo {removal.photo}"


class _Removing:
    """One call of trash or move."""

    def __init__(self, catalog: Catalog, removals: Sequence[Removal], destination: Destination, job: Job) -> None:
        self._catalog = catalog
        self._removals = removals
        self._destination = destination
        self._job = job
        self._guard = Guard(catalog, removals)
        self._batch: int | None = None
        self._done: list[int] = []
        self._refused: list[Problem] = []
        self._freed = 0

    def run(self) -> ActionReport:
        self._job.enter(Stage.ACTING, total=len(self._removals))
        for chunk in self._chunks():
            self._run_chunk(chunk)
        return ActionReport(self._batch or 0, tuple(self._done), tuple(self._refused), self._freed)

    def _chunks(self) -> Iterator[list[tuple[Examined, str | None]]]:
        """The removals that may be done, with their places, in portions: examined just before they are carried out."""
        ready: list[tuple[Examined, str | None]] = []
        began = time.monotonic()
        for removal in self._removals:
            self._job.checkpoint()
            try:
                examined = self._guard.examine(removal)
                ready.append((examined, self._destination.place(examined.going.path)))
            except Refused as refusal:
                self._refuse(_path_of(self._catalog, removal), refusal)
            if len(ready) >= _FILES_AT_ONCE or time.monotonic() - began > _SECONDS_AT_ONCE:
                yield ready
                ready, began = [], time.monotonic()
        yield ready

    def _run_chunk(self, chunk: Sequence[tuple[Examined, str | None]]) -> None:
        """Plan a portion, carry it out, settle it. An entry whose carrying broke off stays open for `recovery`."""
        if not chunk:
            return
        intents = [self._intent(examined, target) for examined, target in chunk]
        entries = book.record(self._catalog, intents, batch=self._batch)
        self._batch = entries[0].batch
        outcomes: list[tuple[Entry, State, str]] = []
        try:
            for number, ((examined, _), entry) in enumerate(zip(chunk, entries, strict=True)):
                try:
                    self._job.checkpoint()
                except Cancelled:
                    outcomes.extend((rest, State.WITHDRAWN, "Stopped before its turn.") for rest in entries[number:])
                    raise
                try:
                    self._carry(examined, entry)
                except Refused as refusal:
                    outcomes.append((entry, State.FAILED, str(refusal)))
                    self._refuse(entry.source, refusal)
                else:
                    outcomes.append((entry, State.DONE, ""))
                    self._count(examined)
        finally:
            self._settle(outcomes)

    def _intent(self, examined: Examined, target: str | None) -> Intent:
        going = examined.going
        return Intent(
            self._destination.action,
            *(going.digest, going.size, going.mtime_ns),
            *(examined.staying.path, going.path, target),
        )

    def _carry(self, examined: Examined, entry: Entry) -> None:
        """Bring one file to its place, once more after a look at both files, and to the next one where it is taken."""
        self._guard.check_again(examined)
        target = entry.target
        while True:
            part = moving.part_of(target, entry=entry.id, digest=entry.digest) if target is not None else ""
            try:
                self._destination.carry(examined.going, target, part=part)
            except FileExistsError:
                target = self._destination.place(entry.source)
                if target is None:
                    raise
                book.redirect(self._catalog, entry.id, target)
            except OSError as error:
                raise Refused(in_words(error)) from error
            else:
                break
        self._check_kept(examined, entry, target)

    def _check_kept(self, examined: Examined, entry: Entry, target: str | None) -> None:
        """The photo went. If another program took the one to keep at the same moment, bring it back."""
        try:
            self._guard.check_stays(examined)
        except Refused:
            if target is None:
                return  # the system's trash has it; the journal says so
            with suppress(OSError):
                part = moving.part_of(entry.source, entry=entry.id, digest=entry.digest)
                moving.move_file(ondisk.read(target), entry.source, part=part)
                if entry.action is Action.TRASH:
                    tidy(target, entry.source)
                raise

    def _count(self, examined: Examined) -> None:
        self._done.append(examined.removal.photo)
        self._freed += examined.going.size if examined.going.links == 1 else 0
        self._job.advance(current=examined.going.path)

    def _refuse(self, path: str, refusal: Refused) -> None:
        self._refused.append(Problem(path, str(refusal)))
        self._job.advance(current=path, problems=1)

    def _settle(self, outcomes: Sequence[tuple[Entry, State, str]]) -> None:
        done = [entry for entry, state, _ in outcomes if state is State.DONE]
        # The names are on the disk before the journal says so.
        ondisk.flush_folders(os.path.dirname(entry.target) for entry in done if entry.target is not None)
        with self._catalog.writing():
            for entry, state, detail in outcomes:
                if state is State.DONE:
                    recovery.mark_gone(self._catalog, entry)
                book.settle_entry(self._catalog, entry.id, state, detail=detail)
