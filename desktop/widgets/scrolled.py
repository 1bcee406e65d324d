"""A panel that scrolls where the window is smaller than the panel can be, as on a small screen at 200 %."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QScrollArea, QWidget


class Scrolled(QScrollArea):
    """As large as the room, or as the least size of what it holds.

    Qt's own way of resizing would ask for the height at which no text is cut, and show bars where all is seen.
    """

    def __init__(self, panel: QWidget, least: QSize, parent: QWidget | None = None) -> None:
        """`least` is the room that is always left for it."""
        super().__init__(parent)
        self._panel = panel
        self._least = least
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # a click beside its parts leaves the keys where they are
        self.setWidget(panel)
        panel.setAutoFillBackground(False)  # QScrollArea has set it

    def sizeHint(self) -> QSize:
        return self._panel.sizeHint()

    def minimumSizeHint(self) -> QSize:
        return self._least.boundedTo(self._panel.minimumSizeHint())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._panel and event.type() == QEvent.Type.LayoutRequest:
            self._fit()
        return super().eventFilter(watched, event)

    def _fit(self) -> None:
        room = self.maximumViewportSize()
        least = self._needed(room.width())
        if least.boundedTo(room) != least:
            room = self.viewport().size()
            room = room.expandedTo(self._needed(room.width()))
        self._panel.resize(room)

    def _needed(self, width: int) -> QSize:
        """The least size, in this width if that is enough. A stack of pages knows no least height for a width."""
        least, layout = self._panel.minimumSizeHint(), self._panel.layout()
        if isinstance(layout, QBoxLayout) and layout.hasHeightForWidth():
            least.setHeight(layout.minimumHeightForWidth(max(width, least.width())))
        return least
