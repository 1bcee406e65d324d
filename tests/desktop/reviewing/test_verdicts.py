"""Verdicts by key: said of what is shown, kept over a rescan and a move, listed, withdrawn, undone and redone."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from core.job import Stage
from desktop.app import Program
from desktop.lanes.overview import Tally
from desktop.reviewing.queues import Queue
from desktop.reviewing.rows import Rows
from desktop.waiting import pause, wait_until
from tests.desktop import drawing
from tests.desktop.driving import Start, groups_of, message, press, show, wait_for_work


def decided(program: Program) -> int:
    return program.window.review.overview.tallies.get(Queue.DECIDED, Tally()).groups  # none before the first load


def wait_for_decided(program: Program, count: int) -> None:
    wait_until(lambda: decided(program) == count, seconds=10, what=f"{count} decided pairs")
    pause(50)


def sizes(program: Program) -> list[int]:
    return sorted(len(names) for names in groups_of(program))


def test_n_parts_the_current_photo_from_the_one_to_keep_and_goes_on(program: Program) -> None:
    show(program, Queue.RESAVED)
    comparison = program.window.review_page.comparison
    assert comparison.row is not None
    _, second, third = comparison.row.ids
    press(program, Qt.Key.Key_N)
    assert comparison.current_photo == program.window.review.photo(third)
    wait_for_decided(program, 1)
    assert "will not be asked again" in message(program)
    wait_until(lambda: sizes(program) == [2], seconds=10, what="a group of two")
    press(program, Qt.Key.Key_N)
    wait_for_decided(program, 2)
    # The two copies are still alike: only the pairs with the one to keep were parted.
    wait_until(lambda: [set(row.ids) for row in rows(program)] == [{second, third}], seconds=10, what="the copies")
    press(program, Qt.Key.Key_B)
    wait_for_decided(program, 3)
    wait_until(lambda: not groups_of(program), seconds=10, what="nothing left")


def rows(program: Program) -> Rows:
    return program.window.review_page.groups.model.rows


def test_with_the_photo_to_keep_current_the_whole_group_is_meant(program: Program) -> None:
    show(program, Queue.RESAVED)
    press(program, Qt.Key.Key_Left)
    press(program, Qt.Key.Key_B)
    wait_for_decided(program, 3)
    wait_until(lambda: not groups_of(program), seconds=10, what="nothing left")


def test_equal_files_are_no_two_pictures_but_both_may_stay(program: Program) -> None:
    show(program, Queue.IDENTICAL_FILE)
    press(program, Qt.Key.Key_N)
    assert "byte for byte" in message(program)
    pause(100)
    assert decided(program) == 0
    press(program, Qt.Key.Key_B)
    wait_for_decided(program, 1)
    wait_until(lambda: not groups_of(program), seconds=10, what="nothing left")


def test_a_verdict_takes_its_marks_away_and_undo_gives_them_back(program: Program) -> None:
    review = program.window.review
    show(program, Queue.RESAVED)
    press(program, Qt.Key.Key_Space)
    marks = review.marks
    assert marks
    press(program, Qt.Key.Key_B)
    assert not review.marks
    wait_for_decided(program, 1)
    program.window.commands.undo.trigger()
    wait_for_decided(program, 0)
    assert review.marks == marks
    program.window.commands.redo.trigger()
    wait_for_decided(program, 1)
    assert not review.marks


def test_a_verdict_undone_at_once_gives_its_marks_back(program: Program) -> None:
    """Before the list was read with the verdict, nobody saw that it was withdrawn, and the marks were lost."""
    review, undo = program.window.review, program.window.commands.undo
    show(program, Queue.RESAVED)
    press(program, Qt.Key.Key_Space)
    marks = review.marks
    reversed_at_once: list[bool] = []
    program.lanes.deciding.decided.connect(lambda _: undo.trigger())
    program.lanes.deciding.reversed.connect(lambda _, again: reversed_at_once.append(again))
    program.reading.load()  # so that it is read again only after both
    press(program, Qt.Key.Key_B)
    assert not review.marks
    wait_until(lambda: bool(reversed_at_once) and program.reading.settled, seconds=10, what="all is as before")
    assert not review.overview.decisions
    assert review.marks == marks


def test_undo_of_a_verdict_leads_back_to_its_group(program: Program) -> None:
    groups = program.window.review_page.groups
    first = groups_of(program)[0]
    groups.select(0)
    program.window.review_page.comparison.choose(0)
    press(program, Qt.Key.Key_B)
    wait_until(lambda: len(groups_of(program)) == 1, seconds=10, what="the group is gone")
    assert first not in groups_of(program)
    program.window.commands.undo.trigger()
    wait_until(lambda: len(groups_of(program)) == 2, seconds=10, what="it is asked again")
    assert groups_of(program)[groups.view.currentIndex().row()] == first


def test_undo_and_redo_of_verdicts_in_their_order(program: Program) -> None:
    commands = program.window.commands
    show(program, Queue.RESAVED)
    for count in (1, 2):
        press(program, Qt.Key.Key_N)
        wait_for_decided(program, count)
    commands.undo.trigger()
    wait_for_decided(program, 1)
    assert "withdrawn" in message(program)
    commands.undo.trigger()
    wait_for_decided(program, 0)
    wait_until(lambda: sizes(program) == [3], seconds=10, what="the whole group again")
    commands.redo.trigger()
    wait_for_decided(program, 1)
    commands.redo.trigger()
    wait_for_decided(program, 2)


def test_what_is_said_of_a_verdict_offers_to_take_it_back(program: Program) -> None:
    """The button was gone at once: what is remembered of the verdict took it for that of something earlier."""
    messages = program.window.messages
    show(program, Queue.RESAVED)
    press(program, Qt.Key.Key_N)
    wait_for_decided(program, 1)
    wide = messages.width()
    assert messages._button.isVisible()
    press(program, Qt.Key.Key_Space)  # by now Undo would take back a mark
    assert not messages._button.isVisible()
    assert messages.width() < wide
    press(program, Qt.Key.Key_N)
    wait_for_decided(program, 2)
    messages._button.click()
    wait_for_decided(program, 1)


def test_verdicts_are_listed_with_both_photos_and_withdrawn(program: Program, library: Path) -> None:
    show(program, Queue.RESAVED)
    press(program, Qt.Key.Key_N)
    wait_for_decided(program, 1)
    program.window.side.choose(Queue.DECIDED)
    page = program.window.review_page.verdicts
    assert page.isVisible()
    decision = page.model.items[0]
    assert decision.first is not None
    assert decision.second is not None
    photos = program.window.review.overview.photos
    assert page._delegate.roots == (str(library),)
    assert "first.jpg" in {Path(photos[id].path).name for id in (decision.first, decision.second)}
    page.grab()
    page.take_focus()
    QTest.keyClick(page.view, Qt.Key.Key_W)
    wait_for_decided(program, 0)
    assert page.model.rowCount() == 0
    program.window.commands.undo.trigger()
    wait_for_decided(program, 1)


def test_a_verdict_holds_over_a_move_a_rename_and_a_new_start(program: Program, start: Start, library: Path) -> None:
    show(program, Queue.RESAVED)
    press(program, Qt.Key.Key_Left)
    press(program, Qt.Key.Key_N)
    program.close()  # what was said last is saved all the same
    (library / "Elsewhere").mkdir()
    (library / "Sent" / "first again.jpg").rename(library / "Elsewhere" / "another name.jpg")
    again = start()
    wait_for_work(again)
    wait_for_decided(again, 3)
    wait_until(lambda: sizes(again) == [2], seconds=10, what="the equal files alone")

    def names() -> set[str]:
        overview = again.window.review.overview
        ids = [id for decision in overview.decisions for id in (decision.first, decision.second)]
        return {Path(overview.photos[id].path).name for id in ids if id is not None}

    wait_until(lambda: "another name.jpg" in names(), seconds=10, what="the verdict by its photo's new name")


def test_a_verdict_waits_for_no_scan(program: Program, tmp_path: Path) -> None:
    show(program, Queue.RESAVED)
    drawing.draw_many(tmp_path / "More", 60)
    program.writing.add_folders([str(tmp_path / "More")])

    def reading() -> bool:
        job = program.writing.job
        return job is not None and job.progress.stage is Stage.DECODING

    wait_until(reading, seconds=20, what="photos are read")
    program.writing.pause(True)
    job = program.writing.job
    press(program, Qt.Key.Key_N)
    wait_for_decided(program, 1)
    assert job is not None
    assert program.writing.job is job
    assert not job.cancelled
    program.writing.pause(False)
