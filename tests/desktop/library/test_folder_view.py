"""The folder view: which folders overlap, what is in one of them only, and marks from it. Protected folders."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog

from core.groups.overlap import Overlap
from desktop.app import Program
from desktop.library.overlap_model import OverlapModel, sentence
from desktop.reviewing.queues import Queue
from desktop.waiting import pause, wait_until
from desktop.widgets.list_model import Index
from tests.desktop.driving import Start, message, press, show, wait_for_scan

pytestmark = pytest.mark.usefixtures("qt")


def test_the_sentence_says_how_much_and_what_is_missing() -> None:
    assert sentence(Overlap("/p/A", "/q/B", 400, 388, 1)) == "97 % of the photos of A are in B, 12 photos only in A."
    assert sentence(Overlap("/p/A", "/q/B", 10_000, 9_999, 1)) == "99 % of the photos of A are in B, 1 photo only in A."
    assert sentence(Overlap("/p/A", "/q/B", 10_000, 1, 1)) == "1 % of the photos of A are in B, 9,999 photos only in A."
    assert sentence(Overlap("/p/A", "/q/B", 3, 3, 1)) == "All photos of A are in B."
    assert "/q/A" in sentence(Overlap("/p/A", "/q/A", 3, 3, 1))


def open_view(program: Program) -> None:
    program.window.commands.compare_folders.trigger()
    page = program.window.folders_page
    wait_until(lambda: page.overlap is not None and page.table.isVisible(), seconds=10, what="the lines")


def choose(program: Program, folder: str, other: str) -> None:
    """Choose the line of these two folders, by their names."""
    page = program.window.folders_page
    proxy = page.table.model()
    for row in range(proxy.rowCount()):
        texts = [Path(proxy.index(row, column).data()).name for column in (0, 1)]
        if texts == [folder, other]:
            page.table.setCurrentIndex(proxy.index(row, 0))
            pause(200)
            return
    raise AssertionError(f"no line for {folder} in {other}")


def grid_of(program: Program) -> list[str]:
    model = program.window.folders_page.grid.photos
    return [model.data(model.index(row)) for row in range(model.rowCount())]


def test_folders_that_overlap_and_the_photos_of_one_only(program: Program) -> None:
    open_view(program)
    choose(program, "Camera", "Sent")
    wait_until(lambda: grid_of(program) == ["second.jpg", "third.jpg"], seconds=10, what="what is in Camera only")
    program.window.folders_page._shared.click()
    assert grid_of(program) == ["first.jpg"]
    choose(program, "Sent", "Camera")
    wait_until(lambda: grid_of(program) == ["first again.jpg", "first small.jpg"], seconds=10, what="all of Sent")
    program.window.commands.back.trigger()
    assert program.window.review_page.isVisible()


def test_of_many_folders_only_lines_that_are_seen_are_asked_for(
    program: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    open_view(program)
    page = program.window.folders_page
    page.table.setFixedHeight(150)
    pause(50)
    asked, shown = set[int](), OverlapModel.shown

    def noting(model: OverlapModel, item: Overlap, index: Index, role: int) -> object:
        asked.add(index.row())
        return shown(model, item, index, role)

    monkeypatch.setattr(OverlapModel, "shown", noting)
    page.show_overlaps([Overlap(f"/p/{number}", "/q", 10, 5, 1000 - number) for number in range(500)], roots=[])
    pause(50)
    assert asked == set(range(page.table.rowAt(page.table.viewport().height() - 1) + 1))


def test_a_folder_whose_photos_are_all_elsewhere_is_not_said_to_be_there_whole(start: Start, library: Path) -> None:
    """Whoever reads that may delete the folder by another program."""
    (library / "Backup" / "broken.jpg").write_bytes(b"\xff\xd8\xff")
    (library / "Backup" / "second.mov").write_bytes(b"film")
    program = start(library)
    wait_for_scan(program)
    open_view(program)
    choose(program, "Backup", "Camera")
    page = program.window.folders_page
    only_photos = "Only photos are compared: videos and other files of the folder are not looked at."
    told = f"1 photo is better than its copy there. 1 file could not be read. {only_photos}"
    wait_until(lambda: page._besides.text() == told, seconds=10, what="what is not there")
    assert page._sentence.text() == "All photos of Backup are in Camera."


def test_copies_are_marked_through_the_review_and_what_is_better_stays(program: Program, library: Path) -> None:
    commands, review = program.window.commands, program.window.review
    open_view(program)
    choose(program, "Sent", "Camera")
    commands.mark_copies.trigger()
    assert {Path(review.photo(id).path).name for id in review.marks} == {"first again.jpg", "first small.jpg"}
    assert "2 photos marked" in message(program)
    choose(program, "Camera", "Backup")
    commands.mark_copies.trigger()
    assert len(review.marks) == 3
    choose(program, "Camera", "Sent")
    assert not commands.mark_copies.isEnabled()
    assert {review.photo(removal.keeper).path for removal in review.removals()} == {
        str(library / "Camera" / "first.jpg"),
        str(library / "Backup" / "second.jpg"),
    }


def test_photos_of_a_protected_folder_are_never_marked(start: Start, library: Path) -> None:
    program = start(library / "Camera", library / "Sent", library / "Backup")
    wait_for_scan(program)
    window, review = program.window, program.window.review
    folders = window.side.folders
    row = next(row for row in range(3) if folders.data(folders.index(row)) == "Sent")
    window.side.folder_view.setCurrentIndex(folders.index(row))
    show(program, Queue.RESAVED)
    press(program, Qt.Key.Key_Return)
    assert len(review.marks) == 2
    window.commands.protect_folder.trigger()
    assert "protected now" in message(program)
    wait_until(lambda: len(review.overview.protected) == 2, seconds=10, what="the protection")
    wait_until(lambda: not review.marks, seconds=10, what="their marks are gone")
    assert window.side.folder_view.currentIndex().row() == row
    assert window.commands.protect_folder.isChecked()
    assert folders.data(folders.index(row), Qt.ItemDataRole.AccessibleTextRole) == "Sent, protected"
    comparison = window.review_page.comparison
    wait_until(lambda: comparison.row is not None and len(comparison.row.ids) == 3, seconds=10, what="the group")
    assert comparison.row is not None
    safe = [number for number, id in enumerate(comparison.row.ids) if id in review.overview.protected]
    comparison.choose(safe[-1])
    press(program, Qt.Key.Key_Space)
    assert "photos there are never marked" in message(program)
    press(program, Qt.Key.Key_Return)
    assert "1 photo not marked" in message(program)
    window.commands.accept_all.trigger()
    assert not review.marks & review.overview.protected
    window.commands.unmark_all.trigger()
    window.commands.protect_folder.trigger()
    wait_until(lambda: not review.overview.protected, seconds=10, what="the end of the protection")
    window.commands.accept_all.trigger()
    assert len(review.marks) == 2


def test_of_several_folders_one_has_to_be_chosen_before_it_is_protected(program: Program, library: Path) -> None:
    program.window.folders.add([str(library / "Sent")])
    wait_until(lambda: len(program.window.side.folders.items) == 2, seconds=30, what="another folder")
    program.window.commands.protect_folder.trigger()
    assert "Choose a folder" in message(program)
    assert not program.window.commands.protect_folder.isChecked()


def lines_of(program: Program) -> list[str]:
    folders = program.window.side.folders
    return [folders.data(folders.index(row)) for row in range(folders.rowCount())]


def choose_excluded(program: Program, folder: Path) -> None:
    """Give the command's question for a folder that answer."""
    program.window.commands.exclude.trigger()
    dialog = program.window.findChild(QFileDialog)
    assert dialog is not None
    dialog.fileSelected.emit(str(folder))
    dialog.reject()


