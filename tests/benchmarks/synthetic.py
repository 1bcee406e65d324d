"""A catalog of photos that do not exist, as large as one likes: for what is measured of the window, not of matching."""

from __future__ import annotations

import io
import itertools
import random
from collections.abc import Iterator
from pathlib import Path

import numpy as np
from PIL import Image

from core.catalog import Catalog, Reading
from core.fingerprint import Fingerprint
from core.photo import Facts, FoundFile, Match, Relation
from core.thumbnails import Thumbnails

FOLDER = "/synthetic/photos"
_RELATIONS = [relation for relation in Relation if relation.is_copy]
_PRINT = Fingerprint(bytes(64), bytes(4), 30.0, b"", b"")
_CAMERAS = ("", "Canon EOS 5D", "Apple iPhone 12", "samsung SM-G991B", "NIKON D750")


def make_catalog(place: Path, *, groups: int, size: int = 2, thumbnails: int = 0) -> Path:
    """A catalog in a folder: groups of photos, each matching each of its group; the first groups have thumbnails."""
    draw = random.Random(1)
    path = place / "catalog.sqlite"
    with Catalog.open(path) as catalog:
        catalog.add_folder(FOLDER)
        catalog.save(_reading(number, draw) for number in range(groups * size))
        catalog.save_matches(_matches(groups, size, draw))
    with Thumbnails.open(place / "thumbnails.sqlite") as file:
        pictures = [_picture(seed) for seed in range(32)]
        file.put_many((_digest(number), pictures[number % 32]) for number in range(min(thumbnails, groups) * size))
    return path


def _digest(number: int) -> bytes:
    return number.to_bytes(32, "little")


def _reading(number: int, draw: random.Random) -> Reading:
    day = f"20{draw.randrange(5, 25):02}-{draw.randrange(1, 13):02}-{draw.randrange(1, 29):02} 12:00:{number % 60:02}"
    width = draw.choice((1024, 2048, 4000, 4032, 6000))
    facts = Facts(
        draw.choice(("JPEG", "JPEG", "JPEG", "PNG", "HEIF")),
        width,
        width * 3 // 4,
        taken=draw.choice((day, None)),
        camera=draw.choice(_CAMERAS),
        quality=draw.choice((75, 85, 92)),
    )
    path = f"{FOLDER}/{number % 40}/{draw.randrange(12)}/IMG_{number:06}.jpg"
    found = FoundFile(path, draw.randrange(20_000, 9_000_000), draw.randrange(10**18), 1, number + 1)
    return Reading(found, _digest(number), _digest(number), facts, _PRINT)


def _matches(groups: int, size: int, draw: random.Random) -> Iterator[Match]:
    for group in range(groups):
        ids = range(group * size + 1, group * size + size + 1)
        for a, b in itertools.combinations(ids, 2):
            relation = draw.choice(_RELATIONS)
            inner = b if relation in (Relation.CROPPED, Relation.FRAMED) else None
            part = None if inner is None else (0.1, 0.1, 0.9, 0.9)
            yield Match(a, b, draw.uniform(75, 100), relation, (), part, inner, (1.0, 0.0, 0.0, 0.0, 1.0, 0.0))


def _picture(seed: int) -> bytes:
    """A small JPEG with something in it."""
    coarse = np.random.default_rng(seed).integers(0, 255, (6, 8, 3), dtype=np.uint8)
    file = io.BytesIO()
    Image.fromarray(coarse).resize((256, 192), Image.Resampling.BICUBIC).save(file, "JPEG", quality=82)
    return file.getvalue()
