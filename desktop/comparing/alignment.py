"""Where a place of one photo lies in another: the plane geometry behind locked zoom.

A place is a point of a photo, in pixels divided by the photo's long side. An alignment is a QTransform that takes the
places of one photo to those of another.
"""

from __future__ import annotations

import math
from collections.abc import Iterable

from PySide6.QtGui import QTransform

from core.photo import Match


def alignment(numbers: Iterable[float]) -> QTransform:
    """From the six numbers of a match: x' = a*x + b*y + c, y' = d*x + e*y + f."""
    a, b, c, d, e, f = numbers
    return QTransform(a, d, b, e, c, f)


def scale(way: QTransform) -> float:
    """How many times longer a map makes things."""
    return math.sqrt(abs(way.determinant()))


def from_keeper(match: Match | None, keeper: int) -> QTransform:
    """The alignment that takes the keeper's places to the member's. Without a measured one they lie alike."""
    if match is None or match.transform is None:
        return QTransform()
    forward = alignment(match.transform)
    return forward if match.a == keeper else forward.inverted()[0]
