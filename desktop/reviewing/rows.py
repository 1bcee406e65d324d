"""The rows of a list of groups as columns, so that any number can be sorted; a Row is built when it is looked at."""

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
QUEUE_OF = np.array([QUEUES.index(queue_of(relation)) for relation in RELATIONS], np.uint8)
"""By the code of a relation: the index of its queue in QUEUES, which has the safest first."""

_SUGGESTS_ANYWAY = (Queue.UNDECIDED, Queue.IDENTICAL_FILE)
_HAS_COPIES = np.array([queue.has_copies for queue in QUEUES])
_SPREAD = np.uint64(0x9E3779B97F4A7C15)  # an odd number: no two groups of one library are given the same


class Table:
    """All groups of a library: g groups with k members in all."""

    def __init__(self, photos: Photos, groups: Groups, *, safe: Sequence[str] = ()) -> None:
        self.photos = photos
        self.groups = groups
        self.where: Integers = photos.rows_of(groups.members)
        """The row of each member in the columns of `photos` (k,)."""
        self.protected: Flags = photos.below(safe)[photos.columns.folder[self.where]]
        """Whether each member lies below one of the folders `safe`, from which nothing goes (k,)."""
        self.queues: NDArray[np.uint8] = QUEUE_OF[groups.relation]
        """The index of each group's queue in QUEUES (g,)."""
        self.copies: Flags = _HAS_COPIES[self.queues]
        """Whether the groups are copies, of which one stays (g,)."""
        sizes = np.where((groups.kept < 0) | self.protected, 0, photos.shot_sizes(self.where))
        gains = np.add.reduceat(sizes, groups.starts) if len(groups) else np.zeros(0, np.int64)
        self.gains: Integers = np.where(self.copies, gains, 0)
        """Bytes freed if the suggestion for each group is accepted (g,)."""

    @property
    def decided(self) -> Flags:
        """Whether the groups are copies among which the rules choose the keeper, (g,)."""
        return self.copies & ~self.groups.doubtful

    def within(self, queue: Queue) -> Flags:
        """Whether the groups are listed in a queue, (g,)."""
        if queue is Queue.ALL:
            return self.copies
        if queue is Queue.UNDECIDED:
            return self.copies & self.groups.doubtful
        found: Flags = self.queues == QUEUES.index(queue)
        if queue is Queue.IDENTICAL_FILE:
            return found | (self.copies & self.groups.with_any(self._repeats))
        return found

    def gains_in(self, queue: Queue) -> Integers:
        """Bytes freed by what is suggested in a queue (g,): in that of identical files one of each content stays."""
        if queue is not Queue.IDENTICAL_FILE or not len(self.groups):
            return self.gains
        sizes = np.where(self._repeats & ~self.protected, self.photos.shot_sizes(self.where), 0)
        alike = self.queues == QUEUES.index(queue)
        return np.where(alike, self.gains, np.add.reduceat(sizes, self.groups.starts))

    @cached_property
    def files(self) -> Integers:
        """The first member of the same group that is the same file as each member, byte for byte (k,)."""
        digests = self.photos.columns.digest
        # By their first eight bytes, and of these only what shares 20 bits with another one: sorting all that is in
        # a million digests takes seconds.
        keys = digests.view(np.uint64)[self.where, 0] ^ (self.groups.numbers.astype(np.uint64) * _SPREAD)
        bits = (keys >> np.uint64(44)).astype(np.int64)
        some = np.flatnonzero((np.bincount(bits) > 1)[bits])
        some = some[np.argsort(keys[some], kind="stable")]
        one, other = some[:-1], some[1:]
        same = (keys[one] == keys[other]) & (self.groups.numbers[one] == self.groups.numbers[other])
        same[same] = (digests[self.where[one[same]]] == digests[self.where[other[same]]]).all(axis=1)
        found = np.arange(len(keys))
        found[some] = some[np.maximum.accumulate(np.where(np.append(False, same), 0, np.arange(len(some))))]
        return found

    @property
    def _repeats(self) -> Flags:
        """Whether each member is the same file as an earlier one of its group (k,)."""
        return np.asarray(self.files != np.arange(len(self.files)), np.bool_)


