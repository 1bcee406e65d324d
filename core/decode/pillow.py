"""The formats that Pillow decodes whole, such as PNG, TIFF and AVIF; only the first frame or page."""

from __future__ import annotations

import re
from dataclasses import replace
from io import BytesIO
from typing import Final

from PIL import Image

from core.decode import exif, xmp
from core.decode.metadata import Metadata
from core.decode.picture import NO_MEMORY, Picture, Unreadable, first_of_several, memory_for, turned_facts
from core.decode.pixels import finished
from core.decode.quiet import hush, hush_warnings

_FORMATS: Final = {
    "PNG": "PNG",
    "GIF": "GIF",
    "BMP": "BMP",
    "TIFF": "TIFF",
    "AVIF": "AVIF",
    "PNM": "PPM",
    "PCX": "PCX",
    "SGI": "SGI",
    "TGA": "TGA",
}
"""Our name of a format and Pillow's: only that reader is let near the file."""

_PER_PIXEL = {"AVIF": 12}
"""Bytes that a pixel takes while the decoder works, where it is more than Pillow's own four and a little; measured."""

_DEEP = ("PNG", "TIFF")
_MORE_THAN_8_BITS = re.compile(";(16|32)")  # in Pillow's name for how samples lie in the file
_SUBFILE, _REDUCED_OR_MASK = 254, 1 | 4  # TIFF's tag for what a page is, and its bits
_MOST_PAGES = 50  # that are looked at

_MOST_TEXT = 20_000_000  # bytes; Pillow reads pictures in digits at some megabytes a second

# `memory_for` decides, from the header, before Pillow would warn or refuse.
Image.MAX_IMAGE_PIXELS = None
hush()


def decode(data: bytes, kind: str, long_side: int | None) -> Picture:
    """The upright picture of a file of this kind."""
    if kind == "PNM" and data[1:2] in b"123" and len(data) > _MOST_TEXT:
        raise Unreadable("This picture is stored as text, and is too large to be read that way.")
    hush_warnings()  # whoever resets the filters, a test for one, does not know of ours
    image = _opened(data, kind)
    said = _said(image, data, kind)
    facts = turned_facts(said.facts(kind, image.size), said.orientation)
    deep = kind in _DEEP and _MORE_THAN_8_BITS.search(str(image.tile)) is not None  # type: ignore[attr-defined]
    with memory_for(*image.size, per_pixel=_PER_PIXEL.get(kind, 5), besides=len(data)):
        pixels, content = finished(loaded(image), long_side, orientation=said.orientation, deep=deep)
    picture = Picture(pixels, facts, content)
    return first_of_several(picture, data) if _is_first_of_several(image) else picture


def _opened(data: bytes, kind: str) -> Image.Image:
    try:
        return Image.open(BytesIO(data), formats=[_FORMATS[kind]])
    except Exception as error:  # on broken files Pillow raises whatever its readers happen to run into
        raise Unreadable(f"The {kind} file is damaged: its beginning cannot be read.") from error


def loaded(image: Image.Image) -> Image.Image:
    """The picture with its pixels decoded. Raises Unreadable."""
    try:
        image.load()
    except MemoryError:
        raise Unreadable(NO_MEMORY) from None
    except Exception as error:  # as above
        words = "is cut short" if "truncated" in str(error).lower() else "is damaged"
        raise Unreadable(f"The file {words}: its picture cannot be decoded.") from error
    return image


def _is_first_of_several(image: Image.Image) -> bool:
    """Whether other frames or pages follow that are not just smaller versions of the first, or its mask."""
    try:
        if not getattr(image, "is_animated", False):
            return False
        if image.format != "TIFF":
            return True
        for number in range(1, _MOST_PAGES):
            image.seek(number)
            if not int(image.tag_v2.get(_SUBFILE, 0)) & _REDUCED_OR_MASK:  # type: ignore[attr-defined]
                return True
    except Exception:  # as above; what cannot be followed is none
        return False
    return True


def _said(image: Image.Image, data: bytes, kind: str) -> Metadata:
    if kind == "TIFF":
        said = replace(exif.read(data), orientation=1)  # Pillow turns TIFFs upright by itself
        packet = image.tag_v2.get(700) if hasattr(image, "tag_v2") else None  # 700: XMP
    else:
        said = exif.read(_bytes(image.info.get("exif")))
        packet = image.info.get("xmp") or image.info.get("XML:com.adobe.xmp")
    return said.or_else(xmp.read(_bytes(packet)))


def _bytes(value: object) -> bytes:
    return value if isinstance(value, bytes) else value.encode("utf-8", "replace") if isinstance(value, str) else b""
