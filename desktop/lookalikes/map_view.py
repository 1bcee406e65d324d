"""Mouse and keyboard control of the map: zoom, pan and selection."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QEvent, QPointF, Qt, Signal, Slot
from PySide6.QtGui import QHelpEvent, QKeyEvent, QMouseEvent, QPolygonF, QWheelEvent
from PySide6.QtWidgets import QToolTip, QWidget

from desktop import words
from desktop.imaging.gallery import Gallery
from desktop.lookalikes.map_canvas import MapCanvas
from desktop.lookalikes.map_lasso import enclosed
from desktop.review import Review
from desktop.words import tr

_STEP = 1.25  # of one turn of the wheel or one key
_PAN = 60  # pixels of one key
_STILL = 4  # pixels by which the mouse may tremble in a click


class MapView(MapCanvas):
    """Zoomed by the wheel, moved by dragging or arrows; Shift or the lasso's mode draws around photos to select them.

    With Shift, arrows go from one photo to the next.
    """

    selected = Signal(object)  # tuple of photo ids, stacks of copies opened
    opened = Signal(int)  # photo id

    def __init__(self, review: Review, gallery: Gallery, parent: QWidget | None = None) -> None:
        super().__init__(review, gallery, parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(tr("Map of the library"))
        self.setAccessibleDescription(tr("Photos that show similar things lie near each other"))
        self.lassoing = False
        self._pressed: QPointF | None = None
        self._moved = False

    @Slot()
    def zoom_in(self) -> None:
        self.zoom(_STEP, QPointF(self.rect().center()))

    @Slot()
    def zoom_out(self) -> None:
        self.zoom(1 / _STEP, QPointF(self.rect().center()))

    def wheelEvent(self, event: QWheelEvent) -> None:
        self.zoom(_STEP ** (event.angleDelta().y() / 120), event.position())
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self._pressed, self._moved = event.position(), False
            if self.lassoing or event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
                self.lasso = QPolygonF([event.position()])

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._pressed is None:
            return
        way = event.position() - self._pressed
        if not self._moved and way.manhattanLength() < _STILL:
            return
        self._moved = True
        if not self.lasso.isEmpty():
            self.lasso.append(event.position())
            self.update()
        else:
            self.transform.move(way)
            self._pressed = event.position()
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
            self.stir()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._pressed is None or event.button() is not Qt.MouseButton.LeftButton:
            return
        lasso, self.lasso, self._pressed = self.lasso, QPolygonF(), None
        self.unsetCursor()
        if self._moved and not lasso.isEmpty():
            self._choose(self._inside(lasso))
        elif not self._moved:
            row = self.row_at(event.position())
            chosen = np.zeros_like(self.chosen)
            if row is not None:
                chosen[row] = True
            self._choose(chosen)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        row = self.row_at(event.position())
        if row is not None and self.chart is not None:
            self.opened.emit(int(self.chart.photos[row]))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        ways = {
            Qt.Key.Key_Left: QPointF(-1, 0),
            Qt.Key.Key_Right: QPointF(1, 0),
            Qt.Key.Key_Up: QPointF(0, -1),
            Qt.Key.Key_Down: QPointF(0, 1),
        }
        key, held = Qt.Key(event.key()), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if key in ways and held == Qt.KeyboardModifier.NoModifier:
            self.transform.move(ways[key] * -_PAN)
            self.stir()
        elif key in ways and held == Qt.KeyboardModifier.ShiftModifier:
            self._step(ways[key])
        elif key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal):
            self.zoom_in()
        elif key is Qt.Key.Key_Minus:
            self.zoom_out()
        elif key is Qt.Key.Key_0:
            self.fit()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.selection:
            self.opened.emit(self.selection[0])
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            row = self.row_at(QPointF(event.pos()))
            photo = None if row is None else self.photo_at(row)
            hint = tr(
                "Wheel, + and −: zoom. Drag or arrows: move. Shift with either: select. Double click, Enter: open."
            )
            QToolTip.showText(event.globalPos(), hint if photo is None else words.printable(photo.path), self)
            return True
        return super().event(event)

    def _step(self, way: QPointF) -> None:
        """Select the next photo on this way from the selected one, or the one in the middle, and let it be seen."""
        if self.chart is None or not len(self.chart.photos):
            return
        places, chosen = self.transform.on_screen(self.chart.places), np.flatnonzero(self.chosen)
        middle = self.rect().center()
        if len(chosen):
            offsets = places - places[chosen[0]]
            along = offsets @ np.array([way.x(), way.y()], np.float32)
            across = np.abs(offsets @ np.array([way.y(), way.x()], np.float32))
            costs = np.where((along > 0) & (across <= along), along + 2 * across, np.inf)
        else:
            costs = np.square(places - np.array([middle.x(), middle.y()], np.float32)).sum(axis=1)
        row = int(costs.argmin())
        if not np.isfinite(costs[row]):
            return
        rows = np.zeros_like(self.chosen)
        rows[row] = True
        self._choose(rows)
        place = QPointF(float(places[row, 0]), float(places[row, 1]))
        if not self.rect().adjusted(_PAN, _PAN, -_PAN, -_PAN).contains(place.toPoint()):
            self.transform.move(QPointF(middle) - place)
            self.stir()

    def _inside(self, lasso: QPolygonF) -> NDArray[np.bool_]:
        if self.chart is None:
            return np.zeros(0, np.bool_)
        corners = np.array([[point.x(), point.y()] for point in lasso.toList()], np.float32)
        return enclosed(self.transform.on_screen(self.chart.places), corners)

    def _choose(self, rows: NDArray[np.bool_]) -> None:
        self.chosen = rows
        self.update()
        self.selected.emit(self.selection)
