"""Checks whether the shown photos still exist: another program may delete them, a disk may be disconnected."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Slot
from PySide6.QtGui import QGuiApplication

from core.files.presence import Presence
from desktop import words
from desktop.controller import Controller, Shared
from desktop.library.auto_scan import AutoScan
from desktop.library.away_folders import AwayFolders
from desktop.reviewing.row import Row
from desktop.widgets.message_bar import Kind
from desktop.words import tr

_REST_MS = 150
"""A group that is shown for a shorter time is passed by: nothing is looked for."""


class PresenceWatch(Controller):
    """Looks for the files of the current group when it is chosen, and whenever the window becomes active again.

    It does not while the program itself moves photos or scans, nor before the result of that is shown.
    """

    def __init__(self, shared: Shared, away_folders: AwayFolders, auto_scan: AutoScan) -> None:
        super().__init__(shared)
        self._away_folders = away_folders
        self._auto_scan = auto_scan
        self._row: Row | None = None
        self._waits = False  # for the library to be read anew
        self._told: frozenset[int] = frozenset()
        self._away: tuple[str, ...] = ()
        self._rest = QTimer(self, singleShot=True, interval=_REST_MS)
        self._rest.timeout.connect(self._look)
        self._looking.looked.connect(self._found)
        self._writing.working.connect(self._wait)
        self._review.replaced.connect(self._go_on)
        application = QGuiApplication.instance()
        if isinstance(application, QGuiApplication):
            application.applicationStateChanged.connect(self._come_back)

    @Slot(object)
    def watch(self, row: Row | None) -> None:
        """Watch the photos of this group from now on."""
        self._row = row
        if row is not None:
            self._rest.start()

    @Slot(Qt.ApplicationState)
    def _come_back(self, state: Qt.ApplicationState) -> None:
        if state == Qt.ApplicationState.ApplicationActive and self._row is not None:
            self._rest.start()

    @Slot(bool)
    def _wait(self, working: bool) -> None:
        self._waits = self._waits or working

    @Slot()
    def _go_on(self) -> None:
        if self._waits and self._writing.job is None:
            self._waits = False
            self._rest.start()

    @Slot()
    def _look(self) -> None:
        overview = self._review.overview
        if self._row is not None and not self._waits:
            photos = [overview.photos[id] for id in self._row.ids if id in overview.photos]
            self._looking.look_for(photos, overview.folders)

    @Slot(object)
    def _found(self, presence: Presence) -> None:
        if self._waits:
            return
        self._review.note_gone(presence.looked_at, presence.gone)
        if presence.away and presence.away != self._away:
            self._away_folders.tell_away(presence.away[0])
            # Few systems report that a disk is gone. A folder that is known to be away is watched for, and watched anew
            # when it is back: the watch of before ended with the disk.
            self._auto_scan.look_into(presence.away)
        elif news := presence.gone - self._told:
            first = self._review.overview.photos.get(min(news))
            text = tr("{name} is no longer there: another program moved or deleted it.")
            name = words.name(first.path) if first is not None else ""
            again, scan = self._commands.scan.text(), self._writing.scan
            self._messages.say(text.format(name=name), kind=Kind.WARNING, button=again, answer=scan)
        self._away = presence.away
        self._told |= presence.gone
