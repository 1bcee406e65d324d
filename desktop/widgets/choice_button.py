"""A large button with an icon, a title and a line below it."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QPushButton, QStyle, QStyleOptionButton, QStylePainter, QWidget

from desktop.widgets import icons, style

_ICON = 40
_PAD = 20


class ChoiceButton(QPushButton):
    """Its text is drawn here: a push button has one line and one font."""

    def __init__(self, icon: str, title: str, detail: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon_name = icon
        self._title = title
        self._detail = detail
        self.setAutoDefault(True)  # Return presses it where it has the focus, as Space does
        self.setAccessibleName(title)
        self.setAccessibleDescription(detail)
        self._title_font = style.sized(self.font(), 1.15, bold=True)

    def sizeHint(self) -> QSize:
        metrics = QFontMetrics(self._title_font)
        small = self.fontMetrics()
        text = max(metrics.horizontalAdvance(self._title), small.horizontalAdvance(self._detail))
        return QSize(3 * _PAD + _ICON + text, 2 * _PAD + metrics.height() + small.height() + 4)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        option = QStyleOptionButton()
        self.initStyleOption(option)
        bevel = QStylePainter(self)
        bevel.drawControl(QStyle.ControlElement.CE_PushButtonBevel, option)
        bevel.end()
        painter = QPainter(self)
        palette = self.palette()
        middle = self.height() / 2
        icons.paint(
            painter, self._icon_name, QRectF(_PAD, middle - _ICON / 2, _ICON, _ICON), style.accent(palette), weight=1.5
        )
        left = 2 * _PAD + _ICON
        title, detail = QFontMetrics(self._title_font).height(), self.fontMetrics().height()
        top = round(middle - (title + 4 + detail) / 2)
        painter.setPen(palette.color(QPalette.ColorRole.ButtonText))
        painter.setFont(self._title_font)
        painter.drawText(QRect(left, top, self.width() - left, title), Qt.AlignmentFlag.AlignVCenter, self._title)
        button = palette.color(QPalette.ColorRole.Button)
        painter.setPen(style.mix(palette.color(QPalette.ColorRole.ButtonText), button, 0.8))
        painter.setFont(self.font())
        below = QRect(left, top + title + 4, self.width() - left, detail)
        painter.drawText(below, Qt.AlignmentFlag.AlignVCenter, self._detail)
        painter.end()
