"""Layouts in one call: vertical, horizontal, stacked, or with a splitter."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QLayout, QSplitter, QStackedWidget, QVBoxLayout, QWidget

Part = QWidget | QLayout | tuple[QWidget | QLayout | None, int] | int | None
"""What takes the room that it needs, or with a number so many shares of what is left; a number alone is a gap of so
many pixels, None is a share of room that stays empty."""

Margins = tuple[int, int, int, int]  # left, top, right, bottom


def column(parent: QWidget | None, *parts: Part, margins: Margins = (0, 0, 0, 0), spacing: int = 0) -> QVBoxLayout:
    """Parts below each other in a widget, or in a layout to be put into another one where there is None."""
    layout = QVBoxLayout() if parent is None else QVBoxLayout(parent)
    _fill(layout, parts, margins, spacing)
    return layout


def row(parent: QWidget | None, *parts: Part, margins: Margins = (0, 0, 0, 0), spacing: int = 0) -> QHBoxLayout:
    """Parts beside each other."""
    layout = QHBoxLayout() if parent is None else QHBoxLayout(parent)
    _fill(layout, parts, margins, spacing)
    return layout


def pages(parent: QWidget, *widgets: QWidget) -> QStackedWidget:
    """Of these one is seen at a time, at first the first one."""
    made = QStackedWidget(parent)
    for widget in widgets:
        made.addWidget(widget)
    return made


def splitter(
    parent: QWidget,
    orientation: Qt.Orientation,
    *panels: QWidget,
    sizes: Sequence[int] = (),
    shares: Sequence[int] = (),
) -> QSplitter:
    """Panels with handles between them, none of which closes a panel; `shares` says how they take what room is won."""
    made = QSplitter(orientation, parent)
    for panel in panels:
        made.addWidget(panel)
    for number, share in enumerate(shares):
        made.setStretchFactor(number, share)
    if sizes:
        made.setSizes(sizes)
    made.setChildrenCollapsible(False)
    return made


def sheet(dialog: QWidget, head: Sequence[Part], body: QWidget, foot: Sequence[Part]) -> None:
    """A dialog laid out as the window is: what is said above, the paper from edge to edge, what is done below."""
    parts: list[Part] = [(body, 1)]
    if head:
        above = QFrame(dialog)
        above.setObjectName("dialogHead")
        column(above, *head, margins=(14, 14, 14, 10), spacing=8)
        parts.insert(0, above)
    below = QFrame(dialog)
    below.setObjectName("dialogFoot")
    column(below, *foot, margins=(14, 10, 14, 12), spacing=10)
    column(dialog, *parts, below)


def _fill(layout: QBoxLayout, parts: Sequence[Part], margins: Margins, spacing: int) -> None:
    layout.setContentsMargins(*margins)
    layout.setSpacing(spacing)
    for part in parts:
        item, share = part if isinstance(part, tuple) else (part, 0)
        if isinstance(item, QWidget):
            layout.addWidget(item, share)
        elif isinstance(item, QLayout):
            layout.addLayout(item, share)
        elif item is None:
            layout.addStretch(share or 1)
        else:
            layout.addSpacing(item)
