"""Colours and style: Fusion with the system's palette, and the few shades that are mixed from it."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps

from PySide6.QtGui import QColor, QFont, QPalette
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from desktop import resource

Role = QPalette.ColorRole


def dress() -> None:
    """Lay the sheet over everything; it takes its colours from the palette too.

    To be called when the window is built: under a sheet, Qt styles all within a widget anew each time that widget gets
    another parent, which took longer than all else of the building.
    """
    application = QApplication.instance()
    if isinstance(application, QApplication) and not application.styleSheet():
        application.setStyleSheet(resource.read_text("style/simile.qss"))


Shade = Callable[[QPalette], QColor]

_MOST = 1000
"""Shades that are remembered: those of some palettes, as each change of the system makes a new one."""

_shades: dict[tuple[str, int], QColor] = {}


def _remembered(shade: Shade) -> Shade:
    """Mix a shade once for each palette, where each paint would mix it some hundred times. What is given is a copy:
    who paints may make it translucent."""

    @wraps(shade)
    def of(palette: QPalette) -> QColor:
        key = shade.__name__, palette.cacheKey()
        if key not in _shades:
            if len(_shades) >= _MOST:
                _shades.clear()
            _shades[key] = shade(palette)
        return QColor(_shades[key])

    return of


def _is_dark(palette: QPalette) -> bool:
    return palette.color(Role.Window).lightness() < 128


def mix(first: QColor, second: QColor, share: float) -> QColor:
    """`share` of the first colour, the rest of the second."""
    return QColor.fromRgbF(
        first.redF() * share + second.redF() * (1 - share),
        first.greenF() * share + second.greenF() * (1 - share),
        first.blueF() * share + second.blueF() * (1 - share),
    )


@_remembered
def muted(palette: QPalette) -> QColor:
    """Text that is less important. Its contrast with the ground stays above 4.5 to 1."""
    return mix(palette.color(Role.Text), palette.color(Role.Base), 0.68)


@_remembered
def line(palette: QPalette) -> QColor:
    """Thin lines between things."""
    return mix(palette.color(Role.Text), palette.color(Role.Base), 0.16)


@_remembered
def hairline(palette: QPalette) -> QColor:
    """Fainter ones, between rows."""
    return mix(palette.color(Role.Text), palette.color(Role.Base), 0.09)


@_remembered
def well(palette: QPalette) -> QColor:
    """The ground that photos lie on."""
    return mix(palette.color(Role.Text), palette.color(Role.Base), 0.07)


def accent(palette: QPalette) -> QColor:
    return palette.color(Role.Highlight)


def tint(palette: QPalette, share: float = 0.16) -> QColor:
    """A ground in a light shade of the accent: what is selected, or a label."""
    return mix(accent(palette), palette.color(Role.Base), share)


@_remembered
def danger(palette: QPalette) -> QColor:
    """What is going to be removed. Always together with a sign or a word, never alone."""
    return QColor("#ff8a80") if _is_dark(palette) else QColor("#b3261e")


@_remembered
def caution(palette: QPalette) -> QColor:
    return QColor("#ffc46b") if _is_dark(palette) else QColor("#8a5300")


@_remembered
def good(palette: QPalette) -> QColor:
    """What stays. Always together with a sign or a word."""
    return QColor("#7fd69a") if _is_dark(palette) else QColor("#1b6e3c")


def sized(font: QFont, factor: float, *, bold: bool = False) -> QFont:
    """The same font in another size."""
    result = QFont(font)
    if font.pointSizeF() > 0:
        result.setPointSizeF(font.pointSizeF() * factor)
    else:
        result.setPixelSize(round(font.pixelSize() * factor))
    if bold:
        result.setWeight(QFont.Weight.DemiBold)
    return result


def heading(text: str, parent: QWidget, factor: float = 1.2) -> QLabel:
    """A bold label, `factor` times as large as what is written in its parent."""
    label = QLabel(text, parent)
    label.setFont(sized(parent.font(), factor, bold=True))
    return label


def paragraph(text: str, parent: QWidget) -> QLabel:
    """A label that breaks its sentences into lines."""
    label = QLabel(text, parent)
    label.setWordWrap(True)
    return label


def palette(*, dark: bool) -> QPalette:
    """A palette for screenshots, where there is no system to ask for one."""
    ground, base, text = ("#2b2d30", "#1e1f22", "#dfe1e5") if dark else ("#f2f2f3", "#ffffff", "#1d1d1f")
    result = QPalette(QColor(ground))
    for role, colour in {
        Role.Window: ground,
        Role.WindowText: text,
        Role.Base: base,
        Role.AlternateBase: mix(QColor(ground), QColor(base), 0.5).name(),
        Role.Text: text,
        Role.Button: "#35383c" if dark else "#f7f7f8",
        Role.ButtonText: text,
        Role.ToolTipBase: "#43454a" if dark else "#ffffff",
        Role.ToolTipText: text,
        Role.Highlight: "#3d7eff" if dark else "#2f6fde",
        Role.HighlightedText: "#ffffff",
        Role.Accent: "#3d7eff" if dark else "#2f6fde",
        Role.Link: "#7aa7ff" if dark else "#2257b8",
        Role.PlaceholderText: mix(QColor(text), QColor(base), 0.67).name(),
    }.items():
        result.setColor(role, QColor(colour))
    grey = mix(QColor(text), QColor(ground), 0.4)
    for role in (Role.WindowText, Role.Text, Role.ButtonText):
        result.setColor(QPalette.ColorGroup.Disabled, role, grey)
    return result
