"""The visible part of the map: converts places in 0 to 1 to pixels of the view and back."""

from __future__ import annotations

import math

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QSize

_MARGIN = 48  # pixels around the whole map
_UNIT = 700.0  # pixels of the map's side at which the levels of core's layers begin
_SMALLEST = 0.5  # of the whole view
_EDGE = 140  # pixels outside of the view in which a picture may still reach into it


class MapTransform:
    """A place (x, y) of the map lies at pixel (left + x · scale, top + y · scale)."""

    def __init__(self) -> None:
        self.scale = _UNIT
        self.left = self.top = 0.0
        self._whole = _UNIT

    @property
    def level(self) -> int:
        """How often the map is doubled in size since its pictures begin to appear."""
        return max(0, math.floor(math.log2(self.scale / _UNIT)))

    def room(self, share: float) -> float:
        """Pixels between two pictures that are this far apart at level 0."""
        return share * self.scale / (1 << self.level)

    def fit(self, view: QSize) -> None:
        """Show the whole map in a view of this size, in pixels."""
        side = max(100, min(view.width(), view.height()) - 2 * _MARGIN)
        self.scale = self._whole = float(side)
        self.left, self.top = (view.width() - side) / 2, (view.height() - side) / 2

    def resized(self, before: QSize, now: QSize) -> None:
        """Keep the middle of the view, or the whole map if that was seen."""
        if not before.isValid() or self.scale == self._whole:
            self.fit(now)
        else:
            self.move(QPointF((now.width() - before.width()) / 2, (now.height() - before.height()) / 2))

    def zoom(self, factor: float, at: QPointF, *, deepest: int) -> None:
        """Make everything `factor` times as large; what lies at this pixel stays there."""
        scale = min(max(self.scale * factor, self._whole * _SMALLEST), _UNIT * 2**deepest)
        factor = scale / self.scale
        self.left = at.x() - (at.x() - self.left) * factor
        self.top = at.y() - (at.y() - self.top) * factor
        self.scale = scale

    def move(self, way: QPointF) -> None:
        """Move the map by so many pixels."""
        self.left += way.x()
        self.top += way.y()

    def on_screen(self, places: NDArray[np.float32]) -> NDArray[np.float32]:
        """Pixels (n, 2) of places (n, 2)."""
        return places * np.float32(self.scale) + np.array([self.left, self.top], np.float32)

    def visible(self, pixels: NDArray[np.float32], view: QSize) -> NDArray[np.bool_]:
        """Which of these pixels (n, 2) may show something in the view."""
        far = np.array([view.width(), view.height()], np.float32) + _EDGE
        return np.asarray(((pixels > -_EDGE) & (pixels < far)).all(axis=1))
