"""Photos for the tests, drawn by code: with structure, so that fingerprints have something to hold."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path

import numpy as np
from PIL import Image, ImageFilter

from core.actions import Removals
from core.photo import Facts, Group, Match, Member, Photo, Relation
from desktop.removal.weighing import Weighed
from desktop.reviewing.queues import Queue
from desktop.reviewing.rows import QUEUES


def scene(seed: int, *, size: tuple[int, int] = (480, 360)) -> Image.Image:
    """A picture of soft shapes and hard edges, another one for each seed."""
    random = np.random.default_rng(seed)
    width, height = size
    coarse = Image.fromarray(random.integers(0, 255, (6, 8, 3), dtype=np.uint8)).resize(size, Image.Resampling.BICUBIC)
    pixels = np.asarray(coarse).astype(np.int16)
    for _ in range(14):
        left, top = random.integers(0, width - 40), random.integers(0, height - 40)
        wide, high = random.integers(15, width // 3), random.integers(15, height // 3)
        pixels[top : top + high, left : left + wide] += random.integers(-120, 120, 3, dtype=np.int16)
    grain = random.integers(-12, 12, (height, width, 1), dtype=np.int16)
    return Image.fromarray(np.clip(pixels + grain, 0, 255).astype(np.uint8)).filter(ImageFilter.GaussianBlur(0.6))


def save(picture: Image.Image, path: Path, *, quality: int = 90) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    if path.suffix == ".jpg":
        picture.save(path, quality=quality)
    else:
        picture.save(path)
    return path


def draw_library(folder: Path) -> None:
    """Three scenes: one twice and once smaller, one with an identical file, one alone; and a broken file."""
    first, second, third = scene(1), scene(2), scene(3)
    original = save(first, folder / "Camera" / "first.jpg", quality=93)
    save(first, folder / "Sent" / "first again.jpg", quality=60)
    save(first.resize((240, 180), Image.Resampling.LANCZOS), folder / "Sent" / "first small.jpg")
    other = save(second, folder / "Camera" / "second.jpg")
    (folder / "Backup").mkdir(parents=True, exist_ok=True)
    copied = folder / "Backup" / "second.jpg"
    copied.write_bytes(other.read_bytes())
    os.utime(other, (1_500_000_000, 1_500_000_000))  # the older file: otherwise no rule would tell the two apart
    save(third, folder / "Camera" / "third.jpg")
    (folder / "Backup" / "broken.jpg").write_bytes(original.read_bytes()[:2000])


def draw_many(folder: Path, count: int) -> None:
    """Many small photos, each another scene, every tenth one saved twice."""
    folder.mkdir(parents=True, exist_ok=True)
    for number in range(count):
        picture = scene(number, size=(240, 180))
        picture.save(folder / f"{number:05}.jpg", quality=85)
        if number % 10 == 0:
            picture.save(folder / f"{number:05} copy.jpg", quality=60)


def removals(*pairs: tuple[int, int]) -> Removals:
    """Of each pair the first goes because the second stays."""
    going, staying = zip(*pairs, strict=True)
    return Removals(np.array(going), np.array(staying))


def weighed(*pairs: tuple[int, int]) -> Weighed:
    """Removals of copies that were saved again, none of them doubtful."""
    plain = np.zeros(len(pairs), np.bool_)
    kinds = np.full(len(pairs), QUEUES.index(Queue.RESAVED), np.uint8)
    return Weighed(removals(*pairs), kinds, last=plain, larger=plain)


def photo(id: int, *, path: str | None = None, size: int = 1000, width: int = 400, height: int = 300) -> Photo:
    """A photo as the catalog gives it, of a file that need not be there."""
    return Photo(
        id=id,
        path=path or f"/photos/{id}.jpg",
        size=size,
        mtime_ns=id * 10**9,
        device=1,
        inode=id,
        digest=id.to_bytes(32, "big"),
        pixels=id.to_bytes(32, "big"),
        facts=Facts(format="JPEG", width=width, height=height, taken=f"2020-01-{id % 28 + 1:02} 10:00:00"),
        detail=1.0,
    )


def group(
    *ids: int, relation: Relation = Relation.RESAVED, score: float = 97.0, edits: Mapping[int, int] | None = None
) -> Group:
    """A group whose keeper is the first of these photos. `edits` maps those of them that are edits of it to the photo
    that stays for each, which is itself for one of them."""
    members = [Member(ids[0], None, None)]
    for id in ids[1:]:
        other = edits.get(id, ids[0]) if edits else ids[0]
        what = relation if other == ids[0] else Relation.EDITED
        match = Match(min(ids[0], id), max(ids[0], id), score, what)
        kept = match if other == ids[0] else Match(min(other, id), max(other, id), score, Relation.RESAVED)
        members.append(Member(id, match, None if other == id else kept))
    return Group(ids[0], "most pixels", tuple(members), score, relation)
