"""What stays of a group once its suggestion was carried out: the person keeps it, and is not asked again."""

from __future__ import annotations

from dataclasses import dataclass, field

from PySide6.QtCore import Slot

from core.actions import ActionReport, UndoReport
from core.columns.photo_set import PhotoSet
from core.groups.verdicts import Change, Contents
from desktop.controller import Controller, Shared
from desktop.removal.act import Removed
from desktop.reviewing.rows import Rows


@dataclass(slots=True)
class _Settled:
    """The verdicts of one removal."""

    photos: PhotoSet  # that went, of the ids that they had then
    paths: frozenset[str]  # of these
    changes: list[Change] = field(default_factory=list)  # empty until they are stored


class Settling(Controller):
    """Says *keep both* of what a removal left of the groups that were accepted: a photo and its edits would otherwise
    come back as an open question. The verdicts are part of the removal, and undone and redone with it."""

    def __init__(self, shared: Shared) -> None:
        super().__init__(shared)
        self._rows = Rows.none()  # of the library at the time of the last confirmation
        self._standing: list[_Settled] = []
        self._reversed: list[_Settled] = []
        self._writing.removed.connect(self._settle)
        self._writing.undone.connect(self._take_back)
        self._writing.redone.connect(self._do_again)

    @Slot()
    def note(self) -> None:
        """A removal was confirmed: its result refers to the groups of this moment."""
        self._rows = self._review.overview.rows

    @Slot(object)
    def _settle(self, removed: Removed) -> None:
        rows, self._rows = self._rows, Rows.none()
        photos = rows.table.photos
        gone = PhotoSet.of([id for id in removed.report.done if id in photos])
        left, ends = rows.left_of_accepted(gone)
        if len(left):
            settled = _Settled(gone, frozenset(photos[id].path for id in gone))
            self._standing.append(settled)
            self._deciding.settle(Contents.of(photos, left, ends), settled.changes.append)

    @Slot(object)
    def _take_back(self, report: UndoReport) -> None:
        restored = set(report.restored)
        for settled in [settled for settled in self._standing if settled.paths & restored]:
            self._standing.remove(settled)
            self._reversed.append(settled)
            for change in settled.changes:
                self._deciding.unsettle(change)

    @Slot(object)
    def _do_again(self, report: ActionReport) -> None:
        gone = PhotoSet.of(report.done)
        for settled in [settled for settled in self._reversed if settled.photos & gone]:
            self._reversed.remove(settled)
            self._standing.append(settled)
            for change in settled.changes:
                self._deciding.settle_again(change)
