"""Brings changes in the library's folders from the system to the window."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot

from core.files.excluded import Excluded
from core.files.folder_watch import FolderWatch

_LOOK_MS = 500


class FolderChanges(QObject):
    """Signals the folders with changes, once no more come. Never waits for a disk."""

    changed = Signal(object)  # tuple of the folders' paths
    followed = Signal(object)  # frozenset of the folders that cannot be watched
    _stirred = Signal()
    _heard = Signal(object)

    def __init__(self, catalog: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._watch = FolderWatch(stirred=self._stirred.emit, followed=self._heard.emit, besides=catalog)
        self._rest = QTimer(self, interval=_LOOK_MS)
        self._rest.timeout.connect(self._look)
        self._stirred.connect(self._wait_for_rest, Qt.ConnectionType.QueuedConnection)
        self._heard.connect(self._tell, Qt.ConnectionType.QueuedConnection)

    def follow(self, folders: Sequence[str], excluded: Excluded) -> None:
        """Watch these folders from now on, without what is excluded, instead of others."""
        self._rest.stop()
        self._watch.follow(folders, excluded)

    def rest(self) -> None:
        """Stop watching."""
        self._rest.stop()
        self._watch.close()

    @Slot()
    def _wait_for_rest(self) -> None:
        self._rest.start()

    @Slot(object)
    def _tell(self, unwatched: frozenset[str]) -> None:
        self.followed.emit(unwatched)

    @Slot()
    def _look(self) -> None:
        folders = self._watch.settled()
        if folders is None:
            return
        self._rest.stop()
        if folders:
            self.changed.emit(folders)
