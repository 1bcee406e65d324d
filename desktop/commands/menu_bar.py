"""The menu bar of the window. Like a menu it keeps the keys to itself while one is open."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QMenuBar

from desktop.widgets.menu import keep_key


class MenuBar(QMenuBar):
    """An open menu hands on to it the keys that lead to another menu."""

    def event(self, event: QEvent) -> bool:
        return (QApplication.activePopupWidget() is not None and keep_key(event)) or super().event(event)
