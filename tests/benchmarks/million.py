"""The window with a library of a million photos: how soon it can be used, what it takes, how soon it follows a removal.

    QT_QPA_PLATFORM=offscreen python -m tests.benchmarks.million [--photos 1000000] [--groups 100000] [--times 5]

The catalog is synthetic and its files do not exist, so no scan is made. Each start is a fresh process; the first one
reads the catalog and keeps what it read beside it, as a first start does, and is told apart. It can be used when the
list of groups is painted. Then 100 photos go, as far as the catalog knows, and the list has to be painted without them.
"""

from __future__ import annotations

import argparse
import json
import os
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from tests.benchmarks.figure import Figure

ROOT = Path(__file__).parents[2]
GONE = 100
_PATIENCE = 300.0  # seconds


def brief() -> Iterator[Figure]:
    """What `make bench` measures: a fifth of it, so that the catalog is made in a few seconds."""
    yield from measure(photos=200_000, groups=20_000, times=3)


def measure(*, photos: int, groups: int, times: int) -> Iterator[Figure]:
    """The median of some starts."""
    from tests.benchmarks.synthetic import make_catalog

    with tempfile.TemporaryDirectory(prefix="simile-million-") as name:
        catalog = make_catalog(Path(name), groups=groups, photos=photos, thumbnails=400)
        first = _start(catalog)
        told = [_start(catalog) for _ in range(times)]
    yield Figure(f"first start with {photos:,} photos, which reads the catalog", first["usable"], "s")
    for what, key, unit, most in (
        (f"start with {photos:,} photos and {groups:,} groups, until the list is painted", "usable", "s", 2.0),
        ("... of that, work of the processor", "work", "s", None),
        ("peak memory", "memory", "MB", 1000.0),
        (f"the list painted after {GONE} photos went", "followed", "ms", 100.0),
        ("event loop late at most, while it starts and follows", "late", "ms", 50.0),
    ):
        yield Figure(what, statistics.median(one[key] for one in told), unit, most=most)


def _start(catalog: Path) -> dict[str, float]:
    """What a fresh process says of its window."""
    home = str(catalog.parent)
    environment = {"QT_QPA_PLATFORM": "offscreen"} | os.environ | {"XDG_CONFIG_HOME": home, "XDG_RUNTIME_DIR": home}
    command = [sys.executable, "-m", "tests.benchmarks.million", "--inside", str(catalog), str(time.monotonic())]
    done = subprocess.run(command, cwd=ROOT, env=environment, stdout=subprocess.PIPE, text=True, check=True)
    found: dict[str, float] = json.loads(done.stdout.splitlines()[-1])
    return found


# --- in the fresh process -------------------------------------------------------------------------------------------


def _inside(catalog: Path, began: float) -> dict[str, float]:
    from core.catalog import Catalog
    from desktop import app
    from desktop.app import Program
    from desktop.waiting import pause, wait_until
    from tests.benchmarks.lateness import Lateness

    app.application(["simile-benchmark"])
    program = Program(catalog, samples=catalog.parent / "samples")
    view, model = program.window.review_page.groups.view, program.window.review_page.groups.model
    lateness = Lateness()
    program.writing.prepared.disconnect()  # no scan begins: it would find that there is no such folder
    program.start()
    wait_until(lambda: model.rowCount() > 0, seconds=_PATIENCE, what="the groups")
    view.viewport().repaint()
    told: dict[str, Any] = {"usable": time.monotonic() - began, "work": time.process_time()}
    pause(4000)  # what nobody waits for is done as well
    rows = program.window.review.overview.groups
    gone = rows.members[rows.edges >= 0][:GONE].tolist()
    with Catalog.open(catalog) as writer:
        before = model.arranged
        writer.mark_missing(gone)
        start = time.monotonic()
        program.reading.load()
        wait_until(lambda: model.arranged is not before, seconds=_PATIENCE, what="the groups without them")
        view.viewport().repaint()
        told["followed"] = 1000 * (time.monotonic() - start)
        pause(500)
        told["late"] = lateness.stop()
        writer.mark_missing(gone, False)
    program.close()
    told["memory"] = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return told


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--photos", type=int, default=1_000_000)
    arguments.add_argument("--groups", type=int, default=100_000)
    arguments.add_argument("--times", type=int, default=5)
    arguments.add_argument("--inside", nargs=2, metavar=("CATALOG", "BEGAN"), help=argparse.SUPPRESS)
    options = arguments.parse_args()
    if options.inside:
        print(json.dumps(_inside(Path(options.inside[0]), float(options.inside[1]))))
        return
    for figure in measure(photos=options.photos, groups=options.groups, times=options.times):
        print(figure)


if __name__ == "__main__":
    main()
