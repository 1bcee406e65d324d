"""Local features -> candidate pairs, without comparing every photo with every other.

Locality-sensitive hashing of the features' bits (Indyk, Motwani: Approximate nearest neighbors, STOC 1998): a key is
a fixed draw of KEY_BITS of the 256; features of one key that agree in the rest too are votes for the two photos they
come from. A key that stands in very many photos says nothing of any (the clock of a phone, the type of a caption) and
is left out.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from core.features import Features

KEY_BITS = 24
TABLES = 6
CROWD = 24  # features of one key; more are a fashion, not a picture
NEAR = 60  # differing bits of 256 that two features of one place may have
_QUERY_TABLES = 4  # of these keys a query's index keeps
_QUERY_CROWD = 200  # features of one key that a query looks at
VOTES = 2  # of how many votes a pair is a candidate


def candidates(features: Features, new: NDArray[np.bool_]) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Pairs of photo numbers (n, 2), the smaller first, sorted, with a new photo in each, and their votes (n,)."""
    count = len(new)
    owner = features.owner
    bits = _unpacked(features)
    votes = [_votes(features.bits, owner, new, _keys(bits, columns), count) for columns in _columns(TABLES)]
    pairs, number = np.unique(np.concatenate(votes), return_counts=True)
    pairs, number = pairs[number >= VOTES], number[number >= VOTES]
    return np.stack([pairs // count, pairs % count], axis=1), number


def _columns(tables: int) -> list[NDArray[np.int64]]:
    """The bits that make the keys of each table: always the same draw."""
    draw = np.random.default_rng(20_000)
    return [draw.choice(256, KEY_BITS, replace=False) for _ in range(tables)]


def _unpacked(features: Features) -> NDArray[np.uint8]:
    return np.unpackbits(features.bits.view(np.uint8).reshape(-1, 32), axis=1)


def _keys(bits: NDArray[np.uint8], columns: NDArray[np.int64]) -> NDArray[np.uint32]:
    keys = np.zeros(len(bits), np.uint32)
    for column in columns:
        keys = (keys << np.uint32(1)) | bits[:, column]
    return keys


def _votes(
    bits: NDArray[np.uint64],
    owner: NDArray[np.int32],
    new: NDArray[np.bool_],
    keys: NDArray[np.uint32],
    count: int,
) -> NDArray[np.int64]:
    order = np.argsort(keys, kind="stable")
    keys = keys[order]
    first = np.flatnonzero(np.diff(keys, prepend=keys[:1] + 1))
    length = np.diff(first, append=len(keys))
    keep = np.repeat((length > 1) & (length <= CROWD), length)
    order, keys = order[keep], keys[keep]
    photo = owner[order]
    fresh = new[photo]
    votes = [np.zeros(0, np.int64)]
    for step in range(1, CROWD):
        here = np.flatnonzero(
            (keys[step:] == keys[:-step]) & (photo[step:] != photo[:-step]) & (fresh[step:] | fresh[:-step])
        )
        if not len(here):
            if not (keys[step:] == keys[:-step]).any():
                break
            continue
        one, other = order[here], order[here + step]
        near = np.bitwise_count(bits[one] ^ bits[other]).sum(axis=1) <= NEAR
        p, q = owner[one[near]].astype(np.int64), owner[other[near]].astype(np.int64)
        votes.append(np.minimum(p, q) * count + np.maximum(p, q))
    return np.concatenate(votes)


class Inverted:
    """Keys of features -> photos, for queries: which photos have most keys in common with one picture."""

    def __init__(self, packed: Sequence[bytes]) -> None:
        """`packed` are the local features of each photo."""
        features = Features.unpack(packed, np.ones((len(packed), 2)))
        owner, bits = features.owner, _unpacked(features)
        self._count = len(packed)
        self._columns = _columns(_QUERY_TABLES)
        self._tables: list[tuple[NDArray[np.uint32], NDArray[np.int32]]] = []
        for columns in self._columns:
            keys = _keys(bits, columns)
            order = np.argsort(keys, kind="stable")
            self._tables.append((keys[order], owner[order]))

    def most_voted(self, packed: bytes, limit: int) -> NDArray[np.int64]:
        """The rows of up to `limit` photos with the most keys in common, two at least."""
        bits = _unpacked(Features.unpack([packed], np.ones((1, 2))))
        votes = np.zeros(self._count, np.int64)
        for columns, (keys, owner) in zip(self._columns, self._tables, strict=True):
            mine = np.unique(_keys(bits, columns))
            start, stop = np.searchsorted(keys, mine), np.searchsorted(keys, mine, side="right")
            rare = (stop - start <= _QUERY_CROWD) & (stop > start)
            for first, last in zip(start[rare].tolist(), stop[rare].tolist(), strict=True):
                votes[np.unique(owner[first:last])] += 1
        best = np.argsort(-votes, kind="stable")[:limit]
        return best[votes[best] >= 2]
