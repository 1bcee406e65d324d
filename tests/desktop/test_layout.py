"""How the window shares its room out, and where the keys go: photos as large as can be, and nothing of another size."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from PySide6.QtCore import QDir, QPoint, QRect, QSize, QStandardPaths, Qt
from PySide6.QtGui import QFontMetrics, QImage, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialogButtonBox, QFrame, QSlider, QWidget

from core.job import Progress, Stage
from core.rules import DEFAULT_RULES
from desktop import words
from desktop.app import Program
from desktop.commands.command_button import CommandButton
from desktop.commands.commands import Commands
from desktop.comparing.columns import best_columns
from desktop.library import folders
from desktop.lookalikes.lookalikes_header import LookalikesHeader
from desktop.removal.action_bar import ActionBar
from desktop.removal.history import HistoryWindow
from desktop.reviewing.group_delegate import sum_of
from desktop.reviewing.queues import Queue, title
from desktop.rules.rules_dialog import RulesDialog
from desktop.search.results_header import ResultsHeader
from desktop.waiting import pause, wait_until
from desktop.widgets import painting, style
from tests.desktop import drawing
from tests.desktop.driving import Start, groups_of, wait_for_scan

ROOM = QSize(660, 430)
AROUND = QSize(16, 60)


@pytest.mark.parametrize(
    ("shapes", "columns"),
    [
        ([(1200, 1600)] * 3, 3),  # upright ones beside each other
        ([(1200, 1600)] * 4, 4),
        ([(1600, 1200)] * 4, 2),
        ([(1400, 1400)] * 4, 2),  # four beside each other would be a little larger, and their words cut
        ([(4000, 1000)] * 2, 1),  # panoramas below each other
        ([(1600, 1200)] * 2, 2),
        ([(1600, 1200)], 1),
        ([], 1),
        ([(0, 0)] * 2, 2),  # a photo whose size is not known
    ],
)
def test_photos_are_laid_out_so_that_they_are_largest(shapes: list[tuple[int, int]], columns: int) -> None:
    assert best_columns([QSize(*shape) for shape in shapes], ROOM, AROUND) == columns


def test_in_a_narrow_window_no_cell_is_too_narrow_for_its_words() -> None:
    assert best_columns([QSize(300, 1600)] * 4, QSize(320, 900), AROUND) == 2


def one_group(start: Start, folder: Path) -> Program:
    """The program with the copies of one picture."""
    program = start(folder)
    program.window.resize(1280, 800)
    wait_for_scan(program, groups=1)
    return program


def test_photos_of_other_names_are_equally_large(start: Start, tmp_path: Path) -> None:
    """A long name made its photo larger than the one beside it, and one in another script smaller."""
    picture = drawing.scene(8, size=(960, 720))
    folder = tmp_path / "Photos"
    drawing.save(picture, folder / "a.png")
    drawing.save(picture, folder / f"{'京都の秋 and a very long name ' * 4}.jpg", quality=80)
    cells = one_group(start, folder).window.review_page.comparison.cells
    wait_until(cells[1].isVisible, seconds=10, what="two photos")
    pause(50)
    assert abs(cells[0].canvas.width() - cells[1].canvas.width()) <= 1
    assert cells[0].canvas.height() == cells[1].canvas.height()
    assert cells[0].mark.sizeHint() == cells[1].mark.sizeHint()  # both with their word, or both without


def test_upright_photos_stand_beside_each_other(start: Start, tmp_path: Path) -> None:
    picture = drawing.scene(8, size=(600, 900))
    for number, quality in enumerate((95, 80, 60)):
        drawing.save(picture, tmp_path / "Photos" / f"{number}.jpg", quality=quality)
    program = one_group(start, tmp_path / "Photos")
    cells = program.window.review_page.comparison.cells[:3]
    wait_until(lambda: len({cell.y() for cell in cells}) == 1, seconds=10, what="one row")
    program.window.review_page.comparison.body.setSizes([900, 10])
    program.window.resize(820, 1100)
    wait_until(lambda: len({cell.y() for cell in cells}) > 1, seconds=10, what="more rows in a narrow window")


def test_in_a_low_window_two_photos_are_compared_and_the_strip_leads_to_the_others(
    start: Start, tmp_path: Path
) -> None:
    """Four of them held the window larger than a screen of 1920 x 1080 at 200 %: its buttons were out of reach."""
    picture = drawing.scene(8, size=(960, 720))
    for quality in (95, 90, 80, 60):
        drawing.save(picture, tmp_path / "Photos" / f"{quality}.jpg", quality=quality)
    program = one_group(start, tmp_path / "Photos")
    window, comparison = program.window, program.window.review_page.comparison
    wait_until(comparison.cells[3].isVisible, seconds=10, what="four photos")
    assert comparison._strip.isHidden()
    window.resize(960, 480)
    wait_until(comparison.cells[2].isHidden, seconds=10, what="two photos")
    assert (window.width(), window.height()) == (960, 480)
    assert comparison._strip.isVisible()
    window.resize(window.minimumSizeHint())
    pause(50)
    header, body = comparison._header, comparison.body
    header.say(Queue.ALL, 2, "It stays.")
    pause(50)
    high = header.height()
    header.say(Queue.ALL, 2, "It stays for one reason and for another one. " * 4)
    wait_until(lambda: header.height() > high, seconds=10, what="room for all reasons")
    wait_until(lambda: body.height() >= body.minimumSizeHint().height(), seconds=10, what="no part on another")
    assert window.height() < 500
    why = header._why
    assert why.height() < 3 * why.fontMetrics().lineSpacing(), "the photos keep their room"
    assert why.text().endswith("…")
    assert why.toolTip() == why.accessibleName() == "It stays for one reason and for another one. " * 4
    header.say(Queue.ALL, 2, "It stays.")
    assert (why.text(), why.toolTip()) == ("It stays.", "")
    wait_until(lambda: header.height() <= high, seconds=10, what="room for the photos again")
    comparison.choose(3)
    wait_until(lambda: comparison.cells[1].photo == comparison.current_photo, seconds=10, what="the fourth photo")
    window.resize(1280, 800)
    wait_until(comparison.cells[3].isVisible, seconds=10, what="four photos")
    assert comparison._strip.isHidden()


def test_as_many_photos_are_shown_in_a_window_whatever_its_size_was_before(start: Start, tmp_path: Path) -> None:
    """A part of the strip's room came from the facts: two photos and the strip, or three, as it happened to begin."""
    picture = drawing.scene(8, size=(960, 720))
    for quality in (95, 80, 60):
        drawing.save(picture, tmp_path / "Photos" / f"{quality}.jpg", quality=quality)
    program = one_group(start, tmp_path / "Photos")
    window, comparison = program.window, program.window.review_page.comparison

    def seen(height: int) -> int:
        window.resize(1200, height)
        pause(50)
        return sum(cell.isVisible() for cell in comparison.cells)

    heights = range(560, 860, 10)
    growing = {height: seen(height) for height in heights}
    assert {*growing.values()} == {2, 3}
    assert growing == {height: seen(height) for height in reversed(heights)}


