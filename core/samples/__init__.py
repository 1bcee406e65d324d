"""A small sample library to try Simile with. All pictures are drawn by this program, so they belong to nobody.

It has landscapes, cities and still lifes, and the usual copies of photos: messenger copies, exports, crops,
screenshots, filters, frames and backups; a burst of similar shots; an all-black frame; and a file that is cut short.
"""

from __future__ import annotations

import os
from datetime import datetime, timedelta
from io import BytesIO
from pathlib import Path

import numpy as np
from PIL import Image

from core.indexing.pool import in_order
from core.job import Job, Stage
from core.samples.album import SCENES, Scene


def draw_library(folder: Path, *, seed: int = 1, scenes: int = len(SCENES), job: Job | None = None) -> None:
    """Draw the first `scenes` pictures and their copies into a folder; the same seed gives the same files.

    Existing files of these names are replaced; nothing else is touched. Raises OSError if the folder cannot be written,
    and Cancelled between two files.
    """
    job = job or Job()
    job.enter(Stage.DRAWING, total=scenes + 1)

    def draw(number: int) -> None:
        job.checkpoint()
        _draw(folder, SCENES[number], [seed, number], job)

    for _ in in_order(draw, range(scenes), job=job):
        job.advance()
    _draw_failures(folder, seed)
    job.advance()


def _draw(folder: Path, scene: Scene, seed: list[int], job: Job) -> None:
    picture = Image.fromarray(scene.paint(np.random.default_rng(seed)))
    taken = datetime.fromisoformat(scene.taken)
    original = _encoded(picture, ".jpg", 92, _exif(scene, taken))
    for path in (scene.path, *scene.exact):
        _write(folder / path, original, taken)
        job.checkpoint()
    if scene.described:
        # The same coded picture with a comment in front: identical pixels, another file.
        comment = f"Seen on {scene.taken[:10]}".encode()
        marker = b"\xff\xfe" + (len(comment) + 2).to_bytes(2, "big")
        _write(folder / scene.described, original[:2] + marker + comment + original[2:], taken + timedelta(days=30))
    for second, (path, moment) in enumerate(scene.series, start=1):
        job.checkpoint()
        later = taken + timedelta(seconds=second)
        near = Image.fromarray(scene.paint(np.random.default_rng(seed), moment=moment))
        _write(folder / path, _encoded(near, ".jpg", 92, _exif(scene, later)), later)
    for age, copy in enumerate(scene.copies, start=1):
        job.checkpoint()
        edited = picture
        for edit in copy.edits:
            edited = edit(edited)
        exif = _exif(scene, taken) if copy.camera_data else None
        data = _encoded(edited, Path(copy.path).suffix, copy.quality, exif)
        _write(folder / copy.path, data, taken + timedelta(days=age))


def _exif(scene: Scene, taken: datetime) -> Image.Exif:
    """The EXIF of a camera: its name, the exposure, the time and, if the scene has one, the place."""
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
            minutes = round(abs(value) * 60, 4)
            gps[tag], gps[tag + 1] = names[value < 0], (minutes // 60, minutes % 60, 0.0)
    return exif


def _encoded(picture: Image.Image, ending: str, quality: int, exif: Image.Exif | None = None) -> bytes:
    saved = BytesIO()
    options = {"compression": "tiff_lzw"} if ending == ".tif" else {"quality": quality, "speed": 9}
    picture.save(saved, Image.registered_extensions()[ending], exif=exif or b"", **options)
    return saved.getvalue()


def _write(path: Path, data: bytes, moment: datetime) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
    os.utime(path, (moment.timestamp(), moment.timestamp()))


def _draw_failures(folder: Path, seed: int) -> None:
    """Write two bad files: an almost black frame, and the first two fifths of a JPEG, as after an interrupted copy."""
    noise = np.random.default_rng(seed).integers(0, 3, (900, 1200, 3), np.uint8)
    black, night = _encoded(Image.fromarray(noise), ".jpg", 85), datetime(2022, 12, 31, 23, 58, 41)
    _write(folder / "Camera/2022/New Year/IMG_20221231_235841.jpg", black, night)
    whole = (folder / SCENES[0].path).read_bytes()
    cut = folder / "Old disk/Pictures/Holidays/IMG_20210730_204105 (2).jpg"
    _write(cut, whole[: len(whole) * 2 // 5], datetime(2021, 9, 1, 12, 0, 0))
