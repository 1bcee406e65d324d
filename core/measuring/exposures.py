"""Tells two exposures from a tripod from one picture that was drawn on.

Both agree except in a part of the frame. Saving again leaves many pixels of a miniature unchanged, another exposure
does not, since its noise and light are its own. And what differs was photographed in both: it has grain in either
picture, is lighter here and darker there, and has little in common, while a text or mark lies over the same picture.
Neither is certain, so both are weighed together. Pixels are compared as they stand, so frames must coincide exactly.
"""

from __future__ import annotations

from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from core.measuring.geometry import Maps
from core.measuring.miniatures import SIDE, Miniatures
from core.measuring.planes import Plane

NONE = -np.inf
_BLOCK = 8  # pixels along each side of a block
_NEAR = 0.01  # of a map's numbers: the frames lie on each other
_SAME = 0.99  # structure of a pair in which there is nothing to look for
_QUIET, _LOUD = 3.0, 6.0  # grey levels of difference (root mean square) in a block that agrees, in one that differs
_NOISE = 6.0  # squared grey levels, as in core.measuring.cells
_UNLIKE, _LIKE = 0.6, 0.9  # correlation in a block that differs at most, agrees at least
_FLAT = 16.0  # and the variance of one that has something to differ in
_CHANGED = 10.0  # grey levels by which a pixel and those around it differ
# Half of the frame agrees and one block at least does not, in the light of the same moment, about. Where what differs
# correlates by more than so much, it is one exposure, sharpened, hardly legible, or below a mark.
_AGREES, _LIGHTER, _GAIN, _CORRELATED = 0.5, 8.0, 0.1, 0.87
# One exposure is told for sure where little differs, and several times as much of what shows something agrees: on two
# pages, in two chats or collages, it may be another picture that differs.
_MARK, _SHOWN = 0.2, 2.5
# What speaks for two exposures: weights of a logistic regression on pairs made up as if taken from a tripod and on
# copies with something drawn on them.
_BASE, _EQUAL, _ALIKE, _ONE_SIDED, _TEXTURE = 2.06, -6.9, -2.5, -2.9, 1.2


def exposure_evidence(
    inner: NDArray[np.intp], outer: NDArray[np.intp], maps: Maps, structure: Plane, miniatures: Miniatures
) -> Plane:
    """The evidence (n,) for two exposures that differ in a part of the frame; negative values speak for one exposure,
    NONE means that a pair does not differ like that. `inner` and `outer` are indices of miniatures."""
    evidence = np.full(len(maps), NONE, np.float32)
    sizes = miniatures.sizes[:, 0]
    on_each_other = (np.abs(maps - np.eye(2, 3)) < _NEAR).all(axis=(1, 2))
    wanted = on_each_other & (structure < _SAME) & (sizes[inner] == sizes[outer]).all(axis=1)
    rows = np.flatnonzero(wanted)
    if len(rows):
        pair, some = _differing_in_part(
            miniatures.pixels(inner[rows]), miniatures.pixels(outer[rows]), sizes[inner[rows]]
        )
        if len(some):
            evidence[rows[some]] = _weighed(pair)
    return evidence


@dataclass(frozen=True, slots=True)
class _Pair:
    """Pictures (n, SIDE, SIDE) that agree in most blocks but not all, and how."""

    first: Plane
    second: Plane
    inside: NDArray[np.bool_]  # (n, SIDE, SIDE); beside it they are black
    gain: NDArray[np.float64]  # (n,), with the offset what makes the second as light as the first
    offset: NDArray[np.float64]
    quiet: NDArray[np.bool_]  # (n, SIDE / _BLOCK, SIDE / _BLOCK): blocks that agree
    shown: NDArray[np.float64]  # (n,): share of the blocks that agree and have something in them


