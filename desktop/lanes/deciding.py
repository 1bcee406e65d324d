"""The lane of decisions: verdicts and protection are in the catalog at once, also while a scan or an action is at work.

It has a connection of its own, and each of its operations is one short transaction, so nothing that the job lane does
has to be interrupted for it.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TypeVar

from PySide6.QtCore import QObject, Signal

from core.catalog import Catalog
from core.columns.photo_set import PhotoSet
from core.groups import marked, verdicts
from core.groups.keeper import save_rules
from core.groups.verdicts import Change, Contents, Pair, Saying
from core.job import Job
from core.rules import Rules
from desktop.tasks import Lane

Report = TypeVar("Report")


class Deciding(QObject):
    """What the person says of photos and folders. Signals are emitted in the GUI thread."""

    decided = Signal(object)  # Change: just said or withdrawn
    reversed = Signal(object, bool)  # Change; taken back, or done again where true
    ruled = Signal()  # the catalog has other keeper rules: photos and matches are as they were
    recalled = Signal(object)  # PhotoSet: those that were marked last time
    changed = Signal()  # the catalog holds something else than before
    failed = Signal(object)  # Exception

    def __init__(self, catalog: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lane: Lane[Catalog] = Lane("decide", partial(Catalog.open, catalog), self)
        self._lane.failed.connect(self.failed)

    def say(self, contents: Contents, saying: Saying) -> None:
        """Say something of every pair of files in each of these sets."""
        self._submit(partial(_say, contents=contents, saying=saying), self.decided.emit)

    def withdraw(self, pairs: Sequence[Pair]) -> None:
        self._submit(partial(_withdraw, pairs=tuple(pairs)), self.decided.emit)

    def take_back(self, change: Change) -> None:
        self._submit(partial(_take_back, change=change), self._tell_taken_back)

    def do_again(self, change: Change) -> None:
        self._submit(partial(_do_again, change=change), self._tell_done_again)

    def protect(self, folder: str, protected: bool) -> None:
        """Photos below a protected folder are never marked, and never removed."""
        self._submit(partial(_protect, folder=folder, protected=protected))

    def rule(self, rules: Rules) -> None:
        """Keep an order of keeper rules for this catalog."""
        self._lane.submit(partial(_rule, rules=rules), done=self._tell_ruled)

    def keep_marks(self, photos: PhotoSet) -> None:
        """Remember which photos are marked, for the next start."""
        self._lane.submit(partial(_keep_marks, photos=photos))

    def recall_marks(self) -> None:
        self._lane.submit(_recall_marks, done=self.recalled.emit)

    def close(self) -> None:
        """Save what was said last, and wait for the thread."""
        self._lane.close(finish=True)

    def _submit(
        self, operation: Callable[[Catalog, Job], Report], done: Callable[[Report], None] | None = None
    ) -> None:
        self._lane.submit(operation, done=partial(self._end, done))

    def _end(self, tell: Callable[[Report], None] | None, report: Report) -> None:
        if tell is not None:
            tell(report)
        self.changed.emit()

    def _tell_taken_back(self, change: Change) -> None:
        self.reversed.emit(change, False)

    def _tell_ruled(self, _report: None) -> None:
        self.ruled.emit()

    def _tell_done_again(self, change: Change) -> None:
        self.reversed.emit(change, True)


def _say(catalog: Catalog, _job: Job, *, contents: Contents, saying: Saying) -> Change:
    return verdicts.say(catalog, contents.pairs(), saying)


def _withdraw(catalog: Catalog, _job: Job, *, pairs: Sequence[Pair]) -> Change:
    return verdicts.withdraw(catalog, pairs)


def _take_back(catalog: Catalog, _job: Job, *, change: Change) -> Change:
    verdicts.take_back(catalog, change)
    return change


def _do_again(catalog: Catalog, _job: Job, *, change: Change) -> Change:
    verdicts.do_again(catalog, change)
    return change


def _protect(catalog: Catalog, _job: Job, *, folder: str, protected: bool) -> None:
    catalog.protect_folder(folder, protected)


def _rule(catalog: Catalog, _job: Job, *, rules: Rules) -> None:
    save_rules(catalog, rules)


def _keep_marks(catalog: Catalog, _job: Job, *, photos: PhotoSet) -> None:
    marked.keep(catalog, photos)


def _recall_marks(catalog: Catalog, _job: Job) -> PhotoSet:
    return marked.recall(catalog)
