"""What the looks at files after a scan have in common: since when, in how many threads, and what is in a file."""

from __future__ import annotations

import os

from core.catalog import Catalog
from core.columns.arrays import Integers
from core.files.drives import Drives
from core.photo import FoundFile, Photo

_THREADS = 4  # each holds a whole picture


def changed_since_the_look(catalog: Catalog, name: str) -> Integers:
    """The photos that were changed since the look of this name ended; all where that was at another catalog, of which
    this is a backup."""
    of, _, turn = catalog.setting(name).partition(" ")
    return catalog.changed_since(int(turn) if of == catalog.moment()[0].hex() else 0)


def note_the_look(catalog: Catalog, name: str, turn: int) -> None:
    """Say that the look of this name has seen all that was changed up to a turn."""
    catalog.set_setting(name, f"{catalog.moment()[0].hex()} {turn}")


def threads(workers: int | None) -> int:
    return min(_THREADS, (os.cpu_count() or 1) if workers is None else workers)


def content_of(photo: Photo, drives: Drives) -> bytes:
    """The bytes of a photo's file. Raises OSError if it cannot be read, or is another file by now."""
    return drives.read(FoundFile(photo.path, photo.size, photo.mtime_ns, photo.device, photo.inode))
