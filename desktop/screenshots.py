"""Draws the main states of the window from the sample library: light and dark, at 100 % and 200 %.

`python -m desktop.screenshots FOLDER`. Each combination is a process of its own, for Qt takes its scale at the start.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QMimeData, QPoint, QSettings, QSize, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from core import samples
from core.job import Stage
from desktop import app, style
from desktop.queues import Queue
from desktop.waiting import pause, wait_until

SIZE = QSize(1280, 800)
_PATIENCE = 300.0  # seconds
_LOOKS = tuple((dark, scale) for dark in (False, True) for scale in (1, 2))


def draw_all(folder: Path) -> int:
    """Draw every state in every look; the exit status."""
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="simile-screenshots-") as name:
        photos = Path(name) / "Photos"
        samples.draw_library(photos)
        samples.draw_library(photos.with_name("Old disk"), seed=2, scenes=14)
        for dark, scale in _LOOKS:
            place = Path(name) / f"{dark}-{scale}"
            place.mkdir()
            environment = os.environ | {
                "QT_QPA_PLATFORM": "offscreen",
                "QT_SCALE_FACTOR": str(scale),
                "XDG_DATA_HOME": str(place),
            }
            command = [sys.executable, "-m", "desktop.screenshots", str(folder), str(photos), str(place)]
            status = subprocess.run([*command, "dark" if dark else "light"], env=environment, check=False).returncode
            if status:
                return status
    return 0


class Photographer:
    """Takes the window through its states and keeps a picture of each."""

    def __init__(self, folder: Path, photos: Path, place: Path, *, dark: bool) -> None:
        self._folder = folder
        self._photos = photos
        ratio = QApplication.primaryScreen().devicePixelRatio()
        self._ending = f"{'dark' if dark else 'light'}{'' if ratio == 1 else f'@{ratio:g}x'}.png"
        self._program = app.Program(place / "catalog.sqlite", samples=photos)
        self._window = self._program.window
        self._window.resize(SIZE)

    def go(self) -> None:
        try:
            self._states()
        finally:
            self._program.close()

    def _states(self) -> None:
        window, commands = self._window, self._window.commands
        self._program.start()
        pause(300)
        self._keep("welcome")
        self._program.writing.add_folders([str(self._photos)])
        window.review_page.take_focus()
        wait_until(lambda: self._program.writing.job is None, seconds=_PATIENCE, what="the scan ends")
        pause(1000)
        window.review_page.groups.select(0)
        for _ in range(3):
            commands.accept.trigger()
        self._keep("review")
        window.side.choose(Queue.CROPPED)
        pause(200)
        window.review_page.comparison.choose(3)  # the crop itself: its place is drawn on the whole
        self._keep("cropped")
        self._show(Queue.TURNED, "turned")
        self._show(Queue.SIMILAR, "similar")
        self._show(Queue.UNREADABLE, "unreadable")
        self._show(Queue.RESAVED, "resaved")
        window.review_page.comparison.viewpoint.zoom_to(4)
        self._keep("zoomed")
        window.review_page.comparison.viewpoint.fit()
        commands.find_like_this.trigger()
        wait_until(lambda: window.results.model.rowCount() > 0, seconds=_PATIENCE, what="results")
        self._keep("search")
        commands.back.trigger()
        self._dialog("trash", commands.trash.trigger)
        self._dialog("move", commands.move.trigger)
        self._dialog("help", commands.help.trigger)
        self._dialog("mistake", lambda: window.show_bug("Traceback (most recent call last):\n  ...\nKeyError: 17\n"))
        window.resize(QSize(940, 620))
        self._show(Queue.ALL, "small")
        window.resize(SIZE)
        mime = QMimeData()
        mime.setUrls([QUrl(self._photos.as_uri())])
        buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        drag = QDragEnterEvent(QPoint(640, 400), Qt.DropAction.CopyAction, mime, buttons, keys)
        QApplication.sendEvent(window, drag)
        self._keep("drop")
        QApplication.sendEvent(window, QDragLeaveEvent())
        self._scanning()

    def _scanning(self) -> None:
        """A second folder is read while the groups of the first one are there."""
        writing = self._program.writing
        writing.add_folders([str(self._photos.with_name("Old disk"))])
        wait_until(self._is_reading, seconds=_PATIENCE, what="photos are read")
        writing.pause(True)  # or it would be over before its pictures are there
        pause(400)
        self._settle()
        writing.pause(False)
        pause(150)
        self._save(self._window, "scanning")

    def _is_reading(self) -> bool:
        job = self._program.writing.job
        return job is not None and job.progress.stage is Stage.DECODING and job.progress.done > 30

    def _show(self, queue: Queue, name: str) -> None:
        self._window.side.choose(queue)
        pause(200)
        self._keep(name)

    def _dialog(self, name: str, open_it: Callable[[], None]) -> None:
        open_it()
        pause(600)
        dialogs = [widget for widget in QApplication.topLevelWidgets() if isinstance(widget, QDialog)]
        visible = [dialog for dialog in dialogs if dialog.isVisible()]
        for dialog in visible:
            self._save(dialog, name)
            dialog.reject()
        pause(100)

    def _keep(self, name: str) -> None:
        self._settle()
        self._save(self._window, name)

    def _settle(self) -> None:
        """Wait until all pictures that can be seen are there."""
        self._window.grab()  # asks for them
        wait_until(lambda: self._program.gallery.idle, seconds=_PATIENCE, what="pictures")
        pause(150)

    def _save(self, widget: QWidget, name: str) -> None:
        widget.grab().save(str(self._folder / f"{name}-{self._ending}"), quality=1)  # PNG: small, and nothing lost


def _draw_one(folder: Path, photos: Path, place: Path, look: str) -> None:
    QSettings.setDefaultFormat(QSettings.Format.IniFormat)
    QSettings.setPath(QSettings.Format.IniFormat, QSettings.Scope.UserScope, str(place / "settings"))
    qt = app.application(["simile"])
    qt.setPalette(style.palette(dark=look == "dark"))
    style.apply(qt)
    Photographer(folder, photos, place, dark=look == "dark").go()


def main() -> int:
    """Draw all, or as a process of `draw_all` one look."""
    arguments = sys.argv[1:]
    if len(arguments) == 4:
        _draw_one(Path(arguments[0]), Path(arguments[1]), Path(arguments[2]), arguments[3])
        return 0
    return draw_all(Path(arguments[0] if arguments else "resources/screenshots"))


if __name__ == "__main__":
    sys.exit(main())
