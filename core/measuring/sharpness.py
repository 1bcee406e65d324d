"""How sharp a picture is, by the width of its sharpest edges.

The blur of an edge is found by blurring it once more: a sharp edge loses much of its slope, a soft one hardly any (Zhuo
and Sim: Defocus map estimation from a single image, 2011). Only the sharpest edges count, since much of a photo may be
out of focus on purpose.
"""

from __future__ import annotations

import cv2
import numpy as np
from numpy.typing import NDArray

_AGAIN = 1.0  # pixels: how much is blurred once more
_RISE = 2.563  # an edge's way from 10 to 90 percent of its contrast, for each pixel of a Gaussian's deviation
_PATCH, _PATCHES = 512, 24  # pixels of a side, and how many are looked at, spread over the picture
_EDGES = 0.01  # share of the places of each patch that are taken for edges: those with the steepest slopes
_LEAST_SLOPE = 8.0  # grey levels from one pixel to the next that an edge has at least: grain has less
_SHARPEST = 20  # percentile of the edges' blur that counts
_ENOUGH = 50  # places of edges: on fewer nothing can be said


def edge_width(pixels: NDArray[np.uint8]) -> float | None:
    """The 10 to 90 % width of the sharpest edges, in pixels; one to two is as sharp as pixels can be. None if there are
    no edges. `pixels` is the whole RGB picture at full size (height, width, 3)."""
    blurs = np.concatenate([_blur_of_edges(patch) for patch in _patches(pixels)])
    return float(np.percentile(blurs, _SHARPEST)) * _RISE if len(blurs) >= _ENOUGH else None


def _patches(pixels: NDArray[np.uint8]) -> list[NDArray[np.uint8]]:
    height, width = pixels.shape[:2]
    rows, columns = -(-height // _PATCH), -(-width // _PATCH)
    every = max(1.0, (rows * columns / _PATCHES) ** 0.5)
    # Spread from edge to edge; where there are few they overlap.
    tops = np.linspace(0, max(0, height - _PATCH), max(1, round(rows / every))).astype(int)
    lefts = np.linspace(0, max(0, width - _PATCH), max(1, round(columns / every))).astype(int)
    return [pixels[top : top + _PATCH, left : left + _PATCH] for top in tops for left in lefts]


def _blur_of_edges(patch: NDArray[np.uint8]) -> NDArray[np.float32]:
    """The blur at each place of an edge, as the standard deviation of a Gaussian in pixels."""
    grey = cv2.cvtColor(patch, cv2.COLOR_RGB2GRAY).astype(np.float32)
    slope, softened = _slope(grey), _slope(np.asarray(cv2.GaussianBlur(grey, (0, 0), _AGAIN), np.float32))
    here = (slope >= max(float(np.quantile(slope, 1 - _EDGES)), _LEAST_SLOPE)) & (softened > 1e-3)
    ratio = np.maximum(slope[here] / softened[here], 1.001)
    return np.asarray(_AGAIN / np.sqrt(ratio**2 - 1), np.float32)


def _slope(grey: NDArray[np.float32]) -> NDArray[np.float32]:
    """The magnitude of the gradient, in grey levels per pixel."""
    along, down = cv2.Sobel(grey, cv2.CV_32F, 1, 0, scale=1 / 8), cv2.Sobel(grey, cv2.CV_32F, 0, 1, scale=1 / 8)
    return np.asarray(cv2.magnitude(along, down), np.float32)
