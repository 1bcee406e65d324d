"""The search box at the top of the window, to drop, paste, choose or name a picture."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QKeyEvent,
    QKeySequence,
    QPalette,
)
from PySide6.QtWidgets import QFrame, QLineEdit, QWidget

from desktop.commands.command_button import CommandButton
from desktop.commands.commands import Commands
from desktop.search import drop
from desktop.widgets import icons, layouts, style
from desktop.widgets.fields import make_clearable
from desktop.words import tr


class _Field(QLineEdit):
    """A text field into which only words are pasted: a pasted picture is searched for."""

    picture_pasted = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Paste) and not drop.copied().hasText():
            self.picture_pasted.emit()
            return
        super().keyPressEvent(event)


class SearchBox(QFrame):
    """Takes a query in any form and says what it got."""

    dropped = Signal(object)  # Payload
    typed = Signal(str)  # a file's path or a web address

    def __init__(self, commands: Commands, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("searchBox")
        self.setAcceptDrops(True)
        self.setAutoFillBackground(True)
        self.setAccessibleName(tr("Search by picture"))
        self.setToolTip(tr("Drop a picture here to find its look-alikes in your library"))
        self.field = _Field(self)
        self.field.setAcceptDrops(False)  # the box takes them, pictures and words alike
        make_clearable(self.field)
        self.field.setAccessibleName(tr("File or web address of a picture"))
        self.field.setToolTip(tr("Type or paste the place of a picture and press Enter"))
        self.field.setMinimumHeight(self.field.sizeHint().height() + 8)
        self._typed = ""  # what is not answered yet
        self._busy = False
        lens = self.field.addAction(icons.icon("search", colour=style.muted), QLineEdit.ActionPosition.LeadingPosition)
        lens.setText(tr("Search"))
        lens.setToolTip(tr("Find look-alikes of this picture"))
        lens.triggered.connect(self._entered)
        self.unfold = CommandButton(commands.side_panel, self, with_text=False, framed=True)
        self.unfold.setMinimumHeight(self.field.minimumHeight())
        self.unfold.hide()
        layout = layouts.row(self, self.unfold, (self.field, 1), margins=(12, 10, 12, 10), spacing=8)
        for action in (commands.open_query, commands.paste_query):
            button = CommandButton(action, self, framed=True)
            button.setMinimumHeight(self.field.minimumHeight())
            layout.addWidget(button)
        self.field.returnPressed.connect(self._entered)
        self.field.picture_pasted.connect(commands.paste_query.trigger)
        self.show_idle()

    def show_idle(self) -> None:
        self._typed, self._busy = "", False
        self._invite()

    def _invite(self) -> None:
        self.field.setPlaceholderText(
            tr("Do I have this picture? Drop it here, paste it, or enter a file or web address")
        )

    @Slot()
    def give_back(self) -> None:
        """There was no answer: show what was typed again, so that it can be corrected."""
        self.field.setText(self._typed)
        self.field.selectAll()
        self.show_idle()

    def give_up(self) -> None:
        """Nobody waits for the answer any more."""
        if self._busy:
            self.give_back()

    def show_busy(self, name: str) -> None:
        self._busy = True
        self.field.clear()
        self.field.setPlaceholderText(tr("Searching for {} …").format(name))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if drop.welcome(event):
            self._light_up(True)

    def dragLeaveEvent(self, _event: QDragLeaveEvent) -> None:
        self._light_up(False)

    def dropEvent(self, event: QDropEvent) -> None:
        self._light_up(False)
        if payload := drop.take(event, self):
            self.dropped.emit(payload)

    @Slot()
    def _entered(self) -> None:
        self._typed = self.field.text().strip()
        if self._typed:
            self.typed.emit(self._typed)

    def _light_up(self, lit: bool) -> None:
        """Say that a drop is welcome here, by shade and by words."""
        palette = QPalette()  # that of the window, unless a colour is set
        if lit:
            palette.setColor(QPalette.ColorRole.Window, style.tint(self.palette(), 0.3))
            self.field.setPlaceholderText(tr("Let go to find look-alikes of this picture"))
        else:
            self._invite()
        self.setPalette(palette)
