"""Likeness of structure: SSIM of small pictures in lights and darks, laid on each other.

SSIM compares the mean, the contrast and the course of luma in small windows (Wang, Bovik, Sheikh, Simoncelli: Image
quality assessment: from error visibility to structural similarity, IEEE Transactions on Image Processing 13, 2004).
The windows are squares of 8 x 8 samples, half of which two neighbours share.
"""

from __future__ import annotations

import cv2
import numpy as np
from numpy.typing import NDArray

SIDE = 32  # samples along each side of a picture's plane; the picture is stretched to a square
_WINDOW = 8  # samples along each side of a window
_LUMA = (0.01 * 255) ** 2  # what keeps the quotients steady where there is next to nothing in a window
_CONTRAST = (0.03 * 255) ** 2
_AT_ONCE = 64  # planes: their work space stays in the cache of the processor, which is ten times as fast

Planes = NDArray[np.uint8]  # (n, SIDE * SIDE)


def plane(miniature: bytes) -> Planes:
    """The luma of a packed miniature (SIDE * SIDE,); uniform grey if it is empty."""
    # A JPEG is decoded at half its sides in a fraction of the time.
    small = cv2.imdecode(np.frombuffer(miniature, np.uint8), cv2.IMREAD_REDUCED_GRAYSCALE_2) if miniature else None
    if small is None:
        return np.full(SIDE * SIDE, 128, np.uint8)
    return np.asarray(cv2.resize(small, (SIDE, SIDE), interpolation=cv2.INTER_AREA), np.uint8).ravel()


def forms(query: Planes) -> Planes:
    """A plane in the eight forms of `core.measuring.geometry.FORMS`, rotated and mirrored (8, SIDE * SIDE)."""
    square = query.reshape(SIDE, SIDE)
    four = [square, square[:, ::-1], square[::-1], square[::-1, ::-1]]
    return np.stack([form.ravel() for form in (*four, *(form.T for form in four))])


def scores(query: Planes, kinds: NDArray[np.intp], planes: Planes) -> NDArray[np.float32]:
    """SSIM (n,), in percent, of each plane with the matching form of the query. `query` are its eight forms, `kinds`
    (n,) the index of the form to compare with. 100 is equal; 0 nothing in common, or the negative."""
    result = np.empty(len(planes), np.float32)
    mine = query.astype(np.float32)
    mean, square = _means(mine), _means(mine * mine)
    for start in range(0, len(planes), _AT_ONCE):
        part = slice(start, start + _AT_ONCE)
        kind = kinds[part]
        result[part] = _ssim(mine[kind], mean[kind], square[kind], planes[part].astype(np.float32))
    return np.clip(100 * result, 0, 100)


Plane = NDArray[np.float32]


def _ssim(x: Plane, mean_x: Plane, square_x: Plane, y: Plane) -> Plane:
    mean_y = _means(y)
    covariance = _means(x * y) - mean_x * mean_y
    variances = square_x - mean_x * mean_x + _means(y * y) - mean_y * mean_y
    alike = (2 * mean_x * mean_y + _LUMA) * (2 * covariance + _CONTRAST)
    alike /= (mean_x * mean_x + mean_y * mean_y + _LUMA) * (variances + _CONTRAST)
    return np.asarray(alike.mean(axis=1))


def _means(planes: Plane) -> Plane:
    """The mean of every window (n, windows). Matrix products are several times faster than sums of slices."""
    across = (planes.reshape(-1, SIDE) @ _WINDOWS).reshape(-1, SIDE, _WINDOWS.shape[1])
    return (_WINDOWS.T @ across).reshape(len(planes), -1)


def _windows() -> Plane:
    """The matrix (SIDE, windows) that maps a row of samples to the means of the windows along it."""
    first = np.arange(0, SIDE - _WINDOW + 1, _WINDOW // 2)
    sample = np.arange(SIDE)[:, None]
    return ((sample >= first) & (sample < first + _WINDOW)).astype(np.float32) / np.float32(_WINDOW)


_WINDOWS = _windows()
