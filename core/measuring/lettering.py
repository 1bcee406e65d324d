"""Tells pictures with type on plain ground from photos that have plain ground only: a sky, a night, a wall.

Type is made of strokes a few pixels wide on a ground that is one tone of much of the picture. The structure of a photo
lies beside its plain ground, not on it. Both are seen in the fine miniature, in which no word can be read any more.
"""

from __future__ import annotations

import cv2
import numpy as np

from core.measuring.planes import Grey

_STROKE = 5  # pixels: wider than a stroke of type in a fine miniature
_STEEP = 20  # grey levels between a stroke and its ground
_TONES, _GROUND, _BESIDE = 5, 0.1, 12  # grey levels, share of the picture that has so many, and levels beside them
# Share of the picture in which there are strokes on ground: 0.017 in the emptiest of 822 letters, forms, receipts,
# chats, sheets, slides and codes. And their share of all strokes, above 0.2 in all of those; it is smaller in photos.
_MUCH, _MOST = 0.003, 0.15


def has_type(grey: Grey) -> bool:
    """Whether there may be type on plain ground in a fine miniature (height, width). It is said of a few photos too,
    but of no page that it has none."""
    count = cv2.calcHist([grey], [0], None, [256], [0, 256]).ravel()
    ground = np.convolve(count, np.ones(_TONES), "same") >= _GROUND * grey.size
    near = (np.convolve(ground, np.ones(2 * _BESIDE + 1), "same") > 0).astype(np.uint8)
    strokes = on_ground = 0
    for way in (cv2.MORPH_CLOSE, cv2.MORPH_OPEN):  # dark on light, and light on dark
        around = cv2.morphologyEx(grey, way, np.ones((_STROKE, _STROKE), np.uint8))
        steep = cv2.absdiff(grey, around) > _STEEP
        strokes += int(np.count_nonzero(steep))
        on_ground += int(np.count_nonzero(cv2.LUT(around, near)[steep]))
    return on_ground >= _MUCH * grey.size or on_ground > _MOST * strokes
