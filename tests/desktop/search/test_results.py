"""The search panel: measures, limits, a part of a photo as a query, and what is done with the answer."""

from __future__ import annotations

import csv
import errno
import json
import os
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog

from core.photo import Hit, Photo, Relation
from core.ranking import By
from desktop.app import Program
from desktop.search import measures, photo_places
from desktop.search.part_chooser import PartChooser
from desktop.search.queries import Answer, Query
from desktop.waiting import pause, wait_until
from tests.desktop import drawing
from tests.desktop.driving import Start, message, press, results_of, wait_for_scan

Searched = Callable[[str], Program]


@pytest.fixture
def searched(start: Start, library: Path) -> Searched:
    """Starts the program on the library and searches for one of its photos."""

    def begin(name: str) -> Program:
        program = start(library)
        wait_for_scan(program)
        _next_answer(program, lambda: program.window.search_box.typed.emit(str(library / name)))
        return program

    return begin


def test_the_head_says_whether_the_picture_is_there(program: Program, library: Path, tmp_path: Path) -> None:
    head = program.window.results.header
    here = library / "Camera" / "first.jpg"
    elsewhere = drawing.save(drawing.scene(99), tmp_path / "elsewhere.jpg")
    larger = drawing.save(Image.open(here).resize((1600, 1200)), tmp_path / "larger.jpg")
    on_a_phone = Image.new("RGB", (1100, 2000), "white")
    on_a_phone.paste(Image.open(here).resize((400, 300)), (350, 700))
    told = {
        elsewhere: "No copy of this picture; nearest to it: ",  # of 40 % and less: they were called like it
        here: "You have this picture: 3 photos",
        larger: "You have this picture only smaller: 3 photos",
        drawing.save(on_a_phone, tmp_path / "screenshot.png"): "You have this picture: 3 photos",  # in a frame
    }
    for query, text in told.items():
        answer = _next_answer(program, partial(program.window.search_box.typed.emit, str(query)))
        assert answer.hits
        assert head._first_line._title.whole.startswith(text)
    _next_answer(program, lambda: head._limit.setCurrentText("1"))
    assert head._first_line._title.whole == "1 photo like this picture", "there may be more copies"


def _next_answer(program: Program, act: Callable[[], object]) -> Answer:
    """What is answered because of the act."""
    answers: list[Answer] = []
    connection = program.lanes.searching.answered.connect(answers.append)
    act()
    wait_until(lambda: bool(answers), seconds=20, what="an answer")
    program.lanes.searching.answered.disconnect(connection)
    pause(20)
    return answers[0]


def test_the_measure_can_be_chosen_and_explains_its_score(searched: Searched) -> None:
    program = searched("Camera/first.jpg")
    page = program.window.results
    box = page.header._by
    assert page.answer is not None
    assert [box.itemText(row) for row in range(box.count())] == [measures.title(by) for by in page.answer.measures]
    for by in (By.COLOUR, By.STRUCTURE, By.VECTOR, By.COSINE, By.STRUCTURE_OVER_VECTOR):
        answer = _next_answer(program, partial(page.header.choose, by))
        assert answer.wanted.by is by
        assert results_of(program)[0][0].startswith("first")
        assert results_of(program)[0][1] > 99
        assert box.toolTip() == measures.explanation(by)
        tip = str(page.model.index(0).data(Qt.ItemDataRole.ToolTipRole))
        assert measures.explanation(by) in tip
        assert {hit.relation for hit in answer.hits} == {Relation.NONE}
    assert _next_answer(program, lambda: page.header.choose(By.OVERALL)).hits[0].relation is Relation.IDENTICAL_FILE


def test_no_likeness_is_promised_where_the_score_is_low(searched: Searched) -> None:
    """A hit of 39 % was called alike."""
    model = searched("Camera/first.jpg").window.results.model
    others = [row for row, hit in enumerate(model.items) if hit.relation is Relation.NONE]
    assert others
    for row in others:
        assert ": Not a copy, " in model.index(row).data()


