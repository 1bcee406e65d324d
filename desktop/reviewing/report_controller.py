"""Saves the listed groups as a report: asks for the file, runs the job, tells the result."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Slot

from desktop import files, words
from desktop.controller import Controller, Shared
from desktop.reviewing.group_model import GroupModel
from desktop.widgets.file_dialogs import ask_new_file
from desktop.words import tr

if TYPE_CHECKING:
    from core.reports.report import Form


class ReportController(Controller):
    """Connects the command, the dialog and the job lane, which shows progress and can be stopped as for any long
    job."""

    def __init__(self, shared: Shared, model: GroupModel) -> None:
        super().__init__(shared)
        self._model = model
        self._commands.save_report.triggered.connect(self._ask)
        self._writing.reported.connect(self._reported)

    def save(self, path: Path) -> None:
        """Write the listed groups to a file; its extension decides the format."""
        self._writing.save_report(path, self._review.overview, self._model.rows)

    @Slot()
    def _ask(self) -> None:
        if not self._model.rows:
            self._messages.say(tr("There is no group in this list to report."))
            return
        from core.reports.report import Form

        kinds = {form.value: form_title(form) for form in Form}
        ask_new_file(self._window, tr("Save report"), self._chosen, kinds=kinds, setting="report/folder")

    @Slot(str)
    def _chosen(self, name: str) -> None:
        self.save(Path(name))

    @Slot(object)
    def _reported(self, path: Path) -> None:
        self._messages.say(
            tr("The report is saved: {}").format(words.printable(str(path))),
            button=tr("Open"),
            answer=partial(files.open_file, str(path), self._messages),
        )


def form_title(form: Form) -> str:
    from core.reports.report import Form

    return {
        Form.HTML: tr("Page with pictures"),
        Form.CSV: tr("Table for a spreadsheet"),
        Form.JSON: tr("Document for programs"),
    }[form]
