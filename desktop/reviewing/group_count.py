"""The number of groups in the list, and how many of them are done."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QWidget

from desktop import words
from desktop.review import Review
from desktop.reviewing.rows import Rows
from desktop.words import tr

_AIR = 4  # pixels beside the text


class GroupCount(QLabel):
    """A label beside the title of a list. A group is done once one of its photos is marked.

    If there is too little room for words, as in a narrow window, only the numbers are shown.
    """

    def __init__(self, review: Review, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._review = review
        self._rows = Rows.none()
        self._whole: int | None = None
        self._long = self._short = ""
        self.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        review.marked.connect(self._tell)

    def show_rows(self, rows: Rows, whole: int | None) -> None:
        """Show the number of these rows; `whole` is the number without filters, None if there are no filters."""
        self._rows, self._whole = rows, whole
        self._tell()

    def sizeHint(self) -> QSize:
        return self._size_of(self._long)

    def minimumSizeHint(self) -> QSize:
        return self._size_of(self._short)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    @Slot()
    def _tell(self) -> None:
        listed, shown = len(self._rows), words.groups(len(self._rows))
        done = int(self._rows.having(self._review.marks).sum())
        marked = tr("{marked} of {groups} marked").format(marked=words.number(done), groups=shown)
        if self._whole is not None:
            first, second = listed, self._whole
            self._long = tr("{shown} of {groups}").format(shown=words.number(listed), groups=words.groups(self._whole))
        else:
            first, second = done, listed
            self._long = marked if done else shown
        self._short = f"{words.number(first)} / {words.number(second)}" if first else words.number(second)
        self.setToolTip(marked)
        self.setAccessibleName(self._long)
        self.updateGeometry()
        self._fit()

    def _fit(self) -> None:
        self.setText(self._long if self.sizeHint().width() <= self.width() else self._short)

    def _size_of(self, text: str) -> QSize:
        return QSize(self.fontMetrics().horizontalAdvance(text) + _AIR, self.fontMetrics().height() + _AIR)
