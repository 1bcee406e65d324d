"""Photos as a grid of thumbnails with their names: for a set of photos that is not a group."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import QObject, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPalette
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QWidget

from core.columns.photo_set import PhotoSet
from core.photo import Photo
from desktop import words
from desktop.imaging.gallery import Gallery
from desktop.review import Review
from desktop.widgets import painting, style
from desktop.widgets.list_model import ITEM, Index, ListModel
from desktop.widgets.long_list import CardGrid
from desktop.widgets.painting import Sign
from desktop.words import tr

_EDGE = 104  # pixels of a picture's square


class PhotoModel(ListModel[int]):
    """Photos in the order given, by their ids; each is looked up when it is seen, for there may be a million. What an
    index gives as its ITEM is the Photo."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._photos: Mapping[int, Photo] = {}

    def set_photos(self, photos: Mapping[int, Photo], ids: Sequence[int]) -> None:
        """Show those of a library with these ids."""
        self._photos = photos
        self.set_items(ids)

    def photo_at(self, index: Index) -> Photo | None:
        """None also for a photo that has just left the library."""
        id = self.item_at(index)
        return None if id is None else self._photos.get(id)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        photo = self.photo_at(index)
        if photo is None or role == ITEM:
            return photo
        if role == Qt.ItemDataRole.DisplayRole:
            return words.name(photo.path)
        return words.printable(photo.path) if role == Qt.ItemDataRole.ToolTipRole else None


class PhotoDelegate(QStyledItemDelegate):
    """A picture with the sign of its mark, and its name."""

    def __init__(self, review: Review, gallery: Gallery, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._review = review
        self._gallery = gallery

    def sizeHint(self, option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(_EDGE + 24, _EDGE + QFontMetrics(option.font).height() + 26)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        photo = index.data(ITEM)
        if not isinstance(photo, Photo):
            return
        place: QRect = option.rect.adjusted(4, 4, -4, -4)
        palette: QPalette = option.palette
        painter.save()
        painting.ground(painter, place, option)
        square = QRect(place.left() + (place.width() - _EDGE) // 2, place.top() + 6, _EDGE, _EDGE)
        sign = Sign.REMOVE if self._review.is_marked(photo.id) else Sign.NONE
        painting.tile(painter, square, self._gallery, photo, palette, sign=sign)
        line = QFontMetrics(option.font).height()
        below = QRect(place.left() + 4, square.bottom() + 5, place.width() - 8, line)
        painter.setPen(style.muted(palette) if sign is Sign.REMOVE else palette.color(QPalette.ColorRole.Text))
        painting.text(painter, below, index.data(), align=Qt.AlignmentFlag.AlignHCenter)
        painter.restore()


class PhotoGrid(CardGrid):
    """The view: any number of photos. One that is opened is a Photo."""

    def __init__(self, review: Review, gallery: Gallery, *, name: str, parent: QWidget) -> None:
        tip = tr("Double click or Enter: go to the photo's group, or open it.")
        super().__init__(gallery, name=name, tip=tip, parent=parent)
        self.photos = PhotoModel(self)
        self.setModel(self.photos)
        self.setItemDelegate(PhotoDelegate(review, gallery, self))
        review.marked.connect(self.viewport().update)

    @property
    def chosen(self) -> PhotoSet:
        """The selected photos; all of them where fewer than two are selected."""
        parts = [range(part.top(), part.bottom() + 1) for part in self.selectionModel().selection().toList()]
        if sum(map(len, parts)) < 2:
            return PhotoSet.of(self.photos.items)
        return PhotoSet.of(self.photos.items[row] for part in parts for row in part)
