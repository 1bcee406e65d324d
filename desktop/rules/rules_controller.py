"""Connects the rules of the catalog with the dialog that edits them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Slot

from core.rules import DEFAULT_RULES
from desktop.controller import Controller, Shared
from desktop.widgets import popups

if TYPE_CHECKING:
    from desktop.rules.rules_dialog import RulesDialog


class RulesController(Controller):
    """Joins the dialog, the lane that works out what rules lead to, and the lane that saves them."""

    def __init__(self, shared: Shared) -> None:
        super().__init__(shared)
        self._dialog: RulesDialog | None = None
        self._commands.rules.triggered.connect(self._open)
        self._deciding.ruled.connect(self._reading.regroup)

    @Slot()
    def _open(self) -> None:
        if self._dialog is not None:
            return
        from desktop.rules.rules_dialog import RulesDialog

        dialog = RulesDialog(self._review.overview.rules or DEFAULT_RULES, self._window)
        dialog.preview_wished.connect(self._reading.preview)
        dialog.finished.connect(self._answered)
        self._reading.previewed.connect(dialog.show_outcome)
        self._dialog = dialog
        dialog.ask()
        popups.open_dialog(dialog)

    @Slot(int)
    def _answered(self, result: int) -> None:
        dialog, self._dialog = self._dialog, None
        if dialog is not None and result == dialog.DialogCode.Accepted:
            self._deciding.rule(dialog.rules)
