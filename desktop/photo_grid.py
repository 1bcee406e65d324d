"""Photos as a grid of thumbnails with their names: for a set of photos that is not a group."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QFontMetrics, QPainter, QPalette
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from core.photo import Photo
from desktop import painting, style, words
from desktop.gallery import Gallery
from desktop.painting import Sign
from desktop.review import Review

PHOTO = Qt.ItemDataRole.UserRole
"""The role under which an index gives its Photo."""

EDGE = 104  # pixels of a picture's square

Index = QModelIndex | QPersistentModelIndex


class PhotoModel(QAbstractListModel):
    """Photos in the order given."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._photos: tuple[Photo, ...] = ()

    def set_photos(self, photos: Sequence[Photo]) -> None:
        if tuple(photos) == self._photos:
            return
        self.beginResetModel()
        self._photos = tuple(photos)
        self.endResetModel()

    def photo_at(self, index: Index) -> Photo | None:
        return self._photos[index.row()] if index.isValid() and index.row() < len(self._photos) else None

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self._photos)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        photo = self.photo_at(index)
        if photo is None:
            return None
        if role == PHOTO:
            return photo
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return words.name(photo.path)
        if role == Qt.ItemDataRole.ToolTipRole:
            return words.printable(photo.path)
        return None


class PhotoDelegate(QStyledItemDelegate):
    """A picture with the sign of its mark, and its name."""

    def __init__(self, review: Review, gallery: Gallery, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._review = review
        self._gallery = gallery

    def sizeHint(self, option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(EDGE + 24, EDGE + QFontMetrics(option.font).height() + 26)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        photo = index.data(PHOTO)
        if not isinstance(photo, Photo):
            return
        place: QRect = option.rect.adjusted(4, 4, -4, -4)
        palette: QPalette = option.palette
        state: QStyle.StateFlag = option.state
        painter.save()
        selected = bool(state & QStyle.StateFlag.State_Selected)
        hovered = bool(state & QStyle.StateFlag.State_MouseOver)
        painting.ground(painter, place, palette, selected=selected, current=False, hovered=hovered)
        square = QRect(place.left() + (place.width() - EDGE) // 2, place.top() + 6, EDGE, EDGE)
        shown = self._gallery.thumbnail(photo, edge=round(EDGE * painter.device().devicePixelRatioF()))
        sign = Sign.REMOVE if self._review.is_marked(photo.id) else Sign.NONE
        painting.tile(painter, square, shown, palette, sign=sign)
        line = QFontMetrics(option.font).height()
        below = QRect(place.left() + 4, square.bottom() + 5, place.width() - 8, line)
        painter.setPen(style.muted(palette) if sign is Sign.REMOVE else palette.color(QPalette.ColorRole.Text))
        painting.text(painter, below, index.data(), align=Qt.AlignmentFlag.AlignHCenter)
        painter.restore()


class PhotoGrid(QListView):
    """The view: any number of photos, and one that is opened by double click or Enter."""

    opened = Signal(object)  # Photo

    def __init__(self, review: Review, gallery: Gallery, *, name: str, tip: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.photos = PhotoModel(self)
        self.setModel(self.photos)
        self.setItemDelegate(PhotoDelegate(review, gallery, self))
        self.setViewMode(QListView.ViewMode.IconMode)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setMovement(QListView.Movement.Static)
        self.setUniformItemSizes(True)
        self.setLayoutMode(QListView.LayoutMode.Batched)
        self.setBatchSize(500)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setMouseTracking(True)
        self.setAccessibleName(name)
        self.setToolTip(tip)
        self.activated.connect(self._activated)
        gallery.thumbnails.arrived.connect(self.viewport().update)
        review.marked.connect(self.viewport().update)

    @Slot(QModelIndex)
    def _activated(self, index: QModelIndex) -> None:
        photo = self.photos.photo_at(index)
        if photo is not None:
            self.opened.emit(photo)
