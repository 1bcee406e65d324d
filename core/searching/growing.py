"""Builds the Annoy index in a process of its own: what the window asks of the library meanwhile is answered as fast as
before, and the program may be closed at any time."""

from __future__ import annotations

import threading
from contextlib import ExitStack, suppress
from multiprocessing.connection import Connection

from core.catalog import Catalog, CatalogError
from core.job import Job
from core.searching import forest
from core.system import confined
from core.system.priority import lower

_NICE = 10
"""The process's niceness, 0 to 19."""


class Growing:
    """Builds the index of one catalog on request, one at a time."""

    def __init__(self, path: str) -> None:
        """`path` is the catalog's; the process opens its own connection."""
        self._path = path
        self._thread: threading.Thread | None = None
        self._in_vain = False

    def begin(self) -> None:
        """Start building, unless it is under way or has failed."""
        if self._in_vain or (self._thread is not None and self._thread.is_alive()):
            return
        running = ExitStack()
        try:
            # Not in the thread: a program that is closed in the middle of it leaves a process that does not know why.
            ours = running.enter_context(confined.apart(_grow, self._path))
        except OSError:
            self._in_vain = True
            return
        # A daemon, as the process that it waits for: both end with the program, since Annoy cannot be stopped. What
        # they leave behind is removed by the next one.
        self._thread = threading.Thread(target=self._wait, args=(running, ours), name="simile-forest", daemon=True)
        self._thread.start()

    def _wait(self, running: ExitStack, ours: Connection) -> None:
        with running:
            try:
                ours.recv()
            except (OSError, EOFError):  # without room or permission the exact search goes on
                self._in_vain = True


def _grow(theirs: Connection, path: str) -> None:
    """Build the index and say so; runs in the other process."""
    lower(_NICE)
    with suppress(CatalogError, OSError), Catalog.open(path, read_only=True) as catalog:
        forest.grow(catalog, forest.folder_of(path), job=Job())
        theirs.send(True)
