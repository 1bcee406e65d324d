"""The groups of a queue as a list for a view."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from core.photo import Photo
from desktop.overview import Row, describe

ROW = Qt.ItemDataRole.UserRole
"""The role under which an index gives its Row."""

Index = QModelIndex | QPersistentModelIndex


class GroupModel(QAbstractListModel):
    """Rows are replaced all at once: they were sorted in a worker, and a reset costs the same for any number."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[Row, ...] = ()
        self._photos: Mapping[int, Photo] = {}
        self._number_of: dict[int, int] = {}

    @property
    def rows(self) -> tuple[Row, ...]:
        return self._rows

    def set_rows(self, rows: tuple[Row, ...], photos: Mapping[int, Photo]) -> None:
        self.beginResetModel()
        self._rows = rows
        self._photos = photos
        self._number_of = {}
        self.endResetModel()

    def number_of(self, photo: int) -> int | None:
        """The row of the group that holds this photo."""
        if not self._number_of:
            self._number_of = {id: number for number, row in enumerate(self._rows) for id in row.ids}
        return self._number_of.get(photo)

    def row_at(self, index: Index) -> Row | None:
        return self._rows[index.row()] if index.isValid() and index.row() < len(self._rows) else None

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self.row_at(index)
        if row is None:
            return None
        if role == ROW:
            return row
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return describe(row, self._photos)
        if role == Qt.ItemDataRole.ToolTipRole:
            return row.group.reason
        return None
