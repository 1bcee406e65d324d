"""The table of a confirmation: what goes beside what stays. A line can be unticked, or looked at in large."""

from __future__ import annotations

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt, Signal, Slot
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QWidget

from desktop.imaging.gallery import Gallery
from desktop.removal.photo_name import EDGE, PhotoName
from desktop.removal.removal_model import FATE, KIND, NAME, SIZE, STAYS, RemovalModel
from desktop.widgets.line_table import LineTable
from desktop.widgets.spoken import announce
from desktop.words import tr

_AIR = 24  # pixels beside a size
_LINE = EDGE + 8  # pixels of a line with photos
_FOLDER, _KIND = 130, 150  # pixels of columns that need less room than those with photos


class RemovalTable(LineTable):
    """Space unticks the selected lines, Return or a double click shows the current one in large."""

    enlarged = Signal(int)  # line

    def __init__(self, model: RemovalModel, parent: QWidget) -> None:
        tip = tr("Each photo that goes and the one that stays for it, those that need most thought first")
        name = tr("Photos that go and photos that stay")
        super().__init__(model, name=name, tip=tip, parent=parent, spare=(NAME + 1,))  # the names' tooltips tell it
        self._model = model
        self.setAlternatingRowColors(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setWordWrap(True)  # beside a photo there is room for several lines, and a reason needs them
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        header = self.horizontalHeader()
        # Of the table's own selection it would ask each line whether the whole column is selected, for seconds.
        header.setSelectionModel(QItemSelectionModel(model, header))
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        widths = {NAME + 1: _FOLDER, KIND: _KIND, SIZE: self.fontMetrics().horizontalAdvance("999.9 MB") + _AIR}
        for column, width in widths.items():
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Interactive)
            header.resizeSection(column, width)
        self.setColumnHidden(FATE, True)  # where all go alike, the question says it
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        for text, slot in (
            (tr("Show large"), self._enlarge),
            (tr("Untick, so that it stays, or tick again"), self._tick),
        ):
            action = QAction(text, self)
            action.triggered.connect(slot)
            self.addAction(action)
        self.doubleClicked.connect(self._enlarge)

    def show_photos(self, gallery: Gallery) -> None:
        """Show what goes and what stays beside their names."""
        for column in (NAME, STAYS):
            self.setItemDelegateForColumn(column, PhotoName(gallery, self))
        self.verticalHeader().setDefaultSectionSize(_LINE)
        gallery.thumbnails.arrived.connect(self.viewport().update)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Return must not answer the question from here."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._enlarge()
        elif event.key() == Qt.Key.Key_Space:
            self._tick()
        else:
            super().keyPressEvent(event)

    @Slot()
    def _enlarge(self) -> None:
        if self.currentIndex().isValid():
            self.enlarged.emit(self.currentIndex().row())

    @Slot()
    def _tick(self) -> None:
        """What the current line becomes all that are selected become: by ranges, for it may be 100,000."""
        current: QModelIndex = self.currentIndex()
        if not current.isValid():
            return
        going = not self._model.going[current.row()]
        for part in self.selectionModel().selection().toList():
            self._model.tick(range(part.top(), part.bottom() + 1), going)
        kind = self._model.kind_of(current.row())
        announce(self, f"{tr('Goes')}: {kind}" if going else kind)
