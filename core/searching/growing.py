"""Builds the Annoy index in a background thread: no query waits for it, and the program may be closed meanwhile."""

from __future__ import annotations

import threading

from core.catalog import Catalog, CatalogError
from core.job import Job
from core.searching import forest
from core.system.priority import lower

_NICE = 10
"""The thread's niceness, 0 to 19."""


class Growing:
    """Builds the index of one catalog on request, one at a time."""

    def __init__(self, path: str) -> None:
        """`path` is the catalog's; the thread opens its own connection."""
        self._path = path
        self._thread: threading.Thread | None = None
        self._in_vain = False

    def begin(self) -> None:
        """Start building, unless it is under way or has failed because of the disk."""
        if not self._in_vain and (self._thread is None or not self._thread.is_alive()):
            # Annoy cannot be stopped. A daemon ends with the program; what it leaves behind is removed by the next one.
            self._thread = threading.Thread(target=self._grow, name="simile-forest", daemon=True)
            self._thread.start()

    def _grow(self) -> None:
        lower(_NICE)
        try:
            with Catalog.open(self._path, read_only=True) as catalog:
                forest.grow(catalog, forest.folder_of(self._path), job=Job())
        except (CatalogError, OSError):  # without room or permission the exact search goes on
            self._in_vain = True
