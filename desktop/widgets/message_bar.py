"""Messages in the window: in words, with what to do, and never in the way.

They lie over the foot of a panel. Above it they would push it down, and a click that was meant for one thing would hit
another one.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from enum import Enum

from PySide6.QtCore import QEvent, QObject, QRect, QRectF, Qt, QTimer, Slot
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QApplication, QFrame, QPushButton, QToolButton, QWidget

from desktop.widgets import icons, layouts, style
from desktop.widgets.spoken import announce
from desktop.words import counted, tr

_MARGIN = 10  # pixels between a message and the edges of the panel below it
_CHARACTERS, _LINES = 72, 2.7  # of a line that is easily read; what asks for more lines is wider
_GLANCE_MS, _CHARACTER_MS = 8000, 60  # until what only informs is read
_OFFER_MS = 60_000  # as long what it offers can be taken


class Kind(Enum):
    INFO = "info"
    WARNING = "warning"
    ERROR = "error"


@dataclass(frozen=True, slots=True)
class _Message:
    text: str
    kind: Kind
    button: str  # what it offers, where there is an answer
    answer: Callable[[], object] | None
    stays: bool  # also where it only informs


class MessageBar(QFrame):
    """The latest message stays until it is closed or answered, and then the warning or error below it is seen again.

    What only informs also goes by itself, and for good where another message covers it.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._open: list[_Message] = []  # the last one is shown
        self._panel: QWidget | None = None  # that it lies over
        self._text = style.paragraph("", self)
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._button = QPushButton(self)
        self._button.setAccessibleName(tr("Answer the message"))
        self._button.clicked.connect(self.answer)
        self._more = QToolButton(self)
        self._more.setAutoRaise(True)
        self._more.setToolTip(tr("Show the message below this one"))
        self._more.clicked.connect(self._turn)
        close = QToolButton(self)
        close.setIcon(icons.icon("close"))
        close.setAutoRaise(True)
        close.setAccessibleName(tr("Close the message"))
        close.setToolTip(tr("Close the message"))
        close.clicked.connect(self.dismiss)
        for button in (self._button, self._more, close):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click leaves the keys where they are
        self._row = layouts.row(
            self, (self._text, 1), self._button, self._more, close, margins=(42, 6, 8, 6), spacing=10
        )
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
        self,
        text: str,
        *,
        kind: Kind = Kind.INFO,
        button: str = "",
        answer: Callable[[], object] | None = None,
        stays: bool = False,
    ) -> None:
        """Show a message, if wanted with one thing that can be done about it. It takes the place of one that says or
        offers the same. With `stays` it does not go by itself: nobody may be there who reads it."""
        if self._open and self._open[-1].kind is Kind.INFO:
            self._open.pop()
        self._open = [old for old in self._open if old.text != text and (answer is None or old.answer != answer)]
        self._open.append(_Message(text, kind, button, answer, stays))
        self._show_last()

    @Slot()
    def dismiss(self) -> None:
        """It is read: show what it covered."""
        self._leave(self._open[:-1])

    @Slot()
    def _turn(self) -> None:
        """Show the next one; this one comes after all others."""
        self._open.insert(0, self._open.pop())
        self._show_last()

    def take_back(self, text: str) -> None:
        """What was said holds no more, whether it is seen now or covered."""
        self._leave([message for message in self._open if message.text != text])

    def withdraw(self, answer: Callable[[], object]) -> None:
        """What it offers is being done, by another way: it has nothing to say any more."""
        self._leave([message for message in self._open if message.answer != answer])

    def offer_no_more(self, answer: Callable[[], object]) -> None:
        """By now this would do something else than the message says: its button goes."""
        self._open = [replace(message, answer=None) if message.answer == answer else message for message in self._open]
        self._fill()

    def _leave(self, messages: list[_Message]) -> None:
        """Only these are to be read yet."""
        seen = self._open[-1:]
        self._open = messages
        if not messages:
            self.hide()
        elif messages[-1:] == seen:
            self._fill()
        else:
            self._show_last()

    def _show_last(self) -> None:
        self._fill()
        self.show()
        self.raise_()
        last = self._open[-1]
        announce(self, last.text)
        if last.kind is Kind.INFO and not last.stays:
            self._reading.start(_GLANCE_MS + _CHARACTER_MS * len(last.text) if last.answer is None else _OFFER_MS)
        else:
            self._reading.stop()

    def _fill(self) -> None:
        """Put the last message into the widgets."""
        if not self._open:
            return
        last, covered = self._open[-1], len(self._open) - 1
        self._text.setText(last.text)
        self._button.setVisible(last.answer is not None)
        self._button.setText(last.button)
        self._button.setAccessibleName(last.button)
        self._button.setToolTip(last.button)
        self._more.setVisible(covered > 0)
        self._more.setText(counted(covered, "%n more message", "%n more messages"))
        self._more.setAccessibleName(self._more.text())
        self._place()
        self.update()

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
            self.dismiss()
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
        icons.paint(painter, self._kind().value, QRectF(13, (self.height() - 20) / 2, 20, 20), colour)
        painter.end()

    def _kind(self) -> Kind:
        return self._open[-1].kind if self._open else Kind.INFO

    def _colour(self, palette: QPalette) -> QColor:
        if self._kind() is Kind.ERROR:
            return style.danger(palette)
        return style.caution(palette) if self._kind() is Kind.WARNING else style.accent(palette)

    @Slot()
    def answer(self) -> None:
        """Do what the message offers, as its button does."""
        answer = self._open[-1].answer if self._open else None
        self.dismiss()
        if answer is not None:
            answer()
