"""What is known of two photos besides their pixels: what their clocks and cameras say."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike, NDArray

from core.photo import Facts

# Seconds between two clocks in other time zones: whole hours, or from so many on also the quarters of India and Nepal,
# and never more than so many. A timer that takes a picture every quarter of an hour is none.
_QUARTERS_FROM, _MOST = 3 * 3600, 14 * 3600
# By how much the facts of one exposure may differ as cameras and programs round them: stops of exposure time, EV of
# bias.
_ROUNDING = np.array([0.4, 0.3])


@dataclass(frozen=True, slots=True)
class Origins:
    """The full sizes and exposure times of the photos of n pairs, `a` first."""

    size_a: NDArray[np.int64]  # (n, 2) width and height
    size_b: NDArray[np.int64]
    apart: NDArray[np.float64]  # seconds between the two exposures, nan where a time is missing
    exposure_a: NDArray[np.float64]  # (n, 2), from `exposures`
    exposure_b: NDArray[np.float64]
    several: NDArray[np.bool_]  # one of the two files holds more pictures than the one that is compared


def one_moment(origins: Origins) -> NDArray[np.bool_]:
    """Flags of pairs of one size and one exposure time: a photo and its copy, or two shots of a burst within a
    second."""
    return np.asarray((origins.size_a == origins.size_b).all(axis=1) & (origins.apart == 0))


def exposures(photos: Sequence[Facts]) -> NDArray[np.float64]:
    """`exposures_of` these photos."""
    return exposures_of(*([getattr(one, name) for one in photos] for name in ("exposure", "bias")))


def exposures_of(exposure: ArrayLike, bias: ArrayLike) -> NDArray[np.float64]:
    """What the cameras noted of each exposure (n, 2): its time in stops, and the bias in EV; nan where it is not known.

    The fraction of the second is left out: it tells few bursts that the pictures do not tell, and where a program made
    it up, all copies would be shots of their own.
    """
    noted = np.array([exposure, bias], np.float64).T
    noted[:, 0] = np.log2(noted[:, 0])
    return noted


def are_two_exposures(a: NDArray[np.float64], b: NDArray[np.float64]) -> NDArray[np.bool_]:
    """Flags of pairs that their cameras noted as two exposures, as the frames of a bracket are; from `exposures`,
    (n, 2) each. An edit and an export have the facts of their picture, or none."""
    return np.asarray((np.abs(a - b) > _ROUNDING).any(axis=1))  # never beside a nan


def of_other_moments(origins: Origins) -> NDArray[np.bool_]:
    """Flags of pairs with two dates that differ by more than a time zone could explain, or noted as two exposures."""
    apart = origins.apart
    step = np.where(apart < _QUARTERS_FROM, 3600, 900)
    by_clock = (apart > 0.5) & ((np.mod(apart + 0.5, step) > 1) | of_other_days(origins))
    return np.asarray(by_clock | are_two_exposures(origins.exposure_a, origins.exposure_b))


def of_other_days(origins: Origins) -> NDArray[np.bool_]:
    """Flags of pairs with two exposure times farther apart than any two time zones: no shots of one series."""
    return np.asarray(origins.apart > _MOST + 0.5)
