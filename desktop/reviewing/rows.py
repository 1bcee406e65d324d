"""The rows of a list of groups in columns: as many as there are, in any order, each made when it is looked at."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, fields
from functools import cached_property
from typing import Any, Self, overload

import numpy as np
from numpy.typing import NDArray

from core.columns.arrays import Flags, Integers
from core.columns.groups import Groups
from core.columns.match_columns import RELATIONS
from core.columns.photo_set import PhotoSet
from core.columns.photos import Photos
from core.columns.ragged import ranges
from desktop.reviewing.queues import Queue, queue_of
from desktop.reviewing.row import Row

QUEUES = tuple(Queue)
_QUEUE_OF = np.array([QUEUES.index(queue_of(relation)) for relation in RELATIONS], np.uint8)
_HAS_COPIES = np.array([queue.has_copies for queue in QUEUES])


class Table:
    """All groups of a library: g of them, with k members."""

    def __init__(self, photos: Photos, groups: Groups) -> None:
        self.photos = photos
        self.groups = groups
        self.where: Integers = photos.rows_of(groups.members)
        """Where each member stands in the columns of `photos` (k,)."""
        self.queues: NDArray[np.uint8] = _QUEUE_OF[groups.relation]
        """Of QUEUES the one of each group (g,)."""
        self.copies: Flags = _HAS_COPIES[self.queues]
        """Whether they are copies, of which one has to stay (g,)."""
        sizes = np.where(groups.edges < 0, 0, photos.shot_sizes(self.where))
        gains = np.add.reduceat(sizes, groups.starts) if len(groups) else np.zeros(0, np.int64)
        self.gains: Integers = np.where(self.copies, gains, 0)
        """Bytes won when only the keeper of each stays (g,)."""

    @property
    def decided(self) -> Flags:
        """Whether these are copies of which the rules keep one (g,)."""
        return self.copies & ~self.groups.doubtful

    def within(self, queue: Queue) -> Flags:
        """Which groups a queue lists (g,)."""
        if queue is Queue.ALL:
            return self.copies
        if queue is Queue.UNDECIDED:
            return self.copies & self.groups.doubtful
        found: Flags = self.queues == QUEUES.index(queue)
        return found


class Rows(Sequence[Row]):
    """Some groups of a table, in an order. Never changed."""

    def __init__(self, table: Table, numbers: Integers | None = None) -> None:
        self.table = table
        self.numbers: Integers = np.arange(len(table.groups)) if numbers is None else numbers
        """The groups (r,)."""

    @classmethod
    def none(cls) -> Self:
        return cls(Table(Photos.of(()), Groups.none()))

    def __len__(self) -> int:
        return len(self.numbers)

    @overload
    def __getitem__(self, place: int) -> Row: ...
    @overload
    def __getitem__(self, place: slice) -> Rows: ...
    def __getitem__(self, place: int | slice) -> Row | Rows:
        if isinstance(place, slice):
            return self.at(np.arange(len(self))[place])
        number = int(self.numbers[place])
        table = self.table
        return Row(table.groups[number], QUEUES[table.queues[number]], int(table.gains[number]))

    def __iter__(self) -> Iterator[Row]:
        return (self[place] for place in range(len(self)))

    def __eq__(self, other: object) -> bool:
        """Whether the same would be drawn: the same groups in the same order, found in the same way."""
        if not isinstance(other, Rows):
            return NotImplemented
        if self.table is other.table:
            return np.array_equal(self.numbers, other.numbers)
        return len(self) == len(other) and all(map(np.array_equal, _looks(self), _looks(other)))

    __hash__ = None  # type: ignore[assignment]  # as any sequence that is compared by what it holds

    def at(self, places: Integers | Flags) -> Rows:
        """Some of these rows, in that order."""
        return Rows(self.table, self.numbers[places])

    def of(self, groups: Flags) -> Rows:
        """Those of some groups of the table (g,)."""
        return self.at(groups[self.numbers])

    # --- who is in them -----------------------------------------------------------------------------------------

    @property
    def keepers(self) -> Integers:
        """The photo that stays of each (r,)."""
        return self.table.groups.keepers[self.numbers]

    @property
    def ends(self) -> Integers:
        """Where the members of each row end (r,)."""
        return np.cumsum(self.table.groups.counts[self.numbers])

    def members(self) -> Integers:
        """The members of all, row by row, the keeper first: their places among those of the table."""
        groups = self.table.groups
        return ranges(groups.starts[self.numbers], groups.counts[self.numbers])

    def place_of(self, photo: int) -> int | None:
        """The first row that has this photo."""
        places = self.places_of(np.array([photo], np.int64))
        return int(places[0]) if len(places) else None

    def places_of(self, photos: Integers) -> Integers:
        """The rows that have one of these photos, ascending."""
        return np.flatnonzero(self.having(PhotoSet.of(photos)))

    def having(self, photos: PhotoSet) -> Flags:
        """Which rows have one of these photos (r,)."""
        groups = self.table.groups
        sought = photos.flags(int(groups.members.max(initial=-1)) + 1)
        having = np.zeros(len(groups), np.bool_)
        having[groups.numbers[sought[groups.members]]] = True
        found: Flags = having[self.numbers]
        return found

    def photos(self) -> Integers:
        """The ids of all photos in them."""
        return self.table.groups.members[self.members()]

    def sets(self) -> list[tuple[int, ...]]:
        """The ids of each row's photos."""
        photos = self.photos().tolist()
        ends = self.ends.tolist()
        return [tuple(photos[start:end]) for start, end in zip([0, *ends], ends, strict=False)]

    def suggested(self) -> tuple[Integers, Integers]:
        """The photos that would go if all were accepted, and those that stay for them."""
        decided = self.of(self.table.decided)
        members = decided.members()
        groups = self.table.groups
        return groups.members[members[groups.edges[members] >= 0]], decided.keepers

    def identical(self, *, marks: PhotoSet, protected: PhotoSet) -> Integers:
        """Of the files of decided groups that are the same byte by byte, all but one in each group.

        That one is protected or not marked, where there is such a one, and has most files that belong to it.
        """
        table, groups = self.table, self.table.groups
        members = self.of(table.decided).members()
        photos, where = groups.members[members], table.where[members]
        digests = np.ascontiguousarray(table.photos.columns.digest[where]).view(">u8")
        same = np.column_stack([groups.numbers[members].astype(np.uint64), digests])
        size = int(photos.max(initial=-1)) + 1
        rank = (-table.photos.shot_sizes(where), marks.flags(size)[photos], ~protected.flags(size)[photos])
        order = np.lexsort((*rank, *same.T))
        found: Integers = photos[order[1:][(same[order[1:]] == same[order[:-1]]).all(axis=1)]]
        return found


