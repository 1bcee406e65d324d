"""Cards of one size side by side, in as many columns as there is room for."""

from __future__ import annotations

from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from desktop.imaging.gallery import Gallery

_BATCH = 500  # cards that are laid out at once


class CardGrid(QListView):
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
