"""Adding folders and taking them out: what is said of it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from desktop.app import Program
from desktop.waiting import wait_until
from tests.desktop.driving import message, press


def test_a_folder_that_is_there_already_is_named(program: Program, library: Path, qt: QApplication) -> None:
    """Nothing was said and nothing was to be seen: it seemed not to work."""
    folders = program.window.folders
    folders._chosen(f"{library}/")
    assert message(program) == "Photos is in the library already. It is looked through again."
    wait_until(lambda: program.writing.idle, seconds=30, what="the scan")
    folders.take([str(library / "Sent")], False)
    assert message(program).startswith("Sent lies in Photos, whose photos the library has already.")
    wait_until(lambda: len(program.window.side.folders.items) == 2, seconds=30, what="its line")
    folders.take([str(library / "Camera")], True)
    program.window.messages.answer()
    assert message(program).startswith("Camera lies in Photos, whose photos the library has already.")


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


def test_a_folder_with_marked_photos_is_not_taken_out_without_a_word(program: Program, library: Path) -> None:
    """The marks of an evening were gone, also once it was added again."""
    window, review = program.window, program.window.review
    press(program, Qt.Key.Key_Return)
    marked = len(review.marks)
    assert marked
    window.commands.remove_folder.trigger()
    assert message(program).startswith(f"{marked} photo{'s are' if marked > 1 else ' is'} marked in Photos.")
    assert review.overview.folders, "nothing has happened yet"
    assert len(review.marks) == marked
    window.messages.answer()
    wait_until(lambda: not review.overview.folders, seconds=20, what="it is taken out")
    assert "no longer part of the library" in message(program)


def test_a_folder_whose_photos_another_one_holds_takes_no_marks_along(program: Program, library: Path) -> None:
    window = program.window
    window.commands.accept_all.trigger()
    assert window.folders._marked_in(str(library)) == len(window.review.marks)
    window.folders.add([str(library / "Sent")])
    wait_until(lambda: len(window.side.folders.items) == 2, seconds=30, what="its line")
    assert window.folders._marked_in(str(library / "Sent")) == 0
    assert 0 < window.folders._marked_in(str(library)) < len(window.review.marks)


def test_the_one_folder_of_a_library_need_not_be_chosen(program: Program) -> None:
    """ "Choose a folder in the list at the left first", which had one line."""
    window, protect = program.window, program.window.commands.protect_folder
    protect.trigger()
    assert message(program).startswith("Photos is protected now")
    wait_until(lambda: window.review.overview.folders[0].protected, seconds=10, what="its protection")
    assert protect.isChecked()
