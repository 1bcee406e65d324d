"""Undo and redo in one order for marks, verdicts and removals, so that Ctrl+Z reverses what was done last."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Slot

from core.actions import ActionReport, UndoReport
from core.groups.verdicts import Change
from desktop.commands.command import explain
from desktop.controller import Controller, Shared
from desktop.removal.act import Removed
from desktop.reviewing.marking import Marking
from desktop.words import tr

_MOST = 1000
"""How many steps are remembered: who goes through a large library by hand marks for hours."""


@dataclass(frozen=True, slots=True)
class _Removal:
    """A step whose content is in the journal."""

    batch: int | None  # None: the latest there


Step = Change | Marking | _Removal


class Steps(Controller):
    """Knows the order of what was done in this session, and asks the right lane to reverse it."""

    def __init__(self, shared: Shared) -> None:
        super().__init__(shared)
        self._in_journal = (False, False)  # something to take back, something to do again
        self._done: list[Step] = []
        self._undone: list[Step] = []
        self._weighing: frozenset[Step] = frozenset()  # the removals known when the journal was asked last
        self._hindered = 0  # the batch of which the last undo brought nothing back
        self._own: set[int] = set()  # the batches that were removed in this session
        self._passed: set[int] = set()  # batches that have something in their way, and are undone from the history only
        self._reversing = self._removing = False
        self._back = False  # photos, that perhaps are not marked again yet
        self._commands.undo.triggered.connect(self.undo)
        self._commands.redo.triggered.connect(self.redo)
        self._review.decided.connect(self._do)
        self._writing.removed.connect(self._removed)
        self._writing.undone.connect(self._brought_back)
        self._writing.redone.connect(self._gone_again)
        self._writing.unreversed.connect(self._not_reversed)
        self._deciding.recalled.connect(self._see_whether_marked)
        for lane in (self._writing, self._reading, self._deciding):
            lane.failed.connect(self._wait_no_longer)
        self._deciding.decided.connect(self._do)
        self._deciding.reversed.connect(self._tell_reversed)
        self._looking.weighed.connect(self._weighed)
        self._offer()

    @Slot()
    def renew(self) -> None:
        """The library was read anew: the journal may have changed too."""
        self._weighing = frozenset(step for step in (*self._done, *self._undone) if isinstance(step, _Removal))
        self._looking.weigh()
        self._see_whether_marked()

    @Slot()
    def _see_whether_marked(self) -> None:
        """Once the photos that came back are in the list with their marks, older changes of marks can be taken back."""
        if self._reading.settled and not self._review.returned:
            self._back = False
        self._offer()

    @Slot()
    def expect_removal(self) -> None:
        """Photos are about to be removed: what is undone next is that, and nothing before it."""
        self._removing = True
        self._offer()

    @Slot()
    def undo(self) -> None:
        """Take back what was done last."""
        step = _last(self._done, self._review.take_back)
        if isinstance(step, _Removal):
            self._reversing = True
            self._writing.undo_last(step.batch, besides=frozenset(self._passed))
            self._offer()
            return
        self._undone.append(step)
        if isinstance(step, Change):
            self._deciding.take_back(step)
        else:
            self._tell_marks()
        self._offer()

    @Slot()
    def redo(self) -> None:
        """Redo what was undone last."""
        step = _last(self._undone, self._review.do_again)
        if isinstance(step, _Removal):
            self._reversing = True
            self._writing.redo()
            self._offer()
            return
        self._done.append(step)
        if isinstance(step, Change):
            self._deciding.do_again(step)
        else:
            self._tell_marks()
        self._offer()

    @Slot(object)
    def _removed(self, removed: Removed) -> None:
        self._removing = False
        if removed.report.done:
            self._own.add(removed.report.batch)
            self._do(_Removal(removed.report.batch))
        self._offer()

    @Slot(object)
    def _do(self, step: Step) -> None:
        if isinstance(step, Marking):  # the others come with a message of their own
            self._messages.offer_no_more(self._commands.undo.trigger)  # of what was done before
        self._done.append(step)
        del self._done[:-_MOST]
        self._undone.clear()
        self._offer()

    @Slot(object)
    def _brought_back(self, report: UndoReport) -> None:
        """By this undo, or from the history."""
        here, self._reversing, self._back = self._reversing, False, not report.stopped
        self._review.expect(report.ids, marked=here and report.batch not in self._own)
        step = _Removal(report.batch)
        if report.restored:
            self._passed.discard(report.batch)
            _put_last(step, self._undone)
        elif here and report.left and not report.stopped and self._hindered == report.batch:
            self._pass_over(report.batch)
        if here and report.left and report.batch not in self._passed and step not in self._done:
            self._done.append(step)  # what is left of it is taken back next
        elif not report.left:
            _take_out(step, self._done)
        self._hindered = 0 if report.restored or report.stopped else report.batch
        self._offer()

    def _pass_over(self, batch: int) -> None:
        """Tried twice in vain, it would keep everything before it from being taken back for ever."""
        _take_out(_Removal(batch), self._done)
        self._passed.add(batch)
        text = tr("This cannot be taken back now. It stays in the history; Undo goes on with what was done before it.")
        self._messages.say(text, button=self._commands.history.text(), answer=self._commands.history.trigger)

    @Slot(object)
    def _gone_again(self, report: ActionReport) -> None:
        """By this redo, or from the history."""
        here, self._reversing = self._reversing, False
        if here and self._undone and isinstance(self._undone[-1], _Removal):
            self._undone.pop()
        if report.done:
            _put_last(_Removal(report.batch), self._done)
        self._offer()

    @Slot()
    def _not_reversed(self) -> None:
        self._reversing = False
        self._offer()

    @Slot()
    def _wait_no_longer(self) -> None:
        self._removing = self._back = False
        self._offer()

    @Slot(object, object)
    def _weighed(self, done: tuple[int, ...], undone: tuple[int, ...]) -> None:
        """What the journal has, without the steps that were reversed from the history since."""
        self._in_journal = bool(set(done) - self._passed), bool(undone)
        for steps, there in ((self._done, done), (self._undone, undone)):
            steps[:] = [
                step
                for step in steps
                if not isinstance(step, _Removal) or step not in self._weighing or step.batch in there
            ]
        self._offer()

    def _offer(self) -> None:
        """What cannot be done is not offered. While photos go, come back or go again, nothing is: an older change of
        marks would be taken back before them. Once they are back their marks are, and no step before those."""
        done, undone = self._in_journal
        still = not self._reversing and not self._removing
        self._commands.undo.setEnabled(still and not self._back and (done or bool(self._done)))
        self._commands.redo.setEnabled(still and (undone or bool(self._undone)))
        explain(self._commands.undo, _undoing(_next(self._done, done)))
        explain(self._commands.redo, _redoing(_next(self._undone, undone)))

    @Slot(object, bool)
    def _tell_reversed(self, change: Change, again: bool) -> None:
        if again == (change.kind is not None):
            self._messages.say(tr("The verdict holds again."))
        else:
            self._messages.say(tr("The verdict is withdrawn: the pair is asked again."))

    def _tell_marks(self) -> None:
        self._messages.say(tr("The marks are as they were before."))


def _next(steps: list[Step], in_journal: bool) -> Step | None:
    """What would be reversed."""
    return steps[-1] if steps else _Removal(None) if in_journal else None


def _undoing(step: Step | None) -> str:
    if isinstance(step, _Removal):
        return tr("Bring back the photos that were removed last")
    if isinstance(step, Change):
        return tr("Take back the last verdict")
    return tr("Take back the last change of marks") if step else tr("Undo the last step: marks, a verdict or a removal")


def _redoing(step: Step | None) -> str:
    if isinstance(step, _Removal):
        return tr("Remove the photos again that were brought back last")
    if isinstance(step, Change):
        return tr("Let the verdict hold again")
    return tr("Change the marks again") if step else tr("Redo what was undone last")


def _last(steps: list[Step], reverse: Callable[[Marking], bool]) -> Step:
    """The last step. One of marks is reversed, and no more among them, nor is a verdict; a removal stays until it is
    known what came of it. Marks of which nothing is left, because their photos are gone, are passed over."""
    while steps:
        if isinstance(steps[-1], _Removal):
            return steps[-1]
        step = steps.pop()
        if not isinstance(step, Marking) or reverse(step):
            return step
    return _Removal(None)


def _take_out(step: Step, steps: list[Step]) -> None:
    if step in steps:
        steps.remove(step)


def _put_last(step: Step, steps: list[Step]) -> None:
    _take_out(step, steps)
    steps.append(step)
