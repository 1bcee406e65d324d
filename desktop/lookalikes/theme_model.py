"""The themes of the library as cards: a few covers, how many photos, and how alike they are."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import QObject, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPalette
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from core.lookalikes.themes import COVERS, Theme
from core.photo import Photo
from desktop import words
from desktop.imaging.gallery import Gallery
from desktop.widgets import painting, style
from desktop.widgets.list_model import ITEM, Index, ListModel
from desktop.words import tr

COVER_PHOTOS = ITEM + 1
"""The role under which an index gives the Photos of its covers."""

_EDGE = 96  # pixels of a cover's square
_GAP = 3


class ThemeModel(ListModel[Theme]):
    """Themes, the largest first."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._photos: Mapping[int, Photo] = {}

    def set_themes(self, themes: Sequence[Theme], photos: Mapping[int, Photo]) -> None:
        self._photos = photos
        self.set_items(themes)

    def shown(self, item: Theme, index: Index, role: int) -> Any:
        photos = words.photos(len(item.photos))
        if role == COVER_PHOTOS:
            return [self._photos[id] for id in item.covers if id in self._photos]
        if role == Qt.ItemDataRole.DisplayRole:
            return tr("Theme {number}: {photos}").format(number=index.row() + 1, photos=photos)
        if role == Qt.ItemDataRole.ToolTipRole:
            text = tr("{photos}, {percent} % alike. Double click or Enter: see them all.")
            return text.format(photos=photos, percent=words.decimal(100 * item.unity, 0))
        return None


class ThemeDelegate(QStyledItemDelegate):
    """Up to four covers in a square, and the count below."""

    def __init__(self, gallery: Gallery, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._gallery = gallery

    def sizeHint(self, option: QStyleOptionViewItem, _index: Index) -> QSize:
        line = QFontMetrics(option.font).height()
        return QSize(2 * _EDGE + _GAP + 24, 2 * _EDGE + _GAP + line + 30)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        theme = index.data(ITEM)
        if not isinstance(theme, Theme):
            return
        place: QRect = option.rect.adjusted(4, 4, -4, -4)
        palette: QPalette = option.palette
        painter.save()
        painting.ground(painter, place, option)
        whole = QRect(place.left() + 8, place.top() + 8, 2 * _EDGE + _GAP, 2 * _EDGE + _GAP)
        covers: list[Photo] = index.data(COVER_PHOTOS)
        for photo, square in zip(covers, _squares(whole, len(covers)), strict=False):
            painting.tile(painter, square, self._gallery, photo, palette)
        below = QRect(whole.left(), whole.bottom() + 8, whole.width(), QFontMetrics(option.font).height())
        painter.setPen(palette.color(QPalette.ColorRole.Text))
        painter.setFont(style.sized(option.font, 1.0, bold=True))
        taken = painting.text(painter, below, words.photos(len(theme.photos)))
        painter.setFont(option.font)
        painter.setPen(style.muted(palette))
        alike = tr("{} % alike").format(words.decimal(100 * theme.unity, 0))
        painting.text(painter, below.adjusted(taken + 8, 0, 0, 0), alike, align=Qt.AlignmentFlag.AlignRight)
        painter.restore()


def _squares(whole: QRect, count: int) -> list[QRect]:
    """Where the covers lie: one alone takes all the room."""
    if count == 1:
        return [whole]
    places = [(0, 0), (1, 0), (0, 1), (1, 1)][:COVERS]
    step = _EDGE + _GAP
    return [QRect(whole.left() + x * step, whole.top() + y * step, _EDGE, _EDGE) for x, y in places]
