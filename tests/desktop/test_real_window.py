"""The whole review in a real window: an X server without a screen, a window manager, a keyboard and a mouse.

On Debian the packages are: xvfb openbox xdotool libxcb-cursor0 libxkbcommon-x11-0 libxcb-icccm4 libxcb-image0
libxcb-keysyms1 libxcb-randr0 libxcb-render-util0 libxcb-shape0 libxcb-xinerama0 libxcb-xkb1.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

TOOLS = ("Xvfb", "openbox", "xdotool")
ROOT = Path(__file__).parents[2]

pytestmark = pytest.mark.skipif(
    not sys.platform.startswith("linux") or not all(map(shutil.which, TOOLS)),
    reason=f"a real window needs {', '.join(TOOLS)}",
)


@pytest.fixture
def screen(tmp_path: Path) -> Iterator[Mapping[str, str]]:
    """An X server with a window manager; the environment of a program on it."""
    reading, writing = os.pipe()
    command = ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1920x1080x24", "-nolisten", "tcp"]
    with subprocess.Popen(command, pass_fds=[writing], stderr=subprocess.DEVNULL) as server:
        os.close(writing)
        with os.fdopen(reading) as told:
            number = told.readline().strip()
        environment = os.environ | {
            "DISPLAY": f":{number}",
            "QT_QPA_PLATFORM": "xcb",
            "HOME": str(tmp_path),
            "XDG_DATA_HOME": str(tmp_path / "data"),
            "XDG_CONFIG_HOME": str(tmp_path / "config"),
            "XDG_CACHE_HOME": str(tmp_path / "cache"),
            "XDG_RUNTIME_DIR": str(tmp_path),
        }
        environment.pop("WAYLAND_DISPLAY", None)
        tmp_path.chmod(0o700)  # as Qt wants XDG_RUNTIME_DIR
        with subprocess.Popen(["openbox"], env=environment, stderr=subprocess.DEVNULL) as manager:
            try:
                yield environment
            finally:
                manager.terminate()
                server.terminate()


def test_a_review_with_real_keys_and_a_real_mouse(screen: Mapping[str, str], tmp_path: Path) -> None:
    probe = [sys.executable, "-c", "from PySide6.QtWidgets import QApplication; QApplication([])"]
    if subprocess.run(probe, env=screen, cwd=ROOT, capture_output=True, check=False).returncode:
        pytest.skip("Qt's libraries for X are missing (libxcb-cursor0, libxkbcommon-x11-0 and others)")
    session = [sys.executable, "-m", "tests.desktop.real_session", str(tmp_path / "session")]
    done = subprocess.run(
        session, env=screen, cwd=ROOT, capture_output=True, text=True, timeout=300, check=False, errors="replace"
    )
    assert done.returncode == 0, done.stdout + done.stderr
