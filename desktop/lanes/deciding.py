"""The lane of decisions: verdicts and protection are saved at once, even during a scan or an action.

It has a connection of its own, and each operation is one short transaction, so the job lane need not be interrupted.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QObject, Signal

from core.catalog import Catalog
from core.columns.photo_set import PhotoSet
from core.groups import marked, verdicts
from core.groups.keeper import save_rules
from core.groups.verdicts import Change, Contents, Pair
from core.photo import VerdictKind
from core.removal import unfinished
from core.rules import Rules
from desktop.tasks import Lane, Report


class Deciding(Lane[Catalog]):
    """What the person decides about photos and folders. Signals are emitted in the GUI thread."""

    patience = None
    decided = Signal(object)  # Change: a verdict was given or withdrawn
    reversed = Signal(object, bool)  # Change, and whether it was redone; else it was undone
    ruled = Signal()  # the catalog has other keeper rules, but the same photos and matches
    recalled = Signal(object)  # Marked: the stored marks
    changed = Signal()  # the catalog has changed

    def __init__(self, catalog: str, parent: QObject | None = None) -> None:
        super().__init__("decide", partial(Catalog.open, catalog), parent)

    def say(self, contents: Contents, kind: VerdictKind) -> None:
        """Give a verdict on every pair of files in each of these sets."""
        self._change(lambda catalog: verdicts.say(catalog, contents.pairs(), kind), self.decided.emit)

    def withdraw(self, pairs: Sequence[Pair]) -> None:
        self._change(lambda catalog: verdicts.withdraw(catalog, pairs), self.decided.emit)

    def take_back(self, change: Change) -> None:
        self._change(lambda catalog: verdicts.take_back(catalog, change), lambda _: self.reversed.emit(change, False))

    def do_again(self, change: Change) -> None:
        self._change(lambda catalog: verdicts.do_again(catalog, change), lambda _: self.reversed.emit(change, True))

    def settle(self, contents: Contents, note: Callable[[Change], None]) -> None:
        """Say *keep both* of every pair in each of these sets as part of a removal, which is undone as a whole."""
        self._change(lambda catalog: verdicts.say(catalog, contents.pairs(), VerdictKind.KEEP_BOTH), note)

    def unsettle(self, change: Change) -> None:
        self._change(lambda catalog: verdicts.take_back(catalog, change))

    def settle_again(self, change: Change) -> None:
        self._change(lambda catalog: verdicts.do_again(catalog, change))

    def protect(self, folder: str, protected: bool) -> None:
        """Photos below a protected folder are never marked, and never removed."""
        self._change(lambda catalog: catalog.protect_folder(folder, protected))

    def rule(self, rules: Rules) -> None:
        """Save the keeper rules of this catalog."""
        self.submit(lambda catalog, _job: save_rules(catalog, rules), done=lambda _: self.ruled.emit())

    def keep_marks(self, photos: PhotoSet, *, away: PhotoSet, suggested: PhotoSet) -> None:
        """Remember which photos are marked, for the next start, which were and are away, and which the rules suggest
        too."""
        self.submit(lambda catalog, _job: marked.keep(catalog, photos, away=away, suggested=suggested))

    def recall_marks(self) -> None:
        self.submit(lambda catalog, _job: marked.recall(catalog), done=self.recalled.emit)

    def note_told(self) -> None:
        """The person knows where the action stopped."""
        self.submit(lambda catalog, _job: unfinished.end(catalog))

    def close(self, *, finish: bool = True) -> None:
        """Save the last decisions, and wait for the thread."""
        super().close(finish=finish)

    def _change(self, operation: Callable[[Catalog], Report], done: Callable[[Report], None] | None = None) -> None:
        self.submit(lambda catalog, _job: operation(catalog), done=partial(self._end, done))

    def _end(self, tell: Callable[[Report], None] | None, report: Report) -> None:
        if tell is not None:
            tell(report)
        self.changed.emit()
