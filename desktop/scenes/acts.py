"""The screenshots of what is done with photos, of what goes wrong, of dialogs, drops and a scan."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QMimeData, QPoint, QSize, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent
from PySide6.QtWidgets import QApplication

from core.job import Stage
from core.system.alone import Owner
from desktop.removal.act import Act, Choice
from desktop.reviewing.queues import Queue
from desktop.scenes.camera import SIZE, Camera
from desktop.scenes.review import mark
from desktop.single_instance import notice
from desktop.waiting import pause

_TRACEBACK = "Traceback (most recent call last):\n  ...\nKeyError: 17\n"


def act(camera: Camera) -> None:
    """The questions, what was left alone, and the history, with something in it that is taken back afterwards."""
    window, commands, writing = camera.window, camera.commands, camera.program.writing
    camera.show(Queue.ALL)
    pause(100)
    mark(camera)  # once more: while the folder was protected no photo of it was marked
    camera.keep_opened("trash", commands.trash.trigger)
    camera.keep_opened("move", commands.move.trigger)
    camera.keep_opened("link", commands.link.trigger)
    removals = window.review.removals()
    told: list[object] = []
    writing.removed.connect(told.append)
    writing.undone.connect(told.append)
    with _changed([Path(window.review.photo(removal.photo).path) for removal in removals[:2]]):
        writing.remove(removals[:3], Choice(Act.TRASH))
        camera.until(told.copy, "one photo is in the trash")
        pause(500)
        camera.keep("left-alone")
        camera.keep_opened("refused", window.messages.answer)
    camera.keep_opened("history", commands.history.trigger)
    told.clear()
    commands.undo.trigger()
    camera.until(told.copy, "it is back")
    pause(500)
    window.messages.dismiss()


@contextmanager
def _changed(files: list[Path]) -> Iterator[None]:
    """The files as if another program had written to them meanwhile."""
    before = [file.stat() for file in files]
    for file in files:
        with file.open("ab") as end:
            end.write(b"more")
    yield
    for file, status in zip(files, before, strict=True):
        os.truncate(file, status.st_size)
        os.utime(file, ns=(status.st_atime_ns, status.st_mtime_ns))


def lose(camera: Camera) -> None:
    """A photo that another program has taken away, and a disk that was unplugged."""
    window = camera.window
    groups, review = window.review_page.groups, window.review
    camera.show(Queue.RESAVED)
    row = groups.model.rows[0]
    photo = Path(review.photo(row.ids[1]).path)
    with _away(photo):
        _look_again(camera)
        camera.until(lambda: review.is_gone(row.ids[1]), "the photo is missed")
        camera.keep("gone")
    with _away(camera.photos):
        _look_again(camera)
        camera.until(lambda: camera.photos.name in window.messages.text, "the disk is missed")
        camera.keep("away")
    _look_again(camera)
    camera.until(lambda: not review.is_gone(row.ids[1]), "the photo is there again")
    window.messages.dismiss()


def _look_again(camera: Camera) -> None:
    """Leave the group that is shown and come back: its photos are looked for."""
    groups = camera.window.review_page.groups
    camera.show(Queue.ALL)
    groups.select(groups.model.rowCount() - 1)
    camera.show(Queue.RESAVED)


@contextmanager
def _away(path: Path) -> Iterator[None]:
    elsewhere = path.with_name(f"{path.name}.away")
    path.rename(elsewhere)
    yield
    elsewhere.rename(path)


def ask(camera: Camera) -> None:
    """Help, the small windows, a mistake, a small window, and something dragged over it."""
    window, commands = camera.window, camera.commands
    camera.keep_opened("help", commands.help.trigger)
    camera.keep_opened("about", commands.about.trigger)
    camera.keep_opened("library", commands.about_library.trigger)
    taken = notice(camera.photos.with_name("catalog.sqlite"), Owner(4711, "attic"))
    camera.keep_opened("taken", taken.show)
    camera.keep_opened("mistake", lambda: window.announcements.show_bug(_TRACEBACK))
    window.resize(QSize(940, 620))
    camera.show(Queue.ALL, "small")
    window.resize(SIZE)
    mime = QMimeData()
    mime.setUrls([QUrl(camera.photos.as_uri())])
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    drag = QDragEnterEvent(QPoint(640, 400), Qt.DropAction.CopyAction, mime, buttons, keys)
    QApplication.sendEvent(window, drag)
    camera.keep("drop")
    QApplication.sendEvent(window, QDragLeaveEvent())


def go_on(camera: Camera) -> None:
    """A second folder is read while the groups of the first one are there."""
    writing = camera.program.writing

    def is_reading() -> bool:
        job = writing.job
        return job is not None and job.progress.stage is Stage.DECODING and job.progress.done > 30

    writing.add_folders([str(camera.photos.with_name("Old disk"))])
    camera.until(is_reading, "photos are read")
    writing.pause(True)  # or it would be over before its pictures are there
    pause(400)
    camera.settle()
    writing.pause(False)
    pause(150)
    camera.save(camera.window, "scanning")
