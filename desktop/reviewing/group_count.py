"""How many groups are listed, and how far the person has come with them."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QLabel, QWidget

from desktop import words
from desktop.review import Review
from desktop.reviewing.rows import Rows
from desktop.words import tr


class GroupCount(QLabel):
    """Beside the title of a list. A group counts as done once one of its photos is marked."""

    def __init__(self, review: Review, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._review = review
        self._rows = Rows.none()
        self._whole: int | None = None
        review.marked.connect(self._tell)

    def show_rows(self, rows: Rows, whole: int | None) -> None:
        """`whole` is how many groups there are where filters hide some, else None."""
        self._rows, self._whole = rows, whole
        self._tell()

    @Slot()
    def _tell(self) -> None:
        shown = words.groups(len(self._rows))
        done = int(self._rows.having(self._review.marks).sum())
        marked = tr("{marked} of {groups} marked").format(marked=words.number(done), groups=shown)
        if self._whole is not None:
            listed, groups = words.number(len(self._rows)), words.groups(self._whole)
            self.setText(tr("{shown} of {groups}").format(shown=listed, groups=groups))
        else:
            self.setText(marked if done else shown)
        self.setToolTip(marked)
