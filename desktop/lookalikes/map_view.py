"""The map as mouse and keys move it: zoom, pan and selection."""

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
    """Zoomed by the wheel, moved by dragging; Shift or the lasso's mode draws around photos to select them."""

    selected = Signal(object)  # tuple of photo ids, stacks of copies opened
    opened = Signal(int)  # photo id

    def __init__(self, review: Review, gallery: Gallery, parent: QWidget | None = None) -> None:
        super().__init__(review, gallery, parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(tr("Map of the library"))
        self.setAccessibleDescription(tr("Photos that show alike things lie near each other"))
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
            self.sight.move(way)
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
        moves = {
            Qt.Key.Key_Left: QPointF(_PAN, 0),
            Qt.Key.Key_Right: QPointF(-_PAN, 0),
            Qt.Key.Key_Up: QPointF(0, _PAN),
            Qt.Key.Key_Down: QPointF(0, -_PAN),
        }
        key = Qt.Key(event.key())
        if key in moves and event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier):
            self.sight.move(moves[key])
            self.stir()
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
            hint = tr("Wheel, + and −: zoom. Drag or arrows: move. Shift and drag: select. Double click, Enter: open.")
            QToolTip.showText(event.globalPos(), hint if photo is None else words.printable(photo.path), self)
            return True
        return super().event(event)

    def _inside(self, lasso: QPolygonF) -> NDArray[np.bool_]:
        if self.chart is None:
            return np.zeros(0, np.bool_)
        corners = np.array([[point.x(), point.y()] for point in lasso.toList()], np.float32)
        return enclosed(self.sight.on_screen(self.chart.places), corners)

    def _choose(self, rows: NDArray[np.bool_]) -> None:
        self.chosen = rows
        self.update()
        self.selected.emit(self.selection)
