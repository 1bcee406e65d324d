"""Keeps an open library up to date: folders with changes are scanned soon, without being asked for."""

from __future__ import annotations

import time
from collections.abc import Sequence

from PySide6.QtCore import QSettings, Qt, QTimer, Slot
from PySide6.QtGui import QGuiApplication

from core.files.excluded import NOTHING
from desktop.controller import Controller, Shared
from desktop.library.folder_changes import FolderChanges
from desktop.library.folder_model import FolderModel

_SETTING = "library/watch"
_LOOK_MS = 10 * 60 * 1000  # between two looks at folders that cannot be watched
_LEAST_SECONDS = 60.0  # ... and when the person comes back to the window
_BUSY_MS = 1000
_SHOWN_MS = 300


class AutoScan(Controller):
    """Connects the folder watch and the scanning lane. Scans only while nothing else runs there, and after the person
    has stopped a scan, not before they start one."""

    def __init__(self, shared: Shared, folder_changes: FolderChanges, folders: FolderModel) -> None:
        super().__init__(shared)
        self._changes = folder_changes
        self._model = folders
        self._wished = self._commands.watch_folders
        self._followed: tuple[tuple[str, bool], ...] = ()
        self._excluded = NOTHING
        self._unwatched: frozenset[str] = frozenset()
        self._waiting: dict[str, None] = {}  # folders to look at, in the order in which they changed
        self._stopped = False
        self._looked_at = time.monotonic()
        self._again = QTimer(self, singleShot=True, interval=_BUSY_MS)  # while the lane is busy
        self._again.timeout.connect(self._begin)
        self._slowly = QTimer(self, interval=_LOOK_MS, timerType=Qt.TimerType.VeryCoarseTimer)
        self._slowly.timeout.connect(self._look_at_unwatched)
        self._wished.setChecked(QSettings().value(_SETTING, True, type=bool) is not False)
        self._wished.toggled.connect(self._wish)
        folder_changes.changed.connect(self._take)
        folder_changes.followed.connect(self._note_unwatched)
        # Not while a new library is shown: what watches is imported first, and has the interpreter meanwhile.
        self._soon = QTimer(self, singleShot=True, interval=_SHOWN_MS)
        self._soon.timeout.connect(self._follow)
        folder_changes.destroyed.connect(self._soon.stop)  # the window may outlive it by a turn of the event loop
        self._review.replaced.connect(self._soon.start)
        self._commands.stop.triggered.connect(self._stop)
        self._commands.scan.triggered.connect(self._go_on)
        application = QGuiApplication.instance()
        if isinstance(application, QGuiApplication):
            application.applicationStateChanged.connect(self._come_back)

    def look_into(self, folders: Sequence[str]) -> None:
        """Scan these folders soon, as if the system had reported changes in them."""
        if self._wished.isChecked():
            self._take(tuple(folders))

    @Slot()
    def _follow(self) -> None:
        """Watch the folders that the library has now, if they are others than before."""
        folders = self._review.overview.folders if self._wished.isChecked() else ()
        there = tuple((folder.path, folder.offline) for folder in folders)  # one that comes back is watched anew
        excluded = self._review.overview.excluded
        if there == self._followed and excluded == self._excluded:
            return
        self._followed, self._excluded = there, excluded
        if folders:
            self._changes.follow([folder.path for folder in folders], excluded)
        else:
            self._changes.rest()
            self._note_unwatched(frozenset())

    @Slot(bool)
    def _wish(self, wished: bool) -> None:
        QSettings().setValue(_SETTING, wished)
        self._waiting.clear()
        self._follow()

    @Slot(object)
    def _note_unwatched(self, folders: frozenset[str]) -> None:
        self._model.set_unwatched(folders)
        # A disk that comes back is mounted over the folder that is watched: nothing stirs in that one.
        self._unwatched = folders.union(folder for folder, offline in self._followed if offline)
        if self._unwatched:
            self._slowly.start()
        else:
            self._slowly.stop()

    @Slot(object)
    def _take(self, folders: tuple[str, ...]) -> None:
        self._waiting.update(dict.fromkeys(folders))
        self._begin()

    @Slot()
    def _look_at_unwatched(self) -> None:
        self._looked_at = time.monotonic()
        self._take(tuple(sorted(self._unwatched)))

    @Slot(Qt.ApplicationState)
    def _come_back(self, state: Qt.ApplicationState) -> None:
        rested = time.monotonic() - self._looked_at > _LEAST_SECONDS
        if state == Qt.ApplicationState.ApplicationActive and self._unwatched and rested:
            self._look_at_unwatched()

    @Slot()
    def _stop(self) -> None:
        self._stopped = True
        self._waiting.clear()

    @Slot()
    def _go_on(self) -> None:
        self._stopped = False

    @Slot()
    def _begin(self) -> None:
        if self._stopped or not self._waiting:
            self._waiting.clear()
        elif self._writing.job is not None:
            self._again.start()
        else:
            folders = tuple(self._waiting)
            self._waiting.clear()
            self._writing.look_into(folders)
