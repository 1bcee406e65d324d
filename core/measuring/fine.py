"""Compares pages once more: whether copies have the same words.

Documents, sheets, cards and screenshots made from one template differ only in words and numbers, which a miniature of
128 pixels does not show. So a picture with much plain ground also keeps a fine miniature, a grey one as large as photos
are decoded. Two such pictures, aligned by the map of their miniatures, must agree wherever there is ink, in blocks no
larger than a word. Saving again, even hard or at a third of the size, leaves no block that differs.

In type of usual size such a block is larger than a number, or a name, by which two letters may differ. So what agrees
is compared once more after the scan (core.pages), at a size at which type can be read.
"""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum

import cv2
import numpy as np
from numpy.typing import NDArray

from core.measuring.geometry import Maps, inverse, scale
from core.measuring.ink import CLOSE, FINE, Blocks, Limits
from core.measuring.lettering import has_type
from core.measuring.planes import Grey, Plane
from core.measuring.registration import agreement, pixel_map

GROUND, TONES = 0.38, 5  # share of the picture that has one tone, of so many grey levels: 95 of 100 photos have less
_BYTES, _QUALITIES = 9000, (30, 22, 16, 10, 6)  # a busier page is packed more tightly
_LEAST_SIDE = 64  # pixels: below there is nothing more to see
_STEPS, _PRECISION, _FILTER = 12, 1e-4, 3  # of making a map sharper
_SIZES = (0.5, 1.0)  # at which that is done; at the second only where the first helped
READABLE_SIDE = 1600
"""Pixels of the long side at which type of seven points can be read on a page of A4."""

_ENLARGED = 2.0  # times, at most
_CLOSE_SIDES = (240, 480)  # pixels of the long side at which the map is made sharper there
_TINY, _NEGATIVE = 48, -0.3  # pixels of the long side; and correlation of a page with another one in light on dark
_HELPED = 0.75  # of the blocks that did not agree, if no more are left


class Difference(Enum):
    """What differs between two pages that lie on each other."""

    NONE = "nothing"
    PAINTED = "something was painted over one of them"
    OTHER = "they say something else"


def packed(grey: Grey, *, lettered: bool = False) -> bytes:
    """The fine miniature of a grey picture (height, width) as a JPEG; empty unless it is known to be `lettered`, or has
    much ground of one tone."""
    counts = cv2.calcHist([grey], [0], None, [256], [0, 256]).ravel()
    if not lettered and np.convolve(counts, np.ones(TONES)).max() < GROUND * grey.size:
        return b""
    for quality in _QUALITIES:
        data = cv2.imencode(".jpg", grey, (cv2.IMWRITE_JPEG_QUALITY, quality))[1]
        if len(data) <= _BYTES:
            break
    return data.tobytes()


def agrees(a: bytes, b: bytes, unit: NDArray[np.float64]) -> bool:
    """Whether two packed fine miniatures show the same except for what was painted over one of them; `unit` (2, 3) maps
    `a` to `b`. True if one is empty or there is too little to compare. Raises ValueError if one is damaged."""
    if not a or not b:
        return True
    one, other = unpacked(a), unpacked(b)
    # Where only one of them has words, they were written over it, maybe across what it shows.
    return difference(one, other, unit) is not Difference.OTHER or has_type(one) is not has_type(other)


def difference(
    a: Grey,
    b: Grey,
    unit: NDArray[np.float64],
    *,
    sizes: Sequence[float] = _SIZES,
    all_sizes: bool = False,
    limits: Limits = FINE,
) -> Difference:
    """What differs between two grey pictures (height, width), where the map `unit` (2, 3) lays `a` on `b`. The map is
    made sharper at these parts of their size, one after the other, at all of them or while that helps."""
    if agreement(_tiny(a), _tiny(b), unit) < _NEGATIVE:
        b = 255 - b
    one, other, pixels = _as_dense(a, b, unit.reshape(1, 2, 3))
    found = Blocks.of(one, other, pixels, limits) if max(one.shape) >= _LEAST_SIDE else None
    if found is None:
        return Difference.NONE
    for size in sizes:
        if not found.apart:
            break
        sharper = _sharper(one, other, pixels, size)
        again = Blocks.of(one, other, sharper, limits)
        if again is not None and again.misfits.sum() < _HELPED * found.misfits.sum():
            found, pixels = again, sharper
        elif not all_sizes:
            break
    if not found.apart:
        return Difference.NONE
    return Difference.PAINTED if found.is_painted(limits.places) else Difference.OTHER


