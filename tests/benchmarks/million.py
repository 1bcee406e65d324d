"""The window with a library of a million photos: how soon it can be used, what it takes, how soon it follows a removal.

    python -m tests.benchmarks.million [--photos 1000000] [--groups 100000] [--times 5]

The catalog is synthetic and its files do not exist, so no scan is made. Each start is a fresh process; the first one
reads the catalog and keeps what it read beside it, as a first start does, and is told apart. It can be used when the
list of groups is painted. Then 100 photos go, as far as the catalog knows, and the list has to be painted without them.
At last the program itself is started, the bundle in dist/ where there is one, until its groups are painted; and a
window is asked for what takes longest with so many, and is closed.
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
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING, Any

from tests.benchmarks import starting
from tests.benchmarks.figure import Figure

if TYPE_CHECKING:
    from PySide6.QtCore import SignalInstance

    from desktop.app import Program

ROOT = Path(__file__).parents[2]
GONE = 100
_PATIENCE = 300.0  # seconds
_CLOSED = "window closed while something is computed"
_MOST = {_CLOSED: 1.0}  # seconds


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
        own = list(starting.listed(catalog, times=times))
        used = _start(catalog, "--use")
    yield Figure(f"first start with {photos:,} photos, which reads the catalog", first["usable"], "s")
    for what, key, unit, most in (
        (f"start with {photos:,} photos and {groups:,} groups, until the list is painted", "usable", "s", 2.0),
        ("... of that, work of the processor", "work", "s", None),
        ("peak memory", "memory", "MB", 1000.0),
        (f"the list painted after {GONE} photos went", "followed", "ms", 100.0),
        ("event loop late at most, while it starts and follows", "late", "ms", 50.0),
    ):
        yield Figure(what, statistics.median(one[key] for one in told), unit, most=most)
    yield from own
    yield Figure("event loop late at most, while the window is used", used.pop("late"), "ms", most=50.0)
    yield Figure("... of that, work of the window's own thread at once", used.pop("busiest"), "ms", most=50.0)
    for what, seconds in used.items():
        yield Figure(what, seconds, "s", most=_MOST.get(what))


def _start(catalog: Path, *how: str) -> dict[str, float]:
    """What a fresh process says of its window."""
    home = str(catalog.parent)
    environment = {"QT_QPA_PLATFORM": "offscreen"} | os.environ | {"XDG_CONFIG_HOME": home, "XDG_RUNTIME_DIR": home}
    command = [sys.executable, "-m", "tests.benchmarks.million", "--inside", str(catalog), str(time.monotonic()), *how]
    done = subprocess.run(command, cwd=ROOT, env=environment, stdout=subprocess.PIPE, text=True, check=True)
    found: dict[str, float] = json.loads(done.stdout.splitlines()[-1])
    return found


# --- in the fresh process -------------------------------------------------------------------------------------------


def _inside(catalog: Path, began: float) -> dict[str, float]:
    from desktop import app
    from desktop.app import Program
    from desktop.waiting import pause, wait_until
    from tests.benchmarks.lateness import Lateness

    app.application(["simile-benchmark"])
    program = Program(catalog, samples=catalog.parent / "samples")
    lateness = Lateness()
    program.writing.prepared.disconnect()  # no scan begins: it would find that there is no such folder
    painted = _when_painted(program, program.start)
    told: dict[str, Any] = {"usable": painted - began, "work": time.process_time()}
    pause(4000)  # what nobody waits for is done as well
    rows = program.window.review.overview.groups
    gone = rows.members[rows.edges >= 0][:GONE].tolist()
    with ThreadPoolExecutor(1) as job_lane:
        marked = job_lane.submit(_mark, catalog, gone, missing=True)
        wait_until(marked.done, seconds=_PATIENCE, what="the photos are gone")
    start = time.monotonic()
    told["followed"] = 1000 * (_when_painted(program, program.reading.load) - start)
    pause(500)
    told["late"] = lateness.stop()
    _mark(catalog, gone, missing=False)
    program.close()
    told["memory"] = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return told


def _use(catalog: Path) -> dict[str, float]:
    """What a window takes for some wishes, in seconds; what it decides is in the catalog then."""
    from PySide6.QtWidgets import QLineEdit, QSlider

    from core.rules import DEFAULT_RULES
    from desktop import app
    from desktop.app import Program
    from desktop.waiting import pause
    from tests.benchmarks.lateness import Lateness

    app.application(["simile-benchmark"])
    program = Program(catalog, samples=catalog.parent / "samples")
    program.writing.prepared.disconnect()
    _when_painted(program, program.start)
    pause(4000)
    window, reading = program.window, program.reading
    groups = window.review_page.groups
    name, slider = groups.findChild(QLineEdit), groups.findChild(QSlider)
    assert name is not None
    assert slider is not None
    rules = tuple(reversed(DEFAULT_RULES))
    told: dict[str, float] = {}
    lateness = Lateness()
    for what, answered, ask in (
        ("groups with a name listed", reading.arranged, lambda: name.setText("*77.jpg")),
        ("all groups listed again", reading.arranged, name.clear),
        ("groups at another similarity listed", reading.loaded, lambda: slider.setValue(90)),
        ("groups by other rules listed", reading.loaded, lambda: program.lanes.deciding.rule(rules)),
    ):
        told[what] = _until(answered, ask)
    for what, command in (
        ("all groups accepted", window.commands.accept_all),
        ("no photo marked again", window.commands.unmark_all),
        ("all groups selected", window.commands.select_all),
        ("all selected groups accepted", window.commands.accept),
        ("the question before all that go", window.commands.trash),
    ):
        began = time.monotonic()
        command.trigger()
        told[what] = time.monotonic() - began
        pause(500)
    told["folders compared"] = _until(program.lanes.looking.overlapped, window.commands.compare_folders.trigger)
    told["late"], told["busiest"] = lateness.stop(), lateness.busiest
    reading.load()
    began = time.monotonic()
    program.close()
    told[_CLOSED] = time.monotonic() - began
    return told


def _until(answered: SignalInstance, ask: Callable[[], object]) -> float:
    """How long it takes until an answer is there; with a second for what nobody waits for behind it."""
    from desktop.waiting import pause, wait_until

    answers = list[object]()
    answered.connect(answers.append)
    began = time.monotonic()
    ask()
    wait_until(lambda: bool(answers), seconds=_PATIENCE, what="an answer")
    spent = time.monotonic() - began
    answered.disconnect(answers.append)
    pause(1000)
    return spent


def _when_painted(program: Program, ask: Callable[[], object]) -> float:
    """Ask for something, and wait until other groups than before are in the list and painted; the moment of that."""
    from desktop.waiting import wait_until

    view, model = program.window.review_page.groups.view, program.window.review_page.groups.model
    before, moments = model.arranged, list[float]()

    def paint() -> None:
        if model.arranged is not before:
            view.viewport().repaint()
            moments.append(time.monotonic())

    program.reading.loaded.connect(paint)  # after the window itself
    ask()
    wait_until(lambda: bool(moments), seconds=_PATIENCE, what="other groups")
    program.reading.loaded.disconnect(paint)
    return moments[0]


def _mark(catalog: Path, photos: Sequence[int], *, missing: bool) -> None:
    """What a catalog is told when photos went; like every change of it not in the thread of the window."""
    from core.catalog import Catalog

    with Catalog.open(catalog) as writer:
        writer.mark_missing(photos, missing)


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--photos", type=int, default=1_000_000)
    arguments.add_argument("--groups", type=int, default=100_000)
    arguments.add_argument("--times", type=int, default=5)
    arguments.add_argument("--use", action="store_true", help=argparse.SUPPRESS)
    arguments.add_argument("--inside", nargs=2, metavar=("CATALOG", "BEGAN"), help=argparse.SUPPRESS)
    options = arguments.parse_args()
    if options.inside:
        catalog, began = Path(options.inside[0]), float(options.inside[1])
        print(json.dumps(_use(catalog) if options.use else _inside(catalog, began)))
        return
    for figure in measure(photos=options.photos, groups=options.groups, times=options.times):
        print(figure)


if __name__ == "__main__":
    main()
