"""The list of keeper rules, reordered by mouse or keys."""

from __future__ import annotations

from PySide6.QtCore import QMargins, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyleOptionViewItem, QWidget

from desktop.rules.rule_model import RuleModel
from desktop.widgets.list_model import Index
from desktop.widgets.outlined import TickDelegate
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


class _RuleDelegate(TickDelegate):
    """Gives the lines some air."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return super().sizeHint(option, index).grownBy(QMargins(0, _AIR, 0, _AIR))
