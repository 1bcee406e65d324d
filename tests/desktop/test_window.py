"""The whole window without a screen: real photos, the real core, real drops and keys."""

from __future__ import annotations

import os
import sys
import threading
from collections.abc import Callable, Iterator
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from desktop.app import Program
from desktop.confirm import ConfirmDialog
from desktop.overview import Order
from desktop.queues import Queue
from desktop.waiting import pause, wait_until
from tests.desktop import drawing

Start = Callable[..., Program]

needs_linux_trash = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only this trash can be read")


def drop_on(widget: QWidget, mime: QMimeData) -> bool:
    """Drag something onto a widget and let go; whether it was taken."""
    copy, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPoint(20, 20), copy, mime, left, none)
    QApplication.sendEvent(widget, enter)
    if not enter.isAccepted():
        return False
    drop = QDropEvent(QPointF(20, 20), copy, mime, left, none, QEvent.Type.Drop)
    QApplication.sendEvent(widget, drop)
    return drop.isAccepted()


def of_files(*paths: Path) -> QMimeData:
    mime = QMimeData()
    mime.setUrls([QUrl(path.as_uri()) for path in paths])
    return mime


def groups_of(program: Program) -> list[list[str]]:
    """The names of the photos of each group in the list, keeper first."""
    review = program.window.review
    rows = program.window.review_page.groups.model.rows
    return [[Path(review.photo(id).path).name for id in row.ids] for row in rows]


def wait_for_scan(program: Program) -> None:
    """Until the library is read and shown."""
    wait_until(lambda: program.writing.job is not None, seconds=10, what="the scan begins")
    wait_until(lambda: program.writing.job is None, seconds=60, what="the scan ends")
    wait_until(lambda: len(groups_of(program)) == 2, seconds=10, what="two groups are shown")
    pause(50)


def show(program: Program, queue: Queue) -> None:
    program.window.side.choose(queue)
    expected = program.window.review.overview.tallies[queue].groups
    wait_until(lambda: len(groups_of(program)) == expected, seconds=10, what="the queue is shown")


