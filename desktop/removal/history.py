"""The history window: everything that was removed or written, file by file, and what of it can be taken back or done
again."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QModelIndex, QPoint, QSize, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHBoxLayout,
    QWidget,
)

from core.removal.history import Account, Deed
from core.storage.journal import State
from desktop.removal.history_model import DeedModel, LineModel
from desktop.widgets import layouts, on_screen, popups, style
from desktop.widgets.line_table import LineTable
from desktop.words import tr

_HEIGHTS = 180, 380  # pixels of the deeds, and of the files of one


class HistoryWindow(QDialog):
    """Shows the deeds, and of the chosen one its files. It asks for undo and redo; it does nothing itself."""

    chosen = Signal(object)  # Deed
    undo_wished = Signal(object)  # ids of journal entries
    redo_wished = Signal(object)

    def __init__(self, parent: QWidget | None = None, *, roots: Sequence[str] = ()) -> None:
        """`roots` are the folders of the library."""
        super().__init__(parent)
        self.setWindowTitle(tr("History"))
        on_screen.resize(self, QSize(1060, 640))
        self.deeds = DeedModel(self, roots=roots)
        self.lines = LineModel(self, roots=roots)
        self._deed: Deed | None = None
        tip = tr("Everything that was done with photos, the latest first")
        self.deed_table = LineTable(
            self.deeds, name=tr("What was done"), tip=tip, parent=self, widths=self.deeds.widths, spare=self.deeds.spare
        )
        self.deed_table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        tip = tr("The files of the chosen line. Select some to reverse only those.")
        self.line_table = LineTable(
            self.lines,
            name=tr("Its files"),
            tip=tip,
            parent=self,
            widths=self.lines.widths,
            spare=self.lines.spare,
            sentence=self.lines.note,
        )
        self.deed_table.selectionModel().currentChanged.connect(self._moved)
        self.line_table.selectionModel().selectionChanged.connect(self._follow)
        for table in (self.deed_table, self.line_table):
            table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
            table.customContextMenuRequested.connect(partial(self._show_menu, table))
        self._note = style.paragraph(tr("Nothing was removed yet."), self)
        tables = self.deed_table, self.line_table
        body = layouts.splitter(self, Qt.Orientation.Vertical, *tables, sizes=_HEIGHTS, shares=(0, 1))
        head = style.heading(tr("What was done with photos"), self, 1.3)
        layouts.sheet(self, (head,), body, (self._note, self._make_buttons()))
        self._follow()

    def show_deeds(self, deeds: Sequence[Deed]) -> None:
        """The same line stays chosen, the latest at first."""
        batch = self._deed.batch if self._deed is not None else None
        self.deeds.clear()  # the line that stays chosen is chosen anew: its files may be elsewhere by now
        self.lines.clear()
        self._deed = None
        self.deeds.set_items(deeds)
        self.deed_table.widen(self.deeds.worded)
        if deeds:
            row = None if batch is None else self.deeds.row_of(batch)
            self.deed_table.setCurrentIndex(self.deeds.index(row or 0, 0))
        self._follow()

    def show_account(self, deed: Deed, account: Account) -> None:
        if deed is self._deed:  # not overtaken by another choice
            self.lines.set_account(account)
            self.line_table.setColumnHidden(LineModel.note, not self.lines.has_notes)
            self.line_table.widen(self.lines.worded)
            self._follow()

    def _make_buttons(self) -> QHBoxLayout:
        tip = tr("Bring the selected files back, or all of the chosen line")
        self._undo = popups.button(self, tr("Undo"), tip, lambda: self.undo_wished.emit(self._entries(State.DONE)))
        tip = tr("Remove the selected files again, or all of the chosen line that were undone")
        self._redo = popups.button(self, tr("Redo"), tip, lambda: self.redo_wished.emit(self._entries(State.UNDONE)))
        close = popups.close_button(self, tr("Close the history"))
        return layouts.row(None, self._undo, self._redo, (close, 1), spacing=10)

    def _entries(self, state: State) -> list[int]:
        """Entries in this state of the selected files, or of all of the deed where none is selected."""
        if self._deed is None:
            return []
        rows = [index.row() for index in self.line_table.selectionModel().selectedRows()]
        chosen = {id for row in rows for id in self.lines.entries_at(row)}
        return [entry.id for entry in self._deed.entries if entry.state is state and (not rows or entry.id in chosen)]

    @Slot(QModelIndex, QModelIndex)
    def _moved(self, current: QModelIndex, _before: QModelIndex) -> None:
        self._deed = self.deeds.item_at(current)
        self.lines.clear()
        if self._deed is not None:
            self.chosen.emit(self._deed)
        self._follow()

    @Slot()
    def _follow(self) -> None:
        """Offer only what can be done."""
        self._undo.setEnabled(bool(self._entries(State.DONE)))
        self._redo.setEnabled(bool(self._entries(State.UNDONE)))
        self._note.setVisible(self.deeds.rowCount() == 0)

    def _show_menu(self, table: LineTable, where: QPoint) -> None:
        """The buttons, for who asks beside the line."""
        menu = popups.menu(self)
        for button in (self._undo, self._redo):
            action = menu.addAction(button.text())
            action.setEnabled(button.isEnabled())
            action.triggered.connect(button.click)
        menu.popup(table.viewport().mapToGlobal(where))
