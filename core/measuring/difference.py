"""The difference of two pictures of one thing, place by place, once they are registered."""

from __future__ import annotations

from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from core.measuring.heat import VISIBLE, heated
from core.measuring.registration import Map, Pixels, register, warped

SIDE = 1280
"""Pixels of the long side of what the two have in common."""

_MOST = 1920  # pixels of a long side that are decoded for a small part
_BLUR = 0.8  # pixels: half a pixel's shift along an edge is no difference
_GAINS = (0.25, 4.0)  # of brightness: the least and the most that is evened out
_SAMPLES = 200_000  # pixels that the brightness is compared on


@dataclass(frozen=True, slots=True)
class Difference:
    """The difference of the second picture from the first, in the frame of the first."""

    first: Pixels  # the first picture as it was compared, (height, width, 3) RGB
    amount: NDArray[np.uint8]  # (height, width) grey levels, the most of the three colours; 0 outside the overlap
    inside: NDArray[np.bool_]  # (height, width): where both are
    map: Map  # as it was used
    gain: float  # the second's contrast against the first's, which was evened out
    offset: float  # ... and then its brightness, in grey levels

    @property
    def share(self) -> float:
        """The fraction of the common area that differs visibly, 0 to 1."""
        common = int(self.inside.sum())
        return float((self.amount[self.inside] >= VISIBLE).sum() / common) if common else 0.0


def sides(first: tuple[int, int], second: tuple[int, int], scale: float) -> tuple[int, int]:
    """The long sides to decode both pictures at, so that they are equally dense and neither is enlarged. `first` and
    `second` are widths and heights; `scale` is the map's, relative to the long sides."""
    scale = max(scale, 1e-6)
    side = min(SIDE * max(1.0, scale), _MOST, max(first), max(second) * scale)
    return max(1, round(side)), max(1, round(side / scale))


def difference(first: Pixels, second: Pixels, start: Map) -> Difference:
    """Compare two upright RGB pictures; `start` is roughly the map from the first to the second, see
    core.measuring.geometry."""
    exact = register(first, second, start)
    laid, inside = warped(second, exact, first)
    gain, offset = _evening(first, laid, inside)
    one, other = (cv2.GaussianBlur(picture, (0, 0), _BLUR).astype(np.float32) for picture in (first, laid))
    apart = np.abs(one - (other * gain + offset)).max(axis=2)
    amount = np.where(inside, np.clip(np.rint(apart), 0, 255), 0).astype(np.uint8)
    return Difference(first, amount, inside, exact, 1 / gain, -offset / gain)


def _evening(first: Pixels, laid: Pixels, inside: NDArray[np.bool_]) -> tuple[float, float]:
    """The gain and offset that match the second picture's brightness to the first. The line through their luma is
    fitted again without outliers, so that an added caption does not darken the rest."""
    here = np.flatnonzero(inside)
    if len(here) < 64:
        return 1.0, 0.0
    here = here[:: max(1, len(here) // _SAMPLES)]
    x, y = (_luma(picture).ravel()[here] for picture in (laid, first))
    keep = np.ones(len(x), np.bool_)
    gain, offset = 1.0, 0.0
    for _ in range(4):
        spread = float(x[keep].var())
        if spread < 1.0:  # one tone: nothing says how contrast changed
            return 1.0, float(np.median(y[keep] - x[keep]))
        mean_x, mean_y = float(x[keep].mean()), float(y[keep].mean())
        gain = float(((x[keep] - mean_x) * (y[keep] - mean_y)).mean()) / spread
        gain = min(max(gain, _GAINS[0]), _GAINS[1])
        offset = mean_y - gain * mean_x
        rest = np.abs(y - (gain * x + offset))
        keep = rest <= max(3.0, 2.5 * float(np.median(rest)))
    return gain, offset


def _luma(picture: Pixels) -> NDArray[np.float32]:
    return np.asarray(cv2.cvtColor(picture, cv2.COLOR_RGB2GRAY), np.float32)


def heat(found: Difference) -> Pixels:
    """The difference as an RGB picture (height, width, 3): the first picture dark and grey, and over it what differs,
    brighter the more it does."""
    return heated(np.asarray(cv2.cvtColor(found.first, cv2.COLOR_RGB2GRAY), np.uint8), found.amount)
