"""Takes pictures of the window for the screenshots, each when all that can be seen is there."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication, QDialog, QMenu, QWidget

from desktop.app import Program
from desktop.reviewing.queues import Queue
from desktop.waiting import pause, wait_until

SIZE = QSize(1280, 800)
_PATIENCE = 60.0  # seconds


class Camera:
    """Takes pictures of one window in one look, which is told by the end of their names."""

    def __init__(self, program: Program, *, photos: Path, folder: Path, ending: str) -> None:
        """`photos` is the sample library, `folder` where the pictures go, `ending` what their names end with."""
        self.program = program
        self.window = program.window
        self.commands = program.window.commands
        self.photos = photos
        self._folder = folder
        self._ending = ending
        self.window.resize(SIZE)

    def until(self, reached: Callable[[], object], what: str) -> None:
        wait_until(lambda: bool(reached()), seconds=_PATIENCE, what=what)

    def show(self, queue: Queue, name: str = "") -> None:
        """Go to a queue, and take its picture where it has a name."""
        self.window.side.choose(queue)
        pause(200)
        if name:
            self.keep(name)

    def keep(self, name: str) -> None:
        """The window as it is."""
        self.settle()
        self.save(self.window, name)

    def keep_opened(self, name: str, open_it: Callable[[], object]) -> None:
        """The dialog or menu that opens over the window, which is closed again."""
        open_it()
        pause(600)
        for widget in QApplication.topLevelWidgets():
            if isinstance(widget, QDialog | QMenu) and widget.isVisible():
                self.save(widget, name)
                widget.close()
        pause(100)

    def settle(self) -> None:
        """Wait until all pictures that can be seen are there."""
        for _ in range(2):  # the comparison shows its photos some turns of the event loop after the list does
            pause(100)
            self.window.grab()  # asks for the pictures
            self.until(lambda: self.program.gallery.idle, "pictures")
        pause(150)

    def save(self, widget: QWidget, name: str) -> None:
        widget.grab().save(str(self._folder / f"{name}-{self._ending}"), quality=1)  # PNG: small, and nothing lost
