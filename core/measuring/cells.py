"""Compares two aligned pictures in 8 x 8 cells. A person who moved between two shots shows as cells that differ among
cells that agree."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from core.columns.table import Table
from core.measuring.laying import GRID
from core.measuring.planes import Plane

CELLS = 8
# The variance, in squared grey levels, by which two encodings of one picture may differ: a share of that of the cells,
# so that less is allowed in a plain picture, but no more than _NOISE and no less than _LEAST_NOISE.
_NOISE_SHARE, _NOISE, _LEAST_NOISE = 0.15, 6.0, 0.4
FLAT = 4.0  # grey levels: a cell of less deviation has nothing to disagree about
_TINTED = 0.05  # share of the picture that has to have another colour
_TONE_NOISE = 0.3  # grey levels by which saving shifts the tone of a cell


@dataclass(frozen=True, slots=True)
class Cells(Table):
    """The measures of n pairs that are taken over cells, (n,) each unless stated. See
    core.measuring.measures.Measures."""

    structure: Plane
    falling: Plane  # 0 to 1: the same as structure, of cells in which one picture is light where the other is dark
    middle: Plane
    agree: Plane
    differ: Plane
    texture: Plane
    grain: Plane
    filled: Plane  # 0 to 1: share of the cells in which there is something
    differing: NDArray[np.bool_]  # (n, CELLS * CELLS): which cells make up `differ`

    def all(self) -> tuple[NDArray[Any], ...]:
        return tuple(getattr(self, name) for name in self.__slots__)


def cells_of(inner: Plane, outer: Plane, inside: NDArray[np.bool_]) -> Cells:
    """Compare samples of the inner and the outer pictures (n, GRID * GRID), where flagged as inside the outer one."""
    weight = inside.astype(np.float32)
    first, second = inner * weight, outer * weight
    count = cell_sums(weight)
    sum_1, sum_2 = cell_sums(first), cell_sums(second)
    square_1, square_2 = cell_sums(first * first), cell_sums(second * second)
    product = cell_sums(first * second)
    total = np.maximum(count.sum(1), 1)
    spread_1 = np.maximum(square_1.sum(1) / total - np.square(sum_1.sum(1) / total), 1e-3)
    spread_2 = np.maximum(square_2.sum(1) / total - np.square(sum_2.sum(1) / total), 1e-3)
    gain = np.sqrt(spread_2 / spread_1)[:, None]
    full = count >= 0.5 * (GRID // CELLS) ** 2
    count = np.maximum(count, 1)
    mean_1, mean_2 = sum_1 / count, sum_2 / count
    variance_1 = np.maximum(square_1 / count - mean_1 * mean_1, 0)
    variance_2 = np.maximum(square_2 / count - mean_2 * mean_2, 0)
    covariance = product / count - mean_1 * mean_2
    deviation = np.maximum(np.sqrt(variance_1), np.sqrt(variance_2) / gain)
    typical = (np.minimum(deviation, 20) * full).sum(1) / np.maximum(full.sum(1), 1)
    noise = np.clip(_NOISE_SHARE * typical * typical, _LEAST_NOISE, _NOISE)[:, None]
    correlation = covariance / np.sqrt((variance_1 + noise) * (variance_2 + noise))
    weights = np.minimum(deviation, 20) * full
    total = np.maximum(weights.sum(1), 1e-6)
    cells = np.maximum(full.sum(1), 1)
    differing = (correlation < 0.5) & (deviation > FLAT) & full
    return Cells(
        structure=(np.clip(correlation, 0, 1) * weights).sum(1) / total,
        falling=(np.clip(-correlation, 0, 1) * weights).sum(1) / total,
        middle=(np.clip(correlation, 0, 1) * weights * _MIDDLE).sum(1) / np.maximum((weights * _MIDDLE).sum(1), 1e-6),
        agree=((correlation > 0.7) * weights).sum(1) / total,
        differ=differing.sum(1) / cells,
        texture=weights.sum(1) / cells,
        grain=(_without_slope(inner, variance_1) * full).sum(1) / cells,
        filled=((deviation > FLAT) & full).sum(1) / cells,
        differing=differing,
    )


def _without_slope(plane: Plane, variance: Plane) -> Plane:
    """The deviation of the samples of each cell from the plane that fits them best, in grey levels, (n, CELLS *
    CELLS)."""
    count = (GRID // CELLS) ** 2
    slopes = sum(np.square(cell_sums(plane * ramp) / count) for ramp in (_RAMP, _RAMP_DOWN))
    return np.asarray(np.sqrt(np.maximum(variance - slopes / _RAMP_POWER, 0)))


def of_samples(cells: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """Flags of cells (n, CELLS * CELLS) as flags of their samples (n, GRID * GRID)."""
    side = GRID // CELLS
    square = cells.reshape(-1, CELLS, CELLS)
    return square.repeat(side, axis=1).repeat(side, axis=2).reshape(len(cells), GRID * GRID)


def spread(cells: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """The flagged cells and all cells that touch them, (n, CELLS * CELLS)."""
    around = np.pad(cells.reshape(-1, CELLS, CELLS), ((0, 0), (1, 1), (1, 1)))
    rows = around[:, :-2] | around[:, 1:-1] | around[:, 2:]
    return np.asarray((rows[:, :, :-2] | rows[:, :, 1:-1] | rows[:, :, 2:]).reshape(len(cells), -1))


def ground_of(inner: Plane, outer: Plane, inside: NDArray[np.bool_]) -> Plane:
    """The share of samples that have one tone in both pictures, 0 to 1, (n,): the paper of a page, the background of a
    chat."""
    most = (in_one_tone(plane, inside).max(axis=1) for plane in (inner, outer))
    return np.asarray(np.minimum(*most) / np.maximum(inside.sum(axis=1), 1), np.float32)


def in_one_tone(plane: Plane, where: NDArray[np.bool_]) -> NDArray[np.float64]:
    """The number of flagged samples within ONE_TONE levels, for each lowest level, (n, levels)."""
    base = np.repeat(np.arange(len(plane)) * LEVELS, plane.shape[1])
    level = np.rint(plane).astype(np.intp).ravel() + base
    count = np.bincount(level, where.ravel(), len(plane) * LEVELS).reshape(-1, LEVELS)
    return np.asarray(np.lib.stride_tricks.sliding_window_view(count, ONE_TONE, axis=1).sum(axis=2))


LEVELS, ONE_TONE = 256, 5  # grey levels; and those that saving makes of one tone
_RAMP_CELL = np.arange(GRID // CELLS, dtype=np.float32) - (GRID // CELLS - 1) / 2
_RAMP = np.tile(np.tile(_RAMP_CELL, CELLS), GRID)
_RAMP_DOWN = np.repeat(np.tile(_RAMP_CELL, CELLS), GRID)
_RAMP_POWER = float(np.square(_RAMP_CELL).mean())
_ONES = np.ones(GRID // CELLS, np.float32)


_AXIS = np.abs(np.arange(CELLS) - (CELLS - 1) / 2) < CELLS / 4
_MIDDLE = (_AXIS[:, None] & _AXIS[None]).ravel()  # the four by four cells in the middle


def cell_sums(plane: Plane) -> Plane:
    """The sums over cells (n, CELLS * CELLS). A product with ones is several times faster than `sum`. Taken picture by
    picture, as a product of all of them at once would round each in a way that depends on how many there are."""
    side = GRID // CELLS
    rows = (plane.reshape(-1, GRID * CELLS, side) @ _ONES).reshape(-1, CELLS, side, CELLS)
    return np.asarray(rows.sum(axis=2).reshape(len(plane), -1))


def spot_of(rest: Plane, weight: Plane) -> Plane:
    """How far the tone of a few cells stands out of the difference of two pictures (n,): the second largest cell mean
    in proportion to the median one. Saving again does not change the tone of a cell; a faint mark does."""
    off = np.abs(cell_sums(rest * weight)) / np.maximum(cell_sums(weight), 1)
    return np.asarray(np.partition(off, -2, axis=1)[:, -2] / (np.median(off, axis=1) + _TONE_NOISE), np.float32)


def tint_of(chroma: Plane, weight: Plane) -> Plane:
    """How far the colour of a small part stands out of the difference of chroma (n, m, 2), in levels, (n,).

    It is the distance from the median that a twentieth of the samples exceeds. Other tones change the colour of all
    samples, saving again that of none; a thing in another colour changes that of a part.
    """
    off = np.abs(chroma - np.median(chroma, axis=1, keepdims=True)).mean(axis=2) * weight
    place = off.shape[1] - 1 - round(_TINTED * off.shape[1])
    return np.asarray(np.partition(off, place, axis=1)[:, place], np.float32)


def shifted(first: Plane, second: Plane, weight: Plane) -> Plane:
    """How far the mean and the spread of the values of two pictures (n, m samples, channels) lie apart, in levels (n,).
    Saving a picture again and making it smaller change single samples by more, and hardly these."""
    weights, total = weight[:, None], np.maximum(weight.sum(1), 1)[:, None]
    planes = [plane.transpose(0, 2, 1) for plane in (first, second)]
    means = [np.vecdot(plane, weights) / total for plane in planes]
    off = (np.square(plane - mean[:, :, None]) for plane, mean in zip(planes, means, strict=True))
    spread, other = (np.sqrt((np.vecdot(square, weights) / total).sum(axis=1)) for square in off)
    return np.asarray(np.hypot(np.linalg.norm(means[0] - means[1], axis=1), spread - other), np.float32)


def fitted(inner: Plane, outer: Plane, where: NDArray[np.bool_]) -> Plane:
    """The inner pictures minus the outer ones (n, m), after the gain and offset that fit best at the samples flagged in
    `where`."""
    weight = where.astype(np.float32)
    total = np.maximum(weight.sum(1), 1)
    one, other = (plane - (np.vecdot(plane, weight) / total)[:, None] for plane in (inner, outer))
    gain = np.vecdot(one * other, weight) / total / variance(outer, weight)
    return np.asarray(one - np.clip(gain, 0, 5)[:, None] * other)


def variance(plane: Plane, weight: Plane) -> Plane:
    total = np.maximum(weight.sum(-1), 1)
    mean = np.vecdot(plane, weight) / total
    return np.asarray(np.maximum(np.vecdot(plane * plane, weight) / total - mean * mean, 1e-3))
