"""The line above the compared photos: the group, the reason for its keeper, and the buttons for the modes and zoom."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QWidget

from desktop import words
from desktop.commands.command_button import CommandButton
from desktop.commands.commands import Commands
from desktop.reviewing.queues import Queue, title
from desktop.widgets import layouts, style
from desktop.widgets.elided_label import ElidedLabel

_MARGINS = (12, 8, 8, 8)  # pixels: left, top, right, bottom
_LINES = 2  # of the sentence: more of them would take the room of the photos


class ComparisonHeader(QFrame):
    """A title, a sentence, and groups of buttons; in full screen also the first of the bar that is not seen there."""

    def __init__(self, commands: Commands, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("comparisonHeader")
        self._title = ElidedLabel(self)
        self._title.setFont(style.sized(self.font(), 1.2, bold=True))
        self._why = style.paragraph("", self)
        self._whole = ""  # what it says, where there is room for it
        self._tools = QWidget(self)
        buttons = layouts.row(self._tools, spacing=2)
        self._accept = QWidget(self)
        layouts.row(self._accept, CommandButton(commands.accept, self, framed=True), margins=(0, 0, 8, 0))
        self._accept.hide()
        commands.full_screen.toggled.connect(self._accept.setVisible)
        looks = (commands.zoom_out, commands.zoom_in, commands.fit, commands.hundred, commands.actual)
        for group in (commands.modes, looks, (commands.full_screen,)):
            buttons.addSpacing(8 if buttons.count() else 0)
            for action in group:
                buttons.addWidget(CommandButton(action, self, with_text=False))
        buttons.addStretch(1)
        self._head = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._head.setSpacing(4)
        self._head.addWidget(self._title, 1)
        self._head.addWidget(self._accept)
        self._head.addWidget(self._tools)
        layouts.column(self, self._head, self._why, margins=_MARGINS, spacing=4)

    def say(self, queue: Queue, count: int, why: str) -> None:
        """Name a group by its kind and the number of its photos, with the reason for its keeper."""
        self._title.say(_title(queue, count))
        self._whole = why.replace(" %", "\N{NO-BREAK SPACE}%")
        self._why.setAccessibleName(self._whole)
        self._make_room()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room()

    def _make_room(self) -> None:
        """Put the buttons below the title if a long one leaves no room for them: they are in one place for each group,
        where the mouse is that goes through several."""
        metrics = self._title.fontMetrics()
        widest = max(metrics.horizontalAdvance(_title(queue, 9)) for queue in Queue if queue.has_groups)
        beside = widest + self._tools.sizeHint().width() + 32 <= self.width()
        direction = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        self._head.setDirection(direction)
        text, words = self._whole, self._whole.split(" ")
        while self._height(text) > self._height("\n" * (_LINES - 1)) and len(words) > 1:
            words.pop()
            text = f"{' '.join(words).rstrip(',.')}…"
        self._why.setText(text)
        self._why.setToolTip(self._whole if text != self._whole else "")
        # A label asks for the height of a line, however many it needs: what is below it would be squeezed.
        self._why.setMinimumHeight(self._height(text))

    def _height(self, text: str) -> int:
        """Of a text in the width that there is, in pixels."""
        room = QRect(0, 0, self.width() - _MARGINS[0] - _MARGINS[2], 0)
        return self._why.fontMetrics().boundingRect(room, Qt.TextFlag.TextWordWrap, text).height()


def _title(queue: Queue, count: int) -> str:
    return f"{title(queue)} · {words.photos(count)}"
