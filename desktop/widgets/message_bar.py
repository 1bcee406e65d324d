"""Messages in the window: in words, with what to do, and never in the way."""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum

from PySide6.QtCore import QRectF, Qt, Slot
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QToolButton, QWidget

from desktop.widgets import icons, layouts, style
from desktop.widgets.spoken import announce
from desktop.words import tr


class Kind(Enum):
    INFO = "info"
    WARNING = "warning"
    ERROR = "error"


class MessageBar(QFrame):
    """The latest message stays until it is closed, answered or replaced."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("messageBar")
        self._kind = Kind.INFO
        self._answer: Callable[[], None] | None = None
        self._text = QLabel(self)
        self._text.setWordWrap(True)
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._button = QPushButton(self)
        self._button.setAccessibleName(tr("Answer the message"))
        self._button.clicked.connect(self.answer)
        close = QToolButton(self)
        close.setIcon(icons.icon("close"))
        close.setAutoRaise(True)
        close.setAccessibleName(tr("Close the message"))
        close.setToolTip(tr("Close the message"))
        close.clicked.connect(self.hide)
        for button in (self._button, close):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click leaves the keys where they are
        layouts.row(self, (self._text, 1), self._button, close, margins=(42, 6, 8, 6), spacing=10)
        self.hide()

    @property
    def text(self) -> str:
        """What it says now, empty while it is hidden."""
        return "" if self.isHidden() else self._text.text()

    def say(
        self, text: str, *, kind: Kind = Kind.INFO, button: str = "", answer: Callable[[], None] | None = None
    ) -> None:
        """Show a message, if wanted with one thing that can be done about it."""
        self._kind = kind
        self._answer = answer
        self._text.setText(text)
        self._button.setVisible(answer is not None)
        self._button.setText(button)
        self._button.setAccessibleName(button)
        self._button.setToolTip(button)
        self.show()
        self.update()
        announce(self, text)

    def offer_no_more(self, answer: Callable[[], None]) -> None:
        """By now this would do something else than the message says: its button goes."""
        if self._answer == answer:
            self._answer = None
            self._button.hide()

    def paintEvent(self, _event: QPaintEvent) -> None:
        palette = self.palette()
        colour = self._colour(palette)
        painter = QPainter(self)
        painter.fillRect(self.rect(), style.mix(colour, palette.color(QPalette.ColorRole.Base), 0.14))
        painter.fillRect(QRectF(0, 0, 3, self.height()), colour)
        icons.paint(painter, self._kind.value, QRectF(13, (self.height() - 20) / 2, 20, 20), colour)
        painter.end()

    def _colour(self, palette: QPalette) -> QColor:
        if self._kind is Kind.ERROR:
            return style.danger(palette)
        return style.caution(palette) if self._kind is Kind.WARNING else style.accent(palette)

    @Slot()
    def answer(self) -> None:
        """Do what the message offers, as its button does."""
        answer, self._answer = self._answer, None
        self.hide()
        if answer is not None:
            answer()
