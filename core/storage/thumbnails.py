"""Thumbnails for the window, in a file of their own that may be deleted at any time."""

from __future__ import annotations

import os
from collections.abc import Iterable
from typing import Self

from core.storage.database import CatalogError, Connection, Damaged, Database, connect, explaining

LONG_SIDE = 256
"""Pixels of the long side of a thumbnail, or less where the photo itself is smaller."""

_APPLICATION_ID = 0x53696D74  # "Simt"

_TABLE = "CREATE TABLE IF NOT EXISTS thumbnails (key BLOB PRIMARY KEY, jpeg BLOB NOT NULL) STRICT"


class Thumbnails(Database):
    """The open thumbnail file. It belongs to the thread that opened it."""

    @classmethod
    def open(cls, path: str | os.PathLike[str], *, read_only: bool = False) -> Self:
        """Open the file at `path`; if it may be written, a missing or unusable one is created anew."""
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
        """The thumbnail, a JPEG, of the photo with this `pixels` digest, or None if there is none yet."""
        rows = self.rows("SELECT jpeg FROM thumbnails WHERE key = ?", (key,))
        return bytes(rows[0][0]) if rows else None

    def put_many(self, thumbnails: Iterable[tuple[bytes, bytes]]) -> None:
        """Store thumbnails, each a key and its JPEG, in one transaction."""
        self.write_all("INSERT OR REPLACE INTO thumbnails (key, jpeg) VALUES (?, ?)", thumbnails)


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
    """Make room for a new file. The old one is only renamed, since it may be something else with this name."""
    for ending in ("-wal", "-shm"):
        if os.path.exists(path + ending):
            os.remove(path + ending)
    os.replace(path, f"{path}.damaged")
