"""The history window: what was done, taken back and done again from there, also in part."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester

from core.metadata import sidecar
from core.metadata.said import Said
from desktop.app import Program
from desktop.removal.history import HistoryWindow
from desktop.removal.history_model import DeedModel, LineModel
from desktop.waiting import wait_until
from tests.desktop.driving import NEEDS_TRASH, Start, ask_for_the_trash, wait_for_scan


def history_of(program: Program) -> HistoryWindow:
    program.window.commands.history.trigger()
    window = program.window.history_controller.window
    assert window is not None
    return window


def states(window: HistoryWindow) -> list[str]:
    model = window.lines
    return [model.data(model.index(row, 4)) for row in range(model.rowCount())]


def test_without_a_history_nothing_is_offered(start: Start) -> None:
    window = history_of(start())
    assert window._note.isVisible()
    assert not window._undo.isEnabled()
    assert not window._redo.isEnabled()
    window.close()


@NEEDS_TRASH
def test_a_deed_is_reversed_in_part_and_wholly(program: Program, library: Path) -> None:
    ask_for_the_trash(program).accept()
    gone = [library / "Sent" / "first again.jpg", library / "Sent" / "first small.jpg"]
    wait_until(lambda: not any(path.exists() for path in gone), seconds=10, what="the photos are gone")
    window = history_of(program)
    for model in (window.deeds, window.lines):
        QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal, model)
    wait_until(lambda: states(window) == ["done", "done"], seconds=10, what="the files")
    deeds = window.deeds
    assert [deeds.data(deeds.index(0, column)) for column in (1, 2, 5)] == ["Moved to the trash", "2", "done"]
    assert window.line_table.isColumnHidden(LineModel.note)
    assert deeds.data(deeds.index(0, 4)) == "Photos/Sent"
    name = library / "Sent" / window.lines.index(0, 0).data()
    window.line_table.selectRow(0)
    window._undo.click()
    wait_until(name.exists, seconds=10, what="one photo is back")
    wait_until(lambda: sorted(states(window)) == ["done", "undone"], seconds=10, what="the files anew")
    assert sum(path.exists() for path in gone) == 1
    assert deeds.data(deeds.index(0, 5)) in ("1 done, 1 undone", "1 undone, 1 done")
    table = window.deed_table
    assert table.columnWidth(5) > table.fontMetrics().horizontalAdvance("1 done, 1 undone"), "the words are whole"
    window.line_table.clearSelection()
    window._redo.click()
    wait_until(lambda: states(window) == ["done", "done"], seconds=10, what="gone again")
    window._undo.click()
    wait_until(lambda: all(path.exists() for path in gone), seconds=10, what="all are back")
    wait_until(lambda: states(window) == ["undone", "undone"], seconds=10, what="the files anew")
    assert not window._undo.isEnabled()
    window.grab()
    window.close()
    assert program.window.history_controller.window is None


@NEEDS_TRASH
def test_xmp_files_are_listed_and_taken_back_from_there(start: Start, library: Path) -> None:
    """With what was written. Undo of one brings back the copies that had said it."""
    copy, xmp = library / "Sent" / "first again.jpg", library / "Camera" / "first.jpg.xmp"
    copy.with_suffix(".jpg.xmp").write_bytes(sidecar.written(Said(rating=4, keywords=("lake",))))
    program = start(library)
    wait_for_scan(program)
    dialog = ask_for_the_trash(program)
    wait_until(dialog._go.isEnabled, seconds=10, what="what could be kept is known")
    dialog.accept()
    wait_until(lambda: xmp.exists() and not copy.exists(), seconds=10, what="it is gone, and what it said is kept")
    window = history_of(program)
    model = window.lines
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal, model)
    wait_until(lambda: states(window)[-1:] == ["written"], seconds=10, what="the files")
    row = model.rowCount() - 1
    texts = [model.data(model.index(row, column)) for column in range(model.columnCount())]
    assert texts[0] == "first.jpg.xmp"
    assert texts[2:4] == ["Photos/Camera/first.jpg", "Photos/Camera/first.jpg.xmp"]
    assert texts[5] == "★★★★☆ · lake. It goes when the copies come back."
    assert window.deeds.data(window.deeds.index(0, 2)) == "3 + 1 XMP"
    window.line_table.selectRow(row)
    window._undo.click()
    wait_until(lambda: copy.exists() and not xmp.exists(), seconds=10, what="all is as it was")
    wait_until(lambda: states(window)[-1:] == ["undone"], seconds=10, what="the files anew")
    assert model.data(model.index(row, 5)) == "★★★★☆ · lake"
    window._redo.click()
    wait_until(lambda: xmp.exists() and not copy.exists(), seconds=10, what="done again")
    wait_until(lambda: program.writing.job is None, seconds=10, what="the end")
    xmp.write_bytes(b"somebody's own")
    window.close()
    window = history_of(program)
    wait_until(lambda: window.lines.rowCount() == row + 1, seconds=10, what="the files")
    note = window.lines.data(window.lines.index(row, 5))
    assert note == f"★★★★☆ · lake. {xmp} was changed after Simile wrote it, so undo will leave it."
    window.close()


@NEEDS_TRASH
def test_what_cannot_be_restored_says_why(program: Program, tmp_path: Path) -> None:
    ask_for_the_trash(program).accept()
    trash = tmp_path / "data" / "Trash" / "files"
    wait_until(lambda: trash.exists() and len(list(trash.iterdir())) == 2, seconds=10, what="the trash is full")
    wait_until(lambda: program.writing.job is None, seconds=10, what="the end")
    for file in trash.iterdir():
        file.unlink()
    window = history_of(program)
    notes = window.lines
    wait_until(lambda: notes.rowCount() == 2, seconds=10, what="the files")
    assert all("no longer here" in notes.data(notes.index(row, 5)) for row in (0, 1))
    assert not window.line_table.isColumnHidden(LineModel.note)
    window.close()


@NEEDS_TRASH
def test_folders_are_named_from_the_library_on_and_whole_in_the_tooltip(program: Program, library: Path) -> None:
    ask_for_the_trash(program).accept()
    gone = library / "Sent" / "first small.jpg"
    wait_until(lambda: not gone.exists(), seconds=10, what="the photos are gone")
    window = history_of(program)
    wait_until(lambda: window.lines.rowCount() == 2, seconds=10, what="the files")
    tip = Qt.ItemDataRole.ToolTipRole
    source, kept = window.deeds.index(0, 4), window.lines.index(0, 2)
    assert (source.data(), source.data(tip)) == ("Photos/Sent", str(library / "Sent"))
    assert (kept.data(), kept.data(tip)) == ("Photos/Camera/first.jpg", str(library / "Camera" / "first.jpg"))
    window.close()


@pytest.mark.usefixtures("qt")
def test_empty_tables_have_heads() -> None:
    for model in (DeedModel(), LineModel()):
        heads = [model.headerData(column, Qt.Orientation.Horizontal) for column in range(model.columnCount())]
        assert all(heads)
