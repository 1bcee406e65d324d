"""A menu. While it is open, keys are for it only.

Qt would carry out the command of a key for which an open menu has no use: Right would go to the next photo, Space would
mark one, and a letter would decide about it.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QMenu


class Menu(QMenu):
    """In the menu bar, within another menu, below a button or where the mouse is."""

    def event(self, event: QEvent) -> bool:
        return keep_key(event) or super().event(event)


def keep_key(event: QEvent) -> bool:
    """Let a key come as a key, and not as the command that it stands for; whether the event announced one."""
    if event.type() is not QEvent.Type.ShortcutOverride:
        return False
    event.accept()
    return True
