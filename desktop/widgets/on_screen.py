"""How large a window is at first: as it is meant to be, or as large as the screen allows."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

_SHARE = 0.94  # of the screen's free part: the frame of the window needs some of it too


def resize(window: QWidget, size: QSize) -> None:
    """Give a window this size, or less where the screen is smaller, so that its buttons can be reached."""
    window.resize(size.boundedTo(window.screen().availableSize() * _SHARE))
