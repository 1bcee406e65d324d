"""The means by which sample pictures are painted: gradients, fractal noise, soft masks, water, film grain.

A canvas is an array (height, width, 3) of RGB from 0 to 1, a mask an array (height, width) from 0 to 1. Positions and
lengths are in pixels.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[np.floating[Any]]
Canvas = Numbers
Mask = Numbers
Size = tuple[int, int]  # height, width
Point = tuple[float, float]  # x, y
Stops = Sequence[tuple[float, str]]  # position 0 to 1, colour as "#rrggbb"

WIDE: Size = (1200, 1600)
TALL: Size = (1600, 1200)


def colour(code: str) -> NDArray[np.float32]:
    """A colour "#rrggbb" as RGB from 0 to 1, (3,)."""
    return np.array([int(code[place : place + 2], 16) / 255 for place in (1, 3, 5)], np.float32)


def ramp(stops: Stops, where: Numbers | float) -> Canvas:
    """The colours of a gradient at positions from 0 to 1: an array of any shape (...) gives (..., 3)."""
    places = [place for place, _ in stops]
    colours = np.array([colour(code) for _, code in stops])
    return np.stack([np.interp(where, places, colours[:, k]) for k in range(3)], axis=-1).astype(np.float32)


def gradient(size: Size, stops: Stops) -> Canvas:
    """A canvas whose colour changes from top to bottom."""
    rows = ramp(stops, np.linspace(0, 1, size[0], dtype=np.float32))
    return np.repeat(rows[:, None], size[1], axis=1)


def paint(canvas: Canvas, shade: Canvas | str, mask: Mask) -> None:
    """Blend a colour "#rrggbb", or another canvas, into the canvas in place; the mask is its opacity."""
    canvas += ((colour(shade) if isinstance(shade, str) else shade) - canvas) * mask.astype(np.float32)[..., None]


def lighten(canvas: Canvas, shade: str, mask: Mask) -> None:
    """Add the colour "#rrggbb" to the canvas in place, scaled by the mask."""
    canvas += colour(shade) * mask[..., None]


def grid(size: Size) -> tuple[Mask, Mask]:
    """The x and the y of every pixel, each (height, width)."""
    y, x = np.mgrid[0 : size[0], 0 : size[1]].astype(np.float32)
    return x, y


def around(canvas: Canvas, centre: Point, radius: float, *, reach: float = 1.1) -> tuple[Canvas, Mask, Mask]:
    """The square part of a canvas around a point, as a view, and the x and y of its pixels from the point, in radii.

    The part extends `reach` radii to each side, but not beyond the canvas.
    """
    left, top = (max(0, int(middle - reach * radius)) for middle in centre)
    right, bottom = (max(0, int(middle + reach * radius)) for middle in centre)
    part = canvas[top:bottom, left:right]
    x, y = grid((part.shape[0], part.shape[1]))
    return part, (x + left - centre[0]) / radius, (y + top - centre[1]) / radius


def disc(canvas: Canvas, shade: str, centre: Point, radius: float) -> None:
    """Paint a filled circle with a smooth edge in place."""
    part, u, v = around(canvas, centre, radius)
    paint(part, shade, np.clip((1 - np.hypot(u, v)) * radius + 0.5, 0, 1))


def smooth(low: float, high: float, values: Numbers) -> Numbers:
    """The smoothstep function: 0 up to `low`, 1 from `high` on, and 3t² - 2t³ between them."""
    t = np.clip((values - low) / (high - low), 0, 1)
    return np.asarray(t * t * (3 - 2 * t))


def displaced(picture: Canvas, x: Numbers, y: Numbers) -> Canvas:
    """The picture with each pixel taken from (x, y), as seen through ripples; beyond the edges it is mirrored."""
    across, down = x.astype(np.float32), y.astype(np.float32)
    moved = cv2.remap(picture.astype(np.float32), across, down, cv2.INTER_LINEAR, borderMode=cv2.BORDER_REFLECT)
    return np.asarray(moved, np.float32)


def fractal(rng: np.random.Generator, size: Size, cell: float | Point, *, octaves: int = 5) -> Mask:
    """Fractal noise from 0 to 1: a sum of `octaves` smooth noises, each half as large as the one before. `cell` is the
    size of the largest blobs in pixels: one number, or width and height."""
    across, down = cell if isinstance(cell, tuple) else (cell, cell)
    total = np.zeros(size, np.float32)
    for octave in range(octaves):
        rows, columns = (max(2, round(side / step)) for side, step in ((size[0], down), (size[1], across)))
        noise = rng.random((rows + 1, columns + 1), np.float32) * 0.55**octave
        total += cv2.resize(noise, (size[1], size[0]), interpolation=cv2.INTER_CUBIC)
        across, down = max(across / 2, 1.5), max(down / 2, 1.5)
    low, high = (float(edge) for edge in np.percentile(total[::7, ::7], (0.5, 99.5)))
    return np.asarray(np.clip((total - low) / (high - low), 0, 1))


def skyline(rng: np.random.Generator, width: int, cell: float, *, octaves: int = 7) -> Numbers:
    """A rough line: a height from 0 to 1 for each column, (width,)."""
    return np.asarray(fractal(rng, (7, width), (cell, 4), octaves=octaves)[0])


def below(line: Numbers, height: int) -> Mask:
    """The mask of the pixels below a line, which has a y for each column; its height is `height`."""
    return np.asarray(np.clip(np.arange(height, dtype=np.float32)[:, None] - line + 0.5, 0, 1))


def glow(size: Size, centre: Point, radius: float) -> Mask:
    """The mask of a Gaussian spot: 1 at the centre and 1/e at the radius."""
    x, y = (np.arange(size[axis], dtype=np.float32) - centre[1 - axis] for axis in (1, 0))
    return np.asarray(np.exp(-((y / radius) ** 2))[:, None] * np.exp(-((x / radius) ** 2)))


def polygons(size: Size, shapes: Sequence[Sequence[Point]]) -> Mask:
    """The mask of filled polygons with smooth edges."""
    mask = np.zeros(size, np.uint8)
    for shape in shapes:
        cv2.fillPoly(mask, [np.round(np.array(shape) * 16).astype(np.int32)], 255, cv2.LINE_AA, 4)
    return mask.astype(np.float32) / 255


def clouds(canvas: Canvas, rng: np.random.Generator, lit: str, dark: str) -> None:
    """Paint clouds in place: denser towards the top, and from the colour `lit` to `dark` where they are thick."""
    height, width = canvas.shape[:2]
    cover = fractal(rng, (height, width), (620, 170), octaves=7)
    mask = smooth(0.42, 0.9, cover) * np.linspace(0.85, 0, height, dtype=np.float32)[:, None]
    paint(canvas, ramp([(0.2, lit), (0.9, dark)], cover), mask)


def relief(heights: Mask, strength: float) -> Canvas:
    """The brightness of a surface of these heights, lit from the upper left, (height, width, 1); 1 on level ground."""
    slope = np.asarray(cv2.Sobel(heights, cv2.CV_32F, 1, 0) + cv2.Sobel(heights, cv2.CV_32F, 0, 1), np.float32)
    return np.asarray(np.clip(1 - 0.7 * strength * slope, 0.15, 1.9)[..., None])


def on_water(rng: np.random.Generator, shore: Canvas, height: int, *, ripple: float) -> Canvas:
    """A canvas of `height` rows: the given one above, and its reflection in water below.

    `ripple` is about the largest displacement by waves, at the lower edge, in pixels from the highest to the lowest.
    """
    deep, width = height - len(shore), shore.shape[1]
    x, y = grid((deep, width))
    waves = (fractal(rng, (deep, width), (150, 12), octaves=4) - 0.5) * ripple * (0.15 + y / deep)
    mirror = displaced(shore, x + waves / 3, len(shore) - 1 - y * 1.2 - waves)
    return np.concatenate([shore, mirror * (0.86 - 0.34 * y / deep)[..., None] + colour("#0e1c3c") * 0.1])


def finish(
    canvas: Canvas, rng: np.random.Generator, *, grain: float = 0.009, vignette: float = 0.22
) -> NDArray[np.uint8]:
    """The canvas as an 8-bit picture, as a camera would give it: corners darkened by up to `vignette`, highlights
    compressed, and grain that is scaled by `grain` (1 is white)."""
    height, width = canvas.shape[:2]
    dx = np.linspace(-1, 1, width, dtype=np.float32) ** 2
    dy = np.linspace(-1, 1, height, dtype=np.float32) ** 2
    lit = canvas * (1 - vignette * (dx[None, :] + dy[:, None]) ** 1.4 / 2.6)[..., None]
    lit = np.where(lit > 0.8, 0.8 + 0.2 * np.tanh((lit - 0.8) / 0.2), lit)
    # Grain of about two pixels, the same for all channels: finer would only be thrown away by JPEG.
    noise = rng.standard_normal((height // 2, width // 2), np.float32)
    lit += cv2.resize(noise, (width, height), interpolation=cv2.INTER_LINEAR)[..., None] * grain
    return (np.clip(lit, 0, 1) * 255 + 0.5).astype(np.uint8)
