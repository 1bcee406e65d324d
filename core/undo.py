"""Taking back what was trashed or moved, also long after and in another run of the program."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from itertools import islice

from core import journal, moving, ondisk, recovery, trash
from core.alone import alone
from core.catalog import Catalog, is_below
from core.job import Cancelled, Job, Stage
from core.journal import Action, Entry, State
from core.ondisk import OnDisk
from core.photo import Problem
from core.refusal import Refused, in_words

_AT_ONCE = 64
"""Entries reopened in one transaction, and settled in one."""


@dataclass(frozen=True, slots=True)
class UndoReport:
    """What came back, and what did not and why."""

    restored: tuple[str, ...]  # paths
    refused: tuple[Problem, ...]


def undo(catalog: Catalog, *, batch: int | None = None, entries: Sequence[int] | None = None, job: Job) -> UndoReport:
    """Bring files of a batch, or of these entries, back to their places; without both the latest batch that can be.

    Nothing is overwritten: where another file has taken a place, that entry is refused and its file stays where it is.
    """
    with alone(catalog.path):
        recovery.settle_all(catalog)
        if batch is None and entries is None:
            batch = undoable(catalog)
            if batch is None:
                return UndoReport((), ())
        chosen = [e for e in journal.entries(catalog, batch=batch, ids=entries) if e.state is State.DONE]
        return _Undoing(catalog, job).run(chosen[::-1])


def undoable(catalog: Catalog) -> int | None:
    """The latest batch of which a file can still be brought back, None where there is none."""
    for batch in journal.done_batches(catalog):
        for entry in journal.entries(catalog, batch=batch):
            if entry.state is State.DONE and entry.target is not None and os.path.lexists(entry.target):
                return batch
    return None


class _Undoing:
    """One call of undo."""

    def __init__(self, catalog: Catalog, job: Job) -> None:
        self._catalog = catalog
        self._job = job
        self._roots = [folder.path for folder in catalog.folders()]
        self._restored: list[str] = []
        self._refused: list[Problem] = []

    def run(self, chosen: Sequence[Entry]) -> UndoReport:
        self._job.enter(Stage.ACTING, total=len(chosen))
        waiting = iter(chosen)
        while chunk := list(islice(waiting, _AT_ONCE)):
            self._run_chunk(chunk)
        return UndoReport(tuple(self._restored), tuple(self._refused))

    def _run_chunk(self, chunk: Sequence[Entry]) -> None:
        journal.reopen(self._catalog, (entry.id for entry in chunk))
        back: list[Entry] = []
        still: list[Entry] = []
        try:
            for entry in self._watched(chunk, still):
                try:
                    self._bring_back(entry)
                except Refused as refusal:
                    still.append(entry)
                    self._refused.append(Problem(entry.source, str(refusal)))
                    self._job.advance(current=entry.source, problems=1)
                else:
                    back.append(entry)
                    self._restored.append(entry.source)
                    self._job.advance(current=entry.source)
        finally:
            ondisk.flush_folders(os.path.dirname(entry.source) for entry in back)
            with self._catalog.writing():
                for entry in back:
                    recovery.mark_back(self._catalog, entry)
                    journal.settle_entry(self._catalog, entry.id, State.UNDONE)
                for entry in still:
                    journal.settle_entry(self._catalog, entry.id, State.DONE)

    def _watched(self, chunk: Sequence[Entry], still: list[Entry]) -> Iterator[Entry]:
        """The entries one by one; where the person stops, the rest goes to `still`."""
        for number, entry in enumerate(chunk):
            try:
                self._job.checkpoint()
            except Cancelled:
                still.extend(chunk[number:])
                raise
            yield entry

    def _bring_back(self, entry: Entry) -> None:
        if entry.target is None:
            if not ondisk.holds(entry.source, entry.digest):
                raise Refused(trash.NOT_FROM_HERE)
            return  # the person has restored it
        try:
            seen = self._look(entry, entry.target)
            if seen is None:
                return
            os.makedirs(os.path.dirname(entry.source), exist_ok=True)
            part = moving.part_of(entry.source, entry=entry.id, digest=entry.digest)
            moving.move_file(seen, entry.source, part=part)
            if entry.action is Action.TRASH:
                trash.tidy(entry.target, entry.source)
        except FileExistsError as error:
            raise Refused(_taken(entry)) from error
        except OSError as error:
            raise Refused(f"{in_words(error)} It is still here: {entry.target}") from error
        if (
            now := os.lstat(entry.source)
        ).st_mtime_ns != entry.mtime_ns:  # it was on a disk that keeps times less exactly
            with suppress(OSError):
                os.utime(entry.source, ns=(now.st_atime_ns, entry.mtime_ns))

    def _look(self, entry: Entry, target: str) -> OnDisk | None:
        """The file where it is now; None where the person brought it back already. Refused where it must not move."""
        if not os.path.lexists(target):
            if ondisk.holds(entry.source, entry.digest):
                return None
            raise Refused(f"It is no longer here: {target}. The photo kept for it is {entry.keeper}.")
        if os.path.lexists(entry.source):
            raise Refused(_taken(entry))
        root = next((root for root in self._roots if is_below(entry.source, root)), None)
        if root is not None and not os.path.isdir(root):
            raise Refused(f"Its folder {root} cannot be reached. Connect the disk, then try again.")
        if entry.action is Action.TRASH:
            trash.check_is_ours(target, entry.source)
        seen = ondisk.read(target)
        if seen.digest != entry.digest:
            raise Refused(f"It was changed after it went. It is still here: {target}. Move it back yourself.")
        return seen


def _taken(entry: Entry) -> str:
    return f"Another file has taken its place. Rename that one, then undo again. Until then it is here: {entry.target}"
