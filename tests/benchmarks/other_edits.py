"""Copies made by edits that the bench library has not: which are found, and whether strangers are taken for copies.

    python -m tests.benchmarks.other_edits PHOTOS [--families 140] [--each 8]

PHOTOS is a folder of photos that show different things. Of each of so many of them a library gets the photo and copies
of it by some of the edits below, drawn by chance but always the same: what people have of a photo is a handful.
"""

from __future__ import annotations

import argparse
import os
import random
import tempfile
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from PIL import Image, ImageOps

from core.catalog import Catalog
from core.grouping import load
from core.job import Job
from core.library import refresh
from tests.benchmarks.edits import edits
from tests.benchmarks.figure import Figure
from tests.benchmarks.library import SHARED
from tests.benchmarks.overlaid_edits import overlaid_edits
from tests.benchmarks.worn_edits import worn_edits

LONG_SIDE = 1280  # pixels of the photos that copies are made of
BRIEF = 24  # families in `make bench`
_STRANGERS = 10  # photos of no family, which the other pictures of a collage are taken of


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("photos", type=Path)
    arguments.add_argument("--families", type=int, default=140, help="photos that copies are made of")
    arguments.add_argument("--each", type=int, default=8, help="copies of each of them")
    options = arguments.parse_args()
    found = run(options.photos, families=options.families, each=options.each)
    for edit in sorted(found.made, key=found.recall):
        print(f"{found.recall(edit):7.1%}  of {found.made[edit]:3}  {edit}")
    for figure in figures(found):
        print(figure)


def brief() -> Iterator[Figure]:
    """The same for a few families."""
    scenes = SHARED / "photos" / "scenes"
    if scenes.is_dir():
        yield from figures(run(scenes, families=BRIEF, each=8))
    else:
        print(f"  no photos in {scenes}: nothing to make copies of")


@dataclass(frozen=True, slots=True)
class Found:
    """How many copies of each edit were made, how many of them are in the group of their original, and how many of
    all groups have photos of two families."""

    made: Counter[str]
    grouped: Counter[str]
    mixed: int

    def recall(self, edit: str) -> float:
        return self.grouped[edit] / self.made[edit]


def figures(found: Found) -> Iterator[Figure]:
    """The mean over the edits, each counting alike."""
    missed = 1 - sum(found.recall(edit) for edit in found.made) / len(found.made)
    yield Figure(f"copies that were missed, mean over {len(found.made)} other edits", 100 * missed, "%")
    yield Figure("groups with photos of two families", found.mixed, "groups")


def run(photos: Path, *, families: int, each: int) -> Found:
    """Make the library, index it, and look where the copies are."""
    with tempfile.TemporaryDirectory() as work:
        folder = Path(work) / "photos"
        folder.mkdir()
        make(photos, folder, families=families, each=each)
        with Catalog.open(Path(work) / "catalog.sqlite") as catalog:
            catalog.add_folder(str(folder))
            refresh(catalog, job=Job())
            grouping, known = load(catalog)
        made = [path.stem for path in folder.iterdir() if not path.stem.endswith("_original")]
    groups = [{Path(known[member.photo].path).stem for member in group.members} for group in grouping.groups]
    home = {stem: number for number, stems in enumerate(groups) for stem in stems}
    grouped = [stem for stem in made if stem in home and home[stem] == home.get(f"{_family(stem)}_original")]
    mixed = sum(len({_family(stem) for stem in stems}) > 1 for stems in groups)
    return Found(Counter(map(_edit, made)), Counter(map(_edit, grouped)), mixed)


def _family(stem: str) -> str:
    return stem.partition("_")[0]


def _edit(stem: str) -> str:
    return stem.partition("_")[2]


def make(photos: Path, folder: Path, *, families: int, each: int) -> None:
    """Write the originals and their copies into the folder, as NUMBER_original.jpg and NUMBER_EDIT.jpg."""
    names = sorted(os.path.join(at, name) for at, _, names in os.walk(photos) for name in names)
    draw = random.Random(1)
    draw.shuffle(names)
    strangers = [_opened(name) for name in names[-_STRANGERS:]]
    for number, name in enumerate(names[: min(families, len(names) - _STRANGERS)]):
        photo = _opened(name)
        photo.save(folder / f"{number}_original.jpg", quality=92)
        others = draw.sample(strangers, 3)
        ways = {**edits(draw, others), **overlaid_edits(draw, others), **worn_edits(draw, others)}
        for way in draw.sample(sorted(ways), each):
            ways[way](photo.copy()).save(folder / f"{number}_{way}.jpg", quality=5 if way == "poor" else 88)


def _opened(name: str) -> Image.Image:
    with Image.open(name) as photo:
        small = ImageOps.exif_transpose(photo).convert("RGB")
    small.thumbnail((LONG_SIDE, LONG_SIDE))
    return small


if __name__ == "__main__":
    main()
