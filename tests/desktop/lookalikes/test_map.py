"""The map and the themes as they are drawn and used: which picture is seen when, the lasso, and the way back."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, QSize, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest

from core.job import Cancelled, Job
from desktop.app import Program
from desktop.lookalikes import map_layers
from desktop.lookalikes.map_dots import Dots, faded
from desktop.lookalikes.map_lasso import enclosed
from desktop.lookalikes.map_layers import DEEPEST, ROOM
from desktop.lookalikes.map_transform import MapTransform
from desktop.lookalikes.operations import Chart, Means
from desktop.lookalikes.themes_page import FOUND
from desktop.reviewing.queues import Queue
from desktop.search.queries import Query
from desktop.waiting import pause, wait_until
from desktop.widgets import style
from tests.core.architectures import card, mobilenet_v2
from tests.desktop import drawing
from tests.desktop.driving import Start, wait_for_scan


def still() -> None:
    """No one stops the work."""


def test_pictures_appear_with_the_zoom_and_keep_their_distance() -> None:
    places = np.random.default_rng(1).random((800, 2)).astype(np.float32)
    levels = map_layers.levels(places, checkpoint=still)
    for level in range(6):
        shown = places[levels <= level]
        apart = np.abs(shown[:, None] - shown[None]).max(axis=2)
        np.fill_diagonal(apart, 1)
        assert apart.min() >= ROOM / 2**level
        left = places[levels > level]
        if len(left):  # ... and none was left out that had room
            assert np.abs(left[:, None] - shown[None]).max(axis=2).min(axis=1).max() < ROOM / 2**level
    assert np.count_nonzero(levels == 0) > 10


def test_photos_at_one_place_are_shown_at_the_deepest_zoom_at_last() -> None:
    levels = map_layers.levels(np.full((5, 2), 0.5, np.float32), checkpoint=still)
    assert sorted(levels.tolist()) == [0, DEEPEST, DEEPEST, DEEPEST, DEEPEST]


def test_working_out_the_layers_can_be_stopped() -> None:
    job = Job()
    job.cancel()
    with pytest.raises(Cancelled):
        map_layers.levels(np.zeros((3, 2), np.float32), checkpoint=partial(Job.checkpoint, job))


def test_a_dot_lies_where_its_place_is_and_one_outside_harms_nobody() -> None:
    places = np.array([[10, 20], [-300, 5], [4000, 4000], [0, 0], [63, 47]], np.float32)
    image = Dots().draw((64, 48), places, np.full(5, 0xFF102030, np.uint32), width=5)
    assert image.size() == QSize(64, 48)
    assert image.pixelColor(10, 20) == QColor("#102030")
    assert image.pixelColor(0, 0) == QColor("#102030")
    assert image.pixelColor(63, 47) == QColor("#102030")
    assert image.pixelColor(30, 30).alpha() == 0


def test_faded_colours_come_near_the_ground() -> None:
    colours = np.array([0xFF000000, 0xFFFFFFFF], np.uint32)
    assert [hex(colour) for colour in faded(colours, QColor("white"), 0.25)] == ["0xffbfbfbf", "0xffffffff"]


def test_a_dark_photo_is_seen_on_a_dark_map_and_a_bright_one_on_a_bright_map(program: Program) -> None:
    canvas = program.window.map_page.view
    program.window.lookalikes.map_opened.emit()
    pause(50)
    nowhere = Means("", 1, 1.0)
    for dark, photo in ((True, 0xFF000000), (False, 0xFFFFFFFF)):
        canvas.setPalette(style.palette(dark=dark))
        places, level = np.array([[0.5, 0.5]], np.float32), np.array([100], np.int8)
        colour = np.array([photo], np.uint32)
        program.window.map_page.show_chart(Chart(np.array([7]), {}, places, level, colour, nowhere))
        image = canvas.grab().toImage()
        middle = range(image.width() // 2 - 20, image.width() // 2 + 20)
        lightness = {image.pixelColor(x, image.height() // 2).lightness() for x in middle}
        assert max(lightness) - min(lightness) > 40


def test_what_was_found_lies_on_top_as_a_picture_also_where_there_is_no_room(program: Program) -> None:
    canvas = program.window.map_page.view
    program.window.lookalikes.map_opened.emit()
    pause(50)
    places, levels = np.full((2, 2), 0.5, np.float32), np.array([0, DEEPEST], np.int8)
    chart = Chart(np.array([7, 8]), {}, places, levels, np.zeros(2, np.uint32), Means("", 1, 1.0))
    program.window.map_page.show_chart(chart)
    place = canvas.transform.on_screen(places)[0]
    beside = QPointF(float(place[0]) + 12, float(place[1]))  # on a picture there, but on no dot
    assert canvas.row_at(beside) == 0
    canvas.highlight([8])
    assert canvas.row_at(beside) == 1
    canvas.highlight([])
    assert canvas.row_at(beside) == 0


def test_the_lasso_encloses_what_lies_inside_of_any_shape() -> None:
    notched = np.array([[0, 0], [10, 0], [10, 10], [5, 2], [0, 10]], np.float32)
    places = np.array([[1, 1], [5, 1], [5, 8], [1, 6], [9, 6], [11, 1], [-1, 5]], np.float32)
    assert enclosed(places, notched).tolist() == [True, True, False, True, True, False, False]


def test_what_is_under_the_mouse_stays_there_while_it_zooms() -> None:
    transform, at = MapTransform(), QPointF(300, 120)
    transform.fit(QSize(800, 600))
    before = (at.x() - transform.left) / transform.scale
    for _ in range(9):
        transform.zoom(1.3, at, deepest=DEEPEST)
    assert (at.x() - transform.left) / transform.scale == pytest.approx(before)
    assert transform.level > 1
    for _ in range(200):
        transform.zoom(1.3, at, deepest=DEEPEST)
    assert transform.level == DEEPEST


@pytest.fixture
def program(start: Start, library: Path) -> Program:
    """The small library with some photos more, read and matched."""
    for seed in range(30, 42):
        drawing.save(drawing.scene(seed), library / "More" / f"{seed}.jpg")
    program = start(library)
    wait_for_scan(program)
    return program


def choose_scope(program: Program, scope: str) -> None:
    """Choose other photos to divide, as a person does."""
    box = program.window.themes_page._scope
    box.setCurrentIndex(box.findData(scope))
    box.activated.emit(box.currentIndex())
    at_rest(program)


def photos_in_themes(program: Program) -> set[str]:
    """The names of all photos of the themes that are shown."""
    photos = program.window.review.overview.photos
    return {Path(photos[id].path).name for theme in program.window.themes_page.model.items for id in theme.photos}


def _stack(chart: Chart, row: int) -> tuple[int, ...]:
    first = int(chart.photos[row])
    return chart.stacks.get(first, (first,))


def at_rest(program: Program) -> None:
    wait_until(lambda: program.lanes.lookalikes.idle, seconds=60, what="themes or map")


def draw_map(program: Program) -> Chart:
    """Open the map; what it shows when it is drawn."""
    program.window.commands.map.trigger()
    at_rest(program)
    chart = program.window.map_page.view.chart
    assert chart is not None
    return chart


def test_the_map_shows_every_photo_and_copies_as_one(program: Program) -> None:
    window = program.window
    chart = draw_map(program)
    copies = [set(row.ids) for row in window.review.overview.rows if row.queue.has_copies]
    assert sorted(map(sorted, map(set, chart.stacks.values()))) == sorted(map(sorted, copies))
    shown = {id for first in chart.photos.tolist() for id in chart.stacks.get(first, (first,))}
    assert shown == set(window.review.overview.photos)
    assert not window.map_page.view.grab().toImage().isNull()
    window.commands.back.trigger()
    assert window.review_page.isVisible()


def test_the_lasso_selects_and_the_copies_can_be_marked(program: Program) -> None:
    window, page = program.window, program.window.map_page
    draw_map(program)
    window.commands.lasso.trigger()
    view = page.view
    corners = [QPoint(1, 1), QPoint(view.width() - 2, 1), QPoint(view.width() - 2, view.height() - 2)]
    QTest.mousePress(view, Qt.MouseButton.LeftButton, pos=corners[0])
    for corner in [*corners[1:], QPoint(1, view.height() - 2)]:
        QTest.mouseMove(view, corner)
    QTest.mouseRelease(view, Qt.MouseButton.LeftButton, pos=QPoint(1, view.height() - 2))
    assert set(view.selection) == set(window.review.overview.photos)
    assert page.grid.photos.rowCount() == len(window.review.overview.photos)
    window.commands.mark_chosen.trigger()
    assert window.review.marks == window.review.overview.suggested


def test_the_lasso_is_offered_on_the_map_only(program: Program) -> None:
    """In the review its key switched it on, unseen, and the next map was drawn on instead of being moved."""
    window = program.window
    assert not window.commands.lasso.isEnabled()
    draw_map(program)
    assert window.commands.lasso.isEnabled()
    window.commands.back.trigger()
    assert not window.commands.lasso.isEnabled()


def test_a_click_selects_a_double_click_goes_to_the_group(program: Program) -> None:
    window, view = program.window, program.window.map_page.view
    chart = draw_map(program)
    first = next(iter(chart.stacks))
    row = chart.photos.tolist().index(first)
    x, y = view.transform.on_screen(chart.places)[row].tolist()
    QTest.mouseClick(view, Qt.MouseButton.LeftButton, pos=QPoint(round(x), round(y)))
    assert set(view.selection) == set(chart.stacks[first])
    QTest.mouseDClick(view, Qt.MouseButton.LeftButton, pos=QPoint(round(x), round(y)))
    assert window.review_page.isVisible()
    assert window.review_page.current_photo is not None
    assert window.review_page.current_photo.id in chart.stacks[first]


def test_keys_move_and_zoom_the_map(program: Program) -> None:
    view = program.window.map_page.view
    draw_map(program)
    assert view.hasFocus()
    row = [view.grab().toImage().pixelColor(x, view.height() - 9) for x in range(3)]
    accent = style.accent(view.palette())
    assert [colour == accent for colour in row] == [True, False, False], "a line says where the keys are"
    whole, left = view.transform.scale, view.transform.left
    QTest.keyClick(view, Qt.Key.Key_Right)
    assert view.transform.left < left
    QTest.keyClick(view, Qt.Key.Key_Plus)
    assert view.transform.scale > whole
    QTest.keyClick(view, Qt.Key.Key_0)
    assert (view.transform.scale, view.transform.left) == (whole, left)


def test_photos_of_the_map_are_selected_by_keys(program: Program) -> None:
    page = program.window.map_page
    view = page.view
    chart = draw_map(program)
    held = Qt.KeyboardModifier.ShiftModifier
    QTest.keyClick(view, Qt.Key.Key_Right, held)
    assert np.count_nonzero(view.chosen) == 1
    assert page._side.isVisible()
    for key, axis, sign in ((Qt.Key.Key_Left, 0, -1), (Qt.Key.Key_Right, 0, 1), (Qt.Key.Key_Down, 1, 1)):
        visited = [chart.places[view.chosen][0]]
        for _ in range(len(chart.photos)):
            QTest.keyClick(view, key, held)
            visited.append(chart.places[view.chosen][0])
        way = np.diff(np.array(visited)[:, axis]) * sign
        assert (way >= 0).all(), "only ever in this direction, and at the end not round"
        assert way[-1] == 0
        if sign > 0 and axis == 0:
            assert way.any()


def test_themes_can_be_opened_and_left(program: Program) -> None:
    window, page = program.window, program.window.themes_page
    window.commands.themes.trigger()
    at_rest(program)
    themes = page.model.items
    assert sum(len(theme.photos) for theme in themes) == len(window.review.overview.photos)
    page.cards.activated.emit(page.model.index(0))
    assert page.grid.isVisible()
    assert page.grid.photos.rowCount() == len(themes[0].photos)
    page.show_cards()
    assert page.cards.isVisible()


def test_the_buttons_say_which_of_the_two_is_seen(program: Program) -> None:
    commands = program.window.commands

    def seen() -> tuple[bool, bool]:
        return commands.themes.isChecked(), commands.map.isChecked()

    for command, expected in (
        *((commands.themes, (True, False)), (commands.themes, (True, False))),
        *((commands.map, (False, True)), (commands.back, (False, False))),
    ):
        command.trigger()
        assert seen() == expected
    at_rest(program)


def test_no_queue_is_lit_while_the_themes_or_the_map_are_seen(program: Program) -> None:
    """ "All copies" was, as if these were its groups. Keys still go on from there, and a click leads back."""
    window, view = program.window, program.window.side.queue_view
    for command in (window.commands.themes, window.commands.map):
        window.side.choose(Queue.RESAVED)
        command.trigger()
        assert view.selectedIndexes() == []
        assert window.side.queue is Queue.RESAVED
        view.clicked.emit(view.currentIndex())
        assert window.review_page.isVisible()
        assert [window.side.queues.queue_at(index) for index in view.selectedIndexes()] == [Queue.RESAVED]
        command.trigger()
        QTest.keyClick(view, Qt.Key.Key_Home)
        assert [window.side.queues.queue_at(index) for index in view.selectedIndexes()] == [Queue.ALL]
    at_rest(program)


def test_copies_are_marked_among_photos_that_can_be_seen_only(program: Program) -> None:
    """Not in a theme that was closed again."""
    window, page = program.window, program.window.themes_page
    window.commands.themes.trigger()
    at_rest(program)
    page._number.setValue(1)
    wait_until(lambda: page.model.rowCount() == 1, seconds=30, what="one theme of all")
    page.cards.activated.emit(page.model.index(0))
    page.show_cards()
    window.commands.mark_chosen.trigger()
    assert not window.review.marks
    page.cards.activated.emit(page.model.index(0))
    window.commands.mark_chosen.trigger()
    assert window.review.marks


def test_a_folder_alone_and_another_number_of_themes(program: Program, library: Path) -> None:
    page = program.window.themes_page
    program.writing.add_folders([str(library / "More")])
    wait_until(lambda: len(program.window.review.overview.folders) == 2, seconds=30, what="the second folder")
    wait_until(lambda: program.writing.job is None, seconds=30, what="the scan ends")
    program.window.commands.themes.trigger()
    at_rest(program)
    page._number.setValue(4)
    wait_until(lambda: page.model.rowCount() == 4, seconds=30, what="four themes")
    choose_scope(program, str(library / "More"))
    assert photos_in_themes(program) == {f"{seed}.jpg" for seed in range(30, 42)}


def test_what_was_found_stands_out_and_can_be_divided(program: Program, library: Path) -> None:
    window = program.window
    draw_map(program)
    window.results.header._limit.setCurrentText("3")
    window.search_controller.search(Query("30.jpg", path=str(library / "More" / "30.jpg")))
    wait_until(lambda: window.results.model.rowCount() > 0, seconds=30, what="results")
    found = {hit.photo for hit in window.results.model.items}
    chart, view = draw_map(program), window.map_page.view
    shown = {id for row in np.flatnonzero(view.found).tolist() for id in _stack(chart, row)}
    assert len(found) == 3
    assert found <= shown
    window.map_page._highlight.click()
    assert not view.found.any()
    window.commands.themes.trigger()
    at_rest(program)
    choose_scope(program, FOUND)
    assert len(photos_in_themes(program)) == len(found)
    window.search_controller.search(Query("31.jpg", path=str(library / "More" / "31.jpg")))
    results = window.results.model
    wait_until(lambda: not found.issuperset(hit.photo for hit in results.items), seconds=30, what="other results")
    window.commands.themes.trigger()
    at_rest(program)
    photos = window.review.overview.photos
    assert photos_in_themes(program) == {Path(photos[hit.photo].path).name for hit in results.items}


def test_a_model_can_be_chosen_and_one_that_is_none_is_refused(program: Program, tmp_path: Path) -> None:
    window, header = program.window, program.window.themes_page.header
    window.commands.themes.trigger()
    at_rest(program)
    broken = tmp_path / "broken.onnx"
    broken.write_bytes(b"no model")
    card(broken, size=64)
    program.lanes.lookalikes.choose_model(str(broken))
    at_rest(program)
    assert "cannot use this file as a model" in window.messages.text
    program.lanes.lookalikes.choose_model(str(mobilenet_v2(tmp_path / "mobile.onnx", side=64, classes=24)))
    at_rest(program)
    wait_until(lambda: "mobile" in header._means.text(), seconds=60, what="themes by the model")


def test_the_head_says_what_photos_are_compared_by_before_the_first_answer(program: Program) -> None:
    header = program.window.themes_page.header
    assert header._means.text() == "Compare by"
    themes = list[object]()
    program.lanes.lookalikes.divided.connect(themes.append)
    told = list[tuple[str, int]]()
    program.lanes.lookalikes.named.connect(lambda *_: told.append((header._means.text(), len(themes))))
    program.window.commands.themes.trigger()
    at_rest(program)
    assert told[0] == (header._means.text(), 0)
    assert header._means.text().startswith("By ")


def test_a_wish_that_is_stopped_says_so(program: Program) -> None:
    program.window.commands.map.trigger()
    program.lanes.lookalikes.stop()
    at_rest(program)
    assert program.window.map_page.view.chart is None
