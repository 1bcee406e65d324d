"""Retrieval: how well each measure finds pictures of the same thing, on 81 classes of groceries.

    python -m tests.benchmarks.retrieval [--model FILE.onnx] [--database FOLDER] [--queries FOLDER]

Both folders hold one folder for each class. A photo that is found is right when it is of the query's class. Printed are
precision at 1, 3 and 10 (the share of right ones among the first so many), the mean average precision over the whole
ranking, and the time of a query for its first ten, beyond decoding and describing the query itself.
"""

from __future__ import annotations

import argparse
import statistics
import tempfile
import time
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from core import descriptors
from core.catalog import Catalog
from core.comparing import picture_of
from core.job import Job
from core.learned import Model, shipped_model
from core.ranking import By
from core.scan import scan
from core.search import Searcher

SHARED = Path(__file__).resolve().parents[3] / "shared" / "products"
FIRST = (1, 3, 10)


def main() -> None:
    parser = argparse.ArgumentParser(description="How well each measure finds pictures of the same thing.")
    parser.add_argument("--model", type=Path, default=shipped_model(), help="the image model of `learned`")
    parser.add_argument("--database", type=Path, default=SHARED / "train")
    parser.add_argument("--queries", type=Path, default=SHARED / "val")
    options = parser.parse_args()
    job = Job()
    with tempfile.TemporaryDirectory() as work, Catalog.open(Path(work) / "catalog.sqlite") as catalog:
        catalog.add_folder(str(options.database))
        scan(catalog, job=job)
        model = Model.open(options.model) if options.model else None
        if model is not None:
            descriptors.compute(catalog, model, job=job)
        searcher = Searcher(catalog, model=model)
        count = catalog.count()
        queries = [(path.parent.name, path.read_bytes()) for path in sorted(options.queries.glob("*/*.jpg"))]
        print(f"{len(queries)} queries against {count} photos\n")
        print(f"{'':24}" + "".join(f"{f'P@{first}':>8}" for first in FIRST) + f"{'mAP':>8}{'time':>10}")
        for by in By:
            if by is By.LEARNED and model is None:
                continue
            table = np.array([_figures(searcher, by, *query, count) for query in queries])
            times = [_seconds(searcher, by, data) for _, data in queries[::5]]
            cells = "".join(f"{100 * value:7.1f}%" for value in table.mean(axis=0))
            print(f"{by!s:24}{cells}{1000 * statistics.median(times):7.1f} ms")


def _figures(searcher: Searcher, by: By, wanted: str, data: bytes, count: int) -> list[float]:
    """Precision at each of FIRST, and the average precision, of one query."""
    hits = searcher.find(data, by=by, limit=count)
    right = np.array([Path(hit.path).parent.name == wanted for hit in hits])
    return [float(right[:first].mean()) for first in FIRST] + [average_precision(right)]


def average_precision(right: NDArray[np.bool_]) -> float:
    """The mean of the precisions at the rank of each right one."""
    ranks = np.flatnonzero(right) + 1
    return float((np.arange(1, len(ranks) + 1) / ranks).mean()) if len(ranks) else 0.0


def _seconds(searcher: Searcher, by: By, data: bytes) -> float:
    began = time.perf_counter()
    picture_of(data)
    described = time.perf_counter()
    searcher.find(data, by=by, limit=10)
    return (time.perf_counter() - described) - (described - began)


if __name__ == "__main__":
    main()