def _differing_in_part(
    first: NDArray[np.uint8], second: NDArray[np.uint8], sizes: NDArray[np.int32]
) -> tuple[_Pair, NDArray[np.intp]]:
    """The pictures (n, SIDE, SIDE) that differ only in a part of the frame and were lit alike, and their rows. Only the
    upper left part of each is compared, of `sizes` (n, 2); sums over blocks suffice for that."""
    there = np.arange(SIDE // _BLOCK) < sizes[:, :, None] // _BLOCK
    blocks = there[:, 1, :, None] & there[:, 0, None]
    a, b = first.astype(np.float32), second.astype(np.float32)
    mean_a, mean_b, square_a, square_b, product = (_means(plane) for plane in (a, b, a * a, b * b, a * b))
    variance_a, variance_b = square_a - mean_a * mean_a, square_b - mean_b * mean_b
    covariance = product - mean_a * mean_b
    correlation = covariance / np.sqrt((variance_a + _NOISE) * (variance_b + _NOISE))
    deviating = np.maximum(variance_a, variance_b) > _FLAT
    quiet = blocks & (~deviating | (correlation > _LIKE))
    for _ in range(2):
        of_a, of_b = _mean(mean_a, quiet), _mean(mean_b, quiet)
        gain = (_mean(product, quiet) - of_a * of_b) / np.maximum(_mean(square_b, quiet) - of_b * of_b, 1)
        offset = of_a - gain * of_b
        by, beside = gain[:, None, None], offset[:, None, None]
        off = variance_a + by * (by * variance_b - 2 * covariance) + np.square(mean_a - by * mean_b - beside)
        quiet = blocks & (off < _QUIET**2)
    loud = blocks & (off >= _LOUD**2) & (correlation < _UNLIKE) & deviating
    one_light = (np.abs(of_a - of_b) < _LIGHTER) & (np.abs(gain - 1) < _GAIN)
    in_part = (quiet.sum(axis=(1, 2)) >= _AGREES * blocks.sum(axis=(1, 2))) & loud.any(axis=(1, 2))
    rows = np.flatnonzero(one_light & in_part)
    inside = blocks[rows].repeat(_BLOCK, axis=1).repeat(_BLOCK, axis=2)
    shown = (quiet & deviating).sum(axis=(1, 2)) / np.maximum(blocks.sum(axis=(1, 2)), 1)
    pair = _Pair(a[rows] * inside, b[rows] * inside, inside, gain[rows], offset[rows], quiet[rows], shown[rows])
    return pair, rows


def _weighed(pair: _Pair) -> Plane:
    """The evidence (n,) for two exposures."""
    a, b = pair.first, pair.second
    equal = _mean(a == b, pair.quiet.repeat(_BLOCK, axis=1).repeat(_BLOCK, axis=2))
    rest = a - pair.gain[:, None, None] * b - pair.inside * pair.offset[:, None, None]
    changed = pair.inside & (_blurred(np.abs(rest), 3) > _CHANGED)
    of_a, of_b = _mean(a, changed), _mean(b, changed)
    spread = np.maximum(_mean(a * a, changed) - of_a**2, 1) * np.maximum(_mean(b * b, changed) - of_b**2, 1)
    alike = (_mean(a * b, changed) - of_a * of_b) / np.sqrt(spread)
    one_sided = np.abs(_mean(np.sign(rest), changed))
    texture = np.minimum(*(_mean(np.abs(plane - _blurred(plane, 5)), changed) for plane in (a, b)))
    evidence = _BASE + _EQUAL * equal + _ALIKE * alike + _ONE_SIDED * one_sided + _TEXTURE * np.log(texture + 0.5)
    evidence = np.where(alike < _CORRELATED, evidence, np.minimum(evidence, 0))
    share = changed.sum(axis=(1, 2)) / np.maximum(pair.inside.sum(axis=(1, 2)), 1)
    marked = (share <= _MARK) & (pair.shown >= _SHOWN * share)
    return np.asarray(np.where(marked, evidence, np.maximum(evidence, 0)), np.float32)


_ONES = np.ones(_BLOCK, np.float32) / _BLOCK**2


def _means(plane: Plane) -> Plane:
    """The mean of each block, (n, SIDE / _BLOCK, SIDE / _BLOCK). A product with ones is several times faster than
    `sum`."""
    rows = plane.reshape(-1, _BLOCK) @ _ONES
    return np.asarray(rows.reshape(len(plane), SIDE // _BLOCK, _BLOCK, -1).sum(axis=2))


def _mean(plane: Plane | NDArray[np.bool_], where: NDArray[np.bool_]) -> NDArray[np.float64]:
    """The mean of each picture's selected values (n,)."""
    total = (plane * where).sum(axis=(1, 2), dtype=np.float64)
    return np.asarray(total / np.maximum(where.sum(axis=(1, 2)), 1))


def _blurred(plane: Plane, side: int) -> Plane:
    """The mean around each value, with zeros beyond the borders."""
    rim = side // 2
    around = np.pad(plane, ((0, 0), (rim, rim), (rim, rim)))
    long = cv2.blur(around.reshape(-1, SIDE + 2 * rim), (side, side)).reshape(around.shape)
    return np.asarray(long[:, rim:-rim, rim:-rim], np.float32)
