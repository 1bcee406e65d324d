"""Pairs of pictures made up as if taken from a tripod, without dates: how many are called copies by their miniatures,
and how many after their noise was compared.

    python -m tests.benchmarks.tripod PHOTOS [--pairs 240] [--seed 11]

PHOTOS is a folder of photos that show different things. Their own noise is taken out, and each shot of a pair gets
noise of its own before it is saved as a camera saves; half of them differ a little in their exposure, and all in
something: a thing that has moved, come or gone, leaves in the wind, eyes, a label, the time on a clock. Next to them
copies of the same pictures with a mark on them, which must stay copies.
"""

from __future__ import annotations

import argparse
from collections import Counter
from pathlib import Path

import cv2
import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw, ImageFont, ImageOps

from core.decode import decode
from core.decode.pixels import brightness
from core.measuring.comparing import compare
from core.measuring.noise import are_two_exposures
from core.measuring.planes import Grey
from tests.benchmarks.figure import Figure

LONG_SIDE = 1600  # pixels
KINDS = ("moved", "gone", "leaves", "eyes", "label", "clock", "several")
_SMOOTHED = 1.2  # deviation in pixels
_THINGS = 8  # photos that things in the pictures are cut from

Pixels = NDArray[np.float32]


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("photos", type=Path)
    arguments.add_argument("--pairs", type=int, default=240)
    arguments.add_argument("--seed", type=int, default=11)
    options = arguments.parse_args()
    names = sorted(path for path in options.photos.rglob("*") if path.is_file())
    draw = np.random.default_rng(options.seed)
    draw.shuffle(names)
    things = [_opened(name) for name in names[-_THINGS:]]
    copies: Counter[str] = Counter()
    left: Counter[str] = Counter()
    marked = lost = 0
    for number in range(options.pairs):
        picture = _opened(names[number % (len(names) - _THINGS)])
        kind = KINDS[number % len(KINDS)]
        first, second = _two(picture, things, kind, draw)
        if compare(first, second).same_picture:
            copies[kind] += 1
            left[kind] += not are_two_exposures(_seen(first), _seen(second))
        copy = _marked(first)
        if compare(first, copy).same_picture:
            marked += 1
            lost += bool(are_two_exposures(_seen(first), _seen(copy)))
    for number, kind in enumerate(KINDS):
        print(f"{copies[kind]:4}, {left[kind]:4} of {len(range(number, options.pairs, len(KINDS))):3}  {kind}")
    print(Figure("shots from a tripod that are called copies", 100 * copies.total() / options.pairs, "%"))
    print(Figure("... after their noise was compared", 100 * left.total() / options.pairs, "%"))
    print(Figure("copies with a mark on them that are missed", 100 * (1 - marked / options.pairs), "%"))
    print(Figure("... whose noise was said to be another one", 100 * lost / options.pairs, "%"))


def _opened(path: Path) -> Pixels:
    with Image.open(path) as photo:
        small = ImageOps.exif_transpose(photo).convert("RGB")
    small.thumbnail((LONG_SIDE, LONG_SIDE))
    return np.asarray(cv2.GaussianBlur(np.asarray(small, np.float32), (0, 0), _SMOOTHED), np.float32)


def _seen(file: bytes) -> Grey:
    """A file's picture as it is read for its noise."""
    return brightness(decode(file, long_side=LONG_SIDE).pixels)


def _two(picture: Pixels, things: list[Pixels], kind: str, draw: np.random.Generator) -> tuple[bytes, bytes]:
    """Two shots of one picture that differ in something, as JPEG files."""
    one, other = _DIFFERING[kind](picture, things, draw)
    noise, quality = draw.uniform(1, 5), int(draw.integers(88, 97))
    exposure = float(np.exp(draw.normal(0, 0.03))) if draw.random() < 0.5 else 1.0
    return _shot(one, draw, noise, 1.0, quality), _shot(other, draw, noise, exposure, quality)