def press(program: Program, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(program.window.review_page.groups.view, key, modifier)


def dialog_of(program: Program) -> ConfirmDialog:
    found = [child for child in program.window.findChildren(ConfirmDialog) if child.isVisible()]
    assert len(found) == 1
    return found[0]


def message(program: Program) -> str:
    return program.window.messages.text


# --- from nothing to groups -----------------------------------------------------------------------------------------


def test_an_empty_library_says_what_to_do(start: Start) -> None:
    program = start()
    wait_until(lambda: program.writing.job is None, seconds=10, what="the catalog is open")
    pause(100)
    window = program.window
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


def test_the_sample_photos_are_one_click_away(start: Start) -> None:
    program = start()
    program.window.commands.try_samples.trigger()
    wait_until(lambda: len(groups_of(program)) > 5, seconds=120, what="groups of sample photos")


def test_a_broken_file_is_listed_with_its_reason(start: Start, library: Path) -> None:
    program = start(library)
    wait_for_scan(program)
    program.window.side.choose(Queue.UNREADABLE)
    model = program.window.review_page.problems.model
    assert model.rowCount() == 1
    assert model.index(0, 0).data() == "broken.jpg"
    assert model.index(0, 1).data()


def test_a_file_name_that_is_no_text(start: Start, library: Path) -> None:
    if not sys.platform.startswith("linux"):
        pytest.skip("only Linux has such names")
    strange = os.fsencode(library) + b"/caf\xe9.jpg"
    os.link(library / "Camera" / "third.jpg", strange + b".tmp")
    with open(strange, "wb") as file:
        file.write((library / "Camera" / "third.jpg").read_bytes())
    os.unlink(strange + b".tmp")
    program = start(library)
    wait_until(lambda: len(groups_of(program)) == 3, seconds=60, what="three groups")
    assert sorted(["caf\udce9.jpg", "third.jpg"]) in [sorted(names) for names in groups_of(program)]
    program.window.grab()  # drawn without complaint


def test_no_two_photos_alike(start: Start, tmp_path: Path) -> None:
    drawing.save(drawing.scene(5), tmp_path / "alone" / "one.jpg")
    program = start(tmp_path / "alone")
    wait_until(lambda: program.writing.job is None, seconds=30, what="the scan ends")
    wait_until(lambda: not program.window.review_page.groups.view.isVisible(), seconds=5, what="the notice")


# --- the comparison -------------------------------------------------------------------------------------------------


def test_the_comparison_shows_the_members_of_the_current_group(start: Start, library: Path) -> None:
    program = start(library)
    wait_for_scan(program)
    show(program, Queue.RESAVED)
    comparison = program.window.review_page.comparison
    assert [cell.isVisible() for cell in comparison.cells] == [True, True, True, False]
    assert comparison.facts.columnCount() == 3
    wait_until(lambda: program.gallery.idle, seconds=10, what="previews")
    shown = comparison.cells[0].canvas.grab().toImage()
    middle = shown.pixelColor(shown.width() // 2, shown.height() // 2)
    corner = shown.pixelColor(1, 1)
    assert middle != corner  # a picture, not the ground


def test_left_and_right_walk_through_the_photos_and_digits_mark_them(start: Start, library: Path) -> None:
    program = start(library)
    wait_for_scan(program)
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


def test_enter_accepts_and_goes_on(start: Start, library: Path) -> None:
    program = start(library)
    wait_for_scan(program)
    groups = program.window.review_page.groups
    assert groups.view.currentIndex().row() == 0
    press(program, Qt.Key.Key_Return)
    assert groups.view.currentIndex().row() == 1
    press(program, Qt.Key.Key_Return)
    assert len(program.window.review.marks) == 3
    press(program, Qt.Key.Key_U)
    assert len(program.window.review.marks) in (1, 2)


def test_letters_can_be_typed_into_the_filter(start: Start, library: Path) -> None:
    program = start(library)
    wait_for_scan(program)
    field = program.window.review_page.groups.findChild(QWidget, "filter")
    assert field is not None
    field.setFocus()
    QTest.keyClicks(field, "backup 1 u k")
    assert program.window.review.marks == frozenset()
    QTest.keyClick(field, Qt.Key.Key_Delete)
    assert not program.window.findChildren(ConfirmDialog)


def test_the_filter_and_the_similarity_change_the_list(start: Start, library: Path) -> None:
    program = start(library)
    wait_for_scan(program)
    field = program.window.review_page.groups.findChild(QWidget, "filter")
    assert field is not None
    QTest.keyClicks(field, "backup")
    wait_until(lambda: len(groups_of(program)) == 1, seconds=5, what="one group")
    program.reading.set_similarity(99.99)
    wait_until(lambda: program.window.review.overview.tallies[Queue.ALL].groups == 1, seconds=5, what="regrouping")


def test_zooming_one_photo_zooms_all_to_the_same_place(start: Start, library: Path) -> None:
    program = start(library)
    wait_for_scan(program)
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


# --- actions --------------------------------------------------------------------------------------------------------


@needs_linux_trash
def test_trash_and_undo(start: Start, library: Path) -> None:
    program = start(library)
    wait_for_scan(program)
    show(program, Queue.RESAVED)
    press(program, Qt.Key.Key_Return)
    gone = [library / "Sent" / "first again.jpg", library / "Sent" / "first small.jpg"]
    press(program, Qt.Key.Key_Delete)
    dialog = dialog_of(program)
    assert all(path.exists() for path in gone)
    wait_until(lambda: "all of them can go" in dialog._check.text(), seconds=10, what="the check")
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


def test_cancelling_the_question_leaves_everything(start: Start, library: Path) -> None:
    program = start(library)
    wait_for_scan(program)
    before = sorted(path for path in library.rglob("*") if path.is_file())
    press(program, Qt.Key.Key_Return)
    press(program, Qt.Key.Key_Delete)
    dialog_of(program).reject()
    pause(200)
    assert sorted(path for path in library.rglob("*") if path.is_file()) == before
    assert program.window.review.marks


def test_moving_to_a_folder_keeps_the_sub_folders(start: Start, library: Path, tmp_path: Path) -> None:
    program = start(library)
    wait_for_scan(program)
    show(program, Queue.RESAVED)
    press(program, Qt.Key.Key_Return)
    program.window.commands.move.trigger()
    dialog = dialog_of(program)
    assert not dialog._go.isEnabled()
    dialog._chosen(str(tmp_path / "Aside"))
    assert dialog._go.isEnabled()
    dialog.accept()
    wait_until(lambda: "2 photos moved" in message(program), seconds=10, what="the report")
    assert (tmp_path / "Aside" / "Sent" / "first small.jpg").exists()
    program.window.commands.undo.trigger()
    wait_until((library / "Sent" / "first small.jpg").exists, seconds=10, what="the photo is back")


@needs_linux_trash
def test_what_cannot_go_is_said_before_and_after(start: Start, library: Path) -> None:
    program = start(library)
    wait_for_scan(program)
    show(program, Queue.RESAVED)
    press(program, Qt.Key.Key_Return)
    changed = library / "Sent" / "first again.jpg"
    changed.write_bytes(changed.read_bytes() + b"x")
    press(program, Qt.Key.Key_Delete)
    dialog = dialog_of(program)
    wait_until(lambda: "1 photo cannot go" in dialog._check.text(), seconds=10, what="the check")
    dialog.accept()
    wait_until(lambda: "left alone" in message(program), seconds=10, what="the report")
    assert changed.exists()
    assert not (library / "Sent" / "first small.jpg").exists()


def test_trash_without_marks_says_what_to_do(start: Start, library: Path) -> None:
    program = start(library)
    wait_for_scan(program)
    assert not program.window.commands.trash.isEnabled()
    assert not program.window.commands.move.isEnabled()


# --- searching ------------------------------------------------------------------------------------------------------


def results_of(program: Program) -> list[tuple[str, float]]:
    model = program.window.results.model
    hits = [model.hit_at(model.index(row)) for row in range(model.rowCount())]
    return [(Path(hit.path).name, hit.score) for hit in hits if hit is not None]


def wait_for_results(program: Program) -> None:
    wait_until(program.window.results.isVisible, seconds=20, what="results")


def test_a_dropped_picture_finds_its_look_alikes(start: Start, library: Path, tmp_path: Path) -> None:
    query = drawing.save(drawing.scene(1).resize((300, 225)), tmp_path / "query.png")
    program = start(library)
    wait_for_scan(program)
    assert drop_on(program.window.search_box, of_files(query))
    wait_for_results(program)
    found = results_of(program)
    assert {name for name, _ in found[:3]} == {"first.jpg", "first again.jpg", "first small.jpg"}
    assert [score for _, score in found] == sorted((score for _, score in found), reverse=True)
    QTest.keyClick(program.window.results, Qt.Key.Key_Escape)
    assert program.window.review_page.isVisible()


def test_pixels_dropped_from_a_browser(start: Start, library: Path) -> None:
    program = start(library)
    wait_for_scan(program)
    mime = QMimeData()
    mime.setImageData(QImage(str(library / "Camera" / "second.jpg")))
    mime.setUrls([QUrl("https://example.invalid/second.jpg")])
    assert drop_on(program.window.search_box, mime)
    wait_for_results(program)
    assert results_of(program)[0][0] == "second.jpg"


def test_a_pasted_picture(start: Start, library: Path) -> None:
    program = start(library)
    wait_for_scan(program)
    QGuiApplication.clipboard().setImage(QImage(str(library / "Camera" / "third.jpg")))
    press(program, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    wait_for_results(program)
    assert results_of(program)[0][0] == "third.jpg"


@pytest.fixture
def web(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """A web server of the test's own with one picture; its address."""
    monkeypatch.setenv("no_proxy", "*")
    place = tmp_path / "web"
    drawing.save(drawing.scene(1), place / "first.png")
    (place / "page.html").write_text("<html>no picture</html>")

    class Handler(SimpleHTTPRequestHandler):
        def __init__(self, *arguments: Any) -> None:
            super().__init__(*arguments, directory=str(place))

        def log_message(self, *_arguments: object) -> None:
            """Say nothing."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()
        thread.join()


def test_a_link_from_a_browser(start: Start, library: Path, web: str) -> None:
    program = start(library)
    wait_for_scan(program)
    mime = QMimeData()
    mime.setUrls([QUrl(f"{web}/first.png")])
    assert drop_on(program.window.search_box, mime)
    wait_for_results(program)
    assert results_of(program)[0][0].startswith("first")


@pytest.mark.parametrize("name", ["gone.png", "page.html"])
def test_an_address_without_a_picture_is_said_in_words(start: Start, library: Path, web: str, name: str) -> None:
    program = start(library)
    wait_for_scan(program)
    program.window.commands.focus_search.trigger()
    field = program.window.search_box.field
    QTest.keyClicks(field, f"{web}/{name}")
    QTest.keyClick(field, Qt.Key.Key_Return)
    wait_until(lambda: bool(message(program)), seconds=20, what="the sentence")
    assert not program.window.results.isVisible()
    assert not program.window.findChildren(QDialog)


@pytest.mark.parametrize("content", [b"", b"no picture at all", b"%!PS-Adobe-3.0\n"])
def test_a_query_that_is_no_picture_says_so(start: Start, library: Path, tmp_path: Path, content: bytes) -> None:
    (tmp_path / "query.jpg").write_bytes(content)
    program = start(library)
    wait_for_scan(program)
    drop_on(program.window.search_box, of_files(tmp_path / "query.jpg"))
    wait_until(lambda: bool(message(program)), seconds=10, what="the sentence")
    assert not program.window.results.isVisible()
    assert not program.window.findChildren(QDialog)


def test_a_folder_dropped_on_the_search_box_is_offered_to_be_added(start: Start, library: Path, tmp_path: Path) -> None:
    drawing.save(drawing.scene(9), tmp_path / "More" / "nine.jpg")
    program = start(library)
    wait_for_scan(program)
    drop_on(program.window.search_box, of_files(tmp_path / "More"))
    wait_until(lambda: "is a folder" in message(program), seconds=10, what="the offer")
    program.window.messages._button.click()
    wait_until(lambda: program.window.side.folders.rowCount() == 2, seconds=10, what="two folders")


def test_opening_a_result_goes_to_its_group(start: Start, library: Path) -> None:
    program = start(library)
    wait_for_scan(program)
    drop_on(program.window.search_box, of_files(library / "Sent" / "first small.jpg"))
    wait_for_results(program)
    model = program.window.results.model
    names = [name for name, _ in results_of(program)]
    program.window.results._activated(model.index(names.index("first small.jpg")))
    comparison = program.window.review_page.comparison
    wait_until(
        lambda: comparison.current_photo is not None and comparison.current_photo.path.endswith("first small.jpg"),
        seconds=10,
        what="the photo in its group",
    )
    assert program.window.review_page.isVisible()


# --- remembering ----------------------------------------------------------------------------------------------------


def test_the_next_start_shows_what_was_found(start: Start, library: Path) -> None:
    first = start(library)
    wait_for_scan(first)
    first.window.review_page.groups.set_order(Order.COUNT)
    first.close()
    second = start()
    wait_until(lambda: len(groups_of(second)) == 2, seconds=20, what="the groups of the last time")
    assert second.window.review_page.groups.order is Order.COUNT


def test_taking_a_folder_out_leaves_its_files(start: Start, library: Path) -> None:
    program = start(library)
    wait_for_scan(program)
    side = program.window.side
    side.folder_view.setCurrentIndex(side.folders.index(0))
    program.window.commands.remove_folder.trigger()
    wait_until(program.window.welcome.isVisible, seconds=10, what="the first screen")
    assert (library / "Camera" / "first.jpg").exists()


def test_marks_and_selection_survive_a_reload(start: Start, library: Path) -> None:
    program = start(library)
    wait_for_scan(program)
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
