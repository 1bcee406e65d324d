"""An open library is kept up to date: what changes in its folders is seen without anybody asking for it."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import QSettings, Qt
from PySide6.QtGui import QGuiApplication

from core.catalog import Folder
from core.files import folder_watch
from desktop.app import Program
from desktop.library import auto_scan
from desktop.library.folder_model import FolderModel
from desktop.waiting import pause, wait_until
from tests.core.pictures import encoded, scene, write
from tests.desktop.driving import Start, message, wait_for_scan


@pytest.fixture(autouse=True)
def _soon(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(folder_watch, "QUIET_SECONDS", 0.2)


def photos_of(program: Program) -> set[str]:
    return {Path(photo.path).name for photo in program.window.review.overview.photos.values()}


def begin(start: Start, library: Path) -> Program:
    """The program with the library read and its folders watched."""
    program = start(library)
    followed: list[object] = []
    program.folder_changes.followed.connect(followed.append)
    wait_for_scan(program)
    wait_until(lambda: bool(followed), seconds=10, what="the folders are watched")
    wait_until(lambda: "identical files" in message(program), seconds=10, what="what was found")
    program.window.messages.dismiss()
    return program


def add(library: Path, name: str, seed: int) -> str:
    return write(library / name, encoded(scene(seed, 200, 150)))


def test_new_and_removed_photos_are_seen_by_themselves(start: Start, library: Path) -> None:
    program = begin(start, library)
    path = add(library, "deep/new.jpg", 50)
    wait_until(lambda: "new.jpg" in photos_of(program), seconds=20, what="the new photo is seen")
    os.remove(path)
    wait_until(lambda: "new.jpg" not in photos_of(program), seconds=20, what="it is gone again")
    assert message(program) == ""


def test_only_what_changed_is_looked_into(start: Start, library: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    program = begin(start, library)
    asked: list[object] = []
    look = program.writing.look_into

    def noting(folders: Sequence[str]) -> None:
        asked.append(folders)
        look(folders)

    monkeypatch.setattr(program.writing, "look_into", noting)
    (library / "deep").mkdir()
    wait_until(lambda: bool(asked), seconds=20, what="the new folder is noticed")
    wait_until(lambda: program.writing.idle, seconds=20, what="the look ends, that would meet the photo itself")
    add(library, "deep/new.jpg", 50)
    wait_until(lambda: "new.jpg" in photos_of(program), seconds=20, what="the new photo is seen")
    assert asked == [(str(library),), (str(library / "deep"),)]


def test_who_does_not_want_it_has_peace(start: Start, library: Path) -> None:
    program = begin(start, library)
    assert program.window.commands.watch_folders.isChecked()
    program.window.commands.watch_folders.trigger()
    assert QSettings().value("library/watch", True, type=bool) is False
    add(library, "new.jpg", 50)
    pause(1500)
    assert "new.jpg" not in photos_of(program)
    program.window.commands.watch_folders.trigger()
    pause(300)
    add(library, "newer.jpg", 51)
    wait_until(lambda: {"new.jpg", "newer.jpg"} <= photos_of(program), seconds=20, what="both are seen")


def test_after_a_stop_nothing_begins_by_itself(start: Start, library: Path) -> None:
    program = begin(start, library)
    program.window.auto_scan._stop()
    add(library, "new.jpg", 50)
    pause(1500)
    assert program.writing.job is None
    assert "new.jpg" not in photos_of(program)
    program.window.commands.scan.trigger()
    wait_until(lambda: "new.jpg" in photos_of(program), seconds=20, what="asked for, it is seen")
    add(library, "newer.jpg", 51)
    wait_until(lambda: "newer.jpg" in photos_of(program), seconds=20, what="and the next by itself")


def test_what_cannot_be_watched_is_looked_at_when_the_person_comes_back(
    start: Start, library: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(folder_watch, "network_kind", lambda _path: "nfs4")
    monkeypatch.setattr(auto_scan, "_LEAST_SECONDS", 0.0)
    program = begin(start, library)
    model = program.window.side.folders
    assert "within ten minutes" in model.data(model.index(0), Qt.ItemDataRole.ToolTipRole)
    add(library, "new.jpg", 50)
    pause(1000)
    assert "new.jpg" not in photos_of(program)
    application = QGuiApplication.instance()
    assert isinstance(application, QGuiApplication)
    application.applicationStateChanged.emit(Qt.ApplicationState.ApplicationActive)
    wait_until(lambda: "new.jpg" in photos_of(program), seconds=20, what="the new photo is seen")


def test_a_disk_that_is_away_is_looked_for_when_the_person_comes_back(
    start: Start, library: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its place is left, and watched: that a disk is mounted over it stirs nothing there."""
    monkeypatch.setattr(auto_scan, "_LEAST_SECONDS", 0.0)
    program = begin(start, library)
    library.rename(library.with_name("unplugged"))
    library.mkdir()
    followed: list[object] = []
    program.folder_changes.followed.connect(followed.append)
    program.window.commands.scan.trigger()
    wait_until(lambda: program.window.review.overview.folders[0].offline, seconds=20, what="the folder is offline")
    wait_until(lambda: bool(followed) and program.writing.job is None, seconds=20, what="its place is watched")
    asked: list[object] = []
    monkeypatch.setattr(program.writing, "look_into", asked.append)
    application = QGuiApplication.instance()
    assert isinstance(application, QGuiApplication)
    application.applicationStateChanged.emit(Qt.ApplicationState.ApplicationActive)
    assert asked == [(str(library),)]


