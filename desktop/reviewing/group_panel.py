"""The middle of the window: the groups of one queue, sorted and filtered, in a list of any length."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QItemSelection, QItemSelectionModel, QModelIndex, QPoint, Signal, Slot
from PySide6.QtWidgets import QAbstractItemView, QApplication, QWidget

from core.columns.arrays import Integers
from core.columns.photo_set import PhotoSet
from desktop.commands.command_button import CommandButton
from desktop.commands.commands import Commands
from desktop.imaging.gallery import Gallery
from desktop.lanes.overview import Arranged, Overview
from desktop.review import Review
from desktop.reviewing.group_delegate import GroupDelegate
from desktop.reviewing.group_header import GroupHeader
from desktop.reviewing.group_model import GroupModel
from desktop.reviewing.marking import Marking
from desktop.reviewing.queues import Queue
from desktop.reviewing.row import Row
from desktop.reviewing.rows import Rows
from desktop.widgets import layouts, style
from desktop.widgets.in_turn import InTurn
from desktop.widgets.long_list import LongList
from desktop.widgets.notice import Notice
from desktop.words import tr

_LEAST_HEIGHT = 80  # pixels of the list, with all filters above it


class GroupPanel(QWidget):
    """Shows rows, and emits what is chosen and wished. Which rows there are is decided by `ReviewPage`."""

    chosen = Signal(object)  # the current Row, or None
    menu_wished = Signal(QPoint)  # on the screen

    def __init__(self, review: Review, gallery: Gallery, commands: Commands, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("groupsPanel")
        self._review = review
        self._queue = Queue.ALL
        self._queue_of_rows: Queue | None = None  # that of the rows that are shown
        self._untouched = False  # the current group was chosen for the person, who has done nothing with it
        self.current_photo: int | None = None  # of the group that is current or was the last one: it finds it again
        self.model = GroupModel(self)
        self.header = GroupHeader(review, commands, self)
        self.header.left.connect(self.take_focus)
        self.view = self._make_view(gallery)
        self._reset = CommandButton(commands.reset_filters, self, framed=True)
        self._notice = Notice(self, button=self._reset)
        self._pages = layouts.pages(self, self.view, self._notice)
        self._pages.setMinimumHeight(_LEAST_HEIGHT)
        self._pages.setCurrentWidget(self._notice)
        self._more = style.paragraph("", self)
        self._more.setObjectName("moreToCome")
        self._more.setContentsMargins(12, 6, 12, 6)
        self._more.hide()
        layouts.column(self, self.header, (self._pages, 1), self._more)
        # The list comes a turn after the number of its groups: the photos of the current one are drawn with that.
        self._drawing = InTurn(self.header.count, self.view.viewport(), parent=self)
        gallery.thumbnails.arrived.connect(self.view.viewport().update)
        review.marked.connect(self.view.viewport().update)
        review.reversed.connect(self._go_back)
        review.decided.connect(self._note_decided)
        for command in commands.all:
            if command.in_review and command.action is not commands.trash:  # that acts on the marks of all groups
                command.action.triggered.connect(self._touch)

    # --- what is asked of it ------------------------------------------------------------------------------------

    def show_queue(self, queue: Queue) -> None:
        """Show the name of a queue; its rows are set later."""
        self._queue = queue
        self.header.show_queue(queue)

    def show_rows(self, arranged: Arranged, overview: Overview) -> None:
        """Replace the rows. The same group stays current, at the same height in the window; at the top the first one,
        where the person has not begun with any."""
        self.header.show_rows(arranged, overview)
        if arranged is self.model.arranged:
            self.model.set_photos(overview.photos)
            return
        current = self.current_photo
        offset = self._offset()
        selected = self.selected().keepers
        before, row = self.model.rows.keepers, self.view.currentIndex().row()
        self._drawing.hold()
        self.model.set_rows(arranged, overview.photos)
        number = None if current is None else self.model.number_of(current)
        same_queue = self._queue is self._queue_of_rows
        if self._untouched or current is None:
            self.select(0)
            self._untouched = True
        elif number is None:
            self.select(self._beside(before, row) if same_queue else 0)
        else:
            self.select(number, scroll=False)
            self._scroll_to(number, offset)
            self._select_again(selected)
        self._queue_of_rows = self._queue
        self._show_page(self.view if arranged.rows else self._notice)

    def return_to(self, photo: int) -> None:
        """Make the group of this photo current when the rows are replaced next, if it has one then."""
        self.current_photo, self._untouched = photo, False

    def _beside(self, before: Integers, row: int) -> int:
        """The row to go to if the current group, which was row `row`, has left the list: the next group that is still
        in it, else the previous one. `before` are the keepers of the former rows."""
        there = np.isin(before, self.model.rows.keepers)
        after, earlier = np.flatnonzero(there[row:]), np.flatnonzero(there[:row])
        if row < 0 or not there.any():
            return 0
        near = row + after[0] if len(after) else earlier[-1]
        return self.model.number_of(int(before[near])) or 0

    def take_focus(self) -> None:
        """Give the focus to the list, or to the notice in place of an empty list."""
        (self._notice if self.view.isHidden() else self.view).setFocus()

    def _show_page(self, page: QWidget) -> None:
        """Show the list or the notice. It takes over the focus of the other one, or a focus that nothing visible
        has."""
        focused = QApplication.focusWidget()
        waits = focused is None or not focused.isVisible() or focused in (self.view, self._notice)
        self._pages.setCurrentWidget(page)
        if waits:
            page.setFocus()

    def say(self, icon: str, head: str, body: str) -> None:
        """Set the notice in place of an empty list."""
        self._notice.say(icon, head, body)
        self._reset.setVisible(self.header.only.asks > 0 and bool(self._review.overview.rows))

    def say_more(self, text: str) -> None:
        """Say at the foot of the list that more is to come; nothing where it is whole."""
        self._more.setText(text)
        self._more.setVisible(bool(text))

    def select(self, number: int, *, scroll: bool = True) -> None:
        """Make a row the current and only selected one."""
        index = self.model.index(number)
        if not index.isValid():
            self.chosen.emit(None)
            return
        self.view.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        if scroll:
            self.view.scrollTo(index)

    def step(self, by: int) -> bool:
        """Go to the next group (1) or the previous one (-1); False if there is none."""
        number = self.view.currentIndex().row() + by
        there = 0 <= number < self.model.rowCount()
        if there:
            self.select(number)
        return there

    def go_to_unmarked(self) -> bool:
        """Go to the next group without a marked photo, starting again at the top after the last one; False if there is
        none."""
        left = np.flatnonzero(~self.model.rows.having(self._review.marks))
        if len(left):
            self.select(int(left[np.searchsorted(left, self.view.currentIndex().row(), "right") % len(left)]))
        return len(left) > 0

    @Slot(object)
    def _go_back(self, marking: Marking) -> None:
        """Show the group whose marks were undone. If there are several, stay."""
        numbers = self._changed_by(marking)
        if len(numbers) == 1:
            self.select(int(numbers[0]))

    @Slot(object)
    def _note_decided(self, marking: Marking) -> None:
        """Who marks in many groups at once has not gone to any of them."""
        if len(self._changed_by(marking)) == 1:
            self._touch()

    def _changed_by(self, marking: Marking) -> Integers:
        """The numbers of the rows whose photos were marked or unmarked."""
        return np.flatnonzero(self.model.rows.having(PhotoSet.of(np.concatenate([marking.marked, marking.unmarked]))))

    def current(self) -> Row | None:
        return self.model.item_at(self.view.currentIndex())

    def selected(self) -> Rows:
        """The selected rows, or else the current one. Read as ranges, since one index for each of many rows takes too
        long."""
        chosen = np.zeros(len(self.model.rows), np.bool_)
        for part in self.view.selectionModel().selection().toList():
            chosen[part.top() : part.bottom() + 1] = True
        current = self.view.currentIndex()
        if current.isValid() and not chosen.any():
            chosen[current.row() : current.row() + 1] = True
        return self.model.rows.at(chosen)

    # --- how it is made -----------------------------------------------------------------------------------------

    def _make_view(self, gallery: Gallery) -> LongList:
        tip = tr("Up and Down: other group. Left and Right: other photo. Space: mark. Enter: accept.")
        view = LongList(name=tr("Groups"), tip=tip, parent=self)
        view.setModel(self.model)
        view.setItemDelegate(GroupDelegate(self._review, gallery, view))
        view.verticalScrollBar().setSingleStep(32)
        view.setAccessibleDescription(tr("Groups of photos that show the same picture"))
        view.selectionModel().currentChanged.connect(self._current_changed)
        view.clicked.connect(self._touch)  # also the row that is the current one already
        view.customContextMenuRequested.connect(self._ask_menu)
        return view

    @Slot(QModelIndex, QModelIndex)
    def _current_changed(self, current: QModelIndex, _previous: QModelIndex) -> None:
        row = self.model.item_at(current)
        self._untouched = False
        if row is not None:
            self.current_photo = row.group.keeper
        self.chosen.emit(row)

    @Slot()
    def _touch(self) -> None:
        self._untouched = False

    @Slot(QPoint)
    def _ask_menu(self, where: QPoint) -> None:
        self.menu_wished.emit(self.view.viewport().mapToGlobal(where))

    def _select_again(self, keepers: Integers) -> None:
        """Add the groups with these keepers to the selection, as ranges, since one at a time takes too long for
        many."""
        numbers = self.model.rows.places_of(keepers)
        if len(keepers) < 2 or not len(numbers):
            return
        selection = QItemSelection()
        for part in np.split(numbers, np.flatnonzero(np.diff(numbers) > 1) + 1):
            selection.select(self.model.index(int(part[0])), self.model.index(int(part[-1])))
        self.view.selectionModel().select(selection, QItemSelectionModel.SelectionFlag.Select)

    def _offset(self) -> int:
        """The y of the current row in the list's visible part, in pixels."""
        return self.view.visualRect(self.view.currentIndex()).top()

    def _scroll_to(self, number: int, offset: int) -> None:
        """Bring the current row, of this number, to that y of the visible part. One near the end never gets to its
        top."""
        self.view.scrollTo(self.model.index(number), QAbstractItemView.ScrollHint.PositionAtTop)
        bar = self.view.verticalScrollBar()
        bar.setValue(bar.value() + self._offset() - offset)
