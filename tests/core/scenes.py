"""Drawn places with what photos have: soft light, many corners, grain, and a thing that may move between two shots.

The same number draws the same place; what people do to photos is in `EDITS`, most of it as the sample library has it.
"""

from __future__ import annotations

import functools
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Self

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw, ImageFilter, ImageOps

from core.catalog import Catalog
from core.grouping import DEFAULT_SIMILARITY, load
from core.indexing.fingerprint import fingerprint
from core.job import Job
from core.matching import match_new
from core.measuring.geometry import frames_of
from core.measuring.miniatures import Miniatures
from core.photo import Photo
from core.samples import copies
from core.scan import scan
from tests.core.pictures import encoded, write

SIZE = (640, 480)
PART = (0.1, 0.2, 0.94, 0.96)  # what `cropped` keeps: about 70 % of the frame, none of its sides
_ROOM = 1.2  # how much larger the drawn place is than what a shot shows of it

Edit = Callable[[Image.Image], Image.Image]


@functools.cache
def place(number: int, *, shift: float = 0.0, moved: bool = False) -> Image.Image:
    """A shot of a table full of things, from `shift` widths farther left; `moved`: the largest lies elsewhere."""
    draw = np.random.default_rng([9, number])
    width, height = (round(side * _ROOM) for side in SIZE)
    light = Image.fromarray(draw.integers(40, 215, (4, 5, 3)).astype(np.uint8))
    table = light.resize((width, height), Image.Resampling.BICUBIC)
    pen = ImageDraw.Draw(table)
    for thing in range(90):
        _lay(pen, draw, draw.uniform(0, width), draw.uniform(0, height), draw.uniform(10, 64), thing % 3)
    x, y = draw.uniform(0.4, 0.55) * width, draw.uniform(0.45, 0.6) * height
    if moved:
        x, y = x + 70, y - 50
    for kind, size in ((1, 90), (0, 55), (2, 40)):
        _lay(pen, draw, x, y, size, kind)
    grain = draw.integers(-8, 9, (height, width, 1), np.int16)
    seen = np.clip(np.asarray(table, np.int16) + grain, 0, 255).astype(np.uint8)
    left, top = round((_ROOM - 1) / 2 * SIZE[0] - shift * SIZE[0]), round((_ROOM - 1) / 2 * SIZE[1])
    return Image.fromarray(seen[top : top + SIZE[1], left : left + SIZE[0]])


def exposed(image: Image.Image, number: int, noise: float = 2.5) -> Image.Image:
    """What a camera on a tripod makes of an image: the same number has the same noise, of so many grey levels."""
    smooth = np.asarray(image.filter(ImageFilter.GaussianBlur(1.5)), np.float32)
    grain = np.random.default_rng([10, number]).normal(0, noise, (*smooth.shape[:2], 1))
    return Image.fromarray((smooth + grain).round().clip(0, 255).astype(np.uint8))


def _lay(pen: ImageDraw.ImageDraw, draw: np.random.Generator, x: float, y: float, size: float, kind: int) -> None:
    colour = tuple(draw.integers(0, 256, 3).tolist())
    across, down = size * draw.uniform(0.4, 1, 2)
    if kind == 0:
        pen.ellipse((x - across, y - down, x + across, y + down), fill=colour)
    elif kind == 1:
        pen.rectangle((x - across, y - down, x + across, y + down), fill=colour)
    else:
        pen.polygon([(x + size * draw.uniform(-1, 1), y + size * draw.uniform(-1, 1)) for _ in range(4)], fill=colour)


def pixels(image: Image.Image) -> NDArray[np.uint8]:
    return np.asarray(image.convert("RGB"), np.uint8)


def sheet_of(*images: Image.Image) -> Miniatures:
    """The miniatures of pictures, one behind the other."""
    sheet = Miniatures(max(2, len(images)))
    packed = [fingerprint(pixels(image)).miniature for image in images]
    sheet.add(packed, frames_of(np.array([image.size for image in images])))
    return sheet


def jpeg(image: Image.Image, quality: int = 90) -> bytes:
    return encoded(image, quality=quality)


