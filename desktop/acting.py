"""From marks to the trash or a folder, and back: the question, the deed, and what came of it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, QSettings, Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from core.actions import ActionReport, Foreseen, UndoReport
from core.photo import Problem
from desktop import words
from desktop.commands import Commands
from desktop.confirm import Act, ConfirmDialog
from desktop.message_bar import Kind, MessageBar
from desktop.reading import Reading
from desktop.refusals import Refusals
from desktop.review import Review
from desktop.words import tr
from desktop.writing import Writing

_LAST_FOLDER = "move/folder"


class Acting(QObject):
    """Joins the marks, the dialog that asks, and the lane that acts."""

    asked = Signal(object)  # the ConfirmDialog, just opened

    def __init__(
        self,
        review: Review,
        writing: Writing,
        reading: Reading,
        messages: MessageBar,
        commands: Commands,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._window = parent
        self._review = review
        self._writing = writing
        self._reading = reading
        self._messages = messages
        self._dialog: ConfirmDialog | None = None
        commands.trash.triggered.connect(lambda: self._ask(Act.TRASH))
        commands.move.triggered.connect(lambda: self._ask(Act.MOVE))
        commands.undo.triggered.connect(writing.undo)
        writing.trashed.connect(self._trashed)
        writing.moved.connect(self._moved)
        writing.undone.connect(self._undone)
        reading.foreseen.connect(self._foreseen)

    def _ask(self, act: Act) -> None:
        removals = self._review.removals()
        if not removals or self._dialog is not None:
            if not removals:
                self._messages.say(
                    tr("No photo is marked. Press Enter to accept a suggestion, or Space to mark a photo.")
                )
            return
        folder = str(QSettings().value(_LAST_FOLDER, ""))
        dialog = ConfirmDialog(act, removals, self._review.overview.photos, folder=folder, parent=self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.plan_wished.connect(self._foresee)
        dialog.finished.connect(self._answered)
        self._dialog = dialog
        self._foresee()
        dialog.open()
        self.asked.emit(dialog)

    @Slot()
    def _foresee(self) -> None:
        dialog = self._dialog
        if dialog is not None and (dialog.act is Act.TRASH or dialog.folder):
            self._reading.foresee(dialog.removals, to=dialog.folder or None, keep_folders=dialog.keep_folders)

    @Slot(object)
    def _foreseen(self, foreseen: Sequence[Foreseen]) -> None:
        if self._dialog is not None and len(foreseen) == len(self._dialog.removals):
            self._dialog.show_foreseen(foreseen)

    @Slot(int)
    def _answered(self, result: int) -> None:
        dialog, self._dialog = self._dialog, None
        self._reading.forget_foresight()
        if dialog is None or result != ConfirmDialog.DialogCode.Accepted:
            return
        if dialog.act is Act.TRASH:
            self._writing.trash(dialog.removals)
        else:
            QSettings().setValue(_LAST_FOLDER, dialog.folder)
            self._writing.move(dialog.removals, to=dialog.folder, keep_folders=dialog.keep_folders)

    @Slot(object)
    def _trashed(self, report: ActionReport) -> None:
        text = tr("{photos} moved to the trash, {size} to win.")
        self._tell(report, text.format(photos=words.photos(len(report.done)), size=words.size(report.bytes_freed)))

    @Slot(object)
    def _moved(self, report: ActionReport) -> None:
        self._tell(report, tr("{} moved.").format(words.photos(len(report.done))))

    def _tell(self, report: ActionReport, text: str) -> None:
        self._review.forget(report.done)
        if report.refused:
            self._tell_refused(text, report.refused)
        elif report.done:
            self._messages.say(text, button=tr("Undo"), answer=self._writing.undo)
        else:
            self._messages.say(text)

    @Slot(object)
    def _undone(self, report: UndoReport) -> None:
        if report.refused:
            self._tell_refused(tr("{} brought back.").format(words.photos(len(report.restored))), report.refused)
        elif report.restored:
            self._messages.say(tr("{} brought back to where they were.").format(words.photos(len(report.restored))))
        else:
            self._messages.say(tr("There is nothing to take back."))

    def _tell_refused(self, done: str, refused: Sequence[Problem]) -> None:
        first = refused[0]
        text = tr("{done} {count} left alone. {name}: {reason}").format(
            done=done, count=words.photos(len(refused)), name=words.name(first.path), reason=first.reason
        )
        more: Callable[[], None] | None = (lambda: self._show_refused(refused)) if len(refused) > 1 else None
        self._messages.say(text, kind=Kind.WARNING, button=tr("Show all"), answer=more)

    def _show_refused(self, refused: Sequence[Problem]) -> None:
        dialog = Refusals(refused, self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()
