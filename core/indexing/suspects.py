"""Files at which the program died: remembered while they are decoded, and read apart at the next start.

A decoder is a library in C, and a file can be made to crash it, or to take so much memory that the system ends the
program. What is being decoded therefore stands in a small file beside the catalog: 32 bytes a thread, given to the
system and not to the disk, for the system outlives the program. Two such writes a photo take some microseconds. Most of
what is found there was only being read when somebody ended the program: `core.indexing.apart` finds out which file
kills, and only that one is set aside.
"""

from __future__ import annotations

import os
import threading
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress

from blake3 import blake3

from core.catalog import Catalog
from core.photo import FoundFile
from core.system import alone

REASON = (
    "Simile ended while reading this file, so the file is left out. If something else ended it, try the file again."
)
"""Why a suspect is listed."""

_MARK = 32  # bytes
_NOTHING = bytes(_MARK)
_PLACES = 256  # more threads than will ever decode


class Watch:
    """The marks of one scan, and those left by an earlier one."""

    def __init__(self, descriptor: int | None) -> None:
        self._descriptor = descriptor
        self._lock = threading.Lock()
        self._left = self._read()
        # The last is taken first: where an earlier scan has left a mark comes at the very end.
        taken = sorted(self._left.values())
        self._free = taken + [place for place in range(_PLACES) if place not in taken]

    def left(self, files: Iterable[FoundFile]) -> list[FoundFile]:
        """Those of the files that were being decoded when the program ended, if they have not changed since."""
        return [file for file in files if _mark(file) in self._left] if self._left else []

    def settle(self, files: Iterable[FoundFile]) -> None:
        """Remove the marks of these files. Marks of files in folders that this scan does not look into stay."""
        for file in files:
            self._write(self._left.pop(_mark(file)), _NOTHING)

    def leave(self, files: Iterable[FoundFile]) -> None:
        """Have the next scan read these files in another process, as if the program had died at them."""
        for file, place in zip(files, reversed(self._free), strict=False):
            self._write(place, _mark(file))

    @contextmanager
    def over(self, file: FoundFile) -> Iterator[None]:
        """Context manager that marks a file while it is decoded in this thread."""
        with self._lock:
            place = self._free.pop()
        try:
            self._write(place, _mark(file))
            yield
        finally:
            self._write(place, _NOTHING)
            with self._lock:
                self._free.append(place)

    def _read(self) -> dict[bytes, int]:
        """The marks that are there, and their positions."""
        if self._descriptor is None:
            return {}
        found = os.read(self._descriptor, _MARK * _PLACES)
        marks = {found[place * _MARK : (place + 1) * _MARK]: place for place in range(len(found) // _MARK)}
        marks.pop(_NOTHING, None)
        return marks

    def _write(self, place: int, mark: bytes) -> None:
        if self._descriptor is not None:
            with self._lock, suppress(OSError):  # a full disk, a drive that is gone: then there is no mark
                os.lseek(self._descriptor, place * _MARK, os.SEEK_SET)
                os.write(self._descriptor, mark)


@contextmanager
def watching(catalog: Catalog) -> Iterator[Watch]:
    """Context manager with the marks of one scan. If another program is scanning with the same catalog, this one sets
    no marks."""
    with alone.held(f"{catalog.path}.decoding") as descriptor:
        yield Watch(descriptor)


def try_again(catalog: Catalog, paths: Iterable[str]) -> None:
    """Let the next scan read listed problems again; suspects in another process, since they may crash again."""
    wished = list(paths)
    refused = catalog.refused()
    doubtful = [(path, refused[path]) for path in wished if path in refused and refused[path].suspect]
    with watching(catalog) as watch:
        watch.leave(FoundFile(path, one.size, one.mtime_ns, 0, 0) for path, one in doubtful)
    catalog.forget_problems(wished)


def _mark(file: FoundFile) -> bytes:
    return blake3(f"{file.size} {file.mtime_ns} ".encode() + os.fsencode(file.path)).digest()
