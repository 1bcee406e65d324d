"""Base class of the widgets that show photos at the shared place and zoom and change these by mouse."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QTransform, QWheelEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from core.photo import Photo
from desktop.comparing.alignment import scale
from desktop.comparing.viewpoint import STEP, Lock, Viewpoint
from desktop.imaging.gallery import Gallery
from desktop.imaging.photo_painter import frame_of, long_side
from desktop.widgets import icons, style

_ALMOST = 0.004  # from its own size, a photo is drawn exactly so: pixel on pixel it is crisp


@dataclass(frozen=True, slots=True)
class Subject:
    """A photo, and the alignment of its group's keeper with it."""

    photo: Photo
    keeper: Photo
    alignment: QTransform  # from the keeper to this photo


class Surface(QWidget):
    """Dragging moves all photos, the wheel zooms them, a double click switches between the whole photo and its own
    pixels."""

    pressed = Signal()

    def __init__(self, viewpoint: Viewpoint, gallery: Gallery, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.viewpoint = viewpoint
        self.gallery = gallery
        self.subject: Subject | None = None
        self._dragged_from: QPointF | None = None
        self._dragged_centre = QPointF()
        self.setMinimumSize(QSize(80, 60))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        viewpoint.moved.connect(self.update)
        for lane in (gallery.thumbnails, gallery.previews, gallery.tiles):
            lane.arrived.connect(self.update)

    # --- zoom ---------------------------------------------------------------------------------------------------

    def pixel_zoom(self, lock: Lock) -> float:
        """The zoom at which one pixel of this photo is one pixel of the screen; of the keeper with Lock.PIXELS."""
        if self.subject is None:
            return 1.0
        of_keeper = lock is Lock.PIXELS
        photo = self.subject.keeper if of_keeper else self.subject.photo
        size = 1.0 if of_keeper else scale(self.subject.alignment)
        return long_side(photo) / self.devicePixelRatioF() * size / self._fit(self.subject.keeper)

    def zoom_by(self, steps: float, where: QPointF | None = None) -> None:
        """Zoom in by so many steps, or out if negative, around the point `where` of this widget."""
        subject, viewpoint = self.subject, self.viewpoint
        if subject is None or (viewpoint.whole and steps < 0):
            return
        whole = self._fit(subject.photo) * scale(subject.alignment) / self._fit(subject.keeper)
        before = whole if viewpoint.whole else viewpoint.zoom
        zoom = before * STEP**steps
        ends = (1.0,) if viewpoint.lock is Lock.PIXELS else (1.0, whole)
        if any(zoom <= end * 1.001 < before for end in ends):
            viewpoint.fit()
            return
        self.zoom_to(zoom, where)

    def zoom_to(self, zoom: float, where: QPointF | None = None, *, lock: Lock | None = None) -> None:
        """Set the zoom around the point `where` of this widget, or around its middle."""
        subject = self.subject
        if subject is None:
            return
        middle = QPointF(self.width() / 2, self.height() / 2)
        where = where or middle
        own = self.to_screen().inverted()[0].map(where)
        centre = own - (where - middle) / self._unit(subject, zoom, lock or self.viewpoint.lock)
        self.viewpoint.zoom_to(zoom, centre=subject.alignment.inverted()[0].map(centre), lock=lock)

    # --- geometry -----------------------------------------------------------------------------------------------

    def to_screen(self) -> QTransform:
        """The map from points of this photo, in parts of its long side, to points of this widget."""
        subject, viewpoint = self.subject, self.viewpoint
        if subject is None:
            return QTransform()
        frame = frame_of(subject.photo)
        if viewpoint.whole:
            unit, centre = self._fit(subject.photo), frame.center()
        else:
            unit = self._unit(subject, viewpoint.zoom, viewpoint.lock)
            centre = subject.alignment.map(viewpoint.centre)
        left, top = self.width() / 2 - centre.x() * unit, self.height() / 2 - centre.y() * unit
        ratio = self.devicePixelRatioF()
        own = long_side(subject.photo) / ratio
        if abs(unit / own - 1) < _ALMOST:
            unit, left, top = own, round(left * ratio) / ratio, round(top * ratio) / ratio
        return QTransform(unit, 0, 0, unit, left, top)

    def _fit(self, photo: Photo) -> float:
        """The length of this photo's long side on the screen, in points, if it just fits."""
        frame = frame_of(photo)
        return min(self.width() / frame.width(), self.height() / frame.height())

    def _unit(self, subject: Subject, zoom: float, lock: Lock) -> float:
        """The length of this photo's long side on the screen, in points, at a zoom."""
        unit = self._fit(subject.keeper) * zoom
        if lock is Lock.PIXELS:
            return unit * long_side(subject.photo) / long_side(subject.keeper)
        return unit / max(scale(subject.alignment), 1e-6)

    # --- painting -----------------------------------------------------------------------------------------------

    def paint_reason(self, painter: QPainter, reason: str) -> None:
        """Paint the reason why the photo cannot be shown, in its place."""
        palette = self.palette()
        middle = self.rect().center()
        icons.paint(painter, "warning", QRectF(middle.x() - 16, middle.y() - 40, 32, 32), style.muted(palette))
        painter.setPen(style.muted(palette))
        below = self.rect().adjusted(12, self.height() // 2, -12, -4)
        painter.drawText(below, Qt.AlignmentFlag.AlignHCenter | Qt.TextFlag.TextWordWrap, reason)

    # --- mouse --------------------------------------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.pressed.emit()
        if event.button() == Qt.MouseButton.LeftButton:
            self._dragged_from = event.position()
            self._dragged_centre = self.viewpoint.centre
            self.setCursor(Qt.CursorShape.ClosedHandCursor)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._dragged_from is None or self.subject is None:
            return
        alignment = self.subject.alignment
        moved = (self._dragged_from - event.position()) / self.to_screen().m11()
        self.viewpoint.move_to(alignment.inverted()[0].map(alignment.map(self._dragged_centre) + moved))

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        self._dragged_from = None
        self.setCursor(Qt.CursorShape.OpenHandCursor)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if self.subject is None or event.button() != Qt.MouseButton.LeftButton:
            return
        if self.viewpoint.whole:
            self.zoom_to(self.pixel_zoom(Lock.PICTURE), event.position(), lock=Lock.PICTURE)
        else:
            self.viewpoint.fit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        steps = event.angleDelta().y() / 120
        if steps:  # a wheel can be turned to the side too
            self.zoom_by(steps, event.position())
        event.accept()
