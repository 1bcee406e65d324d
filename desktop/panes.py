"""How the panels lie in the window."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from desktop.widgets.drop_veil import DropVeil


class Panes(QWidget):
    """The welcome alone, or the side panel with one of the pages beside it; above them search, below them actions."""

    def __init__(
        self,
        *,
        welcome: QWidget,
        search: QWidget,
        switch: QWidget,
        messages: QWidget,
        side: QWidget,
        pages: Sequence[QWidget],
        progress: QWidget,
        actions: QWidget,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._welcome = welcome
        self._pages = QStackedWidget(self)
        for page in pages:
            self._pages.addWidget(page)
        self.splitter = QSplitter(Qt.Orientation.Horizontal, self)
        self.splitter.addWidget(side)
        self.splitter.addWidget(self._pages)
        self.splitter.setStretchFactor(0, 0)
        self.splitter.setStretchFactor(1, 1)
        self.splitter.setSizes([210, 1070])
        self.splitter.setChildrenCollapsible(False)
        self.middle = QStackedWidget(self)
        self.middle.addWidget(welcome)
        self.middle.addWidget(self.splitter)
        self.veil = DropVeil(self.middle)
        top = QHBoxLayout()
        top.setSpacing(0)
        top.addWidget(search, 1)
        top.addWidget(switch)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(top)
        layout.addWidget(messages)
        layout.addWidget(self.middle, 1)
        layout.addWidget(progress)
        layout.addWidget(actions)
        self._once_started = (search, switch, actions)

    @property
    def page(self) -> QWidget | None:
        """The page beside the side panel."""
        return self._pages.currentWidget()

    @property
    def started(self) -> bool:
        """Whether there is more to see than the welcome."""
        return self.middle.currentWidget() is self.splitter

    def show_page(self, page: QWidget) -> None:
        self._pages.setCurrentWidget(page)

    def set_started(self, started: bool) -> None:
        shown, hidden = (self.splitter, self._welcome) if started else (self._welcome, self.splitter)
        shown.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        hidden.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)  # what is not seen needs no room
        self.middle.setCurrentWidget(shown)
        for panel in self._once_started:
            panel.setVisible(started)