class Rows(Sequence[Row]):
    """Some groups of a table (r), in an order. Immutable."""

    def __init__(self, table: Table, numbers: Integers | None = None, *, gains: Integers | None = None) -> None:
        self.table = table
        self.gains: Integers = table.gains if gains is None else gains
        """Bytes that each group of the table frees in this list (g,)."""
        self.numbers: Integers = np.arange(len(table.groups)) if numbers is None else numbers
        """The numbers of the groups in the table (r,)."""

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
        return Row(table.groups[number], QUEUES[table.queues[number]], int(self.gains[number]))

    def __iter__(self) -> Iterator[Row]:
        return (self[place] for place in range(len(self)))

    def __eq__(self, other: object) -> bool:
        """Whether the same would be painted: equal groups in the same order, with equal matches."""
        if not isinstance(other, Rows):
            return NotImplemented
        if self.table is other.table:
            return self.gains is other.gains and np.array_equal(self.numbers, other.numbers)
        return len(self) == len(other) and all(map(np.array_equal, _looks(self), _looks(other)))

    __hash__ = None  # type: ignore[assignment]  # as any sequence that is compared by what it holds

    def at(self, places: Integers | Flags) -> Rows:
        """The rows at these places, in that order."""
        return Rows(self.table, self.numbers[places], gains=self.gains)

    def of(self, groups: Flags) -> Rows:
        """The rows whose groups are flagged; `groups` (g,)."""
        return self.at(groups[self.numbers])

    # --- who is in them -----------------------------------------------------------------------------------------

    @property
    def keepers(self) -> Integers:
        """The id of each row's keeper, (r,)."""
        return self.table.groups.keepers[self.numbers]

    @property
    def ends(self) -> Integers:
        """The end of each row's members in `members()`, (r,)."""
        return np.cumsum(self.table.groups.counts[self.numbers])

    def members(self) -> Integers:
        """The members of all rows as indices into the table's members, row by row, the keeper first."""
        groups = self.table.groups
        return ranges(groups.starts[self.numbers], groups.counts[self.numbers])

    def place_of(self, photo: int) -> int | None:
        """The first row with this photo; None if there is none."""
        places = self.places_of(np.array([photo], np.int64))
        return int(places[0]) if len(places) else None

    def places_of(self, photos: Integers) -> Integers:
        """The rows with one of these photos, ascending."""
        return np.flatnonzero(self.having(PhotoSet.of(photos)))

    def having(self, photos: PhotoSet) -> Flags:
        """Whether the rows have one of these photos, (r,)."""
        groups = self.table.groups
        sought = photos.flags(int(groups.members.max(initial=-1)) + 1)
        having = np.zeros(len(groups), np.bool_)
        having[groups.numbers[sought[groups.members]]] = True
        return np.asarray(having[self.numbers], np.bool_)

    def photos(self) -> Integers:
        """The ids of all photos in the rows."""
        return self.table.groups.members[self.members()]

    def sets(self) -> list[tuple[int, ...]]:
        """The ids of each row's photos."""
        photos = self.photos().tolist()
        ends = self.ends.tolist()
        return [tuple(photos[start:end]) for start, end in zip([0, *ends], ends, strict=False)]

    def suggested(self) -> tuple[PhotoSet, PhotoSet]:
        """The photos that would go if all suggestions were accepted, and those kept for them."""
        groups = self.table.groups
        members = self.of(self.table.decided).members()
        going = members[groups.kept[members] >= 0]
        return PhotoSet.of(groups.members[going]), PhotoSet.of(groups.kept_for[going])

    def left_of_accepted(self, gone: PhotoSet) -> tuple[Integers, Integers]:
        """The ids of the photos that stay of groups whose suggestion was carried out, group by group, and where each
        ends; only of groups of which several stay, and of which nothing is left to decide. `gone` are photos that
        went."""
        table, groups = self.table, self.table.groups
        members = self.of(table.decided & ~groups.left_open).members()
        went = gone.flags(int(groups.members.max(initial=-1)) + 1)[groups.members[members]]
        number = groups.numbers[members]
        flags = (went, ~went & (groups.kept[members] >= 0), ~went)
        touched, suggested, staying = (np.bincount(number[each], minlength=len(groups)) for each in flags)
        accepted = (touched > 0) & (suggested == 0) & (staying > 1)
        left = ~went & accepted[number]
        return groups.members[members[left]], np.cumsum(staying[np.unique(number[left])])

    def identical(self, *, marks: PhotoSet, protected: PhotoSet) -> Integers:
        """The ids of files in groups of copies that are identical to another one of their group: all but one.

        The one left out is protected or not marked, if there is such a file, and has the most companion files.
        """
        table, groups = self.table, self.table.groups
        members = self.of(table.copies).members()
        photos, where, file = groups.members[members], table.where[members], table.files[members]
        size = int(photos.max(initial=-1)) + 1
        rank = (-table.photos.shot_sizes(where), marks.flags(size)[photos], ~protected.flags(size)[photos])
        order = np.lexsort((*rank, file))
        found: Integers = photos[order[1:][file[order[1:]] == file[order[:-1]]]]
        return found


