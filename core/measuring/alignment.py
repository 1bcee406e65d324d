"""Candidate pairs -> the affine map between the two photos, from their local features.

For all pairs of a block at once: features that are each other's nearest (by Hamming distance); similarity maps through
two of them each, drawn from a fixed table, of which the one with most followers is taken (random sample consensus;
Fischler, Bolles, 1981); and an affine least-squares fit to its followers.
"""

from __future__ import annotations

import itertools
from dataclasses import dataclass
from typing import Any, Self

import numpy as np
from numpy.typing import NDArray

from core.columns.table import Table
from core.indexing.features import LIMIT, Features
from core.measuring.geometry import Frames, Maps, apply, corners_of, inverse, mirrored, scale
from core.measuring.unbuffered import unbuffered

BLOCK = 96  # pairs at a time: some 20 MB of work space
NEAR = 64  # bits of 256 in which two features of one place may differ
NEAR_IN_HALF = 36  # of the first 128 bits: if all pairs of features differ in more, the rest is not looked at
DRAWS = 120  # similarity maps tried for each pair
TOLERANCE = 0.010  # parts of the long side by which a feature may be off the map that is fitted to it
WIDE = 0.020  # the same of a follower of the final map; things at another distance from the camera are off by more
ASTRAY = 0.5  # how far a follower's own rotation and scale may be from the map's, relative to the larger
FOLLOWERS = 4  # fewer agree by chance now and then
_WIDTHS = (FOLLOWERS - 1, 16, 64, LIMIT)  # pairs with about as many features are fitted together
LARGEST_SCALE = 7.0  # of lengths, in parts of the long sides
# Parts of the long side: features closer together than this determine no rotation and scale. So much is the least
# distance of two that a map is drawn through, and the least standard deviation of the followers.
SPREAD = 0.03
MIDDLE = 0.6  # of the sides of the area that both photos show
LARGEST_STRETCH = 1.9  # ratio of a map's two main scales: a wide frame made square


@dataclass(frozen=True, slots=True)
class Support(Table):
    """The evidence for n maps: how many features follow each. Maps that were not found by features have none."""

    followers: NDArray[np.int64]  # (n,) features that follow the map
    central: NDArray[np.int64]  # (n,) those in the middle of what both photos show
    breadth: NDArray[np.float64]  # (n,) how far they deviate from one line, in parts of the long side

    @classmethod
    def none(cls, count: int) -> Self:
        return cls(np.zeros(count, np.int64), np.zeros(count, np.int64), np.zeros(count))


def align(pairs: NDArray[np.int64], features: Features) -> tuple[Maps, Support]:
    """The maps (n, 2, 3) from the first to the second photo of each pair, and their support. A pair without a plausible
    map has 0 followers."""
    maps, support = [np.zeros((0, 2, 3))], [Support.none(0)]
    for start in range(0, len(pairs), BLOCK):
        found, number = _align_block(pairs[start : start + BLOCK], features)
        maps.append(found)
        support.append(number)
    return np.concatenate(maps), Support.joined(support)


def _align_block(pairs: NDArray[np.int64], features: Features) -> tuple[Maps, Support]:
    with unbuffered():
        nearest, apart = _found_each_other(pairs, features)
    mutual = (apart <= NEAR).sum(axis=1)
    maps, support = np.zeros((len(pairs), 2, 3)), Support.none(len(pairs))
    for low, high in itertools.pairwise(_WIDTHS):
        some = np.flatnonzero((mutual > low) & (mutual <= high))
        if not len(some):
            continue
        row, width = some[:, None], int(mutual[some].max())
        order = np.argsort(apart[some], axis=1, kind="stable")[:, :width]  # the surest first
        one, other = _padded(pairs[some, 0], features), _padded(pairs[some, 1], features)
        one, other = np.take_along_axis(one, order, axis=1), np.take_along_axis(other, nearest[row, order], axis=1)
        source, target = features.place[one].astype(np.float64), features.place[other].astype(np.float64)
        turned = features.stance[other] / features.stance[one]
        maps[some], chosen = _fit(source, target, turned, apart[row, order] <= NEAR)
        first, second = features.frames[pairs[some, 0]], features.frames[pairs[some, 1]]
        support.followers[some] = chosen.sum(axis=1)
        support.central[some] = (chosen & _in_middle(source, maps[some], first, second)).sum(axis=1)
        support.breadth[some] = np.minimum(_scatter(source, chosen)[1], _scatter(target, chosen)[1])
    return maps, support


