"""Edits by prints, screens, poor copies and the filters of phones."""

from __future__ import annotations

import io
from collections.abc import Mapping, Sequence
from functools import partial

import cv2
import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw, ImageEnhance, ImageFilter, ImageOps

from tests.benchmarks.edits import Draw, Edit, cut, noisy, picture, pixels, tilted

# Prints, screens, lenses.


def _warped(photo: Image.Image, corners: NDArray[np.float32], ground: Image.Image) -> Image.Image:
    """The photo laid on a ground, its four corners at these places (4, 2) in parts of the ground's sides."""
    width, height = photo.size
    edges = np.array([[0, 0], [width, 0], [width, height], [0, height]], np.float32)
    matrix = cv2.getPerspectiveTransform(edges, corners * np.array(ground.size, np.float32))
    laid = cv2.warpPerspective(np.asarray(photo), matrix, ground.size)
    there = cv2.warpPerspective(np.full((height, width), 255, np.uint8), matrix, ground.size)
    return Image.composite(Image.fromarray(laid), ground, Image.fromarray(there))


def _print_on_table(photo: Image.Image, draw: Draw) -> Image.Image:
    width, height = photo.size
    grain = np.random.default_rng(draw.getrandbits(32)).normal(0, 14, (height, 1)).repeat(width, 1)
    wood = (120.0, 82.0, 50.0) + cv2.GaussianBlur(grain, (1, 9), 3).astype(np.float64)[:, :, None]
    corners = np.array([[0.2, 0.12], [0.82, 0.1], [0.94, 0.9], [0.06, 0.86]], np.float32)
    paper = ImageOps.expand(photo, photo.width // 30, "white")
    found = pixels(_warped(paper, corners, picture(wood)))
    light = np.linspace(1.1, 0.75, width)[None, :, None]
    return picture(noisy(found * light, 4, draw))


def _old_print(photo: Image.Image, draw: Draw) -> Image.Image:
    """A scan of an old print that is bent a little: a white border, dust and hairs on it."""
    faded = picture(pixels(photo) * (0.8, 0.76, 0.68) + 38)
    sheet = ImageOps.expand(faded, photo.width // 25, (244, 240, 230))
    width, height = sheet.size
    x, y = np.meshgrid(np.arange(width, dtype=np.float32), np.arange(height, dtype=np.float32))
    bent = cv2.remap(np.asarray(sheet), x + 6 * np.sin(y / height * 5), y + 5 * np.sin(x / width * 4), cv2.INTER_LINEAR)
    sheet = picture(noisy(bent.astype(np.float64), 5, draw))
    pen = ImageDraw.Draw(sheet)
    for _ in range(250):
        x0, y0, size = draw.uniform(0, width), draw.uniform(0, height), draw.uniform(0.5, 3)
        pen.ellipse((x0, y0, x0 + size, y0 + size), fill=draw.choice(("white", (60, 55, 50))))
    for _ in range(8):
        x0, y0 = draw.uniform(0, width), draw.uniform(0, height)
        pen.line((x0, y0, x0 + draw.uniform(-60, 60), y0 + draw.uniform(-60, 60)), fill=(235, 235, 230), width=2)
    return sheet


def _monitor(photo: Image.Image, draw: Draw) -> Image.Image:
    """A phone's photo of a monitor: its rim, moire, a blue cast."""
    rim = ImageOps.expand(photo, photo.width // 30, (18, 18, 20))
    wall = Image.new("RGB", photo.size, (150, 140, 128))
    corners = np.array([[0.05, 0.07], [0.96, 0.03], [0.98, 0.95], [0.03, 0.9]], np.float32)
    found = pixels(_warped(rim, corners, wall))
    y, x = np.mgrid[: photo.height, : photo.width]
    moire = 1 + 0.08 * (np.sin(x * 1.7 + y * 0.4) * np.sin(y * 1.9))[:, :, None]
    return picture(noisy(found * moire * (0.9, 1.0, 1.12) + 8, 6, draw))


def _fish_eye(photo: Image.Image, strength: float) -> Image.Image:
    width, height = photo.size
    x, y = np.meshgrid(np.arange(width) / (width / 2) - 1, (np.arange(height) - height / 2) / (width / 2))
    more = (1 + strength * (x * x + y * y)) / (1 + strength)
    across, down = (x * more + 1) * width / 2, y * more * width / 2 + height / 2
    return Image.fromarray(
        cv2.remap(np.asarray(photo), across.astype(np.float32), down.astype(np.float32), cv2.INTER_LINEAR)
    )


# Poor copies.


def _again(photo: Image.Image, times: int, quality: int) -> Image.Image:
    for _ in range(times):
        data = io.BytesIO()
        photo.save(data, "JPEG", quality=quality)
        photo = Image.open(data).convert("RGB")
    return photo


def _dithered(photo: Image.Image) -> Image.Image:
    """A GIF of 16 colours."""
    return ImageOps.contain(photo, (480, 480)).quantize(16).convert("RGB")


def _enlarged(photo: Image.Image) -> Image.Image:
    small = photo.resize((photo.width // 3, photo.height // 3))
    return small.resize(photo.size, Image.Resampling.BICUBIC).filter(ImageFilter.UnsharpMask(3, 250, 2))


# The filters of phones.


def _clarity(photo: Image.Image) -> Image.Image:
    """What is called HDR: each place made to stand out from what is around it."""
    around = pixels(photo.filter(ImageFilter.GaussianBlur(photo.width / 30)))
    strong = (pixels(photo) - around) * 2.2 + around * 0.75 + 32
    return ImageEnhance.Color(picture(strong)).enhance(1.4)


def _masked(photo: Image.Image, other: Image.Image) -> Image.Image:
    """The photo in an ellipse in its middle, the other around it."""
    mask = Image.new("L", photo.size)
    width, height = photo.size
    ImageDraw.Draw(mask).ellipse((width * 0.28, height * 0.15, width * 0.72, height * 0.95), fill=255)
    return Image.composite(photo, other, mask.filter(ImageFilter.GaussianBlur(width / 60)))


def _portrait(photo: Image.Image) -> Image.Image:
    return _masked(photo, photo.filter(ImageFilter.GaussianBlur(photo.width / 90)))


def _splash(photo: Image.Image) -> Image.Image:
    return _masked(photo, photo.convert("L").convert("RGB"))


def _light_leak(photo: Image.Image) -> Image.Image:
    x, y = np.meshgrid(np.linspace(0, 1, photo.width), np.linspace(0, 1, photo.height))
    leak = np.exp(-np.square(x - 0.05 - 0.2 * y) / 0.06)[:, :, None] * (235, 120, 40)
    return picture(255 - (255 - pixels(photo)) * (255 - leak) / 255)


def _double(photo: Image.Image, others: Sequence[Image.Image]) -> Image.Image:
    return Image.blend(photo, ImageOps.fit(others[0], photo.size), 0.25)


def _mirrored_filtered(photo: Image.Image) -> Image.Image:
    return picture(pixels(ImageOps.mirror(cut(photo, 0.1, 0.15, 0.85, 0.95))) * (1.15, 0.98, 0.8) * 0.9 + 20)


def _straightened(photo: Image.Image, degrees: float) -> Image.Image:
    """Tilted, and the empty corners cut away."""
    turned, (width, height) = tilted(photo, degrees), photo.size
    sine, cosine = abs(np.sin(np.radians(degrees))), abs(np.cos(np.radians(degrees)))
    share = min(width / (width * cosine + height * sine), height / (width * sine + height * cosine))
    keep = share * width / turned.width / 2, share * height / turned.height / 2
    return cut(turned, 0.5 - keep[0], 0.5 - keep[1], 0.5 + keep[0], 0.5 + keep[1])


def worn_edits(draw: Draw, others: Sequence[Image.Image]) -> Mapping[str, Edit]:
    """These edits by their names, as tests.benchmarks.edits.edits; `others` are photos that show something else."""
    return {
        "print on a table": partial(_print_on_table, draw=draw),
        "old print": partial(_old_print, draw=draw),
        "monitor": partial(_monitor, draw=draw),
        "fish-eye": partial(_fish_eye, strength=0.25),
        "poor three times": partial(_again, times=3, quality=10),
        "dithered": _dithered,
        "enlarged": _enlarged,
        "small": lambda photo: ImageOps.contain(photo, (128, 128)),
        "clarity": _clarity,
        "portrait": _portrait,
        "splash": _splash,
        "light leak": _light_leak,
        "double exposure": partial(_double, others=others),
        "mirrored, cut, filter": _mirrored_filtered,
        "straightened 15": partial(_straightened, degrees=15),
        "blue light": lambda photo: picture(pixels(photo) * (1.0, 0.82, 0.55)),
        "dim and green": lambda photo: picture(pixels(photo) * (0.45, 0.6, 0.4)),
    }
