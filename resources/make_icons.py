"""Draws the program's icon in all the sizes and forms that systems ask for: `python resources/make_icons.py`."""

# ruff: noqa: TID251 - the fence of desktop stands around the core, and this is neither

from __future__ import annotations

import os
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PIL import Image
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QGuiApplication, QImage, QLinearGradient, QPainter, QPainterPath

FOLDER = Path(__file__).parent / "icons"
SIZES = (16, 32, 48, 64, 128, 256, 512)
WINDOWS_SIZES = [(side, side) for side in (16, 24, 32, 48, 64, 128, 256)]
_GRID = 512.0


def draw(side: int) -> QImage:
    """The icon: two photos of one hill, the second one a little off, on a calm ground. Small ones leave out detail."""
    image = QImage(side, side, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(side / _GRID, side / _GRID)
    _ground(painter)
    small = side < 48
    painter.save()
    painter.translate(208, 226)
    painter.rotate(-10)
    _photo(painter, sky="#9fc3ee", hill="#5d8fc9", sun="#d9e9fb", border=QColor("#c9dcf3"), small=small)
    painter.restore()
    painter.save()
    painter.translate(296, 300)
    painter.rotate(4)
    _photo(painter, sky="#8fd3ff", hill="#1f9d78", sun="#ffd35c", border=QColor("#ffffff"), small=small)
    painter.restore()
    painter.end()
    return image


def _ground(painter: QPainter) -> None:
    shade = QLinearGradient(0, 0, 0, _GRID)
    shade.setColorAt(0, QColor("#3b6fd8"))
    shade.setColorAt(1, QColor("#24408f"))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(shade)
    painter.drawRoundedRect(QRectF(16, 16, 480, 480), 108, 108)


def _photo(painter: QPainter, *, sky: str, hill: str, sun: str, border: QColor, small: bool) -> None:
    """A photo around the origin, 280 wide."""
    width, height, frame = 290.0, 230.0, 30.0 if small else 20.0
    outer = QRectF(-width / 2, -height / 2, width, height)
    painter.setBrush(QColor(8, 20, 60, 70))
    painter.drawRoundedRect(outer.translated(0, 12), 26, 26)
    painter.setBrush(border)
    painter.drawRoundedRect(outer, 26, 26)
    inner = outer.adjusted(frame, frame, -frame, -frame)
    window = QPainterPath()
    window.addRoundedRect(inner, 12, 12)
    painter.save()
    painter.setClipPath(window)
    painter.fillRect(inner, QColor(sky))
    painter.setBrush(QColor(sun))
    painter.drawEllipse(QPointF(inner.right() - 58, inner.top() + 52), 30, 30)
    for peak, reach, colour in ((-58.0, 170.0, QColor(hill)), (62.0, 120.0, QColor(hill).darker(118))):
        top = inner.top() + (44 if peak < 0 else 92)
        path = QPainterPath(QPointF(peak - reach, inner.bottom() + 10))
        path.lineTo(peak, top)
        path.lineTo(peak + reach, inner.bottom() + 10)
        painter.setBrush(colour)
        painter.drawPath(path)
    painter.restore()


def main() -> None:
    _application = QGuiApplication([])
    FOLDER.mkdir(exist_ok=True)
    for side in SIZES:
        draw(side).save(str(FOLDER / f"simile-{side}.png"))
    largest = FOLDER / "simile-1024.png"
    draw(1024).save(str(largest))
    with Image.open(largest, formats=["PNG"]) as picture:
        picture.save(FOLDER / "simile.icns")
        picture.save(FOLDER / "simile.ico", sizes=WINDOWS_SIZES)
    largest.unlink()


if __name__ == "__main__":
    main()
