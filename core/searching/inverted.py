"""Local features -> the photos of a library that share most of them with one picture.

An inverted index of locality-sensitive keys (Indyk, Motwani: Approximate nearest neighbors, STOC 1998). A key is 24 of
a feature's 256 bits. The photos lie in segments: what is new is added behind, and of two that have grown to one size
one is made.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Self

import numpy as np
from numpy.typing import NDArray

from core.indexing.features import LIMIT, Features
from core.indexing.features import keys as keys_of

SEGMENT = 8192  # photos
TABLES = 4  # keys of each feature, of other bytes each
CROWD = 200  # photos with one key; one that is in more says nothing of any: the clock of a phone, the type of a caption
VOTES = 2  # keys in common, at the least
ENTRIES = 32_000_000  # 8 bytes each: beyond that, fewer features of each photo are in it,
FEWEST = 36  # but so many at the least
LARGEST = 8_000_000  # features of a segment: to merge more would take much memory
_STRIDE = 3  # bytes from one table to the next
_RAREST = 64  # more than a key is worth that is in one photo
_OWNER_BITS, _OWNER = np.uint64(32), np.uint64((1 << 32) - 1)


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
        tables = ((keys_of(bits, _STRIDE * table), rows) for table in range(TABLES))
        return cls(first, len(packed), _sorted(tables, len(bits)))

    def and_next(self, other: Segment) -> Segment:
        """This one and the one behind it as one."""
        tables = (np.concatenate([mine, theirs], axis=1) for mine, theirs in zip(self.array, other.array, strict=True))
        count = self.array.shape[2] + other.array.shape[2]
        return Segment(self.first, self.photos + other.photos, _sorted(((keys, rows) for keys, rows in tables), count))

    def keys(self, table: int) -> NDArray[np.uint32]:
        keys: NDArray[np.uint32] = self.array[table, 0]
        return keys

    def rows(self, table: int) -> NDArray[np.uint32]:
        rows: NDArray[np.uint32] = self.array[table, 1]
        return rows


def _sorted(tables: Iterable[tuple[NDArray[np.uint32], NDArray[np.uint32]]], count: int) -> NDArray[np.uint32]:
    """`count` keys and rows of each table as (tables, 2, count), in the order of the keys. They are made one after
    another, so that little more is in memory than the result."""
    found = np.empty((TABLES, 2, count), np.uint32)
    for table, (keys, rows) in enumerate(tables):
        order = np.argsort(keys, kind="stable")
        np.take(keys, order, out=found[table, 0])
        np.take(rows, order, out=found[table, 1])
    return found


@dataclass(frozen=True, slots=True)
class Voted:
    """Photos that share keys with pictures, (n,) each: picture by picture, those whose votes are worth most first."""

    picture: NDArray[np.int64]  # its number among those that were asked for
    rows: NDArray[np.int64]
    votes: NDArray[np.int64]  # keys in common
    worth: NDArray[np.int64]  # of the votes: a key that many photos have says little of each
    mirrored: NDArray[np.bool_]  # whether it is the picture's mirror image

    def at(self, places: NDArray[np.intp] | NDArray[np.bool_]) -> Voted:
        """Some of them."""
        return Voted(*(getattr(self, name)[places] for name in Voted.__slots__))

    @classmethod
    def joined(cls, parts: Iterable[Voted]) -> Self:
        """Those of several, one after another."""
        several = [[getattr(part, name) for name in cls.__slots__] for part in parts]
        return cls(*(np.concatenate(values) for values in zip(*several, strict=True)))

    def once(self) -> Voted:
        """Each photo once for each picture: with the picture or its mirror image, whichever is worth more."""
        order = np.lexsort((self.mirrored, -self.worth, self.rows, self.picture))
        rows, picture = self.rows[order], self.picture[order]
        return self.at(order[(np.diff(rows, prepend=-1) != 0) | (np.diff(picture, prepend=-1) != 0)])

    def of_most(self, limit: int) -> Voted:
        """The `limit` of each picture whose votes are worth most, of equals those of the lower rows."""
        order = np.lexsort((self.rows, -self.worth, self.picture))
        first = np.flatnonzero(np.diff(self.picture[order], prepend=-1))
        place = np.arange(len(order)) - np.repeat(first, np.diff(first, append=len(order)))
        return self.at(order[place < limit])


class Inverted:
    """Keys of features -> rows of photos."""

    def __init__(self, segments: Sequence[Segment] = ()) -> None:
        """`segments` are those of an index that was there before."""
        self.segments = list(segments)

    def __len__(self) -> int:
        """How many photos are in it."""
        return self.segments[-1].first + self.segments[-1].photos if self.segments else 0

    @property
    def in_memory(self) -> int:
        """Bytes of the segments that are mapped from no file."""
        return sum(segment.array.nbytes for segment in self.segments if not segment.name)

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
        room = max(FEWEST, min(LIMIT, ENTRIES // (TABLES * max(1, library))))
        self.segments.append(Segment.of(first, packed, room))
        # Two of one size become one, so that there are few to ask, and every key is moved a few times only.
        while len(self.segments) > 1:
            one, other = self.segments[-2:]
            if not SEGMENT <= other.photos == one.photos or one.array.shape[2] + other.array.shape[2] > LARGEST:
                return
            self.segments[-2:] = [one.and_next(other)]

    def most_voted(self, packed: bytes, limit: int) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
        """The rows of up to `limit` photos with the most keys in common with a picture, or with its mirror image:
        VOTES at least; and their votes."""
        found = self.voted([packed], limit)
        return found.rows, found.votes

    def voted(self, pictures: Sequence[bytes], limit: int) -> Voted:
        """The same for several pictures, whose packed features are given."""
        several = [Features.unpack(pictures, np.ones((len(pictures), 2)), mirrored=here) for here in (False, True)]
        features = several[0].and_also(several[1])  # the mirror images are pictures behind the others
        count = max(1, len(self))
        shared = np.sort(np.concatenate([self._having(table, features) for table in range(TABLES)]))
        both, worth = shared // _RAREST, shared % _RAREST
        first = np.flatnonzero(np.diff(both, prepend=-1))
        votes = np.diff(first, append=len(both))
        worth = np.add.reduceat(worth, first) if len(first) else worth
        enough = votes >= VOTES
        both, votes, worth = both[first[enough]], votes[enough], worth[enough]
        mirrored, picture = np.divmod(both // count, max(1, len(pictures)))
        return Voted(picture, both % count, votes, worth, mirrored > 0).once().of_most(limit)

    def _having(self, table: int, features: Features) -> NDArray[np.int64]:
        """For each key of a picture the photos that have it too, once each, as (picture * rows + row) * _RAREST + what
        the key is worth; but for keys that are all the fashion."""
        # In the order of the keys, so that looking them up goes once through the index.
        owners = features.owner.astype(np.uint64)
        several = np.unique(keys_of(features.bits, _STRIDE * table).astype(np.uint64) << _OWNER_BITS | owners)
        keys, owner = (several >> _OWNER_BITS).astype(np.uint32), (several & _OWNER).astype(np.int64)
        runs = [_runs(segment.keys(table), keys) for segment in self.segments]
        starts = np.array([start for start, _ in runs], np.int64).reshape(len(runs), len(keys))
        lengths = np.array([length for _, length in runs], np.int64).reshape(starts.shape)
        crowd = lengths.sum(axis=0)
        lengths[:, crowd > CROWD] = 0
        worth = np.maximum(1, (_RAREST - 1) // np.maximum(crowd, 1))
        count = max(1, len(self))
        found = [np.zeros(0, np.int64)]
        for segment, start, length in zip(self.segments, starts, lengths, strict=True):
            number = np.repeat(np.arange(len(keys)), length)
            entry = np.arange(len(number)) + np.repeat(start - np.cumsum(length) + length, length)
            rows = segment.rows(table)[entry].astype(np.int64)
            # A photo has one vote for a key, however often; its entries of one key stand together.
            again = (np.diff(rows, prepend=-1) == 0) & (np.diff(number, prepend=-1) == 0)
            found.append(((owner[number] * count + rows) * _RAREST + worth[number])[~again])
        return np.concatenate(found)


def _runs(several: NDArray[np.uint32], keys: NDArray[np.uint32]) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Where each of the keys begins in the sorted ones, and how often it stands there."""
    start = np.searchsorted(several, keys)
    length = np.zeros(len(keys), np.int64)
    there = np.flatnonzero(start < len(several))
    there = there[several[start[there]] == keys[there]]
    length[there] = np.searchsorted(several, keys[there], side="right") - start[there]
    return start, length
