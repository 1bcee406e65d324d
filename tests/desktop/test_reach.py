"""What a screen reader and a tooltip say and where Tab leads, in every page, state and dialog of the window."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QDialog,
    QLineEdit,
    QMessageBox,
    QRadioButton,
    QScrollBar,
    QTabBar,
    QTextEdit,
    QWidget,
)

from core.photo import Problem
from core.rules import DEFAULT_RULES
from core.system.alone import Owner
from desktop.app import Program
from desktop.bug_report import BugReport
from desktop.commands.help_sheet import HelpSheet
from desktop.library.library_dialog import LibraryDialog
from desktop.removal.act import Act
from desktop.removal.confirm import ConfirmDialog
from desktop.removal.history import HistoryWindow
from desktop.removal.refusals import Refusals
from desktop.reviewing.queues import Queue
from desktop.rules.rules_dialog import RulesDialog
from desktop.single_instance import notice
from desktop.waiting import pause, wait_until
from tests.desktop.drawing import photo, weighed
from tests.desktop.driving import Start, show, wait_for_scan

_CONTROLS = (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QAbstractSpinBox,
    QComboBox,
    QLineEdit,
    QTabBar,
    QTextEdit,
)
_ROLES = {
    QAccessible.Role.PushButton,
    QAccessible.Role.CheckBox,
    QAccessible.Role.RadioButton,
    QAccessible.Role.ButtonMenu,
    QAccessible.Role.ComboBox,
    QAccessible.Role.SpinBox,
    QAccessible.Role.Slider,
    QAccessible.Role.EditableText,
    QAccessible.Role.List,
    QAccessible.Role.Table,
    QAccessible.Role.Tree,
    QAccessible.Role.MenuItem,
    QAccessible.Role.PageTab,
    QAccessible.Role.ListItem,
}
"""What a person acts on, or reads item by item."""
_WHOLE = {QAccessible.Role.ComboBox, QAccessible.Role.SpinBox, QAccessible.Role.EditableText, QAccessible.Role.Table}
"""Their children are parts that Qt made, and are spoken as one with them."""
_MOST_ITEMS = 20  # of one list
_MOST_STEPS = 120  # of Tab


def controls(root: QWidget) -> list[QWidget]:
    """The controls of the program's own; not those that Qt puts inside of others (scroll bars, clear buttons)."""
    found: list[QWidget] = []
    for widget in root.findChildren(QWidget):
        inner = widget.parentWidget()
        parts = (QAbstractItemView, QAbstractSpinBox, QComboBox)
        drops_down = inner is not None and isinstance(inner.parentWidget(), QComboBox)  # the list of a combo box
        of_qt = widget.objectName().startswith("qt_") or isinstance(inner, parts) or drops_down
        if isinstance(widget, _CONTROLS) and not of_qt and not isinstance(widget, QScrollBar):
            found.append(widget)
    return found


def spoken(interface: QAccessibleInterface) -> Iterator[tuple[QAccessible.Role, str, str]]:
    """Role, name and description of what can be seen, from the top down; of long lists the first items."""
    if interface.state().invisible:
        return
    yield interface.role(), interface.text(QAccessible.Text.Name), interface.text(QAccessible.Text.Description)
    if interface.role() not in _WHOLE:
        for number in range(min(interface.childCount(), _MOST_ITEMS)):
            child = interface.child(number)
            if child.isValid():
                yield from spoken(child)


def nameless(root: QWidget) -> list[str]:
    found = spoken(QAccessible.queryAccessibleInterface(root))
    return [f"{role.name}: {about}" for role, name, about in found if role in _ROLES and not name]


def unreached(root: QWidget) -> list[str]:
    """The controls that can be seen and used, and to which Tab never comes."""
    root.activateWindow()
    wait_until(root.isActiveWindow, seconds=5, what="the window is active")
    reached: list[QWidget] = []
    for _ in range(_MOST_STEPS):
        focused = QApplication.focusWidget()
        QTest.keyClick(focused or root, Qt.Key.Key_Tab)
        now = QApplication.focusWidget()
        if now is None or now in reached:
            break
        reached.append(now)
    wanted = [control for control in controls(root) if control.isVisible() and control.isEnabled()]
    return [
        f"{type(control).__name__} {control.accessibleName() or control.objectName()}"
        for control in wanted
        if control not in reached and not any(_leads_to(widget, control) for widget in reached)
    ]


def _leads_to(reached: QWidget, control: QWidget) -> bool:
    """Whether the keys of what Tab has reached work this control too: a field's its buttons, a choice's the others."""
    one_choice = _choice_of(control) is not None and _choice_of(control) is _choice_of(reached)
    in_field = isinstance(reached, QLineEdit) and control.parentWidget() is reached
    return one_choice or in_field or control.isAncestorOf(reached)


def _choice_of(control: QWidget) -> object:
    """What holds the buttons of which one is chosen, None where the control is no such button."""
    if isinstance(control, QRadioButton):
        return control.parentWidget()
    return control.group() if isinstance(control, QAbstractButton) else None


