"""Things on a table: fruit in window light, a cup of coffee from above, a dahlia."""

from __future__ import annotations

import cv2
import numpy as np
from numpy.typing import NDArray

from core.samples.brush import (
    Canvas,
    Mask,
    Point,
    Size,
    blur,
    colour,
    disc,
    finish,
    fractal,
    gradient,
    grid,
    lighten,
    paint,
    ramp,
    relief,
    smooth,
)

WIDE: Size = (1200, 1600)
SQUARE: Size = (1400, 1400)


def _ball(picture: Canvas, centre: Point, radius: float, skin: Mask, *, squash: float = 1.0) -> None:
    """A round fruit lit from the upper left, with its shadow on the table. `skin` is one colour or a canvas of them."""
    left, top = max(0, int(centre[0] - 1.1 * radius)), max(0, int(centre[1] - 1.1 * radius))
    here = np.s_[top : int(centre[1] + 1.6 * radius), left : int(centre[0] + 3.4 * radius)]
    canvas, coat = picture[here], skin if skin.ndim == 1 else skin[here]
    x, y = grid((canvas.shape[0], canvas.shape[1]))
    u, v = (x + left - centre[0]) / radius, (y + top - centre[1]) / (radius * squash)
    canvas *= (1 - 0.62 * np.exp(-(((u - 0.55) / 1.25) ** 2) - ((v - 0.84) / 0.27) ** 2))[..., None]
    away = u * u + v * v
    mask = np.clip((1 - np.sqrt(away)) * radius + 0.5, 0, 1)
    light = np.clip(-0.52 * u - 0.5 * v + 0.69 * np.sqrt(np.clip(1 - away, 0, 1)), 0, 1)
    bounce = 0.16 * np.clip(v, 0, 1) ** 2
    paint(canvas, coat * (0.2 + 0.92 * light + bounce)[..., None], mask)
    lighten(canvas, "#ffffff", mask * light**26 * 0.55)


def _planks(rng: np.random.Generator, size: Size, *, dark: str, mid: str, bright: str, width: int) -> Canvas:
    """Boards that run from side to side, with grain, knots and gaps."""
    canvas = np.empty((*size, 3), np.float32)
    x, y = grid((width, size[1]))
    for top in range(0, size[0], width):
        bend = fractal(rng, (width, size[1]), (700, 60), octaves=3) * 60
        knot = np.hypot((x - rng.uniform(0, size[1])) / 3.2, y - rng.uniform(20, width - 20))
        bend += 42 * np.exp(-knot / 26)
        rings = 0.5 + 0.5 * np.sin(y * 0.35 + bend * 0.55)
        fibre = fractal(rng, (width, size[1]), (240, 3), octaves=3, fall=0.8)
        tone = np.clip(
            0.2
            + 0.42 * rings * fractal(rng, (width, size[1]), (400, 40), octaves=2)
            + 0.42 * fibre
            - 0.5 * np.exp(-knot / 9),
            0,
            1,
        )
        board = ramp([(0, dark), (0.5, mid), (1, bright)], tone) * rng.uniform(0.86, 1.1)
        board *= (1 - 0.75 * np.exp(-np.minimum(y, width - y) / 2.2))[..., None]
        canvas[top : top + width] = board[: size[0] - top]
    return canvas


