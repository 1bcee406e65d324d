"""At the top of the window: the ways to the themes and to the map."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QSizePolicy, QWidget

from desktop.commands.command_button import CommandButton
from desktop.commands.commands import Commands
from desktop.widgets import layouts


class ViewSwitch(QFrame):
    """Two buttons; the way back to the groups is on the pages that they open."""

    def __init__(self, commands: Commands, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("viewSwitch")
        self.setAutoFillBackground(True)
        layout = layouts.row(self, margins=(0, 10, 12, 10), spacing=8)
        for action in (commands.themes, commands.map):
            button = CommandButton(action, self, framed=True)
            # As high as the search box beside it, whose buttons look the same.
            button.setSizePolicy(button.sizePolicy().horizontalPolicy(), QSizePolicy.Policy.Expanding)
            layout.addWidget(button)
