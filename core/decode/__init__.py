"""A file's bytes -> small upright pixels and facts: one reader per family of formats, chosen by content.

To add a format: its first bytes go into `kinds`, its extensions into core.files.endings, and VERSION is raised.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Callable
from importlib import import_module

import numpy as np
from numpy.typing import NDArray

from core.decode.kinds import HEAD, kind
from core.decode.picture import NotAPicture, NotHere, Picture, Unreadable

__all__ = ["VERSION", "NotAPicture", "NotHere", "Picture", "Unreadable", "decode", "grey", "read"]

VERSION = 4
"""Grows when more files can be read: those that were refused are then tried again."""

_READERS = {
    "JPEG": "jpeg",
    "HEIF": "heif",
    "WebP": "webp",
    "JPEG XL": "jpeg_xl",
    "JPEG 2000": "jpeg_2000",
    "PSD": "psd",
    "QOI": "qoi",
    "ICO": "icon",
}
"""The module beside this one that reads a kind of file, where it is not `pillow`."""

_MAY_BE_ZEROS = frozenset({"BMP", "TIFF", "RAW", "PNM", "TGA", "PCX", "SGI", "PSD", "ICO"})
"""Kinds of files in which nothing but zeros may be a picture, or a part of it: a black one."""

_NOTHING = bytes(4096)
"""Zeros in the place of a file's end: a copy that broke off, or a power cut, leaves a file of its whole length that has
no bytes there. A decoder would make a picture of them."""

_OWN_ZEROS = 8  # at most, in which a file may end that is filled up with more

_MAX_BYTES = 1 << 30
_O_FLAGS = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_BINARY", 0)


# Of a file that its system would download when it is read: OneDrive's and others' on Windows (offline, recall on open,
# recall on data access), iCloud's and others' on macOS (dataless).
_IN_THE_CLOUD_ON_WINDOWS = stat.FILE_ATTRIBUTE_OFFLINE | 0x00040000 | 0x00400000
_IN_THE_CLOUD_ON_MACOS = 0x40000000


def read(path: str) -> bytes:
    """The bytes of a picture file. Raises OSError, NotHere if the file would first have to be downloaded from a cloud,
    or Unreadable if it is no picture."""
    if _is_in_the_cloud(os.stat(path)):
        raise NotHere("It is in the cloud only, and Simile downloads nothing. Keep it on this device, then scan again.")
    # Not `open`: it would wait for ever at a pipe that bears a photo's name.
    with open(os.open(path, _O_FLAGS), "rb", buffering=0) as file:
        status = os.fstat(file.fileno())
        if not stat.S_ISREG(status.st_mode):
            raise Unreadable("This is not a regular file.")
        if status.st_size == 0:
            raise NotAPicture("The file is empty.")
        if status.st_size > _MAX_BYTES:
            raise Unreadable("The file is too large to open safely: more than 1 GB.")
        head = file.read(HEAD) or b""
        if kind(head) is None:  # before the rest is read: it may be a film
            raise NotAPicture("This is not a picture, or of a kind that Simile does not know.")
        file.seek(0)
        return file.readall()


def _is_in_the_cloud(status: os.stat_result) -> bool:
    attributes, flags = getattr(status, "st_file_attributes", 0), getattr(status, "st_flags", 0)
    return bool(attributes & _IN_THE_CLOUD_ON_WINDOWS or flags & _IN_THE_CLOUD_ON_MACOS)


def decode(data: bytes, *, long_side: int | None = None) -> Picture:
    """The upright picture, scaled while it is decoded to a long side of at most `long_side`."""
    name = kind(data[:HEAD])
    if name is None:
        raise NotAPicture("This is not a picture, or of a kind that Simile does not know.")
    if data.endswith(_NOTHING) and name not in _MAY_BE_ZEROS:
        data = data.rstrip(b"\0") + _NOTHING[:_OWN_ZEROS]
    if name in ("TIFF", "RAW"):
        from core.decode import raw

        if name == "RAW" or raw.is_raw(data):
            try:
                return raw.decode(data, long_side)
            except raw.NotRaw:
                if name == "RAW":
                    raise Unreadable("This is a RAW file of a camera that Simile does not know.") from None
    return _reader(name)(data, long_side)


def grey(data: bytes) -> NDArray[np.uint8]:
    """The picture upright, in grey and at its full size, (height, width)."""
    from core.decode import jpeg, pixels

    return jpeg.brightness(data) if kind(data[:HEAD]) == "JPEG" else pixels.brightness(decode(data).pixels)


def _reader(name: str) -> Callable[[bytes, int | None], Picture]:
    """The decoder of a kind of file, imported with the first such file: importing all of them takes longer than it
    takes to show the window."""
    if name in _READERS:
        found: Callable[[bytes, int | None], Picture] = import_module(f"core.decode.{_READERS[name]}").decode
        return found
    from core.decode import pillow

    return lambda data, long_side: pillow.decode(data, name, long_side)
