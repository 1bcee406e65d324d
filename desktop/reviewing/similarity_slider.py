"""The slider for the least similarity of copies; below it, the number of groups at each of its values."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPoint, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QHelpEvent, QMouseEvent, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QLabel, QSizePolicy, QSlider, QStyle, QToolTip, QWidget

from core.grouping import DEFAULT_SIMILARITY, POSITIONS
from desktop import words
from desktop.widgets import layouts, style
from desktop.widgets.outlined import Slider
from desktop.words import tr

LOWEST = round(DEFAULT_SIMILARITY)
HIGHEST = POSITIONS - 1
_HEIGHT = 28  # pixels of the highest bar


class SimilaritySlider(QWidget):
    """Shows and emits the value also while it is dragged."""

    moved = Signal(float)  # 0 to 100

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._label = QLabel(self)
        self.slider = Slider(Qt.Orientation.Horizontal, self)
        self.slider.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # as the bars below it
        self.slider.setRange(LOWEST, HIGHEST)
        self.slider.setPageStep(5)
        self.slider.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click leaves the keys to the review
        self.slider.setValue(LOWEST)
        self.slider.setAccessibleName(tr("Minimum similarity"))
        self.slider.setToolTip(
            tr(
                "How similar photos must be to form a group. The bars say how many groups there are then. "
                "No new scan is needed."
            )
        )
        self._bars = _Bars(self.slider, self)
        self._listed = True  # all groups of copies are
        layouts.column(self, self._label, self.slider, self._bars)
        self.slider.valueChanged.connect(self._slid)
        self._tell()

    @Slot(object)
    def show_counts(self, counts: Sequence[int]) -> None:
        """Show the number of groups at each similarity from 0 to 100."""
        self._bars.counts = tuple(counts)
        self._bars.update()
        self._tell()

    def set_listed(self, all_kinds: bool) -> None:
        """Tell whether the list has copies of all kinds, to which the numbers refer, or of one kind only."""
        self._listed = all_kinds
        self._tell()

    @Slot(int)
    def _slid(self, value: int) -> None:
        self._bars.update()
        self._tell()
        self.moved.emit(float(value))

    def _tell(self) -> None:
        value = self.slider.value()
        text = tr("At least {} % alike").format(value)
        groups = words.groups(self._bars.counts[value]) if self._bars.counts else ""
        both = tr("{similarity}: {groups}") if self._listed else tr("{similarity}: {groups} of all kinds")
        self._label.setText(both.format(similarity=text, groups=groups) if groups else text)
        self.slider.setAccessibleDescription(groups)


class _Bars(QWidget):
    """A bar chart with a bar for each value of the slider, below the handle's place for it."""

    def __init__(self, slider: QSlider, parent: QWidget) -> None:
        super().__init__(parent)
        self.counts: tuple[int, ...] = ()
        self._slider = slider
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(tr("Number of groups at each similarity"))

    def sizeHint(self) -> QSize:
        return QSize(160, _HEIGHT + 2)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        palette = self.palette()
        ground = style.mix(palette.color(QPalette.ColorRole.WindowText), palette.color(QPalette.ColorRole.Window), 0.32)
        painter.fillRect(QRectF(0, self.height() - 1, self.width(), 1), ground)
        if self.counts:
            highest = max(1, *self.counts[LOWEST:])
            first, span = self._handle() / 2, self._span()
            wide = max(2.0, span / (HIGHEST - LOWEST) - 2)
            for value in range(LOWEST, HIGHEST + 1):
                high = max(1.0 if self.counts[value] else 0.0, _HEIGHT * self.counts[value] / highest)
                middle = first + QStyle.sliderPositionFromValue(LOWEST, HIGHEST, value, span)
                place = QRectF(middle - wide / 2, self.height() - 1 - high, wide, high)
                painter.fillRect(place, style.accent(palette) if value == self._slider.value() else ground)
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._slider.setValue(self._value_at(event.position().x()))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._slider.setValue(self._value_at(event.position().x()))

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip and self.counts:
            self._tell(event.pos(), event.globalPos())
            return True
        return super().event(event)

    def _tell(self, here: QPoint, where: QPoint) -> None:
        value = self._value_at(here.x())
        text = tr("{similarity} %: {groups}").format(similarity=value, groups=words.groups(self.counts[value]))
        QToolTip.showText(where, text, self)

    def _handle(self) -> int:
        return self._slider.style().pixelMetric(QStyle.PixelMetric.PM_SliderLength, None, self._slider)

    def _span(self) -> int:
        """The pixels over which the handle can move."""
        return max(1, self.width() - self._handle())

    def _value_at(self, x: float) -> int:
        return QStyle.sliderValueFromPosition(LOWEST, HIGHEST, round(x - self._handle() / 2), self._span())
