"""The folders of the library -> the catalog: walk, compare with what is known, read what is new, save in batches."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from operator import attrgetter

import numpy as np
from numpy.typing import NDArray

from core.catalog import Catalog
from core.columns import stamps
from core.files.changes import Changes, by_digest, compare
from core.files.excluded import Excluded, excluded
from core.files.inside import is_below
from core.files.listing import comes_to
from core.files.sieve import Sieve
from core.files.walk import SILENT, Answer, Walk
from core.indexing import suspects
from core.indexing.intake import Intake
from core.indexing.unsaved import Unsaved
from core.job import Job, Stage
from core.photo import Problem
from core.shots import companions
from core.storage.rows import Known, KnownFailure
from core.storage.thumbnails import Thumbnails


@dataclass(frozen=True, slots=True)
class ScanReport:
    """Counts of a scan. Every photo found is added, updated, moved, unchanged, or a problem."""

    found: int  # files that may be photos
    added: int
    updated: int  # another content, or read again for today's fingerprint
    moved: int
    unchanged: int
    missing: int  # photos that were there at the scan before and are not now
    problems: tuple[Problem, ...]
    away: tuple[Problem, ...]  # those of them that are folders which are not there, or do not answer
    seconds: dict[str, float]  # "walk", "decode", "total"


def scan(
    catalog: Catalog,
    *,
    job: Job,
    thumbnails: Thumbnails | None = None,
    workers: int | None = None,
    after_batch: Callable[[], None] | None = None,
    only: Sequence[str] | None = None,
) -> ScanReport:
    """Bring the catalog up to date with the folders of the library, or with `only` these as far as they lie in it.

    `workers` threads decode (None: one per core; 0: none, with the same result). `after_batch` is called in this thread
    after each commit. Raises Cancelled once the work done is saved; the next scan resumes there.
    """
    passed = excluded(catalog)
    if only is not None:
        inside = (folder for folder in only if any(comes_to(folder, root) for root in passed.roots))
        only = [folder for folder in inside if not passed.holds(folder)]
    return _Scan(catalog, job, thumbnails, after_batch, only, passed).run(workers)


@dataclass(slots=True)
class _Scan:
    """One scan: the walk, and what follows from it. `Intake` reads the files that remain."""

    catalog: Catalog
    job: Job
    thumbnails: Thumbnails | None
    after_batch: Callable[[], None] | None
    only: Sequence[str] | None  # the folders to look into; None: all of the library
    excluded: Excluded
    problems: list[Problem] = field(default_factory=list)
    away: set[str] = field(default_factory=set)  # folders that are not there, or do not answer

    def run(self, workers: int | None) -> ScanReport:
        began = time.perf_counter()
        self.job.enter(Stage.WALKING)
        passed = self.excluded.ids(self.catalog)
        waiting = self.catalog.not_current()
        if shown := passed.difference(photo.id for photo in waiting if photo.missing):
            self.catalog.mark_missing(shown)
        waiting = [photo for photo in waiting if photo.id not in passed]
        walk, sieve = self._walk([*passed, *(photo.id for photo in waiting)])
        present, offline = self._folders(walk)
        silent = [folder for folder, answer in walk.answers.items() if answer is Answer.SILENT]
        self.away.update(offline, silent)
        files = [file for file in sieve.others if not any(is_below(file.path, folder) for folder in silent)]
        unseen, away = sieve.unseen(), list[int]()
        if not files:  # then nothing of what is away can have moved, and nothing more need be known of it
            unseen, away = self._without(unseen, offline)
            unseen, _ = self._without(unseen, silent)
        known = sorted([*waiting, *self.catalog.known(unseen)], key=attrgetter("id"))
        refused = self.catalog.refused()
        changes = compare(files, known, refused)
        if companions.remember(self.catalog, sieve.beside, below=self.only):
            self._tell()
        self._save_unlisted(walk.problems, refused)
        gone, missing = self._settle(changes, present, offline, away)
        left = {id for id, _ in changes.moved}  # what is found at a path that a photo has left is another photo
        walked = time.perf_counter()
        self.job.enter(Stage.DECODING, total=len(changes.to_read))
        with suspects.watching(self.catalog) as watch:
            intake = Intake(
                unsaved=Unsaved(self.catalog, self.thumbnails, saved=self._tell),
                known={photo.path: photo for photo in known if photo.id not in left},
                gone=by_digest(gone),
                watch=watch,
                job=self.job,
                thumbnail=self.thumbnails is not None,
                problems=self.problems,
                unanswered=self._name_silent,
            )
            intake.read(changes.to_read, workers=workers)
        ended = time.perf_counter()
        return ScanReport(
            found=sieve.found,
            added=intake.added,
            updated=intake.updated,
            moved=len(changes.moved) + intake.moved,
            unchanged=sieve.unchanged + changes.unchanged + intake.unchanged,
            missing=missing - intake.found_again,
            problems=tuple(self.problems),
            away=tuple(problem for problem in self.problems if problem.path in self.away),
            seconds={"walk": walked - began, "decode": ended - walked, "total": ended - began},
        )

    def _walk(self, besides: Sequence[int]) -> tuple[Walk, Sieve]:
        """Walk the folders that were asked for; all of them if one contains a link, which may lead anywhere. The photos
        in `besides` are not sieved."""
        everything = self.only is None
        ids, hashes = stamps.known(self.catalog) if everything else self.catalog.stamp_hashes(below=self.only)
        others = np.isin(ids, besides, invert=True)
        sieve = Sieve(ids[others], hashes[others])
        walk = Walk(self._tops(), sieve.take, job=self.job, excluded=self.excluded.folders)
        walk.run()
        sieve.look_up()
        if self.only is not None and walk.links:
            self.only = None
            return self._walk(besides)
        self.problems += walk.problems
        return walk, sieve

    def _save_unlisted(self, problems: Sequence[Problem], refused: Mapping[str, KnownFailure]) -> None:
        """Store folders that could not be listed as problems of the catalog until they can be: otherwise nobody would
        miss photos that no scan has seen."""
        new = [
            one
            for one in problems
            if (before := refused.get(one.path)) is None or not (before.suspect or before.reason == one.reason)
        ]
        if new:
            self.catalog.save_unlisted(new)
            self._tell()

    def _without(self, photos: NDArray[np.int64], folders: Sequence[str]) -> tuple[NDArray[np.int64], list[int]]:
        """The photos outside these folders, and the ids of those inside; either may be all of them."""
        inside = np.isin(photos, [id for folder in folders for id in self.catalog.ids_below(folder)])
        return photos[~inside], photos[inside].tolist()

    def _folders(self, walk: Walk) -> tuple[list[str], list[str]]:
        """The folders that were walked, and the library folders that are not reachable; the latter are marked
        offline."""
        offline: list[str] = []
        for folder in self.catalog.folders():
            answer = walk.answers.get(folder.path)
            if answer is None and self.only is not None:
                continue
            reason = self._why_offline(folder.path, answer)
            if reason:
                offline.append(folder.path)
                self.problems.append(Problem(folder.path, reason))
                self.job.advance(0, problems=1)
            away = bool(reason) or answer is Answer.SILENT
            if away != folder.offline:
                self.catalog.set_offline(folder.path, away)
        away_or_gone = {folder for folder, answer in walk.answers.items() if answer is Answer.ABSENT}.union(offline)
        return [folder for folder in self._tops() if folder not in away_or_gone], offline

    def _tops(self) -> Sequence[str]:
        return [folder.path for folder in self.catalog.folders()] if self.only is None else self.only

    def _why_offline(self, folder: str, answer: Answer | None) -> str:
        if answer is Answer.ABSENT:
            return "This folder is offline: it is not there. Connect its disk, or take the folder out of the library."
        if answer is Answer.EMPTY and self.catalog.has_photos_below(folder):
            return "This folder is offline: it is empty, but held photos. Connect its disk, or take the folder out."
        return ""

    def _settle(
        self, changes: Changes, present: Sequence[str], offline: Sequence[str], away: Sequence[int]
    ) -> tuple[list[Known], int]:
        """Save what is known without reading any file.

        `away` are the ids of photos in `offline` folders that were left out of `changes`. Returns the photos whose file
        is gone, and how many photos are newly missing.
        """
        unread = [problem.path for problem in self.problems if problem.path not in offline]

        def is_gone(path: str) -> bool:
            """Whether a file that was not found is really gone, that is, its folder could be read."""
            inside = any(is_below(path, folder) for folder in present)
            return inside and not any(is_below(path, folder) for folder in (*unread, *offline))

        gone = [photo for photo in changes.unseen if is_gone(photo.path)]
        named = [photo for photo in changes.unseen if any(is_below(photo.path, folder) for folder in offline)]
        newly_missing = [*away, *(photo.id for photo in (*gone, *named) if not photo.missing)]
        settled = [*changes.settled, *filter(is_gone, changes.vanished)]
        self.problems += changes.problems
        self.job.advance(0, problems=len(changes.problems))
        if changes.moved or changes.remounted or changes.back or newly_missing or settled:
            with self.catalog.writing():
                self.catalog.relocate_all([*changes.moved, *changes.remounted])
                self.catalog.mark_missing(changes.back, False)
                self.catalog.mark_missing(newly_missing)
                self.catalog.forget_problems(settled)
            self._tell()
        return gone, len(newly_missing)

    def _name_silent(self, path: str) -> None:
        """Report once that the folder of a file does not answer any more."""
        for folder in self.catalog.folders():
            if is_below(path, folder.path) and not folder.offline:
                self.catalog.set_offline(folder.path, True)
                self.problems.append(Problem(folder.path, SILENT))
                self.away.add(folder.path)
                self.job.advance(0, problems=1)

    def _tell(self) -> None:
        if self.after_batch is not None:
            self.after_batch()
