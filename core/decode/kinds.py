"""Recognises the kind of a picture by its first bytes, never by its name."""

from __future__ import annotations

import re
import struct
from collections.abc import Callable

HEAD = 64
"""How many of a file's first bytes are enough to tell."""

_STARTS: tuple[tuple[bytes, str], ...] = (
    (b"\xff\xd8\xff", "JPEG"),
    (b"\x89PNG\r\n\x1a\n", "PNG"),
    (b"GIF87a", "GIF"),
    (b"GIF89a", "GIF"),
    (b"II*\0", "TIFF"),
    (b"MM\0*", "TIFF"),
    (b"II+\0", "TIFF"),
    (b"MM\0+", "TIFF"),
    (b"\xff\x0a", "JPEG XL"),
    (b"\0\0\0\x0cJXL \r\n\x87\n", "JPEG XL"),
    (b"\0\0\0\x0cjP  \r\n\x87\n", "JPEG 2000"),
    (b"\xff\x4f\xff\x51", "JPEG 2000"),
    (b"8BPS\0\1", "PSD"),
    (b"8BPS\0\2", "PSD"),
    (b"qoif", "QOI"),
    (b"\0\0\1\0", "ICO"),
    (b"FUJIFILMCCD-RAW", "RAW"),
    (b"IIRO", "RAW"),
    (b"IIRS", "RAW"),
    (b"MMOR", "RAW"),
    (b"IIU\0", "RAW"),
    (b"II\x1a\0\0\0HEAPCCDR", "RAW"),
    (b"\0MRM", "RAW"),
    (b"FOVb", "RAW"),
)

_BMP_HEADERS = (12, 16, 40, 52, 56, 64, 108, 124)
"""The lengths that a BMP's second header may have: the letters BM alone begin many a text."""

_NETPBM = re.compile(rb"P[1-6]\s+(?:#[^\n]*\n\s*)*\d+\s+")


def _is_pcx(head: bytes) -> bool:
    fitting = head[:1] == b"\x0a" and head[1:2] in b"\0\2\3\4\5" and head[2:3] == b"\1" and head[3:4] in b"\1\2\4\x08"
    left, top, right, bottom = struct.unpack_from("<4H", head.ljust(12, b"\0"), 4)
    return fitting and left <= right and top <= bottom and len(head) >= HEAD


def _is_sgi(head: bytes) -> bool:
    """Silicon Graphics: compressed or not, one or two bytes per sample, one to three dimensions."""
    return head[:2] == b"\x01\xda" and head[2:4] in _SGI_PACKINGS and head[4:6] in _SGI_DIMENSIONS


def _is_targa(head: bytes) -> bool:
    """TGA has no signature, so every field with a known range must be in it."""
    if len(head) < 18:
        return False
    palette, form, first, count, depth = struct.unpack_from("<xBBHHB", head)
    width, height, bits, flags = struct.unpack_from("<HHBB", head, 12)
    if form in (1, 9):
        fitting = palette == 1 and bits == 8 and first < count <= 256 and depth in (15, 16, 24, 32)
    else:
        fitting = not palette and not first and not count and not depth and bits in _TARGA_BITS.get(form, ())
    return fitting and width > 0 and height > 0 and not flags & 0xC0


_SGI_PACKINGS = (b"\0\1", b"\1\1", b"\0\2", b"\1\2")
_SGI_DIMENSIONS = (b"\0\1", b"\0\2", b"\0\3")
_TARGA_BITS = {2: (16, 24, 32), 10: (16, 24, 32), 3: (8, 16), 11: (8, 16)}

_PLAUSIBLE: tuple[tuple[str, Callable[[bytes], object]], ...] = (
    ("PNM", _NETPBM.match),
    ("PCX", _is_pcx),
    ("SGI", _is_sgi),
    ("TGA", _is_targa),
)
"""Formats whose first bytes are no mark, or too short a one: more of the header must make sense."""

_HEIF_BRANDS = {b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"hevm", b"hevs", b"mif1", b"msf1", b"mif2"}


def kind(head: bytes) -> str | None:
    """The name of the format; None if it is no picture."""
    for start, name in _STARTS:
        if head.startswith(start):
            return name
    if head[:4] == b"RIFF" and head[8:12] == b"WEBP":
        return "WebP"
    if head[:2] == b"BM" and int.from_bytes(head[14:18], "little") in _BMP_HEADERS:
        return "BMP"
    if head[4:8] == b"ftyp":
        return _boxed(head)
    return next((name for name, is_it in _PLAUSIBLE if is_it(head)), None)


def _boxed(head: bytes) -> str | None:
    """The kind of an ISO media file, by its brands; videos have the same box."""
    length = min(int.from_bytes(head[:4], "big"), len(head))
    brands = [head[8:12], *(head[at : at + 4] for at in range(16, length - 3, 4))]
    if b"avif" in brands or b"avis" in brands:
        return "AVIF"
    if brands[0] == b"crx ":
        return "RAW"
    return "HEIF" if _HEIF_BRANDS.intersection(brands) else None