def _found_each_other(pairs: NDArray[np.int64], features: Features) -> tuple[NDArray[np.intp], NDArray[np.uint8]]:
    """For each feature of the first photos its nearest neighbour in the second (n, LIMIT), and the distance in bits,
    which is 255 unless the two are mutual nearest neighbours within NEAR, and there may be enough of these."""
    nearest, apart = np.zeros((len(pairs), LIMIT), np.intp), np.full((len(pairs), LIMIT), 255, np.uint8)
    xor, bits, total = (np.empty(LIMIT * LIMIT, kind) for kind in (np.uint64, np.uint8, np.uint8))
    words = {number: _words(number, features) for number in np.unique(pairs).tolist()}
    for row, (a, b) in enumerate(pairs.tolist()):
        one, other = words[a], words[b]
        shape = one.shape[1], other.shape[1]
        size = shape[0] * shape[1]
        if not size:
            continue
        differ, some, distance = (space[:size].reshape(shape) for space in (xor, bits, total))
        for word in range(4):
            np.bitwise_xor(one[word, :, None], other[word], out=differ)
            np.bitwise_count(differ, out=some if word else distance)
            if word == 3:
                np.minimum(distance, 191, out=distance)  # with 64 more it must stay below 256; so far is far enough
            if word:
                np.add(distance, some, out=distance)
            # Unrelated photos, as most are, or too few features near each other for a map.
            if word == 1 and distance.min() > NEAR_IN_HALF:
                break
            if word > 1 and np.count_nonzero(np.less_equal(distance, NEAR)) < FOLLOWERS:
                break
        else:
            best = distance.argmin(axis=1)
            far = distance[np.arange(len(best)), best]
            mutual = np.flatnonzero((far <= NEAR) & (far == distance.min(axis=0)[best]))
            nearest[row, mutual], apart[row, mutual] = best[mutual], far[mutual]
    return nearest, apart


def _words(number: int, features: Features) -> NDArray[np.uint64]:
    """The bits of a photo's features word by word (4, m), since long rows are compared several times faster."""
    first, end = features.start[number : number + 2].tolist()
    return np.ascontiguousarray(features.bits[first : min(end, first + LIMIT)].T)


def _padded(numbers: NDArray[np.int64], features: Features) -> NDArray[np.int64]:
    """The rows of each photo's features (n, LIMIT), padded with arbitrary rows."""
    rows = features.start[numbers][:, None] + np.arange(LIMIT)
    rows[rows >= features.start[numbers + 1][:, None]] = 0
    return rows


def _draws() -> NDArray[np.intp]:
    """Pairs of ranks to fit through (DRAWS, 2), the surest features most often."""
    draw = np.random.default_rng(7)
    ranks = np.floor(40 * draw.random((4 * DRAWS, 2)) ** 1.5).astype(np.intp)
    return np.asarray(ranks[ranks[:, 0] != ranks[:, 1]][:DRAWS])


_DRAWN = _draws()


def _fit(
    source: NDArray[np.float64], target: NDArray[np.float64], turned: NDArray[np.complex64], there: NDArray[np.bool_]
) -> tuple[Maps, NDArray[np.bool_]]:
    """Fit the maps, and say which features follow each; no feature follows a map that cannot be believed.

    `turned` (n, m) is the rotation and scale of each feature pair by itself, as a complex number. It must be about that
    of the map (weak geometric consistency; Jégou, Douze, Schmid, 2008): chance maps hardly ever pass this.
    """
    ranks = np.minimum(_DRAWN[None], there.sum(axis=1)[:, None, None] - 1)
    z, w = ((places[:, :, 0] + 1j * places[:, :, 1]).astype(np.complex64) for places in (source, target))
    row = np.arange(len(z))[:, None]
    z0, z1 = z[row, ranks[:, :, 0]], z[row, ranks[:, :, 1]]
    w0, w1 = w[row, ranks[:, :, 0]], w[row, ranks[:, :, 1]]
    apart = np.abs(z1 - z0)
    turn = np.where(apart > SPREAD, (w1 - w0) / np.where(apart > SPREAD, z1 - z0, 1), 0)
    size = np.abs(turn)
    turn = np.where((size < LARGEST_SCALE) & (size > 1 / LARGEST_SCALE), turn, 0)
    for end in (0, 1):
        turn = np.where(_turned_alike(turn, turned[row, ranks[:, :, end]]), turn, 0)
    move = w0 - turn * z0
    off = turn[:, :, None] * z[:, None, :]
    off += move[:, :, None]
    off -= w[:, None, :]
    limit = np.square(TOLERANCE * np.maximum(np.abs(turn), 1))[:, :, None]
    follow = (np.square(off.real) + np.square(off.imag) < limit) & there[:, None] & (turn != 0)[:, :, None]
    best = follow.sum(axis=2).argmax(axis=1)
    chosen = follow[np.arange(len(z)), best]
    a, b = turn[np.arange(len(z)), best], move[np.arange(len(z)), best]
    maps = np.stack([np.stack([a.real, -a.imag, b.real], -1), np.stack([a.imag, a.real, b.imag], -1)], 1).astype(float)
    for _ in range(3):
        enough = chosen.sum(axis=1) >= FOLLOWERS
        fitted = _least_squares(source, target, chosen)
        maps = np.where(enough[:, None, None], fitted, maps)
        off = np.linalg.norm(apply(maps, source) - target, axis=2) / np.maximum(scale(maps), 1)[:, None]
        along = there & _turned_alike(_turns(maps)[:, None], turned)
        chosen = along & (off < TOLERANCE)
    return maps, along & (off < WIDE) & _believable(maps, source, chosen)[:, None]


