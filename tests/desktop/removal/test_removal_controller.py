"""Trash, move and undo through the window, on real files."""

from __future__ import annotations

import errno
import shutil
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QRadioButton

from core import actions
from core.actions import Action, ActionReport, UndoReport
from core.catalog import Catalog
from core.files.presence import Presence
from core.job import Job
from core.photo import Problem
from core.storage.journal import State
from core.system.alone import Busy, alone
from desktop import tasks
from desktop.app import Program
from desktop.lanes.operations import Writer, prepare
from desktop.removal.act import Act, Choice, Removed
from desktop.removal.confirm import ConfirmDialog
from desktop.removal.operations import remove
from desktop.removal.photo_name import PHOTO
from desktop.removal.removal_model import FATE, KIND, NAME, STAYS
from desktop.reviewing.queues import Queue
from desktop.waiting import pause, wait_until
from tests.core.small_library import StopAfter
from tests.desktop.driving import (
    NEEDS_TRASH,
    Start,
    ask_for_the_trash,
    dialog_of,
    groups_of,
    message,
    press,
    show,
    wait_for_scan,
)


def fate(dialog: ConfirmDialog) -> str:
    """What the dialog says becomes of the first photo."""
    return str(dialog._model.data(dialog._model.index(0, FATE)))


def press_tab(dialog: ConfirmDialog) -> None:
    focused = dialog.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, Qt.Key.Key_Tab)


def sent(library: Path) -> list[Path]:
    """The copies that are suggested to go."""
    return [library / "Sent" / name for name in ("first again.jpg", "first small.jpg")]


@NEEDS_TRASH
def test_undo_and_redo_are_offered_while_there_is_something_to_reverse(program: Program, start: Start) -> None:
    """Both were offered in a new library."""
    undo, redo = program.window.commands.undo, program.window.commands.redo
    pause(200)
    assert not undo.isEnabled()
    assert not redo.isEnabled()
    dialog = ask_for_the_trash(program)
    assert undo.toolTip() == "Take back the last change of marks (Ctrl+Z)"
    wait_until(lambda: "can go" in dialog._check._sentence.text(), seconds=10, what="the check")
    dialog.accept()
    wait_until(lambda: "moved to the trash" in message(program), seconds=10, what="the report")
    assert undo.isEnabled()
    assert undo.toolTip() == "Bring back the photos that were removed last (Ctrl+Z)"
    program.close()
    again = start()
    wait_until(again.window.commands.undo.isEnabled, seconds=10, what="the journal, also after a restart")
    assert "removed last" in again.window.commands.undo.toolTip()
    again.window.commands.undo.trigger()
    wait_until(again.window.commands.redo.isEnabled, seconds=10, what="something to do again")
    assert "brought back last" in again.window.commands.redo.toolTip()
    wait_until(lambda: not again.window.commands.undo.isEnabled(), seconds=10, what="nothing more to take back")


def test_what_comes_back_after_a_restart_is_marked_as_it_was(
    program: Program, start: Start, library: Path, tmp_path: Path
) -> None:
    """The marks of a whole evening were gone, had the window been closed before the removal was taken back."""
    dialog = ask_to_move(program)
    dialog._folder.set_folder(str(tmp_path / "Aside"))
    wait_until(dialog._go.isEnabled, seconds=10, what="there is a folder, and what would be lost is known")
    marked = program.window.review.marks
    dialog.accept()
    wait_until(lambda: "2 photos moved" in message(program), seconds=10, what="the report")
    program.close()
    again = start()
    review, commands = again.window.review, again.window.commands
    wait_until(commands.undo.isEnabled, seconds=10, what="the journal")
    commands.undo.trigger()
    wait_until(lambda: review.marks == marked, seconds=10, what="they are marked again")
    assert all(path.exists() for path in sent(library))
    commands.unmark_all.trigger()
    again.close()
    last = start()
    pause(300)
    assert not last.window.review.marks, "what the person unmarked stays so"


