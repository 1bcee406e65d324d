"""The start of the program: it says when it was first seen, and does not wait for what is needed later only."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path

from PySide6.QtWidgets import QApplication, QWidget

from desktop.first_paint import FirstPaint
from desktop.waiting import pause, wait_until
from tests.benchmarks.synthetic import make_catalog

ROOT = Path(__file__).parents[2]

LATER = (
    "PIL",
    "cv2",
    "html",
    "http.client",
    "core.matching",
    "core.removal.history",
    "core.reports",
    "core.samples",
    "core.search",
    "core.training",
    "core.selftest",
    "desktop.bug_report",
    "desktop.commands.help_sheet",
    "desktop.library.library_dialog",
    "desktop.removal.confirm",
    "desktop.removal.history",
    "desktop.rules.rules_dialog",
    "desktop.screenshots",
    "desktop.trial",
    "imagecodecs._jpegxl",
)
"""What the window does without until someone asks for it."""
FOR_TESTS = ("scipy", "imagehash", "pytest", "hypothesis", "onnx")
"""What is installed for tests and is not in the bundle."""


def _run(*command: str, home: Path) -> str:
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen", "HOME": str(home), "XDG_CONFIG_HOME": str(home)}
    return subprocess.run(
        [sys.executable, *command], cwd=ROOT, env=environment, stdout=subprocess.PIPE, text=True, check=True
    ).stdout


def test_a_window_is_first_seen_once(qt: QApplication) -> None:
    window = QWidget()
    seen: list[bool] = []
    first = FirstPaint(window)
    first.done.connect(lambda: seen.append(window.isVisible()))
    pause(20)
    assert seen == []
    window.show()
    wait_until(lambda: bool(seen), seconds=5, what="the first picture")
    window.repaint()
    pause(20)
    assert seen == [True]
    window.close()


def test_the_program_says_when_it_was_first_seen_and_ends(tmp_path: Path) -> None:
    began = time.monotonic()
    catalog = tmp_path / "catalog.sqlite"
    told = _run("-m", "desktop", "--catalog", str(catalog), "--until-painted", home=tmp_path)
    assert began < float(told) < time.monotonic()
    assert catalog.exists()


def test_the_program_says_when_groups_were_first_seen_and_ends(tmp_path: Path) -> None:
    """A catalog of files that do not exist: its folder is offline, its groups are remembered."""
    catalog = make_catalog(tmp_path, groups=5)
    began = time.monotonic()
    told = _run("-m", "desktop", "--catalog", str(catalog), "--until-listed", home=tmp_path)
    assert began < float(told) < time.monotonic()


def test_the_window_does_not_load_what_is_needed_later(tmp_path: Path) -> None:
    program = "import sys, desktop.app; print(*sys.modules)"
    loaded = _run("-c", program, home=tmp_path).split()
    assert "desktop.window" in loaded
    assert not set(loaded) & {*LATER, *FOR_TESTS}


def test_the_program_imports_its_modules_without_reading_their_source(tmp_path: Path) -> None:
    """PySide would, and notes the name of each module that it looked at."""
    given = ["--catalog", str(tmp_path / "catalog.sqlite"), "--until-painted"]
    program = f"from desktop.__main__ import main; main({given}); import shibokensupport.feature as seen; "
    names = _run("-c", program + "print(*seen.pyside_feature_dict)", home=tmp_path).split()
    assert "PySide6" in names, "this is still how PySide notes them"
    assert "desktop.window" not in names
