"""Removes many files one by one: examined, planned in the journal, carried out, settled."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice

from core.catalog import Catalog
from core.files import ondisk
from core.files.ondisk import OnDisk
from core.job import Cancelled, Job, Stage
from core.photo import Problem
from core.refusal import Refused, Stranded, in_words
from core.removal import carrying, recovery
from core.removal.destination import Destination, Place
from core.removal.guard import Examined, Guard
from core.removal.made_folders import MadeFolders
from core.removal.removals import Removal
from core.storage import journal
from core.storage.journal import Action, Entry, Intent, State

_AT_ONCE = 64
_SECONDS_AT_ONCE = 1.0
"""How many removals are examined and planned in one transaction, carried out, and settled in one; or for how long."""


@dataclass(frozen=True, slots=True)
class ActionReport:
    """What an action did."""

    batch: int  # its number in the journal, 0 where nothing was tried
    done: tuple[int, ...]  # photo ids
    refused: tuple[Problem, ...]
    bytes_freed: int  # on the disk of the photos, once the trash is emptied; other names of a file keep its bytes
    stopped: bool = False  # by the person, before its end
    only: tuple[str, ...] = ()  # paths of RAW files and videos that went where what stays has none


@dataclass(frozen=True, slots=True)
class Planned:
    """A removal that may be done, and where each of its files will go."""

    examined: Examined
    places: tuple[Place, ...]

    @property
    def intents(self) -> list[Intent]:
        keeper = self.examined.staying.path
        return [
            Intent(place.action, seen.digest, seen.size, seen.mtime_ns, keeper, seen.path, place.path, number > 0)
            for number, (seen, place) in enumerate(zip(self.examined.files, self.places, strict=True))
        ]


Outcome = tuple[Entry, State, str]
"""How an entry ended: its state, and why."""


class Removing:
    """One call of an action. `plan` writes what is about to be done into the journal and returns the entries; `refused`
    has what was left alone before."""

    def __init__(
        self,
        catalog: Catalog,
        removals: Sequence[Removal],
        destination: Destination,
        plan: Callable[[Sequence[Planned]], list[Entry]],
        *,
        refused: Sequence[Problem],
        job: Job,
    ) -> None:
        self._catalog = catalog
        self._removals = removals
        self._destination = destination
        self._plan = plan
        self._job = job
        self._guard = Guard(catalog, removals)
        self._made = MadeFolders(catalog)
        self._batch = 0
        self._done: list[int] = []
        self._refused = list(refused)
        self._freed = 0
        self._only: list[str] = []

    def run(self) -> ActionReport:
        """Carry out the removals; the person can stop between two of them."""
        self._job.enter(Stage.ACTING, total=len(self._removals))
        stopped = False
        try:
            for chunk in self._chunks():
                self._run_chunk(chunk)
        except Cancelled:
            stopped = True
        done, refused = tuple(self._done), tuple(self._refused)
        return ActionReport(self._batch, done, refused, self._freed, stopped, tuple(self._only))

    def _chunks(self) -> Iterator[list[Planned]]:
        """The removals that may be done, in chunks that are examined just before they are carried out."""
        ready: list[Planned] = []
        began = time.monotonic()
        for removal in self._removals:
            try:
                self._job.checkpoint()
            except Cancelled:
                yield ready  # to be withdrawn, with the folders that were made for them
                raise
            try:
                examined = self._guard.examine(removal)
                places = self._destination.places(examined.files, examined.staying)
                for place in places:
                    if place.action is Action.MOVE and place.path is not None:
                        self._made.note(place.path)
                    place.make_room()
                ready.append(Planned(examined, places))
            except Refused as refusal:
                self._refuse(path_of(self._catalog, removal), refusal)
            if len(ready) >= _AT_ONCE or time.monotonic() - began > _SECONDS_AT_ONCE:
                yield ready
                ready, began = [], time.monotonic()
        yield ready

    def _run_chunk(self, chunk: Sequence[Planned]) -> None:
        """Plan a chunk, carry it out, settle it. An interrupted entry stays open for `recovery`."""
        if not chunk:
            return
        entries = iter(self._plan(chunk))
        shots = [list(islice(entries, len(planned.places))) for planned in chunk]
        self._batch = shots[0][0].batch
        outcomes: list[Outcome] = []
        try:
            for number, (planned, shot) in enumerate(zip(chunk, shots, strict=True)):
                try:
                    self._job.checkpoint()
                except Cancelled:
                    rest = (entry for shot in shots[number:] for entry in shot)
                    outcomes += [(one, _left(one, State.WITHDRAWN), "Stopped before its turn.") for one in rest]
                    raise
                outcomes.extend(self._carry(planned.examined, shot))
        finally:
            self._settle(outcomes)

    def _carry(self, examined: Examined, shot: Sequence[Entry]) -> list[Outcome]:
        """Move the files of one removal to their places, all or none, after checking all of them once more."""
        gone: list[Entry] = []
        going: Entry | None = None
        try:
            self._guard.check_again(examined)
            for seen, going in zip(examined.files, shot, strict=True):
                gone.append(self._bring(seen, examined, going))
            going = None
            self._guard.check_stays(examined)
        except Stranded as refusal:
            return self._end_badly(examined, shot, refusal, away={entry.id for entry in shot[: len(gone) + 1]})
        except Refused as refusal:
            away = {entry.id for entry in reversed(gone) if not carrying.came_back(entry)}
            outcomes = self._end_badly(examined, shot, refusal, away=away)
            if going is not None and not os.path.lexists(going.source):  # its disk does not say now where it is
                outcomes = [one for one in outcomes if one[0] is not going]
            return outcomes
        self._done.append(examined.removal.photo)
        self._freed += examined.freed
        self._only += examined.only
        self._job.advance(current=examined.going.path)
        return [(entry, State.DONE, "") for entry in gone]

    def _end_badly(
        self, examined: Examined, shot: Sequence[Entry], refusal: Refused, *, away: set[int]
    ) -> list[Outcome]:
        """Record a removal that failed, wholly or in part; `away` are the files that could not be brought back."""
        self._refuse(examined.going.path, refusal)
        if shot[0].id in away:
            self._done.append(examined.removal.photo)
        reason = str(refusal)
        return [(one, State.DONE if one.id in away else _left(one, State.FAILED), reason) for one in shot]

    def _bring(self, seen: OnDisk, examined: Examined, entry: Entry) -> Entry:
        """Move one file to its place, or to the next free one if that is taken; returns the entry as it is then."""
        while True:
            try:
                carrying.there(seen, entry, staying=examined.staying)
            except FileExistsError as error:
                target = self._destination.place(seen, examined.staying).path
                if target is None:
                    raise Refused(in_words(error)) from error
                journal.redirect(self._catalog, entry.id, target)
                entry = replace(entry, target=target)
            else:
                return entry

    def _refuse(self, path: str, refusal: Refused) -> None:
        self._refused.append(Problem(path, str(refusal)))
        self._job.advance(current=path, problems=1)

    def _settle(self, outcomes: Sequence[Outcome]) -> None:
        done = [entry for entry, state, _ in outcomes if state is State.DONE]
        # The names are on the disk before the journal says so.
        links = [entry.source for entry in done if entry.action.leaves_link]
        targets = [entry.target for entry in done if entry.target is not None]
        ondisk.flush_folders(map(os.path.dirname, (*links, *targets)))
        with self._catalog.writing():
            for entry, state, detail in outcomes:
                if state is State.DONE:
                    recovery.mark_gone(self._catalog, entry)
                else:
                    carrying.tidy(entry)
                journal.settle_entry(self._catalog, entry.id, state, detail=detail)
        self._made.tidy(entry for entry, state, _ in outcomes if state is not State.DONE)


def path_of(catalog: Catalog, removal: Removal) -> str:
    """The path that names a removal to the person."""
    return catalog.paths_of([removal.photo]).get(removal.photo, f"photo {removal.photo}")


def _left(entry: Entry, first: State) -> State:
    """The state of an entry whose file stayed: `first`, unless it was undone before and can be redone."""
    return State.UNDONE if entry.state is State.UNDONE else first
