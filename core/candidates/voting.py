"""Local features -> candidate pairs, without comparing all photos with all.

Locality-sensitive hashing of the features' bits (Indyk, Motwani: Approximate nearest neighbors, STOC 1998): a key is 20
of the 256 bits; features with the same key that agree in the rest too are votes for the two photos they come from. A
vote weighs more the closer the two features are and the fewer others are near them. Features that occur in very many
photos (the clock of a phone, the type of a caption) are left out.
"""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import numpy as np
from numpy.typing import NDArray

from core.columns import runs
from core.indexing.features import Features
from core.measuring.miniatures import THREADS

TABLES = 16
BITS = 20  # of a key; each table takes its own two bytes and half of the next
CROWD = 32  # features of one key; more are a fashion, not a picture
NEAR = 56  # of 256 bits, so many may differ in two features of one place
_NEAR_IN_WORD = 18  # of the 64 bits that are compared first, so many: most features that are too far apart fail here
LEAST = 500  # weight of a pair that is a candidate: one vote of features that differ by 45 bits and stand nowhere else
MIRRORED = 2  # the weight of votes for a mirror image is divided by this: far more of them are wrong than right

_UNIT = 4.0  # of weight: in whole numbers, whose sum is the same in any order


def candidates(
    features: Features, new: NDArray[np.bool_], *, upright: int | None = None
) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Pairs of photo numbers (n, 2), smaller first, sorted, with at least one new photo each, and the weight of their
    votes (n,).

    The first `upright` photos are pictures as they are, the rest their mirror images in the same order, which are
    compared only with the former and never with their own. None: there are no mirror images.
    """
    count = len(new)
    upright = count if upright is None else upright
    owner = features.owner

    def counted(table: int) -> tuple[NDArray[np.int64], NDArray[np.float64]]:
        return _summed(*_votes(features, owner, new, table, upright))

    with ThreadPoolExecutor(THREADS, "vote") as threads:
        tables = list(threads.map(counted, range(TABLES)))
    pairs, sums = _summed(*(np.concatenate(column) for column in zip(*tables, strict=True)))
    weight = sums.astype(np.int64)
    weight[pairs % count >= upright] //= MIRRORED
    enough = weight >= LEAST
    pairs, weight = pairs[enough], weight[enough]
    return np.stack([pairs // count, pairs % count], axis=1), weight


def _summed(pairs: NDArray[np.int64], weight: NDArray[np.float64]) -> tuple[NDArray[np.int64], NDArray[np.float64]]:
    """The distinct pairs, sorted, and the sum of each one's votes."""
    order = np.argsort(pairs, kind="stable")  # what is sorted in parts is only joined
    pairs = pairs[order]
    first = runs.begins(pairs)
    return pairs[first], np.add.reduceat(weight[order], first)


def _votes(
    features: Features, owner: NDArray[np.int32], new: NDArray[np.bool_], table: int, upright: int
) -> tuple[NDArray[np.int64], NDArray[np.float64]]:
    """The votes of one table: two photos as one number, and the weight of each vote."""
    order, length = _crowds(_keys(features.bits, table), None if new.all() else new[owner])
    # The word farthest from the key: what lies in the key agrees anyway.
    one, other, apart = _near(features.bits, order, length, word=(table // 4 + 2) % 4)
    others = np.bincount(one, minlength=len(owner)) + np.bincount(other, minlength=len(owner))
    p, q = owner[one], owner[other]
    p, q = np.minimum(p, q), np.maximum(p, q)
    real = (p < upright) & (p != q) & (q != p + upright) & (new[p] | new[q])
    one, other, apart = one[real], other[real], apart[real]
    weight = np.floor(_UNIT * np.square(NEAR - apart) / np.sqrt(np.sqrt(others[one] * others[other])))
    return p[real].astype(np.int64) * len(new) + q[real], weight


def _near(
    bits: NDArray[np.uint64], order: NDArray[np.intp], length: NDArray[np.intp], *, word: int
) -> tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.int64]]:
    """The features of one key, of `_crowds`, that are near each other, and how many bits they differ by, each (n,)."""
    ends = np.repeat(np.cumsum(length), length)
    first_bits = bits[:, word].take(order)
    at = np.arange(len(order))
    found = [np.zeros((3, 0), np.int64)]
    for step in range(1, CROWD):  # one step after the other, as all that may be near take hundreds of megabytes
        at = at.compress(at + step < ends.take(at))
        if not len(at):
            break
        here = at.compress(np.bitwise_count(first_bits.take(at) ^ first_bits.take(at + step)) <= _NEAR_IN_WORD)
        one, other = order.take(here), order.take(here + step)
        apart = _apart(bits, one, other)
        near = apart < NEAR
        found.append(np.stack([one[near], other[near], apart[near]]))
    one, other, apart = np.concatenate(found, axis=1)
    return one, other, apart


def _apart(bits: NDArray[np.uint64], one: NDArray[np.intp], other: NDArray[np.intp]) -> NDArray[np.int64]:
    """The number of differing bits (n,). `take` and adding columns take a fifth of the time of indexing and `sum`."""
    differing = np.bitwise_count(bits.take(one, axis=0) ^ bits.take(other, axis=0))
    first, second, third, fourth = differing.astype(np.int64).T
    result: NDArray[np.int64] = first + second + third + fourth
    return result


def _keys(bits: NDArray[np.uint64], table: int) -> NDArray[np.uint32]:
    """A key of BITS bits of each feature (m, 4), (m,): features of one place are likely to have it in common. ORB's
    tests were chosen to be uncorrelated, so any bits are as good a draw as others."""
    some = bits.view(np.uint16).reshape(-1, TABLES)
    key = some[:, table].astype(np.uint32)
    key |= (some[:, (table + 1) % TABLES] & np.uint16((1 << BITS - 16) - 1)).astype(np.uint32) << np.uint32(16)
    return key


def _crowds(keys: NDArray[np.uint32], new: NDArray[np.bool_] | None) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
    """The features that share their key with others, but not with too many, sorted by key; and the number of features
    of each key. Keys that no new feature has are left out. Two sorts of short numbers take a fifth of the time of one
    of long ones."""
    order = np.arange(len(keys))
    if new is not None:
        wanted = np.zeros(1 << BITS, np.bool_)
        wanted[keys[new]] = True
        order = np.flatnonzero(wanted[keys])
    order = order[np.argsort(keys[order].astype(np.uint16), kind="stable")]
    order = order[np.argsort((keys[order] >> np.uint32(16)).astype(np.uint16), kind="stable")]
    keys = keys[order]
    length = np.diff(np.flatnonzero(np.diff(keys, prepend=keys[:1] + 1)), append=len(keys))
    kept = (length > 1) & (length <= CROWD)
    return order[np.repeat(kept, length)], length[kept]
