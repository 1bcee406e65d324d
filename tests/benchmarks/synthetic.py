"""A catalog of photos that do not exist, as large as one likes: for what is measured of the window, not of matching.

python -m tests.benchmarks.synthetic PLACE [--groups 100000] [--photos 1000000]
"""

from __future__ import annotations

import argparse
import io
import itertools
import random
import struct
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from blake3 import blake3
from PIL import Image

from core.catalog import Catalog
from core.indexing.fingerprint import VECTOR_SIZE
from core.indexing.version import VERSION
from core.photo import FoundFile, Relation
from core.storage.rows import MATCH_COLUMNS, PHOTO_COLUMNS, place_of
from core.storage.thumbnails import Thumbnails

FOLDER = "/synthetic/photos"
FileOf = Callable[[int], tuple[FoundFile, bytes]]

_AT_ONCE = 20_000  # photos of one transaction
_RELATIONS = [relation.value for relation in Relation if relation.is_copy]
_INSIDE = (Relation.CROPPED, Relation.FRAMED)
_PART = struct.pack("<4d", 0.1, 0.1, 0.9, 0.9)
_UPRIGHT = struct.pack("<6d", 1.0, 0.0, 0.0, 0.0, 1.0, 0.0)
_FORMS, _VECTOR = bytes(64), bytes(4 * VECTOR_SIZE)
_WIDTHS = (1024, 2048, 4000, 4032, 6000)
_FORMATS = ("JPEG", "JPEG", "JPEG", "PNG", "HEIF")
_CAMERAS = ("", "Canon EOS 5D", "Apple iPhone 12", "samsung SM-G991B", "NIKON D750")
_QUALITIES = (75, 85, 92)


def make_catalog(
    place: Path,
    *,
    groups: int,
    size: int = 2,
    photos: int = 0,
    thumbnails: int = 0,
    file_of: FileOf | None = None,
) -> Path:
    """A catalog in a folder: groups of photos, each matching each of its group, then photos that match none up to
    `photos` in all; the first groups have thumbnails. `file_of` gives the file of a number and its
    digest, where there are files."""
    path = place / "catalog.sqlite"
    with Catalog.open(path) as catalog:
        catalog.connection.execute("PRAGMA synchronous = OFF")
        catalog.add_folder(FOLDER)
        for start in range(0, max(photos, groups * size), _AT_ONCE):
            _save(catalog, range(start, min(start + _AT_ONCE, max(photos, groups * size))), file_of)
        catalog.write_all(
            f"INSERT INTO matches ({MATCH_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            _matches(groups, size, random.Random(1)),
        )
    with Thumbnails.open(place / "thumbnails.sqlite") as file:
        pictures = [_picture(seed) for seed in range(32)]
        file.put_many((digest(number), pictures[number % 32]) for number in range(min(thumbnails, groups) * size))
    return path


def digest(number: int) -> bytes:
    """What stands for the digest of the photo of a number, as evenly spread as that of a file."""
    return blake3(number.to_bytes(8, "little")).digest()


def _path(number: int) -> str:
    return f"{FOLDER}/{number % 40}/{number % 499 % 12}/IMG_{number:06}.jpg"


def _save(catalog: Catalog, numbers: Sequence[int], file_of: FileOf | None) -> None:
    """Photos and their fingerprints. The first number is 0, the first id 1."""
    places = ", ".join("?" * (1 + len(PHOTO_COLUMNS.split(","))))
    with catalog.writing():
        catalog.write_all(f"INSERT INTO photos (id, {PHOTO_COLUMNS}) VALUES ({places})", _rows(numbers, file_of))
        catalog.write_all(
            "INSERT INTO fingerprints (photo, version, matched, forms, vector) VALUES (?, ?, 1, ?, ?)",
            ((number + 1, VERSION, _FORMS, _VECTOR) for number in numbers),
        )


def _rows(numbers: Sequence[int], file_of: FileOf | None) -> Iterator[tuple[Any, ...]]:
    draw = np.random.default_rng(numbers[0])

    def drawn(low: int, high: int) -> list[int]:
        found: list[int] = draw.integers(low, high, len(numbers)).tolist()
        return found

    for number, bytes_, mtime, width, format_, camera, quality, year, month, day, dated in zip(
        *(numbers, drawn(20_000, 9_000_000), drawn(0, 10**18), drawn(0, 5), drawn(0, 5), drawn(0, 5), drawn(0, 3)),
        *(drawn(2005, 2025), drawn(1, 13), drawn(1, 29), drawn(0, 2)),
        strict=True,
    ):
        taken = f"{year}-{month:02}-{day:02} 12:00:{number % 60:02}" if dated else None
        across = _WIDTHS[width]
        found, content = FoundFile(_path(number), bytes_, mtime, 1, number + 1), digest(number)
        if file_of is not None:
            found, content = file_of(number)
        yield (
            *(number + 1, *place_of(found), content, digest(number)),
            *(_FORMATS[format_], across, across * 3 // 4, taken, _CAMERAS[camera], ""),
            *(None, None, None, "", "", _QUALITIES[quality], None, None, "", 30.0, None, 0),
        )


def _matches(groups: int, size: int, draw: random.Random) -> Iterator[tuple[Any, ...]]:
    for group in range(groups):
        ids = range(group * size + 1, group * size + size + 1)
        for a, b in itertools.combinations(ids, 2):
            relation = draw.choice(_RELATIONS)
            inside = relation in _INSIDE
            where = (_PART, b) if inside else (None, None)
            yield a, b, draw.uniform(75, 100), relation, "", *where, _UPRIGHT


def _picture(seed: int) -> bytes:
    """A small JPEG with something in it."""
    coarse = np.random.default_rng(seed).integers(0, 255, (6, 8, 3), dtype=np.uint8)
    file = io.BytesIO()
    Image.fromarray(coarse).resize((256, 192), Image.Resampling.BICUBIC).save(file, "JPEG", quality=82)
    return file.getvalue()


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("place", type=Path)
    arguments.add_argument("--groups", type=int, default=100_000)
    arguments.add_argument("--photos", type=int, default=1_000_000)
    options = arguments.parse_args()
    options.place.mkdir(parents=True, exist_ok=True)
    print(make_catalog(options.place, groups=options.groups, photos=options.photos, thumbnails=400))


if __name__ == "__main__":
    main()
