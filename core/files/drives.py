"""Reading files from drives that may be slow, remote, or not answer at all."""

from __future__ import annotations

import os
import threading
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, wait
from contextlib import AbstractContextManager, nullcontext

from core import decode
from core.files import volume
from core.files.ahead import read_ahead
from core.photo import FoundFile

PATIENCE = 20.0
"""Seconds that a file on the network is waited for, beside those that reading it takes on the slowest drive."""

_SLOWEST = 500_000  # bytes a second: slow is not silent
_LARGE = 100_000_000  # bytes
_large_files = threading.Lock()


class Silent(Exception):
    """The drive of a file does not answer."""


class Drives:
    """The drives of one scan.

    A thread that waits for a network drive cannot be stopped, so remote files are read by threads that may be
    abandoned. Once a drive did not answer, none of its files is waited for again.
    """

    def __init__(self, *, patience: float = PATIENCE) -> None:
        self._patience = patience
        self._remote: dict[int, bool] = {}  # by device
        self._silent: set[int] = set()

    def read(self, found: FoundFile) -> bytes:
        """The file's bytes, as core.decode reads them. Raises Silent."""
        if not self.is_remote(found):
            return decode.read(found.path)
        if found.device in self._silent:
            raise Silent
        reading: Future[bytes] = Future()
        threading.Thread(target=_read, args=(found.path, reading), name="read", daemon=True).start()
        if not wait([reading], self._patience + found.size / _SLOWEST).done:
            self._silent.add(found.device)
            raise Silent
        return reading.result()

    def ahead(self, files: Iterable[FoundFile]) -> Iterator[FoundFile]:
        """Yield the files, and announce each to the system shortly before it is needed, so that files are read whole
        and in order. Otherwise threads that read two files at once would keep moving the head of a disk between them.
        Disks without a head gain nothing by it (measured), and on a network even the announcement may block."""
        for file in files:
            if volume.has_moving_head(file.device) and not self.is_remote(file):
                read_ahead(file.path)
            yield file

    def is_remote(self, found: FoundFile) -> bool:
        """Whether the file lies on another machine."""
        if found.device not in self._remote:
            self._remote[found.device] = bool(volume.network_kind(os.path.dirname(found.path)))
        return self._remote[found.device]


def room_for(size: int) -> AbstractContextManager[object]:
    """Context manager to hold while a file of so many bytes is in memory: of large ones there is one at a time."""
    return _large_files if size > _LARGE else nullcontext()


def _read(path: str, reading: Future[bytes]) -> None:
    try:
        reading.set_result(decode.read(path))
    except Exception as error:  # brought to the thread that asked
        reading.set_exception(error)
