"""`scan` and `samples`, and the scan before commands that search folders."""

from __future__ import annotations

import os
from argparse import Namespace
from pathlib import Path

from core import library
from core.catalog import Catalog
from core.command import DONE
from core.command.console import answer, say, warn, watching
from core.command.opened import CommandError, check_folders, check_output, known_folders, opened, thumbnails_of, writing
from core.files.excluded import exclude, excluded, include
from core.files.inside import is_below
from core.grouping import DEFAULT_SIMILARITY
from core.indexing import suspects
from core.job import Job
from core.photo import Group
from core.reports.findings import Findings, gather
from core.reports.report import Form, document, write_report
from core.reports.wording import counted, duration, size
from core.samples import draw_library


def scan(options: Namespace, job: Job) -> int:
    """Index the folders, and print which photos are copies of which."""
    if options.report:
        check_output(options.report, [*(form.value for form in Form), ".htm"])  # before the work
    with opened(options.catalog, new=True) as catalog, thumbnails_of(catalog) as thumbnails:
        folders = known_folders(catalog, options.folders)
        for folder in options.include:
            include(catalog, folder)
        for folder in options.exclude:
            _exclude(catalog, folder)
        if options.retry:
            inside = (path for path in catalog.refused() if any(is_below(path, folder) for folder in folders))
            suspects.try_again(catalog, list(inside))
        # Thumbnails take time: only a report shows them.
        with watching(job):
            done = library.refresh(
                catalog,
                job=job,
                thumbnails=thumbnails if options.report else None,
                workers=options.workers,
                only=folders,
            )
        similarity = DEFAULT_SIMILARITY if options.similarity is None else options.similarity
        problems = done.scan.problems
        found = gather(catalog, folders, similarity=similarity, seconds=done.seconds, problems=problems)
        passed = [one for one in excluded(catalog).folders if any(is_below(one, folder) for folder in folders)]
        if options.report:
            with writing(options.report):
                write_report(options.report, found, thumbnails)
    if options.json:
        answer(document(found))
    else:
        _tell(found)
        for folder in passed:
            say(f"Excluded: {folder}")
    if options.report:
        (warn if options.json else say)(f"Report: {options.report.absolute()}")
    return DONE


def _exclude(catalog: Catalog, folder: str) -> None:
    """Exclude a folder; one that is excluded already need not exist, so that scripts may name it every time."""
    if os.path.abspath(folder) not in excluded(catalog).folders:
        check_folders([folder])
        exclude(catalog, folder)


def up_to_date(catalog: Catalog, options: Namespace, job: Job) -> list[str]:
    """Index these folders; returns their paths as stored."""
    folders = known_folders(catalog, options.folders or [])
    if folders:
        library.refresh(catalog, job=job, workers=options.workers, only=folders)
    elif not catalog.count():
        raise CommandError("The catalog holds no photos yet. Name the folder to look in: --in FOLDER.")
    return folders


def samples(options: Namespace, job: Job) -> int:
    """Draw the sample library into a new folder."""
    folder: Path = options.folder
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise CommandError(f"{folder} is already there and not empty. Name a folder that does not exist yet.")
    with watching(job, doing="drawing sample photos"):
        draw_library(folder, job=job)
    say(f"Sample photos: {folder.absolute()}")
    return DONE


def _tell(found: Findings) -> None:
    """Print the findings for a person."""
    for number, group in enumerate(found.groups, start=1):
        keep = group.reason if group.doubt is not None else f"keep the first ({group.reason})"
        say(f"Group {number}: {keep}")
        _tell_files(found, group, first="keeper" if group.doubt is None else "first")
    for number, series in enumerate(found.series, start=1):
        say(f"Similar shots {number}")
        _tell_files(found, series, first="first")
    if found.problems:
        say("Not readable")
        for problem in found.problems:
            say(f"  {problem.path}: {problem.reason}")
        say()
    extras = counted(found.extras, "extra copy", "extra copies")
    parts = [
        counted(len(found.photos), "photo"),
        f"{counted(len(found.groups), 'group')} with {extras} ({size(found.bytes_to_win)})",
        f"{len(found.series):,} series of similar shots",
    ]
    if found.problems:
        parts.append(f"{len(found.problems):,} not readable")
    if "total" in found.seconds:
        parts.append(duration(found.seconds["total"]))
    say(", ".join(parts) + ".")


def _tell_files(found: Findings, group: Group, *, first: str) -> None:
    """Print the files of a group; `first` is what the first one is called, with which the others are compared."""
    for member in group.members:
        photo, match = found.photos[member.photo], member.match
        what = first if match is None else f"{match.said_of(photo.id)[0]} {match.score:.0f} %"
        pixels = f"{photo.facts.width} × {photo.facts.height}"
        say(f"  {what:<22} {pixels:>13} {size(photo.size):>8}  {photo.path}")
        for companion in photo.companions:
            say(f"  {'with it':<22} {'':>13} {size(companion.size):>8}  {companion.path}")
    say()
