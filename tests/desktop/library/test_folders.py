"""Adding folders: what is said of one that the library has already."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QApplication

from desktop.app import Program
from desktop.waiting import wait_until
from tests.desktop.driving import message


def test_a_folder_that_is_there_already_is_named(program: Program, library: Path, qt: QApplication) -> None:
    """Nothing was said and nothing was to be seen: it seemed not to work."""
    folders = program.window.folders
    folders._chosen(f"{library}/")
    assert message(program) == "Photos is in the library already. It is looked through again."
    wait_until(lambda: program.writing.idle, seconds=30, what="the scan")
    folders.take([str(library / "Sent")], False)
    assert message(program).startswith("Sent lies in Photos, whose photos the library has already.")
    wait_until(lambda: len(program.window.side.folders.items) == 2, seconds=30, what="its line")


def test_of_other_folders_nothing_is_said(program: Program, library: Path) -> None:
    window = program.window
    program.writing.exclude(str(library / "Sent"))
    wait_until(lambda: str(library / "Sent") in window.side.folders.items, seconds=30, what="the exclusion")
    beside = library.parent / "Photos 2"
    beside.mkdir()
    for folder in (library / "Sent", beside):
        window.messages.dismiss()
        window.folders.take([str(folder)], False)
        assert message(program) == ""
        wait_until(lambda: program.writing.idle, seconds=30, what="the scan")
