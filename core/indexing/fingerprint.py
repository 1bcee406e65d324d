"""Pixels -> fingerprint: everything by which photos are compared, from one small decode.

A change after which the same pixels get another fingerprint must raise core.indexing.version.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

import cv2
import numpy as np
from numpy.typing import NDArray

from core.indexing import features
from core.measuring import fine
from core.measuring.miniatures import SIDE as MINIATURE_SIDE

WORKING_SIDE = 432  # pixels: the long side that a photo is decoded for

HASH_SIDE = 8
_DCT_SIDE = 32
_COSINES = np.cos(np.pi / (2 * _DCT_SIDE) * np.outer(np.arange(HASH_SIDE), 2 * np.arange(_DCT_SIDE) + 1))
_ODD = 1.0 - 2.0 * (np.arange(HASH_SIDE) % 2)
_FLIPS = np.stack(np.broadcast_arrays(1.0, _ODD, _ODD[:, None], _ODD * _ODD[:, None]))  # as it is, mirrored, both ways
_MEAN = np.uint64(1)  # the bit of the mean
_COLOUR_SIDE = 96  # pixels: the long side on which colours are counted
HUES, SATURATIONS, VALUES = 8, 2, 2
REGIONS = 5
VECTOR_SIZE = REGIONS * HUES * SATURATIONS * VALUES  # below 256: a bin's number is a byte
_LEVEL = np.arange(256)
_HUE_BINS = (_LEVEL * HUES // 180 * SATURATIONS * VALUES).astype(np.uint8)  # OpenCV's hue is in steps of two degrees
_SATURATION_BINS = ((_LEVEL > 64) * VALUES).astype(np.uint8)
_IS_COLOURED = np.where(_LEVEL < 24, 0, 255).astype(np.uint8)  # grey has no hue to speak of
_MINIATURE_BYTES = 3800  # a busier miniature is packed more tightly, so that a photo stays below 12 KB of catalog


@dataclass(frozen=True, slots=True)
class Fingerprint:
    """The values stored of a photo's pixels."""

    forms: bytes  # 8 x uint64: the perceptual hash in its eight rotated and mirrored forms
    vector: bytes  # VECTOR_SIZE x float32: the colour-histogram vector
    detail: float  # deviation of luma in grey levels: 0 is one colour
    features: bytes  # see core.indexing.features
    miniature: bytes  # a JPEG of at most 128 pixels, what pairs are measured on
    fine: bytes = b""  # of a page, a sheet, a screenshot a larger one: see core.measuring.fine

    @property
    def hashes(self) -> NDArray[np.uint64]:
        """The hash in its eight forms (8,), the upright one first."""
        return np.frombuffer(self.forms, "<u8")

    @property
    def colours(self) -> NDArray[np.float32]:
        """The colour vector (VECTOR_SIZE,)."""
        return np.frombuffer(self.vector, "<f4")


def fingerprint(pixels: NDArray[np.uint8]) -> Fingerprint:
    """The fingerprint of an upright RGB picture (height, width, 3), which should not be much larger than
    WORKING_SIDE."""
    small = shrink(pixels, WORKING_SIDE)
    grey = np.asarray(cv2.cvtColor(small, cv2.COLOR_RGB2GRAY), np.uint8)
    miniature = shrink(small, MINIATURE_SIDE)
    luma = cv2.cvtColor(miniature, cv2.COLOR_RGB2GRAY)
    local = features.extract(grey)
    tiny = np.asarray(cv2.resize(luma, (_DCT_SIDE, _DCT_SIDE), interpolation=cv2.INTER_AREA), np.uint8)
    return Fingerprint(
        forms=hash_forms(tiny).tobytes(),
        vector=colour_vector(miniature).tobytes(),
        detail=float(np.std(tiny, dtype=np.float32)),
        features=local,
        miniature=_packed(miniature),
        fine=fine.packed(grey, lettered=features.has_letters(local)),
    )


