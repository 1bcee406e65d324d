"""The list of keeper rules, reordered by mouse or keys, and how a rule is painted in it."""

from __future__ import annotations

from PySide6.QtCore import QMargins, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from desktop.rules.rule_model import RuleModel
from desktop.widgets import style
from desktop.widgets.list_model import Index
from desktop.words import tr

_AIR = 4  # pixels above a rule, and below it
_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class RuleList(QListView):
    """Tells when a key asks to move the current rule; a drag moves a rule in the model directly."""

    move_wished = Signal(int)  # -1 up, 1 down

    def __init__(self, model: RuleModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setModel(model)
        self.setItemDelegate(_RuleDelegate(self))
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setAlternatingRowColors(True)
        self.setUniformItemSizes(True)
        self.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.setAccessibleName(tr("Rules, the first is asked first"))
        self.setToolTip(tr("Space: switch on or off. Alt+Up and Alt+Down, or the mouse: move."))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _STEPS.get(Qt.Key(event.key()), 0)
        if step and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.move_wished.emit(step)
        else:
            super().keyPressEvent(event)


class _RuleDelegate(QStyledItemDelegate):
    """Draws an outline around the box of each rule: the style's own is darker than the ground in dark palettes."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return super().sizeHint(option, index).grownBy(QMargins(0, _AIR, 0, _AIR))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        super().paint(painter, option, index)
        whole = QStyleOptionViewItem(option)
        self.initStyleOption(whole, index)
        box = whole.widget.style().subElementRect(QStyle.SubElement.SE_ItemViewItemCheckIndicator, whole, whole.widget)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(style.muted(option.palette), 1))
        painter.drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), 2, 2)
        painter.restore()
