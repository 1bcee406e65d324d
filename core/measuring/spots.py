"""A small place in which one of two pictures that lie on each other shows something else: a spot that was healed, a
face made of squares, a date burnt in.

Saving again, in whatever quality and size, and sharpening change the tone of a small place by little, and by more where
tones change steeply. So the difference of the two is averaged over places, seen against the slopes there, and the place
where it is largest is told by how far it stands out from all others.
"""

from __future__ import annotations

import cv2
import numpy as np

from core.measuring.planes import Grey, Plane

ALTERED = 5.0
"""How far a place stands out that shows something else. Of 233 pictures saved again in about their size, 1 has one."""

_PLACE, _AROUND = 0.015, 0.25  # parts of the long side: a place, and what it is seen against: light may have changed
# Grey levels: what any place may differ by, what it may for each level from one pixel to the next, and what a picture
# saved with hardly any loss is taken to differ by.
_TONE, _SLOPE, _USUAL = 1.0, 0.1, 0.3
_MOST = 0.9  # of the places differ by no more than what is usual
_PROPORTIONS = 0.01  # relative difference of pictures of which one was cut a little: nobody knows how they lie


def farthest_spot(one: Grey, other: Grey) -> float:
    """How many times farther the place that differs most stands out than is usual in these two grey pictures (height,
    width), which show the same frame; 0 where they do not."""
    shape = one.shape if one.size <= other.size else other.shape
    if abs(one.shape[0] * other.shape[1] / (one.shape[1] * other.shape[0]) - 1) > _PROPORTIONS:
        return 0.0
    first, second = (_sized(grey, shape) for grey in (one, other))
    difference = first - second
    difference -= _mean(difference, _AROUND)
    steep = np.sqrt(np.maximum(_mean(np.maximum(_slope(first), _slope(second)), _PLACE), 0))
    off = np.abs(_mean(difference, _PLACE)) / (_TONE + _SLOPE * steep)
    return float(off.max() / (_USUAL + np.quantile(off, _MOST)))


def _sized(grey: Grey, shape: tuple[int, ...]) -> Plane:
    return cv2.resize(grey, (shape[1], shape[0]), interpolation=cv2.INTER_AREA).astype(np.float32)


def _mean(plane: Plane, part: float) -> Plane:
    """Around each pixel, over a square of this part of the long side."""
    side = max(3, round(part * max(plane.shape)) | 1)
    return np.asarray(cv2.blur(plane, (side, side)), np.float32)


def _slope(plane: Plane) -> Plane:
    """Squared, in grey levels from one pixel to the next."""
    across, down = (cv2.Sobel(plane, cv2.CV_32F, *axes, scale=1 / 8) for axes in ((1, 0), (0, 1)))
    return np.asarray(across * across + down * down, np.float32)
