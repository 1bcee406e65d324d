"""Surfaces that fill the frame: a stone wall, a woollen tartan, autumn leaves on stone."""

from __future__ import annotations

import cv2
import numpy as np
from numpy.typing import NDArray

from core.samples.brush import Canvas, Mask, Size, blur, colour, finish, fractal, grid, paint, ramp, relief, smooth

WIDE: Size = (1200, 1600)
SQUARE: Size = (1400, 1400)


def stones(rng: np.random.Generator) -> NDArray[np.uint8]:
    """Stones of a dry wall, some of them wet."""
    height, width = WIDE
    step = 92
    seeds = np.array(
        [
            (x + rng.uniform(-0.42, 0.42) * step, y + rng.uniform(-0.42, 0.42) * step)
            for y in np.arange(step / 2, height, step)
            for x in np.arange(step / 2, width, step)
        ]
    )
    marks = np.full(WIDE, 255, np.uint8)
    places = np.clip(np.round(seeds).astype(int), 0, (width - 1, height - 1))
    marks[places[:, 1], places[:, 0]] = 0
    _, labels = cv2.distanceTransformWithLabels(marks, cv2.DIST_L2, 5, labelType=cv2.DIST_LABEL_PIXEL)
    # The borders between the cells are the gaps; a stone rises with the distance from them.
    seams = (cv2.morphologyEx(labels.astype(np.float32), cv2.MORPH_GRADIENT, np.ones((3, 3))) > 0).astype(np.uint8)
    inner = cv2.distanceTransform(1 - seams, cv2.DIST_L2, 5)
    rough = fractal(rng, WIDE, 60, octaves=5, fall=0.6)
    rise = np.clip((inner - 3 - 5 * rough) / 30, 0, 1)
    dome = blur(np.sqrt(1 - (1 - rise) ** 2), 2.2)
    count = int(labels.max()) + 1
    kinds = ramp(
        [
            (0, "#4a4e55"),
            (0.25, "#7f8488"),
            (0.45, "#a89f92"),
            (0.65, "#c9bba6"),
            (0.8, "#8a6a58"),
            (0.92, "#e4ddd0"),
            (1, "#5d6f73"),
        ],
        rng.random(count).astype(np.float32),
    )
    stone = kinds[labels] * (0.82 + 0.36 * fractal(rng, WIDE, 14, octaves=4, fall=0.7))[..., None]
    bands = np.sin((grid(WIDE)[0] * 0.6 + grid(WIDE)[1] + 60 * rough) / 9 + labels) > 0.86
    stone += (0.16 * (bands & (labels % 5 == 0)))[..., None]
    light = relief(dome, strength=2.6) * (0.25 + 0.75 * smooth(0.0, 0.55, dome))
    canvas = stone * light[..., None]
    paint(canvas, "#15130f", 1 - smooth(0.02, 0.3, dome))
    wet = smooth(0.55, 0.6, fractal(rng, WIDE, (900, 500), octaves=3))
    canvas *= (1 - 0.35 * wet)[..., None]
    canvas += (0.6 * wet * smooth(1.35, 1.75, relief(dome, strength=5)) * dome)[..., None]
    return finish(canvas, rng)


def tartan(rng: np.random.Generator) -> NDArray[np.uint8]:
    """A woven blanket with soft folds."""
    sett = [
        ("#12343b", 70),
        ("#8c1c2b", 46),
        ("#12343b", 16),
        ("#d9c7a0", 8),
        ("#12343b", 16),
        ("#1f5c4d", 70),
        ("#e0a63c", 7),
        ("#1f5c4d", 26),
        ("#8c1c2b", 30),
    ]
    threads = np.concatenate([np.repeat(colour(shade)[None], count, axis=0) for shade, count in sett])
    folds = fractal(rng, SQUARE, (620, 480), octaves=3, fall=0.35)
    x, y = grid(SQUARE)
    u, v = x * 0.94 + y * 0.34 + folds * 130, y * 0.94 - x * 0.34 + folds * 90
    warp = threads[(u / 2).astype(int) % len(threads)]
    weft = threads[(v / 2).astype(int) % len(threads)]
    # A 2/2 twill: two threads over, two under, one further with every row.
    over = (np.floor(u / 3.2) + np.floor(v / 3.2)) % 4 < 2
    cloth = np.where(over[..., None], warp, weft)
    thread = 0.84 + 0.16 * np.where(over, np.sin(v * np.pi / 3.2) ** 2, np.sin(u * np.pi / 3.2) ** 2)
    wool = 0.86 + 0.28 * fractal(rng, SQUARE, 5, octaves=2)
    light = relief(blur(folds, 8), strength=14)
    return finish(cloth * (thread * wool * light)[..., None] * 1.1, rng)


