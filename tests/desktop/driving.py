"""Driving the window as a person does: drops, keys, and waiting for what comes of them."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from desktop.app import Program
from desktop.removal.confirm import ConfirmDialog
from desktop.reviewing.queues import Queue
from desktop.waiting import pause, wait_until

Start = Callable[..., Program]

NEEDS_TRASH = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only this trash can be read")


def drop_on(widget: QWidget, mime: QMimeData) -> bool:
    """Drag something onto a widget and let go; whether it was taken."""
    copy, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPoint(20, 20), copy, mime, left, none)
    QApplication.sendEvent(widget, enter)
    if not enter.isAccepted():
        return False
    drop = QDropEvent(QPointF(20, 20), copy, mime, left, none, QEvent.Type.Drop)
    QApplication.sendEvent(widget, drop)
    return drop.isAccepted()


def of_files(*paths: Path) -> QMimeData:
    return of_urls(*(path.as_uri() for path in paths))


def of_urls(*urls: str) -> QMimeData:
    mime = QMimeData()
    mime.setUrls([QUrl(url) for url in urls])
    return mime


def groups_of(program: Program) -> list[list[str]]:
    """The names of the photos of each group in the list, keeper first."""
    review = program.window.review
    rows = program.window.review_page.groups.model.rows
    return [[Path(review.photo(id).path).name for id in row.ids] for row in rows]


def wait_for_work(program: Program) -> None:
    """Until the job lane has begun and ended what it was asked for."""
    wait_until(lambda: program.writing.job is not None, seconds=10, what="the work begins")
    wait_until(lambda: program.writing.idle, seconds=60, what="the work ends")


def wait_for_scan(program: Program, *, groups: int = 2) -> None:
    """Until the library is read and shown."""
    wait_for_work(program)
    wait_until(lambda: len(groups_of(program)) == groups, seconds=10, what="the groups are shown")
    wait_until(lambda: program.reading.settled, seconds=10, what="all of them, and what is said of that")
    pause(50)


def show(program: Program, queue: Queue) -> None:
    program.window.side.choose(queue)
    expected = program.window.review.overview.tallies[queue].groups
    wait_until(lambda: len(groups_of(program)) == expected, seconds=10, what="the queue is shown")


def press(program: Program, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(program.window.review_page.groups.view, key, modifier)


def ask_for_the_trash(program: Program, queue: Queue = Queue.RESAVED) -> ConfirmDialog:
    """Mark what is suggested in the first group of a queue, and have the question asked."""
    show(program, queue)
    press(program, Qt.Key.Key_Return)
    press(program, Qt.Key.Key_Delete)
    return dialog_of(program)


def dialog_of(program: Program) -> ConfirmDialog:
    found = [child for child in program.window.findChildren(ConfirmDialog) if child.isVisible()]
    assert len(found) == 1
    return found[0]


def message(program: Program) -> str:
    return program.window.messages.text


def results_of(program: Program) -> list[tuple[str, float]]:
    return [(Path(hit.path).name, hit.score) for hit in program.window.results.model.items]


def wait_for_results(program: Program) -> None:
    wait_until(program.window.results.isVisible, seconds=20, what="results")
