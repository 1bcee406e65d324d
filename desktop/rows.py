"""The rows of a list of groups in columns: as many as there are, in any order, each made when it is looked at."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields
from functools import cached_property
from typing import Self, overload

import numpy as np
from numpy.typing import NDArray

from core.groups import Groups
from core.match_columns import RELATIONS
from core.photos import Photos
from desktop.queues import Queue, queue_of
from desktop.row import Row

Integers = NDArray[np.int64]
Flags = NDArray[np.bool_]

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

    def with_any(self, members: Flags) -> Flags:
        """Which groups have one of these members (g,)."""
        return np.logical_or.reduceat(members, self.groups.starts) if len(self.groups) else np.zeros(0, np.bool_)


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
        return len(self) == len(other) and _looks(self) == _looks(other)

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

    def members(self) -> Integers:
        """The members of all, row by row, the keeper first: their places among those of the table."""
        groups = self.table.groups
        counts = groups.counts[self.numbers]
        ends = np.cumsum(counts)
        shift: Integers = np.repeat(groups.starts[self.numbers] - (ends - counts), counts)
        return shift + np.arange(len(shift))

    def place_of(self, photo: int) -> int | None:
        """The first row that has this photo."""
        places = self.places_of(np.array([photo], np.int64))
        return int(places[0]) if len(places) else None

    def places_of(self, photos: Integers) -> Integers:
        """The rows that have one of these photos, ascending."""
        groups = self.table.groups
        having = np.zeros(len(groups), np.bool_)
        having[groups.numbers[np.isin(groups.members, photos)]] = True
        return np.flatnonzero(having[self.numbers])

    def photos(self) -> Integers:
        """The ids of all photos in them."""
        return self.table.groups.members[self.members()]

    def sets(self) -> list[tuple[int, ...]]:
        """The ids of each row's photos."""
        photos = self.photos().tolist()
        ends = np.cumsum(self.table.groups.counts[self.numbers]).tolist()
        return [tuple(photos[start:end]) for start, end in zip([0, *ends], ends, strict=False)]

    def suggested(self) -> tuple[Integers, Integers]:
        """The photos that would go if all were accepted, and those that stay for them."""
        decided = self.of(self.table.decided)
        members = decided.members()
        groups = self.table.groups
        return groups.members[members[groups.edges[members] >= 0]], decided.keepers


def _looks(rows: Rows) -> list[bytes]:
    """All that a list shows of these rows, and a comparison of what is in them."""
    table, groups, numbers = rows.table, rows.table.groups, rows.numbers
    members = rows.members()
    edges = groups.edges[members]
    matches = groups.matches.take(edges[edges >= 0])
    told = np.array([hash(telling) for telling in groups.tellings], np.int64)
    columns = [
        *(groups.members[members], groups.counts[numbers], groups.relation[numbers], table.gains[numbers]),
        told[groups.telling[numbers]] if len(told) else told,
        *(getattr(matches, field.name) for field in fields(matches)),
    ]
    return [column.tobytes() for column in columns]


class RowsOf(Mapping[int, tuple[int, ...]]):
    """By photo id: the groups that it is in, of copies and of similar shots."""

    def __init__(self, groups: Groups) -> None:
        order = np.argsort(groups.members, kind="stable")
        self._ids: Integers = groups.members[order]
        self._numbers: Integers = groups.numbers[order]

    def __getitem__(self, photo: int) -> tuple[int, ...]:
        start, end = self._ids.searchsorted(photo), self._ids.searchsorted(photo, "right")
        if start == end:
            raise KeyError(photo)
        return tuple(self._numbers[start:end].tolist())

    def __contains__(self, photo: object) -> bool:
        place = int(self._ids.searchsorted(photo)) if isinstance(photo, int) else len(self._ids)
        return place < len(self._ids) and bool(self._ids[place] == photo)

    def __iter__(self) -> Iterator[int]:
        return iter(np.unique(self._ids).tolist())

    @cached_property
    def _count(self) -> int:
        return len(np.unique(self._ids))

    def __len__(self) -> int:
        return self._count

    def among(self, photos: Iterable[int]) -> set[int]:
        """Those of these photos that are in a group."""
        several = np.array([*photos], np.int64)
        places = np.minimum(np.searchsorted(self._ids, several), max(0, len(self._ids) - 1))
        return set(several[self._ids[places] == several].tolist()) if len(self._ids) else set()


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
