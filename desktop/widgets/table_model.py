"""What the models of tables have in common: heads, and a line for each of some values."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, Qt

from desktop.widgets.list_model import Index, Item, Items


class TableModel(Items[Item], QAbstractTableModel):
    """Items in the order given."""

    def __init__(self, heads: Sequence[str], parent: QObject | None = None, *, roots: Sequence[str] = ()) -> None:
        """`roots` are the folders of the library: paths are shown from there on."""
        super().__init__(parent)
        self.roots = tuple(roots)
        self._heads = tuple(heads)

    def set_items(self, items: Sequence[Item], *, roots: Sequence[str] | None = None) -> None:
        """Other lines; `roots`, if given, are the folders of the library by now."""
        known = self.roots if roots is None else tuple(roots)
        if (tuple(items), known) != (self.items, self.roots):  # a selection is not lost for nothing
            self._reset(items, known)

    def _reset(self, items: Sequence[Item], roots: tuple[str, ...]) -> None:
        self.beginResetModel()
        self.items, self.roots = tuple(items), roots
        self.endResetModel()

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self._heads)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        shown = role == Qt.ItemDataRole.DisplayRole and orientation == Qt.Orientation.Horizontal
        return self._heads[section] if shown and 0 <= section < len(self._heads) else None
