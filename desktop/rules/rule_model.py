"""The order of keeper rules as a list that can be switched, moved and added to."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, Qt, Signal

from core.rules import MOST_RULES, Criterion, Rule, Rules, completed
from desktop import words
from desktop.rules.rule_words import rule_explanation, rule_title
from desktop.widgets.list_model import Index
from desktop.words import tr


class RuleModel(QAbstractListModel):
    """The rules in their order; the first is asked first."""

    changed = Signal()  # another order, or another rule in it

    def __init__(self, rules: Sequence[Rule], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rules = list(completed(rules))

    @property
    def rules(self) -> Rules:
        return tuple(self._rules)

    @property
    def is_full(self) -> bool:
        return len(self._rules) >= MOST_RULES

    def rule_at(self, index: Index) -> Rule | None:
        return self._rules[index.row()] if index.isValid() and index.row() < len(self._rules) else None

    def set_rules(self, rules: Sequence[Rule]) -> None:
        self.beginResetModel()
        self._rules = list(completed(rules))
        self.endResetModel()
        self.changed.emit()

    def add(self, criterion: Criterion, row: int) -> QModelIndex:
        """Put a rule that takes a text in front of a row; where it is now."""
        self.beginInsertRows(QModelIndex(), row, row)
        self._rules.insert(row, Rule(criterion))
        self.endInsertRows()
        self.changed.emit()
        return self.index(row)

    def remove(self, index: Index) -> None:
        """Take a rule out that can be added again; the others can only be switched off."""
        rule = self.rule_at(index)
        if rule is not None and rule.criterion.takes_text:
            self.beginRemoveRows(QModelIndex(), index.row(), index.row())
            del self._rules[index.row()]
            self.endRemoveRows()
            self.changed.emit()

    def set_text(self, index: Index, text: str) -> None:
        """Give a rule its folder or pattern."""
        rule = self.rule_at(index)
        if rule is not None and rule.criterion.takes_text and rule.text != text:
            self._change(index, replace(rule, text=text))

    def move(self, row: int, by: int) -> None:
        """Move a rule up or down."""
        to = row + by
        if 0 <= row < len(self._rules) and 0 <= to < len(self._rules):
            self.moveRows(QModelIndex(), row, 1, QModelIndex(), to + (by > 0))

    # --- as Qt asks ---------------------------------------------------------------------------------------------

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self._rules)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        rule = self.rule_at(index)
        if rule is None:
            return None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return _in_words(rule)
        if role == Qt.ItemDataRole.CheckStateRole:
            # As a number: of an enumeration Qt's delegate would not know what to switch it to.
            return (Qt.CheckState.Checked if rule.on else Qt.CheckState.Unchecked).value
        if role == Qt.ItemDataRole.ToolTipRole:
            return rule_explanation(rule.criterion)
        return None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        rule = self.rule_at(index)
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
        moved = self._rules[row : row + count]
        del self._rules[row : row + count]
        at = to if to < row else to - count
        self._rules[at:at] = moved
        self.endMoveRows()
        self.changed.emit()
        return True

    def _change(self, index: Index, rule: Rule) -> None:
        self._rules[index.row()] = rule
        self.dataChanged.emit(index, index)
        self.changed.emit()


def _in_words(rule: Rule) -> str:
    if not rule.criterion.takes_text:
        return rule_title(rule.criterion)
    text = words.printable(rule.text.strip()) or tr("not said yet")
    return tr("{rule}: {text}").format(rule=rule_title(rule.criterion), text=text)
