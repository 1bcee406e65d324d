"""Draws the main states of the window from the sample library: light and dark, at 100 % and 200 %.

`python -m desktop.screenshots FOLDER`. Each combination is a process of its own, for Qt takes its scale at the start.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
from pathlib import Path

from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication

from core import samples
from core.metadata import sidecar
from core.metadata.said import Said
from core.samples.album import SCENES
from desktop import app
from desktop.scenes import acts, review, search
from desktop.scenes.camera import Camera
from desktop.widgets import style

_LOOKS = tuple((dark, scale) for dark in (False, True) for scale in (1, 2))

_SCREEN = """
{"screens": [{"name": "desk", "x": 0, "y": 0, "width": 3840, "height": 2400, "logicalDpi": 96, "logicalBaseDpi": 96,
  "dpr": 1}]}
"""
"""Qt's own screen without a screen is so small that windows would be pressed together."""


def draw_all(folder: Path) -> int:
    """Draw every state in every look; the exit status."""
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="simile-screenshots-") as name:
        photos = Path(name) / "Photos"
        samples.draw_library(photos)
        # Beside a copy, so that the question before it goes offers to keep what it says.
        said = Said(rating=4, keywords=("lake", "evening"), caption="By the lake")
        Path(f"{photos / SCENES[0].exact[0]}.xmp").write_bytes(sidecar.written(said))
        samples.draw_library(photos.with_name("Old disk"), seed=2)
        screen = Path(name) / "screen.json"
        screen.write_text(_SCREEN)
        for dark, scale in _LOOKS:
            place = Path(name) / f"{dark}-{scale}"
            place.mkdir()
            environment = os.environ | {
                "QT_QPA_PLATFORM": f"offscreen:configfile={screen}",
                "QT_SCALE_FACTOR": str(scale),
                "XDG_DATA_HOME": str(place),
            }
            command = [sys.executable, "-m", "desktop.screenshots", str(folder), str(photos), str(place)]
            status = subprocess.run([*command, "dark" if dark else "light"], env=environment, check=False).returncode
            if status:
                return status
    return 0


def _draw_one(folder: Path, photos: Path, place: Path, look: str) -> None:
    QSettings.setDefaultFormat(QSettings.Format.IniFormat)
    QSettings.setPath(QSettings.Format.IniFormat, QSettings.Scope.UserScope, str(place / "settings"))
    qt = app.application(["simile"])
    qt.setPalette(style.palette(dark=look == "dark"))
    ratio = QApplication.primaryScreen().devicePixelRatio()
    program = app.Program(place / "catalog.sqlite", samples=photos)
    ending = f"{look}{'' if ratio == 1 else f'@{ratio:g}x'}.png"
    camera = Camera(program, photos=photos, folder=folder, ending=ending)
    try:
        review.begin(camera)
        review.compare(camera)
        review.decide(camera)
        search.search(camera)
        search.group_alike(camera)
        review.rule(camera)
        acts.act(camera)
        acts.lose(camera)
        acts.ask(camera)
        acts.go_on(camera)
    finally:
        program.close()


def main() -> int:
    """Draw all, or as a process of `draw_all` one look."""
    parser = argparse.ArgumentParser(prog="python -m desktop.screenshots", description=__doc__)
    parser.add_argument("folder", type=Path, nargs="?", default=Path("resources/screenshots"), help="for the pictures")
    parser.add_argument("one", nargs="*", help=argparse.SUPPRESS)  # the sample photos, a place for files, the look
    arguments = parser.parse_args()
    if arguments.one:
        photos, place, look = arguments.one
        _draw_one(arguments.folder, Path(photos), Path(place), look)
        return 0
    return draw_all(arguments.folder)


if __name__ == "__main__":
    sys.exit(main())
