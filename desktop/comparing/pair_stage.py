"""Two photos in one place: alternating, on both sides of a dividing line, or as their difference."""

from __future__ import annotations

from enum import Enum

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QBrush, QColor, QMouseEvent, QPainter, QPainterPath, QPaintEvent, QPen, QPixmap, QTransform
from PySide6.QtWidgets import QWidget

from core.photo import Photo
from desktop.comparing.alignment import scale
from desktop.comparing.surface import Subject, Surface
from desktop.comparing.viewpoint import Lock, Viewpoint
from desktop.imaging import photo_painter
from desktop.imaging.gallery import Gallery
from desktop.imaging.photo_painter import frame_of, long_side
from desktop.widgets import style

_HANDLE = 13.0  # points: half the height of the line's handle
_GRIP = 9.0  # points beside the line where it can be taken hold of


class Mode(Enum):
    """The modes of the comparison."""

    SIDE_BY_SIDE = "side by side"
    FLICKER = "flicker"
    SPLIT = "split"
    DIFFERENCE = "difference"


class PairStage(Surface):
    """Draws in the frame of the first photo. What only one of the photos shows is hatched."""

    line_moved = Signal(float)  # the place of the line, 0 to 1, by hand

    def __init__(self, viewpoint: Viewpoint, gallery: Gallery, parent: QWidget | None = None) -> None:
        super().__init__(viewpoint, gallery, parent)
        self.mode = Mode.FLICKER
        self.shows_second = False
        self.line = 0.5  # of the width
        self._second: Photo | None = None
        self._laid = QTransform()  # from the second photo's frame to the first one's
        self._heat: QPixmap | None = None
        self._badge = ""
        self._holds_line = False
        self.setMouseTracking(True)

    def show_pair(self, first: Photo | None, second: Photo | None, alignment: QTransform) -> None:
        """Show two photos; `alignment` maps points of the first to the second."""
        self.subject = None if first is None else Subject(first, first, QTransform())
        self._second = second
        self._laid = alignment.inverted()[0]
        self.update()

    def show_heat(self, heat: QPixmap | None) -> None:
        """Show the heat map of the difference, in the frame of the first photo; None while it is being computed."""
        self._heat = heat
        self.update()

    def show_turn(self, *, second: bool, badge: str) -> None:
        """Show one of the photos, and its name in the badge."""
        self.shows_second = second
        self._badge = badge
        self.update()

    def set_line(self, place: float) -> None:
        """Move the dividing line to this part of the width, 0 to 1."""
        self.line = min(max(place, 0.0), 1.0)
        self.update()

    def pixel_zoom(self, lock: Lock) -> float:
        zoom = super().pixel_zoom(lock)
        if self.subject is None or self._second is None or lock is Lock.PIXELS:
            return zoom
        longer = long_side(self._second) / long_side(self.subject.photo)
        return zoom * max(1.0, longer / scale(self._laid))

    # --- painting -----------------------------------------------------------------------------------------------

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), style.well(self.palette()))
        if self.subject is not None and self._second is not None:
            place = self.to_screen()
            both = (self.subject.photo, place), (self._second, self._laid * place)
            reason = self._paint_pair(painter, *both)
            if reason:
                self.paint_reason(painter, reason)
        painter.end()

    def _paint_pair(self, painter: QPainter, first: tuple[Photo, QTransform], second: tuple[Photo, QTransform]) -> str:
        """Paint both photos as the mode requires. Returns the reason if that is impossible, else ""."""
        whole = QRectF(self.rect())
        if self.mode is Mode.FLICKER:
            now, next_one = (second, first) if self.shows_second else (first, second)
            self._paint_photo(painter, *next_one, QRectF())  # nothing of it, but it is asked for before its turn
            reason = self._paint_photo(painter, *now, whole)
            self._hatch(painter, _outline(*first), _outline(*second), shown=self.shows_second)
            self._paint_badge(painter)
            return reason
        if self.mode is Mode.SPLIT:
            middle = round(self.line * self.width())
            left, right = QRectF(0, 0, middle, self.height()), QRectF(middle, 0, self.width() - middle, self.height())
            reason = self._paint_photo(painter, *first, left) or self._paint_photo(painter, *second, right)
            for side, shown in ((left, False), (right, True)):
                painter.setClipRect(side)
                self._hatch(painter, _outline(*first), _outline(*second), shown=shown)
            painter.setClipping(False)
            self._paint_line(painter, middle)
            return reason
        reason = self._paint_photo(painter, *first, whole)
        if self._heat is not None and not reason:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            photo_painter.draw_pixmap(painter, self._heat, first[1], frame_of(first[0]))
        self._hatch(painter, _outline(*first), _outline(*second), shown=None)
        return reason

    def _paint_photo(self, painter: QPainter, photo: Photo, place: QTransform, clip: QRectF) -> str:
        painter.setClipRect(clip)
        shown = photo_painter.draw(painter, self.gallery, photo, place, clip)
        painter.setClipping(False)
        return shown.reason if shown is not None and shown.pixmap is None else ""

    def _hatch(self, painter: QPainter, first: QPainterPath, second: QPainterPath, *, shown: bool | None) -> None:
        """Hatch what the shown photo lacks of the other one; for None, what either of the two lacks."""
        lacking = second.subtracted(_grown(first)) if not shown else QPainterPath()
        if shown is not False:
            lacking = lacking.united(first.subtracted(_grown(second)))
        if lacking.boundingRect().isEmpty():
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground = style.well(self.palette())
        ground.setAlphaF(0.8)
        painter.fillPath(lacking, ground)
        painter.fillPath(lacking, QBrush(style.muted(self.palette()), Qt.BrushStyle.BDiagPattern))
        painter.setPen(QPen(style.muted(self.palette()), 1))
        painter.drawPath(second if shown is not False else first)
        painter.restore()

    def _paint_line(self, painter: QPainter, middle: int) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for colour, width in ((QColor(0, 0, 0, 150), 4.0), (QColor(Qt.GlobalColor.white), 2.0)):
            painter.setPen(QPen(colour, width))
            painter.drawLine(QPointF(middle, 0), QPointF(middle, self.height()))
        centre = QPointF(middle, self.height() / 2)
        painter.setPen(QPen(QColor(0, 0, 0, 150), 1))
        painter.setBrush(Qt.GlobalColor.white)
        painter.drawEllipse(centre, _HANDLE, _HANDLE)
        painter.setPen(QPen(style.accent(self.palette()), 2))
        for side in (-1, 1):
            tip = QPointF(centre.x() + side * 8.5, centre.y())
            back = QPointF(centre.x() + side * 4, 0)
            painter.drawPolyline([QPointF(back.x(), tip.y() - 4.5), tip, QPointF(back.x(), tip.y() + 4.5)])
        painter.restore()

    def _paint_badge(self, painter: QPainter) -> None:
        """Paint the name of the shown photo: left for the first and right for the second, with different
        backgrounds."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(style.sized(self.font(), 1.1, bold=True))
        metrics = painter.fontMetrics()
        text = metrics.elidedText(self._badge, Qt.TextElideMode.ElideMiddle, max(self.width() - 48, 40))
        width, height = metrics.horizontalAdvance(text) + 24, metrics.height() + 10
        rect = QRectF(self.width() - width - 10 if self.shows_second else 10, 10, width, height)
        palette = self.palette()
        ground = style.accent(palette) if self.shows_second else palette.color(palette.ColorRole.Base)
        ink = palette.color(palette.ColorRole.HighlightedText if self.shows_second else palette.ColorRole.Text)
        painter.setPen(QPen(ink, 1))
        painter.setBrush(ground)
        painter.drawRoundedRect(rect, height / 2, height / 2)
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, text)
        painter.restore()

    # --- the line -----------------------------------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self._is_at_line(event.position()):
            self._holds_line = True
            return
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._holds_line:
            self.set_line(event.position().x() / max(self.width(), 1))
            self.line_moved.emit(self.line)
            return
        if not event.buttons():
            at_line = self._is_at_line(event.position())
            self.setCursor(Qt.CursorShape.SplitHCursor if at_line else Qt.CursorShape.OpenHandCursor)
        super().mouseMoveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._holds_line = False
        super().mouseReleaseEvent(event)

    def _is_at_line(self, where: QPointF) -> bool:
        return self.mode is Mode.SPLIT and abs(where.x() - self.line * self.width()) <= _GRIP


def _outline(photo: Photo, place: QTransform) -> QPainterPath:
    path = QPainterPath()
    path.addPolygon(place.map(frame_of(photo)))
    path.closeSubpath()
    return path


def _grown(path: QPainterPath) -> QPainterPath:
    """The outline grown by 1.5 pixels to each side, so that frames that should be equal leave no slivers between
    them."""
    rect = path.boundingRect()
    grow = QTransform.fromTranslate(rect.center().x(), rect.center().y())
    grow.scale(1 + 3 / max(rect.width(), 1), 1 + 3 / max(rect.height(), 1))
    grow.translate(-rect.center().x(), -rect.center().y())
    return grow.map(path)
