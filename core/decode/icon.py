"""Windows icons: one picture in several sizes, of which the largest is read. Each is a PNG, or a BMP without file
header."""

from __future__ import annotations

import struct
from dataclasses import replace
from io import BytesIO

from PIL import Image

from core.decode import pillow
from core.decode.metadata import Metadata
from core.decode.picture import Picture, Unreadable, memory_for
from core.decode.pixels import finished

_PNG = b"\x89PNG\r\n\x1a\n"
_MAX_SIDE = 1024  # pixels; the format says 256
_DAMAGED = "The ICO file is damaged: its beginning cannot be read."


def decode(data: bytes, long_side: int | None) -> Picture:
    """The largest picture, transparency laid on white."""
    inside = _largest(data)
    if inside.startswith(_PNG):
        picture = pillow.decode(inside, "PNG", long_side)
        return replace(picture, facts=replace(picture.facts, format="ICO"))
    return _bitmap(inside, long_side)


def _largest(data: bytes) -> bytes:
    """The bytes of the picture with the most pixels, then the most colours."""
    count = struct.unpack_from("<H", data.ljust(6, b"\0"), 4)[0]
    entries = [struct.unpack_from("<BBBxHHII", data, at) for at in range(6, min(6 + 16 * count, len(data) - 15), 16)]
    if not entries:
        raise Unreadable(_DAMAGED)
    # A side of 256 is written as 0.
    best = max(entries, key=lambda entry: ((entry[0] or 256) * (entry[1] or 256), entry[4]))
    return data[best[6] : best[6] + best[5]]


def _bitmap(inside: bytes, long_side: int | None) -> Picture:
    """A BMP followed by a one-bit mask; its header states twice the real height."""
    if len(inside) < 40:
        raise Unreadable(_DAMAGED)
    width, height = struct.unpack_from("<ii", inside, 4)
    if width > _MAX_SIDE or abs(height) > 2 * _MAX_SIDE:
        raise Unreadable(_DAMAGED)
    with memory_for(width, abs(height) // 2, per_pixel=12):
        try:
            # One picture with a directory of its own: Pillow reads it with its mask.
            head = struct.pack("<HHHBBBxHHII", 0, 1, 1, width & 255, abs(height) // 2 & 255, 0, 1, 0, len(inside), 22)
            image = Image.open(BytesIO(head + inside), formats=["ICO"])
            image.load()
        except Exception as error:  # on broken files Pillow raises whatever its readers happen to run into
            raise Unreadable("The ICO file is damaged: its picture cannot be decoded.") from error
        pixels, content = finished(image, long_side)
        return Picture(pixels, Metadata().facts("ICO", image.size), content)
