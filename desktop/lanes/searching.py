"""The lane that answers questions with the search indexes and the files: searches, what a removal would do, what was
dropped. It is apart from the reading lane because a search may wait for the web, and neither should wait for the other.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QObject, Signal, Slot

from core.actions import Removal
from core.job import Cancelled, Progress, Stage
from desktop.lanes import operations
from desktop.lanes.polled_lane import PolledLane
from desktop.removal.act import Choice
from desktop.removal.operations import find_rescues, foresee
from desktop.search import queries
from desktop.search.queries import Answer, Query, Seeker, Wanted


class Searching(PolledLane[Seeker]):
    """Answers questions, of each kind only the latest. Signals are emitted in the GUI thread."""

    asked = Signal()  # a search begins
    answered = Signal(object)  # Answer
    unanswered = Signal(object)  # Exception: why a search gave no answer
    saved_hits = Signal(str)  # the path of the file
    foreseen = Signal(object)  # Forecast
    looking_ahead = Signal(object)  # Progress of `foresee`
    rescuable = Signal(object)  # tuple[Rescue, ...]
    sorted_paths = Signal(object, bool)  # Sorted, whether they were dropped on the search box
    described = Signal(object)  # About: the library in a few numbers

    def __init__(self, catalog: str, parent: QObject | None = None) -> None:
        super().__init__("search", partial(Seeker, catalog), parent)
        self.progressed.connect(self._look_ahead)

    # --- searches and drops -------------------------------------------------------------------------------------

    def find(self, query: Query, wanted: Wanted) -> None:
        """Search for a picture."""
        self.forget(queries.warm)  # what it has done so far stays
        self.asked.emit()
        operation = partial(queries.find, query=query, wanted=wanted)
        self.submit(operation, done=self.answered.emit, failed=self._not_found, kind=queries.find)

    def forget_search(self) -> None:
        """Stop the search: its answer is not wanted any more."""
        self.forget(queries.find)

    @Slot()
    def warm(self) -> None:
        """Prepare what the next search needs. An error is not reported here: the next search meets it too."""
        self.submit(queries.warm, failed=_ignore, kind=queries.warm)

    def save_hits(self, path: str, answer: Answer) -> None:
        """Write the answer to a search to a file."""
        operation = partial(queries.save, path=path, answer=answer)
        self.submit(operation, done=self.saved_hits.emit)

    def _not_found(self, error: Exception) -> None:
        if not isinstance(error, Cancelled):
            self.unanswered.emit(error)

    def sort_paths(self, paths: Sequence[str], *, on_search: bool) -> None:
        """Find out which dropped paths are folders."""
        operation = partial(operations.sort_paths, paths=tuple(paths))
        self.submit(operation, done=lambda report: self.sorted_paths.emit(report, on_search))

    def describe(self) -> None:
        """Find out how large the library is, and how it is searched."""
        self.submit(queries.describe, done=self.described.emit, kind=queries.describe)

    # --- what a removal would do --------------------------------------------------------------------------------

    def foresee(self, removals: Sequence[Removal], choice: Choice) -> None:
        """Check every file that would be removed, and the file that stays for it."""
        operation = partial(foresee, removals=removals, choice=choice)
        self.submit(operation, done=self.foreseen.emit, kind=foresee)

    @Slot(object)
    def _look_ahead(self, progress: Progress) -> None:
        if progress.stage in (Stage.COLLECTING, Stage.CHECKING):
            self.looking_ahead.emit(progress)

    def forget_foresight(self) -> None:
        """Stop this check: its result is not wanted any more."""
        self.forget(foresee)

    def find_rescues(self, removals: Sequence[Removal]) -> None:
        """Find out what only the photos say that would be removed."""
        operation, kind = partial(find_rescues, removals=removals), find_rescues
        self.submit(operation, done=self.rescuable.emit, failed=self._no_rescues, kind=kind)

    def _no_rescues(self, error: Exception) -> None:
        if not isinstance(error, Cancelled):
            self.failed.emit(error)
            self.rescuable.emit(())

    def forget_rescues(self) -> None:
        """Stop this: its result is not wanted any more."""
        self.forget(find_rescues)


def _ignore(_error: Exception) -> None:
    """Report nothing."""
