"""QOI, by imagecodecs: Pillow's reader is written in Python and takes a second per million pixels."""

from __future__ import annotations

import struct

import imagecodecs
import numpy as np
from PIL import Image

from core.decode.metadata import Metadata
from core.decode.picture import NO_MEMORY, Picture, Unreadable, memory_for
from core.decode.pixels import finished

_PER_PIXEL = 10  # bytes: what the decoder gives, and Pillow's copy


def decode(data: bytes, long_side: int | None) -> Picture:
    """The picture; the format has no metadata."""
    if len(data) < 14:
        raise Unreadable("The QOI file is cut short: it ends before its picture begins.")
    width, height = struct.unpack_from(">II", data, 4)
    with memory_for(width, height, per_pixel=_PER_PIXEL, besides=len(data)):
        try:
            image = Image.fromarray(np.asarray(imagecodecs.qoi_decode(data)))
        except MemoryError:
            raise Unreadable(NO_MEMORY) from None
        except Exception as error:  # the library's own kind, and those of the array that it fills
            raise Unreadable("The QOI file is damaged: its picture cannot be decoded.") from error
        pixels, content = finished(image, long_side)
        return Picture(pixels, Metadata().facts("QOI", image.size), content)
