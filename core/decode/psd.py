"""Photoshop's PSD and PSB: the flattened picture behind the layers.

Parsed here because Pillow reads no PSB and no 16 bits (Adobe Photoshop File Formats Specification, 2019).
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageChops

from core.decode import exif, xmp
from core.decode.picture import NO_MEMORY, Picture, Unreadable, memory_for
from core.decode.pixels import finished

_GREY, _PALETTE, _RGB, _CMYK, _DUOTONE, _LAB = 1, 2, 3, 4, 8, 9
_COLOURS = {0: 1, _GREY: 1, _PALETTE: 1, _RGB: 3, _CMYK: 4, _DUOTONE: 1, _LAB: 3}  # 0 is a bitmap
_PALETTE_BYTES = 3 * 256
_MODES = {1: "L", 3: "RGB", 4: "CMYK"}
_DEPTHS = (1, 8, 16, 32)
_PROFILE, _VERSION, _EXIF, _XMP = 1039, 1057, 1058, 1060  # resources
_RAW, _PACKBITS = 0, 1
_FILLS = (b"SoCo", b"GdFl", b"PtFl")  # layers of a colour, a gradient, a pattern: they cover all and hold no pixels
_WITHOUT = "This PSD file was saved without its flattened picture. Save it with maximum compatibility."
_CUT = "The PSD file is cut short: the end of its picture is missing."


@dataclass(frozen=True, slots=True)
class _Header:
    large: bool  # a PSB: lengths of four and eight bytes instead of two and four
    channels: int
    height: int
    width: int
    depth: int
    mode: int
    palette: bytes
    resources: dict[int, bytes]
    layers: int  # where they begin
    picture: int  # where the flattened picture begins

    @property
    def flattened(self) -> bool:
        """Whether the file says that there is one; where it has none, programs fill its place with one colour."""
        return self.resources.get(_VERSION, b"\0\0\0\0\1")[4:5] != b"\0"

    @property
    def row(self) -> int:
        """Bytes of one row of one channel."""
        return -(-self.width * self.depth // 8)


def decode(data: bytes, long_side: int | None) -> Picture:
    """The flattened picture. Photoshop itself has laid its transparent parts on white."""
    try:
        header = _header(data)
    except struct.error:
        raise Unreadable("The PSD file is cut short: it ends before its picture begins.") from None
    said = exif.read(header.resources.get(_EXIF, b"")).or_else(xmp.read(header.resources.get(_XMP, b"")))
    # Its colours one by one, and once more together.
    per_pixel = _COLOURS[header.mode] + 4 + header.depth / 8
    with memory_for(header.width, header.height, per_pixel=per_pixel, besides=len(data)):
        image = _image(data, header)
        image.info["icc_profile"] = header.resources.get(_PROFILE)
        if not header.flattened and image.getcolors(1) is not None and not _is_bare(data, header):
            raise Unreadable(_WITHOUT)  # else all such files would seem to be copies
        pixels, content = finished(image, long_side)
    # Photoshop has turned the picture itself: an orientation that it kept says nothing any more.
    return Picture(pixels, said.facts("PSD", image.size), content)


def _header(data: bytes) -> _Header:
    version, channels, height, width, depth, mode = struct.unpack_from(">4xH6xHIIHH", data)
    large = version == 2
    at = 26
    length = struct.unpack_from(">I", data, at)[0]
    known = mode in _COLOURS and depth in _DEPTHS and channels >= _COLOURS[mode] and (depth == 1) == (mode == 0)
    if not known or (mode == _PALETTE and length < _PALETTE_BYTES):
        raise Unreadable("This PSD file has a colour mode that Simile does not read.")
    palette = data[at + 4 : at + 4 + length]
    at += 4 + length
    length = struct.unpack_from(">I", data, at)[0]
    resources = dict(_resources(data, at + 4, min(at + 4 + length, len(data))))
    at += 4 + length
    length, layers = struct.unpack_from(">Q" if large else ">I", data, at)[0], at + (8 if large else 4)
    at = layers + length
    if at > len(data):
        raise Unreadable(_CUT)
    return _Header(large, channels, height, width, depth, mode, palette, resources, layers, at)


def _resources(data: bytes, at: int, end: int) -> Iterator[tuple[int, bytes]]:
    """Number and body of the resources that are used."""
    while at + 12 <= end and data[at : at + 4] == b"8BIM":
        number, name = struct.unpack_from(">HB", data, at + 4)
        at += 6 + (name + 2 & ~1)  # a name, its length before it, padded to an even number
        length = struct.unpack_from(">I", data, at)[0]
        if number in (_PROFILE, _VERSION, _EXIF, _XMP):
            yield number, data[at + 4 : min(at + 4 + length, end)]
        at += 4 + (length + 1 & ~1)


def _is_bare(data: bytes, header: _Header) -> bool:
    """Whether all layers are empty, so that the plain colour is really the picture."""
    wide = header.large
    try:
        said: tuple[int, int] = struct.unpack_from(">Qh" if wide else ">Ih", data, header.layers)
        length, count = said
        at = header.layers + (10 if wide else 6)
        end = min(at - 2 + length, header.picture)
        for _ in range(abs(count)):  # less than nought says that the first of them has the picture's transparency
            top, left, bottom, right, channels = struct.unpack_from(">4iH", data, at)
            at += 18 + channels * (10 if wide else 6) + 12
            more = at + 4 + int(struct.unpack_from(">I", data, at)[0])
            if (bottom > top and right > left) or any(data.find(fill, at, min(more, end)) >= 0 for fill in _FILLS):
                return False
            at = more
    except struct.error:
        return False
    return count != 0 and at <= end


def _image(data: bytes, header: _Header) -> Image.Image:
    try:
        parts = [_eight_bit(channel, header) for channel in _channels(data, header)]
    except (ValueError, struct.error):
        raise Unreadable(_CUT) from None
    except MemoryError:
        raise Unreadable(NO_MEMORY) from None
    if header.mode == _PALETTE:
        parts[0].putpalette(bytes(header.palette[n::256][k] for n in range(256) for k in range(3)))
        return parts[0]
    if header.mode == _LAB:  # Pillow wants the two colours with a sign
        signed = [part.point([value ^ 128 for value in range(256)]) for part in parts[1:]]
        return Image.merge("LAB", [parts[0], *signed])
    image = parts[0] if len(parts) == 1 else Image.merge(_MODES[len(parts)], parts)
    return ImageChops.invert(image) if header.mode == _CMYK else image


def _channels(data: bytes, header: _Header) -> Iterator[bytes]:
    """The samples of one channel after another, as stored."""
    packing = struct.unpack_from(">H", data, header.picture)[0]
    at = header.picture + 2
    plane = header.row * header.height
    if packing == _RAW:
        for number in range(_COLOURS[header.mode]):
            yield data[at + number * plane : at + (number + 1) * plane]
    elif packing == _PACKBITS:
        form = ">u4" if header.large else ">u2"
        lengths = np.frombuffer(data, form, header.channels * header.height, at).reshape(header.channels, -1)
        at += lengths.nbytes
        for length in lengths[: _COLOURS[header.mode]].sum(axis=1, dtype=np.int64).tolist():
            part = Image.frombytes("L", (header.row, header.height), data[at : at + length], "packbits", "L")
            yield part.tobytes()
            at += length
    else:
        raise Unreadable("This PSD file is compressed in a way that Simile does not read.")


def _eight_bit(channel: bytes, header: _Header) -> Image.Image:
    """One channel as a grey picture of 8 bits."""
    size = (header.width, header.height)
    if header.depth == 1:
        return Image.frombytes("1", size, channel, "raw", "1;I")  # one is black
    if header.depth == 8:
        return Image.frombytes("L", size, channel)
    if header.depth == 16:
        return Image.frombytes("L", size, channel[::2])  # the high byte comes first
    linear: NDArray[np.float32] = np.nan_to_num(np.frombuffer(channel, ">f4", header.width * header.height))
    return Image.frombytes("L", size, (255 * linear.clip(0, 1) ** (1 / 2.2)).astype(np.uint8).tobytes())