def test_how_far_a_removal_came_that_ended_with_the_window_is_told_at_the_next_start(
    program: Program, start: Start, tmp_path: Path
) -> None:
    """Nobody saw its report, and only the history knew."""
    program.window.commands.accept_all.trigger()
    removals, goal = program.window.review.removals(), tmp_path / "aside"
    assert len(removals) == 3
    program.close()
    choice, catalog = Choice(Act.MOVE, folder=str(goal), keep_folders=False), tmp_path / "catalog" / "catalog.sqlite"
    with closing(Writer.open(str(catalog))) as writer:
        remove(writer, StopAfter(2), removals=removals, choice=choice)
    assert len(list(goal.iterdir())) == 2
    again = start()
    told = "Simile ended during the last removal: 2 of 3 photos were removed. The others are in place."
    wait_until(lambda: message(again) == told, seconds=10, what="what is said of it")
    wait_until(again.window.commands.undo.isEnabled, seconds=10, what="the journal")
    again.window.messages.answer()
    wait_until(lambda: not goal.exists(), seconds=10, what="both are brought back")
    again.close()
    with closing(Writer.open(str(catalog))) as writer:
        assert prepare(writer, Job()).unfinished is None, "it is told once"


def test_of_a_removal_that_came_to_its_end_nothing_is_said_again(program: Program, tmp_path: Path) -> None:
    program.window.commands.accept_all.trigger()
    choice = Choice(Act.MOVE, folder=str(tmp_path / "aside"), keep_folders=False)
    removals, catalog = program.window.review.removals(), tmp_path / "catalog" / "catalog.sqlite"
    program.close()
    with closing(Writer.open(str(catalog))) as writer:
        remove(writer, Job(), removals=removals[:1], choice=choice)
        assert prepare(writer, Job()).unfinished is None
        report = remove(writer, StopAfter(1), removals=removals[1:], choice=choice)
    begun = Program(catalog)
    begun.window.removal_controller._removed(report)
    begun.close()
    with closing(Writer.open(str(catalog))) as writer:
        assert prepare(writer, Job()).unfinished is None, "the person stopped it, and was told"


def test_of_a_removal_for_which_another_program_left_no_room_nothing_is_said(program: Program, tmp_path: Path) -> None:
    """What the command line removed at that time was said of it at the next start."""
    program.window.commands.accept_all.trigger()
    goal, catalog = str(tmp_path / "aside"), tmp_path / "catalog" / "catalog.sqlite"
    removals = program.window.review.removals()
    program.close()
    with closing(Writer.open(str(catalog))) as writer:
        with alone(str(catalog)), pytest.raises(Busy):
            remove(writer, Job(), removals=removals[1:], choice=Choice(Act.MOVE, folder=goal))
        assert actions.move(writer.catalog, removals[:1], to=goal, job=Job()).done
        assert prepare(writer, Job()).unfinished is None


def test_the_question_shows_what_goes_and_what_stays(program: Program) -> None:
    """There were names only: nobody could see whether the right ones were marked."""
    dialog = ask_for_the_trash(program)
    model, table = dialog._model, dialog._table
    going, staying = (model.index(0, column).data(PHOTO) for column in (NAME, STAYS))
    assert (going.id, staying.id) == (dialog.removals[0].photo, dialog.removals[0].keeper)
    assert model.index(0, KIND).data() == "Re-saved or resized"
    for column in (NAME, STAYS):
        square = table.visualRect(model.index(0, column)).adjusted(8, 12, 0, -12)
        square.setWidth(28)

        def is_shown(square: QRect = square) -> bool:
            image = table.viewport().grab(square).toImage()
            colours = {image.pixel(x, y) for x in range(image.width()) for y in range(image.height())}
            return len(colours) > 60

        wait_until(is_shown, seconds=10, what="a photo beside its name")
    dialog.reject()


@NEEDS_TRASH
def test_undo_takes_back_marks_before_what_was_done_earlier(program: Program) -> None:
    """One wrong click on “Accept all in this list” must not cost an evening's decisions."""
    review, commands = program.window.review, program.window.commands
    press(program, Qt.Key.Key_Right)
    press(program, Qt.Key.Key_K)  # another one than is suggested
    by_hand = review.marks
    commands.accept_all.trigger()
    assert review.marks != by_hand
    commands.undo.trigger()
    assert review.marks == by_hand
    assert "marks are as they were" in message(program)
    commands.redo.trigger()
    assert review.marks != by_hand
    commands.undo.trigger()
    commands.undo.trigger()
    assert not review.marks
    wait_until(lambda: not commands.undo.isEnabled(), seconds=10, what="nothing more to take back")