def test_the_folder_of_a_hit_is_named_from_the_library_on(searched: Searched, library: Path) -> None:
    page = searched("Camera/first.jpg").window.results
    assert page.delegate.roots == (str(library),)
    assert str(library / "Camera" / "first.jpg") in page.model.index(0).data(Qt.ItemDataRole.ToolTipRole)


def test_the_choice_of_the_measure_is_remembered(searched: Searched, start: Start, library: Path) -> None:
    program = searched("Camera/first.jpg")
    _next_answer(program, lambda: program.window.results.header.choose(By.COLOUR))
    assert start(library).window.results.header.wanted.by is By.COLOUR


def test_limit_and_least_score_change_the_answer_at_once(searched: Searched) -> None:
    program = searched("Camera/first.jpg")
    header = program.window.results.header
    everything = _next_answer(program, lambda: header._minimum.setValue(0)).hits
    assert len(everything) == 6
    assert len(_next_answer(program, lambda: header._limit.setCurrentText("2")).hits) == 2
    header._limit.setCurrentText("")  # on the way to another number
    assert header.wanted.limit == 2
    header._limit.setCurrentText("1,000")
    assert header.wanted.limit == 1000
    assert _next_answer(program, lambda: header._limit.setCurrentIndex(header._limit.count() - 1)).hits == everything
    copies = _next_answer(program, lambda: header._minimum.setValue(75)).hits
    assert {Path(hit.path).name for hit in copies} == {"first.jpg", "first again.jpg", "first small.jpg"}


def test_of_another_query_the_best_photo_is_chosen(searched: Searched, library: Path) -> None:
    """The one that was chosen before stayed so, somewhere down the list: Enter led to it."""
    program = searched("Camera/first.jpg")
    page = program.window.results
    _next_answer(program, lambda: page.header._minimum.setValue(0))
    page.view.setCurrentIndex(page.model.index(4))
    chosen = page.current
    assert chosen is not None
    _next_answer(program, lambda: page.header.choose(By.COLOUR))
    assert page.current is not None
    assert page.current.photo == chosen.photo, "the same query in another order"
    other = Query.of_file(str(library / "Camera" / "third.jpg"))
    answer = _next_answer(program, lambda: program.window.search_controller.search(other))
    assert chosen.photo in [hit.photo for hit in answer.hits]
    assert page.current == answer.hits[0]


def test_an_answer_without_a_hit_says_how_far_the_nearest_is(searched: Searched) -> None:
    program = searched("Camera/third.jpg")
    page = program.window.results
    _next_answer(program, lambda: page.header.choose(By.STRUCTURE))
    other = Query("other", image=_noise())
    assert _next_answer(program, lambda: program.window.search_controller.search(other)).query.name == "other"
    answer = _next_answer(program, lambda: page.header._minimum.setValue(100))
    assert answer.hits == ()
    assert answer.nearest is not None
    assert f"{answer.nearest:.1f} %" in page._notice._body.text()
    commands = program.window.commands
    assert not commands.save_results.isEnabled()
    assert not commands.copy_results.isEnabled()
    assert not commands.go_to_group.isEnabled()


def _noise() -> QImage:
    image = QImage(64, 64, QImage.Format.Format_RGB32)
    for x in range(64):
        for y in range(64):
            image.setPixel(x, y, 0xFF000000 | (x * 7919 + y * 104729) % 0xFFFFFF)
    return image


@pytest.mark.parametrize("ending", ["csv", "json"])
def test_the_results_are_saved(searched: Searched, tmp_path: Path, ending: str) -> None:
    program = searched("Camera/first.jpg")
    path = tmp_path / f"found.{ending}"
    program.window.search_controller.save_to(str(path))
    wait_until(lambda: path.name in message(program), seconds=10, what="the message")
    if ending == "csv":
        with path.open(encoding="utf-8", newline="") as file:
            rows = list(csv.DictReader(file))
    else:
        document = json.loads(path.read_text())
        assert document["query"].endswith("first.jpg")
        rows = document["matches"]
    assert [(Path(row["path"]).name, float(row["score"])) for row in rows] == results_of(program)
    assert {row["measure"] for row in rows} == {"overall"}


