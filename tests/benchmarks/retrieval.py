"""Retrieval: how well each measure finds pictures of the same thing, on 81 classes of groceries.

    python -m tests.benchmarks.retrieval [--model FILE.onnx] [--database FOLDER] [--queries FOLDER]

Both folders hold one folder for each class. A photo that is found is right when it is of the query's class; where that
cannot be told (an apple of which sort?), the folder's name joins the classes that count, as in `Lemon+Lime`. Printed
are precision at 1, 3 and 10 (the share of right ones among the first so many), the mean average precision over the
whole ranking, how far that may be from the truth by the chance of these queries (half of its 95 % interval), and the
time of a query for its first ten, beyond decoding and describing the query itself.
"""

from __future__ import annotations

import argparse
import statistics
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from core.catalog import Catalog
from core.job import Job
from core.lookalikes import descriptors
from core.lookalikes.learned import Model, shipped_model
from core.measuring.comparing import picture_of
from core.ranking import By
from core.scan import scan
from core.search import Searcher
from tests.benchmarks.figure import Figure
from tests.benchmarks.library import SHARED

PRODUCTS = SHARED / "products"
PICTURES = (".jpg", ".jpeg", ".png", ".webp")
FIRST = (1, 3, 10)
LEAD = 15.0
"""Points of mean average precision by which a shipped model is to be better than all other measures."""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--model", type=Path, default=shipped_model(), help="the image model of `learned`")
    parser.add_argument("--database", type=Path, default=PRODUCTS / "train")
    parser.add_argument("--queries", type=Path, default=PRODUCTS / "val")
    options = parser.parse_args()
    with _library(options.database, options.model) as (searcher, count):
        queries = _queries(options.queries)
        print(f"{len(queries)} queries against {count} photos\n")
        print(f"{'':24}" + "".join(f"{f'P@{first}':>8}" for first in FIRST) + f"{'mAP':>8}{'±':>7}{'time':>10}")
        for by in By:
            if by is By.LEARNED and options.model is None:
                continue
            table = np.array([_figures(searcher, by, *query, count) for query in queries])
            times = [_seconds(searcher, by, data) for _, data in queries[::5]]
            cells = "".join(f"{100 * value:7.1f}%" for value in table.mean(axis=0))
            chance = 100 * _uncertainty(table[:, -1])
            print(f"{by!s:24}{cells}{chance:6.1f}%{1000 * statistics.median(times):7.1f} ms", flush=True)


def brief() -> Iterator[Figure]:
    """The shipped model beside the best of the other measures."""
    path = shipped_model()
    if path is None or not PRODUCTS.is_dir():
        print(f"needs an image model and the pictures of {PRODUCTS}")
        return
    with _library(PRODUCTS / "train", path) as (searcher, count):
        queries = _queries(PRODUCTS / "val")[::2]
        found = {
            by: 100 * float(np.mean([_figures(searcher, by, *query, count)[-1] for query in queries]))
            for by in (By.COLOUR, By.LEARNED)
        }
        lead = found[By.LEARNED] - found[By.COLOUR]
        yield Figure("mean average precision that `learned` misses", 100 - found[By.LEARNED], "%")
        yield Figure("of a lead of 15 points over `colour`, missing", max(0.0, LEAD - lead), "points", most=0)


@contextmanager
def _library(database: Path, model: Path | None) -> Iterator[tuple[Searcher, int]]:
    """A searcher over the photos of a folder, described by the model, and how many they are."""
    with tempfile.TemporaryDirectory() as work, Catalog.open(Path(work) / "catalog.sqlite") as catalog:
        catalog.add_folder(str(database))
        scan(catalog, job=Job())
        opened = Model.open(model) if model else None
        if opened is not None:
            descriptors.compute(catalog, opened, job=Job())
        yield Searcher(catalog, model=opened), catalog.count()


def _queries(folder: Path) -> list[tuple[str, bytes]]:
    """Each with the name of its folder."""
    pictures = (path for path in sorted(folder.glob("*/*")) if path.suffix.lower() in PICTURES)
    return [(path.parent.name, path.read_bytes()) for path in pictures]


def _figures(searcher: Searcher, by: By, folder: str, data: bytes, count: int) -> list[float]:
    """Precision at each of FIRST, and the average precision, of one query from the folder of that name."""
    hits = searcher.find(data, by=by, limit=count)
    wanted = folder.split("+")
    right = np.array([Path(hit.path).parent.name in wanted for hit in hits])
    return [float(right[:first].mean()) for first in FIRST] + [average_precision(right)]


def average_precision(right: NDArray[np.bool_]) -> float:
    """The mean of the precisions at the rank of each right one."""
    ranks = np.flatnonzero(right) + 1
    return float((np.arange(1, len(ranks) + 1) / ranks).mean()) if len(ranks) else 0.0


def _uncertainty(values: NDArray[np.float64]) -> float:
    """Half of the interval in which the mean lies 95 times of 100 when other queries are drawn (the bootstrap)."""
    drawn = np.random.default_rng(1).choice(values, (2000, len(values))).mean(axis=1)
    low, high = np.percentile(drawn, (2.5, 97.5))
    return float(high - low) / 2


def _seconds(searcher: Searcher, by: By, data: bytes) -> float:
    began = time.perf_counter()
    picture_of(data)
    described = time.perf_counter()
    searcher.find(data, by=by, limit=10)
    return (time.perf_counter() - described) - (described - began)


if __name__ == "__main__":
    main()
