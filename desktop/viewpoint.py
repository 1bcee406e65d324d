"""The one place and zoom that all photos of a comparison share."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from desktop.alignment import Point

_STEP = 1.25
_DEEPEST = 64.0  # times the size that fits


class Viewpoint(QObject):
    """Where one looks: a point of the keeper, and how many times larger than fits. 1 is the whole photo."""

    moved = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.zoom = 1.0
        self.centre = Point(0.5, 0.5)
        self._extent = Point(1.0, 1.0)

    def look_at(self, width: int, height: int) -> None:
        """Begin with another keeper, of that many pixels: the whole of it."""
        long_side = max(width, height, 1)
        self._extent = Point(width / long_side, height / long_side)
        self.fit()

    def fit(self) -> None:
        self._set(1.0, Point(self._extent.x / 2, self._extent.y / 2))

    def zoom_in(self) -> None:
        self.zoom_to(self.zoom * _STEP)

    def zoom_out(self) -> None:
        self.zoom_to(self.zoom / _STEP)

    def zoom_to(self, zoom: float, *, around: Point | None = None) -> None:
        """Zoom so that `around`, a point of the keeper, stays where it is on the screen."""
        zoom = min(max(zoom, 1.0), _DEEPEST)
        if zoom == 1.0:
            self.fit()
            return
        centre = self.centre
        if around is not None:
            share = self.zoom / zoom
            centre = Point(
                around.x + (centre.x - around.x) * share,
                around.y + (centre.y - around.y) * share,
            )
        self._set(zoom, centre)

    def wheel(self, steps: float, around: Point) -> None:
        self.zoom_to(self.zoom * _STEP**steps, around=around)

    def move_to(self, centre: Point) -> None:
        if self.zoom > 1.0:
            self._set(self.zoom, centre)

    def _set(self, zoom: float, centre: Point) -> None:
        self.zoom = zoom
        self.centre = Point(
            min(max(centre.x, 0.0), self._extent.x),
            min(max(centre.y, 0.0), self._extent.y),
        )
        self.moved.emit()