def test_a_folder_is_excluded_and_included_again(program: Program, library: Path) -> None:
    window, commands = program.window, program.window.commands
    assert not commands.include.isEnabled()
    choose_excluded(program, library / "Sent")
    wait_until(lambda: lines_of(program) == ["Photos", "Sent (excluded)"], seconds=10, what="the folder in the list")
    assert message(program).startswith("Sent is excluded now")
    wait_until(lambda: program.writing.idle, seconds=20, what="the scan ends")
    photos = window.review.overview.photos.values()
    assert not any("Sent" in photo.path for photo in photos)
    commands.include.trigger()
    assert "First choose an excluded folder" in message(program)
    window.side.folder_view.setCurrentIndex(window.side.folders.index(1))
    for command in (commands.remove_folder, commands.protect_folder):  # they are for folders of the library
        command.trigger()
        assert "Choose a folder in the list" in message(program)
    assert not commands.protect_folder.isChecked()
    commands.include.trigger()
    wait_until(lambda: lines_of(program) == ["Photos"], seconds=10, what="the list without it")
    two_more = len(photos) + 2
    wait_until(lambda: len(window.review.overview.photos) == two_more, seconds=20, what="its photos are there again")


def test_only_a_folder_inside_the_library_can_be_excluded(program: Program, library: Path) -> None:
    choose_excluded(program, library)
    wait_until(lambda: "itself a folder of the library" in message(program), seconds=10, what="why it cannot be")
    assert lines_of(program) == ["Photos"]