def test_the_buttons_above_the_photos_are_in_one_place_for_each_group(program: Program) -> None:
    """Where the longer titles left no room beside them, they went to and fro under the mouse."""
    header = program.window.review_page.comparison._header
    for width in range(500, 700, 10):
        header.resize(width, header.height())
        places = set()
        for queue in (Queue.RECOLOURED, Queue.SIMILAR):
            header.say(queue, 2, "It stays.")
            header._head.activate()
            places.add(header._tools.pos().toTuple())
        assert len(places) == 1, f"{width} pixels wide"


def test_of_many_photos_two_are_compared_in_a_window_of_the_first_size(start: Start, tmp_path: Path) -> None:
    """Four were hardly larger than in the strip above them."""
    picture = drawing.scene(8, size=(960, 720))
    for quality in (95, 90, 80, 70, 60):
        drawing.save(picture, tmp_path / "Photos" / f"{quality}.jpg", quality=quality)
    comparison = one_group(start, tmp_path / "Photos").window.review_page.comparison
    wait_until(comparison._strip.isVisible, seconds=10, what="the strip")
    wait_until(comparison.cells[2].isHidden, seconds=10, what="two photos")
    assert comparison.cells[1].canvas.height() > 160


def test_the_names_of_the_queues_are_never_cut(program: Program) -> None:
    """In a small window they were "Iden…iles" and "Iden…xels"."""
    program.window.resize(program.window.minimumSizeHint())
    pause(50)
    view = program.window.side.queue_view
    bold = QFontMetrics(style.sized(view.font(), 1.0, bold=True))
    longest = max(bold.horizontalAdvance(title(queue)) for queue in Queue)
    assert view.viewport().width() >= longest + bold.horizontalAdvance("99") + 34
    assert program.window.minimumSizeHint().width() <= 960, "a screen of 1920 x 1080 at 200 % has room for it"