def check(problems: dict[str, list[str]], state: str, root: QWidget) -> None:
    """Note what is wrong in a state."""
    pause(60)
    found = [f"no name: {what}" for what in nameless(root)] + [f"no way there: {what}" for what in unreached(root)]
    seen = () if isinstance(root, QMessageBox) else filter(QWidget.isVisible, controls(root))
    found += [f"no tooltip: {control.accessibleName()}" for control in seen if not control.toolTip()]
    if found:
        problems[state] = found


def test_every_control_of_every_page_is_named_and_reached(start: Start, library: Path) -> None:
    program = start()
    window, commands = program.window, program.window.commands
    problems: dict[str, list[str]] = {}
    check(problems, "welcome", window)
    window.folders.add([str(library)])
    wait_for_scan(program)
    check(problems, "review", window)
    commands.filters.trigger()
    check(problems, "filters", window)
    commands.filters.trigger()
    for mode in commands.modes[1:]:
        mode.trigger()
        check(problems, mode.text(), window)
    commands.full_screen.trigger()
    check(problems, "full screen", window)
    window.full_screen.leave()
    commands.side_by_side.trigger()
    show(program, Queue.IDENTICAL_FILE)
    commands.keep_both.trigger()
    wait_until(lambda: bool(window.review.overview.decisions), seconds=10, what="a verdict")
    for queue in (Queue.DECIDED, Queue.UNREADABLE):
        window.side.choose(queue)
        check(problems, queue.value, window)
    for state, open_it, ready in pages(program):
        open_it()
        wait_until(ready, seconds=60, what=state)
        check(problems, state, window)
    assert problems == {}, problems


def pages(program: Program) -> Iterator[tuple[str, Callable[[], object], Callable[[], bool]]]:
    """The pages beside the groups: how each is opened, and when it is there."""
    window, commands = program.window, program.window.commands
    yield "folders", commands.compare_folders.trigger, lambda: window.folders_page.overlap is not None
    themes = window.themes_page
    yield "themes", commands.themes.trigger, lambda: program.lanes.lookalikes.idle and themes.cards.isVisible()
    yield "a theme", lambda: themes.cards.activated.emit(themes.model.index(0)), themes.grid.isVisible
    yield "themes are looked for", themes.show_work, themes.work.isVisible
    chart = window.map_page
    yield "map", commands.map.trigger, lambda: program.lanes.lookalikes.idle and chart.view.isVisible()
    every = tuple(window.review.overview.photos)
    yield "photos of the map", lambda: chart.show_selection(every), chart.grid.isVisible
    yield (
        "search",
        lambda: window.search_controller.search_photo(window.review.photo(every[0])),
        window.results.isVisible,
    )


def test_every_control_of_every_dialog_is_named_and_reached(start: Start, tmp_path: Path) -> None:
    program = start()
    photos = {1: photo(1), 2: photo(2)}
    dialogs: dict[str, QDialog] = {
        "trash": ConfirmDialog(Act.TRASH, weighed((2, 1)), photos),
        "move": ConfirmDialog(Act.MOVE, weighed((2, 1)), photos),
        "link": ConfirmDialog(Act.LINK, weighed((2, 1)), photos),
        "history": HistoryWindow(),
        "mistake": BugReport("Traceback"),
        "rules": RulesDialog(DEFAULT_RULES),
        "help": HelpSheet(program.window.commands),
        "left alone": Refusals([Problem("/a.jpg", "gone")], roots=()),
        "library": LibraryDialog(program.lanes.searching),
        "taken": notice(tmp_path, Owner(17, "here", "")),
    }
    problems: dict[str, list[str]] = {}
    for state, dialog in dialogs.items():
        dialog.show()
        check(problems, state, dialog)
        dialog.close()
    program.window.commands.about.trigger()
    about = QApplication.activeModalWidget()
    assert about is not None
    check(problems, "about", about)
    about.close()
    assert problems == {}, problems


def test_lists_and_tables_show_that_the_keys_go_to_them(start: Start) -> None:
    """A selected row looks the same wherever the keys go; in a table to read there is none."""
    photos = {1: photo(1), 2: photo(2)}
    window = start().window
    refusals = Refusals([Problem("/a.jpg", "gone")], roots=(), parent=window)
    confirm = ConfirmDialog(Act.TRASH, weighed((2, 1)), photos, parent=window)
    for dialog in (confirm, HistoryWindow(window), RulesDialog(DEFAULT_RULES, window), refusals):
        dialog.show()
        QTest.qWaitForWindowActive(dialog)
        for view in filter(lambda control: isinstance(control, QAbstractItemView), controls(dialog)):
            view.clearFocus()
            without = view.grab().toImage()
            view.setFocus(Qt.FocusReason.TabFocusReason)
            assert view.grab().toImage() != without, view
        dialog.close()
