"""A button that stands for a command: its text, key, tooltip and icon are those of the command."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QToolButton, QWidget


class CommandButton(QToolButton):
    """Reached by Tab; a click leaves the focus where it was, so that the keys of the review go on working."""

    def __init__(
        self, action: QAction, parent: QWidget | None = None, *, with_text: bool = True, framed: bool = False
    ) -> None:
        super().__init__(parent)
        looks = Qt.ToolButtonStyle
        self.setDefaultAction(action)
        self.setToolButtonStyle(looks.ToolButtonTextBesideIcon if with_text else looks.ToolButtonIconOnly)
        self.setAutoRaise(not framed)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAccessibleName(action.text())
