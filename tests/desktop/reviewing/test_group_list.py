"""The list of groups: its filters, the similarity with its counts, what it says of a group, the report of it."""

from __future__ import annotations

import json
import os
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QSettings, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QSlider, QToolTip, QWidget

from core.columns.groups import Groups
from core.columns.photo_set import PhotoSet
from core.columns.photos import Photos
from core.rules import Doubt
from desktop import words
from desktop.app import Program
from desktop.lanes.overview import Tally
from desktop.reviewing.filter_bar import FilterBar
from desktop.reviewing.filters import Facets, Filter
from desktop.reviewing.group_delegate import weakest
from desktop.reviewing.queue_model import TALLY
from desktop.reviewing.queues import Queue
from desktop.reviewing.row import Row
from desktop.reviewing.rows import Rows, Table
from desktop.reviewing.similarity_slider import LOWEST, SimilaritySlider
from desktop.rules.rule_words import why
from desktop.waiting import pause, wait_until
from tests.desktop import drawing
from tests.desktop.drawing import group, photo
from tests.desktop.driving import Start, groups_of, message, press, show, wait_for_scan

pytestmark = pytest.mark.usefixtures("qt")


def _child(program: Program, kind: type[QWidget], name: str) -> QWidget:
    found = program.window.review_page.groups.findChildren(kind)
    return next(widget for widget in found if widget.accessibleName() == name)


def _shown_count(program: Program, queue: Queue) -> int:
    model = program.window.side.queues
    return int(model.index_of(queue).data(TALLY).groups)


def test_filters_are_folded_away_combine_and_are_emptied_together(program: Program, library: Path) -> None:
    groups, commands = program.window.review_page.groups, program.window.commands
    folder = _child(program, QComboBox, "Folder")
    assert isinstance(folder, QComboBox)
    assert not folder.isVisible()
    commands.filters.trigger()
    assert folder.isVisible()
    names = [folder.itemText(number) for number in range(folder.count())]
    assert names == ["Any folder", "Photos", "Photos/Backup", "Photos/Camera", "Photos/Sent"]
    folder.setCurrentIndex(names.index("Photos/Backup"))
    wait_until(lambda: len(groups_of(program)) == 1, seconds=5, what="one group")
    assert groups.header.only == Filter(folder=str(library / "Backup"))
    assert _shown_count(program, Queue.ALL) == 1
    assert _shown_count(program, Queue.RESAVED) == 0
    since = _child(program, QLineEdit, "Taken since")
    assert isinstance(since, QLineEdit)
    QTest.keyClicks(since, "20")
    pause(300)
    assert groups.header.only.since == ""  # not yet a year
    QTest.keyClicks(since, "30")
    wait_until(lambda: len(groups_of(program)) == 0, seconds=5, what="no group")
    assert groups.header.only.asks == 2
    commands.filters.trigger()
    assert not since.isVisible()
    assert groups._reset.isVisible(), "also while the filters are folded away"
    assert not commands.accept_all.isEnabled()
    groups._reset.click()
    wait_until(lambda: len(groups_of(program)) == 2, seconds=5, what="all groups")
    assert groups.header.only == Filter()
    assert commands.accept_all.isEnabled()
    assert since.text() == ""
    assert _shown_count(program, Queue.ALL) == 2


def test_what_was_chosen_stays_chosen_while_it_is_there(start: Start) -> None:
    program = start()
    bar = FilterBar(QLineEdit(), program.window.commands)
    told: list[Filter] = []
    bar.changed.connect(lambda: told.append(bar.only))
    bar.show_facets(Facets(("/a", "/a/b"), ("JPEG",), ("Canon", "Nikon")), ["/a"])
    camera = next(box for box in bar.findChildren(QComboBox) if box.accessibleName() == "Camera")
    camera.setCurrentIndex(2)
    bar.show_facets(Facets(("/a",), ("JPEG",), ("Apple", "Canon", "Nikon")), ["/a"])
    assert bar.only == Filter(camera="Nikon")
    bar.show_facets(Facets(("/a",), ("JPEG",), ("Apple",)), ["/a"])
    assert bar.only == Filter()
    pause(300)
    assert told[-1] == Filter()