def fruit(rng: np.random.Generator) -> NDArray[np.uint8]:
    """Apples, oranges, plums and grapes on a wooden table."""
    height, width = WIDE
    canvas = gradient(WIDE, [(0, "#5b6a63"), (0.5, "#8f9a86"), (1, "#8f9a86")])
    canvas *= (0.82 + 0.36 * fractal(rng, WIDE, (420, 500), octaves=6))[..., None]
    x, y = grid(WIDE)
    window = smooth(0.0, 60.0, 470 - np.abs(x * 0.9 + y * 0.5 - 720)) * smooth(
        0, 40, np.abs(((x * 0.9 + y * 0.5) % 260) - 130) - 9
    )
    lighten(canvas, "#fff2cc", window * 0.22)
    edge = 640
    boards = _planks(rng, (height - edge, width), dark="#3d2413", mid="#8a5630", bright="#c58f56", width=140)
    canvas[edge:] = boards * np.linspace(0.72, 1.08, height - edge, dtype=np.float32)[:, None, None]
    paint(canvas[edge - 6 : edge + 8], "#24150c", np.full((14, width), 0.55, np.float32))
    orange = colour("#f28a1b") * relief(fractal(rng, WIDE, 9, octaves=2), strength=0.16)[..., None]
    apple = ramp(
        [(0, "#7c1018"), (0.55, "#c8202a"), (0.85, "#e6552f"), (1, "#f0b24a")], fractal(rng, WIDE, (34, 300), octaves=4)
    )
    green = ramp([(0, "#6f9a2a"), (1, "#b7cf4f")], fractal(rng, WIDE, (50, 200), octaves=4))
    plum = ramp([(0, "#2b1a44"), (0.7, "#4c2f6e"), (1, "#8a6fae")], fractal(rng, WIDE, 120, octaves=4))
    lemon = colour("#f3d22f") * relief(fractal(rng, WIDE, 11, octaves=2), strength=0.2)[..., None]
    for centre, radius, skin, squash in (
        ((470.0, 640.0), 172.0, apple, 0.92),
        ((1030.0, 610.0), 165.0, orange, 0.97),
        ((760.0, 690.0), 178.0, orange, 0.97),
        ((1260.0, 740.0), 158.0, green, 0.93),
        ((590.0, 850.0), 128.0, plum, 1.05),
        ((970.0, 870.0), 176.0, apple, 0.92),
        ((330.0, 890.0), 120.0, lemon, 0.8),
        ((1310.0, 960.0), 108.0, plum, 1.05),
    ):
        _ball(canvas, centre, radius, skin, squash=squash)
        if skin is apple or skin is green:
            _stalk(canvas, (centre[0], centre[1] - radius * squash * 0.82), radius)
    for row in range(5):
        for place in range(6 - row):
            _ball(canvas, (640 + 58 * place + 29 * row, 1050 - 44 * row + 9 * (place % 2)), 35, colour("#6f8f3a"))
    return finish(canvas, rng, vignette=0.34)


def _stalk(picture: Canvas, foot: Point, radius: float) -> None:
    """The hollow of an apple with its stalk."""
    left, top = int(foot[0] - radius), int(foot[1] - radius)
    canvas = picture[top : int(foot[1] + radius), left : int(foot[0] + radius)]
    x, y = grid((canvas.shape[0], canvas.shape[1]))
    x, y = x + left - foot[0], y + top - foot[1]
    paint(canvas, "#3b1a10", 0.65 * np.exp(-((x / (radius * 0.26)) ** 2) - (y / (radius * 0.09)) ** 2))
    stalk = np.zeros((canvas.shape[0], canvas.shape[1]), np.uint8)
    root, tip = (int(radius), int(radius)), (int(1.14 * radius), int(0.64 * radius))
    cv2.line(stalk, root, tip, 255, max(3, int(radius * 0.06)), cv2.LINE_AA)
    paint(canvas, "#4a2f1a", stalk.astype(np.float32) / 255)


