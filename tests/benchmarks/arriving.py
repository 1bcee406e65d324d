"""A few photos come to a large library: comparing them with it and grouping it again; time and memory.

    python -m tests.benchmarks.arriving [--photos 100000] [--new 1000] [--features 164] [--catalog FILE]

The photos do not exist but have fingerprints like real ones (tests.benchmarks.prints), a tenth of them the hash of
another one. What searches keep on the disk is made first, as the window has it done in the background, and the library
was grouped before. With `--catalog` the catalog is kept for the next time.
"""

from __future__ import annotations

import argparse
import resource
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from core.candidates.index import EXACT_BELOW
from core.catalog import Catalog
from core.columns.snapshot import Snapshot
from core.grouping import DEFAULT_SIMILARITY
from core.groups.grouped import Grouped, GroupingOptions
from core.groups.keeper import load_rules
from core.groups.material import Material
from core.job import Job
from core.matching import match_new
from core.searching import forest
from core.searching.search_index import SearchIndex
from core.system.allocation import keep_small_blocks
from tests.benchmarks import prints
from tests.benchmarks.figure import Figure


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--photos", type=int, default=100_000)
    arguments.add_argument("--new", type=int, default=1000, help="photos that come to the others")
    arguments.add_argument("--features", type=int, default=164, help="local features of each photo: 36 bytes of disk")
    arguments.add_argument("--catalog", type=Path, help="where the catalog is kept")
    options = arguments.parse_args()
    for figure in measure(photos=options.photos, new=options.new, features=options.features, kept=options.catalog):
        print(figure, flush=True)


def brief() -> Iterator[Figure]:
    """Just so many photos that the new ones are looked up."""
    yield from measure(photos=EXACT_BELOW + 5000, new=1000)


def measure(*, photos: int, new: int, features: int = 164, kept: Path | None = None) -> Iterator[Figure]:
    """Photos in all, and how many of them come when the others are matched."""
    if not prints.pictures():
        print("the pictures that fingerprints are made of are not there")
        return
    with tempfile.TemporaryDirectory(prefix="simile-arriving-") as name:
        path = kept or Path(name) / "catalog.sqlite"
        if not path.exists():
            with Catalog.open(path) as catalog:
                prints.fill(catalog, photos, features=features)
        with Catalog.open(path) as catalog:
            yield from _measure(catalog, new)


def _measure(catalog: Catalog, new: int) -> Iterator[Figure]:
    ids = catalog.digests()[0]
    with catalog.writing() as connection:
        connection.execute("DELETE FROM matches")
        connection.execute("UPDATE fingerprints SET matched = 1 WHERE matched = 0")
    folder = forest.folder_of(catalog.path)
    if forest.card_of(folder) is None:
        forest.grow(catalog, folder, job=Job())
    SearchIndex(catalog).refresh(Job(), keep=True)
    before = _grouped(catalog)
    _come(catalog, int(ids[-new]))
    keep_small_blocks()  # as the scan does that reads them
    wall, cpu = time.perf_counter(), time.process_time()
    match_new(catalog, job=Job())
    matched = time.perf_counter()
    _regrouped(catalog, before)
    ended, spent = time.perf_counter(), time.process_time() - cpu
    yield Figure(f"{new:,} photos that come to {len(ids) - new:,}, compared and grouped", ended - wall, "s", most=3)
    yield Figure("  of it grouping again", ended - matched, "s")
    yield Figure("  processor time", spent, "s")
    yield Figure("  peak memory", resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024, "MB", most=2000)


def _come(catalog: Catalog, first: int) -> None:
    """Photos from this one on are other files now, which nobody has compared and no index knows."""
    with catalog.writing() as connection:
        connection.execute("UPDATE photos SET digest = randomblob(32) WHERE id >= ?", (first,))
        connection.execute("UPDATE fingerprints SET matched = 0 WHERE photo >= ?", (first,))


def _grouped(catalog: Catalog) -> Grouped:
    snapshot = Snapshot.load(catalog)
    options = GroupingOptions(DEFAULT_SIMILARITY, load_rules(catalog), ())
    return Grouped.of(snapshot, [], options, Material.of(snapshot, [], []))


def _regrouped(catalog: Catalog, before: Grouped) -> Grouped:
    """The groups after a change, as the window makes them."""
    with catalog.reading():
        changed = before.snapshot.changes(catalog)
        if changed is None:
            return _grouped(catalog)
        snapshot = before.snapshot.renewed(catalog, changed)
    return before.renewed(snapshot, [], changed) or _grouped(catalog)


if __name__ == "__main__":
    main()
