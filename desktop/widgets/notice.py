"""A quiet page that says why there is nothing here and what to do."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QWidget

from desktop.widgets import icons, layouts, style

_SIDE = 56  # of a symbol, pixels


class Symbol(QWidget):
    """A large icon in a muted colour of the palette."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = name
        self.setFixedSize(QSize(_SIDE, _SIDE))

    def show_icon(self, name: str) -> None:
        self._name = name
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        palette = self.palette()
        colour = style.mix(style.muted(palette), palette.color(self.backgroundRole()), 0.6)
        icons.paint(painter, self._name, QRectF(self.rect()), colour, weight=1.1)
        painter.end()


class Notice(QWidget):
    """An icon, a head line and a sentence or two, in the middle, and perhaps a button for what they say."""

    def __init__(self, parent: QWidget | None = None, *, button: QWidget | None = None) -> None:
        super().__init__(parent)
        self._symbol = Symbol("picture", self)
        self._head = style.heading("", self)
        self._head.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._head.setWordWrap(True)
        self._body = QLabel(self)
        self._body.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._body.setWordWrap(True)
        symbol = layouts.row(None, None, self._symbol, None)
        below = (layouts.row(None, None, button, None),) if button is not None else ()
        parts = (symbol, self._head, self._body, *below)
        layouts.column(self, (None, 2), *parts, (None, 3), margins=(32,) * 4, spacing=10)

    def say(self, icon: str, head: str, body: str) -> None:
        self._symbol.show_icon(icon)
        self._head.setText(head)
        self._body.setText(body)
