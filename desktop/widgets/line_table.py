"""A table of plain rows: header, no grid, whole rows selected."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QAbstractItemModel, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from desktop.widgets.list_model import Index

_AIR = 12  # pixels of a line above and below its text, together
_NARROW = 760  # pixels of a table without room for all columns
_MEASURED = 20  # lines that say how wide a column is to be: to ask a thousand, as Qt does, keeps the window waiting


class LineTable(QTableView):
    """Tab leaves it."""

    def __init__(
        self,
        model: QAbstractItemModel,
        *,
        name: str,
        tip: str,
        parent: QWidget,
        widths: Sequence[int] = (),
        spare: Sequence[int] = (),
        sentence: int | None = None,
    ) -> None:
        """`widths` are those of the columns at first, in pixels; those of none share the rest. The `spare` columns are
        hidden in a narrow table. One column may have a `sentence`, which is cut at its end, not in its middle."""
        super().__init__(parent)
        self._spare = spare
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
        if sentence is not None:
            self.setItemDelegateForColumn(sentence, _SentenceDelegate(self))
        self.setAccessibleName(name)
        self.setToolTip(tip)

    def resizeEvent(self, event: QResizeEvent) -> None:
        for column in self._spare:
            self.setColumnHidden(column, self.width() < _NARROW)
        super().resizeEvent(event)

    def widen(self, columns: Sequence[int]) -> None:
        """Make columns wide enough for their words, which are longer in some languages."""
        for column in columns:
            self.setColumnWidth(column, max(self.columnWidth(column), self.sizeHintForColumn(column) + _AIR))


class _SentenceDelegate(QStyledItemDelegate):
    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        super().initStyleOption(option, index)
        option.textElideMode = Qt.TextElideMode.ElideRight
