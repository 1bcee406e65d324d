"""A JPEG whose coded data ends before its picture does.

libjpeg fills what is missing with the last colour, and Pillow does not report it. A photo may also end in one plain
colour by itself; then its data says so. To tell the two apart, other data is appended to the file: a decoder that had
the whole picture does not look at it, one that lacked some makes another picture.
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
    """Whether the lower end of a picture was made up, for its one scan begins at `scan` and ends too early.

    `decoded` makes a picture of other bytes in the way that `image` was made. Not for arithmetic coding, whose last
    bytes may rightly be missing.
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
    """Whether the last rows are exactly one colour."""
    bottom = _extrema(image, 1)
    return all(low == high for low, high in bottom) and _extrema(image, rows) == bottom


def _extrema(image: Image.Image, rows: int) -> list[tuple[int, int]]:
    part = image.crop((0, image.height - rows, image.width, image.height))
    return [band.getextrema() for band in part.split()]  # type: ignore[misc]


def _end(data: bytes, scan: int) -> int | None:
    """Where the coded data ends that follows the header of the scan: at the first marker. None with restart markers,
    for behind each of those a decoder finds its place again."""
    start = scan + 2 + int.from_bytes(data[scan + 2 : scan + 4], "big")
    found = _MARKER.search(data, start)
    return None if found is None or data[found.start() + 1] in _RESTARTS else found.start()
