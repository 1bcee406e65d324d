"""Matches in columns; a Match is built only when asked for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, fields
from itertools import chain
from typing import Any, Self, overload

import numpy as np
from numpy.typing import NDArray

from core.columns.arrays import Flags, Integers
from core.columns.table import Table
from core.photo import Match, Relation

RELATIONS = tuple(Relation)
"""What the numbers in columns of relations say: the larger, the less certain."""

CODES = {relation: code for code, relation in enumerate(RELATIONS)}

ARE_COPIES = np.array([relation.is_copy for relation in RELATIONS])
"""By such a number: whether photos of that relation show one picture."""

_WIDTH, _LOWEST = np.uint64(4), np.uint64(15)
_NO_PART = (np.nan,) * 4
_NO_MAP = (np.nan,) * 6


@dataclass(frozen=True, slots=True, eq=False)
class MatchColumns(Table, Sequence[Match]):
    """m matches; an *edge* is the index of a match here. Immutable."""

    a: Integers  # (m,): photo ids
    b: Integers
    score: NDArray[np.float64]
    relation: NDArray[np.uint8]  # by RELATIONS
    also: NDArray[np.uint64]  # four bits for each, from the lowest: its place in RELATIONS, from 1
    inner: NDArray[np.int8]  # 1 where a lies inside b, -1 where b lies inside a, else 0
    part: NDArray[np.float64]  # (m, 4), nan where there is none
    transform: NDArray[np.float64]  # (m, 6), nan where there is none

    @classmethod
    def of(cls, matches: Iterable[Match]) -> Self:
        """Columns from Match objects."""
        if isinstance(matches, cls):
            return matches
        several = list(matches)
        count = len(several)
        parts = chain.from_iterable(match.part or _NO_PART for match in several)
        maps = chain.from_iterable(match.transform or _NO_MAP for match in several)
        return cls(
            np.fromiter((match.a for match in several), np.int64, count),
            np.fromiter((match.b for match in several), np.int64, count),
            np.fromiter((match.score for match in several), np.float64, count),
            np.fromiter((CODES[match.relation] for match in several), np.uint8, count),
            np.fromiter((_packed(match.also) for match in several), np.uint64, count),
            np.fromiter((_side(match.a, match.inner) for match in several), np.int8, count),
            np.fromiter(parts, np.float64, 4 * count).reshape(-1, 4),
            np.fromiter(maps, np.float64, 6 * count).reshape(-1, 6),
        )

    @classmethod
    def of_rows(cls, columns: Sequence[Sequence[Any]]) -> Self:
        """Columns from the catalog's columns a, b, score, relation, also, part, within, transform."""
        a, b, score, relation, also, part, inner, transform = columns
        packed = {text: _packed(map(Relation, text.split(","))) if text else 0 for text in set(also)}
        return cls(
            np.array(a, np.int64),
            np.array(b, np.int64),
            np.array(score, np.float64),
            np.array([CODES[kind] for kind in relation], np.uint8),  # a Relation is its text
            np.array([packed[text] for text in also], np.uint64),
            np.fromiter(map(_side, a, inner), np.int8, len(a)),
            _unpacked(part, _NO_PART),
            _unpacked(transform, _NO_MAP),
        )

    def __len__(self) -> int:
        return len(self.a)

    @overload
    def __getitem__(self, edge: int) -> Match: ...
    @overload
    def __getitem__(self, edge: slice) -> Sequence[Match]: ...
    def __getitem__(self, edge: int | slice) -> Match | Sequence[Match]:
        if isinstance(edge, slice):
            return self.take(np.arange(len(self))[edge])
        a, b, side = int(self.a[edge]), int(self.b[edge]), self.inner[edge]
        return Match(
            a,
            b,
            float(self.score[edge]),
            RELATIONS[self.relation[edge]],
            _relations(int(self.also[edge])),
            _known(self.part[edge]),
            None if side == 0 else a if side == 1 else b,
            _known(self.transform[edge]),
        )

    def __iter__(self) -> Iterator[Match]:
        return (self[edge] for edge in range(len(self)))

    @property
    def ends(self) -> Integers:
        """The ids of all photos that these matches are of, ascending."""
        return np.union1d(self.a, self.b)

    def touching(self, ids: Integers) -> Flags:
        """Flags (m,): matches that involve one of these photos."""
        return np.isin(self.a, ids) | np.isin(self.b, ids)

    def holds_what(self, others: Self) -> bool:
        """Whether both hold the same matches, in any order."""
        if len(self) != len(others):
            return False
        one, other = (each.take(np.lexsort((each.b, each.a))) for each in (self, others))
        return all(getattr(one, field.name).tobytes() == getattr(other, field.name).tobytes() for field in fields(self))

    def saying(self, *relations: Relation) -> Flags:
        """Flags (m,): matches with one of these relations, as the main one or besides it."""
        sought = np.zeros(len(RELATIONS) + 1, np.bool_)  # by the place of a relation from 1, as in `also`
        sought[[CODES[relation] + 1 for relation in relations]] = True
        said: Flags = sought[1:][self.relation]
        rest = self.also
        while rest.any():
            said = said | sought[rest & _LOWEST]
            rest = rest >> _WIDTH
        return said


def _packed(relations: Iterable[Relation]) -> int:
    return sum(CODES[relation] + 1 << 4 * place for place, relation in enumerate(relations))


def _relations(packed: int) -> tuple[Relation, ...]:
    found = []
    while packed:
        found.append(RELATIONS[(packed & 15) - 1])
        packed >>= 4
    return tuple(found)


def _side(a: int, inner: int | None) -> int:
    return 0 if inner is None else 1 if inner == a else -1


def _known(numbers: NDArray[np.float64]) -> Any:
    return None if np.isnan(numbers[0]) else tuple(numbers.tolist())


def _unpacked(values: Sequence[bytes | None], none: tuple[float, ...]) -> NDArray[np.float64]:
    nothing = np.array(none).astype("<f8").tobytes()
    return np.frombuffer(b"".join([value or nothing for value in values]), "<f8").reshape(-1, len(none))
