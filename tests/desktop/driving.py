"""Driving the window as a person does: drops, keys, and waiting for what comes of them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from desktop.app import Program
from desktop.removal.confirm import ConfirmDialog
from desktop.reviewing.queues import Queue
from desktop.waiting import pause, wait_until

Start = Callable[..., Program]


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
    mime = QMimeData()
    mime.setUrls([QUrl(path.as_uri()) for path in paths])
    return mime


def groups_of(program: Program) -> list[list[str]]:
    """The names of the photos of each group in the list, keeper first."""
    review = program.window.review
    rows = program.window.review_page.groups.model.rows
    return [[Path(review.photo(id).path).name for id in row.ids] for row in rows]


def wait_for_scan(program: Program) -> None:
    """Until the library is read and shown."""
    wait_until(lambda: program.writing.job is not None, seconds=10, what="the scan begins")
    wait_until(lambda: program.writing.job is None, seconds=60, what="the scan ends")
    wait_until(lambda: len(groups_of(program)) == 2, seconds=10, what="two groups are shown")
    pause(50)


def show(program: Program, queue: Queue) -> None:
    program.window.side.choose(queue)
    expected = program.window.review.overview.tallies[queue].groups
    wait_until(lambda: len(groups_of(program)) == expected, seconds=10, what="the queue is shown")


def press(program: Program, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(program.window.review_page.groups.view, key, modifier)


def dialog_of(program: Program) -> ConfirmDialog:
    found = [child for child in program.window.findChildren(ConfirmDialog) if child.isVisible()]
    assert len(found) == 1
    return found[0]


def message(program: Program) -> str:
    return program.window.messages.text


def results_of(program: Program) -> list[tuple[str, float]]:
    model = program.window.results.model
    hits = [model.item_at(model.index(row)) for row in range(model.rowCount())]
    return [(Path(hit.path).name, hit.score) for hit in hits if hit is not None]


def wait_for_results(program: Program) -> None:
    wait_until(program.window.results.isVisible, seconds=20, what="results")
