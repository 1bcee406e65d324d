"""One photo of a comparison, drawn at the place and zoom that it shares with the others."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPen, QWheelEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from core.photo import Part, Photo
from desktop import icons, style
from desktop.alignment import Alignment, Point
from desktop.gallery import Gallery
from desktop.pictures import Shown
from desktop.viewpoint import Viewpoint


@dataclass(frozen=True, slots=True)
class Subject:
    """What a canvas shows."""

    photo: Photo
    keeper: Photo
    alignment: Alignment  # from the keeper to this photo
    part: Part | None = None  # where the current photo lies inside this one


class Canvas(QWidget):
    """Drag moves all photos, the wheel zooms them, a double click fits them or shows every pixel."""

    pressed = Signal()
    activated = Signal()

    def __init__(self, viewpoint: Viewpoint, gallery: Gallery, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._viewpoint = viewpoint
        self._gallery = gallery
        self._subject: Subject | None = None
        self._dragged_from: QPointF | None = None
        self._dragged_centre = Point(0, 0)
        self.setMinimumSize(QSize(80, 60))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        viewpoint.moved.connect(self.update)
        gallery.previews.arrived.connect(self.update)
        gallery.thumbnails.arrived.connect(self.update)

    def show_subject(self, subject: Subject | None) -> None:
        self._subject = subject
        self.update()

    def actual_zoom(self) -> float:
        """The zoom at which one pixel of this photo is one pixel of the screen."""
        subject = self._subject
        if subject is None:
            return 1.0
        per_unit = _long_side(subject.photo) / self.devicePixelRatioF()
        return max(1.0, per_unit * subject.alignment.scale / self._fit(subject.keeper))

    # --- geometry -----------------------------------------------------------------------------------------------

    def _fit(self, photo: Photo) -> float:
        """Screen points for one unit (the long side) of a photo that just fits."""
        width, height = photo.facts.width or 1, photo.facts.height or 1
        return min(self.width() / width, self.height() / height) * max(width, height)

    def _scale(self, subject: Subject) -> float:
        """Screen points for one unit of this photo now: as the keeper's, so that all show the same size."""
        if self._viewpoint.zoom <= 1.0:
            return self._fit(subject.photo)
        return self._fit(subject.keeper) * self._viewpoint.zoom / max(subject.alignment.scale, 1e-6)

    def _centre(self, subject: Subject) -> Point:
        if self._viewpoint.zoom <= 1.0:
            long_side = _long_side(subject.photo)
            return Point(subject.photo.facts.width / long_side / 2, subject.photo.facts.height / long_side / 2)
        return subject.alignment.map(self._viewpoint.centre)

    def _picture_rect(self, subject: Subject) -> QRectF:
        scale, centre = self._scale(subject), self._centre(subject)
        long_side = _long_side(subject.photo)
        return QRectF(
            self.width() / 2 - centre.x * scale,
            self.height() / 2 - centre.y * scale,
            subject.photo.facts.width / long_side * scale,
            subject.photo.facts.height / long_side * scale,
        )

    def _keeper_point(self, subject: Subject, where: QPointF) -> Point:
        """The keeper's place that is drawn at a point of this widget."""
        scale, centre = self._scale(subject), self._centre(subject)
        here = Point(
            centre.x + (where.x() - self.width() / 2) / scale,
            centre.y + (where.y() - self.height() / 2) / scale,
        )
        return subject.alignment.inverse().map(here)

    # --- painting -----------------------------------------------------------------------------------------------

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), style.well(self.palette()))
        if self._subject is not None:
            self._paint_subject(painter, self._subject)
        painter.end()

    def _paint_subject(self, painter: QPainter, subject: Subject) -> None:
        rect = self._picture_rect(subject)
        ratio = self.devicePixelRatioF()
        shown = self._gallery.preview(subject.photo, side=max(rect.width(), rect.height()) * ratio)
        if shown is None or (shown.pixmap is None and not shown.reason):
            shown = self._gallery.thumbnail(subject.photo, edge=256)
        if shown is None:
            return
        if shown.pixmap is None:
            self._paint_reason(painter, shown)
            return
        painter.setRenderHint(
            QPainter.RenderHint.SmoothPixmapTransform, rect.width() * ratio < 4 * shown.pixmap.width()
        )
        painter.drawPixmap(rect, shown.pixmap, QRectF(shown.pixmap.rect()))
        if subject.part is not None:
            self._paint_part(painter, rect, subject.part)

    def _paint_part(self, painter: QPainter, rect: QRectF, part: Part) -> None:
        """Where the other photo was cut from: dashed, dark under light, so that it shows on any picture."""
        x0, y0, x1, y1 = part
        inside = QRectF(
            rect.left() + x0 * rect.width(),
            rect.top() + y0 * rect.height(),
            (x1 - x0) * rect.width(),
            (y1 - y0) * rect.height(),
        )
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(Qt.GlobalColor.black, 1.4))
        painter.drawRect(inside)
        painter.setPen(QPen(Qt.GlobalColor.white, 1.4, Qt.PenStyle.DashLine))
        painter.drawRect(inside)

    def _paint_reason(self, painter: QPainter, shown: Shown) -> None:
        palette = self.palette()
        middle = self.rect().center()
        icons.paint(painter, "warning", QRectF(middle.x() - 16, middle.y() - 40, 32, 32), style.muted(palette))
        painter.setPen(style.muted(palette))
        below = self.rect().adjusted(12, self.height() // 2, -12, -4)
        painter.drawText(below, Qt.AlignmentFlag.AlignHCenter | Qt.TextFlag.TextWordWrap, shown.reason)

    # --- mouse --------------------------------------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.pressed.emit()
        if event.button() == Qt.MouseButton.LeftButton:
            self._dragged_from = event.position()
            self._dragged_centre = self._viewpoint.centre
            self.setCursor(Qt.CursorShape.ClosedHandCursor)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._dragged_from is None or self._subject is None:
            return
        before = self._keeper_point(self._subject, self._dragged_from)
        now = self._keeper_point(self._subject, event.position())
        centre = self._dragged_centre
        self._viewpoint.move_to(Point(centre.x + before.x - now.x, centre.y + before.y - now.y))

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        self._dragged_from = None
        self.setCursor(Qt.CursorShape.OpenHandCursor)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if self._subject is None or event.button() != Qt.MouseButton.LeftButton:
            return
        if self._viewpoint.zoom > 1.0:
            self._viewpoint.fit()
        else:
            self._viewpoint.zoom_to(self.actual_zoom(), around=self._keeper_point(self._subject, event.position()))

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self._subject is not None:
            around = self._keeper_point(self._subject, event.position())
            self._viewpoint.wheel(event.angleDelta().y() / 120, around)
            event.accept()


def _long_side(photo: Photo) -> int:
    return max(photo.facts.width, photo.facts.height, 1)
