"""Detects JPEGs whose coded data ends before their picture does.

libjpeg fills the missing part with the last colour, and Pillow does not report it. But a photo may also end in one
plain colour. To tell the two apart, other data is appended to the file: a decoder that had the whole picture ignores
it, one that lacked data produces another picture.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable

from PIL import Image, ImageChops

_PLAIN_PART = 32  # the least part of the height, 1/n, that is worth a look
_MARKER = re.compile(rb"\xff[^\x00\xff]")
_RESTARTS = frozenset(range(0xD0, 0xD8))
_MORE = bytes(random.Random(1).choices(range(255), k=512))  # any colours; 255 would begin a marker


def ends_early(data: bytes, scan: int, image: Image.Image, decoded: Callable[[bytes], Image.Image]) -> bool:
    """Whether the lower end of a picture was made up because its only scan, which begins at `scan`, ends too early.

    `decoded` decodes other bytes in the way in which `image` was decoded. Not for arithmetic coding, where the last
    bytes may legitimately be missing.
    """
    rows = max(2, image.height // _PLAIN_PART)
    if image.height < rows + 2 or not _is_plain(image, rows):
        return False
    end = _end(data, scan)
    if end is None:
        return False
    other = decoded(data[:end] + _MORE + data[end:])
    return ImageChops.difference(image, other).getbbox(alpha_only=False) is not None


def _is_plain(image: Image.Image, rows: int) -> bool:
    """Whether the last rows are of exactly one colour."""
    bottom = _extrema(image, 1)
    return all(low == high for low, high in bottom) and _extrema(image, rows) == bottom


def _extrema(image: Image.Image, rows: int) -> list[tuple[int, int]]:
    part = image.crop((0, image.height - rows, image.width, image.height))
    return [band.getextrema() for band in part.split()]  # type: ignore[misc]


def _end(data: bytes, scan: int) -> int | None:
    """The end of the coded data after the header of the scan, at the first marker. None with restart markers, at which
    a decoder synchronises again."""
    start = scan + 2 + int.from_bytes(data[scan + 2 : scan + 4], "big")
    found = _MARKER.search(data, start)
    return None if found is None or data[found.start() + 1] in _RESTARTS else found.start()
