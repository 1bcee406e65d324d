"""Local features -> the photos of a library that share most of them with one picture.

An inverted index of locality-sensitive keys (Indyk, Motwani: Approximate nearest neighbors, STOC 1998). A key is 24 of
a feature's 256 bits. The photos lie in segments: what is new is added behind, and of two that have grown to one size
one is made.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from core.columns import runs
from core.columns.ragged import ranges
from core.columns.table import Table
from core.indexing.features import LIMIT, Features
from core.searching.segment import TABLES, Segment, keys_in_tables

SEGMENT = 8192  # photos
CROWD = 200  # photos with one key; one that is in more says nothing of any: the clock of a phone, the type of a caption
VOTES = 2  # keys in common, at the least
ENTRIES = 32_000_000  # of 4 bytes each: of a library that would have more, fewer features of each photo are in it
FEWEST = 36  # features of each photo that are in it at the least
LARGEST = 32_000_000  # entries of a segment in memory
_AT_ONCE = 1 << 14  # keys looked up in one go
_RAREST = 64  # more than a key is worth that is in one photo
_OWNER_BITS, _OWNER = np.uint64(32), np.uint64((1 << 32) - 1)


@dataclass(frozen=True, slots=True)
class Voted(Table):
    """Photos that share keys with pictures, (n,) each: picture by picture, those whose votes are worth most first."""

    picture: NDArray[np.int64]  # its number among those that were asked for
    rows: NDArray[np.int64]
    votes: NDArray[np.int64]  # keys in common
    worth: NDArray[np.int64]  # of the votes: a key that many photos have says little of each
    mirrored: NDArray[np.bool_]  # whether it is the picture's mirror image

    def once(self) -> Voted:
        """Each photo once for each picture: with the picture or its mirror image, whichever is worth more."""
        order = np.lexsort((self.mirrored, -self.worth, self.rows, self.picture))
        rows, picture = self.rows[order], self.picture[order]
        return self.take(order[(np.diff(rows, prepend=-1) != 0) | (np.diff(picture, prepend=-1) != 0)])

    def of_most(self, limit: int) -> Voted:
        """The `limit` of each picture whose votes are worth most, of equals those of the lower rows."""
        order = np.lexsort((self.rows, -self.worth, self.picture))
        return self.take(order[runs.places(self.picture[order]) < limit])


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
            last = self.segments[-2:]
            equal = SEGMENT <= last[0].photos == last[1].photos
            if not equal or last[0].name or sum(len(segment.entries) for segment in last) > LARGEST:
                return
            self.segments[-2:] = [Segment.joined(last)]

    def voted(self, pictures: Sequence[bytes], limit: int) -> Voted:
        """For each of some pictures, whose packed features are given, up to `limit` photos with the most keys in common
        with it, or with its mirror image: VOTES at least."""
        several = [Features.unpack(pictures, np.ones((len(pictures), 2)), mirrored=here) for here in (False, True)]
        shared = self._shared(several[0].and_also(several[1]))  # the mirror images are pictures behind the others
        count = max(1, len(self))
        both = shared // _RAREST
        first = runs.begins(both)
        votes = np.diff(first, append=len(both))
        enough = votes >= VOTES  # few are: what the votes are worth is asked of no others
        both, first, votes = both[first[enough]], first[enough], votes[enough]
        worth = shared[ranges(first, votes)] % _RAREST
        worth = np.add.reduceat(worth, np.cumsum(votes) - votes) if len(votes) else worth
        mirrored, picture = np.divmod(both // count, max(1, len(pictures)))
        return Voted(picture, both % count, votes, worth, mirrored > 0).once().of_most(limit)

    def _shared(self, features: Features) -> NDArray[np.int64]:
        """Each key that a photo has in common with a picture, sorted, as (picture * rows + row) * _RAREST + what the
        key is worth."""
        # In the order of the keys, so that looking them up goes once through the index.
        owner = np.tile(features.owner.astype(np.uint64), TABLES)
        both = np.sort(keys_in_tables(features.bits).astype(np.uint64) << _OWNER_BITS | owner)
        both = both[np.append(True, both[1:] != both[:-1])[: len(both)]]  # np.unique would let no other thread run
        keys, first = (both >> _OWNER_BITS).astype(np.uint32), (both & _OWNER).astype(np.int64) * max(1, len(self))
        parts = [slice(start, start + _AT_ONCE) for start in range(0, len(keys), _AT_ONCE)]
        none = np.zeros(0, np.int64)
        return np.sort(np.concatenate([none, *(self._having(keys[part], first[part]) for part in parts)]))

    def _having(self, keys: NDArray[np.uint32], first: NDArray[np.int64]) -> NDArray[np.int64]:
        """For each of some keys the photos that have it too, once each, as (`first` + row) * _RAREST + what the key is
        worth; without keys that more than CROWD photos have. `first` (n,) tells the pictures apart that keys are of."""
        several = [segment.runs(keys) for segment in self.segments]
        crowd = sum((length for _, length in several), np.zeros(len(keys), np.int64))
        worth = np.maximum(1, (_RAREST - 1) // np.maximum(crowd, 1))
        found = [np.zeros(0, np.int64)]
        for segment, (start, length) in zip(self.segments, several, strict=True):
            length[crowd > CROWD] = 0
            number = np.repeat(np.arange(len(keys)), length)
            rows = segment.rows(ranges(start, length))
            # A photo has one vote for a key, however often; its entries of one key stand together.
            again = (np.diff(rows, prepend=-1) == 0) & (np.diff(number, prepend=-1) == 0)
            found.append(((first[number] + rows) * _RAREST + worth[number])[~again])
        return np.concatenate(found)
