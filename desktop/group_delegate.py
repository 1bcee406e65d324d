"""How a group looks in the list: what happened, how sure it is, its photos, and which one is suggested to stay."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPalette
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from desktop import painting, style, words
from desktop.gallery import Gallery
from desktop.group_model import ROW
from desktop.overview import Row
from desktop.painting import Sign
from desktop.queues import relation_title
from desktop.review import Review
from desktop.words import tr

EDGE = 60  # pixels of a thumbnail's square
_PAD = 12
_GAP = 6


class GroupDelegate(QStyledItemDelegate):
    """Draws from what is in memory only: a thumbnail that is not there yet is asked for and drawn later."""

    def __init__(self, review: Review, gallery: Gallery, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._review = review
        self._gallery = gallery

    def sizeHint(self, option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex) -> QSize:
        line = QFontMetrics(option.font).height()
        return QSize(280, _PAD + line + 4 + 8 + EDGE + 6 + line + _PAD)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        row = index.data(ROW)
        if not isinstance(row, Row):
            return
        place: QRect = option.rect
        palette: QPalette = option.palette
        state: QStyle.StateFlag = option.state
        line = QFontMetrics(option.font).height()
        painter.save()
        painting.ground(
            painter,
            place,
            palette,
            selected=bool(state & QStyle.StateFlag.State_Selected),
            current=self._is_current(option, index),
            hovered=bool(state & QStyle.StateFlag.State_MouseOver),
        )
        painting.hairline(painter, place, palette)
        inner = place.adjusted(_PAD, _PAD, -_PAD, -_PAD)
        self._head(painter, QRect(inner.left(), inner.top(), inner.width(), line + 4), row, palette)
        self._photos(painter, QRect(inner.left(), inner.top() + line + 12, inner.width(), EDGE), row, palette)
        self._reason(painter, QRect(inner.left(), inner.bottom() - line + 1, inner.width(), line), row, palette)
        painter.restore()

    def _is_current(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> bool:
        view = option.widget
        return isinstance(view, QAbstractItemView) and view.currentIndex() == index

    def _head(self, painter: QPainter, rect: QRect, row: Row, palette: QPalette) -> None:
        middle = rect.top() + rect.height() // 2
        taken = painting.label(painter, QPoint(rect.left(), middle), relation_title(row.group.relation), palette)
        painter.setPen(palette.color(QPalette.ColorRole.Text))
        rest = rect.adjusted(taken + 8, 0, 0, 0)
        taken = painting.text(painter, rest, words.score(row.group.weakest))
        painter.setPen(style.muted(palette))
        room = rest.adjusted(taken + 12, 0, 0, 0)
        painting.text(painter, room, self._sum(row, painter, room.width()), align=Qt.AlignmentFlag.AlignRight)

    def _sum(self, row: Row, painter: QPainter, room: int) -> str:
        """How many photos and what is to win, as much of it as fits."""
        photos, size = words.photos(len(row.ids)), words.size(row.gain)
        both = tr("{photos} · {size} to win").format(photos=photos, size=size) if row.gain else photos
        return both if painter.fontMetrics().horizontalAdvance(both) <= room or not row.gain else size

    def _photos(self, painter: QPainter, rect: QRect, row: Row, palette: QPalette) -> None:
        fits = max(1, (rect.width() + _GAP) // (EDGE + _GAP))
        ids = row.ids if len(row.ids) <= fits else row.ids[: fits - 1]
        edge = round(EDGE * painter.device().devicePixelRatioF())
        left = rect.left()
        for id in ids:
            photo = self._review.overview.photos.get(id)
            shown = None if photo is None else self._gallery.thumbnail(photo, edge=edge)
            painting.tile(painter, QRect(left, rect.top(), EDGE, EDGE), shown, palette, sign=self._sign(row, id))
            left += EDGE + _GAP
        if len(ids) < len(row.ids):
            painter.setPen(style.muted(palette))
            more = QRect(left, rect.top(), EDGE, EDGE)
            painter.drawText(more, Qt.AlignmentFlag.AlignCenter, f"+{len(row.ids) - len(ids)}")

    def _sign(self, row: Row, id: int) -> Sign:
        if self._review.is_marked(id):
            return Sign.REMOVE
        return Sign.KEEP if id == row.group.keeper and row.queue.has_copies else Sign.NONE

    def _reason(self, painter: QPainter, rect: QRect, row: Row, palette: QPalette) -> None:
        photo = self._review.overview.photos.get(row.group.keeper)
        if photo is None:
            return
        painter.setPen(style.muted(palette))
        words_ = tr("Keep {name}: {reason}") if row.queue.has_copies else tr("{name}: {reason}")
        painting.text(painter, rect, words_.format(name=words.name(photo.path), reason=row.group.reason))
