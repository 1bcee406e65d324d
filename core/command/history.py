"""`undo`, `redo` and `journal`: reversing and listing what was done."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterable
from typing import Any

from core import actions
from core.command import DONE
from core.command.console import answer, say, watching
from core.command.left_alone import end, listed
from core.command.opened import CommandError, opened
from core.job import Job
from core.metadata import rescuing
from core.storage.journal import Entry, State


def undo(options: Namespace, job: Job) -> int:
    """Bring back the files of journal entries, or of the latest action that can be undone."""
    with opened(options.catalog) as catalog:
        if options.entries:
            _check_entries(actions.journal(catalog), options.entries, State.DONE)
        with watching(job):
            report = actions.undo(catalog, entries=options.entries or None, job=job)
    if options.json:
        answer({"restored": list(report.restored), "refused": listed(report.refused)})
    else:
        for path in report.restored:
            say(f"back: {path}")
        if not report.restored and not report.refused:
            say("There is nothing to take back.")
    return end(report, report.refused)


def redo(options: Namespace, job: Job) -> int:
    """Redo journal entries, or the latest undo if no action followed it."""
    with opened(options.catalog) as catalog:
        if options.entries:
            _check_entries(actions.journal(catalog), options.entries, State.UNDONE)
        with watching(job):
            report = actions.redo(catalog, entries=options.entries or None, job=job)
        paths = catalog.paths_of(report.done)
    done = [paths[photo] for photo in report.done if photo in paths]  # another program may forget some meanwhile
    if options.json:
        answer({"batch": report.batch, "done": done, "refused": listed(report.refused)})
    else:
        for path in done:
            say(f"gone again: {path}")
        if not done and not report.refused:
            say("There is nothing to redo.")
    return end(report, report.refused)


def _check_entries(entries: Iterable[Entry], asked: list[int], wanted: State) -> None:
    states = {entry.id: entry.state for entry in entries}
    for number in asked:
        if number not in states:
            raise CommandError(f"The journal has no entry {number}. `simile-cli journal` lists them.")
        if states[number] is not wanted:
            cannot = "taken back" if wanted is State.DONE else "done again"
            raise CommandError(f"Entry {number} cannot be {cannot}: it is {states[number]}.")


def journal(options: Namespace, _job: Job) -> int:
    """List every file that was trashed, moved or replaced by a link, latest last."""
    with opened(options.catalog) as catalog:
        entries = actions.journal(catalog)
        written = rescuing.history(catalog)
    if options.json:
        xmp = [{"batch": row.batch, "path": row.path, "keeper": row.keeper, "written": there} for row, there in written]
        answer({"entries": [_entry(entry) for entry in entries], "xmp": xmp})
        return DONE
    for entry in entries:
        where = f" -> {entry.target}" if entry.target else ""
        detail = f" ({entry.detail})" if entry.detail else ""
        what = f"{entry.action} {entry.state}{detail}"
        say(f"{entry.id:>5}  {entry.planned_at[:19]}  {what}  {entry.source}{where}")
    for row, there in written:
        say(f"{'':>5}  XMP file {'written' if there else 'taken back'}  {row.path}")
    if not entries:
        say("The journal is empty.")
    return DONE


def _entry(entry: Entry) -> dict[str, Any]:
    return {
        "entry": entry.id,
        "batch": entry.batch,
        "shot": entry.shot,
        "planned_at": entry.planned_at,
        "settled_at": entry.settled_at,
        "action": str(entry.action),
        "state": str(entry.state),
        "path": entry.source,
        "target": entry.target,
        "keeper": entry.keeper,
        "bytes": entry.size,
        "detail": entry.detail,
    }
