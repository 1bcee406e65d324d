"""The folders of the library, as a list for the left of the window."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QIcon

from core.catalog import Folder
from desktop import words
from desktop.words import tr

Index = QModelIndex | QPersistentModelIndex


class FolderModel(QAbstractListModel):
    """One line a folder; an offline one says so in words."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._folders: tuple[Folder, ...] = ()
        self._icon = QIcon()

    def set_icon(self, icon: QIcon) -> None:
        self._icon = icon

    def set_folders(self, folders: Sequence[Folder]) -> None:
        if tuple(folders) == self._folders:  # a selection is not lost for nothing
            return
        self.beginResetModel()
        self._folders = tuple(folders)
        self.endResetModel()

    def folder_at(self, index: Index) -> Folder | None:
        return self._folders[index.row()] if index.isValid() and index.row() < len(self._folders) else None

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self._folders)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        folder = self.folder_at(index)
        if folder is None:
            return None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            name = words.name(folder.path)
            return tr("{} (offline)").format(name) if folder.offline else name
        if role == Qt.ItemDataRole.ToolTipRole:
            path = words.printable(folder.path)
            if folder.offline:
                return tr("{} cannot be reached. Its photos are remembered.").format(path)
            return path
        if role == Qt.ItemDataRole.DecorationRole:
            return self._icon
        return None
