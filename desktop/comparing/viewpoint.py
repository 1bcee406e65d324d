"""The place and zoom that all photos of a comparison share."""

from __future__ import annotations

from enum import Enum

from PySide6.QtCore import QObject, QPointF, QSizeF, Signal

STEP = 1.25
"""How much closer one step of the wheel or one press of a key comes."""

_DEEPEST = 128.0  # times the size that fits
_FARTHEST = 1 / 64  # a small photo at its own size


class Lock(Enum):
    """What has the same size in all photos when zoomed in."""

    PICTURE = "picture"  # the things that are shown: a crop is as large as its part of the whole
    PIXELS = "pixels"  # the pixels: a photo of twice as many is twice as long


class Viewpoint(QObject):
    """Either each photo whole, or a point of the keeper in the middle and a zoom; at zoom 1 the keeper just fits."""

    moved = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.whole = True
        self.lock = Lock.PICTURE
        self.zoom = 1.0
        self.centre = QPointF(0.5, 0.5)
        self._extent = QSizeF(1.0, 1.0)  # of the keeper, whose long side is 1

    def look_at(self, width: int, height: int) -> None:
        """Show the whole of another keeper, which has this many pixels."""
        long_side = max(width, height, 1)
        self._extent = QSizeF(width / long_side, height / long_side)
        self.fit()

    def fit(self) -> None:
        """Show each photo whole."""
        self.whole = True
        self.lock = Lock.PICTURE
        self._set(1.0, QPointF(self._extent.width() / 2, self._extent.height() / 2))

    def zoom_to(self, zoom: float, *, centre: QPointF | None = None, lock: Lock | None = None) -> None:
        """Set the zoom, and the point of the keeper that is in the middle; what is None stays as it is."""
        self.whole = False
        self.lock = lock or self.lock
        self._set(min(max(zoom, _FARTHEST), _DEEPEST), centre or self.centre)

    def move_to(self, centre: QPointF) -> None:
        """Put this point of the keeper in the middle, in parts of its long side; photos that are seen whole stay so."""
        if not self.whole:
            self._set(self.zoom, centre)

    def _set(self, zoom: float, centre: QPointF) -> None:
        self.zoom = zoom
        self.centre = QPointF(
            min(max(centre.x(), 0.0), self._extent.width()),
            min(max(centre.y(), 0.0), self._extent.height()),
        )
        self.moved.emit()
