"""Icons are drawn when they are asked for: sharp at any size, pale where a command cannot be given, safe to change."""

from __future__ import annotations

import gc

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QGuiApplication, QIcon, QPalette, QPixmap
from PySide6.QtWidgets import QApplication

from desktop.widgets import icons

_SIZE = QSize(20, 20)


def _darkest(pixmap: QPixmap) -> int:
    """The strongest stroke in it, 0 to 255."""
    image = pixmap.toImage()
    return max(image.pixelColor(x, y).alpha() for x in range(image.width()) for y in range(image.height()))


def test_an_icon_has_the_pixels_of_the_screen(qt: QApplication) -> None:
    icon = icons.icon("trash")
    once, twice = icon.pixmap(_SIZE, 1.0), icon.pixmap(_SIZE, 2.0)
    assert (once.size(), twice.size(), twice.devicePixelRatio()) == (_SIZE, QSize(40, 40), 2.0)
    assert once.toImage() != twice.toImage().scaled(_SIZE, Qt.AspectRatioMode.IgnoreAspectRatio)
    assert _darkest(once) > 200


def test_it_is_in_the_colours_of_what_can_be_done_and_what_cannot(
    qt: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    palette = qt.palette()
    palette.setColor(QPalette.ColorGroup.Active, QPalette.ColorRole.ButtonText, Qt.GlobalColor.red)
    palette.setColor(QPalette.ColorGroup.Disabled, QPalette.ColorRole.ButtonText, Qt.GlobalColor.green)
    palette.setCurrentColorGroup(QPalette.ColorGroup.Active)
    monkeypatch.setattr(QGuiApplication, "palette", lambda: palette)
    icon = icons.icon("stop")
    for mode, wanted in ((QIcon.Mode.Normal, Qt.GlobalColor.red), (QIcon.Mode.Disabled, Qt.GlobalColor.green)):
        image = icon.pixmap(_SIZE, mode).toImage()
        drawn = [image.pixelColor(x, y) for x in range(20) for y in range(20) if image.pixelColor(x, y).alpha() == 255]
        assert drawn
        assert all(colour == wanted for colour in drawn)


def test_an_icon_that_was_handed_on_may_be_changed(qt: QApplication) -> None:
    """Qt then asks for a copy of what draws it, and keeps that."""
    first = icons.icon("undo")
    changed = QIcon(first)
    changed.addPixmap(QPixmap(4, 4))
    del first
    gc.collect()
    assert _darkest(changed.pixmap(_SIZE)) > 200