def test_on_a_screen_of_640_by_400_all_is_reached_by_scrolling(program: Program) -> None:
    """One of 1280 x 800 at 200 %: the window reached beyond it, and with it the button for the trash."""
    window, page = program.window, program.window.review_page
    window.activateWindow()
    window.resize(1280, 800)
    pause(50)
    bars = program.window._panes.room
    assert bars.horizontalScrollBar().maximum() == bars.verticalScrollBar().maximum() == 0
    window.resize(640, 370)
    pause(50)
    assert (window.width(), window.height()) == (640, 370)
    assert window.side.isHidden(), "three panes would be pressed together"
    assert bars.horizontalScrollBar().maximum() == 0
    assert window.search_box.unfold.isVisible()
    for button in window.action_bar._buttons:
        assert window.rect().contains(QRect(button.mapTo(window, QPoint()), button.size())), button.accessibleName()
    assert page.width() >= page.minimumSizeHint().width(), "nothing is pressed together"
    facts = page.comparison._table
    page.take_focus()
    for _ in range(20):
        QTest.keyClick(_focused(), Qt.Key.Key_Tab)
        if _focused() is facts:
            break
    assert bars.viewport().rect().contains(facts.mapTo(bars.viewport(), facts.rect().center())), "Tab scrolls there"
    window.search_box.unfold.click()
    assert window.side.isVisible()
    window.side.queue_view.setFocus()
    window.commands.side_panel.trigger()
    assert _focused() is page.groups.view, "not nowhere"
    window.resize(1280, 800)
    pause(50)
    assert window.side.isVisible()
    assert window.search_box.unfold.isHidden()
    assert bars.horizontalScrollBar().maximum() == bars.verticalScrollBar().maximum() == 0


def test_the_keeper_rules_fit_on_a_screen_of_640_by_400(qt: QApplication) -> None:
    dialog = RulesDialog(DEFAULT_RULES)
    dialog.resize(600, 376)
    dialog.show()
    pause(50)
    assert (dialog.width(), dialog.height()) == (600, 376)
    buttons = dialog.findChild(QDialogButtonBox)
    assert buttons is not None
    assert dialog.rect().contains(buttons.geometry())
    dialog.close()


def test_nothing_moves_when_work_begins_and_ends(program: Program) -> None:
    """The panel of progress pushed the photos up by 36 pixels, and a click that was meant for one hit another."""
    side, page = program.window.side, program.window.review_page
    canvas = page.comparison.cells[0].canvas
    wait_until(canvas.isVisible, seconds=10, what="a photo")
    seen = (page, page.groups.view, canvas, program.window.action_bar, side.queue_view)
    before = [QRect(widget.mapToGlobal(QPoint()), widget.size()) for widget in seen]
    progress = Progress(Stage.DECODING, done=12_345, total=1_000_000, rate=220.0, problems=123, seconds=60)
    side.progress.set_working(True)
    side.progress.show_progress(progress)
    wait_until(side.progress.isVisible, seconds=10, what="the progress")
    pause(50)
    working = [QRect(widget.mapToGlobal(QPoint()), widget.size()) for widget in seen]
    assert working[:-1] == before[:-1]
    assert working[-1].topLeft() == before[-1].topLeft()
    assert side.minimumSizeHint().width() <= side.width(), "the numbers are broken into lines"
    side.progress.set_working(False)
    pause(50)
    assert [QRect(widget.mapToGlobal(QPoint()), widget.size()) for widget in seen] == before


