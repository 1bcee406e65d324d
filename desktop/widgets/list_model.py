"""What the models of lists have in common: they show values that are replaced all at once."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Generic, TypeVar

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex

Index = QModelIndex | QPersistentModelIndex
Item = TypeVar("Item")


class ListModel(QAbstractListModel, Generic[Item]):
    """Items in the order given. How one is shown is for the subclass to say, in `data`."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.items: tuple[Item, ...] = ()

    def set_items(self, items: Sequence[Item]) -> None:
        if tuple(items) == self.items:  # a selection is not lost for nothing
            return
        self.beginResetModel()
        self.items = tuple(items)
        self.endResetModel()

    def item_at(self, index: Index) -> Item | None:
        return self.items[index.row()] if index.isValid() and index.row() < len(self.items) else None

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self.items)
