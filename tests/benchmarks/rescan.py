"""A second scan of a library in which nothing has changed, against the bare `os.scandir` + `stat` of the same tree.

    python -m tests.benchmarks.rescan [--files 100000] [--times 5]

A tree of tiny JPEGs, 200 a folder, and a catalog that knows every one of them, its fingerprints as large as those of
real photos. The floor lists every folder and asks for every file's size and time, in one thread; both see a warm
cache of the system. What the scan does beyond it: read the catalog, compare, and say what is missing.
"""

from __future__ import annotations

import argparse
import os
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from core.catalog import Catalog, Reading
from core.files import listing
from core.indexing.fingerprint import Fingerprint
from core.job import Job
from core.photo import Facts
from core.scan import scan
from tests.benchmarks.figure import Figure
from tests.core.pictures import encoded, scene

_IN_FOLDER = 200
_PRINT = Fingerprint(bytes(64), bytes(4 * 88), 30.0, bytes(7000), bytes(3500))


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--files", type=int, default=100_000)
    arguments.add_argument("--times", type=int, default=5)
    options = arguments.parse_args()
    for figure in measure(files=options.files, times=options.times):
        print(figure)


def brief() -> Iterator[Figure]:
    """What `make bench` measures: a fifth of the files."""
    yield from measure(files=20_000, times=5)


def measure(*, files: int, times: int) -> Iterator[Figure]:
    """The pair of scan and floor with the median ratio."""
    with tempfile.TemporaryDirectory() as work:
        root = Path(work) / "photos"
        _plant(root, files)
        runs = []
        with Catalog.open(Path(work) / "catalog.sqlite") as catalog:
            _know(catalog, root)
            scan(catalog, job=Job())
            for _ in range(times):
                floor = _seconds_of_floor(str(root))
                began = time.perf_counter()
                report = scan(catalog, job=Job())
                runs.append((floor, time.perf_counter() - began))
                if report.unchanged != files:
                    raise SystemExit(f"{report.unchanged:,} of {files:,} files were taken for unchanged")
    floor, seconds = sorted(runs, key=lambda run: run[1] / run[0])[(times - 1) // 2]
    yield Figure(f"{files:,} unchanged files scanned", seconds, "s", floor, "scandir and stat", most_ratio=2)


def _plant(root: Path, files: int) -> None:
    data = encoded(scene(1, 16, 12))
    for number in range(files):
        folder = root / str(2000 + number // _IN_FOLDER // 25) / f"{number // _IN_FOLDER:05}"
        if number % _IN_FOLDER == 0:
            folder.mkdir(parents=True)
        (folder / f"IMG_{number:07}.jpg").write_bytes(data + number.to_bytes(8, "little"))


def _know(catalog: Catalog, root: Path) -> None:
    """Save the files as a scan of real photos would have."""
    catalog.add_folder(str(root))
    facts = Facts("JPEG", 4032, 3024, taken="2021-07-30 18:05:59", camera="Apple iPhone 12")
    found = (listing.found(stamp) for folder, _, _ in os.walk(root) for stamp in listing.list_folder(folder).files)
    digests = (number.to_bytes(32, "little") for number in range(1 << 40))
    catalog.save(Reading(file, digest, digest, facts, _PRINT) for file, digest in zip(found, digests, strict=False))


def _seconds_of_floor(root: str) -> float:
    began = time.perf_counter()
    waiting = [root]
    while waiting:
        with os.scandir(waiting.pop()) as entries:
            for entry in entries:
                if entry.is_dir(follow_symlinks=False):
                    waiting.append(entry.path)
                else:
                    entry.stat(follow_symlinks=False)
    return time.perf_counter() - began


if __name__ == "__main__":
    main()
