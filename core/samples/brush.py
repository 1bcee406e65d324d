"""What all sample pictures are painted with: gradients, fractal noise, soft masks, light and film grain.

A canvas is an array (height, width, 3) of RGB between 0 and 1, a mask an array (height, width) between
0 and 1. Positions and lengths are pixels.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
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


def colour(code: str) -> NDArray[np.float32]:
    """The three channels of "#rrggbb"."""
    return np.array([int(code[place : place + 2], 16) / 255 for place in (1, 3, 5)], np.float32)


def ramp(stops: Stops, where: Numbers | float) -> Canvas:
    """Colours of a gradient at the given positions, of any shape."""
    places = [place for place, _ in stops]
    colours = np.array([colour(code) for _, code in stops])
    return np.stack([np.interp(where, places, colours[:, k]) for k in range(3)], axis=-1).astype(np.float32)


def gradient(size: Size, stops: Stops) -> Canvas:
    """A canvas whose colour runs from top to bottom."""
    rows = ramp(stops, np.linspace(0, 1, size[0], dtype=np.float32))
    return np.repeat(rows[:, None], size[1], axis=1)


def _touched(mask: Mask) -> tuple[slice, slice]:
    """The smallest rectangle outside which the mask changes nothing that 8 bits can hold."""
    rows, columns = (np.flatnonzero(mask.max(axis=axis) > 1 / 512) for axis in (1, 0))
    if not rows.size:
        return np.s_[0:0, 0:0]
    return np.s_[rows[0] : rows[-1] + 1, columns[0] : columns[-1] + 1]


def paint(canvas: Canvas, shade: Numbers | str, mask: Mask) -> None:
    """Lay one colour, or another canvas, on the canvas where the mask says."""
    layer = colour(shade) if isinstance(shade, str) else shade
    here = _touched(mask)
    part = canvas[here]
    part += ((layer if layer.ndim == 1 else layer[here]) - part) * mask[here][..., None]


def lighten(canvas: Canvas, shade: str, mask: Mask) -> None:
    """Add light of a colour."""
    here = _touched(mask)
    canvas[here] += colour(shade) * mask[here][..., None]


@lru_cache(maxsize=4)
def grid(size: Size) -> tuple[Mask, Mask]:
    """The x and the y of every pixel, not to be written to."""
    y, x = np.mgrid[0 : size[0], 0 : size[1]].astype(np.float32)
    x.flags.writeable = y.flags.writeable = False
    return x, y


def smooth(low: float, high: float, values: Numbers) -> Numbers:
    """0 below `low`, 1 above `high`, a soft step between."""
    t = np.clip((values - low) / (high - low), 0, 1)
    return np.asarray(t * t * (3 - 2 * t))


def blur(picture: Numbers, radius: float) -> Numbers:
    return np.asarray(cv2.GaussianBlur(picture.astype(np.float32), (0, 0), radius), np.float32)


def displaced(picture: Numbers, x: Numbers, y: Numbers) -> Numbers:
    """The picture as seen through ripples: each pixel is taken from (x, y), mirrored beyond the edges."""
    across, down = x.astype(np.float32), y.astype(np.float32)
    moved = cv2.remap(picture.astype(np.float32), across, down, cv2.INTER_LINEAR, borderMode=cv2.BORDER_REFLECT)
    return np.asarray(moved, np.float32)


def fractal(rng: np.random.Generator, size: Size, cell: float | Point, *, octaves: int = 5, fall: float = 0.5) -> Mask:
    """Smooth noise at several scales, 0 to 1. `cell` is the size of the largest blobs: a number, or across and down."""
    across, down = cell if isinstance(cell, tuple) else (cell, cell)
    total = np.zeros(size, np.float32)
    for octave in range(octaves):
        rows, columns = (max(2, round(side / step)) for side, step in ((size[0], down), (size[1], across)))
        noise = rng.random((rows + 1, columns + 1), np.float32) * fall**octave
        total += cv2.resize(noise, (size[1], size[0]), interpolation=cv2.INTER_CUBIC)
        across, down = max(across / 2, 1.5), max(down / 2, 1.5)
    low, high = (float(edge) for edge in np.percentile(total[::7, ::7], (0.5, 99.5)))
    return np.asarray(np.clip((total - low) / (high - low), 0, 1))


def skyline(rng: np.random.Generator, width: int, cell: float, *, octaves: int = 7, fall: float = 0.5) -> Numbers:
    """A rough line, one height of 0 to 1 for each column."""
    return np.asarray(fractal(rng, (2, width), (cell, 4), octaves=octaves, fall=fall)[0])


def below(line: Numbers | float, height: int) -> Mask:
    """The part of a picture below a line, which gives a y for each column."""
    edge = np.atleast_1d(np.asarray(line, np.float32))[None, :]
    return np.asarray(np.clip((np.arange(height, dtype=np.float32)[:, None] - edge) + 0.5, 0, 1))


def glow(size: Size, centre: Point, radius: float) -> Mask:
    """Light that falls off around a point."""
    dx = (np.arange(size[1], dtype=np.float32) - centre[0]) / radius
    dy = (np.arange(size[0], dtype=np.float32) - centre[1]) / radius
    return np.asarray(np.exp(-(dy * dy))[:, None] * np.exp(-(dx * dx))[None, :], np.float32)


def point(x: float, y: float) -> NDArray[np.float32]:
    """A place to move polygons to."""
    return np.array((x, y), np.float32)


def disc(size: Size, centre: Point, radius: float, *, soft: float = 1.5) -> Mask:
    x, y = grid(size)
    return np.asarray(np.clip((radius - np.hypot(x - centre[0], y - centre[1])) / soft + 0.5, 0, 1))


def polygons(size: Size, shapes: Sequence[Numbers]) -> Mask:
    """A mask of filled polygons, each an array (corners, 2) of x and y, with smooth edges."""
    mask = np.zeros(size, np.uint8)
    for shape in shapes:
        cv2.fillPoly(mask, [np.round(shape * 16).astype(np.int32)], 255, cv2.LINE_AA, 4)
    return mask.astype(np.float32) / 255


def relief(heights: Mask, *, strength: float, towards: Point = (-0.7, -0.7)) -> Mask:
    """How a surface of these heights is lit from one side: around 1, less in the shade."""
    heights = heights.astype(np.float32)
    dx = cv2.Sobel(heights, cv2.CV_32F, 1, 0, ksize=3)
    dy = cv2.Sobel(heights, cv2.CV_32F, 0, 1, ksize=3)
    return np.clip(1 + strength * (dx * towards[0] + dy * towards[1]), 0.15, 1.9).astype(np.float32)


def finish(
    canvas: Canvas, rng: np.random.Generator, *, grain: float = 0.009, vignette: float = 0.22
) -> NDArray[np.uint8]:
    """What a camera does last: darker corners, a soft shoulder in the lights, grain, 8 bits."""
    height, width = canvas.shape[:2]
    dx = np.linspace(-1, 1, width, dtype=np.float32) ** 2
    dy = np.linspace(-1, 1, height, dtype=np.float32) ** 2
    lit = canvas * (1 - vignette * (dx[None, :] + dy[:, None]) ** 1.4 / 2.6)[..., None]
    lit = np.where(lit > 0.8, 0.8 + 0.2 * np.tanh((lit - 0.8) / 0.2), lit)
    # Grain of about two pixels, the same for all channels: finer would only be thrown away by JPEG.
    noise = rng.standard_normal((height // 2, width // 2), np.float32)
    lit += cv2.resize(noise, (width, height), interpolation=cv2.INTER_LINEAR)[..., None] * grain
    return (np.clip(lit, 0, 1) * 255 + 0.5).astype(np.uint8)
