"""Scanning gently: because the person wants it, or because the machine runs on its battery."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QSettings

from desktop.app import Program
from desktop.library import gentle_scan
from desktop.waiting import wait_until
from tests.desktop import drawing
from tests.desktop.driving import Start


@pytest.fixture(autouse=True)
def _plugged_in(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(gentle_scan, "on_battery", lambda: False)


def gently(program: Program) -> bool:
    wait_until(lambda: program.writing.job is not None, seconds=10, what="the scan begins")
    job = program.writing.job
    assert job is not None
    return job.gently


def test_the_wish_holds_for_the_scan_at_work_and_for_the_next(start: Start, tmp_path: Path) -> None:
    many = tmp_path / "Many"
    drawing.draw_many(many, 300)
    program = start(many)
    wait_until(lambda: program.writing.scanning, seconds=10, what="the scan begins")
    wait_until(lambda: not gently(program), seconds=10, what="as fast as it can")
    program.window.commands.scan_gently.trigger()
    wait_until(lambda: gently(program), seconds=10, what="at once")
    assert QSettings().value("scan/gently", False, type=bool) is True
    wait_until(lambda: program.writing.job is None, seconds=120, what="the scan ends")
    program.window.commands.scan.trigger()
    assert gently(program)


def test_on_battery_it_is_done_by_itself(program: Program, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(gentle_scan, "on_battery", lambda: True)
    program.window.commands.scan.trigger()
    assert gently(program)
    assert not program.window.commands.scan_gently.isChecked()
