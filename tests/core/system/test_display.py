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


def test_what_x11_needs_is_asked_for_only_where_x11_is_used(bare: pytest.MonkeyPatch) -> None:
    absent = (Library("libnone-such.so.7", "libnone7", "none-libs"),)
    bare.setattr(display, "EVERYWHERE", ())
    bare.setattr(display, "X11", absent)
    bare.setattr(display, "WAYLAND", ())
    bare.setenv("WAYLAND_DISPLAY", "wayland-0")
    assert obstacle() is None
    bare.delenv("WAYLAND_DISPLAY")
    bare.setenv("DISPLAY", ":0")
    assert obstacle() is not None


def test_a_package_that_brings_two_libraries_is_named_once() -> None:
    twins = [Library("libxcb-shm.so.0", "libxcb-shm0", "libxcb"), Library("libxcb-sync.so.1", "libxcb-sync1", "libxcb")]
    assert advice(twins).endswith("dnf install libxcb.")


def test_a_library_that_is_there_is_not_missing() -> None:
    assert missing((Library("libc.so.6", "libc6", "glibc"),)) == []
