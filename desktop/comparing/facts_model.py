"""The facts of the compared photos as a table model: a row for each fact, a column for each photo."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QFont, QGuiApplication

from core.photo import Photo
from desktop.comparing.facts import Fact, Widths, facts
from desktop.widgets import style
from desktop.widgets.list_model import Index
from desktop.widgets.table_model import TableModel
from desktop.words import tr


class FactsModel(TableModel[Fact]):
    """Values that differ are bold, equal ones muted; the better value has a sign."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__((), parent)
        self._photos: Sequence[Photo] = ()
        self._bold = QFont()
        self._bold.setWeight(QFont.Weight.DemiBold)  # the rest of a font is that of the table

    def set_photos(
        self, photos: Sequence[Photo], numbers: Sequence[int], widths: Widths, *, roots: Sequence[str] = ()
    ) -> None:
        """Show these photos under these numbers, with the edge widths measured so far; `roots` are the library's
        folders."""
        self.beginResetModel()
        self._photos, self.roots, self.items = photos, tuple(roots), facts(photos, widths, roots=roots)
        self._heads = tuple(tr("Photo {}").format(number) for number in numbers)
        self.endResetModel()

    def set_widths(self, widths: Widths) -> None:
        """Add edge widths that were measured meanwhile."""
        renewed = facts(self._photos, widths, roots=self.roots)
        if len(renewed) != len(self.items):  # the line of the sharpness goes: none of them has an edge
            self._reset(renewed, self.roots)
        elif renewed:
            self.items = renewed
            self.dataChanged.emit(self.index(0, 0), self.index(len(renewed) - 1, len(self._heads) - 1))

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation == Qt.Orientation.Horizontal or not 0 <= section < len(self.items):
            return super().headerData(section, orientation, role)
        fact = self.items[section]
        if role == Qt.ItemDataRole.ToolTipRole:
            return fact.meaning or None
        return fact.name if role == Qt.ItemDataRole.DisplayRole else None

    def shown(self, item: Fact, index: Index, role: int) -> Any:
        value = item.values[index.column()]
        better = index.column() in item.better
        if role == Qt.ItemDataRole.DisplayRole:
            brief = item.brief[index.column()]
            return f"▲ {brief}" if better and brief else brief or "–"
        if role == Qt.ItemDataRole.ToolTipRole:
            return tr("{} (the better one)").format(value) if better else value
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(item, value, better=better)
        if role == Qt.ItemDataRole.FontRole and item.differs:
            return self._bold
        if role == Qt.ItemDataRole.ForegroundRole:
            if better:
                return style.good(QGuiApplication.palette())
            return None if item.differs else style.muted(QGuiApplication.palette())
        return None

    def _spoken(self, fact: Fact, value: str, *, better: bool) -> str:
        spoken = tr("{fact}: {value}").format(fact=fact.name, value=value or tr("none"))
        if better:
            return tr("{}, better").format(spoken)
        return tr("{}, differs").format(spoken) if fact.differs else spoken
