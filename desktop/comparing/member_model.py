"""The photos of one group as a list: the filmstrip of a group that is too large to be shown at once."""

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
from desktop.widgets.list_model import Index, ListModel
from desktop.widgets.painting import Sign
from desktop.words import tr

PHOTO = Qt.ItemDataRole.UserRole
"""The role under which an index gives its Photo."""

IS_KEEPER = Qt.ItemDataRole.UserRole + 1
"""The role under which an index says whether its photo is suggested to stay."""

EDGE = 56  # pixels of a tile


class MemberModel(ListModel[Photo]):
    """Photos in the order of their group."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._keeper: int | None = None

    def set_photos(self, photos: Sequence[Photo], *, keeper: int | None) -> None:
        """Show these photos; `keeper` is the id of the one that is suggested to stay, if one is."""
        other = keeper != self._keeper
        self._keeper = keeper
        self.set_items(photos)
        if other and photos:
            self.dataChanged.emit(self.index(0), self.index(len(photos) - 1), [IS_KEEPER])

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        photo = self.item_at(index)
        if photo is None:
            return None
        if role == PHOTO:
            return photo
        if role == IS_KEEPER:
            return photo.id == self._keeper
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return tr("Photo {number}: {name}").format(number=index.row() + 1, name=words.name(photo.path))
        if role == Qt.ItemDataRole.ToolTipRole:
            return words.printable(photo.path)
        return None


class MemberDelegate(QStyledItemDelegate):
    """A tile with the sign of what becomes of the photo."""

    def __init__(self, review: Review, gallery: Gallery, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._review = review
        self._gallery = gallery

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(EDGE + 6, EDGE + 6)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        photo = index.data(PHOTO)
        if not isinstance(photo, Photo):
            return
        place: QRect = option.rect
        view = option.widget
        sign = Sign.KEEP if index.data(IS_KEEPER) else Sign.NONE
        if self._review.is_marked(photo.id):
            sign = Sign.REMOVE
        square = QRect(place.left() + 3, place.top() + 3, EDGE, EDGE)
        current = isinstance(view, QAbstractItemView) and view.currentIndex() == index
        painting.tile(painter, square, self._gallery, photo, option.palette, sign=sign, current=current)
