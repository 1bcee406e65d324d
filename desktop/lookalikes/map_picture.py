"""One photo of the map, or a stack of copies, painted at its place."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPalette, QPen

from desktop import words
from desktop.imaging.pictures import Shown
from desktop.widgets import painting, style
from desktop.widgets.painting import Sign

FADED = 0.25  # of the strength of photos that were not found, where some were
_BEHIND = (4, 2)  # pixels by which the copies below look out


@dataclass(frozen=True, slots=True)
class State:
    """What is to be seen of a photo besides its picture."""

    copies: int  # that lie there, itself included
    faded: bool
    outlined: bool  # selected or found
    marked: bool  # one of them is to be removed


def paint(
    painter: QPainter, place: QPointF, side: int, shown: Shown | None, palette: QPalette, *, state: State
) -> None:
    """Draw it with its middle at `place`, its long side `side` pixels; `shown` is None while it is waited for."""
    pixmap = shown.pixmap if shown is not None else None
    size = QSize(side * 3 // 4, side * 3 // 4)
    if pixmap is not None:
        size = pixmap.size().scaled(side, side, Qt.AspectRatioMode.KeepAspectRatio)
    target = QRect(0, 0, size.width(), size.height())
    target.moveCenter(place.toPoint())
    painter.setOpacity(FADED if state.faded else 1.0)
    if state.copies > 1:
        for shift in _BEHIND:
            edge = target.translated(shift, -shift)
            painter.fillRect(edge, style.line(palette))
            painter.fillRect(edge.adjusted(1, 1, -1, -1), style.well(palette))
    if pixmap is None:
        painter.fillRect(target, style.well(palette))
    else:
        painter.drawPixmap(target, pixmap)
    painter.setOpacity(1.0)
    if state.marked:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painting.badge(painter, target, palette, Sign.REMOVE)
        painter.restore()
    if state.outlined:
        painter.setPen(QPen(style.accent(palette), 3))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(QRectF(target).adjusted(-1.5, -1.5, 1.5, 1.5))
    if state.copies > 1:
        _count(painter, target, words.number(state.copies), palette)


def _count(painter: QPainter, target: QRect, text: str, palette: QPalette) -> None:
    metrics = painter.fontMetrics()
    width = max(metrics.height() + 2, metrics.horizontalAdvance(text) + 10)
    badge = QRect(target.right() - width + 8, target.top() - 9, width, metrics.height() + 2)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(style.accent(palette))
    painter.drawRoundedRect(badge, badge.height() / 2, badge.height() / 2)
    painter.setPen(palette.color(QPalette.ColorRole.HighlightedText))
    painter.drawText(badge, Qt.AlignmentFlag.AlignCenter, text)