def _turns(maps: Maps) -> NDArray[np.complex128]:
    """Rotation and scale of the maps as complex numbers (n,), ignoring shear."""
    linear = maps[:, :, :2]
    turn = np.empty(len(maps), np.complex128)
    turn.real, turn.imag = linear[:, 0, 0] + linear[:, 1, 1], linear[:, 1, 0] - linear[:, 0, 1]
    return turn / 2


def _turned_alike(turn: NDArray[np.complexfloating[Any, Any]], turned: NDArray[np.complex64]) -> NDArray[np.bool_]:
    """Flags of feature pairs that are rotated and scaled about as their map."""
    return np.asarray(np.abs(turn - turned) < ASTRAY * np.maximum(np.abs(turn), np.abs(turned)))


def _in_middle(source: NDArray[np.float64], maps: Maps, frames: Frames, others: Frames) -> NDArray[np.bool_]:
    """Flags of places of the first photos (n, m, 2) in the middle of the area that both photos show."""
    back = apply(inverse(maps), corners_of(others))
    low, high = np.maximum(back.min(axis=1), 0), np.minimum(back.max(axis=1), frames)
    off = np.abs(source - ((low + high) / 2)[:, None])
    return np.asarray((off < MIDDLE / 2 * (high - low)[:, None]).all(axis=2))


def _least_squares(source: NDArray[np.float64], target: NDArray[np.float64], chosen: NDArray[np.bool_]) -> Maps:
    """Affine maps through the chosen features."""
    homogeneous = np.concatenate([source, np.ones_like(source[:, :, :1])], axis=2)
    weighted = homogeneous * chosen[:, :, None]
    normal = weighted.transpose(0, 2, 1) @ homogeneous + np.eye(3) * 1e-6
    return np.linalg.solve(normal, weighted.transpose(0, 2, 1) @ target).transpose(0, 2, 1)


def _believable(maps: Maps, source: NDArray[np.float64], chosen: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """Flags of maps without mirroring, shear or extreme scale, whose followers are spread over more than a spot."""
    linear = maps[:, :, :2]
    singular = np.linalg.svd(linear, compute_uv=False)
    upright = ~mirrored(maps) & (singular[:, 0] < LARGEST_SCALE) & (singular[:, 1] > 1 / LARGEST_SCALE)
    even = singular[:, 0] < LARGEST_STRETCH * np.maximum(singular[:, 1], 1e-9)
    spread = np.hypot(*_scatter(source, chosen))
    return np.asarray(upright & even & (spread > SPREAD) & (chosen.sum(axis=1) >= FOLLOWERS))


def _scatter(places: NDArray[np.float64], chosen: NDArray[np.bool_]) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """The standard deviation of the chosen places (n, m, 2) along the line that fits them best, and across it, each
    (n,)."""
    total = np.maximum(chosen.sum(axis=1), 1)
    mean = (places * chosen[:, :, None]).sum(axis=1) / total[:, None]
    x, y = ((places - mean[:, None]) * chosen[:, :, None]).transpose(2, 0, 1)
    xx, yy, xy = ((one * other).sum(axis=1) / total for one, other in ((x, x), (y, y), (x, y)))
    middle, reach = (xx + yy) / 2, np.hypot((xx - yy) / 2, xy)
    return np.sqrt(middle + reach), np.sqrt(np.maximum(middle - reach, 0))
