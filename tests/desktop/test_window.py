"""The whole window without a screen: from nothing to groups, the comparison, what is remembered."""

from __future__ import annotations

import os
import sys
from functools import partial
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPlainTextEdit, QWidget

from core import samples
from core.catalog import CatalogError
from core.columns.photo_set import PhotoSet
from desktop.app import Program
from desktop.bug_report import BugReport
from desktop.lanes import operations
from desktop.lanes.overview import Order
from desktop.removal.confirm import ConfirmDialog
from desktop.review import Review
from desktop.reviewing.queues import Queue
from desktop.waiting import pause, wait_until
from tests.desktop import drawing
from tests.desktop.driving import (
    Start,
    dialog_of,
    drop_on,
    groups_of,
    message,
    of_files,
    press,
    show,
    wait_for_scan,
    wait_for_work,
)


def seen_in(page: QWidget) -> str:
    """What is written on a page now."""
    return " | ".join(label.text() for label in page.findChildren(QLabel) if label.isVisible())


def test_an_empty_library_says_what_to_do(start: Start) -> None:
    program = start()
    window = program.window
    assert window.welcome.isVisible(), "at once"
    assert window.focusWidget() is window.welcome._choose, "Return chooses a folder"
    pressed: list[bool] = []
    for button in (window.welcome._choose, window.welcome._samples):
        button.clicked.disconnect()
        button.clicked.connect(lambda: pressed.append(True))
        QTest.keyClick(button, Qt.Key.Key_Return)
    assert len(pressed) == 2
    wait_until(lambda: program.writing.idle, seconds=10, what="the catalog is open")
    pause(100)
    assert window.welcome.isVisible()
    assert not window.search_box.isVisible()
    assert not window.action_bar.isVisible()
    assert message(program) == ""


def test_a_dropped_folder_becomes_groups(start: Start, library: Path) -> None:
    program = start()
    assert drop_on(program.window, of_files(library))
    wait_for_scan(program)
    assert sorted(map(sorted, groups_of(program))) == [
        ["first again.jpg", "first small.jpg", "first.jpg"],
        ["second.jpg", "second.jpg"],
    ]
    assert groups_of(program)[[len(names) for names in groups_of(program)].index(3)][0] == "first.jpg"
    assert not program.window.welcome.isVisible()
    assert program.window.side.folders.rowCount() == 1


def test_the_sample_photos_are_one_click_away(start: Start, monkeypatch: pytest.MonkeyPatch) -> None:
    few = partial(samples.draw_library, scenes=2)  # all of them take twenty seconds of a processor
    monkeypatch.setattr(samples, "draw_library", few)
    program = start()
    program.window.commands.try_samples.trigger()
    wait_until(lambda: len(groups_of(program)) == 2, seconds=120, what="groups of sample photos")


def test_a_broken_file_is_listed_with_its_reason(program: Program) -> None:
    program.window.side.choose(Queue.UNREADABLE)
    model = program.window.review_page.problems.model
    assert model.rowCount() == 1
    assert model.index(0, 0).data() == "broken.jpg"
    assert model.index(0, 1).data()


def test_a_file_name_that_is_no_text(start: Start, library: Path) -> None:
    if not sys.platform.startswith("linux"):
        pytest.skip("only Linux has such names")
    strange = os.fsencode(library) + b"/caf\xe9.jpg"
    Path(os.fsdecode(strange)).write_bytes((library / "Camera" / "third.jpg").read_bytes())
    program = start(library)
    wait_until(lambda: len(groups_of(program)) == 3, seconds=60, what="three groups")
    assert sorted(["caf\udce9.jpg", "third.jpg"]) in [sorted(names) for names in groups_of(program)]
    program.window.grab()  # drawn without complaint


def test_folders_without_a_photo_are_not_said_to_be_free_of_copies(start: Start, tmp_path: Path) -> None:
    """Who chose the wrong folder would take the library for tidy."""
    wrong, broken = tmp_path / "wrong", tmp_path / "broken"
    for folder in (wrong, broken):
        folder.mkdir()
    (wrong / "letter.txt").write_text("Hello")
    (broken / "cut.jpg").write_bytes(b"\xff\xd8\xff\xe0 and no more")
    program = start(wrong)
    page = program.window.review_page
    wait_until(lambda: "No photos found" in seen_in(page), seconds=30, what="nothing is there")
    program.writing.add_folders([str(broken)])
    wait_until(lambda: "No photo could be read" in seen_in(page), seconds=30, what="nothing could be read")
    assert "cut.jpg: " in seen_in(page)


