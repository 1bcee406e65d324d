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
from dataclasses import dataclass
from enum import Enum

import cv2
import numpy as np
from numpy.typing import NDArray

from core.measuring.geometry import Maps, inverse, scale
from core.measuring.registration import pixel_map

Grey = NDArray[np.uint8]
Plane = NDArray[np.float32]

GROUND, TONES = 0.38, 5  # share of the picture that has one tone, of so many grey levels: 95 of 100 photos have less
_BYTES, _QUALITIES = 9000, (30, 22, 16, 10, 6)  # a busier page is packed more tightly
_LEAST_SIDE, _LEAST_SHARED = 64, 0.3  # pixels, and share of the inner picture: below there is nothing more to see
_BLOCK, _STEP = 12, 6  # pixels: a block, and from one to the next
_INK = 10.0  # grey levels of deviation: what a block with something written in it has
_SAME = 0.6  # correlation of a block: in a copy nearly all have more than 0.8, other words have anything
_NOISE = 9.0  # variance, in grey levels, that is none
_BESIDE = tuple((down, across) for down in (0, 1, 2) for across in (0, 1, 2) if (down, across) != (1, 1))
_STRAY, _MANY = 0.001, 0.01  # shares of the blocks with ink that may not agree, in clusters and without
_SOFTENING = (0.5, 0.7, 0.9, 1.2, 1.6, 2.2, 3.0)  # deviations in pixels, by which the sharper picture is softened
_SMOOTH = 0.6  # pixels: lines half a pixel beside each other shall still agree
_STEPS, _PRECISION, _FILTER = 12, 1e-4, 3  # of making a map sharper
_SIZES = (0.5, 1.0)  # at which that is done; at the second only where the first helped
READABLE_SIDE = 1600
"""Pixels of the long side at which type of seven points can be read on a page of A4."""

_ENLARGED = 2.0  # times, at most
_CLOSE_SIDES = (240, 480)  # pixels of the long side at which the map is made sharper there
_HELPED = 0.75  # of the blocks that did not agree, if no more are left
# What was done to one of two copies: a pen, a bar, a caption, a name that was blurred. It lies in few places, and what
# is there adds ink or takes it away, or changes the ground; what has other ink for ink is another document.
_APART, _PAINTED, _EXCHANGED = 3, 0.2, 0.2  # blocks between two places, shares of the picture and of what differs
_FAINTER, _GROUND_MOVED = 0.45, 60.0  # of the stronger ink; and grey levels


@dataclass(frozen=True, slots=True)
class _Limits:
    """What differs between two pages by more than saving again and chance make."""

    cluster: int  # blocks side by side that do not agree
    ink: float  # grey levels of deviation that one of the two has there
    places: float  # in how many something may have been painted on a page


_LIMITS = _Limits(4, _INK, 2)
# A single digit is two blocks of steep ink. In fainter ones there is the grain of a sky, as files keep it or not.
_CLOSE_LIMITS = _Limits(2, 40.0, np.inf)


class Difference(Enum):
    """What differs between two pages that lie on each other."""

    NONE = "nothing"
    PAINTED = "something was painted over one of them"
    OTHER = "they say something else"


def packed(grey: Grey) -> bytes:
    """The fine miniature of a grey picture (height, width) as a JPEG; empty unless the picture has much plain
    ground."""
    counts = cv2.calcHist([grey], [0], None, [256], [0, 256]).ravel()
    if np.convolve(counts, np.ones(TONES)).max() < GROUND * grey.size:
        return b""
    for quality in _QUALITIES:
        data = cv2.imencode(".jpg", grey, (cv2.IMWRITE_JPEG_QUALITY, quality))[1]
        if len(data) <= _BYTES:
            break
    return data.tobytes()


def agrees(a: bytes, b: bytes, unit: NDArray[np.float64]) -> bool:
    """Whether two packed fine miniatures show the same except for what was painted over one of them; `unit` (2, 3) maps
    `a` to `b`. True if one is empty or there is too little to compare. Raises ValueError if one is damaged."""
    return not a or not b or difference(unpacked(a), unpacked(b), unit) is not Difference.OTHER


