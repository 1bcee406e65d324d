"""A photo beside its name in a table: whoever confirms a removal sees what goes and what stays."""

from __future__ import annotations

from PySide6.QtCore import QObject, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from desktop.imaging.gallery import Gallery
from desktop.widgets import painting
from desktop.widgets.list_model import ITEM, Index
from desktop.widgets.outlined import TickDelegate

PHOTO = ITEM + 1
"""The role under which an index gives the Photo that its cell names."""

EDGE = 88  # pixels of a thumbnail's square


class PhotoName(TickDelegate):
    """Draws the photo where the style has an icon: between the box, if there is one, and the text."""

    def __init__(self, gallery: Gallery, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._gallery = gallery

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        super().initStyleOption(option, index)
        option.features |= QStyleOptionViewItem.ViewItemFeature.HasDecoration
        option.decorationSize = QSize(EDGE, EDGE)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        super().paint(painter, option, index)
        whole = QStyleOptionViewItem(option)
        self.initStyleOption(whole, index)
        part = QStyle.SubElement.SE_ItemViewItemDecoration
        square = whole.widget.style().subElementRect(part, whole, whole.widget)
        painting.tile(painter, square, self._gallery, index.data(PHOTO), option.palette)
