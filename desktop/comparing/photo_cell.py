"""One photo of the side-by-side view, with its texts above and below."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QSize, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QWidget

from core.photo import Match
from desktop import words
from desktop.comparing.canvas import Canvas
from desktop.comparing.member_frame import MemberFrame
from desktop.comparing.surface import Subject
from desktop.comparing.viewpoint import Viewpoint
from desktop.imaging.gallery import Gallery
from desktop.widgets import layouts, style
from desktop.words import tr

_MARGIN = 8  # pixels


class PhotoCell(MemberFrame):
    """A photo with a border if it is the current one."""

    resized = Signal()  # there is another amount of room for words

    def __init__(self, viewpoint: Viewpoint, gallery: Gallery, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._current = False
        self.canvas = Canvas(viewpoint, gallery, self)
        self._name.setFont(style.sized(self.font(), 1.0, bold=True))
        foot = layouts.row(None, (self._role, 1), self.mark, spacing=_MARGIN)
        layouts.column(self, self._name, (self.canvas, 1), foot, margins=(_MARGIN, 6, _MARGIN, 6), spacing=4)
        self.canvas.pressed.connect(self._choose)

    def show_subject(
        self,
        subject: Subject,
        *,
        part: Sequence[QPointF],
        number: int,
        match: Match | None,
        suggested: bool,
        current: bool,
    ) -> None:
        """Show a photo. `part` is passed to the canvas; for the other arguments see `describe`."""
        self.describe(subject.photo, number=number, match=match, suggested=suggested)
        self._current = current
        self.canvas.show_subject(subject, part=part)
        name = words.name(subject.photo.path)
        self.canvas.setAccessibleName(tr("Photo {number}: {name}").format(number=number, name=name))
        self.canvas.setToolTip(tr("Wheel: zoom all photos. Drag: move them. Double click: 100 % or the whole."))
        self.update()

    @property
    def around(self) -> QSize:
        """The size that the cell needs besides the photo, in pixels."""
        return QSize(2 * _MARGIN, self.minimumSizeHint().height() - self.canvas.minimumHeight())

    @property
    def is_narrow(self) -> bool:
        """Whether the relation and the word beside the check box do not fit on one line."""
        return self.width() - 3 * _MARGIN - self._role.sizeHint().width() < self.mark.full_width

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
