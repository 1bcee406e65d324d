"""The review: the groups of a queue and the comparison of one of them, kept up to date with the library."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from core.job import Progress
from core.photo import Photo
from desktop.commands.commands import Commands
from desktop.comparing.comparison import Comparison
from desktop.imaging.gallery import Gallery
from desktop.lanes.operations import Loaded
from desktop.lanes.overview import Wish
from desktop.lanes.reading import Reading
from desktop.review import Review
from desktop.reviewing.group_panel import GroupPanel
from desktop.reviewing.nothing_listed import why_empty
from desktop.reviewing.problems_page import ProblemsPage
from desktop.reviewing.queues import Queue
from desktop.reviewing.verdicts_page import VerdictsPage
from desktop.widgets import layouts, popups


class ReviewPage(QWidget):
    """The middle and the right of the window, with their keys."""

    refused = Signal(str)  # why a photo cannot be marked

    def __init__(
        self, review: Review, gallery: Gallery, reading: Reading, commands: Commands, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._review = review
        self._reading = reading
        self._commands = commands
        self._queue = Queue.ALL
        self._scanning = self._stopped = False
        self._opening: Progress | None = Progress()  # None once there is a library
        self._wanted_photo: int | None = None  # to be shown once the rows of its queue are there
        self.groups = GroupPanel(review, gallery, commands, self)
        self.comparison = Comparison(review, gallery, commands, self)
        self.problems = ProblemsPage(commands, self)
        self.verdicts = VerdictsPage(gallery, commands, self)
        parts, across = (self.groups, self.comparison), Qt.Orientation.Horizontal
        self.splitter = layouts.splitter(self, across, *parts, sizes=[400, 660], shares=[0, 1])
        self._pages = layouts.pages(self, self.splitter, self.problems, self.verdicts)
        layouts.column(self, self._pages)
        self._connect()
        self._say_nothing_yet()

    @property
    def current_photo(self) -> Photo | None:
        return self.comparison.current_photo

    @property
    def queue(self) -> Queue:
        return self._queue

    def take_focus(self) -> None:
        if self._queue is Queue.DECIDED:
            self.verdicts.take_focus()
        else:
            self.groups.take_focus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Escape return to side by side, also from the list of groups."""
        if event.key() != Qt.Key.Key_Escape or not self.comparison.step_back():
            super().keyPressEvent(event)

    def show_queue(self, queue: Queue) -> None:
        self._queue = queue
        others: dict[Queue, QWidget] = {Queue.UNREADABLE: self.problems, Queue.DECIDED: self.verdicts}
        self._pages.setCurrentWidget(others.get(queue, self.splitter))
        if queue.has_groups:
            self.groups.show_queue(queue)
            self._wish()

    def show_group_of(self, photo: int, queue: Queue) -> None:
        """Go to this photo in its group, in this queue."""
        self._wanted_photo = photo
        self.show_queue(queue)

    def set_scanning(self, scanning: bool) -> None:
        self._scanning = scanning
        self._say_nothing_yet()

    @Slot()
    def note_stopped(self) -> None:
        """Remember that the last scan did not come to its end, so that an empty list does not mean there is nothing."""
        self._stopped = True
        self._say_nothing_yet()

    @Slot()
    def note_scanned(self) -> None:
        """Remember that the last scan was completed."""
        self._stopped = False
        self._say_nothing_yet()

    def _connect(self) -> None:
        self._reading.opening.connect(self._open)
        self._reading.loaded.connect(self._load)
        self._reading.arranged.connect(self._show_rows)
        self._reading.counted.connect(self.groups.header.show_counts)
        self.groups.header.wished.connect(self._wish)
        self.groups.header.show_similarity(self._reading.similarity)
        self.groups.header.similarity_wished.connect(self._reading.set_similarity)
        self.groups.chosen.connect(self.comparison.show_row)
        self.groups.menu_wished.connect(self._show_menu)
        self.comparison.menu_wished.connect(self._show_menu)
        self.comparison.refused.connect(self.refused)
        self.comparison.group_wished.connect(self.groups.step)
        commands = self._commands
        for command in commands.all:
            if command.in_review:  # the keys of the review work where the review has the focus
                self.groups.view.addAction(command.action)
                self.comparison.addAction(command.action)
        commands.select_all.triggered.connect(self.groups.view.selectAll)
        commands.next_photo.triggered.connect(lambda: self.comparison.step(1))
        commands.previous_photo.triggered.connect(lambda: self.comparison.step(-1))
        commands.next_group.triggered.connect(lambda: self.groups.step(1))
        commands.previous_group.triggered.connect(lambda: self.groups.step(-1))

    # --- rows ---------------------------------------------------------------------------------------------------

    @Slot()
    def _wish(self) -> None:
        """Request the rows of the queue, in the chosen order and with the filter."""
        header = self.groups.header
        self._reading.set_wish(Wish(self._queue, header.order, header.only))

    @Slot(object)
    def _open(self, progress: Progress) -> None:
        """Show the progress of reading the library."""
        if self._opening is not None:
            self._opening = progress
            self._say_nothing_yet()

    @Slot(object)
    def _load(self, loaded: Loaded) -> None:
        """Show the library that was read: photos, marks and rows change in one step."""
        self._opening = None
        overview = loaded.overview
        self._review.replace(overview)
        self.problems.show_problems(overview.problems, roots=overview.roots)
        self.verdicts.show_decisions(overview.decisions, overview.photos, roots=overview.roots)
        self._show_rows(loaded)

    @Slot(object)
    def _show_rows(self, loaded: Loaded) -> None:
        self.groups.show_rows(loaded.arranged, loaded.overview)
        self._say_nothing_yet()
        if self._wanted_photo is not None and loaded.wish.queue is self._queue:
            number = self.groups.model.number_of(self._wanted_photo)
            if number is not None:
                self.groups.select(number)
                row = self.groups.current()
                if row is not None:
                    self.comparison.choose(row.ids.index(self._wanted_photo))
            self._wanted_photo = None

    def _say_nothing_yet(self) -> None:
        """Set the notice in place of an empty list."""
        self.groups.say(
            *why_empty(
                self._review.overview,
                self._queue,
                self._commands,
                opening=self._opening,
                filtered=bool(self.groups.header.only.asks),
                scanning=self._scanning,
                stopped=self._stopped,
                similarity=self._reading.similarity,
            )
        )

    @Slot(QPoint)
    def _show_menu(self, where: QPoint) -> None:
        commands = self._commands
        popups.menu(
            self,
            (commands.accept, commands.toggle, commands.keep_only, commands.unmark_group),
            (commands.not_duplicate, commands.keep_both),
            (commands.open_photo, commands.copy_photo, commands.show_in_folder, commands.find_like_this),
            (*commands.modes, commands.full_screen),
            (commands.trash, commands.move, commands.link),
        ).popup(where)
