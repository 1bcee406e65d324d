"""The queue of files that cannot be read, with their reasons; they can be tried again."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from core.photo import Problem
from desktop.commands.commands import Commands
from desktop.reviewing.problem_model import ProblemModel
from desktop.reviewing.queue_header import QueueHeader
from desktop.reviewing.queues import Queue
from desktop.widgets import layouts, popups
from desktop.widgets.line_table import LineTable
from desktop.widgets.notice import Notice
from desktop.words import tr


class ProblemsPage(QWidget):
    """A table of files and reasons."""

    opened = Signal(str)  # a path to be shown in the file manager
    again_wished = Signal(object)  # list of paths to be read again

    def __init__(self, commands: Commands, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._commands = commands
        self.model = ProblemModel(self)
        self._table = self._make_table()
        self._notice = Notice(self)
        self._notice.say("accept", tr("Everything could be read"), tr("Files that cannot be read are listed here."))
        self._pages = layouts.pages(self, self._notice, self._table)
        commands.try_again.triggered.connect(self._try_again)
        layouts.column(self, QueueHeader(Queue.UNREADABLE, commands.try_again, self), (self._pages, 1))

    def show_problems(self, problems: Sequence[Problem], *, roots: Sequence[str]) -> None:
        """Show these problems; `roots` are the folders of the library."""
        self.model.set_items(problems, roots=roots)
        self._pages.setCurrentIndex(1 if problems else 0)

    def _make_table(self) -> LineTable:
        tip = tr("Double click or Enter: show the file in the file manager.")
        name = tr("Files that could not be read")
        reason = ProblemModel.reason
        table = LineTable(self.model, name=name, tip=tip, parent=self, widths=(220, 480, 260), sentence=reason)
        table.horizontalHeader().setStretchLastSection(True)
        table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        table.customContextMenuRequested.connect(self._show_menu)
        table.activated.connect(self._activated)
        return table

    @Slot()
    def _try_again(self) -> None:
        """Read the selected files again, or all if none is selected."""
        indexes = self._table.selectionModel().selectedRows()
        every = [self.model.index(row, 0) for row in range(self.model.rowCount())]
        problems = [self.model.item_at(index) for index in indexes or every]
        self.again_wished.emit([problem.path for problem in problems if problem is not None])

    @Slot(QPoint)
    def _show_menu(self, where: QPoint) -> None:
        menu = popups.menu(self, [self._commands.try_again])
        problem = self.model.item_at(self._table.indexAt(where))
        if problem is not None:
            menu.addAction(self._commands.show_in_folder.text()).triggered.connect(
                lambda: self.opened.emit(problem.path)
            )
        menu.popup(self._table.viewport().mapToGlobal(where))

    @Slot(QModelIndex)
    def _activated(self, index: QModelIndex) -> None:
        problem = self.model.item_at(index)
        if problem is not None:
            self.opened.emit(problem.path)
