"""The menu bar of the window, and its menus. While one of them is open, keys are for the menu only.

Qt would carry out the command of a key for which the open menu has no use, as the menus are where the commands are:
Right would go to the next photo instead of the next menu, Space would mark one, and a letter would decide about it.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QMenu, QMenuBar


class Menu(QMenu):
    """A menu in the bar, or within one of its menus."""

    def event(self, event: QEvent) -> bool:
        return _keep(event) or super().event(event)


class MenuBar(QMenuBar):
    """An open menu hands on to it the keys that lead to another menu."""

    def event(self, event: QEvent) -> bool:
        return (QApplication.activePopupWidget() is not None and _keep(event)) or super().event(event)


def _keep(event: QEvent) -> bool:
    """Let a key come as a key, and not as the command that it stands for."""
    if event.type() is not QEvent.Type.ShortcutOverride:
        return False
    event.accept()
    return True
