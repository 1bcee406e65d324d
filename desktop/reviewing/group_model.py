"""The groups of a queue as a list for a view."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, Qt

from core.photo import Photo
from desktop.lanes.overview import Arranged, describe
from desktop.reviewing.row import Row
from desktop.reviewing.rows import Rows
from desktop.rules.rule_words import reason
from desktop.widgets.list_model import Index

ROW = Qt.ItemDataRole.UserRole
"""The role under which an index gives its Row."""


class GroupModel(QAbstractListModel):
    """Rows are replaced all at once: they were sorted in a worker, and a reset costs the same for any number."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._arranged = Arranged()
        self._count = 0  # a view that selects all rows asks for it at each of them
        self._photos: Mapping[int, Photo] = {}

    @property
    def arranged(self) -> Arranged:
        return self._arranged

    @property
    def rows(self) -> Rows:
        return self._arranged.rows

    def set_rows(self, arranged: Arranged, photos: Mapping[int, Photo]) -> None:
        self.beginResetModel()
        self._arranged = arranged
        self._count = len(arranged.rows)
        self._photos = photos
        self.endResetModel()

    def set_photos(self, photos: Mapping[int, Photo]) -> None:
        """The same rows of a library that was read anew."""
        self._photos = photos

    def number_of(self, photo: int) -> int | None:
        """The row of the group that holds this photo."""
        return self.rows.place_of(photo)

    def row_at(self, index: Index) -> Row | None:
        return self.rows[index.row()] if index.isValid() and index.row() < self._count else None

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else self._count

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self.row_at(index)
        if row is None:
            return None
        if role == ROW:
            return row
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return describe(row, self._photos)
        if role == Qt.ItemDataRole.ToolTipRole:
            return reason(row.group)
        return None
