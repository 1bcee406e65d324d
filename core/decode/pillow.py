"""The formats that Pillow decodes whole: PNG, WebP, GIF, BMP, TIFF and AVIF. The first frame, the first page."""

from __future__ import annotations

import logging
import re
import warnings
from dataclasses import replace
from io import BytesIO
from typing import Final

from PIL import Image

from core.decode import exif, xmp
from core.decode.metadata import Metadata
from core.decode.picture import (
    Picture,
    Unreadable,
    array,
    check_size,
    content_of,
    flat,
    memory_for,
    turned,
    turned_facts,
)

FORMATS: Final = {"PNG": "PNG", "WebP": "WEBP", "GIF": "GIF", "BMP": "BMP", "TIFF": "TIFF", "AVIF": "AVIF"}
"""Our name of a format and Pillow's: only that reader is let near the file."""

# `check_size` decides, from the header, before Pillow would warn or refuse.
Image.MAX_IMAGE_PIXELS = None
logging.getLogger("PIL").setLevel(logging.CRITICAL)

_DNG_VERSION, _SUBFILE = 0xC612, 0x00FE


def decode(data: bytes, kind: str, long_side: int | None) -> Picture:
    """The picture of a file of that kind, upright."""
    if kind == "TIFF" and _is_raw(data):
        raise Unreadable("This is a camera's RAW file. Simile does not read those yet.")
    _be_quiet()
    image = _opened(data, kind)
    check_size(*image.size)
    said = _said(image, data, kind)
    facts = turned_facts(said.facts(kind, image.size), said.orientation)
    with memory_for(*image.size):
        image = turned(flat(_loaded(image)), said.orientation)
        return Picture(array(image, long_side), facts, content_of(image))


def _opened(data: bytes, kind: str) -> Image.Image:
    try:
        return Image.open(BytesIO(data), formats=[FORMATS[kind]])
    except Exception as error:  # on broken files Pillow raises whatever its readers happen to run into
        raise Unreadable(f"The {kind} file is damaged: its beginning cannot be read.") from error


def _loaded(image: Image.Image) -> Image.Image:
    try:
        image.load()
    except MemoryError:
        raise Unreadable("There is not enough memory to open this picture.") from None
    except Exception as error:  # as above
        words = "is cut short" if "truncated" in str(error).lower() else "is damaged"
        raise Unreadable(f"The file {words}: its picture cannot be decoded.") from error
    return image


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


def _is_raw(data: bytes) -> bool:
    """Whether a TIFF is a camera's RAW file, whose first picture is only a small preview."""
    tags = exif.first_directory(data)
    return data[8:10] == b"CR" or _DNG_VERSION in tags or bool(tags.get(_SUBFILE, 0) & 1)


def _be_quiet() -> None:
    """Keep Pillow's warnings about broken metadata to itself. Not `catch_warnings`: it is unsafe in threads."""
    module = re.compile(r"PIL\.")
    if not any(action == "ignore" and where == module for action, _, _, where, _ in warnings.filters):
        warnings.filterwarnings("ignore", module=module.pattern)
