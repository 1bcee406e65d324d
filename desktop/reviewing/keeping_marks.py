"""Marks outlive the window: they are kept a moment after they are made, and are there again at the next start."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Slot

from desktop.lanes.deciding import Deciding
from desktop.review import Review

_REST_MS = 3000  # after the last mark: who marks photo by photo is not followed with every one


class KeepingMarks(QObject):
    """Joins the marks and the lane that remembers what the person says."""

    def __init__(self, review: Review, deciding: Deciding, parent: QObject) -> None:
        super().__init__(parent)
        self._review = review
        self._deciding = deciding
        self._asked = self._known = False  # for the marks of the last time
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST_MS)
        self._rest.timeout.connect(self._keep)
        review.replaced.connect(self._ask_once)
        review.marked.connect(self._follow)
        deciding.recalled.connect(self._restore)

    def keep_now(self) -> None:
        """The window closes: what is not kept yet is kept at once."""
        if self._rest.isActive():
            self._rest.stop()
            self._keep()

    @Slot()
    def _ask_once(self) -> None:
        if not self._asked:
            self._asked = True
            self._deciding.recall_marks()

    @Slot(object)
    def _restore(self, photos: frozenset[int]) -> None:
        self._known = True
        self._review.restore(photos)

    @Slot()
    def _follow(self) -> None:
        if self._known:
            self._rest.start()

    @Slot()
    def _keep(self) -> None:
        self._deciding.keep_marks(self._review.marks)
