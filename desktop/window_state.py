"""Size, place, panels, order and group as they were when the window was last closed."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QByteArray, QSettings, QSize
from PySide6.QtWidgets import QMainWindow, QSplitter

from desktop.reviewing.group_panel import GroupPanel
from desktop.reviewing.ordering import Order
from desktop.widgets import on_screen

_SIZE = QSize(1280, 800)  # of the first start


class WindowState:
    """Reads and writes the settings of one window."""

    def __init__(self, window: QMainWindow, splitters: Mapping[str, QSplitter], groups: GroupPanel) -> None:
        self._window = window
        self._splitters = splitters
        self._groups = groups

    def restore(self) -> None:
        settings = QSettings()
        on_screen.resize(self._window, _SIZE)
        geometry = settings.value("window/geometry")
        if isinstance(geometry, QByteArray):
            self._window.restoreGeometry(geometry)
        for name, splitter in self._splitters.items():
            state = settings.value(f"window/{name}")
            if isinstance(state, QByteArray):
                splitter.restoreState(state)
        order = str(settings.value("review/order", Order.BYTES.value))
        if order in {known.value for known in Order}:
            self._groups.header.set_order(Order(order))
        photo = str(settings.value("review/photo", ""))
        self._groups.current_photo = int(photo) if photo.isdecimal() else None

    def remember(self) -> None:
        settings = QSettings()
        settings.setValue("window/geometry", self._window.saveGeometry())
        for name, splitter in self._splitters.items():
            settings.setValue(f"window/{name}", splitter.saveState())
        settings.setValue("review/order", self._groups.header.order.value)
        settings.setValue("review/photo", str(self._groups.current_photo))
