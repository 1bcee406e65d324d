"""Samples pairs of miniatures on a common grid, and refines the maps between them.

The grid lies over the inner picture of a pair, the one of which more is inside the other; the outer one is sampled
where the map takes each point of the grid.
"""

from __future__ import annotations

import math
from copy import copy
from typing import Self, TypeVar

import numpy as np
from numpy.typing import NDArray

from core.measuring.geometry import Frames, Maps, compose, inverse, scale
from core.measuring.miniatures import LEVELS, Miniatures, sample
from core.measuring.planes import Plane
from core.measuring.tone_curves import TONES, in_tones

Value = TypeVar("Value", bound=np.generic)
GRID = 64  # samples along each side of the inner picture
MARGIN = 0.03  # the rim of the inner picture is left out: around it the outer one may have a frame that bleeds in


class Laid:
    """Aligned pairs: which picture is the inner one, and where the grid is sampled."""

    def __init__(self, a: NDArray[np.intp], b: NDArray[np.intp], maps: Maps, miniatures: Miniatures) -> None:
        frames = miniatures.frames
        back = inverse(maps)
        self.cover_a, self.cover_b = _cover(maps, frames[a], frames[b]), _cover(back, frames[b], frames[a])
        # Of two that cover each other alike, which is inner must not depend on the order of the files.
        first = miniatures.keys[b] < miniatures.keys[a]
        self.swapped = (self.cover_b > self.cover_a) | ((self.cover_b == self.cover_a) & first)
        self.inner_number, self.outer_number = np.where(self.swapped, b, a), np.where(self.swapped, a, b)
        self.map = np.where(self.swapped[:, None, None], back, maps)  # from the inner to the outer picture
        self.bend = np.zeros((len(maps), 2))  # see core.measuring.bending
        self.toned = np.zeros(len(maps), np.bool_)  # in other tones, along a curve for each of the two pictures
        self.tones = np.zeros((len(maps), 2, TONES), np.float32)
        self.inner_frame, self.outer_frame = frames[self.inner_number], frames[self.outer_number]
        self.miniatures = miniatures
        self.grid = grid_over(self.inner_frame, GRID)

    def lay_again(self, rows: NDArray[np.intp], maps: Maps) -> None:
        """Lay some of the pairs by other affine maps, from the inner to the outer picture; which is inner stays."""
        self.map[rows] = maps
        inner = _cover(maps, self.inner_frame[rows], self.outer_frame[rows])
        outer = _cover(inverse(maps), self.outer_frame[rows], self.inner_frame[rows])
        self.cover_a[rows] = np.where(self.swapped[rows], outer, inner)
        self.cover_b[rows] = np.where(self.swapped[rows], inner, outer)

    def take(self, rows: NDArray[np.intp]) -> Self:
        """Some of the pairs."""
        some = copy(self)
        for name, value in vars(self).items():
            if isinstance(value, np.ndarray):
                setattr(some, name, value[rows])
        return some

    def by_photo(self, inner: NDArray[Value], outer: NDArray[Value]) -> tuple[NDArray[Value], NDArray[Value]]:
        """Values (n, ...) of the inner and of the outer pictures as those of the pictures a and b."""
        swapped = self.swapped.reshape(-1, *[1] * (inner.ndim - 1))
        return np.where(swapped, outer, inner), np.where(swapped, inner, outer)

    def samples(self) -> tuple[Plane, Plane, NDArray[np.bool_]]:
        """Luma of the inner and the outer pictures on the grid, and flags of where the outer one has any, each (n,
        m)."""
        return self.inner(self.miniatures.luma), *self.outer(self.miniatures.luma, self.map)

    def inner(self, plane: NDArray[np.uint8], grid: Plane | None = None) -> Plane:
        """Samples of the inner pictures."""
        points = self.grid if grid is None else grid
        level = self._levels(points.shape[2])[0]
        values = sample(plane, self.miniatures, self.inner_number, level, self.inner_frame, points.copy())
        return self._in_tones(values, 0)

    def outer(
        self, plane: NDArray[np.uint8], maps: Maps, grid: Plane | None = None, samples: int | None = None
    ) -> tuple[Plane, NDArray[np.bool_]]:
        """Samples of the outer pictures and which of them lie inside their frames. They are as sharp as on a grid with
        `samples` along a side (None: with as many as there are)."""
        points = self.grid if grid is None else grid
        level = self._levels(samples or points.shape[2])[1]
        there = mapped(maps, points, self.bend)
        inside = _within(there, self.outer_frame, 0.0)
        values = sample(plane, self.miniatures, self.outer_number, level, self.outer_frame, there)
        return self._in_tones(values, 1), inside

    def _in_tones(self, values: Plane, side: int) -> Plane:
        """Samples of luma (n, m) of the inner or of the outer pictures, along the curves for their tones if they have
        any; chroma as it is."""
        rows = np.flatnonzero(self.toned) if values.ndim == 2 else ()
        if len(rows):
            values[rows] = in_tones(values[rows], self.tones[rows, side])
        return values

    def _levels(self, samples: int) -> NDArray[np.intp]:
        """The levels of the inner and of the outer pictures, (2, n), at which a sample is about one pixel, and both are
        equally sharp."""
        sizes = self.miniatures.sizes
        spacing = 1 / np.sqrt(samples)
        inner = spacing * sizes[self.inner_number, 0].max(axis=1)
        outer = spacing * scale(self.map) * sizes[self.outer_number, 0].max(axis=1)
        pixels = np.stack([inner, outer]) * np.maximum(1, 1 / np.maximum(np.minimum(inner, outer), 1e-3))
        return np.asarray(np.log2(np.maximum(pixels, 1e-3)).round().clip(0, LEVELS - 1), np.intp)

    def refined(self, inner: Plane, steps: int, seen: NDArray[np.bool_] | None = None) -> Maps:
        """The maps made sharper, by Gauss and Newton on the difference of luma (the inverse compositional form of
        Baker and Matthews: Lucas-Kanade 20 years on, 2004), all six numbers of the map, one gain for each pair,
        and far outliers damped; of the inner pictures (n, m) only what is `seen` counts, or all."""
        equations = _Equations(*slopes_of(inner))
        maps = self.map
        half, step = self.inner_frame * (1 - 2 * MARGIN) / 2, self.inner_frame * (1 - 2 * MARGIN) / GRID
        for _ in range(steps):
            outer, inside = self.outer(self.miniatures.luma, maps)
            rest, weight = damped(inner, outer, inside if seen is None else inside & seen)
            change = equations.solved(rest, weight).clip(-2, 2).reshape(-1, 2, 3)
            warp = np.empty((len(inner), 2, 3))
            warp[:, :, :2] = change[:, :, :2] * step[:, :, None] / half[:, None, :]
            middle = self.inner_frame / 2
            warp[:, :, 2] = change[:, :, 2] * step - (warp[:, :, :2] @ middle[:, :, None])[:, :, 0]
            warp[:, [0, 1], [0, 1]] += 1
            maps = compose(inverse(warp), maps)
        return maps