def test_in_a_narrow_window_some_actions_show_their_icon_only(qt: QApplication) -> None:
    """In German the trash was beyond the edge of a screen of 960 pixels."""
    commands = Commands(qt)
    window = QWidget()
    bar = ActionBar(commands, window)
    bar.show_marks(1234, 56_700_000_000)
    window.show()
    folding = bar._buttons[1:]
    accept_all, _, undo, move, trash = folding
    bar.resize(2000, 50)
    assert [bool(button.text()) for button in folding] == [True] * 5
    wide = bar._needed(0)
    bar.resize(wide - 1, 50)
    assert [bool(button.text()) for button in folding] == [True, True, False, True, True]
    bar.resize(bar._needed(2) - 1, 50)
    assert [bool(button.text()) for button in folding] == [True, False, False, False, True]
    assert undo.accessibleName() == commands.undo.text()
    bar.resize(bar.minimumSizeHint())
    assert [bool(button.text()) for button in folding] == [False] * 5
    assert not accept_all.icon().isNull()
    assert bar._sum.toolTip() == bar._sum.whole, "it is cut"
    assert bar.minimumSizeHint().width() < 480
    commands.trash.setEnabled(False)  # which changes the action, and nothing of this
    assert not trash.text()
    bar.resize(wide, 50)
    assert [bool(button.text()) for button in (undo, move, trash)] == [True] * 3
    window.close()


def test_in_a_narrow_window_no_number_is_cut(qt: QApplication) -> None:
    """Of "64 photos · 29.9 MB to free" a group showed "2…B", and of the sum of the marks neither number was whole."""
    bar = ActionBar(Commands(qt))
    bar.show_marks(440, 98_100_000)
    bar.show()
    label, width = bar._sum, bar._sum.fontMetrics().horizontalAdvance
    label.resize(width("440 photos marked · 98.1 MB to free") + 4, 20)
    assert label.text() == "440 photos marked · 98.1 MB to free"
    label.resize(width("440 photos marked · 98.1 MB"), 20)
    assert label.text() == "440 photos marked"
    assert label.toolTip() == label.accessibleName() == "440 photos marked · 98.1 MB to free"
    bar.close()
    group: Any = SimpleNamespace(ids=(1, 2), gain=29_900_000)
    image = QImage(9, 9, QImage.Format.Format_RGB32)
    with QPainter(image) as painter:
        width = painter.fontMetrics().horizontalAdvance
        rooms = (width("2 photos · 29.9 MB to free"), width("29.9 MB"), 9)
        shown = [sum_of(group, painter, room) for room in rooms]
    assert shown == ["2 photos · 29.9 MB to free", "29.9 MB", ""]


def test_in_a_narrow_window_the_head_of_the_themes_says_how_many_there_are(qt: QApplication) -> None:
    """In German it was wider than a small screen."""
    commands = Commands(qt)
    window = QWidget()
    head = LookalikesHeader("433 photos in 19 themes", commands, window)
    mark = CommandButton(commands.mark_chosen, head, framed=True)
    head.add(mark)
    window.show()
    head.resize(head._needed(0), 40)
    assert mark.toolButtonStyle() is Qt.ToolButtonStyle.ToolButtonTextBesideIcon
    head.resize(head._needed(2), 40)
    pause(20)
    assert mark.toolButtonStyle() is Qt.ToolButtonStyle.ToolButtonIconOnly
    assert head._title.text() == "433 photos in 19 themes"
    mark.hide()
    head.resize(head._needed(1), 40)
    assert head._needed(1) < head._needed(0)
    assert head.minimumSizeHint().width() < head._needed(1)
    window.close()


