"""The commands that mark photos: by suggestion, by hand, and all but one of identical files."""

from __future__ import annotations

from functools import partial

import numpy as np
from PySide6.QtCore import Signal, Slot

from core.columns.arrays import Flags
from core.columns.match_columns import CODES
from core.columns.photo_set import PhotoSet
from core.photo import Relation
from desktop.controller import Controller, Shared
from desktop.reviewing.queues import Queue
from desktop.reviewing.review_page import ReviewPage
from desktop.reviewing.rows import Rows
from desktop.words import tr


class MarkController(Controller):
    """Connects the commands with the groups of the review page, and says why photos were left out."""

    ended = Signal()  # the last group of the list was accepted
    marked = Signal(str)  # what a command asked for in many groups, and why photos were left out, if any were

    def __init__(self, shared: Shared, page: ReviewPage) -> None:
        super().__init__(shared)
        self._page, self._groups, self._comparison = page, page.groups, page.comparison
        self._groups.chosen.connect(self._offer_accept)
        self._groups.view.selectionModel().selectionChanged.connect(self._offer_accept)
        commands = self._commands
        commands.accept.triggered.connect(self._accept)
        commands.accept_all.triggered.connect(self._accept_all)
        commands.mark_identical.triggered.connect(lambda: self.mark_identical(self._groups.model.rows))
        commands.toggle.triggered.connect(partial(self._comparison.toggle, None))
        commands.keep_only.triggered.connect(self._keep_only)
        commands.unmark_group.triggered.connect(self._unmark)
        commands.unmark_all.triggered.connect(self._review.clear)
        for action in commands.marks:
            action.triggered.connect(partial(self._comparison.toggle, action.data()))
        commands.next_unmarked.triggered.connect(self._go_to_unmarked)

    @property
    def suggests(self) -> bool:
        """Whether anything is suggested in a group of the list."""
        return self._suggests(self._groups.model.rows)

    def _suggests(self, rows: Rows) -> bool:
        identical = self._page.queue is Queue.IDENTICAL_FILE
        return len(rows) > 0 and (identical or len(rows.of(rows.table.decided)) > 0)

    @Slot()
    def _offer_accept(self) -> None:
        """Name the command by what it does with the selected groups."""
        rows = self._groups.selected()
        self._commands.offer_accept(suggests=self._suggests(rows) or not len(rows))

    @Slot()
    def _accept(self) -> None:
        refusal = self._accept_rows(self._groups.selected())
        self._say(refusal or "")
        if not self._groups.step(1):
            if refusal is None:
                self._messages.say(
                    tr("No rule says which photo to keep. Mark with Space what may go, or K on the one that stays.")
                )
            elif not refusal:
                self.ended.emit()

    @Slot()
    def _accept_all(self) -> None:
        refusal = self._accept_rows(self._groups.model.rows)
        if refusal is not None:
            self.marked.emit(refusal)

    def mark_identical(self, rows: Rows) -> None:
        """Mark all but one of the identical files in these groups."""
        review = self._review
        found = rows.identical(marks=review.marks, protected=review.overview.protected)
        refusal = tr("No two files of a group in this list are identical.")
        if len(found):
            refusal = review.mark(PhotoSet.of(found), PhotoSet())
        self._say(refusal)
        if not refusal:
            self.marked.emit("")

    def _accept_rows(self, rows: Rows) -> str | None:
        """Mark what the rules suggest in these groups. Returns None if they suggest nothing in any group, else the
        reason for photos left out, or "".
        """
        if self._page.queue is Queue.IDENTICAL_FILE and len(rows):
            return self._accept_identical(rows)
        decided = rows.of(rows.table.decided)
        if not len(decided):
            return None
        own = self._has_marked_keeper(decided)
        refusal = self._review.accept(decided.at(~own))
        if own.any():
            refusal = refusal or tr(
                "Where the suggested photo is marked, all marks stay. Press U first to take the suggestion."
            )
        return refusal

    def _accept_identical(self, rows: Rows) -> str:
        """Mark all but one of the identical files, and nothing else of groups that have other copies too. Returns the
        reason for photos left out, or ""."""
        review, table = self._review, rows.table
        suggested = rows.of(table.decided & (table.groups.relation == CODES[Relation.IDENTICAL_FILE]))
        suggested = suggested.at(~self._has_marked_keeper(suggested))
        others = rows.at(~np.isin(rows.numbers, suggested.numbers))
        found = others.identical(marks=review.marks, protected=review.overview.protected)
        going, staying = suggested.suggested()
        return review.mark(going | PhotoSet.of(found), staying)

    def _has_marked_keeper(self, rows: Rows) -> Flags:
        """Flags (n,) of the groups whose suggested photo is marked: their marks are the person's own."""
        return self._review.marks.flags(int(rows.keepers.max(initial=-1)) + 1)[rows.keepers]

    @Slot()
    def _keep_only(self) -> None:
        row, photo = self._comparison.row, self._comparison.current_photo
        if row is not None and photo is not None:
            self._say(self._review.keep_only(row, photo.id))

    @Slot()
    def _unmark(self) -> None:
        self._review.unmark(self._groups.selected())

    @Slot()
    def _go_to_unmarked(self) -> None:
        if not self._groups.go_to_unmarked():
            self._say(tr("In every group of this list a photo is marked."))

    def _say(self, refusal: str) -> None:
        """Show why photos were left out, if any were."""
        if refusal:
            self._messages.say(refusal)
