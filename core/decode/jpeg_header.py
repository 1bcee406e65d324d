"""The segments of a JPEG before its coded picture: size, kind, metadata, and what identifies the picture.

Segments are walked as by libjpeg (jdmarker.c), so that both see the same frame header.
"""

from __future__ import annotations

import re
import struct
from bisect import bisect_left
from dataclasses import dataclass, field

from blake3 import blake3

from core.decode.picture import USUAL_COLOURS, Unreadable

_SCAN, _END = 0xDA, 0xD9
_FRAMES = {0xC0, 0xC1, 0xC2, 0xC3, 0xC9, 0xCA, 0xCB}
_PROGRESSIVE = {0xC2, 0xCA}
_ARITHMETIC = {0xC9, 0xCA, 0xCB}
_TABLES = {0xC4, 0xCC, 0xDB, 0xDC, 0xDD}
_BARE = {0x01, *range(0xD0, 0xD8)}  # markers without a length
_METADATA = {*range(0xE0, 0xF0), 0xFE}
_PROFILE_MARK = b"ICC_PROFILE\0"
_NUMBERS = 2  # bytes after it: which part of the profile this is, and of how many
_END_MARKER = re.compile(rb"\xff\xd9")  # three times as fast as `bytes.find` where FF is common
_ADOBE = 0xEE  # says how colours are coded, so it belongs to the picture

_EXIF_MARK, _XMP_MARK, _MULTI_MARK = b"Exif\0\0", b"http://ns.adobe.com/xap/1.0/\0", b"MPF\0"


@dataclass(slots=True)
class Header:
    """The content of the segments before the first scan."""

    width: int = 0
    height: int = 0
    components: int = 0
    bits: int = 8
    whole: bool = False  # the decoder must hold the whole picture: it comes in several scans
    arithmetic: bool = False  # coded in another way than by Huffman's, in as little as no bits for a plain block
    adobe: bool = False
    several: bool = False  # other pictures follow in the same file (MPO)
    exif: bytes = b""
    xmp: bytes = b""
    profile: bytes = b""
    quality: int | None = None
    scan: int = 0  # where the first scan begins
    coded: list[tuple[int, int]] = field(default_factory=list)  # the segments that shape the pixels


def read_header(data: bytes) -> Header:
    """Walk through the segments up to the first scan."""
    header = Header()
    try:
        _walk(data, header)
    except (struct.error, IndexError):
        raise Unreadable("The file is cut short: it ends before its picture begins.") from None
    if not header.components:
        raise Unreadable("The JPEG is damaged: it does not say how large its picture is.")
    if header.bits != 8:
        raise Unreadable(f"This is a {header.bits}-bit JPEG. Simile reads JPEGs of 8 bits a colour only.")
    return header


def content_of(data: bytes, header: Header, orientation: int, *, adobe_rgb: bool) -> bytes:
    """BLAKE3 of the coded picture without its metadata, but with the orientation and the colours that these may give
    it, for both shape what is seen."""
    view = memoryview(data)
    digest = blake3(b"JPEG" + bytes([orientation]))
    if adobe_rgb:
        digest.update(b"Adobe RGB")
    for start, end in header.coded:
        digest.update(view[start:end])
    digest.update(view[header.scan : _end(data, header)])
    return digest.digest()


def _end(data: bytes, header: Header) -> int:
    """The end of the coded picture. Videos and more pictures, which phones and cameras append, are no part of it."""
    if data.endswith(b"\xff\xd9") and not header.several:
        return len(data)  # nothing appended: no need to look through all of it
    end = _END_MARKER.search(data, header.scan)
    return len(data) if end is None else end.end()


def _walk(data: bytes, header: Header) -> None:
    at = 2
    while True:
        start = at = data.index(b"\xff", at) if b"\xff" in data[at : at + 4096] else len(data)
        while data[at] == 0xFF:
            at += 1
        marker = data[at]
        at += 1
        if marker == 0 or marker in _BARE:
            continue
        if marker == _END:
            raise Unreadable("The JPEG is damaged: it ends before its picture begins.")
        length: int = struct.unpack_from(">H", data, at)[0]
        if length < 2 or marker not in _FRAMES | _TABLES | _METADATA | {_SCAN}:
            raise Unreadable("The JPEG is damaged: its parts are not in order.")
        if marker == _SCAN:
            header.scan = start
            header.whole |= data[at + 2] < header.components
            return
        _segment(data, marker, at + 2, at + length, header)
        profile = data.startswith(_PROFILE_MARK, at + 2) and USUAL_COLOURS.search(data, at, at + length) is None
        at += length
        if marker not in _METADATA or marker == _ADOBE or profile:
            header.coded.append((start, at))


def _segment(data: bytes, marker: int, start: int, end: int, header: Header) -> None:
    """Take the values needed from one segment."""
    if marker in _FRAMES:
        if header.components:
            raise Unreadable("The JPEG is damaged: it says twice how large its picture is.")
        header.bits, header.height, header.width, header.components = struct.unpack_from(">BHHB", data, start)
        header.whole = marker in _PROGRESSIVE
        header.arithmetic = marker in _ARITHMETIC
    elif marker == 0xDB:
        header.quality = header.quality or _quality(data[start:end])
    elif marker == 0xE1 and not header.exif and data.startswith(_EXIF_MARK, start):
        header.exif = data[start + len(_EXIF_MARK) : end]
    elif marker == 0xE1 and not header.xmp and data.startswith(_XMP_MARK, start):
        header.xmp = data[start + len(_XMP_MARK) : end]
    elif marker == 0xE2 and data.startswith(_PROFILE_MARK, start):
        header.profile += data[start + len(_PROFILE_MARK) + _NUMBERS : end]
    elif marker == 0xE2 and data.startswith(_MULTI_MARK, start):
        header.several = True
    elif marker == _ADOBE and data.startswith(b"Adobe", start):
        header.adobe = True


# Annex K.1 of the JPEG standard: the brightness table that every encoder's quality scales.
_STANDARD = (
    *(16, 11, 10, 16, 24, 40, 51, 61, 12, 12, 14, 19, 26, 58, 60, 55, 14, 13, 16, 24, 40, 57, 69, 56, 14, 17, 22, 29),
    *(51, 87, 80, 62, 18, 22, 37, 56, 68, 109, 103, 77, 24, 35, 55, 64, 81, 104, 113, 92, 49, 64, 78, 87, 103, 121),
    *(120, 101, 72, 92, 95, 98, 112, 100, 103, 99),
)


def _sum_at(quality: int) -> int:
    scale = 5000 // quality if quality < 50 else 200 - 2 * quality
    return sum(min(max((value * scale + 50) // 100, 1), 255) for value in _STANDARD)


_SUMS = [_sum_at(quality) for quality in range(100, 0, -1)]  # ascending


def _quality(tables: bytes) -> int | None:
    """The libjpeg quality, 1 to 100, whose luma quantisation table is as coarse as the first one here."""
    if not tables or tables[0] & 0x0F:
        return None  # not the table for brightness
    form = "64H" if tables[0] >> 4 else "64B"
    if len(tables) < 1 + struct.calcsize(f">{form}"):
        return None
    total = sum(struct.unpack_from(f">{form}", tables, 1))
    place = bisect_left(_SUMS, total)
    if place and (place == len(_SUMS) or total - _SUMS[place - 1] < _SUMS[place] - total):
        place -= 1
    return 100 - place
