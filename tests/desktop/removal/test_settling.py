"""What stays of an accepted group is not asked again."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import ImageOps

from desktop.app import Program
from desktop.lanes.overview import Tally
from desktop.reviewing.queues import Queue
from desktop.waiting import wait_until
from tests.desktop import drawing
from tests.desktop.driving import NEEDS_TRASH, Start, dialog_of, groups_of, message, wait_for_scan


@pytest.fixture
def edited(start: Start, tmp_path: Path) -> Program:
    """A photo twice, and an edit of it; another one twice."""
    folder = tmp_path / "Photos"
    original = drawing.save(drawing.scene(1), folder / "photo.jpg", quality=93)
    shutil.copy(original, folder / "photo (1).jpg")
    drawing.save(ImageOps.autocontrast(drawing.scene(1).convert("L")).convert("RGB"), folder / "grey.jpg", quality=93)
    other = drawing.save(drawing.scene(2), folder / "other.jpg")
    shutil.copy(other, folder / "other (1).jpg")
    program = start(folder)
    wait_for_scan(program)
    wait_until(lambda: len(groups_of(program)) == 2, seconds=10, what="the groups")
    return program


def decided(program: Program) -> int:
    return program.window.review.overview.tallies.get(Queue.DECIDED, Tally()).groups


def wait_for(holds: Callable[[], bool], what: str) -> None:
    wait_until(holds, seconds=10, what=what)


@NEEDS_TRASH
def test_a_photo_and_its_edit_do_not_come_back_as_a_question(edited: Program) -> None:
    commands = edited.window.commands
    before = groups_of(edited)
    commands.accept_all.trigger()
    commands.trash.trigger()
    dialog = dialog_of(edited)
    wait_for(lambda: "can go" in dialog._check._sentence.text(), "the check")
    dialog.accept()
    wait_for(lambda: "2 photos moved to the trash" in message(edited), "the report")
    wait_for(lambda: not groups_of(edited), "no open question")
    assert decided(edited) == 1, "of the group of which one photo stays there is nothing to say"
    assert "moved to the trash" in message(edited), "the verdict has no message of its own"
    commands.undo.trigger()
    wait_for(lambda: groups_of(edited) == before, "all as it was")
    assert decided(edited) == 0
    commands.redo.trigger()
    wait_for(lambda: not groups_of(edited) and decided(edited) == 1, "the same again")


def mark(program: Program, name: str) -> None:
    review = program.window.review
    review.toggle(next(id for id in review.overview.rows_of if review.photo(id).path.endswith(name)))


def trash_marked(program: Program) -> None:
    program.window.commands.trash.trigger()
    dialog = dialog_of(program)
    wait_for(lambda: "can go" in dialog._check._sentence.text(), "the check")
    dialog.accept()
    wait_for(lambda: "moved to the trash" in message(program), "the report")


@NEEDS_TRASH
def test_what_was_kept_is_kept_again_only_with_its_own_removal(edited: Program) -> None:
    """The history can redo an older removal while a later one is undone."""
    commands = edited.window.commands
    before = groups_of(edited)
    for name in ("other (1).jpg", "photo (1).jpg"):
        mark(edited, name)
        trash_marked(edited)
        wait_for(lambda: len(groups_of(edited)) == 1, "one group is done")
        commands.undo.trigger()
        wait_for(lambda: groups_of(edited) == before and not decided(edited), "all as it was")
        wait_for(lambda: edited.window.review.count == 1, "the mark")
        commands.unmark_all.trigger()
    edited.writing.redo([1])
    wait_for(lambda: "removed again" in message(edited), "the report")
    wait_for(lambda: edited.lanes.deciding.idle, "what is decided")
    wait_for(lambda: edited.reading.settled and len(groups_of(edited)) == 1, "the first one is done again")
    assert decided(edited) == 0, "nothing is said of the photo and its edit"


@NEEDS_TRASH
def test_a_group_that_was_not_accepted_whole_is_asked_again(edited: Program) -> None:
    """One more copy stays, of which the person has not said anything."""
    program = edited
    folder = Path(program.window.review.photo(1).path).parent
    shutil.copy(folder / "photo.jpg", folder / "photo (2).jpg")
    program.window.commands.scan.trigger()
    wait_for(lambda: sorted(map(len, groups_of(program))) == [2, 4], "the new copy")
    mark(program, "photo (1).jpg")
    trash_marked(program)
    wait_for(lambda: sum(map(len, groups_of(program))) == 5, "the others")
    assert decided(program) == 0
