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
_LUMA_START = np.cumsum([0] + [(SIDE >> level) ** 2 for level in range(LEVELS)])
_LUMA_SLOT, _CHROMA_SLOT = int(_LUMA_START[-1]), int(_LUMA_START[-1] - _LUMA_START[1])
_FIRST_SLOTS = 256
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
    """Miniatures in memory, each in a slot of fixed size: its luma at all levels, its chroma at all but the first."""

    def __init__(self, capacity: int) -> None:
        """Room for `capacity` miniatures, 33 KB each, taken as it is needed."""
        self.capacity = capacity
        self.count = 0
        self.frames: Frames = np.ones((capacity, 2))
        self.sizes = np.ones((capacity, LEVELS, 2), np.int32)  # width, height
        self._luma = np.zeros((min(capacity, _FIRST_SLOTS), _LUMA_SLOT), np.uint8)
        self._chroma = np.zeros((min(capacity, _FIRST_SLOTS), _CHROMA_SLOT, 2), np.uint8)

    @property
    def luma(self) -> NDArray[np.uint8]:
        return self._luma.reshape(-1)

    @property
    def chroma(self) -> NDArray[np.uint8]:
        return self._chroma.reshape(-1, 2)

    def clear(self) -> None:
        self.count = 0

    def add(self, levels: Sequence[NDArray[np.uint8]], frame: NDArray[np.float64]) -> int:
        """Put one miniature, read by `unpack`, into the next slot; its number. The caller minds the capacity."""
        slot = self.count
        self.count += 1
        if slot >= len(self._luma):
            room = min(self.capacity, 2 * slot)
            self._luma = np.concatenate([self._luma, np.zeros((room - slot, _LUMA_SLOT), np.uint8)])
            self._chroma = np.concatenate([self._chroma, np.zeros((room - slot, _CHROMA_SLOT, 2), np.uint8)])
        self.frames[slot] = frame
        for level, image in enumerate(levels):
            height, width = image.shape[:2]
            self.sizes[slot, level] = width, height
            start = _LUMA_START[level]
            self._luma[slot, start : start + width * height] = image[:, :, 0].reshape(-1)
            if level:
                start -= _LUMA_START[1]
                self._chroma[slot, start : start + width * height] = image[:, :, 1:].reshape(-1, 2)
        return slot


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


def measure(a: NDArray[np.intp], b: NDArray[np.intp], maps: Maps, miniatures: Miniatures) -> Measures:
    """Measure pairs of miniatures laid on each other by `maps`, (n, 2, 3), which are made sharper where that helps.

    For up to BLOCK pairs at a time; more cost more memory, not more time.
    """
    laid = _Laid(a, b, maps, miniatures)
    cells = _cells(laid.inner(miniatures.luma), *laid.outer(miniatures.luma, laid.map))
    rough = np.flatnonzero((cells.structure < _SHARP) & (cells.structure > _HOPELESS))
    if len(rough):
        some = _Laid(a[rough], b[rough], maps[rough], miniatures)
        sharper = some.refined(some.inner(miniatures.luma), STEPS)
        sharper = np.where(np.isfinite(sharper).all(axis=(1, 2), keepdims=True), sharper, some.map)
        better_cells = _cells(some.inner(miniatures.luma), *some.outer(miniatures.luma, sharper))
        # A map that was right already is not made worse by tones the refinement cannot follow.
        better = better_cells.structure > cells.structure[rough] + 0.005
        laid.map[rough[better]] = sharper[better]
        for old, new in zip(cells.all(), better_cells.all(), strict=True):
            old[rough[better]] = new[better]
    return _measures(laid, cells)


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
        self.grid = _grid(GRID)[None] * self.inner_frame[:, None]

    def inner(self, plane: NDArray[np.uint8], grid: NDArray[np.float64] | None = None) -> Plane:
        points = self.grid if grid is None else grid
        level = self._levels(points.shape[1])[0]
        return _sample(plane, self.miniatures, self.inner_number, level, self.inner_frame, points)

    def outer(
        self, plane: NDArray[np.uint8], maps: Maps, grid: NDArray[np.float64] | None = None
    ) -> tuple[Plane, NDArray[np.bool_]]:
        """Samples of the outer pictures, and which of them lie inside its frame."""
        points = self.grid if grid is None else grid
        level = self._levels(points.shape[1])[1]
        there = apply(maps, points)
        inside = ((there >= 0) & (there <= self.outer_frame[:, None])).all(axis=2)
        return _sample(plane, self.miniatures, self.outer_number, level, self.outer_frame, there), inside

    def _levels(self, samples: int) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
        """The level of each picture at which a sample is about one pixel, and both are equally sharp."""
        side = self.miniatures.sizes[:, 0].max(axis=1)
        spacing = 1 / np.sqrt(samples)
        inner, outer = spacing * side[self.inner_number], spacing * scale(self.map) * side[self.outer_number]
        blur = np.maximum(1, 1 / np.maximum(np.minimum(inner, outer), 1e-3))

        def level(pixels: NDArray[np.float64]) -> NDArray[np.intp]:
            return np.clip(np.rint(np.log2(np.maximum(pixels * blur, 1e-3))), 0, LEVELS - 1).astype(np.intp)

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

    def all(self) -> tuple[Plane, ...]:
        return self.structure, self.agree, self.differ, self.texture


