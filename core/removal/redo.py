"""Redo: the same removals again, under the rules that every removal has to pass."""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import groupby

from core.catalog import Catalog
from core.job import Job
from core.metadata import rescuing
from core.photo import Problem
from core.refusal import Refused
from core.removal import recovery
from core.removal.destination import Again
from core.removal.removals import Removal
from core.removal.removing import ActionReport, Planned, Removing
from core.storage import journal
from core.storage.journal import Entry, State
from core.system.alone import alone


def redo(catalog: Catalog, *, entries: Iterable[int] | None = None, job: Job) -> ActionReport:
    """Redo these entries, or the batch that was undone last, together with the files that went with them. An entry is
    refused with the reason if the photo to keep is gone or any other rule does not hold."""
    with alone(catalog.path):
        recovery.settle_all(catalog)
        if entries is None:
            batch = redoable(catalog)
            if batch is None:
                return ActionReport(0, (), (), 0)
            entries = [entry.id for entry in journal.entries(catalog, batch)]
        undone = [entry for entry in journal.whole_shots(catalog, entries) if entry.state is State.UNDONE]
        latest = {entry.source: entry for entry in undone}  # a file may have gone and come back several times
        return _redo(catalog, [entry for entry in undone if latest[entry.source] is entry], job)


def redoable(catalog: Catalog) -> int | None:
    """The batch that was undone last, if any of its files is still there, else None. A new action ends redo, as in any
    editor; earlier batches can be redone by their entries."""
    for batch in journal.undone_batches(catalog):
        for entry in journal.entries(catalog, batch):
            if entry.state is State.UNDONE and os.path.lexists(entry.source):
                return batch
    return None


def _redo(catalog: Catalog, chosen: Sequence[Entry], job: Job) -> ActionReport:
    removals: list[Removal] = []
    refused: list[Problem] = []
    for _, files in groupby(chosen, key=lambda entry: entry.shot):
        shot = list(files)
        try:
            removals.append(_removal(catalog, shot))
        except Refused as refusal:
            refused.append(Problem(shot[0].source, str(refusal)))
    turn = journal.next_turn(catalog)
    by_source = {entry.source: entry for entry in chosen}

    def plan(chunk: Sequence[Planned]) -> list[Entry]:
        places = [(intent.source, intent.target) for planned in chunk for intent in planned.intents]
        return journal.plan_again(catalog, [(by_source[source], target) for source, target in places], turn=turn)

    with rescuing.following(catalog, (entry.batch for entry in chosen)) as left:
        report = Removing(catalog, removals, Again(chosen, catalog), plan, refused=refused, job=job).run()
    return replace(report, refused=(*report.refused, *left))


def _removal(catalog: Catalog, shot: Sequence[Entry]) -> Removal:
    """The removal that made these entries, with the catalog's photos of today."""
    first, *companions = shot
    if first.id != first.shot:
        raise Refused("The photo that it went with has not come back. Undo that first.")
    photo, keeper = catalog.photo_at(first.source), catalog.photo_at(first.keeper)
    if photo is None or keeper is None:
        unknown = first.source if photo is None else first.keeper
        raise Refused(f"{unknown} is no longer in the catalog. Scan, then decide again.")
    return Removal(photo.id, keeper.id, tuple(entry.source for entry in companions))
