"""A page to look at while something is worked out: what it is, how far it is, and a button to stop it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from core.job import Progress
from desktop import words
from desktop.widgets import layouts, progress_panel, style
from desktop.widgets.notice import Symbol
from desktop.widgets.progress_panel import ProgressBar
from desktop.words import tr


class WorkNotice(QWidget):
    """Fills the page until there is something to see."""

    stop_wished = Signal()

    def __init__(self, icon: str, head: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        title = style.heading(head, self)
        self._stage = QLabel(self)
        for label in (title, self._stage):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            label.setWordWrap(True)
        self._bar = ProgressBar(self)
        self._bar.setMaximumWidth(360)
        stop = QPushButton(tr("Stop"), self)
        stop.setToolTip(tr("Stop the work; what was done is kept"))
        stop.clicked.connect(self.stop_wished)
        symbol, foot = (layouts.row(None, None, part, None) for part in (Symbol(icon, self), stop))
        bar = layouts.row(None, None, (self._bar, 8), None)  # narrower where the page is
        parts = (symbol, title, self._stage, bar, foot)
        layouts.column(self, (None, 2), *parts, (None, 3), margins=(32,) * 4, spacing=12)
        self.show_progress(Progress())

    def show_progress(self, progress: Progress) -> None:
        numbers = progress_panel.numbers(progress)
        self._stage.setText(" · ".join(filter(None, (progress_panel.stage_title(progress.stage), numbers))))
        self._stage.setToolTip(words.printable(progress.current))
        self._bar.show_progress(progress)