def _cells(inner: Plane, outer: Plane, inside: NDArray[np.bool_]) -> _Cells:
    weight = inside.astype(np.float32)
    gain = np.sqrt(_variance(outer, weight) / _variance(inner, weight))[:, None]
    mask, first, second = (_by_cell(plane) for plane in (weight, inner, outer))
    first, second = first * mask, second * mask
    count = mask.sum(2)
    full = count >= 0.5 * mask.shape[2]
    count = np.maximum(count, 1)
    mean_1, mean_2 = first.sum(2) / count, second.sum(2) / count
    variance_1 = np.maximum((first * first).sum(2) / count - mean_1 * mean_1, 0)
    variance_2 = np.maximum((second * second).sum(2) / count - mean_2 * mean_2, 0)
    covariance = (first * second).sum(2) / count - mean_1 * mean_2
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
    )


def _measures(laid: _Laid, cells: _Cells) -> Measures:
    inner = laid.inner(laid.miniatures.luma)
    outer, inside = laid.outer(laid.miniatures.luma, laid.map)
    weight = inside.astype(np.float32)
    total = np.maximum(weight.sum(1, keepdims=True), 1)
    mean_1, mean_2 = (inner * weight).sum(1, keepdims=True) / total, (outer * weight).sum(1, keepdims=True) / total
    centred_1, centred_2 = inner - mean_1, outer - mean_2
    gain = (centred_1 * centred_2 * weight).sum(1, keepdims=True) / total / _variance(outer, weight)[:, None]
    rest = np.abs(centred_1 - np.clip(gain, 0, 5) * centred_2)
    grid = _grid(COLOUR_GRID)[None] * laid.inner_frame[:, None]
    colour_1 = laid.inner(laid.miniatures.chroma, grid)
    colour_2, inside_colour = laid.outer(laid.miniatures.chroma, laid.map, grid)
    colour_weight = inside_colour.astype(np.float32)
    colour_total = np.maximum(colour_weight.sum(1), 1)

    def mean(values: Plane) -> Plane:
        return (np.abs(values).mean(axis=2) * colour_weight).sum(1) / colour_total

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
            near = np.stack([along, np.full_like(along, end)], axis=-1)[:, :: 1 - 2 * axis]
            points = near[None] * laid.inner_frame[:, None]
            within = points.copy()
            within[:, :, 1 - axis] -= outward * _RIM[0]
            inner = laid.inner(luma, within)
            for distance in _RIM:
                outside = points.copy()
                outside[:, :, 1 - axis] += outward * distance
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
    return np.stack(np.meshgrid(axis, axis), axis=-1).reshape(-1, 2)


def _by_cell(plane: Plane) -> Plane:
    side = GRID // CELLS
    cells = plane.reshape(-1, CELLS, side, CELLS, side).transpose(0, 1, 3, 2, 4)
    return cells.reshape(len(plane), CELLS * CELLS, side * side)


def _variance(plane: Plane, weight: Plane) -> Plane:
    total = np.maximum(weight.sum(1), 1)
    mean = (plane * weight).sum(1) / total
    return np.maximum((plane * plane * weight).sum(1) / total - mean * mean, 1e-3)


def _cover(maps: Maps, frames: Frames, others: Frames) -> Plane:
    axis = (np.arange(24) + 0.5) / 24
    points = np.stack(np.meshgrid(axis, axis), axis=-1).reshape(-1, 2)
    there = apply(maps, points[None] * frames[:, None])
    return ((there >= -0.004) & (there <= others[:, None] + 0.004)).all(axis=2).mean(axis=1).astype(np.float32)


_CORNERS = np.array([[0, 0], [1, 0], [0, 1], [1, 1]], np.float64)


def _reach(maps: Maps, frames: Frames, others: Frames) -> Plane:
    """How far the frames reach out of the others, in parts of their own long side."""
    there = apply(maps, _CORNERS[None] * frames[:, None])
    out = np.maximum(np.maximum(-there, there - others[:, None]), 0).max(axis=(1, 2))
    return (out / np.maximum(scale(maps), 1e-6)).astype(np.float32)


def _shift(maps: Maps, frames: Frames, others: Frames) -> Plane:
    """The farthest distance from a corner of the frames, mapped, to the nearest corner of the others."""
    there = apply(maps, _CORNERS[None] * frames[:, None])
    corners = _CORNERS[None] * others[:, None]
    apart = np.linalg.norm(there[:, :, None] - corners[:, None], axis=3)
    return apart.min(axis=2).max(axis=1).astype(np.float32)


def _sample(
    plane: NDArray[np.uint8],
    miniatures: Miniatures,
    numbers: NDArray[np.intp],
    level: NDArray[np.intp],
    frames: Frames,
    points: NDArray[np.float64],
) -> Plane:
    """Values between pixels, bilinear, at `points` (n, m, 2) in parts of the long side; the rim goes on outside."""
    if plane.ndim == 1:
        offset = (numbers * _LUMA_SLOT + _LUMA_START[level])[:, None]
    else:
        level = np.maximum(level, 1)
        offset = (numbers * _CHROMA_SLOT + _LUMA_START[level] - _LUMA_START[1])[:, None]
    size = miniatures.sizes[numbers, level]
    place = (points * (size / frames)[:, None] - 0.5).astype(np.float32)
    place = np.clip(place, 0, (size - 1)[:, None].astype(np.float32))
    corner = place.astype(np.int32)
    part = place - corner
    far = np.minimum(corner + 1, (size - 1)[:, None].astype(np.int32))
    width = size[:, :1]
    top, bottom = corner[:, :, 1] * width + offset, far[:, :, 1] * width + offset
    part_x, part_y = part[:, :, 0], part[:, :, 1]
    if plane.ndim == 2:
        part_x, part_y = part_x[..., None], part_y[..., None]
    value = plane[top + corner[:, :, 0]].astype(np.float32)
    value += (plane[top + far[:, :, 0]] - value) * part_x
    below = plane[bottom + corner[:, :, 0]].astype(np.float32)
    below += (plane[bottom + far[:, :, 0]] - below) * part_x
    value += (below - value) * part_y
    return value
