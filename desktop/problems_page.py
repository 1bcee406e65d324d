"""The queue of what could not be read: which file, and why."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QLabel,
    QStackedWidget,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from core.photo import Problem
from desktop import style
from desktop.notice import Notice
from desktop.problem_model import ProblemModel
from desktop.queues import Queue, explanation, title
from desktop.words import tr


class ProblemsPage(QWidget):
    """A table of files and reasons."""

    opened = Signal(str)  # a path to be shown in the file manager

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = ProblemModel(self)
        self._table = self._make_table()
        self._notice = Notice(self)
        self._notice.say("accept", tr("Everything could be read"), tr("Files that cannot be read are listed here."))
        self._pages = QStackedWidget(self)
        self._pages.addWidget(self._notice)
        self._pages.addWidget(self._table)
        header = QFrame(self)
        header.setObjectName("problemsHeader")
        head = QLabel(title(Queue.UNREADABLE), header)
        head.setFont(style.sized(self.font(), 1.2, bold=True))
        inner = QVBoxLayout(header)
        inner.setContentsMargins(12, 10, 12, 10)
        inner.addWidget(head)
        inner.addWidget(QLabel(explanation(Queue.UNREADABLE), header))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(header)
        layout.addWidget(self._pages, 1)

    def show_problems(self, problems: Sequence[Problem]) -> None:
        self.model.set_problems(problems)
        self._pages.setCurrentIndex(1 if problems else 0)

    def _make_table(self) -> QTableView:
        table = QTableView(self)
        table.setModel(self.model)
        table.setShowGrid(False)
        table.setFrameShape(QFrame.Shape.NoFrame)
        table.setWordWrap(False)
        table.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(table.fontMetrics().height() + 12)
        header = table.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        header.setStretchLastSection(True)
        for column, width in enumerate((220, 420, 260)):
            table.setColumnWidth(column, width)
        table.setAccessibleName(tr("Files that could not be read"))
        table.setToolTip(tr("Double click or Enter: show the file in the file manager."))
        table.activated.connect(self._activated)
        return table

    @Slot(QModelIndex)
    def _activated(self, index: QModelIndex) -> None:
        problem = self.model.problem_at(index)
        if problem is not None:
            self.opened.emit(problem.path)
