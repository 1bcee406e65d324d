"""What delegates draw by hand stands where it was put."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QImage, QPainter

from desktop.widgets import painting, style


@pytest.mark.usefixtures("qt")
def test_text_stands_at_the_left_also_in_a_window_from_right_to_left() -> None:
    """It was drawn over what stands at the right: the width that it takes is left free beside it."""
    image = QImage(300, 20, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    painter.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    taken = painting.text(painter, QRect(0, 0, 300, 20), "from 98.4 %")
    painter.end()
    drawn = [x for x in range(300) if any(image.pixelColor(x, y).lightness() < 128 for y in range(20))]
    assert max(drawn) <= taken < 200


@pytest.mark.usefixtures("qt")
def test_a_shade_that_was_made_translucent_stays_solid_elsewhere() -> None:
    """What a crop lacks of its original was hatched, and from then on the window shone through behind every photo."""
    palette = style.palette(dark=False)
    style.well(palette).setAlphaF(0.8)
    assert style.well(palette).alphaF() == 1
