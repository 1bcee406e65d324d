"""`trash`, `move`, `link`, `undo`, `redo` and `journal`: what is done with the extra copies, and taken back."""

from __future__ import annotations

import json
import os
import sys
from argparse import Namespace
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from core import actions
from core.actions import Action, ActionReport, Foreseen, Removal, UndoReport
from core.catalog import Catalog
from core.command.console import answer, counted, say, shown, size, warn, watching
from core.command.opened import CommandError, opened
from core.job import Cancelled, Job
from core.metadata import rescue, rescuing
from core.metadata.rescue import Rescue
from core.metadata.said import in_words
from core.photo import Problem
from core.storage.journal import Entry, State

REFUSED = 2
"""The exit status where something was left alone: the disk is not as the groups say."""


@dataclass(frozen=True, slots=True)
class _Way:
    """One way of removing: the action, what `actions.plan` is told of it, and how it is called when it is done."""

    act: Callable[..., ActionReport]  # takes catalog, removals, job
    plan: Mapping[str, Any]
    done: str


def trash(options: Namespace, job: Job) -> int:
    """Put every file of the groups but the keepers into the trash."""
    where = "put into the trash or a holding folder" if options.hold else "put into the trash"
    return _remove(options, job, _Way(partial(actions.trash, hold=options.hold), {"hold": options.hold}, where))


def move(options: Namespace, job: Job) -> int:
    """Move every file of the groups but the keepers into a folder."""
    told = {"to": os.path.abspath(options.to), "keep_folders": not options.flat}
    return _remove(options, job, _Way(partial(actions.move, **told), told, f"moved to {shown(told['to'])}"))


def link(options: Namespace, job: Job) -> int:
    """Put a link to its keeper in the place of every other file of the groups."""
    kind = Action(options.kind)
    return _remove(options, job, _Way(partial(actions.link, kind=kind), {"link": kind}, f"replaced by a {kind}"))


def _remove(options: Namespace, job: Job, way: _Way) -> int:
    pairs = list(_pairs(_groups(options.groups)))
    with opened(options.catalog) as catalog:
        removals, paths, unknown = _known(catalog, pairs)
        with watching(job):
            rescues = rescue.foreseen(catalog, removals, job=job) if options.rescue else ()
            if not options.dry_run:
                report = way.act(catalog, removals, rescues=rescues, job=job)
            else:
                foreseen = [*actions.plan(catalog, removals, **way.plan, job=job)]
        if options.dry_run:
            return _tell_foreseen(foreseen, rescues, unknown, as_json=options.json)
    done = [paths[photo] for photo in report.done]
    refused = [*unknown, *report.refused]
    if options.json:
        answer(
            {
                "dry_run": False,
                "batch": report.batch,
                "done": done,
                "only": list(report.only),
                "refused": _problems(refused),
                "bytes_freed": report.bytes_freed,
            }
        )
    else:
        (warn if report.stopped else say)(_done(way, report))
    _warn_of("went", report.only)
    return _end(report, refused)


def _done(way: _Way, report: ActionReport) -> str:
    back = " `simile-cli undo` takes it back." if report.done else ""
    return f"{counted(len(report.done), 'file')} {way.done} ({size(report.bytes_freed)}).{back}"


def _warn_of(went: str, only: Sequence[str]) -> None:
    """Name the RAW files and films that go where what stays has none."""
    if only:
        warn(f"{counted(len(only), 'RAW file or video', 'RAW files or videos')} {went} where what stays has none:")
    for path in only:
        warn(f"  {shown(path)}")


def _tell_foreseen(
    foreseen: Sequence[Foreseen], rescues: Sequence[Rescue], unknown: Sequence[Problem], *, as_json: bool
) -> int:
    """Say what would be done; nothing was changed on the disk."""
    going = [one for one in foreseen if one.allowed]
    refused = [*unknown, *(Problem(one.path, one.refusal) for one in foreseen if not one.allowed)]
    freed = sum(one.freed for one in going)
    only = [path for one in going for path in one.only]
    if as_json:
        answer(
            {
                "dry_run": True,
                "batch": 0,
                "done": [one.path for one in going],
                "companions": {one.path: one.removal.companions for one in going if one.removal.companions},
                "only": only,
                "xmp": {one.path: in_words(one.said) for one in rescues},
                "refused": _problems(refused),
                "holding": {one.path: one.holding for one in foreseen if one.holding},
                "bytes_freed": freed,
            }
        )
        _warn_of("would go", only)
        return _refuse(refused)
    for one in going:
        where = f" -> {shown(one.holding)}" if one.holding else ""
        say(f"would go: {shown(one.path)}{where}")
        for path in one.removal.companions:
            say(f" with it: {shown(path)}")
    for kept in rescues:
        say(f"would say: {shown(kept.path)}: {shown(in_words(kept.said))}")
    say(f"{counted(len(going), 'file')} would go ({size(freed)}). Nothing was changed.")
    _warn_of("would go", only)
    status = _refuse(refused)
    for folder, count in Counter(one.holding for one in foreseen if one.holding and not one.allowed).items():
        say(f"{counted(count, 'file')} would go to {shown(folder)} with --hold.")
    return status


