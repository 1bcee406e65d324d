"""Comparing folders: from the library to the folder view, and from there to marks."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot

from core.files.inside import is_below
from core.groups.overlap import Overlap, Spare
from desktop import words
from desktop.controller import Controller, Shared
from desktop.lanes.looking import TwoFolders
from desktop.library import overlap_model
from desktop.library.folders_page import FoldersPage
from desktop.photo_actions import PhotoActions
from desktop.words import tr


class OverlapController(Controller):
    """Connects the folder view, the comparing lane, and the marks of the review."""

    opened = Signal()  # the page wants to be seen

    def __init__(self, shared: Shared, page: FoldersPage, photo_actions: PhotoActions) -> None:
        super().__init__(shared)
        self._page = page
        self._spare: Spare | None = None  # of the line that is shown
        self._action = self._commands.mark_copies
        self._action.setEnabled(False)
        self._commands.compare_folders.triggered.connect(self._open)
        self._commands.mark_copies.triggered.connect(self._mark)
        page.chosen.connect(self._choose)
        page.grid.opened.connect(photo_actions.open)
        page.grid.menu_wished.connect(photo_actions.show_menu)
        self._looking.overlapped.connect(self._list)
        self._looking.compared.connect(self._show)
        self._review.replaced.connect(self._renew)

    @Slot()
    def _open(self) -> None:
        self._page.show_busy()
        self.opened.emit()
        self._looking.overlap(self._review.overview)

    @Slot()
    def _renew(self) -> None:
        """The library was read anew: the page follows while it is seen."""
        if self._page.isVisible():
            self._looking.overlap(self._review.overview)

    @Slot(object)
    def _list(self, overlaps: Sequence[Overlap]) -> None:
        self._page.show_overlaps(overlaps, roots=self._review.overview.roots)

    @Slot(object)
    def _choose(self, overlap: Overlap) -> None:
        self._looking.compare(self._review.overview, overlap)

    @Slot(object)
    def _show(self, found: TwoFolders) -> None:
        if found.overlap == self._page.overlap:  # not overtaken by another choice
            self._spare = found.spare
            self._action.setEnabled(bool(found.spare.going))
            overview = self._review.overview
            unread = sum(is_below(problem.path, found.overlap.folder) for problem in overview.problems)
            besides = overlap_model.besides(len(found.spare.better), unread)
            self._page.show_sides(found.overlap, found.sides, overview.photos, besides=besides)

    @Slot()
    def _mark(self) -> None:
        spare = self._spare
        if spare is None:
            return
        refusal = self._review.mark(spare.going, spare.staying)
        marked = len(spare.going & self._review.marks)
        told = [tr("{} marked. Nothing is touched before you confirm it.").format(words.photos(marked))]
        if spare.better:
            text = tr("{} left unmarked: better than the copy in the other folder.")
            told.append(text.format(words.photos(len(spare.better))))
        if refusal:
            told.append(refusal)
        self._messages.say("\n".join(told))
