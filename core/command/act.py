"""`trash`, `move`, `undo` and `journal`: what is done with the extra copies, and taken back."""

from __future__ import annotations

import json
import os
import sys
from argparse import Namespace
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from core import actions
from core.actions import Removal
from core.catalog import Catalog
from core.command.console import answer, counted, say, shown, size, warn, watching
from core.command.opened import Environment, opened
from core.job import Job
from core.journal import Entry, State
from core.photo import Problem

REFUSED = 2
"""The exit status where something was left alone: the disk is not as the groups say."""


def trash(options: Namespace, job: Job) -> int:
    """Put every file of the groups but the keepers into the trash."""
    return _remove(options, job, to=None)


def move(options: Namespace, job: Job) -> int:
    """Move every file of the groups but the keepers into a folder."""
    return _remove(options, job, to=os.path.abspath(options.to))


def _remove(options: Namespace, job: Job, *, to: str | None) -> int:
    pairs = list(_pairs(_groups(options.groups)))
    with opened(options.catalog) as catalog:
        removals, paths, unknown = _known(catalog, pairs)
        if options.dry_run:
            return _foresee(catalog, removals, unknown, options, job, to=to)
        with watching(job):
            if to is None:
                report = actions.trash(catalog, removals, job=job)
            else:
                report = actions.move(catalog, removals, to=to, keep_folders=not options.flat, job=job)
    done = [paths[photo] for photo in report.done]
    refused = [*unknown, *report.refused]
    if options.json:
        answer(
            {
                "dry_run": False,
                "batch": report.batch,
                "done": done,
                "refused": _problems(refused),
                "bytes_freed": report.bytes_freed,
            }
        )
    else:
        where = "put into the trash" if to is None else f"moved to {shown(to)}"
        say(f"{counted(len(done), 'file')} {where} ({size(report.bytes_freed)}). `simile-cli undo` takes it back.")
    return _refuse(refused)


def _foresee(
    catalog: Catalog, removals: list[Removal], unknown: list[Problem], options: Namespace, job: Job, *, to: str | None
) -> int:
    """Say what would be done; nothing is changed on the disk."""
    keep_folders = to is None or not options.flat
    with watching(job):
        foreseen = actions.plan(catalog, removals, to=to, keep_folders=keep_folders, job=job)
    going = [one for one in foreseen if one.allowed]
    refused = [*unknown, *(Problem(one.path, one.refusal) for one in foreseen if not one.allowed)]
    freed = sum(one.size for one in going)
    if options.json:
        done = [one.path for one in going]
        answer({"dry_run": True, "batch": 0, "done": done, "refused": _problems(refused), "bytes_freed": freed})
    else:
        for one in going:
            say(f"would go: {shown(one.path)}")
        say(f"{counted(len(going), 'file')} would go ({size(freed)}). Nothing was changed.")
    return _refuse(refused)


def undo(options: Namespace, job: Job) -> int:
    """Bring back the files of journal entries, or of the latest action that can be taken back."""
    with opened(options.catalog) as catalog:
        if options.entries:
            _check_entries(actions.journal(catalog), options.entries)
        with watching(job):
            report = actions.undo(catalog, entries=options.entries or None, job=job)
    if options.json:
        answer({"restored": list(report.restored), "refused": _problems(report.refused)})
    else:
        for path in report.restored:
            say(f"back: {shown(path)}")
        if not report.restored and not report.refused:
            say("There is nothing to take back.")
    return _refuse(report.refused)


def _check_entries(entries: Iterable[Entry], asked: list[int]) -> None:
    states = {entry.id: entry.state for entry in entries}
    for number in asked:
        if number not in states:
            raise Environment(f"The journal has no entry {number}. `simile-cli journal` lists them.")
        if states[number] is not State.DONE:
            raise Environment(f"Entry {number} cannot be taken back: it is {states[number]}.")


def journal(options: Namespace, _job: Job) -> int:
    """List every file that was trashed or moved, latest last."""
    with opened(options.catalog) as catalog:
        entries = sorted(actions.journal(catalog), key=lambda entry: entry.id)
    if options.json:
        answer({"entries": [_entry(entry) for entry in entries]})
        return 0
    for entry in entries:
        where = f" -> {shown(entry.target)}" if entry.target else ""
        detail = f" ({entry.detail})" if entry.detail else ""
        what = f"{entry.action} {entry.state}{detail}"
        say(f"{entry.id:>5}  {entry.planned_at[:19]}  {what}  {shown(entry.source)}{where}")
    if not entries:
        say("The journal is empty.")
    return 0


def _entry(entry: Entry) -> dict[str, Any]:
    return {
        "entry": entry.id,
        "batch": entry.batch,
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


def _groups(file: Path) -> list[dict[str, Any]]:
    """The groups of a document that `scan --json` wrote, "-" for one on standard input."""
    try:
        text = sys.stdin.read() if str(file) == "-" else file.read_text(encoding="utf-8")
        document = json.loads(text)
    except OSError as error:
        raise Environment(f"{file} cannot be read: {error.strerror}.") from error
    except ValueError as error:
        raise Environment(f"{file} is no JSON document ({error}). Write one with `simile-cli scan --json`.") from error
    if not isinstance(document, dict) or document.get("schema") != 1 or not isinstance(document.get("groups"), list):
        raise Environment(f"{file} is not what `simile-cli scan --json` writes: it has no groups of schema 1.")
    groups: list[dict[str, Any]] = document["groups"]
    return groups


def _pairs(groups: list[dict[str, Any]]) -> Iterator[tuple[str, str]]:
    """Each file that goes, and the keeper that stays for it."""
    for group in groups:
        try:
            keeper = group["keeper"]
            going = [file["path"] for file in group["files"] if file["path"] != keeper]
        except (KeyError, TypeError) as error:
            raise Environment('A group of the document has no "keeper", or a file of it no "path".') from error
        if not all(isinstance(path, str) for path in (keeper, *going)):
            raise Environment("A path in the document is not a text.")
        yield from ((path, keeper) for path in going)


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


def _refuse(problems: Iterable[Problem]) -> int:
    """Name what was left alone; the exit status."""
    left = list(problems)
    for problem in left:
        warn(f"left alone: {shown(problem.path)}: {problem.reason}")
    return REFUSED if left else 0
