"""The window's operations on core.actions: plain functions that run in a lane."""

from __future__ import annotations

from collections.abc import Sequence

from core import actions
from core.actions import ActionReport, Removal
from core.catalog import Catalog
from core.job import Job
from core.metadata import rescue
from core.metadata.rescue import Rescue
from core.removal import unfinished
from core.system.alone import Busy
from desktop.lanes.operations import Writer
from desktop.lanes.reader import Reader
from desktop.removal.act import Act, Choice, Removed
from desktop.removal.forecast import Forecast

# --- in the job lane ------------------------------------------------------------------------------------------------


def remove(writer: Writer, job: Job, *, removals: Sequence[Removal], choice: Choice) -> Removed:
    unfinished.begin(writer.catalog, wished=len(removals))
    try:
        report = _act(writer.catalog, removals, choice, job)
    except Busy:  # nothing was begun, and what another program removes just now is not of this removal
        unfinished.end(writer.catalog)
        raise
    if not report.stopped:
        unfinished.end(writer.catalog)
    return Removed(choice, report)


def _act(catalog: Catalog, removals: Sequence[Removal], choice: Choice, job: Job) -> ActionReport:
    rescues = choice.rescues
    if choice.act is Act.MOVE:
        to, keep_folders = choice.folder, choice.keep_folders
        return actions.move(catalog, removals, to=to, keep_folders=keep_folders, rescues=rescues, job=job)
    if choice.act is Act.LINK:
        return actions.link(catalog, removals, kind=choice.link, rescues=rescues, job=job)
    return actions.trash(catalog, removals, hold=choice.hold, rescues=rescues, job=job)


# --- in a read lane -------------------------------------------------------------------------------------------------


def foresee(reader: Reader, job: Job, *, removals: Sequence[Removal], choice: Choice) -> Forecast:
    """What would be done with each photo, by the rules that are asked again just before each one goes."""
    foreseen = actions.foresee(
        reader.catalog,
        removals,
        to=choice.folder if choice.act is Act.MOVE else None,
        keep_folders=choice.keep_folders,
        hold=choice.hold,
        link=choice.link if choice.act is Act.LINK else None,
        job=job,
    )
    return Forecast.of(foreseen)


def find_rescues(reader: Reader, job: Job, *, removals: Sequence[Removal]) -> tuple[Rescue, ...]:
    """What only the photos say that are to go."""
    return rescue.foreseen(reader.catalog, removals, job=job)
