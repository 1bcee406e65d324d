"""Two pictures laid on each other by a known map, compared place by place, many pairs at a time.

What is compared are the miniatures of the catalog. A grid lies over the inner picture of a pair, the one of which more
is inside the other; the outer one is sampled where the map takes each point of the grid. The measures are taken over
CELLS x CELLS cells, so that a person who moved between two shots shows as cells that disagree among cells that agree.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from core.geometry import Frames, Maps, apply, compose, inverse, scale

SIDE = 128  # long side of a miniature, in pixels
GRID = 64  # samples along each side of the inner picture
CELLS = 8
LEVELS = 4  # a miniature and its half, quarter and eighth
MARGIN = 0.03  # the rim of the inner picture is left out: around it the outer one may have a frame that bleeds in
COLOUR_GRID = 16
_LEFT = np.array([2 * SIDE - (2 * SIDE >> level) for level in range(LEVELS)])  # 0, 128, 192, 224 pixels
_CELL = 2 * SIDE  # pixels across for all levels of one miniature
_ACROSS = 64  # cells in a row of the sheet; its sides stay below the 32,767 pixels that OpenCV's remap can take
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

Plane = NDArray[np.float32]


class Miniatures:
    """Miniatures in memory, side by side on one sheet, so that one call of OpenCV samples many of them.

    Each has a cell of the sheet: its levels stand in it from left to right. A second sheet holds the chroma of all
    levels but the first.
    """

    def __init__(self, capacity: int) -> None:
        """Room for `capacity` miniatures, 50 KB each, taken as it is needed."""
        self.capacity = capacity
        self.count = 0
        self.frames: Frames = np.ones((capacity, 2))
        self.sizes = np.ones((capacity, LEVELS, 2), np.int32)  # width, height
        self.luma = np.zeros((0, _ACROSS * _CELL), np.uint8)
        self.chroma = np.zeros((0, _ACROSS * _CELL // 2, 2), np.uint8)

    def clear(self) -> None:
        self.count = 0

    def add(self, levels: Sequence[NDArray[np.uint8]], frame: NDArray[np.float64]) -> int:
        """Put one miniature, read by `unpack`, into the next cell; its number. The caller minds the capacity."""
        number = self.count
        self.count += 1
        row, column = divmod(number, _ACROSS)
        while len(self.luma) < (row + 1) * SIDE:
            self._grow()
        self.frames[number] = frame
        for level, image in enumerate(levels):
            height, width = image.shape[:2]
            self.sizes[number, level] = width, height
            x, y = column * _CELL + _LEFT[level], row * SIDE
            self.luma[y : y + height, x : x + width] = image[:, :, 0]
            if level:
                x, y = column * _CELL // 2 + _LEFT[level] - _LEFT[1], row * SIDE // 2
                self.chroma[y : y + height, x : x + width] = image[:, :, 1:]
        return number

    def _grow(self) -> None:
        rows = min(max(1, len(self.luma) // SIDE), -(-self.capacity // _ACROSS))
        self.luma = np.concatenate([self.luma, np.zeros((rows * SIDE, *self.luma.shape[1:]), np.uint8)])
        self.chroma = np.concatenate([self.chroma, np.zeros((rows * SIDE // 2, *self.chroma.shape[1:]), np.uint8)])


def unpack(packed: bytes) -> list[NDArray[np.uint8]]:
    """A miniature of the catalog (JPEG) at all its levels, (height, width, 3) in luma and chroma."""
    image = cv2.imdecode(np.frombuffer(packed, np.uint8), cv2.IMREAD_COLOR)
    if image is None:
        raise ValueError("a miniature in the catalog is damaged")
    levels = [cv2.cvtColor(image, cv2.COLOR_BGR2YCrCb)]
    for _ in range(1, LEVELS):
        height, width = levels[-1].shape[:2]
        half = ((width + 1) // 2, (height + 1) // 2)
        levels.append(cv2.resize(levels[-1], half, interpolation=cv2.INTER_AREA))
    return levels  # type: ignore[return-value]


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
    agree: Plane  # 0 to 1: weighted share of the cells that agree
    differ: Plane  # 0 to 1: share of the cells where one has what the other has not
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
    laid = _Laid(a, b, maps, miniatures)
    samples = laid.samples()
    cells = _cells(*samples)
    wanted = (cells.structure < _SHARP) & (cells.structure > _HOPELESS)
    gain = np.full(len(a), 0.005, np.float32)
    if closely is not None:
        wanted |= closely
        gain[closely] = 0.0005
    rough = np.flatnonzero(wanted)
    if len(rough):
        some = _Laid(a[rough], b[rough], maps[rough], miniatures)
        sharper = some.refined(samples[0][rough], STEPS)
        some.map = np.where(np.isfinite(sharper).all(axis=(1, 2), keepdims=True), sharper, some.map)
        samples_then = some.samples()
        then = _cells(*samples_then)
        # A map that was right already is not made worse by tones the refinement cannot follow.
        better = then.structure > cells.structure[rough] + gain[rough]
        laid.map[rough[better]] = some.map[better]
        for old, new in zip((*cells.all(), *samples), (*then.all(), *samples_then), strict=True):
            old[rough[better]] = new[better]
    return _measures(laid, cells, *samples)


class _Laid:
    """Pairs laid on each other: which of them is inside, and where the grid takes its samples."""

    def __init__(self, a: NDArray[np.intp], b: NDArray[np.intp], maps: Maps, miniatures: Miniatures) -> None:
        frames = miniatures.frames
        back = inverse(maps)
        self.cover_a, self.cover_b = _cover(maps, frames[a], frames[b]), _cover(back, frames[b], frames[a])
        self.swapped = self.cover_b > self.cover_a
        self.inner_number, self.outer_number = np.where(self.swapped, b, a), np.where(self.swapped, a, b)
        self.map = np.where(self.swapped[:, None, None], back, maps)  # from the inner to the outer picture
        self.inner_frame, self.outer_frame = frames[self.inner_number], frames[self.outer_number]
        self.miniatures = miniatures
        self.grid = (_grid(GRID) * self.inner_frame[:, :, None]).astype(np.float32)

    def samples(self) -> tuple[Plane, Plane, NDArray[np.bool_]]:
        """Luma of the inner and the outer pictures on the grid, and where the outer one has any, each (n, m)."""
        return self.inner(self.miniatures.luma), *self.outer(self.miniatures.luma, self.map)

    def inner(self, plane: NDArray[np.uint8], grid: Plane | None = None) -> Plane:
        points = self.grid if grid is None else grid
        level = self._levels(points.shape[2])[0]
        return _sample(plane, self.miniatures, self.inner_number, level, self.inner_frame, points)

    def outer(self, plane: NDArray[np.uint8], maps: Maps, grid: Plane | None = None) -> tuple[Plane, NDArray[np.bool_]]:
        """Samples of the outer pictures, and which of them lie inside its frame."""
        points = self.grid if grid is None else grid
        level = self._levels(points.shape[2])[1]
        there = _mapped(maps, points)
        inside = _within(there, self.outer_frame, 0.0)
        return _sample(plane, self.miniatures, self.outer_number, level, self.outer_frame, there), inside

    def _levels(self, samples: int) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
        """The level of each picture at which a sample is about one pixel, and both are equally sharp."""
        side = self.miniatures.sizes[:, 0].max(axis=1)
        spacing = 1 / np.sqrt(samples)
        inner, outer = spacing * side[self.inner_number], spacing * scale(self.map) * side[self.outer_number]
        blur = np.maximum(1, 1 / np.maximum(np.minimum(inner, outer), 1e-3))

        def level(pixels: NDArray[np.float64]) -> NDArray[np.intp]:
            result: NDArray[np.intp] = np.clip(np.rint(np.log2(np.maximum(pixels * blur, 1e-3))), 0, LEVELS - 1).astype(
                np.intp
            )
            return result

        return level(inner), level(outer)

    def refined(self, inner: Plane, steps: int) -> Maps:
        """The maps made sharper, by Gauss and Newton on the difference of luma (the inverse compositional form of
        Baker and Matthews: Lucas-Kanade 20 years on, 2004), all six numbers of the map, one gain for each pair,
        and far outliers damped."""
        count = len(inner)
        picture = inner.reshape(count, GRID, GRID)
        slope_x, slope_y = np.zeros_like(picture), np.zeros_like(picture)
        slope_x[:, :, 1:-1] = (picture[:, :, 2:] - picture[:, :, :-2]) / 2
        slope_y[:, 1:-1] = (picture[:, 2:] - picture[:, :-2]) / 2
        axis = np.linspace(-1, 1, GRID, dtype=np.float32)
        x, y = np.tile(axis, GRID), np.repeat(axis, GRID)
        sx, sy = slope_x.reshape(count, -1), slope_y.reshape(count, -1)
        jacobian = np.stack([sx * x, sx * y, sx, sy * x, sy * y, sy], axis=1)
        maps = self.map
        half, step = self.inner_frame * (1 - 2 * MARGIN) / 2, self.inner_frame * (1 - 2 * MARGIN) / GRID
        for _ in range(steps):
            outer, inside = self.outer(self.miniatures.luma, maps)
            weight = inside.astype(np.float32)
            total = np.maximum(weight.sum(1, keepdims=True), 1)
            centred_inner = inner - (inner * weight).sum(1, keepdims=True) / total
            centred = outer - (outer * weight).sum(1, keepdims=True) / total
            power = (centred * centred * weight).sum(1, keepdims=True)
            gain = (centred_inner * centred * weight).sum(1, keepdims=True) / np.maximum(power, 1e-3)
            rest = np.clip(gain, 0, 5) * centred - centred_inner
            spread = np.maximum(np.sqrt((rest * rest * weight).sum(1, keepdims=True) / total), 2)
            weight *= np.minimum(1, 1.5 * spread / np.maximum(np.abs(rest), 1e-3))
            weighted = jacobian * weight[:, None, :]
            normal = weighted @ jacobian.transpose(0, 2, 1)
            damping = 1e-3 * np.trace(normal, axis1=1, axis2=2) / 6 + 1
            normal += np.eye(6, dtype=np.float32) * damping[:, None, None]
            change = np.linalg.solve(normal, weighted @ rest[:, :, None])[:, :, 0].clip(-2, 2).reshape(-1, 2, 3)
            warp = np.empty((count, 2, 3))
            warp[:, :, :2] = change[:, :, :2] * step[:, :, None] / half[:, None, :]
            middle = self.inner_frame / 2
            warp[:, :, 2] = change[:, :, 2] * step - (warp[:, :, :2] @ middle[:, :, None])[:, :, 0]
            warp[:, [0, 1], [0, 1]] += 1
            maps = compose(inverse(warp), maps)
        return maps


@dataclass(frozen=True, slots=True)
class _Cells:
    structure: Plane
    agree: Plane
    differ: Plane
    texture: Plane
    grain: Plane

    def all(self) -> tuple[Plane, ...]:
        return self.structure, self.agree, self.differ, self.texture, self.grain


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
    return _Cells(
        structure=(np.clip(correlation, 0, 1) * weights).sum(1) / total,
        agree=((correlation > 0.7) * weights).sum(1) / total,
        differ=((correlation < 0.5) & (deviation > _FLAT) & full).sum(1) / cells,
        texture=weights.sum(1) / cells,
        grain=(_without_slope(inner, variance_1) * full).sum(1) / cells,
    )


def _without_slope(plane: Plane, variance: Plane) -> Plane:
    """Deviation in each cell from the plane that fits it best, (n, CELLS * CELLS)."""
    count = (GRID // CELLS) ** 2
    slopes = sum(np.square(_cell_sums(plane * ramp) / count) for ramp in (_RAMP, _RAMP_DOWN))
    result: Plane = np.sqrt(np.maximum(variance - slopes / _RAMP_POWER, 0))
    return result


def _measures(laid: _Laid, cells: _Cells, inner: Plane, outer: Plane, inside: NDArray[np.bool_]) -> Measures:
    weight = inside.astype(np.float32)
    total = np.maximum(weight.sum(1, keepdims=True), 1)
    mean_1, mean_2 = (inner * weight).sum(1, keepdims=True) / total, (outer * weight).sum(1, keepdims=True) / total
    centred_1, centred_2 = inner - mean_1, outer - mean_2
    gain = (centred_1 * centred_2 * weight).sum(1, keepdims=True) / total / _variance(outer, weight)[:, None]
    rest = np.abs(centred_1 - np.clip(gain, 0, 5) * centred_2)
    grid = (_grid(COLOUR_GRID) * laid.inner_frame[:, :, None]).astype(np.float32)
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
        agree=cells.agree,
        differ=cells.differ,
        texture=cells.texture,
        grain=cells.grain,
        luma=(np.abs(inner - outer) * weight).sum(1) / total[:, 0],
        rest=(rest * weight).sum(1) / total[:, 0],
        chroma=mean(colour_1 - colour_2),
        colour_a=np.where(laid.swapped, strength_2, strength_1),
        colour_b=np.where(laid.swapped, strength_1, strength_2),
        **_rim(laid),
    )


def _rim(laid: _Laid) -> dict[str, Plane]:
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


def _grid(side: int) -> NDArray[np.float64]:
    axis = MARGIN + (1 - 2 * MARGIN) * (np.arange(side) + 0.5) / side
    return np.stack(np.meshgrid(axis, axis)).reshape(2, -1)


_RAMP_CELL = np.arange(GRID // CELLS, dtype=np.float32) - (GRID // CELLS - 1) / 2
_RAMP = np.tile(np.tile(_RAMP_CELL, CELLS), GRID)
_RAMP_DOWN = np.repeat(np.tile(_RAMP_CELL, CELLS), GRID)
_RAMP_POWER = float(np.square(_RAMP_CELL).mean())
_ONES = np.ones(GRID // CELLS, np.float32)


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


def _cover(maps: Maps, frames: Frames, others: Frames) -> Plane:
    axis = (np.arange(24) + 0.5) / 24
    points = np.stack(np.meshgrid(axis, axis)).reshape(2, -1)
    there = _mapped(maps, (points * frames[:, :, None]).astype(np.float32))
    result: Plane = _within(there, others, 0.004).mean(axis=1, dtype=np.float32)
    return result


def _mapped(maps: Maps, points: Plane) -> Plane:
    """Points (n, 2, m) taken through the maps. Long rows of x and of y are several times faster than short pairs."""
    single = maps.astype(np.float32)
    there = single[:, :, :2] @ points
    there += single[:, :, 2:]
    return there


def _within(points: NDArray[np.floating], frames: Frames, slack: float) -> NDArray[np.bool_]:
    """Which of the points (n, 2, m) lie inside their frame (n, 2), or outside it by no more than `slack`."""
    x, y = points[:, 0], points[:, 1]
    limit = (frames + slack).astype(np.float32)
    return (x >= -slack) & (x <= limit[:, :1]) & (y >= -slack) & (y <= limit[:, 1:])


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


def _sample(
    sheet: NDArray[np.uint8],
    miniatures: Miniatures,
    numbers: NDArray[np.intp],
    level: NDArray[np.intp],
    frames: Frames,
    points: Plane,
) -> Plane:
    """Values between pixels, bilinear, at `points` (n, 2, m) in parts of the long side; the rim goes on outside."""
    row, column = np.divmod(numbers, _ACROSS)
    if sheet.ndim == 2:
        corner = np.stack([column * _CELL + _LEFT[level], row * SIDE], axis=1)
    else:
        level = np.maximum(level, 1)
        corner = np.stack([column * _CELL // 2 + _LEFT[level] - _LEFT[1], row * SIDE // 2], axis=1)
    size = miniatures.sizes[numbers, level]
    place = points * (size / frames).astype(np.float32)[:, :, None]
    place -= 0.5
    np.maximum(place, 0, out=place)
    np.minimum(place, (size - 1).astype(np.float32)[:, :, None], out=place)
    place += corner.astype(np.float32)[:, :, None]
    values = cv2.remap(sheet, place[:, 0], place[:, 1], cv2.INTER_LINEAR)
    return values.astype(np.float32)