def test_a_folder_that_is_there_again_is_not_said_to_be_away(start: Start, library: Path) -> None:
    """Its photos came back by themselves, and the warning stayed."""
    program = begin(start, library)
    photos, followed = photos_of(program), list[object]()
    program.folder_changes.followed.connect(followed.append)
    library.rename(library.with_name("unplugged"))
    program.window.commands.scan.trigger()
    wait_until(lambda: "This folder is offline" in message(program), seconds=20, what="that it is offline")
    wait_until(lambda: not photos_of(program) and bool(followed), seconds=20, what="its return is watched for")
    library.with_name("unplugged").rename(library)
    wait_until(lambda: photos_of(program) == photos, seconds=20, what="the photos are there again")
    wait_until(lambda: not message(program), seconds=5, what="it is no longer said to be offline")


def test_a_disk_whose_absence_a_group_shows_is_watched_for(start: Start, library: Path) -> None:
    """It was said to be away for good, and after its return no change on it was noticed any more."""
    program = begin(start, library)
    window, photos = program.window, photos_of(program)
    library.rename(library.with_name("unplugged"))
    window.review_page.groups.chosen.emit(window.review_page.groups.model.rows[0])
    wait_until(lambda: window.review.overview.folders[0].offline, seconds=20, what="the folder is offline")
    assert "cannot be reached" in message(program)
    followed: list[object] = []
    program.folder_changes.followed.connect(followed.append)
    wait_until(lambda: bool(followed), seconds=20, what="its return is watched for")
    followed.clear()
    library.with_name("unplugged").rename(library)
    wait_until(lambda: photos_of(program) == photos, seconds=20, what="the photos are there again")
    wait_until(lambda: not message(program), seconds=5, what="it is no longer said to be away")
    wait_until(lambda: bool(followed), seconds=20, what="it is watched anew")
    add(library, "new.jpg", 50)
    wait_until(lambda: "new.jpg" in photos_of(program), seconds=20, what="a new photo is seen")


def test_a_window_that_is_closing_watches_nothing_any_more(start: Start, library: Path) -> None:
    """A test, now and then, ended with the error of a timer that fired as the program was let go."""
    program = begin(start, library)
    auto_scan = program.window.auto_scan
    program.close()
    program.window.review.replaced.emit()
    assert auto_scan._soon.isActive()
    shiboken6.delete(program.folder_changes)
    assert not auto_scan._soon.isActive()


def test_a_folder_says_when_its_changes_are_noticed_late() -> None:
    model = FolderModel()
    model.set_items([Folder("/photos", False, False), Folder("/away", False, True)])

    def tips() -> list[str]:
        return [model.data(model.index(row), Qt.ItemDataRole.ToolTipRole) for row in range(2)]

    assert not any("ten minutes" in tip for tip in tips())
    model.set_unwatched(frozenset({"/photos", "/away"}))
    assert ["ten minutes" in tip for tip in tips()] == [True, False]
    assert "cannot be reached" in tips()[1]


def test_what_is_excluded_stirs_nothing(start: Start, library: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    program = begin(start, library)
    followed: list[object] = []
    program.folder_changes.followed.connect(followed.append)
    program.writing.exclude(str(library / "Sent"))
    wait_until(lambda: bool(followed) and program.writing.idle, seconds=20, what="the folders are watched anew")
    asked: list[object] = []
    monkeypatch.setattr(program.writing, "look_into", asked.append)
    add(library, "Sent/new.jpg", 50)
    pause(1500)
    assert asked == []
    add(library, "Camera/new.jpg", 51)
    wait_until(lambda: bool(asked), seconds=20, what="the other folder is noticed")
    assert asked == [(str(library / "Camera"),)]
