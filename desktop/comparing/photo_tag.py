"""One of two photos that are laid on each other: its number, its name, what became of it, and its mark."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt, Signal, Slot
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QFrame, QGridLayout, QWidget

from core.photo import Match, Photo
from desktop import words
from desktop.comparing.photo_cell import role, title
from desktop.widgets import style
from desktop.widgets.elided_label import ElidedLabel
from desktop.widgets.mark_box import MarkBox
from desktop.words import tr


class PhotoTag(QFrame):
    """A bar below it, and its weight, say that this photo is the one that is shown."""

    chosen = Signal(int)  # photo id
    mark_wished = Signal(int)
    menu_wished = Signal(int, QPoint)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._photo: Photo | None = None
        self._text = ""
        self._shown: bool | None = None
        self._name = ElidedLabel(self)
        self._role = ElidedLabel(self)
        self.mark = MarkBox(tr("Remove"), self)
        self.mark.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.mark.clicked.connect(self._toggle)
        layout = QGridLayout(self)
        layout.setContentsMargins(10, 5, 10, 6)
        layout.setHorizontalSpacing(8)
        layout.setVerticalSpacing(1)
        layout.addWidget(self._name, 0, 0)
        layout.addWidget(self._role, 1, 0)
        layout.addWidget(self.mark, 0, 1, 2, 1)
        layout.setColumnStretch(0, 1)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._ask_menu)

    def show_photo(self, photo: Photo, *, number: int, match: Match | None, suggested: bool) -> None:
        """`match` is the photo's match with the keeper, None for the keeper itself."""
        self._photo = photo
        name = words.name(photo.path)
        self._text = title(photo, number)
        self._role.say(role(match, suggested=suggested))
        palette = self.palette()
        shade = style.good(palette) if match is None and suggested else style.muted(palette)
        palette.setColor(QPalette.ColorRole.WindowText, shade)
        self._role.setPalette(palette)
        self._name.setToolTip(words.printable("\n".join([photo.path, *(its.path for its in photo.companions)])))
        self.mark.setAccessibleName(tr("Remove photo {number}: {name}").format(number=number, name=name))
        self.mark.setToolTip(
            tr("Mark this photo to be removed ({}). Nothing happens before you confirm.").format(number)
        )
        self._say_name()

    def show_mark(self, marked: bool) -> None:
        self.mark.setChecked(marked)

    def show_turn(self, shown: bool | None) -> None:
        """Whether this photo is the one that is shown now; None while both are."""
        if shown != self._shown:
            self._shown = shown
            self._say_name()
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._shown:
            painter = QPainter(self)
            painter.fillRect(self.rect(), style.tint(self.palette()))
            painter.fillRect(0, self.height() - 3, self.width(), 3, style.accent(self.palette()))
            painter.end()

    def mousePressEvent(self, _event: QMouseEvent) -> None:
        if self._photo is not None:
            self.chosen.emit(self._photo.id)

    def _say_name(self) -> None:
        self._name.setFont(style.sized(self.font(), 1.0, bold=self._shown is not False))
        self._name.say(f"● {self._text}" if self._shown else self._text)

    @Slot()
    def _toggle(self) -> None:
        if self._photo is not None:
            self.mark_wished.emit(self._photo.id)

    @Slot(QPoint)
    def _ask_menu(self, where: QPoint) -> None:
        if self._photo is not None:
            self.menu_wished.emit(self._photo.id, self.mapToGlobal(where))
