"""The confirmation can be corrected: a line is unticked, or looked at in large."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from core.actions import Foreseen
from core.metadata.rescue import Rescue
from core.metadata.said import Said
from desktop.app import Program
from desktop.removal.act import Act
from desktop.removal.confirm import ConfirmDialog
from desktop.removal.forecast import Forecast
from desktop.removal.pair_dialog import PairDialog
from desktop.removal.photo_name import EDGE
from desktop.removal.removal_model import KIND, NAME
from desktop.removal.weighing import Weighed
from desktop.reviewing.queues import Queue
from desktop.reviewing.rows import QUEUES
from desktop.waiting import pause, wait_until
from desktop.widgets import style
from tests.desktop.drawing import photo, removals, weighed
from tests.desktop.driving import NEEDS_TRASH, ask_for_the_trash, message

PHOTOS = {id: photo(id) for id in range(1, 5)}


def checked(dialog: ConfirmDialog, *, only: tuple[str, ...] = ()) -> ConfirmDialog:
    """The question once all is known; the files of `only` go with the first line."""
    told = [Foreseen(one, "", 1, "", only=only if not line else ()) for line, one in enumerate(dialog.listed)]
    dialog.show_forecast(Forecast.of(told))
    dialog.offer_rescues([])
    dialog.show()
    assert QTest.qWaitForWindowActive(dialog)
    return dialog


@NEEDS_TRASH
def test_what_is_unticked_stays_and_is_marked_no_more(program: Program, library: Path) -> None:
    """To spare one of 200 photos the person had to cancel, and find it again."""
    review = program.window.review
    dialog = ask_for_the_trash(program)
    wait_until(lambda: "can go" in dialog._check._sentence.text(), seconds=10, what="the check")
    assert dialog._title.text() == "Move 2 photos to the trash?"
    promised = dialog._promise.text()
    dialog._table.setFocus()
    dialog._table.setCurrentIndex(dialog._model.index(0, NAME))
    QTest.keyClick(dialog._table, Qt.Key.Key_Space)
    spared, gone = (Path(review.photo(removal.photo).path) for removal in dialog.listed)
    assert dialog._title.text() == "Move 1 photo to the trash?"
    assert dialog._promise.text() != promised
    assert dialog._kinds.text().split() == ["Re-saved", "or", "resized:", "1"]
    assert "you unticked it" in str(dialog._model.index(0, KIND).data())
    dialog.accept()
    wait_until(lambda: "1 photo moved to the trash" in message(program), seconds=10, what="the report")
    assert spared.exists()
    assert not gone.exists()
    assert not review.marks
    program.window.commands.undo.trigger()
    wait_until(gone.exists, seconds=10, what="it is back")


def test_cancelling_keeps_what_was_unticked_and_no_file_is_touched(program: Program, library: Path) -> None:
    before = sorted(library.rglob("*"))
    review = program.window.review
    dialog = ask_for_the_trash(program)
    marked = review.marks
    dialog._model.tick(range(1), False)
    spared = dialog.listed[0].photo
    dialog.reject()
    assert review.marks == marked - {spared}
    program.window.commands.undo.trigger()
    assert review.marks == marked, "and that can be taken back"
    assert sorted(library.rglob("*")) == before


def test_the_box_is_ticked_where_it_is_seen(program: Program) -> None:
    """At the left edge of the line; between the photo and its name it was taken for a part of the name."""
    dialog = ask_for_the_trash(program)
    table = dialog._table
    cell = table.visualRect(dialog._model.index(0, NAME))
    box = QPoint(cell.left() + 10, cell.center().y())
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=box)
    assert dialog._model.going.tolist() == [False, True]
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=box)
    assert dialog._model.going.all()
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=box + QPoint(EDGE // 2, 0))
    assert dialog._model.going.all(), "a click on the photo only selects it"
    dialog.reject()


def test_the_boxes_are_seen_on_a_dark_ground(program: Program) -> None:
    """Only the ticks were: a line that stays and one that goes differed by a sign of ten pixels."""
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    before = application.palette()
    application.setPalette(style.palette(dark=True))
    try:
        dialog = ask_for_the_trash(program)
        dialog._model.tick(range(1), False)
        table = dialog._table
        cell = table.visualRect(dialog._model.index(0, NAME))
        image = table.viewport().grab(QRect(cell.left(), cell.center().y(), EDGE // 4, 1)).toImage()
        lightest = max(image.pixelColor(x, 0).lightness() for x in range(image.width()))
        assert lightest > table.palette().base().color().lightness() + 80
        dialog.reject()
    finally:
        application.setPalette(before)


def test_every_selected_line_is_unticked_at_once(qt: object) -> None:
    dialog = checked(ConfirmDialog(Act.TRASH, weighed((2, 1), (3, 1), (4, 1)), PHOTOS))
    dialog._table.setFocus()
    dialog._table.setCurrentIndex(dialog._model.index(1, NAME))
    dialog._table.selectAll()
    QTest.keyClick(dialog._table, Qt.Key.Key_Space)
    assert not dialog._model.going.any()
    assert not dialog._go.isEnabled(), "nothing is left to go"
    QTest.keyClick(dialog._table, Qt.Key.Key_Space)
    assert dialog._go.isEnabled()
    dialog.close()


def test_both_photos_are_seen_large_and_can_be_unticked_there(program: Program) -> None:
    dialog = ask_for_the_trash(program)
    table, model = dialog._table, dialog._model
    cell = table.visualRect(model.index(0, NAME))
    place = cell.topLeft() + QPoint(EDGE // 2, 40)
    for click in (QTest.mouseClick, QTest.mouseDClick):
        click(table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    large = dialog.findChild(PairDialog)
    assert large is not None
    wait_until(lambda: QApplication.focusWidget() is large._ticked, seconds=5, what="the keys go there")
    assert large._going.x() < large._staying.x(), "as in the table, and above the box that lets it stay"
    assert large._ticked.x() < large._staying.x()
    subjects = [side.canvas.subject for side in (large._staying, large._going)]
    assert [one.photo.id for one in subjects if one] == [dialog.listed[0].keeper, dialog.listed[0].photo]
    QTest.keyClick(large, Qt.Key.Key_Space)
    wait_until(lambda: model.going.tolist() == [False, True], seconds=5, what="it stays")
    QTest.keyClick(large, Qt.Key.Key_Down)
    wait_until(lambda: large.line == 1, seconds=5, what="the next line")
    assert large._ticked.isChecked()
    assert not large._down.isEnabled()
    large.reject()
    assert table.currentIndex().row() == 1
    table.setFocus()
    QTest.keyClick(table, Qt.Key.Key_Return)
    assert dialog.isVisible(), "Return shows the photos, and answers nothing"
    pause(50)
    assert [one for one in dialog.findChildren(PairDialog) if one.isVisible()]
    dialog.reject()


@pytest.mark.parametrize("what", ["last", "larger", "shot", "film"])
def test_enter_does_not_remove_what_is_doubtful(qt: object, what: str) -> None:
    """“Move to trash” was the answer of a person who had only pressed Enter."""
    first = Queue.SIMILAR if what == "shot" else Queue.RESAVED
    kinds = np.array([QUEUES.index(first), QUEUES.index(Queue.RESAVED)], np.uint8)
    last, larger = np.array([what == "last", False]), np.array([what == "larger", False])
    question = Weighed(removals((2, 1), (3, 1)), kinds, last, larger)
    dialog = ConfirmDialog(Act.TRASH, question, PHOTOS)
    checked(dialog, only=("/photos/2.mov",) if what == "film" else ())
    assert dialog._cancel.isDefault()
    assert dialog._doubts.isHidden() is (what == "film"), "that is said below the photos"
    assert dialog._doubts.font().bold() or dialog._doubts.font().weight() > dialog._kinds.font().weight()
    assert dialog.focusWidget() is dialog._cancel
    assert dialog._go.isEnabled()
    dialog._model.tick(range(1), False)
    assert dialog._go.isDefault(), "what is left is a plain copy"
    assert dialog._doubts.isHidden()
    assert dialog.focusWidget() is dialog._go
    assert not dialog._only.isVisible()
    dialog.close()


def test_enter_waits_until_the_question_can_be_answered(qt: object) -> None:
    """Qt gave the focus to the table meanwhile: Return showed a pair in large, and so it did after the check."""
    dialog = ConfirmDialog(Act.TRASH, weighed((2, 1)), PHOTOS)
    dialog.show()
    assert QTest.qWaitForWindowActive(dialog)
    focused = dialog.focusWidget()
    assert focused is dialog
    QTest.keyClick(focused, Qt.Key.Key_Return)
    assert dialog.isVisible()
    checked(dialog)
    assert dialog.focusWidget() is dialog._go
    dialog.close()


def test_nothing_is_written_for_a_photo_whose_copies_all_stay(qt: object) -> None:
    dialog = checked(ConfirmDialog(Act.TRASH, weighed((2, 1), (4, 3)), PHOTOS))
    offer = [Rescue(id, f"/photos/{id}.jpg.xmp", Said(rating=4)) for id in (1, 3)]
    dialog.offer_rescues(offer)
    assert dialog.choice.rescues == tuple(offer)
    dialog._model.tick(range(1), False)
    assert dialog.choice.rescues == (offer[1],)
    dialog.close()


def test_what_cannot_go_is_said_only_of_what_is_ticked(qt: object) -> None:
    dialog = ConfirmDialog(Act.TRASH, weighed((2, 1), (3, 1)), PHOTOS)
    gone, there = (Foreseen(one, "", 1, refusal) for one, refusal in zip(dialog.listed, ("gone", ""), strict=True))
    dialog.offer_rescues([])
    dialog.show_forecast(Forecast.of([gone, there]))
    assert dialog._check._sentence.text().startswith("1 photo cannot be removed")
    dialog._model.tick(range(1), False)
    assert dialog._check._sentence.text().startswith("Checked: all of them can go")
    dialog._model.tick(range(2), True)
    dialog._model.tick(range(1, 2), False)
    assert not dialog._go.isEnabled(), "the only one that is ticked cannot go"
