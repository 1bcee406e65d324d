"""Registers two photos to a fraction of a pixel and compares them place by place, in a lane of its own."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import partial

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject
from PySide6.QtGui import QImage, QTransform

from core import decode
from core.job import Job
from core.photo import Photo
from desktop.comparing.alignment import alignment, scale
from desktop.imaging import images
from desktop.lanes.wish_lane import Nothing, WishLane

_KEPT = 12  # pairs whose result is kept, at most 6 MB each


@dataclass(frozen=True, slots=True)
class Pair:
    """Two photos, and roughly how they lie on each other."""

    first: Photo
    second: Photo
    alignment: QTransform  # takes places of the first to the second


@dataclass(frozen=True, slots=True)
class Compared:
    """The comparison of a pair, or the reason why there is none."""

    pair: Pair
    alignment: QTransform  # the pair's own, made sharper
    heat: QImage | None = None  # in the frame of the first photo, see core.measuring.difference
    share: float = 0.0  # of what both show, 0 to 1, differs visibly
    gain: float = 1.0  # the second's contrast against the first's, before it was evened out
    offset: float = 0.0  # ... and its brightness, in grey levels
    reason: str = ""


class Pairing(WishLane[Pair, Compared]):
    """Compares the pairs in view."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__("pairs", parent, kept=_KEPT)

    def wish(self, pairs: Iterable[Pair]) -> None:
        """Compare these pairs, in this order, and no others."""
        self._wish({pair: partial(_compare, pair=pair) for pair in pairs})

    def unreadable(self, pair: Pair, error: Exception) -> Compared:
        return Compared(pair, pair.alignment, reason=images.reason_of(error))


def _compare(_owned: Nothing, job: Job, *, pair: Pair) -> Compared:
    from core.measuring import difference

    first, second = pair.first.facts, pair.second.facts
    sizes = (first.width, first.height), (second.width, second.height)
    side, other_side = difference.sides(*sizes, scale(pair.alignment))
    one = decode.decode(decode.read(pair.first.path), long_side=side).pixels
    job.checkpoint()
    other = decode.decode(decode.read(pair.second.path), long_side=other_side).pixels
    job.checkpoint()
    found = difference.difference(one, other, _matrix(pair.alignment))
    job.checkpoint()
    exact = alignment(found.map.ravel().tolist())
    heat = images.image_of(difference.heat(found))
    return Compared(pair, exact, heat, found.share, found.gain, found.offset)


def _matrix(way: QTransform) -> NDArray[np.float64]:
    """(2, 3), as the core has maps; Qt keeps them the other way round."""
    return np.array([[way.m11(), way.m21(), way.dx()], [way.m12(), way.m22(), way.dy()]])
