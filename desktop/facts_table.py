"""How the facts of compared photos are shown."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from desktop import style
from desktop.facts_model import FactsModel
from desktop.words import tr


class FactsTable(QTableView):
    """A table to read: nothing in it can be chosen."""

    def __init__(self, facts: FactsModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._facts = facts
        self.setObjectName("factsTable")
        self.setModel(facts)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.horizontalHeader().setHighlightSections(False)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + 7)
        self.setCornerButtonEnabled(False)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAccessibleName(tr("Facts of the photos"))
        self.setToolTip(tr("What differs is bold; ▲ is the better value."))
        self.setFont(style.sized(self.font(), 0.9))
        self.follow_palette()

    def follow_palette(self) -> None:
        self._facts.set_palette(self.palette(), self.font())
