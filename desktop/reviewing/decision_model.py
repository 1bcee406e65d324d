"""The list of verdicts and how it is painted: both photos, the verdict, and its date."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from PySide6.QtCore import QObject, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPalette
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from core.photo import Photo, VerdictKind
from desktop import words
from desktop.imaging.gallery import Gallery
from desktop.reviewing.decisions import Decision
from desktop.widgets import painting, style
from desktop.widgets.list_model import ITEM, Index, ListModel
from desktop.words import tr

PAIR = ITEM + 1
"""The role under which an index gives both photos of a decision, None for one that is not there."""

EDGE = 60  # pixels of a thumbnail's square
_PAD = 12


def verdict_title(kind: str) -> str:
    """The verdict in words."""
    return tr("Keep both") if kind == VerdictKind.KEEP_BOTH else tr("Not a duplicate")


def name_of(photo: Photo | None) -> str:
    return tr("a file that is not in the library now") if photo is None else words.name(photo.path)


def day_of(decision: Decision) -> str:
    """The day of the verdict in local time."""
    return datetime.fromisoformat(decision.verdict.at).astimezone().strftime("%Y-%m-%d %H:%M")


class DecisionModel(ListModel[Decision]):
    """Verdicts, the latest first."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._photos: Mapping[int, Photo] = {}

    def set_decisions(self, decisions: Sequence[Decision], photos: Mapping[int, Photo]) -> None:
        """Show these verdicts; `photos` maps ids to photos."""
        self._photos = photos
        self.set_items(decisions)
        if decisions:  # a photo of theirs may have another name now
            self.dataChanged.emit(self.index(0), self.index(len(decisions) - 1))

    def shown(self, item: Decision, _index: Index, role: int) -> Any:
        photos = tuple(None if id is None else self._photos.get(id) for id in (item.first, item.second))
        if role == PAIR:
            return photos
        if role == Qt.ItemDataRole.DisplayRole:
            return tr("{first} and {second}: {verdict}, {day}").format(
                first=name_of(photos[0]),
                second=name_of(photos[1]),
                verdict=verdict_title(item.verdict.kind),
                day=day_of(item),
            )
        if role == Qt.ItemDataRole.ToolTipRole:
            return "\n".join(words.printable(photo.path) if photo else name_of(None) for photo in photos)
        return None


class DecisionDelegate(QStyledItemDelegate):
    """Paints two thumbnails, the names and folders of the photos, and the verdict at the right."""

    def __init__(self, gallery: Gallery, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._gallery = gallery
        self.roots: tuple[str, ...] = ()  # the folders of the library

    def sizeHint(self, option: QStyleOptionViewItem, _index: Index) -> QSize:
        line = QFontMetrics(option.font).height()
        return QSize(420, 2 * _PAD + max(EDGE, 4 * line))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        decision, photos = index.data(ITEM), index.data(PAIR)
        if not isinstance(decision, Decision):
            return
        place: QRect = option.rect
        palette: QPalette = option.palette
        painter.save()
        painting.ground(painter, place, option, current=bool(option.state & QStyle.StateFlag.State_HasFocus))
        painting.hairline(painter, place, palette)
        inner = place.adjusted(_PAD, _PAD, -_PAD, -_PAD)
        end = self._draw_saying(painter, inner, decision, palette)
        left = inner.left()
        for photo in photos:
            painting.tile(painter, QRect(left, inner.top(), EDGE, EDGE), self._gallery, photo, palette)
            left += EDGE + 6
        self._draw_names(painter, QRect(left + 8, inner.top(), end - left - 24, inner.height()), photos, palette)
        painter.restore()

    def _draw_saying(self, painter: QPainter, inner: QRect, decision: Decision, palette: QPalette) -> int:
        """Paint the verdict and its day at the right; returns the x where they begin."""
        line = painter.fontMetrics().height()
        title, day = verdict_title(decision.verdict.kind), day_of(decision)
        width = max(painter.fontMetrics().horizontalAdvance(title) + 14, painter.fontMetrics().horizontalAdvance(day))
        left = inner.right() - width
        painting.label(painter, QPoint(left, inner.top() + line // 2 + 2), title, palette)
        painter.setPen(style.muted(palette))
        painting.text(painter, QRect(left, inner.top() + line + 10, width + 1, line), day)
        return left

    def _draw_names(self, painter: QPainter, room: QRect, photos: Sequence[Photo | None], palette: QPalette) -> None:
        """Paint the name above the folder, for each of the two photos."""
        line = painter.fontMetrics().height()
        top = room.top()
        for photo in photos:
            painter.setPen(palette.color(QPalette.ColorRole.Text) if photo else style.muted(palette))
            painting.text(painter, QRect(room.left(), top, room.width(), line), name_of(photo))
            painter.setPen(style.muted(palette))
            if photo is not None:
                below = QRect(room.left(), top + line, room.width(), line)
                painting.folder(painter, below, words.folder(photo.path, self.roots))
            top += 2 * line
