"""Pieces that several delegates draw: a photo's tile with its signs, a label, text that is cut where it must be."""

from __future__ import annotations

from enum import Enum

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPainterPath, QPalette, QPen
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from core.photo import Photo
from desktop.imaging.gallery import Gallery
from desktop.widgets import icons, style

_IN_THE_MIDDLE = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute | Qt.TextFlag.TextDontClip
"""Left is left also in a window that is laid out from right to left: what stands beside it is placed by hand."""


class Sign(Enum):
    """What is said of a photo by a sign in its corner."""

    NONE = "none"
    KEEP = "keep"
    REMOVE = "remove"
    GONE = "gone"  # its file is no longer there


_SIGNS = {
    Sign.KEEP: ("accept", style.good),
    Sign.REMOVE: ("close", style.danger),
    Sign.GONE: ("missing", style.caution),
}
"""The icon of each, and its colour."""


def text(
    painter: QPainter,
    rect: QRect,
    words: str,
    *,
    align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
    cut: Qt.TextElideMode = Qt.TextElideMode.ElideMiddle,
) -> int:
    """Draw one line, cut where it is too long; the width that it took.

    Letters of another font, Chinese ones, make a line higher than its rectangle: it is not clipped there, or all its
    underscores would be lost.
    """
    metrics = QFontMetrics(painter.font())
    taken = metrics.horizontalAdvance(words)
    if taken >= rect.width():
        words = metrics.elidedText(words, cut, rect.width())
        taken = metrics.horizontalAdvance(words)
    painter.drawText(rect, align | _IN_THE_MIDDLE, words)
    return taken


def folder(painter: QPainter, rect: QRect, words: str) -> None:
    """A folder on one line: its end says more than its beginning."""
    text(painter, rect, words, cut=Qt.TextElideMode.ElideLeft)


def label(painter: QPainter, left_middle: QPoint, words: str, palette: QPalette) -> int:
    """A word on a light ground, as wide as it needs to be; the width that it took."""
    metrics = QFontMetrics(painter.font())
    width = metrics.horizontalAdvance(words) + 14
    height = metrics.height() + 4
    rect = QRectF(left_middle.x(), left_middle.y() - height / 2, width, height)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(style.tint(palette, 0.2))
    painter.drawRoundedRect(rect, height / 2, height / 2)
    painter.setPen(palette.color(QPalette.ColorRole.Text))
    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, words)
    return width


def tile(
    painter: QPainter,
    square: QRect,
    gallery: Gallery,
    photo: Photo | None,
    palette: QPalette,
    *,
    sign: Sign = Sign.NONE,
    current: bool = False,
) -> None:
    """A photo in its square: waiting, broken or there; with the sign of what becomes of it.

    None is a photo that has just left the library.
    """
    edge = round(square.width() * painter.device().devicePixelRatioF())
    shown = None if photo is None else gallery.thumbnail(photo, edge=edge)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    place = QRectF(square)
    outline = QPainterPath()
    outline.addRoundedRect(place, 4, 4)
    painter.fillPath(outline, style.well(palette))
    if shown is not None and shown.pixmap is not None:
        target = _centred(square, shown.pixmap.size())
        painter.setClipPath(outline)
        painter.setOpacity(0.35 if sign in (Sign.REMOVE, Sign.GONE) else 1.0)
        painter.drawPixmap(target, shown.pixmap)
        painter.setOpacity(1.0)
        painter.setClipping(False)
    else:
        side = square.width() * 0.4
        middle = place.center()
        where = QRectF(middle.x() - side / 2, middle.y() - side / 2, side, side)
        broken = shown is not None
        icons.paint(painter, "warning" if broken else "picture", where, style.line(palette), weight=1.4)
    if current:
        painter.setPen(QPen(style.accent(palette), 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(place.adjusted(1, 1, -1, -1), 4, 4)
    badge(painter, square, palette, sign)
    painter.restore()


def badge(painter: QPainter, square: QRect, palette: QPalette, sign: Sign) -> None:
    """The sign of what becomes of a photo, in the corner of its square."""
    if sign is Sign.NONE:
        return
    side = max(18.0, square.width() * 0.27)
    rect = QRectF(square.right() - side - 1, square.bottom() - side - 1, side, side)
    name, colour = _SIGNS[sign]
    painter.setPen(QPen(palette.color(QPalette.ColorRole.Base), 1.5))
    painter.setBrush(colour(palette))
    painter.drawEllipse(rect)
    inner = rect.adjusted(side * 0.22, side * 0.22, -side * 0.22, -side * 0.22)
    icons.paint(painter, name, inner, palette.color(QPalette.ColorRole.Base), weight=3.4)


def ground(painter: QPainter, rect: QRect, option: QStyleOptionViewItem, *, current: bool = False) -> None:
    """What lies behind a row: a shade where it is selected, a bar at its edge where it is the current one, and a line
    around it where it has the keyboard focus."""
    palette: QPalette = option.palette
    selected = option.state & QStyle.StateFlag.State_Selected
    if selected or option.state & QStyle.StateFlag.State_MouseOver:
        colour = style.accent(palette)
        colour.setAlphaF(0.16 if selected else 0.06)
        painter.fillRect(rect, colour)
    if current:
        painter.fillRect(QRect(rect.left(), rect.top(), 3, rect.height()), style.accent(palette))
    if option.state & QStyle.StateFlag.State_HasFocus:
        painter.setPen(style.accent(palette))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(rect.adjusted(0, 0, -1, -2))  # above the line below a row


def hairline(painter: QPainter, rect: QRect, palette: QPalette) -> None:
    """The line below a row."""
    painter.fillRect(QRect(rect.left() + 12, rect.bottom(), rect.width() - 24, 1), style.hairline(palette))


def _centred(square: QRect, size: QSize) -> QRect:
    fitted = size.scaled(square.size(), Qt.AspectRatioMode.KeepAspectRatio)
    result = QRect(QPoint(0, 0), fitted)
    result.moveCenter(square.center())
    return result
