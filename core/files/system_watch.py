"""Recursive folder watching through watchdog: inotify, FSEvents, ReadDirectoryChangesW.

watchdog takes a while to import, so that is left to the thread that first needs it.
"""

from __future__ import annotations

import logging
import os
import sys
import time
from collections.abc import Callable
from contextlib import suppress

from watchdog.events import (
    DirCreatedEvent,
    DirDeletedEvent,
    DirMovedEvent,
    FileClosedEvent,
    FileCreatedEvent,
    FileDeletedEvent,
    FileModifiedEvent,
    FileMovedEvent,
    FileSystemEvent,
    FileSystemEventHandler,
)
from watchdog.observers import Observer

from core.files.endings import OTHER_ENDINGS
from core.files.inside import is_below
from core.shots.naming import SHOT_ENDINGS, ending

# watchdog takes it for an error when something happens while it is being stopped.
logging.getLogger("watchdog").setLevel(logging.CRITICAL)

_EVENTS: list[type[FileSystemEvent]] = [
    FileCreatedEvent,
    FileModifiedEvent,
    FileClosedEvent,
    FileDeletedEvent,
    FileMovedEvent,
    DirCreatedEvent,
    DirDeletedEvent,
    DirMovedEvent,
]
_BORING = OTHER_ENDINGS - SHOT_ENDINGS

MOST = 400 if sys.platform == "win32" else 10_000
"""Events one after the other from which on some may be lost: Linux holds 16,384 of them for who is too slow, Windows
64 kB, and neither says where the others were."""

_PAUSE = 0.3  # seconds between two that are not one after the other


class SystemWatch(FileSystemEventHandler):
    """Calls `note`, in a thread of its own, with the path of whatever is created, changed, moved or removed."""

    def __init__(self, note: Callable[[str], None]) -> None:
        super().__init__()
        self._note = note
        self._roots: list[str] = []
        self._real: dict[str, str] = {}  # roots whose paths have links in them, by where these lead
        self._count, self._last = 0, 0.0  # events one after the other, and the time of the last
        self._observer = Observer()
        self._observer.start()

    def watch(self, root: str) -> bool:
        """Watch one more folder; False if no watches are left or the folder cannot be read."""
        if sys.platform == "darwin" and (real := os.path.realpath(root)) != root:
            self._real[real] = root
        try:
            self._observer.schedule(self, root, recursive=True, event_filter=_EVENTS)
        except OSError:
            return False
        self._roots.append(root)
        return True

    def expect(self, root: str) -> None:
        """Notice when a folder that is away is there again: its disk is connected, or it is moved back."""
        with suppress(OSError):
            coming: list[type[FileSystemEvent]] = [DirCreatedEvent, DirMovedEvent]
            self._observer.schedule(self, os.path.dirname(root), recursive=False, event_filter=coming)

    def stop(self) -> None:
        self._observer.stop()

    def on_any_event(self, event: FileSystemEvent) -> None:
        for path in (event.src_path, event.dest_path):
            if path and (event.is_directory or ending(os.fsdecode(path)) not in _BORING):
                self._note(self._as_named(os.fsdecode(path)))
        now = time.monotonic()
        self._count = self._count + 1 if now - self._last < _PAUSE else 1
        self._last = now
        if self._count % MOST == 0:
            for root in self._roots:
                self._note(root)

    def _as_named(self, path: str) -> str:
        """The path below its root as the library names it: macOS reports it with links resolved."""
        for real, root in self._real.items():
            if is_below(path, real):
                return root + path[len(real) :]
        return path
