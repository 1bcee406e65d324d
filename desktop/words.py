"""Numbers, sizes and times as people read them, and the one door to translation."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QCoreApplication


def tr(text: str) -> str:
    """The sentence in the person's language. One context for all, so that a word is translated once."""
    return QCoreApplication.translate("", text)


def counted(number: int, one: str, many: str) -> str:
    """A number with its noun: `counted(2, "photo", "photos")` is "2 photos"."""
    return f"{number:,} {one if number == 1 else many}"


def photos(number: int) -> str:
    return counted(number, tr("photo"), tr("photos"))


def groups(number: int) -> str:
    return counted(number, tr("group"), tr("groups"))


def size(count: int) -> str:
    """Bytes in the unit that needs the fewest digits, decimal as file managers show them: "3.4 MB"."""
    if count < 1000:
        return counted(count, tr("byte"), tr("bytes"))
    units = iter(("kB", "MB", "GB", "TB"))
    amount, unit = count / 1000, next(units)
    while amount >= 999.5 and unit != "TB":
        amount, unit = amount / 1000, next(units)
    return f"{amount:.1f} {unit}" if amount < 99.95 else f"{amount:.0f} {unit}"


def duration(seconds: float) -> str:
    """A time to wait, no more exact than an estimate is."""
    if seconds < 1.5:
        return tr("a second")
    if seconds < 90:
        return tr("{} seconds").format(round(seconds))
    if seconds < 90 * 60:
        return tr("{} minutes").format(round(seconds / 60))
    return tr("{:.1f} hours").format(seconds / 3600)


def score(percent: float) -> str:
    """A score without a false 100: only what is exactly alike is 100 %."""
    return "100 %" if percent >= 100 else f"{min(percent, 99.9):.1f} %"


def moment(nanoseconds: int) -> str:
    """A file's time in the person's own clock, or nothing where the system has no such date."""
    try:
        return datetime.fromtimestamp(nanoseconds / 1e9).strftime("%Y-%m-%d %H:%M:%S")
    except (OverflowError, OSError, ValueError):
        return ""


def printable(path: str) -> str:
    """A path that can be drawn: bytes that are no text are shown as a question mark."""
    return path.encode("utf-8", "replace").decode("utf-8")


def name(path: str) -> str:
    return printable(Path(path).name or path)


def folder(path: str) -> str:
    return printable(str(Path(path).parent))
