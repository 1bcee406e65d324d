"""The left of the search panel: the query picture, and actions on the chosen hit."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop import words
from desktop.commands.command_button import CommandButton
from desktop.commands.commands import Commands
from desktop.search.queries import Answer
from desktop.widgets import layouts, style
from desktop.widgets.elided_label import ElidedLabel
from desktop.words import tr

_SIDE = 240  # points of the picture's square
_LEAST = 96  # points of its height, in a window that is low
_MARGIN = 16


class QueryPanel(QWidget):
    """The query's picture with its name, and a way to the group of the chosen hit."""

    def __init__(self, commands: Commands, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedWidth(_SIDE + 2 * _MARGIN)
        caption = style.heading(tr("Your picture"), self, 1.0)
        self.picture = QueryPicture(self)
        self._name = ElidedLabel(self)
        chosen = style.heading(tr("Chosen photo"), self, 1.0)
        self._about = style.paragraph("", self)
        of_query, of_chosen = (caption, self.picture, self._name), (chosen, self._about)
        go = CommandButton(commands.go_to_group, self, framed=True)
        layouts.column(self, *of_query, 18, *of_chosen, go, None, margins=(_MARGIN,) * 4, spacing=-1)

    def show_query(self, answer: Answer) -> None:
        self.picture.show_image(answer.picture)
        name = words.printable(answer.query.name)
        self._name.say(tr("A part of {}").format(name) if answer.query.part is not None else name)
        self._name.setToolTip(words.printable(answer.query.source))

    def show_chosen(self, text: str) -> None:
        """What is known of the chosen hit, and of its group."""
        self._about.setText(text)


class QueryPicture(QWidget):
    """The picture that was searched for, as large as there is room."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._image = QImage()
        self.setAccessibleName(tr("The picture that was searched for"))
        self.setMinimumHeight(_LEAST)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)

    def show_image(self, image: QImage) -> None:
        self._image = image
        self.updateGeometry()
        self.update()

    def picture_rect(self) -> QRect:
        """Where in the widget the picture is drawn."""
        rect = QRect(QPoint(), self._fitted(self.size()))
        rect.moveCenter(self.rect().center())
        return rect

    def sizeHint(self) -> QSize:
        return self._fitted(QSize(_SIDE, _SIDE))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(self.picture_rect(), self._image)
        painter.end()

    def _fitted(self, room: QSize) -> QSize:
        """The picture's size where there is so much room; it is not made larger than its pixels."""
        ratio = self.devicePixelRatioF()
        size = QSize(round(self._image.width() / ratio), round(self._image.height() / ratio))
        fits = size.width() <= room.width() and size.height() <= room.height()
        return size if fits else size.scaled(room, Qt.AspectRatioMode.KeepAspectRatio)
