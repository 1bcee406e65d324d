"""Opens the history window, fills it from the journal, keeps it up to date, and carries out its commands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Slot

from desktop.controller import Controller, Shared

if TYPE_CHECKING:
    from desktop.removal.history import HistoryWindow


class HistoryController(Controller):
    """Joins the history window, the lane that reads the journal, and the one that acts."""

    def __init__(self, shared: Shared) -> None:
        super().__init__(shared)
        self.window: HistoryWindow | None = None
        self._commands.history.triggered.connect(self._open)
        self._writing.changed.connect(self._renew)

    @Slot()
    def _open(self) -> None:
        if self.window is None:
            from desktop.removal.history import HistoryWindow

            self.window = HistoryWindow(self._window, roots=self._review.overview.roots)
            self.window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            self.window.chosen.connect(self._looking.examine)
            self.window.undo_wished.connect(self._writing.undo)
            self.window.redo_wished.connect(self._writing.redo)
            self.window.finished.connect(self._closed)
            self._looking.recalled.connect(self.window.show_deeds)
            self._looking.examined.connect(self.window.show_account)
        self.window.show()
        self.window.activateWindow()
        self._looking.recall()

    @Slot()
    def _renew(self) -> None:
        if self.window is not None:
            self._looking.recall()

    @Slot()
    def _closed(self) -> None:
        self.window = None
