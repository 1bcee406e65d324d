"""The legend of the difference: its scale of colours, and the result in words."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from core.measuring.heat import STRONG, heated
from desktop import words
from desktop.imaging.images import image_of
from desktop.lanes.pairing import Compared
from desktop.widgets import layouts, style
from desktop.widgets.elided_label import ElidedLabel
from desktop.words import tr

_WIDTH, _HEIGHT = 120, 12
_GREY = 128  # the picture below the colours of the scale


class Legend(QWidget):
    """A colour scale and a sentence."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sentence = ElidedLabel(self)
        alike, different = QLabel(tr("alike"), self), QLabel(tr("very different"), self)
        layouts.row(self, alike, _Scale(self), different, 12, (self._sentence, 1), spacing=6)

    def show_compared(self, compared: Compared | None) -> None:
        """Show a result; None while it is being computed."""
        text = tr("Comparing …") if compared is None else compared.reason or _sentence(compared)
        self._sentence.say(text)
        self._sentence.setToolTip(text)


class _Scale(QWidget):
    """The colours from the smallest to the largest difference."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._colours = QImage()  # drawn when it is first seen
        self.setAccessibleName(tr("Colours of the difference"))
        text = tr(
            "Dark grey: alike. The brighter the colour, the more the photos differ; the brightest is {} of 255 levels."
        )
        self.setToolTip(text.format(STRONG))

    def sizeHint(self) -> QSize:
        return QSize(_WIDTH, _HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._colours.isNull():
            amounts = np.arange(STRONG, dtype=np.uint8)[None]
            self._colours = image_of(heated(np.full_like(amounts, _GREY), amounts))
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(QRectF(self.rect()), self._colours, QRectF(self._colours.rect()))
        painter.setPen(QPen(style.line(self.palette()), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
        painter.end()


def _sentence(compared: Compared) -> str:
    if compared.share == 0:
        text = tr("Nothing differs visibly.")
    elif compared.share < 0.001:
        text = tr("Less than 0.1 % differs visibly.")
    else:
        text = tr("{} % differs visibly.").format(words.decimal(100 * compared.share))
    evened = _evened(compared)
    return tr("{} {}").format(text, evened) if evened else text


def _evened(compared: Compared) -> str:
    """The change of brightness that was left out of the difference, in words; empty for none."""
    lighter = (compared.gain - 1) * 128 + compared.offset  # grey levels in the middle of the scale
    if abs(lighter) < 3 and abs(compared.gain - 1) < 0.04:
        return ""
    if abs(lighter) < 3:
        return tr("Ignored: a different contrast.")
    percent = abs(lighter) / 1.28
    if lighter > 0:
        return tr("Ignored: {} % lighter.").format(words.decimal(percent, 0))
    return tr("Ignored: {} % darker.").format(words.decimal(percent, 0))
