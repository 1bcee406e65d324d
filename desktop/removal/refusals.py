"""The files that an action left alone, and why."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QDialog, QWidget

from core.photo import Problem
from desktop.reviewing.problem_model import ProblemModel
from desktop.widgets import layouts, on_screen, popups, style
from desktop.widgets.line_table import LineTable
from desktop.words import tr


class Refusals(QDialog):
    """A table of files and reasons."""

    def __init__(self, refused: Sequence[Problem], *, roots: Sequence[str], parent: QWidget | None = None) -> None:
        """`roots` are the folders of the library."""
        super().__init__(parent)
        self.setWindowTitle(tr("Left alone"))
        on_screen.resize(self, QSize(960, 380))
        model = ProblemModel(self)
        model.set_items(refused, roots=roots)
        tip = tr("Each file that was left alone, and why")
        name = tr("Files that were left alone")
        table = LineTable(model, name=name, tip=tip, parent=self, widths=(200, 480), sentence=model.reason)
        table.horizontalHeader().setStretchLastSection(True)
        head = style.heading(tr("These files are as they were:"), self)
        layouts.sheet(self, (head,), table, (popups.close_button(self, tr("Close the list")),))
