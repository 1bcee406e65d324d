"""Tells two exposures of one thing from one exposure saved twice, by the noise of their pictures.

Every exposure has noise of its own. Saving again keeps much of it, as long as the quality is not poor, and so do marks
and other tones. In flat places noise is most of what changes from pixel to pixel: there it correlates in two copies,
and does not in two exposures, however alike they are. It is seen by a filter without response to slopes (Immerkaer:
Fast noise variance estimation, 1996).
"""

from __future__ import annotations

import cv2
import numpy as np
from numpy.typing import NDArray

from core.indexing.fingerprint import shrink
from core.measuring.registration import register, warped

Grey = NDArray[np.uint8]

_FILTER = np.array([[1, -2, 1], [-2, 4, -2], [1, -2, 1]], np.float32) / 6  # of white noise it keeps the variance
_BLOCK, _CODED = 32, 8  # pixels: the side of a block, and of what JPEG codes together, with steps along its edges
_LEAST, _TIMES = 0.1, 3.0  # variance of noise in either picture, and how many times that of the other it may be
_REGISTERED = 720  # pixels of the long side
_BLOCKS = 60  # with fewer that have noise, nothing is told
_FLATTEST = 0.5  # of these blocks: in the others is more to be seen than noise
# Correlation of noise that is said to be of one exposure: 0.03 at most in bursts from a tripod that lie on each other,
# 0.13 at least in 71 photos saved again in a quality of 70 to 95. Of what was moved by some pixels, fine structure that
# comes to lie on itself has a share in it: up to 0.074 in bursts of test charts, where nine of ten copies have 0.11.
_SHARED, _SHARED_MOVED = 0.05, 0.09


def are_two_exposures(one: Grey, other: Grey) -> bool:
    """Whether the noise of two grey pictures (height, width) of one size, which show the same at about the same place,
    tells that they were exposed one after the other. False where there is too little noise to tell."""
    if not _differ(one, other, _SHARED):
        return False
    # A copy that was cropped or straightened by some pixels has the same noise elsewhere.
    first, second = (np.dstack([shrink(grey, _REGISTERED)] * 3) for grey in (one, other))
    laid, inside = warped(other, register(first, second, np.eye(2, 3)), one)
    return _differ(one, np.where(inside, laid, np.uint8(0)), _SHARED_MOVED)


def _differ(one: Grey, other: Grey, shared: float) -> bool:
    """Whether there is noise enough, and it correlates by less than `shared`."""
    first, second = _noise(one), _noise(other)
    variances = np.stack([np.mean(first * first, axis=1), np.mean(second * second, axis=1)])
    low, high = variances.min(axis=0), variances.max(axis=0)
    noisy = np.flatnonzero((low > _LEAST) & (high < _TIMES * low))
    if len(noisy) < _BLOCKS:
        return False
    strength = np.sqrt(low[noisy] * high[noisy])
    correlation = np.mean(first[noisy] * second[noisy], axis=1) / strength
    flattest = np.argsort(strength)[: max(_BLOCKS, round(_FLATTEST * len(noisy)))]
    return bool(np.median(correlation[flattest]) < shared)


def _noise(grey: Grey) -> NDArray[np.float32]:
    """What changes from pixel to pixel in each block, without the edges of what is coded together (n, m)."""
    height, width = (side - side % _BLOCK for side in grey.shape)
    noise = cv2.filter2D(grey, cv2.CV_32F, _FILTER)[:height, :width]
    cells = noise.reshape(height // _CODED, _CODED, width // _CODED, _CODED)[:, 1:-1, :, 1:-1]
    inner, times = _CODED - 2, _BLOCK // _CODED
    blocks = cells.reshape(height // _BLOCK, times, inner, width // _BLOCK, times, inner)
    return np.asarray(blocks.transpose(0, 3, 1, 2, 4, 5).reshape(-1, (times * inner) ** 2), np.float32)
