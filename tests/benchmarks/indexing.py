"""Indexing camera JPEGs against the bare decode of the same bytes, and a second scan against the first.

    python -m tests.benchmarks.indexing [--copies 20] [--pairs 5] [--matching]

The 14 files of ../shared/photos/camera under other names, each copy made distinct by a JPEG comment; warm file cache,
empty catalog, two threads, everything on: digest, hash, colours, local features, thumbnail, catalog, and with
--matching the comparison too. The bare decode is `cv2.imdecode` to a grey picture of an eighth of the size.
"""

from __future__ import annotations

import argparse
import shutil
import statistics
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import cv2
import numpy as np

from core.catalog import Catalog
from core.job import Job
from core.library import refresh
from core.scan import scan
from core.thumbnails import Thumbnails
from tests.benchmarks.library import SHARED

THREADS = 2


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--copies", type=int, default=20)
    arguments.add_argument("--pairs", type=int, default=5)
    arguments.add_argument("--matching", action="store_true")
    options = arguments.parse_args()
    cv2.setNumThreads(1)
    with tempfile.TemporaryDirectory() as work:
        folder = Path(work) / "photos"
        paths = _copies(folder, options.copies)
        ratios, again = [], []
        for pair in range(options.pairs):
            bare = _bare_decode(paths)
            first, second = _scans(folder, Path(work) / f"catalog-{pair}", options.matching)
            ratios.append(first / bare)
            again.append(second / first)
            print(f"bare decode {bare:.2f} s, scan {first:.2f} s = {first / bare:.2f}, second scan {second:.3f} s")
    print(f"{len(paths)} files: median ratio {statistics.median(ratios):.2f}; ", end="")
    print(f"second scan {statistics.median(again):.2%} of the first")


def _copies(folder: Path, copies: int) -> list[Path]:
    folder.mkdir()
    paths = []
    for source in sorted((SHARED / "photos" / "camera").glob("*.jpg")):
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
