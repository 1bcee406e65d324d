"""The person's verdicts *not a duplicate* and *keep both*: given by key, withdrawn in a list."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import Slot

from core.columns.arrays import Integers
from core.groups.verdicts import Change, Contents
from core.photo import Photo, VerdictKind
from desktop import words
from desktop.controller import Controller, Shared
from desktop.reviewing.decisions import Decision
from desktop.reviewing.review_page import ReviewPage
from desktop.reviewing.row import Row
from desktop.words import tr


class Verdicts(Controller):
    """Connects the commands, the shown group, and the lane that writes decisions.

    A verdict is about the current photo and its group's keeper. If the current photo is the keeper, or several groups
    are selected, it is about every pair of the group or groups.
    """

    def __init__(self, shared: Shared, page: ReviewPage) -> None:
        super().__init__(shared)
        self._page = page
        self._commands.not_duplicate.triggered.connect(lambda: self._say(VerdictKind.NOT_A_DUPLICATE))
        self._commands.keep_both.triggered.connect(lambda: self._say(VerdictKind.KEEP_BOTH))
        self._commands.withdraw_verdict.triggered.connect(page.verdicts.withdraw)
        page.verdicts.withdrawal_wished.connect(self._withdraw)
        self._deciding.decided.connect(self._tell)
        self._deciding.reversed.connect(self._go_back)

    def _say(self, kind: VerdictKind) -> None:
        row, current, rows = self._page.comparison.row, self._page.current_photo, self._page.groups.selected()
        if row is None or current is None:
            return
        whole = len(rows) > 1 or current.id == row.group.keeper
        photos, ends = (rows.photos(), rows.ends) if whole else _pair(row, current)
        contents = Contents.of(self._review.overview.photos, photos, ends)
        equal = contents.equal() if kind is VerdictKind.NOT_A_DUPLICATE else None
        if equal is not None:
            first, second = (words.name(self._review.photo(int(photos[place])).path) for place in equal)
            text = tr("{first} and {second} are the same file, byte for byte. To keep both, press B.")
            self._messages.say(text.format(first=first, second=second))
            return
        self._deciding.say(contents, kind)
        self._review.yield_to_verdict(photos)
        if whole or not self._goes_on_inside(row, current):
            self._page.groups.step(1)

    def _goes_on_inside(self, row: Row, current: Photo) -> bool:
        """Make the next photo of the group current; False if there is none."""
        if current.id == row.ids[-1]:
            return False
        self._page.comparison.step(1)
        return True

    @Slot(object)
    def _withdraw(self, decisions: list[Decision]) -> None:
        if decisions:
            self._deciding.withdraw([(decision.verdict.a, decision.verdict.b) for decision in decisions])
        else:
            self._messages.say(tr("Choose a pair in the list “Decided” first."))

    @Slot(object, bool)
    def _go_back(self, change: Change, again: bool) -> None:
        """Show the group that is asked again; it gets its marks back."""
        if again == (change.kind is not None) or not change.pairs:
            return
        having = self._review.overview.photos.ids_having({digest for pair in change.pairs for digest in pair})
        self._review.ask_again(id for ids in having.values() for id in ids)
        for digest in change.pairs[0]:
            if digest in having:
                self._page.groups.return_to(having[digest][0])
                break

    @Slot(object)
    def _tell(self, change: Change) -> None:
        pairs = words.counted(len(change.pairs), "%n pair", "%n pairs")
        texts = {
            VerdictKind.NOT_A_DUPLICATE: tr("Not a duplicate: {} will not be asked again."),
            VerdictKind.KEEP_BOTH: tr("Keep both: {} will not be asked again."),
            None: tr("Verdict withdrawn: {} will be asked again."),
        }
        text = texts[change.kind].format(pairs)
        self._messages.say(text, button=tr("Undo"), answer=self._commands.undo.trigger)


def _pair(row: Row, current: Photo) -> tuple[Integers, Integers]:
    """The keeper and the current photo as one set: the ids, and where the set ends."""
    return np.array([row.group.keeper, current.id]), np.array([2])