@NEEDS_TRASH
def test_a_message_offers_no_undo_that_would_take_back_something_else(program: Program) -> None:
    ask_for_the_trash(program).accept()
    wait_until(lambda: "moved to the trash" in message(program), seconds=10, what="what was done")
    button = program.window.messages._button
    assert button.isVisible()
    review = program.window.review
    wait_until(lambda: len(review.overview.rows) == 1, seconds=10, what="the library is read again")
    review.accept(review.overview.rows)
    assert review.count == 1
    assert "moved to the trash" in message(program)
    assert not button.isVisible()


@NEEDS_TRASH
def test_trash_and_undo(program: Program, library: Path) -> None:
    show(program, Queue.RESAVED)
    press(program, Qt.Key.Key_Return)
    gone = sent(library)
    press(program, Qt.Key.Key_Delete)
    dialog = dialog_of(program)
    assert all(path.exists() for path in gone)
    wait_until(lambda: "all of them can go" in dialog._check._sentence.text(), seconds=10, what="the check")
    assert dialog._table.isColumnHidden(FATE)
    dialog.accept()
    wait_until(lambda: not any(path.exists() for path in gone), seconds=10, what="the photos are gone")
    wait_until(lambda: "2 photos moved to the trash" in message(program), seconds=10, what="the report")
    wait_until(lambda: not groups_of(program), seconds=10, what="the group is gone")
    assert program.window.review.marks == frozenset()
    assert (library / "Camera" / "first.jpg").exists()
    program.window.commands.undo.trigger()
    wait_until(lambda: all(path.exists() for path in gone), seconds=10, what="the photos are back")
    wait_until(lambda: len(groups_of(program)) == 1, seconds=10, what="the group is back")
    assert "2 photos brought back" in message(program)
    review = program.window.review
    wait_until(lambda: review.count == 2, seconds=10, what="the marks are back")
    assert {Path(review.photo(id).path) for id in review.marks} == set(gone)
    program.window.commands.redo.trigger()
    wait_until(lambda: not any(path.exists() for path in gone), seconds=10, what="the photos are gone again")
    wait_until(lambda: "2 photos removed again" in message(program), seconds=10, what="the report")
    assert review.count == 0
    redo = program.window.commands.redo
    wait_until(lambda: not redo.isEnabled(), seconds=10, what="no more to do again")
    redo.setEnabled(True)  # as if it had been asked for before that was known
    redo.trigger()
    wait_until(lambda: "nothing to redo" in message(program), seconds=10, what="that is said")


@NEEDS_TRASH
def test_what_the_program_itself_took_away_is_not_said_to_be_gone(program: Program) -> None:
    show(program, Queue.RESAVED)
    row = program.window.review_page.groups.model.rows[0]

    def look_too_early(removed: Removed) -> None:
        """The group was looked at while its photos went, before the list without them is shown."""
        gone = frozenset(removed.report.done)
        program.lanes.looking.looked.emit(Presence(looked_at=frozenset(row.ids), gone=gone, away=()))

    program.writing.removed.connect(look_too_early)
    ask_for_the_trash(program).accept()
    wait_until(lambda: "2 photos moved to the trash" in message(program), seconds=10, what="the report")
    wait_until(lambda: not groups_of(program), seconds=10, what="the group is gone")
    assert "2 photos moved to the trash" in message(program)


def decide_then_ask_for_the_trash(program: Program) -> ConfirmDialog:
    """Say one verdict; then mark what is suggested in another queue, and have the question asked."""
    show(program, Queue.IDENTICAL_FILE)
    press(program, Qt.Key.Key_B)
    review = program.window.review
    wait_until(lambda: len(review.overview.decisions) == 1, seconds=10, what="the verdict")
    return ask_for_the_trash(program)