def test_where_the_results_are_saved_is_asked_for_and_remembered(searched: Searched, tmp_path: Path) -> None:
    program = searched("Camera/first.jpg")
    for folder, ending in ((None, ".csv"), (tmp_path / "Lists", ".json")):
        program.window.commands.save_results.trigger()
        (dialog,) = program.window.findChildren(QFileDialog)
        assert folder is None or dialog.directory().path() == str(folder)
        assert [Path(name).name for name in dialog.selectedFiles()] == ["simile.csv"]
        dialog.selectNameFilter(next(name for name in dialog.nameFilters() if ending in name))
        dialog.filterSelected.emit(dialog.selectedNameFilter())
        assert [Path(name).name for name in dialog.selectedFiles()] == [f"simile{ending}"]
        (tmp_path / "Lists").mkdir(exist_ok=True)
        dialog.setDirectory(str(tmp_path / "Lists"))
        dialog.selectFile(f"simile{ending}")
        dialog.accept()
        saved = tmp_path / "Lists" / f"simile{ending}"
        wait_until(saved.exists, seconds=10, what="the file")
        wait_until(lambda: not program.window.findChildren(QFileDialog), seconds=5, what="the dialog is gone")


def test_a_place_that_cannot_be_written_to_is_said(searched: Searched, tmp_path: Path) -> None:
    program = searched("Camera/first.jpg")
    place = tmp_path / "no such folder" / "found.csv"
    program.window.search_controller.save_to(str(place))
    wait_until(lambda: f"“{place}” was not found" in message(program), seconds=10, what="the message")


