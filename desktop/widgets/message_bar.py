"""Messages in the window: in words, with what to do, and never in the way.

They lie over the foot of a panel. Above it they would push it down, and a click that was meant for one thing would hit
another one.
"""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum

from PySide6.QtCore import QEvent, QObject, QRect, QRectF, Qt, QTimer, Slot
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QApplication, QFrame, QPushButton, QToolButton, QWidget

from desktop.widgets import icons, layouts, style
from desktop.widgets.spoken import announce
from desktop.words import tr

_MARGIN = 10  # pixels between a message and the edges of the panel below it
_CHARACTERS, _LINES = 72, 2.7  # of a line that is easily read; what asks for more lines is wider
_GLANCE_MS, _CHARACTER_MS = 8000, 60  # until what only informs is read
_OFFER_MS = 60_000  # as long what it offers can be taken


class Kind(Enum):
    INFO = "info"
    WARNING = "warning"
    ERROR = "error"


class MessageBar(QFrame):
    """The latest message stays until it is closed, answered or replaced; what only informs also goes by itself."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("messageBar")
        self._kind = Kind.INFO
        self._answer: Callable[[], object] | None = None
        self._panel: QWidget | None = None  # that it lies over
        self._text = style.paragraph("", self)
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
        self._row = layouts.row(self, (self._text, 1), self._button, close, margins=(42, 6, 8, 6), spacing=10)
        self._reading = QTimer(self, singleShot=True)
        self._reading.timeout.connect(self._go_once_read)
        self.hide()

    def lie_over(self, panel: QWidget) -> None:
        """From now on messages appear at the foot of this panel, which stays as it is."""
        if self._panel is not None:
            self._panel.removeEventFilter(self)
        shown = not self.isHidden()
        self._panel = panel
        self.setParent(panel.parentWidget())
        panel.installEventFilter(self)
        self._place()
        self.setVisible(shown)
        self.raise_()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._panel and event.type() in (QEvent.Type.Resize, QEvent.Type.Move):
            self._place()
        return False

    @property
    def text(self) -> str:
        """What it says now, empty while it is hidden."""
        return "" if self.isHidden() else self._text.text()

    def say(
        self, text: str, *, kind: Kind = Kind.INFO, button: str = "", answer: Callable[[], object] | None = None
    ) -> None:
        """Show a message, if wanted with one thing that can be done about it."""
        self._kind = kind
        self._answer = answer
        self._text.setText(text)
        self._button.setVisible(answer is not None)
        self._button.setText(button)
        self._button.setAccessibleName(button)
        self._button.setToolTip(button)
        self._place()
        self.show()
        self.raise_()
        self.update()
        announce(self, text)
        if kind is Kind.INFO:
            self._reading.start(_GLANCE_MS + _CHARACTER_MS * len(text) if answer is None else _OFFER_MS)
        else:
            self._reading.stop()

    def offer_no_more(self, answer: Callable[[], object]) -> None:
        """By now this would do something else than the message says: its button goes."""
        if self._answer == answer:
            self._answer = None
            self._button.hide()
            self._place()

    def withdraw(self, answer: Callable[[], object]) -> None:
        """What it offers is being done, by another way: it has nothing to say any more."""
        if self._answer == answer:
            self.hide()

    def _place(self) -> None:
        """As wide as its words ask for, in lines that are easily read, and as high as they are."""
        if self._panel is None:
            return
        room = self._panel.geometry().adjusted(_MARGIN, _MARGIN, -_MARGIN, -_MARGIN)
        metrics = self._text.fontMetrics()
        longest = max(metrics.horizontalAdvance(line) for line in self._text.text().split("\n"))
        line = min(longest, max(_CHARACTERS * metrics.averageCharWidth(), round(longest / _LINES)))
        layout = self._row
        beside = layout.totalMinimumSize().width() - self._text.minimumSizeHint().width()
        width = min(beside + line + 4, room.width())
        height = layout.totalHeightForWidth(width)
        self.setGeometry(QRect(room.right() + 1 - width, room.bottom() + 1 - height, width, height))

    @Slot()
    def _go_once_read(self) -> None:
        """Unless it may be read just now, or was shown to nobody."""
        focused = QApplication.focusWidget()
        reached = self.underMouse() or (focused is not None and self.isAncestorOf(focused))
        if self.isActiveWindow() and not reached:
            self.hide()
        else:
            self._reading.start(_GLANCE_MS)

    def paintEvent(self, _event: QPaintEvent) -> None:
        palette = self.palette()
        colour = self._colour(palette)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        base = palette.color(QPalette.ColorRole.Base)
        painter.setPen(QPen(style.mix(colour, base, 0.6), 1))
        painter.setBrush(style.mix(colour, base, 0.14))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
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
