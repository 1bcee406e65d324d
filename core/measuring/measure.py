"""Two pictures laid on each other by a known map, compared place by place, many pairs at a time.

What is compared are the miniatures of the catalog, on the grid of core.measuring.laying. The measures are taken over
CELLS x CELLS cells, so that a person who moved between two shots shows as cells that disagree among cells that agree.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from core.measuring.geometry import Frames, Maps, apply, inverse, scale
from core.measuring.laying import GRID, Laid, grid_of
from core.measuring.miniatures import Miniatures, Plane

CELLS = 8
COLOUR_GRID = 16
BLOCK = 128  # pairs at a time: some 60 MB of work space
STEPS = 4  # of refinement
_SHARP = 0.95  # structure of a pair whose map is as good as it gets
_HOPELESS = 0.15  # and of one that no refinement brings together
_NOISE = 6.0  # variance in squared grey levels that two encodings of one picture may differ by, at most,
_LEAST_NOISE = 0.4  # and at least: in a plain picture less is allowed,
_NOISE_SHARE = 0.15  # this part of the variance of its cells
_RIM = (0.02, 0.03)  # parts of the long side: where the surroundings of an inner picture are looked at
_RIM_SAMPLES = 24
_FLAT = 4.0  # grey levels: a cell of less deviation has nothing to disagree about
# A band painted across a picture: rows or columns of samples in which nearly all differ, and in the others hardly any.
_OFF = 12.0  # grey levels: a sample that differs, after gain and offset
_IN_BAND, _BESIDE_BAND = 0.7, 0.12  # share of a row's samples that differ, in the band at least, beside it at most
_THINNEST, _WIDEST = 0.03, 0.4  # share of the rows
_BAND_RIM = 2  # samples beside the band that its edge is smeared over
_RICH = 0.6  # share of the cells beside a band with something in them: around the picture on a phone there is not much


@dataclass(frozen=True, slots=True)
class Measures:
    """What was measured of n pairs; every array is (n,) but the maps."""

    maps: Maps  # the map that the measures were taken with, (n, 2, 3), from a to b
    frame_a: Frames  # (n, 2)
    frame_b: Frames
    cover_a: Plane  # share of picture a's frame that lies inside b's
    cover_b: Plane
    escape: Plane  # how far each reaches out of the other, the smaller of the two, in parts of the long side
    shift: Plane  # how far the map is from laying the frames on each other, in parts of the long side
    structure: Plane  # 0 to 1: correlation of the cells, weighted by how much there is in them
    middle: Plane  # the same of the cells in the middle of the inner picture
    agree: Plane  # 0 to 1: weighted share of the cells that agree
    differ: Plane  # 0 to 1: share of the cells where one has what the other has not
    painted: Plane  # 0 to 1: share of the picture under a band painted across it, which the other measures leave out
    texture: Plane  # mean deviation in the cells, in grey levels: how much there was to compare
    grain: Plane  # the same without the slope of each cell: in a clear sky it is nothing
    luma: Plane  # mean difference of luma, in grey levels
    rest: Plane  # what is left of it after the best gain and offset
    chroma: Plane  # mean difference of chroma
    colour_a: Plane  # mean distance from grey of picture a where they overlap
    colour_b: Plane
    rim: Plane  # deviation, in grey levels, of what surrounds the inner picture in the outer one; nan: nothing does
    step: Plane  # mean difference, in grey levels, across the edge of the inner picture


def joined(parts: Sequence[Measures]) -> Measures:
    """The measures of several blocks, one after another."""
    return Measures(*(np.concatenate([getattr(part, name) for part in parts]) for name in Measures.__slots__))


def measure(
    a: NDArray[np.intp],
    b: NDArray[np.intp],
    maps: Maps,
    miniatures: Miniatures,
    *,
    closely: NDArray[np.bool_] | None = None,
) -> Measures:
    """Measure pairs of miniatures laid on each other by `maps`, (n, 2, 3), which are made sharper where that helps.

    Those marked in `closely` (n,) are made sharper even where they fit well: to see a shift of a part of a pixel.
    For up to BLOCK pairs at a time; more cost more memory, not more time.
    """
    laid = Laid(a, b, maps, miniatures)
    samples = laid.samples()
    cells = _cells(*samples)
    wanted = (cells.structure < _SHARP) & (cells.structure > _HOPELESS)
    gain = np.full(len(a), 0.005, np.float32)
    if closely is not None:
        wanted |= closely
        gain[closely] = 0.0005
    rough = np.flatnonzero(wanted)
    if len(rough):
        some = Laid(a[rough], b[rough], maps[rough], miniatures)
        sharper = some.refined(samples[0][rough], STEPS)
        some.map = np.where(np.isfinite(sharper).all(axis=(1, 2), keepdims=True), sharper, some.map)
        samples_then = some.samples()
        then = _cells(*samples_then)
        # A map that was right already is not made worse by tones the refinement cannot follow.
        better = then.structure > cells.structure[rough] + gain[rough]
        laid.lay_again(rough[better], some.map[better])
        for old, new in zip((*cells.all(), *samples), (*then.all(), *samples_then), strict=True):
            old[rough[better]] = new[better]
    inner, outer, inside = samples
    painted, seen = _bands(cells, inner, outer, inside)
    banded = np.flatnonzero(painted)
    if len(banded):
        inside[banded] &= seen[banded]
        for old, new in zip(cells.all(), _cells(inner[banded], outer[banded], inside[banded]).all(), strict=True):
            old[banded] = new
    return _measures(laid, cells, painted, inner, outer, inside)


@dataclass(frozen=True, slots=True)
class _Cells:
    structure: Plane
    middle: Plane
    agree: Plane
    differ: Plane
    texture: Plane
    grain: Plane
    filled: Plane  # 0 to 1: share of the cells in which there is something
    differing: NDArray[np.bool_]  # (n, CELLS * CELLS): which cells make up `differ`

    def all(self) -> tuple[NDArray[Any], ...]:
        return tuple(getattr(self, name) for name in self.__slots__)


def _cells(inner: Plane, outer: Plane, inside: NDArray[np.bool_]) -> _Cells:
    weight = inside.astype(np.float32)
    first, second = inner * weight, outer * weight
    count = _cell_sums(weight)
    sum_1, sum_2 = _cell_sums(first), _cell_sums(second)
    square_1, square_2 = _cell_sums(first * first), _cell_sums(second * second)
    product = _cell_sums(first * second)
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
    differing = (correlation < 0.5) & (deviation > _FLAT) & full
    return _Cells(
        structure=(np.clip(correlation, 0, 1) * weights).sum(1) / total,
        middle=(np.clip(correlation, 0, 1) * weights * _MIDDLE).sum(1) / np.maximum((weights * _MIDDLE).sum(1), 1e-6),
        agree=((correlation > 0.7) * weights).sum(1) / total,
        differ=differing.sum(1) / cells,
        texture=weights.sum(1) / cells,
        grain=(_without_slope(inner, variance_1) * full).sum(1) / cells,
        filled=((deviation > _FLAT) & full).sum(1) / cells,
        differing=differing,
    )


def _bands(cells: _Cells, inner: Plane, outer: Plane, inside: NDArray[np.bool_]) -> tuple[Plane, NDArray[np.bool_]]:
    """The share of each picture under a band painted across it, as a caption is, (n,), and the samples that are not
    under it, (n, GRID * GRID). A person who moved between two shots never differs from one side to the other."""
    painted, seen = np.zeros(len(inner), np.float32), np.ones(inner.shape, np.bool_)
    some = np.flatnonzero((cells.differ >= _THINNEST) & (cells.differ <= _WIDEST) & (cells.filled >= _RICH))
    if not len(some):
        return painted, seen
    beside = inside[some] & ~_of_samples(_spread(cells.differing[some]))
    off = (np.abs(_fitted(inner[some], outer[some], beside)) > _OFF) & inside[some]
    off, room = off.reshape(-1, GRID, GRID), inside[some].reshape(-1, GRID, GRID)
    for axis in (2, 1):
        share = off.sum(axis=axis) / np.maximum(room.sum(axis=axis), 1)
        band = share >= _IN_BAND
        wide = np.copy(band)
        for by in range(1, _BAND_RIM + 1):
            wide[:, by:] |= band[:, :-by]
            wide[:, :-by] |= band[:, by:]
        rest = np.where(wide, 0, share).sum(axis=1) / np.maximum((~wide).sum(axis=1), 1)
        width = band.mean(axis=1)
        shown = np.asarray(
            room.any(axis=axis)
        )  # where the outer picture ends before the inner, a band lies at its edge
        first, last = shown.argmax(axis=1), GRID - 1 - shown[:, ::-1].argmax(axis=1)
        at_edge = wide[np.arange(len(some)), first] | wide[np.arange(len(some)), last]
        real = np.flatnonzero((width >= _THINNEST) & (width <= _WIDEST) & (rest <= _BESIDE_BAND) & at_edge)
        painted[some[real]] = width[real]
        across = np.broadcast_to(wide[real][:, :, None] if axis == 2 else wide[real][:, None], (len(real), GRID, GRID))
        seen[some[real]] = ~across.reshape(len(real), GRID * GRID)
    return painted, seen


def _fitted(inner: Plane, outer: Plane, where: NDArray[np.bool_]) -> Plane:
    """What is left of the inner pictures when the outer ones are taken away, with the gain and offset that fit best
    at the samples of `where`."""
    weight = where.astype(np.float32)
    total = np.maximum(weight.sum(1, keepdims=True), 1)
    mean_1, mean_2 = (inner * weight).sum(1, keepdims=True) / total, (outer * weight).sum(1, keepdims=True) / total
    gain = ((inner - mean_1) * (outer - mean_2) * weight).sum(1, keepdims=True) / total
    gain /= _variance(outer, weight)[:, None]
    result: Plane = inner - mean_1 - np.clip(gain, 0, 5) * (outer - mean_2)
    return result


def _spread(cells: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """Those cells and all that touch them, (n, CELLS * CELLS)."""
    around = np.pad(cells.reshape(-1, CELLS, CELLS), ((0, 0), (1, 1), (1, 1)))
    rows = around[:, :-2] | around[:, 1:-1] | around[:, 2:]
    result: NDArray[np.bool_] = (rows[:, :, :-2] | rows[:, :, 1:-1] | rows[:, :, 2:]).reshape(len(cells), -1)
    return result


def _of_samples(cells: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """A value for each cell as one for each sample, (n, GRID * GRID)."""
    side = GRID // CELLS
    square = cells.reshape(-1, CELLS, CELLS)
    return square.repeat(side, axis=1).repeat(side, axis=2).reshape(len(cells), -1)


def _without_slope(plane: Plane, variance: Plane) -> Plane:
    """Deviation in each cell from the plane that fits it best, (n, CELLS * CELLS)."""
    count = (GRID // CELLS) ** 2
    slopes = sum(np.square(_cell_sums(plane * ramp) / count) for ramp in (_RAMP, _RAMP_DOWN))
    result: Plane = np.sqrt(np.maximum(variance - slopes / _RAMP_POWER, 0))
    return result


def _measures(
    laid: Laid, cells: _Cells, painted: Plane, inner: Plane, outer: Plane, inside: NDArray[np.bool_]
) -> Measures:
    weight = inside.astype(np.float32)
    total = np.maximum(weight.sum(1, keepdims=True), 1)
    rest = np.abs(_fitted(inner, outer, inside))
    grid = (grid_of(COLOUR_GRID) * laid.inner_frame[:, :, None]).astype(np.float32)
    colour_1 = laid.inner(laid.miniatures.chroma, grid)
    colour_2, inside_colour = laid.outer(laid.miniatures.chroma, laid.map, grid)
    colour_weight = inside_colour.astype(np.float32)
    colour_total = np.maximum(colour_weight.sum(1), 1)

    def mean(values: Plane) -> Plane:
        result: Plane = (np.abs(values).mean(axis=2) * colour_weight).sum(1) / colour_total
        return result

    strength_1, strength_2 = mean(colour_1 - 128), mean(colour_2 - 128)
    back = inverse(laid.map)
    maps = np.where(laid.swapped[:, None, None], back, laid.map)
    escape = np.minimum(
        _reach(laid.map, laid.inner_frame, laid.outer_frame), _reach(back, laid.outer_frame, laid.inner_frame)
    )
    return Measures(
        maps=maps,
        frame_a=np.where(laid.swapped[:, None], laid.outer_frame, laid.inner_frame),
        frame_b=np.where(laid.swapped[:, None], laid.inner_frame, laid.outer_frame),
        cover_a=laid.cover_a,
        cover_b=laid.cover_b,
        escape=escape,
        shift=_shift(laid.map, laid.inner_frame, laid.outer_frame),
        structure=cells.structure,
        middle=cells.middle,
        agree=cells.agree,
        differ=cells.differ,
        painted=painted,
        texture=cells.texture,
        grain=cells.grain,
        luma=(np.abs(inner - outer) * weight).sum(1) / total[:, 0],
        rest=(rest * weight).sum(1) / total[:, 0],
        chroma=mean(colour_1 - colour_2),
        colour_a=np.where(laid.swapped, strength_2, strength_1),
        colour_b=np.where(laid.swapped, strength_1, strength_2),
        **_rim(laid),
    )


def _rim(laid: Laid) -> dict[str, Plane]:
    """What lies around the inner picture: one flat colour with an edge is a frame, a picture that goes on a crop."""
    along = (np.arange(_RIM_SAMPLES) + 0.5) / _RIM_SAMPLES
    luma = laid.miniatures.luma
    deviations, steps, weights = [], [], []
    for axis in (0, 1):
        for end in (0.0, 1.0):
            outward = 1.0 if end else -1.0
            near = np.stack([along, np.full_like(along, end)])[:: 1 - 2 * axis]
            points = (near * laid.inner_frame[:, :, None]).astype(np.float32)
            within = points.copy()
            within[:, 1 - axis] -= outward * _RIM[0]
            inner = laid.inner(luma, within)
            for distance in _RIM:
                outside = points.copy()
                outside[:, 1 - axis] += outward * distance
                outer, there = laid.outer(luma, laid.map, outside)
                weight = there.astype(np.float32)
                total = np.maximum(weight.sum(1), 1)
                deviations.append(np.sqrt(_variance(outer, weight)))
                steps.append((np.abs(outer - inner) * weight).sum(1) / total)
                weights.append(np.where(weight.sum(1) >= _RIM_SAMPLES / 3, weight.sum(1), 0))
    weight = np.stack(weights)
    total = weight.sum(0)
    with np.errstate(invalid="ignore", divide="ignore"):
        rim = (np.stack(deviations) * weight).sum(0) / total
        step = (np.stack(steps) * weight).sum(0) / total
    return {"rim": rim, "step": step}


_RAMP_CELL = np.arange(GRID // CELLS, dtype=np.float32) - (GRID // CELLS - 1) / 2
_RAMP = np.tile(np.tile(_RAMP_CELL, CELLS), GRID)
_RAMP_DOWN = np.repeat(np.tile(_RAMP_CELL, CELLS), GRID)
_RAMP_POWER = float(np.square(_RAMP_CELL).mean())
_ONES = np.ones(GRID // CELLS, np.float32)


_AXIS = np.abs(np.arange(CELLS) - (CELLS - 1) / 2) < CELLS / 4
_MIDDLE = (_AXIS[:, None] & _AXIS[None]).ravel()  # the four by four cells in the middle


def _cell_sums(plane: Plane) -> Plane:
    """The sum of each cell, (n, CELLS * CELLS). A product with ones is several times faster than `sum`."""
    side = GRID // CELLS
    rows = (plane.reshape(-1, side) @ _ONES).reshape(-1, CELLS, side, CELLS)
    return rows.sum(axis=2).reshape(len(plane), -1)  # type: ignore[no-any-return]


def _variance(plane: Plane, weight: Plane) -> Plane:
    total = np.maximum(weight.sum(1), 1)
    mean = (plane * weight).sum(1) / total
    result: Plane = np.maximum((plane * plane * weight).sum(1) / total - mean * mean, 1e-3)
    return result


_CORNERS = np.array([[0, 0], [1, 0], [0, 1], [1, 1]], np.float64)


def _reach(maps: Maps, frames: Frames, others: Frames) -> Plane:
    """How far the frames reach out of the others, in parts of their own long side."""
    there = apply(maps, _CORNERS[None] * frames[:, None])
    out = np.maximum(np.maximum(-there, there - others[:, None]), 0).max(axis=(1, 2))
    result: Plane = (out / np.maximum(scale(maps), 1e-6)).astype(np.float32)
    return result


def _shift(maps: Maps, frames: Frames, others: Frames) -> Plane:
    """The farthest distance from a corner of the frames, mapped, to the nearest corner of the others."""
    there = apply(maps, _CORNERS[None] * frames[:, None])
    corners = _CORNERS[None] * others[:, None]
    apart = np.linalg.norm(there[:, :, None] - corners[:, None], axis=3)
    result: Plane = apart.min(axis=2).max(axis=1).astype(np.float32)
    return result
