"""Lists of any length: rows of one height, or cards of one size in as many columns as there is room for."""

from __future__ import annotations

from bisect import bisect_right

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QModelIndex, QPoint, QRect, Qt, Signal, Slot
from PySide6.QtGui import QRegion
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from desktop.imaging.gallery import Gallery
from desktop.widgets.list_model import ITEM

_BATCH = 500  # rows or cards that are laid out at once
_FEW = 100  # rows
_FAR = 1 << 30  # pixels down: where a card is that is not laid out yet


class LongList(QListView):
    """Scrolls smoothly; several rows may be selected, and each has a menu.

    Any number of rows is selected as one range: Qt asks for each, 120 ms for 100,000.
    """

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

    @Slot()
    def selectAll(self) -> None:
        if self.selectionMode() is QAbstractItemView.SelectionMode.ExtendedSelection:
            self._select_rows(0, self.model().rowCount() - 1, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        else:
            super().selectAll()

    def setSelection(self, rect: QRect, command: QItemSelectionModel.SelectionFlag) -> None:
        """Select the rows that a rectangle of the viewport reaches, as Shift with End does."""
        first, last = (self.indexAt(QPoint(0, y)).row() for y in (rect.top(), rect.bottom()))  # -1 beyond the rows
        if self.viewMode() is QListView.ViewMode.ListMode and (first >= 0 or last >= 0):
            self._select_rows(max(first, 0), last if last >= 0 else self.model().rowCount() - 1, command)
        else:
            super().setSelection(rect, command)

    def _select_rows(self, first: int, last: int, command: QItemSelectionModel.SelectionFlag) -> None:
        rows = QItemSelection(self.model().index(first, 0), self.model().index(last, 0))
        self.selectionModel().select(rows, command)

    def visualRegionForSelection(self, selection: QItemSelection) -> QRegion:
        """What is drawn again when this is selected. Qt would look for the place of every row: 50 ms for 50,000."""
        if sum(part.height() for part in selection.toList()) > _FEW:
            return QRegion(self.viewport().rect())
        return super().visualRegionForSelection(selection)


class CardGrid(LongList):
    """Drawn again when thumbnails arrive. How a card looks is its delegate's business; one at a time is selected."""

    opened = Signal(object)  # what a card shows: by double click or Enter
    menu_wished = Signal(object, QPoint)  # the same, and where on the screen

    def __init__(self, gallery: Gallery, *, name: str, tip: str, parent: QWidget | None = None) -> None:
        super().__init__(name=name, tip=tip, parent=parent)
        self.setViewMode(QListView.ViewMode.IconMode)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setMovement(QListView.Movement.Static)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.activated.connect(self._open)
        self.customContextMenuRequested.connect(self._ask_menu)
        gallery.thumbnails.arrived.connect(self.viewport().update)

    @Slot(QModelIndex)
    def _open(self, index: QModelIndex) -> None:
        item = index.data(ITEM)
        if item is not None:
            self.opened.emit(item)

    @Slot(QPoint)
    def _ask_menu(self, where: QPoint) -> None:
        item = self.indexAt(where).data(ITEM)
        if item is not None:
            self.menu_wished.emit(item, self.viewport().mapToGlobal(where))

    def rows_in_sight(self) -> range:
        """The cards that can be seen, found by halving: there may be a hundred thousand."""
        model = self.model()

        def top(row: int) -> int:
            rect = self.visualRect(model.index(row, 0))
            return rect.top() if rect.isValid() else _FAR

        rows, height = range(model.rowCount()), self.visualRect(model.index(0, 0)).height()
        return range(bisect_right(rows, -height, key=top), bisect_right(rows, self.viewport().height(), key=top))
