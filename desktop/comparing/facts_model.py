"""The facts of the compared photos as a table: a line for each fact, a column for each photo."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, Qt
from PySide6.QtGui import QFont, QGuiApplication

from core.photo import Photo
from desktop.comparing.facts import Fact, Widths, facts
from desktop.widgets import style
from desktop.widgets.list_model import Index
from desktop.words import tr


class FactsModel(QAbstractTableModel):
    """What differs is bold, what is alike steps back; the better value carries a sign."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._photos: Sequence[Photo] = ()
        self._roots: Sequence[str] = ()  # of the library
        self._facts: list[Fact] = []
        self._heads: list[str] = []
        self._bold = QFont()
        self._bold.setWeight(QFont.Weight.DemiBold)  # the rest of a font is that of the table

    def set_photos(
        self, photos: Sequence[Photo], numbers: Sequence[int], widths: Widths, *, roots: Sequence[str] = ()
    ) -> None:
        """Show these photos of the library of these folders under these numbers, as sharp as is known."""
        self.beginResetModel()
        self._photos, self._roots = photos, roots
        self._facts = facts(photos, widths, roots=roots)
        self._heads = [tr("Photo {}").format(number) for number in numbers]
        self.endResetModel()

    def set_widths(self, widths: Widths) -> None:
        """More is known of how sharp the photos are."""
        renewed = facts(self._photos, widths, roots=self._roots)
        if not renewed:
            return
        if len(renewed) == len(self._facts):
            self._facts = renewed
            self.dataChanged.emit(self.index(0, 0), self.index(len(renewed) - 1, len(self._heads) - 1))
        else:  # the line of the sharpness goes: none of them has an edge
            self.beginResetModel()
            self._facts = renewed
            self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self._facts)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self._heads)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        heads = self._heads if orientation == Qt.Orientation.Horizontal else [fact.name for fact in self._facts]
        if role == Qt.ItemDataRole.DisplayRole and 0 <= section < len(heads):
            return heads[section]
        if role == Qt.ItemDataRole.ToolTipRole and orientation == Qt.Orientation.Vertical and section < len(heads):
            return self._facts[section].meaning or None
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or index.row() >= len(self._facts) or index.column() >= len(self._heads):
            return None
        fact = self._facts[index.row()]
        value = fact.values[index.column()]
        better = index.column() in fact.better
        if role == Qt.ItemDataRole.DisplayRole:
            return f"▲ {value}" if better and value else value or "–"
        if role == Qt.ItemDataRole.ToolTipRole:
            return tr("{} (the better one)").format(value) if better else value
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(fact, value, better=better)
        if role == Qt.ItemDataRole.FontRole and fact.differs:
            return self._bold
        if role == Qt.ItemDataRole.ForegroundRole:
            if better:
                return style.good(QGuiApplication.palette())
            return None if fact.differs else style.muted(QGuiApplication.palette())
        return None

    def _spoken(self, fact: Fact, value: str, *, better: bool) -> str:
        spoken = tr("{fact}: {value}").format(fact=fact.name, value=value or tr("none"))
        if better:
            return tr("{}, better").format(spoken)
        return tr("{}, differs").format(spoken) if fact.differs else spoken
