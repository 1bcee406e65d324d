"""The self-test passes where all is well, and fails where a part of the program does not do its work."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from core import actions, selftest
from core.actions import UndoReport
from core.selftest import SelfTestError, self_test


def test_it_passes_and_tells_each_step_and_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    trash = os.environ.get("XDG_DATA_HOME")
    lines: list[str] = []
    self_test(lines.append)
    assert [line.partition(":")[0] for line in lines] == [
        "readers",
        "index",
        "drawn",
        "apart",
        "indexed",
        "groups",
        "search",
        "image model",
        "themes",
        "removed and restored",
    ]
    assert list(tmp_path.iterdir()) == []
    assert os.environ.get("XDG_DATA_HOME") == trash


def test_it_fails_where_nothing_comes_back(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(actions, "undo", lambda *_, **__: UndoReport((), ()))
    monkeypatch.setattr(selftest, "SCENES", 1)
    for other_step in ("_read_apart", "_see_themes"):  # they start processes, which takes seconds
        monkeypatch.setattr(selftest, other_step, lambda *_: None)
    with pytest.raises(SelfTestError, match="in their places again"):
        self_test(lambda _: None)
