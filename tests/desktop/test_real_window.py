"""The whole review in a real window: an X server without a screen, a window manager, a keyboard and a mouse.

On Debian the packages are: xvfb openbox xdotool libxcb-cursor0 libxkbcommon-x11-0 libxcb-icccm4 libxcb-image0
libxcb-keysyms1 libxcb-randr0 libxcb-render-util0 libxcb-shape0 libxcb-xinerama0 libxcb-xkb1.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from tests.desktop.x_server import NEEDS_X, ROOT, screen

pytestmark = NEEDS_X


def test_a_review_with_real_keys_and_a_real_mouse(tmp_path: Path) -> None:
    session = [sys.executable, "-m", "tests.desktop.real_session", str(tmp_path / "session")]
    with screen(tmp_path) as environment:
        done = subprocess.run(
            session,
            env=environment,
            cwd=ROOT,
            capture_output=True,
            text=True,
            timeout=300,
            check=False,
            errors="replace",
        )
    assert done.returncode == 0, done.stdout + done.stderr
