"""People, painted as in a picture book: soft light, a blurred background, no one who exists."""

from __future__ import annotations

from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from core.samples.brush import (
    Canvas,
    Mask,
    Size,
    blur,
    colour,
    finish,
    fractal,
    gradient,
    grid,
    lighten,
    paint,
    polygons,
    ramp,
    smooth,
)
from core.samples.outlines import around, mirrored, shape

TALL: Size = (1600, 1200)


@dataclass(frozen=True, slots=True)
class Person:
    """How one person looks."""

    skin: str
    blush: str
    hair: str
    shine: str  # where the light falls on the hair
    lips: str
    iris: str
    coat: str
    collar: str
    long_hair: bool
    glasses: bool
    knitted: bool  # the coat; else it is plain cloth


IN_THE_PARK = Person(
    "#e9b792", "#d97b62", "#5a2c17", "#c0743f", "#b8433f", "#4a6b4f", "#2f5d73", "#f2e8d8", True, False, True
)
"""Auburn hair, in a park."""
BY_THE_LIGHTS = Person(
    "#9a623f", "#8c3f2c", "#17110f", "#4d3b34", "#7d3530", "#3a2313", "#c98b2b", "#29323f", False, True, False
)
"""Short dark hair and dark glasses, in front of a wall of lights."""


def garden(rng: np.random.Generator) -> NDArray[np.uint8]:
    """A portrait in a park."""
    canvas = gradient(TALL, [(0, "#dfe8b8"), (0.4, "#9fbf78"), (0.75, "#567f4d"), (1, "#2c4a33")])
    _bokeh(canvas, rng, ["#f4f2b0", "#b7d77a", "#6fa35a", "#fff7d8", "#3f6f45"], low=0.25, high=0.6)
    _person(canvas, rng, IN_THE_PARK)
    return finish(canvas, rng)


def evening(rng: np.random.Generator) -> NDArray[np.uint8]:
    """A portrait indoors, in front of warm lights."""
    canvas = gradient(TALL, [(0, "#22304a"), (0.5, "#3a3550"), (1, "#1b1a2c")])
    _bokeh(canvas, rng, ["#ffb65c", "#ff8a4c", "#ffe0a3", "#5c79c7", "#c46a8a"], low=0.2, high=0.75)
    _person(canvas, rng, BY_THE_LIGHTS)
    return finish(canvas, rng, vignette=0.3)


def _bokeh(canvas: Canvas, rng: np.random.Generator, shades: list[str], *, low: float, high: float) -> None:
    """Lights and leaves far out of focus."""
    for _ in range(70):
        radius = int(rng.uniform(26, 105))
        cx, cy = int(rng.integers(0, TALL[1])), int(abs(rng.normal(0, 620)))
        left, top = max(0, cx - radius - 3), max(0, cy - radius - 3)
        part = canvas[top : cy + radius + 3, left : cx + radius + 3]
        if part.size == 0:
            continue
        x, y = grid((part.shape[0], part.shape[1]))
        away = np.hypot(x + left - cx, y + top - cy) / radius
        strength = rng.uniform(low, high) * 30 / radius**0.85
        paint(
            part,
            shades[int(rng.integers(len(shades)))],
            smooth(1, 0.94, away) * (0.75 + 0.25 * away**4) * min(strength, 0.7),
        )


def _person(canvas: Canvas, rng: np.random.Generator, who: Person) -> None:
    """Back to front: hair, shoulders, neck, face, features, fringe."""
    cx, cy = 600.0, 660.0
    x, y = grid(TALL)
    strands = fractal(rng, TALL, (13, 420), octaves=4, fall=0.7)
    hair = ramp(
        [(0, who.hair), (0.55, who.hair), (1, who.shine)],
        np.clip(strands * 0.75 + 0.42 - (x - cx + 260) / 1500 - (y - 300) / 2600, 0, 1),
    )
    if who.long_hair:
        back = around(cx, cy, "0,-430 -190,-390 -310,-200 -335,60 -350,330 -300,560 -170,600")
        paint(canvas, hair * 0.72, shape(TALL, mirrored(back, cx)))
    _coat(canvas, rng, who, cx, cy)
    _neck(canvas, who, cx, cy)
    face = _face(canvas, rng, who, cx, cy)
    for side in (-1, 1):
        cheek = np.exp(-(((x - cx - side * 138) / 74) ** 2) - ((y - cy - 112) / 54) ** 2)
        paint(canvas, who.blush, face * cheek * 0.42)
        _eye(canvas, who, cx + side * 112, cy - 22, side)
    _nose(canvas, who, cx, cy, face)
    _mouth(canvas, who, cx, cy + 208)
    _fringe(canvas, who, hair, cx, cy)
    if who.glasses:
        _glasses(canvas, cx, cy - 18)


