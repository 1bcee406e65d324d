"""Shows the work of the job lane, and connects the commands that start, pause and stop it."""

from __future__ import annotations

from PySide6.QtCore import Slot

from core.job import Progress
from desktop.controller import Controller, Shared
from desktop.widgets import icons
from desktop.widgets.progress_panel import ProgressPanel
from desktop.words import tr


class ProgressController(Controller):
    """Connects the lane, its panel and its commands."""

    def __init__(self, shared: Shared, panel: ProgressPanel) -> None:
        super().__init__(shared)
        self._panel = panel
        self._pause = self._commands.pause
        self._commands.scan.triggered.connect(self._writing.scan)
        self._commands.pause.toggled.connect(self._writing.pause)
        self._commands.stop.triggered.connect(self._writing.stop)
        self._writing.working.connect(self._begin_or_rest)
        self._writing.progressed.connect(self._show)

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
