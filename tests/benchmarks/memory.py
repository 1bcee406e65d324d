"""The most memory that indexing takes where many threads decode photos of 24 megapixels at once.

    python -m tests.benchmarks.memory [--files 32] [--workers 16]

Made files of 6,000 x 4,000 pixels, as JPEG, which is decoded small, and as PNG, which must be decoded whole; each made
distinct by a comment. Every scan runs in a process of its own, everything on: digest, fingerprint, thumbnail, catalog.
It is done once more with three times as many files: what is in memory must not depend on their number. Linux only.
"""

from __future__ import annotations

import argparse
import re
import tempfile
import zlib
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path

import numpy as np
from PIL import Image

from core.catalog import Catalog
from core.job import Job
from core.scan import scan
from core.storage.thumbnails import Thumbnails
from tests.benchmarks.figure import Figure
from tests.core.pictures import commented, encoded, scene

WIDTH, HEIGHT = 6000, 4000
MOST = 1200  # MB
_MORE = 3  # times as many files,
_MOST_GROWTH = 1.2  # ... and so many times the memory at most: threads do not meet in the same way twice


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--files", type=int, default=32)
    arguments.add_argument("--workers", type=int, default=16)
    options = arguments.parse_args()
    for figure in measure(files=options.files, workers=options.workers):
        print(figure)


def brief() -> Iterator[Figure]:
    """What `make bench` measures: the full form."""
    yield from measure(files=32, workers=16)


def measure(*, files: int, workers: int) -> Iterator[Figure]:
    """The peak for each format, alone and beside that of more files."""
    image = _photo()
    for form, named in (("JPEG", commented), ("PNG", _commented_png)):
        data = encoded(image, form, quality=90, compress_level=1)
        with tempfile.TemporaryDirectory() as work:
            few, many = Path(work) / "few", Path(work) / "many"
            for folder, count in ((few, files), (many, files * _MORE)):
                folder.mkdir()
                for number in range(count):
                    (folder / f"{number:04d}.{form.lower()}").write_bytes(named(data, f"copy {number}"))
            first, second = (_peak_apart(folder, workers) for folder in (few, many))
        yield Figure(f"{files} {form} of 24 megapixels on {workers} threads, peak memory", first, "MB", most=MOST)
        yield Figure(f"{files * _MORE} of them", second, "MB", first, f"{files} of them", MOST, _MOST_GROWTH)


def _photo() -> Image.Image:
    """A scene with the grain of a camera, so that its files are as large as a camera's."""
    grain = np.random.default_rng(7).integers(0, 7, (HEIGHT, WIDTH, 1), np.uint8)
    smooth = scene(7, WIDTH // 8, HEIGHT // 8).resize((WIDTH, HEIGHT), Image.Resampling.BILINEAR)
    return Image.fromarray(np.asarray(smooth) // 8 * 7 + grain)


def _commented_png(data: bytes, words: str) -> bytes:
    """The same picture in another file, as `commented` makes one of a JPEG."""
    header = 8 + 25  # bytes: the signature and the first chunk, which must stay in front
    chunk = b"tEXtComment\0" + words.encode()
    framed = (len(chunk) - 4).to_bytes(4, "big") + chunk + zlib.crc32(chunk).to_bytes(4, "big")
    return data[:header] + framed + data[header:]


def _peak_apart(folder: Path, workers: int) -> float:
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as process:
        return process.submit(_peak, folder, workers).result()


def _peak(folder: Path, workers: int) -> float:
    """Megabytes that this process has had at most when it has scanned the folder."""
    with tempfile.TemporaryDirectory() as work:
        place = Path(work)
        with Catalog.open(place / "catalog.sqlite") as catalog, Thumbnails.open(place / "thumbs.sqlite") as thumbnails:
            catalog.add_folder(str(folder))
            report = scan(catalog, job=Job(), thumbnails=thumbnails, workers=workers)
    if report.added != report.found or report.problems:
        raise SystemExit(f"{report.found} files found, {report.added} of them indexed")
    # Not `getrusage`, which knows the peak of the process that this one came from, too.
    return int(re.findall(r"VmHWM:\s*(\d+)", Path("/proc/self/status").read_text())[0]) / 1024


if __name__ == "__main__":
    main()
