"""Reads the files of a scan and saves the outcome: a new photo, changed content, a moved photo, or a problem."""

from __future__ import annotations

from collections.abc import Callable, Container, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass, field
from functools import partial

import numpy as np

from core.files.drives import Drives
from core.indexing.apart import read_apart
from core.indexing.pool import in_order
from core.indexing.reading import Familiar, Fresh, Outcome, Unanswered, read_photo
from core.indexing.suspects import Watch
from core.indexing.unsaved import Unsaved
from core.job import Cancelled, Job
from core.photo import FoundFile, Problem
from core.storage.rows import Known


@dataclass(slots=True)
class Intake:
    """Reads files, and counts the outcomes."""

    unsaved: Unsaved
    known: Mapping[str, Known]  # photos of the catalog by path, without those that have left it
    gone: dict[bytes, list[Known]]  # photos whose file was not found, by digest: a file may be theirs
    watch: Watch
    job: Job
    thumbnail: bool  # whether to draw them
    problems: list[Problem]  # those of the scan; files that cannot be used are added
    unanswered: Callable[[str], None]  # told the path of a file whose disk does not answer
    added: int = 0
    updated: int = 0
    moved: int = 0
    unchanged: int = 0
    found_again: int = 0  # of those that moved: how many the catalog had not as missing before this scan
    _familiar: set[bytes] = field(default_factory=set)  # digests of files that need not be decoded
    _several: set[int] = field(default_factory=set)  # sizes of more than one file to be read: they may be copies
    _drives: Drives = field(init=False)

    def read(self, files: Sequence[FoundFile], *, workers: int | None) -> None:
        """Read and save files, first those at which the program died, in a process of their own. Raises Cancelled once
        what was read is saved."""
        files = self._read_apart(files)
        self._familiar = set(self.gone) | {self.known[file.path].digest for file in files if self._is_current(file)}
        sizes, counts = np.unique([file.size for file in files], return_counts=True)
        self._several = set(sizes[counts > 1].tolist())
        self._drives = Drives()
        work = partial(self._outcome, known=self._familiar)
        try:
            with closing(in_order(work, self._drives.ahead(files), workers=workers, job=self.job)) as outcomes:
                self.job.checkpoint()
                for outcome in outcomes:
                    self._take(outcome)
                    if self.job.paused or self.unsaved.is_due:
                        self.unsaved.save()
                    self.job.checkpoint()
        except Cancelled:
            self.unsaved.save()
            raise
        self.unsaved.save()

    def _read_apart(self, files: Sequence[FoundFile]) -> list[FoundFile]:
        """Read those of the files that were being decoded when the program ended; returns the others."""
        left = self.watch.left(files)
        for outcome in read_apart(left, thumbnail=self.thumbnail, job=self.job):
            self._take(outcome)
            self.unsaved.save()
        self.watch.settle(left)
        return [file for file in files if file not in left]

    def _outcome(self, file: FoundFile, *, known: Container[bytes] = ()) -> Outcome:
        return read_photo(file, known=known, thumbnail=self.thumbnail, watch=self.watch, drives=self._drives)

    def _is_current(self, file: FoundFile) -> bool:
        return file.path in self.known and self.known[file.path].current

    def _take(self, outcome: Outcome) -> None:
        """Handle the outcome of one file."""
        problems = 0
        if isinstance(outcome, Familiar):
            file = outcome.found
            if self._is_current(file) and self.known[file.path].digest == outcome.digest:
                self.unsaved.places.append((self.known[file.path].id, file))  # only its time has changed
                self.unchanged += 1
            elif waiting := self.gone.get(outcome.digest):
                photo = waiting.pop(0)
                self.unsaved.places.append((photo.id, file))
                self.moved += 1
                self.found_again += 0 if photo.missing else 1
            else:  # one more copy
                like = self.unsaved.reading_like(file, outcome.digest)
                self._take(Fresh(like, None) if like else self._outcome(file))
                return
        elif isinstance(outcome, Fresh):
            file = outcome.reading.found
            self.unsaved.fresh.append(outcome)
            if file.size in self._several:
                self._familiar.add(outcome.reading.digest)
            if file.path in self.known:
                self.updated += 1
            else:
                self.added += 1
        elif isinstance(outcome, Unanswered):
            file = outcome.found
            self.unanswered(file.path)
        else:
            file = outcome.found
            self.unsaved.failures.append(outcome)
            if outcome.reason:
                self.problems.append(Problem(file.path, outcome.reason))
                problems = 1
        self.job.advance(current=file.path, problems=problems)
