"""The photos of a group as a list model, for the filmstrip."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QObject, QRect, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QAbstractItemView, QStyledItemDelegate, QStyleOptionViewItem

from core.photo import Photo
from desktop import words
from desktop.imaging.gallery import Gallery
from desktop.review import Review
from desktop.widgets import painting
from desktop.widgets.list_model import ITEM, Index, ListModel
from desktop.widgets.painting import Sign
from desktop.words import tr

STAYS = ITEM + 1
"""The role under which an index says whether its photo is suggested to stay."""

EDGE = 56  # pixels of a tile


class MemberModel(ListModel[Photo]):
    """Photos in the order of their group."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._staying: frozenset[int] = frozenset()

    def set_photos(self, photos: Sequence[Photo], *, staying: frozenset[int]) -> None:
        """Show these photos; `staying` are the ids of those that are suggested to stay."""
        other = staying != self._staying
        self._staying = staying
        self.set_items(photos)
        if other and photos:
            self.dataChanged.emit(self.index(0), self.index(len(photos) - 1), [STAYS])

    def shown(self, item: Photo, index: Index, role: int) -> Any:
        if role == STAYS:
            return item.id in self._staying
        if role == Qt.ItemDataRole.DisplayRole:
            return tr("Photo {number}: {name}").format(number=index.row() + 1, name=words.name(item.path))
        return words.printable(item.path) if role == Qt.ItemDataRole.ToolTipRole else None


class MemberDelegate(QStyledItemDelegate):
    """Paints a thumbnail with a sign for keeper or marked."""

    def __init__(self, review: Review, gallery: Gallery, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._review = review
        self._gallery = gallery

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(EDGE + 6, EDGE + 6)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        photo = index.data(ITEM)
        if not isinstance(photo, Photo):
            return
        place: QRect = option.rect
        view = option.widget
        sign = Sign.KEEP if index.data(STAYS) else Sign.NONE
        if self._review.is_marked(photo.id):
            sign = Sign.REMOVE
        square = QRect(place.left() + 3, place.top() + 3, EDGE, EDGE)
        current = isinstance(view, QAbstractItemView) and view.currentIndex() == index
        painting.tile(painter, square, self._gallery, photo, option.palette, sign=sign, current=current)
