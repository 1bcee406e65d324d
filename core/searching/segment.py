"""The keys of local features of some photos, laid out so that looking one up touches two pages of memory.

A segment is made in memory or lies on the disk, mapped: then what a query costs is the pages that it is the first to
touch. Sorted keys alone would be searched by halves, over a page for each half; here a directory tells where the keys
with the same first bits lie, a few hundred of them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Self

import numpy as np
from numpy.typing import NDArray

from core.indexing.features import KEYS, Features
from core.indexing.features import keys as keys_of

TABLES = 4  # keys of each feature, of other bytes each
PHOTOS = (1 << 24) - 1  # in one segment at most
_STRIDE = 3  # bytes from one table to the next
_BUCKETS = TABLES * KEYS >> 8
_AT_ONCE = _BUCKETS // 16  # buckets that are joined in one go: little more is in memory than the result
_ROW, _SHORT = np.uint32(PHOTOS), np.uint32(255)  # no photo has the highest number: all entries of a key are below it
_ROW_BITS, _ENTRY_BITS = np.uint32(24), np.uint64(32)
_APART = 4  # a segment with more than so many times the photos of all behind it stays as it is

Keys = NDArray[np.uint32]
Places = NDArray[np.int64]


def keys_in_tables(bits: NDArray[np.uint64]) -> Keys:
    """The keys of features (m, 4), those of one table behind those of the other, (TABLES * m,)."""
    return np.concatenate([keys_of(bits, _STRIDE * table) | np.uint32(table * KEYS) for table in range(TABLES)])


@dataclass(frozen=True, slots=True)
class Segment:
    """The keys of photos whose rows follow each other, and of which photo each is.

    The first numbers of `array` say where each bucket begins, and the last one ends; behind them come the entries. The
    keys of a bucket differ in their last 8 bits only: those are the first of an entry, the photo's number the other 24.
    """

    first: int  # row of its first photo
    photos: int
    array: NDArray[np.uint32]  # (1 + _BUCKETS + m,)
    name: str = ""  # of the file that it is mapped from, where it is

    @classmethod
    def of(cls, first: int, packed: Sequence[bytes], room: int) -> Self:
        """The segment of photos from a row on, with so many features of each at most."""
        features = Features.unpack(packed, np.ones((len(packed), 2)))
        owner = features.owner
        # The features of a photo are stored in the order of their worth.
        kept = np.arange(len(owner)) - features.start[owner] < room
        keys = keys_in_tables(features.bits[kept]).astype(np.uint64)
        entries = np.sort(keys << np.uint64(_ROW_BITS) | np.tile(owner[kept].astype(np.uint64), TABLES))
        starts = np.searchsorted(entries, np.arange(_BUCKETS + 1, dtype=np.uint64) << _ENTRY_BITS)
        return cls(first, len(packed), np.concatenate([starts.astype(np.uint32), entries.astype(np.uint32)]))

    @classmethod
    def joined(cls, segments: Sequence[Self]) -> Self:
        """Several, each right behind the one before, as one."""
        photos = sum(segment.photos for segment in segments)
        return cls(segments[0].first, photos, np.concatenate(list(pieces(segments))))

    @property
    def starts(self) -> NDArray[np.uint32]:
        """Where each bucket begins among the entries, and the last one ends."""
        return self.array[: _BUCKETS + 1]

    @property
    def entries(self) -> NDArray[np.uint32]:
        return self.array[_BUCKETS + 1 :]

    def runs(self, keys: Keys) -> tuple[Places, Places]:
        """Where the entries of each key begin, and how many it has."""
        bucket, short = keys >> np.uint32(8), (keys & _SHORT) << _ROW_BITS
        low, high = self.starts[bucket].astype(np.int64), self.starts[bucket + 1].astype(np.int64)
        start = self._places(low, high.copy(), short)
        there = np.flatnonzero(start < high)
        there = there[self.entries[start[there]] <= short[there] | _ROW]
        length = np.zeros(len(keys), np.int64)
        length[there] = self._places(start[there], high[there], short[there] | _ROW) - start[there]
        return start, length

    def _places(self, low: Places, high: Places, wanted: NDArray[np.uint32]) -> Places:
        """The first place from `low` on of an entry not below the wanted one, `high` where all are; for all of them at
        once, by halves. Uses `low` and `high` up."""
        entries = self.entries
        while len(unsure := np.flatnonzero(low < high)):
            middle = (low[unsure] + high[unsure]) // 2
            below = entries[middle] < wanted[unsure]
            low[unsure[below]] = middle[below] + 1
            high[unsure[~below]] = middle[~below]
        return low

    def rows(self, places: Places) -> Places:
        """The rows of the photos at some places among the entries."""
        return (self.entries[places] & _ROW).astype(np.int64) + self.first


def pieces(segments: Sequence[Segment]) -> Iterator[NDArray[np.uint32]]:
    """The array of several segments as one, piece by piece: it need not be in memory to be written."""
    yield np.add.reduce([segment.starts for segment in segments], dtype=np.uint32)
    for bucket in range(0, _BUCKETS, _AT_ONCE):
        several = [_numbered(segment, bucket, segment.first - segments[0].first) for segment in segments]
        # Each is in order: this kind of sort merges them, in a tenth of the time that the others take.
        yield np.sort(np.concatenate(several), kind="stable").astype(np.uint32)


def _numbered(segment: Segment, bucket: int, rows_before: int) -> NDArray[np.uint64]:
    """The entries of some buckets from one on, with the number of the bucket before each."""
    starts = segment.starts[bucket : bucket + _AT_ONCE + 1].astype(np.int64)
    entries = segment.entries[starts[0] : starts[-1]].astype(np.uint64) + np.uint64(rows_before)
    entries |= np.repeat(np.arange(len(starts) - 1, dtype=np.uint64) << _ENTRY_BITS, np.diff(starts))
    return entries


def size_of(segments: Sequence[Segment]) -> int:
    """How many numbers their array has as one."""
    return _BUCKETS + 1 + sum(len(segment.entries) for segment in segments)


def to_join(segments: Sequence[Segment]) -> int:
    """From which one on segments are to become one. So there are few, and each key is moved a few times only."""
    first, photos = len(segments) - 1, segments[-1].photos
    while first and segments[first - 1].photos <= min(_APART * photos, PHOTOS - photos):
        first -= 1
        photos += segments[first].photos
    return first
