"""Files that are the same byte by byte are marked in every group, also where other copies are in it."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from desktop.app import Program
from desktop.reviewing.queues import Queue, explanation
from desktop.reviewing.rows import Tally
from desktop.waiting import wait_until
from tests.desktop import drawing
from tests.desktop.driving import Start, dialog_of, groups_of, message, press, show, wait_for_scan


@pytest.fixture
def program(start: Start, tmp_path: Path) -> Program:
    """A picture, a small copy of it that is there three times, and another picture twice."""
    folder = tmp_path / "Photos"
    drawing.save(drawing.scene(1), folder / "whole.png")
    drawing.save(drawing.scene(1).resize((240, 180)), folder / "small.jpg")
    drawing.save(drawing.scene(2), folder / "other.jpg")
    for name, copies in (("small.jpg", ("sent/1.jpg", "sent/2.jpg")), ("other.jpg", ("sent/3.jpg",))):
        for copy in copies:
            (folder / copy).parent.mkdir(exist_ok=True)
            shutil.copyfile(folder / name, folder / copy)
    program = start(folder)
    wait_for_scan(program)
    return program


def marked(program: Program) -> list[str]:
    review = program.window.review
    return sorted(Path(review.photo(id).path).name for id in review.marks)


def test_all_but_one_of_identical_files_are_marked_in_every_group(program: Program) -> None:
    buttons = program.window.action_bar.findChildren(QPushButton)
    next(button for button in buttons if button.accessibleName() == "Mark identical files").click()
    assert marked(program) == ["1.jpg", "2.jpg", "3.jpg"]
    program.window.commands.undo.trigger()
    assert marked(program) == []


def test_a_new_folder_is_cleaned_up_in_three_clicks(program: Program, tmp_path: Path) -> None:
    """Nothing said that the scan was over, and the sum of the marks was all that a click on “Mark …” changed."""
    window = program.window
    told = "6 photos read. In 2 groups are identical files: "
    wait_until(lambda: message(program).startswith(told), seconds=10, what="what was found")
    show(program, Queue.RECOLOURED)  # an empty list
    window.messages._button.click()
    assert marked(program) == ["1.jpg", "2.jpg", "3.jpg"]
    assert message(program).startswith("3 photos marked, ")
    window.messages._button.click()
    assert [removal.photo for removal in dialog_of(program).listed] == [*window.review.marks]
    dialog_of(program).reject()
    window.commands.undo.trigger()
    assert "Nothing happens" not in message(program), "nothing is marked any more"


def test_whoever_has_begun_to_mark_is_offered_nothing(program: Program) -> None:
    wait_until(lambda: "identical files" in message(program), seconds=10, what="what was found")
    press(program, Qt.Key.Key_Space)
    assert message(program) == ""
    drawing.save(drawing.scene(3), Path(program.window.review.photo(1).path).parent / "new.jpg")
    program.window.commands.scan.trigger()
    wait_until(lambda: len(program.window.review.overview.photos) == 7, seconds=20, what="the new photo")
    told = "1 photo read and compared: 2 groups of copies."
    wait_until(lambda: message(program) == told, seconds=20, what="the end of the scan")
    assert not program.window.messages._button.isVisible()
    press(program, Qt.Key.Key_Space)
    assert message(program) == "", "the work goes on"


def test_a_scan_that_was_asked_for_and_found_nothing_says_so(program: Program) -> None:
    wait_until(lambda: "identical files" in message(program), seconds=10, what="what was found")
    program.window.messages.dismiss()
    program.window.commands.scan.trigger()
    told = "Nothing has changed in the folders of the library."
    wait_until(lambda: message(program) == told, seconds=20, what="the end of the scan")


def test_one_that_is_not_marked_stays(program: Program) -> None:
    review = program.window.review
    small = next(id for id in review.overview.rows_of if review.photo(id).path.endswith("small.jpg"))
    review.toggle(small)
    program.window.commands.mark_identical.trigger()
    assert marked(program) == ["2.jpg", "3.jpg", "small.jpg"]


def test_a_list_without_identical_files_says_so(program: Program) -> None:
    window = program.window
    window.review_page.groups.header.look_for("no photo has this in its path")
    wait_until(lambda: groups_of(program) == [], seconds=10, what="an empty list")
    window.mark_controller.mark_identical(window.review_page.groups.model.rows)
    assert message(program) == "No two files of a group in this list are identical."
    assert marked(program) == []


def test_identical_files_of_undecided_groups_are_marked_too(program: Program) -> None:
    """Which photo of the group is best has no say in it."""
    program.lanes.deciding.rule(())
    groups = program.window.review_page.groups
    wait_until(lambda: bool(groups.model.rows.table.groups.left_open.any()), seconds=10, what="no rules")
    program.window.commands.mark_identical.trigger()
    assert len(marked(program)) == 3
    assert "whole.png" not in marked(program)


def test_their_list_has_every_group_with_identical_files(program: Program) -> None:
    """A group was filed by its least certain photo: in a library full of identical files the list was nearly empty."""
    model, overview = program.window.review_page.groups.model, program.window.review.overview
    sizes = {Path(photo.path).name: photo.size for photo in overview.photos.values()}
    surplus = sizes["1.jpg"] + sizes["2.jpg"] + sizes["3.jpg"]
    assert overview.tallies[Queue.IDENTICAL_FILE] == Tally(2, surplus)
    assert overview.tallies[Queue.RESAVED].groups == 1, "the larger one is in its own list as well"
    assert overview.tallies[Queue.ALL].groups == 2
    assert "add up to more" in explanation(Queue.ALL)
    program.window.side.choose(Queue.IDENTICAL_FILE)
    wait_until(lambda: sum(row.gain for row in model.rows) == surplus, seconds=10, what="what is won by these alone")
    assert sorted(len(row.ids) for row in model.rows) == [2, 4]


def test_accepting_there_marks_nothing_but_identical_files(program: Program) -> None:
    show(program, Queue.IDENTICAL_FILE)
    program.window.commands.accept_all.trigger()
    assert len(marked(program)) == 3
    assert "whole.png" not in marked(program)
    contents = {Path(program.window.review.photo(id).path).read_bytes() for id in program.window.review.marks}
    assert len(contents) == 2, "of either content one stays"
    program.window.commands.undo.trigger()
    assert marked(program) == [], "it was one step"
    press(program, Qt.Key.Key_Return)
    press(program, Qt.Key.Key_Return)
    assert len(marked(program)) == 3
    assert "That was the last group" in message(program)
