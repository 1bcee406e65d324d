"""A page that says that something is being worked out, how far it is, and lets it be stopped."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton, QVBoxLayout, QWidget

from core.job import Progress
from desktop import words
from desktop.widgets import progress_panel, style
from desktop.widgets.notice import Symbol
from desktop.words import tr

_STEPS = 1000


class WorkNotice(QWidget):
    """Fills the page until there is something to see."""

    stop_wished = Signal()

    def __init__(self, icon: str, head: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        title = QLabel(head, self)
        title.setFont(style.sized(self.font(), 1.2, bold=True))
        self._stage = QLabel(self)
        self._bar = QProgressBar(self)
        self._bar.setTextVisible(False)
        self._bar.setFixedSize(360, 8)
        self._bar.setAccessibleName(tr("Progress"))
        self._bar.setToolTip(tr("How much of this step is done"))
        stop = QPushButton(tr("Stop"), self)
        stop.setToolTip(tr("Stop the work; what was done is kept"))
        stop.clicked.connect(self.stop_wished)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(32, 32, 32, 32)
        layout.setSpacing(12)
        layout.addStretch(2)
        for widget in (Symbol(icon, 56, self), title, self._stage, self._bar, stop):
            row = QHBoxLayout()
            row.addWidget(widget, 0, Qt.AlignmentFlag.AlignHCenter)
            layout.addLayout(row)
        layout.addStretch(3)
        self.show_progress(Progress())

    def show_progress(self, progress: Progress) -> None:
        numbers = progress_panel.numbers(progress)
        self._stage.setText(" · ".join(filter(None, (progress_panel.stage_title(progress.stage), numbers))))
        self._stage.setToolTip(words.printable(progress.current))
        if progress.total:
            self._bar.setRange(0, _STEPS)
            self._bar.setValue(min(_STEPS, _STEPS * progress.done // progress.total))
        else:
            self._bar.setRange(0, 0)
