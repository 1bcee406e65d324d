"""The files that could not be read, with their reasons, as a table."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from core.photo import Problem
from desktop import core_sentences, words
from desktop.words import tr

Index = QModelIndex | QPersistentModelIndex


class ProblemModel(QAbstractTableModel):
    """A line for each file."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._problems: tuple[Problem, ...] = ()
        self._roots: tuple[str, ...] = ()

    def set_problems(self, problems: Sequence[Problem], *, roots: Sequence[str]) -> None:
        """`roots` are the folders of the library."""
        if (tuple(problems), tuple(roots)) == (self._problems, self._roots):  # a selection is not lost for nothing
            return
        self.beginResetModel()
        self._problems, self._roots = tuple(problems), tuple(roots)
        self.endResetModel()

    def problem_at(self, index: Index) -> Problem | None:
        return self._problems[index.row()] if index.isValid() and index.row() < len(self._problems) else None

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self._problems)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else 3

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role != Qt.ItemDataRole.DisplayRole or orientation != Qt.Orientation.Horizontal:
            return None
        heads = (tr("File"), tr("Reason"), tr("Folder"))
        return heads[section] if 0 <= section < len(heads) else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        problem = self.problem_at(index)
        if problem is None or index.column() > 2:
            return None
        folder = words.folder(problem.path, self._roots)
        values = (words.name(problem.path), core_sentences.told(problem.reason), folder)
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return values[index.column()]
        if role == Qt.ItemDataRole.ToolTipRole:
            return f"{words.printable(problem.path)}\n{core_sentences.told(problem.reason)}"
        return None