def decide_then_trash(program: Program) -> None:
    """Say one verdict; then have what is suggested in another queue go to the trash."""
    decide_then_ask_for_the_trash(program).accept()
    wait_until(lambda: "2 photos moved to the trash" in message(program), seconds=10, what="the report")


@NEEDS_TRASH
def test_undo_takes_back_verdicts_and_removals_in_the_order_they_were_done(program: Program, library: Path) -> None:
    review = program.window.review
    dialog = decide_then_ask_for_the_trash(program)
    marked = review.count
    dialog.accept()
    gone = library / "Sent" / "first small.jpg"
    wait_until(lambda: "moved to the trash" in message(program), seconds=10, what="the report")
    undo, redo = program.window.commands.undo, program.window.commands.redo
    undo.trigger()
    wait_until(lambda: gone.exists() and "brought back" in message(program), seconds=10, what="the photos are back")
    wait_until(lambda: review.count == marked, seconds=10, what="they are marked again")
    undo.trigger()
    assert review.count == 0
    assert len(review.overview.decisions) == 1
    undo.trigger()
    wait_until(lambda: not review.overview.decisions, seconds=10, what="the verdict is taken back")
    redo.trigger()
    wait_until(lambda: len(review.overview.decisions) == 1, seconds=10, what="the verdict is back")
    redo.trigger()
    assert review.count == marked
    assert gone.exists()
    redo.trigger()
    wait_until(lambda: not gone.exists(), seconds=10, what="the photos are gone again")


@NEEDS_TRASH
def test_undo_waits_for_a_removal_and_for_marks_that_come_back(program: Program, library: Path) -> None:
    """A key pressed in haste took back the marks that were made before, or passed over those not back yet."""
    review, commands = program.window.review, program.window.commands
    offered: list[bool] = []
    commands.mark_identical.trigger()
    before = review.marks
    assert before
    ask_for_the_trash(program).accept()
    assert not commands.undo.isEnabled(), "photos go"
    wait_until(lambda: "moved to the trash" in message(program), seconds=10, what="the report")
    assert commands.undo.isEnabled()
    program.writing.undone.connect(lambda _: offered.append(commands.undo.isEnabled()))
    commands.undo.trigger()
    wait_until(commands.undo.isEnabled, seconds=10, what="the marks are back")
    assert offered == [False], "the photos are not in the list yet"
    assert review.count == len(before) + 2
    assert all(path.exists() for path in sent(library))
    commands.undo.trigger()
    assert review.marks == before
    commands.undo.trigger()
    assert not review.marks


