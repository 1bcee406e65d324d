"""Groups in columns; a Group is built only when asked for, because of 100,000 a person sees ten at a time."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Self, overload

import numpy as np
from numpy.typing import NDArray

from core.columns.arrays import Flags, Integers, Rows
from core.columns.match_columns import CODES, RELATIONS, MatchColumns
from core.columns.ragged import ranges
from core.photo import Group, Match, Member
from core.rules import Doubt, Rules


@dataclass(frozen=True, slots=True)
class Reason:
    """Why a photo is the keeper, in words and as rules, and the doubt if there is one: of the whole group, or of photos
    that stay beside the keeper."""

    words: str
    deciding: Rules = ()
    doubt: Doubt | None = None
    beside: Doubt | None = None


@dataclass(frozen=True, eq=False)
class Groups(Sequence[Group]):
    """g groups with k members in all. Immutable."""

    matches: MatchColumns
    members: Integers  # (k,): photo ids, group by group, the keeper first
    edges: Rows  # (k,): of `matches` the one of each member with its keeper, -1 for the keeper itself
    kept: Rows  # (k,): of `matches` the one of each member with the photo kept for it, -1 where it is kept itself
    ends: Rows  # (g,): where each group is over
    weakest: NDArray[np.float64]  # (g,): the lowest score of a member with the keeper
    relation: NDArray[np.uint8]  # (g,): the least certain relation, by RELATIONS
    reason: Rows  # (g,): the place of each group's among the `reasons`, few of which come again and again
    reasons: Sequence[Reason]  # one of them may stand there twice

    @classmethod
    def none(cls) -> Self:
        return cls.of(())

    @classmethod
    def of(cls, groups: Iterable[Group]) -> Self:
        """Columns from Group objects."""
        if isinstance(groups, cls):
            return groups
        several = list(groups)
        members = [member for group in several for member in group.members]
        matches = [match for member in members for match in (member.match, member.kept)]
        matched = np.array([match is not None for match in matches], np.bool_)
        edges = np.where(matched, np.cumsum(matched) - 1, -1)
        each = [Reason(group.reason, group.deciding, group.doubt, group.beside) for group in several]
        reasons = dict.fromkeys(each)
        place = {reason: number for number, reason in enumerate(reasons)}
        return cls(
            MatchColumns.of(match for match in matches if match is not None),
            members=np.array([member.photo for member in members], np.int64),
            edges=edges[::2],
            kept=edges[1::2],
            ends=np.cumsum([len(group.members) for group in several], dtype=np.int64),
            weakest=np.array([group.weakest for group in several], np.float64),
            relation=np.array([CODES[group.relation] for group in several], np.uint8),
            reason=np.array([place[reason] for reason in each], np.int64),
            reasons=[*reasons],
        )

    def and_also(self, others: Self) -> Self:
        """These groups and then others."""
        place: dict[Reason, int] = {}
        mine, its = (
            np.array([place.setdefault(reason, len(place)) for reason in groups.reasons], np.int64)
            for groups in (self, others)
        )
        matches, shift = self.matches, 0
        if others.matches is not matches:
            matches, shift = MatchColumns.joined([matches, others.matches]), len(matches)
        return type(self)(
            matches,
            members=np.concatenate([self.members, others.members]),
            edges=np.concatenate([self.edges, np.where(others.edges < 0, -1, others.edges + shift)]),
            kept=np.concatenate([self.kept, np.where(others.kept < 0, -1, others.kept + shift)]),
            ends=np.concatenate([self.ends, others.ends + len(self.members)]),
            weakest=np.concatenate([self.weakest, others.weakest]),
            relation=np.concatenate([self.relation, others.relation]),
            reason=np.concatenate([mine[self.reason], its[others.reason]]),
            reasons=[*place],
        )

    def take(self, numbers: Rows) -> Self:
        """Some of the groups, in the given order."""
        counts = self.counts[numbers]
        members = ranges(self.starts[numbers], counts)
        return replace(
            self,
            members=self.members[members],
            edges=self.edges[members],
            kept=self.kept[members],
            ends=np.cumsum(counts),
            weakest=self.weakest[numbers],
            relation=self.relation[numbers],
            reason=self.reason[numbers],
        )

    def compact(self) -> Self:
        """The same groups, keeping only the matches of their members."""
        needed, numbers = np.unique(np.concatenate([[-1], self.edges, self.kept]), return_inverse=True)
        edges, kept = np.split(numbers[1:] - 1, 2)
        return replace(self, matches=self.matches.take(needed[1:]), edges=edges, kept=kept)

    def __len__(self) -> int:
        return len(self.ends)

    @overload
    def __getitem__(self, number: int) -> Group: ...
    @overload
    def __getitem__(self, number: slice) -> Sequence[Group]: ...
    def __getitem__(self, number: int | slice) -> Group | Sequence[Group]:
        if isinstance(number, slice):
            return [self[one] for one in range(len(self))[number]]
        number = range(len(self))[number]
        start, end = int(self.starts[number]), int(self.ends[number])
        columns = (column[start:end].tolist() for column in (self.members, self.edges, self.kept))
        members = tuple(
            Member(photo, match := self._match(edge), match if kept == edge else self._match(kept))
            for photo, edge, kept in zip(*columns, strict=True)
        )
        reason = self.reasons[self.reason[number]]
        return Group(
            keeper=members[0].photo,
            reason=reason.words,
            members=members,
            weakest=float(self.weakest[number]),
            relation=RELATIONS[self.relation[number]],
            deciding=reason.deciding,
            doubt=reason.doubt,
            beside=reason.beside,
        )

    def _match(self, edge: int) -> Match | None:
        return None if edge < 0 else self.matches[edge]

    def __iter__(self) -> Iterator[Group]:
        return (self[number] for number in range(len(self)))

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Sequence):
            return NotImplemented
        return len(self) == len(other) and all(mine == theirs for mine, theirs in zip(self, other, strict=True))

    __hash__ = None  # type: ignore[assignment]  # as any sequence that is compared by what it holds

    # --- in columns ---------------------------------------------------------------------------------------------

    @cached_property
    def counts(self) -> Rows:
        """The number of members of each group (g,)."""
        return np.diff(self.ends, prepend=0)

    @cached_property
    def starts(self) -> Rows:
        """The index of each group's first member (g,)."""
        return self.ends - self.counts

    @cached_property
    def numbers(self) -> Rows:
        """The group of each member (k,)."""
        return np.repeat(np.arange(len(self)), self.counts)

    def with_any(self, members: Flags) -> Flags:
        """The groups that contain any of these members, as flags (g,)."""
        return np.logical_or.reduceat(members, self.starts) if len(self) else np.zeros(0, np.bool_)

    def first_of(self, members: Flags) -> Rows:
        """The index of the first of these members in each group (g,), k where a group has none."""
        count = len(self.members)
        places = np.where(members, np.arange(count), count)
        return np.minimum.reduceat(places, self.starts) if len(self) else places

    @cached_property
    def kept_for(self) -> Integers:
        """The id of the photo that is kept for each member (k,)."""
        if not len(self.matches):
            return self.members
        ends = self.matches.a[self.kept].astype(np.int64) + self.matches.b[self.kept]
        found: Integers = np.where(self.kept < 0, self.members, ends - self.members)
        return found

    @property
    def keepers(self) -> Integers:
        """The keeper of each group (g,)."""
        return self.members[self.starts]

    @cached_property
    def doubtful(self) -> NDArray[np.bool_]:
        """Whether the rules leave each group undecided (g,)."""
        return self._with_reason([reason.doubt is not None for reason in self.reasons])

    @property
    def left_open(self) -> NDArray[np.bool_]:
        """Whether of each group photos stay beside the keeper of which the person has to decide (g,)."""
        return self._with_reason([reason.beside is not None for reason in self.reasons])

    def _with_reason(self, told: Sequence[bool]) -> NDArray[np.bool_]:
        """Whether each group has one of the reasons that are flagged (g,)."""
        return np.array(told, np.bool_)[self.reason] if len(told) else np.zeros(0, np.bool_)
