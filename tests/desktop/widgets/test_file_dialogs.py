"""Where the dialogs for folders and files begin."""

from __future__ import annotations

import os
import threading
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget

from desktop.widgets.file_dialogs import ask_folder


@pytest.mark.usefixtures("qt")
def test_a_dialog_does_not_begin_on_a_disk_that_gives_no_answer(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The whole window waited for a network drive that was gone."""
    silent, is_dir, answer = tmp_path / "dead drive", os.path.isdir, threading.Event()
    silent.mkdir()
    monkeypatch.setattr(os.path, "isdir", lambda path: answer.wait(30) if path == str(silent) else is_dir(path))

    def begins(start: Path) -> Path:
        ask_folder(parent, "Move to folder", str(start), lambda _: None)
        (dialog,) = parent.findChildren(QFileDialog)
        place = Path(dialog.directory().path())
        dialog.close()
        QApplication.processEvents()  # it deletes itself
        return place

    parent = QWidget()
    assert begins(tmp_path) == tmp_path
    assert begins(silent) == Path.home()
    answer.set()
    assert begins(silent) == silent
