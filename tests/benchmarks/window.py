"""The window with a large library: how fast the list appears, scrolls and steps, and how late the event loop is.

    python -m tests.benchmarks.window [--groups 50000]

The catalog is synthetic, two photos to a group; its files do not exist, so that what is measured is the window. It is
given all the data first: then the list has 300 ms to appear, each of 100 random places 16 ms to be painted at the 95th
percentile, the next group 50 ms, all in 800 MB. The event loop may be 50 ms late while a rule is applied to all groups
and while all are selected and accepted; with another catalog of 10,000 matches while the similarity slider is dragged
through all its positions; with a third one while 1,000 files, which exist, go to a trash. What other programs take from
the machine meanwhile is not counted; the lateness with it stands beside.
"""

from __future__ import annotations

import argparse
import functools
import os
import random
import resource
import statistics
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from blake3 import blake3
from PySide6.QtCore import QEvent, QObject, QSettings, QTimer
from PySide6.QtWidgets import QApplication, QSlider, QWidget

from core.photo import FoundFile
from core.rules import DEFAULT_RULES
from desktop import app
from desktop.app import Program
from desktop.lanes import operations
from desktop.lanes.operations import Loaded
from desktop.removal.act import Act, Choice
from desktop.reviewing.similarity_slider import HIGHEST, LOWEST
from desktop.waiting import pause, wait_until
from tests.benchmarks.figure import Figure
from tests.benchmarks.lateness import Lateness
from tests.benchmarks.synthetic import make_catalog

_PATIENCE = 300.0  # seconds
_LATE = 50.0  # milliseconds


def brief() -> Iterator[Figure]:
    """What `make bench` measures."""
    yield from measure(groups=50_000)


def measure(*, groups: int) -> Iterator[Figure]:
    """Everything, with `groups` groups in the large catalog."""
    with tempfile.TemporaryDirectory(prefix="simile-window-") as name:
        place = Path(name)
        QSettings.setDefaultFormat(QSettings.Format.IniFormat)
        QSettings.setPath(QSettings.Format.IniFormat, QSettings.Scope.UserScope, str(place / "settings"))
        os.environ["XDG_DATA_HOME"] = str(place / "data")  # the trash
        app.application(["simile-benchmark"])
        for folder in ("large", "slider", "trash"):
            (place / folder).mkdir()
        make_catalog(place / "large", groups=groups, thumbnails=400)
        yield from _with(place / "large", _large)
        make_catalog(place / "slider", groups=1667, size=4, thumbnails=400)  # six matches to a group
        yield from _with(place / "slider", _slider)
        make_catalog(place / "trash", groups=1000, file_of=functools.partial(_file, place / "trash"))
        yield from _with(place / "trash", _trash)


def _with(place: Path, measure: Callable[[Program], Iterator[Figure]]) -> Iterator[Figure]:
    program = Program(place / "catalog.sqlite", samples=place / "samples")
    try:
        program.window.resize(1280, 800)
        program.window.show()
        yield from measure(program)
    finally:
        program.close()


class _Late:
    """A figure of how late the event loop was while something was done."""

    def __init__(self) -> None:
        self._lateness = Lateness()

    def figure(self, what: str) -> Figure:
        worst = self._lateness.stop()
        own = self._lateness.own
        return Figure(f"event loop late at most, {what}", own, "ms", worst, "with other programs", most=_LATE)


# --- the large library ----------------------------------------------------------------------------------------------


def _large(program: Program) -> Iterator[Figure]:
    view, model = program.window.review_page.groups.view, program.window.review_page.groups.model
    painted = _Paints(view.viewport())
    ended = _ends_of_loads()
    late = _Late()
    program.reading.load()
    wait_until(lambda: painted.since_rows(model.rowCount()) > 0, seconds=_PATIENCE, what="the list is painted")
    appeared = 1000 * (painted.first - ended[-1])
    yield Figure(f"list of {model.rowCount():,} groups, painted after the data is there", appeared, "ms", most=300.0)
    pause(1000)
    yield late.figure("while it is read and grouped")
    yield from _scrolled(program)
    yield from _stepped(program)
    yield from _ruled(program)
    yield from _accepted(program)
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    yield Figure("peak memory", memory, "MB", most=800.0)


class _Paints(QObject):
    """When a widget was painted first since it has had rows."""

    def __init__(self, watched: QWidget) -> None:
        super().__init__(watched)
        self._rows = 0
        self.first = 0.0
        watched.installEventFilter(self)

    def since_rows(self, rows: int) -> float:
        self._rows = rows
        return self.first

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint and self._rows and not self.first:
            QTimer.singleShot(0, self._note)
        return False

    def _note(self) -> None:
        self.first = self.first or time.perf_counter()


def _ends_of_loads() -> list[float]:
    """The moments at which a lane has a library ready for the window, from now on."""
    ends: list[float] = []
    load = operations.load

    @functools.wraps(load)
    def noting(*given: Any, **named: Any) -> Loaded:
        loaded = load(*given, **named)
        ends.append(time.perf_counter())
        return loaded

    operations.load = noting
    return ends


