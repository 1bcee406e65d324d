"""Cards of one size side by side, in as many columns as there is room for."""

from __future__ import annotations

from bisect import bisect_right

from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from desktop.imaging.gallery import Gallery
from desktop.widgets.range_list import RangeList

_BATCH = 500  # cards that are laid out at once
_FAR = 1 << 30  # pixels down: where a card is that is not laid out yet


class CardGrid(RangeList):
    """Drawn again when thumbnails arrive. How a card looks is its delegate's business."""

    def __init__(self, gallery: Gallery, *, name: str, tip: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setViewMode(QListView.ViewMode.IconMode)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setMovement(QListView.Movement.Static)
        self.setUniformItemSizes(True)
        self.setLayoutMode(QListView.LayoutMode.Batched)
        self.setBatchSize(_BATCH)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setMouseTracking(True)
        self.setAccessibleName(name)
        self.setToolTip(tip)
        gallery.thumbnails.arrived.connect(self.viewport().update)

    def rows_in_sight(self) -> range:
        """The cards that can be seen, found by halving: there may be a hundred thousand."""
        model = self.model()

        def top(row: int) -> int:
            rect = self.visualRect(model.index(row, 0))
            return rect.top() if rect.isValid() else _FAR

        rows, height = range(model.rowCount()), self.visualRect(model.index(0, 0)).height()
        return range(bisect_right(rows, -height, key=top), bisect_right(rows, self.viewport().height(), key=top))
