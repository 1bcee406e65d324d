"""The window with a large library: how fast the list appears, scrolls and steps, and how late the event loop is.

    QT_QPA_PLATFORM=offscreen python -m tests.benchmarks.window [--groups 50000]

The catalog is synthetic, two photos to a group; its files do not exist, so that what is measured is the window. It is
given all the data first: then the list has 300 ms to appear, each of 100 random places 16 ms to be painted at the 95th
percentile, the next group 50 ms, all in 800 MB. The event loop may be 50 ms late while a rule is applied to all groups,
and, with another catalog of 10,000 matches, while the similarity slider is dragged through all its positions.
"""

from __future__ import annotations

import argparse
import functools
import random
import resource
import statistics
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QEvent, QObject, QSettings, Qt, QTimer
from PySide6.QtWidgets import QApplication, QListView, QSlider, QWidget

from core.grouping import DEFAULT_SIMILARITY, counts, preview, regroup
from core.job import Job
from core.rules import DEFAULT_RULES
from desktop import app, operations
from desktop.app import Program
from desktop.operations import Loaded
from desktop.similarity_slider import HIGHEST, LOWEST
from desktop.waiting import pause, wait_until
from tests.benchmarks.synthetic import make_catalog

_PATIENCE = 300.0  # seconds
_TICK_MS = 5


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--groups", type=int, default=50_000)
    options = arguments.parse_args()
    with tempfile.TemporaryDirectory(prefix="simile-window-") as name:
        place = Path(name)
        QSettings.setDefaultFormat(QSettings.Format.IniFormat)
        QSettings.setPath(QSettings.Format.IniFormat, QSettings.Scope.UserScope, str(place / "settings"))
        app.application(["simile-benchmark"])
        for folder in ("large", "slider"):
            (place / folder).mkdir()
        _measure_core(make_catalog(place / "large", groups=options.groups, thumbnails=400))
        _with(place / "large", _measure_large)
        make_catalog(place / "slider", groups=1667, size=4, thumbnails=400)  # six matches to a group
        _with(place / "slider", _measure_slider)


def _with(place: Path, measure: Callable[[Program], None]) -> None:
    program = Program(place / "catalog.sqlite", samples=place / "samples")
    try:
        program.window.resize(1280, 800)
        program.window.show()
        measure(program)
    finally:
        program.close()


def _measure_core(catalog: Path) -> None:
    """What happens in a lane, without a window beside it."""
    reader = operations.Reader(str(catalog))
    _timed("read photos and matches", reader.material)
    material = reader.material()
    print(f"  {len(material.photos):,} photos, {len(material.matches):,} matches")
    _timed("group", lambda: regroup(material))
    _timed("preview of rules", lambda: preview(material, similarity=DEFAULT_SIMILARITY, rules=DEFAULT_RULES))
    _timed("number of groups at 101 positions", lambda: counts(material, Job()))
    reader.close()


def _timed(what: str, operation: Callable[[], object]) -> None:
    began = time.perf_counter()
    operation()
    print(f"{what}: {1000 * (time.perf_counter() - began):.0f} ms")


# --- the large library ----------------------------------------------------------------------------------------------


def _measure_large(program: Program) -> None:
    view, model = program.window.review_page.groups.view, program.window.review_page.groups.model
    painted = _Paints(view.viewport())
    ended = _ends_of_loads()
    lateness = _Lateness()
    program.reading.load()
    wait_until(lambda: painted.since_rows(model.rowCount()) > 0, seconds=_PATIENCE, what="the list is painted")
    appeared = painted.first - ended[-1]
    print(f"list of {model.rowCount():,} groups painted {1000 * appeared:.0f} ms after the data was there (300)")
    pause(1000)
    print(f"event loop at most {1000 * lateness.stop():.0f} ms late while it was read and grouped (50)")
    _scroll(view)
    _step(program)
    _apply_rules(program)
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"peak memory {memory:.0f} MB (800)")


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


def _scroll(view: QListView) -> None:
    draw = random.Random(2)
    bar = view.verticalScrollBar()
    spent = []
    for _ in range(100):
        bar.setValue(draw.randrange(bar.maximum()))
        began = time.perf_counter()
        view.viewport().repaint()
        spent.append(time.perf_counter() - began)
        QApplication.processEvents()
    p95 = statistics.quantiles(spent, n=20)[-1]
    print(f"100 random places painted: median {1000 * statistics.median(spent):.1f} ms, p95 {1000 * p95:.1f} ms (16)")


def _step(program: Program) -> None:
    """The first groups have thumbnails; they are all seen once before, so that these are in memory."""
    groups = program.window.review_page.groups
    groups.select(0)
    for _ in range(60):
        groups.step(1)
        pause(30)
    wait_until(lambda: program.gallery.idle, seconds=_PATIENCE, what="thumbnails")
    spent = []
    for _ in range(50):
        began = time.perf_counter()
        groups.step(-1)
        QApplication.processEvents()
        spent.append(time.perf_counter() - began)
        pause(30)
    print(f"next group shown: median {1000 * statistics.median(spent):.1f} ms, worst {1000 * max(spent):.1f} ms (50)")


def _apply_rules(program: Program) -> None:
    """Another order of rules, through the lane that keeps it to the last paint."""
    rules = tuple(reversed(DEFAULT_RULES))
    seen: list[Loaded] = []
    program.reading.loaded.connect(seen.append)
    lateness = _Lateness()
    began = time.perf_counter()
    program.deciding.rule(rules)
    wait_until(lambda: bool(seen), seconds=_PATIENCE, what="the rules are applied")
    spent = time.perf_counter() - began
    pause(500)
    print(f"rules applied in {spent:.1f} s, event loop at most {1000 * lateness.stop():.0f} ms late (50)")
    lateness = _Lateness()
    program.window.commands.accept_all.trigger()
    pause(500)
    print(f"all accepted, event loop at most {1000 * lateness.stop():.0f} ms late (50)")


class _Lateness:
    """How late the event loop comes to a timer: what a person feels as stutter."""

    def __init__(self) -> None:
        self._worst = 0.0
        self._timer = QTimer()
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(_TICK_MS)
        self._timer.timeout.connect(self._tick)
        self._last = time.monotonic()
        self._timer.start()

    def _tick(self) -> None:
        now = time.monotonic()
        self._worst = max(self._worst, now - self._last - _TICK_MS / 1000)
        self._last = now

    def stop(self) -> float:
        """The worst of it, in seconds."""
        self._timer.stop()
        return self._worst


# --- the slider -----------------------------------------------------------------------------------------------------


def _measure_slider(program: Program) -> None:
    page = program.window.review_page
    counted: list[object] = []
    program.reading.counted.connect(counted.append)
    program.reading.load()
    wait_until(lambda: bool(counted), seconds=_PATIENCE, what="the number of groups at each position")
    pause(500)
    slider = page.groups.findChild(QSlider)
    assert slider is not None
    lateness = _Lateness()
    loads = 0

    def count(_loaded: Loaded) -> None:
        nonlocal loads
        loads += 1

    program.reading.loaded.connect(count)
    for value in (*range(LOWEST, HIGHEST + 1), *range(HIGHEST, LOWEST - 1, -1)):
        slider.setValue(value)
        pause(40)
    pause(500)
    print(f"slider: {loads} groupings shown, event loop at most {1000 * lateness.stop():.0f} ms late (50)")


if __name__ == "__main__":
    main()
