"""Starting from the command line, and the window's part of the self-test."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMessageBox

import core
from core.system.alone import own
from desktop import __main__ as start
from desktop import app, resource, trial


def test_the_window_passes_its_own_trial(qt: QApplication) -> None:
    said: list[str] = []
    trial.try_window(said.append)
    assert said == ["window: opened, indexed, grouped, closed"]


def test_the_version(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        start.main(["--version"])
    assert ended.value.code == 0
    assert core.__version__ in capsys.readouterr().out


def test_a_second_window_leaves_the_catalog_to_the_first(qt: QApplication, tmp_path: Path) -> None:
    said: list[str] = []

    def read_and_close() -> None:
        box = QApplication.activeModalWidget()
        assert isinstance(box, QMessageBox)
        said.append(box.text())
        box.accept()

    catalog = tmp_path / "new folder" / "catalog.sqlite"
    catalog.parent.mkdir()
    with own(str(catalog)):
        QTimer.singleShot(200, read_and_close)
        assert app.run(catalog, []) == app.TAKEN
    assert str(catalog) in said[0]
    assert str(os.getpid()) in said[0]
    assert not catalog.exists()


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="elsewhere there is always a display")
def test_without_a_display_it_says_so(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    for variable in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(variable, raising=False)
    assert start.main([]) == 2
    assert "display" in capsys.readouterr().out


def test_the_icon_is_there_in_all_sizes(qt: QApplication) -> None:
    app.application(["simile"])
    sizes = {size.width() for size in qt.windowIcon().availableSizes()}
    assert {16, 32, 48, 64, 128, 256, 512} <= sizes
    for name in ("simile.ico", "simile.icns"):
        assert (resource.FOLDER / "icons" / name).stat().st_size > 1000
