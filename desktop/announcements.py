"""Messages that lanes send unasked: what was found at the start, scans that were stopped, errors."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Slot

from core.job import Cancelled
from desktop import core_sentences, trouble, words
from desktop.controller import Controller, Shared
from desktop.lanes.operations import Prepared
from desktop.reviewing.marking import Marking
from desktop.widgets import popups
from desktop.widgets.message_bar import Kind
from desktop.words import tr


class Announcements(Controller):
    """Connects the lanes with the window's messages."""

    def __init__(self, shared: Shared) -> None:
        super().__init__(shared)
        writing, reading = self._writing, self._reading
        self._without_catalog = False
        self._unanswered = ""  # what was said of a query
        self._ends: list[tuple[Marking, Callable[[], object]]] = []  # marks that ended, and the offer to set them again
        writing.prepared.connect(self._prepared)
        writing.unprepared.connect(self._tell_unprepared)
        writing.stopped.connect(self._offer_to_go_on)
        writing.compared.connect(self._tell_compared)
        for offer in (writing.scan, writing.compare):
            writing.begun.connect(partial(self._messages.withdraw, offer))
        self._searching.unanswered.connect(self._tell_unanswered)
        self._searching.answered.connect(self.forget_unanswered)
        self._searching.asked.connect(self.forget_unanswered)
        self._review.ended.connect(self._tell_ended)
        for changed in (self._review.marked, self._review.replaced):
            changed.connect(self._forget_settled)
        for lane in (writing, self._deciding, reading, self._searching, self._looking, shared.lanes.lookalikes):
            lane.failed.connect(self.tell)

    @Slot(object)
    def tell(self, error: Exception) -> None:
        """Show a message for what the person can do something about, a bug report for a mistake of the program."""
        text = trouble.sentence(error)
        if text is None:
            self.show_bug(trouble.report(error))
        elif not self._without_catalog:  # what the other lanes miss then is said already
            calm = isinstance(error, Cancelled)
            self._messages.say(text, kind=Kind.INFO if calm else Kind.ERROR)

    @Slot(object)
    def _tell_unanswered(self, error: Exception) -> None:
        self.tell(error)
        self._unanswered = trouble.sentence(error) or ""

    @Slot()
    def forget_unanswered(self) -> None:
        """Remove the message of a failed query: the next one is asked or answered, or another page or list seen."""
        self._messages.take_back(self._unanswered)

    def show_bug(self, traceback: str) -> None:
        """Show one bug report at a time: a mistake in painting comes again with every repaint, which the report itself
        causes."""
        from desktop.bug_report import BugReport

        if self._window.findChild(BugReport) is None:
            popups.open_dialog(BugReport(traceback, self._window))

    @Slot(object)
    def _prepared(self, prepared: Prepared) -> None:
        self._without_catalog = False
        self._tell_left(prepared)
        if prepared.has_folders:
            self._writing.scan()

    def _tell_left(self, prepared: Prepared) -> None:
        """What the last run left half done: nobody saw a report of it."""
        told = [core_sentences.told(sentence) for sentence in prepared.settled]
        if prepared.unfinished is None:
            if told:
                self._messages.say("\n".join(told), kind=Kind.WARNING)
            return
        text = tr("Simile ended during the last removal: {done} of {photos} were removed. The others are in place.")
        done, wished = prepared.unfinished.done, prepared.unfinished.wished
        told.insert(0, text.format(done=words.number(done), photos=words.photos(wished)))
        undo = self._commands.undo.trigger
        self._messages.say("\n".join(told), kind=Kind.WARNING, button=tr("Undo"), answer=undo)

    @Slot(object)
    def _tell_unprepared(self, error: Exception) -> None:
        """Say why the catalog cannot be opened, and offer to try again."""
        text = trouble.sentence(error)
        if text is None or isinstance(error, Cancelled):
            self.tell(error)
        else:
            self._without_catalog = True
            self._messages.say(text, kind=Kind.ERROR, button=tr("Start again"), answer=self._writing.prepare)

    @Slot(bool)
    def _offer_to_go_on(self, comparable: bool) -> None:
        """Offer to resume after a stopped scan or, where photos are read and not compared yet, to compare these."""
        if not comparable:
            text = tr("Stopped. What was done before is kept.")
            self._messages.say(text, button=tr("Continue"), answer=self._writing.scan)
            return
        text = tr("Stopped. What was done before is kept. “{}” goes on with it.").format(self._commands.scan.text())
        compare = self._writing.compare
        self._messages.say(text, button=tr("Compare what was read"), answer=compare, stays=True)

    @Slot()
    def _tell_compared(self) -> None:
        text = tr("What was read is compared. Some photos may not be read yet.")
        self._messages.say(text, button=tr("Continue"), answer=self._writing.scan, stays=True)

    @Slot(object)
    def _tell_ended(self, marking: Marking) -> None:
        """What a rule had suggested it suggests no more: to go all the same, the photos are to be looked at."""
        text = tr("{} not marked any more: what was found out since speaks for keeping them.")
        said = text.format(words.photos(len(marking.unmarked)))
        again = partial(self._review.take_back, marking)
        self._messages.say(said, kind=Kind.WARNING, button=tr("Mark again"), answer=again)
        self._ends.append((marking, again))

    @Slot()
    def _forget_settled(self) -> None:
        """Where all of them are marked again, gone or in no group any more, there is nothing left to do."""
        for settled in [one for one in self._ends if not self._review.can_take_back(one[0])]:
            self._ends.remove(settled)
            self._messages.withdraw(settled[1])
