"""All close pairs of very many perceptual hashes, exactly: time, memory, and what is missed.

    python -m tests.benchmarks.matching [--photos 1000000] [--new 1000]

The hashes are made of parts of real pictures, a tenth of them are copies of others (tests.benchmarks.prints). Beside
the time stands that of comparing all with all, by XOR and a count of bits in tiles, worked out from what some millions
of its pairs take in the same run on as many threads. What is missed is looked for with the plain answer for some.
"""

from __future__ import annotations

import argparse
import os
import resource
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import numpy as np
from numpy.typing import NDArray

from core.candidates.close import HASH_DISTANCE, close_pairs
from tests.benchmarks import prints
from tests.benchmarks.figure import Figure

_ASKED = 100  # photos whose pairs are looked for plainly
_ROWS, _COLUMNS, _TIMES = 64, 4096, 200  # of a plain tile, and how many are timed

Forms = NDArray[np.uint64]


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--photos", type=int, default=1_000_000)
    arguments.add_argument("--new", type=int, default=1000, help="photos that come to the others")
    options = arguments.parse_args()
    for figure in measure(photos=options.photos, new=options.new):
        print(figure, flush=True)


def brief() -> Iterator[Figure]:
    """A hundred thousand photos, and a thousand more."""
    yield from measure(photos=100_000, new=1000)


def measure(*, photos: int, new: int) -> Iterator[Figure]:
    """Photos in all, and how many of them come when the others are matched."""
    if not prints.pictures():
        print("the pictures that hashes are made of are not there")
        return
    forms = prints.hashes(photos)
    plainly = _plain_seconds(forms)
    wall, cpu, pairs = _timed(forms, np.ones(photos, np.bool_))
    most = {100_000: 5.0, 1_000_000: 90.0}.get(photos)
    what = f"all {len(pairs):,} close pairs of {photos:,} photos"
    yield Figure(what, wall, "s", beside=plainly, beside_what="all with all", most=most, most_ratio=1)
    yield Figure("  processor time", cpu, "s")
    yield Figure("  missed, on a sample", 100 * _missed(forms, pairs), "%", most=0)
    yield Figure("  peak memory", resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024, "MB", most=2000)
    wall, cpu, some = _timed(forms, np.arange(photos) >= photos - new)
    yield Figure(f"{len(some):,} close pairs of {new:,} photos that come to them", wall, "s", most=3)
    yield Figure("  processor time", cpu, "s")
    expected = pairs[(pairs >= photos - new).any(axis=1)]
    yield Figure("  missed", 100 * (1 - len(some) / max(1, len(expected))), "%", most=0)


def _timed(forms: Forms, new: NDArray[np.bool_]) -> tuple[float, float, NDArray[np.int64]]:
    """Wall time, processor time, and the pairs."""
    wall, cpu = time.perf_counter(), time.process_time()
    pairs, _ = close_pairs(forms, new, distance=HASH_DISTANCE)
    return time.perf_counter() - wall, time.process_time() - cpu, pairs


def _plain_seconds(forms: Forms) -> float:
    """What comparing each photo in eight forms with all later ones would take."""

    def tiles(_thread: int) -> None:
        rows, columns = forms[:_ROWS, :1], forms[:_COLUMNS, 0]
        for _ in range(_TIMES):
            np.flatnonzero(np.bitwise_count(rows ^ columns) <= HASH_DISTANCE)

    count = os.cpu_count() or 1
    began = time.perf_counter()
    with ThreadPoolExecutor(count) as threads:
        list(threads.map(tiles, range(count)))
    pairs = count * _TIMES * _ROWS * min(_COLUMNS, len(forms))
    return (time.perf_counter() - began) / pairs * 8 * len(forms) * (len(forms) - 1) / 2


def _missed(forms: Forms, pairs: NDArray[np.int64]) -> float:
    """The share of the pairs of some photos that are not among these. Of a pair the photo whose hashes are the smaller
    numbers is turned."""
    place = np.empty(len(forms), np.int64)
    place[np.lexsort(forms.T[::-1])] = np.arange(len(forms))
    found = {(int(a), int(b)) for a, b in pairs}
    several = missed = 0
    for row in np.random.default_rng(1).choice(len(forms), min(_ASKED, len(forms)), replace=False).tolist():
        turned = np.bitwise_count(forms[row][:, None] ^ forms[:, 0]).min(axis=0)
        others = np.bitwise_count(forms ^ forms[row, 0]).min(axis=1)
        apart = np.where(place > place[row], turned, others)
        apart[row] = 64
        near = np.flatnonzero(apart <= HASH_DISTANCE).tolist()
        several += len(near)
        missed += sum((min(row, other), max(row, other)) not in found for other in near)
    return missed / max(1, several)


if __name__ == "__main__":
    main()
