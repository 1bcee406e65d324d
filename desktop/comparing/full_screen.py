"""The comparison in full screen."""

from __future__ import annotations

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from desktop.controller import Controller, Shared
from desktop.panes import Panes
from desktop.reviewing.review_page import ReviewPage
from desktop.widgets import layouts

_MORE_OF_THE_PHOTOS = [800, 150]  # proportions of the photos and their facts


class FullScreen(Controller):
    """Moves the comparison to a page of its own and back. The menus' keys still work, and messages are shown over
    it."""

    def __init__(self, shared: Shared, panes: Panes, page: ReviewPage) -> None:
        super().__init__(shared)
        window, commands = self._window, self._commands
        self._page = page
        self._command = commands.full_screen
        self._widths: list[int] = []  # of the review's panels, while the comparison is lent
        self._heights: list[int] = []  # of the comparison's own
        self._maximized = False
        self._usual = panes
        self._alone = _Alone(self)
        self._screens = QStackedWidget(window)
        window.takeCentralWidget()
        self._screens.addWidget(panes)
        self._screens.addWidget(self._alone)
        window.setCentralWidget(self._screens)
        # A hidden menu bar takes no keys: the window takes them itself.
        window.addActions([command.action for command in commands.all if not command.in_review])
        self._command.toggled.connect(self._set)
        for action in (commands.find_like_this, commands.open_query, commands.paste_query, commands.focus_search):
            action.triggered.connect(self.leave)  # the search box and the results are in the usual window

    @property
    def active(self) -> bool:
        return self._screens.currentWidget() is self._alone

    @Slot()
    def leave(self) -> None:
        """Leave full screen."""
        self._command.setChecked(False)

    @Slot(bool)
    def _set(self, alone: bool) -> None:
        if alone == self.active:
            return
        comparison, splitter = self._page.comparison, self._page.splitter
        if alone:
            self._widths, self._heights = splitter.sizes(), comparison.body.sizes()
            self._maximized = self._window.isMaximized()
            self._alone.show_comparison(comparison)
            self._messages.lie_over(comparison)
            self._screens.setCurrentWidget(self._alone)
            self._window.menuBar().hide()
            self._window.showFullScreen()
            comparison.body.setSizes(_MORE_OF_THE_PHOTOS)
            comparison.setFocus()
        else:
            splitter.addWidget(comparison)
            splitter.setSizes(self._widths)
            comparison.body.setSizes(self._heights)
            self._messages.lie_over(self._usual.room)
            self._screens.setCurrentWidget(self._usual)
            self._window.menuBar().show()
            if self._maximized:
                self._window.showMaximized()
            else:
                self._window.showNormal()
            self._page.take_focus()


class _Alone(QWidget):
    """The page that holds the comparison in full screen."""

    def __init__(self, screen: FullScreen) -> None:
        super().__init__()
        self._screen = screen
        self._layout = layouts.column(self)

    def show_comparison(self, comparison: QWidget) -> None:
        self._layout.addWidget(comparison, 1)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._screen.leave()
        else:
            super().keyPressEvent(event)
