"""The keys of local features of some photos, laid out so that looking one up touches two pages of memory.

A segment is in memory, or mapped from a file; then a query pays for each page that it is the first to touch. A binary
search over all keys would touch a page at each step. So a directory tells where the keys with the same first bits lie:
a few dozen of them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Self

import numpy as np
from numpy.typing import NDArray

from core.indexing.features import KEYS, Features
from core.indexing.features import keys as keys_of

TABLES = 4  # keys of each feature, each made from other bytes of it
_PHOTOS = (1 << 24) - 1  # most in one segment
_STRIDE = 3  # bytes from one table to the next
_KEYS = TABLES * KEYS
_SHORT_BITS = 8  # the last bits of a key, which are stored in its entries
_FULL = 16  # mean entries of a bucket: if there are more, a bucket gets fewer keys
_FEWEST_BITS = 4  # least number of bits in which the keys of a bucket differ
_AT_ONCE = _KEYS // 16  # keys that are joined at a time, so that little more is in memory than the result
_ROW, _SHORT = (
    np.uint32(_PHOTOS),
    np.uint32(255),
)  # masks; no photo has the number _ROW, so all entries of a key are less
_ROW_BITS, _ENTRY_BITS = np.uint32(24), np.uint64(32)
_APART = 4  # a segment with more than this many times the photos of all after it is not joined with them

Keys = NDArray[np.uint32]
Places = NDArray[np.int64]


def keys_in_tables(bits: NDArray[np.uint64]) -> Keys:
    """The keys (TABLES * m,) of features (m, 4), table after table."""
    return np.concatenate([keys_of(bits, _STRIDE * table) | np.uint32(table * KEYS) for table in range(TABLES)])


@dataclass(frozen=True, slots=True)
class Segment:
    """The keys of photos with consecutive rows, and the photo of each key.

    The highest 8 bits of an entry are the lowest of a key, its other 24 bits the number of the photo within the
    segment. The entries are sorted by key. After them come the starts of the buckets, and the end of the last one. The
    keys of a bucket differ only in their last `bits` bits.
    """

    first: int  # row of its first photo
    photos: int  # their number
    array: NDArray[np.uint32]  # (m + buckets + 1,)
    bits: int  # in which the keys of a bucket differ
    name: str = ""  # of the file that it is mapped from; empty if it is in memory

    @classmethod
    def of(cls, first: int, packed: Sequence[bytes], room: int) -> Self:
        """The segment of photos whose rows begin at `first`, with at most `room` features of each."""
        features = Features.unpack(packed, np.ones((len(packed), 2)), letters=False)
        owner = features.owner
        # The features of a photo are stored best first.
        kept = np.arange(len(owner)) - features.start[owner] < room
        keys = keys_in_tables(features.bits[kept]).astype(np.uint64)
        entries = np.sort(keys << np.uint64(_ROW_BITS) | np.tile(owner[kept].astype(np.uint64), TABLES))
        bits = _bits_for(len(entries))
        starts = _starts([_counts(entries, _KEYS, bits)])
        return cls(first, len(packed), np.concatenate([entries.astype(np.uint32), starts]), bits)

    @classmethod
    def joined(cls, segments: Sequence[Self]) -> Self:
        """Consecutive segments as one."""
        photos = sum(segment.photos for segment in segments)
        return cls(segments[0].first, photos, np.concatenate(list(pieces(segments))), bits_for(segments))

    @property
    def starts(self) -> NDArray[np.uint32]:
        """Where each bucket begins among the entries, and where the last one ends, (buckets + 1,)."""
        return self.array[-_directory(self.bits) :]

    @property
    def entries(self) -> NDArray[np.uint32]:
        """The low bits of each key with the row that has it, ascending within each bucket."""
        return self.array[: -_directory(self.bits)]

    def runs(self, keys: Keys) -> tuple[Places, Places]:
        """Where the entries of each key (n,) begin, and their number, (n,) each."""
        bucket, short = keys >> np.uint32(self.bits), (keys & _SHORT) << _ROW_BITS
        low, high = self.starts[bucket].astype(np.int64), self.starts[bucket + 1].astype(np.int64)
        start = self._places(low, high, short)
        there = np.flatnonzero(start < high)
        there = there[self.entries[start[there]] <= short[there] | _ROW]
        length = np.zeros(len(keys), np.int64)
        length[there] = self._places(start[there], high[there], short[there] | _ROW) - start[there]
        return start, length

    def _places(self, low: Places, high: Places, wanted: NDArray[np.uint32]) -> Places:
        """The first place from `low` on of an entry that is not less than the wanted one, else `high`; a binary search
        for all of them (n,) at once."""
        place = low.copy()
        for half in (1 << bit for bit in reversed(range(int((high - low).max(initial=0)).bit_length()))):
            below = self.entries[half - 1 :].take(place, mode="clip") < wanted
            below &= place <= high - half
            place += below * half
        return place

    def rows(self, places: Places) -> Places:
        """The rows of the photos at these places among the entries."""
        return (self.entries[places] & _ROW).astype(np.int64) + self.first


def pieces(segments: Sequence[Segment]) -> Iterator[NDArray[np.uint32]]:
    """The array of several segments joined, piece by piece, so that it can be written without being in memory."""
    bits, counts = bits_for(segments), []
    for key in range(0, _KEYS, _AT_ONCE):
        several = [_numbered(segment, key, segment.first - segments[0].first) for segment in segments]
        # Each part is sorted, and this kind of sort merges them, ten times as fast as the others would.
        entries = np.sort(np.concatenate(several), kind="stable")
        counts.append(_counts(entries, _AT_ONCE, bits))
        yield entries.astype(np.uint32)
    yield _starts(counts)


def _numbered(segment: Segment, key: int, rows_before: int) -> NDArray[np.uint64]:
    """The entries of _AT_ONCE keys from `key` on, each with the higher bits of its key, relative to `key`, in front."""
    step = 1 << _SHORT_BITS - segment.bits
    bucket = key >> segment.bits
    starts = segment.starts[bucket : bucket + (_AT_ONCE >> segment.bits) + 1 : step].astype(np.int64)
    entries = segment.entries[starts[0] : starts[-1]].astype(np.uint64) + np.uint64(rows_before)
    entries |= np.repeat(np.arange(len(starts) - 1, dtype=np.uint64) << _ENTRY_BITS, np.diff(starts))
    return entries


def size_of(segments: Sequence[Segment]) -> int:
    """The length of the array of these segments joined."""
    return sum(len(segment.entries) for segment in segments) + _directory(bits_for(segments))


def bits_for(segments: Sequence[Segment]) -> int:
    """The `bits` of several segments joined."""
    return _bits_for(sum(len(segment.entries) for segment in segments))


def _bits_for(entries: int) -> int:
    bits = _SHORT_BITS
    while bits > _FEWEST_BITS and entries > _FULL * (_KEYS >> bits):
        bits -= 1
    return bits


def _directory(bits: int) -> int:
    """The length of the directory: the starts of all buckets, and the end of the last one."""
    return (_KEYS >> bits) + 1


def _counts(entries: NDArray[np.uint64], keys: int, bits: int) -> Places:
    """The number of entries in each bucket of `keys` keys; the bits of an entry above its lowest 24 are its key."""
    return np.bincount((entries >> np.uint64(int(_ROW_BITS) + bits)).astype(np.int64), minlength=keys >> bits)


def _starts(counts: Sequence[Places]) -> NDArray[np.uint32]:
    """Where each bucket begins, and where the last one ends."""
    return np.cumsum(np.concatenate([[0], *counts])).astype(np.uint32)


def to_join(segments: Sequence[Segment]) -> int:
    """The number of the first segment that should be joined with all after it, so that there are few segments and each
    key is moved only a few times."""
    first, photos = len(segments) - 1, segments[-1].photos
    while first and segments[first - 1].photos <= min(_APART * photos, _PHOTOS - photos):
        first -= 1
        photos += segments[first].photos
    return first
