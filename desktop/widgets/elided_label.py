"""A label that elides its text in the middle if there is too little room."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QWidget

_LEAST = 40  # pixels
_AIR = 4  # pixels: room for scripts whose letters are taller than those of the font


class ElidedLabel(QLabel):
    """The whole text is in `whole`, and is what screen readers say. A tooltip shows it where it is cut, unless there is
    another one."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.whole = self._short = self._tip = ""
        self.setTextFormat(Qt.TextFormat.PlainText)

    def say(self, text: str, *, short: str = "") -> None:
        """Show a text; where it has no room, `short` in its place."""
        self.whole, self._short = text, short or text
        self.setAccessibleName(text)
        self.updateGeometry()
        self._elide()

    def sizeHint(self) -> QSize:
        """Of one height in every script: a name in Chinese letters must not make its photo the smaller one."""
        metrics = self.fontMetrics()
        return QSize(metrics.horizontalAdvance(self.whole) + 4, metrics.height() + _AIR)

    def minimumSizeHint(self) -> QSize:
        hint = self.sizeHint()
        return QSize(min(_LEAST, hint.width()), hint.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._elide()

    def _elide(self) -> None:
        metrics, middle, room = self.fontMetrics(), Qt.TextElideMode.ElideMiddle, max(self.width(), _LEAST)
        text = metrics.elidedText(self.whole, middle, room)
        if text != self.whole:
            text = metrics.elidedText(self._short, middle, room)
        self.setText(text)
        if self.toolTip() == self._tip:
            self._tip = self.whole if text != self.whole else ""
            self.setToolTip(self._tip)
