"""What is about to go and what stays for it, as a table for the question before an action."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from core.actions import Foreseen, Removal
from core.photo import Photo
from desktop import words
from desktop.words import tr

Index = QModelIndex | QPersistentModelIndex

_COLUMNS = 5
CHECK = _COLUMNS - 1
"""The column of what the files on the disk say to it."""


class RemovalModel(QAbstractTableModel):
    """A line for each photo that goes: its name, its size, what stays, and why it may not go."""

    def __init__(self, removals: Sequence[Removal], photos: Mapping[int, Photo], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pairs = [(photos[removal.photo], photos[removal.keeper]) for removal in removals]
        self._refusals: dict[int, str] = {}

    def show_foreseen(self, foreseen: Sequence[Foreseen]) -> None:
        """Add what the files on the disk say to it."""
        self._refusals = {item.removal.photo: item.refusal for item in foreseen}
        if self._pairs:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._pairs) - 1, _COLUMNS - 1))

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self._pairs)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else _COLUMNS

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role != Qt.ItemDataRole.DisplayRole or orientation != Qt.Orientation.Horizontal:
            return None
        heads = (tr("Goes"), tr("From"), tr("Size"), tr("Stays for it"), tr("Check"))
        return heads[section] if 0 <= section < len(heads) else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or index.row() >= len(self._pairs) or index.column() >= _COLUMNS:
            return None
        going, staying = self._pairs[index.row()]
        refusal = self._refusals.get(going.id)
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            check = "" if refusal is None else refusal or tr("can go")
            values = (
                words.name(going.path),
                words.folder(going.path),
                words.size(going.size),
                words.name(staying.path),
                check,
            )
            return values[index.column()]
        if role == Qt.ItemDataRole.ToolTipRole:
            if refusal and index.column() == CHECK:
                return refusal
            return words.printable(staying.path if index.column() == 3 else going.path)
        return None
