"""The order of rules in its dialog: by mouse and by key, with what it comes to, and into the catalog."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton

from core.catalog import Catalog
from core.grouping import Outcome
from core.groups.keeper import load_rules
from core.photo import Group
from core.rules import DEFAULT_RULES, MOST_RULES, Criterion, Rule, Rules
from desktop.app import Program
from desktop.reviewing.queues import Queue
from desktop.rules.rule_model import RuleModel
from desktop.rules.rule_words import reason, rule_explanation, rule_title
from desktop.rules.rules_dialog import RulesDialog
from desktop.waiting import wait_until
from tests.desktop.drawing import group
from tests.desktop.driving import message, press, show

pytestmark = pytest.mark.usefixtures("qt")


def _model() -> RuleModel:
    model = RuleModel(DEFAULT_RULES)
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal, model)
    return model


def test_a_rule_can_be_moved_switched_added_and_removed() -> None:
    model = _model()
    told: list[Rules] = []
    model.changed.connect(lambda: told.append(model.rules))
    first, second, *rest = DEFAULT_RULES
    model.move(0, 1)
    assert model.rules == (second, first, *rest)
    model.move(1, -1)
    assert model.rules == DEFAULT_RULES
    assert model.moveRows(QModelIndex(), 0, 1, QModelIndex(), len(DEFAULT_RULES))  # as a drag to the end does
    assert model.rules == (second, *rest, first)
    assert not model.moveRows(QModelIndex(), 0, 1, QModelIndex(), 1)  # to where it is
    index = model.add(Criterion.FOLDER, 0)
    model.set_text(index, "/photos/best")
    assert model.rules[0] == Rule(Criterion.FOLDER, text="/photos/best")
    assert model.data(index) == "In the folder: /photos/best"
    assert model.setData(index, Qt.CheckState.Unchecked, Qt.ItemDataRole.CheckStateRole)
    assert not model.rules[0].on
    model.remove(model.index(1))
    assert len(model.rules) == len(DEFAULT_RULES) + 1  # only what can be added can be taken out
    model.remove(index)
    assert model.rules == (second, *rest, first)
    assert len(told) == 7


def test_the_ends_of_the_order_are_its_ends() -> None:
    model = _model()
    model.move(0, -1)
    model.move(len(DEFAULT_RULES) - 1, 1)
    model.move(-1, 1)
    assert model.rules == DEFAULT_RULES


def test_an_order_can_be_full() -> None:
    model = _model()
    while not model.is_full:
        model.add(Criterion.PATH, 0)
    assert len(model.rules) == MOST_RULES


def test_every_rule_has_its_words() -> None:
    for criterion in Criterion:
        assert rule_title(criterion)
        assert rule_explanation(criterion).endswith(".")
    told = {reason(_decided_by(Rule(criterion, text="x"))) for criterion in Criterion}
    assert len(told) == len(Criterion)


def _decided_by(rule: Rule) -> Group:
    return replace(group(1, 2), deciding=(rule,))


def _dialog(program: Program) -> RulesDialog:
    program.window.commands.rules.trigger()
    (dialog,) = program.window.findChildren(RulesDialog)
    wait_until(dialog.view.hasFocus, seconds=5, what="the dialog has the keys")
    return dialog


def _said(dialog: RulesDialog) -> str:
    return " ".join(label.text() for label in dialog.findChildren(QLabel))


def _button(dialog: RulesDialog, text: str) -> QPushButton:
    return next(button for button in dialog.findChildren(QPushButton) if button.text() == text)


def test_the_rules_are_previewed_before_they_are_used_and_kept(program: Program, library: Path, tmp_path: Path) -> None:
    dialog = _dialog(program)
    wait_until(lambda: "2 groups decided, 0 undecided" in _said(dialog), seconds=10, what="the rules of now")
    assert "The same as now." in _said(dialog)
    dialog.model.set_rules([Rule(Criterion.FOLDER, text=str(library / "Backup"))])
    wait_until(lambda: "1 group decided, 1 undecided" in _said(dialog), seconds=10, what="the preview")
    assert "By the current rules: 2 groups decided" in _said(dialog)
    assert program.window.review.overview.tallies[Queue.UNDECIDED].groups == 0  # nothing is changed by it
    dialog.accept()
    wait_until(
        lambda: program.window.review.overview.tallies[Queue.UNDECIDED].groups == 1, seconds=10, what="the regrouping"
    )
    show(program, Queue.IDENTICAL_FILE)
    review = program.window.review
    (row,) = program.window.review_page.groups.model.rows
    assert review.photo(row.group.keeper).path == str(library / "Backup" / "second.jpg")
    assert reason(row.group) == f"in {library / 'Backup'}"
    program.close()
    with Catalog.open(tmp_path / "catalog" / "catalog.sqlite", read_only=True) as catalog:
        assert load_rules(catalog)[0] == Rule(Criterion.FOLDER, text=str(library / "Backup"))


def test_undecided_groups_are_left_alone_until_the_person_decides(program: Program) -> None:
    program.lanes.deciding.rule(())  # which of identical files stays is no question
    wait_until(
        lambda: program.window.review.overview.tallies[Queue.UNDECIDED].groups == 1, seconds=10, what="the regrouping"
    )
    commands = program.window.commands
    show(program, Queue.TURNED)
    assert not commands.accept.isEnabled()  # its list is empty
    assert not commands.accept_all.isEnabled()
    show(program, Queue.UNDECIDED)
    wait_until(lambda: not commands.accept_all.isEnabled(), seconds=5, what="nothing can be accepted there")
    assert commands.accept_all.toolTip().startswith("No rule says which photo to keep")
    assert commands.accept.text() == "Go on"
    assert "mark with Space" in commands.accept.toolTip()
    groups = program.window.review_page.groups
    for _ in groups.model.rows:
        press(program, Qt.Key.Key_Return)
    assert program.window.review.marks == frozenset()
    assert groups.view.currentIndex().row() == len(groups.model.rows) - 1, "it goes on, as it says"
    assert "No rule says which photo to keep" in message(program)
    press(program, Qt.Key.Key_K)
    assert program.window.review.marks


def test_the_command_is_called_by_what_it_does(program: Program) -> None:
    """In a list of undecided groups “Accept and go on” did neither."""
    commands = program.window.commands
    show(program, Queue.RESAVED)
    assert commands.accept.text() == "Accept and go on"
    assert commands.accept_all.isEnabled()
    program.lanes.deciding.rule(())
    wait_until(lambda: commands.accept.text() == "Go on", seconds=10, what="no rules")
    program.lanes.deciding.rule(DEFAULT_RULES)
    wait_until(lambda: commands.accept.text() == "Accept and go on", seconds=10, what="the rules")
    assert commands.accept.toolTip().startswith("Mark every photo but")


def test_the_dialog_by_key(program: Program) -> None:
    dialog = _dialog(program)
    before = dialog.rules
    dialog.view.setCurrentIndex(dialog.model.index(2))
    QTest.keyClick(dialog.view, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert dialog.rules[1] == before[2]
    assert dialog.view.currentIndex().row() == 1
    QTest.keyClick(dialog.view, Qt.Key.Key_Space)
    assert dialog.rules[1].on is not before[2].on
    _button(dialog, "Add “path contains”").click()
    field = dialog.findChild(QLineEdit)
    assert field is not None
    assert field.isVisible()
    QTest.keyClicks(field, "Camera")
    assert dialog.rules[1] == Rule(Criterion.PATH, text="Camera")
    _button(dialog, "Remove").click()
    dialog.view.setCurrentIndex(dialog.model.index(3))
    assert Rule(Criterion.PATH, text="Camera") not in dialog.rules
    _button(dialog, "Restore defaults").click()
    assert dialog.rules == DEFAULT_RULES
    assert dialog.view.currentIndex().row() == 0  # and what is said is said of it
    assert dialog._meaning.text() == rule_explanation(DEFAULT_RULES[0].criterion)
    dialog.reject()
    assert program.window.review.overview.rules == DEFAULT_RULES


def test_an_outcome_is_told_in_words() -> None:
    dialog = RulesDialog(DEFAULT_RULES)
    dialog.show_outcome(Outcome(800, 26, 3_100_000_000))
    dialog.show_outcome(Outcome(812, 14, 3_200_000_000))
    assert "812 groups decided, 14 undecided, 3.2 GB to free" in _said(dialog)
    assert "By the current rules: 800 groups decided, 26 undecided, 3.1 GB to free." in _said(dialog)


def test_rules_changed_at_once_are_compared_with_those_in_use() -> None:
    """A newer wish takes the place of the one before: in a large library its outcome was taken for that of now."""
    dialog = RulesDialog(DEFAULT_RULES)
    wished: list[Rules] = []
    dialog.preview_wished.connect(wished.append)
    dialog.ask()
    dialog.model.move(0, 1)
    assert not dialog._settle.isActive()
    dialog.show_outcome(Outcome(800, 26, 3_100_000_000))
    wait_until(lambda: len(wished) == 2, seconds=5, what="the wish for what was changed")
    assert wished == [DEFAULT_RULES, dialog.rules]
    dialog.show_outcome(Outcome(812, 14, 3_200_000_000))
    assert "By the current rules: 800 groups decided" in _said(dialog)
