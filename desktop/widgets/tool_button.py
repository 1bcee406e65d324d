"""A button that can be on, which is seen on a dark ground too."""

from __future__ import annotations

from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QStyleOptionToolButton, QToolButton

from desktop.widgets import style

_ON = 0.45  # of the accent in a button that is on


class ToolButton(QToolButton):
    """A tool button, tinted while it is on: on a dark palette, Fusion's own shade differs by 2 % of white."""

    def initStyleOption(self, option: QStyleOptionToolButton) -> None:
        super().initStyleOption(option)
        if self.isChecked() and self.isEnabled():
            option.palette.setColor(QPalette.ColorRole.Button, style.tint(self.palette(), _ON))