def _shot(picture: Pixels, draw: np.random.Generator, noise: float, exposure: float, quality: int) -> bytes:
    """A picture as a camera saves it, with so much noise: deviation in grey levels at medium grey."""
    light = np.square(picture.clip(0, 255) / 255) * exposure
    levels = np.sqrt(light.clip(0, 1)) * 255
    grain = cv2.GaussianBlur(draw.standard_normal(levels.shape, np.float32), (0, 0), 0.6) * 2
    return _saved(levels + grain * noise * np.sqrt(levels.clip(8) / 128), quality)


def _saved(levels: Pixels, quality: int) -> bytes:
    bgr = levels.clip(0, 255).astype(np.uint8)[:, :, ::-1]
    return cv2.imencode(".jpg", bgr, [cv2.IMWRITE_JPEG_QUALITY, quality])[1].tobytes()


def _marked(file: bytes) -> bytes:
    """The same shot with a text over it, as half-transparent as a watermark, saved again."""
    bgr = cv2.imdecode(np.frombuffer(file, np.uint8), cv2.IMREAD_COLOR)
    assert bgr is not None
    photo = Image.fromarray(bgr[:, :, ::-1])
    at, font = (photo.width * 0.1, photo.height * 0.7), ImageFont.load_default(photo.width // 12)
    ImageDraw.Draw(photo, "RGBA").text(at, "(c) sample 2026", fill=(255, 255, 255, 170), font=font)
    return _saved(np.asarray(photo, np.float32), 88)


# What differs between the two.


def _moved(picture: Pixels, things: list[Pixels], draw: np.random.Generator) -> tuple[Pixels, Pixels]:
    return _things_moved(picture, things, draw, 1)


def _several(picture: Pixels, things: list[Pixels], draw: np.random.Generator) -> tuple[Pixels, Pixels]:
    return _things_moved(picture, things, draw, 3)


def _things_moved(
    picture: Pixels, things: list[Pixels], draw: np.random.Generator, count: int
) -> tuple[Pixels, Pixels]:
    """So many things that stand elsewhere in the second shot, a little turned: 2 to 15 % of the frame in all."""
    one = other = picture
    height, width = picture.shape[:2]
    for _ in range(count):
        thing, (x, y) = _part_of(things, (width, height), draw), _place(width, height, draw)
        mask = _outline(width, height, x, y, draw.uniform(0.02, 0.15) / (2 * count), draw)
        one = one * (1 - mask) + thing * mask
        way = cv2.getRotationMatrix2D((x, y), draw.normal(0, 6), draw.uniform(0.92, 1.08))
        to_x, to_y = _place(width, height, draw)
        way[:, 2] += np.array([to_x - x, to_y - y]) if draw.random() < 0.7 else draw.uniform(-0.03, 0.03, 2) * width
        there = cv2.warpAffine(mask, way, (width, height))[:, :, None]
        other = other * (1 - there) + cv2.warpAffine(thing, way, (width, height)) * there
    return one, other


def _gone(picture: Pixels, things: list[Pixels], draw: np.random.Generator) -> tuple[Pixels, Pixels]:
    return _with(picture, things, draw, 1, (0.02, 0.15)), picture


def _eyes(picture: Pixels, things: list[Pixels], draw: np.random.Generator) -> tuple[Pixels, Pixels]:
    return picture, _with(picture, things, draw, 2, (0.001, 0.006))


def _with(
    picture: Pixels, things: list[Pixels], draw: np.random.Generator, count: int, sizes: tuple[float, float]
) -> Pixels:
    """The picture with so many things in it, each of a size (in parts of the frame) between these two."""
    height, width = picture.shape[:2]
    for _ in range(count):
        mask = _outline(width, height, *_place(width, height, draw), draw.uniform(*sizes), draw)
        picture = picture * (1 - mask) + _part_of(things, (width, height), draw) * mask
    return picture


def _leaves(picture: Pixels, things: list[Pixels], draw: np.random.Generator) -> tuple[Pixels, Pixels]:
    """A part of the picture in the wind: each place has moved by some pixels, near ones alike."""
    height, width = picture.shape[:2]
    mask = _outline(width, height, *_place(width, height, draw), draw.uniform(0.02, 0.15), draw)[:, :, 0]
    mask = np.asarray(cv2.GaussianBlur(mask, (0, 0), 12), np.float32)
    x, y = np.meshgrid(np.arange(width, dtype=np.float32), np.arange(height, dtype=np.float32))
    far, together = draw.uniform(3, 12), draw.uniform(8, 25)
    for axis in (x, y):
        way = cv2.GaussianBlur(draw.standard_normal((height, width), np.float32), (0, 0), together)
        axis += np.asarray(way / way.std() * far * mask, np.float32)
    return picture, np.asarray(cv2.remap(picture, x, y, cv2.INTER_CUBIC, borderMode=cv2.BORDER_REFLECT), np.float32)


def _label(picture: Pixels, things: list[Pixels], draw: np.random.Generator) -> tuple[Pixels, Pixels]:
    """A thing in the middle with another label on it, seen a little from the side."""
    height, width = picture.shape[:2]
    size = np.sqrt(draw.uniform(0.02, 0.15))
    whole = np.array([[0, 0], [width, 0], [width, height], [0, height]], np.float32)
    corners = (whole - whole.mean(axis=0)) * size + whole.mean(axis=0) + draw.uniform(-0.02, 0.02, (4, 2)) * width
    way = cv2.getPerspectiveTransform(whole, corners.astype(np.float32))
    mask = cv2.warpPerspective(np.ones((height, width), np.float32), way, (width, height))[:, :, None]
    labels = (cv2.warpPerspective(_part_of(things, (width, height), draw), way, (width, height)) for _ in range(2))
    one, other = (picture * (1 - mask) + label * mask for label in labels)
    return one, other


def _clock(picture: Pixels, things: list[Pixels], draw: np.random.Generator) -> tuple[Pixels, Pixels]:
    height, width = picture.shape[:2]
    size, at = draw.uniform(30, 110), _place(width, height, draw)
    shots = []
    for _ in range(2):
        photo = Image.fromarray(picture.astype(np.uint8))
        time = f"12:{draw.integers(60):02}"
        ImageDraw.Draw(photo).text(at, time, fill=(60, 220, 90), font=ImageFont.load_default(size), anchor="mm")
        shots.append(np.asarray(photo, np.float32))
    return shots[0], shots[1]


_DIFFERING = {
    "moved": _moved,
    "gone": _gone,
    "leaves": _leaves,
    "eyes": _eyes,
    "label": _label,
    "clock": _clock,
    "several": _several,
}


def _place(width: int, height: int, draw: np.random.Generator) -> tuple[float, float]:
    return float(draw.uniform(0.15, 0.85) * width), float(draw.uniform(0.25, 0.8) * height)


def _outline(width: int, height: int, x: float, y: float, share: float, draw: np.random.Generator) -> Pixels:
    """An irregular thing that covers such a share of the frame, 0 to 1 with soft edges, (height, width, 1)."""
    size, higher = np.sqrt(share * height * width / np.pi), np.exp(draw.normal(0.2, 0.3))
    down, along = np.mgrid[:height, :width].astype(np.float32)
    along, down = (along - x) * higher / size, (down - y) / higher / size
    angle, limit = np.arctan2(down, along), 1.0
    for bumps in range(2, 6):
        limit = limit + draw.uniform(-0.18, 0.18) * np.cos(bumps * angle + draw.uniform(0, 2 * np.pi))
    soft = draw.uniform(1, 3) / size
    return np.asarray(np.clip((limit - np.hypot(down, along)) / soft + 0.5, 0, 1)[:, :, None], np.float32)


def _part_of(things: list[Pixels], size: tuple[int, int], draw: np.random.Generator) -> Pixels:
    """A part of one of the photos, in other light, as large as the frame."""
    thing = things[draw.integers(len(things))]
    height, width = (int(side * draw.uniform(0.5, 1)) for side in thing.shape[:2])
    top, left = draw.integers(thing.shape[0] - height + 1), draw.integers(thing.shape[1] - width + 1)
    part = cv2.resize(thing[top : top + height, left : left + width], size)
    return np.asarray(part * draw.uniform(0.6, 1.1), np.float32)


if __name__ == "__main__":
    main()
