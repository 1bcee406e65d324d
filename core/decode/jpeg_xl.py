"""JPEG XL, by libjxl through imagecodecs. The header is parsed here, so that pixels are decoded only if their size
allows."""

from __future__ import annotations

from dataclasses import dataclass

import imagecodecs
import numpy as np
from numpy.typing import NDArray
from PIL import Image

from core.decode import exif, xmp
from core.decode.boxes import boxes
from core.decode.metadata import Metadata
from core.decode.picture import NO_MEMORY, Picture, Unreadable, first_of_several, memory_for
from core.decode.pixels import finished

_CODESTREAM = b"\xff\x0a"
_RATIOS = ((1, 1), (12, 10), (4, 3), (3, 2), (16, 9), (5, 4), (2, 1))
_PER_PIXEL, _PER_DEEP_PIXEL = 9, 20  # bytes: libjxl's own, what comes out of 8 bits or more, Pillow's copy; measured
_DAMAGED = "The JPEG XL file is damaged: its beginning cannot be read."


def decode(data: bytes, long_side: int | None) -> Picture:
    """The first frame. libjxl returns it upright, so its EXIF orientation is ignored."""
    header = _header(_codestream(data))
    per_pixel = _PER_DEEP_PIXEL if header.deep else _PER_PIXEL
    with memory_for(header.width, header.height, per_pixel=per_pixel, besides=len(data)):
        samples = _decoded(data)
        image = _image(samples)
        pixels, content = finished(image, long_side, deep=samples.dtype.itemsize > 1)
    picture = Picture(pixels, _said(data).facts("JPEG XL", image.size), content)
    return first_of_several(picture, data) if header.animated else picture


def _codestream(data: bytes) -> bytes:
    """The first bytes of the coded picture, which is the whole file or in a box of it."""
    if data.startswith(_CODESTREAM):
        return data[:64]
    for kind, start, _ in boxes(data):
        if kind in (b"jxlc", b"jxlp"):
            at = start + (4 if kind == b"jxlp" else 0)  # a part begins with its number
            return data[at : at + 64]
    raise Unreadable(_DAMAGED)


@dataclass(frozen=True, slots=True)
class _Header:
    width: int
    height: int
    deep: bool  # more than 8 bits a colour, or it takes more than a look to know
    animated: bool = False


class _Bits:
    """The bits of a codestream's header, least significant first (ISO/IEC 18181-1, annex B)."""

    def __init__(self, data: bytes) -> None:
        self._value = int.from_bytes(data, "little")
        self._left = 8 * len(data)

    def take(self, count: int) -> int:
        if count > self._left:
            raise Unreadable(_DAMAGED)
        taken = self._value & ((1 << count) - 1)
        self._value >>= count
        self._left -= count
        return taken

    def size(self) -> tuple[int, int]:
        """Width and height (annex D.2)."""
        in_eights = self.take(1)
        height = self._side(in_eights)
        ratio = self.take(3)
        if not ratio:
            return self._side(in_eights), height
        above, below = _RATIOS[ratio - 1]
        return height * above // below, height

    def _side(self, in_eights: int) -> int:
        return 8 * (1 + self.take(5)) if in_eights else 1 + self.take((9, 13, 18, 30)[self.take(2)])


def _header(codestream: bytes) -> _Header:
    """The header of the picture as stored (annexes D.2 and D.3)."""
    if not codestream.startswith(_CODESTREAM):
        raise Unreadable(_DAMAGED)
    bits = _Bits(codestream[2:])
    width, height = bits.size()
    if bits.take(1):  # all as usual
        return _Header(width, height, deep=False)
    if bits.take(1):  # there are extra fields: an orientation, another size to be shown at, a preview, an animation
        bits.take(3)
        if bits.take(1):
            bits.size()
        if more := bits.take(2):
            return _Header(width, height, deep=True, animated=bool(more & 2))
    is_float = bits.take(1)
    is_eight_bit = not is_float and bits.take(2) == 0
    return _Header(width, height, deep=not is_eight_bit)


def _decoded(data: bytes) -> NDArray[np.generic]:
    try:
        return np.asarray(imagecodecs.jpegxl_decode(data, index=0, numthreads=1))
    except MemoryError:
        raise Unreadable(NO_MEMORY) from None
    except Exception as error:  # libjxl's own kinds, and those of the array that it fills
        words = "is cut short" if "NEED_MORE_INPUT" in str(error) else "is damaged"
        raise Unreadable(f"The JPEG XL file {words}: its picture cannot be decoded.") from error


def _image(pixels: NDArray[np.generic]) -> Image.Image:
    """An 8-bit picture from samples of 8 or 16 bits or floats, with or without alpha."""
    if pixels.dtype.kind == "f":
        pixels = (np.nan_to_num(pixels).clip(0, 1) * 255).astype(np.uint8)
    elif pixels.dtype.itemsize > 1:
        pixels = np.right_shift(pixels, 8, out=np.empty(pixels.shape, np.uint8), casting="unsafe")
    if pixels.ndim == 3 and pixels.shape[2] == 1:
        pixels = pixels[:, :, 0]
    return Image.fromarray(np.ascontiguousarray(pixels if pixels.ndim == 2 else pixels[:, :, :4]))


def _said(data: bytes) -> Metadata:
    """The metadata of the EXIF and XMP boxes, if there are any and they are not compressed."""
    said = Metadata()
    if not data.startswith(_CODESTREAM):
        for kind, start, end in boxes(data):
            if kind == b"Exif":  # four bytes say where in it the TIFF header is
                at = start + 4 + int.from_bytes(data[start : start + 4], "big")
                said = exif.read(data[at:end]).or_else(said)
            elif kind == b"xml ":
                said = said.or_else(xmp.read(data[start:end]))
    return said
