"""A folder that was renamed: "Connect its disk" was all that was said, and it had to be added as another one."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QDir, Qt
from PySide6.QtWidgets import QApplication, QFileDialog

from desktop.app import Program
from desktop.library import away_folders
from desktop.waiting import wait_until
from tests.desktop.driving import groups_of, message, press


def choose(program: Program, folder: Path) -> str:
    """Choose a folder in the dialog that is open; returns its title."""
    asked: list[QFileDialog] = []

    def opened() -> bool:
        asked[:] = [one for one in program.window.findChildren(QFileDialog) if one.isVisible()]
        return bool(asked)

    wait_until(opened, seconds=10, what="the dialog")
    asked[0].fileSelected.emit(str(folder))
    asked[0].close()
    return asked[0].windowTitle()


def test_of_a_renamed_folder_the_message_asks_where_it_is(program: Program, library: Path) -> None:
    window, now = program.window, library.with_name("Pictures")
    groups = groups_of(program)
    press(program, Qt.Key.Key_Return)
    marks = window.review.marks
    assert marks
    assert not window.commands.relocate_folder.isEnabled()
    library.rename(now)
    window.review_page.groups.chosen.emit(window.review_page.groups.model.rows[0])
    wait_until(lambda: "cannot be reached" in message(program), seconds=10, what="that it is away")
    assert window.messages._button.text() == "Choose where the folder is now…"
    window.messages.answer()
    assert choose(program, now) == "Where is Photos now?"
    wait_until(lambda: window.review.overview.roots == (str(now),), seconds=20, what="the folder is another")
    assert message(program).startswith(f"Photos is {now} now.")
    wait_until(lambda: groups_of(program) == groups, seconds=30, what="the groups are there again")
    wait_until(lambda: window.review.marks == marks, seconds=10, what="their marks, too")
    assert all(Path(window.review.photo(id).path).exists() for id in marks.ids)


def test_a_scan_offers_it_too_and_so_does_the_menu(program: Program, library: Path, qt: QApplication) -> None:
    window, now = program.window, library.with_name("Pictures")
    library.rename(now)
    window.commands.scan.trigger()
    wait_until(lambda: "This folder is offline" in message(program), seconds=20, what="that it is offline")
    assert window.messages._button.text() == "Choose where the folder is now…"
    wait_until(window.commands.relocate_folder.isEnabled, seconds=10, what="the command")
    window.commands.relocate_folder.trigger()
    wrong = library.with_name("Wrong")
    wrong.mkdir()
    choose(program, wrong)
    wait_until(lambda: "None of the photos of" in message(program), seconds=20, what="that they are not there")
    assert not program.writing.scanning
    window.commands.relocate_folder.trigger()
    choose(program, now)
    wait_until(lambda: not window.commands.relocate_folder.isEnabled(), seconds=20, what="nothing is away any more")
    wait_until(lambda: "offline" not in " ".join(one.text for one in window.messages._open), seconds=5, what="silence")


def test_a_drive_of_the_network_is_not_asked_where_the_choice_begins(
    program: Program, library: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The window hung with the drive."""
    library.rename(library.with_name("Pictures"))
    program.window.commands.scan.trigger()
    wait_until(program.window.commands.relocate_folder.isEnabled, seconds=20, what="that it is offline")
    begun: list[str] = []
    monkeypatch.setattr(away_folders, "ask_folder", lambda _parent, _title, start, _chosen: begun.append(start))
    program.window.commands.relocate_folder.trigger()
    monkeypatch.setattr(away_folders, "network_kind", lambda _path: "nfs4")
    monkeypatch.setattr(away_folders, "nearest", None)
    program.window.commands.relocate_folder.trigger()
    assert begun == [str(library.parent), QDir.homePath()]


def test_of_a_folder_that_is_found_to_be_away_unasked_it_is_said(program: Program, library: Path) -> None:
    """Its groups were gone, and only its name in the list told why."""
    window = program.window
    library.rename(library.with_name("unplugged"))
    program.writing.look_into((str(library),))
    wait_until(lambda: "cannot be reached" in message(program), seconds=20, what="that it is away")
    library.with_name("unplugged").rename(library)
    program.writing.look_into((str(library),))
    wait_until(lambda: not message(program), seconds=20, what="that it is back")
    assert not window.review.overview.folders[0].offline
