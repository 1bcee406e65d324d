"""Files and their problems as a table model: those that cannot be read, or were refused by an action."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt

from core.photo import Problem
from desktop import core_sentences, words
from desktop.widgets.list_model import Index
from desktop.widgets.table_model import TableModel
from desktop.words import tr


class ProblemModel(TableModel[Problem]):
    """One row per file."""

    reason = 1  # its column

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__((tr("File"), tr("Reason"), tr("Folder")), parent)

    def shown(self, item: Problem, index: Index, role: int) -> str | None:
        reason = core_sentences.told(item.reason)
        if role == Qt.ItemDataRole.DisplayRole:
            return (words.name(item.path), reason, words.folder(item.path, self.roots))[index.column()]
        return f"{words.printable(item.path)}\n{reason}" if role == Qt.ItemDataRole.ToolTipRole else None
