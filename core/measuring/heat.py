"""Draws a difference as colours over a dim picture."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

VISIBLE = 24
"""Grey levels of 255 from which on a difference is seen: saving as JPEG again seldom makes more."""

STRONG = 96
"""Grey levels of 255 from which on a difference is shown as strong as can be."""

_DIM = 0.35  # of the picture under the heat
_COOLEST = 0.38  # where on the map of colours the smallest difference lies: darker ones are lost on the dim picture


def heated(grey: NDArray[np.uint8], amount: NDArray[np.uint8]) -> NDArray[np.uint8]:
    """A grey picture (height, width) with differences in grey levels drawn over it, as RGB. Lightness grows with the
    difference, so that it is visible without colour vision too."""
    import cv2

    levels = np.arange(256, dtype=np.float32)
    places = np.rint(255 * (_COOLEST + (1 - _COOLEST) * np.minimum(levels / STRONG, 1))).astype(np.uint8)
    colours = cv2.applyColorMap(places[:, None], cv2.COLORMAP_INFERNO).reshape(256, 3)[:, ::-1]
    # Of what can hardly be seen only as much is shown as can be seen of it.
    strength = np.clip((levels - VISIBLE / 3) / (VISIBLE * 2 / 3), 0, 1)
    share = strength[amount][:, :, None]
    return np.asarray(np.rint(grey[:, :, None] * _DIM * (1 - share) + colours[amount] * share), np.uint8)
