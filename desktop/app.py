"""Creates and closes everything, in the right order."""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable, Sequence
from pathlib import Path
from types import TracebackType

import platformdirs
from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

import core
from core.system.doorbell import Call
from desktop import language, memory, resource, trouble
from desktop.application import Application
from desktop.first_paint import FirstPaint
from desktop.imaging.gallery import Gallery
from desktop.lanes import operations
from desktop.lanes.lanes import Lanes
from desktop.library.folder_changes import FolderChanges
from desktop.search.drop import Payload
from desktop.single_instance import AlreadyOpen, come_forward, only_window
from desktop.widgets import style
from desktop.window import Window

TAKEN = 2
"""The exit status where another window has the catalog and does not answer."""

_SWITCH_SECONDS = 0.0002
_ICON_SIZES = (16, 32, 48, 64, 128, 256, 512)


def _default_samples() -> Path:
    """Where the sample photos are drawn."""
    return platformdirs.user_pictures_path() / "Simile sample photos"


def application(arguments: Sequence[str], *, speaking: str = language.ENGLISH) -> Application:
    """The QApplication of the process, with name, language, style and icon; a Program adds the style sheet."""
    found = QApplication.instance()
    made = found if isinstance(found, Application) else Application(arguments)
    made.setApplicationName("Simile")
    made.setOrganizationName("Simile")
    made.setApplicationVersion(core.__version__)
    made.setDesktopFileName("simile")
    icon = QIcon()
    for size in _ICON_SIZES:
        icon.addFile(str(resource.FOLDER / "icons" / f"simile-{size}.png"))
    made.setWindowIcon(icon)
    language.speak(made, speaking)
    made.setStyle("Fusion")  # looks alike everywhere and follows the palette
    return made


class Program(QObject):
    """The lanes, the pictures and the window, created in this order and closed in the reverse."""

    def __init__(self, catalog: Path, *, samples: Path | None = None) -> None:
        super().__init__()
        memory.collect_little()
        # A worker that computes gives the interpreter to the window after this time, not after 5 ms: a repaint asks
        # for it many times.
        sys.setswitchinterval(_SWITCH_SECONDS)
        self._closed = False
        self._prepared = False
        self._waiting: list[str] = []  # paths that were named before the catalog was there
        path = str(catalog.absolute())
        self.lanes = Lanes(path, self)
        self.writing, self.reading = self.lanes.writing, self.lanes.reading
        self.folder_changes = FolderChanges(path, self)
        self.gallery = Gallery(operations.thumbnail_file(path), self)
        self.reading.loaded.connect(self.writing.give_way)  # before the window hears of it
        self.window = Window(
            self.lanes,
            self.gallery,
            self.folder_changes,
            samples=samples or _default_samples(),
            expected=catalog.exists(),
        )
        self.writing.prepared.connect(self._take_waiting)
        style.dress()

    def start(self, paths: Sequence[str] = ()) -> None:
        """Show the window, open the catalog, add these folders and search for the first of the files."""
        self.window.show()
        self.writing.prepare()
        self._take(_absolute(paths))

    @Slot(object)
    def answer(self, call: Call) -> None:
        """Handle a second start of the program: show the window, and take what is named there."""
        come_forward(self.window, call.activation)
        self._take(call.folders)

    @Slot(str)
    def take(self, path: str) -> None:
        """Take what the system hands to the program; the system has brought it to the front itself."""
        self._take(_absolute([path]))

    def _take(self, paths: Sequence[str]) -> None:
        """As if they were dropped on the window: a photo that is opened with the program is searched for, once there is
        a catalog to search in."""
        if not self._prepared:
            self._waiting.extend(paths)
        elif paths:
            self.window.search_controller.take(Payload(paths=tuple(paths)), on_box=False)

    @Slot()
    def _take_waiting(self) -> None:
        self._prepared = True
        waiting, self._waiting = self._waiting, []
        self._take(waiting)

    def close(self) -> None:
        """Close the window, stop all work and wait for every thread. Idempotent."""
        if self._closed:
            return
        self._closed = True
        self.window.close()
        self.folder_changes.rest()
        self.lanes.cancel()  # all are told before the first is waited for
        self.gallery.close()
        self.lanes.close()
        self.window.deleteLater()


class _Mistakes(QObject):
    """Brings uncaught exceptions from any thread to the window."""

    met = Signal(str)

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window = window
        self.met.connect(self._show)

    def hook(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        sys.__excepthook__(kind, error, trace)
        if not issubclass(kind, KeyboardInterrupt):
            self.met.emit(trouble.report(error))

    def hook_of_thread(self, told: threading.ExceptHookArgs) -> None:
        self.hook(told.exc_type, told.exc_value or told.exc_type(), told.exc_traceback)

    @Slot(str)
    def _show(self, traceback: str) -> None:
        self._window.announcements.show_bug(traceback)


def run(
    catalog: Path,
    folders: Sequence[str],
    *,
    speaking: str = language.ENGLISH,
    seen: Callable[[], None] | None = None,
    listed: Callable[[], None] | None = None,
) -> int:
    """Open the window and run until it is closed; returns the exit status. If `seen` is given, it is called when the
    window is first painted, `listed` when its list first shows groups, and then the program ends."""
    qt = application(sys.argv[:1], speaking=speaking)
    try:
        with only_window(catalog.absolute(), _absolute(folders)) as door:
            program = Program(catalog)
            mistakes = _Mistakes(program.window)
            sys.excepthook = mistakes.hook
            threading.excepthook = mistakes.hook_of_thread
            door.called.connect(program.answer)
            qt.given.connect(program.take)
            if listed is not None:
                program.writing.prepared.disconnect()  # no scan begins, which the end would only interrupt
            groups = program.window.review_page.groups.view.viewport()  # hidden while there is none
            for widget, told in ((program.window, seen), (groups, listed)):
                if told is not None:
                    first_paint = FirstPaint(widget)
                    first_paint.done.connect(told)
                    first_paint.done.connect(qt.quit)
            program.start(folders)
            status = qt.exec()
            program.close()
    except AlreadyOpen as already:
        return 0 if already.shown else TAKEN
    return status


def _absolute(folders: Sequence[str]) -> tuple[str, ...]:
    return tuple(str(Path(folder).absolute()) for folder in folders)