def test_a_choice_is_read_whole_in_a_narrow_panel(start: Start) -> None:
    bar = FilterBar(QLineEdit(), start().window.commands)
    bar.show_facets(Facets(("/a",), ("JPEG 2000",), ("NIKON CORPORATION",)), ["/a"])
    bar.resize(300, bar.sizeHint().height())
    bar.show()
    for choice in bar.findChildren(QComboBox):
        choice.setCurrentIndex(1)
        assert choice.width() > choice.fontMetrics().horizontalAdvance(choice.currentText()) + 30
    bar.close()


def test_the_slider_says_its_place_at_once_and_how_many_groups_there_are() -> None:
    slider = SimilaritySlider()
    moved: list[float] = []
    slider.moved.connect(moved.append)
    slider.show_counts([*[7] * 90, *range(11, 0, -1)])
    slider.slider.setValue(95)
    assert moved == [95.0]
    assert slider.slider.accessibleDescription() == "6 groups"
    slider.slider.setValue(LOWEST)
    assert slider.slider.accessibleDescription() == "7 groups"


def test_a_click_below_the_slider_goes_to_that_place() -> None:
    slider = SimilaritySlider()
    slider.resize(400, 80)
    slider.show_counts([5] * 101)
    slider.show()
    bars = next(child for child in slider.findChildren(QWidget) if child.accessibleName().startswith("Number of"))
    QTest.mouseClick(bars, Qt.MouseButton.LeftButton, pos=QPoint(bars.width() - 2, 10))
    assert slider.slider.value() == 100
    QTest.mouseClick(bars, Qt.MouseButton.LeftButton, pos=QPoint(1, 10))
    assert slider.slider.value() == LOWEST


def test_the_slider_groups_again_and_the_count_below_it_is_the_one_that_comes(program: Program) -> None:
    slider = program.window.review_page.groups.findChild(QSlider)
    assert isinstance(slider, QSlider)
    wait_until(lambda: slider.accessibleDescription() == "2 groups", seconds=5, what="the counts")
    for value in (100, LOWEST, 90):
        slider.setValue(value)
        expected = slider.accessibleDescription()

        def is_grouped(expected: str = expected) -> bool:
            return f"{len(groups_of(program))} group{'' if len(groups_of(program)) == 1 else 's'}" == expected

        wait_until(is_grouped, seconds=5, what=f"{expected} at {value} %")


def test_of_other_shots_nothing_is_suggested(program: Program) -> None:
    """Buttons were offered that only said so, and the number of groups of copies stood above the list of series."""
    window, commands = program.window, program.window.commands
    suggesting = (commands.accept, commands.accept_all, commands.mark_identical)
    assert all(action.isEnabled() for action in suggesting)
    assert window.review_page.groups.header._similarity.isVisible()
    overview = window.review.overview
    shots = replace(overview, tallies={**overview.tallies, Queue.SIMILAR: Tally(groups=1)})
    window.review.replace(shots)
    window.side.choose(Queue.SIMILAR)
    assert not any(action.isEnabled() for action in suggesting[1:])
    assert commands.select_all.isEnabled()
    assert not window.review_page.groups.header._similarity.isVisible()


