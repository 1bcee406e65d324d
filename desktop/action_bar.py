"""The bottom of the window: what is marked, what it wins, and what can be done with it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from desktop import style, words
from desktop.commands import Commands
from desktop.words import tr


class ActionBar(QFrame):
    """Buttons of the review's actions, beside the sum of the marks."""

    def __init__(self, commands: Commands, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("actionBar")
        self._sum = QLabel(self)
        self._sum.setFont(style.sized(self.font(), 1.0, bold=True))
        self._buttons: list[_ActionButton] = []
        layout = QHBoxLayout(self)
        layout.setContentsMargins(12, 8, 12, 8)
        layout.setSpacing(8)
        layout.addWidget(self._sum)
        layout.addStretch(1)
        for action in (commands.accept, commands.accept_all):
            layout.addWidget(self._add(action))
        layout.addSpacing(16)
        for action in (commands.undo, commands.move, commands.trash):
            layout.addWidget(self._add(action))
        self.show_marks(0, 0)

    def show_marks(self, count: int, size: int) -> None:
        if count:
            text = tr("{photos} marked · {size} to win")
            self._sum.setText(text.format(photos=words.photos(count), size=words.size(size)))
        else:
            self._sum.setText(tr("No photo marked"))

    def _add(self, action: QAction) -> QPushButton:
        button = _ActionButton(action, self)
        self._buttons.append(button)
        return button


class _ActionButton(QPushButton):
    """A push button that shows an action and follows it."""

    def __init__(self, action: QAction, parent: QWidget) -> None:
        super().__init__(parent)
        self._action = action
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setMinimumHeight(self.sizeHint().height() + 4)
        action.changed.connect(self._follow)
        self.clicked.connect(action.trigger)
        self._follow()

    def _follow(self) -> None:
        self.setText(self._action.text())
        self.setIcon(self._action.icon())
        self.setToolTip(self._action.toolTip())
        self.setAccessibleName(self._action.text())
        self.setEnabled(self._action.isEnabled())
