"""Where a place of one photo lies in another: the plane geometry behind locked zoom."""

from __future__ import annotations

import math
from dataclasses import dataclass

from PySide6.QtGui import QTransform

from core.photo import Match


@dataclass(frozen=True, slots=True)
class Point:
    """A place of a picture, in pixels divided by the picture's long side."""

    x: float
    y: float


@dataclass(frozen=True, slots=True)
class Alignment:
    """x' = a*x + b*y + c, y' = d*x + e*y + f: takes a point of one photo to the same place of another."""

    a: float = 1.0
    b: float = 0.0
    c: float = 0.0
    d: float = 0.0
    e: float = 1.0
    f: float = 0.0

    def map(self, point: Point) -> Point:
        return Point(
            self.a * point.x + self.b * point.y + self.c,
            self.d * point.x + self.e * point.y + self.f,
        )

    @property
    def numbers(self) -> tuple[float, float, float, float, float, float]:
        """The six numbers, as a match has them."""
        return self.a, self.b, self.c, self.d, self.e, self.f

    @property
    def transform(self) -> QTransform:
        """The same for a painter, whose matrices are written the other way round."""
        return QTransform(self.a, self.d, self.b, self.e, self.c, self.f)

    @property
    def scale(self) -> float:
        """How many times longer things are in the other photo, in units of the long sides."""
        return math.sqrt(abs(self.a * self.e - self.b * self.d))

    def inverse(self) -> Alignment:
        """The way back. Of a map that has none (it flattens the picture), the map that changes nothing."""
        size = self.a * self.e - self.b * self.d
        if abs(size) < 1e-9:
            return Alignment()
        a, b, d, e = self.e / size, -self.b / size, -self.d / size, self.a / size
        return Alignment(a, b, -(a * self.c + b * self.f), d, e, -(d * self.c + e * self.f))


def from_keeper(match: Match | None, keeper: int) -> Alignment:
    """The alignment that takes the keeper's places to the member's. Without a measured one they lie alike."""
    if match is None or match.transform is None:
        return Alignment()
    forward = Alignment(*match.transform)
    return forward if match.a == keeper else forward.inverse()
