"""The menus that a right click opens: on every photo and every line that something can be done with."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QAction, QContextMenuEvent, QDesktopServices, QKeyEvent
from PySide6.QtWidgets import QApplication, QListView, QMenu, QTableView

from desktop import files
from desktop.app import Program
from desktop.commands.command_button import CommandButton
from desktop.commands.commands import Commands
from desktop.removal.history import HistoryWindow
from desktop.search import drop
from desktop.waiting import wait_until
from tests.desktop import drawing
from tests.desktop.driving import Start, groups_of, wait_for_results


@pytest.fixture(autouse=True)
def opened(monkeypatch: pytest.MonkeyPatch) -> list[QMenu]:
    """The menus that were opened: the platform without a screen complains of what grabs the keyboard."""
    menus: list[QMenu] = []
    monkeypatch.setattr(QMenu, "popup", lambda menu, _where: menus.append(menu))
    return menus


def menu_at(view: QListView | QTableView, where: QPoint, opened: list[QMenu]) -> dict[str, QAction]:
    """The menu that a right click there opens, by its texts."""
    opened.clear()
    there = view.viewport().mapToGlobal(where)
    QApplication.sendEvent(view.viewport(), QContextMenuEvent(QContextMenuEvent.Reason.Mouse, where, there))
    return {action.text(): action for menu in opened for action in menu.actions() if action.text()}


def test_a_long_menu_has_lines_between_its_parts(start: Start) -> None:
    """What removes files does not stand in one row with what marks photos."""
    for entry in start().window.menuBar().actions():
        menu = entry.menu()
        assert isinstance(menu, QMenu)
        parts = "".join("|" if action.isSeparator() else "x" for action in menu.actions()).split("|")
        assert 1 <= min(map(len, parts)) <= max(map(len, parts)) <= 7, entry.text()


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_N, Qt.Key.Key_Right])
def test_keys_are_for_the_open_menu(start: Start, opened: list[QMenu], key: Qt.Key) -> None:
    """In the menu of a group, Space marked a photo, and N said that it is not a duplicate."""
    view = start().window.review_page.groups.view
    menu_at(view, view.visualRect(view.model().index(0, 0)).center(), opened)
    announced = QKeyEvent(QEvent.Type.ShortcutOverride, key, Qt.KeyboardModifier.NoModifier)
    announced.ignore()
    QApplication.sendEvent(opened[0], announced)
    assert announced.isAccepted()


def test_macos_is_told_which_commands_belong_into_the_menu_of_the_program(start: Start) -> None:
    commands = start().window.commands
    told = {command.action for command in commands.all if command.action.menuRole() is not QAction.MenuRole.NoRole}
    assert told == {commands.about, commands.quit}


@pytest.mark.usefixtures("qt")
def test_the_keys_that_macos_has_for_itself_are_others_there(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.platform", "darwin")
    parent = QObject()
    commands = Commands(parent)
    keys = [commands.history, commands.trash, commands.full_screen, commands.undo]
    assert [action.shortcut().toString() for action in keys] == ["Ctrl+Y", "Backspace", "Meta+Ctrl+F", "Ctrl+Z"]
    shown = [key for key in (command.action.shortcut().toString() for command in commands.all) if key]
    assert len(shown) == len(set(shown))


def test_a_photo_of_the_filmstrip_has_the_menu_of_the_review(start: Start, tmp_path: Path, opened: list[QMenu]) -> None:
    picture = drawing.scene(8, size=(600, 400))
    for quality in (95, 90, 80, 70, 60):
        drawing.save(picture, tmp_path / "Photos" / f"{quality}.jpg", quality=quality)
    program = start(tmp_path / "Photos")
    program.window.resize(1280, 800)
    wait_until(lambda: [len(names) for names in groups_of(program)] == [5], seconds=60, what="one group")
    comparison = program.window.review_page.comparison
    strip = comparison._strip
    wait_until(strip.isVisible, seconds=10, what="the filmstrip")
    row = comparison.row
    assert row is not None
    third = strip.visualRect(strip.model().index(2, 0)).center()
    assert program.window.commands.toggle.text() in menu_at(strip, third, opened)
    assert comparison.current_photo == program.window.review.photo(row.ids[2])
    assert menu_at(strip, QPoint(strip.width() - 2, 2), opened) == {}  # beside the photos


def test_the_menu_of_a_photo_of_the_folder_view_leads_where_it_says(
    start: Start, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, opened: list[QMenu]
) -> None:
    drawing.save(drawing.scene(9, size=(600, 400)), tmp_path / "Photos" / "A" / "alone.jpg")
    for number in range(3):
        picture = drawing.scene(number, size=(600, 400))
        drawing.save(picture, tmp_path / "Photos" / "A" / f"{number}.jpg", quality=95)
        drawing.save(picture, tmp_path / "Photos" / "B" / f"{number}.jpg", quality=80)
    program = start(tmp_path / "Photos")
    window = program.window
    wait_until(lambda: len(groups_of(program)) == 3, seconds=60, what="three groups")
    wait_until(lambda: program.writing.job is None, seconds=30, what="the scan ends")
    window.commands.compare_folders.trigger()
    grid = window.folders_page.grid
    wait_until(lambda: grid.photos.rowCount() > 0, seconds=20, what="photos of two folders")
    shown: list[str] = []
    monkeypatch.setattr(files, "show_in_file_manager", lambda path, _parent: shown.append(path))
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda _address: False)
    alone = menu_at(grid, grid.visualRect(grid.photos.index(0)).center(), opened)
    assert not alone["Go to its group"].isEnabled()
    alone["Show in file manager"].trigger()
    assert shown == [str(tmp_path / "Photos" / "A" / "alone.jpg")]
    alone["Copy"].trigger()
    assert QApplication.clipboard().mimeData().text() == shown[0]
    assert drop.unpack(QApplication.clipboard().mimeData()).paths == (shown[0],)
    alone["Open"].trigger()
    assert window.messages.text.startswith("No program is set to open alone.jpg.")
    alone["Find look-alikes of this photo"].trigger()
    wait_for_results(program)
    assert window.results.answer is not None
    assert window.results.answer.query.name == "alone.jpg"
    window.folders_page._shared.click()
    photo = grid.photos.photo_at(grid.photos.index(2))
    menu_at(grid, grid.visualRect(grid.photos.index(2)).center(), opened)["Go to its group"].trigger()
    wait_until(lambda: window.review_page.current_photo == photo, seconds=10, what="the photo in its group")
    assert window.review_page.isVisible()


def test_a_line_of_the_history_has_its_buttons_as_a_menu(program: Program, opened: list[QMenu]) -> None:
    window = program.window
    window.commands.history.trigger()
    [history] = [child for child in window.findChildren(HistoryWindow) if child.isVisible()]
    assert menu_at(history.deed_table, QPoint(5, 5), opened).keys() == {"Undo", "Redo"}
    history.close()


def test_a_button_is_spoken_of_as_its_command_is_called_now(qt: QApplication) -> None:
    """The button that said Continue was announced as Pause."""
    action = QAction("Pause", qt)
    button = CommandButton(action)
    assert button.accessibleName() == "Pause"
    action.setText("Continue")
    assert button.accessibleName() == button.text() == "Continue"


def test_a_folder_that_is_excluded_can_be_taken_in_again_and_nothing_else(
    program: Program, library: Path, opened: list[QMenu]
) -> None:
    side, commands = program.window.side, program.window.commands
    program.writing.exclude(str(library / "Sent"))
    wait_until(lambda: side.folders.rowCount() == 2, seconds=10, what="the folder in the list")
    its = {commands.protect_folder.text(), commands.exclude.text(), commands.remove_folder.text()}
    first, second = (
        set(menu_at(side.folder_view, side.folder_view.visualRect(side.folders.index(row)).center(), opened))
        for row in range(2)
    )
    assert first - second == its
    assert second - first == {commands.include.text()}
