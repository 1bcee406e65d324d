"""Panels that are drawn one after the other."""

from __future__ import annotations

from PySide6.QtCore import QTimer
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication, QWidget

from desktop.waiting import pause
from desktop.widgets import layouts
from desktop.widgets.in_turn import InTurn


class _Panel(QWidget):
    """Notes each time that it is painted."""

    def __init__(self, name: str, seen: list[str]) -> None:
        super().__init__()
        self._name = name
        self._seen = seen

    def paintEvent(self, _event: QPaintEvent) -> None:
        self._seen.append(self._name)


def _shown(*panels: QWidget) -> QWidget:
    window = QWidget()
    layouts.column(window, *panels)
    window.resize(60, 90)
    window.show()
    pause(50)
    return window


def test_each_panel_is_drawn_in_a_turn_of_its_own(qt: QApplication) -> None:
    seen: list[str] = []
    panels = [_Panel(name, seen) for name in "abc"]
    window = _shown(*panels)
    drawing = InTurn(*panels, parent=window)
    seen.clear()
    drawing.hold()
    window.update()
    turns = QTimer(window)
    turns.timeout.connect(lambda: seen.append("|"))
    turns.start()
    pause(100)
    window.close()
    assert [turn for turn in "".join(seen).split("|") if turn] == ["a", "b", "c"]


def test_who_is_told_twice_draws_as_before_afterwards(qt: QApplication) -> None:
    seen: list[str] = []
    panel = _Panel("a", seen)
    window = _shown(panel)
    drawing = InTurn(panel, parent=window)
    drawing.hold()
    drawing.hold()
    pause(50)
    seen.clear()
    panel.update()
    pause(50)
    window.close()
    assert seen == ["a"]
