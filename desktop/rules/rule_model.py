"""The keeper rules as a list model: switched, moved and added to."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, Qt, Signal

from core.rules import MOST_RULES, Criterion, Rule, Rules, completed
from desktop import words
from desktop.rules.rule_words import rule_explanation, rule_title
from desktop.widgets.list_model import Index, Items
from desktop.words import tr


class RuleModel(Items[Rule], QAbstractListModel):
    """The rules in their order; the first is asked first."""

    changed = Signal()  # another order, or another rule in it

    def __init__(self, rules: Sequence[Rule], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.items = completed(rules)

    @property
    def rules(self) -> Rules:
        return tuple(self.items)

    @property
    def is_full(self) -> bool:
        return len(self.items) >= MOST_RULES

    def set_rules(self, rules: Sequence[Rule]) -> None:
        self.beginResetModel()
        self.items = completed(rules)
        self.endResetModel()
        self.changed.emit()

    def add(self, criterion: Criterion, row: int) -> QModelIndex:
        """Put a rule that takes a text in front of a row; where it is now."""
        self.beginInsertRows(QModelIndex(), row, row)
        self.items = (*self.items[:row], Rule(criterion), *self.items[row:])
        self.endInsertRows()
        self.changed.emit()
        return self.index(row)

    def remove(self, index: Index) -> None:
        """Take a rule out that can be added again; the others can only be switched off."""
        rule = self.item_at(index)
        if rule is not None and rule.criterion.takes_text:
            row = index.row()
            self.beginRemoveRows(QModelIndex(), row, row)
            self.items = (*self.items[:row], *self.items[row + 1 :])
            self.endRemoveRows()
            self.changed.emit()

    def set_text(self, index: Index, text: str) -> None:
        """Give a rule its folder or pattern."""
        rule = self.item_at(index)
        if rule is not None and rule.criterion.takes_text and rule.text != text:
            self._change(index, replace(rule, text=text))

    def move(self, row: int, by: int) -> None:
        """Move a rule up or down."""
        to = row + by
        if 0 <= row < len(self.items) and 0 <= to < len(self.items):
            self.moveRows(QModelIndex(), row, 1, QModelIndex(), to + (by > 0))

    # --- as Qt asks ---------------------------------------------------------------------------------------------

    def shown(self, item: Rule, _index: Index, role: int) -> Any:
        if role == Qt.ItemDataRole.DisplayRole:
            return _in_words(item)
        if role == Qt.ItemDataRole.CheckStateRole:
            # As a number: of an enumeration Qt's delegate would not know what to switch it to.
            return (Qt.CheckState.Checked if item.on else Qt.CheckState.Unchecked).value
        return rule_explanation(item.criterion) if role == Qt.ItemDataRole.ToolTipRole else None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        rule = self.item_at(index)
        if rule is None or role != Qt.ItemDataRole.CheckStateRole:
            return False
        self._change(index, replace(rule, on=Qt.CheckState(value) == Qt.CheckState.Checked))
        return True

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():  # between two rules, never on one
            return Qt.ItemFlag.ItemIsDropEnabled
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren
        return flags | Qt.ItemFlag.ItemIsUserCheckable | Qt.ItemFlag.ItemIsDragEnabled

    def supportedDropActions(self) -> Qt.DropAction:
        return Qt.DropAction.MoveAction

    def moveRows(self, parent: Index, row: int, count: int, to_parent: Index, to: int) -> bool:
        """What a drag inside the list does."""
        if parent.isValid() or to_parent.isValid() or not self.beginMoveRows(parent, row, row + count - 1, parent, to):
            return False
        left = (*self.items[:row], *self.items[row + count :])
        at = to if to < row else to - count
        self.items = (*left[:at], *self.items[row : row + count], *left[at:])
        self.endMoveRows()
        self.changed.emit()
        return True

    def _change(self, index: Index, rule: Rule) -> None:
        row = index.row()
        self.items = (*self.items[:row], rule, *self.items[row + 1 :])
        self.dataChanged.emit(index, index)
        self.changed.emit()


def _in_words(rule: Rule) -> str:
    if not rule.criterion.takes_text:
        return rule_title(rule.criterion)
    text = words.printable(rule.text.strip()) or tr("not said yet")
    return tr("{rule}: {text}").format(rule=rule_title(rule.criterion), text=text)
