"""The window's part of the self-test: open it once in a temporary folder, index the samples, look at a group."""

from __future__ import annotations

import tempfile
import threading
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QSettings

from core import samples
from desktop import app
from desktop.waiting import wait_until

_PATIENCE = 120.0  # seconds


class TrialError(Exception):
    """The window did not do what it should: a sentence."""


def try_window(report: Callable[[str], None]) -> None:
    """Raises TrialError, waiting.TookTooLong or whatever error a step ends with. Leaves nothing behind."""
    with tempfile.TemporaryDirectory(prefix="simile-window-", ignore_cleanup_errors=True) as name:
        place = Path(name)
        QSettings.setDefaultFormat(QSettings.Format.IniFormat)
        QSettings.setPath(QSettings.Format.IniFormat, QSettings.Scope.UserScope, str(place / "settings"))
        samples.draw_library(place / "photos", scenes=2)
        app.application(["simile"])
        program = app.Program(place / "catalog.sqlite")
        try:
            _go_through(program, str(place / "photos"))
        finally:
            program.close()
        left = [thread.name for thread in threading.enumerate() if thread.name.startswith("simile-")]
        if left:
            raise TrialError(f"threads were left after closing: {', '.join(left)}")
    report("window: opened, indexed, grouped, closed")


def _go_through(program: app.Program, folder: str) -> None:
    window = program.window
    program.start([folder])
    groups = window.review_page.groups.model
    wait_until(lambda: groups.rowCount() > 0, seconds=_PATIENCE, what="groups are shown")
    wait_until(lambda: program.writing.job is None, seconds=_PATIENCE, what="the scan ends")
    wait_until(lambda: program.gallery.idle, seconds=_PATIENCE, what="thumbnails are shown")
    window.commands.accept.trigger()
    if not window.review.marks:
        raise TrialError("accepting a suggestion should mark a photo")