def test_in_a_narrow_window_the_head_of_the_results_is_one_line(qt: QApplication) -> None:
    """In German it had six, and the window became higher than a small screen."""
    window = QWidget()
    head = ResultsHeader(Commands(qt), window)
    found = "You have this picture only smaller: 8 photos, and 42 less alike"
    window.show()
    head.resize(1200, head.sizeHint().height())
    high = head.sizeHint().height()
    head.say(found)
    pause(20)
    assert head._first_line._title.text() == found
    head.resize(560, high)
    pause(20)
    assert head.sizeHint().height() == high
    folded = Qt.ToolButtonStyle.ToolButtonIconOnly
    assert {button.toolButtonStyle() for button in head.findChildren(CommandButton)} == {folded}
    window.close()


def test_a_list_without_a_group_gets_the_focus_with_the_first_one(program: Program) -> None:
    """After the first start the list of folders had it, and no key of the review worked."""
    window, groups = program.window, program.window.review_page.groups
    wait_until(window.isActiveWindow, seconds=10, what="the window")
    groups.header.text.setText("no photo has this in its path")
    wait_until(groups.view.isHidden, seconds=10, what="an empty list")
    window.side.folder_view.setFocus()
    window.review_page.take_focus()
    window.commands.reset_filters.trigger()
    wait_until(lambda: len(groups_of(program)) == 2, seconds=10, what="two groups")
    assert groups.view.hasFocus()


def test_whoever_types_a_query_meanwhile_keeps_the_focus(start: Start, library: Path) -> None:
    program = start()
    window = program.window
    window.folders.take([str(library)], False)
    wait_until(window.search_box.isVisible, seconds=10, what="the library")
    window.search_box.field.setFocus()
    wait_until(lambda: len(groups_of(program)) == 2, seconds=60, what="two groups")
    assert window.search_box.field.hasFocus()


def test_escape_and_enter_lead_from_a_field_to_the_list(program: Program) -> None:
    """Who had typed there had to find the mouse: Escape did nothing, and no key of the review worked."""
    window, view = program.window, program.window.review_page.groups.view
    window.activateWindow()
    for field in (window.search_box.field, window.review_page.groups.header.text):
        field.setFocus()
        field.setText("backup")
        QTest.keyClick(_focused(), Qt.Key.Key_Escape)
        assert field.hasFocus()
        assert not field.text()
        QTest.keyClick(_focused(), Qt.Key.Key_Escape)
        assert view.hasFocus()
    window.side.queue_view.setFocus()
    QTest.keyClick(_focused(), Qt.Key.Key_Escape)
    assert view.hasFocus()
    window.review_page.groups.header.text.setFocus()
    QTest.keyClick(_focused(), Qt.Key.Key_Return)
    assert view.hasFocus()
    assert window.review.count == 0, "Enter was for the field"


def test_a_click_on_a_photo_is_for_the_keys_of_the_review(program: Program) -> None:
    window = program.window
    canvas = window.review_page.comparison.cells[1].canvas
    wait_until(canvas.isVisible, seconds=10, what="a photo")
    window.search_box.field.setFocus()
    QTest.mouseClick(canvas, Qt.MouseButton.LeftButton)
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, Qt.Key.Key_Return)
    assert window.review.count > 0


def test_a_click_on_a_message_leaves_the_keys_with_the_review(program: Program) -> None:
    """They went to the list of folders, which is next, when the message was gone."""
    window, view = program.window, program.window.review_page.groups.view
    window.review_page.take_focus()
    wait_until(view.hasFocus, seconds=10, what="the focus")
    window.messages.say("Gone", button="Undo", answer=lambda: None)
    QTest.mouseClick(window.messages._button, Qt.MouseButton.LeftButton)
    assert not window.messages.text
    assert view.hasFocus()


