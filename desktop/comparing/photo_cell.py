"""One photo of the comparison with its number, its name, what became of it, and its mark."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QPointF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QPen, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from core.photo import Match, Photo
from desktop import words
from desktop.comparing.canvas import Canvas
from desktop.comparing.surface import Subject
from desktop.comparing.viewpoint import Viewpoint
from desktop.imaging.gallery import Gallery
from desktop.reviewing.queues import relation_title
from desktop.widgets import style
from desktop.widgets.elided_label import ElidedLabel
from desktop.widgets.mark_box import MarkBox
from desktop.words import tr

_MARGIN = 8  # pixels


class PhotoCell(QFrame):
    """A view of one photo; it holds no state of its own."""

    chosen = Signal(int)  # photo id: it shall be the current one
    mark_wished = Signal(int)  # photo id: mark it, or take the mark back
    menu_wished = Signal(int, QPoint)
    resized = Signal()  # there is another amount of room for words

    def __init__(self, viewpoint: Viewpoint, gallery: Gallery, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.photo: Photo | None = None
        self._current = False
        self._said = ""  # what became of the photo
        self._stays = False  # it is the one that is suggested to stay
        self.canvas = Canvas(viewpoint, gallery, self)
        self._name = ElidedLabel(self)
        self._name.setFont(style.sized(self.font(), 1.0, bold=True))
        self._role = ElidedLabel(self)
        self.mark = MarkBox(tr("Remove"), self)
        self.mark.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        foot = QHBoxLayout()
        foot.setSpacing(_MARGIN)
        foot.addWidget(self._role, 1)
        foot.addWidget(self.mark)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(_MARGIN, 6, _MARGIN, 6)
        layout.setSpacing(4)
        layout.addWidget(self._name)
        layout.addWidget(self.canvas, 1)
        layout.addLayout(foot)
        self.canvas.pressed.connect(self._choose)
        self.mark.clicked.connect(self._toggle)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._ask_menu)

    def show_photo(
        self,
        subject: Subject,
        *,
        part: Sequence[QPointF],
        number: int,
        match: Match | None,
        suggested: bool,
        current: bool,
    ) -> None:
        """`match` is the photo's match with the keeper, None for the keeper itself; `part` is for the canvas."""
        photo = subject.photo
        self.photo = photo
        self._current = current
        self.canvas.show_subject(subject, part=part)
        name = words.name(photo.path)
        self._name.say(title(photo, number))
        self._name.setToolTip(words.printable("\n".join([photo.path, *(its.path for its in photo.companions)])))
        self._said, self._stays = role(match, suggested=suggested), match is None and suggested
        self._show_role(gone=False, protected=False)
        self.canvas.setAccessibleName(tr("Photo {number}: {name}").format(number=number, name=name))
        self.canvas.setToolTip(tr("Wheel: zoom all photos. Drag: move them. Double click: 100 % or the whole."))
        self.mark.setAccessibleName(tr("Remove photo {number}: {name}").format(number=number, name=name))
        self.mark.setToolTip(
            tr("Mark this photo to be removed ({}). Nothing happens before you confirm.").format(number)
        )
        self.update()

    @property
    def around(self) -> QSize:
        """What the cell needs besides the photo, in pixels."""
        return QSize(2 * _MARGIN, self.minimumSizeHint().height() - self.canvas.minimumHeight())

    def show_mark(self, marked: bool, *, gone: bool, protected: bool) -> None:
        """Whether the photo is marked; one that is gone or protected cannot be, and says why."""
        self.mark.setChecked(marked)
        self.mark.setEnabled(marked or not (gone or protected))
        self._show_role(gone=gone, protected=protected)

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
        self.resized.emit()

    @property
    def is_narrow(self) -> bool:
        """Whether there is no room for what became of the photo and for the word beside the mark."""
        return self.width() - 3 * _MARGIN - self._role.sizeHint().width() < self.mark.full_width

    def _show_role(self, *, gone: bool, protected: bool) -> None:
        palette = self.palette()
        if gone:
            text, colour = tr("No longer there"), style.caution(palette)
        else:
            text = tr("{} · protected").format(self._said) if protected else self._said
            colour = style.good(palette) if self._stays else palette.color(QPalette.ColorRole.WindowText)
        palette.setColor(QPalette.ColorRole.WindowText, colour)
        if text != self._role.whole:
            self._role.say(text)
        self._role.setPalette(palette)

    @Slot()
    def _choose(self) -> None:
        if self.photo is not None:
            self.chosen.emit(self.photo.id)

    @Slot()
    def _toggle(self) -> None:
        if self.photo is not None:
            self.mark_wished.emit(self.photo.id)

    @Slot(QPoint)
    def _ask_menu(self, where: QPoint) -> None:
        if self.photo is not None:
            self.menu_wished.emit(self.photo.id, self.mapToGlobal(where))


def title(photo: Photo, number: int) -> str:
    """A photo's number and name, and what kinds of files are one shot with it."""
    its = words.companions(companion.path for companion in photo.companions)
    text = tr("{number}  {name}").format(number=number, name=words.isolated(words.name(photo.path)))
    return f"{text}  {its}" if its else text


def role(match: Match | None, *, suggested: bool) -> str:
    """What happened between a photo and the keeper, in few words; None is the keeper itself."""
    if match is None:
        return tr("✓ Keep") if suggested else tr("The first of the group")
    names = [relation_title(match.relation), *(relation_title(other).lower() for other in match.also)]
    return f"{', '.join(names)} · {words.score(match.score)}"
