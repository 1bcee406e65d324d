"""The operations of the window on the core: plain functions that run in a lane and return what came of it.

What scans and compares is imported by the first scan, so that the window appears sooner.
"""

from __future__ import annotations

import errno
import os
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Self

from core import actions
from core.catalog import Catalog, CatalogError
from core.grouping import Outcome, counts, preview
from core.job import Job
from core.removal import unfinished
from core.removal.unfinished import Unfinished
from core.rules import Rules
from core.storage.thumbnails import Thumbnails
from desktop import memory
from desktop.lanes import overview
from desktop.lanes.overview import Arranged, Overview, Wish
from desktop.lanes.reader import Reader
from desktop.reviewing.rows import Rows

if TYPE_CHECKING:
    from core.library import RefreshReport


def thumbnail_file(catalog: str | os.PathLike[str]) -> Path:
    """Thumbnails lie beside their catalog."""
    return Path(catalog).with_name("thumbnails.sqlite")


class Writer:
    """The job lane's own state: the one connection that writes."""

    def __init__(self, catalog: Catalog, thumbnails: Thumbnails) -> None:
        self.catalog = catalog
        self.thumbnails = thumbnails

    @classmethod
    def open(cls, path: str) -> Self:
        catalog = Catalog.open(path)
        try:
            return cls(catalog, Thumbnails.open(thumbnail_file(path)))
        except BaseException:
            catalog.close()
            raise

    def close(self) -> None:
        self.thumbnails.close()
        self.catalog.close()


# --- in the job lane ------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Prepared:
    """What was found at the start."""

    settled: tuple[str, ...]  # what became of acts that the last run left half done, for the person
    unfinished: Unfinished | None
    has_folders: bool


def prepare(writer: Writer, _job: Job) -> Prepared:
    """Open the catalog and settle the journal."""
    catalog = writer.catalog
    settled = actions.settle(catalog, counted=unfinished.is_noted(catalog))
    return Prepared(settled, unfinished.take(catalog), bool(catalog.folders()))


def add_folders(writer: Writer, _job: Job, *, folders: Sequence[str]) -> None:
    """Add folders that exist, or were in the library before. Raises FileNotFoundError for the first other one."""
    known = {folder.path for folder in writer.catalog.folders()}
    missing = [folder for folder in folders if folder not in known and not os.path.isdir(folder)]
    for folder in folders:
        if folder not in missing:
            writer.catalog.add_folder(folder)
    if missing:
        raise FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT), missing[0])


def relocate(writer: Writer, _job: Job, *, folder: str, now: str) -> str:
    from core.files import relocation

    return relocation.relocate(writer.catalog, folder, now)


def add_samples(writer: Writer, job: Job, *, folder: Path) -> None:
    """Draw the sample photos and add their folder to the library."""
    from core import samples  # most people never see them: the window need not wait for what draws them

    folder.mkdir(parents=True, exist_ok=True)
    samples.draw_library(folder, job=job)
    writer.catalog.add_folder(str(folder))


def scan(writer: Writer, job: Job, *, only: Sequence[str] | None = None) -> RefreshReport:
    from core import library

    return library.refresh(writer.catalog, job=job, thumbnails=writer.thumbnails, only=only)


def compare(writer: Writer, job: Job) -> None:
    from core import library

    library.compare_all(writer.catalog, job=job)


def save_report(writer: Writer, job: Job, *, path: Path, whole: Overview, rows: Rows) -> Path:
    """Write the groups of these rows to a file, in the format implied by its name; returns its path."""
    from core.reports.findings import Findings
    from core.reports.report import write_report

    findings = Findings(
        tuple(folder.path for folder in whole.folders),
        whole.photos,
        groups=tuple(row.group for row in rows if row.queue.has_copies),
        series=tuple(row.group for row in rows if not row.queue.has_copies),
        problems=(),
    )
    write_report(path, findings, writer.thumbnails, job=job)
    return path


# --- in the read lane -----------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Loaded:
    """The library, and the rows that were wished for when it was read: what is shown changes all at once."""

    overview: Overview
    wish: Wish
    arranged: Arranged


def anticipate(reader: Reader, job: Job, *, similarity: float) -> None:
    """Read the library while the window is still being built. If that fails, the error is reported later."""
    with suppress(CatalogError):
        reader.grouped(similarity, again=True, job=job)


def load(reader: Reader, job: Job, *, similarity: float, wish: Wish, before: Arranged, again: bool) -> Loaded:
    """Group everything, read anew or as read last. Rows equal to `before` are the same objects, so that they are not
    repainted."""
    reader.take_back()
    whole = overview.load(reader.catalog, reader.grouped(similarity, again=again, job=job))
    arranged = overview.arrange(whole, wish)
    loaded = Loaded(whole, wish, before if before == arranged else arranged)
    reader.give(whole)
    memory.set_apart()
    return loaded


def arrange(_reader: Reader, _job: Job, *, whole: Overview, wish: Wish) -> Loaded:
    """The same library with other rows."""
    return Loaded(whole, wish, overview.arrange(whole, wish))


def count_groups(reader: Reader, job: Job) -> tuple[int, ...]:
    """How many groups of copies there are at each similarity from 0 to 100."""
    return counts(reader.material(job), job)


def preview_rules(reader: Reader, job: Job, *, similarity: float, rules: Rules) -> Outcome:
    """What other rules would come to."""
    return preview(reader.material(job), similarity=similarity, rules=rules)


@dataclass(frozen=True, slots=True)
class Sorted:
    """Dropped paths by what they are."""

    folders: tuple[str, ...]
    files: tuple[str, ...]


def sort_paths(_reader: Reader, _job: Job, *, paths: Sequence[str]) -> Sorted:
    """Which of the paths are folders. Runs in a lane, since a path may be on a drive that does not answer."""
    folders = tuple(path for path in paths if Path(path).is_dir())
    return Sorted(folders, tuple(path for path in paths if path not in folders))
