"""WebP, by libwebp through imagecodecs: Pillow's reader keeps four whole pictures in memory."""

from __future__ import annotations

import struct
from collections.abc import Iterator

import imagecodecs
import numpy as np
from PIL import Image

from core.decode import exif, xmp
from core.decode.metadata import Metadata
from core.decode.picture import NO_MEMORY, Picture, Unreadable, first_of_several, memory_for, turned_facts
from core.decode.pixels import finished

_CUT = "The WebP file is cut short: its picture cannot be decoded."
_PER_PIXEL = 10  # bytes: what libwebp gives, and Pillow's copy; measured


def decode(data: bytes, long_side: int | None) -> Picture:
    """The first picture, upright."""
    said = _said(data)
    with memory_for(*_size(data), per_pixel=_PER_PIXEL, besides=len(data)):
        image = _image(data)
        image.info["icc_profile"] = next(
            (data[start:end] for kind, start, end in _chunks(data) if kind == b"ICCP"), None
        )
        facts = turned_facts(said.facts("WebP", image.size), said.orientation)
        pixels, content = finished(image, long_side, orientation=said.orientation)
    picture = Picture(pixels, facts, content)
    frames = sum(kind == b"ANMF" for kind, _, _ in _chunks(data))
    return first_of_several(picture, data) if frames > 1 else picture


def _chunks(data: bytes) -> Iterator[tuple[bytes, int, int]]:
    """Type, start and end of each chunk of the RIFF container."""
    at = 12
    while at + 8 <= len(data):
        kind, length = struct.unpack_from("<4sI", data, at)
        yield kind, at + 8, min(at + 8 + length, len(data))
        at += 8 + length + (length & 1)


def _size(data: bytes) -> tuple[int, int]:
    """Width and height of the canvas (RFC 9649)."""
    kind, start, _ = next(_chunks(data), (b"", 0, 0))
    try:
        if kind == b"VP8X":
            sides = struct.unpack_from("<HBHB", data, start + 4)
            return sides[0] + (sides[1] << 16) + 1, sides[2] + (sides[3] << 16) + 1
        if kind == b"VP8L":
            packed: int = struct.unpack_from("<I", data, start + 1)[0]
            return (packed & 0x3FFF) + 1, (packed >> 14 & 0x3FFF) + 1
        if kind == b"VP8 ":
            width, height = struct.unpack_from("<HH", data, start + 6)
            return width & 0x3FFF, height & 0x3FFF
    except struct.error:
        raise Unreadable(_CUT) from None
    raise Unreadable("The WebP file is damaged: its beginning cannot be read.")


def _image(data: bytes) -> Image.Image:
    try:
        return Image.fromarray(np.asarray(imagecodecs.webp_decode(data, index=0)))
    except MemoryError:
        raise Unreadable(NO_MEMORY) from None
    except Exception as error:  # the library's own kind, and those of the array that it fills
        if struct.unpack_from("<I", data, 4)[0] + 8 > len(data):
            raise Unreadable(_CUT) from error
        raise Unreadable("The WebP file is damaged: its picture cannot be decoded.") from error


def _said(data: bytes) -> Metadata:
    found = {kind: data[start:end] for kind, start, end in _chunks(data) if kind in (b"EXIF", b"XMP ")}
    return exif.read(found.get(b"EXIF", b"")).or_else(xmp.read(found.get(b"XMP ", b"")))
