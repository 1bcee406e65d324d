"""Draws a rectangle on any photo in the window, to search for that part."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QEvent, QObject, QPointF, QRectF, QSizeF, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QApplication, QWidget

from core.photo import Part
from desktop.search.queries import Query
from desktop.widgets import style
from desktop.words import tr

_LEAST = 8.0  # points: a smaller rectangle is a slip of the hand
_STEP = 0.02  # of the picture's sides, for a press of an arrow key
_FIRST = 0.5  # of the picture's sides: the rectangle that keys begin with


@dataclass(frozen=True, slots=True)
class Place:
    """A photo that can be seen in the window."""

    query: Query  # the whole of it
    frame: QRectF  # where its corners are, in the coordinates of the window's glass; parts may be hidden
    seen: QRectF  # what of that is not hidden


class PartChooser(QWidget):
    """Drag, or move the rectangle by the arrow keys, with Shift its size; Enter searches, Esc ends."""

    chosen = Signal(object)  # Query, with its part

    def __init__(self, over: QWidget, places: Callable[[], Sequence[Place]]) -> None:
        """`places` is asked for the photos that are seen over `over`, the most likely one first."""
        super().__init__(over)
        self._over = over
        self._places_of = places
        self._places: Sequence[Place] = ()
        self._place: Place | None = None
        self._band = QRectF()
        self._from: QPointF | None = None
        self._before: QWidget | None = None  # what had the keys
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.CrossCursor)
        self.setAccessibleName(tr("Choose a part of a photo"))
        self.setAccessibleDescription(self._hint())
        over.installEventFilter(self)
        self.hide()

    def begin(self) -> bool:
        """Wait for a rectangle; whether there is a photo to draw it on."""
        self._places = self._places_of()
        if not self._places:
            return False
        self._place, self._band, self._from = None, QRectF(), None
        self._before = QApplication.focusWidget()
        self.setGeometry(self._over.rect())
        self.show()
        self.raise_()
        self.setFocus()
        return True

    def _hint(self) -> str:
        return tr(
            "Draw a rectangle on a photo to search for what is in it. "
            "Arrow keys move it, with Shift its size, Enter searches, Esc ends."
        )

    # --- painting -----------------------------------------------------------------------------------------------

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        shade = QPainterPath()
        shade.addRect(QRectF(self.rect()))
        clear = QPainterPath()
        for place in self._places if self._band.isEmpty() else ():
            clear.addRect(place.seen)
        clear.addRect(self._band)
        painter.fillPath(shade.subtracted(clear), QColor(0, 0, 0, 140))
        if not self._band.isEmpty():
            painter.setPen(QPen(Qt.GlobalColor.black, 3))
            painter.drawRect(self._band)
            painter.setPen(QPen(Qt.GlobalColor.white, 1.4))
            painter.drawRect(self._band)
        self._paint_hint(painter)
        painter.end()

    def _paint_hint(self, painter: QPainter) -> None:
        """On a label at the foot, in the window's own colours, so that it can be read on any photo."""
        flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
        room = QRectF(0, 0, self.width() - 80, self.height())
        words = painter.boundingRect(room, flags, self._hint())
        label = QRectF(QPointF(), words.size() + QSizeF(32, 18))
        label.moveCenter(QPointF(self.width() / 2, self.height() - label.height()))
        painter.setPen(style.line(self.palette()))
        painter.setBrush(self.palette().window())
        painter.drawRoundedRect(label, 6, 6)
        painter.setPen(self.palette().windowText().color())
        painter.drawText(label.adjusted(16, 9, -16, -9), flags, self._hint())

    # --- mouse --------------------------------------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        where = event.position()
        place = next((place for place in self._places if place.seen.contains(where)), None)
        if event.button() != Qt.MouseButton.LeftButton or place is None:
            self._give_up()  # a click beside the photos means that nothing is wanted
            return
        self._place, self._from, self._band = place, where, QRectF()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._from is not None and self._place is not None:
            drawn = QRectF(self._from, event.position()).normalized()
            self._band = drawn.intersected(self._place.seen)
            self.update()

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        if self._from is None:
            return
        self._from = None
        if min(self._band.width(), self._band.height()) < _LEAST:
            self._band = QRectF()
            self.update()
        else:
            self._finish()

    # --- keys ---------------------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {
            Qt.Key.Key_Left: (-_STEP, 0.0),
            Qt.Key.Key_Right: (_STEP, 0.0),
            Qt.Key.Key_Up: (0.0, -_STEP),
            Qt.Key.Key_Down: (0.0, _STEP),
        }
        key = Qt.Key(event.key())
        if key == Qt.Key.Key_Escape:
            self._give_up()
        elif key in steps:
            self._move(*steps[key], resize=bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not self._band.isEmpty():
            self._finish()

    def event(self, event: QEvent) -> bool:
        """Keys belong to the rectangle while it is drawn, and to no command of the window."""
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return super().event(event)

    def focusOutEvent(self, _event: QFocusEvent) -> None:
        self.hide()  # something else is being done

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self.hide()  # the photos are elsewhere now
        return False

    def _move(self, right: float, down: float, *, resize: bool) -> None:
        if self._place is None or self._band.isEmpty():
            self._place = self._places[0]
            self._band = QRectF(QPointF(), self._place.seen.size() * _FIRST)
            self._band.moveCenter(self._place.seen.center())
        else:
            x, y = right * self._place.frame.width(), down * self._place.frame.height()
            moved = self._band.adjusted(0, 0, x, y) if resize else self._band.translated(x, y)
            moved = moved.intersected(self._place.seen)
            if min(moved.width(), moved.height()) >= _LEAST:
                self._band = moved
        self.update()

    def _give_up(self) -> None:
        """Hide, and give the keys back: Qt would give them to the field of the search."""
        self.hide()
        if self._before is not None and self._before.isVisible():
            self._before.setFocus()

    def _finish(self) -> None:
        self.hide()
        if self._place is not None:
            self.chosen.emit(_with_part(self._place, self._band))


def _with_part(place: Place, band: QRectF) -> Query:
    frame, query = place.frame, place.query
    inside: Part = (
        (band.left() - frame.left()) / frame.width(),
        (band.top() - frame.top()) / frame.height(),
        (band.right() - frame.left()) / frame.width(),
        (band.bottom() - frame.top()) / frame.height(),
    )
    if query.part is not None:  # a part of a part
        left, top, right, bottom = query.part
        wide, high = right - left, bottom - top
        inside = (left + inside[0] * wide, top + inside[1] * high, left + inside[2] * wide, top + inside[3] * high)
    return replace(query, part=inside)
