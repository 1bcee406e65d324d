"""Two photos on one spot, in the whole window: flicker, split, difference, full screen, and the facts."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray
from PIL import Image, ImageDraw
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QImage, QKeyEvent, QPalette
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from core.photo import Companion
from desktop.app import Program
from desktop.commands.command_button import CommandButton
from desktop.comparing.comparison import Comparison
from desktop.comparing.pair_stage import Mode
from desktop.waiting import pause, wait_until
from desktop.widgets import style
from tests.desktop import drawing
from tests.desktop.driving import Start, groups_of, press, wait_for_scan

SIZE = (960, 720)
CROP = (240, 120, 800, 620)


def captioned(picture: Image.Image) -> Image.Image:
    result = picture.point(lambda value: round(value * 0.9))
    ImageDraw.Draw(result).rectangle((60, 620, 260, 680), (255, 255, 255))
    return result


@pytest.fixture
def program(start: Start, tmp_path: Path) -> Program:
    """One picture five times: whole, cropped, turned, mirrored and small, and with a caption."""
    folder = tmp_path / "Photos"
    whole = drawing.scene(8, size=SIZE)
    drawing.save(whole, folder / "whole.png")
    drawing.save(whole.crop(CROP), folder / "crop.jpg", quality=95)
    drawing.save(whole.transpose(Image.Transpose.ROTATE_90), folder / "turned.jpg", quality=95)
    small = whole.transpose(Image.Transpose.FLIP_LEFT_RIGHT).resize((480, 360), Image.Resampling.LANCZOS)
    drawing.save(small, folder / "mirror.jpg", quality=95)
    drawing.save(captioned(whole), folder / "caption.jpg", quality=95)
    program = start(folder)
    wait_for_scan(program, groups=1)
    program.window.resize(1280, 900)
    return program


@pytest.fixture
def decided(start: Start, tmp_path: Path) -> Program:
    """A picture and a smaller copy, of which the rules keep the first: words around one would be for the person."""
    whole = drawing.scene(8, size=SIZE)
    drawing.save(whole, tmp_path / "Photos" / "whole.png")
    drawing.save(whole.resize((480, 360), Image.Resampling.LANCZOS), tmp_path / "Photos" / "small.jpg", quality=95)
    program = start(tmp_path / "Photos")
    wait_for_scan(program, groups=1)
    return program


def comparison_of(program: Program) -> Comparison:
    return program.window.review_page.comparison


def choose(program: Program, name: str) -> None:
    """Make the photo of that name the current one, with the whole one as the group's keeper."""
    comparison = comparison_of(program)
    names = groups_of(program)[0]
    assert names[0] == "whole.png"
    comparison.choose(names.index(name))
    pause(20)


def settle(program: Program) -> None:
    for _ in range(3):
        program.window.grab()
        wait_until(lambda: program.gallery.idle, seconds=20, what="pictures")
        pause(60)


def pixels(widget: QWidget) -> NDArray[np.int16]:
    """What a widget shows, (height, width, 3)."""
    image = widget.grab().toImage().convertToFormat(QImage.Format.Format_RGB888)
    memory = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.bytesPerLine())
    return memory[:, : 3 * image.width()].reshape(image.height(), image.width(), 3).astype(np.int16)


def test_four_photos_after_three_are_as_large_as_there_is_room(program: Program) -> None:
    """The room stays the same: nothing but the photos says that they are to be laid out anew."""
    comparison = comparison_of(program)
    side = comparison.side_by_side
    assert comparison.row is not None
    for count in (3, 4):
        side.show_members(comparison.row, range(count), 1)
    pause(50)
    places = [cell.geometry() for cell in side.cells]
    assert (places[0].top(), places[0].left()) == (places[1].top(), places[2].left())
    assert all(side.rect().contains(place) for place in places)