def coffee(rng: np.random.Generator) -> NDArray[np.uint8]:
    """A cup with a leaf in the foam, on a slate table with beans."""
    canvas = colour("#3c4650") * (0.7 + 0.5 * fractal(rng, SQUARE, 260, octaves=7, fall=0.62))[..., None]
    canvas = canvas * relief(fractal(rng, SQUARE, 70, octaves=6, fall=0.6), strength=0.5)[..., None]
    cx, cy = 690.0, 700.0
    x, y = grid(SQUARE)
    away = np.hypot(x - cx, y - cy)
    for _ in range(46):
        turn, far = rng.uniform(0, 2 * np.pi), rng.uniform(560, 1000)
        _bean(canvas, (cx + far * np.cos(turn), cy + far * np.sin(turn)), rng.uniform(0, 180))
    canvas *= (1 - 0.6 * np.exp(-((np.hypot(x - cx - 50, y - cy - 60) / 520) ** 8)))[..., None]
    side = np.clip(0.93 - 0.16 * ((x - cx) + (y - cy)) / 520, 0.6, 1.15)
    paint(canvas, colour("#e9e4da") * side[..., None], disc(SQUARE, (cx, cy), 505))
    ring = np.exp(-(((away - 430) / 26) ** 2)) * 0.16
    canvas *= (1 - ring)[..., None]
    handle = smooth(62, 58, np.abs(np.hypot(x - cx - 395, y - cy + 190) - 78) + 30) * (away > 330)
    paint(canvas, "#d8d2c6", handle)
    canvas *= (1 - 0.35 * np.exp(-(((np.hypot(x - cx - 22, y - cy - 26) - 355) / 24) ** 2)) * (away > 350))[..., None]
    paint(canvas, colour("#fbf8f1") * side[..., None], disc(SQUARE, (cx, cy), 362))
    paint(canvas, colour("#b9b1a2") * (1.9 - side)[..., None], disc(SQUARE, (cx, cy), 338))
    swirl = fractal(rng, SQUARE, 150, octaves=5)
    crema = ramp(
        [(0, "#5d2f12"), (0.6, "#9a5a25"), (1, "#c98b4a")],
        np.clip(0.62 - 0.5 * (away / 320) ** 5 + 0.4 * (swirl - 0.5), 0, 1),
    )
    paint(canvas, crema, disc(SQUARE, (cx, cy), 318, soft=4))
    paint(canvas, "#f6e7cd", _rosetta(x - cx, y - cy, swirl) * 0.95)
    bubbles = np.zeros(SQUARE, np.uint8)
    for _ in range(90):
        turn = rng.uniform(0, 2 * np.pi)
        far = 308 - abs(rng.normal(0, 9))
        cv2.circle(
            bubbles,
            (int(cx + far * np.cos(turn)), int(cy + far * np.sin(turn))),
            int(rng.integers(2, 6)),
            200,
            1,
            cv2.LINE_AA,
        )
    lighten(canvas, "#ffe9c9", bubbles.astype(np.float32) / 255 * 0.5)
    return finish(canvas, rng, vignette=0.3)


def _rosetta(x: Mask, y: Mask, swirl: Mask) -> Mask:
    """The leaf of milk foam: layered chevrons inside a heart-shaped outline."""
    v = -y / 250
    outline = 0.98 - np.abs(x) / (205 * np.sqrt(np.clip(1.05 - v, 0.01, 3)) * 0.72) - 0.25 * np.clip(v - 0.55, 0, 1)
    inside = smooth(0.02, 0.1, np.minimum(outline, 0.95 - np.hypot(x, y) / 290))
    layers = np.sin((y - np.abs(x) * 0.85) / 17 + (swirl - 0.5) * 2.5)
    stem = np.exp(-((x / 9) ** 2))
    return inside * np.maximum(
        smooth(-0.35, 0.2, np.asarray(layers, np.float32)) * (1 - stem * 0.9), stem * 0.55 * (v < 0.9)
    )


