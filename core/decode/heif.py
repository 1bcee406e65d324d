"""HEIC and its relatives, by pi-heif, the decode-only build of pillow-heif."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO

import pi_heif
from PIL import Image

from core.decode import exif, xmp
from core.decode.boxes import bodies
from core.decode.picture import NO_MEMORY, Picture, Unreadable, first_of_several, memory_for
from core.decode.pixels import finished

# One photo a thread: the scan's own threads keep all cores busy.
pi_heif.options.DECODE_THREADS = 1

_DAMAGED = "The HEIF file is damaged: its beginning cannot be read."
_CUT = "The HEIF file is cut short: the end of its picture is missing."
_FULL = 4  # bytes of version and flags at the beginning of many boxes
_PER_PIXEL = 10  # bytes: libheif's planes and RGB, and Pillow's copy; measured


def decode(data: bytes, long_side: int | None) -> Picture:
    """The file's primary picture. libheif returns it upright, so its EXIF orientation is ignored."""
    if not _is_named_in_text(data):
        raise Unreadable(_DAMAGED)
    try:
        file = pi_heif.open_heif(data, convert_hdr_to_8bit=True)
        size, info = file.size, file.info  # there may be no picture in it
        several = len(file) > 1 or any(bodies(data, b"moov"))  # pictures, or a track of them
        whole = max(_ends(data), default=0) <= len(data)
    except Exception as error:  # the library raises many kinds on broken files
        raise Unreadable(_DAMAGED) from error
    if not whole:  # libheif leaves the tiles that are missing grey, and says nothing
        raise Unreadable(_CUT)
    said = exif.read(info.get("exif") or b"").or_else(xmp.read(info.get("xmp") or b""))
    with memory_for(*size, per_pixel=_PER_PIXEL, besides=len(data)):
        image = _loaded(file)
        image.info["icc_profile"] = info.get("icc_profile")
        pixels, content = finished(image, long_side)
    picture = Picture(pixels, said.facts("HEIF", image.size), content)
    return first_of_several(picture, data) if several else picture


def _is_named_in_text(data: bytes) -> bool:
    """Whether the types and names of the file's items are text; pi-heif 1.4.0 crashes if they are not."""
    for meta, meta_end in bodies(data, b"meta"):
        for items, items_end in bodies(data, b"iinf", start=meta + _FULL, end=meta_end):
            count = 4 if data[items : items + 1] != b"\0" else 2  # bytes of the number of items
            for entry, end in bodies(data, b"infe", start=items + _FULL + count, end=items_end):
                number = 4 if data[entry : entry + 1] == b"\3" else 2
                try:
                    data[entry + _FULL + number + 2 : end].decode("utf-8")
                except UnicodeDecodeError:
                    return False
    return True


def _ends(data: bytes) -> Iterator[int]:
    """The offsets at which the parts of the file's items end (ISO/IEC 14496-12, 8.11.3)."""
    for start, stop in bodies(data, b"meta"):
        for at, end in bodies(data, b"iloc", start=start + _FULL, end=stop):
            yield from _ends_in(BytesIO(data[at:end]))


def _ends_in(box: BytesIO) -> Iterator[int]:
    def number(size: int) -> int:
        read = box.read(size)
        if len(read) < size:
            raise EOFError
        return int.from_bytes(read, "big")

    version = number(_FULL) >> 24
    sizes = number(2)
    offset, length, base, index = (sizes >> shift & 15 for shift in (12, 8, 4, 0))
    wide = 4 if version == 2 else 2
    for _ in range(number(wide)):
        number(wide)
        in_file = number(2) & 15 == 0 if version else True
        number(2)
        first = number(base)
        for _ in range(number(2) if offset + length else 0):
            number(index if version else 0)
            end = first + number(offset) + number(length)
            if in_file:
                yield end


def _loaded(file: pi_heif.HeifFile) -> Image.Image:
    try:
        return Image.frombuffer(file.mode, file.size, file.data, "raw", file.mode, file.stride, 1)
    except MemoryError:
        raise Unreadable(NO_MEMORY) from None
    except Exception as error:  # as above
        raise Unreadable("The HEIF file is damaged: its picture cannot be decoded.") from error