def shrink(pixels: NDArray[np.uint8], long_side: int) -> NDArray[np.uint8]:
    """The picture (height, width[, 3]) scaled to a long side of at most `long_side` pixels; a smaller one is returned
    as it is.

    It is scaled bilinearly by less than a half, to a multiple of the size that is a power of two, then averaged over
    blocks: as good as area averaging, in a third of the time.
    """
    height, width = pixels.shape[:2]
    scale = long_side / max(height, width)
    if scale >= 1:
        return pixels
    size = (max(1, round(width * scale)), max(1, round(height * scale)))
    block = 1 << int(np.log2(1 / scale))
    several = (size[0] * block, size[1] * block)
    multiple = cv2.resize(pixels, several, interpolation=cv2.INTER_LINEAR)
    return np.asarray(cv2.resize(multiple, size, interpolation=cv2.INTER_AREA), np.uint8)


def hash_forms(tiny: NDArray[np.uint8]) -> NDArray[np.uint64]:
    """The perceptual hash of a grey picture (32, 32) in its eight orientations, (8,); the first is that of imagehash.

    Only the low frequencies of the DCT are computed, by its definition. They are rounded, so that zeros of a plain
    picture are zeros on every processor. A mirrored picture has the same DCT with the signs of every odd column
    reversed, a transposed picture the transposed DCT; so the other seven orientations come from the first.
    """
    block = (_COSINES @ tiny @ _COSINES.T).round(6)
    forms = np.empty((8, HASH_SIDE, HASH_SIDE))
    np.multiply(block, _FLIPS, out=forms[:4])
    forms[4:] = forms[:4].transpose(0, 2, 1)
    middle = HASH_SIDE**2 // 2
    ranked = np.sort(forms[:4].reshape(4, -1), axis=1)
    median = (ranked[:, middle - 1] + ranked[:, middle]) / 2  # a transposed form has the same
    bits = forms.reshape(8, -1) > np.tile(median, 2)[:, None]
    return np.packbits(bits, axis=1, bitorder="little").view("<u8").reshape(8)


def with_negative(forms: NDArray[np.uint64]) -> NDArray[np.uint64]:
    """The hashes of pictures in their eight orientations (n, 8), and behind them the hash of their negatives as they
    are (n, 9): all signs of the DCT are reversed there but that of the mean."""
    return np.concatenate([forms, ~forms[:, :1] ^ _MEAN], axis=1)


def colour_vector(pixels: NDArray[np.uint8]) -> NDArray[np.float32]:
    """HSV histograms of the middle and of the four quarters around it, each with a sum of 1, (VECTOR_SIZE,)."""
    small = shrink(pixels, _COLOUR_SIDE)
    hue, saturation, value = cv2.split(cv2.cvtColor(small, cv2.COLOR_RGB2HSV))
    bins = (_HUE_BINS[hue] + _SATURATION_BINS[saturation]) & _IS_COLOURED[saturation]
    bins += value > 110
    bins += _first_bins(*small.shape[:2])
    counts = np.bincount(bins.ravel(), minlength=VECTOR_SIZE).reshape(REGIONS, -1)
    return np.asarray((counts / np.maximum(counts.sum(1, keepdims=True), 1)).astype(np.float32).ravel())


@lru_cache(64)
def _first_bins(height: int, width: int) -> NDArray[np.uint8]:
    """The first bin of the region of each pixel (height, width)."""
    y, x = np.ogrid[:height, :width]
    up, left = y < height / 2, x < width / 2
    region = np.where(up, 0, 2) + np.where(left, 0, 1)
    middle = ((x + 0.5) / width - 0.5) ** 2 + ((y + 0.5) / height - 0.5) ** 2 < 0.09
    return (np.where(middle, 4, region) * (VECTOR_SIZE // REGIONS)).astype(np.uint8)


def _packed(miniature: NDArray[np.uint8]) -> bytes:
    bgr = cv2.cvtColor(miniature, cv2.COLOR_RGB2BGR)
    for quality in (92, 80, 60, 40, 20):
        _, data = cv2.imencode(".jpg", bgr, [cv2.IMWRITE_JPEG_QUALITY, quality])
        if len(data) <= _MINIATURE_BYTES:
            break
    return data.tobytes()
