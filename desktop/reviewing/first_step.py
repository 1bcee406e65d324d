"""What is said when photos were scanned: that it is done, what came of it, and what can go without a thought."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QApplication

from desktop import words
from desktop.controller import Controller, Shared
from desktop.lanes.overview import Tally
from desktop.reviewing.mark_controller import MarkController
from desktop.reviewing.queues import Queue, left_unread
from desktop.words import tr

if TYPE_CHECKING:
    from core.library import RefreshReport


class FirstStep(Controller):
    """Tells the end of a scan that found new photos, or that was asked for. Offers to mark the identical files of the
    library; whoever has begun to mark photos needs no such offer."""

    def __init__(self, shared: Shared, marks: MarkController) -> None:
        super().__init__(shared)
        self._marks = marks
        self._added = 0  # photos of the scan of which is to be told
        self._new = False  # whether most of the library is new
        self._said = ""
        self._asked = False  # for the scan, by the person
        self._commands.scan.triggered.connect(self._ask)
        self._writing.scanned.connect(self._note)
        self._reading.loaded.connect(self._tell)
        self._review.marked.connect(self._withdraw)

    @Slot()
    def _ask(self) -> None:
        self._asked = True

    @Slot(object)
    def _note(self, report: RefreshReport) -> None:
        scan, asked, self._asked = report.scan, self._asked, False
        self._added, self._new = scan.added, scan.added > scan.unchanged
        if asked and not (scan.added or scan.updated or scan.moved or scan.missing):
            self._say(tr("Nothing has changed in the folders of the library."))

    @Slot()
    def _tell(self) -> None:
        """Once the groups of the whole scan are there."""
        if not self._added or not self._reading.settled or self._writing.scanning:
            return
        added, self._added = words.photos(self._added), 0
        overview = self._review.overview
        identical, copies = (overview.tallies.get(queue, Tally()) for queue in (Queue.IDENTICAL_FILE, Queue.ALL))
        left = f"\n{left_unread(len(overview.problems))}" if self._new and overview.problems else ""
        if identical.groups and not self._review.count:
            text = tr("{photos} read. In {groups} are identical files: {size} to free without losing a picture.")
            told = text.format(photos=added, groups=words.groups(identical.groups), size=words.size(identical.gain))
            self._say(told + left, button=self._commands.mark_identical.text(), answer=self._mark)
        elif copies.groups:
            text = tr("{photos} read and compared: {groups} of copies.")
            self._say(text.format(photos=added, groups=words.groups(copies.groups)) + left)
        else:
            self._say(tr("{photos} read and compared: no copies.").format(photos=added) + left)

    def _say(self, text: str, *, button: str = "", answer: Callable[[], object] | None = None) -> None:
        """What is said already is more urgent. Who waits in another window is called."""
        QApplication.alert(self._window)
        if not self._messages.text:
            self._said = text
            self._messages.say(text, button=button, answer=answer, stays=True)

    def _mark(self) -> None:
        """In the whole library, whatever list is seen."""
        self._marks.mark_identical(self._review.overview.rows)

    @Slot()
    def _withdraw(self) -> None:
        """The work goes on: what was said is read."""
        self._messages.take_back(self._said)
