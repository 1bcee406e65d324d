"""Icons drawn in the palette's own colours, so that they are right in light and dark and at any resolution."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPainterPath, QPalette, QPen, QPixmap

_GRID = 24.0
_SIZES = (16, 20, 24, 32, 40, 48, 64, 96)

# Strokes on a grid of 24: M move, L line, C curve, Z close, O circle (centre, radius),
# R rounded rectangle (left, top, width, height, radius), A arc (left, top, width, height, start, sweep in degrees).
_SHAPES = {
    "accept": "M4 13 L9.5 18.5 L20 6",
    "back": "M19 12 L5 12 M11 6 L5 12 L11 18",
    "close": "M6 6 L18 18 M18 6 L6 18",
    "error": "O12 12 9 M12 7 L12 13 M12 16.6 L12 16.8",
    "file": "M6 3 L14 3 L18.5 7.5 L18.5 21 L6 21 Z M14 3 L14 7.5 L18.5 7.5",
    "fit": "M4 9 L4 4 L9 4 M15 4 L20 4 L20 9 M20 15 L20 20 L15 20 M9 20 L4 20 L4 15",
    "folder": "M3 6.5 L9 6.5 L11 9 L21 9 L21 19 L3 19 Z",
    "folder-add": "M12 19 L3 19 L3 6.5 L9 6.5 L11 9 L21 9 L21 12.5 M18 14.5 L18 21.5 M14.5 18 L21.5 18",
    "folder-open": "M3 18.5 L3 6 L8.5 6 L10.5 8.5 L18.5 8.5 L18.5 11 M3 18.5 L6.5 11 L22 11 L18.5 18.5 Z",
    "help": "O12 12 9 M9.2 9.6 C9.2 5.8 15 6 15 9.5 C15 11.8 12 11.8 12 14 M12 16.8 L12 17",
    "info": "O12 12 9 M12 11 L12 17 M12 7.2 L12 7.4",
    "keep": "M12 3.2 L19 6 L19 11.5 C19 16 16 19 12 21 C8 19 5 16 5 11.5 L5 6 Z M8.6 11.8 L11.2 14.4 L15.6 9.4",
    "move": "M3 18.5 L3 6 L8.5 6 L10.5 8.5 L20 8.5 L20 18.5 Z M8 13.5 L15.4 13.5 M12.4 10.7 L15.4 13.5 L12.4 16.3",
    "open": "M10.5 5 L5 5 L5 19 L19 19 L19 13.5 M14 4.5 L19.5 4.5 L19.5 10 M19.5 4.5 L11.5 12.5",
    "paste": "R5 4.5 14 16.5 2 R9 2.8 6 3.6 1 M8.5 11 L15.5 11 M8.5 15 L13 15",
    "pause": "M9 6 L9 18 M15 6 L15 18",
    "picture": "R3 5 18 14 2 O8.3 9.8 1.6 M4 17 L9.5 12.5 L13 15.5 L16 12.5 L20.5 16.6",
    "resume": "M8 5.5 L18.5 12 L8 18.5 Z",
    "scan": "A4 4 16 16 40 280 M19.6 3.6 L18.6 8 L14.2 7",
    "search": "O10.5 10.5 6.5 M15.4 15.4 L21 21",
    "samples": "R7 7 14 12 2 M4.5 15.5 L3 6 C3 5 3.4 4.4 4.3 4.3 L16 3 M8.5 17 L12.5 13.4 L15 15.6 L17.2 13.6 L20 16.2",
    "stop": "R6.5 6.5 11 11 1.5",
    "trash": "M4 6.5 L20 6.5 M9 6.5 L9 3.5 L15 3.5 L15 6.5 M6 6.5 L7 20.5 L17 20.5 L18 6.5"
    " M10.4 11 L10.4 16 M13.6 11 L13.6 16",
    "undo": "M8.5 4.5 L4 9 L8.5 13.5 M4 9 L14.5 9 C18 9 20 11.4 20 14.2 C20 17 18 19.3 14.5 19.3 L9 19.3",
    "warning": "M12 3.6 L21.6 20 L2.4 20 Z M12 9.5 L12 14.2 M12 17 L12 17.2",
    "zoom-in": "O10.5 10.5 6.5 M15.4 15.4 L21 21 M10.5 7.8 L10.5 13.2 M7.8 10.5 L13.2 10.5",
    "zoom-out": "O10.5 10.5 6.5 M15.4 15.4 L21 21 M7.8 10.5 L13.2 10.5",
}


def icon(name: str, palette: QPalette, *, colour: QColor | None = None) -> QIcon:
    """The icon in the colours of buttons, or in one colour of its own."""
    normal = colour or palette.color(QPalette.ColorRole.ButtonText)
    disabled = palette.color(QPalette.ColorGroup.Disabled, QPalette.ColorRole.ButtonText)
    result = QIcon()
    for side in _SIZES:
        result.addPixmap(_pixmap(name, side, normal), QIcon.Mode.Normal)
        result.addPixmap(_pixmap(name, side, disabled), QIcon.Mode.Disabled)
    return result


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


def _pixmap(name: str, side: int, colour: QColor) -> QPixmap:
    pixmap = QPixmap(side, side)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    paint(painter, name, QRectF(0, 0, side, side), colour, weight=2.0 if side <= 20 else 1.7)
    painter.end()
    return pixmap


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