def undo(options: Namespace, job: Job) -> int:
    """Bring back the files of journal entries, or of the latest action that can be taken back."""
    with opened(options.catalog) as catalog:
        if options.entries:
            _check_entries(actions.journal(catalog), options.entries, State.DONE)
        with watching(job):
            report = actions.undo(catalog, entries=options.entries or None, job=job)
    if options.json:
        answer({"restored": list(report.restored), "refused": _problems(report.refused)})
    else:
        for path in report.restored:
            say(f"back: {shown(path)}")
        if not report.restored and not report.refused:
            say("There is nothing to take back.")
    return _end(report, report.refused)


def redo(options: Namespace, job: Job) -> int:
    """Do again what was taken back: journal entries, or the latest undo that nothing was done after."""
    with opened(options.catalog) as catalog:
        if options.entries:
            _check_entries(actions.journal(catalog), options.entries, State.UNDONE)
        with watching(job):
            report = actions.redo(catalog, entries=options.entries or None, job=job)
        done = [catalog.photo(photo).path for photo in report.done]
    if options.json:
        answer({"batch": report.batch, "done": done, "refused": _problems(report.refused)})
    else:
        for path in done:
            say(f"gone again: {shown(path)}")
        if not done and not report.refused:
            say("There is nothing to redo.")
    return _end(report, report.refused)


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
        return 0
    for entry in entries:
        where = f" -> {shown(entry.target)}" if entry.target else ""
        detail = f" ({entry.detail})" if entry.detail else ""
        what = f"{entry.action} {entry.state}{detail}"
        say(f"{entry.id:>5}  {entry.planned_at[:19]}  {what}  {shown(entry.source)}{where}")
    for row, there in written:
        say(f"{'':>5}  XMP file {'written' if there else 'taken back'}  {shown(row.path)}")
    if not entries:
        say("The journal is empty.")
    return 0


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


def _groups(file: Path) -> list[Any]:
    """The groups of a document that `scan --json` wrote, "-" for one on standard input."""
    try:
        text = sys.stdin.read() if str(file) == "-" else file.read_text(encoding="utf-8")
        document = json.loads(text)
    except OSError as error:
        raise CommandError(f"{file} cannot be read: {error.strerror}.") from error
    except (ValueError, RecursionError) as error:
        raise CommandError(f"{file} is no JSON document ({error}). Write one with `simile-cli scan --json`.") from error
    if not isinstance(document, dict) or document.get("schema") != 1 or not isinstance(document.get("groups"), list):
        raise CommandError(f"{file} is not what `simile-cli scan --json` writes: it has no groups of schema 1.")
    groups: list[Any] = document["groups"]
    return groups


def _pairs(groups: list[Any]) -> Iterator[tuple[str, str]]:
    """Each file that goes, and the keeper that stays for it. Groups that no rule decides are left alone."""
    undecided = 0
    for group in groups:
        if isinstance(group, dict) and group.get("undecided"):
            undecided += 1
            continue
        try:
            keeper = group["keeper"]
            going = [file["path"] for file in group["files"] if file["path"] != keeper]
        except (KeyError, TypeError) as error:
            raise CommandError('A group of the document has no "keeper", or a file of it no "path".') from error
        try:
            for path in (keeper, *going):
                os.fsencode(path)
        except (TypeError, UnicodeEncodeError) as error:
            raise CommandError("A path in the document is not one that a file can have.") from error
        yield from ((path, keeper) for path in going)
    if undecided:
        warn(f"{counted(undecided, 'undecided group')} left alone: no rule says which photo of it stays.")


def _known(catalog: Catalog, pairs: list[tuple[str, str]]) -> tuple[list[Removal], dict[int, str], list[Problem]]:
    """The removals as the catalog knows them, the paths of their photos, and what it does not know."""
    removals, paths, unknown = [], {}, []
    for path, keeper in pairs:
        going, staying = catalog.photo_at(path), catalog.photo_at(keeper)
        if going is None or staying is None:
            unknown.append(Problem(path if going is None else keeper, "Not in the catalog. Scan its folder first."))
            continue
        removals.append(Removal(going.id, staying.id))
        paths[going.id] = path
    return removals, paths, unknown


def _problems(problems: Iterable[Problem]) -> list[dict[str, str]]:
    return [{"path": problem.path, "reason": problem.reason} for problem in problems]


def _end(report: ActionReport | UndoReport, refused: Iterable[Problem]) -> int:
    """The exit status of what was done. Cancelled where the person stopped it; what it did until then is said."""
    status = _refuse(refused)
    if report.stopped:
        raise Cancelled
    return status


def _refuse(problems: Iterable[Problem]) -> int:
    """Name what was left alone; the exit status."""
    left = list(problems)
    for problem in left:
        warn(f"left alone: {shown(problem.path)}: {problem.reason}")
    return REFUSED if left else 0
