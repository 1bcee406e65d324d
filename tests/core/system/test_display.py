"""What is said where no window can be opened."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from core.system import display
from core.system.display import NO_DISPLAY, Library, advice, missing, obstacle

ROOT = Path(__file__).parents[3]
pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="asks the loader of Linux")


@pytest.fixture
def bare(monkeypatch: pytest.MonkeyPatch) -> pytest.MonkeyPatch:
    """An environment that names neither a display nor a platform."""
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    return monkeypatch


def test_without_a_display_it_says_so_in_one_line(bare: pytest.MonkeyPatch) -> None:
    environment = {name: value for name, value in os.environ.items() if name != "QT_QPA_PLATFORM"}
    done = subprocess.run(
        [sys.executable, "-m", "core.system.display"],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == NO_DISPLAY
    assert done.stderr.count("\n") == 1
    assert "no display" in done.stderr


def test_a_missing_library_is_named_with_its_packages(bare: pytest.MonkeyPatch) -> None:
    bare.setenv("QT_QPA_PLATFORM", "offscreen")
    bare.setattr(display, "EVERYWHERE", (Library("libnone-such.so.7", "libnone7", "none-libs"),))
    found = obstacle()
    assert found is not None
    assert found.kind == display.NO_LIBRARY
    assert "libnone-such.so.7" in found.sentence
    assert "apt install libnone7" in found.sentence
    assert "dnf install none-libs" in found.sentence


X_LIBRARY, WAYLAND_LIBRARY = Library("libx.so.7", "libx7", "x"), Library("libwayland.so.7", "libwayland7", "wayland")


@pytest.mark.parametrize(
    ("named", "absent", "missed"),
    [
        ({"WAYLAND_DISPLAY": "wayland-0"}, {X_LIBRARY}, ""),
        ({"WAYLAND_DISPLAY": "wayland-0"}, {WAYLAND_LIBRARY}, "libwayland7"),
        ({"DISPLAY": ":0"}, {WAYLAND_LIBRARY}, ""),
        ({"DISPLAY": ":0"}, {X_LIBRARY}, "libx7"),
        ({"DISPLAY": ":0", "WAYLAND_DISPLAY": "wayland-0"}, {X_LIBRARY}, ""),
        ({"DISPLAY": ":0", "WAYLAND_DISPLAY": "wayland-0"}, {WAYLAND_LIBRARY}, ""),
        ({"DISPLAY": ":0", "WAYLAND_DISPLAY": "wayland-0"}, {X_LIBRARY, WAYLAND_LIBRARY}, "libx7"),
        ({"QT_QPA_PLATFORM": "xcb"}, {WAYLAND_LIBRARY}, ""),
        ({"QT_QPA_PLATFORM": "xcb:name"}, {X_LIBRARY}, "libx7"),
        ({"QT_QPA_PLATFORM": "wayland", "DISPLAY": ":0"}, {X_LIBRARY}, ""),
        ({"QT_QPA_PLATFORM": "wayland", "DISPLAY": ":0"}, {WAYLAND_LIBRARY}, "libwayland7"),
        ({"QT_QPA_PLATFORM": "offscreen"}, {X_LIBRARY, WAYLAND_LIBRARY}, ""),
    ],
)
def test_only_what_the_display_in_use_needs_is_asked_for(
    bare: pytest.MonkeyPatch, named: dict[str, str], absent: set[Library], missed: str
) -> None:
    bare.setattr(display, "EVERYWHERE", ())
    bare.setattr(display, "X11", (X_LIBRARY,))
    bare.setattr(display, "WAYLAND", (WAYLAND_LIBRARY,))
    bare.setattr(display, "missing", lambda wanted: [library for library in wanted if library in absent])
    for name, value in named.items():
        bare.setenv(name, value)
    found = obstacle()
    assert (found is None) == (not missed)
    if found is not None:
        assert f"apt install {missed}. " in found.sentence


def test_a_package_that_brings_two_libraries_is_named_once() -> None:
    twins = [Library("libxcb-shm.so.0", "libxcb-shm0", "libxcb"), Library("libxcb-sync.so.1", "libxcb-sync1", "libxcb")]
    assert advice(twins).endswith("dnf install libxcb.")


def test_a_library_that_is_there_is_not_missing() -> None:
    assert missing((Library("libc.so.6", "libc6", "glibc"),)) == []
