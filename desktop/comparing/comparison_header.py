"""The line above the compared photos: the group, the reason for its keeper, and the buttons for the modes and zoom."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QWidget

from desktop.commands.command_button import CommandButton
from desktop.widgets import layouts, style
from desktop.widgets.elided_label import ElidedLabel

_MARGINS = (12, 8, 8, 8)  # pixels: left, top, right, bottom


class ComparisonHeader(QFrame):
    """A title, a sentence, and groups of buttons."""

    def __init__(self, tools: Sequence[Sequence[QAction]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("comparisonHeader")
        self._title = ElidedLabel(self)
        self._title.setFont(style.sized(self.font(), 1.2, bold=True))
        self._why = style.paragraph("", self)
        self._tools = QWidget(self)
        buttons = layouts.row(self._tools, spacing=2)
        for group in tools:
            buttons.addSpacing(8 if buttons.count() else 0)
            for action in group:
                buttons.addWidget(CommandButton(action, self, with_text=False))
        buttons.addStretch(1)
        self._head = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._head.setSpacing(4)
        self._head.addWidget(self._title, 1)
        self._head.addWidget(self._tools)
        layouts.column(self, self._head, self._why, margins=_MARGINS, spacing=4)

    def say(self, title: str, why: str) -> None:
        self._title.say(title)
        self._why.setText(why.replace(" %", "\N{NO-BREAK SPACE}%"))
        self._make_room()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room()

    def _make_room(self) -> None:
        """Put the buttons below the title if both do not fit on one line."""
        beside = self._title.sizeHint().width() + self._tools.sizeHint().width() + 32 <= self.width()
        direction = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        self._head.setDirection(direction)
        # A label asks for the height of a line, however many it needs: what is below it would be squeezed.
        room = QRect(0, 0, self.width() - _MARGINS[0] - _MARGINS[2], 0)
        needed = self._why.fontMetrics().boundingRect(room, Qt.TextFlag.TextWordWrap, self._why.text())
        self._why.setMinimumHeight(needed.height())
