"""The button for what a person does most here: it stands out by the colour of the accent."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QPushButton, QStyle, QStyleOptionButton, QStylePainter

from desktop.widgets import style


class MainButton(QPushButton):
    """The answer of a dialog, accented while Enter gives it."""

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.isEnabled() and self.isDefault():
            paint_accented(self)
        else:
            super().paintEvent(event)


def paint_accented(button: QPushButton) -> None:
    """Qt's own shading of an accent would leave too little contrast with the text."""
    option = QStyleOptionButton()
    option.initFrom(button)
    option.text, option.icon, option.iconSize = button.text(), button.icon(), button.iconSize()
    palette = button.palette()
    colour = style.accent(palette).darker(135 if button.isDown() else 108 if button.underMouse() else 115)
    option.palette.setColor(QPalette.ColorRole.ButtonText, on_accent(palette))
    painter = QStylePainter(button)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(palette.color(QPalette.ColorRole.Text), 2) if button.hasFocus() else Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawRoundedRect(QRectF(button.rect()).adjusted(1, 1, -1, -1), 3, 3)
    painter.drawControl(QStyle.ControlElement.CE_PushButtonLabel, option)
    painter.end()


def on_accent(palette: QPalette) -> QColor:
    return palette.color(QPalette.ColorRole.HighlightedText)
