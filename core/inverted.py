"""Local features -> the photos of a library that share most of them with one picture.

An inverted index of locality-sensitive keys (Indyk, Motwani: Approximate nearest neighbors, STOC 1998). A key is 24 of
a feature's 256 bits. The photos lie in segments: what is new is added behind, nothing is built anew.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from core.features import LIMIT, Features
from core.features import keys as keys_of

SEGMENT = 8192  # photos
TABLES = 4  # keys of each feature, of other bytes each
CROWD = 200  # photos with one key; one that is in more says nothing of any: the clock of a phone, the type of a caption
VOTES = 2  # keys in common, at the least
ENTRIES = 24_000_000  # in memory, 8 bytes each: beyond that, fewer features of each photo are looked at
_FEWEST = 16  # features of a photo
_STRIDE = 3  # bytes from one table to the next


@dataclass(frozen=True, slots=True)
class _Segment:
    """The keys of some photos, sorted in each table, and the row that each comes from."""

    first: int  # row of its first photo
    photos: int
    keys: list[NDArray[np.uint32]]
    rows: list[NDArray[np.int32]]


class Inverted:
    """Keys of features -> rows of photos."""

    def __init__(self) -> None:
        self._segments: list[_Segment] = []

    def __len__(self) -> int:
        """How many photos are in it."""
        return self._segments[-1].first + self._segments[-1].photos if self._segments else 0

    @property
    def next_rows(self) -> int:
        """The row at which the next segment is to begin: behind the last one, or with it where that is not full."""
        if self._segments and self._segments[-1].photos < SEGMENT:
            return self._segments[-1].first
        return len(self)

    def extend(self, packed: Sequence[bytes], *, library: int) -> None:
        """Add the local features of the photos from `next_rows` on, SEGMENT at most.

        `library` is how many photos there will be: it says how many features of each there is room for.
        """
        first = self.next_rows
        if self._segments and self._segments[-1].first == first:
            self._segments.pop()
        room = max(_FEWEST, min(LIMIT, ENTRIES // (TABLES * max(1, library))))
        features = Features.unpack(packed, np.ones((len(packed), 2)))
        owner = features.owner
        # The features of a photo are stored in the order of their worth.
        worth = np.arange(len(owner)) - features.start[owner]
        kept = worth < room
        bits, rows = features.bits[kept], first + owner[kept]
        keys, owners = [], []
        for table in range(TABLES):
            key = keys_of(bits, _STRIDE * table)
            order = np.argsort(key, kind="stable")
            keys.append(key[order])
            owners.append(rows[order].astype(np.int32))
        self._segments.append(_Segment(first, len(packed), keys, owners))

    def most_voted(self, packed: bytes, limit: int) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
        """The rows of up to `limit` photos with the most keys in common with a picture, or with its mirror image:
        VOTES at least; and their votes."""
        votes = np.zeros(len(self), np.int64)
        for mirrored in (False, True) if self._segments else ():
            bits = Features.unpack([packed], np.ones((1, 2)), mirrored=mirrored).bits
            if len(bits):
                keys = [np.unique(keys_of(bits, _STRIDE * table)) for table in range(TABLES)]
                np.maximum(votes, sum(map(self._votes, range(TABLES), keys)), out=votes)
        best = np.argsort(-votes, kind="stable")[:limit]
        best = best[votes[best] >= VOTES]
        return best, votes[best]

    def _votes(self, table: int, keys: NDArray[np.uint32]) -> NDArray[np.int64]:
        """How many of these keys each photo has, but for those that are all the fashion."""
        starts = np.stack([np.searchsorted(segment.keys[table], keys) for segment in self._segments])
        stops = np.stack([np.searchsorted(segment.keys[table], keys, side="right") for segment in self._segments])
        lengths = stops - starts
        lengths[:, lengths.sum(axis=0) > CROWD] = 0
        votes = np.zeros(len(self), np.int64)
        for segment, start, length in zip(self._segments, starts, lengths, strict=True):
            number = np.repeat(np.arange(len(keys)), length)
            within = np.arange(len(number)) - np.repeat(np.cumsum(length) - length, length)
            rows = segment.rows[table][start[number] + within]
            once = np.unique(number * len(votes) + rows) % len(votes)  # a photo has one vote for a key, however often
            votes += np.bincount(once, minlength=len(votes))
        return votes
