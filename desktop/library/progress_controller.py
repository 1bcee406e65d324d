"""The work of the job lane as the person sees it: how far it is, and the commands that begin, rest and stop it."""

from __future__ import annotations

from PySide6.QtCore import QObject, Slot

from core.job import Progress
from desktop.commands.commands import Commands
from desktop.lanes.writing import Writing
from desktop.widgets import icons
from desktop.widgets.progress_panel import ProgressPanel
from desktop.words import tr


class ProgressController(QObject):
    """Joins the lane, its panel and its commands."""

    def __init__(self, panel: ProgressPanel, writing: Writing, commands: Commands, parent: QObject) -> None:
        super().__init__(parent)
        self._panel = panel
        self._writing = writing
        self._pause = commands.pause
        commands.scan.triggered.connect(writing.scan)
        commands.pause.toggled.connect(writing.pause)
        commands.stop.triggered.connect(writing.stop)
        writing.working.connect(self._begin_or_rest)
        writing.progressed.connect(self._show)

    @Slot(bool)
    def _begin_or_rest(self, working: bool) -> None:
        self._pause.setChecked(False)
        self._panel.set_working(working)

    @Slot(object)
    def _show(self, progress: Progress) -> None:
        paused = self._writing.job is not None and self._writing.job.paused
        text = tr("Continue") if paused else tr("Pause")
        if text != self._pause.text():
            self._pause.setText(text)
            self._pause.setIcon(icons.icon("resume" if paused else "pause"))
        self._panel.show_progress(progress, paused=paused)
