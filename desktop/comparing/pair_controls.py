"""The controls below two photos, one row for each mode."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QLabel, QWidget

from desktop import words
from desktop.commands.command_button import CommandButton
from desktop.comparing.flicker import LONGEST_MS, SHORTEST_MS, Flicker
from desktop.comparing.legend import Legend
from desktop.comparing.pair_stage import Mode
from desktop.widgets import layouts
from desktop.widgets.arrow_slider import ArrowSlider
from desktop.words import tr

_LINE_STEPS = 1000


class PairControls(QFrame):
    """The interval of the flicker, the position of the dividing line, the legend of the difference."""

    line_moved = Signal(float)  # 0 to 1

    def __init__(self, flicker: Flicker, turning: QAction, parent: QWidget | None = None) -> None:
        """`turning` is the command that starts and stops the flicker's timer."""
        super().__init__(parent)
        self._flicker = flicker
        self.legend = Legend(self)
        self._rows = {
            Mode.FLICKER: self._make_flicker(turning),
            Mode.SPLIT: self._make_split(),
            Mode.DIFFERENCE: self.legend,
        }
        self._pages = layouts.pages(self, *self._rows.values())
        layouts.column(self, self._pages, margins=(12, 4, 12, 4))
        flicker.changed.connect(self._show_speed)
        self._show_speed()

    def set_mode(self, mode: Mode) -> None:
        if mode in self._rows:
            self._pages.setCurrentWidget(self._rows[mode])

    def set_line(self, place: float) -> None:
        """Show where the dividing line is now."""
        self.line.blockSignals(True)
        self.line.setValue(round(place * _LINE_STEPS))
        self.line.blockSignals(False)

    def _make_flicker(self, turning: QAction) -> QWidget:
        row = QWidget(self)
        button = CommandButton(turning, row, with_text=False)
        self.speed = ArrowSlider(tr("Time for each photo"), tr("How long each photo is shown"), row)
        self.speed.setRange(SHORTEST_MS // 100, LONGEST_MS // 100)
        self.speed.setMaximumWidth(180)
        self.speed.valueChanged.connect(self._set_speed)
        self._time = QLabel(row)
        widest = tr("{} seconds each").format(words.decimal(2))
        self._time.setMinimumWidth(self._time.fontMetrics().horizontalAdvance(widest) + 6)
        layouts.row(row, button, self.speed, self._time, None, spacing=8)
        return row

    def _make_split(self) -> QWidget:
        row = QWidget(self)
        self.line = ArrowSlider(tr("Place of the line"), tr("Move the line between the two photos"), row)
        self.line.setRange(0, _LINE_STEPS)
        self.line.setSingleStep(_LINE_STEPS // 50)
        self.line.setPageStep(_LINE_STEPS // 10)
        self.line.setValue(_LINE_STEPS // 2)
        self.line.valueChanged.connect(self._move_line)
        layouts.row(row, (self.line, 1))
        return row

    @Slot()
    def _show_speed(self) -> None:
        self.speed.blockSignals(True)
        self.speed.setValue(self._flicker.interval // 100)
        self.speed.blockSignals(False)
        self._time.setText(tr("{} seconds each").format(words.decimal(self._flicker.interval / 1000)))

    @Slot(int)
    def _set_speed(self, tenths: int) -> None:
        self._flicker.set_interval(100 * tenths)

    @Slot(int)
    def _move_line(self, place: int) -> None:
        self.line_moved.emit(place / _LINE_STEPS)
