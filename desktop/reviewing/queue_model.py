"""The queues with their counts, for the left of the window, and how they are painted."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QModelIndex, QObject, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPalette
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from desktop import words
from desktop.lanes.overview import Tally
from desktop.reviewing.queues import Queue, explanation, title
from desktop.widgets import painting, style
from desktop.widgets.list_model import ITEM, Index, ListModel
from desktop.words import tr

_LEFT, _GAP, _RIGHT = 14, 8, 12  # pixels beside and between a name and its number

QUEUE = ITEM + 1
"""The role under which an index gives the value of its Queue; of the Queue itself Qt keeps only a string."""

TALLY = ITEM + 2


class QueueModel(ListModel[Queue]):
    """Always has all queues, the safest first; an empty one tells that there is nothing of its kind."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tallies: Mapping[Queue, Tally] = {}
        self.set_items(tuple(Queue))

    def set_tallies(self, tallies: Mapping[Queue, Tally]) -> None:
        self._tallies = tallies
        self.dataChanged.emit(self.index(0), self.index(len(self.items) - 1))

    def queue_at(self, index: Index) -> Queue:
        return self.items[index.row()]

    def index_of(self, queue: Queue) -> QModelIndex:
        return self.index(self.items.index(queue))

    def shown(self, item: Queue, _index: Index, role: int) -> Any:
        tally = self._tallies.get(item, Tally())
        if role == Qt.ItemDataRole.DisplayRole:
            return title(item)
        if role == QUEUE:
            return item.value
        if role == TALLY:
            return tally
        if role == Qt.ItemDataRole.ToolTipRole:
            return explanation(item)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{title(item)}, {in_words(item, tally)}"
        return None


def in_words(queue: Queue, tally: Tally) -> str:
    """The content of a queue in words."""
    if queue is Queue.UNREADABLE:
        return words.counted(tally.groups, "%n file", "%n files")
    if queue is Queue.DECIDED:
        return words.counted(tally.groups, "%n pair", "%n pairs")
    if tally.gain:
        return tr("{groups}, {size} to free").format(groups=words.groups(tally.groups), size=words.size(tally.gain))
    return words.groups(tally.groups)


def least_width(font: QFont) -> int:
    """The width for the longest name and a number beside it, in pixels, but not more than about a fifth of a small
    screen, which matters in languages with long words."""
    metrics = QFontMetrics(style.sized(font, 1.0, bold=True))
    longest = max(metrics.horizontalAdvance(title(queue)) for queue in Queue)
    return min(_LEFT + longest + _GAP + metrics.horizontalAdvance("999") + _RIGHT, 15 * metrics.height())


class QueueDelegate(QStyledItemDelegate):
    """Paints name and number on one line, and the space to free below; without that they stand in the middle."""

    def sizeHint(self, option: QStyleOptionViewItem, _index: Index) -> QSize:
        line = QFontMetrics(option.font).height()
        return QSize(160, 2 * line + 10)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        tally = index.data(TALLY)
        if not isinstance(tally, Tally):
            return
        place: QRect = option.rect
        palette: QPalette = option.palette
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        painting.ground(painter, place, option, current=selected)
        line = QFontMetrics(option.font).height()
        inner = place.adjusted(_LEFT, 5, -_RIGHT, -5)
        below = _below(Queue(index.data(QUEUE)), tally)
        first = QRect(inner.left(), inner.top(), inner.width(), line if below else inner.height())
        strong = palette.color(QPalette.ColorRole.Text)
        painter.setPen(strong if tally.groups else style.muted(palette))
        painter.setFont(style.sized(option.font, 1.0, bold=selected))
        number = words.number(tally.groups) if tally.groups else "–"
        taken = painting.text(painter, first, number, align=Qt.AlignmentFlag.AlignRight)
        painting.text(painter, first.adjusted(0, 0, -taken - _GAP, 0), index.data())
        painter.setFont(style.sized(option.font, 0.9))
        painter.setPen(style.muted(palette))
        painting.text(painter, QRect(inner.left(), inner.top() + line, inner.width(), line), below)
        painter.restore()


def _below(queue: Queue, tally: Tally) -> str:
    """The second line of a queue; nothing for one that is empty or frees nothing."""
    if not tally.groups:
        return ""
    said = {
        Queue.UNREADABLE: tr("with the reason"),
        Queue.SIMILAR: tr("no copies"),
        Queue.DECIDED: tr("pairs that are not asked again"),
    }
    return said.get(queue) or (tr("{} to free").format(words.size(tally.gain)) if tally.gain else "")
