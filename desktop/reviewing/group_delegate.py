"""Paints a group in the list: its relation and score, its photos, the suggested keeper and the reason."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QHelpEvent, QPainter, QPalette
from PySide6.QtWidgets import QAbstractItemView, QStyledItemDelegate, QStyleOptionViewItem, QToolTip

from desktop import words
from desktop.imaging.gallery import Gallery
from desktop.review import Review
from desktop.reviewing.queues import relation_title
from desktop.reviewing.row import Row
from desktop.rules.rule_words import called, own_choice, reason
from desktop.widgets import icons, painting, style
from desktop.widgets.list_model import ITEM, Index
from desktop.widgets.painting import Sign
from desktop.words import tr

EDGE = 60  # pixels of a thumbnail's square
_PAD = 12
_GAP = 6
_NAME_SHARE = 0.42  # of the line that says which photo is kept: the rest is for the reason
_SENTENCE_CUT = Qt.TextElideMode.ElideRight  # as much of a sentence as fits: its beginning says the most


class GroupDelegate(QStyledItemDelegate):
    """Paints only what is in memory. A missing thumbnail is requested and painted later."""

    def __init__(self, review: Review, gallery: Gallery, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._review = review
        self._gallery = gallery

    def sizeHint(self, option: QStyleOptionViewItem, _index: Index) -> QSize:
        line = QFontMetrics(option.font).height()
        return QSize(280, _PAD + line + 4 + 8 + EDGE + 6 + line + _PAD)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row = index.data(ITEM)
        if not isinstance(row, Row):
            return
        place: QRect = option.rect
        palette: QPalette = option.palette
        line = QFontMetrics(option.font).height()
        painter.save()
        painting.ground(painter, place, option, current=self._is_current(option, index))
        painting.hairline(painter, place, palette)
        inner = place.adjusted(_PAD, _PAD, -_PAD, -_PAD)
        self._head(painter, QRect(inner.left(), inner.top(), inner.width(), line + 4), row, palette)
        self._photos(painter, _tiles(option), row, palette)
        self._reason(painter, QRect(inner.left(), inner.bottom() - line + 1, inner.width(), line), row, palette)
        painter.restore()

    def _is_current(self, option: QStyleOptionViewItem, index: Index) -> bool:
        view = option.widget
        return isinstance(view, QAbstractItemView) and view.currentIndex() == index

    def _head(self, painter: QPainter, rect: QRect, row: Row, palette: QPalette) -> None:
        middle = rect.top() + rect.height() // 2
        taken = painting.label(painter, QPoint(rect.left(), middle), relation_title(row.group.relation), palette)
        painter.setPen(palette.color(QPalette.ColorRole.Text))
        rest = rect.adjusted(taken + 8, 0, 0, 0)
        taken = painting.text(painter, rest, weakest(row))
        painter.setPen(style.muted(palette))
        room = rest.adjusted(taken + 12, 0, 0, 0)
        painting.text(painter, room, sum_of(row, painter, room.width()), align=Qt.AlignmentFlag.AlignRight)

    def _photos(self, painter: QPainter, rect: QRect, row: Row, palette: QPalette) -> None:
        ids = row.ids[: _fitting(len(row.ids), rect.width())]
        left = rect.left()
        staying = self._review.own_choice(row) or row.staying  # once for the row: there may be thousands of photos
        for id in ids:
            photo = self._review.overview.photos.get(id)
            square, sign = QRect(left, rect.top(), EDGE, EDGE), self._sign(id, staying)
            painting.tile(painter, square, self._gallery, photo, palette, sign=sign)
            left += EDGE + _GAP
        if len(ids) < len(row.ids):
            painter.setPen(style.muted(palette))
            more = QRect(left, rect.top(), EDGE, EDGE)
            painter.drawText(more, Qt.AlignmentFlag.AlignCenter, f"+{len(row.ids) - len(ids)}")

    def _sign(self, id: int, staying: Collection[int]) -> Sign:
        if self._review.is_gone(id):
            return Sign.GONE
        if self._review.is_marked(id):
            return Sign.REMOVE
        return Sign.KEEP if id in staying else Sign.NONE

    def _reason(self, painter: QPainter, rect: QRect, row: Row, palette: QPalette) -> None:
        photo = self._review.overview.photos.get(row.group.keeper)
        if photo is None:
            return
        gone = sum(self._review.is_gone(id) for id in row.ids)
        if gone:
            painter.setPen(style.caution(palette))
            painting.text(painter, rect, tr("{} no longer there").format(words.photos(gone)))
            return
        if own := self._review.own_choice(row):
            painter.setPen(style.muted(palette))
            painting.text(painter, rect, own_choice(own, row.group, self._review.overview.photos), cut=_SENTENCE_CUT)
            return
        if row.is_undecided:
            painter.setPen(style.caution(palette))
            side = rect.height()
            icons.paint(painter, "help", QRectF(rect.left(), rect.top(), side, side), style.caution(palette), weight=2)
            text = tr("Undecided: {}").format(reason(row.group))
            place = rect.adjusted(side + 5, 0, 0, 0)
            painting.text(painter, place, text, cut=_SENTENCE_CUT)
            return
        painter.setPen(style.muted(palette))
        name = called(photo.id, row.group, self._review.overview.photos)
        if not row.is_decided:
            painting.text(painter, rect, name)
            return
        name = painter.fontMetrics().elidedText(name, Qt.TextElideMode.ElideMiddle, round(_NAME_SHARE * rect.width()))
        text = tr("Keep {name}: {reason}").format(name=name, reason=reason(row.group))
        painting.text(painter, rect, text, cut=_SENTENCE_CUT)

    # --- what is said where the mouse rests -----------------------------------------------------------------------

    def helpEvent(
        self,
        event: QHelpEvent,
        view: QAbstractItemView,
        option: QStyleOptionViewItem,
        index: Index,
    ) -> bool:
        """Show the tooltip: over a photo its relation to the keeper, elsewhere the reason for the keeper."""
        row = index.data(ITEM)
        tiles = _tiles(option)
        if event.type() == QEvent.Type.ToolTip and isinstance(row, Row) and tiles.contains(event.pos()):
            number = (event.pos().x() - tiles.left()) // (EDGE + _GAP)
            if number < _fitting(len(row.ids), tiles.width()):
                QToolTip.showText(event.globalPos(), self._told(row, number), view)
                return True
        return super().helpEvent(event, view, option, index)

    def _told(self, row: Row, number: int) -> str:
        photo = self._review.overview.photos.get(row.ids[number])
        path = "" if photo is None else words.printable(photo.path)
        match = row.group.members[number].match
        if match is not None:
            score = words.score(match.score)
            relation = relation_title(match.said_of(row.ids[number])[0])
            return f"{path}\n" + tr("{relation}, {score}").format(relation=relation, score=score)
        return f"{path}\n" + tr("To be kept: {}").format(reason(row.group)) if row.is_decided else path


def sum_of(row: Row, painter: QPainter, room: int) -> str:
    """The number of photos and the space to free; only the latter if both do not fit, and never a part of it."""
    photos, size = words.photos(len(row.ids)), words.size(row.gain)
    both = tr("{photos} · {size} to free").format(photos=photos, size=size)
    width = painter.fontMetrics().horizontalAdvance
    return next((text for text in ((both, size) if row.gain else (photos,)) if width(text) <= room), "")


def _tiles(option: QStyleOptionViewItem) -> QRect:
    """The rectangle of a row's thumbnails."""
    place: QRect = option.rect
    line = QFontMetrics(option.font).height()
    return QRect(place.left() + _PAD, place.top() + _PAD + line + 12, place.width() - 2 * _PAD, EDGE)


def _fitting(count: int, width: int) -> int:
    """How many thumbnails of a group are painted. If not all fit, the last place has the number of the others."""
    places = max(1, (width + _GAP) // (EDGE + _GAP))
    return count if count <= places else places - 1


def weakest(row: Row) -> str:
    """The group's lowest score in words, with "from" if other scores may be higher."""
    score = words.score(row.group.weakest)
    return score if len(row.group.members) == 2 or row.group.weakest >= 100 else tr("from {}").format(score)
