"""One photo of the comparison with its number, its name, what became of it, and its mark."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt, Signal, Slot
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QPen, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from core.photo import Match, Photo
from desktop import style, words
from desktop.canvas import Canvas, Subject
from desktop.gallery import Gallery
from desktop.mark_box import MarkBox
from desktop.queues import relation_title
from desktop.viewpoint import Viewpoint
from desktop.words import tr


class PhotoCell(QFrame):
    """A view of one photo; it holds no state of its own."""

    chosen = Signal(int)  # photo id: it shall be the current one
    mark_wished = Signal(int)  # photo id: mark it, or take the mark back
    menu_wished = Signal(int, QPoint)

    def __init__(self, viewpoint: Viewpoint, gallery: Gallery, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._photo: Photo | None = None
        self._current = False
        self._name_text = ""
        self.canvas = Canvas(viewpoint, gallery, self)
        self._name = QLabel(self)
        self._role = QLabel(self)
        self.mark = MarkBox(tr("Remove"), self)
        self.mark.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self._name, 1)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(self._role, 1)
        foot.addWidget(self.mark)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 6, 8, 6)
        layout.setSpacing(4)
        layout.addLayout(head)
        layout.addWidget(self.canvas, 1)
        layout.addLayout(foot)
        self.canvas.pressed.connect(self._choose)
        self.mark.clicked.connect(self._toggle)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._ask_menu)

    def show_photo(self, subject: Subject, *, number: int, match: Match | None, suggested: bool, current: bool) -> None:
        """`match` is the photo's match with the keeper, None for the keeper itself."""
        photo = subject.photo
        self._photo = photo
        self._current = current
        self.canvas.show_subject(subject)
        name = words.name(photo.path)
        self._name_text = f"{number}  {name}"
        self._name.setFont(style.sized(self.font(), 1.0, bold=True))
        self._elide()
        self._name.setToolTip(words.printable(photo.path))
        self._show_role(match, suggested=suggested)
        self.canvas.setAccessibleName(tr("Photo {number}: {name}").format(number=number, name=name))
        self.canvas.setToolTip(tr("Wheel: zoom all photos. Drag: move them. Double click: 100 % or the whole."))
        self.mark.setAccessibleName(tr("Remove photo {number}: {name}").format(number=number, name=name))
        self.mark.setToolTip(
            tr("Mark this photo to be removed ({}). Nothing happens before you confirm.").format(number)
        )
        self.update()

    def show_mark(self, marked: bool) -> None:
        self.mark.setChecked(marked)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._current:
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(style.accent(self.palette()), 2))
            painter.setBrush(style.tint(self.palette(), 0.08))
            painter.drawRoundedRect(self.rect().adjusted(2, 1, -2, -1), 5, 5)
            painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._elide()

    def _show_role(self, match: Match | None, *, suggested: bool) -> None:
        palette = self.palette()
        if match is not None:
            self._role.setText(_role(match))
        else:
            self._role.setText("✓ " + tr("Suggested to keep") if suggested else tr("Best of the series"))
            if suggested:
                palette.setColor(QPalette.ColorRole.WindowText, style.good(palette))
        self._role.setPalette(palette)

    def _elide(self) -> None:
        room = self.width() - 24
        self._name.setText(
            self._name.fontMetrics().elidedText(self._name_text, Qt.TextElideMode.ElideMiddle, max(room, 40))
        )

    @Slot()
    def _choose(self) -> None:
        if self._photo is not None:
            self.chosen.emit(self._photo.id)

    @Slot()
    def _toggle(self) -> None:
        if self._photo is not None:
            self.mark_wished.emit(self._photo.id)

    @Slot(QPoint)
    def _ask_menu(self, where: QPoint) -> None:
        if self._photo is not None:
            self.menu_wished.emit(self._photo.id, self.mapToGlobal(where))


def _role(match: Match, /) -> str:
    """What happened between a photo and the keeper, in few words."""
    names = [relation_title(match.relation), *(relation_title(other).lower() for other in match.also)]
    return f"{', '.join(names)} · {words.score(match.score)}"
