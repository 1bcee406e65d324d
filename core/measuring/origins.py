"""What is known of two photos besides their pixels, and what their clocks say."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

# Seconds between two clocks in other time zones: whole hours, or from so many on also the quarters of India and Nepal,
# and never more than so many. A timer that takes a picture every quarter of an hour is none.
_QUARTERS_FROM, _MOST = 3 * 3600, 14 * 3600


@dataclass(frozen=True, slots=True)
class Origins:
    """The full sizes and exposure times of the photos of n pairs, `a` first."""

    size_a: NDArray[np.int64]  # (n, 2) width and height
    size_b: NDArray[np.int64]
    apart: NDArray[np.float64]  # seconds between the two exposures, nan where a time is missing
    several: NDArray[np.bool_]  # one of the two files holds more pictures than the one that is compared


def one_moment(origins: Origins) -> NDArray[np.bool_]:
    """Flags of pairs of one size and one exposure time: a photo and its copy, or two shots of a burst within a
    second."""
    return np.asarray((origins.size_a == origins.size_b).all(axis=1) & (origins.apart == 0))


def of_other_moments(origins: Origins) -> NDArray[np.bool_]:
    """Flags of pairs with two exposure times that differ by more than a time zone could explain."""
    apart = origins.apart
    step = np.where(apart < _QUARTERS_FROM, 3600, 900)
    return np.asarray((apart > 0.5) & ((np.mod(apart + 0.5, step) > 1) | (apart > _MOST + 0.5)))