def test_where_only_similar_shots_are_left_they_are_named(start: Start, tmp_path: Path) -> None:
    (tmp_path / "alone").mkdir()
    for second in (1, 4):
        taken = Image.Exif()
        taken.get_ifd(0x8769)[0x9003] = f"2024:06:15 14:00:0{second}"
        drawing.scene(7).save(tmp_path / "alone" / f"{second}.jpg", quality=90 - second, exif=taken)
    program = start(tmp_path / "alone")
    wait_until(lambda: "Similar shots" in seen_in(program.window.review_page), seconds=30, what="what is left")


def test_a_folder_that_is_not_there_is_not_added(start: Start, tmp_path: Path) -> None:
    program = start(tmp_path / "Fotos")
    wait_until(lambda: "Fotos” was not found" in message(program), seconds=30, what="the name is wrong")
    wait_until(program.window.welcome.isVisible, seconds=10, what="the library is as empty as before")
    assert not program.window.review.overview.folders


def test_a_word_in_the_search_box_is_looked_for_in_the_names(program: Program) -> None:
    before = groups_of(program)
    program.window.search_box.typed.emit("small")
    assert "neither a file" in message(program)
    program.window.messages.answer()
    wait_until(lambda: len(groups_of(program)) < len(before), seconds=10, what="the groups with that name")
    assert all(any("small" in name for name in names) for names in groups_of(program))


