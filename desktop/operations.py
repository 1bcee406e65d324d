"""What the window asks of the core: plain functions that run in a lane and say what came of it."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Self

from PySide6.QtGui import QImage

from core import actions, library, remote, samples
from core.actions import ActionReport, Foreseen, Removal, UndoReport
from core.catalog import Catalog
from core.job import Job
from core.library import RefreshReport
from core.photo import Hit
from core.search import Searcher
from core.thumbnails import Thumbnails
from desktop import drop, images, memory, overview
from desktop.overview import Arranged, Overview, Wish

QUERY_SIDE = 512
"""Pixels of the query's picture in the search panel."""


def thumbnail_file(catalog: str | os.PathLike[str]) -> Path:
    """Thumbnails lie beside their catalog."""
    return Path(catalog).with_name("thumbnails.sqlite")


class Writer:
    """What the job lane owns: the one connection that writes."""

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


class Reader:
    """What a reading lane owns: a connection that only reads, and the searcher on it, each made when first needed.

    So a lane can do what needs no catalog while the job lane is still making one.
    """

    def __init__(self, path: str) -> None:
        self._path = path
        self._catalog: Catalog | None = None
        self._searcher: Searcher | None = None

    @property
    def catalog(self) -> Catalog:
        if self._catalog is None:
            self._catalog = Catalog.open(self._path, read_only=True)
        return self._catalog

    @property
    def searcher(self) -> Searcher:
        if self._searcher is None:
            self._searcher = Searcher(self.catalog)
        return self._searcher

    def close(self) -> None:
        if self._catalog is not None:
            self._catalog.close()


# --- in the job lane ------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Prepared:
    """What was found at the start."""

    settled: tuple[str, ...]  # what became of acts that the last run left half done, for the person
    has_folders: bool


def prepare(writer: Writer, _job: Job) -> Prepared:
    """Open the catalog and settle the journal."""
    return Prepared(actions.settle(writer.catalog), bool(writer.catalog.folders()))


def add_folders(writer: Writer, _job: Job, *, folders: Sequence[str]) -> None:
    for folder in folders:
        writer.catalog.add_folder(folder)


def remove_folder(writer: Writer, _job: Job, *, folder: str) -> None:
    writer.catalog.remove_folder(folder)


def add_samples(writer: Writer, job: Job, *, folder: Path) -> None:
    """Draw the sample photos and add their folder to the library."""
    folder.mkdir(parents=True, exist_ok=True)
    samples.draw_library(folder, job=job)
    writer.catalog.add_folder(str(folder))


def scan(writer: Writer, job: Job) -> RefreshReport:
    return library.refresh(writer.catalog, job=job, thumbnails=writer.thumbnails)


def trash(writer: Writer, job: Job, *, removals: Sequence[Removal]) -> ActionReport:
    return actions.trash(writer.catalog, removals, job=job)


def move(writer: Writer, job: Job, *, removals: Sequence[Removal], to: str, keep_folders: bool) -> ActionReport:
    return actions.move(writer.catalog, removals, to=to, keep_folders=keep_folders, job=job)


def undo(writer: Writer, job: Job) -> UndoReport:
    return actions.undo(writer.catalog, job=job)


# --- in the read lane -----------------------------------------------------------------------------------------------


def foresee(
    reader: Reader, job: Job, *, removals: Sequence[Removal], to: str | None, keep_folders: bool
) -> tuple[Foreseen, ...]:
    """What trash or move would do with each photo, by the rules that are asked again just before each one goes."""
    return actions.plan(reader.catalog, removals, to=to, keep_folders=keep_folders, job=job)


@dataclass(frozen=True, slots=True)
class Loaded:
    """The library, and the rows that were wished for when it was read: what is shown changes all at once."""

    overview: Overview
    wish: Wish
    arranged: Arranged


def load(reader: Reader, _job: Job, *, similarity: float, wish: Wish, before: Arranged) -> Loaded:
    """Read and group everything. Rows that are as `before` are the same object, so that nobody draws them again."""
    whole = overview.load(reader.catalog, similarity=similarity)
    arranged = overview.arrange(whole, wish)
    loaded = Loaded(whole, wish, before if before == arranged else arranged)
    memory.set_apart()
    return loaded


def arrange(_reader: Reader, _job: Job, *, whole: Overview, wish: Wish) -> Loaded:
    """The same library with other rows."""
    return Loaded(whole, wish, overview.arrange(whole, wish))


@dataclass(frozen=True, slots=True)
class Query:
    """A picture to find look-alikes of: a file, pixels, or an address. Exactly one of them is given."""

    name: str
    path: str = ""
    image: QImage | None = None
    address: str = ""


@dataclass(frozen=True, slots=True)
class Answer:
    """A query and its look-alikes, best first."""

    query: Query
    picture: QImage
    hits: tuple[Hit, ...]


def find(reader: Reader, job: Job, *, query: Query, limit: int, minimum: float) -> Answer:
    """Raises decode.Unreadable, remote.Unreachable or OSError where the query is no picture."""
    data = _data(query, job)
    picture = images.load_query(data, side=QUERY_SIDE)
    job.checkpoint()
    hits = reader.searcher.find(data, limit=limit, minimum=minimum)
    return Answer(query, picture, tuple(hits))


def _data(query: Query, job: Job) -> bytes:
    if query.image is not None:
        return drop.encoded(query.image)
    if query.address:
        return remote.fetch(query.address, job=job)
    return images.read(query.path)


@dataclass(frozen=True, slots=True)
class Sorted:
    """Dropped paths by what they are."""

    folders: tuple[str, ...]
    files: tuple[str, ...]


def sort_paths(_reader: Reader, _job: Job, *, paths: Sequence[str]) -> Sorted:
    """Which of the paths are folders. In a lane, for a path may lie on a drive that does not answer."""
    folders = tuple(path for path in paths if Path(path).is_dir())
    return Sorted(folders, tuple(path for path in paths if path not in folders))
