"""`trash`, `move` and `link`: removing the extra copies."""

from __future__ import annotations

import json
import os
import sys
from argparse import Namespace
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from core import actions
from core.actions import Action, ActionReport, Foreseen, Removal
from core.catalog import Catalog
from core.command.console import answer, say, warn, watching
from core.command.left_alone import end, listed, refuse
from core.command.opened import CommandError, opened
from core.files.excluded import excluded
from core.job import Job
from core.metadata import rescue
from core.metadata.rescue import Rescue
from core.metadata.said import in_words
from core.photo import Problem
from core.reports.wording import counted, size


@dataclass(frozen=True, slots=True)
class _Way:
    """One way of removing: the action, its arguments, also for `actions.foresee`, and the word for what was done."""

    act: Callable[..., ActionReport]  # takes catalog, removals, job
    arguments: Mapping[str, Any]
    done: str


def trash(options: Namespace, job: Job) -> int:
    """Put every file of the groups but the keepers into the trash."""
    where = "put into the trash or a holding folder" if options.hold else "put into the trash"
    return _remove(options, job, _Way(partial(actions.trash, hold=options.hold), {"hold": options.hold}, where))


def move(options: Namespace, job: Job) -> int:
    """Move every file of the groups but the keepers into a folder."""
    told = {"to": os.path.abspath(options.to), "keep_folders": not options.flat}
    return _remove(options, job, _Way(partial(actions.move, **told), told, f"moved to {told['to']}"))


def link(options: Namespace, job: Job) -> int:
    """Put a link to its keeper in the place of every other file of the groups."""
    kind = Action(options.kind)
    return _remove(options, job, _Way(partial(actions.link, kind=kind), {"link": kind}, f"replaced by a {kind}"))


def _remove(options: Namespace, job: Job, way: _Way) -> int:
    pairs = list(_pairs(_groups(options.groups)))
    with opened(options.catalog) as catalog:
        removals, paths, unknown = _known(catalog, pairs)
        if excluded(catalog).leaves_in(way.arguments.get("to", "")):
            warn(f"{way.arguments['to']} is in the library: a scan lists what is moved there as copies again.")
        with watching(job):
            rescues = rescue.foreseen(catalog, removals, job=job) if options.rescue else ()
            if not options.dry_run:
                report = way.act(catalog, removals, rescues=rescues, job=job)
            else:
                foreseen = [*actions.foresee(catalog, removals, **way.arguments, job=job)]
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
                "refused": listed(refused),
                "bytes_freed": report.bytes_freed,
            }
        )
    else:
        (warn if report.stopped else say)(_done(way, report))
    _warn_of("went", report.only)
    return end(report, refused)


def _done(way: _Way, report: ActionReport) -> str:
    back = " `simile-cli undo` takes it back." if report.done else ""
    return f"{counted(len(report.done), 'file')} {way.done} ({size(report.bytes_freed)}).{back}"


def _warn_of(went: str, only: Sequence[str]) -> None:
    """Warn of RAW files and videos that go although the photo that stays has none."""
    if only:
        warn(f"{counted(len(only), 'RAW file or video', 'RAW files or videos')} {went} where what stays has none:")
    for path in only:
        warn(f"  {path}")


def _tell_foreseen(
    foreseen: Sequence[Foreseen], rescues: Sequence[Rescue], unknown: Sequence[Problem], *, as_json: bool
) -> int:
    """Print what would be done, for --dry-run."""
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
                "refused": listed(refused),
                "holding": {one.path: one.holding for one in foreseen if one.holding},
                "bytes_freed": freed,
            }
        )
        _warn_of("would go", only)
        return refuse(refused)
    for one in going:
        where = f" -> {one.holding}" if one.holding else ""
        say(f"would go: {one.path}{where}")
        for path in one.removal.companions:
            say(f" with it: {path}")
    for kept in rescues:
        say(f"would say: {kept.path}: {in_words(kept.said)}")
    say(f"{counted(len(going), 'file')} would go ({size(freed)}). Nothing was changed.")
    _warn_of("would go", only)
    status = refuse(refused)
    for folder, count in Counter(one.holding for one in foreseen if one.holding and not one.allowed).items():
        say(f"{counted(count, 'file')} would go to {folder} with --hold.")
    return status


def _groups(file: Path) -> list[Any]:
    """The groups of a document written by `scan --json`; "-" reads standard input."""
    try:
        text = sys.stdin.read() if str(file) == "-" else file.read_text(encoding="utf-8")
        document = json.loads(text)
    except OSError as error:
        raise CommandError(f"{file} cannot be read: {error.strerror}.") from error
    except (ValueError, RecursionError) as error:
        raise CommandError(f"{file} is no JSON document ({error}). Write one with `simile-cli scan --json`.") from error
    if not isinstance(document, dict) or document.get("schema") != 1 or not isinstance(document.get("groups"), list):
        raise CommandError(f"{file} is not what `simile-cli scan --json` writes: it has no groups of schema 1.")
    return list(document["groups"])


def _pairs(groups: list[Any]) -> Iterator[tuple[str, str]]:
    """Each file that goes, and its keeper. Undecided groups are left alone."""
    undecided = 0
    for group in groups:
        if isinstance(group, dict) and group.get("undecided"):
            undecided += 1
            continue
        try:
            keeper = group["keeper"]
            kept = {file["path"]: file.get("kept", keeper) for file in group["files"]}
        except (KeyError, TypeError, AttributeError) as error:
            raise CommandError('A group of the document has no "keeper", or a file of it no "path".') from error
        try:
            for path in (*kept, *kept.values()):
                os.fsencode(path)
        except (TypeError, UnicodeEncodeError) as error:
            raise CommandError("A path in the document is not one that a file can have.") from error
        yield from ((path, stays) for path, stays in kept.items() if path not in (stays, keeper))
    if undecided:
        warn(f"{counted(undecided, 'undecided group')} left alone: no rule says which photo of it stays.")


def _known(catalog: Catalog, pairs: list[tuple[str, str]]) -> tuple[list[Removal], dict[int, str], list[Problem]]:
    """The removals by photo ids, the paths of their photos, and the paths that the catalog does not know."""
    removals, paths, unknown = [], {}, []
    for path, keeper in pairs:
        going, staying = catalog.photo_at(path), catalog.photo_at(keeper)
        if going is None or staying is None:
            unknown.append(Problem(path if going is None else keeper, "Not in the catalog. Scan its folder first."))
            continue
        removals.append(Removal(going.id, staying.id))
        paths[going.id] = path
    return removals, paths, unknown