def bordered(picture: Image.Image) -> Image.Image:
    return ImageOps.expand(picture, picture.width // 16, "white")


def letterboxed(picture: Image.Image) -> Image.Image:
    """In the middle of a square, with black bars above and below."""
    return ImageOps.pad(picture, (picture.width, picture.width), color="black")


def captioned(picture: Image.Image) -> Image.Image:
    """Words on a white band above the picture."""
    band = picture.height // 6
    card = Image.new("RGB", (picture.width, picture.height + band), "white")
    card.paste(picture, (0, band))
    ImageDraw.Draw(card).text((20, band // 4), "every single day", fill="black", font_size=band // 2)
    return card


def in_a_chat(picture: Image.Image) -> Image.Image:
    """A screenshot of a chat: the picture in a bubble on a flat page, an answer below it."""
    page = Image.new("RGB", (720, 1280), (236, 229, 221))
    pen = ImageDraw.Draw(page)
    pen.rectangle((0, 0, 720, 120), fill=(7, 94, 84))
    pen.text((100, 50), "Anna", fill="white", font_size=40)
    small = ImageOps.contain(picture, (520, 640))
    pen.rectangle((24, 160, 40 + small.width, 190 + small.height), fill="white")
    page.paste(small, (32, 168))
    pen.rectangle((300, 240 + small.height, 690, 320 + small.height), fill=(220, 248, 198))
    pen.text((325, 255 + small.height), "oh, how beautiful!", fill="black", font_size=36)
    pen.rectangle((20, 1190, 600, 1260), fill="white")
    return page


def in_a_long_chat(picture: Image.Image) -> Image.Image:
    """A screenshot of a chat full of words, as everybody's begins: the picture is two thirds as wide as it."""
    page = Image.new("RGB", (720, 1600), "white")
    pen = ImageDraw.Draw(page)
    small = ImageOps.contain(picture, (480, 480))
    page.paste(small, (40, 500))
    for line in range(24):
        top = 20 + line * 66
        if not 440 < top < 510 + small.height:
            pen.rounded_rectangle((30, top, 560, top + 56), 20, fill=(233, 233, 235))
            pen.text((50, top + 8), "and then we went home again", fill="black", font_size=34)
    return page


def on_a_slide(picture: Image.Image) -> Image.Image:
    """A page of a talk: words on white, the picture to their right."""
    page = Image.new("RGB", (1280, 720), "white")
    pen = ImageDraw.Draw(page)
    pen.rectangle((0, 0, 1280, 90), fill=(30, 60, 120))
    pen.text((40, 20), "What we did this year", fill="white", font_size=44)
    for line in range(6):
        pen.text((50, 150 + line * 80), f"- the point with number {line + 1}", fill="black", font_size=32)
    page.paste(ImageOps.contain(picture, (620, 520)), (620, 140))
    return page


def printed(picture: Image.Image) -> Image.Image:
    """A photo of a print with a white border that lies on a dark table, from one side."""
    paper = ImageOps.expand(picture, picture.width // 25, "white")
    width, height = paper.size
    corners = [(0.14 * width, 0.1 * height), (0.86 * width, 0.12 * height), (0.97 * width, 0.92 * height)]
    corners.append((0.04 * width, 0.88 * height))
    return _in_perspective(paper, corners)


def upright(picture: Image.Image, share: float = 0.1) -> Image.Image:
    """A picture of something tall with its falling lines made upright, as wide above as below; on either side it loses
    this share of its upper edge."""
    width, height = picture.size
    return _in_perspective(picture, [(-share * width, 0), ((1 + share) * width, 0), (width, height), (0, height)])


def _in_perspective(picture: Image.Image, corners: Sequence[tuple[float, float]]) -> Image.Image:
    """A picture whose corners, from the upper left one on, come to stand at these places of its frame."""
    width, height = picture.size
    rows, values = [], []
    for (x, y), (u, v) in zip(corners, ((0, 0), (width, 0), (width, height), (0, height)), strict=True):
        rows += [[x, y, 1, 0, 0, 0, -u * x, -u * y], [0, 0, 0, x, y, 1, -v * x, -v * y]]
        values += [u, v]
    back = np.linalg.solve(np.array(rows), np.array(values)).tolist()
    return picture.transform(
        picture.size, Image.Transform.PERSPECTIVE, back, Image.Resampling.BICUBIC, fillcolor=(70, 50, 35)
    )


def retouched(picture: Image.Image) -> Image.Image:
    """A bright thing painted over a small part."""
    painted = picture.copy()
    width, height = picture.size
    pen = ImageDraw.Draw(painted)
    pen.rectangle((0.55 * width, 0.5 * height, 0.72 * width, 0.72 * height), fill=(250, 240, 60))
    pen.ellipse((0.58 * width, 0.55 * height, 0.7 * width, 0.68 * height), fill=(20, 30, 160))
    return painted


def watermarked(picture: Image.Image) -> Image.Image:
    """Two lines of large letters over it that let a little of the light through."""
    over = picture.copy()
    pen = ImageDraw.Draw(over)
    for height in (0.3, 0.7):
        middle = (picture.width / 2, height * picture.height)
        pen.text(middle, "PROOF COPY", fill="white", font_size=picture.width / 8, anchor="mm")
    return Image.blend(picture, over, 0.6)


def with_stickers(picture: Image.Image) -> Image.Image:
    """Four large round faces."""
    over = picture.copy()
    pen, size = ImageDraw.Draw(over), picture.width // 11
    for across, down in ((0.2, 0.25), (0.75, 0.3), (0.35, 0.7), (0.7, 0.75)):
        x, y = across * picture.width, down * picture.height
        pen.ellipse((x - size, y - size, x + size, y + size), fill=(255, 204, 50), outline="black", width=3)
        pen.arc((x - size / 2, y - size / 3, x + size / 2, y + size / 2), 20, 160, fill="black", width=4)
    return over


def _saved_poorly(picture: Image.Image) -> Image.Image:
    return picture


EDITS: Mapping[str, tuple[Edit, int]] = {
    "saved poorly": (_saved_poorly, 50),
    "smaller": (copies.resized(400), 88),
    "turned": (copies.turned, 88),
    "mirrored": (copies.mirrored, 88),
    "cropped": (copies.cropped(*PART), 88),
    "bordered": (bordered, 88),
    "letterboxed": (letterboxed, 88),
    "captioned": (captioned, 88),
    "grey": (copies.grey, 88),
    "brighter": (copies.brighter, 88),
    "watermarked": (watermarked, 88),
    "retouched": (retouched, 88),
}
"""By name: the edit, and the quality that its result is saved with."""


def edited(number: int, edit: str) -> bytes:
    """A JPEG file of that place after an edit."""
    make, quality = EDITS[edit]
    return jpeg(make(place(number)), quality)


class Album:
    """A folder of photos and its catalog, read and compared as the program does it."""

    def __init__(self, at: Path) -> None:
        self.root = at / "photos"
        self.root.mkdir(parents=True)
        self.catalog = Catalog.open(at / "catalog.sqlite")
        self.catalog.add_folder(str(self.root))

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.catalog.close()

    def add(self, name: str, data: bytes) -> str:
        """Write a file below the folder; its path."""
        return write(self.root / name, data)

    def refresh(self) -> None:
        """Scan and compare."""
        scan(self.catalog, job=Job(), workers=2)
        match_new(self.catalog, job=Job())

    def name(self, photo: Photo) -> str:
        return Path(photo.path).relative_to(self.root).as_posix()

    def groups(self, similarity: float = DEFAULT_SIMILARITY) -> set[frozenset[str]]:
        """The names of the photos of each group."""
        grouping, photos = load(self.catalog, similarity=similarity)
        return {frozenset(self.name(photos[member.photo]) for member in group.members) for group in grouping.groups}

    def series(self) -> set[frozenset[str]]:
        grouping, photos = load(self.catalog)
        return {frozenset(self.name(photos[member.photo]) for member in group.members) for group in grouping.series}

    def keepers(self) -> set[str]:
        grouping, photos = load(self.catalog)
        return {self.name(photos[group.keeper]) for group in grouping.groups}
