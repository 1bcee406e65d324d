"""How the panels lie in the window."""

from __future__ import annotations

from collections.abc import Sequence
from typing import cast

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QAction, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QSizePolicy, QWidget

from desktop.library.folders_page import FoldersPage
from desktop.lookalikes.lookalikes_page import LookalikesPage
from desktop.reviewing.review_page import ReviewPage
from desktop.search.results_page import ResultsPage
from desktop.widgets import layouts
from desktop.widgets.drop_overlay import DropOverlay
from desktop.widgets.in_turn import InTurn
from desktop.widgets.message_bar import MessageBar
from desktop.widgets.scrolled import Scrolled

_NARROW = 700  # pixels: with less, the side panel would leave too little to the photos
_LEAST = QSize(320, 200)  # of the pages: a screen of 1280 x 800 at 200 % has room for the window then

Page = ReviewPage | ResultsPage | FoldersPage | LookalikesPage


class Panes(QWidget):
    """The welcome alone, or the side panel with one of the pages beside it; above them search, below them actions, and
    over them messages."""

    escaped = Signal()  # from what is under way

    def __init__(
        self,
        *,
        welcome: QWidget,
        search: QWidget,
        switch: QWidget,
        messages: MessageBar,
        side: QWidget,
        pages: Sequence[Page],
        actions: QWidget,
        side_panel: QAction,
        unfold: QWidget,
        parent: QWidget | None = None,
    ) -> None:
        """`side_panel` is the command that shows the panel `side`, and `unfold` its button; in a narrow window it is
        hidden at first."""
        super().__init__(parent)
        self._welcome = welcome
        self._pages = layouts.pages(self, *pages)
        across = Qt.Orientation.Horizontal
        self.splitter = layouts.splitter(self, across, side, self._pages, sizes=[210, 1070], shares=[0, 1])
        self.middle = layouts.pages(self, welcome, self.splitter)
        self.room = Scrolled(self.middle, _LEAST, self)
        self.overlay = DropOverlay(self.room)
        top = layouts.row(None, (search, 1), switch)
        self._column = layouts.column(self, top, (self.room, 1), actions)
        messages.lie_over(self.room)
        self._once_started = (search, switch, actions)
        self._drawing = InTurn(self._pages, side, *self._once_started, parent=self)
        self._narrow, self._wished = False, True  # what was wished for the side panel in a wide window
        self._side, self._side_panel, self._unfold = side, side_panel, unfold
        side_panel.toggled.connect(self._show_side)
        self.set_started(False)

    @property
    def page(self) -> Page:
        """The one beside the side panel."""
        return cast(Page, self._pages.currentWidget())

    @property
    def started(self) -> bool:
        """Whether there is more to see than the welcome."""
        return self.middle.currentWidget() is self.splitter

    def show_page(self, page: Page) -> None:
        self._pages.setCurrentWidget(page)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = self.width() < _NARROW
        if narrow == self._narrow:
            return
        if narrow:
            self._wished = self._side_panel.isChecked()
        self._narrow = narrow
        self._side_panel.setChecked(self._wished and not narrow)
        self._show_side(self._side_panel.isChecked())

    @Slot(bool)
    def _show_side(self, shown: bool) -> None:
        """It gives the focus to the page where it goes."""
        if not shown and self._side.isAncestorOf(QApplication.focusWidget() or self):
            self.page.take_focus()
        self._side.setVisible(shown)
        self._unfold.setVisible(self._narrow or not shown)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape empties the field that has the focus; from an empty one, and from a panel, it leads to the page."""
        if event.key() != Qt.Key.Key_Escape or not self.started:
            super().keyPressEvent(event)
            return
        focused = self.window().focusWidget()
        if isinstance(focused, QLineEdit) and focused.text():
            focused.clear()
        else:
            self.escaped.emit()
            self.page.take_focus()

    def set_started(self, started: bool) -> None:
        """Show the welcome alone, or the pages with all that belongs to them."""
        if self.isVisible():
            self._drawing.hold()
        self._column.setEnabled(False)  # or all would be laid out anew with each part that comes or goes
        shown, hidden = (self.splitter, self._welcome) if started else (self._welcome, self.splitter)
        shown.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        hidden.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)  # what is not seen needs no room
        self.middle.setCurrentWidget(shown)
        for panel in self._once_started:
            panel.setVisible(started)
        self._column.setEnabled(True)
        self._column.invalidate()
