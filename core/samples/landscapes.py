"""Woods and mountains: a lake at sunset, misty pines, an autumn wood, northern lights."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from core.samples.brush import (
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
    ramp,
    relief,
    skyline,
    smooth,
)
from core.samples.nature import clouds, foliage, reeds, trees

WIDE: Size = (1200, 1600)
TALL: Size = (1600, 1200)


def lake(rng: np.random.Generator) -> NDArray[np.uint8]:
    """Mountains at sunset and their reflection in a lake."""
    height, width = WIDE
    shore = 720
    sky = gradient((shore, width), [(0, "#27407a"), (0.4, "#7d7fb8"), (0.7, "#f0a583"), (1, "#ffe0a6")])
    sun = (1060.0, 610.0)
    clouds(sky, rng, "#ffc39a", "#7b5f8f", amount=0.55, until=560)
    lighten(sky, "#ffb060", glow((shore, width), sun, 420) * 0.45)
    lighten(sky, "#fff0c0", glow((shore, width), sun, 110) * 0.7)
    lighten(sky, "#ffffff", glow((shore, width), sun, 34) * 1.0)
    for top, reach, cell, shade, haze in (
        (330, 250, 900, "#6a6a9c", "#e8a58c"),
        (430, 240, 620, "#4d5482", "#c98a86"),
        (545, 150, 420, "#313d63", "#8a6a7a"),
    ):
        line = top + reach * (1 - skyline(rng, width, cell))
        mask = below(line, shore)
        light = relief(fractal(rng, (shore, width), (150, 200), octaves=6, fall=0.6), strength=1.6, towards=(0.9, -0.5))
        depth = np.clip((np.arange(shore, dtype=np.float32)[:, None] - line[None, :]) / (shore - top), 0, 1)
        slope = colour(shade) * light[..., None] * (1 - depth[..., None]) + colour(haze) * depth[..., None] * 0.9
        if top < 400:
            fallen = 1.25 - 4.2 * depth + 0.9 * (fractal(rng, (shore, width), (60, 110), octaves=6, fall=0.65) - 0.5)
            slope += (colour("#fbe4dc") * light[..., None] - slope) * smooth(0.45, 0.8, fallen)[..., None]
        paint(sky, slope, mask)
    wood = 690 + 14 * skyline(rng, width, 300)
    paint(sky, "#141f30", np.maximum(trees(rng, (shore, width), wood, every=15, height=62), below(wood, shore)))

    canvas = np.empty((height, width, 3), np.float32)
    canvas[:shore] = sky
    x, y = grid((height - shore, width))
    waves = fractal(rng, (height - shore, width), (170, 12), octaves=4) - 0.5
    away = y / (height - shore)
    mirror = displaced(sky, x + waves * 30 * away, shore - 1 - y * 1.15 - waves * 90 * away)
    canvas[shore:] = mirror * (0.86 - 0.38 * away[..., None]) + colour("#0e1c3c") * 0.10
    glitter = smooth(0.62, 0.85, waves + 0.5) * np.exp(-(((x - sun[0]) / (70 + 150 * away)) ** 2))
    lighten(canvas[shore:], "#ffd28a", glitter * 0.8)
    bank = 1115 + 95 * skyline(rng, width, 700) - 60 * np.linspace(1, 0, width, dtype=np.float32)
    paint(canvas, "#0a101c", np.maximum(below(bank, height), reeds(rng, WIDE, bank)))
    return finish(canvas, rng)


def pines(rng: np.random.Generator) -> NDArray[np.uint8]:
    """Rows of spruces that fade into morning mist."""
    height, width = TALL
    canvas = gradient(TALL, [(0, "#b9d3dc"), (0.35, "#e9efe6"), (0.6, "#dfe6da"), (1, "#5f7d74")])
    lighten(canvas, "#fff3cf", glow(TALL, (330, 330), 330) * 0.28)
    rows = 8
    for row in range(rows):
        near = (row + 1) / rows
        top = 420 + 950 * near**1.15
        line = top + (70 + 190 * near) * (skyline(rng, width, 760) - 0.5)
        row_of_trees = trees(rng, TALL, line, every=10 + 62 * near**1.6, height=70 + 360 * near**1.5)
        shade = ramp([(0, "#b4c8c4"), (0.4, "#7b9b98"), (0.75, "#3b605c"), (1, "#10292a")], near)
        paint(canvas, shade, np.maximum(row_of_trees, below(line, height)))
        mist = fractal(rng, TALL, (900, 240), octaves=4) * smooth(
            -40, 330, np.arange(height, dtype=np.float32)[:, None] - line
        )
        paint(canvas, "#e6ece4", mist * 0.85 * (1 - near) ** 0.8)
    return finish(canvas, rng, vignette=0.15)


def wood(rng: np.random.Generator) -> NDArray[np.uint8]:
    """A path through an autumn wood."""
    width = TALL[1]
    canvas = gradient(TALL, [(0, "#f7e3a8"), (0.4, "#fbe9bb"), (0.62, "#d9a85b"), (1, "#5b3a1d")])
    lighten(canvas, "#fff6d0", glow(TALL, (640, 620), 300) * 0.35)
    x, y = grid(TALL)
    floor = smooth(880, 1010, y)
    litter = ramp(
        [(0, "#5a2f14"), (0.5, "#b5621f"), (0.8, "#e39a35"), (1, "#f4cf6a")], fractal(rng, TALL, (26, 11), octaves=3)
    )
    paint(canvas, litter * (0.55 + 0.45 * fractal(rng, TALL, 300, octaves=2))[..., None], floor)
    bend = 640 + 130 * np.sin((y - 900) / 210)
    lane = np.exp(-(((x - bend) / (30 + 0.42 * np.clip(y - 880, 0, None))) ** 4)) * floor
    paint(canvas, ramp([(0, "#a58a68"), (1, "#e6d2ab")], fractal(rng, TALL, (60, 20), octaves=5)), lane * 0.85)
    for depth in range(5):
        near = (depth + 1) / 5
        count = 17 - 3 * depth
        trunks = np.zeros(TALL, np.float32)
        bark = relief(fractal(rng, TALL, (9 + 8 * near, 130), octaves=4), strength=1.2, towards=(1, 0.1))
        places = (np.arange(count) + rng.uniform(0.1, 0.9, count)) / count * width
        for place in places:
            if abs(place - 640) < 60 + 270 * near and near > 0.3:
                continue
            thick = (6 + 42 * near**1.7) * rng.uniform(0.7, 1.3)
            foot = 890 + 470 * near**1.6 + rng.uniform(-20, 20)
            sway = place + 30 * near * np.sin(y[:, :1] / 330 + place)
            left, right = max(0, int(place - 2 * thick - 40)), min(width, int(place + 2 * thick + 40))
            half = thick * (0.62 + 0.5 * (y[:, :1] / foot) ** 3)
            trunk = np.clip(half - np.abs(x[:, left:right] - sway) + 0.5, 0, 1) * np.clip(foot - y[:, :1] + 0.5, 0, 1)
            np.maximum(trunks[:, left:right], trunk, out=trunks[:, left:right])
        tint = ramp([(0, "#d3b988"), (0.5, "#7e5a35"), (1, "#2d1d12")], near)
        paint(canvas, tint * bark[..., None], trunks)
        foliage(canvas, rng, near)
    return finish(canvas, rng)


def aurora(rng: np.random.Generator) -> NDArray[np.uint8]:
    """Northern lights and stars above a dark ridge, seen twice in still water."""
    height, width = WIDE
    shore = 800
    sky = gradient((shore, width), [(0, "#050a1e"), (0.6, "#0d2140"), (1, "#1d4257")])
    stars = np.zeros((shore, width), np.float32)
    xs, ys = rng.integers(2, width - 2, 900), rng.integers(2, shore - 2, 900)
    stars[ys, xs] = rng.random(900) ** 3
    sky += (blur(stars, 0.9) * 5)[..., None] * colour("#dfe8ff")
    x, y = grid((shore, width))
    for foot, sway, tint, strength in (
        (560, 120, "#35f09a", 0.75),
        (430, 170, "#3fd6c4", 0.5),
        (330, 140, "#a05cf0", 0.42),
    ):
        curve = foot + sway * np.sin(x[0] / 260 + rng.uniform(0, 6)) + 60 * (skyline(rng, width, 300, octaves=3) - 0.5)
        up = curve[None, :] - y
        rays = 0.35 + 0.65 * skyline(rng, width, 60, octaves=4)[None, :]
        lighten(sky, tint, smooth(-70, 50, up) * np.exp(-np.clip(up, 0, None) / (70 + 210 * rays)) * rays * strength)
    line = 690 - 170 * skyline(rng, width, 700) * np.linspace(1.2, 0.5, width, dtype=np.float32)
    rock = relief(fractal(rng, (shore, width), 120, octaves=6, fall=0.6), strength=1.5)
    paint(sky, colour("#0b1622") * rock[..., None] * 1.4, below(line, shore))
    bank = 770 + 12 * skyline(rng, width, 200)
    paint(sky, "#04080d", np.maximum(trees(rng, (shore, width), bank, every=22, height=95), below(bank, shore)))
    canvas = np.empty((height, width, 3), np.float32)
    canvas[:shore] = sky
    x, y = grid((height - shore, width))
    ripple = (fractal(rng, (height - shore, width), (140, 10), octaves=3) - 0.5) * (4 + 0.11 * y)
    canvas[shore:] = 0.72 * displaced(sky, x + ripple * 0.5, shore - 1 - y * 1.5 - ripple)
    return finish(canvas, rng, grain=0.02)