def slopes_of(pictures: Plane) -> Plane:
    """The gradients of square pictures (n, m), across and down (2, n, m)."""
    side = math.isqrt(pictures.shape[1])
    slopes = np.zeros((2, len(pictures), side, side), np.float32)
    picture = pictures.reshape(-1, side, side)
    slopes[0, :, :, 1:-1] = (picture[:, :, 2:] - picture[:, :, :-2]) / 2
    slopes[1, :, 1:-1] = (picture[:, 2:] - picture[:, :-2]) / 2
    return slopes.reshape(2, len(pictures), -1)


def damped(inner: Plane, outer: Plane, inside: NDArray[np.bool_]) -> tuple[Plane, Plane]:
    """The outer pictures, times the gain that fits best, minus the inner ones, both without their means; and the weight
    of each sample, in which far outliers count little."""
    weight = inside.astype(np.float32)
    total = np.maximum(weight.sum(1), 1)
    centred_inner = inner - (np.vecdot(inner, weight) / total)[:, None]
    centred = outer - (np.vecdot(outer, weight) / total)[:, None]
    work = centred * weight
    gain = np.vecdot(work, centred_inner) / np.maximum(np.vecdot(work, centred), 1e-3)
    rest = np.multiply(np.clip(gain, 0, 5)[:, None], centred, out=centred)
    rest -= centred_inner
    spread = np.maximum(np.sqrt(np.vecdot(np.multiply(rest, rest, out=work), weight) / total), 2)
    np.maximum(np.abs(rest, out=work), 1e-3, out=work)
    weight *= np.minimum(1, np.divide((1.5 * spread)[:, None], work, out=work), out=work)
    return rest, weight