def _bean(canvas: Canvas, centre: Point, turn: float) -> None:
    """One coffee bean with its crease and shadow."""
    left, top = int(centre[0]) - 52, int(centre[1]) - 52
    part = canvas[max(0, top) : max(0, top + 104), max(0, left) : max(0, left + 104)]
    if part.shape[0] < 2 or part.shape[1] < 2:
        return
    x, y = grid((part.shape[0], part.shape[1]))
    x, y = x + max(0, left) - centre[0], y + max(0, top) - centre[1]
    part *= (1 - 0.6 * np.exp(-((np.hypot(x - 7, y - 9) / 36) ** 4)))[..., None]
    cos, sin = np.cos(np.radians(turn)), np.sin(np.radians(turn))
    u, v = (x * cos + y * sin) / 40, (-x * sin + y * cos) / 27
    away = np.hypot(u, v)
    light = np.clip(0.95 - 0.35 * (x + y) / 40 - 0.35 * away**3, 0.2, 1.4)
    crease = np.exp(-(((v - 0.16 * np.sin(u * 3)) / 0.09) ** 2))
    paint(part, colour("#5a3017") * (light * (1 - 0.65 * crease))[..., None], np.clip((1 - away) * 27 + 0.5, 0, 1))


def dahlia(rng: np.random.Generator) -> NDArray[np.uint8]:
    """A dahlia: petals in the golden angle, the outer ones first."""
    leaves = ramp([(0, "#0c2415"), (0.5, "#1f4d2b"), (1, "#5d8f45")], blur(fractal(rng, SQUARE, 260, octaves=4), 14))
    canvas = leaves
    cx, cy = 700.0, 690.0
    paint(canvas, "#4a0a24", disc(SQUARE, (cx, cy), 120, soft=30))
    golden = np.pi * (3 - np.sqrt(5))
    count = 190
    for number in range(count, 0, -1):
        far = 46 * np.sqrt(number)
        age = number / count
        length, half = 70 + 175 * age, 26 + 44 * age
        _petal(canvas, (cx, cy), number * golden + rng.normal(0, 0.03), far * 0.62 - 22 * (1 - age), length, half, age)
    heart = canvas[int(cy) - 80 : int(cy) + 80, int(cx) - 80 : int(cx) + 80]
    for number in range(60):
        turn, far = number * golden, 7.5 * np.sqrt(number)
        bud = disc((160, 160), (80 + far * np.cos(turn), 80 + far * np.sin(turn)), 6)
        paint(heart, ramp([(0, "#f6c445"), (1, "#b0601d")], number / 60), bud)
    return finish(canvas, rng, vignette=0.4)


def _petal(canvas: Canvas, heart: Point, turn: float, near: float, length: float, half: float, age: float) -> None:
    """One petal that points away from the heart; `age` is 0 in the middle and 1 at the rim."""
    cos, sin = float(np.cos(turn)), float(np.sin(turn))
    mx, my = heart[0] + cos * (near + length / 2), heart[1] + sin * (near + length / 2)
    reach = int(length / 2 + 12)
    left, top = max(0, int(mx) - reach), max(0, int(my) - reach)
    part = canvas[top : max(top, int(my) + reach), left : max(left, int(mx) + reach)]
    if part.shape[0] < 2 or part.shape[1] < 2:
        return
    x, y = grid((part.shape[0], part.shape[1]))
    x, y = x + left - heart[0], y + top - heart[1]
    along = (x * cos + y * sin - near) / length
    across = (-x * sin + y * cos) / half
    width = np.sqrt(np.clip(along, 0, 1)) * np.sqrt(np.clip(1 - along**3, 0, 1))
    edge = (width - np.abs(across)) * half
    inside = np.clip(edge + 0.5, 0, 1) * (along > 0) * (along < 1)
    shadow = np.clip((edge + 9) / 16, 0, 1) * (along > -0.02) * (along < 1.04)
    part *= (1 - 0.38 * shadow * (1 - inside))[..., None]
    tone = np.clip(0.15 + 0.75 * along + 0.1 * (1 - age) - 0.32 * np.abs(across) ** 2, 0, 1)
    petal = ramp([(0, "#6d0f2f"), (0.45, "#d1345f"), (0.8, "#f58ea0"), (1, "#ffe0d2")], tone)
    veins = 0.93 + 0.07 * np.cos(across * 16)
    light = (1.02 - 0.2 * (cos * 0.7 + sin * 0.7)) * veins * (0.8 + 0.2 * np.clip(along * 3, 0, 1))
    paint(part, petal * light[..., None], inside)
