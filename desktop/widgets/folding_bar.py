"""A row of controls in which some buttons show just their icon if there is too little room for their text."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget


class Foldable(Protocol):
    """A button with an icon and words."""

    def isHidden(self) -> bool: ...

    def sizeHint(self) -> QSize: ...

    def fold(self, folded: bool, /) -> None:
        """Show the icon only, or the words beside it."""

    def width_of(self, folded: bool, /) -> int:
        """How wide the button is without its words, or with them."""


class FoldingBar(QFrame):
    """The subclass fills the row and names the buttons in the order in which they fold.

    Whoever changes words, shows or hides something, has it `make_room` again.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._row = QHBoxLayout(self)
        self._folding: Sequence[Foldable] = ()

    def minimumSizeHint(self) -> QSize:
        least = super().minimumSizeHint()
        return QSize(self._folded(least.width(), len(self._seen)), least.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.make_room()

    def make_room(self) -> None:
        """Fold no more buttons than has to be."""
        buttons = self._seen
        folded = next((count for count in range(len(buttons)) if self._needed(count) <= self.width()), len(buttons))
        for number, button in enumerate(buttons):
            button.fold(number < folded)

    def _needed(self, folded: int) -> int:
        """The width (pixels) at which nothing else is cut, where so many of the buttons are folded."""
        return self._folded(self._row.totalSizeHint().width(), folded)

    def _folded(self, now: int, folded: int) -> int:
        """What becomes of this width of the row when so many of the buttons are folded."""
        others = now - sum(button.sizeHint().width() for button in self._seen)
        return others + sum(button.width_of(number < folded) for number, button in enumerate(self._seen))

    @property
    def _seen(self) -> Sequence[Foldable]:
        return [button for button in self._folding if not button.isHidden()]
