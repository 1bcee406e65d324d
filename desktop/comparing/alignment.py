"""Maps between the photos of a group, as QTransforms, for the same place and zoom in all of them.

Points are in pixels divided by the photo's long side. An alignment maps the points of one photo to those of another.
"""

from __future__ import annotations

import math
from collections.abc import Iterable

from PySide6.QtGui import QTransform

from core.photo import Match


def alignment(numbers: Iterable[float]) -> QTransform:
    """The alignment for the six numbers of a match: x' = a*x + b*y + c, y' = d*x + e*y + f."""
    a, b, c, d, e, f = numbers
    return QTransform(a, d, b, e, c, f)


def scale(way: QTransform) -> float:
    """The factor by which a map makes lengths larger."""
    return math.sqrt(abs(way.determinant()))


def from_keeper(match: Match | None, keeper: int) -> QTransform:
    """The alignment of the keeper with the member; the identity if none was measured."""
    if match is None or match.transform is None:
        return QTransform()
    forward = alignment(match.transform)
    return forward if match.a == keeper else forward.inverted()[0]
