"""The window under test: without a screen, with the real core on real files in a temporary folder."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, QSettings
from PySide6.QtWidgets import QApplication

from desktop import app
from desktop.app import Program
from desktop.waiting import wait_until
from desktop.widgets import style
from tests.desktop import drawing
from tests.desktop.driving import message, wait_for_scan


@pytest.fixture(scope="session")
def qt() -> Iterator[QApplication]:
    """The one QApplication of the test run."""
    application = app.application(["simile-tests"])
    style.dress()
    yield application
    application.clipboard().clear()  # offscreen, what was copied would outlive Python, and crash as it is let go


@pytest.fixture(scope="session", autouse=True)
def _english() -> None:
    """Numbers are written as in English whatever the system's language is; `app.application` sees to the words."""
    QLocale.setDefault(QLocale(QLocale.Language.English))


@pytest.fixture(autouse=True)
def _own_settings(tmp_path: Path) -> None:
    QSettings.setDefaultFormat(QSettings.Format.IniFormat)
    QSettings.setPath(QSettings.Format.IniFormat, QSettings.Scope.UserScope, str(tmp_path / "settings"))


@pytest.fixture(autouse=True)
def _own_trash(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A trash of the test's own: on Linux it is found by this variable."""
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))


@pytest.fixture
def library(tmp_path: Path) -> Path:
    """A folder with a few real photos, some of them twice."""
    folder = tmp_path / "Photos"
    drawing.draw_library(folder)
    return folder


@pytest.fixture
def start(qt: QApplication, tmp_path: Path) -> Iterator[Callable[..., Program]]:
    """Starts the program on the test's own catalog; afterwards it is closed, and no thread of it may be left."""
    programs: list[Program] = []

    def begin(*folders: Path) -> Program:
        program = Program(tmp_path / "catalog" / "catalog.sqlite", samples=tmp_path / "samples")
        programs.append(program)
        program.start([str(folder) for folder in folders])
        return program

    yield begin
    for program in programs:
        program.close()
    assert lane_threads() == []


@pytest.fixture
def program(start: Callable[..., Program], library: Path) -> Program:
    """The program, with the library scanned and its groups shown; what is said of that is read."""
    begun = start(library)
    wait_for_scan(begun)
    wait_until(lambda: "identical files" in message(begun), seconds=10, what="what was found")
    begun.window.messages.dismiss()
    return begun


def lane_threads() -> list[str]:
    """The names of the program's threads that are alive."""
    return [thread.name for thread in threading.enumerate() if thread.name.startswith("simile")]
