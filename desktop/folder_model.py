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
    """One line a folder; an offline one says so in words, a protected one carries a lock."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._folders: tuple[Folder, ...] = ()
        self._icon = QIcon()
        self._lock = QIcon()

    def set_icons(self, *, folder: QIcon, lock: QIcon) -> None:
        self._icon = folder
        self._lock = lock

    def set_folders(self, folders: Sequence[Folder]) -> None:
        """The same folders in another state keep the selection."""
        new = tuple(folders)
        if [folder.path for folder in new] == [folder.path for folder in self._folders]:
            self._folders = new
            if new:
                self.dataChanged.emit(self.index(0), self.index(len(new) - 1))
            return
        self.beginResetModel()
        self._folders = new
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
            name = tr("{} (offline)").format(name) if folder.offline else name
            spoken = role == Qt.ItemDataRole.AccessibleTextRole and folder.protected
            return tr("{}, protected").format(name) if spoken else name
        if role == Qt.ItemDataRole.ToolTipRole:
            return "\n".join(_explained(folder))
        if role == Qt.ItemDataRole.DecorationRole:
            return self._lock if folder.protected else self._icon
        return None


def _explained(folder: Folder) -> list[str]:
    lines = [words.printable(folder.path)]
    if folder.offline:
        lines.append(tr("It cannot be reached. Its photos are remembered."))
    if folder.protected:
        lines.append(tr("It is protected: its photos are never marked."))
    return lines
