"""The bottom of the window: what is marked, what removing it frees, and the actions."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QPaintEvent
from PySide6.QtWidgets import QPushButton, QWidget

from desktop import words
from desktop.commands.commands import Commands
from desktop.widgets import icons, style
from desktop.widgets.elided_label import ElidedLabel
from desktop.widgets.folding_bar import FoldingBar
from desktop.widgets.main_button import on_accent, paint_accented
from desktop.widgets.spoken import announce
from desktop.words import tr


class ActionBar(FoldingBar):
    """Buttons of the review's actions, beside the sum of the marks."""

    def __init__(self, commands: Commands, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("actionBar")
        self._sum = ElidedLabel(self)
        self._sum.setFont(style.sized(self.font(), 1.0, bold=True))
        self._buttons: list[_ActionButton] = []
        layout = self._row
        layout.setContentsMargins(12, 8, 12, 8)
        layout.setSpacing(8)
        layout.addWidget(self._sum)
        layout.addStretch(1)
        layout.addWidget(self._add(_MainButton(commands.accept, self)))
        layout.addWidget(self._add(_ActionButton(commands.accept_all, self)))
        layout.addWidget(self._add(_ActionButton(commands.mark_identical, self)))
        layout.addSpacing(16)
        for action in (commands.undo, commands.move, commands.trash):
            layout.addWidget(self._add(_ActionButton(action, self)))
        accept_all, identical, undo, move, trash = self._buttons[1:]
        self._folding = (undo, move, identical, accept_all, trash)  # that icon first which needs words least
        self.show_marks(0, 0)

    def show_marks(self, count: int, size: int) -> None:
        photos = words.photos(count)
        text = tr("{photos} marked · {size} to free") if count else tr("No photo marked")
        text = text.format(photos=photos, size=words.size(size))
        if text != self._sum.whole:
            self._sum.say(text, short=tr("{} marked").format(photos) if count else "")
            announce(self, text)
        self.make_room()

    def _add(self, button: _ActionButton) -> QPushButton:
        self._buttons.append(button)
        return button


class _ActionButton(QPushButton):
    """A push button that shows an action and follows it."""

    def __init__(self, action: QAction, parent: QWidget) -> None:
        super().__init__(parent)
        self._action = action
        self._folded = False
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setMinimumHeight(self.sizeHint().height() + 4)
        action.changed.connect(self._follow)
        self.clicked.connect(action.trigger)
        self._follow()

    def fold(self, folded: bool) -> None:
        """Show the icon only, or the words beside it."""
        if folded != self._folded:
            self._folded = folded
            self._follow()

    def width_of(self, folded: bool) -> int:
        """How wide the button is without its words, or with them."""
        return self._narrow if folded else self._wide

    def _follow(self) -> None:
        self.setIcon(self._action.icon())
        self.setText("")
        self._narrow = self.sizeHint().width()
        self.setText(self._action.text())
        self._wide = self.sizeHint().width()
        self.setText("" if self._folded else self._action.text())
        self.setToolTip(self._action.toolTip())
        self.setAccessibleName(self._action.text())
        self.setEnabled(self._action.isEnabled())


class _MainButton(_ActionButton):
    """What a person does most: it stands out by the colour of the accent."""

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.isEnabled():
            paint_accented(self)
        else:
            super().paintEvent(event)

    def _follow(self) -> None:
        super()._follow()
        self.setIcon(icons.icon(self._action.data(), colour=on_accent))  # in the colour of the text here