def difference(
    a: Grey,
    b: Grey,
    unit: NDArray[np.float64],
    *,
    sizes: Sequence[float] = _SIZES,
    all_sizes: bool = False,
    limits: _Limits = _LIMITS,
) -> Difference:
    """What differs between two grey pictures (height, width), where the map `unit` (2, 3) lays `a` on `b`. The map is
    made sharper at these parts of their size, one after the other, at all of them or while that helps."""
    one, other, pixels = _as_dense(a, b, unit.reshape(1, 2, 3))
    found = _Blocks.of(one, other, pixels, limits) if max(one.shape) >= _LEAST_SIDE else None
    if found is None:
        return Difference.NONE
    for size in sizes:
        if not found.apart:
            break
        sharper = _sharper(one, other, pixels, size)
        again = _Blocks.of(one, other, sharper, limits)
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
    return difference(large[0], large[1], unit, sizes=sizes, all_sizes=True, limits=_CLOSE_LIMITS)


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


@dataclass(frozen=True, slots=True)
class _Blocks:
    """The blocks of two aligned pictures, (rows, columns) each unless stated."""

    full: NDArray[np.bool_]  # all of it lies in both pictures
    ink: NDArray[np.bool_]  # something is written there in either
    misfits: NDArray[np.bool_]  # ink that does not agree, in clusters or in many places
    deviations: tuple[Plane, Plane]  # in grey levels
    pictures: tuple[Plane, Plane]  # (height, width), as sharp as each other

    @classmethod
    def of(cls, one: Plane, other: Plane, pixels: NDArray[np.float64], limits: _Limits) -> _Blocks | None:
        """Compare the blocks of two pictures; `pixels` (2, 3) maps pixels of the first to the second. None if
        they overlap too little."""
        size = (one.shape[1], one.shape[0])
        way = cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP
        there = cv2.warpAffine(other, pixels, size, flags=way, borderMode=cv2.BORDER_REPLICATE)
        way = cv2.INTER_NEAREST | cv2.WARP_INVERSE_MAP
        inside = cv2.erode(cv2.warpAffine(np.ones(other.shape, np.uint8), pixels, size, flags=way), np.ones((3, 3)))
        if inside.mean() < _LEAST_SHARED:
            return None
        first, second = _as_sharp(one, np.asarray(there, np.float32), np.asarray(inside, np.uint8))
        full = cv2.erode(inside, np.ones((_BLOCK + 2, _BLOCK + 2)))[_BLOCK // 2 :: _STEP, _BLOCK // 2 :: _STEP] > 0
        first, second = _padded(first), _padded(second)
        agree, *deviations = _correlations(first, second, full)
        ink = full & (np.maximum(*deviations) > _INK)
        misfits = ink & (agree < _SAME) & (np.maximum(*deviations) > limits.ink)
        number, label, measured, _ = cv2.connectedComponentsWithStats(misfits.astype(np.uint8))
        least = 1 if misfits.sum() > _MANY * ink.sum() else limits.cluster
        clusters = [each for each in range(1, number) if measured[each, cv2.CC_STAT_AREA] >= least]
        return cls(full, ink, np.isin(label, clusters), (deviations[0], deviations[1]), (first, second))

    @property
    def apart(self) -> bool:
        """Whether more ink differs than may by chance."""
        return int(self.misfits.sum()) > _STRAY * int(self.ink.sum())

    def is_painted(self, most: float) -> bool:
        """Whether the differences are what was painted over one of the pictures: in `most` places at most, which add
        ink, remove it, or change the ground, but do not exchange ink for other ink."""
        several = cv2.dilate(self.misfits.astype(np.uint8), np.ones((_APART, _APART)))
        places = cv2.connectedComponents(several)[0] - 1
        count = int(self.misfits.sum())
        if places > most or count > _PAINTED * int(self.full.sum()):
            return False
        first, second = self.deviations
        ground, other = (_tones(picture) for picture in self.pictures)
        rest = self.full & ~self.misfits
        gain, offset = _line(ground[rest], other[rest])
        inked = self.misfits & (np.abs(gain * ground + offset - other) <= _GROUND_MOVED)
        weaker, stronger = np.minimum(first, second), np.maximum(first, second)
        both = inked & (weaker > np.maximum(_INK / 2, _FAINTER * stronger))
        alone = [int((inked & ~both & (more > less)).sum()) for more, less in ((first, second), (second, first))]
        return int(both.sum()) + min(alone) < _EXCHANGED * count


def _as_sharp(one: Plane, other: Plane, inside: Grey) -> tuple[Plane, Plane]:
    """Both pictures with the contrast of the stronger one and the blur of the softer one, since a page that was once
    scaled down has lost the sharpness of its letters."""
    spread = [cv2.meanStdDev(picture, mask=inside)[1].item() + 1e-3 for picture in (one, other)]
    pictures = [picture * np.float32(max(spread) / each) for picture, each in zip((one, other), spread, strict=True)]
    edges = [_edges(picture, inside) for picture in pictures]
    sharper = int(edges[1] > edges[0])
    original = pictures[sharper]
    for deviation in _SOFTENING:
        if edges[sharper] <= 1.1 * edges[1 - sharper]:
            break
        pictures[sharper] = _softened(original, deviation)
        edges[sharper] = _edges(pictures[sharper], inside)
    return _softened(pictures[0], _SMOOTH), _softened(pictures[1], _SMOOTH)


def _edges(picture: Plane, inside: Grey) -> float:
    """The sum of the squared second derivative inside the mask."""
    return float(cv2.norm(cv2.Laplacian(picture, cv2.CV_32F), cv2.NORM_L2SQR, inside))


def _softened(picture: Plane, deviation: float) -> Plane:
    return np.asarray(cv2.GaussianBlur(picture, (0, 0), deviation), np.float32)


def _padded(picture: Plane) -> Plane:
    """The picture extended to sides that _STEP divides."""
    height, width = picture.shape
    more = 0, -height % _STEP, 0, -width % _STEP
    return np.asarray(cv2.copyMakeBorder(picture, *more, cv2.BORDER_REFLECT_101), np.float32)


def _tones(picture: Plane) -> Plane:
    """The mean of a square twice as large around each block."""
    wide = cv2.blur(picture, (2 * _BLOCK, 2 * _BLOCK))
    return np.asarray(wide[_BLOCK // 2 : -1 : _STEP, _BLOCK // 2 : -1 : _STEP], np.float32)


def _means(picture: Plane) -> Plane:
    """The mean of each block, from four squares that it shares with its neighbours."""
    size = (picture.shape[1] // _STEP, picture.shape[0] // _STEP)
    squares = cv2.resize(picture, size, interpolation=cv2.INTER_AREA)
    rows = squares[1:] + squares[:-1]
    return np.asarray((rows[:, 1:] + rows[:, :-1]) / 4, np.float32)


def _correlations(one: Plane, other: Plane, full: NDArray[np.bool_]) -> tuple[Plane, Plane, Plane]:
    """The correlation of the two pictures in each block, -1 to 1, and the deviation of each in grey levels. A block
    that differs is also tried up to a pixel to each side."""
    mean, its = _means(one), _means(other)
    variance, varying = (np.maximum(_means(p * p) - m * m, 0) for p, m in ((one, mean), (other, its)))
    common = _means(one * other) - mean * its
    best = np.asarray(common / np.sqrt((variance + _NOISE) * (varying + _NOISE)), np.float32)
    deviations = np.sqrt(variance), np.sqrt(varying)
    unlike = np.nonzero(full & (np.maximum(*deviations) > _INK) & (best < _SAME))
    if len(unlike[0]):
        block = _windows(one, _BLOCK)[unlike] - mean[unlike][:, None, None]
        around = _windows(np.pad(other, 1, mode="edge"), _BLOCK + 2)[unlike]
        for down, across in _BESIDE:
            beside = around[:, down : down + _BLOCK, across : across + _BLOCK]
            noisy = (variance[unlike] + _NOISE) * (beside.var(axis=(1, 2)) + _NOISE)
            best[unlike] = np.maximum(best[unlike], (block * beside).mean(axis=(1, 2)) / np.sqrt(noisy))
    return best, *deviations


def _windows(picture: Plane, side: int) -> Plane:
    """A square of `side` pixels for each block, (rows, columns, side, side)."""
    return np.lib.stride_tricks.sliding_window_view(picture, (side, side))[::_STEP, ::_STEP]


def _line(x: Plane, y: Plane) -> tuple[float, float]:
    """Gain and offset that map the tones x to y best; (1, 0) if x has nearly one tone."""
    if len(x) < 2 or float(x.std()) < _INK / 2:
        return 1.0, 0.0
    gain = float(np.cov(x, y)[0, 1] / x.var(ddof=1))
    return gain, float(y.mean() - gain * x.mean())
