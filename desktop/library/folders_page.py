"""The folder view: which folders hold the same photos, and for two of them what is in one only and what is in both."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QModelIndex, QSortFilterProxyModel, Qt, Signal, Slot
from PySide6.QtWidgets import QAbstractItemView, QButtonGroup, QFrame, QHeaderView, QWidget

from core.groups.overlap import Overlap, Sides
from core.photo import Photo
from desktop import words
from desktop.commands.command_button import CommandButton
from desktop.commands.commands import Commands
from desktop.imaging.gallery import Gallery
from desktop.library import overlap_model
from desktop.library.overlap_model import OverlapModel
from desktop.review import Review
from desktop.widgets import layouts, style
from desktop.widgets.line_table import LineTable
from desktop.widgets.notice import Notice
from desktop.widgets.photo_grid import PhotoGrid
from desktop.widgets.tool_button import ToolButton
from desktop.words import tr


class FoldersPage(QWidget):
    """Says which line is chosen, and shows the photos of its two sides."""

    chosen = Signal(object)  # Overlap, or None

    def __init__(self, commands: Commands, review: Review, gallery: Gallery, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = OverlapModel(self)
        self._sides = Sides((), ())
        self._photos: Mapping[int, Photo] = {}
        header = self._make_header(commands)
        self.table = self._make_table()
        self.grid = PhotoGrid(
            review,
            gallery,
            name=tr("Photos of the folder"),
            parent=self,
        )
        self._notice = Notice(self)
        detail = self._make_detail(commands)
        body = layouts.splitter(self, Qt.Orientation.Vertical, self.table, detail, sizes=[240, 420])
        self._pages = layouts.pages(self, self._notice, body)
        layouts.column(self, header, (self._pages, 1))
        self.show_busy()

    @property
    def overlap(self) -> Overlap | None:
        """The chosen line."""
        return self.model.item_at(self._sorted.mapToSource(self.table.currentIndex()))

    def show_busy(self) -> None:
        self._notice.say("folders", tr("Comparing the folders"), tr("Looking for photos that are in two of them."))
        self._pages.setCurrentIndex(0)

    def show_overlaps(self, overlaps: Sequence[Overlap], *, roots: Sequence[str]) -> None:
        """Show the lines of a library of these folders anew; the same two folders stay chosen."""
        before = self.overlap
        self.model.set_items(overlaps, roots=roots)
        row = None if before is None else self.model.row_of(before.folder, before.other)
        if overlaps:
            self._pages.setCurrentIndex(1)
            self._choose(self._sorted.mapFromSource(self.model.index(row or 0, 0)))
        else:
            text = tr("No two folders of your library hold the same photo.")
            self._notice.say("folders", tr("No folders overlap"), text)
            self._pages.setCurrentIndex(0)

    def show_sides(self, overlap: Overlap, sides: Sides, photos: Mapping[int, Photo], *, besides: str) -> None:
        """Show the photos of a line; those that are in the first folder only, unless there are none. `besides` is what
        else has to be known of the folder."""
        self._sides = sides
        self._photos = photos
        self._sentence.setText(overlap_model.sentence(overlap))
        self._besides.setText(besides)
        self._alone.setText(tr("Only in the first ({})").format(words.number(len(sides.alone))))
        self._shared.setText(tr("In both ({})").format(words.number(len(sides.shared))))
        self._alone.setEnabled(bool(sides.alone))
        if not sides.alone:
            self._shared.setChecked(True)
        self._show_photos()

    def take_focus(self) -> None:
        self.table.setFocus()

    def _choose(self, index: QModelIndex) -> None:
        """Make a line the current one, and say so also where it was."""
        if index == self.table.currentIndex():
            self.chosen.emit(self.overlap)
        else:
            self.table.setCurrentIndex(index)

    @Slot(QModelIndex, QModelIndex)
    def _moved(self, _current: QModelIndex, _before: QModelIndex) -> None:
        if self.overlap is not None:
            self._alone.setChecked(True)
            self.chosen.emit(self.overlap)

    @Slot()
    def _show_photos(self) -> None:
        ids = self._sides.shared if self._shared.isChecked() else self._sides.alone
        self.grid.photos.set_photos(self._photos, ids)

    # --- how it is made -----------------------------------------------------------------------------------------

    def _make_header(self, commands: Commands) -> QWidget:
        header = QFrame(self)
        header.setObjectName("resultsHeader")
        title = style.heading(tr("Folders that hold the same photos"), header)
        back = CommandButton(commands.back, header)
        layouts.row(header, back, (title, 1), margins=(8, 8, 12, 8), spacing=8)
        return header

    def _make_table(self) -> LineTable:
        self._sorted = QSortFilterProxyModel(self)
        self._sorted.setSourceModel(self.model)
        self._sorted.setSortRole(overlap_model.SORT)
        tip = tr("Each folder, the one that holds the same photos, and how many of them")
        table = LineTable(self._sorted, name=tr("Folders that overlap"), tip=tip, parent=self)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setSortingEnabled(True)
        table.sortByColumn(-1, Qt.SortOrder.AscendingOrder)  # as the core gives them, until a head is clicked
        header = table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setResizeContentsPrecision(1)  # heads are wider than numbers, and Qt asks thrice for each
        for column in (0, 1):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
        table.selectionModel().currentChanged.connect(self._moved)
        return table

    def _make_detail(self, commands: Commands) -> QWidget:
        detail = QWidget(self)
        self._sentence = style.heading("", detail, 1.0)
        self._sentence.setWordWrap(True)
        self._besides = style.paragraph("", detail)
        self._besides.setContentsMargins(0, 0, 12, 0)
        self._alone, self._shared = ToolButton(detail), ToolButton(detail)
        self._alone.setAccessibleName(tr("Only in the first folder"))
        self._shared.setAccessibleName(tr("In both folders"))
        self._alone.setToolTip(tr("Show the photos that are in the first folder and not in the second"))
        self._shared.setToolTip(tr("Show the photos of the first folder that are in the second too"))
        group = QButtonGroup(detail)
        for button in (self._alone, self._shared):
            button.setCheckable(True)
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            group.addButton(button)
            button.toggled.connect(self._show_photos)
        self._alone.setChecked(True)
        mark = CommandButton(commands.mark_copies, detail, framed=True)
        self.setTabOrder(mark, self.grid)
        parts = ((self._sentence, 1), self._alone, self._shared, mark)
        row = layouts.row(None, *parts, margins=(0, 0, 12, 0), spacing=8)
        layouts.column(detail, row, self._besides, (self.grid, 1), margins=(12, 10, 0, 0), spacing=-1)
        self.grid.setFrameShape(QFrame.Shape.NoFrame)
        return detail
