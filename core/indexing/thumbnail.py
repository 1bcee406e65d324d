"""Thumbnails of photos for the window."""

from __future__ import annotations

import cv2
import numpy as np
from numpy.typing import NDArray

from core.indexing.fingerprint import shrink
from core.storage.thumbnails import LONG_SIDE

_QUALITY = 82


def drawn(pixels: NDArray[np.uint8]) -> bytes:
    """The thumbnail, a JPEG, of an upright RGB picture (height, width, 3)."""
    small = cv2.cvtColor(shrink(pixels, LONG_SIDE), cv2.COLOR_RGB2BGR)
    return cv2.imencode(".jpg", small, (cv2.IMWRITE_JPEG_QUALITY, _QUALITY))[1].tobytes()
