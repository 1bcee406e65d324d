"""Saves marks as they are made, and restores them at the next start."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Slot

from core.columns.photo_set import PhotoSet
from core.groups.marked import Marked
from desktop.controller import Controller, Shared
from desktop.lanes.reading import DRAWN_MS

_REST_MS = 3000  # between two savings, for a person who marks photo by photo


class MarkStore(Controller):
    """Connects the marks with the lane that writes decisions."""

    def __init__(self, shared: Shared) -> None:
        super().__init__(shared)
        self._asked = self._known = False  # for the marks of the last time
        self._changed = False  # since the marks were kept last
        self._suggested = PhotoSet()  # those of them that the rules suggested then
        self._rest = QTimer(self, singleShot=True)
        self._rest.timeout.connect(self.keep_now)
        self._review.replaced.connect(self._ask)
        self._review.replaced.connect(self._follow_rules)
        self._review.marked.connect(self._follow)
        self._deciding.recalled.connect(self._restore)

    @Slot()
    def keep_now(self) -> None:
        """Save unsaved marks at once, as when the window closes."""
        if self._changed:
            self._changed = False
            review, self._suggested = self._review, self._review.suggested
            self._deciding.keep_marks(review.marks, away=review.away, suggested=self._suggested)
            self._rest.start(_REST_MS)

    @Slot()
    def _ask(self) -> None:
        """Read the saved marks when the library is first shown, and when photos are back that were marked when they
        went."""
        if not self._asked or self._review.returned:
            self._asked = True
            self.keep_now()
            self._deciding.recall_marks()

    @Slot(object)
    def _restore(self, kept: Marked) -> None:
        """What the rules suggest no more is marked no more: a look may have ended just before the window closed."""
        photos = kept.photos & self._review.away if self._known else kept.photos
        self._review.restore(photos, suggested=kept.suggested)
        if not self._known:
            self._known, self._suggested = True, kept.suggested
            self._follow_rules()

    @Slot()
    def _follow_rules(self) -> None:
        if self._known and self._review.suggested != self._suggested:
            self._follow()

    @Slot()
    def _follow(self) -> None:
        self._changed = self._known
        if not self._rest.isActive():
            self._rest.start(DRAWN_MS)
