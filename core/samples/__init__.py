"""A small photo library to try Simile with, drawn by this program: no picture in it is anyone's.

Landscapes, cities and still lifes, and what usually happens to photos: messenger copies, exports,
crops, screenshots, filters, frames, old disks, a burst of near shots, an all-black frame and a file cut short.
"""

from __future__ import annotations

import os
import shutil
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import numpy as np
from PIL import Image

from core.job import Job, Stage
from core.samples.album import SCENES, Scene

ORIGINAL = {"quality": 92, "subsampling": "4:2:0"}


def draw_library(folder: Path, *, seed: int = 1, scenes: int = len(SCENES), job: Job | None = None) -> None:
    """Draw the first `scenes` pictures and their copies into a folder, the same files for the same seed.

    Files of these names that are already there are replaced; nothing else is touched. Raises OSError where the folder
    cannot be written, and Cancelled between two files.
    """
    job = job or Job()
    job.enter(Stage.DECODING, total=scenes + 1)
    for number, scene in enumerate(SCENES[:scenes]):
        _draw(folder, scene, [seed, number], job)
        job.advance()
    _draw_failures(folder, seed)
    job.advance()


def _draw(folder: Path, scene: Scene, seed: list[int], job: Job) -> None:
    picture = Image.fromarray(scene.paint(np.random.default_rng(seed)))
    taken = datetime.fromisoformat(scene.taken)
    original = _save(picture, folder / scene.path, ORIGINAL, taken, _exif(scene, taken))
    for later, (path, paint) in enumerate(scene.series, start=1):
        job.checkpoint()
        moment = taken + timedelta(seconds=later)
        near = Image.fromarray(paint(np.random.default_rng(seed)))
        _save(near, folder / path, ORIGINAL, moment, _exif(scene, moment))
    for age, copy in enumerate(scene.copies, start=1):
        job.checkpoint()
        exif = _exif(scene, taken) if copy.camera_data else None
        _save(copy.make(picture), folder / copy.path, copy.options, taken + timedelta(days=age), exif)
    for path in scene.exact:
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy2(original, target)
    if scene.described:
        target = folder / scene.described
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(_with_comment(original.read_bytes(), f"Seen on {scene.taken[:10]}"))
        _date(target, taken + timedelta(days=30))


def _exif(scene: Scene, taken: datetime) -> Image.Exif:
    """What a camera writes: itself, the time and, for some, the place."""
    exif = Image.Exif()
    stamp = taken.strftime("%Y:%m:%d %H:%M:%S")
    exif[0x010F], exif[0x0110], exif[0x0132] = "Simile", "Simile sample", stamp
    camera = exif.get_ifd(0x8769)
    camera[0x9003] = camera[0x9004] = stamp
    camera[0xA434] = "Drawn lens 35 mm"
    camera[0x8827], camera[0x829A], camera[0x829D] = 200, 1 / 250, 5.6
    if scene.place:
        gps = exif.get_ifd(0x8825)
        for tag, value, names in ((1, scene.place[0], "NS"), (3, scene.place[1], "EW")):
            gps[tag], gps[tag + 1] = names[value < 0], _degrees(abs(value))
    return exif


def _degrees(value: float) -> tuple[float, float, float]:
    """Degrees, minutes and seconds, as EXIF wants them."""
    minutes = value % 1 * 60
    return float(int(value)), float(int(minutes)), round(minutes % 1 * 60, 2)


def _save(
    picture: Image.Image, path: Path, options: dict[str, Any], taken: datetime, exif: Image.Exif | None = None
) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    picture.save(path, **(options | {"exif": exif} if exif else options))
    _date(path, taken)
    return path


def _date(path: Path, moment: datetime) -> None:
    os.utime(path, (moment.timestamp(), moment.timestamp()))


def _with_comment(jpeg: bytes, words: str) -> bytes:
    """The same coded picture with a comment more in front: identical pixels, another file."""
    comment = words.encode()
    return jpeg[:2] + b"\xff\xfe" + (len(comment) + 2).to_bytes(2, "big") + comment + jpeg[2:]


def _draw_failures(folder: Path, seed: int) -> None:
    """What every old library has: a frame shot in a pocket, and a file whose copying was interrupted."""
    night = datetime(2022, 12, 31, 23, 58, 41)
    noise = np.random.default_rng(seed).integers(0, 3, (900, 1200, 3), np.uint8)
    _save(Image.fromarray(noise), folder / "Camera/2022/New Year/IMG_20221231_235841.jpg", {"quality": 85}, night)
    whole = (folder / SCENES[0].path).read_bytes()
    cut = folder / "Old disk/Pictures/Holidays/IMG_20210730_204105 (2).jpg"
    cut.parent.mkdir(parents=True, exist_ok=True)
    cut.write_bytes(whole[: len(whole) * 2 // 5])
    _date(cut, datetime(2021, 9, 1, 12, 0, 0))
