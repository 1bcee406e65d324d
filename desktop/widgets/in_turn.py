"""Panels that are drawn one after the other, each in a turn of the event loop of its own.

Where much is new at once, the loop would be late while all of it is drawn: what a person does is heard between two.
"""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtWidgets import QWidget


class InTurn(QObject):
    """Draws its panels when it is told that all of them will change, the first one a turn later."""

    def __init__(self, *panels: QWidget, parent: QObject) -> None:
        super().__init__(parent)
        self._panels = panels
        self._waiting: list[QWidget] = []
        self._next = QTimer(self, singleShot=True)
        self._next.timeout.connect(self._draw_next)

    def hold(self) -> None:
        """Draw nothing of the panels in this turn, and one more of them in each that follows."""
        self._waiting = list(self._panels)
        for panel in self._waiting:
            panel.setUpdatesEnabled(False)
        self._next.start()

    @Slot()
    def _draw_next(self) -> None:
        self._waiting.pop(0).setUpdatesEnabled(True)
        if self._waiting:
            self._next.start()
