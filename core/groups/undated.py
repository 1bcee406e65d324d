"""Undated pictures: whose shot they are. An export or a crop of one shot of a burst may look like the others too, and
then all of them would go for its sake."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from core.columns import runs
from core.columns.arrays import Flags, Rows
from core.groups.merits import NEVER, Column
from core.measuring.origins import are_two_exposures

_ZONES = 14  # hours at most by which a time zone moves a clock from that of Greenwich
_HOUR = 10_000  # in the digits of a moment: what is below it are minutes and seconds


@dataclass(frozen=True, slots=True)
class _Clock:
    """When the k photos were taken, as far as they say it."""

    hour: Rows  # since 1970
    rest: NDArray[np.float64]  # minutes and seconds
    noted: NDArray[np.float64]  # (k, 2), what the camera noted of the exposure

    def apart(self, one: Rows, other: Rows) -> tuple[Flags, Flags]:
        """Flags of pairs of dated photos taken on other days, and of those taken at other moments of one. Times that
        differ by a few whole hours are treated as equal, as by a time zone."""
        other_day = np.abs(self.hour[one] - self.hour[other]) > _ZONES
        another = (self.rest[one] != self.rest[other]) | are_two_exposures(self.noted[one], self.noted[other])
        return other_day, another


def of_other_moments(
    taken: Column,
    noted: NDArray[np.float64],
    first: Rows,
    second: Rows,
    scores: NDArray[np.float64],
    copies: Flags,
    framed: NDArray[np.int64],
) -> Rows:
    """The edges that cannot be copies: between an undated picture and photos taken at another time than its best match,
    and between two undated pictures whose best matches were, unless these two are more like each other.

    Shots are told apart by the clock `taken` (k,), or by what the camera `noted` of them (k, 2). The time of a photo
    that was taken of the picture on another day, on a wall or a screen, says nothing of it: `framed` (e,) is 1 where
    the second photo of an edge shows the first one in a frame, -1 where it is the other way round, else 0.
    """
    is_dated = taken != NEVER
    hour, rest = np.divmod(taken, _HOUR)
    clock = _Clock(_hours(hour), rest, noted)
    edges = np.flatnonzero(copies & (is_dated[first] != is_dated[second]))
    one, other = first[edges], second[edges]
    swapped = is_dated[other]
    dated, undated = np.where(swapped, other, one), np.where(swapped, one, other)
    pictured = framed[edges] == np.where(swapped, 1, -1)
    order = np.lexsort((*noted[dated].T, rest[dated], hour[dated], -scores[edges], pictured, undated))
    edges, dated, undated, pictured = edges[order], dated[order], undated[order], pictured[order]
    begins = runs.begins(undated)
    best = np.repeat(begins, np.diff(begins, append=len(undated)))
    other_day, another = clock.apart(dated, dated[best])
    apart = edges[np.where(other_day, ~pictured, another)]
    shot, likeness = np.full(len(taken), -1), np.zeros(len(taken))
    shot[undated[begins]], likeness[undated[begins]] = dated[begins], scores[edges[begins]]
    edges = np.flatnonzero(copies & (shot[first] >= 0) & (shot[second] >= 0))
    one, other = first[edges], second[edges]
    other_day, another = clock.apart(shot[one], shot[other])
    less_alike = scores[edges] < np.minimum(likeness[one], likeness[other])
    between: Rows = edges[np.where(other_day, framed[edges] == 0, another) & less_alike]
    return np.concatenate([apart, between])


def _hours(digits: NDArray[np.float64]) -> Rows:
    """Hours since 1970 from ten digits of year, month, day and hour; invalid dates give some number too."""
    year, month, day, hour = (digits // 10**place % 10**count for place, count in ((6, 4), (4, 2), (2, 2), (0, 2)))
    months = np.asarray(12 * (year - 1970) + month - 1, np.int64).astype("M8[M]")
    days = months.astype("M8[D]").astype(np.int64) + day.astype(np.int64)
    return np.asarray(24 * days + hour, np.int64)
