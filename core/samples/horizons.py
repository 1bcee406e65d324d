"""Wide views: dunes, the sea with a sailing boat, balloons over fields."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from core.samples.brush import (
    Canvas,
    Point,
    Size,
    below,
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
    skyline,
    smooth,
)
from core.samples.nature import clouds

WIDE: Size = (1200, 1600)


def dunes(rng: np.random.Generator) -> NDArray[np.uint8]:
    """Sand dunes with a bright and a dark side, and a small caravan of shadows."""
    height, width = WIDE
    canvas = gradient(WIDE, [(0, "#2f6fb5"), (0.3, "#86b6dd"), (0.48, "#f3dcc0"), (1, "#f3dcc0")])
    x, y = grid(WIDE)
    for layer, top in enumerate((470, 560, 690, 860)):
        near = (layer + 1) / 4
        crest = top + (60 + 130 * near) * (skyline(rng, width, 900 + 200 * layer, octaves=2) - 0.5)
        mask = below(crest, height)
        # A second line wanders below the crest: the lit face lies above it, the shaded one below.
        fold = crest + (50 + 260 * near) * skyline(rng, width, 500, octaves=2) ** 1.5
        shade = smooth(-30 * near, 60 * near, y - fold[None, :])
        ripples = np.sin(
            (y * 1.0 + 14 * fractal(rng, WIDE, (420, 90), octaves=3) * 8 * near + x * 0.12) / (2.2 + 3.2 * near)
        )
        sand = ramp(
            [(0, "#f7cf8f"), (0.5, "#e29a53"), (1, "#8d4a2b")], np.clip(0.12 + 0.7 * shade - 0.001 * (y - top), 0, 1)
        )
        sand *= (1 + 0.045 * ripples * (0.4 + near))[..., None] * (0.93 + 0.14 * fractal(rng, WIDE, 7, octaves=2))[
            ..., None
        ]
        haze = (1 - near) * 0.45
        paint(canvas, sand * (1 - haze) + colour("#f3dcc0") * haze, mask)
    lighten(canvas, "#fff0c8", glow(WIDE, (240, 330), 420) * 0.3)
    return finish(canvas, rng)


def sea(rng: np.random.Generator, *, moment: float = 0.0) -> NDArray[np.uint8]:
    """A sailing boat at sunset. `moment` goes on with the scene: the boat sails, the sun sinks, the waves change."""
    height, width = WIDE
    horizon = 560
    canvas = gradient(WIDE, [(0, "#3d5a98"), (0.2, "#8e86b5"), (0.36, "#f2a07b"), (0.46, "#ffd79a"), (1, "#ffd79a")])
    clouds(canvas, rng, "#ffb98f", "#6b5a86", amount=0.62, until=470)
    sun = (560.0, 470.0 + 40 * moment)
    for radius, strength in ((360, 0.35), (120, 0.45), (46, 1.1)):
        lighten(canvas[:horizon], "#ffd890", glow((horizon, width), sun, radius) * strength)
    swell = np.random.default_rng(int(1000 * moment) + int(rng.integers(1 << 30)))
    x, y = grid((height - horizon, width))
    away = (y + 6) / (height - horizon)
    flat = 1 - np.abs(2 * fractal(swell, (700, 900), (120, 24), octaves=5, fall=0.55) - 1)
    # Perspective: the same water, seen ever flatter towards the horizon.
    across = (x - width / 2) / (0.25 + away * 1.1) * 0.45 + 450 + 90 * moment
    waves = displaced(flat, across, 190 / (0.2 + away))
    light = np.clip(0.34 + (waves - 0.6) * (0.4 + 0.8 * away), 0, 1)
    water = ramp(
        [(0, "#132a4f"), (0.45, "#2f527f"), (0.75, "#9a7f95"), (1, "#ffce9f")], light * (1 - 0.35 * away) + 0.08
    )
    path = np.exp(-(((x - sun[0]) / (45 + 210 * away)) ** 2)) * smooth(0.55, 0.95, waves)
    water += colour("#ffcf85") * path[..., None] * 0.85
    canvas[horizon:] = water
    paint(canvas[horizon - 3 : horizon + 5], "#e9b48c", np.full((8, width), 0.35, np.float32))
    hills = 560 - 46 * np.clip(
        skyline(rng, width, 500) - 0.35 + 0.5 * np.linspace(-0.6, 1, width, dtype=np.float32), 0, 1
    )
    paint(canvas[:horizon], "#5a557f", below(hills, horizon))
    _boat(canvas, 960 + 190 * moment, 640, 1.0)
    return finish(canvas, rng)


def _boat(canvas: Canvas, x: float, y: float, scale: float) -> None:
    """A sailing boat against the light, and its reflection."""
    parts = [
        ("#1c2238", [(-95, 0), (105, -6), (80, 26), (-72, 26)]),
        ("#f2e3cf", [(4, -262), (92, -26), (4, -20)]),
        ("#d9bfa8", [(-6, -246), (-6, -20), (-82, -22)]),
        ("#30344c", [(-3, -275), (3, -275), (3, 0), (-3, 0)]),
    ]
    size = (canvas.shape[0], canvas.shape[1])
    for shade, corners in parts:
        points = np.array(corners, np.float32) * scale
        paint(canvas, shade, polygons(size, [points + point(x, y)]))
        sunk = points * point(1, -0.75) + point(x, y + 50 * scale)
        paint(canvas, shade, blur(polygons(size, [sunk]), 7) * 0.4)


def balloons(rng: np.random.Generator, *, moment: float = 0.0) -> NDArray[np.uint8]:
    """Hot-air balloons over fields. `moment` lets them rise and the hills drift: the next picture of a burst."""
    height, width = WIDE
    canvas = gradient(WIDE, [(0, "#3f8fd2"), (0.45, "#a9d6ee"), (0.62, "#fdeed2"), (1, "#fdeed2")])
    clouds(canvas, rng, "#ffffff", "#b9c9dd", amount=0.6, until=640)
    for layer, (top, shade, light) in enumerate(
        (
            (640, "#8fb3c4", "#c5d8d8"),
            (730, "#6f9f86", "#b4cf92"),
            (820, "#4f8a4b", "#b5c957"),
            (960, "#35702f", "#8fb53c"),
        )
    ):
        near = (layer + 1) / 4
        line = top + 110 * (skyline(rng, width, 800, octaves=4, fall=0.4) - 0.5)
        line = np.roll(line, round(-26 * moment * near))
        fields = np.roll(fractal(rng, WIDE, (260 * near + 60, 46), octaves=2), round(-26 * moment * near), axis=1)
        stripes = 0.5 + 0.5 * np.sin(fields * 40)
        tint = (
            colour(shade)
            + (colour(light) - colour(shade)) * (0.65 * smooth(0.4, 0.6, fields) + 0.25 * stripes)[..., None]
        )
        paint(canvas, tint * (0.85 + 0.3 * fractal(rng, WIDE, 9, octaves=2))[..., None], below(line, height))
    for x, y, radius, tones in (
        (1180, 330, 190, ("#d8352e", "#f7c843", "#f4efe2")),
        (470, 430, 130, ("#1f5fa8", "#f2efe6", "#38a3a5")),
        (820, 560, 74, ("#7a2f8f", "#f08a24", "#f6d55c")),
        (250, 620, 46, ("#e4572e", "#ffffff", "#29335c")),
        (1430, 640, 40, ("#2a9d8f", "#e9c46a", "#e76f51")),
    ):
        lift = moment * (26 + radius * 0.25)
        _balloon(canvas, (x + lift * 0.4, y - lift), radius, tones)
    return finish(canvas, rng, vignette=0.14)


def _balloon(picture: Canvas, centre: Point, radius: float, tones: tuple[str, ...]) -> None:
    """A striped envelope, lit from the upper left, and its basket."""
    left, top = max(0, int(centre[0] - 1.2 * radius)), max(0, int(centre[1] - 1.2 * radius))
    canvas = picture[top : int(centre[1] + 2.2 * radius), left : int(centre[0] + 1.2 * radius)]
    size = (canvas.shape[0], canvas.shape[1])
    middle, ground = centre[0] - left, centre[1] - top
    x, y = grid(size)
    u, v = (x - middle) / radius, (y - ground) / radius
    # A circle that narrows into a cone below.
    narrow = np.where(v > 0.2, 1 - 0.42 * np.clip(v - 0.2, 0, 1.2) ** 1.2, 1)
    reach = np.sqrt(np.clip(1 - (np.clip(v, -1, 1.3) / np.where(v > 0, 1.3, 1)) ** 2, 0, 1)) * narrow
    mask = np.clip((reach - np.abs(u)) * radius + 0.5, 0, 1) * (np.abs(v - 0.11) < 1.11)
    angle = np.arcsin(np.clip(u / np.maximum(reach, 1e-3), -1, 1))
    gore = (angle / np.pi + 0.5) * 9
    cloth = np.array([colour(tone) for tone in tones])[np.floor(gore).astype(int) % len(tones)]
    light = np.clip(1.02 - 0.38 * (u * 0.8 + v * 0.5) - 0.35 * (np.abs(u) / np.maximum(reach, 1e-3)) ** 4, 0.3, 1.25)
    seams = 0.88 + 0.12 * smooth(0.0, 0.14, 1 - np.abs(gore % 1 - 0.5) * 2)
    paint(canvas, cloth * (light * seams)[..., None], mask)
    low = ground + radius * 1.2
    for side in (-1, 1):
        rope = np.array([(-1, 0), (1, 0), (1, 0.34 * radius), (-1, 0.34 * radius)], np.float32)
        paint(canvas, "#4a3a2a", polygons(size, [rope + point(middle + side * radius * 0.12, low)]) * 0.8)
    basket = np.array([(-0.15, 0.33), (0.15, 0.33), (0.12, 0.55), (-0.12, 0.55)], np.float32) * radius
    paint(canvas, "#6b4423", polygons(size, [basket + point(middle, low)]))
