"""An overlay, shown while something is dragged over the window, that says what may be dropped where."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QWidget

from desktop.widgets import icons, style
from desktop.words import tr

_MARGIN = 14


class DropOverlay(QWidget):
    """Covers another widget while something is dragged over it. Drops go through it to the window."""

    def __init__(self, covered: QWidget) -> None:
        super().__init__(covered)
        self._covered = covered
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        covered.installEventFilter(self)
        self.hide()

    def cover(self) -> None:
        """Show the overlay."""
        self.setGeometry(self._covered.rect())
        self.raise_()
        self.show()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._covered and event.type() == QEvent.Type.Resize:
            self.setGeometry(self._covered.rect())
        return False

    def paintEvent(self, _event: QPaintEvent) -> None:
        palette = self.palette()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground = palette.color(QPalette.ColorRole.Window)
        ground.setAlphaF(0.9)
        painter.fillRect(self.rect(), ground)
        frame = QRectF(self.rect()).adjusted(_MARGIN, _MARGIN, -_MARGIN, -_MARGIN)
        painter.setPen(QPen(style.accent(palette), 2, Qt.PenStyle.DashLine))
        painter.drawRoundedRect(frame, 10, 10)
        middle = frame.center()
        icon = QRectF(middle.x() - 28, middle.y() - 76, 56, 56)
        icons.paint(painter, "folder-add", icon, style.accent(palette), weight=1.3)
        painter.setPen(palette.color(QPalette.ColorRole.WindowText))
        painter.setFont(style.sized(self.font(), 1.4, bold=True))
        first = QRectF(frame.left(), middle.y() - 8, frame.width(), 30)
        painter.drawText(first, Qt.AlignmentFlag.AlignCenter, tr("Drop folders to add them to the library"))
        painter.setFont(self.font())
        second = first.translated(0, 30)
        painter.drawText(second, Qt.AlignmentFlag.AlignCenter, tr("or a picture to find its look-alikes"))
        painter.end()
