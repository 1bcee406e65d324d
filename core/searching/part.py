"""Cuts out a part of a picture, to search for it."""

from __future__ import annotations

import math

import cv2
import numpy as np

from core.decode import Unreadable, decode
from core.indexing.fingerprint import WORKING_SIDE
from core.photo import Part

LEAST = 24  # pixels of the shorter side; fewer are not enough to compare
_LARGEST = 12_000  # pixels of the long side that the whole is decoded to


def cut(data: bytes, part: Part) -> bytes:
    """The part of an image file, given as bytes, as a PNG file with as many pixels as a fingerprint needs. Raises
    Unreadable if the file is no image, or the part has too few pixels."""
    x0, y0, x1, y1 = part
    extent = max(x1 - x0, y1 - y0, 1e-6)
    # The whole is decoded large enough for the part to have the size of a whole query.
    pixels = decode(data, long_side=min(_LARGEST, math.ceil(2 * WORKING_SIDE / extent))).pixels
    height, width = pixels.shape[:2]
    left, top, right, bottom = (round(edge) for edge in (x0 * width, y0 * height, x1 * width, y1 * height))
    inside = pixels[max(top, 0) : max(bottom, 0), max(left, 0) : max(right, 0)]
    if min(inside.shape[:2]) < LEAST:
        raise Unreadable(
            f"This part is too small to be searched for: {inside.shape[1]} × {inside.shape[0]} pixels. "
            "Draw a larger rectangle."
        )
    _, packed = cv2.imencode(".png", cv2.cvtColor(inside, cv2.COLOR_RGB2BGR), [cv2.IMWRITE_PNG_COMPRESSION, 1])
    return np.asarray(packed, np.uint8).tobytes()
