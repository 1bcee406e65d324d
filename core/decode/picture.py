"""What every reader gives, and what it raises."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from dataclasses import dataclass, replace

import cv2
import numpy as np
from blake3 import blake3
from numpy.typing import NDArray
from PIL import Image

from core.photo import Facts

MAX_PIXELS = 160_000_000
"""Pixels of the largest picture that is decoded whole: 640 MB in memory. Large panoramas have 100 million."""

MAX_SIDE = 200_000

_LARGE = 30_000_000
_large_pictures = threading.Lock()

_TURNS = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}
"""What makes a picture upright, by its EXIF orientation."""


class Unreadable(Exception):
    """The file cannot be used as a photo. Its text is the reason, in words for the person."""


class NotAPicture(Unreadable):
    """The file's first bytes are of no kind of picture that Simile knows."""


@dataclass(frozen=True, slots=True)
class Picture:
    """A decoded photo."""

    pixels: NDArray[np.uint8]  # (height, width, 3) RGB, upright, transparency laid on white
    facts: Facts  # width and height are those of the full upright picture
    content: bytes  # 32 bytes, BLAKE3 of the picture without its metadata


def check_size(width: int, height: int, *, pixels: int = MAX_PIXELS) -> None:
    """Refuse a picture by its header, before any of its pixels takes memory."""
    if width < 1 or height < 1:
        raise Unreadable("The picture is empty: its width or height is zero.")
    if width > MAX_SIDE or height > MAX_SIDE or width * height > pixels:
        raise Unreadable(f"The picture is too large to open safely: {width} × {height} pixels.")


@contextmanager
def memory_for(width: int, height: int) -> Iterator[None]:
    """Room for a picture decoded whole: a large one waits until no other large one is in memory."""
    with _large_pictures if width * height > _LARGE else nullcontext():
        yield


def turned(image: Image.Image, orientation: int) -> Image.Image:
    """The picture upright, by its EXIF orientation (1 to 8)."""
    turn = _TURNS.get(orientation)
    return image if turn is None else image.transpose(turn)


def turned_facts(facts: Facts, orientation: int) -> Facts:
    """The facts of the upright picture: orientations 5 to 8 exchange width and height."""
    return replace(facts, width=facts.height, height=facts.width) if orientation >= 5 else facts


def flat(image: Image.Image) -> Image.Image:
    """Any kind of picture as 8-bit RGB, transparency laid on white."""
    if image.mode == "RGB" and "transparency" not in image.info:
        return image
    if image.mode.startswith("I;16"):
        return Image.fromarray((np.asarray(image) >> 8).astype(np.uint8)).convert("RGB")
    if image.mode in ("I", "F"):
        return Image.fromarray(_eight_bit(np.asarray(image))).convert("RGB")
    if image.mode in ("RGBA", "LA", "PA", "RGBa", "La") or "transparency" in image.info:
        image = image.convert("RGBA")
        if image.getchannel("A").getextrema() != (255, 255):
            sheet = Image.new("RGB", image.size, "white")
            sheet.paste(image, mask=image.getchannel("A"))
            return sheet
    return image.convert("RGB")


def _eight_bit(values: NDArray[np.generic]) -> NDArray[np.uint8]:
    """Grey values of an unknown range as 8 bit: by the smallest usual range (1, 255, 65535) that holds them all."""
    finite = np.nan_to_num(values.astype(np.float32))
    low, high = float(finite.min()), float(finite.max())
    whole = np.issubdtype(values.dtype, np.integer)
    usual = next((top for top in (1.0, 255.0, 65535.0) if high <= top and not (whole and top == 1.0)), high)
    bottom = min(low, 0.0)
    return ((finite - bottom) * (255.0 / max(usual - bottom, 1e-9))).clip(0, 255).astype(np.uint8)


def array(image: Image.Image, long_side: int | None) -> NDArray[np.uint8]:
    """An RGB picture as an array (height, width, 3), its long side `long_side` where it is longer."""
    if long_side is None or max(image.size) <= long_side:
        return np.array(image, dtype=np.uint8)
    # The mean over whole blocks first; what is left is less than half, where bilinear does as well as a mean over
    # areas of any size and takes a fifth of the time.
    factor = max(image.size) // long_side
    pixels = np.asarray(image.reduce(factor) if factor > 1 else image)
    scale = long_side / max(image.size)
    size = (max(1, round(image.width * scale)), max(1, round(image.height * scale)))
    return np.asarray(cv2.resize(pixels, size, interpolation=cv2.INTER_LINEAR), dtype=np.uint8)


def content_of(image: Image.Image) -> bytes:
    """BLAKE3 of the size and the pixels of an upright RGB picture."""
    digest = blake3(f"{image.width} {image.height} RGB".encode())
    for band in _bands(image):
        digest.update(band.tobytes())
    return digest.digest()


def _bands(image: Image.Image) -> Iterator[Image.Image]:
    """The picture in strips of some megabytes, so that a large one is never twice in memory."""
    rows = max(1, 4_000_000 // image.width)
    for top in range(0, image.height, rows):
        yield image.crop((0, top, image.width, min(top + rows, image.height)))
