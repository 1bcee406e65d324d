"""Registers two pictures to a fraction of a pixel.

Matching measures maps on miniatures of 128 pixels, which is enough to judge a pair, but a pixel or two off at the size
of a screen. Here the map is refined on the pixels that are compared, by the enhanced correlation coefficient
(Evangelidis and Psarakis: Parametric image alignment using enhanced correlation coefficient maximization, 2008), which
is invariant to brightness and contrast.
"""

from __future__ import annotations

import cv2
import numpy as np
from numpy.typing import NDArray

from core.measuring.geometry import Maps, apply, corners_of, form_maps, frames_of
from core.measuring.planes import Grey

_SIDES = (240, 720)  # pixels of the first picture's long side on which the map is made sharper, coarse to fine
_STEPS, _PRECISION = 20, 1e-5  # at most, on each size; and the gain of correlation at which it is enough
_BLUR = 3  # pixels: JPEG blocks and grain shall not lead the way
_FARTHEST = 0.03  # of the long side: who moves farther has followed something else
_FORM_NEAR, _FORM_LOSS = 0.006, 5e-4  # how near a whole turned or mirrored frame is, and what it may cost
# Optical flow: pixels of the long side on which it is sought, and deviations in them by which the pictures are blurred
# before and the flow after; and squared grey levels (Sobel) from which on a place counts in full.
_FLOW_SIDE, _FLOW_BLUR, _SMOOTH, _STEEP = 800, 1.0, 25.0, 1e4

Pixels = NDArray[np.uint8]
Map = NDArray[np.float64]
"""(2, 3), from the first to the second picture, as in core.measuring.geometry."""


def register(first: Pixels, second: Pixels, start: Map) -> Map:
    """The refined map; `start` if nothing better is found. Both pictures are upright, RGB or grey, and equally dense
    where they overlap."""
    one, other = _grey(first, 1.0), _grey(second, 1.0)
    found = start
    for side in _SIDES:
        found = _sharper(_grey(first, side / max(first.shape[:2])), _grey(second, side / max(first.shape[:2])), found)
    best = start
    if _distance(found, start, one) < _FARTHEST and agreement(one, other, found) > agreement(one, other, start):
        best = found
    form = _nearest_form(best, first, second)
    near = _distance(form, best, one) < _FORM_NEAR
    # A picture that was only saved again or turned lies exactly on its frame, and no measurement is as exact.
    return form if near and agreement(one, other, form) > agreement(one, other, best) - _FORM_LOSS else best


def _sharper(one: Pixels, other: Pixels, start: Map) -> Map:
    warp = pixel_map(start, one, other).astype(np.float32)
    inside = np.full(other.shape, 255, np.uint8)
    criteria = (cv2.TERM_CRITERIA_COUNT | cv2.TERM_CRITERIA_EPS, _STEPS, _PRECISION)
    try:
        _, found = cv2.findTransformECC(one, other, warp, cv2.MOTION_AFFINE, criteria, inside, _BLUR)
    except cv2.error:  # it did not converge: too little to hold on to, or too little in common
        return start
    return _unit_map(np.asarray(found, np.float64), one, other)


def pixel_map(unit: Map, first: NDArray[np.generic], second: NDArray[np.generic]) -> Map:
    """The same map between pixel coordinates of OpenCV, in which the centre of the first pixel is zero."""
    side_1, side_2 = max(first.shape[:2]), max(second.shape[:2])
    linear = unit[:, :2] * (side_2 / side_1)
    shift = side_2 * (unit[:, :2] @ np.full(2, 0.5 / side_1) + unit[:, 2]) - 0.5
    return np.column_stack([linear, shift])


def _unit_map(pixel: Map, first: NDArray[np.generic], second: NDArray[np.generic]) -> Map:
    side_1, side_2 = max(first.shape[:2]), max(second.shape[:2])
    shift = (pixel[:, :2] @ np.full(2, -0.5) + pixel[:, 2] + 0.5) / side_2
    return np.column_stack([pixel[:, :2] * (side_1 / side_2), shift])


