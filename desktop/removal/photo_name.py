"""A photo beside its name in a table: whoever confirms a removal sees what goes and what stays."""

from __future__ import annotations

from PySide6.QtCore import QAbstractItemModel, QEvent, QObject, QPoint, QRect, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from desktop.imaging.gallery import Gallery
from desktop.widgets import painting
from desktop.widgets.list_model import ITEM, Index

PHOTO = ITEM + 1
"""The role under which an index gives the Photo that its cell names."""

EDGE = 88  # pixels of a thumbnail's square
_GAP = 4


class PhotoName(QStyledItemDelegate):
    """Draws the photo at the left of the text."""

    def __init__(self, gallery: Gallery, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._gallery = gallery

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        text = super().sizeHint(option, index)
        return QSize(text.width() + EDGE + 2 * _GAP, max(text.height(), EDGE + 2 * _GAP))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        place: QRect = option.rect
        top = place.top() + (place.height() - EDGE) // 2
        square = QRect(QPoint(place.left() + _GAP, top), QSize(EDGE, EDGE))
        painting.tile(painter, square, self._gallery, index.data(PHOTO), option.palette)
        super().paint(painter, _beside(option), index)

    def editorEvent(self, event: QEvent, model: QAbstractItemModel, option: QStyleOptionViewItem, index: Index) -> bool:
        """The box is ticked where it is drawn."""
        return super().editorEvent(event, model, _beside(option), index)


def _beside(option: QStyleOptionViewItem) -> QStyleOptionViewItem:
    """The room that the photo leaves for the box and the text."""
    beside = QStyleOptionViewItem(option)
    beside.rect = option.rect.adjusted(EDGE + 2 * _GAP, 0, 0, 0)
    return beside