def test_an_earlier_list_stays_where_a_new_one_cannot_be_written(
    searched: Searched, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    program, place = searched("Camera/first.jpg"), tmp_path / "found.csv"
    place.write_text("the old one")

    def full(_source: str, _target: str) -> None:
        raise OSError(errno.ENOSPC, "full")

    monkeypatch.setattr(os, "replace", full)
    program.window.search_controller.save_to(str(place))
    wait_until(lambda: "The disk is full" in message(program), seconds=10, what="the message")
    assert place.read_text() == "the old one"


def test_the_results_are_copied_as_text(searched: Searched) -> None:
    program = searched("Camera/first.jpg")
    program.window.commands.copy_results.trigger()
    lines = QGuiApplication.clipboard().text().splitlines()
    assert len(lines) == len(results_of(program))
    assert lines[0].split()[:2] == ["1", "100.0"]
    assert lines[0].endswith("first.jpg")


def test_the_group_of_the_chosen_photo_is_one_click_away(searched: Searched) -> None:
    program = searched("Sent/first small.jpg")
    commands = program.window.commands
    assert program.window.results.query._about.text() == "It is in a group of 3 photos."
    commands.go_to_group.trigger()
    wait_until(program.window.review_page.isVisible, seconds=5, what="the groups")
    names = [name for name, _ in results_of(program)]
    page = program.window.results
    page.view.setCurrentIndex(page.model.index(names.index("third.jpg")))
    assert not commands.go_to_group.isEnabled()
    assert "no group" in page.query._about.text()


def test_an_upright_query_of_a_long_name_has_room_in_a_low_window(program: Program, tmp_path: Path) -> None:
    """The picture had one height, and the name four lines: the window became higher than a small screen."""
    window, panel = program.window, program.window.results.query
    query = drawing.save(drawing.scene(3, size=(600, 900)), tmp_path / f"{'a long name ' * 18}.jpg")
    window.resize(960, 800)
    _next_answer(program, lambda: window.search_box.typed.emit(str(query)))
    wait_until(lambda: panel.picture.picture_rect().height() == 240, seconds=5, what="the whole picture")
    window.resize(960, 480)
    wait_until(lambda: panel.picture.height() < 240, seconds=5, what="a smaller picture")
    assert window.height() == 480
    rect = panel.picture.picture_rect()
    assert panel.picture.rect().contains(rect)
    assert rect.width() / rect.height() == pytest.approx(600 / 900, abs=0.02)
    assert panel.picture.grab().toImage().pixelColor(rect.center()) != panel.palette().color(panel.backgroundRole())
    assert panel.minimumSizeHint().height() < 260


# --- a part of a photo ----------------------------------------------------------------------------------------------


def _glass(program: Program) -> PartChooser:
    glass = program.window.findChild(PartChooser)
    assert isinstance(glass, PartChooser)
    return glass


def _begin(program: Program) -> PartChooser:
    program.window.commands.search_part.trigger()
    glass = _glass(program)
    assert glass.isVisible()
    return glass


def _drag(glass: PartChooser, rect: QRectF) -> None:
    button = Qt.MouseButton.LeftButton
    QTest.mousePress(glass, button, pos=rect.topLeft().toPoint())
    QTest.mouseMove(glass, rect.center().toPoint())
    QTest.mouseMove(glass, rect.bottomRight().toPoint())
    QTest.mouseRelease(glass, button, pos=rect.bottomRight().toPoint())


def _inside(rect: QRectF, left: float, top: float, right: float, bottom: float) -> QRectF:
    width, height = rect.width(), rect.height()
    return rect.adjusted(left * width, top * height, (right - 1) * width, (bottom - 1) * height)


def _choose_first_group(program: Program) -> None:
    program.window.review_page.groups.select(0)
    wait_until(lambda: program.window.review_page.comparison.row is not None, seconds=5, what="a group")
    wait_until(program.window.review_page.comparison.cells[0].isVisible, seconds=5, what="its photos")
    pause(50)


def test_a_rectangle_on_a_photo_of_the_comparison(program: Program) -> None:
    _choose_first_group(program)
    glass = _begin(program)
    place = glass._places[0]
    answer = _next_answer(program, lambda: _drag(glass, _inside(place.frame, 0.2, 0.2, 0.9, 0.9)))
    assert not glass.isVisible()
    assert answer.query.path == place.query.path
    assert answer.query.part == pytest.approx((0.2, 0.2, 0.9, 0.9), abs=0.02)
    found = {hit.path: hit.relation for hit in answer.hits}
    assert found[place.query.path] is Relation.CROPPED
    assert answer.picture.width() / answer.picture.height() == pytest.approx(480 / 360, abs=0.1)


def test_a_rectangle_on_the_query_and_on_a_result_and_a_part_of_a_part(searched: Searched, library: Path) -> None:
    program = searched("Camera/third.jpg")
    pause(100)
    glass = _begin(program)
    first = _next_answer(program, lambda: _drag(glass, _inside(glass._places[0].frame, 0.0, 0.0, 0.8, 0.8)))
    assert first.query.part == pytest.approx((0, 0, 0.8, 0.8), abs=0.02)
    assert first.hits[0].path == str(library / "Camera" / "third.jpg")
    glass = _begin(program)
    second = _next_answer(program, lambda: _drag(glass, _inside(glass._places[0].frame, 0.25, 0.25, 1, 1)))
    assert second.query.part == pytest.approx((0.2, 0.2, 0.8, 0.8), abs=0.03)
    glass = _begin(program)
    hit = next(place for place in glass._places[1:] if place.query.path == str(library / "Camera" / "third.jpg"))
    third = _next_answer(program, lambda: _drag(glass, _inside(hit.frame, 0.1, 0.1, 0.9, 0.9)))
    assert third.query.part == pytest.approx((0.1, 0.1, 0.9, 0.9), abs=0.03)


def test_a_rectangle_by_keys(searched: Searched) -> None:
    program = searched("Camera/third.jpg")
    glass = _begin(program)
    for key, modifier in (
        (Qt.Key.Key_Right, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_Left, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier),
        (Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier),
    ):
        QTest.keyClick(glass, key, modifier)
    answer = _next_answer(program, lambda: QTest.keyClick(glass, Qt.Key.Key_Return))
    assert answer.query.part == pytest.approx((0.23, 0.25, 0.75, 0.77), abs=0.01)


class Counting(dict[int, Photo]):
    """The photos of a library, and how often one was looked up."""

    looked_up = 0

    def get(self, photo: int, default: object = None) -> Photo | None:  # type: ignore[override]
        self.looked_up += 1
        return super().get(photo)


def test_only_the_results_in_sight_are_looked_at(searched: Searched) -> None:
    """There may be a hundred thousand, and the window does not wait for them."""
    program = searched("Camera/third.jpg")
    page, over = program.window.results, program.window._panes.middle
    photos = Counting({number: drawing.photo(number) for number in range(1, 5001)})
    page.model.set_hits(
        [Hit(photo.id, photo.path, 50, Relation.NONE) for photo in photos.values()], photos, by=By.OVERALL
    )
    wait_until(lambda: page.view.visualRect(page.model.index(4999)).isValid(), seconds=10, what="the last one")
    for row in (0, 2500, 4999):
        page.view.scrollTo(page.model.index(row))
        photos.looked_up = 0
        seen = {place.query.path for place in photo_places.in_results(over, page)}
        assert f"/photos/{row + 1}.jpg" in seen
        assert photos.looked_up < 200


def test_a_slip_of_the_hand_and_a_click_beside_search_for_nothing(searched: Searched) -> None:
    program = searched("Camera/third.jpg")
    before = program.window.results.answer
    glass = _begin(program)
    _drag(glass, QRectF(glass._places[0].seen.center(), glass._places[0].seen.size() * 0.01))
    assert glass.isVisible()
    QTest.keyClick(glass, Qt.Key.Key_Escape)
    assert not glass.isVisible()
    glass = _begin(program)
    QTest.mouseClick(glass, Qt.MouseButton.LeftButton, pos=QPoint(2, 2))
    assert not glass.isVisible()
    pause(100)
    assert program.window.results.answer is before


def test_the_keys_go_back_where_they_were_once_no_part_is_chosen(program: Program) -> None:
    """They went to the field of the search, where the next key was a letter."""
    _choose_first_group(program)
    view = program.window.review_page.groups.view
    view.setFocus()
    QTest.keyClick(_begin(program), Qt.Key.Key_Escape)
    assert program.window.focusWidget() is view
    QTest.mouseClick(_begin(program), Qt.MouseButton.LeftButton, pos=QPoint(2, 2))
    assert program.window.focusWidget() is view


def test_without_a_photo_in_sight_it_says_so(start: Start) -> None:
    program = start()
    program.window.commands.search_part.trigger()
    assert not _glass(program).isVisible()
    assert "no photo" in message(program)


def test_a_part_with_next_to_no_pixels_is_refused_in_words(searched: Searched) -> None:
    program = searched("Sent/first small.jpg")
    glass = _begin(program)
    _drag(glass, _inside(glass._places[0].frame, 0.5, 0.5, 0.55, 0.55))
    wait_until(lambda: "too small" in message(program), seconds=10, what="the sentence")


def test_a_picture_from_the_web_is_not_fetched_again_for_other_wishes(
    start: Start, library: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fetched: list[str] = []
    data = (library / "Camera" / "third.jpg").read_bytes()

    def fetch(address: str, **_wishes: object) -> bytes:
        fetched.append(address)
        return data

    monkeypatch.setattr("core.searching.remote.fetch", fetch)
    program = start(library)
    wait_for_scan(program)
    address = "https://example.invalid/third.jpg"
    _next_answer(program, lambda: program.window.search_box.typed.emit(address))
    _next_answer(program, lambda: program.window.results.header.choose(By.COLOUR))
    glass = _begin(program)
    _next_answer(program, lambda: _drag(glass, _inside(glass._places[0].frame, 0.1, 0.1, 0.9, 0.9)))
    assert fetched == [address]
    press(program, Qt.Key.Key_Escape)