def test_the_comparison_shows_the_members_of_the_current_group(program: Program) -> None:
    program.window.resize(1280, 900)  # with room for three
    show(program, Queue.RESAVED)
    comparison = program.window.review_page.comparison
    assert [cell.isVisible() for cell in comparison.cells] == [True, True, True, False]
    wait_until(lambda: comparison._table.facts.columnCount() == 3, seconds=5, what="the facts, a turn after the photos")

    def is_painted() -> bool:
        shown = comparison.cells[0].canvas.grab().toImage()
        return shown.pixelColor(shown.width() // 2, shown.height() // 2) != shown.pixelColor(1, 1)

    wait_until(is_painted, seconds=10, what="a picture, not the ground")


def test_left_and_right_walk_through_the_photos_and_digits_mark_them(program: Program) -> None:
    program.window.resize(1280, 900)
    show(program, Queue.RESAVED)
    comparison, review = program.window.review_page.comparison, program.window.review
    ids = comparison.row.ids if comparison.row else ()
    assert comparison.current_photo == review.photo(ids[1])
    press(program, Qt.Key.Key_Right)
    press(program, Qt.Key.Key_Space)
    assert review.marks == {ids[2]}
    press(program, Qt.Key.Key_Left)
    press(program, Qt.Key.Key_Left)
    assert comparison.current_photo == review.photo(ids[0])
    press(program, Qt.Key.Key_2)
    assert review.marks == {ids[1], ids[2]}
    press(program, Qt.Key.Key_1)
    assert review.marks == {ids[1], ids[2]}
    assert "last photo of its group" in message(program)
    assert [cell.mark.isChecked() for cell in comparison.cells[:3]] == [False, True, True]


def test_the_current_photo_is_copied(program: Program) -> None:
    press(program, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    photo = program.window.review_page.current_photo
    assert photo is not None
    assert QApplication.clipboard().text() == photo.path
    assert [url.toLocalFile() for url in QApplication.clipboard().mimeData().urls()] == [photo.path]


def test_the_keys_pass_by_empty_lists(program: Program) -> None:
    window = program.window
    tallies = window.review.overview.tallies
    full = [queue for queue in Queue if tallies[queue].groups]
    assert len(full) < len(Queue)
    seen = []
    for _ in Queue:
        seen.append(window.side.queue)
        window.commands.next_queue.trigger()
    assert list(dict.fromkeys(seen)) == full
    for _ in Queue:
        window.commands.previous_queue.trigger()
    assert window.side.queue is full[0]


@pytest.mark.parametrize("away", ["themes", "search"])
def test_a_click_on_the_current_list_leads_back_to_it(program: Program, library: Path, away: str) -> None:
    """From the themes, the map or a search it did nothing: the list was current all the while."""
    window, view = program.window, program.window.side.queue_view
    if away == "themes":
        window.commands.themes.trigger()
    else:
        assert drop_on(window.search_box, of_files(library / "Camera" / "first.jpg"))
    wait_until(lambda: not window.review_page.isVisible(), seconds=20, what="another page")
    place = view.visualRect(view.currentIndex()).center()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert window.review_page.isVisible()


def test_in_a_series_return_only_goes_on(start: Start, tmp_path: Path) -> None:
    """The button was named so, its tooltip said so, and it was disabled."""
    for scene in (7, 8):
        for second in (1, 4):
            taken = Image.Exif()
            taken.get_ifd(0x8769)[0x9003] = f"2024:06:15 14:0{scene}:0{second}"
            (tmp_path / "alone").mkdir(exist_ok=True)
            drawing.scene(scene).save(tmp_path / "alone" / f"{scene}-{second}.jpg", quality=90 - second, exif=taken)
    program = start(tmp_path / "alone")
    window = program.window
    wait_until(lambda: len(window.review.overview.rows) == 2, seconds=30, what="two series")
    show(program, Queue.SIMILAR)
    assert window.commands.accept.text() == "Go on"
    press(program, Qt.Key.Key_Return)
    assert window.review_page.groups.view.currentIndex().row() == 1
    assert not window.review.count


def test_enter_accepts_and_goes_on(program: Program) -> None:
    groups = program.window.review_page.groups
    assert groups.view.currentIndex().row() == 0
    press(program, Qt.Key.Key_Return)
    assert groups.view.currentIndex().row() == 1
    press(program, Qt.Key.Key_Return)
    assert len(program.window.review.marks) == 3
    press(program, Qt.Key.Key_U)
    assert len(program.window.review.marks) in (1, 2)


def test_after_the_last_group_the_next_step_is_offered(program: Program) -> None:
    """Enter did nothing that could be seen there."""
    press(program, Qt.Key.Key_Return)
    assert message(program) == ""
    press(program, Qt.Key.Key_Return)
    assert "last group" in message(program)
    program.window.messages.answer()
    dialog_of(program).reject()


def test_letters_can_be_typed_into_the_filter(program: Program) -> None:
    field = program.window.review_page.groups.header.text
    field.setFocus()
    QTest.keyClicks(field, "backup 1 u k")
    assert program.window.review.marks == frozenset()
    QTest.keyClick(field, Qt.Key.Key_Delete)
    assert not program.window.findChildren(ConfirmDialog)


def test_the_filter_and_the_similarity_change_the_list(program: Program) -> None:
    field = program.window.review_page.groups.header.text
    QTest.keyClicks(field, "backup")
    wait_until(lambda: len(groups_of(program)) == 1, seconds=5, what="one group")
    program.reading.set_similarity(99.99)
    wait_until(lambda: program.window.review.overview.tallies[Queue.ALL].groups == 1, seconds=5, what="regrouping")


def test_zooming_one_photo_zooms_all_to_the_same_place(program: Program) -> None:
    show(program, Queue.RESAVED)
    comparison = program.window.review_page.comparison
    comparison.viewpoint.zoom_to(6)
    program.window.grab()
    wait_until(lambda: program.gallery.idle, seconds=10, what="previews")
    first, second = (cell.canvas.grab().toImage() for cell in comparison.cells[:2])
    width, height = min(first.width(), second.width()), min(first.height(), second.height())
    for x, y in ((width // 2, height // 2), (width // 4, height // 4), (3 * width // 4, height // 3)):
        one, other = first.pixelColor(x, y), second.pixelColor(x, y)
        assert abs(one.lightness() - other.lightness()) < 40


def test_a_mistake_of_the_program_is_reported_with_its_traceback(start: Start) -> None:
    program = start()
    try:
        raise KeyError("a mistake")
    except KeyError as error:
        for _ in range(2):  # as one in painting, which comes again with every repaint
            program.window.announcements.tell(error)
    dialogs = program.window.findChildren(BugReport)
    assert len(dialogs) == 1
    text = dialogs[0].findChild(QPlainTextEdit)
    assert isinstance(text, QPlainTextEdit)
    assert "KeyError: 'a mistake'" in text.toPlainText()
    assert "test_window.py" in text.toPlainText()
    dialogs[0].reject()


def test_a_damaged_catalog_is_set_aside_and_a_new_one_begun(start: Start, library: Path, tmp_path: Path) -> None:
    first = start(library)
    wait_for_scan(first)
    first.close()
    catalog = tmp_path / "catalog" / "catalog.sqlite"
    catalog.write_bytes(catalog.read_bytes()[:100] + b"damaged" * 1000)
    second = start()
    wait_until(lambda: "was damaged" in message(second), seconds=10, what="the sentence")
    assert list(catalog.parent.glob("*.damaged-*"))
    second.window.messages._button.click()
    wait_until(lambda: second.window.messages.text == "", seconds=10, what="the new start")
    second.writing.add_folders([str(library)])
    wait_until(lambda: len(groups_of(second)) == 2, seconds=60, what="the groups again")


def test_a_file_that_could_not_be_read_is_tried_again(program: Program, library: Path) -> None:
    program.window.side.choose(Queue.UNREADABLE)
    problems = program.window.review_page.problems.model
    assert problems.rowCount() == 1
    broken = library / "Backup" / "broken.jpg"
    before = broken.stat()
    data = (library / "Camera" / "first.jpg").read_bytes()
    broken.write_bytes(data)
    os.utime(broken, ns=(before.st_atime_ns, before.st_mtime_ns))
    program.window.commands.try_again.trigger()
    wait_until(lambda: problems.rowCount() == 0, seconds=30, what="the file is read")


def test_a_photo_deleted_by_another_program_is_said_to_be_gone(program: Program, library: Path) -> None:
    show(program, Queue.RESAVED)
    press(program, Qt.Key.Key_Return)
    review, groups = program.window.review, program.window.review_page.groups
    row = groups.model.rows[0]
    (library / "Sent" / "first small.jpg").unlink()
    groups.select(0)
    groups.chosen.emit(row)
    wait_until(lambda: "no longer there" in message(program), seconds=10, what="the message")
    gone = [id for id in row.ids if review.is_gone(id)]
    assert [Path(review.photo(id).path).name for id in gone] == ["first small.jpg"]
    assert gone[0] not in review.marks
    assert "no longer there" in review.toggle(gone[0])
    program.window.grab()  # drawn without complaint
    program.window.messages._button.click()
    wait_until(lambda: not any(gone[0] in row.ids for row in groups.model.rows), seconds=30, what="the scan saw it")


def test_of_photos_deleted_one_after_the_other_each_is_named(program: Program, library: Path) -> None:
    """Of the second one the message named the first once more."""
    show(program, Queue.RESAVED)
    groups = program.window.review_page.groups

    def is_named(name: str) -> bool:
        return name in message(program)

    for name in ("first again.jpg", "first small.jpg"):
        (library / "Sent" / name).unlink()
        groups.chosen.emit(groups.model.rows[0])
        wait_until(partial(is_named, name), seconds=10, what="its name")


def test_a_scan_that_was_offered_is_not_offered_while_it_runs(program: Program) -> None:
    """“Stopped … Continue” stood there while F5 read on."""
    window = program.window
    program.writing.stopped.emit(False)
    assert message(program).startswith("Stopped")
    window.commands.scan.trigger()
    assert not message(program)
    wait_until(lambda: program.writing.job is None, seconds=10, what="the end of the scan")
    window.messages.say("9 photos moved", button="Undo", answer=window.commands.undo.trigger)
    window.commands.scan.trigger()
    assert message(program) == "9 photos moved", "that is still to be had"


def test_no_list_is_empty_without_a_reason(start: Start, library: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever reads that no photo is there twice believes it, also beside the message that the disk is full."""
    program = start(library / "Camera")
    groups = program.window.review_page.groups

    def wait_for(words: str) -> None:
        wait_until(lambda: words in seen_in(groups._notice), seconds=30, what=words)

    wait_for("No photo of your library exists twice.")
    program.writing.stopped.emit(False)
    wait_for("Some photos are not read or not compared yet.")
    program.window.commands.scan.trigger()
    wait_for("No photo of your library exists twice.")

    def fail(*_arguments: object, **_named: object) -> None:
        raise CatalogError("The disk is full.")

    with monkeypatch.context() as patched:
        patched.setattr(operations, "scan", fail)
        program.window.commands.scan.trigger()
        wait_for("Some photos are not read or not compared yet.")
    assert message(program) == "The disk is full."
    program.window.commands.scan.trigger()
    wait_for("No photo of your library exists twice.")
    groups.header.similarity_wished.emit(95.0)
    wait_for("A lower similarity may show copies.")


def test_a_disk_unplugged_during_the_review_loses_nothing(program: Program, library: Path) -> None:
    show(program, Queue.RESAVED)
    press(program, Qt.Key.Key_Return)
    review, groups = program.window.review, program.window.review_page.groups
    marks = review.marks
    library.rename(library.with_name("unplugged"))
    groups.chosen.emit(groups.model.rows[0])
    wait_until(lambda: "cannot be reached" in message(program), seconds=10, what="the message")
    assert review.marks | review.away == marks
    wait_until(lambda: review.overview.folders[0].offline, seconds=20, what="its folder was looked into")
    wait_until(lambda: program.writing.idle, seconds=20, what="the end of that")
    program.window.commands.scan.trigger()
    wait_for_work(program)
    wait_until(lambda: "This folder is offline" in message(program), seconds=10, what="that it is offline")
    program.window.side.choose(Queue.ALL)
    wait_until(groups._notice.isVisible, seconds=10, what="the notice")
    assert "A folder is offline" in seen_in(groups)
    program.window.side.choose(Queue.RESAVED)
    library.with_name("unplugged").rename(library)
    program.window.commands.scan.trigger()
    wait_until(lambda: len(groups_of(program)) == 1, seconds=30, what="the photos are there again")
    wait_until(lambda: review.marks == marks, seconds=10, what="their marks, too")
    wait_until(lambda: not message(program), seconds=10, what="it is no longer said to be offline")


def test_the_marks_of_a_disk_inside_the_library_wait_for_it(program: Program, library: Path) -> None:
    """Its folder is there, empty, and what was in it counts as missing; another program may have taken it as well."""
    show(program, Queue.RESAVED)
    press(program, Qt.Key.Key_Return)
    review = program.window.review
    marks = review.marks
    [place] = {Path(review.photo(id).path).parent for id in marks}
    for where, there in ((place.with_name(".unplugged"), False), (place, True)):
        (place if not there else place.with_name(".unplugged")).rename(where)
        program.window.commands.scan.trigger()
        wait_until(partial(_are_marked, review, marks, there), seconds=30, what="the marks")
    assert not review.away


def _are_marked(review: Review, marks: PhotoSet, wanted: bool) -> bool:
    return (review.marks == marks) == wanted


def test_a_folder_dropped_on_the_search_box_is_offered_for_the_library(start: Start, library: Path) -> None:
    program = start(library / "Camera")
    wait_for_work(program)
    assert drop_on(program.window.search_box, of_files(library / "Sent"))
    wait_until(lambda: "Sent is a folder" in message(program), seconds=10, what="the offer")
    program.window.messages._button.click()
    wait_until(lambda: len(groups_of(program)) == 1, seconds=30, what="its photos are in groups")


def test_the_next_start_shows_what_was_found(start: Start, library: Path) -> None:
    first = start(library)
    wait_for_scan(first)
    first.window.review_page.groups.header.set_order(Order.COUNT)
    pause(200)
    first.window.review_page.groups.select(1)
    first.close()
    second = start()
    groups = second.window.review_page.groups
    wait_until(lambda: len(groups_of(second)) == 2, seconds=20, what="the groups of the last time")
    assert groups.header.order is Order.COUNT
    assert groups.view.currentIndex().row() == 1  # whoever has 2,000 groups goes on where they were


def test_taking_a_folder_out_leaves_its_files(program: Program, library: Path) -> None:
    side = program.window.side
    side.folder_view.setCurrentIndex(side.folders.index(0))
    program.window.commands.remove_folder.trigger()
    wait_until(program.window.welcome.isVisible, seconds=10, what="the first screen")
    assert (library / "Camera" / "first.jpg").exists()


def test_marks_and_selection_survive_a_reload(program: Program) -> None:
    groups = program.window.review_page.groups
    groups.select(1)
    row = groups.current()
    assert row is not None
    program.window.review.toggle(row.ids[1])
    loaded: list[object] = []
    program.reading.loaded.connect(loaded.append)
    program.reading.load()
    wait_until(lambda: bool(loaded), seconds=10, what="the reload")
    pause(200)
    assert groups.view.currentIndex().row() == 1
    assert program.window.review.marks == {row.ids[1]}


def test_marks_are_there_at_the_next_start(program: Program, start: Start) -> None:
    """Whoever looked for hours and closed the window had to begin again."""
    press(program, Qt.Key.Key_Return)
    marks = program.window.review.marks
    assert marks
    pause(50)
    program.close()
    again = start()
    wait_until(lambda: again.window.review.marks == marks, seconds=10, what="the marks of the last time")
    assert again.window.commands.trash.isEnabled()
    again.window.commands.unmark_all.trigger()
    again.close()
    third = start()
    wait_until(lambda: len(groups_of(third)) == 2, seconds=10, what="the groups")
    pause(300)
    assert not third.window.review.marks
