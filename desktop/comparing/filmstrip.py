"""All photos of a large group in one row, to choose which are compared."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal, Slot
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from desktop.comparing.member_model import EDGE, MemberDelegate, MemberModel
from desktop.imaging.gallery import Gallery
from desktop.review import Review
from desktop.words import tr

_MARGIN = 9  # pixels: with the room around a tile as far from the edge as the photos below


class Filmstrip(QListView):
    """A row of thumbnails that the wheel and the keys scroll."""

    chosen = Signal(int)  # number of the photo in its group
    menu_wished = Signal(QPoint)  # on the screen, for the chosen photo

    def __init__(self, members: MemberModel, review: Review, gallery: Gallery, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("filmstrip")
        self.setModel(members)
        self.setItemDelegate(MemberDelegate(review, gallery, self))
        self.setFlow(QListView.Flow.LeftToRight)
        self.setWrapping(False)
        self.setUniformItemSizes(True)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFixedHeight(EDGE + 10)
        self.setViewportMargins(_MARGIN, 0, _MARGIN, 0)
        self.viewport().setBackgroundRole(QPalette.ColorRole.Window)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAccessibleName(tr("Photos of the group"))
        self.setToolTip(tr("All photos of the group. Choose one to compare it with the one to keep."))
        self.selectionModel().currentChanged.connect(self._moved)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._ask_menu)
        gallery.thumbnails.arrived.connect(self.viewport().update)
        review.marked.connect(self.viewport().update)

    def show_current(self, number: int) -> None:
        index = self.model().index(number, 0)
        if self.currentIndex() != index:
            self.setCurrentIndex(index)

    @Slot(QModelIndex, QModelIndex)
    def _moved(self, index: QModelIndex, _before: QModelIndex) -> None:
        if index.isValid():
            self.chosen.emit(index.row())

    @Slot(QPoint)
    def _ask_menu(self, where: QPoint) -> None:
        index = self.indexAt(where)
        if index.isValid():
            self.setCurrentIndex(index)
            self.menu_wished.emit(self.viewport().mapToGlobal(where))
