"""What grows in several pictures: clouds, spruces, leaves, reeds."""

from __future__ import annotations

import cv2
import numpy as np

from core.samples.brush import Canvas, Mask, Size, colour, fractal, paint, polygons, ramp, smooth


def clouds(canvas: Canvas, rng: np.random.Generator, lit: str, dark: str, *, amount: float, until: int) -> None:
    """Clouds in the upper rows, lit from below right and darker where they are thick."""
    size = (until, canvas.shape[1])
    cover = fractal(rng, size, (620, 170), octaves=7, fall=0.55)
    mask = smooth(1 - amount, 1.25 - amount * 0.6, cover)
    thick = smooth(0.2, 0.9, np.roll(cover, -14, axis=0))[..., None]
    mask *= np.linspace(1, 0.15, until, dtype=np.float32)[:, None]
    paint(canvas[:until], colour(lit) * (1 - thick) + colour(dark) * thick, mask * 0.85)


def _conifer(rng: np.random.Generator, x: float, foot: float, height: float) -> list[Mask]:
    """A spruce as a stack of ragged triangles."""
    tiers = 7
    shapes = []
    for tier in range(tiers):
        top = foot - height * (1 - tier / (tiers + 1.5))
        half = height * 0.19 * (tier + 1.2) / tiers * rng.uniform(0.85, 1.15)
        low = top + height * 2.3 / tiers
        sag = half * 0.28
        corners = [(x, top), (x + half, low), (x + half * 0.4, low - sag), (x - half * 0.4, low - sag), (x - half, low)]
        shapes.append(np.array(corners, np.float32))
    return shapes


def trees(rng: np.random.Generator, size: Size, line: Mask, *, every: float, height: float) -> Mask:
    """A row of spruces along a line."""
    shapes: list[Mask] = []
    x = -20.0
    while x < size[1] + 20:
        tall = height * rng.uniform(0.55, 1.25)
        foot = float(line[int(np.clip(x, 0, size[1] - 1))]) + 0.2 * tall
        shapes += _conifer(rng, x, foot, tall)
        x += every * rng.uniform(0.5, 1.6)
    return polygons(size, shapes)


def foliage(canvas: Canvas, rng: np.random.Generator, near: float) -> None:
    """Leaves in clusters, larger and darker the nearer they are."""
    width = canvas.shape[1]
    leaves = (np.clip(canvas, 0, 1) * 255).astype(np.uint8)
    palette = ramp(
        [(0, "#8f2f12"), (0.3, "#d5651a"), (0.6, "#f0a52c"), (0.85, "#f6d254"), (1, "#8d9a3c")],
        np.linspace(0, 1, 40, dtype=np.float32),
    )
    shade = 255 * (1.05 - 0.45 * near)
    for _ in range(26):
        centre = np.array([rng.uniform(0, width), rng.uniform(-80, 640 - 160 * near)])
        if abs(centre[0] - 640) < 170 and centre[1] > 300:
            continue
        spread = rng.uniform(60, 170)
        base = int(rng.integers(0, 34))
        for dx, dy, size, turn, tone in zip(
            rng.normal(0, spread, 120),
            rng.normal(0, spread * 0.6, 120),
            rng.uniform(3, 7 + 7 * near, 120),
            rng.uniform(0, 180, 120),
            rng.uniform(0.7, 1.1, 120),
            strict=True,
        ):
            fill = palette[base + int(rng.integers(0, 6))] * shade * tone
            centre_px = (int(centre[0] + dx), int(centre[1] + dy))
            cv2.ellipse(
                leaves, centre_px, (int(size), max(1, int(size * 0.6))), turn, 0, 360, fill.tolist(), -1, cv2.LINE_AA
            )
    canvas[:] = leaves.astype(np.float32) / 255


def reeds(rng: np.random.Generator, size: Size, line: Mask) -> Mask:
    """Blades of grass along the near bank."""
    mask = np.zeros(size, np.uint8)
    for x in rng.integers(0, size[1], 420):
        foot = float(line[x]) + 8
        lean, length = rng.normal(0, 16), rng.uniform(25, 90) * (0.5 + 0.5 * abs(np.sin(x / 140)))
        points = np.array([(x, foot), (x + lean * 0.3, foot - length * 0.6), (x + lean, foot - length)], np.float32)
        cv2.polylines(mask, [np.round(points * 16).astype(np.int32)], False, 255, 2, cv2.LINE_AA, 4)
    return mask.astype(np.float32) / 255
