"""Queries through the window: dropped, pasted, typed, from the web; and what is no picture."""

from __future__ import annotations

import socket
import threading
from collections.abc import Iterator
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QGuiApplication, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog

from core.searching import remote
from desktop.app import Program
from desktop.photo_actions import PhotoActions
from desktop.reviewing.queues import Queue
from desktop.search.queries import Query
from desktop.waiting import wait_until
from desktop.widgets.drop_overlay import DropOverlay
from tests.desktop import drawing
from tests.desktop.driving import (
    Start,
    drop_on,
    groups_of,
    message,
    of_files,
    of_urls,
    press,
    results_of,
    show,
    wait_for_results,
)


@pytest.fixture
def query(tmp_path: Path) -> Path:
    """Another copy of a picture of the library, which is not in it."""
    return drawing.save(drawing.scene(1).resize((300, 225)), tmp_path / "query.png")


def test_a_dropped_picture_finds_its_look_alikes(program: Program, query: Path) -> None:
    assert drop_on(program.window.search_box, of_files(query))
    wait_for_results(program)
    found = results_of(program)
    assert {name for name, _ in found[:3]} == {"first.jpg", "first again.jpg", "first small.jpg"}
    assert [score for _, score in found] == sorted((score for _, score in found), reverse=True)
    QTest.keyClick(program.window.results, Qt.Key.Key_Escape)
    assert program.window.review_page.isVisible()


def test_a_query_is_answered_while_a_scan_is_at_work(program: Program, query: Path, tmp_path: Path) -> None:
    drawing.draw_many(tmp_path / "More", 40)
    program.writing.add_folders([str(tmp_path / "More")])
    program.writing.pause(True)  # or it might be over before the answer is there
    wait_until(lambda: program.writing.scanning, seconds=10, what="the next scan begins")
    assert drop_on(program.window.search_box, of_files(query))
    wait_for_results(program)
    assert {name for name, _ in results_of(program)[:3]} == {"first.jpg", "first again.jpg", "first small.jpg"}
    assert program.writing.scanning
    program.writing.pause(False)
    wait_until(lambda: not program.writing.scanning, seconds=60, what="the scan ends")


def test_pixels_dropped_from_a_browser(program: Program, library: Path) -> None:
    mime = QMimeData()
    mime.setImageData(QImage(str(library / "Camera" / "second.jpg")))
    mime.setUrls([QUrl("https://example.invalid/second.jpg")])
    assert drop_on(program.window.search_box, mime)
    wait_for_results(program)
    assert results_of(program)[0][0] == "second.jpg"


def test_a_pasted_picture(program: Program, library: Path) -> None:
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


def test_a_link_from_a_browser(program: Program, web: str) -> None:
    assert drop_on(program.window.search_box, of_urls(f"{web}/first.png"))
    wait_for_results(program)
    assert results_of(program)[0][0].startswith("first")


def type_query(program: Program, text: str) -> None:
    program.window.commands.focus_search.trigger()
    QTest.keyClicks(program.window.search_box.field, text)
    QTest.keyClick(program.window.search_box.field, Qt.Key.Key_Return)


@pytest.mark.parametrize("name", ["gone.png", "page.html"])
def test_an_address_without_a_picture_is_said_in_words(program: Program, web: str, name: str) -> None:
    type_query(program, f"{web}/{name}")
    wait_until(lambda: bool(message(program)), seconds=20, what="the sentence")
    assert not program.window.results.isVisible()
    assert not program.window.findChildren(QDialog)


def test_escape_stops_waiting_for_an_address_that_does_not_answer(program: Program) -> None:
    """It was waited for until its time was over, and an answer would have opened over whatever was looked at then."""
    field = program.window.search_box.field
    with socket.create_server(("127.0.0.1", 0)) as silent:
        address = f"http://127.0.0.1:{silent.getsockname()[1]}/first.png"
        type_query(program, address)
        assert field.placeholderText().startswith("Searching for")
        QTest.keyClick(field, Qt.Key.Key_Escape)
        assert field.text() == address, "it can be corrected"
        assert program.window.focusWidget() is program.window.review_page.groups.view
        wait_until(lambda: program.lanes.searching.idle, seconds=remote.LONGEST / 2, what="the search stops")
    assert message(program) == ""
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert field.text() == address, "nothing was under way"


def test_an_address_that_cannot_be_read_is_told_in_words(program: Program) -> None:
    type_query(program, "http://[nowhere/a.png")
    wait_until(lambda: "cannot be reached" in message(program), seconds=20, what="the sentence")


def test_a_group_that_went_while_its_menu_was_open_is_not_shown(program: Program, query: Path) -> None:
    assert drop_on(program.window.search_box, of_files(query))
    wait_for_results(program)
    actions = program.window.findChild(PhotoActions)
    assert actions is not None
    actions.group_wished.emit(1_000_000)
    assert program.window.results.isVisible()


