"""A button for a command, with its text, key, tooltip and icon."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRect, Qt
from PySide6.QtGui import QAction, QActionEvent, QIcon, QPaintEvent
from PySide6.QtWidgets import QStyle, QStyleOptionToolButton, QStylePainter, QWidget

from desktop.widgets.tool_button import ToolButton

_GAP = 4  # pixels between icon and text, as Qt's styles have it


class CommandButton(ToolButton):
    """Reached by Tab; a click leaves the focus where it was, so that the keys of the review go on working."""

    def __init__(
        self, action: QAction, parent: QWidget | None = None, *, with_text: bool = True, framed: bool = False
    ) -> None:
        super().__init__(parent)
        looks = Qt.ToolButtonStyle
        self.setDefaultAction(action)
        self.setToolButtonStyle(looks.ToolButtonTextBesideIcon if with_text else looks.ToolButtonIconOnly)
        self.setAutoRaise(not framed)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAccessibleName(action.text())

    def fold(self, folded: bool) -> None:
        """Show the icon only, or the words beside it."""
        looks = Qt.ToolButtonStyle
        self.setToolButtonStyle(looks.ToolButtonIconOnly if folded else looks.ToolButtonTextBesideIcon)

    def width_of(self, folded: bool) -> int:
        """How wide the button is without its words, or with them."""
        now = self.toolButtonStyle()
        self.fold(folded)
        width = self.sizeHint().width()
        self.setToolButtonStyle(now)
        return width

    def paintEvent(self, event: QPaintEvent) -> None:
        """Icon and text in the middle of the frame: Qt puts them at its left and leaves all room at the right."""
        if self.autoRaise() or self.toolButtonStyle() != Qt.ToolButtonStyle.ToolButtonTextBesideIcon:
            super().paintEvent(event)
            return
        frame, label = QStyleOptionToolButton(), QStyleOptionToolButton()
        self.initStyleOption(frame)
        self.initStyleOption(label)
        frame.text, frame.icon = "", QIcon()
        text = label.fontMetrics.size(Qt.TextFlag.TextShowMnemonic, label.text).width()
        width = min(label.iconSize.width() + _GAP + text, self.width())
        label.rect = QRect((self.width() - width) // 2, 0, width, self.height())
        painter = QStylePainter(self)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ToolButton, frame)
        painter.drawControl(QStyle.ControlElement.CE_ToolButtonLabel, label)
        painter.end()

    def actionEvent(self, event: QActionEvent) -> None:
        """Pause becomes Continue, also for screen readers."""
        super().actionEvent(event)
        if event.type() == QEvent.Type.ActionChanged:
            self.setAccessibleName(event.action().text())