def _looks(rows: Rows) -> Iterator[NDArray[Any]]:
    """All that a list shows of these rows and a comparison of their photos; what changes most often comes first."""
    table, groups, numbers = rows.table, rows.table.groups, rows.numbers
    yield from (groups.counts[numbers], table.gains[numbers], groups.relation[numbers])
    members = rows.members()
    yield groups.members[members]
    reasons = np.array([hash(reason) for reason in groups.reasons], np.int64)
    yield reasons[groups.reason[numbers]] if len(reasons) else reasons
    edges = groups.edges[members]
    matches = groups.matches.take(edges[edges >= 0])
    for field in fields(matches):  # bytes, for no number is equal to nan
        yield np.frombuffer(np.ascontiguousarray(getattr(matches, field.name)), np.uint8)


class RowsOf(Mapping[int, tuple[int, ...]]):
    """By photo id: the groups that it is in, one of copies, one of similar shots, or both."""

    def __init__(self, groups: Groups) -> None:
        size = int(groups.members.max(initial=-1)) + 1
        self._first, self._last = np.full(size, -1, np.int32), np.full(size, -1, np.int32)
        self._first[groups.members[::-1]] = groups.numbers[::-1]  # of several that are set, the last one stays
        self._last[groups.members] = groups.numbers

    def __getitem__(self, photo: int) -> tuple[int, ...]:
        if photo not in self:
            raise KeyError(photo)
        first, last = int(self._first[photo]), int(self._last[photo])
        return (first,) if first == last else (first, last)

    def __contains__(self, photo: object) -> bool:
        return isinstance(photo, int) and 0 <= photo < len(self._first) and bool(self._first[photo] >= 0)

    def numbers(self, photos: Integers) -> tuple[NDArray[np.int32], NDArray[np.int32]]:
        """The first and the last row of each of these photos, all of which are in one."""
        return self._first[photos], self._last[photos]

    def __iter__(self) -> Iterator[int]:
        return iter(np.flatnonzero(self.flags).tolist())

    def __len__(self) -> int:
        return int(np.count_nonzero(self.flags))

    @cached_property
    def flags(self) -> Flags:
        """By photo id: whether it is in a group."""
        return self._first >= 0

    def among(self, photos: PhotoSet) -> PhotoSet:
        """Those of these photos that are in a group."""
        return PhotoSet(photos.flags(len(self.flags)) & self.flags)


@dataclass(frozen=True, slots=True)
class Tally:
    """What a queue holds."""

    groups: int = 0
    gain: int = 0  # bytes


def tallies(rows: Rows, others: Mapping[Queue, Tally]) -> dict[Queue, Tally]:
    """What the queues of groups hold; `others` are those of the queues that hold something else."""
    table = rows.table
    shown = np.zeros(len(table.groups), np.bool_)
    shown[rows.numbers] = True
    found = {}
    for queue in Queue:
        if queue.has_groups:
            within = table.within(queue) & shown
            found[queue] = Tally(int(np.count_nonzero(within)), int(table.gains[within].sum()))
        else:
            found[queue] = others.get(queue, Tally())
    return found
