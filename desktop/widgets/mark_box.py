"""The check box that marks a photo for removal, drawn with the sign of the thumbnail, visible on any palette."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QCheckBox

from desktop.widgets import icons, style

_SIDE = 16
_GAP = 6
_ROOM = 3  # around the box, for the frame of the focus


class MarkBox(QCheckBox):
    """A check box whose tick is a cross: what is crossed out goes."""

    _brief = False

    def set_brief(self, brief: bool) -> None:
        """Show the box without its word, where there is little room."""
        if brief != self._brief:
            self._brief = brief
            self.updateGeometry()
            self.update()

    @property
    def full_width(self) -> int:
        """Pixels of the box and its word."""
        return 2 * _ROOM + _SIDE + _GAP + self.fontMetrics().horizontalAdvance(self.text()) + 4

    def sizeHint(self) -> QSize:
        width = 2 * _ROOM + _SIDE if self._brief else self.full_width
        return QSize(width, max(_SIDE, self.fontMetrics().height()) + 2 * _ROOM)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def hitButton(self, _where: object) -> bool:
        return True

    def paintEvent(self, _event: QPaintEvent) -> None:
        palette = self.palette()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(_ROOM + 0.5, (self.height() - _SIDE) / 2 + 0.5, _SIDE - 1, _SIDE - 1)
        marked = self.isChecked()
        danger = style.danger(palette)
        border = danger if marked else style.muted(palette)
        painter.setPen(QPen(border, 1.2))
        painter.setBrush(danger if marked else palette.color(QPalette.ColorRole.Base))
        painter.drawRoundedRect(box, 3, 3)
        if marked:
            icons.paint(
                painter, "close", box.adjusted(2, 2, -2, -2), palette.color(QPalette.ColorRole.Base), weight=3.6
            )
        if not self._brief:
            painter.setPen(danger if marked else palette.color(QPalette.ColorRole.WindowText))
            left = _ROOM + _SIDE + _GAP
            room = QRect(left, 0, self.width() - left, self.height())
            painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, self.text())
        if self.hasFocus():
            painter.setPen(QPen(style.accent(palette), 1, Qt.PenStyle.DotLine))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)
        painter.end()
