"""Finds the plain ground of a page and the lines of letters on it: of a letter, a chat, a web page."""

from __future__ import annotations

import cv2
import numpy as np
from numpy.typing import NDArray

_FLAT = 2  # grey levels between a pixel and those around it, at most: what was drawn is flat, and a sky without noise
_LEAST = 0.4  # share of a page that is flat: 9 of 10 photos have less
_ALONG, _ACROSS = 25, 21  # pixels: flat above and below a line for so long at least, which is lower than this
_PICTURE = 27  # pixels of the sides of a picture at least: a head in a circle, beside a name, is smaller
_SQUARE = np.ones((3, 3), np.uint8)


def beside_ground(grey: NDArray[np.uint8]) -> NDArray[np.uint8] | None:
    """A mask of a grey picture (height, width): 255 where it is neither plain ground nor a line of letters; None if
    there is little plain ground."""
    _, flat = cv2.threshold(cv2.morphologyEx(grey, cv2.MORPH_GRADIENT, _SQUARE), _FLAT, 255, cv2.THRESH_BINARY_INV)
    if cv2.countNonZero(flat) < _LEAST * grey.size:
        return None
    ground = cv2.morphologyEx(flat, cv2.MORPH_OPEN, np.ones((1, _ALONG), np.uint8))
    ground = cv2.morphologyEx(ground, cv2.MORPH_CLOSE, np.ones((_ACROSS, 1), np.uint8))
    beside = cv2.bitwise_not(ground)
    return np.asarray(cv2.morphologyEx(beside, cv2.MORPH_OPEN, np.ones((_PICTURE, _PICTURE), np.uint8)), np.uint8)
