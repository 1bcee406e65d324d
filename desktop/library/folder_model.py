"""The list of the library's folders in the side panel."""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from typing import Any

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QGuiApplication, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from core.catalog import Folder
from desktop import words
from desktop.widgets import icons, painting, style
from desktop.widgets.list_model import Index, ListModel
from desktop.words import tr


def lines(folders: Iterable[Folder], excluded: Iterable[str]) -> list[Folder | str]:
    """The folders of the library, and below each the paths of those inside it that are excluded."""
    return sorted((*folders, *excluded), key=lambda line: os.path.join(_path(line), ""))


class FolderModel(ListModel[Folder | str]):
    """One line a folder; an offline one says so in words, a protected one carries a lock. A path is a
    folder inside them that is excluded."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._icon = icons.icon("folder", colour=style.muted)
        self._lock = icons.icon("lock")
        self._out = icons.icon("close", colour=style.muted)
        self._unwatched: frozenset[str] = frozenset()

    def set_unwatched(self, folders: frozenset[str]) -> None:
        """Folders in which changes are not noticed at once."""
        self._unwatched = folders

    def set_items(self, items: Sequence[Folder | str]) -> None:
        """The same folders in another state keep the selection."""
        if items and list(map(_path, items)) == list(map(_path, self.items)):
            self.items = tuple(items)
            self.dataChanged.emit(self.index(0), self.index(len(items) - 1))
        else:
            super().set_items(items)

    def shown(self, item: Folder | str, _index: Index, role: int) -> Any:
        return self._shown_excluded(item, role) if isinstance(item, str) else self._shown(item, role)

    def _shown(self, item: Folder, role: int) -> Any:
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            roots = [folder.path for folder in self.items if not isinstance(folder, str)]
            name = words.isolated(words.printable(words.below(item.path, roots)))
            name = tr("{} (offline)").format(name) if item.offline else name
            spoken = role == Qt.ItemDataRole.AccessibleTextRole and item.protected
            return tr("{}, protected").format(name) if spoken else name
        if role == Qt.ItemDataRole.ToolTipRole:
            return "\n".join(_explained(item, watched=item.path not in self._unwatched))
        if role == Qt.ItemDataRole.DecorationRole:
            return self._lock if item.protected else self._icon
        return None

    def _shown_excluded(self, path: str, role: int) -> Any:
        if role == Qt.ItemDataRole.DisplayRole:
            return tr("{} (excluded)").format(words.name(path))
        if role == Qt.ItemDataRole.ToolTipRole:
            return "\n".join((words.printable(path), tr("It is excluded: its photos are not scanned.")))
        if role == Qt.ItemDataRole.DecorationRole:
            return self._out
        if role == Qt.ItemDataRole.ForegroundRole:
            return style.muted(QGuiApplication.palette())
        return None


def _path(item: Folder | str) -> str:
    return item if isinstance(item, str) else item.path


def _explained(folder: Folder, *, watched: bool) -> list[str]:
    lines = [words.printable(folder.path)]
    if folder.offline:
        lines.append(tr("It cannot be reached. Its photos are remembered."))
    elif not watched:
        lines.append(tr("The system cannot watch it: changes in it are noticed within ten minutes."))
    if folder.protected:
        lines.append(tr("It is protected: its photos are never marked."))
    return lines


class FolderDelegate(QStyledItemDelegate):
    """Shows which one is selected as the queues below do: by shade, so that it does not shout beside the photos."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painting.ground(painter, option.rect, option)
        plain = QStyleOptionViewItem(option)
        plain.state &= ~(QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_MouseOver)
        super().paint(painter, plain, index)
