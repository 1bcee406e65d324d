"""Landscape scenes: a lake, the sea, dunes, spruces in mist, northern lights."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from core.samples.brush import (
    TALL,
    WIDE,
    Mask,
    Size,
    Stops,
    below,
    clouds,
    colour,
    displaced,
    finish,
    fractal,
    glow,
    gradient,
    grid,
    lighten,
    on_water,
    paint,
    polygons,
    ramp,
    relief,
    skyline,
    smooth,
)

MISTY: Stops = [(0, "#e9efe6"), (0.2, "#b4c8c4"), (0.5, "#7b9b98"), (0.8, "#3b605c"), (1, "#10292a")]
AUTUMN: Stops = [(0, "#fbe9bb"), (0.2, "#f2cf7c"), (0.5, "#d9902f"), (0.8, "#a04a16"), (1, "#4a2110")]


def _spruces(rng: np.random.Generator, size: Size, line: Mask, *, every: float, tall: float) -> Mask:
    """The mask of a row of spruces along a line and of everything below it. Each tree is a stack of ragged triangles,
    about `tall` pixels high and `every` pixels from the next."""
    shapes = []
    x = -20.0
    while x < size[1] + 20:
        height = tall * rng.uniform(0.55, 1.25)
        foot = float(line[int(np.clip(x, 0, size[1] - 1))]) + 0.2 * height
        for tier in range(7):
            top, half = foot - height * (1 - tier / 8.5), height * 0.027 * (tier + 1.2) * rng.uniform(0.85, 1.15)
            low = top + height / 3
            shapes.append([(x, top), (x + half, low), (x, low - half * 0.4), (x - half, low)])
        x += every * rng.uniform(0.5, 1.6)
    return np.maximum(polygons(size, shapes), below(line, size[0]))


def lake(rng: np.random.Generator) -> NDArray[np.uint8]:
    """Mountains at sunset and their reflection in a lake."""
    size, sun = (720, WIDE[1]), (1060.0, 610.0)
    sky = gradient(size, [(0, "#27407a"), (0.4, "#7d7fb8"), (0.7, "#f0a583"), (1, "#ffe0a6")])
    clouds(sky, rng, "#ffc39a", "#7b5f8f")
    for shade, radius, strength in (("#ffb060", 420, 0.45), ("#fff0c0", 110, 0.7), ("#ffffff", 34, 1.0)):
        lighten(sky, shade, glow(size, sun, radius) * strength)
    for top, rock, haze in ((330, "#6a6a9c", "#e8a58c"), (430, "#4d5482", "#c98a86"), (545, "#313d63", "#8a6a7a")):
        line = top + (500 - 0.6 * top) * (1 - skyline(rng, size[1], 1200 - top))
        depth = np.clip((grid(size)[1] - line) / (size[0] - top), 0, 1)
        slope = ramp([(0, rock), (1, haze)], depth) * relief(fractal(rng, size, (150, 200), octaves=6), 1.6)
        if top == 330:  # the highest have snow
            fallen = 1.25 - 4.2 * depth + 0.9 * (fractal(rng, size, (60, 110), octaves=6) - 0.5)
            paint(slope, "#fbe4dc", smooth(0.45, 0.8, fallen))
        paint(sky, slope, below(line, size[0]))
    paint(sky, "#141f30", _spruces(rng, size, 690 + 14 * skyline(rng, size[1], 300), every=15, tall=62))
    canvas = on_water(rng, sky, WIDE[0], ripple=90)
    bank = 1115 + 95 * skyline(rng, WIDE[1], 700) - 60 * np.linspace(1, 0, WIDE[1], dtype=np.float32)
    paint(canvas, "#0a101c", below(bank - 50 * skyline(rng, WIDE[1], 12, octaves=3), WIDE[0]))
    return finish(canvas, rng)


def sea(rng: np.random.Generator, *, moment: float = 0.0) -> NDArray[np.uint8]:
    """A sailing boat at sunset. With a larger `moment` the boat is further, the sun lower, and the waves are others."""
    horizon, width = size = (560, WIDE[1])
    sky = gradient(size, [(0, "#3d5a98"), (0.43, "#8e86b5"), (0.77, "#f2a07b"), (1, "#ffd79a")])
    clouds(sky, rng, "#ffb98f", "#6b5a86")
    sun = (560.0, 470.0 + 40 * moment)
    for radius, strength in ((360, 0.35), (120, 0.45), (46, 1.1)):
        lighten(sky, "#ffd890", glow(size, sun, radius) * strength)
    paint(sky, "#5a557f", below(horizon - 30 * skyline(rng, width, 500), horizon))
    swell = np.random.default_rng(int(1000 * moment) + int(rng.integers(1 << 30)))
    x, y = grid((WIDE[0] - horizon, width))
    away = (y + 6) / len(y)
    # Perspective: the same water, seen ever flatter towards the horizon.
    flat = 1 - np.abs(2 * fractal(swell, (700, 900), (120, 24)) - 1)
    waves = displaced(flat, (x - width / 2) / (0.25 + away * 1.1) * 0.45 + 450 + 90 * moment, 190 / (0.2 + away))
    light = np.clip(0.34 + (waves - 0.6) * (0.4 + 0.8 * away), 0, 1) * (1 - 0.35 * away) + 0.08
    water = ramp([(0, "#132a4f"), (0.45, "#2f527f"), (0.75, "#9a7f95"), (1, "#ffce9f")], light)
    path = np.exp(-(((x - sun[0]) / (45 + 210 * away)) ** 2)) * smooth(0.55, 0.95, waves)
    lighten(water, "#ffcf85", path * 0.85)
    canvas = np.concatenate([sky, water])
    for shade, corners in (
        ("#1c2238", [(-95, 0), (105, -6), (80, 26), (-72, 26)]),
        ("#f2e3cf", [(4, -262), (92, -26), (4, -20)]),
        ("#d9bfa8", [(-6, -246), (-6, -20), (-82, -22)]),
        ("#30344c", [(-3, -275), (3, -275), (3, 0), (-3, 0)]),
    ):
        for upright, strength in ((1.0, 1.0), (-0.75, 0.3)):  # the boat, and its reflection
            shape = [(960 + 190 * moment + dx, 665 + upright * (dy - 25)) for dx, dy in corners]
            paint(canvas, shade, polygons(WIDE, [shape]) * strength)
    return finish(canvas, rng)


def dunes(rng: np.random.Generator) -> NDArray[np.uint8]:
    """Sand dunes with a bright and a dark side."""
    canvas = gradient(WIDE, [(0, "#2f6fb5"), (0.3, "#86b6dd"), (0.48, "#f3dcc0"), (1, "#f3dcc0")])
    x, y = grid(WIDE)
    for near, top in zip((0.25, 0.5, 0.75, 1.0), (470, 560, 690, 860), strict=True):
        crest = top + (60 + 130 * near) * (skyline(rng, WIDE[1], 1100, octaves=2) - 0.5)
        # A second line wanders below the crest: the lit face lies above it, the shaded one below.
        fold = crest + (50 + 260 * near) * skyline(rng, WIDE[1], 500, octaves=2) ** 1.5
        shade = 0.12 + 0.7 * smooth(-30 * near, 60 * near, y - fold) - 0.001 * (y - top)
        ripples = np.sin((y + 110 * near * fractal(rng, WIDE, (420, 90), octaves=3) + x * 0.12) / (2.2 + 3.2 * near))
        sand = ramp([(0, "#f7cf8f"), (0.5, "#e29a53"), (1, "#8d4a2b")], shade)
        sand *= (1 + 0.045 * ripples * (0.4 + near))[..., None] * relief(fractal(rng, WIDE, 7, octaves=2), 0.08)
        paint(canvas, sand, below(crest, WIDE[0]) * (0.55 + 0.45 * near))
    return finish(canvas, rng)


def spruces(rng: np.random.Generator, *, tones: Stops) -> NDArray[np.uint8]:
    """Rows of spruces that fade into morning mist; `tones` are the colours from the sky (0) to the nearest row (1)."""
    canvas = gradient(TALL, [(4 * place, tone) for place, tone in tones])
    down = np.arange(TALL[0], dtype=np.float32)[:, None]
    lighten(canvas, "#fff3cf", glow(TALL, (330, 330), 330) * 0.2)
    for near in (number / 8 for number in range(1, 9)):
        line = 420 + 950 * near**1.15 + (70 + 190 * near) * (skyline(rng, TALL[1], 760) - 0.5)
        wood = _spruces(rng, TALL, line, every=10 + 62 * near**1.6, tall=70 + 360 * near**1.5)
        paint(canvas, ramp(tones, near), wood)
        mist = fractal(rng, TALL, (900, 240), octaves=4) * smooth(-40, 330, down - line)
        paint(canvas, tones[0][1], mist * 0.85 * (1 - near) ** 0.8)
    return finish(canvas, rng, vignette=0.15)


def aurora(rng: np.random.Generator) -> NDArray[np.uint8]:
    """Northern lights above a dark ridge, and their reflection in still water."""
    shore, width = size = (800, WIDE[1])
    sky = gradient(size, [(0, "#050a1e"), (0.6, "#0d2140"), (1, "#1d4257")])
    lighten(sky, "#dfe8ff", (rng.random(size) ** 2000).astype(np.float32))  # stars
    x, y = grid(size)
    for foot, tint, strength in ((560, "#35f09a", 0.75), (430, "#3fd6c4", 0.5), (330, "#a05cf0", 0.42)):
        curve = foot + 150 * np.sin(x / 260 + rng.uniform(0, 6)) + 60 * (skyline(rng, width, 300, octaves=3) - 0.5)
        rays = 0.35 + 0.65 * skyline(rng, width, 60, octaves=4)
        up = curve - y
        lighten(sky, tint, smooth(-70, 50, up) * np.exp(-np.clip(up, 0, None) / (70 + 210 * rays)) * rays * strength)
    ridge = 690 - 170 * skyline(rng, width, 700) * np.linspace(1.2, 0.5, width, dtype=np.float32)
    paint(sky, colour("#0f1f30") * relief(fractal(rng, size, 120, octaves=6), 1.5), below(ridge, shore))
    paint(sky, "#04080d", _spruces(rng, size, 770 + 12 * skyline(rng, width, 200), every=22, tall=95))
    return finish(on_water(rng, sky, WIDE[0], ripple=50), rng, grain=0.02)