@NEEDS_TRASH
def test_stopping_says_what_was_done_and_undo_takes_that_back_first(
    program: Program, library: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    overview = program.window.review
    dialog = decide_then_ask_for_the_trash(program)
    wait_until(lambda: "all of them can go" in dialog._check._sentence.text(), seconds=10, what="the check")
    gone = sent(library)
    with monkeypatch.context() as patched:
        patched.setattr(tasks, "Job", lambda: StopAfter(1))
        dialog.accept()
    wait_until(lambda: "1 photo moved to the trash" in message(program), seconds=10, what="the report")
    assert message(program).startswith("Stopped: ")
    assert sum(path.exists() for path in gone) == 1
    assert len(overview.marks) == 1
    program.window.messages.answer()
    wait_until(lambda: "1 photo brought back" in message(program), seconds=10, what="it is back")
    assert all(path.exists() for path in gone)
    assert len(overview.overview.decisions) == 1


@NEEDS_TRASH
def test_a_stopped_undo_is_gone_on_with_by_the_next_one(
    program: Program, library: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    overview = program.window.review
    decide_then_trash(program)
    gone = sent(library)
    with monkeypatch.context() as patched:
        patched.setattr(tasks, "Job", lambda: StopAfter(1))
        program.window.commands.undo.trigger()
    wait_until(lambda: "Stopped: 1 photo brought back" in message(program), seconds=10, what="that it is stopped")
    assert sum(path.exists() for path in gone) == 1
    program.window.messages.answer()
    wait_until(lambda: all(path.exists() for path in gone), seconds=10, what="the other one is back too")
    assert len(overview.overview.decisions) == 1


@NEEDS_TRASH
def test_nothing_older_is_taken_back_while_photos_come_back(program: Program, library: Path) -> None:
    """Who pressed Ctrl+Z twice lost the marks that were made before the removal."""
    review, commands = program.window.review, program.window.commands
    decide_then_trash(program)
    commands.undo.trigger()
    assert not commands.undo.isEnabled()
    assert not commands.redo.isEnabled()
    commands.undo.trigger()
    wait_until(lambda: "2 photos brought back" in message(program), seconds=10, what="the photos are back")
    wait_until(lambda: review.count == 2, seconds=10, what="they are marked again")
    assert commands.undo.isEnabled()
    commands.undo.trigger()
    assert review.count == 0


@NEEDS_TRASH
def test_an_undo_that_fails_is_tried_again_by_the_next_one(
    program: Program, library: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    commands = program.window.commands
    decide_then_trash(program)

    def refuse(*_arguments: object, **_named: object) -> None:
        raise OSError(errno.EIO, "the disk does not answer")

    with monkeypatch.context() as patched:
        patched.setattr(actions, "undo", refuse)
        commands.undo.trigger()
        wait_until(commands.undo.isEnabled, seconds=10, what="the failure")
    assert program.window.review.count == 0
    commands.undo.trigger()
    wait_until(lambda: all(path.exists() for path in sent(library)), seconds=10, what="the photos are back")


@NEEDS_TRASH
def test_an_undo_with_something_in_its_way_is_tried_again_by_the_next_one(program: Program, library: Path) -> None:
    """“Rename that one, then undo again” was said, and then undo withdrew a verdict of before."""
    commands = program.window.commands
    decide_then_trash(program)
    in_the_way = sent(library)[0]
    in_the_way.write_bytes(b"another file")
    commands.undo.trigger()
    wait_until(lambda: "then undo again" in message(program), seconds=10, what="the reason")
    wait_until(commands.undo.isEnabled, seconds=10, what="undo is offered again")
    in_the_way.unlink()
    commands.undo.trigger()
    wait_until(in_the_way.exists, seconds=10, what="the photo is back")
    assert len(program.window.review.overview.decisions) == 1


def entries_done(tmp_path: Path) -> list[int]:
    with Catalog.open(tmp_path / "catalog" / "catalog.sqlite", read_only=True) as catalog:
        return [entry.id for entry in actions.journal(catalog) if entry.state is State.DONE]


@NEEDS_TRASH
def test_what_was_undone_in_the_history_is_not_undone_again(program: Program, library: Path, tmp_path: Path) -> None:
    """Ctrl+Z tried it once more, and said that nothing can be taken back."""
    commands, review = program.window.commands, program.window.review
    decide_then_trash(program)
    wait_until(commands.undo.isEnabled, seconds=10, what="undo")
    program.writing.undo(entries_done(tmp_path))
    wait_until(lambda: all(path.exists() for path in sent(library)), seconds=10, what="the photos are back")
    wait_until(lambda: review.count == 2 and commands.undo.isEnabled(), seconds=10, what="they are marked again")
    commands.undo.trigger()
    assert review.count == 0
    commands.undo.trigger()
    wait_until(lambda: not review.overview.decisions, seconds=10, what="the verdict is taken back")


@NEEDS_TRASH
def test_what_is_redone_in_the_history_is_undone_first(program: Program, library: Path, tmp_path: Path) -> None:
    commands = program.window.commands
    decide_then_trash(program)
    entries = entries_done(tmp_path)
    commands.undo.trigger()
    wait_until(lambda: "2 photos brought back" in message(program), seconds=10, what="the photos are back")
    program.writing.redo(entries)
    wait_until(lambda: "removed again" in message(program), seconds=10, what="they are gone again")
    wait_until(lambda: not commands.redo.isEnabled(), seconds=10, what="there is nothing more to redo")
    commands.undo.trigger()
    wait_until(lambda: all(path.exists() for path in sent(library)), seconds=10, what="the photos are back")


@NEEDS_TRASH
@pytest.mark.parametrize("emptied", [True, False])
def test_what_can_never_come_back_keeps_nothing_older_from_being_taken_back(
    program: Program, library: Path, tmp_path: Path, emptied: bool
) -> None:
    """Ctrl+Z said the same for ever, and the verdict of before could not be taken back by it any more."""
    commands, review = program.window.commands, program.window.review
    decide_then_trash(program)
    if emptied:
        shutil.rmtree(tmp_path / "data" / "Trash")
    for path in sent(library):
        path.write_bytes(b"another file")

    def undo() -> None:
        wait_until(commands.undo.isEnabled, seconds=10, what="undo")
        program.window.messages.dismiss()
        commands.undo.trigger()

    undo()
    wait_until(lambda: "2 photos left alone" in message(program), seconds=10, what="the reason")
    if not emptied:
        undo()
        wait_until(lambda: "stays in the history" in message(program), seconds=10, what="that it is passed over")
    undo()  # marks that are of no use any more are passed over
    wait_until(lambda: not review.overview.decisions, seconds=10, what="the verdict is taken back")


@NEEDS_TRASH
@pytest.mark.parametrize("kind", [Action.HARD_LINK, Action.SYMBOLIC_LINK])
def test_photos_are_replaced_by_links_and_come_back(program: Program, library: Path, kind: Action) -> None:
    show(program, Queue.RESAVED)
    press(program, Qt.Key.Key_Return)
    kept, replaced = library / "Camera" / "first.jpg", library / "Sent" / "first small.jpg"
    before = replaced.read_bytes()
    program.window.commands.link.trigger()
    dialog = dialog_of(program)
    for button in dialog._link.findChildren(QRadioButton):
        button.setChecked(button.text().startswith("Hard") == (kind is Action.HARD_LINK))
    assert dialog.choice.link is kind
    wait_until(lambda: fate(dialog) == f"a {kind} takes its place", seconds=10, what="the check")
    dialog.accept()
    wait_until(lambda: "2 photos replaced by links" in message(program), seconds=10, what="the report")
    assert replaced.samefile(kept)
    assert replaced.is_symlink() == (kind is Action.SYMBOLIC_LINK)
    program.window.commands.undo.trigger()
    wait_until(lambda: "2 photos brought back" in message(program), seconds=10, what="the photos are back")
    assert replaced.read_bytes() == before


@NEEDS_TRASH
def test_a_disk_without_a_trash_is_said_and_a_holding_folder_offered(
    start: Start, library: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))  # the holding folder lies there
    (tmp_path / "data").mkdir(exist_ok=True)
    (tmp_path / "data" / "Trash").write_bytes(b"a file is in the way of the trash")
    program = start(library)
    wait_for_scan(program)
    dialog = ask_for_the_trash(program)
    assert not dialog._holding.isVisible()
    wait_until(dialog._holding.isVisible, seconds=10, what="the offer")
    assert "no trash" in fate(dialog)
    assert dialog._check._sentence.text().startswith(
        "2 photos cannot be removed as things are now: see the last column.\n"
    )
    assert not dialog._go.isEnabled()
    assert "2 photos on a disk without a trash" in dialog._holding.text()
    dialog._table.setFocus()
    reached = []
    for _ in range(2):
        press_tab(dialog)
        reached.append(dialog.focusWidget())
    assert reached == [dialog._holding, dialog._cancel], "not from top to bottom"
    dialog._holding.click()
    wait_until(lambda: "Removed by Simile" in fate(dialog), seconds=10, what="the check")
    assert dialog._go.isEnabled()
    dialog.accept()
    gone = library / "Sent" / "first small.jpg"
    wait_until(lambda: not gone.exists(), seconds=10, what="the photos are gone")
    assert list(tmp_path.rglob("Removed by Simile/**/first small.jpg"))
    wait_until(lambda: "2 photos" in message(program), seconds=10, what="the report")
    program.window.commands.undo.trigger()
    wait_until(gone.exists, seconds=10, what="the photos are back")


def test_cancelling_the_question_leaves_everything(program: Program, library: Path) -> None:
    before = sorted(path for path in library.rglob("*") if path.is_file())
    ask_for_the_trash(program).reject()
    pause(200)
    assert sorted(path for path in library.rglob("*") if path.is_file()) == before
    assert program.window.review.marks


def ask_to_move(program: Program) -> ConfirmDialog:
    show(program, Queue.RESAVED)
    press(program, Qt.Key.Key_Return)
    program.window.commands.move.trigger()
    return dialog_of(program)


def test_moving_to_a_folder_keeps_the_sub_folders(program: Program, library: Path, tmp_path: Path) -> None:
    dialog = ask_to_move(program)
    assert not dialog._go.isEnabled()
    assert dialog.focusWidget() is dialog._folder._folder, "it is the one thing that is missing"
    dialog._folder.set_folder(str(tmp_path / "Aside"))
    wait_until(dialog._go.isEnabled, seconds=10, what="there is a folder, and what would be lost is known")
    wait_until(lambda: fate(dialog) == f"to {tmp_path / 'Aside'}", seconds=10, what="where to")
    dialog.accept()
    told = f"2 photos moved to {tmp_path / 'Aside'}."
    wait_until(lambda: told in message(program), seconds=10, what="the report")
    assert (tmp_path / "Aside" / "Sent" / "first small.jpg").exists()
    program.window.commands.undo.trigger()
    wait_until((library / "Sent" / "first small.jpg").exists, seconds=10, what="the photo is back")


def test_that_the_folder_is_in_the_library_is_said_before(program: Program, library: Path, tmp_path: Path) -> None:
    """All groups were there again afterwards, although the photos were said to leave the library."""
    dialog = ask_to_move(program)
    for folder, inside in ((library / "Copies", True), (library, True), (tmp_path / "Aside", False)):
        dialog._folder.set_folder(str(folder))
        wait_until(dialog._go.isEnabled, seconds=10, what="it is known what would be lost")
        told = dialog._doubts.text(), dialog._promise.text()
        assert ("This folder is in the library" in told[0], "leave the library" in told[1]) == (inside, not inside)
        assert dialog._go.isDefault() is not inside
    dialog.reject()


def test_a_name_that_is_taken_in_the_folder_is_said_before(program: Program, library: Path, tmp_path: Path) -> None:
    """Photos got other names there, and only the history said so afterwards."""
    taken = tmp_path / "Aside" / "Sent" / "first small.jpg"
    taken.parent.mkdir(parents=True)
    taken.write_bytes(b"another file")
    dialog = ask_to_move(program)
    dialog._folder.set_folder(str(tmp_path / "Aside"))
    wait_until(
        lambda: "1 gets another name there" in dialog._check._sentence.text(), seconds=10, what="what is said of it"
    )
    column = [str(dialog._model.index(line, FATE).data()) for line in range(2)]
    assert sorted(column) == ["as first small (2).jpg", f"to {tmp_path / 'Aside'}"]
    assert not dialog._table.isColumnHidden(FATE)
    wait_until(dialog._go.isEnabled, seconds=10, what="what would be lost is known")
    dialog.accept()
    wait_until(lambda: "2 photos moved" in message(program), seconds=10, what="the report")
    assert taken.read_bytes() == b"another file"
    assert taken.with_name("first small (2).jpg").exists()


def test_enter_in_the_folder_to_move_to_only_looks_at_it(program: Program, library: Path, tmp_path: Path) -> None:
    """Everything that was marked went at once, before the check could say where to."""
    dialog = ask_to_move(program)
    wait_until(lambda: dialog._rescues is not None, seconds=10, what="what would be lost is known")
    field = dialog._folder.findChild(QLineEdit)
    assert field is not None
    QTest.keyClicks(field, str(tmp_path / "Aside"))
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert dialog.isVisible()
    wait_until(lambda: fate(dialog) == f"to {tmp_path / 'Aside'}", seconds=10, what="where to")
    assert dialog._go.isEnabled()
    QTest.keyClicks(field, " 2")
    wait_until(lambda: fate(dialog) == f"to {tmp_path / 'Aside 2'}", seconds=10, what="the check without Enter")
    dialog.reject()
    assert (library / "Sent" / "first small.jpg").exists()


@pytest.mark.parametrize("typed", ["Aside", "~/Aside"])
def test_what_is_no_whole_path_is_in_the_home_folder(
    program: Program, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, typed: str
) -> None:
    """Photos went below the folder that the program was started in, one of them called ~."""
    for name in ("HOME", "USERPROFILE"):
        monkeypatch.setenv(name, str(tmp_path / "home"))
    dialog = ask_to_move(program)
    dialog._folder.set_folder(typed)
    wait_until(lambda: fate(dialog) == f"to {tmp_path / 'home' / 'Aside'}", seconds=10, what="where to")
    wait_until(dialog._go.isEnabled, seconds=10, what="the check")
    dialog.accept()
    wait_until(lambda: "moved" in message(program), seconds=10, what="the report")
    assert (tmp_path / "home" / "Aside" / "Sent" / "first small.jpg").exists()


@NEEDS_TRASH
def test_what_cannot_go_is_said_before_and_after(program: Program, library: Path) -> None:
    changed = library / "Sent" / "first again.jpg"
    changed.write_bytes(changed.read_bytes() + b"x")
    dialog = ask_for_the_trash(program)
    wait_until(lambda: "1 photo cannot be removed" in dialog._check._sentence.text(), seconds=10, what="the check")
    assert "The others can." in dialog._check._sentence.text()
    assert not dialog._table.isColumnHidden(FATE)
    dialog.accept()
    wait_until(lambda: "left alone" in message(program), seconds=10, what="the report")
    assert changed.exists()
    assert not (library / "Sent" / "first small.jpg").exists()
    program.window.commands.undo.trigger()
    wait_until(lambda: "brought back" in message(program), seconds=10, what="the way back")
    assert not program.window.messages._more.isVisible(), "what was said before is over"


@NEEDS_TRASH
def test_the_reason_why_a_photo_stays_can_be_read_whole(program: Program, library: Path) -> None:
    (library / "Sent").rename(library / "unplugged")
    dialog = ask_for_the_trash(program)
    dialog.resize(980, 580)  # as on most screens
    table = dialog._table
    wait_until(lambda: not table.isColumnHidden(FATE), seconds=10, what="the reason")
    assert "Connect the disk" in fate(dialog)
    room = QRect(0, 0, table.columnWidth(FATE) - 8, 10_000)
    wrap = Qt.TextFlag.TextWordWrap if table.wordWrap() else Qt.TextFlag.TextSingleLine
    said = table.fontMetrics().boundingRect(room, wrap, fate(dialog))
    assert said.height() <= table.rowHeight(0)
    assert said.width() <= room.width()
    dialog.reject()


def test_a_removal_that_did_nothing_says_only_why(program: Program) -> None:
    """“0 photos moved to the trash. 0 bytes will be freed once you empty it.” came before the reason."""
    report = ActionReport(1, done=(), refused=(Problem("/a.jpg", "The disk is full."),), bytes_freed=0)
    program.writing.removed.emit(Removed(Choice(Act.TRASH), report))
    assert message(program) == "1 photo left alone. a.jpg: The disk is full."


def test_an_undo_that_brought_nothing_back_says_only_why(program: Program) -> None:
    program.writing.undone.emit(UndoReport((), (Problem("/a.jpg", "The disk is full."),)))
    assert message(program) == "1 photo left alone. a.jpg: The disk is full."


def test_trash_without_marks_says_what_to_do(program: Program) -> None:
    assert not program.window.commands.trash.isEnabled()
    assert not program.window.commands.move.isEnabled()


def test_nothing_can_be_moved_to_a_folder_whose_name_was_taken_out_again(program: Program, tmp_path: Path) -> None:
    """The check of the folder that had been there came later, and said that all can go."""
    dialog = ask_to_move(program)
    dialog._folder.set_folder(str(tmp_path / "Aside"))
    dialog._folder.set_folder("")
    wait_until(lambda: program.lanes.searching.idle, seconds=10, what="every check is over")
    assert dialog._check._sentence.text() == "Choose the folder to move to."
    assert not dialog._go.isEnabled()
    dialog.reject()
