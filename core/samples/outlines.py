"""Smooth outlines through a few points."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from core.samples.brush import Mask, Point, Size, blur, polygons

Shape = list[Point]


def around(x: float, y: float, offsets: str) -> Shape:
    """Points given as "dx,dy dx,dy ..." from a place."""
    pairs = (pair.split(",") for pair in offsets.split())
    return [(x + int(dx), y + int(dy)) for dx, dy in pairs]


def _curve(points: Shape) -> NDArray[np.float32]:
    """A closed smooth line through points (Catmull-Rom)."""
    p = np.array(points, np.float32)
    before, after, later = np.roll(p, 1, 0), np.roll(p, -1, 0), np.roll(p, -2, 0)
    t = np.linspace(0, 1, 14, endpoint=False, dtype=np.float32)[None, :, None]
    p, before, after, later = p[:, None], before[:, None], after[:, None], later[:, None]
    line = 0.5 * (
        2 * p
        + (after - before) * t
        + (2 * before - 5 * p + 4 * after - later) * t**2
        + (3 * p - before - 3 * after + later) * t**3
    )
    return np.asarray(line.reshape(-1, 2), np.float32)


def mirrored(points: Shape, middle: float) -> Shape:
    """A half outline, from top to bottom, and its mirror image back up."""
    return points + [(2 * middle - x, y) for x, y in reversed(points)]


def shape(size: Size, points: Shape, *, soft: float = 0.0) -> Mask:
    """A mask of what a smooth line encloses, with an edge as soft as asked for."""
    mask = polygons(size, [_curve(points)])
    return blur(mask, soft) if soft else mask