def _coat(canvas: Canvas, rng: np.random.Generator, who: Person, cx: float, cy: float) -> None:
    x, y = grid(TALL)
    coat = around(cx, cy, "0,420 -150,440 -330,540 -450,690 -500,1060")
    body = shape(TALL, mirrored(coat, cx))
    folds = fractal(rng, TALL, (130, 420), octaves=4)
    knit = 0.94 + 0.06 * np.sin(y / 4.2 + 2 * np.abs(np.sin(x / 9))) if who.knitted else 1.0
    light = (0.62 + 0.5 * folds) * knit * np.clip(1.16 - (x - cx + 300) / 1300, 0.5, 1.25)
    paint(canvas, colour(who.coat) * light[..., None], body)


def _neck(canvas: Canvas, who: Person, cx: float, cy: float) -> None:
    """Throat, collar and ears."""
    tone, deep = _skin(who)
    neck = around(cx, cy, "0,230 -118,240 -122,400 -190,480 0,620")
    throat = shape(TALL, mirrored(neck, cx))
    paint(canvas, tone * 0.62 + deep * 0.3, throat)
    paint(canvas, tone * 0.9, throat * smooth(cy + 330, cy + 520, grid(TALL)[1]) * 0.8)
    for side in (-1, 1):
        flap = [(cx + side * dx, cy + dy) for dx, dy in ((40, 640), (215, 440), (285, 520), (150, 760))]
        paint(canvas, colour(who.collar) * (0.92 if side < 0 else 0.74), polygons(TALL, [np.array(flap, np.float32)]))
        ear = [(cx + side * dx, cy + dy) for dx, dy in ((252, -40), (292, -50), (296, 30), (262, 96), (240, 60))]
        paint(canvas, tone * (0.92 if side < 0 else 0.72), shape(TALL, ear))


def _face(canvas: Canvas, rng: np.random.Generator, who: Person, cx: float, cy: float) -> Mask:
    """The face without its features, and where it is."""
    x, y = grid(TALL)
    tone, deep = _skin(who)
    outline = around(cx, cy, "0,-330 -150,-300 -246,-170 -262,10 -236,170 -150,300 -60,358")
    face = shape(TALL, mirrored(outline, cx))
    u, v = (x - cx) / 262, (y - cy - 10) / 350
    ball = np.sqrt(np.clip(1 - np.clip(u * u + v * v, 0, 1), 0, 1))
    light = np.clip(0.6 * ball - 0.34 * u - 0.16 * v + 0.5, 0.12, 1.12)
    skin = deep * (1 - light[..., None]) + tone * light[..., None] * 1.1
    skin *= (0.985 + 0.03 * fractal(rng, TALL, 6, octaves=2))[..., None]
    paint(canvas, skin, face)
    return face


def _skin(who: Person) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    """Its colour in the light and in the shade."""
    return colour(who.skin), colour(who.skin) * colour("#b5705a")


def _eye(canvas: Canvas, who: Person, ex: float, ey: float, side: int) -> None:
    """One eye with lid, lashes, brow and the light in it."""
    x, y = grid(TALL)
    paint(canvas, colour(who.skin) * 0.6, np.exp(-(((x - ex) / 82) ** 2) - ((y - ey + 12) / 42) ** 2) * 0.42)
    almond = shape(
        TALL,
        [
            (ex - 62, ey + 6),
            (ex - 30, ey - 24),
            (ex + 6, ey - 31),
            (ex + 40, ey - 20),
            (ex + 62, ey + 4),
            (ex + 24, ey + 24),
            (ex - 24, ey + 25),
        ],
    )
    paint(canvas, "#f4eee6", almond)
    paint(canvas, "#8d7a72", almond * smooth(ey - 4, ey - 30, y) * 0.6)
    away = np.hypot(x - ex, y - ey + 2)
    spokes = 0.8 + 0.3 * np.sin(np.arctan2(y - ey, x - ex) * 23)
    iris = colour(who.iris) * ((0.6 + 0.7 * np.clip(away / 30, 0, 1)) * spokes)[..., None]
    paint(canvas, iris, almond * smooth(30, 27.5, away))
    paint(canvas, "#1a1210", almond * np.exp(-(((away - 29) / 3) ** 2)) * 0.7)
    paint(canvas, "#0b0807", almond * smooth(13.5, 11.5, away))
    paint(canvas, "#ffffff", smooth(7, 5, np.hypot(x - ex + 10, y - ey + 13)))
    lid = around(ex, ey, "-68,8 -32,-30 6,-39 44,-27 70,2 40,-19 6,-29 -30,-22")
    paint(canvas, "#22140f", shape(TALL, lid, soft=0.8) * 0.92)
    crease = around(ex, ey, "-60,-26 0,-56 60,-34 0,-51")
    paint(canvas, colour(who.skin) * 0.5, shape(TALL, crease, soft=2) * 0.6)
    inner, outer = ex - side * 66, ex + side * 84
    brow = [(inner, ey - 84), (ex, ey - 104), (outer, ey - 82), (ex + side * 20, ey - 90), (inner, ey - 64)]
    paint(canvas, colour(who.hair) * 0.9, shape(TALL, brow, soft=2.2) * 0.88)


