"""Numbers, sizes and times as people read them, and the one door to translation."""

from __future__ import annotations

import os
import re
import unicodedata
from collections.abc import Iterable, Sequence
from datetime import datetime
from functools import lru_cache
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLocale

from core.files.inside import is_below, short_names

_CONTEXT = "Simile"
"""One context for all, so that a word is translated once."""

_UNPRINTABLE = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]")
"""Line breaks and other controls, and what writes a part of a name backwards, so that a program looks like a photo."""


@lru_cache(maxsize=4096)  # a list says a hundred of them each time that it is drawn
def tr(text: str) -> str:
    """The sentence in the person's language."""
    return QCoreApplication.translate(_CONTEXT, text)


def number(count: int) -> str:
    """A whole number, its digits grouped as the person's language does."""
    return QLocale().toString(count)


def decimal(amount: float, digits: int = 1) -> str:
    """A number with so many digits behind the point, or comma."""
    return QLocale().toString(float(amount), "f", digits)


def counted(count: int, one: str, many: str) -> str:
    """A number with its noun: `counted(2, "%n photo", "%n photos")` is "2 photos".

    Translations are found by `many`, and have as many forms as their language asks for.
    """
    plural = QCoreApplication.translate(_CONTEXT, many, "", count)
    if plural == many.replace("%n", str(count)):  # not translated: English
        plural = (one if count == 1 else many).replace("%n", number(count))
    return plural


def photos(count: int) -> str:
    return counted(count, "%n photo", "%n photos")


def groups(count: int) -> str:
    return counted(count, "%n group", "%n groups")


def size(count: int) -> str:
    """Bytes in the unit that needs the fewest digits, decimal as file managers show them: "3.4 MB"."""
    if count < 1000:
        return counted(count, "%n byte", "%n bytes")
    amount, larger = count / 1000, [tr("kB"), tr("MB"), tr("GB"), tr("TB")]
    while amount >= 999.5 and len(larger) > 1:
        amount /= 1000
        del larger[0]
    return f"{decimal(amount, 1 if amount < 99.95 else 0)} {larger[0]}"


def duration(seconds: float) -> str:
    """A time to wait, no more exact than an estimate is."""
    if seconds < 1.5:
        return tr("a second")
    if seconds < 90:
        return tr("{} seconds").format(round(seconds))
    if seconds < 90 * 60:
        return tr("{} minutes").format(round(seconds / 60))
    return tr("{} hours").format(decimal(seconds / 3600))


def score(percent: float) -> str:
    """A score without a false 100: only what is exactly alike is 100 %."""
    return "100 %" if percent >= 100 else f"{decimal(min(percent, 99.9))} %"


def place(latitude: float, longitude: float) -> str:
    """Where on the earth, to ten metres: "48.8584° N, 2.2945° E"."""
    north = "N" if latitude >= 0 else "S"
    east = "E" if longitude >= 0 else "W"
    return f"{abs(latitude):.4f}° {north}, {abs(longitude):.4f}° {east}"


def stars(rating: int) -> str:
    """A rating of 0 to 5."""
    return "★" * rating + "☆" * (5 - rating)


def moment(nanoseconds: int) -> str:
    """A file's time in the person's own clock, or nothing where the system has no such date."""
    try:
        return datetime.fromtimestamp(nanoseconds / 1e9).strftime("%Y-%m-%d %H:%M:%S")
    except (OverflowError, OSError, ValueError):
        return ""


def printable(path: str) -> str:
    """A path that can be drawn, in one line: what is no text, or no letter, is shown as a question mark.

    A word joiner, which is not seen, stands behind each "<": Qt takes nothing for HTML then.
    """
    return _UNPRINTABLE.sub("?", encodable(path)).replace("<", "<\u2060")


def encodable(text: str) -> str:
    """The same text with a question mark for each byte of a path that is none."""
    return text.encode("utf-8", "replace").decode("utf-8")


def isolated(text: str) -> str:
    """A name that may be written from right to left, so that it does not turn what stands beside it."""
    rightward = any(unicodedata.bidirectional(letter) in ("R", "AL") for letter in text)
    return f"\u2068{text}\u2069" if rightward else text  # first strong isolate


def name(path: str) -> str:
    """The name of a file, to be read: a part of any sentence."""
    return isolated(printable(Path(path).name or path))


def companions(paths: Iterable[str]) -> str:
    """The kinds of files that belong to a photo, in short: "+ CR2, XMP"; nothing where there are none."""
    kinds = dict.fromkeys(Path(path).suffix[1:].upper() for path in paths)
    return f"+ {', '.join(kinds)}" if kinds else ""


def folder(path: str, roots: Sequence[str] = ()) -> str:
    """The folder that a file lies in, as the person knows it: from the folder of the library on, where it is in one."""
    return printable(below(os.path.dirname(path), roots))


def below(folder: str, roots: Sequence[str]) -> str:
    """A folder from the one of `roots` on that it lies in: "Pictures/2021", or "phone/DCIM/100" where another root is
    called DCIM as well."""
    root = max((root for root in roots if is_below(folder, root)), key=len, default="")
    own = _short_names(tuple(roots)).get(root, "")
    return os.path.normpath(os.path.join(own, os.path.relpath(folder, root))) if own else folder


@lru_cache(maxsize=4)
def _short_names(roots: tuple[str, ...]) -> dict[str, str]:
    """Of folders that are asked for with each row of a list."""
    return short_names(roots)
