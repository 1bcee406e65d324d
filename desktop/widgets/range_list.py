"""A list of which any number of rows is selected as one range: Qt asks for each, 120 ms for 100,000."""

from __future__ import annotations

from PySide6.QtCore import QItemSelection, QItemSelectionModel, Slot
from PySide6.QtGui import QRegion
from PySide6.QtWidgets import QAbstractItemView, QListView

_FEW = 100  # rows


class RangeList(QListView):
    """What lists of rows and grids of cards have in common."""

    @Slot()
    def selectAll(self) -> None:
        if self.selectionMode() is QAbstractItemView.SelectionMode.ExtendedSelection:
            self.select_rows(0, self.model().rowCount() - 1, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        else:
            super().selectAll()

    def select_rows(self, first: int, last: int, command: QItemSelectionModel.SelectionFlag) -> None:
        rows = QItemSelection(self.model().index(first, 0), self.model().index(last, 0))
        self.selectionModel().select(rows, command)

    def visualRegionForSelection(self, selection: QItemSelection) -> QRegion:
        """What is drawn again when this is selected. Qt would look for the place of every row: 50 ms for 50,000."""
        if sum(part.height() for part in selection.toList()) > _FEW:
            return QRegion(self.viewport().rect())
        return super().visualRegionForSelection(selection)
