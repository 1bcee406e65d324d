"""Small pictures for the window, in a file of their own that may be deleted at any time."""

from __future__ import annotations

import os
from collections.abc import Iterable
from typing import Self

import cv2
import numpy as np
from cv2.typing import MatLike
from numpy.typing import NDArray

from core.storage.database import CatalogError, Connection, Damaged, Database, connect, explaining

__all__ = ["LONG_SIDE", "Thumbnails", "drawn"]

LONG_SIDE = 256
"""Pixels of the long side of a thumbnail, or less where the photo itself is smaller."""

_QUALITY = 82

_APPLICATION_ID = 0x53696D74  # "Simt"

_TABLE = "CREATE TABLE IF NOT EXISTS thumbnails (key BLOB PRIMARY KEY, jpeg BLOB NOT NULL) STRICT"


class Thumbnails(Database):
    """The open thumbnail file. It belongs to the thread that opened it."""

    @classmethod
    def open(cls, path: str | os.PathLike[str], *, read_only: bool = False) -> Self:
        """Open the file at `path`; where it may be written, one that is missing or no use is made anew."""
        name = os.path.abspath(os.fspath(path))
        with explaining(name):
            if read_only:
                return cls(name, connect(name, read_only=True))
            try:
                with explaining(name):
                    return cls(name, _made(name))
            except Damaged:
                _set_aside(name)
                return cls(name, _made(name))

    def get(self, key: bytes) -> bytes | None:
        """The thumbnail of the photo whose `pixels` digest is `key`, a JPEG, or None where there is none yet."""
        rows = self.rows("SELECT jpeg FROM thumbnails WHERE key = ?", (key,))
        return bytes(rows[0][0]) if rows else None

    def put_many(self, thumbnails: Iterable[tuple[bytes, bytes]]) -> None:
        """Keep thumbnails, each a key and its JPEG, in one transaction."""
        self.write_all("INSERT OR REPLACE INTO thumbnails (key, jpeg) VALUES (?, ?)", thumbnails)


def drawn(pixels: NDArray[np.uint8]) -> bytes:
    """The thumbnail, a JPEG, of an upright RGB picture (height, width, 3)."""
    height, width = pixels.shape[:2]
    side = max(height, width)
    small: MatLike = pixels
    # Halves first, then bilinear: as good as the mean over areas of any size, in half the time.
    while side >= 2 * LONG_SIDE:
        height, width, side = (height + 1) // 2, (width + 1) // 2, (side + 1) // 2
        small = cv2.resize(small, (width, height), interpolation=cv2.INTER_AREA)
    if side > LONG_SIDE:
        size = (max(1, round(width * LONG_SIDE / side)), max(1, round(height * LONG_SIDE / side)))
        small = cv2.resize(small, size, interpolation=cv2.INTER_LINEAR)
    jpeg = cv2.imencode(".jpg", cv2.cvtColor(small, cv2.COLOR_RGB2BGR), (cv2.IMWRITE_JPEG_QUALITY, _QUALITY))[1]
    return jpeg.tobytes()


def _made(path: str) -> Connection:
    connection = connect(path)
    try:
        ours = connection.execute("PRAGMA application_id").fetchone()[0] == _APPLICATION_ID
        if not ours and connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]:
            raise CatalogError(f"{path} belongs to another program. Move it away, or choose another catalog folder.")
        connection.execute("PRAGMA journal_mode = WAL")
        # What a power cut takes is drawn again: no need to wait for the disk.
        connection.execute("PRAGMA synchronous = OFF")
        connection.execute(f"PRAGMA application_id = {_APPLICATION_ID}")
        connection.execute(_TABLE)
    except BaseException:
        connection.close()
        raise
    return connection


def _set_aside(path: str) -> None:
    """Make room for a new file. The old one is only renamed: it may be something else that bears this name."""
    for ending in ("-wal", "-shm"):
        if os.path.exists(path + ending):
            os.remove(path + ending)
    os.replace(path, f"{path}.damaged")