def leaves(rng: np.random.Generator) -> NDArray[np.uint8]:
    """Maple-coloured leaves fallen on paving stones."""
    stone = ramp([(0, "#43474c"), (0.5, "#7c7f81"), (1, "#a9a8a4")], fractal(rng, WIDE, 220, octaves=7, fall=0.66))
    canvas = stone * relief(fractal(rng, WIDE, 26, octaves=4, fall=0.7), strength=0.7)[..., None]
    x, y = grid(WIDE)
    for place, far in ((400, 0), (800, 1)):
        canvas *= (1 - 0.7 * np.exp(-np.abs(y - place - 8 * np.sin(x / 210 + far)) / 6))[..., None]
    row = (y // 400).astype(int)
    canvas *= (1 - 0.7 * np.exp(-np.abs((x + row * 270) % 620 - 310) / 5))[..., None]
    tones = ["#b3261e", "#d9541e", "#e88a1a", "#f0b429", "#8a5a24", "#a33b1f", "#c7a02b"]
    for number in range(64):
        centre = (float(rng.uniform(0, WIDE[1])), float(rng.uniform(0, WIDE[0])))
        _leaf(canvas, rng, centre, 70 + 75 * rng.random() + 20 * (number > 50), tones[int(rng.integers(len(tones)))])
    return finish(canvas, rng)


def _leaf(canvas: Canvas, rng: np.random.Generator, centre: tuple[float, float], radius: float, shade: str) -> None:
    """A five-lobed leaf with veins, lying on its shadow."""
    left, top = max(0, int(centre[0] - radius * 1.3)), max(0, int(centre[1] - radius * 1.3))
    part = canvas[top : max(top, int(centre[1] + radius * 1.3)), left : max(left, int(centre[0] + radius * 1.3))]
    if part.shape[0] < 3 or part.shape[1] < 3:
        return
    x, y = grid((part.shape[0], part.shape[1]))
    x, y = x + left - centre[0], y + top - centre[1]
    turn, curl = rng.uniform(0, 2 * np.pi), rng.uniform(0.7, 1.0)

    def outline(dx: float, dy: float) -> tuple[Mask, Mask, Mask]:
        angle = (np.arctan2((y - dy) / curl, x - dx) - turn + np.pi) % (2 * np.pi) - np.pi
        far = np.hypot(x - dx, (y - dy) / curl)
        lobes = 0.44 + 0.5 * np.abs(np.cos(angle * 2.5)) ** 0.8 * (1 - 0.22 * np.abs(angle) / np.pi)
        teeth = 0.035 * np.sin(angle * 31)
        return (lobes + teeth) * radius - far, far, angle

    shadow, _, _ = outline(9, 11)
    part *= (1 - 0.5 * smooth(-7, 7, shadow))[..., None]
    edge, far, angle = outline(0, 0)
    vein = np.abs(((angle / (2 * np.pi / 5)) + 0.5) % 1 - 0.5) * far
    fine = 0.5 + 0.5 * np.cos(far / 5 - np.abs(angle % 0.6) * 14)
    mottle = fractal(rng, (part.shape[0], part.shape[1]), 40, octaves=4)
    light = (0.72 + 0.4 * mottle + 0.1 * fine) * (1 + 0.2 * np.cos(angle * 5)) * (1 - 0.12 * far / radius)
    tint = colour(shade) * light[..., None]
    tint += (colour("#f3d9a0") - tint) * (np.exp(-vein / 2.0) * 0.55)[..., None]
    paint(part, tint, np.clip(edge + 0.5, 0, 1))
    stalk = np.zeros((part.shape[0], part.shape[1]), np.uint8)
    foot = (int(centre[0] - left), int(centre[1] - top))
    tip = (int(foot[0] - np.cos(turn) * radius * 1.05), int(foot[1] - np.sin(turn) * radius * 1.05 * curl))
    cv2.line(stalk, foot, tip, 255, 4, cv2.LINE_AA)
    paint(part, colour(shade) * 0.55, stalk.astype(np.float32) / 255)
