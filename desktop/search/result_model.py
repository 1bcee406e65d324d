"""The hits of a query as a list model, best first, and how they are painted in the grid."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import QObject, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPalette
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from core.photo import Hit, Photo
from core.ranking import By
from desktop import words
from desktop.imaging.gallery import Gallery
from desktop.reviewing.queues import relation_title
from desktop.search import measures
from desktop.widgets import painting, style
from desktop.widgets.list_model import ITEM, Index, ListModel
from desktop.words import tr

PHOTO = ITEM + 1
"""The role under which an index gives its Photo, None where the library has changed since."""

_RELATION = ITEM + 2
"""... and its relation in words, nothing where the photos are not ranked by how much they are copies."""

_EDGE = 150  # pixels of a picture's square


class ResultModel(ListModel[Hit]):
    """Hits in the order of the answer."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._photos: Mapping[int, Photo] = {}
        self._by = By.OVERALL

    def set_hits(self, hits: Sequence[Hit], photos: Mapping[int, Photo], *, by: By) -> None:
        self._photos, self._by = photos, by
        self._reset(tuple(hits))

    def set_photos(self, photos: Mapping[int, Photo]) -> None:
        """The library was read again: thumbnails and facts come from there."""
        self._photos = photos
        if self.items:
            self.dataChanged.emit(self.index(0), self.index(len(self.items) - 1))

    def shown(self, item: Hit, _index: Index, role: int) -> Any:
        relation = relation_title(item.relation) if self._by is By.OVERALL else ""
        if role == PHOTO:
            return self._photos.get(item.photo)
        if role == _RELATION:
            return relation
        if role == Qt.ItemDataRole.DisplayRole:
            return tr("{name}: {relation}, {score}").format(
                name=words.name(item.path),
                relation=relation or measures.title(self._by),
                score=words.score(item.score),
            )
        if role == Qt.ItemDataRole.ToolTipRole:
            return tr("{path}\n{score} by {measure}: {explanation}").format(
                path=words.printable(item.path),
                score=words.score(item.score),
                measure=measures.title(self._by).lower(),
                explanation=measures.explanation(self._by),
            )
        return None


class ResultDelegate(QStyledItemDelegate):
    """A picture, its score and relation, its name and folder."""

    def __init__(self, gallery: Gallery, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._gallery = gallery
        self.roots: tuple[str, ...] = ()  # the folders of the library

    def sizeHint(self, option: QStyleOptionViewItem, _index: Index) -> QSize:
        line = QFontMetrics(option.font).height()
        return QSize(_EDGE + 24, _EDGE + 3 * line + 30)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        hit = index.data(ITEM)
        if not isinstance(hit, Hit):
            return
        place: QRect = option.rect.adjusted(4, 4, -4, -4)
        palette: QPalette = option.palette
        line = QFontMetrics(option.font).height()
        painter.save()
        painting.ground(painter, place, option)
        inner = _inner(option.rect)
        square = _square(option.rect)
        painting.tile(painter, square, self._gallery, index.data(PHOTO), palette)
        below = QRect(inner.left(), square.bottom() + 7, inner.width(), line)
        painter.setPen(palette.color(QPalette.ColorRole.Text))
        font = painter.font()
        painter.setFont(style.sized(font, 1.0, bold=True))
        taken = painting.text(painter, below, words.score(hit.score))
        painter.setFont(font)
        painter.setPen(style.muted(palette))
        rest = below.adjusted(taken + 8, 0, 0, 0)
        painting.text(painter, rest, str(index.data(_RELATION)), align=Qt.AlignmentFlag.AlignRight)
        painter.setPen(palette.color(QPalette.ColorRole.Text))
        painting.text(painter, below.translated(0, line + 1), words.name(hit.path))
        painter.setPen(style.muted(palette))
        painting.folder(painter, below.translated(0, 2 * (line + 1)), words.folder(hit.path, self.roots))
        painter.restore()

    def picture_rect(self, cell: QRect, size: tuple[int, int]) -> QRect:
        """Where a picture of that width and height is drawn in a cell of the grid."""
        square = _square(cell)
        fitted = QSize(*size).scaled(square.size(), Qt.AspectRatioMode.KeepAspectRatio)
        result = QRect(square.topLeft(), fitted)
        result.moveCenter(square.center())
        return result


def _inner(cell: QRect) -> QRect:
    return cell.adjusted(12, 12, -12, -12)


def _square(cell: QRect) -> QRect:
    inner = _inner(cell)
    return QRect(inner.left() + (inner.width() - _EDGE) // 2, inner.top(), _EDGE, _EDGE)
