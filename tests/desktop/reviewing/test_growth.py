"""The groups that are listed while a scan runs are said not to be all."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from core.job import Progress, Stage
from desktop.app import Program
from desktop.waiting import wait_until
from tests.desktop import drawing
from tests.desktop.driving import Start, dialog_of, message, press, wait_for_scan


def test_the_list_says_that_more_is_to_come_until_it_is_whole(program: Program) -> None:
    """It stood still for minutes, with the number of photos of its first groups above it."""
    window = program.window
    more, photos = window.review_page.groups._more, window.side._summary
    assert more.isHidden()
    window.commands.scan.trigger()
    program.writing.progressed.emit(Progress(Stage.DECODING, done=50, total=9000))
    assert more.isHidden(), "it may be over before anybody could read it"
    program.writing.progressed.emit(Progress(Stage.DECODING, done=100, total=9000, seconds=2))
    assert more.text() == "2 groups so far. Comparing goes on once all photos are read."
    assert not more.isHidden()
    assert photos.text() == "6 photos so far"
    program.writing.progressed.emit(Progress(Stage.MATCHING))
    assert more.text() == "2 groups so far. Photos are still compared: more may come."
    assert photos.text() == "6 photos so far"
    program.writing.progressed.emit(Progress(Stage.RESOLVING))
    assert more.text() == "2 groups so far. Copies are looked at closely: some may still change."
    assert photos.text() == "6 photos", "all of them are read"
    program.writing.progressed.emit(Progress(Stage.DONE))
    assert more.isHidden()
    wait_until(lambda: program.writing.idle, seconds=20, what="the end of the scan")
    assert more.isHidden()
    assert photos.text() == "6 photos"


@pytest.mark.parametrize("begun", ["", "accept all", "trash", "step"])
def test_the_list_begins_with_its_first_group_unless_the_person_has_begun_with_another(
    program: Program, library: Path, begun: str
) -> None:
    """After the first scan it stood in its middle, at what had been the first of the first few groups. Whoever accepts
    all, or asks for the trash, has not gone to any of them."""
    groups = program.window.review_page.groups
    before = groups.current()
    assert before is not None
    if begun in ("accept all", "trash"):
        program.window.commands.accept_all.trigger()
        assert program.window.review.count
        if begun == "trash":
            program.window.commands.trash.trigger()
            dialog_of(program).reject()
    elif begun:
        press(program, Qt.Key.Key_Right)
    large = drawing.scene(9, size=(1200, 900))
    for name in ("large.png", "large again.png"):
        drawing.save(large, library / "Camera" / name)
    program.window.commands.scan.trigger()
    wait_for_scan(program, groups=3)
    now = groups.current()
    assert now is not None
    assert groups.model.rows[0].group.keeper != before.group.keeper
    assert (now.group.keeper == before.group.keeper) is (begun == "step")


def test_files_that_could_not_be_read_are_told_with_the_end_of_a_first_scan(start: Start, library: Path) -> None:
    program = start(library)
    told = "\n1 file could not be read. The list “Not readable” says why."
    wait_until(lambda: message(program).endswith(told), seconds=10, what="that a file is broken")
    program.window.messages.dismiss()
    drawing.save(drawing.scene(31), library / "Camera" / "new.jpg")
    program.window.commands.scan.trigger()
    wait_until(lambda: message(program).startswith("1 photo read"), seconds=20, what="the end of the scan")
    assert "could not be read" not in message(program), "it is told once"