def test_the_mouse_on_a_photo_says_what_it_is_to_the_keeper(
    start: Start, library: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []  # a tooltip is a window, and without a screen none can be in front
    monkeypatch.setattr(QToolTip, "showText", lambda _where, text, _view: said.append(text))
    program = start(library)
    wait_for_scan(program)
    view = program.window.review_page.groups.view
    place = view.visualRect(program.window.review_page.groups.model.index(0))
    for left in (20, 86):
        where = QPoint(place.left() + left, place.bottom() - 60)
        event = QHelpEvent(QHelpEvent.Type.ToolTip, where, view.viewport().mapToGlobal(where))
        QApplication.sendEvent(view.viewport(), event)
    keeper, other = said
    assert "To be kept: " in keeper
    assert "%" in other
    assert str(library) in other


def test_several_groups_are_chosen_and_accepted_at_once(program: Program) -> None:
    groups = program.window.review_page.groups
    press(program, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert len(groups.selected()) == 2
    groups.select(0)
    program.window.commands.select_all.trigger()
    assert len(groups.selected()) == 2
    press(program, Qt.Key.Key_Return)
    assert len(program.window.review.marks) == 3


def test_where_a_group_leaves_the_list_the_next_one_is_looked_at(start: Start, tmp_path: Path) -> None:
    """The list began at its top again, wherever the person was."""
    photos = tmp_path / "Photos"
    for seed in range(40, 45):
        drawing.save(drawing.scene(seed), photos / f"{seed}.jpg", quality=93)
        drawing.save(drawing.scene(seed), photos / f"{seed} again.jpg", quality=60)
    program = start(photos)
    wait_until(lambda: program.writing.job is None and len(groups_of(program)) == 5, seconds=60, what="five groups")
    groups, review = program.window.review_page.groups, program.window.review
    names = [group[0] for group in groups_of(program)]

    def current() -> str:
        row = groups.current()
        return "" if row is None else Path(review.photo(row.group.keeper).path).name

    def lose(name: str) -> None:
        left = len(groups_of(program)) - 1
        (photos / name).unlink()
        program.writing.scan()
        wait_until(lambda: len(groups_of(program)) == left, seconds=20, what="the group has left the list")

    groups.select(2)
    lose(names[2])
    assert current() == names[3]
    groups.select(3)
    lose(names[4])
    assert current() == names[3]  # there is none behind it


@pytest.mark.parametrize("ending", ["html", "csv", "json"])
def test_the_listed_groups_are_saved_as_a_report(program: Program, tmp_path: Path, ending: str) -> None:
    program.window.side.choose(Queue.IDENTICAL_FILE)
    wait_until(lambda: len(groups_of(program)) == 1, seconds=5, what="one group")
    path = tmp_path / f"report.{ending}"
    program.window.report_controller.save(path)
    wait_until(lambda: "The report is saved" in message(program), seconds=20, what="the report")
    text = path.read_text(encoding="utf-8-sig")
    assert text.count("second.jpg") >= 2
    assert "first.jpg" not in text
    if ending == "json":
        assert len(json.loads(text)["groups"]) == 1
    if ending == "html":
        assert text.count("data:image/jpeg") == 2


def test_a_report_that_cannot_be_written_is_said_in_words(program: Program, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("no folder")
    program.window.report_controller.save(tmp_path / "file" / "report.html")
    wait_until(lambda: message(program) != "", seconds=10, what="the sentence")
    assert "report is saved" not in message(program)


def test_a_library_without_groups_has_nothing_to_report(start: Start) -> None:
    program = start()
    wait_until(lambda: program.writing.job is None, seconds=10, what="the catalog is open")
    assert not program.window.commands.save_report.isEnabled()


def test_the_weakest_link_of_more_than_two_is_called_so() -> None:
    pair, several = group(1, 2, score=91.5), group(1, 2, 3, score=91.5)
    assert weakest(Row(pair, Queue.RESAVED, 0)) == "91.5 %"
    assert weakest(Row(replace(several, weakest=88.0), Queue.RESAVED, 0)) == "from 88.0 %"
    identical = Row(replace(several, weakest=100.0), Queue.IDENTICAL_FILE, 0)
    assert weakest(identical) == "100 %"
    photos = {number: photo(number) for number in (1, 2, 3)}
    assert why(identical, photos).endswith(". Match 100 %.")
    assert why(Row(pair, Queue.RESAVED, 0), photos).endswith(". Match 91.5 %.")
    assert why(Row(several, Queue.RESAVED, 0), photos).endswith(". Weakest match 91.5 %.")


def test_of_an_undecided_group_it_is_said_which_photo_the_rules_prefer() -> None:
    found = replace(group(1, 2, 3), doubt=Doubt.UNMATCHED)
    told = why(Row(found, Queue.RESAVED, 0), {number: photo(number) for number in (1, 2, 3)})
    assert told.startswith("Undecided: the rules prefer 2.jpg, which does not match all")


def test_where_the_person_keeps_another_photo_it_says_so_until_that_is_taken_back(program: Program) -> None:
    show(program, Queue.RESAVED)
    window = program.window
    groups, header = window.review_page.groups, window.review_page.comparison._header
    row = groups.current()
    assert row is not None
    assert header._whole.startswith("Keep first.jpg: ")
    before = groups.view.viewport().grab().toImage()
    window.review.keep_only(row, row.ids[1])
    name = words.name(window.review.photo(row.ids[1]).path)
    assert header._whole.startswith(f"You keep {name}. The rules prefer first.jpg: ")
    assert groups.view.viewport().grab().toImage() != before
    window.review.toggle(row.ids[0])
    assert header._whole.startswith("Keep first.jpg: ")


def test_of_photos_with_one_name_the_folder_is_said() -> None:
    paths = {1: "/photos/Camera/a.jpg", 2: "/photos/Backup/a.jpg", 3: "/photos/b.jpg"}
    photos = {id: photo(id, path=path) for id, path in paths.items()}
    assert why(Row(group(1, 2), Queue.RESAVED, 0), photos).startswith(f"Keep {os.path.join('Camera', 'a.jpg')}: ")
    assert why(Row(group(1, 3), Queue.RESAVED, 0), photos).startswith("Keep a.jpg: ")
    told = why(Row(group(1, 2, 3), Queue.RESAVED, 0), photos, own=(2, 3))
    assert told.startswith(f"You keep {os.path.join('Backup', 'a.jpg')} and 1 other. ")


def test_of_an_undecided_group_it_says_what_the_person_keeps() -> None:
    photos = {number: photo(number) for number in (1, 2, 3)}
    row = Row(replace(group(1, 2, 3, score=91.5), doubt=Doubt.TIE), Queue.RESAVED, 0)
    assert why(row, photos, own=(2, 3)) == "You keep 2.jpg and 1 other. Weakest match 91.5 %."


def test_of_a_group_of_which_some_may_go_it_is_said_what_is_left_to_decide() -> None:
    photos = {number: photo(number) for number in range(1, 7)}
    found = replace(group(1, 2, 3, edits={2: 2}), beside=Doubt.ORIGIN)
    row = Row(found, Queue.RESAVED, 0)
    assert row.is_decided
    told = why(row, photos)
    assert told.startswith("Keep 1.jpg and 1 other: ")
    assert "To be decided then: another one is the camera's own file." in told
    rows = Rows(Table(Photos.of(photos), Groups.of([found, group(4, 5, 6, edits={5: 5})])))
    left, _ = rows.left_of_accepted(PhotoSet.of([3, 6]))
    assert left.tolist() == [4, 5], "of the first group the person is asked again"


def test_the_similarity_is_as_it_was_after_a_restart(program: Program, start: Start) -> None:
    program.window.review_page.groups.header._similarity.slider.setValue(100)
    wait_until(lambda: len(groups_of(program)) == 1, seconds=5, what="the files that are identical")
    program.close()
    again = start()
    wait_until(lambda: len(groups_of(again)) == 1, seconds=10, what="the same list")
    slider = again.window.review_page.groups.header._similarity.slider
    assert slider.value() == 100
    again.close()
    QSettings().setValue("review/similarity", "nonsense")
    last = start()
    wait_until(lambda: len(groups_of(last)) == 2, seconds=10, what="all groups")
    assert last.window.review_page.groups.header._similarity.slider.value() == LOWEST


def test_the_last_group_stays_in_its_place_when_the_list_is_shown_anew(start: Start, tmp_path: Path) -> None:
    """It never gets to the top of the list, and with each click on the list's name it sank further out of sight."""
    drawing.draw_many(tmp_path / "Many", 80)
    program = start(tmp_path / "Many")
    wait_for_scan(program, groups=8)
    page = program.window.review_page
    page.groups.select(7)
    pause(50)
    place = page.groups.view.visualRect(page.groups.view.currentIndex())
    assert 0 < place.top() < page.groups.view.viewport().height()
    shown: list[object] = []
    program.reading.arranged.connect(shown.append)
    page.show_queue(Queue.ALL)
    wait_until(lambda: bool(shown), seconds=10, what="the list anew")
    pause(50)
    assert page.groups.view.visualRect(page.groups.view.currentIndex()) == place


def test_a_click_on_the_group_that_is_current_holds_it(start: Start, tmp_path: Path) -> None:
    """Who filtered the list and clicked the first group was led away from it with the filter."""
    drawing.draw_many(tmp_path / "Many", 80)
    program = start(tmp_path / "Many")
    wait_for_scan(program, groups=8)
    page = program.window.review_page
    view = page.groups.view
    wanted = page.groups.model.rows[5]
    page.groups.header.look_for(Path(program.window.review.photo(wanted.ids[0]).path).stem)
    wait_until(lambda: len(groups_of(program)) == 1, seconds=10, what="one group")
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=view.visualRect(view.currentIndex()).center())
    program.window.commands.reset_filters.trigger()
    wait_until(lambda: len(groups_of(program)) == 8, seconds=10, what="all groups")
    assert page.groups.current_photo == wanted.group.keeper
