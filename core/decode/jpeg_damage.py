"""A JPEG whose coded data ends before its picture does.

libjpeg fills what is missing with the last colour and says nothing through Pillow. A photo may end in one plain colour
by itself, too: then the data that says so is there, and because every block of it is coded in the same bits, it
repeats itself.
"""

from __future__ import annotations

import re

from PIL import Image

_PLAIN_PART = 32  # the least part of the height, 1/n, that is worth a look
_TAIL = 96  # bytes of coded data that are looked at
_LONGEST_PERIOD = 40  # bytes: the bits of one block group of a plain colour, times eight at the worst
_MARKER = re.compile(rb"\xff[^\x00\xff]")
_RESTARTS = frozenset(range(0xD0, 0xD8))


def ends_early(data: bytes, scan: int, image: Image.Image) -> bool:
    """Whether the lower end of a decoded picture was made up, for its one scan begins at `scan` and ends too early."""
    rows = max(2, image.height // _PLAIN_PART)
    if image.height < rows + 2 or not _is_plain(image, rows):
        return False
    coded = _coded(data, scan)
    return coded is not None and len(coded) >= _TAIL and not _repeats(coded[-_TAIL:])


def _is_plain(image: Image.Image, rows: int) -> bool:
    """Whether the last rows are exactly one colour; black and white do not count, for there values are cut off."""
    bottom = _extrema(image, 1)
    if any(low != high for low, high in bottom) or all(low in (0, 255) for low, _ in bottom):
        return False
    return _extrema(image, rows) == bottom


def _extrema(image: Image.Image, rows: int) -> list[tuple[int, int]]:
    part = image.crop((0, image.height - rows, image.width, image.height))
    return [band.getextrema() for band in part.split()]  # type: ignore[misc]


def _coded(data: bytes, scan: int) -> bytes | None:
    """The coded data after the header of the scan, up to the first marker that ends it; None with restart markers,
    for behind each of those a decoder finds its place again."""
    start = scan + 2 + int.from_bytes(data[scan + 2 : scan + 4], "big")
    found = _MARKER.search(data, start)
    if found is None or data[found.start() + 1] in _RESTARTS:
        return None
    return data[start : found.start()]


def _repeats(tail: bytes) -> bool:
    body = tail[:-2]  # the last byte is filled up
    return any(body[period:] == body[:-period] for period in range(1, _LONGEST_PERIOD + 1))
