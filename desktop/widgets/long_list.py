"""A list of any length whose rows are all of one height."""

from __future__ import annotations

from PySide6.QtCore import QItemSelection, Qt
from PySide6.QtGui import QRegion
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

_BATCH = 500  # rows that are laid out at once
_FEW = 100  # rows


class LongList(QListView):
    """Scrolls smoothly; several rows may be selected, and each has a menu."""

    def __init__(self, *, name: str, tip: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setUniformItemSizes(True)
        self.setLayoutMode(QListView.LayoutMode.Batched)
        self.setBatchSize(_BATCH)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setMouseTracking(True)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.setAccessibleName(name)
        self.setToolTip(tip)

    def visualRegionForSelection(self, selection: QItemSelection) -> QRegion:
        """What is drawn again when this is selected. Qt would look for the place of every row: 50 ms for 50,000."""
        if sum(part.height() for part in selection.toList()) > _FEW:
            return QRegion(self.viewport().rect())
        return super().visualRegionForSelection(selection)
