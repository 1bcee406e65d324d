"""Starting from the command line, and the window's part of the self-test."""

from __future__ import annotations

import os
import sys
import threading
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMessageBox, QPlainTextEdit

import core
from core.system.alone import own
from desktop import __main__ as start
from desktop import app, resource, trial
from desktop.bug_report import BugReport


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


def test_a_mistake_in_any_thread_comes_to_the_window(
    qt: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for module in (sys, threading):
        monkeypatch.setattr(module, "excepthook", module.excepthook)  # put back afterwards
    said: list[str] = []

    def fail() -> None:
        raise ValueError("a mistake of the program")

    def read_and_close() -> None:
        for report in (one for one in qt.topLevelWidgets() if isinstance(one, BugReport) and one.isVisible()):
            said.extend(text.toPlainText() for text in report.findChildren(QPlainTextEdit))
            report.reject()
            qt.quit()

    read = QTimer(interval=50)
    read.timeout.connect(read_and_close)
    read.start()
    QTimer.singleShot(0, lambda: threading.Thread(target=fail).start())
    app.run(tmp_path / "catalog.sqlite", [])
    read.stop()
    assert "ValueError: a mistake of the program" in said[0]
    assert "ValueError: a mistake of the program" in capsys.readouterr().err


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
