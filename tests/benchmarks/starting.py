"""The start of the program: from the process's own start to the first picture of its window, with warm file caches.

    python -m tests.benchmarks.starting [--times 9] [--program dist/simile/simile] [--catalog FILE]

Without --program it is the bundle in dist/ where there is one, else this Python. Beside it stands the floor: Python
with PySide6 and an empty window, started in turn with it. Offscreen, and on an X server of its own where Xvfb is. With
a catalog, the start until the groups of its library are painted; it should have been opened before.
"""

from __future__ import annotations

import argparse
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from tests.benchmarks.figure import Figure
from tests.desktop.x_server import display

ROOT = Path(__file__).parents[2]
BUNDLE = ROOT / "dist" / "simile" / ("simile.exe" if sys.platform == "win32" else "simile")
MOST = 1.0  # seconds, of the bundle
MOST_LISTED = 2.0

_EMPTY = """
import time
from PySide6.QtWidgets import QApplication, QMainWindow
from desktop.first_paint import FirstPaint
application = QApplication([])
window = QMainWindow()
first = FirstPaint(window)
first.done.connect(lambda: print(time.monotonic()))
first.done.connect(application.quit)
window.show()
application.exec()
"""


def brief() -> Iterator[Figure]:
    """What `make bench` measures."""
    yield from measure(times=7)


def measure(*, times: int, program: Path | None = None) -> Iterator[Figure]:
    """The median start on each platform, each beside its floor."""
    name, command = _program(program)
    with tempfile.TemporaryDirectory(prefix="simile-starting-") as home:
        command += ["--catalog", str(Path(home) / "catalog.sqlite"), "--until-painted"]
        for platform, environment in _screens(home):
            _seconds(command, environment)  # fills the file cache, makes the catalog
            starts, floors = [], []
            for _ in range(times):
                starts.append(_seconds(command, environment))
                floors.append(_seconds([sys.executable, "-c", _EMPTY], environment))
            yield Figure(
                f"first picture of the {name}, {platform}",
                *(statistics.median(starts), "s", statistics.median(floors), "an empty window"),
                most=MOST if name == "bundle" else None,
            )


def listed(catalog: Path, *, times: int, program: Path | None = None) -> Iterator[Figure]:
    """The median start with a catalog until groups are painted; what is kept beside it for that has to be there."""
    name, command = _program(program)
    command += ["--catalog", str(catalog), "--until-listed"]
    environment = _at_home(str(catalog.parent)) | {"QT_QPA_PLATFORM": "offscreen"}
    _seconds(command, environment)  # fills the file cache
    starts = [_seconds(command, environment) for _ in range(times)]
    yield Figure(f"groups of the library painted by the {name}", statistics.median(starts), "s", most=MOST_LISTED)


def _program(program: Path | None) -> tuple[str, list[str]]:
    """What is started, in a word, and how."""
    bundle = program or (BUNDLE if BUNDLE.exists() else None)
    if bundle is None:
        print("  no bundle, so the program is started from its source; `make package` makes one")
        return "source", [sys.executable, "-m", "desktop"]
    return "bundle", [str(bundle)]


def _screens(home: str) -> Iterator[tuple[str, dict[str, str]]]:
    """The platforms that can be shown on here, with the environment of a program there."""
    environment = _at_home(home)
    yield "offscreen", environment | {"QT_QPA_PLATFORM": "offscreen"}
    if shutil.which("Xvfb") is None:
        print("  no Xvfb: not measured with an X server")
        return
    with display() as name:
        yield "X server", environment | {"QT_QPA_PLATFORM": "xcb", "DISPLAY": name}


def _at_home(home: str) -> dict[str, str]:
    return os.environ | {"HOME": home, "XDG_CONFIG_HOME": home, "XDG_RUNTIME_DIR": home}


def _seconds(command: Sequence[str], environment: Mapping[str, str]) -> float:
    """From the start of a process to the moment that it prints at its first picture."""
    began = time.monotonic()
    done = subprocess.run(
        command, cwd=ROOT, env=environment, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, check=True
    )
    return float(done.stdout) - began


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--times", type=int, default=9)
    arguments.add_argument("--program", type=Path, metavar="FILE")
    arguments.add_argument("--catalog", type=Path, metavar="FILE")
    options = arguments.parse_args()
    if options.catalog is None:
        figures = measure(times=options.times, program=options.program)
    else:
        figures = listed(options.catalog, times=options.times, program=options.program)
    for figure in figures:
        print(figure)


if __name__ == "__main__":
    main()
