"""Base of list and table models whose values are replaced all at once."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSignalBlocker, QStringListModel, Qt

Index = QModelIndex | QPersistentModelIndex
Item = TypeVar("Item")

ITEM = Qt.ItemDataRole.UserRole
"""The role under which an index gives the value that it shows, for delegates."""


SEEN = Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemNeverHasChildren
"""What can be done with a line that is only looked at."""


class Items(Generic[Item]):
    """A row for each value. What is shown of one is for the subclass to say, in `shown`."""

    items: Sequence[Item] = ()

    def item_at(self, index: Index) -> Item | None:
        return self.items[index.row()] if index.isValid() and index.row() < len(self.items) else None

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self.items)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        item = self.item_at(index)
        return item if item is None or role == ITEM else self.shown(item, index, role)

    def shown(self, item: Item, index: Index, role: int) -> Any:
        """What an item says in a role of Qt, None where it says nothing. What it says aloud is what it displays, unless
        it says something else in Qt's AccessibleTextRole."""
        raise NotImplementedError


class ListModel(Items[Item], QStringListModel):
    """Items in the order given, any number of them.

    A view asks how many there are with each that it lays out, 200,000 times for 100,000: of Python, it would wait each
    time for whoever computes. So Qt's own model, of empty texts, is asked.
    """

    rowCount = QStringListModel.rowCount

    def set_items(self, items: Sequence[Item]) -> None:
        if tuple(items) != self.items:  # a selection is not lost for nothing
            self._reset(tuple(items))

    def _reset(self, items: Sequence[Item]) -> None:
        self.beginResetModel()
        blocker = QSignalBlocker(self)
        self.removeRows(0, self.rowCount())
        self.insertRows(0, len(items))
        blocker.unblock()
        self.items = items
        self.endResetModel()

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Those of a list that is looked at; Qt's texts could be edited."""
        return SEEN if index.isValid() else Qt.ItemFlag.NoItemFlags
