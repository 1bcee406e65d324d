"""Everything can be done by key, and seen in every palette."""

from __future__ import annotations

from collections import Counter
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QColor, QGuiApplication, QImage, QPalette
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QLabel,
    QMenu,
    QRadioButton,
)

from desktop.app import Program
from desktop.commands import help_sheet
from desktop.commands.command import Section
from desktop.removal.pair_dialog import PairDialog
from desktop.reviewing.queues import Queue
from desktop.waiting import wait_until
from desktop.widgets import spoken, style
from desktop.widgets.arrow_slider import ArrowSlider
from desktop.widgets.mark_box import MarkBox
from desktop.widgets.outlined import CheckBox, RadioButton
from desktop.widgets.tool_button import ToolButton
from tests.desktop.driving import Start, ask_for_the_trash, press, show, wait_for_scan


@pytest.fixture
def program(start: Start) -> Program:
    return start()


class _Listener:
    """Stands for QAccessible where a screen reader listens: Qt has none without a screen."""

    def __init__(self) -> None:
        self.heard: list[str] = []

    def isActive(self) -> bool:
        return True

    def updateAccessibility(self, event: QAccessibleAnnouncementEvent) -> None:
        self.heard.append(event.message())


def test_a_screen_reader_is_told_what_is_unticked_and_which_pair_is_seen(
    start: Start, library: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Space and Next were silent in the question: the focus stayed where it was."""
    program = start(library)
    wait_for_scan(program)
    dialog = ask_for_the_trash(program)
    listener = _Listener()
    monkeypatch.setattr(spoken, "QAccessible", listener)
    table = dialog._table
    wait_until(dialog.isActiveWindow, seconds=5, what="the question has the keys")
    table.setFocus()
    table.setCurrentIndex(dialog._model.index(0, 0))
    QTest.keyClick(table, Qt.Key.Key_Space)
    QTest.keyClick(table, Qt.Key.Key_Space)
    assert [text for text in listener.heard if "marked" not in text] == [
        "Stays too: you unticked it",
        "Goes: Re-saved or resized",
    ]
    listener.heard.clear()
    QTest.keyClick(table, Qt.Key.Key_Return)
    large = dialog.findChild(PairDialog)
    assert large is not None
    large._down.click()
    first, second = listener.heard
    assert first.startswith("Goes: ")
    assert "Stays for it: first.jpg" in first
    assert second != first
    dialog.reject()


def test_a_screen_reader_is_told_what_keys_change_elsewhere(
    start: Start, library: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    program = start(library)
    wait_for_scan(program)
    show(program, Queue.RESAVED)
    listener = _Listener()
    monkeypatch.setattr(spoken, "QAccessible", listener)
    press(program, Qt.Key.Key_Space)
    press(program, Qt.Key.Key_Left)
    press(program, Qt.Key.Key_Right)
    program.window.messages.say("No photo is missing.")
    marked, first, second, message = listener.heard
    assert marked.startswith("1 photo marked · ")
    assert "✓ Keep" in first
    assert "first again.jpg, Re-saved · " in second
    assert second.endswith(", marked for removal")
    assert message == "No photo is missing."
    assert [QAccessible.queryAccessibleInterface(label).text(QAccessible.Text.Name) for label in _texts(program)] == [
        "No photo is missing."
    ]


def _texts(program: Program) -> list[QLabel]:
    return [label for label in program.window.messages.findChildren(QLabel) if label.isVisible()]


def test_every_action_has_a_tooltip_and_its_own_key(program: Program) -> None:
    keys: Counter[str] = Counter()
    for command in program.window.commands.all:
        assert command.action.text()
        assert command.action.toolTip() != command.action.text()
        keys.update(key.toString() for key in command.action.shortcuts() if not key.isEmpty())
    assert [key for key, count in keys.items() if count > 1] == []
    assert {"Return", "Space", "Del", "Ctrl+Z", "Ctrl+V", "Ctrl+O", "F1", "?", "Left", "Right", "1", "9"} <= set(keys)


def test_every_action_is_in_a_menu(program: Program) -> None:
    commands = program.window.commands
    menus = program.window.menuBar().findChildren(QMenu)
    listed = {id(action) for menu in menus for action in menu.actions()}
    missing = [command.action.text() for command in commands.all if id(command.action) not in listed]
    assert missing == [mark.text() for mark in commands.marks]


def test_the_help_sheet_lists_every_action_with_its_key(program: Program) -> None:
    commands = program.window.commands
    sheet = help_sheet.sheet(commands, program.window.palette())
    for command in commands.all:
        assert command.action.statusTip().replace("'", "&#x27;") in sheet
    for section in Section:
        assert any(command.section is section for command in commands.all)


@pytest.mark.parametrize("dark", [False, True])
def test_every_icon_is_drawn_in_the_colours_of_the_palette(
    program: Program, monkeypatch: pytest.MonkeyPatch, dark: bool
) -> None:
    palette = style.palette(dark=dark)
    monkeypatch.setattr(QGuiApplication, "palette", lambda: palette)
    for command in program.window.commands.all:
        if not command.action.icon().isNull():
            drawn = command.action.icon().pixmap(32, 32).toImage()
            assert palette.color(QPalette.ColorRole.ButtonText).name() in _colours(drawn)


def _colours(image: QImage) -> set[str]:
    """The colours of the pixels that are not see-through at all."""
    pixels = (image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height()))
    return {pixel.name() for pixel in pixels if pixel.alpha() == 255}


@pytest.mark.parametrize("dark", [False, True])
def test_shades_of_text_can_be_read(dark: bool) -> None:
    palette = style.palette(dark=dark)
    ground = palette.color(QPalette.ColorRole.Base)
    for colour in (style.muted(palette), style.danger(palette), style.caution(palette), style.good(palette)):
        assert _contrast(colour, ground) >= 4.5


@pytest.mark.parametrize("kind", [MarkBox, CheckBox, RadioButton, ArrowSlider])
@pytest.mark.parametrize("dark", [False, True])
def test_an_unticked_box_and_a_handle_stand_out_from_their_ground(
    qt: QApplication, kind: type[QCheckBox | QRadioButton | ArrowSlider], dark: bool
) -> None:
    box = kind("Place", "Move") if issubclass(kind, ArrowSlider) else kind("Remove")
    box.setPalette(style.palette(dark=dark))
    box.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
    box.show()
    image = box.grab().toImage()
    ground = box.palette().color(QPalette.ColorRole.Window)
    edge = [image.pixelColor(x, image.height() // 2) for x in range(8)]
    assert max(_contrast(colour, ground) for colour in edge) >= 3
    box.close()


@pytest.mark.parametrize("raised", [False, True])
@pytest.mark.parametrize("dark", [False, True])
def test_a_button_that_is_on_is_told_from_one_that_is_not(qt: QApplication, dark: bool, raised: bool) -> None:
    """On a dark palette the ground of the map's button was 45 in 255 where it was on and 50 where it was not."""
    button = ToolButton()
    button.setPalette(style.palette(dark=dark))
    button.setText("Map")
    button.setCheckable(True)
    button.setAutoRaise(raised)
    button.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
    button.show()
    off = button.grab().toImage().pixelColor(5, button.height() // 2)
    button.setChecked(True)
    on = button.grab().toImage().pixelColor(5, button.height() // 2)
    assert _contrast(on, off) >= 1.3
    assert _contrast(on, button.palette().color(QPalette.ColorRole.ButtonText)) >= 4.5
    button.close()


def _contrast(one: QColor, other: QColor) -> float:
    """The ratio of the Web Content Accessibility Guidelines 2.1."""

    def luminance(colour: QColor) -> float:
        parts = (colour.redF(), colour.greenF(), colour.blueF())
        linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts]
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

    bright, dim = sorted((luminance(one), luminance(other)), reverse=True)
    return (bright + 0.05) / (dim + 0.05)


def test_the_window_follows_a_change_of_the_systems_palette(program: Program, qt: QApplication) -> None:
    window = program.window
    before = qt.palette()

    def follows(palette: QPalette) -> bool:
        drawn = window.commands.open_query.icon().pixmap(32, 32).toImage()
        ground = window.grab().toImage().pixelColor(3, window.height() - 3)
        wanted = palette.color(QPalette.ColorRole.Window)
        return ground == wanted and palette.color(QPalette.ColorRole.ButtonText).name() in _colours(drawn)

    for palette in (*(style.palette(dark=dark) for dark in (True, False, True)), before):
        qt.setPalette(palette)
        wait_until(partial(follows, palette), seconds=5, what="the change")
