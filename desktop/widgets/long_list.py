"""A list of any length whose rows are all of one height."""

from __future__ import annotations

from PySide6.QtCore import QItemSelectionModel, QPoint, QRect, Qt
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from desktop.widgets.range_list import RangeList

_BATCH = 500  # rows that are laid out at once


class LongList(RangeList):
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

    def setSelection(self, rect: QRect, command: QItemSelectionModel.SelectionFlag) -> None:
        """Select the rows that a rectangle of the viewport reaches, as Shift with End does."""
        first, last = (self.indexAt(QPoint(0, y)).row() for y in (rect.top(), rect.bottom()))  # -1 beyond the rows
        if first >= 0 or last >= 0:
            self.select_rows(max(first, 0), last if last >= 0 else self.model().rowCount() - 1, command)
        else:
            super().setSelection(rect, command)
