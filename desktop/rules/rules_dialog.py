"""The dialog that edits the keeper rules and previews their effect."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QSize, QTimer, Signal, Slot
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFrame,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from core.grouping import Outcome
from core.rules import DEFAULT_RULES, Criterion, Rule, Rules
from desktop import words
from desktop.rules.rule_list import RuleList
from desktop.rules.rule_model import RuleModel
from desktop.rules.rule_words import rule_explanation
from desktop.widgets import layouts, on_screen, popups, style
from desktop.widgets.file_dialogs import ask_folder
from desktop.widgets.main_button import MainButton
from desktop.widgets.scrolled import Scrolled
from desktop.words import tr

_PAUSE_MS = 120  # in typing, after which the preview follows


class RulesDialog(QDialog):
    """Changes nothing until it is accepted."""

    preview_wished = Signal(object)  # Rules

    def __init__(self, rules: Sequence[Rule], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Keeper rules"))
        on_screen.resize(self, QSize(640, 680))
        self.model = RuleModel(rules, self)
        self._in_use = self.model.rules
        self._before: Outcome | None = None
        upper = QWidget(self)
        head = style.heading(tr("Which photo of a group is kept?"), upper, 1.3)
        body = style.paragraph(
            tr(
                "The rules are asked from top to bottom, and each leaves only the photos that are best by it. "
                "Where several are left at the end, the group is undecided: you choose. "
                "Of each edit the best photo stays."
            ),
            upper,
        )
        self.view = RuleList(self.model, self)
        self.view.move_wished.connect(self._move)
        middle = layouts.row(None, (self.view, 1), self._make_tools(), spacing=12)
        parts = (head, body, (middle, 1), self._make_rule(), self._make_preview())
        layouts.column(upper, *parts, margins=(14, 14, 14, 12), spacing=12)
        layouts.sheet(self, (), Scrolled(upper, QSize(400, 200), self), (self._make_buttons(),))
        self._settle = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._settle.timeout.connect(self.ask)
        self.model.changed.connect(self._changed)
        self.view.selectionModel().currentChanged.connect(self._show_rule)
        self.view.setCurrentIndex(self.model.index(0))
        self.view.setFocus()

    @property
    def rules(self) -> Rules:
        return self.model.rules

    @Slot(object)
    def show_outcome(self, outcome: Outcome) -> None:
        """Show what the rules would lead to; the first outcome is that of the rules in use."""
        if self._before is None:
            self._before = outcome
            if self.rules != self._in_use:  # changed meanwhile
                self._settle.start()
        self._outcome.setText(_told(tr("{groups} decided, {undecided} undecided, {size} to free"), outcome))
        now = tr("By the current rules: {groups} decided, {undecided} undecided, {size} to free.")
        self._now.setText(tr("The same as now.") if outcome == self._before else _told(now, self._before))

    # --- how it is made -----------------------------------------------------------------------------------------

    def _make_tools(self) -> QVBoxLayout:
        tool = partial(popups.button, self)
        self._up = tool(tr("Move up"), tr("Ask this rule before the one above it (Alt+Up)"), lambda: self._move(-1))
        self._down = tool(tr("Move down"), tr("Ask this rule after the one below it (Alt+Down)"), lambda: self._move(1))
        remove_tip = tr("Take this folder or path out of the rules")
        self._remove = tool(tr("Remove"), remove_tip, lambda: self.model.remove(self.view.currentIndex()))
        adders = {
            Criterion.FOLDER: (tr("Add folder…"), tr("Prefer photos in a folder of your choice")),
            Criterion.PATH: (tr("Add “path contains”"), tr("Prefer photos with some text in their folder or name")),
            Criterion.OTHER_PATH: (tr("Add “does not contain”"), tr("Prefer photos without some text in their path")),
        }
        self._adders = [tool(text, tip, partial(self._add, kind)) for kind, (text, tip) in adders.items()]
        reset = tool(tr("Restore defaults"), tr("Put the rules back in the order they came in"), self._restore)
        of_one = (self._up, self._down, self._remove)
        return layouts.column(None, *of_one, 12, *self._adders, None, reset, spacing=12)

    def _make_rule(self) -> QWidget:
        """What the chosen rule means, and its folder or pattern."""
        rule = QWidget(self)
        self._meaning = style.paragraph("", rule)
        self._text = QLineEdit(rule)
        self._text.setAccessibleName(tr("Folder or text of the rule"))
        self._text.setToolTip(tr("What the rule looks for in the folder and name of a photo"))
        tip = tr("Choose the folder whose photos are kept")
        self._choose = popups.button(rule, tr("Choose…"), tip, self._choose_folder)
        self._text.textEdited.connect(self._typed)
        row = layouts.row(None, (self._text, 1), self._choose, spacing=-1)
        layouts.column(rule, self._meaning, row, spacing=-1)
        return rule

    def _make_preview(self) -> QFrame:
        frame = QFrame(self)
        frame.setFrameShape(QFrame.Shape.StyledPanel)
        self._outcome = style.heading(tr("Counting …"), frame, 1.15)
        self._now = QLabel(" ", frame)
        layouts.column(frame, self._outcome, self._now, margins=(14, 10, 14, 10), spacing=-1)
        return frame

    def _make_buttons(self) -> QDialogButtonBox:
        buttons = QDialogButtonBox(self)
        cancel = buttons.addButton(QDialogButtonBox.StandardButton.Cancel)
        cancel.setToolTip(tr("Leave the rules as they were"))
        use = MainButton(tr("Use these rules"), buttons)
        buttons.addButton(use, QDialogButtonBox.ButtonRole.AcceptRole)
        use.setToolTip(tr("Choose the photo to keep of every group by these rules; marks stay as they are"))
        use.setDefault(True)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        return buttons

    # --- what is done in it -------------------------------------------------------------------------------------

    @Slot()
    def _changed(self) -> None:
        if self._before is not None:  # a newer wish would take the place of that for the rules in use
            self._settle.start()
        self._follow()

    @Slot()
    def ask(self) -> None:
        """Ask for the outcome of the rules; to be called once `preview_wished` is connected."""
        self.preview_wished.emit(self.rules)

    @Slot(QModelIndex)
    def _show_rule(self, current: QModelIndex) -> None:
        rule = self.model.item_at(current)
        self._meaning.setText("" if rule is None else rule_explanation(rule.criterion))
        self._text.setText("" if rule is None else words.encodable(rule.text))
        self._follow()

    def _follow(self) -> None:
        """Offer what can be done with the chosen rule."""
        index = self.view.currentIndex()
        rule = self.model.item_at(index)
        takes_text = rule is not None and rule.criterion.takes_text
        self._up.setEnabled(rule is not None and index.row() > 0)
        self._down.setEnabled(rule is not None and index.row() < self.model.rowCount() - 1)
        self._remove.setEnabled(takes_text)
        self._text.setVisible(takes_text)
        self._choose.setVisible(rule is not None and rule.criterion is Criterion.FOLDER)
        for button in self._adders:
            button.setEnabled(not self.model.is_full)

    @Slot(int)
    def _move(self, by: int) -> None:
        self.model.move(self.view.currentIndex().row(), by)
        self.view.scrollTo(self.view.currentIndex())
        self._follow()

    def _add(self, kind: Criterion) -> None:
        """Put a new rule in front of the chosen one, and ask for its text."""
        index = self.model.add(kind, max(0, self.view.currentIndex().row()))
        self.view.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        self._text.setFocus()
        if kind is Criterion.FOLDER:
            self._choose_folder()

    @Slot()
    def _restore(self) -> None:
        self.model.set_rules(DEFAULT_RULES)
        self.view.setCurrentIndex(self.model.index(0))

    @Slot(str)
    def _typed(self, text: str) -> None:
        self.model.set_text(self.view.currentIndex(), text)

    @Slot()
    def _choose_folder(self) -> None:
        ask_folder(self, tr("Folder whose photos are kept"), self._text.text(), self._chosen)

    @Slot(str)
    def _chosen(self, folder: str) -> None:
        self._text.setText(folder)
        self._typed(folder)


def _told(text: str, outcome: Outcome) -> str:
    """The text filled: "812 groups decided, 14 undecided, 3.2 GB to free"."""
    return text.format(
        groups=words.groups(outcome.decided),
        undecided=words.number(outcome.undecided),
        size=words.size(outcome.bytes_freed),
    )