def _looks(rows: Rows) -> Iterator[NDArray[Any]]:
    """Everything that is painted of these rows and their photos, as arrays; what changes most often comes first."""
    groups, numbers = rows.table.groups, rows.numbers
    yield from (groups.counts[numbers], rows.gains[numbers], groups.relation[numbers])
    members = rows.members()
    yield groups.members[members]
    reasons = np.array([hash(reason) for reason in groups.reasons], np.int64)
    yield reasons[groups.reason[numbers]] if len(reasons) else reasons
    edges = groups.edges[members]
    matches = groups.matches.take(edges[edges >= 0])
    for field in fields(matches):  # bytes, for no number is equal to nan
        yield np.frombuffer(np.ascontiguousarray(getattr(matches, field.name)), np.uint8)


class RowsOf(Mapping[int, tuple[int, ...]]):
    """Maps a photo's id to the numbers of its groups: one of copies, one of similar shots, or both."""

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
        """The first and the last group of each of these photos, each of which must be in a group."""
        return self._first[photos], self._last[photos]

    def __iter__(self) -> Iterator[int]:
        return iter(np.flatnonzero(self.flags).tolist())

    def __len__(self) -> int:
        return int(np.count_nonzero(self.flags))

    @cached_property
    def flags(self) -> Flags:
        """Whether a photo is in a group, by its id."""
        return self._first >= 0

    def among(self, photos: PhotoSet) -> PhotoSet:
        """The photos among these that are in a group."""
        return PhotoSet(photos.flags(len(self.flags)) & self.flags)


@dataclass(frozen=True, slots=True)
class Tally:
    """The number of groups in a queue, and the space to free."""

    groups: int = 0
    gain: int = 0  # bytes


def tallies(rows: Rows, others: Mapping[Queue, Tally]) -> dict[Queue, Tally]:
    """The tally of each queue; `others` has those of queues without groups. What undecided groups may free is counted
    in their own queue only, as nothing is suggested in them."""
    table = rows.table
    shown = np.zeros(len(table.groups), np.bool_)
    shown[rows.numbers] = True
    found = {}
    for queue in Queue:
        if queue.has_groups:
            within = table.within(queue) & shown
            frees = within if queue in _SUGGESTS_ANYWAY else within & ~table.groups.doubtful
            found[queue] = Tally(int(np.count_nonzero(within)), int(table.gains_in(queue)[frees].sum()))
        else:
            found[queue] = others.get(queue, Tally())
    return found
