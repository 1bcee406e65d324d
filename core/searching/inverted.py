"""Local features -> the photos of a library that share most of them with one picture.

An inverted index of locality-sensitive keys (Indyk, Motwani: Approximate nearest neighbors, STOC 1998). A key is 24 of
a feature's 256 bits. The photos are in segments: new ones are added at the end, and segments of one size are joined.
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
CROWD = 200  # photos with one key; a key in more of them is ignored: the clock of a phone, the type of a caption
VOTES = 2  # least number of keys in common
ENTRIES = 32_000_000  # of 4 bytes each; a library that would have more gets fewer features of each photo
FEWEST = 36  # least number of features of a photo in the index
_LARGEST = 32_000_000  # most entries of a segment in memory
_AT_ONCE = 1 << 14  # keys looked up at a time
_RAREST = 64  # a key is worth less than this, even if only one photo has it
_OWNER_BITS, _OWNER = np.uint64(32), np.uint64((1 << 32) - 1)


@dataclass(frozen=True, slots=True)
class Voted(Table):
    """Photos that share keys with pictures, (n,) each: picture by picture, those with the highest worth first."""

    picture: NDArray[np.int64]  # its number in the query
    rows: NDArray[np.int64]
    votes: NDArray[np.int64]  # keys in common
    worth: NDArray[np.int64]  # sum over the votes: a key that many photos have is worth little
    mirrored: NDArray[np.bool_]  # whether it is the picture's mirror image

    def once(self) -> Voted:
        """Each photo once for each picture: with the picture or its mirror image, whichever is worth more."""
        order = np.lexsort((self.mirrored, -self.worth, self.rows, self.picture))
        rows, picture = self.rows[order], self.picture[order]
        return self.take(order[(np.diff(rows, prepend=-1) != 0) | (np.diff(picture, prepend=-1) != 0)])

    def of_most(self, limit: int) -> Voted:
        """For each picture the `limit` photos with the highest worth; among equals, lower rows first."""
        order = np.lexsort((self.rows, -self.worth, self.picture))
        return self.take(order[runs.places(self.picture[order]) < limit])


class Inverted:
    """Keys of features -> rows of photos."""

    def __init__(self, segments: Sequence[Segment] = ()) -> None:
        """`segments` are those of an earlier index."""
        self.segments = list(segments)

    def __len__(self) -> int:
        """The number of photos in the index."""
        return self.segments[-1].first + self.segments[-1].photos if self.segments else 0

    @property
    def in_memory(self) -> int:
        """Bytes of the segments that are not mapped from a file."""
        return sum(segment.array.nbytes for segment in self.segments if not segment.name)

    @property
    def next_rows(self) -> int:
        """The row at which the next segment begins: after the last one, or with it if that is not full."""
        if self.segments and self.segments[-1].photos < SEGMENT:
            return self.segments[-1].first
        return len(self)

    def extend(self, packed: Sequence[bytes], *, library: int) -> None:
        """Add the local features of the photos from `next_rows` on, at most SEGMENT of them.

        `library` is the number of photos that there will be; the more, the fewer features of each are kept.
        """
        first = self.next_rows
        if self.segments and self.segments[-1].first == first:
            self.segments.pop()
        room = max(FEWEST, min(LIMIT, ENTRIES // (TABLES * max(1, library))))
        self.segments.append(Segment.of(first, packed, room))
        # Two of one size are joined, so that there are few to search, and each key is moved only a few times.
        while len(self.segments) > 1:
            last = self.segments[-2:]
            equal = SEGMENT <= last[0].photos == last[1].photos
            if not equal or last[0].name or sum(len(segment.entries) for segment in last) > _LARGEST:
                return
            self.segments[-2:] = [Segment.joined(last)]

    def voted(self, pictures: Sequence[bytes], limit: int) -> Voted:
        """For each picture, given by its packed features, up to `limit` photos with most keys in common with it or its
        mirror image, at least VOTES."""
        frames = np.ones((len(pictures), 2))
        several = [Features.unpack(pictures, frames, mirrored=here, letters=False) for here in (False, True)]
        shared = self._shared(several[0].and_also(several[1]))  # the mirror images are pictures after the others
        count = max(1, len(self))
        both = shared // _RAREST
        first = runs.begins(both)
        votes = np.diff(first, append=len(both))
        enough = votes >= VOTES  # few are, and the worth is computed only for them
        both, first, votes = both[first[enough]], first[enough], votes[enough]
        worth = shared[ranges(first, votes)] % _RAREST
        worth = np.add.reduceat(worth, np.cumsum(votes) - votes) if len(votes) else worth
        mirrored, picture = np.divmod(both // count, max(1, len(pictures)))
        return Voted(picture, both % count, votes, worth, mirrored > 0).once().of_most(limit)

    def _shared(self, features: Features) -> NDArray[np.int64]:
        """Each key that a photo has in common with a picture, sorted, as (picture * rows + row) * _RAREST + worth."""
        # In the order of the keys, so that looking them up goes through the index once.
        owner = np.tile(features.owner.astype(np.uint64), TABLES)
        both = np.sort(keys_in_tables(features.bits).astype(np.uint64) << _OWNER_BITS | owner)
        both = both[np.append(True, both[1:] != both[:-1])[: len(both)]]  # np.unique would hold the GIL
        keys, first = (both >> _OWNER_BITS).astype(np.uint32), (both & _OWNER).astype(np.int64) * max(1, len(self))
        parts = [slice(start, start + _AT_ONCE) for start in range(0, len(keys), _AT_ONCE)]
        none = np.zeros(0, np.int64)
        return np.sort(np.concatenate([none, *(self._having(keys[part], first[part]) for part in parts)]))

    def _having(self, keys: NDArray[np.uint32], first: NDArray[np.int64]) -> NDArray[np.int64]:
        """For each key (n,) the photos that have it, once each, as (`first` + row) * _RAREST + worth; without keys that
        more than CROWD photos have. `first` (n,) is the picture of each key times the number of rows."""
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
