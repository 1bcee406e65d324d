"""The keys of local features of some photos, laid out so that looking one up touches two pages of memory.

A segment is made in memory or lies on the disk, mapped: then what a query costs is the pages that it is the first to
touch. Sorted keys alone would be searched by halves, over a page for each half; here a directory tells where the keys
with the same first bits lie, a few dozen of them.
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
_KEYS = TABLES * KEYS
_SHORT_BITS = 8  # of a key, the last ones: its entries have them
_FULL = 16  # entries of a bucket on the average: where there are more, buckets of fewer keys are made
_FEWEST_BITS = 4  # but the keys of a bucket differ in so many bits at the least
_AT_ONCE = _KEYS // 16  # keys that are joined in one go: little more is in memory than the result
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

    The first 8 bits of an entry are the last ones of a key, the others the photo's number. The entries lie in the order
    of the keys; behind them stands where each bucket begins, and the last one ends. The keys of a bucket differ in
    their last bits only.
    """

    first: int  # row of its first photo
    photos: int
    array: NDArray[np.uint32]  # (m + buckets + 1,)
    bits: int  # in which the keys of a bucket differ
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
        bits = _bits_for(len(entries))
        starts = _starts([_counts(entries, _KEYS, bits)])
        return cls(first, len(packed), np.concatenate([entries.astype(np.uint32), starts]), bits)

    @classmethod
    def joined(cls, segments: Sequence[Self]) -> Self:
        """Several, each right behind the one before, as one."""
        photos = sum(segment.photos for segment in segments)
        return cls(segments[0].first, photos, np.concatenate(list(pieces(segments))), bits_for(segments))

    @property
    def starts(self) -> NDArray[np.uint32]:
        """Where each bucket begins among the entries, and the last one ends."""
        return self.array[-_directory(self.bits) :]

    @property
    def entries(self) -> NDArray[np.uint32]:
        return self.array[: -_directory(self.bits)]

    def runs(self, keys: Keys) -> tuple[Places, Places]:
        """Where the entries of each key begin, and how many it has."""
        bucket, short = keys >> np.uint32(self.bits), (keys & _SHORT) << _ROW_BITS
        low, high = self.starts[bucket].astype(np.int64), self.starts[bucket + 1].astype(np.int64)
        start = self._places(low, high, short)
        there = np.flatnonzero(start < high)
        there = there[self.entries[start[there]] <= short[there] | _ROW]
        length = np.zeros(len(keys), np.int64)
        length[there] = self._places(start[there], high[there], short[there] | _ROW) - start[there]
        return start, length

    def _places(self, low: Places, high: Places, wanted: NDArray[np.uint32]) -> Places:
        """The first place from `low` on of an entry not below the wanted one, `high` where all are; for all of them at
        once, by halves."""
        place = low.copy()
        for half in (1 << bit for bit in reversed(range(int((high - low).max(initial=0)).bit_length()))):
            below = self.entries[half - 1 :].take(place, mode="clip") < wanted
            below &= place <= high - half
            place += below * half
        return place

    def rows(self, places: Places) -> Places:
        """The rows of the photos at some places among the entries."""
        return (self.entries[places] & _ROW).astype(np.int64) + self.first


def pieces(segments: Sequence[Segment]) -> Iterator[NDArray[np.uint32]]:
    """The array of several segments as one, piece by piece: it need not be in memory to be written."""
    bits, counts = bits_for(segments), []
    for key in range(0, _KEYS, _AT_ONCE):
        several = [_numbered(segment, key, segment.first - segments[0].first) for segment in segments]
        # Each is in order: this kind of sort merges them, in a tenth of the time that the others take.
        entries = np.sort(np.concatenate(several), kind="stable")
        counts.append(_counts(entries, _AT_ONCE, bits))
        yield entries.astype(np.uint32)
    yield _starts(counts)


def _numbered(segment: Segment, key: int, rows_before: int) -> NDArray[np.uint64]:
    """The entries of some keys from one on, each with what its key has before its last 8 bits, less that of the first
    key."""
    step = 1 << _SHORT_BITS - segment.bits
    bucket = key >> segment.bits
    starts = segment.starts[bucket : bucket + (_AT_ONCE >> segment.bits) + 1 : step].astype(np.int64)
    entries = segment.entries[starts[0] : starts[-1]].astype(np.uint64) + np.uint64(rows_before)
    entries |= np.repeat(np.arange(len(starts) - 1, dtype=np.uint64) << _ENTRY_BITS, np.diff(starts))
    return entries


def size_of(segments: Sequence[Segment]) -> int:
    """How many numbers their array has as one."""
    return sum(len(segment.entries) for segment in segments) + _directory(bits_for(segments))


def bits_for(segments: Sequence[Segment]) -> int:
    """The `bits` of several segments as one."""
    return _bits_for(sum(len(segment.entries) for segment in segments))


def _bits_for(entries: int) -> int:
    bits = _SHORT_BITS
    while bits > _FEWEST_BITS and entries > _FULL * (_KEYS >> bits):
        bits -= 1
    return bits


def _directory(bits: int) -> int:
    """How many numbers say where the buckets begin and the last one ends."""
    return (_KEYS >> bits) + 1


def _counts(entries: NDArray[np.uint64], keys: int, bits: int) -> Places:
    """How many entries each bucket of so many keys has; what is before an entry's last 24 bits is its key."""
    return np.bincount((entries >> np.uint64(int(_ROW_BITS) + bits)).astype(np.int64), minlength=keys >> bits)


def _starts(counts: Sequence[Places]) -> NDArray[np.uint32]:
    """Where each bucket begins, and the last one ends."""
    return np.cumsum(np.concatenate([[0], *counts])).astype(np.uint32)


def to_join(segments: Sequence[Segment]) -> int:
    """The place of the first of the segments that are to become one, with all behind it. So there are few segments, and
    each key is moved a few times only."""
    first, photos = len(segments) - 1, segments[-1].photos
    while first and segments[first - 1].photos <= min(_APART * photos, PHOTOS - photos):
        first -= 1
        photos += segments[first].photos
    return first
