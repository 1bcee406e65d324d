"""Plain pictures: 200 with next to nothing in them and 42 of a few templates, three re-saved copies of each, none mixed
up.

python -m tests.benchmarks.plain
"""

from __future__ import annotations

import io
import tempfile
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import numpy as np
from PIL import Image, ImageDraw

from core.catalog import Catalog
from core.grouping import load
from core.job import Job
from core.library import refresh
from tests.benchmarks.figure import Figure
from tests.benchmarks.templates import TEMPLATES

WORDS = ("late", "light", "of", "an", "hour", "fell", "on", "all", "that", "they", "left", "in", "the", "yard")
SIZE = (1024, 768)
OF_TEMPLATE = 6  # pictures of each
KINDS = (
    ("solid colours", 0, 40),
    ("gradients", 40, 80),
    ("fog", 80, 110),
    ("pages of text", 110, 140),
    ("transparent icons", 140, 170),
    ("dark frames with noise", 170, 200),
    *(
        (f"{kind} of one template", 200 + OF_TEMPLATE * number, 200 + OF_TEMPLATE * (number + 1))
        for number, kind in enumerate(TEMPLATES)
    ),
)


def main() -> None:
    for figure in brief():
        print(figure)


def brief() -> Iterator[Figure]:
    """All of it, which is what `make bench` measures, too."""
    with tempfile.TemporaryDirectory() as work:
        folder = Path(work) / "photos"
        folder.mkdir()
        for number, picture in enumerate(pictures()):
            for copy, data in enumerate(copies(picture)):
                (folder / f"{number:03d}_{copy}.{'png' if copy == 0 else 'jpg' if copy != 2 else 'webp'}").write_bytes(
                    data
                )
        with Catalog.open(Path(work) / "catalog.sqlite") as catalog:
            catalog.add_folder(str(folder))
            refresh(catalog, job=Job())
            grouping, photos = load(catalog)
    number_of = {id: Path(photo.path).name[:3] for id, photo in photos.items()}
    found, mixed = Counter[str](), 0
    for group in grouping.groups:
        numbers = [number_of[member.photo] for member in group.members]
        first = {id for id in (member.photo for member in group.members) if Path(photos[id].path).name[4] == "0"}
        at_home = {number_of[id] for id in first}
        found.update(_kind(number) for number in numbers if number in at_home)
        found.subtract(_kind(number) for number in at_home)
        mixed += len(set(numbers)) > 1
        if len(set(numbers)) > 1:
            print("  mixed:", sorted(set(numbers)))
    for kind, start, after in KINDS:
        print(f"  {found[kind]:4} of {3 * (after - start)}  {kind}")
    missed = 1 - found.total() / (3 * KINDS[-1][2])
    yield Figure("copies of plain pictures that were missed", 100 * missed, "%", most=0)
    yield Figure("groups that hold different plain pictures", mixed, "groups", most=0)


def _kind(number: str) -> str:
    return next(kind for kind, first, after in KINDS if first <= int(number) < after)


def copies(picture: Image.Image) -> Iterator[bytes]:
    """The picture without loss, and saved again three times."""
    for kind, options in (("PNG", {}), ("JPEG", {"quality": 85}), ("WEBP", {"quality": 80}), ("JPEG", {"quality": 60})):
        out = io.BytesIO()
        flat = picture
        if picture.mode == "RGBA" and kind == "JPEG":
            flat = Image.new("RGB", picture.size, "white")
            flat.paste(picture, mask=picture)
        flat.save(out, kind, **options)
        yield out.getvalue()


def pictures() -> Iterator[Image.Image]:
    """Solid colours, gradients, fog, pages of text, transparent icons, dark frames with noise; and then some of each
    template."""
    draw = np.random.default_rng(5)
    levels = [20, 75, 130, 185, 240]
    for index in range(40):
        yield Image.new("RGB", SIZE, (levels[index % 5], levels[index // 5 % 5], 60 + 120 * (index // 25)))
    x, y = np.meshgrid(np.linspace(0, 1, SIZE[0]), np.linspace(0, 1, SIZE[1]))
    for _ in range(40):
        a, b, angle = draw.uniform(0, 255, 3), draw.uniform(0, 255, 3), draw.uniform(0, 2 * np.pi)
        along = np.clip(0.5 + (x - 0.5) * np.cos(angle) + (y - 0.5) * np.sin(angle), 0, 1)[..., None]
        yield Image.fromarray((a + (b - a) * along).astype(np.uint8))
    for _ in range(30):
        coarse = Image.fromarray(draw.uniform(150, 220, (5, 6)).astype(np.uint8))
        yield coarse.resize(SIZE, Image.Resampling.BICUBIC).convert("RGB")
    for _ in range(30):
        page = Image.new("RGB", (768, 1024), "white")
        pen = ImageDraw.Draw(page)
        for line in range(36):
            words = " ".join(draw.choice(WORDS, int(draw.integers(5, 11))))
            pen.text((60, 60 + 25 * line), words, fill="black", font_size=18)
        yield page
    for _ in range(30):
        icon = Image.new("RGBA", (512, 512), (0, 0, 0, 0))
        pen = ImageDraw.Draw(icon)
        for _shape in range(4):
            left, top = draw.integers(20, 300, 2).tolist()
            width, height = draw.integers(60, 200, 2).tolist()
            colour = (*draw.integers(0, 255, 3).tolist(), 255)
            shape = pen.ellipse if draw.random() < 0.5 else pen.rectangle
            shape((left, top, left + width, top + height), fill=colour)
        yield icon
    for _ in range(30):
        noise = draw.normal(12, 6, (SIZE[1] // 4, SIZE[0] // 4, 3))
        yield Image.fromarray(np.clip(noise, 0, 255).astype(np.uint8)).resize(SIZE, Image.Resampling.BICUBIC)
    for template in TEMPLATES.values():
        yield from map(template, range(OF_TEMPLATE))


if __name__ == "__main__":
    main()
