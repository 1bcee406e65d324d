"""An X server without a screen, with a window manager: where a test needs windows that a person could see."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
TOOLS = ("Xvfb", "openbox", "xdotool")
NEEDS_X = pytest.mark.skipif(
    not sys.platform.startswith("linux") or not all(map(shutil.which, TOOLS)),
    reason=f"a real window needs {', '.join(TOOLS)}",
)


@contextmanager
def display() -> Iterator[str]:
    """A server of its own; the name of its display."""
    reading, writing = os.pipe()
    command = ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1920x1080x24", "-nolisten", "tcp"]
    with subprocess.Popen(command, pass_fds=[writing], stderr=subprocess.DEVNULL) as server:
        os.close(writing)
        with os.fdopen(reading) as told:
            number = told.readline().strip()
        try:
            yield f":{number}"
        finally:
            server.terminate()


@contextmanager
def screen(home: Path) -> Iterator[Mapping[str, str]]:
    """A server with a window manager; the environment of a program on it. Skips the test where Qt's libraries for X are
    missing."""
    with display() as name:
        environment = os.environ | {
            "DISPLAY": name,
            "QT_QPA_PLATFORM": "xcb",
            "HOME": str(home),
            "XDG_DATA_HOME": str(home / "data"),
            "XDG_CONFIG_HOME": str(home / "config"),
            "XDG_CACHE_HOME": str(home / "cache"),
            "XDG_RUNTIME_DIR": str(home),
        }
        environment.pop("WAYLAND_DISPLAY", None)
        home.chmod(0o700)  # as Qt wants XDG_RUNTIME_DIR
        with subprocess.Popen(["openbox"], env=environment, stderr=subprocess.DEVNULL) as manager:
            try:
                probe = [sys.executable, "-c", "from PySide6.QtWidgets import QApplication; QApplication([])"]
                if subprocess.run(probe, env=environment, cwd=ROOT, capture_output=True, check=False).returncode:
                    pytest.skip("Qt's libraries for X are missing (libxcb-cursor0, libxkbcommon-x11-0 and others)")
                yield environment
            finally:
                manager.terminate()
