"""The ink of two pages that lie on each other: where it differs, block by block, and whether something was painted over
one of them.

A block is no larger than a word. Before they are compared, both pages get the contrast of the stronger one and the
sharpness of the softer one.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from core.measuring.planes import Grey, Plane

_LEAST_SHARED = 0.3  # of the inner picture: below there is nothing to compare
_BLOCK, _STEP = 12, 6  # pixels: a block, and from one to the next
_MIDDLES = slice(_BLOCK // 2, 1 - _BLOCK // 2, _STEP)  # the pixels in the middle of the blocks
_INK = 10.0  # grey levels of deviation: what a block with something written in it has
_SAME = 0.6  # correlation of a block: in a copy nearly all have more than 0.8, other words have anything
_NOISE = 9.0  # variance, in grey levels, that is none
_BESIDE = tuple((down, across) for down in (0, 1, 2) for across in (0, 1, 2) if (down, across) != (1, 1))
_STRAY, _MANY = 0.001, 0.01  # shares of the blocks with ink that may not agree, in clusters and without
_SOFTENING = (0.5, 0.7, 0.9, 1.2, 1.6, 2.2, 3.0)  # deviations in pixels, by which the sharper picture is softened
_PLAIN = 0.25  # grey levels of deviation: what has less shows nothing, and its rounding shall not be made stronger
_SMOOTH = 0.6  # pixels: lines half a pixel beside each other shall still agree
# What was done to one of two copies: a pen, a bar, a caption, a name that was blurred. It lies in few places, and what
# is there adds ink or takes it away, or changes the ground; what has other ink for ink is another document.
_APART, _PAINTED, _EXCHANGED = 3, 0.2, 0.2  # blocks between two places, shares of the picture and of what differs
_FAINTER, _GROUND_MOVED = 0.45, 60.0  # of the stronger ink; and grey levels


@dataclass(frozen=True, slots=True)
class Limits:
    """What differs between two pages by more than saving again and chance make."""

    cluster: int  # blocks side by side that do not agree
    ink: float  # grey levels of deviation that one of the two has there
    places: float  # in how many something may have been painted on a page


FINE = Limits(4, _INK, 4)
# A single digit is two blocks of steep ink. In fainter ones there is the grain of a sky, as files keep it or not.
CLOSE = Limits(2, 40.0, np.inf)


@dataclass(frozen=True, slots=True)
class Blocks:
    """The blocks of two aligned pictures, (rows, columns) each unless stated."""

    full: NDArray[np.bool_]  # all of it lies in both pictures
    ink: NDArray[np.bool_]  # something is written there in either
    misfits: NDArray[np.bool_]  # ink that does not agree, in clusters or in many places
    deviations: tuple[Plane, Plane]  # in grey levels
    pictures: tuple[Plane, Plane]  # (height, width), as sharp as each other

    @classmethod
    def of(cls, one: Plane, other: Plane, pixels: NDArray[np.float64], limits: Limits) -> Blocks | None:
        """Compare the blocks of two pictures; `pixels` (2, 3) maps pixels of the first to the second. None if
        they overlap too little, or there is no room for a block."""
        size = (one.shape[1], one.shape[0])
        way = cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP
        there = cv2.warpAffine(other, pixels, size, flags=way, borderMode=cv2.BORDER_REPLICATE)
        way = cv2.INTER_NEAREST | cv2.WARP_INVERSE_MAP
        inside = cv2.erode(cv2.warpAffine(np.ones(other.shape, np.uint8), pixels, size, flags=way), np.ones((3, 3)))
        if min(size) < _BLOCK or cv2.countNonZero(inside) < _LEAST_SHARED * inside.size:
            return None
        first, second = _as_sharp(one, np.asarray(there, np.float32), np.asarray(inside, np.uint8))
        full = cv2.erode(inside, np.ones((_BLOCK + 2, _BLOCK + 2)))[_MIDDLES, _MIDDLES] > 0
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
    pictures = [one, other]
    spread = [max(_spread(picture, inside), _PLAIN) for picture in pictures]
    gains = [max(spread) / each for each in spread]
    edges = [gain**2 * _edges(picture, inside) for gain, picture in zip(gains, pictures, strict=True)]
    sharper = int(edges[1] > edges[0])
    for deviation in _SOFTENING:
        if edges[sharper] <= 1.1 * edges[1 - sharper]:
            break
        pictures[sharper] = _softened((one, other)[sharper], deviation)
        edges[sharper] = gains[sharper] ** 2 * _edges(pictures[sharper], inside)
    first, second = (_softened(picture, _SMOOTH) for picture in pictures)
    first *= np.float32(gains[0])
    second *= np.float32(gains[1])
    return first, second


def _spread(picture: Plane, inside: Grey) -> float:
    """The standard deviation inside the mask. OpenCV's own function for it takes several times as long."""
    total = cv2.countNonZero(inside)
    mean = cv2.norm(picture, cv2.NORM_L1, inside) / total
    return float(np.sqrt(max(cv2.norm(picture, cv2.NORM_L2SQR, inside) / total - mean * mean, 0)))