def test_a_failed_search_is_forgotten_with_the_next_list(program: Program) -> None:
    """Its message lay over the photos of all lists that were gone through afterwards."""
    type_query(program, "http://127.0.0.1:9/gone.png")
    wait_until(lambda: "cannot be reached" in message(program), seconds=20, what="the sentence")
    show(program, Queue.IDENTICAL_FILE)
    assert message(program) == ""
    type_query(program, "http://127.0.0.1:9/gone.png")
    wait_until(lambda: "cannot be reached" in message(program), seconds=20, what="the sentence")
    program.window.commands.compare_folders.trigger()
    wait_until(program.window.folders_page.isVisible, seconds=20, what="another page")
    assert message(program) == ""


def test_what_was_typed_in_vain_is_there_again(program: Program, web: str) -> None:
    field = program.window.search_box.field
    type_query(program, f"{web}/gone.png")
    wait_until(lambda: bool(message(program)), seconds=20, what="the sentence")
    assert field.text() == field.selectedText() == f"{web}/gone.png"
    type_query(program, f"{web}/first.png")
    wait_for_results(program)
    assert field.text() == ""
    assert not message(program)  # what went wrong before is not said above the answer


def test_the_address_of_a_file_can_be_typed(program: Program, tmp_path: Path) -> None:
    """It was said to be none of the web."""
    query = drawing.save(drawing.scene(1), tmp_path / "a picture of mine.jpg")
    type_query(program, query.as_uri())
    wait_for_results(program)
    assert not message(program)


@pytest.mark.parametrize(
    ("limits", "said"), [({"LARGEST": 100}, "is larger than 0 MB"), ({"LONGEST": 0.0}, "did not answer within 0 s")]
)
def test_what_is_too_large_or_never_comes_is_given_up_in_words(
    program: Program, web: str, monkeypatch: pytest.MonkeyPatch, limits: dict[str, Any], said: str
) -> None:
    for name, value in limits.items():
        monkeypatch.setattr(remote, name, value)
    drop_on(program.window.search_box, of_urls(f"{web}/first.png"))
    wait_until(lambda: said in message(program), seconds=20, what="the sentence")
    assert not program.window.results.isVisible()
    assert len(groups_of(program)) == 2


def test_what_is_pasted_is_answered_and_a_path_is_searched_for(program: Program, library: Path) -> None:
    clipboard = QApplication.clipboard()
    clipboard.clear()
    program.window.commands.paste_query.trigger()
    assert "no picture in this" in message(program)
    program.window.messages.dismiss()
    clipboard.setText("my holidays")
    program.window.commands.paste_query.trigger()
    assert "no picture in this" in message(program)
    clipboard.setText(str(library / "Sent" / "first small.jpg"))
    program.window.commands.paste_query.trigger()
    wait_for_results(program)
    assert results_of(program)[0][0] == "first small.jpg"


@pytest.mark.parametrize("content", [b"", b"no picture at all", b"%!PS-Adobe-3.0\n"])
def test_a_query_that_is_no_picture_says_so(program: Program, tmp_path: Path, content: bytes) -> None:
    (tmp_path / "query.jpg").write_bytes(content)
    drop_on(program.window.search_box, of_files(tmp_path / "query.jpg"))
    wait_until(lambda: bool(message(program)), seconds=10, what="the sentence")
    assert not program.window.results.isVisible()
    assert not program.window.findChildren(QDialog)


def test_opening_a_result_goes_to_its_group(program: Program, library: Path) -> None:
    drop_on(program.window.search_box, of_files(library / "Sent" / "first small.jpg"))
    wait_for_results(program)
    model = program.window.results.model
    names = [name for name, _ in results_of(program)]
    program.window.results.view.activated.emit(model.index(names.index("first small.jpg")))
    comparison = program.window.review_page.comparison
    small = str(library / "Sent" / "first small.jpg")
    wait_until(lambda: getattr(comparison.current_photo, "path", "") == small, seconds=10, what="it in its group")
    assert program.window.review_page.isVisible()


def test_a_drag_over_the_window_says_what_it_may_be_let_go_for(program: Program, library: Path) -> None:
    overlay = program.window.findChild(DropOverlay)
    assert isinstance(overlay, DropOverlay)
    copy, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    mime = of_files(library / "Camera" / "first.jpg")
    QApplication.sendEvent(program.window, QDragEnterEvent(QPoint(300, 300), copy, mime, left, none))
    assert overlay.isVisible()
    QApplication.sendEvent(program.window, QDragLeaveEvent())
    assert not overlay.isVisible()
    assert drop_on(program.window, mime)
    assert not overlay.isVisible()
    wait_for_results(program)
    assert results_of(program)[0] == ("first.jpg", 100.0)


def test_words_dragged_over_the_window_are_not_taken(start: Start) -> None:
    program = start()
    mime = QMimeData()
    mime.setText("only words")
    assert not drop_on(program.window, mime)


def test_what_was_wrong_with_a_search_is_not_said_of_the_next_one(program: Program, library: Path) -> None:
    drop_on(program.window.search_box, of_files(library / "nothing.jpg"))
    wait_until(lambda: "was not found" in message(program), seconds=10, what="the reason")
    program.window.search_controller.search(Query.of_file(str(library / "Camera" / "first.jpg")))
    assert not message(program), "also while that one is not answered yet"
    wait_for_results(program)