class _Spent:
    """How long something took, by the clock and in work of this thread, in milliseconds."""

    def __init__(self) -> None:
        self._clock: list[float] = []
        self._work: list[float] = []

    def on(self, operation: Callable[[], object]) -> None:
        clock, work = time.perf_counter(), time.thread_time()
        operation()
        self._clock.append(1000 * (time.perf_counter() - clock))
        self._work.append(1000 * (time.thread_time() - work))

    def figures(self, what: str, *, most: float) -> Iterator[Figure]:
        clock, work = (statistics.quantiles(several, n=20)[-1] for several in (self._clock, self._work))
        yield Figure(f"{what}, 95th percentile", clock, "ms", work, "work of the thread", most=most)


def _scrolled(program: Program) -> Iterator[Figure]:
    view = program.window.review_page.groups.view
    draw = random.Random(2)
    bar = view.verticalScrollBar()
    spent = _Spent()
    for _ in range(100):
        bar.setValue(draw.randrange(bar.maximum()))
        spent.on(view.viewport().repaint)
        QApplication.processEvents()
    yield from spent.figures("random places painted", most=16.0)


def _stepped(program: Program) -> Iterator[Figure]:
    """The first groups have thumbnails; they are all seen once before, so that these are in memory."""
    groups = program.window.review_page.groups
    groups.select(0)
    for _ in range(60):
        groups.step(1)
        pause(30)
    wait_until(lambda: program.gallery.idle, seconds=_PATIENCE, what="thumbnails")

    def back() -> None:
        groups.step(-1)
        QApplication.processEvents()

    spent = _Spent()
    for _ in range(50):
        spent.on(back)
        pause(30)
    yield from spent.figures("next group shown", most=50.0)


def _ruled(program: Program) -> Iterator[Figure]:
    """Another order of rules, through the lane that keeps it to the last paint."""
    seen: list[Loaded] = []
    program.reading.loaded.connect(seen.append)
    late = _Late()
    began = time.perf_counter()
    program.lanes.deciding.rule(tuple(reversed(DEFAULT_RULES)))
    wait_until(lambda: bool(seen), seconds=_PATIENCE, what="the rules are applied")
    yield Figure("a rule applied to all groups", time.perf_counter() - began, "s")
    pause(1500)
    yield late.figure("while it is applied")


def _accepted(program: Program) -> Iterator[Figure]:
    page, commands = program.window.review_page, program.window.commands
    late = _Late()
    commands.accept_all.trigger()
    pause(500)
    yield late.figure("while all groups are accepted")
    commands.unmark_all.trigger()
    late = _Late()
    commands.select_all.trigger()
    pause(200)
    page.groups.view.setFocus()
    commands.accept.trigger()
    pause(500)
    yield late.figure("while all are selected, then Enter")
    commands.unmark_all.trigger()


# --- the slider -----------------------------------------------------------------------------------------------------


def _slider(program: Program) -> Iterator[Figure]:
    page = program.window.review_page
    counted: list[object] = []
    program.reading.counted.connect(counted.append)
    program.reading.load()
    wait_until(lambda: bool(counted), seconds=_PATIENCE, what="the number of groups at each position")
    slider = page.groups.findChild(QSlider)
    assert slider is not None
    late = _Late()
    for value in (*range(LOWEST, HIGHEST + 1), *range(HIGHEST, LOWEST - 1, -1)):
        slider.setValue(value)
        pause(40)
    pause(500)
    yield late.figure("while the slider is dragged over 10,000 matches")


# --- the trash ------------------------------------------------------------------------------------------------------


def _file(folder: Path, number: int) -> tuple[FoundFile, bytes]:
    """A small file that exists, and its digest."""
    path = folder / f"{number:05}.jpg"
    data = f"photo {number}".encode() * 2000
    path.write_bytes(data)
    seen = path.stat()
    return FoundFile(str(path), seen.st_size, seen.st_mtime_ns, seen.st_dev, seen.st_ino), blake3(data).digest()


def _trash(program: Program) -> Iterator[Figure]:
    """The better half of each group stays."""
    review, model = program.window.review, program.window.review_page.groups.model
    program.reading.load()
    wait_until(lambda: model.rowCount() == 1000, seconds=_PATIENCE, what="the groups")
    program.window.commands.accept_all.trigger()
    done: list[Any] = []
    program.writing.removed.connect(done.append)
    late = _Late()
    began = time.perf_counter()
    program.writing.remove(review.removals(), Choice(Act.TRASH))
    wait_until(lambda: bool(done), seconds=_PATIENCE, what="the files are in the trash")
    spent = time.perf_counter() - began
    wait_until(lambda: model.rowCount() == 1000 - len(done[0].report.done), seconds=_PATIENCE, what="the groups left")
    yield Figure(f"{len(done[0].report.done):,} files moved to the trash", spent, "s")
    followed = 1000 * (time.perf_counter() - began - spent)
    yield Figure("... and gone from the list, after the last one was moved", followed, "ms")
    pause(500)
    yield late.figure("meanwhile")


def main() -> None:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--groups", type=int, default=50_000)
    for figure in measure(groups=arguments.parse_args().groups):
        print(figure, flush=True)


if __name__ == "__main__":
    main()