def _edges(picture: Plane, inside: Grey) -> float:
    """The sum of the squared second derivative inside the mask."""
    return float(cv2.norm(cv2.Laplacian(picture, cv2.CV_32F), cv2.NORM_L2SQR, inside))


def _softened(picture: Plane, deviation: float) -> Plane:
    side = 2 * math.ceil(3 * deviation) + 1
    return np.asarray(cv2.GaussianBlur(picture, (side, side), deviation), np.float32)


def _tones(picture: Plane) -> Plane:
    """The mean of a square twice as large around each block."""
    wide = cv2.blur(picture, (2 * _BLOCK, 2 * _BLOCK))
    return np.asarray(wide[_MIDDLES, _MIDDLES], np.float32)


def _mean_products(one: Plane, other: Plane) -> Plane:
    """The mean of the products of two pictures in each block."""
    rows, columns = (side // _STEP for side in one.shape)
    strips = [picture[: rows * _STEP, : columns * _STEP].reshape(rows, _STEP, -1) for picture in (one, other)]
    return _of_blocks(np.einsum("ijk,ijk->ik", *strips))


def _means(picture: Plane) -> Plane:
    """The mean of each block."""
    rows, columns = (side // _STEP for side in picture.shape)
    return _of_blocks(picture[: rows * _STEP, : columns * _STEP].reshape(rows, _STEP, -1).sum(axis=1))


def _of_blocks(strips: Plane) -> Plane:
    """Each block has four squares that it shares with its neighbours."""
    squares = cv2.resize(strips, (strips.shape[1] // _STEP, strips.shape[0]), interpolation=cv2.INTER_AREA)
    rows = squares[1:] + squares[:-1]
    return np.asarray((rows[:, 1:] + rows[:, :-1]) / np.float32(4 * _STEP), np.float32)


def _correlations(one: Plane, other: Plane, full: NDArray[np.bool_]) -> tuple[Plane, Plane, Plane]:
    """The correlation of the two pictures in each block, -1 to 1, and the deviation of each in grey levels. A block
    that differs is also tried up to a pixel to each side."""
    mean, its = _means(one), _means(other)
    variance, varying = (np.maximum(_mean_products(p, p) - m * m, 0) for p, m in ((one, mean), (other, its)))
    common = _mean_products(one, other) - mean * its
    best = np.asarray(common / np.sqrt((variance + _NOISE) * (varying + _NOISE)), np.float32)
    deviations = np.sqrt(variance), np.sqrt(varying)
    unlike = np.nonzero(full & (np.maximum(*deviations) > _INK) & (best < _SAME))
    if len(unlike[0]):
        block = (_windows(one, _BLOCK)[unlike] - mean[unlike][:, None, None]).reshape(-1, _BLOCK * _BLOCK)
        wider = np.asarray(cv2.copyMakeBorder(other, 1, 1, 1, 1, cv2.BORDER_REPLICATE), np.float32)
        around = _windows(wider, _BLOCK + 2)[unlike] - its[unlike][:, None, None]
        for down, across in _BESIDE:
            beside = around[:, down : down + _BLOCK, across : across + _BLOCK].reshape(block.shape)
            varied = np.vecdot(beside, beside) / block.shape[1] - np.square(beside.mean(axis=1))
            noisy = (variance[unlike] + _NOISE) * (varied + _NOISE)
            best[unlike] = np.maximum(best[unlike], np.vecdot(block, beside) / block.shape[1] / np.sqrt(noisy))
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
