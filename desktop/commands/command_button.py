"""A button that stands for a command: its text, key, tooltip and icon are those of the command.

Where there is no room for its words, as in long languages on a small screen, it shows its icon only.
"""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QAction, QIcon, QPaintEvent
from PySide6.QtWidgets import QStyle, QStyleOptionToolButton, QStylePainter, QToolButton, QWidget

_GAP = 4  # pixels between icon and text, as Qt's styles have it


class CommandButton(QToolButton):
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

    def minimumSizeHint(self) -> QSize:
        whole = self.sizeHint()
        return QSize(whole.height(), whole.height()) if self._may_fold() else whole

    def paintEvent(self, event: QPaintEvent) -> None:
        """Icon and text in the middle of the frame: Qt puts them at its left and leaves all room at the right."""
        folded = self._may_fold() and self.width() < self.sizeHint().width()
        if folded:
            self._paint_icon()
        elif self.autoRaise() or self.toolButtonStyle() != Qt.ToolButtonStyle.ToolButtonTextBesideIcon:
            super().paintEvent(event)
        else:
            self._paint_in_the_middle()

    def _may_fold(self) -> bool:
        return self.toolButtonStyle() == Qt.ToolButtonStyle.ToolButtonTextBesideIcon and not self.icon().isNull()

    def _paint_icon(self) -> None:
        option = QStyleOptionToolButton()
        self.initStyleOption(option)
        option.toolButtonStyle = Qt.ToolButtonStyle.ToolButtonIconOnly
        painter = QStylePainter(self)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ToolButton, option)
        painter.end()

    def _paint_in_the_middle(self) -> None:
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