def test_a_photo_that_is_to_go_is_not_said_to_be_kept(decided: Program) -> None:
    """The suggested one said "Keep" in green beside the red "Remove"."""
    program, comparison = decided, comparison_of(decided)
    keeper = comparison.cells[0]
    assert comparison.row is not None
    assert keeper._role.whole == "✓ Keep"
    program.window.review.toggle(comparison.row.ids[0])
    assert keeper._role.whole == "Suggested to stay"
    program.window.review.toggle(comparison.row.ids[0])
    assert keeper._role.whole == "✓ Keep"


def part_of_stage(program: Program, box: tuple[int, int, int, int]) -> tuple[slice, slice]:
    """Where a box of the whole photo's pixels lies on the stage."""
    place = comparison_of(program).pair.stage.to_screen()
    left, top = place.map(QPointF(box[0] / SIZE[0], box[1] / SIZE[0])).toTuple()
    right, bottom = place.map(QPointF(box[2] / SIZE[0], box[3] / SIZE[0])).toTuple()
    return slice(round(top), round(bottom)), slice(round(left), round(right))


@pytest.mark.parametrize("zoom", [None, 3.0])
def test_in_the_flicker_both_lie_exactly_on_one_spot(program: Program, zoom: float | None) -> None:
    press(program, Qt.Key.Key_F)
    pair = comparison_of(program).pair
    if zoom is not None:
        pair.stage.zoom_to(zoom)
    for name in ("crop.jpg", "turned.jpg", "mirror.jpg"):
        choose(program, name)
        pair.flicker.show(second=False)
        settle(program)
        first = pixels(pair.stage)
        pair.flicker.show(second=True)
        second = pixels(pair.stage)
        # Without the badges; and what all of them show.
        place = part_of_stage(program, (300, 180, 740, 560)) if zoom is None else (slice(60, -20), slice(20, -20))
        assert np.abs(first[place] - second[place]).mean() < 3, name  # as matching lays the crop, it is 4
        assert first[place].std() > 20


def test_f_begins_the_flicker_and_turns_by_hand_and_escape_ends_it(program: Program) -> None:
    choose(program, "crop.jpg")
    comparison, commands = comparison_of(program), program.window.commands
    flicker = comparison.pair.flicker
    press(program, Qt.Key.Key_F)
    assert comparison.mode is Mode.FLICKER
    assert commands.flicker.isChecked()
    assert flicker.running
    assert not flicker.shows_second
    flicker.set_interval(200)
    wait_until(lambda: flicker.shows_second, seconds=3, what="the other photo by itself")
    assert comparison.pair.stage.shows_second
    assert [tag._shown for tag in comparison.pair.tags] == [False, True]
    flicker.show(second=True)
    press(program, Qt.Key.Key_F)
    assert not flicker.shows_second
    assert not flicker.running
    assert not commands.take_turns.isChecked()
    assert "whole.png" in comparison.pair.stage.accessibleName()
    press(program, Qt.Key.Key_F)
    assert flicker.shows_second
    assert "crop.jpg" in comparison.pair.stage.accessibleName()
    press(program, Qt.Key.Key_F, Qt.KeyboardModifier.ShiftModifier)
    assert flicker.running
    press(program, Qt.Key.Key_Escape)
    assert comparison.mode is Mode.SIDE_BY_SIDE
    assert commands.side_by_side.isChecked()
    assert not flicker.running
    assert comparison.cells[0].isVisible()


def test_the_badge_says_which_photo_is_shown(program: Program) -> None:
    choose(program, "caption.jpg")
    press(program, Qt.Key.Key_F)
    pair = comparison_of(program).pair
    settle(program)
    badges = []
    for second in (False, True):
        pair.flicker.show(second=second)
        shown = pixels(pair.stage)
        badges.append((shown[12:30, 20:60], shown[12:30, -60:-20]))
    assert np.abs(badges[0][0] - badges[1][0]).mean() > 10  # the first photo's badge is at the left,
    assert np.abs(badges[0][1] - badges[1][1]).mean() > 10  # the second one's at the right


