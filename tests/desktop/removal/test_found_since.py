"""A scan goes on while the confirmation is open: what it speaks against by then does not go."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from core.job import Progress, Stage
from core.photo import Group, Relation
from desktop.app import Program
from desktop.lanes import overview
from desktop.removal.confirm import ConfirmDialog
from desktop.removal.pair_dialog import PairDialog
from desktop.removal.removal_model import KIND, NAME
from desktop.waiting import wait_until
from tests.desktop.drawing import group
from tests.desktop.driving import NEEDS_TRASH, ask_for_the_trash, message


def find(program: Program, groups: Sequence[Group]) -> None:
    """The scan comes to these groups, as it is told to the window."""
    review, now = program.window.review, program.window.review.overview
    found = overview.build(folders=now.folders, photos=now.photos, groups=groups, problems=(), rules=now.rules)
    review.replace(replace(found, similarity=now.similarity))


def ids(dialog: ConfirmDialog) -> tuple[int, int, int]:
    """The photo that stays, the one that is about to be found an edit, and the other one."""
    first, second = dialog.listed
    return first.keeper, first.photo, second.photo


@NEEDS_TRASH
def test_what_was_found_to_be_an_edit_while_the_question_was_open_stays_on_disk(program: Program) -> None:
    """The question still counted it, and its button moved it, though the window behind said that it was unmarked."""
    review = program.window.review
    dialog = ask_for_the_trash(program)
    wait_until(lambda: "can go" in dialog._check._sentence.text(), seconds=10, what="the check")
    assert not dialog._since.isVisible()
    keeper, edit, copy = ids(dialog)
    kept, gone = Path(review.photo(edit).path), Path(review.photo(copy).path)
    find(program, [group(keeper, copy, edit, edits={edit: edit})])
    assert review.marks == {copy}
    assert dialog._title.text() == "Move 1 photo to the trash?"
    assert dialog._since.text() == "1 photo is unticked: what was found out since speaks for keeping it."
    assert dialog._since.isVisible()
    assert dialog._model.index(0, KIND).data() == "Stays: found out since"
    dialog.accept()
    wait_until(lambda: "1 photo moved to the trash" in message(program), seconds=10, what="the report")
    assert kept.exists()
    assert not gone.exists()


def test_it_cannot_be_ticked_again(program: Program) -> None:
    """It is marked no more: who wants it to go all the same marks it, and is asked anew."""
    dialog = ask_for_the_trash(program)
    dialog._table.enlarged.emit(0)
    large = dialog.findChild(PairDialog)
    assert large is not None
    keeper, edit, copy = ids(dialog)
    find(program, [group(keeper, copy, edit, edits={edit: edit})])
    assert not large._ticked.isEnabled()
    large.reject()
    model = dialog._model
    assert not model.flags(model.index(0, NAME)) & Qt.ItemFlag.ItemIsUserCheckable
    model.tick(range(2), True)
    assert model.going.tolist() == [False, True]
    dialog.reject()


def test_that_a_scan_may_still_find_something_is_said_while_it_is_at_work(program: Program) -> None:
    """Everything could be accepted and moved to the trash in the middle of a look, with no word of it."""
    dialog = ask_for_the_trash(program)
    writing, seen = program.writing, set[Stage]()
    assert not dialog._finding.isVisible()

    def see(progress: Progress) -> None:
        if dialog._finding.isVisible():
            seen.add(progress.stage)

    writing.progressed.connect(see)  # after the dialog was told
    writing.scan()
    for stage in (Stage.WALKING, Stage.MATCHING, Stage.RESOLVING):
        writing.progressed.emit(Progress(stage))
    assert seen == {Stage.MATCHING, Stage.RESOLVING}
    assert "may yet speak for keeping" in dialog._finding.text()
    wait_until(lambda: writing.idle, seconds=30, what="the scan ends")
    assert not dialog._finding.isVisible()
    dialog.reject()


def test_the_offer_to_mark_again_goes_once_there_is_nothing_to_mark(program: Program) -> None:
    """It stood there for photos that had long been in the trash."""
    dialog = ask_for_the_trash(program)
    keeper, edit, copy = ids(dialog)
    find(program, [group(keeper, copy, edit, edits={edit: edit})])
    dialog.reject()
    assert message(program).startswith("1 photo not marked any more")
    program.window.review.toggle(copy)
    assert message(program).startswith("1 photo not marked any more"), "another one was unmarked"
    find(program, [group(keeper, copy)])
    assert not message(program)


@pytest.mark.parametrize("found", ["another shot", "nothing", "edits"])
def test_what_is_no_copy_any_more_of_what_stays_for_it_does_not_go(program: Program, found: str) -> None:
    """The mark may hold where the photo is in some other group: its line told of this one."""
    dialog = ask_for_the_trash(program)
    keeper, first, second = ids(dialog)
    groups = {
        "another shot": [group(keeper, second), group(keeper, first, relation=Relation.SIMILAR_SHOT)],
        "nothing": [group(keeper, second)],
        "edits": [group(keeper, first, second, relation=Relation.EDITED)],
    }[found]
    find(program, groups)
    going = [removal.photo for removal in dialog.removals]
    assert first not in going
    assert going == ([] if found == "edits" else [second])
    dialog.reject()


def test_what_is_found_that_changes_nothing_unticks_nothing(program: Program) -> None:
    """Another keeper of the same copies: what was to stay for them stays."""
    dialog = ask_for_the_trash(program)
    marks = program.window.review.marks
    keeper, first, second = ids(dialog)
    find(program, [group(first, keeper, second)])
    assert dialog._model.going.all()
    assert program.window.review.marks == marks
    dialog.reject()
    assert program.window.review.marks == marks
