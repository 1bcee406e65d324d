"""One photo of the comparison, drawn at the shared place and zoom."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPolygonF, QTransform

from desktop.comparing.surface import Subject, Surface
from desktop.imaging import photo_painter
from desktop.widgets import style


class Canvas(Surface):
    """Draws a photo and, if another photo was cut from it, the outline of that part."""

    _part: Sequence[QPointF] = ()

    def show_subject(self, subject: Subject | None, *, part: Sequence[QPointF] = ()) -> None:
        """Show a photo; `part`, if any, has the corners of the part of it that another photo shows."""
        self.subject = subject
        self._part = part
        self.update()

    def lay(self, alignment: QTransform) -> None:
        """Replace the alignment of the keeper with this photo by a more exact one."""
        if self.subject is not None:
            self.subject = replace(self.subject, alignment=alignment)
            self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), style.well(self.palette()))
        if self.subject is not None:
            self._paint_photo(painter, self.subject)
        painter.end()

    def _paint_photo(self, painter: QPainter, subject: Subject) -> None:
        place = self.to_screen()
        shown = photo_painter.draw(painter, self.gallery, subject.photo, place, QRectF(self.rect()))
        if shown is not None and shown.pixmap is None:
            self.paint_reason(painter, shown.reason)
        elif shown is not None and self._part:
            _paint_outline(painter, self._part, place)


def _paint_outline(painter: QPainter, corners: Sequence[QPointF], place: QTransform) -> None:
    """Paint the outline of a part: dashed, dark under light, so that it is visible on any picture."""
    polygon = place.map(QPolygonF(corners))
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(Qt.GlobalColor.black, 1.6))
    painter.drawPolygon(polygon)
    painter.setPen(QPen(Qt.GlobalColor.white, 1.6, Qt.PenStyle.DashLine))
    painter.drawPolygon(polygon)
    painter.restore()
