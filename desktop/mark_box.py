"""The tick that marks a photo to go: drawn with the same sign as on its thumbnail, to be seen on any palette."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QCheckBox

from desktop import icons, style

_SIDE = 16
_GAP = 6
_ROOM = 3  # around the box, for the frame of the focus


class MarkBox(QCheckBox):
    """A check box whose tick is a cross: what is crossed out goes."""

    def sizeHint(self) -> QSize:
        metrics = self.fontMetrics()
        width = 2 * _ROOM + _SIDE + _GAP + metrics.horizontalAdvance(self.text()) + 4
        return QSize(width, max(_SIDE, metrics.height()) + 2 * _ROOM)

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
        border = danger if marked else style.mix(style.muted(palette), palette.color(QPalette.ColorRole.Base), 0.7)
        painter.setPen(QPen(border, 1.2))
        painter.setBrush(danger if marked else palette.color(QPalette.ColorRole.Base))
        painter.drawRoundedRect(box, 3, 3)
        if marked:
            icons.paint(
                painter, "close", box.adjusted(2, 2, -2, -2), palette.color(QPalette.ColorRole.Base), weight=3.6
            )
        painter.setPen(danger if marked else palette.color(QPalette.ColorRole.WindowText))
        left = _ROOM + _SIDE + _GAP
        painter.drawText(QRect(left, 0, self.width() - left, self.height()), Qt.AlignmentFlag.AlignVCenter, self.text())
        if self.hasFocus():
            painter.setPen(QPen(style.accent(palette), 1, Qt.PenStyle.DotLine))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)
        painter.end()
