"""The header of a queue without groups: its name, its content, and its command."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from desktop.commands.command_button import CommandButton
from desktop.reviewing.queues import Queue, explanation, title
from desktop.widgets import layouts, style


class QueueHeader(QFrame):
    """Text at the left, the command at the right."""

    def __init__(self, queue: Queue, command: QAction, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("problemsHeader")
        head = style.heading(title(queue), self)
        meaning = style.paragraph(explanation(queue), self)
        words = layouts.column(None, head, meaning, spacing=-1)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(12, 10, 12, 10)
        layout.addLayout(words, 1)
        layout.addWidget(CommandButton(command, self, framed=True), 0, Qt.AlignmentFlag.AlignVCenter)
