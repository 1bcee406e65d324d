"""Icons drawn in the palette's colours, so that they fit light and dark themes and any resolution."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import ClassVar

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QIconEngine, QPainter, QPainterPath, QPalette, QPen, QPixmap

Colour = Callable[[QPalette], QColor]
"""Which colour of a palette."""

_GRID = 24.0

# Strokes on a grid of 24: M move, L line, C curve, Z close, O circle (centre, radius),
# R rounded rectangle (left, top, width, height, radius), A arc (left, top, width, height, start, sweep in degrees).
_SHAPES = {
    "accept": "M4 13 L9.5 18.5 L20 6",
    "accept-all": "M2 13 L6.5 17.5 L15 7 M11.5 15.5 L13.5 17.5 L22 7",
    "back": "M19 12 L5 12 M11 6 L5 12 L11 18",
    "close": "M6 6 L18 18 M18 6 L6 18",
    "difference": "R3 5 18 14 2 O12 12 4.5 M12 7.5 L7.5 12 M15.2 8.8 L8.8 15.2 M16.5 12 L12 16.5",
    "error": "O12 12 9 M12 7 L12 13 M12 16.6 L12 16.8",
    "file": "M6 3 L14 3 L18.5 7.5 L18.5 21 L6 21 Z M14 3 L14 7.5 L18.5 7.5",
    "filter": "M3.5 5 L20.5 5 L14 12.5 L14 19 L10 17 L10 12.5 Z",
    "fit": "M4 9 L4 4 L9 4 M15 4 L20 4 L20 9 M20 15 L20 20 L15 20 M9 20 L4 20 L4 15",
    "flicker": "R3 4 12 10 2 M18 8 L21 8 L21 20 L9 20 L9 17 M13.5 17.5 L11 20 L13.5 22.5",
    "folder": "M3 6.5 L9 6.5 L11 9 L21 9 L21 19 L3 19 Z",
    "folder-add": "M12 19 L3 19 L3 6.5 L9 6.5 L11 9 L21 9 L21 12.5 M18 14.5 L18 21.5 M14.5 18 L21.5 18",
    "folder-open": "M3 18.5 L3 6 L8.5 6 L10.5 8.5 L18.5 8.5 L18.5 11 M3 18.5 L6.5 11 L22 11 L18.5 18.5 Z",
    "full-screen": "M4 9.5 L4 4 L9.5 4 M4 4 L10 10 M14.5 20 L20 20 L20 14.5 M20 20 L14 14",
    "help": "O12 12 9 M9.2 9.6 C9.2 5.8 15 6 15 9.5 C15 11.8 12 11.8 12 14 M12 16.8 L12 17",
    "folders": "M3 16 L3 5 L7.5 5 L9.5 7.5 L16.5 7.5 L16.5 10 M7 19.5 L7 10 L21 10 L21 19.5 Z",
    "history": "A4 4 16 16 150 -300 M4.4 5.4 L5.4 9.8 L9.8 8.8 M12 7.5 L12 12.3 L15.4 14.2",
    "identical": "R3.5 3.5 17 17 2.5 M8 10 L16 10 M8 14 L16 14",
    "info": "O12 12 9 M12 11 L12 17 M12 7.2 L12 7.4",
    "keep-both": "R3 4.5 12 12 2 R9 10 12 9.5 2 M5.8 10.4 L8 12.6 L12 8.2",
    "keep": "M12 3.2 L19 6 L19 11.5 C19 16 16 19 12 21 C8 19 5 16 5 11.5 L5 6 Z M8.6 11.8 L11.2 14.4 L15.6 9.4",
    "lasso": "M12 4 C18 4 21 6.5 21 9.5 C21 12.5 18 15 12 15 C6 15 3 12.5 3 9.5 C3 6.5 6 4 12 4 Z M8 14.6"
    " C6.4 15.4 6.2 17.6 7.8 18.2 M7.8 18.2 C7.8 19.6 7 20.6 5.6 21",
    "link": "M10 14 C8.4 12.4 8.4 10.4 10 8.8 L13.6 5.2 C17.4 1.9 22 6.6 18.8 10.4 L16.6 12.6"
    " M14 10 C15.6 11.6 15.6 13.6 14 15.2 L10.4 18.8 C6.6 22.1 2 17.4 5.2 13.6 L7.4 11.4",
    "lock": "R5 10.5 14 10 2 M8 10.5 L8 7.5 C8 2.2 16 2.2 16 7.5 L16 10.5 M12 14.5 L12 16.8",
    "map": "M3 6 L9 4 L15 6 L21 4 L21 18 L15 20 L9 18 L3 20 Z M9 4 L9 18 M15 6 L15 20",
    "missing": "M12 4.5 L12 14 M12 18.6 L12 19",
    "move": "M3 18.5 L3 6 L8.5 6 L10.5 8.5 L20 8.5 L20 18.5 Z M8 13.5 L15.4 13.5 M12.4 10.7 L15.4 13.5 L12.4 16.3",
    "not-duplicate": "M5 9.5 L19 9.5 M5 14.5 L19 14.5 M15.5 4.5 L8.5 19.5",
    "open": "M10.5 5 L5 5 L5 19 L19 19 L19 13.5 M14 4.5 L19.5 4.5 L19.5 10 M19.5 4.5 L11.5 12.5",
    "part": "M8.5 3.5 L3.5 3.5 L3.5 8.5 M15.5 3.5 L20.5 3.5 L20.5 8.5 M3.5 15.5 L3.5 20.5 L8.5 20.5 O14 14 4"
    " M17 17 L21 21",
    "copy": "R8.5 8.5 12 12 2 M15.5 8.5 L15.5 5.5 C15.5 4.4 14.6 3.5 13.5 3.5 L5.5 3.5 C4.4 3.5 3.5 4.4 3.5 5.5"
    " L3.5 13.5 C3.5 14.6 4.4 15.5 5.5 15.5 L8.5 15.5",
    "save": "M12 3.5 L12 15 M7.5 10.5 L12 15 L16.5 10.5 M4 16.5 L4 20.5 L20 20.5 L20 16.5",
    "paste": "R5 4.5 14 16.5 2 R9 2.8 6 3.6 1 M8.5 11 L15.5 11 M8.5 15 L13 15",
    "pause": "M9 6 L9 18 M15 6 L15 18",
    "picture": "R3 5 18 14 2 O8.3 9.8 1.6 M4 17 L9.5 12.5 L13 15.5 L16 12.5 L20.5 16.6",
    "redo": "M15.5 4.5 L20 9 L15.5 13.5 M20 9 L9.5 9 C6 9 4 11.4 4 14.2 C4 17 6 19.3 9.5 19.3 L15 19.3",
    "report": "M6 3 L14 3 L18.5 7.5 L18.5 21 L6 21 Z M9 16.5 L9 13.5 M12.2 16.5 L12.2 10.5 M15.4 16.5 L15.4 12.5",
    "resume": "M8 5.5 L18.5 12 L8 18.5 Z",
    "rules": "M10 6 L20 6 M10 12 L20 12 M10 18 L20 18 M4 5.4 L5.6 7 L8 4.4 M4 11.4 L5.6 13 L8 10.4 M4 18 L7.4 18",
    "scan": "A4 4 16 16 40 280 M19.6 3.6 L18.6 8 L14.2 7",
    "search": "O10.5 10.5 6.5 M15.4 15.4 L21 21",
    "samples": "R7 7 14 12 2 M4.5 15.5 L3 6 C3 5 3.4 4.4 4.3 4.3 L16 3 M8.5 17 L12.5 13.4 L15 15.6 L17.2 13.6 L20 16.2",
    "side-panel": "R3 5 18 14 2 M9 5 L9 19",
    "side-by-side": "R3 6 7.5 12 1.5 R13.5 6 7.5 12 1.5",
    "split": "R3 5 18 14 2 M12 3 L12 21 M8.5 9.5 L6 12 L8.5 14.5 M15.5 9.5 L18 12 L15.5 14.5",
    "stop": "R6.5 6.5 11 11 1.5",
    "themes": "R3.5 3.5 7 7 1.5 R13.5 3.5 7 7 1.5 R3.5 13.5 7 7 1.5 O17 17 3.5",
    "trash": "M4 6.5 L20 6.5 M9 6.5 L9 3.5 L15 3.5 L15 6.5 M6 6.5 L7 20.5 L17 20.5 L18 6.5"
    " M10.4 11 L10.4 16 M13.6 11 L13.6 16",
    "undo": "M8.5 4.5 L4 9 L8.5 13.5 M4 9 L14.5 9 C18 9 20 11.4 20 14.2 C20 17 18 19.3 14.5 19.3 L9 19.3",
    "warning": "M12 3.6 L21.6 20 L2.4 20 Z M12 9.5 L12 14.2 M12 17 L12 17.2",
    "zoom-in": "O10.5 10.5 6.5 M15.4 15.4 L21 21 M10.5 7.8 L10.5 13.2 M7.8 10.5 L13.2 10.5",
    "zoom-out": "O10.5 10.5 6.5 M15.4 15.4 L21 21 M7.8 10.5 L13.2 10.5",
}


def icon(name: str, *, colour: Colour | None = None) -> QIcon:
    """The icon in the colours of buttons, or where it is neither disabled nor selected in another one."""
    return QIcon(_Strokes(name, colour or _of_buttons))


def paint(painter: QPainter, name: str, rect: QRectF, colour: QColor, *, weight: float = 1.7) -> None:
    """Draw an icon into a square of any size; `weight` is the stroke's width on the grid of 24."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(rect.topLeft())
    painter.scale(rect.width() / _GRID, rect.height() / _GRID)
    pen = QPen(colour, weight, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(_path(_SHAPES[name]))
    painter.restore()


class _Strokes(QIconEngine):
    """Draws an icon when a size of it is asked for, in the palette of that moment.

    So no icon is made anew when the system turns dark, and most of a hundred icons are never drawn at all.
    """

    _copies: ClassVar[list[QIconEngine]] = []
    """Qt owns a copy, but Python would free it. Made only where an icon is changed after it was handed on."""

    def __init__(self, name: str, colour: Colour) -> None:
        super().__init__()
        self._name = name
        self._colour = colour

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, _state: QIcon.State) -> None:
        side = min(rect.width(), rect.height())
        square = QRectF(0, 0, side, side)
        square.moveCenter(QRectF(rect).center())
        palette = QGuiApplication.palette()
        if mode is QIcon.Mode.Disabled:
            colour = palette.color(QPalette.ColorGroup.Disabled, QPalette.ColorRole.ButtonText)
        elif mode is QIcon.Mode.Selected:
            colour = palette.color(QPalette.ColorRole.HighlightedText)
        else:
            colour = self._colour(palette)
        paint(painter, self._name, square, colour, weight=2.0 if side <= 20 else 1.7)

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        pixmap = QPixmap(size)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        self.paint(painter, QRect(0, 0, size.width(), size.height()), mode, state)
        painter.end()
        return pixmap

    def clone(self) -> QIconEngine:
        copy = _Strokes(self._name, self._colour)
        self._copies.append(copy)
        return copy


def _of_buttons(palette: QPalette) -> QColor:
    return palette.color(QPalette.ColorRole.ButtonText)


@cache
def _path(shape: str) -> QPainterPath:
    path = QPainterPath()
    words = shape.split()
    while words:
        word = words.pop(0)
        letter, first = word[0], word[1:]
        count = {"M": 2, "L": 2, "C": 6, "Z": 0, "O": 3, "R": 5, "A": 6}[letter]
        n = [float(first)] + [float(words.pop(0)) for _ in range(count - 1)] if count else []
        if letter == "M":
            path.moveTo(n[0], n[1])
        elif letter == "L":
            path.lineTo(n[0], n[1])
        elif letter == "C":
            path.cubicTo(n[0], n[1], n[2], n[3], n[4], n[5])
        elif letter == "Z":
            path.closeSubpath()
        elif letter == "O":
            path.addEllipse(QPointF(n[0], n[1]), n[2], n[2])
        elif letter == "R":
            path.addRoundedRect(QRectF(n[0], n[1], n[2], n[3]), n[4], n[4])
        else:
            path.arcMoveTo(QRectF(n[0], n[1], n[2], n[3]), n[4])
            path.arcTo(QRectF(n[0], n[1], n[2], n[3]), n[4], n[5])
    return path
