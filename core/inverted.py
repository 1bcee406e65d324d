"""Local features -> the photos of a library that share most of them with one picture.

An inverted index of locality-sensitive keys (Indyk, Motwani: Approximate nearest neighbors, STOC 1998). A key is 24 of
a feature's 256 bits. The photos lie in segments: what is new is added behind, and of two that have grown to one size
one is made.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Self

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
class Segment:
    """The keys of some photos, sorted in each table, and the row that each comes from."""

    first: int  # row of its first photo
    photos: int
    array: NDArray[np.uint32]  # (TABLES, 2, m): keys, and their rows
    name: str = ""  # of the file that it is mapped from, where it is

    @classmethod
    def of(cls, first: int, packed: Sequence[bytes], room: int) -> Self:
        """The segment of photos from a row on, with so many features of each at most."""
        features = Features.unpack(packed, np.ones((len(packed), 2)))
        owner = features.owner
        # The features of a photo are stored in the order of their worth.
        kept = np.arange(len(owner)) - features.start[owner] < room
        bits, rows = features.bits[kept], (first + owner[kept]).astype(np.uint32)
        return cls(first, len(packed), _sorted([(keys_of(bits, _STRIDE * table), rows) for table in range(TABLES)]))

    def and_next(self, other: Segment) -> Segment:
        """This one and the one behind it as one."""
        tables = np.concatenate([self.array, other.array], axis=2)
        return Segment(self.first, self.photos + other.photos, _sorted([(keys, rows) for keys, rows in tables]))

    def keys(self, table: int) -> NDArray[np.uint32]:
        keys: NDArray[np.uint32] = self.array[table, 0]
        return keys

    def rows(self, table: int) -> NDArray[np.uint32]:
        rows: NDArray[np.uint32] = self.array[table, 1]
        return rows


def _sorted(tables: Sequence[tuple[NDArray[np.uint32], NDArray[np.uint32]]]) -> NDArray[np.uint32]:
    """Keys and rows of each table as (tables, 2, m), in the order of the keys."""
    orders = [np.argsort(keys, kind="stable") for keys, _ in tables]
    return np.stack([np.stack([keys[order], rows[order]]) for (keys, rows), order in zip(tables, orders, strict=True)])


class Inverted:
    """Keys of features -> rows of photos."""

    def __init__(self, segments: Sequence[Segment] = ()) -> None:
        """`segments` are those of an index that was there before."""
        self.segments = list(segments)

    def __len__(self) -> int:
        """How many photos are in it."""
        return self.segments[-1].first + self.segments[-1].photos if self.segments else 0

    @property
    def next_rows(self) -> int:
        """The row at which the next segment is to begin: behind the last one, or with it where that is not full."""
        if self.segments and self.segments[-1].photos < SEGMENT:
            return self.segments[-1].first
        return len(self)

    def extend(self, packed: Sequence[bytes], *, library: int) -> None:
        """Add the local features of the photos from `next_rows` on, SEGMENT at most.

        `library` is how many photos there will be: it says how many features of each there is room for.
        """
        first = self.next_rows
        if self.segments and self.segments[-1].first == first:
            self.segments.pop()
        room = max(_FEWEST, min(LIMIT, ENTRIES // (TABLES * max(1, library))))
        self.segments.append(Segment.of(first, packed, room))
        # Two of one size become one, so that there are few to ask, and every key is moved a few times only.
        while len(self.segments) > 1 and SEGMENT <= self.segments[-1].photos == self.segments[-2].photos:
            last = self.segments.pop()
            self.segments[-1] = self.segments[-1].and_next(last)

    def most_voted(self, packed: bytes, limit: int) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
        """The rows of up to `limit` photos with the most keys in common with a picture, or with its mirror image:
        VOTES at least; and their votes."""
        found = [self._votes(packed, mirrored=mirrored) for mirrored in (False, True)]
        rows, votes = (np.concatenate(both) for both in zip(*found, strict=True))
        order = np.lexsort((-votes, rows))
        order = order[np.diff(rows[order], prepend=-1) != 0]  # the better of the two
        rows, votes = rows[order], votes[order]
        best = np.argsort(-votes, kind="stable")[:limit]
        best = best[votes[best] >= VOTES]
        return rows[best], votes[best]

    def _votes(self, packed: bytes, *, mirrored: bool) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
        """The rows that have any key in common with a picture, and how many each."""
        bits = Features.unpack([packed], np.ones((1, 2)), mirrored=mirrored).bits
        found = [self._having(table, np.unique(keys_of(bits, _STRIDE * table))) for table in range(TABLES)]
        rows, votes = np.unique(np.concatenate(found), return_counts=True)
        return rows, votes

    def _having(self, table: int, keys: NDArray[np.uint32]) -> NDArray[np.int64]:
        """The rows that have one of these keys, once for each of them; but for keys that are all the fashion."""
        some = [segment.keys(table) for segment in self.segments]
        starts = np.array([np.searchsorted(mine, keys) for mine in some], np.int64).reshape(len(some), len(keys))
        stops = np.array([np.searchsorted(mine, keys, side="right") for mine in some], np.int64).reshape(starts.shape)
        lengths = stops - starts
        lengths[:, lengths.sum(axis=0) > CROWD] = 0
        count = max(1, len(self))
        found = [np.zeros(0, np.int64)]
        for segment, start, length in zip(self.segments, starts, lengths, strict=True):
            number = np.repeat(np.arange(len(keys)), length)
            within = np.arange(len(number)) - np.repeat(np.cumsum(length) - length, length)
            found.append(number * count + segment.rows(table)[start[number] + within])
        return np.unique(np.concatenate(found)) % count  # a photo has one vote for a key, however often
