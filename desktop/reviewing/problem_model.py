"""Files with what is wrong with them, as a table: what could not be read, or was left alone by an action."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QObject, Qt

from core.photo import Problem
from desktop import core_sentences, words
from desktop.widgets.list_model import Index
from desktop.widgets.table_model import TableModel
from desktop.words import tr


class ProblemModel(TableModel[Problem]):
    """A line for each file."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__((tr("File"), tr("Reason"), tr("Folder")), parent)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        problem = self.item_at(index)
        if problem is None:
            return None
        reason = core_sentences.told(problem.reason)
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return (words.name(problem.path), reason, words.folder(problem.path, self.roots))[index.column()]
        if role == Qt.ItemDataRole.ToolTipRole:
            return f"{words.printable(problem.path)}\n{reason}"
        return None
