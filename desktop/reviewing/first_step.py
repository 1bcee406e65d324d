"""What is said when a new folder was scanned: that it is done, and what can go without a thought."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Slot

from desktop import words
from desktop.controller import Controller, Shared
from desktop.reviewing.mark_controller import MarkController
from desktop.reviewing.queues import Queue
from desktop.words import tr

if TYPE_CHECKING:
    from core.library import RefreshReport


class FirstStep(Controller):
    """Offers to mark the identical files of the library; whoever has begun to mark photos needs no such offer."""

    def __init__(self, shared: Shared, marks: MarkController) -> None:
        super().__init__(shared)
        self._marks = marks
        self._added = 0  # photos of the scan of which is to be told
        self._writing.scanned.connect(self._note)
        self._reading.loaded.connect(self._tell)
        self._review.marked.connect(self._withdraw)

    @Slot(object)
    def _note(self, report: RefreshReport) -> None:
        self._added = report.scan.added

    @Slot()
    def _tell(self) -> None:
        """Once the groups of the whole scan are there."""
        if not self._added or not self._reading.settled or self._writing.scanning:
            return
        added, self._added = self._added, 0
        tally = self._review.overview.tallies.get(Queue.IDENTICAL_FILE)
        if tally is None or not tally.groups or self._review.count or self._messages.text:
            return
        text = tr("{photos} read. In {groups} are identical files: {size} to free without losing a picture.")
        told = text.format(photos=words.photos(added), groups=words.groups(tally.groups), size=words.size(tally.gain))
        self._messages.say(told, button=self._commands.mark_identical.text(), answer=self._mark)

    def _mark(self) -> None:
        """In the whole library, whatever list is seen."""
        self._marks.mark_identical(self._review.overview.rows)

    @Slot()
    def _withdraw(self) -> None:
        self._messages.withdraw(self._mark)