def _grey(pixels: Pixels, scale: float) -> Pixels:
    grey = pixels if pixels.ndim == 2 else cv2.cvtColor(pixels, cv2.COLOR_RGB2GRAY)
    if scale < 1:
        size = (max(1, round(grey.shape[1] * scale)), max(1, round(grey.shape[0] * scale)))
        grey = cv2.resize(grey, size, interpolation=cv2.INTER_AREA)
    return np.asarray(grey, np.uint8)


def agreement(one: Pixels, other: Pixels, unit: Map) -> float:
    """The correlation of two grey pictures where they overlap, -1 to 1."""
    there, inside = warped(other, unit, one)
    first, second = one[inside].astype(np.float32), there[inside].astype(np.float32)
    if len(first) < 64:
        return -1.0
    first -= first.mean()
    second -= second.mean()
    return float(first @ second / max(float(np.sqrt((first @ first) * (second @ second))), 1e-6))


def warped(second: Pixels, unit: Map, first: NDArray[np.generic]) -> tuple[Pixels, NDArray[np.bool_]]:
    """The second picture, grey or RGB, in the frame of the first, and the mask of where it is defined (height,
    width)."""
    size = (first.shape[1], first.shape[0])
    matrix = pixel_map(unit, first, second)
    flags = cv2.INTER_CUBIC | cv2.WARP_INVERSE_MAP
    laid = cv2.warpAffine(second, matrix, size, flags=flags, borderMode=cv2.BORDER_REPLICATE)
    flags = cv2.INTER_NEAREST | cv2.WARP_INVERSE_MAP
    inside = cv2.warpAffine(np.ones(second.shape[:2], np.uint8), matrix, size, flags=flags).astype(np.bool_)
    return np.asarray(laid, np.uint8), inside


def flowed(second: Grey, first: Grey) -> Grey:
    """The second picture, as large as the first, where the first one shows the same: by a smooth flow, which also
    follows what a lens bends (Kroeger, Timofte, Dai, Van Gool: Fast optical flow using dense inverse search, 2016).
    What lies outside is black."""
    scale = min(1.0, _FLOW_SIDE / max(first.shape))
    one, other = (cv2.GaussianBlur(_grey(picture, scale), (0, 0), _FLOW_BLUR) for picture in (first, second))
    search = cv2.DISOpticalFlow.create(cv2.DISOPTICAL_FLOW_PRESET_FAST)
    flow = search.calc(one, other, np.zeros((*one.shape, 2), np.float32))
    # Plain places say nothing about it, and follow those around them.
    steep = cv2.Sobel(one, cv2.CV_32F, 1, 0) ** 2 + cv2.Sobel(one, cv2.CV_32F, 0, 1) ** 2
    weight = (np.minimum(steep, _STEEP) + 1e-3)[:, :, None]
    smooth = cv2.GaussianBlur(flow * weight, (0, 0), _SMOOTH) / cv2.GaussianBlur(weight, (0, 0), _SMOOTH)[:, :, None]
    height, width = first.shape
    across, down = np.moveaxis(cv2.resize(smooth, (width, height)) / scale, 2, 0)
    x, y = np.arange(width, dtype=np.float32), np.arange(height, dtype=np.float32)[:, None]
    return np.asarray(cv2.remap(second, x + across, y + down, cv2.INTER_CUBIC), np.uint8)


def _distance(unit: Map, other: Map, first: NDArray[np.generic]) -> float:
    """The largest distance of the first picture's corners under two maps, relative to its long side."""
    corners = corners_of(frames_of(np.array([first.shape[1::-1]], np.int64)))
    places = apply(np.stack([unit, other]), corners[0])
    size = np.sqrt(abs(np.linalg.det(other[:, :2])))
    return float(np.linalg.norm(places[0] - places[1], axis=1).max() / max(size, 1e-6))


def _nearest_form(unit: Map, first: Pixels, second: Pixels) -> Map:
    """Of the eight maps from the whole of one frame to the whole of the other, the one nearest to this map."""
    sizes = np.array([first.shape[1::-1], second.shape[1::-1]], np.int64)
    frames = frames_of(sizes)
    maps: Maps = form_maps(np.arange(8), frames[:1].repeat(8, 0), frames[1:].repeat(8, 0))
    return min(maps, key=lambda form: _distance(form, unit, first))
