"""Writes findings as a file: an HTML page with pictures, a CSV table, or a JSON document."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable, Iterator
from enum import Enum
from itertools import chain
from pathlib import Path
from typing import Any

from core.files import ondisk
from core.job import Job, Stage
from core.photo import Group, Member, Photo
from core.reports.findings import Findings
from core.storage.thumbnails import Thumbnails


class Form(Enum):
    """The format of a report; the value is its file name extension."""

    HTML = ".html"
    CSV = ".csv"
    JSON = ".json"


def form_of(path: Path) -> Form:
    """The format that a file name implies; a page if it implies none."""
    ending = path.suffix.lower()
    return next((form for form in Form if form.value == ending), Form.HTML)


def write_report(
    path: Path,
    findings: Findings,
    thumbnails: Thumbnails | None = None,
    *,
    job: Job | None = None,
) -> None:
    """Write a report in the format implied by its name, whole or not at all. Raises OSError, or Cancelled if the job is
    stopped."""
    from core.reports.page import page  # with what shrinks its pictures

    job, form = job or Job(), form_of(path)
    pieces: Callable[[], Iterator[str]] = {
        Form.HTML: lambda: page(findings, thumbnails, job),
        Form.CSV: lambda: chain([_IS_UTF_8], _table(findings, job)),
        Form.JSON: lambda: iter((json.dumps({"schema": 1, **document(findings)}, indent=1), "\n")),
    }[form]
    ondisk.write(str(path), map(str.encode, pieces()))


# --- JSON -----------------------------------------------------------------------------------------------------------


def document(found: Findings) -> dict[str, Any]:
    """The findings as the JSON document of `scan --json`. Groups that the rules do not decide are `undecided`; in the
    others `kept` is the path of what stays for a file, where that is not the keeper: itself where it stays too."""
    return {
        "photos": len(found.photos),
        "unreadable": [{"path": problem.path, "reason": problem.reason} for problem in found.problems],
        "groups": [_group(found, group) for group in found.groups],
        "similar_shots": [{"files": _files(found, series)} for series in found.series],
        "seconds": {stage: round(seconds, 3) for stage, seconds in found.seconds.items()},
    }


def _group(found: Findings, group: Group) -> dict[str, Any]:
    files = _files(found, group)
    told = {"keeper": found.photos[group.keeper].path, "reason": group.reason, "files": files}
    if group.doubt is not None:
        return {**told, "undecided": True}
    for member, file in zip(group.members, files, strict=True):
        if member.kept_id != group.keeper:
            file["kept"] = found.photos[member.kept_id].path
    return told


def _files(found: Findings, group: Group) -> list[dict[str, Any]]:
    return [_file(found.photos[member.photo], member) for member in group.members]


def _file(photo: Photo, member: Member) -> dict[str, Any]:
    match = member.match
    return {
        "path": photo.path,
        "relation": "keeper" if match is None else str(match.relation),
        "also": [] if match is None else [str(relation) for relation in match.also],
        "score": 100.0 if match is None else round(match.score, 2),
        "width": photo.facts.width,
        "height": photo.facts.height,
        "bytes": photo.size,
        "companions": [companion.path for companion in photo.companions],
    }


# --- CSV ------------------------------------------------------------------------------------------------------------

_IS_UTF_8 = "\ufeff"  # without it at the beginning, spreadsheets take a table for something else
_HEADS = (
    *("group", "kind", "photo", "reason", "relation", "also", "score", "path"),
    *("bytes", "width", "height", "format", "taken", "camera"),
)


def _table(found: Findings, job: Job) -> Iterator[str]:
    """One row per photo; rows of one group share a number."""
    job.enter(Stage.REPORTING, total=len(found.groups) + len(found.series))
    yield _line(_HEADS)
    for kind, groups in (("copies", found.groups), ("similar shots", found.series)):
        for number, group in enumerate(groups, start=1):
            job.checkpoint()
            for member in group.members:
                yield _line((number, kind, *_cells(found.photos[member.photo], member, group, kind)))
            job.advance()


def _cells(photo: Photo, member: Member, group: Group, kind: str) -> tuple[object, ...]:
    match, facts = member.match, photo.facts
    if kind != "copies":
        role = ""
    elif group.doubt is not None:
        role = "undecided"
    else:
        role = "keep" if member.kept is None else "extra"
    return (
        *(role, group.reason if match is None else ""),
        *(match.relation if match else "", ", ".join(match.also) if match else ""),
        *(f"{match.score:.2f}" if match else "", photo.path, photo.size),
        *(facts.width, facts.height, facts.format, facts.taken or "", facts.camera),
    )


def _line(cells: tuple[object, ...]) -> str:
    file = io.StringIO()
    csv.writer(file).writerow([_harmless(str(cell)) for cell in cells])
    return file.getvalue()


def _harmless(cell: str) -> str:
    """Text that is safe in a spreadsheet: never a formula, and with bytes that are not UTF-8 as question marks."""
    shown = cell.encode("utf-8", "replace").decode("utf-8")
    return f"'{shown}" if shown.startswith(("=", "+", "-", "@", "\t", "\r")) else shown
