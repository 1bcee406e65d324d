"""Carries out removals: connects marks, the confirmation, the action and its result."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QSettings, Signal, Slot
from PySide6.QtWidgets import QDialog

from core.actions import ActionReport, UndoReport
from core.columns.photo_set import PhotoSet
from core.job import FINDING, Progress
from core.photo import Problem
from desktop import core_sentences, words
from desktop.controller import Controller, Shared
from desktop.removal.act import Act, Removed
from desktop.removal.refusals import Refusals
from desktop.removal.weighing import Weighed, riskiest_first, still_hold
from desktop.widgets import popups
from desktop.widgets.message_bar import Kind
from desktop.words import tr

if TYPE_CHECKING:
    from desktop.removal.confirm import ConfirmDialog

_LAST_FOLDER = "move/folder"


class RemovalController(Controller):
    """Joins the marks, the dialog that asks, and the lane that acts."""

    confirmed = Signal()

    def __init__(self, shared: Shared) -> None:
        super().__init__(shared)
        self._dialog: ConfirmDialog | None = None
        self._asked: Weighed | None = None  # what the open dialog asks about
        self._left_alone = ""  # what was said last of photos that could not go
        self._commands.trash.triggered.connect(lambda: self._ask(Act.TRASH))
        self._commands.move.triggered.connect(lambda: self._ask(Act.MOVE))
        self._commands.link.triggered.connect(lambda: self._ask(Act.LINK))
        self._writing.removed.connect(self._removed)
        self._writing.undone.connect(self._undone)
        self._writing.redone.connect(self._redone)
        self._review.marked.connect(self._follow_marks)
        self._review.replaced.connect(self._follow_findings)
        self._finding = False  # a scan may still change what is suggested
        self._writing.progressed.connect(self._follow_scan)
        self._writing.working.connect(self._end_scan)

    @Slot()
    def tell_ended(self) -> None:
        """Whoever has gone through a list is led on."""
        text = tr("That was the last group of this list. The marked photos can go to the trash now.")
        self._messages.say(text, button=self._commands.trash.text(), answer=self._commands.trash.trigger)

    @Slot(str)
    def tell_marked(self, left_out: str) -> None:
        """Many groups were marked at once: say that nothing has happened to them, why photos were left out, and what
        comes next."""
        review = self._review
        if left_out and not review.count:
            self._messages.say(left_out)
            return
        text = tr("{photos} marked, {size} to free. Nothing happens before you confirm it.")
        told = text.format(photos=words.photos(review.count), size=words.size(review.bytes_marked))
        if left_out:
            told = f"{told}\n{left_out}"
        self._messages.say(told, button=self._commands.trash.text(), answer=self._commands.trash.trigger)

    @Slot()
    def _follow_marks(self) -> None:
        if not self._review.count:
            self._messages.withdraw(self._commands.trash.trigger)
        self._follow_findings()

    @Slot()
    def _follow_findings(self) -> None:
        """A scan goes on while the dialog is open: what it speaks against by now does not go."""
        if self._dialog is not None and self._asked is not None:
            self._dialog.withdraw(~still_hold(self._asked, self._review.overview, self._review.marks))

    @Slot(object)
    def _follow_scan(self, progress: Progress) -> None:
        self._finding = self._writing.scanning and progress.stage in FINDING
        if self._dialog is not None:
            self._dialog.show_finding(self._finding)

    @Slot(bool)
    def _end_scan(self, _working: bool) -> None:
        self._finding = False
        if self._dialog is not None:
            self._dialog.show_finding(False)

    def _ask(self, act: Act) -> None:
        removals = self._review.removals()
        if not removals:
            self._messages.say(tr("No photo is marked. Press Enter to accept a suggestion, or Space to mark a photo."))
            return
        if self._dialog is not None:
            return
        from desktop.removal.confirm import ConfirmDialog

        folder = str(QSettings().value(_LAST_FOLDER, ""))
        overview = self._review.overview
        weighed = riskiest_first(removals, overview)
        library = overview.excluded
        dialog = ConfirmDialog(act, weighed, overview.photos, folder=folder, library=library, parent=self._window)
        dialog.show_photos(self._gallery, overview)
        dialog.show_finding(self._finding)
        dialog.foresight_wished.connect(self._foresee)
        dialog.check_unwished.connect(self._searching.forget_foresight)
        dialog.finished.connect(self._answered)
        self._searching.foreseen.connect(dialog.show_forecast)
        self._searching.rescuable.connect(dialog.offer_rescues)
        self._searching.looking_ahead.connect(dialog.show_progress)
        self._dialog, self._asked = dialog, weighed
        self._searching.find_rescues(weighed.removals)
        self._foresee()
        popups.open_dialog(dialog)

    @Slot()
    def _foresee(self) -> None:
        dialog = self._dialog
        if dialog is not None and dialog.choice.is_ready:
            self._searching.foresee(dialog.listed, dialog.choice)

    @Slot(int)
    def _answered(self, result: int) -> None:
        self._follow_findings()
        dialog, self._dialog = self._dialog, None
        self._searching.forget_foresight()
        self._searching.forget_rescues()
        if dialog is not None:
            self._review.mark(PhotoSet(), PhotoSet.of(dialog.staying))
        if dialog is None or result != QDialog.DialogCode.Accepted:
            return
        self.confirmed.emit()
        choice = dialog.choice
        if choice.act is Act.MOVE:
            QSettings().setValue(_LAST_FOLDER, choice.folder)
        self._writing.remove(dialog.removals, choice)

    # --- what came of it ----------------------------------------------------------------------------------------

    @Slot(object)
    def _removed(self, removed: Removed) -> None:
        texts = {
            Act.TRASH: tr("{photos} moved to the trash. {size} will be freed once you empty it."),
            Act.MOVE: tr("{photos} moved to {folder}."),
            Act.LINK: tr("{photos} replaced by links, {size} to free."),
        }
        held = tr("{photos} put into the trash or the holding folder, {size} to free.")
        text = held if removed.choice.hold else texts[removed.choice.act]
        self._tell(removed.report, text, folder=removed.choice.folder)
        if removed.report.stopped:
            self._deciding.note_told()

    @Slot(object)
    def _redone(self, report: ActionReport) -> None:
        if report.done or report.refused or report.stopped:
            self._tell(report, tr("{photos} removed again, {size} to free."))
        else:
            self._messages.say(tr("There is nothing to redo."))

    def _tell(self, report: ActionReport, text: str, *, folder: str = "") -> None:
        self._review.forget(report.done)
        self._messages.take_back(self._left_alone)
        photos, size = words.photos(len(report.done)), words.size(report.bytes_freed)
        told = text.format(photos=photos, size=size, folder=words.printable(folder))
        if report.stopped:
            told = _stopped(told)
        if report.refused:
            self._tell_refused(told if report.done or report.stopped else "", report.refused)
        elif report.done:
            self._messages.say(told, button=tr("Undo"), answer=self._commands.undo.trigger)
        else:
            self._messages.say(told)

    @Slot(object)
    def _undone(self, report: UndoReport) -> None:
        self._messages.take_back(self._left_alone)
        told = tr("{} brought back.").format(words.photos(report.photos))
        if report.stopped:
            told = _stopped(told)
        if report.refused:
            self._tell_refused(told if report.restored or report.stopped else "", report.refused)
        elif report.stopped:
            self._messages.say(told, button=tr("Undo"), answer=self._commands.undo.trigger)
        elif report.restored:
            text = tr("{} brought back to where they were.").format(words.photos(report.photos))
            self._messages.say(text, button=tr("Redo"), answer=self._commands.redo.trigger)
        else:
            text = tr(
                "Nothing can be taken back now. The history says where files went: perhaps to a disk that is away."
            )
            self._messages.say(text, button=self._commands.history.text(), answer=self._commands.history.trigger)

    def _tell_refused(self, done: str, refused: Sequence[Problem]) -> None:
        first = refused[0]
        text = tr("{done} {count} left alone. {name}: {reason}").format(
            done=done,  # nothing where nothing was done
            count=words.photos(len(refused)),
            name=words.name(first.path),
            reason=core_sentences.told(first.reason),
        )
        text = text.strip()
        self._left_alone = text
        more: Callable[[], None] | None = (lambda: self._show_refused(refused)) if len(refused) > 1 else None
        self._messages.say(text, kind=Kind.WARNING, button=tr("Show all"), answer=more)

    def _show_refused(self, refused: Sequence[Problem]) -> None:
        popups.open_dialog(Refusals(refused, roots=self._review.overview.roots, parent=self._window))


def _stopped(told: str) -> str:
    """What was done, where the person stopped before its end."""
    return tr("Stopped: {done} The others are as they were.").format(done=told)
