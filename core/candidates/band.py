"""Bands of bits of a hash: two hashes that differ in few bits differ in very few within at least one band."""

from __future__ import annotations

import itertools
from dataclasses import dataclass, replace
from math import comb

import numpy as np
from numpy.typing import NDArray

HASH_BITS = 64
WIDEST = 16  # bits of a band; numpy sorts longer keys more slowly

Hashes = NDArray[np.uint64]


@dataclass(frozen=True, slots=True)
class Band:
    """Some of the bits of a hash, and the radius: the number of these bits in which two hashes may differ to be
    compared."""

    shift: int
    width: int
    radius: int

    def keys(self, hashes: Hashes) -> NDArray[np.uint16]:
        """The band's bits of each hash."""
        mask = np.uint64((1 << self.width) - 1)
        result: NDArray[np.uint16] = ((hashes >> np.uint64(self.shift)) & mask).astype(np.uint16)
        return result

    def ball(self) -> NDArray[np.int64]:
        """The Hamming ball of the band's radius: all masks by which two keys may differ."""
        bits = [1 << bit for bit in range(self.width)]
        chosen = itertools.chain.from_iterable(
            itertools.combinations(bits, count) for count in range(min(self.radius, self.width) + 1)
        )
        return np.array([sum(some) for some in chosen], np.int64)

    @property
    def share(self) -> float:
        """The share of all keys that lie in a ball."""
        return float(sum(comb(self.width, count) for count in range(self.radius + 1))) / float(1 << self.width)


def bands_of(count: int, distance: int) -> tuple[Band, ...]:
    """`count` bands for hashes that differ in at most `distance` bits.

    By the pigeonhole principle: the radii, plus one per band, sum to one more than the distance, so hashes beyond the
    radius of every band would differ in more bits than the distance. Each bit of the hash is assigned to the band in
    which most hashes are near, unless that has the greatest width. The lowest bit, the mean, is set in nearly every
    picture and tells none apart; it is in the last band, where the radius is smallest.
    """
    if count == 1:
        return (Band(0, 0, 0),)  # one key for all
    radius, more = divmod(distance + 1, count)
    bands = [Band(0, 0, radius - (number >= more)) for number in range(count)]
    for _ in range(HASH_BITS):
        worst = max(range(count), key=lambda number: (bands[number].width < WIDEST, bands[number].share))
        bands[worst] = replace(bands[worst], width=min(bands[worst].width + 1, WIDEST))
    ends = itertools.accumulate(band.width for band in bands)
    return tuple(replace(band, shift=HASH_BITS - end) for band, end in zip(bands, ends, strict=True))


def elsewhere(difference: Hashes, bands: tuple[Band, ...]) -> NDArray[np.bool_]:
    """Flags of the differences of hashes that are found in none of these bands."""
    keep = np.ones(len(difference), np.bool_)
    for band in bands:
        keep &= np.bitwise_count(band.keys(difference)) > band.radius
    return keep