def test_the_flicker_goes_on_with_the_next_photo(program: Program) -> None:
    choose(program, "crop.jpg")
    press(program, Qt.Key.Key_F)
    comparison = comparison_of(program)
    facts = comparison._table.facts
    press(program, Qt.Key.Key_Left)
    pause(30)
    assert comparison.mode is Mode.FLICKER
    assert facts.columnCount() == 2
    assert comparison.current_photo is not None
    assert facts.data(facts.index(0, 1)) == Path(comparison.current_photo.path).name
    while comparison.current_photo != program.window.review.photo(comparison.row.ids[0] if comparison.row else 0):
        press(program, Qt.Key.Key_Left)
    pause(30)
    assert facts.data(facts.index(0, 1)) != "whole.png"  # the keeper is compared with the one before


def test_a_click_on_a_name_stays_with_that_photo(program: Program) -> None:
    choose(program, "crop.jpg")
    press(program, Qt.Key.Key_F)
    pair = comparison_of(program).pair
    QTest.mouseClick(pair.tags[1], Qt.MouseButton.LeftButton, pos=QPoint(15, 10))
    assert pair.flicker.shows_second
    assert not pair.flicker.running


def test_the_difference_shows_the_caption_and_not_the_brightness(program: Program) -> None:
    choose(program, "caption.jpg")
    press(program, Qt.Key.Key_D)
    pair = comparison_of(program).pair
    assert pair.controls.legend._sentence.whole == "Comparing …"
    settle(program)
    shown = pixels(pair.stage)
    colourful = np.ptp(shown, axis=2) > 40
    caption = part_of_stage(program, (70, 630, 250, 670))
    rest = part_of_stage(program, (280, 40, 920, 680))
    assert colourful[caption].mean() > 0.8
    assert colourful[rest].mean() < 0.08  # drawn edges are harder than any in a photo
    assert "differs visibly" in pair.controls.legend._sentence.whole
    assert "darker" in pair.controls.legend._sentence.whole
    press(program, Qt.Key.Key_D)
    assert comparison_of(program).mode is Mode.SIDE_BY_SIDE