def _nose(canvas: Canvas, who: Person, cx: float, cy: float, face: Mask) -> None:
    x, y = grid(TALL)
    shade = colour(who.skin) * colour("#a9614e")
    side = np.exp(-(((x - cx - 34 - (y - cy) * 0.05) / 22) ** 2) - ((y - cy - 55) / 84) ** 2)
    paint(canvas, shade, face * side * 0.42)
    paint(canvas, shade, np.exp(-(((x - cx) / 60) ** 2) - ((y - cy - 142) / 15) ** 2) * 0.5)
    for place in (-27, 27):
        hole = np.exp(-(((x - cx - place) / 13) ** 2) - ((y - cy - 130) / 6.5) ** 2)
        paint(canvas, shade * 0.42, hole * 0.85)
    lighten(canvas, "#fff1df", np.exp(-(((x - cx + 9) / 11) ** 2) - ((y - cy - 40) / 80) ** 2) * 0.13)
    lighten(canvas, "#fff6ea", np.exp(-(((x - cx + 9) / 12) ** 2) - ((y - cy - 100) / 12) ** 2) * 0.24)


def _mouth(canvas: Canvas, who: Person, cx: float, my: float) -> None:
    lips = colour(who.lips)
    upper = around(cx, my, "-92,-18 -44,-27 -14,-33 0,-27 14,-33 44,-27 92,-18 40,6 0,9 -40,6")
    lower = around(cx, my, "-88,-14 -40,5 0,8 40,5 88,-14 46,36 0,46 -46,36")
    x, y = grid(TALL)
    paint(canvas, colour(who.skin) * 0.55, np.exp(-(((x - cx) / 62) ** 2) - ((y - my - 60) / 13) ** 2) * 0.4)
    paint(canvas, lips * 0.82, shape(TALL, upper, soft=1.2))
    paint(canvas, lips * 1.06, shape(TALL, lower, soft=1.2))
    line = around(cx, my, "-96,-22 -40,3 0,6 40,3 96,-22 40,9 0,12 -40,9")
    paint(canvas, lips * 0.32, shape(TALL, line, soft=1.4) * 0.9)
    lighten(canvas, "#ffe3da", np.exp(-(((x - cx + 20) / 26) ** 2) - ((y - my - 25) / 7) ** 2) * 0.24)


def _fringe(canvas: Canvas, who: Person, hair: Canvas, cx: float, cy: float) -> None:
    """The hair that falls in front of the face, and its shadow on the forehead."""
    if who.long_hair:
        top = around(
            cx,
            cy,
            "60,-436 -150,-424 -300,-270 -330,20 -346,330 -268,430 -250,140 -236,-60 -160,-220 40,-300 "
            "190,-190 240,-40 252,150 276,440 350,330 332,20 306,-250 210,-392",
        )
    else:
        top = around(
            cx,
            cy,
            "0,-430 -180,-410 -286,-280 -290,-60 -256,-30 -240,-150 -190,-236 -60,-262 90,-240 200,-232 "
            "242,-150 256,-30 290,-60 288,-280 190,-410",
        )
    mask = shape(TALL, top)
    shadow = np.roll(blur(mask, 16), (20, 10), (0, 1)) * (1 - mask)
    paint(
        canvas,
        colour(who.skin) * 0.35,
        shadow * 0.42 * shape(TALL, mirrored(around(cx, cy, "0,-330 -246,-170 -250,150 -80,330"), cx)),
    )
    paint(canvas, hair, mask)


def _glasses(canvas: Canvas, cx: float, cy: float) -> None:
    rim = np.zeros(TALL, np.uint8)
    for side in (-1, 1):
        middle = (int(cx + side * 116), int(cy))
        cv2.ellipse(rim, middle, (98, 80), 0, 0, 360, 255, 9, cv2.LINE_AA)
        cv2.line(rim, (int(cx + side * 212), int(cy - 12)), (int(cx + side * 276), int(cy - 34)), 255, 9, cv2.LINE_AA)
        x, y = grid(TALL)
        inside = smooth(1.0, 0.97, np.hypot((x - middle[0]) / 96, (y - middle[1]) / 78))
        glint = smooth(0, 24, 30 - np.abs(x - middle[0] + (y - middle[1]) * 0.8 + 34))
        paint(canvas, "#141a2b", inside * 0.94)
        lighten(canvas, "#dfeaff", inside * (0.05 + 0.2 * glint))
    cv2.ellipse(rim, (int(cx), int(cy - 6)), (22, 18), 0, 180, 360, 255, 9, cv2.LINE_AA)
    paint(canvas, "#000000", np.roll(blur(rim.astype(np.float32) / 255, 5), 9, 0) * 0.35)
    paint(canvas, "#1b1b20", rim.astype(np.float32) / 255)
