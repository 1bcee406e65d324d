"""The notice of the check before a removal: its progress, a way to stop it, and its result."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from core.job import Progress, Stage
from desktop.widgets import layouts, popups, style
from desktop.widgets.progress_panel import numbers, stage_title
from desktop.words import tr

_FEW = 1000
"""So many files are checked before somebody could stop it."""


class CheckNotice(QWidget):
    """A sentence, and beside it a button while there is something to stop."""

    stop_wished = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sentence = style.paragraph("", self)
        tip = tr("Each photo, and the one that stays for it, is checked as it goes in any case")
        self._stop = popups.button(self, tr("Stop checking"), tip, self._end)
        self._stop.hide()
        self._checking = False
        layouts.row(self, (self._sentence, 1), self._stop, spacing=-1)

    def begin(self) -> None:
        self.say(tr("Checking the files …"))
        self._checking = True

    def show_progress(self, progress: Progress) -> None:
        """Say how far it is, unless it is over."""
        if self._checking:
            told = tr("{stage}: {numbers}").format(stage=stage_title(progress.stage), numbers=numbers(progress))
            self._sentence.setText(told)
            self._stop.setVisible(progress.stage is Stage.CHECKING and (progress.total or 0) > _FEW)

    def say(self, text: str) -> None:
        """What came of it, or what is missing."""
        self._checking = False
        self._sentence.setText(text)
        self._stop.hide()

    @Slot()
    def _end(self) -> None:
        self.say(tr("Not checked in advance. Each photo, and the one that stays for it, is checked as it goes."))
        self.stop_wished.emit()