def test_outside_of_a_crop_the_difference_is_hatched(program: Program) -> None:
    choose(program, "crop.jpg")
    press(program, Qt.Key.Key_D)
    settle(program)
    stage = comparison_of(program).pair.stage
    shown = pixels(stage)
    inside, outside = part_of_stage(program, (300, 200, 740, 560)), part_of_stage(program, (20, 20, 200, 700))
    assert shown[inside].mean() < 110  # dimmed
    hatched = shown[outside].mean(axis=2)
    ground = stage.grab().toImage().pixelColor(3, stage.height() // 2).lightness()
    assert (np.abs(hatched - ground) < 60).mean() > 0.5
    assert hatched.std() > 12  # lines on it


def test_a_photo_that_is_gone_is_said_in_place_of_the_difference(program: Program) -> None:
    choose(program, "crop.jpg")
    photo = comparison_of(program).current_photo
    assert photo is not None
    Path(photo.path).unlink()
    press(program, Qt.Key.Key_D)
    settle(program)
    assert comparison_of(program).pair.controls.legend._sentence.whole == "The file is not there."


def test_the_split_shows_one_photo_on_each_side_and_the_line_moves(program: Program) -> None:
    choose(program, "caption.jpg")
    press(program, Qt.Key.Key_S)
    pair = comparison_of(program).pair
    settle(program)
    caption = part_of_stage(program, (70, 630, 250, 670))
    middle = (caption[1].start + caption[1].stop) // 2
    QTest.mousePress(pair.stage, Qt.MouseButton.LeftButton, pos=QPoint(pair.stage.width() // 2, 40))
    QTest.mouseMove(pair.stage, QPoint(middle, 40))
    QTest.mouseRelease(pair.stage, Qt.MouseButton.LeftButton, pos=QPoint(middle, 40))
    assert pair.stage.line == pytest.approx(middle / pair.stage.width(), abs=0.01)
    assert pair.controls.line.value() == pytest.approx(1000 * pair.stage.line, abs=1)
    shown = pixels(pair.stage)
    rows = caption[0]
    assert shown[rows, middle + 10 : caption[1].stop].mean() > 240  # the caption of the second photo
    assert shown[rows, caption[1].start : middle - 10].mean() < 240  # the first has none
    before = pair.stage.line
    press(program, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    press(program, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert pair.stage.line == pytest.approx(before + 0.04)
    pair.controls.line.setFocus()
    QTest.keyClick(pair.controls.line, Qt.Key.Key_Left)
    assert pair.stage.line == pytest.approx(before + 0.02, abs=0.002)
    assert comparison_of(program).current_photo is not None


def test_marks_are_made_and_seen_in_every_mode(program: Program) -> None:
    choose(program, "crop.jpg")
    comparison, review = comparison_of(program), program.window.review
    photo = comparison.current_photo
    assert photo is not None
    for key in (Qt.Key.Key_F, Qt.Key.Key_S, Qt.Key.Key_D):
        press(program, key)
        pause(20)
        press(program, Qt.Key.Key_Space)
        assert review.marks == {photo.id}
        assert [tag.mark.isChecked() for tag in comparison.pair.tags] == [False, True]
        QTest.mouseClick(comparison.pair.tags[1].mark, Qt.MouseButton.LeftButton)
        assert review.marks == frozenset()


def test_full_screen_and_back(program: Program) -> None:
    window, comparison = program.window, comparison_of(program)
    sizes = window.review_page.splitter.sizes()
    choose(program, "crop.jpg")
    press(program, Qt.Key.Key_F11)
    assert window.isFullScreen()
    assert comparison.isVisible()
    assert not window.menuBar().isVisible()
    assert not window.side.isVisible()
    QTest.keyClick(comparison, Qt.Key.Key_D)
    modes = [comparison.mode]
    QTest.keyClick(comparison, Qt.Key.Key_Space)
    assert len(window.review.marks) == 1
    window.messages.say("Why a photo has to stay")
    assert window.messages.isVisible()
    assert comparison.geometry().contains(window.messages.geometry())
    QTest.keyClick(comparison, Qt.Key.Key_Escape)
    modes.append(comparison.mode)
    assert modes == [Mode.DIFFERENCE, Mode.SIDE_BY_SIDE]
    assert window.isFullScreen()
    QTest.keyClick(comparison, Qt.Key.Key_Escape)
    assert not window.isFullScreen()
    assert window.side.isVisible()
    assert window.menuBar().isVisible()
    assert window.review_page.splitter.indexOf(comparison) == 1
    assert window.review_page.splitter.sizes() == sizes
    assert window.messages.isVisible()
    assert window.messages.parentWidget() is window.search_box.parentWidget()


def test_in_full_screen_a_suggestion_is_accepted_by_the_mouse(decided: Program) -> None:
    """Only the keys did it there: the bar with the button is not seen."""
    window, comparison = decided.window, comparison_of(decided)
    accept = comparison._header._accept.findChild(CommandButton)
    assert accept is not None
    assert not accept.isVisible(), "there is one below"
    press(decided, Qt.Key.Key_F11)
    wait_until(accept.isVisible, seconds=5, what="the button")
    QTest.mouseClick(accept, Qt.MouseButton.LeftButton)
    assert window.review.count == 1
    QTest.keyClick(comparison, Qt.Key.Key_Escape)
    wait_until(lambda: not accept.isVisible(), seconds=5, what="the usual window")


def test_what_became_of_a_photo_is_said_in_the_colours_of_the_palette(decided: Program, qt: QApplication) -> None:
    """Also after the system has turned dark, and in full screen: what moves to another place forgets its colours."""
    program, keeper = decided, comparison_of(decided).cells[0]
    before = qt.palette()

    def is_right() -> bool:
        return keeper._role.palette().color(QPalette.ColorRole.WindowText) == style.good(qt.palette())

    wait_until(is_right, seconds=5, what="its colour")
    qt.setPalette(style.palette(dark=True))
    pause(50)
    wait_until(is_right, seconds=5, what="that of a dark palette")
    press(program, Qt.Key.Key_F11)
    pause(50)
    wait_until(is_right, seconds=5, what="the same in full screen")
    press(program, Qt.Key.Key_F11)
    qt.setPalette(before)
    pause(50)
    wait_until(is_right, seconds=5, what="that of before")


def test_a_page_that_is_opened_in_full_screen_is_seen(program: Program) -> None:
    window = program.window
    for command, page in (
        (window.commands.map, window.map_page),
        (window.commands.compare_folders, window.folders_page),
        (window.commands.find_like_this, window.results),
    ):
        press(program, Qt.Key.Key_F11)
        assert window.isFullScreen()
        command.trigger()
        wait_until(page.isVisible, seconds=20, what="the page")
        assert not window.isFullScreen()
        window.commands.back.trigger()
    press(program, Qt.Key.Key_F11)
    window.commands.next_queue.trigger()
    assert window.isFullScreen()  # the groups of another list are compared there too
    window.full_screen.leave()


def test_closing_in_full_screen_keeps_the_panels_for_the_next_start(program: Program) -> None:
    press(program, Qt.Key.Key_F11)
    program.window.close()
    assert program.window.review_page.splitter.count() == 2


def test_the_part_that_a_crop_kept_is_drawn_on_the_whole(program: Program) -> None:
    choose(program, "crop.jpg")
    canvas = comparison_of(program).cells[0].canvas
    corners = [(point.x() * SIZE[0], point.y() * SIZE[0]) for point in canvas._part]
    expected = [(CROP[0], CROP[1]), (CROP[2], CROP[1]), (CROP[2], CROP[3]), (CROP[0], CROP[3])]
    assert np.abs(np.array(corners) - expected).max() < 10  # as exact as the match
    choose(program, "mirror.jpg")
    assert not canvas._part


def test_sharpness_is_measured_once_one_stays_with_a_group(program: Program) -> None:
    comparison = comparison_of(program)
    choose(program, "mirror.jpg")
    facts = comparison._table.facts
    names = [facts.headerData(row, Qt.Orientation.Vertical) for row in range(facts.rowCount())]
    line = names.index("Sharpness")
    wait_until(lambda: "MP" in str(facts.data(facts.index(line, 0))), seconds=10, what="the sharpness")
    wait_until(lambda: program.gallery.measuring.idle, seconds=10, what="all of it")
    shown = [str(facts.data(facts.index(line, column))) for column in range(facts.columnCount())]
    column = groups_of(program)[0].index("mirror.jpg")
    heads = [facts.headerData(number, Qt.Orientation.Horizontal) for number in range(facts.columnCount())]
    assert shown[0].startswith("▲")
    assert not shown[heads.index(f"Photo {column + 1}")].startswith("▲")  # a quarter of the pixels
    assert facts.headerData(line, Qt.Orientation.Vertical, Qt.ItemDataRole.ToolTipRole)


def test_up_and_down_in_the_comparison_ask_for_other_groups(program: Program) -> None:
    comparison = comparison_of(program)
    wished: list[int] = []
    comparison.group_wished.connect(wished.append)
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
        QApplication.sendEvent(comparison, QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier))
    assert wished == [1, -1]


def test_the_names_of_the_facts_have_the_room_they_need(program: Program) -> None:
    """“Belongs with” ended at the edge of the values where as many facts had been shown before."""
    table = comparison_of(program)._table
    plain = drawing.photo(1)
    taken = replace(plain, facts=replace(plain.facts, camera="Canon"))
    live = replace(plain, companions=(Companion("/photos/1.mov", 9),))
    table.show_photos([plain, taken], [1, 2], roots=())
    pause(50)
    lines = table.facts.rowCount()
    table.show_photos([plain, live], [1, 2], roots=())
    pause(50)
    assert table.facts.rowCount() == lines
    assert table.verticalHeader().width() >= table.verticalHeader().sizeHint().width()
