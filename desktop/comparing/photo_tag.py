"""The label of one of two photos, above the view of both."""

from __future__ import annotations

from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from desktop.comparing.member_frame import MemberFrame
from desktop.widgets import style


class PhotoTag(MemberFrame):
    """Highlighted while its photo is the visible one of the two."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: bool | None = None
        layout = QGridLayout(self)
        layout.setContentsMargins(10, 5, 10, 6)
        layout.setHorizontalSpacing(8)
        layout.setVerticalSpacing(1)
        layout.addWidget(self._name, 0, 0)
        layout.addWidget(self._role, 1, 0)
        layout.addWidget(self.mark, 0, 1, 2, 1)
        layout.setColumnStretch(0, 1)

    def show_turn(self, shown: bool | None) -> None:
        """Show whether this photo is visible; None if both are."""
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
        self._choose()

    def _say_name(self) -> None:
        self._name.setFont(style.sized(self.font(), 1.0, bold=self._shown is not False))
        self._name.say(f"● {self._title}" if self._shown else self._title)
