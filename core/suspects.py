"""Files at which the program died: remembered while they are decoded, set aside at the next start.

A decoder is a library in C, and a file can be made to crash it, or to take so much memory that the system ends the
program. What is being decoded therefore stands in a small file beside the catalog: 32 bytes a thread, given to the
system and not to the disk, for the system outlives the program. Two such writes a photo take some microseconds.
"""

from __future__ import annotations

import os
import threading
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress

from blake3 import blake3

from core import alone, decode
from core.catalog import Catalog
from core.photo import FoundFile
from core.rows import Failure

REASON = (
    "Simile ended while it was reading this file, so the file is left out. "
    "If it was ended for another reason, try the file again."
)
"""Why a suspect is listed."""

_MARK = 32  # bytes
_NOTHING = bytes(_MARK)
_PLACES = 256  # more threads than will ever decode


class Watch:
    """The marks of one scan, and those that an earlier one has left."""

    def __init__(self, descriptor: int | None) -> None:
        self._descriptor = descriptor
        self._lock = threading.Lock()
        self._free = list(range(_PLACES))
        self._left = self._read()

    def suspects(self, files: Iterable[FoundFile]) -> list[FoundFile]:
        """Those of the files that were being decoded when the program ended, if they have not changed since."""
        return [file for file in files if _mark(file) in self._left] if self._left else []

    def settle(self) -> None:
        """Say that what was left is dealt with. Nothing may be decoded before."""
        for place in range(_PLACES):
            self._write(place, _NOTHING)
        self._left = frozenset()

    @contextmanager
    def over(self, file: FoundFile) -> Iterator[None]:
        """Remember a file while it is decoded in this thread."""
        with self._lock:
            place = self._free.pop()
        try:
            self._write(place, _mark(file))
            yield
        finally:
            self._write(place, _NOTHING)
            with self._lock:
                self._free.append(place)

    def _read(self) -> frozenset[bytes]:
        if self._descriptor is None:
            return frozenset()
        found = os.read(self._descriptor, _MARK * _PLACES)
        return frozenset(found[at : at + _MARK] for at in range(0, len(found), _MARK)) - {_NOTHING}

    def _write(self, place: int, mark: bytes) -> None:
        if self._descriptor is not None:
            with self._lock, suppress(OSError):  # a full disk, a drive that is gone: then there is no mark
                os.lseek(self._descriptor, place * _MARK, os.SEEK_SET)
                os.write(self._descriptor, mark)


@contextmanager
def watching(catalog: Catalog) -> Iterator[Watch]:
    """Watch over a scan. Where another program scans with the same catalog, this one goes without marks."""
    with alone.held(f"{catalog.path}.decoding") as descriptor:
        yield Watch(descriptor)


def set_aside(catalog: Catalog, files: Sequence[FoundFile]) -> None:
    """List files as suspects: later scans leave them out, until they change or are tried again."""
    catalog.save_failures(Failure(file, REASON, decode.VERSION, suspect=True) for file in files)


def try_again(catalog: Catalog, paths: Iterable[str]) -> None:
    """Let the next scan read files again that are listed as problems, suspects or not."""
    catalog.forget_problems(paths)


def _mark(file: FoundFile) -> bytes:
    return blake3(f"{file.size} {file.mtime_ns} ".encode() + os.fsencode(file.path)).digest()
