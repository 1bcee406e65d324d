"""Edits that people make of photos and the bench library does not have: drawing on them, lenses, desks, lights."""

from __future__ import annotations

import random
from collections.abc import Callable, Mapping, Sequence
from functools import partial

import cv2
import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw, ImageEnhance, ImageFilter, ImageFont, ImageOps

Draw = random.Random
Edit = Callable[[Image.Image], Image.Image]


# What is drawn on or around a photo.


def _meme(photo: Image.Image) -> Image.Image:
    font, pen = ImageFont.load_default(photo.height // 9), ImageDraw.Draw(photo)
    for place, anchor, words in ((0.02, "ma", "WHEN IT IS MONDAY"), (0.98, "md", "ALL OVER AGAIN")):
        at = (photo.width / 2, photo.height * place)
        pen.text(at, words, font=font, fill="white", stroke_width=4, stroke_fill="black", anchor=anchor)
    return photo


def _dated(photo: Image.Image) -> Image.Image:
    at, font = (photo.width * 0.97, photo.height * 0.96), ImageFont.load_default(photo.height // 16)
    ImageDraw.Draw(photo).text(at, "'04  7 21", font=font, fill=(255, 140, 30), anchor="rd")
    return photo


def _stickers(photo: Image.Image, draw: Draw) -> Image.Image:
    pen = ImageDraw.Draw(photo)
    for _ in range(4):
        size = draw.uniform(0.06, 0.11) * photo.width
        x, y = draw.uniform(size, photo.width - size), draw.uniform(size, photo.height - size)
        pen.ellipse((x - size, y - size, x + size, y + size), fill=(255, 204, 50), outline="black", width=3)
        for side in (-1, 1):
            eye = x + side * size / 3
            pen.ellipse((eye - size / 8, y - size / 3, eye + size / 8, y), fill="black")
        pen.arc((x - size / 2, y - size / 4, x + size / 2, y + size / 2), 20, 160, fill="black", width=4)
    return photo


def _scribbled(photo: Image.Image, draw: Draw) -> Image.Image:
    pen = ImageDraw.Draw(photo)
    for colour in ("red", "blue", "lime"):
        line = [(draw.uniform(0, photo.width), draw.uniform(0, photo.height)) for _ in range(9)]
        pen.line(line, fill=colour, width=8, joint="curve")
    return photo


def _face_hidden(photo: Image.Image) -> Image.Image:
    box = (photo.width // 3, photo.height // 3, photo.width * 2 // 3, photo.height * 2 // 3)
    photo.paste(photo.crop(box).filter(ImageFilter.GaussianBlur(25)), box)
    return photo


def _rounded(photo: Image.Image) -> Image.Image:
    mask = Image.new("L", photo.size)
    ImageDraw.Draw(mask).rounded_rectangle((0, 0, *photo.size), photo.width // 10, fill=255)
    return Image.composite(photo, Image.new("RGB", photo.size, "white"), mask)


def _instant(photo: Image.Image, draw: Draw) -> Image.Image:
    paper = Image.new("RGB", (1000, 1200), (248, 246, 240))
    paper.paste(ImageOps.fit(photo, (900, 900)), (50, 50))
    return tilted(paper, draw.uniform(-5, 5), (90, 70, 50))


def _story(photo: Image.Image) -> Image.Image:
    page = ImageOps.fit(photo, (720, 1280)).filter(ImageFilter.GaussianBlur(30))
    small = ImageOps.contain(photo, page.size)
    page.paste(small, ((page.width - small.width) // 2, (page.height - small.height) // 2))
    return page


def _film_bars(photo: Image.Image) -> Image.Image:
    wide = ImageOps.fit(photo, (photo.width, photo.width * 9 // 16))
    return ImageOps.expand(wide, (0, photo.width // 10), "black")


def _collage(photo: Image.Image, others: Sequence[Image.Image]) -> Image.Image:
    page = Image.new("RGB", (1200, 1200), "white")
    for place, part in enumerate([photo, *others]):
        page.paste(ImageOps.fit(part, (590, 590)), (place % 2 * 610, place // 2 * 610))
    return page


def _inset(photo: Image.Image, others: Sequence[Image.Image]) -> Image.Image:
    page = ImageOps.fit(others[0], (1280, 800))
    page.paste(ImageOps.contain(photo, (560, 420)), (650, 330))
    return page


# What a lens, a desk and a screen do.


def tilted(photo: Image.Image, degrees: float, ground: tuple[int, int, int] = (0, 0, 0)) -> Image.Image:
    return photo.rotate(degrees, Image.Resampling.BICUBIC, expand=True, fillcolor=ground)


def _aslant(photo: Image.Image, share: float, draw: Draw) -> Image.Image:
    width, height = photo.size
    corners = np.array([[0, 0], [width, 0], [width, height], [0, height]], np.float32)
    inward = np.array([[1, 1], [-1, 1], [-1, -1], [1, -1]], np.float32) * (width, height)
    moved = corners + inward * np.array([[draw.uniform(0, share) for _ in range(2)] for _ in range(4)], np.float32)
    matrix = cv2.getPerspectiveTransform(corners, moved.astype(np.float32))
    return Image.fromarray(cv2.warpPerspective(np.asarray(photo), matrix, photo.size, borderValue=(40, 40, 42)))


def _bulged(photo: Image.Image) -> Image.Image:
    width, height = photo.size
    x, y = np.meshgrid(np.arange(width) / (width / 2) - 1, (np.arange(height) - height / 2) / (width / 2))
    less = 1 - 0.12 * (x * x + y * y)
    across, down = (x * less + 1) * width / 2, y * less * width / 2 + height / 2
    found = cv2.remap(np.asarray(photo), across.astype(np.float32), down.astype(np.float32), cv2.INTER_LINEAR)
    return Image.fromarray(found)


def _scanned(photo: Image.Image, draw: Draw) -> Image.Image:
    faded = pixels(ImageEnhance.Contrast(photo).enhance(0.75)) * (1.05, 1.0, 0.88) + 14
    print_ = picture(noisy(faded, 6, draw)).filter(ImageFilter.GaussianBlur(1.2))
    glass = Image.new("RGB", (photo.width * 9 // 8, photo.height * 9 // 8), (250, 250, 248))
    glass.paste(print_, (photo.width // 18, photo.height // 15))
    return glass.rotate(draw.uniform(-2.5, 2.5), Image.Resampling.BICUBIC, fillcolor=(250, 250, 248))


def _off_a_screen(photo: Image.Image, draw: Draw) -> Image.Image:
    aslant = pixels(_aslant(photo, 0.08, draw))
    height, width = aslant.shape[:2]
    y, x = np.mgrid[:height, :width]
    moire = 1 + 0.06 * np.sin(x * 1.9 + y * 0.7)[:, :, None]
    return picture(noisy(aslant * moire * (0.92, 1.0, 1.08), 5, draw)).resize((width * 3 // 4, height * 3 // 4))


# What is done to light and colour.


def pixels(photo: Image.Image) -> NDArray[np.float64]:
    return np.asarray(photo, np.float64)


def picture(pixels: NDArray[np.float64]) -> Image.Image:
    return Image.fromarray(pixels.clip(0, 255).astype(np.uint8))


def noisy(pixels: NDArray[np.float64], strength: float, draw: Draw) -> NDArray[np.float64]:
    return pixels + np.random.default_rng(draw.getrandbits(32)).normal(0, strength, pixels.shape)


def _lit(photo: Image.Image, light: NDArray[np.float64]) -> Image.Image:
    return picture(pixels(photo) * light[:, :, None])


def _graduated(photo: Image.Image) -> Image.Image:
    return _lit(photo, np.broadcast_to(np.linspace(0.5, 1.4, photo.width), (photo.height, photo.width)))


def _vignette(photo: Image.Image) -> Image.Image:
    x, y = np.meshgrid(np.linspace(-0.5, 0.5, photo.width), np.linspace(-0.5, 0.5, photo.height))
    return _lit(photo, 1 - 1.7 * (x * x + y * y))


def _local_contrast(photo: Image.Image) -> Image.Image:
    lightness, *colour = cv2.split(cv2.cvtColor(np.asarray(photo), cv2.COLOR_RGB2LAB))
    equal = cv2.createCLAHE(3.0, (8, 8)).apply(lightness)
    return Image.fromarray(cv2.cvtColor(cv2.merge([equal, *colour]), cv2.COLOR_LAB2RGB))


def cut(photo: Image.Image, left: float, top: float, right: float, bottom: float) -> Image.Image:
    width, height = photo.size
    return photo.crop((round(width * left), round(height * top), round(width * right), round(height * bottom)))


def edits(draw: Draw, others: Sequence[Image.Image]) -> Mapping[str, Edit]:
    """All edits by their names; what is left to chance in them is drawn anew at each call of one.

    `others` are three photos that a collage is filled up with."""
    return {
        "meme": _meme,
        "dated": _dated,
        "stickers": partial(_stickers, draw=draw),
        "scribbled": partial(_scribbled, draw=draw),
        "face hidden": _face_hidden,
        "rounded": _rounded,
        "instant": partial(_instant, draw=draw),
        "story": _story,
        "film bars": _film_bars,
        "collage": partial(_collage, others=others),
        "inset": partial(_inset, others=others),
        "aslant 5": partial(_aslant, share=0.05, draw=draw),
        "aslant 12": partial(_aslant, share=0.12, draw=draw),
        "bulged": _bulged,
        "scanned": partial(_scanned, draw=draw),
        "off a screen": partial(_off_a_screen, draw=draw),
        "tilted 7": lambda photo: tilted(photo, 7),
        "tilted 30": lambda photo: tilted(photo, 30),
        "tilted 45": lambda photo: tilted(photo, 45),
        "stretched": lambda photo: photo.resize((photo.width * 4 // 3, photo.height)),
        "narrowed": lambda photo: photo.resize((photo.width * 7 // 10, photo.height)),
        "cut 40": lambda photo: cut(photo, 0.3, 0.25, 0.7, 0.65),
        "cut half": lambda photo: cut(photo, 0, 0, 0.5, 1),
        "cut and mirrored": lambda photo: ImageOps.mirror(cut(photo, 0.2, 0.1, 0.9, 0.8)),
        "cut and turned": lambda photo: cut(photo, 0, 0.1, 0.8, 1).transpose(Image.Transpose.ROTATE_90),
        "cut, grey, 4 to 3": lambda photo: (
            cut(photo, 0.1, 0.1, 0.85, 0.9).convert("L").resize((640, 480)).convert("RGB")
        ),
        "graduated": _graduated,
        "vignette": _vignette,
        "local contrast": _local_contrast,
        "night": lambda photo: ImageEnhance.Brightness(photo).enhance(0.25),
        "overexposed": lambda photo: ImageEnhance.Brightness(photo).enhance(2.2),
        "faded": lambda photo: ImageEnhance.Contrast(ImageEnhance.Color(photo).enhance(0.4)).enhance(0.5),
        "curve": lambda photo: photo.point([round(255 * (3 * v * v - 2 * v**3)) for v in np.arange(256) / 255] * 3),
        "two tones": lambda photo: ImageOps.colorize(photo.convert("L"), (20, 0, 80), (255, 220, 120)),
        "channels": lambda photo: Image.merge("RGB", photo.split()[::-1]),
        "posterized": lambda photo: ImageOps.posterize(photo, 3),
        "solarized": lambda photo: ImageOps.solarize(photo, 128),
        "negative": ImageOps.invert,
        "halftone": lambda photo: ImageOps.scale(photo.convert("L"), 2 / 3).convert("1").convert("RGB"),
        "blurred 4": lambda photo: photo.filter(ImageFilter.GaussianBlur(4)),
        "blurred 8": lambda photo: photo.filter(ImageFilter.GaussianBlur(8)),
        "median": lambda photo: photo.filter(ImageFilter.MedianFilter(9)),
        "sharpened": lambda photo: photo.filter(ImageFilter.UnsharpMask(4, 300, 0)),
        "noise": lambda photo: picture(noisy(pixels(photo), 25, draw)),
        "pixels": lambda photo: photo.resize((photo.width // 8, photo.height // 8)).resize(photo.size, 0),
        "tiny": lambda photo: ImageOps.contain(photo, (96, 96)),
        "poor": lambda photo: photo,
    }