def closely(a: Grey, b: Grey, unit: NDArray[np.float64]) -> Difference:
    """The same of the two pictures themselves, READABLE_SIDE long at most, in which a block is no larger than some
    letters: small ones are enlarged for it."""
    large = [_enlarged(grey) for grey in (a, b)]
    side = min(max(grey.shape) for grey in large)
    sizes = [min(1.0, length / side) for length in _CLOSE_SIDES]
    return difference(large[0], large[1], unit, sizes=sizes, all_sizes=True, limits=CLOSE)


def _enlarged(grey: Grey) -> Grey:
    times = min(_ENLARGED, READABLE_SIDE / max(grey.shape))
    if times <= 1:
        return grey
    size = (round(grey.shape[1] * times), round(grey.shape[0] * times))
    return np.asarray(cv2.resize(grey, size, interpolation=cv2.INTER_CUBIC), np.uint8)


def unpacked(data: bytes) -> Grey:
    """A fine miniature in grey (height, width). Raises ValueError if it is damaged."""
    grey = cv2.imdecode(np.frombuffer(data, np.uint8), cv2.IMREAD_GRAYSCALE)
    if grey is None:
        raise ValueError("a fine miniature in the catalog is damaged")
    return np.asarray(grey, np.uint8)


def _as_dense(a: Grey, b: Grey, unit: Maps) -> tuple[Plane, Plane, NDArray[np.float64]]:
    """The inner and the outer picture at the same scale, and the map between their pixels."""
    if float(scale(unit)[0]) ** 2 * a.size / max(a.shape) ** 2 > b.size / max(b.shape) ** 2:
        a, b, unit = b, a, inverse(unit)
    longer = float(scale(unit)[0]) * max(b.shape) / max(a.shape)
    if longer > 1:
        b = _smaller(b, longer)
    else:
        a = _smaller(a, 1 / max(longer, 1e-3))
    return a.astype(np.float32), b.astype(np.float32), pixel_map(unit[0], a, b)


def _tiny(grey: Grey) -> Grey:
    return _smaller(grey, max(1.0, max(grey.shape) / _TINY))


def _smaller(grey: Grey, times: float) -> Grey:
    size = (max(1, round(grey.shape[1] / times)), max(1, round(grey.shape[0] / times)))
    return np.asarray(cv2.resize(grey, size, interpolation=cv2.INTER_AREA), np.uint8)


def _sharper(one: Plane, other: Plane, pixels: NDArray[np.float64], size: float) -> NDArray[np.float64]:
    """The map refined as in core.measuring.registration, at this fraction of the size; the same map if that fails."""
    criteria = (cv2.TERM_CRITERIA_COUNT | cv2.TERM_CRITERIA_EPS, _STEPS, _PRECISION)
    small = [cv2.resize(picture, None, fx=size, fy=size, interpolation=cv2.INTER_AREA) for picture in (one, other)]
    aside = (1 - size) / 2  # a pixel's middle lies elsewhere in a smaller picture
    beside = aside * (pixels[:, :2].sum(axis=1) - 1)
    start = np.column_stack([pixels[:, :2], pixels[:, 2] * size + beside]).astype(np.float32)
    inside = np.full(small[1].shape, 255, np.uint8)
    try:
        found = cv2.findTransformECC(small[0], small[1], start, cv2.MOTION_AFFINE, criteria, inside, _FILTER)[1]
    except cv2.error:  # it did not converge
        return pixels
    beside = aside * (found[:, :2].sum(axis=1) - 1)
    return np.column_stack([found[:, :2], (found[:, 2] - beside) / size]).astype(np.float64)
