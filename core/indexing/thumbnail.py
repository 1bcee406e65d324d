"""The small picture of a photo that the window shows."""

from __future__ import annotations

import cv2
import numpy as np
from cv2.typing import MatLike
from numpy.typing import NDArray

from core.storage.thumbnails import LONG_SIDE

_QUALITY = 82


def drawn(pixels: NDArray[np.uint8]) -> bytes:
    """The thumbnail, a JPEG, of an upright RGB picture (height, width, 3)."""
    height, width = pixels.shape[:2]
    side = max(height, width)
    small: MatLike = pixels
    # Halves first, then bilinear: as good as the mean over areas of any size, in half the time.
    while side >= 2 * LONG_SIDE:
        height, width, side = (height + 1) // 2, (width + 1) // 2, (side + 1) // 2
        small = cv2.resize(small, (width, height), interpolation=cv2.INTER_AREA)
    if side > LONG_SIDE:
        size = (max(1, round(width * LONG_SIDE / side)), max(1, round(height * LONG_SIDE / side)))
        small = cv2.resize(small, size, interpolation=cv2.INTER_LINEAR)
    jpeg = cv2.imencode(".jpg", cv2.cvtColor(small, cv2.COLOR_RGB2BGR), (cv2.IMWRITE_JPEG_QUALITY, _QUALITY))[1]
    return jpeg.tobytes()
