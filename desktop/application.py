"""The QApplication of the program: what the system brings to it as a whole."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QTimer, Signal, Slot
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtWidgets import QApplication


class Application(QApplication):
    """Reads the sheet anew when the system changes between light and dark: widgets would keep the colours they had.

    `event` hears only what is meant for the application itself. A filter would be asked about every event of every
    widget, ten thousand times before the window is first seen.
    """

    given = Signal(str)  # a folder that macOS brings: dropped on the icon in the Dock, or opened with this program

    def __init__(self, arguments: Sequence[str]) -> None:
        super().__init__(list(arguments))
        self._later = QTimer(self, singleShot=True)
        self._later.timeout.connect(self._read_sheet_again)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ApplicationPaletteChange:
            self._later.start()
        if isinstance(event, QFileOpenEvent):
            self.given.emit(event.file())
            return True
        return super().event(event)

    @Slot()
    def _read_sheet_again(self) -> None:
        sheet = self.styleSheet()
        self.setStyleSheet("")
        self.setStyleSheet(sheet)
