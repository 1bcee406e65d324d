"""One window for a catalog: the program started again brings that one to the front, with the folders it was given."""

from __future__ import annotations

import os
import socket
import sys
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from threading import Event

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QApplication, QMessageBox, QWidget

from core.catalog import CatalogError
from core.system.alone import Owned, Owner, own
from core.system.doorbell import PATIENCE, Call, Doorbell, ring
from desktop import words
from desktop.words import tr

_ACTIVATION = "XDG_ACTIVATION_TOKEN"  # Wayland: who starts a program gives it the right to come to the front
_AGAIN_SECONDS = 0.1


class AlreadyOpen(Exception):
    """Another window has the catalog: it came to the front, or where it did not answer the person was told."""

    def __init__(self, *, shown: bool) -> None:
        super().__init__()
        self.shown = shown


class Door(QObject):
    """Where the program started again rings. Calls are answered in the window's thread; where that hangs, by nobody."""

    called = Signal(object)  # Call
    _rung = Signal(object, object)  # Call, Event: from the bell's thread

    def __init__(self) -> None:
        super().__init__()
        self._rung.connect(self._answer, Qt.ConnectionType.QueuedConnection)
        try:
            self._bell: Doorbell | None = Doorbell(self._hear)
        except OSError:  # then a second window says that there is a first
            self._bell = None

    @property
    def address(self) -> str:
        return "" if self._bell is None else self._bell.address

    def close(self) -> None:
        if self._bell is not None:
            self._bell.close()

    def _hear(self, call: Call) -> bool:
        answered = Event()
        self._rung.emit(call, answered)
        return answered.wait(PATIENCE)

    @Slot(object, object)
    def _answer(self, call: Call, answered: Event) -> None:
        answered.set()
        self.called.emit(call)


@contextmanager
def only_window(catalog: Path, folders: tuple[str, ...] = ()) -> Iterator[Door]:
    """Own the catalog while the window is open. Raises AlreadyOpen where another window has it, which is then asked to
    show itself and to add the folders."""
    with ExitStack() as held:
        door = Door()
        held.callback(door.close)
        try:
            os.makedirs(catalog.parent, exist_ok=True)
            _own_or_ring(catalog, door, folders, held)
        except Owned as taken:
            notice(catalog, taken.owner).exec()
            raise AlreadyOpen(shown=False) from None
        except (CatalogError, OSError):
            pass  # the place cannot be written: the window says so in its own words when it opens the catalog
        yield door


def come_forward(window: QWidget, activation: str) -> None:
    """Bring a window to the front, out of the task bar too; what it asks just now stays before it."""
    if activation:
        os.environ[_ACTIVATION] = activation  # Qt looks for it there
    window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
    window.show()
    for one in (window, QApplication.activeModalWidget() or window):
        one.raise_()
        one.activateWindow()
    QApplication.alert(window)  # where the system lets no program come to the front by itself


def _own_or_ring(catalog: Path, door: Door, folders: tuple[str, ...], held: ExitStack) -> None:
    """Own the catalog until `held` ends, or raise AlreadyOpen where its window has answered, Owned where it does not.

    A window that is just being closed answers no more: then its catalog is free in a moment.
    """
    deadline = time.monotonic() + PATIENCE
    while True:
        try:
            held.enter_context(own(str(catalog), address=door.address))
            return
        except Owned as taken:
            if taken.owner is not None and _ring(taken.owner, folders):
                raise AlreadyOpen(shown=True) from None
            if time.monotonic() > deadline:
                raise
        time.sleep(_AGAIN_SECONDS)


def _ring(owner: Owner, folders: tuple[str, ...]) -> bool:
    if not owner.address or owner.host != socket.gethostname():
        return False
    if sys.platform == "win32":
        import ctypes

        ctypes.windll.user32.AllowSetForegroundWindow(owner.pid)  # this program was just started by the person
    return ring(owner.address, Call(folders, os.environ.get(_ACTIVATION, "")))


def notice(catalog: Path, owner: Owner | None) -> QMessageBox:
    """Says that another window has the catalog, and which."""
    where = ""
    if owner is not None:
        where = tr("It is process {pid} on {host}.").format(pid=owner.pid, host=owner.host)
    text = tr("Another window has the catalog {}. Use that one, or close it first.")
    explained = f"{text.format(words.printable(str(catalog)))} {where}".strip()
    # An informative text would be as narrow as the line above it.
    return QMessageBox(QMessageBox.Icon.Information, tr("Simile"), f"{tr('Simile is open already.')}\n\n{explained}")
