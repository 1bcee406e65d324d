"""A table of plain rows: header, no grid, whole rows selected."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QAbstractItemModel, Qt
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

_AIR = 12  # pixels of a line above and below its text, together
_MEASURED = 20  # lines that say how wide a column is to be: to ask a thousand, as Qt does, keeps the window waiting


class LineTable(QTableView):
    """Tab leaves it."""

    def __init__(
        self, model: QAbstractItemModel, *, name: str, tip: str, parent: QWidget, widths: Sequence[int] = ()
    ) -> None:
        """`widths` are those of the columns at first, in pixels; those of none share the rest."""
        super().__init__(parent)
        self.setModel(model)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + _AIR)
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setResizeContentsPrecision(_MEASURED)
        self.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        for column, width in enumerate(widths):
            if width:
                self.setColumnWidth(column, width)
            else:
                self.horizontalHeader().setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
        self.setAccessibleName(name)
        self.setToolTip(tip)

    def widen(self, columns: Sequence[int]) -> None:
        """Make columns wide enough for their words, which are longer in some languages."""
        for column in columns:
            self.setColumnWidth(column, max(self.columnWidth(column), self.sizeHintForColumn(column) + _AIR))
