"""Candidate pairs -> the map that lays one photo on the other, from their local features.

All pairs of a block at once: features that are each other's nearest (Hamming distance), then similarity maps through
two of them each, drawn by a fixed table, the one that most others follow (random sample consensus; Fischler, Bolles,
1981), and an affine least-squares fit to its followers.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Self

import numpy as np
from numpy.typing import NDArray

from core.features import LIMIT, Features
from core.geometry import Frames, Maps, apply, inverse, mirrored, scale

BLOCK = 96  # pairs at a time: some 20 MB of work space
_CACHED = 4  # pairs whose distances stay in the processor's cache
NEAR = 64  # differing bits of 256 that two features of one place may have
DRAWS = 120  # similarity maps tried for each pair
SUREST = 96  # features of a pair, the nearest of those that found each other, that a map is drawn from and tried on
TOLERANCE = 0.010  # parts of the long side that a follower may be off
FOLLOWERS = 6  # fewer agree by chance now and then
LARGEST_SCALE = 7.0
MIDDLE = 0.6  # of the sides of what both photos show
LARGEST_STRETCH = 1.9  # the two main scales of a map: a square made of a wide frame, not a shear


@dataclass(frozen=True, slots=True)
class Support:
    """What speaks for n maps; for one that was not made of features, nothing does."""

    followers: NDArray[np.int64]  # (n,) features that follow the map
    central: NDArray[np.int64]  # (n,) those in the middle of what both photos show

    @classmethod
    def none(cls, count: int) -> Self:
        return cls(np.zeros(count, np.int64), np.zeros(count, np.int64))

    @classmethod
    def joined(cls, parts: Sequence[Self]) -> Self:
        """That of several blocks, one after another."""
        return cls(np.concatenate([part.followers for part in parts]), np.concatenate([part.central for part in parts]))

    def __getitem__(self, rows: slice | NDArray[np.bool_] | NDArray[np.intp]) -> Support:
        return Support(self.followers[rows], self.central[rows])


def align(pairs: NDArray[np.int64], features: Features) -> tuple[Maps, Support]:
    """The maps (n, 2, 3) from the first to the second photo of each pair, and what speaks for each.

    A pair with no believable map has 0 followers.
    """
    maps, support = [np.zeros((0, 2, 3))], [Support.none(0)]
    for start in range(0, len(pairs), BLOCK):
        found, number = _align_block(pairs[start : start + BLOCK], features)
        maps.append(found)
        support.append(number)
    return np.concatenate(maps), Support.joined(support)


def _align_block(pairs: NDArray[np.int64], features: Features) -> tuple[Maps, Support]:
    bits_a, place_a, empty_a = _padded(pairs[:, 0], features)
    bits_b, place_b, empty_b = _padded(pairs[:, 1], features)
    nearest, apart = np.empty((len(pairs), LIMIT), np.intp), np.empty((len(pairs), LIMIT), np.uint16)
    mutual = np.empty((len(pairs), LIMIT), np.bool_)
    for start in range(0, len(pairs), _CACHED):
        few = slice(start, start + _CACHED)
        # Distances of 256 and more where there is no feature.
        distance = empty_a[few, :, None] + empty_b[few, None, :]
        for word in range(4):
            distance += np.bitwise_count(bits_a[few, :, None, word] ^ bits_b[few, None, :, word])
        nearest[few] = distance.argmin(axis=2)
        apart[few] = np.take_along_axis(distance, nearest[few, :, None], axis=2)[:, :, 0]
        mutual[few] = apart[few] == np.take_along_axis(distance.min(axis=1), nearest[few], axis=1)
    mutual &= apart <= NEAR
    maps, support = np.zeros((len(pairs), 2, 3)), Support.none(len(pairs))
    some = np.flatnonzero(mutual.sum(axis=1) >= FOLLOWERS)
    if len(some):
        order = np.argsort(np.where(mutual, apart, 999)[some], axis=1, kind="stable")  # the surest first
        row = some[:, None]
        source, target = place_a[row, order], place_b[row, nearest[row, order]]
        maps[some], chosen = _fit(source, target, mutual[row, order])
        first, second = features.frames[pairs[some, 0]], features.frames[pairs[some, 1]]
        support.followers[some] = chosen.sum(axis=1)
        support.central[some] = (chosen & _in_middle(source, maps[some], first, second)).sum(axis=1)
    return maps, support


def _padded(
    numbers: NDArray[np.int64], features: Features
) -> tuple[NDArray[np.uint64], NDArray[np.float64], NDArray[np.uint16]]:
    """Features of each photo in LIMIT rows, and where it has none: bits (n, LIMIT, 4), places (n, LIMIT, 2), and 256
    in rows that are empty, else 0 (n, LIMIT)."""
    if not len(features.bits):
        return (
            np.zeros((len(numbers), LIMIT, 4), np.uint64),
            np.zeros((len(numbers), LIMIT, 2)),
            np.full((len(numbers), LIMIT), 256, np.uint16),
        )
    rows = features.start[numbers][:, None] + np.arange(LIMIT)
    empty = rows >= features.start[numbers + 1][:, None]
    rows[empty] = 0
    return features.bits[rows], features.place[rows].astype(np.float64), (256 * empty).astype(np.uint16)


def _draws() -> NDArray[np.intp]:
    """Pairs of ranks to fit through, the surest features most often, (DRAWS, 2)."""
    draw = np.random.default_rng(7)
    ranks = np.floor(40 * draw.random((4 * DRAWS, 2)) ** 1.5).astype(np.intp)
    result: NDArray[np.intp] = ranks[ranks[:, 0] != ranks[:, 1]][:DRAWS]
    return result


_DRAWN = _draws()


def _fit(
    source: NDArray[np.float64], target: NDArray[np.float64], there: NDArray[np.bool_]
) -> tuple[Maps, NDArray[np.bool_]]:
    """The maps, and which features follow them, none where a map is not to be believed."""
    ranks = np.minimum(_DRAWN[None], there.sum(axis=1)[:, None, None] - 1)
    z = (source[:, :SUREST, 0] + 1j * source[:, :SUREST, 1]).astype(np.complex64)
    w = (target[:, :SUREST, 0] + 1j * target[:, :SUREST, 1]).astype(np.complex64)
    row = np.arange(len(z))[:, None]
    z0, z1 = z[row, ranks[:, :, 0]], z[row, ranks[:, :, 1]]
    w0, w1 = w[row, ranks[:, :, 0]], w[row, ranks[:, :, 1]]
    apart = np.abs(z1 - z0)
    turn = np.where(apart > 0.04, (w1 - w0) / np.where(apart > 0.04, z1 - z0, 1), 0)
    size = np.abs(turn)
    turn = np.where((size < LARGEST_SCALE) & (size > 1 / LARGEST_SCALE), turn, 0)
    move = w0 - turn * z0
    off = turn[:, :, None] * z[:, None, :]
    off += move[:, :, None]
    off -= w[:, None, :]
    limit = np.square(TOLERANCE * np.maximum(np.abs(turn), 1))[:, :, None]
    follow = (np.square(off.real) + np.square(off.imag) < limit) & there[:, None, :SUREST] & (turn != 0)[:, :, None]
    best = follow.sum(axis=2).argmax(axis=1)
    chosen = np.zeros_like(there)
    chosen[:, :SUREST] = follow[np.arange(len(z)), best]
    a, b = turn[np.arange(len(z)), best], move[np.arange(len(z)), best]
    maps = np.stack([np.stack([a.real, -a.imag, b.real], -1), np.stack([a.imag, a.real, b.imag], -1)], 1).astype(float)
    for _ in range(3):
        enough = chosen.sum(axis=1) >= FOLLOWERS
        fitted = _least_squares(source, target, chosen)
        maps = np.where(enough[:, None, None], fitted, maps)
        off = np.linalg.norm(apply(maps, source) - target, axis=2)
        chosen = (off < TOLERANCE * np.maximum(scale(maps), 1)[:, None]) & there
    return maps, chosen & _believable(maps, source, chosen)[:, None]


def _in_middle(source: NDArray[np.float64], maps: Maps, frames: Frames, others: Frames) -> NDArray[np.bool_]:
    """Which places of the first photos (n, m, 2) lie in the middle of the box that both photos show."""
    corners = np.array([[0, 0], [1, 0], [0, 1], [1, 1]]) * others[:, None]
    back = apply(inverse(maps), corners)
    low, high = np.maximum(back.min(axis=1), 0), np.minimum(back.max(axis=1), frames)
    off = np.abs(source - ((low + high) / 2)[:, None])
    result: NDArray[np.bool_] = (off < MIDDLE / 2 * (high - low)[:, None]).all(axis=2)
    return result


def _least_squares(source: NDArray[np.float64], target: NDArray[np.float64], chosen: NDArray[np.bool_]) -> Maps:
    """Affine maps through the chosen features."""
    homogeneous = np.concatenate([source, np.ones_like(source[:, :, :1])], axis=2)
    weighted = homogeneous * chosen[:, :, None]
    normal = weighted.transpose(0, 2, 1) @ homogeneous + np.eye(3) * 1e-6
    return np.linalg.solve(normal, weighted.transpose(0, 2, 1) @ target).transpose(0, 2, 1)


def _believable(maps: Maps, source: NDArray[np.float64], chosen: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """No mirroring, no shear, no extreme scale, and followers that are spread over more than a spot."""
    linear = maps[:, :, :2]
    singular = np.linalg.svd(linear, compute_uv=False)
    upright = ~mirrored(maps) & (singular[:, 0] < LARGEST_SCALE) & (singular[:, 1] > 1 / LARGEST_SCALE)
    even = singular[:, 0] < LARGEST_STRETCH * np.maximum(singular[:, 1], 1e-9)
    total = np.maximum(chosen.sum(axis=1), 1)[:, None]
    mean = (source * chosen[:, :, None]).sum(axis=1) / total
    spread = np.sqrt((((source - mean[:, None]) ** 2).sum(axis=2) * chosen).sum(axis=1) / total[:, 0])
    result: NDArray[np.bool_] = upright & even & (spread > 0.03) & (chosen.sum(axis=1) >= FOLLOWERS)
    return result
