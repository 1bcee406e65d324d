"""Two photos laid on each other to a part of a pixel and compared place by place, in a lane of their own."""

from __future__ import annotations

import time
from collections import OrderedDict
from collections.abc import Iterable
from dataclasses import dataclass
from functools import partial

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage, QTransform

from core import decode
from core.job import Cancelled, Job
from core.photo import Photo
from desktop.comparing.alignment import alignment, scale
from desktop.imaging import images
from desktop.imaging.pictures import FAILED_SECONDS
from desktop.tasks import Lane

_KEPT = 12  # pairs whose result is kept, at most 6 MB each


@dataclass(frozen=True, slots=True)
class Pair:
    """Two photos and about how they lie on each other."""

    first: Photo
    second: Photo
    alignment: QTransform  # takes places of the first to the second


@dataclass(frozen=True, slots=True)
class Compared:
    """What was found of a pair, or the reason why nothing was."""

    pair: Pair
    alignment: QTransform  # the pair's own, made sharper
    heat: QImage | None = None  # in the frame of the first photo, see core.measuring.difference
    share: float = 0.0  # of what both show, 0 to 1, differs visibly
    gain: float = 1.0  # the second's contrast against the first's, before it was evened out
    offset: float = 0.0  # ... and its brightness, in grey levels
    reason: str = ""
    since: float = 0.0  # when it failed, as time.monotonic has it

    @property
    def is_stale(self) -> bool:
        """Whether it failed so long ago that trying again may help."""
        return bool(self.reason) and time.monotonic() - self.since >= FAILED_SECONDS


class Pairing(QObject):
    """Compares what is wished for now; what nobody waits for any more is given up."""

    compared = Signal(object)  # Compared

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lane: Lane[Nothing] = Lane("pairs", Nothing, self)
        self._known: OrderedDict[Pair, Compared] = OrderedDict()
        self._jobs: dict[Pair, Job] = {}

    def wish(self, pairs: Iterable[Pair]) -> None:
        """Compare these pairs, in this order, and no others."""
        wanted = [pair for pair in pairs if pair not in self._known or self._known[pair].is_stale]
        for pair in self._jobs.keys() - set(wanted):
            self._jobs.pop(pair).cancel()
        for pair in wanted:
            if pair not in self._jobs:
                self._jobs[pair] = self._lane.submit(
                    partial(_compare, pair=pair), done=self._take, failed=self._give_up
                )

    def get(self, pair: Pair) -> Compared | None:
        """What is known of a pair."""
        known = self._known.get(pair)
        if known is not None:
            self._known.move_to_end(pair)
        return known

    @property
    def idle(self) -> bool:
        """Whether nothing is waited for."""
        return self._lane.current is None

    def close(self) -> None:
        self._lane.close()

    def _take(self, result: Compared) -> None:
        self._jobs.pop(result.pair, None)
        self._known[result.pair] = result
        while len(self._known) > _KEPT:
            self._known.popitem(last=False)
        self.compared.emit(result)

    def _give_up(self, error: Exception) -> None:
        if not isinstance(error, Cancelled):
            raise error  # a mistake of the program


class Nothing:
    """What a lane owns that needs nothing."""

    def close(self) -> None:
        pass


def _compare(_owned: Nothing, job: Job, *, pair: Pair) -> Compared:
    from core.measuring import difference

    first, second = pair.first.facts, pair.second.facts
    sizes = (first.width, first.height), (second.width, second.height)
    side, other_side = difference.sides(*sizes, scale(pair.alignment))
    try:
        one = decode.decode(decode.read(pair.first.path), long_side=side).pixels
        job.checkpoint()
        other = decode.decode(decode.read(pair.second.path), long_side=other_side).pixels
    except (decode.Unreadable, OSError) as error:
        return Compared(pair, pair.alignment, reason=images.reason_of(error), since=time.monotonic())
    job.checkpoint()
    found = difference.difference(one, other, _matrix(pair.alignment))
    job.checkpoint()
    exact = alignment(found.map.ravel().tolist())
    heat = images.image_of(difference.heat(found))
    return Compared(pair, exact, heat, found.share, found.gain, found.offset)


def _matrix(way: QTransform) -> NDArray[np.float64]:
    """(2, 3), as the core has maps; Qt keeps them the other way round."""
    return np.array([[way.m11(), way.m21(), way.dx()], [way.m12(), way.m22(), way.dy()]])