def test_a_click_on_the_slider_leaves_the_keys_with_the_review(program: Program) -> None:
    """Return and Space did nothing after the similarity was changed, until the list was clicked."""
    window, view = program.window, program.window.review_page.groups.view
    window.review_page.take_focus()
    wait_until(view.hasFocus, seconds=10, what="the focus")
    slider = window.review_page.groups.findChild(QSlider)
    assert slider is not None
    QTest.mouseClick(slider, Qt.MouseButton.LeftButton)
    assert view.hasFocus()


def test_a_photo_that_cannot_be_marked_says_why(program: Program) -> None:
    window, review = program.window, program.window.review
    comparison = window.review_page.comparison
    wait_until(comparison.cells[1].isVisible, seconds=10, what="two photos")
    row = comparison.row
    assert row is not None
    window.commands.split.trigger()
    shown, photo = (comparison.cells[1], comparison.pair.tags[1]), row.ids[1]
    review.note_gone(frozenset([photo]), frozenset([photo]))
    assert [frame._role.whole for frame in shown] == ["No longer there"] * 2
    assert not any(frame.mark.isEnabled() for frame in shown)
    review.note_gone(frozenset([photo]), frozenset())
    assert all(frame.mark.isEnabled() for frame in shown)
    window.side.folder_view.setCurrentIndex(window.side.folders.index(0))
    window.commands.protect_folder.trigger()
    wait_until(lambda: all(frame._role.whole.endswith("protected") for frame in shown), seconds=10, what="protection")
    assert not any(frame.mark.isEnabled() for frame in shown)


def test_the_text_of_a_framed_button_is_in_its_middle(qt: QApplication) -> None:
    commands = Commands(qt)
    button = CommandButton(commands.open_query, framed=True)
    button.resize(button.sizeHint())
    image = button.grab().toImage()
    empty = image.width() - 4  # a column without text
    heights = range(5, image.height() - 5)
    drawn = [x for x in range(3, empty) if any(image.pixelColor(x, y) != image.pixelColor(empty, y) for y in heights)]
    assert abs(min(drawn) - (image.width() - 1 - max(drawn))) <= 4


def test_the_buttons_at_the_top_are_of_one_height(program: Program) -> None:
    window = program.window
    window.commands.side_panel.trigger()  # so that its button is there
    pause(50)
    boxes = [window.findChild(QFrame, name) for name in ("searchBox", "viewSwitch")]
    buttons = [button for box in boxes if box is not None for button in box.findChildren(CommandButton)]
    assert len(buttons) == 5
    assert all(button.isVisible() for button in buttons)
    assert len({(button.mapTo(window, QPoint()).y(), button.height()) for button in buttons}) == 1


def test_tab_goes_along_the_top_and_then_down(program: Program, library: Path) -> None:
    window = program.window
    window.messages.say("Read me")
    window.activateWindow()
    window.search_box.field.setFocus()
    top = ["Themes", "Map", "Close the message"]
    side = ["Scan again", "Add folder…", "Folders of the library", "Kinds of copies"]
    head = ["Order of the groups", "Filter by folder or name", "Filters", "Minimum similarity"]
    assert _along(16)[2:] == [*top, *side, *head, "Groups", "Side by side", "Flicker"]
    window.commands.split.trigger()
    _along(8)
    assert [name.partition(":")[0] for name in _along(3)] == ["Remove photo 1", "Remove photo 2", "Place of the line"]


def test_tab_goes_from_top_to_bottom_on_the_other_pages(program: Program) -> None:
    window = program.window
    window.resize(1280, 800)
    window.activateWindow()
    commands, folders, themes = window.commands, window.folders_page, window.themes_page
    commands.compare_folders.trigger()
    wait_until(lambda: folders.overlap is not None, seconds=10, what="folders that overlap")
    folders.table.setFocus()
    pause(100)
    assert _along(2) == ["Only in the first folder", "Photos of the folder"]
    commands.themes.trigger()
    wait_until(themes.cards.isVisible, seconds=60, what="themes")
    window.side.queue_view.setFocus()
    head = ["Back to the groups", "Photos to divide", "Number of themes", "What photos are compared by"]
    assert _along(5) == [*head, "Themes of the library"]