_AXIS = np.linspace(-1, 1, GRID, dtype=np.float32)
_POWERS = np.stack([np.ones(GRID, np.float32), _AXIS, _AXIS * _AXIS])  # 1, x, x * x
_PLANE = np.array([[0, 1], [1, 0], [0, 0]])  # x, y, 1 as powers of y and of x
_PRODUCTS = _PLANE[:, None] + _PLANE  # of two of these


class _Equations:
    """The normal equations of n pictures with these slopes, (n, m) each.

    The columns of the Jacobian are the slopes times x, y and 1. Its products come from the moments of the slopes'
    products, a sixth of the work of multiplying it out.
    """

    def __init__(self, along: Plane, down: Plane) -> None:
        self._slopes = along, down
        self._squares = along * along, along * down, down * down

    def solved(self, rest: Plane, weight: Plane) -> Plane:
        """The change of the six numbers of each map, (n, 6), that removes most of the remaining difference, slightly
        damped."""
        work = np.empty_like(weight)
        xx, xy, yy = (_moments(np.multiply(weight, square, out=work))[:, *_PRODUCTS.T] for square in self._squares)
        normal = np.concatenate([np.concatenate([xx, xy], axis=2), np.concatenate([xy, yy], axis=2)], axis=1)
        damping = 1e-3 * np.trace(normal, axis1=1, axis2=2) / 6 + 1
        normal += np.eye(6, dtype=np.float32) * damping[:, None, None]
        weighted = rest * weight
        force = np.concatenate(
            [_moments(np.multiply(weighted, slope, out=work))[:, *_PLANE.T] for slope in self._slopes], axis=1
        )
        return np.asarray(np.linalg.solve(normal, force[:, :, None])[:, :, 0])


def _moments(pictures: Plane) -> Plane:
    """The sums of pictures (n, m) times powers of y and x, (n, 3, 3). Taken picture by picture, as a product of all of
    them at once would round each in a way that depends on how many there are."""
    return np.asarray(_POWERS @ pictures.reshape(-1, GRID, GRID) @ _POWERS.T)


def grid_over(frames: Frames, side: int) -> Plane:
    """Grids with so many samples along each side over frames (n, 2), without their rim: (n, 2, side * side)."""
    axis = MARGIN + (1 - 2 * MARGIN) * (np.arange(side) + 0.5) / side
    across, down = (axis * frames[:, :, None]).astype(np.float32).transpose(1, 0, 2)
    grid = np.empty((len(frames), 2, side, side), np.float32)
    grid[:, 0], grid[:, 1] = across[:, None], down[:, :, None]
    return grid.reshape(len(frames), 2, -1)


def _cover(maps: Maps, frames: Frames, others: Frames) -> Plane:
    """The share (n,) of each frame that the maps lay inside the other one."""
    axis = (np.arange(24) + 0.5) / 24
    points = np.stack(np.meshgrid(axis, axis)).reshape(2, -1)
    there = mapped(maps, (points * frames[:, :, None]).astype(np.float32))
    return np.asarray(_within(there, others, 0.004).mean(axis=1, dtype=np.float32))


def mapped(maps: Maps, points: Plane, bends: NDArray[np.float64] | None = None) -> Plane:
    """Points (n, 2, m) mapped by affine maps, with `bends` (n, 2) if they have any. Long rows of x and of y are several
    times faster than short pairs."""
    single = maps.astype(np.float32)
    there = single[:, :, :2] @ points
    there += single[:, :, 2:]
    if bends is not None and bends.any():
        there /= np.maximum(1 + bends.astype(np.float32)[:, None] @ points, 1e-3)
    return there


def _within(points: NDArray[np.floating], frames: Frames, slack: float) -> NDArray[np.bool_]:
    """Flags of points (n, 2, m) inside their frame (n, 2), extended by `slack`."""
    x, y = points[:, 0], points[:, 1]
    limit = (frames + slack).astype(np.float32)
    return (x >= -slack) & (x <= limit[:, :1]) & (y >= -slack) & (y <= limit[:, 1:])
