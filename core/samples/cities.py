"""Cities: a skyline at dusk over a river, and the lights of a rainy street out of focus."""

from __future__ import annotations

import cv2
import numpy as np
from numpy.typing import NDArray

from core.samples.brush import (
    Canvas,
    Mask,
    Size,
    blur,
    colour,
    displaced,
    finish,
    fractal,
    glow,
    gradient,
    grid,
    lighten,
    paint,
    point,
    polygons,
    ramp,
    smooth,
)

WIDE: Size = (1067, 1600)
TALL: Size = (1600, 1200)


def _house(
    canvas: Canvas, rng: np.random.Generator, left: int, right: int, top: int, *, shade: str, lit: float
) -> None:
    """One building with its lit windows, down to the bottom of the canvas."""
    block = canvas[top:, left:right]
    height, width = block.shape[:2]
    if height < 8 or width < 8:
        return
    block[:] = colour(shade) * np.linspace(1.0, 1.35, height, dtype=np.float32)[:, None, None]
    block[:, : max(2, width // 7)] *= 1.25  # the side that still sees the sky
    step_x, step_y = int(rng.integers(9, 15)), int(rng.integers(12, 19))
    across, down = (width - 8) // step_x, (height - 10) // step_y
    on = rng.random((max(down, 1), max(across, 1))) < lit * rng.uniform(0.5, 1.2)
    tints = ramp(
        [(0, "#ffb35c"), (0.6, "#ffd99a"), (0.85, "#fff3da"), (1, "#bfe0ff")], rng.random(on.shape).astype(np.float32)
    )
    for row, column in zip(*np.nonzero(on), strict=True):
        y, x = 8 + row * step_y, 5 + column * step_x
        block[y : y + step_y - 6, x : x + step_x - 4] = tints[row, column] * rng.uniform(0.55, 1.1)
    if rng.random() < 0.3 and top > 60 and width > 60:
        middle = (left + right) // 2
        canvas[top - 55 : top, middle - 1 : middle + 2] = colour(shade)
        lighten(canvas, "#ff3b30", glow((canvas.shape[0], canvas.shape[1]), (middle, top - 56), 5) * 1.2)


def dusk(rng: np.random.Generator) -> NDArray[np.uint8]:
    """Towers with lit windows against the last light, doubled by a river."""
    height, width = WIDE
    bank = 730
    sky = gradient(
        (bank, width), [(0, "#101a45"), (0.45, "#413a7c"), (0.72, "#b8567f"), (0.9, "#f59a6b"), (1, "#ffc98a")]
    )
    cloud = fractal(rng, (bank, width), (700, 90), octaves=6)
    paint(sky, "#e8839a", smooth(0.6, 0.9, cloud) * 0.4 * np.linspace(0.4, 1, bank, dtype=np.float32)[:, None])
    lighten(sky, "#fff6e0", smooth(27, 25, _distance((bank, width), (1290, 150))) * 0.95)
    paint(sky, "#20224f", smooth(26, 24, _distance((bank, width), (1278, 144))) * 0.92)
    for shade, low, high, lit in (("#4d3d72", 300, 520, 0.1), ("#2a2750", 230, 560, 0.3), ("#14152f", 400, 640, 0.5)):
        left = -int(rng.integers(0, 60))
        while left < width:
            right = left + int(rng.integers(52, 132))
            # The city is highest a little left of the middle.
            hill = 1 - 0.62 * np.exp(-(((left - 700) / 430) ** 2))
            top = int(low + (high - low) * hill * rng.uniform(0.45, 1.1))
            _house(sky, rng, max(0, left), min(width, right), min(top, bank - 20), shade=shade, lit=lit)
            left = right + int(rng.integers(-6, 26))
    lamps = rng.integers(0, width, 46)
    for x in lamps:
        lighten(sky, "#ffcf87", glow((bank, width), (float(x), bank - 9.0), 7) * 0.9)
    canvas = np.empty((height, width, 3), np.float32)
    canvas[:bank] = sky + blur(np.clip(sky - 0.75, 0, None), 9) * 0.9
    x, y = grid((height - bank, width))
    ripple = fractal(rng, (height - bank, width), (120, 8), octaves=4) - 0.5
    streaked = np.asarray(cv2.blur(canvas[:bank], (3, 41)), np.float32)
    mirror = displaced(streaked, x + ripple * 26, bank - 1 - y * 1.7 - ripple * 55)
    canvas[bank:] = mirror * 0.8 + colour("#0a1030") * 0.15
    return finish(canvas, rng, grain=0.012)


def _distance(size: Size, centre: tuple[float, float]) -> Mask:
    x, y = grid(size)
    return np.asarray(np.hypot(x - centre[0], y - centre[1]))


def rain(rng: np.random.Generator) -> NDArray[np.uint8]:
    """A wet street at night, out of focus behind an umbrella."""
    height, width = TALL
    street = 1060
    canvas = gradient(TALL, [(0, "#0b1028"), (0.5, "#1a1b3c"), (0.66, "#2b2344"), (1, "#0d0d1d")])
    shades = ["#ff9d3c", "#ffd27a", "#ff4f5e", "#5ad1ff", "#b06bff", "#7dffb0", "#fff1d6"]
    for _ in range(120):
        place, deep = rng.uniform(-40, width + 40), rng.random()
        high = street - 60 - 820 * rng.random() ** 1.7
        radius = 14 + 60 * deep * rng.uniform(0.5, 1)
        shade = shades[int(rng.integers(len(shades)))]
        _light(canvas, (place, high), radius, shade, 0.16 + 0.5 * (1 - deep))
    x, y = grid((height - street, width))
    ripple = fractal(rng, (height - street, width), (70, 16), octaves=4) - 0.5
    mirror = displaced(
        np.asarray(cv2.blur(canvas[:street], (9, 121)), np.float32),
        x + ripple * 60,
        street - 1 - y * 1.35 - ripple * 90,
    )
    canvas[street:] = mirror * 0.9 + 0.01
    _walker(canvas)
    drops = np.zeros(TALL, np.uint8)
    for _ in range(420):
        x0, y0 = rng.uniform(0, width), rng.uniform(-60, height)
        length = rng.uniform(18, 66)
        cv2.line(
            drops,
            (int(x0), int(y0)),
            (int(x0 - length * 0.16), int(y0 + length)),
            int(rng.uniform(60, 170)),
            1,
            cv2.LINE_AA,
        )
    lighten(canvas, "#cfe2ff", blur(drops.astype(np.float32) / 255, 0.8) * 0.4)
    return finish(canvas, rng, grain=0.014)


def _light(canvas: Canvas, centre: tuple[float, float], radius: float, shade: str, strength: float) -> None:
    """A lamp out of focus: a flat disc with a brighter rim."""
    left, top = max(0, int(centre[0] - radius - 3)), max(0, int(centre[1] - radius - 3))
    part = canvas[top : int(centre[1] + radius + 3), left : max(left, int(centre[0] + radius + 3))]
    if part.size:
        away = _distance((part.shape[0], part.shape[1]), (centre[0] - left, centre[1] - top)) / radius
        lighten(part, shade, smooth(1.0, 0.96, away) * (0.72 + 0.28 * away**4) * strength)


def _walker(canvas: Canvas) -> None:
    """A person under a red umbrella, seen from behind, and the shadow on the wet ground."""
    cx, foot = 610.0, 1330.0
    body = [
        *((-64, -470), (64, -470), (96, -250), (84, -130), (46, -130), (42, 0), (10, 0)),
        *((4, -140), (-6, -140), (-14, 0), (-46, 0), (-48, -130), (-84, -130), (-96, -250)),
    ]
    shape = np.array(body, np.float32) + point(cx, foot)
    mirrored = np.array(body, np.float32) * point(1, -0.6) + point(cx, foot)
    paint(canvas, "#05060d", blur(polygons(TALL, [mirrored]), 9) * 0.75)
    paint(canvas, "#0d1020", polygons(TALL, [shape]))
    x, y = grid(TALL)
    paint(canvas, "#14141f", smooth(41, 38, np.hypot(x - cx, (y - foot + 512) * 0.85)))
    canvas[int(foot) - 760 : int(foot) - 330, int(cx) + 30 : int(cx) + 36] = colour("#20242f")  # the stick
    u, v = (x - cx - 33) / 330, (y - (foot - 505)) / 270
    dome = np.clip((1 - np.hypot(u, v)) * 270 + 0.5, 0, 1)
    scallop = -0.06 - 0.13 * np.abs(np.sin((u + 1) * np.pi * 2.5))
    dome *= np.clip((scallop - v) * 270 + 0.5, 0, 1)
    angle = np.arctan2(u, -v - 0.02)
    panels = 0.75 + 0.25 * np.cos(angle * 5.2)
    light = np.clip(1.05 - 0.55 * (u * 0.6 - v * 0.1 + 0.35), 0.25, 1.3)
    paint(canvas, colour("#d0222f") * (panels * light)[..., None], dome)
    lighten(canvas, "#ffb199", dome * np.exp(-(((u + 0.35) / 0.22) ** 2) - ((v + 0.6) / 0.2) ** 2) * 0.35)
