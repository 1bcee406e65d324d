"""Trash, move and undo through the window, on real files."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from desktop.queues import Queue
from desktop.waiting import pause, wait_until
from tests.desktop.driving import (
    Start,
    dialog_of,
    groups_of,
    message,
    press,
    show,
    wait_for_scan,
)

needs_linux_trash = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only this trash can be read")


@needs_linux_trash
def test_trash_and_undo(start: Start, library: Path) -> None:
    program = start(library)
    wait_for_scan(program)
    show(program, Queue.RESAVED)
    press(program, Qt.Key.Key_Return)
    gone = [library / "Sent" / "first again.jpg", library / "Sent" / "first small.jpg"]
    press(program, Qt.Key.Key_Delete)
    dialog = dialog_of(program)
    assert all(path.exists() for path in gone)
    wait_until(lambda: "all of them can go" in dialog._check.text(), seconds=10, what="the check")
    dialog.accept()
    wait_until(lambda: not any(path.exists() for path in gone), seconds=10, what="the photos are gone")
    wait_until(lambda: "2 photos moved to the trash" in message(program), seconds=10, what="the report")
    wait_until(lambda: not groups_of(program), seconds=10, what="the group is gone")
    assert program.window.review.marks == frozenset()
    assert (library / "Camera" / "first.jpg").exists()
    program.window.commands.undo.trigger()
    wait_until(lambda: all(path.exists() for path in gone), seconds=10, what="the photos are back")
    wait_until(lambda: len(groups_of(program)) == 1, seconds=10, what="the group is back")
    assert "2 photos brought back" in message(program)


def test_cancelling_the_question_leaves_everything(start: Start, library: Path) -> None:
    program = start(library)
    wait_for_scan(program)
    before = sorted(path for path in library.rglob("*") if path.is_file())
    press(program, Qt.Key.Key_Return)
    press(program, Qt.Key.Key_Delete)
    dialog_of(program).reject()
    pause(200)
    assert sorted(path for path in library.rglob("*") if path.is_file()) == before
    assert program.window.review.marks


def test_moving_to_a_folder_keeps_the_sub_folders(start: Start, library: Path, tmp_path: Path) -> None:
    program = start(library)
    wait_for_scan(program)
    show(program, Queue.RESAVED)
    press(program, Qt.Key.Key_Return)
    program.window.commands.move.trigger()
    dialog = dialog_of(program)
    assert not dialog._go.isEnabled()
    dialog._chosen(str(tmp_path / "Aside"))
    assert dialog._go.isEnabled()
    dialog.accept()
    wait_until(lambda: "2 photos moved" in message(program), seconds=10, what="the report")
    assert (tmp_path / "Aside" / "Sent" / "first small.jpg").exists()
    program.window.commands.undo.trigger()
    wait_until((library / "Sent" / "first small.jpg").exists, seconds=10, what="the photo is back")


@needs_linux_trash
def test_what_cannot_go_is_said_before_and_after(start: Start, library: Path) -> None:
    program = start(library)
    wait_for_scan(program)
    show(program, Queue.RESAVED)
    press(program, Qt.Key.Key_Return)
    changed = library / "Sent" / "first again.jpg"
    changed.write_bytes(changed.read_bytes() + b"x")
    press(program, Qt.Key.Key_Delete)
    dialog = dialog_of(program)
    wait_until(lambda: "1 photo cannot go" in dialog._check.text(), seconds=10, what="the check")
    dialog.accept()
    wait_until(lambda: "left alone" in message(program), seconds=10, what="the report")
    assert changed.exists()
    assert not (library / "Sent" / "first small.jpg").exists()


def test_trash_without_marks_says_what_to_do(start: Start, library: Path) -> None:
    program = start(library)
    wait_for_scan(program)
    assert not program.window.commands.trash.isEnabled()
    assert not program.window.commands.move.isEnabled()
