"""What opens over the window and is gone again: menus at a point, and dialogs that are only read and closed."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QPushButton, QWidget

from desktop.widgets.menu import Menu


def menu(parent: QWidget, *parts: Sequence[QAction]) -> Menu:
    """A menu of these actions, with a line between the parts, to be popped up; it is deleted when it closes."""
    made = Menu(parent)
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    for number, part in enumerate(parts):
        if number:
            made.addSeparator()
        made.addActions(part)
    return made


def open_dialog(dialog: QDialog) -> None:
    """Show a dialog over its window without waiting for it; it is deleted when it closes."""
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()


def button(dialog: QWidget, text: str, tip: str, clicked: Callable[[], None]) -> QPushButton:
    """A button in a dialog that Enter does not press from elsewhere."""
    made = QPushButton(text, dialog)
    made.setAutoDefault(False)
    made.setToolTip(tip)
    made.clicked.connect(clicked)
    return made


def close_button(dialog: QDialog, tip: str) -> QDialogButtonBox:
    """The foot of a dialog in which there is nothing to answer."""
    buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, dialog)
    buttons.button(QDialogButtonBox.StandardButton.Close).setToolTip(tip)
    buttons.rejected.connect(dialog.reject)
    return buttons
