"""Indexing camera JPEGs against the bare decode of the same bytes, and a second scan against the first.

    python -m tests.benchmarks.indexing [--copies 20] [--pairs 5] [--matching]

The 14 files of ../shared/photos/camera under other names, each copy made distinct by a JPEG comment; warm file cache,
empty catalog, two threads, everything on: digest, hash, colours, local features, thumbnail, catalog, and with
--matching the comparison too. The bare decode is `cv2.imdecode` to a grey picture of an eighth of the size.
"""

from __future__ import annotations

import argparse
import shutil
import tempfile
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from unittest import mock

import cv2
import numpy as np

from core.catalog import Catalog
from core.job import Job
from core.library import refresh
from core.scan import scan
from core.storage.thumbnails import Thumbnails
from tests.benchmarks.figure import Figure
from tests.benchmarks.library import SHARED

CAMERA = SHARED / "photos" / "camera"
THREADS = 2


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--copies", type=int, default=20)
    arguments.add_argument("--pairs", type=int, default=5)
    arguments.add_argument("--matching", action="store_true")
    options = arguments.parse_args()
    for figure in measure(copies=options.copies, pairs=options.pairs, matching=options.matching):
        print(figure)


def brief() -> Iterator[Figure]:
    """What `make bench` measures: as many files as in full, and one pair less."""
    if not CAMERA.is_dir():
        print(f"  no photos in {CAMERA}: nothing to index")
        return
    yield from measure(copies=20, pairs=4)


def measure(*, copies: int, pairs: int, matching: bool = False) -> Iterator[Figure]:
    """The pair of scan and bare decode with the median ratio, with local features and without, which only this
    benchmark can leave out; and the second scan of nothing new."""
    cv2.setNumThreads(1)
    with tempfile.TemporaryDirectory() as work:
        folder = Path(work) / "photos"
        paths = copies_of(CAMERA, folder, copies)
        runs, plain = [], []
        for pair in range(pairs):
            bare = _bare_decode(paths)
            runs.append((bare, *_scans(folder, Path(work) / f"catalog-{pair}", matching)))
            with mock.patch("core.indexing.features.extract", return_value=b""):
                plain.append((bare, *_scans(folder, Path(work) / f"plain-{pair}", matching=False)))
    bare, first, _ = sorted(runs, key=lambda run: run[1] / run[0])[(pairs - 1) // 2]
    what = f"{len(paths)} camera JPEGs indexed, everything on{' and compared' if matching else ''}"
    yield Figure(what, first, "s", bare, f"bare decode on {THREADS} threads", most_ratio=1.5)
    bare, first, _ = sorted(plain, key=lambda run: run[1] / run[0])[(pairs - 1) // 2]
    yield Figure("the same without local features", first, "s", bare, "bare decode", most_ratio=1.25)
    _, first, second = sorted(runs, key=lambda run: run[2] / run[1])[(pairs - 1) // 2]
    yield Figure("scanned again, nothing changed", second, "s", first, "the first scan")


def copies_of(photos: Path, folder: Path, copies: int) -> list[Path]:
    """So many copies of each JPEG in a new folder, each made distinct by a comment."""
    folder.mkdir()
    paths = []
    for source in sorted(photos.glob("*.jpg")):
        data = source.read_bytes()
        for copy in range(copies):
            comment = f"{source.stem} {copy}".encode()
            path = folder / f"{source.stem}_{copy:02d}.jpg"
            path.write_bytes(data[:2] + b"\xff\xfe" + (len(comment) + 2).to_bytes(2, "big") + comment + data[2:])
            paths.append(path)
    return paths


def _bare_decode(paths: list[Path]) -> float:
    def decode(path: Path) -> None:
        cv2.imdecode(np.frombuffer(path.read_bytes(), np.uint8), cv2.IMREAD_REDUCED_GRAYSCALE_8)

    began = time.perf_counter()
    with ThreadPoolExecutor(THREADS) as threads:
        list(threads.map(decode, paths))
    return time.perf_counter() - began


def _scans(folder: Path, place: Path, matching: bool) -> tuple[float, float]:
    place.mkdir()
    times = []
    with Catalog.open(place / "catalog.sqlite") as catalog, Thumbnails.open(place / "thumbnails.sqlite") as thumbnails:
        catalog.add_folder(str(folder))
        for _ in range(2):
            began = time.perf_counter()
            (refresh if matching else scan)(catalog, job=Job(), thumbnails=thumbnails, workers=THREADS)
            times.append(time.perf_counter() - began)
    shutil.rmtree(place)
    return times[0], times[1]


if __name__ == "__main__":
    main()
