"""A query against a large library: how long it takes beyond decoding it, and whether it finds what is there.

    python -m tests.benchmarks.query [--photos 100000] [--features 164] [--catalog FILE]

The photos do not exist but have fingerprints like real ones (tests.benchmarks.prints), in a catalog on the disk; among
them lie fingerprints of real pictures. The queries are those pictures, edited. The Annoy index is grown first, as the
window has it done in the background. What it finds is held against the exact answer. With `--catalog` the catalog is
kept for the next time.
"""

from __future__ import annotations

import argparse
import io
import re
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageOps

from core.candidates.index import EXACT_BELOW, Neighbours
from core.catalog import Catalog, Reading
from core.job import Job
from core.measuring.comparing import Picture, picture_of
from core.photo import FoundFile
from core.search import Searcher
from core.searching import forest
from core.searching.search_index import SearchIndex
from tests.benchmarks import prints
from tests.benchmarks.figure import Figure

_PLANTED = 80  # real pictures among the others
_NEAREST = 10
_AT_ONCE = 50_000  # photos compared with all queries in one go
_REAL = "/synthetic/real"


def _cropped(image: Image.Image) -> Image.Image:
    width, height = image.size
    return image.crop((width // 8, height // 8, width, height))


_EDITS: tuple[Callable[[Image.Image], Image.Image], ...] = (
    lambda image: image,  # saved again
    lambda image: image.resize((image.width * 3 // 5, image.height * 3 // 5)),
    ImageOps.mirror,
    _cropped,
)


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--photos", type=int, default=100_000)
    arguments.add_argument("--features", type=int, default=164, help="local features of each photo: 36 bytes of disk")
    arguments.add_argument("--catalog", type=Path, help="where the catalog is kept")
    options = arguments.parse_args()
    for figure in measure(photos=options.photos, features=options.features, kept=options.catalog):
        print(figure, flush=True)


def brief() -> Iterator[Figure]:
    """Just so many photos that there is an index."""
    yield from measure(photos=EXACT_BELOW + 5000)


def measure(*, photos: int, features: int = 164, kept: Path | None = None) -> Iterator[Figure]:
    if not prints.pictures():
        print("the pictures that fingerprints are made of are not there")
        return
    with tempfile.TemporaryDirectory(prefix="simile-query-") as name:
        path = kept or Path(name) / "catalog.sqlite"
        if not path.exists():
            with Catalog.open(path) as catalog:
                catalog.save(_real())
                prints.fill(catalog, photos, features=features)
        with Catalog.open(path, read_only=True) as catalog:
            yield from _measure(catalog)


def _measure(catalog: Catalog) -> Iterator[Figure]:
    folder = forest.folder_of(catalog.path)
    count = catalog.count()
    if forest.card_of(folder) is None:
        wall, cpu = time.perf_counter(), time.process_time()
        forest.grow(catalog, folder, job=Job())
        yield Figure(f"growing the index of {count:,} photos", time.perf_counter() - wall, "s")
        yield Figure("  processor time", time.process_time() - cpu, "s")
    first = Searcher(catalog)
    yield Figure("reading what was never read", _seconds(lambda: first.refresh(Job())), "s")
    first.tend(Job())
    searcher = Searcher(catalog)
    yield Figure("taking up what was kept on the disk", _seconds(lambda: searcher.refresh(Job())), "s")
    queries = [_saved(edit(Image.fromarray(image))) for image, edit in _queries()]
    searcher.find(queries[0])
    walls, cpus, lost = [], [], 0
    for number, query in enumerate(queries):
        decoding = time.perf_counter(), time.process_time()
        picture_of(query)
        began = time.perf_counter(), time.process_time()
        hits = searcher.find(query)
        ended = time.perf_counter(), time.process_time()
        walls.append(1000 * (ended[0] - 2 * began[0] + decoding[0]))
        cpus.append(1000 * (ended[1] - 2 * began[1] + decoding[1]))
        lost += not hits or hits[0].path != f"{_REAL}/{number}.jpg"
    # The limits are for 100,000 and for a million photos.
    limit = 50.0 if count <= 150_000 else 150.0
    yield Figure(
        f"a query among {count:,} photos, beyond decoding, 95th percentile", _percentile(walls, 95), "ms", most=limit
    )
    yield Figure("  median", _percentile(walls, 50), "ms")
    yield Figure("  processor time, 95th percentile", _percentile(cpus, 95), "ms")
    yield Figure("  processor time, median", _percentile(cpus, 50), "ms")
    yield Figure("queries whose picture is not the first hit", 100 * lost / len(queries), "%", most=5)
    mapped, own = _memory()
    yield Figure("memory of its own after all queries, the benchmark's pictures included", own, "MB")
    yield Figure("  files that are mapped, which the system takes back where it needs room", mapped, "MB")
    yield Figure("of the ten nearest by hash and colours, missed", 100 * _missed(catalog, queries), "%", most=1)


def _memory() -> tuple[float, float]:
    """MB in memory of files that are mapped, and of everything else; as Linux tells it."""
    status = Path("/proc/self/status").read_text()
    mapped, own = (int(re.findall(rf"{kind}:\s*(\d+)", status)[0]) / 1024 for kind in ("RssFile", "RssAnon"))
    return mapped, own


def _seconds(operation: Callable[[], object]) -> float:
    began = time.perf_counter()
    operation()
    return time.perf_counter() - began


def _percentile(values: list[float], share: int) -> float:
    return float(np.percentile(values, share))


def _queries() -> Iterator[tuple[prints.Pixels, Callable[[Image.Image], Image.Image]]]:
    draw = np.random.default_rng(3)
    for number in range(_PLANTED):
        yield prints.part(draw), _EDITS[number % len(_EDITS)]


def _saved(image: Image.Image) -> bytes:
    file = io.BytesIO()
    image.save(file, "JPEG", quality=80)
    return file.getvalue()


def _real() -> Iterator[Reading]:
    for number, (image, _) in enumerate(_queries()):
        picture: Picture = picture_of(_saved(Image.fromarray(image)))
        found = FoundFile(f"{_REAL}/{number}.jpg", 2_000_000, number, 2, number + 1)
        yield Reading(found, picture.digest, picture.content, picture.facts, picture.fingerprint)


def _missed(catalog: Catalog, queries: list[bytes]) -> float:
    """The share of the exact answers that the search index does not find with its index."""
    index = SearchIndex(catalog)
    index.refresh(Job())
    marks = [picture_of(query).fingerprint for query in queries]
    asked = [(np.frombuffer(mark.forms, "<u8")[0], np.frombuffer(mark.vector, "<f4")) for mark in marks]
    missed = 0
    for (form, vector), expected in zip(asked, _exact(catalog, asked), strict=True):
        missed += len(
            set(expected.tolist())
            - set(index.ids[index.nearby.nearest(form, vector, _NEAREST, index.alive)[0]].tolist())
        )
    return missed / (_NEAREST * len(queries))


def _exact(catalog: Catalog, asked: Sequence[tuple[np.uint64, NDArray[np.float32]]]) -> list[NDArray[np.int64]]:
    """The ids of the photos nearest to each of the asked, of all; a part of the catalog in memory at a time."""
    ids, far = np.zeros((len(asked), 0), np.int64), np.zeros((len(asked), 0), np.float32)
    every, _ = catalog.digests()
    for start in range(0, len(every), _AT_ONCE):
        some = catalog.fingerprints(every[start : start + _AT_ONCE].tolist())
        part = Neighbours(some.forms, some.vectors)
        found = [part.nearest(form, vector, _NEAREST) for form, vector in asked]
        ids = np.concatenate([ids, [some.ids[rows] for rows, _ in found]], axis=1)
        far = np.concatenate([far, [apart for _, apart in found]], axis=1)
    order = np.argsort(far, axis=1, kind="stable")[:, :_NEAREST]
    return list(np.take_along_axis(ids, order, axis=1))


if __name__ == "__main__":
    main()
