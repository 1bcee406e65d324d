"""Themes and the map of many real pictures: how long they take, how smoothly the map is zoomed, and in what memory.

    python -m tests.benchmarks.lookalikes [--photos 10000]

The pictures are cut at random out of the shared photos, mirrored and put in another light, and indexed by the real
program. With 10,000 of them, once they are described, themes have 10 seconds, the map two minutes, a frame of the map
the 60th part of a second and everything 1.5 GB. Times are those of the processor, since other programs may be at work.
"""

from __future__ import annotations

import argparse
import os
import resource
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeVar

import cv2
import numpy as np
from PySide6.QtCore import QPointF, QSettings, QSize
from PySide6.QtWidgets import QApplication

from core.catalog import Catalog
from core.job import Job
from core.library import refresh
from core.lookalikes import descriptors, mapping
from core.lookalikes.learned import Model, shipped_model
from core.lookalikes.themes import divide
from desktop import app
from desktop.app import Program
from desktop.lookalikes.map_view import MapView
from desktop.waiting import pause, wait_until
from tests.benchmarks.figure import Figure
from tests.benchmarks.library import SHARED

_LONG_SIDE = 320  # pixels of a cutting
_PATIENCE = 600.0  # seconds
_SMALL_STEP = 1.06  # of the zoom, as between two frames
_FRAMES = 90  # of a zoom in, and of one out

Result = TypeVar("Result")


def brief() -> Iterator[Figure]:
    yield from measure(photos=1500)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--photos", type=int, default=10_000)
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    for figure in measure(photos=parser.parse_args().photos):
        print(figure, flush=True)


def measure(*, photos: int) -> Iterator[Figure]:
    sources = [*SHARED.glob("photos/scenes/*.jpg"), *SHARED.glob("products/*/*/*.jpg")]
    path = shipped_model()
    if not sources or path is None:
        print(f"needs an image model and the pictures of {SHARED}")
        return
    with tempfile.TemporaryDirectory(prefix="simile-lookalikes-") as name:
        place = Path(name)
        draw(place / "photos", sorted(sources), count=photos)
        with Catalog.open(place / "catalog.sqlite") as catalog:
            catalog.add_folder(str(place / "photos"))
            refresh(catalog, job=Job())
            model = Model.open(path)
            seconds, count = _timed(lambda: descriptors.compute(catalog, model, job=Job()))
            yield Figure(f"{count:,} photos described", seconds, "s")
            space = descriptors.load(catalog, model)
            seconds, themes = _timed(lambda: divide(space, job=Job()))
            yield Figure(f"{len(themes)} themes of them", seconds, "s", most=10)
            seconds, _ = _timed(lambda: mapping.draw(catalog, space, job=Job()))
            yield Figure("their map", seconds, "s", most=120)
        yield from _window(place)


def draw(folder: Path, sources: list[Path], *, count: int) -> None:
    """So many different cuttings of these pictures."""
    folder.mkdir()
    chance = np.random.default_rng(7)
    for number in range(count):
        picture = cv2.imread(str(sources[chance.integers(len(sources))]), cv2.IMREAD_COLOR)
        assert picture is not None
        height, width = picture.shape[:2]
        part = chance.uniform(0.35, 0.8, 2) * (width, height)
        left, top = (chance.uniform(0, 1, 2) * ((width, height) - part)).astype(int)
        cut = picture[top : top + int(part[1]), left : left + int(part[0])]
        scale = _LONG_SIDE / max(cut.shape[:2])
        small = cv2.resize(
            cut, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA if scale < 1 else cv2.INTER_LINEAR
        )
        light = small[:, :: chance.choice((-1, 1))] * chance.uniform(0.75, 1.2, 3) + chance.uniform(-15, 15)
        cv2.imwrite(str(folder / f"{number:05}.jpg"), np.clip(light, 0, 255).astype(np.uint8))


def _window(place: Path) -> Iterator[Figure]:
    QSettings.setDefaultFormat(QSettings.Format.IniFormat)
    QSettings.setPath(QSettings.Format.IniFormat, QSettings.Scope.UserScope, str(place / "settings"))
    app.application(["simile-benchmark"])
    program = Program(place / "catalog.sqlite", samples=place / "samples")
    try:
        window = program.window
        window.resize(QSize(1400, 900))
        program.start()
        view = window.map_page.view
        wait_until(lambda: len(window.review.overview.photos) > 0, seconds=_PATIENCE, what="the library")
        window.commands.map.trigger()
        wait_until(lambda: view.chart is not None, seconds=_PATIENCE, what="the map")
        pause(3000)  # until the pictures that are seen first are there
        yield Figure("a frame of the map while it is zoomed, 95 of 100", _frame(view), "ms", most=1000 / 60)
    finally:
        program.close()
    yield Figure("memory at most", resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024, "MB", most=1500)


def _frame(view: MapView) -> float:
    """The 95th percentile of the milliseconds in which the window's thread paints the map, zoomed in and out."""
    times = []
    middle = QPointF(view.rect().center())
    for factor in (_SMALL_STEP, 1 / _SMALL_STEP) * 2:  # the second time with all pictures at hand
        for _ in range(_FRAMES):
            view.zoom(factor, middle)
            began = time.thread_time()
            view.repaint()
            times.append(1000 * (time.thread_time() - began))
            QApplication.processEvents()
        pause(1000)
    return float(np.percentile(times, 95))


def _timed(act: Callable[[], Result]) -> tuple[float, Result]:
    """Seconds of the processor, and what came of it."""
    began = time.process_time()
    result = act()
    return time.process_time() - began, result


if __name__ == "__main__":
    main()
