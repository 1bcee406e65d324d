"""The boxes of the ISO base media form (ISO/IEC 14496-12), the container of JPEG XL, JPEG 2000 and Canon's CR3."""

from __future__ import annotations

import struct
from collections.abc import Iterator

_MAX_BOXES = 1000

XMP_UUID = bytes.fromhex("be7acfcb97a942e89c71999491e3afac")


def boxes(data: bytes, start: int = 0, end: int | None = None) -> Iterator[tuple[bytes, int, int]]:
    """Type, start and end of the body of each box between two offsets, as far as they can be followed. A body that
    claims to extend beyond `end` is cut there."""
    end = len(data) if end is None else end
    for _ in range(_MAX_BOXES):
        if start + 8 > end:
            return
        length, kind = struct.unpack_from(">I4s", data, start)
        body = start + 8
        if length == 1 and start + 16 <= end:
            length = struct.unpack_from(">Q", data, body)[0]
            body += 8
        stop = end if length == 0 else start + length
        if stop < body:
            return
        yield kind, body, min(stop, end)
        start = stop


def bodies(data: bytes, *path: bytes, start: int = 0, end: int | None = None) -> Iterator[tuple[int, int]]:
    """Start and end of the boxes at a path of types, such as `moov`, `uuid`."""
    for kind, body, stop in boxes(data, start, end):
        if kind == path[0] and len(path) == 1:
            yield body, stop
        elif kind == path[0]:
            yield from bodies(data, *path[1:], start=body, end=stop)


def by_uuid(data: bytes, name: bytes, *path: bytes) -> Iterator[tuple[int, int]]:
    """Start and end of what follows the identifier in the `uuid` boxes with this one, inside the boxes at `path` if
    any."""
    for body, stop in bodies(data, *path, b"uuid"):
        if data[body : body + 16] == name:
            yield body + 16, stop
