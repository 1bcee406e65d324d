"""Scenes of things: balloons, a city, an umbrella, fruit, coffee, a dahlia."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from core.samples.brush import (
    TALL,
    WIDE,
    Canvas,
    Point,
    Size,
    around,
    below,
    clouds,
    colour,
    disc,
    finish,
    fractal,
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

_SQUARE: Size = (1400, 1400)


def balloons(rng: np.random.Generator, *, moment: float = 0.0) -> NDArray[np.uint8]:
    """Hot-air balloons over fields. With a larger `moment` they are higher and the hills further to the left, as in a
    burst."""
    height, width = WIDE
    canvas = gradient(WIDE, [(0, "#3f8fd2"), (0.45, "#a9d6ee"), (0.62, "#fdeed2"), (1, "#fdeed2")])
    clouds(canvas[:640], rng, "#ffffff", "#b9c9dd")
    tones = [("#8fb3c4", "#c5d8d8"), ("#6f9f86", "#b4cf92"), ("#4f8a4b", "#b5c957"), ("#35702f", "#8fb53c")]
    for near, top, (shade, light) in zip((0.25, 0.5, 0.75, 1.0), (640, 730, 820, 960), tones, strict=True):
        drift = round(-26 * moment * near)
        line = np.roll(top + 110 * (skyline(rng, width, 800, octaves=4) - 0.5), drift)
        fields = np.roll(fractal(rng, WIDE, (260 * near + 60, 46), octaves=2), drift, axis=1)
        rows = 0.65 * smooth(0.4, 0.6, fields) + 0.125 * (1 + np.sin(fields * 40))
        grass = 0.85 + 0.3 * fractal(rng, WIDE, 9, octaves=2)[..., None]
        paint(canvas, ramp([(0, shade), (1, light)], rows) * grass, below(line, height))
    for x, y, radius, stripes in (
        (1180, 330, 190, ("#d8352e", "#f7c843", "#f4efe2")),
        (470, 430, 130, ("#1f5fa8", "#f2efe6", "#38a3a5")),
        (820, 560, 74, ("#7a2f8f", "#f08a24", "#f6d55c")),
        (250, 620, 46, ("#e4572e", "#ffffff", "#29335c")),
        (1430, 640, 40, ("#2a9d8f", "#e9c46a", "#e76f51")),
    ):
        lift = moment * (26 + radius * 0.25)
        _balloon(canvas, (x + lift * 0.4, y - lift), radius, stripes)
    return finish(canvas, rng, vignette=0.14)


def _balloon(canvas: Canvas, centre: Point, radius: float, stripes: tuple[str, ...]) -> None:
    """Paint a striped balloon, lit from the upper left, and its basket."""
    part, u, v = around(canvas, centre, radius, reach=1.9)
    # A circle that narrows into a cone below.
    reach = np.sqrt(np.clip(1 - (v / np.where(v > 0, 1.3, 1)) ** 2, 0, 1)) * (1 - 0.42 * np.clip(v - 0.2, 0, 1.1))
    side = np.clip(u / np.maximum(reach, 1e-3), -1, 1)
    gore = (np.arcsin(side) / np.pi + 0.5) * 9
    cloth = np.array([colour(tone) for tone in stripes])[gore.astype(int) % len(stripes)]
    light = np.clip(1.02 - 0.38 * (u * 0.8 + v * 0.5) - 0.35 * side**4, 0.3, 1.25)
    seams = 0.88 + 0.12 * smooth(0.0, 0.14, 1 - np.abs(gore % 1 - 0.5) * 2)
    mask = np.clip((reach - np.abs(u)) * radius + 0.5, 0, 1) * (np.abs(v - 0.11) < 1.11)
    paint(part, cloth * (light * seams)[..., None], mask)
    ropes = (np.abs(np.abs(u) - 0.12) < 0.01) & (v > 1.2) & (v < 1.55)
    basket = (np.abs(u) < 0.17 - 0.05 * (v - 1.5)) & (v > 1.52) & (v < 1.75)
    paint(part, "#6b4423", (ropes | basket).astype(np.float32))


def dusk(rng: np.random.Generator) -> NDArray[np.uint8]:
    """Towers with lit windows at dusk, and their reflection in a river."""
    bank, width = size = (730, WIDE[1])
    sky = gradient(size, [(0, "#101a45"), (0.45, "#413a7c"), (0.72, "#b8567f"), (0.9, "#f59a6b"), (1, "#ffc98a")])
    paint(sky, "#e8839a", smooth(0.6, 0.9, fractal(rng, size, (700, 90))) * 0.4)
    disc(sky, "#fff6e0", (1290, 150), 26)
    disc(sky, "#222a58", (1278, 144), 25)
    for shade, low, high, lit in (("#4d3d72", 300, 520, 0.1), ("#2a2750", 230, 560, 0.3), ("#14152f", 400, 640, 0.5)):
        left = 0
        while left < width:
            right = left + int(rng.integers(52, 132))
            hill = 1 - 0.62 * np.exp(-(((left - 700) / 430) ** 2))  # the city is highest a little left of the middle
            house = sky[min(int(low + (high - low) * hill * rng.uniform(0.45, 1.1)), bank - 40) :, left:right]
            house[:] = colour(shade) * np.linspace(1.0, 1.35, len(house))[:, None, None]
            x, y = grid((house.shape[0], house.shape[1]))
            # A random number for each window of 12 x 16 pixels, frame included: whether it is lit, and its tint.
            chance = rng.random((100, 20))[(y // 16).astype(int), (x // 12).astype(int)] / lit
            window = (chance < 1) & (x % 12 > 4) & (y % 16 > 6)
            house[window] = ramp([(0, "#7a5a3a"), (0.5, "#ffb35c"), (0.8, "#ffe9c0"), (1, "#bfe0ff")], chance[window])
            left = right + int(rng.integers(0, 26))
    return finish(on_water(rng, sky, 1067, ripple=60), rng, grain=0.012)


def rain(rng: np.random.Generator) -> NDArray[np.uint8]:
    """A wet street at night, out of focus, with a person under an umbrella."""
    street = gradient((1060, TALL[1]), [(0, "#0b1028"), (0.75, "#1a1b3c"), (1, "#2b2344")])
    shades = ["#ff9d3c", "#ffd27a", "#ff4f5e", "#5ad1ff", "#b06bff", "#7dffb0", "#fff1d6"]
    for _ in range(120):  # lamps out of focus: flat discs with a brighter rim
        deep = rng.random()
        centre = (rng.uniform(-40, TALL[1] + 40), 1000 - 820 * rng.random() ** 1.7)
        lamp, u, v = around(street, centre, 14 + 60 * deep * rng.uniform(0.5, 1))
        away = np.hypot(u, v)
        light = smooth(1.0, 0.96, away) * (0.72 + 0.28 * away**4) * (0.66 - 0.5 * deep)
        lighten(lamp, str(rng.choice(shades)), light)
    canvas = on_water(rng, street, TALL[0], ripple=120)
    body = [(-64, -470), (64, -470), (96, -250), (84, -130), (46, -130), (42, 0), (10, 0), (0, -140), (-10, 0)]
    body += [(-42, 0), (-46, -130), (-84, -130), (-96, -250)]
    paint(canvas, "#05060d", polygons(TALL, [[(610 + x, 1330 - 0.6 * y) for x, y in body]]) * 0.6)
    paint(canvas, "#0d1020", polygons(TALL, [[(610 + x, 1330 + y) for x, y in body]]))
    disc(canvas, "#14141f", (610, 818), 41)
    part, u, v = around(canvas, (640, 825), 330)
    dome = smooth(1, 0.99, np.hypot(u, v * 1.2)) * smooth(0, 0.01, -0.06 - 0.13 * np.abs(np.sin((u + 1) * 7.85)) - v)
    light = (0.75 + 0.25 * np.cos(np.arctan2(u, -v) * 5.2)) * np.clip(0.86 - 0.33 * u, 0.25, 1.3)
    paint(part, colour("#d0222f") * light[..., None], dome)
    return finish(canvas, rng, grain=0.014)


def fruit(rng: np.random.Generator) -> NDArray[np.uint8]:
    """Apples, oranges, plums, a lemon and grapes on a wooden table."""
    canvas = gradient(WIDE, [(0, "#5b6a63"), (0.5, "#8f9a86"), (1, "#8f9a86")])
    canvas *= (0.82 + 0.36 * fractal(rng, WIDE, (420, 500), octaves=6))[..., None]
    y = grid(WIDE)[1]
    rings = 0.5 + 0.5 * np.sin(y * 0.35 + 33 * fractal(rng, WIDE, (700, 60), octaves=3))
    tone = 0.15 + 0.3 * rings + 0.4 * fractal(rng, WIDE, (240, 3), octaves=3)
    boards = ramp([(0, "#3d2413"), (0.5, "#8a5630"), (1, "#c58f56")], tone)
    paint(canvas, boards * (1 - 0.75 * np.exp(-np.abs((y - 640) % 140) / 3))[..., None], 1.0 * (y > 640))
    skin = (800, 800)
    apple = ramp([(0, "#7c1018"), (0.55, "#c8202a"), (1, "#f0b24a")], fractal(rng, skin, (34, 300)))
    green = ramp([(0, "#6f9a2a"), (1, "#b7cf4f")], fractal(rng, skin, (50, 200)))
    plum = ramp([(0, "#2b1a44"), (0.7, "#4c2f6e"), (1, "#8a6fae")], fractal(rng, skin, 120))
    orange, lemon = (colour(peel) * relief(fractal(rng, skin, 9, octaves=2), 0.2) for peel in ("#f28a1b", "#f3d22f"))
    things = [(470, 640, 165, apple), (1030, 610, 165, orange), (760, 690, 178, orange), (1260, 740, 154, green)]
    things += [(590, 850, 128, plum), (970, 870, 170, apple), (330, 890, 110, lemon), (1310, 960, 108, plum)]
    things += [(640 + 58 * n + 29 * row, 1050 - 44 * row, 35, green * 0.8) for row in range(5) for n in range(6 - row)]
    for across, down, radius, coat in things:
        part, u, v = around(canvas, (across, down), radius, reach=2.2)
        part *= (1 - 0.62 * np.exp(-(((u - 0.55) / 1.1) ** 2) - ((v - 0.84) / 0.27) ** 2))[..., None]  # the shadow
        away = np.hypot(u, v)
        light = np.clip(-0.52 * u - 0.5 * v + 0.69 * np.sqrt(np.clip(1 - away**2, 0, 1)), 0, 1)[..., None]
        ball = coat[: part.shape[0], : part.shape[1]] * (0.2 + 0.92 * light) + 0.55 * light**26
        paint(part, ball, np.clip((1 - away) * radius + 0.5, 0, 1))
        if coat is apple or coat is green:
            paint(part, "#3b1a10", 0.65 * np.exp(-((u / 0.26) ** 2) - ((v + 0.8) / 0.09) ** 2))
            paint(part, "#4a2f1a", smooth(0.03, 0.02, np.abs(u + 0.35 * v + 0.28)) * (np.abs(v + 0.98) < 0.18))
    return finish(canvas, rng, vignette=0.34)


def coffee(rng: np.random.Generator) -> NDArray[np.uint8]:
    """A cup of coffee with a leaf drawn in the foam, on a slate table."""
    canvas = colour("#3c4650") * (0.7 + 0.5 * fractal(rng, _SQUARE, 260, octaves=7))[..., None]
    canvas = canvas * relief(fractal(rng, _SQUARE, 70, octaves=6), 0.5)
    x, y = (side - 695 for side in grid(_SQUARE))
    swirl = fractal(rng, _SQUARE, 150)
    canvas *= (1 - 0.6 * np.exp(-((np.hypot(x - 50, y - 60) / 520) ** 8)))[..., None]  # the shadow of the saucer
    away = np.hypot(x, y)
    lit = np.clip(0.93 - 0.16 * (x + y) / 520, 0.6, 1.15)[..., None]
    for shade, radius in (("#e9e4da", 505), ("#c9c3b6", 440), ("#e9e4da", 425), ("#fbf8f1", 362), ("#a49c8d", 338)):
        if radius == 362:  # the cup: first its handle
            for shade_of_it, down in (("#8f897c", 10), ("#f8f5ee", 0)):
                paint(canvas, shade_of_it, smooth(26, 22, np.abs(np.hypot(x - 330 - down, y + 220 - down) - 72)))
        paint(canvas, colour(shade) * lit, np.clip(radius - away, 0, 1))
    foam = 0.62 - 0.5 * (away / 320) ** 5 + 0.4 * (swirl - 0.5)
    paint(canvas, ramp([(0, "#5d2f12"), (0.6, "#9a5a25"), (1, "#c98b4a")], foam), smooth(320, 314, away))
    # The leaf: layered chevrons inside a pointed outline.
    leaf = smooth(0.02, 0.1, 0.98 - np.abs(x) / (150 * np.sqrt(np.clip(1.05 + y / 250, 0.01, 3)))) * (away < 285)
    layers = smooth(-0.35, 0.2, np.sin((y - np.abs(x) * 0.85) / 17 + (swirl - 0.5) * 2.5))
    paint(canvas, "#f6e7cd", leaf * layers * (1 - 0.9 * np.exp(-((x / 9) ** 2))))
    return finish(canvas, rng, vignette=0.3)


def dahlia(rng: np.random.Generator) -> NDArray[np.uint8]:
    """A dahlia whose petals follow the golden angle; the outer ones are painted first."""
    canvas = ramp([(0, "#0c2415"), (0.5, "#1f4d2b"), (1, "#5d8f45")], fractal(rng, _SQUARE, 260, octaves=2))
    disc(canvas, "#6d0f2f", (700, 690), 300)
    for number in range(190, 0, -1):
        age = number / 190  # of a petal: 0 in the middle, 1 at the rim
        turn, far = number * 2.39996 + rng.normal(0, 0.03), 20 + 34 * np.sqrt(number)
        cos, sin = np.cos(turn), np.sin(turn)
        part, u, v = around(canvas, (700 + far * cos, 690 + far * sin), 35 + 95 * age)
        along, across = u * cos + v * sin, (v * cos - u * sin) / 0.55
        edge = np.sqrt(np.clip(1 - along**2, 0, 1)) * (0.8 + 0.2 * along) - np.abs(across)
        part *= (1 - 0.35 * smooth(-0.2, 0.2, edge))[..., None]  # its shadow
        tones = [(0, "#6d0f2f"), (0.45, "#d1345f"), (0.8, "#f58ea0"), (1, "#ffe0d2")]
        petal = ramp(tones, 0.5 + 0.4 * along - 0.25 * across**2)
        light = (1.02 - 0.14 * (cos + sin)) * (0.93 + 0.07 * np.cos(across * 16))
        paint(part, petal * light[..., None], smooth(0, 0.04, edge))
    for number in range(60):
        turn, far = number * 2.39996, 7.5 * np.sqrt(number)
        disc(canvas, "#f6c445" if number < 30 else "#b0601d", (700 + far * np.cos(turn), 690 + far * np.sin(turn)), 8)
    return finish(canvas, rng, vignette=0.4)
