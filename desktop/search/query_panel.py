"""The left of the search panel: the picture that was searched for, and what can be done with the chosen hit."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPixmap, QResizeEvent
from PySide6.QtWidgets import QLabel, QWidget

from desktop import words
from desktop.commands.command_button import CommandButton
from desktop.commands.commands import Commands
from desktop.search.queries import Answer
from desktop.widgets import layouts, style
from desktop.words import tr

_SIDE = 240  # points of the picture's square
_MARGIN = 16


class QueryPanel(QWidget):
    """The query's picture with its name, and a way to the group of the chosen hit."""

    def __init__(self, commands: Commands, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedWidth(_SIDE + 2 * _MARGIN)
        self._pixmap = QPixmap()
        caption = style.heading(tr("Your picture"), self, 1.0)
        self.picture = QLabel(self)
        self.picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.picture.setAccessibleName(tr("The picture that was searched for"))
        self._name = QLabel(self)
        self._name.setWordWrap(True)
        chosen = style.heading(tr("Chosen photo"), self, 1.0)
        self._about = QLabel(self)
        self._about.setWordWrap(True)
        of_query, of_chosen = (caption, self.picture, self._name), (chosen, self._about)
        go = CommandButton(commands.go_to_group, self, framed=True)
        layouts.column(self, *of_query, 18, *of_chosen, go, None, margins=(_MARGIN,) * 4, spacing=-1)

    def show_query(self, answer: Answer) -> None:
        self._pixmap = QPixmap.fromImage(answer.picture)
        name = words.printable(answer.query.name)
        self._name.setText(tr("A part of {}").format(name) if answer.query.part is not None else name)
        self._name.setToolTip(words.printable(answer.query.source))
        self._draw()

    def show_chosen(self, text: str) -> None:
        """What is known of the chosen hit, and of its group."""
        self._about.setText(text)

    def picture_rect(self) -> QRect:
        """Where the picture is drawn, in the label that shows it."""
        size = self.picture.pixmap().deviceIndependentSize().toSize()
        rect = QRect(0, 0, size.width(), size.height())
        rect.moveCenter(self.picture.rect().center())
        return rect

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._draw()

    def _draw(self) -> None:
        if self._pixmap.isNull():
            return
        ratio = self.devicePixelRatioF()
        room = QSize(round(_SIDE * ratio), round(_SIDE * ratio))
        pixmap = self._pixmap
        if pixmap.width() > room.width() or pixmap.height() > room.height():
            keep, smooth = Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
            pixmap = pixmap.scaled(room, keep, smooth)
        pixmap.setDevicePixelRatio(ratio)
        self.picture.setPixmap(pixmap)
