"""JPEG, scaled while it is decoded: an eighth of the side takes a third of the time of the whole picture."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from core.decode import exif, xmp
from core.decode.adobe_rgb import ADOBE_RGB
from core.decode.jpeg_damage import ends_early
from core.decode.jpeg_header import Header, content_of, read_header
from core.decode.picture import NO_MEMORY, Picture, Unreadable, check_size, memory_for, too_large, turned_facts
from core.decode.pixels import array, flat, turned

_EIGHTHS = {8: 1, 4: 2, 3: 3, 2: 4, 1: 8}
"""What libjpeg makes of a scale of 1/n, in eighths of the side."""

_MODES = {1: ("L", "L"), 3: ("RGB", "RGB"), 4: ("CMYK", "CMYK")}
"""Pillow's mode and the stored one, by the number of colours."""

_MAX_PIXELS = 1_000_000_000
_LEAST_BITS = 2 / 64  # of coded data a pixel: Huffman's code takes two for a plain block
_COEFFICIENT = 2  # bytes of one, all of which are held where the picture comes in several scans
_OUTPUT = 12  # bytes a pixel of what comes out: Pillow's four, as RGB, and turned


def decode(data: bytes, long_side: int | None) -> Picture:
    """A JPEG's first picture, upright."""
    header = read_header(data)
    said = exif.read(header.exif).or_else(xmp.read(header.xmp))
    if said.adobe_rgb and not header.profile:
        header.profile = ADOBE_RGB
    image = scaled(data, header, long_side)
    share = _EIGHTHS[_scale(max(header.width, header.height), long_side)] / 8
    pixels = array(image, long_side, (header.width * share, header.height * share))
    upright = np.array(turned(Image.fromarray(pixels), said.orientation)) if said.orientation > 1 else pixels
    facts = said.facts("JPEG", (header.width, header.height), quality=header.quality)
    content = content_of(data, header, said.orientation, adobe_rgb=said.adobe_rgb)
    return Picture(upright, turned_facts(facts, said.orientation), content)


def brightness(data: bytes) -> NDArray[np.uint8]:
    """The picture upright in grey (height, width), at its full size: decoded without its colours, which takes a third
    of the time. Raises Unreadable."""
    header = read_header(data)
    said = exif.read(header.exif).or_else(xmp.read(header.xmp))
    return np.array(turned(scaled(data, header, None, grey=True).convert("L"), said.orientation))


def scaled(data: bytes, header: Header, long_side: int | None, *, grey: bool = False) -> Image.Image:
    """The picture as stored, in RGB, or in `grey` where possible: decoded as small as possible but not smaller than
    requested."""
    if header.components not in _MODES:
        raise Unreadable(f"This is a JPEG with {header.components} colours. Simile reads those with 1, 3 or 4.")
    pixels = header.width * header.height
    if pixels > _MAX_PIXELS:
        raise too_large(header.width, header.height)
    plainly_coded = not (header.whole or header.arithmetic)
    if plainly_coded and 8 * (len(data) - header.scan) < _LEAST_BITS * pixels:
        raise Unreadable("The JPEG is cut short: the end of its picture is missing.")
    scale = _scale(max(header.width, header.height), long_side)
    # A plain JPEG is decoded line by line: of a scaled one, however large, only the small picture takes memory.
    held = _COEFFICIENT * header.components if header.whole else 0
    modes = _MODES[1] if grey and header.components == 3 else _MODES[header.components]
    with memory_for(header.width, header.height, per_pixel=held + _OUTPUT / scale**2, besides=len(data)):
        image = _pixels(data, header, scale, modes)
        if plainly_coded and ends_early(data, header.scan, image, lambda other: _pixels(other, header, scale, modes)):
            raise Unreadable("The JPEG is damaged: the lower part of its picture is missing.")
        image.info["icc_profile"] = header.profile
        return image if grey and image.mode == "L" else flat(image)


def _scale(side: int, long_side: int | None) -> int:
    """The n of the scale 1/n that leaves the fewest pixels, but a long side of at least `long_side`."""
    wanted = side if long_side is None else min(side, long_side)
    return next(n for n, eighths in _EIGHTHS.items() if -(-side * eighths // 8) >= wanted)


def _pixels(data: bytes, header: Header, scale: int, modes: tuple[str, str]) -> Image.Image:
    """Decode by Pillow's decoder, given all bytes at once: half a copy less than through a file, and no second
    parser."""
    mode, stored = modes
    if stored == "CMYK" and header.adobe:
        stored = "CMYK;I"
    size = (-(-header.width * _EIGHTHS[scale] // 8), -(-header.height * _EIGHTHS[scale] // 8))
    check_size(*size)
    try:
        return Image.frombytes(mode, size, data, "jpeg", stored, "", scale, 0)
    except ValueError as error:
        if "not enough" in str(error):
            raise Unreadable("The JPEG is cut short: the end of its picture is missing.") from None
        raise Unreadable("The JPEG is damaged: its picture cannot be decoded.") from None
    except MemoryError:
        raise Unreadable(NO_MEMORY) from None