def _along(steps: int) -> list[str]:
    """The names of what has the focus at each step."""
    reached = []
    for _ in range(steps):
        QTest.keyClick(_focused(), Qt.Key.Key_Tab)
        reached.append(_focused().accessibleName())
    return reached


def _focused() -> QWidget:
    focused = QApplication.focusWidget()
    assert focused is not None
    return focused


def test_a_list_shows_that_the_keys_go_there(program: Program) -> None:
    window = program.window
    window.activateWindow()
    for view in (window.side.folder_view, window.side.queue_view, window.review_page.groups.view):
        window.search_box.field.setFocus()
        view.setCurrentIndex(view.model().index(0, 0))
        without = view.grab().toImage()
        view.setFocus(Qt.FocusReason.TabFocusReason)
        assert view.grab().toImage() != without, view.accessibleName()


def test_letters_of_another_font_take_no_underscore_away(qt: QApplication) -> None:
    """Chinese ones make the line higher than its place, and IMG_1.jpg was to be read as IMG 1.jpg."""
    font = QApplication.font()
    line = QFontMetrics(font).height()
    dark = []
    for letters in ("___", "___中"):
        image = QImage(200, 3 * line, QImage.Format.Format_RGB32)
        image.fill(Qt.GlobalColor.white)
        painter = QPainter(image)
        painting.text(painter, QRect(0, line, 200, line), letters)
        painter.end()
        width = QFontMetrics(font).horizontalAdvance("__")
        dark.append(any(image.pixelColor(width // 2, y).lightness() < 128 for y in range(image.height())))
    assert dark == [True, True]


def test_the_first_folder_is_looked_for_where_photos_are(
    start: Start, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []
    monkeypatch.setattr(folders, "ask_folder", lambda _parent, _title, start, _chosen: asked.append(start))
    window = start().window
    window.commands.add_folder.trigger()
    window.folders._chosen(str(tmp_path / "Pictures" / "2021"))
    window.commands.add_folder.trigger()
    pictures = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.PicturesLocation)
    assert asked == [pictures if Path(pictures).is_dir() else QDir.homePath(), str(tmp_path / "Pictures")]


def test_what_is_done_most_stands_out(qt: QApplication) -> None:
    commands = Commands(qt)
    bar = ActionBar(commands)
    accept, other = bar._buttons[:2]
    middle = [button.grab().toImage().pixelColor(6, button.sizeHint().height() // 2) for button in (accept, other)]
    assert middle[0].saturation() > middle[1].saturation() + 80
    commands.accept.setEnabled(False)
    assert accept.grab().toImage().pixelColor(6, 10).saturation() < 40


def test_a_folder_is_called_as_the_person_knows_it() -> None:
    roots = ("/disk/Pictures", "/disk/Pictures/2021", "/other/Camera", "/backup/Camera")
    assert words.folder("/disk/Pictures/Lake/a.jpg", roots) == "Pictures/Lake"
    assert words.folder("/disk/Pictures/2021/May/a.jpg", roots) == "2021/May"
    assert words.folder("/disk/Pictures2/a.jpg", roots) == "/disk/Pictures2"
    assert words.folder("/other/Camera/x/a.jpg", roots) == "other/Camera/x"  # there are two of that name
    assert words.folder("/a/b.jpg", ("/",)) == "/a"
    assert words.folder("/a/b.jpg") == "/a"


def test_no_column_of_the_history_is_out_of_sight(qt: QApplication) -> None:
    window = HistoryWindow()
    window.show()
    pause(50)
    for table in (window.deed_table, window.line_table):
        assert table.horizontalScrollBar().maximum() == 0
    window.close()


def test_no_window_is_larger_than_the_screen(qt: QApplication) -> None:
    """On a small screen, or one of 200 %, the buttons at the bottom of a dialog could not be reached."""
    window = HistoryWindow()
    room = window.screen().availableSize()
    assert room.width() < 1000  # the width that the history has elsewhere
    assert window.width() <= room.width()
    assert window.height() <= room.height()
