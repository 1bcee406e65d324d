"""A set of photo ids as flags: a million ids take a megabyte and are joined or compared in a millisecond.

A Python set takes fifty, and holds the GIL meanwhile.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Set
from typing import Any, Self

import numpy as np

from core.columns.arrays import Flags, Integers


class PhotoSet(Set[int]):
    """A set of photo ids. Immutable."""

    __slots__ = ("_count", "_flags")

    def __init__(self, flags: Flags | None = None) -> None:
        """`flags` (n,) by id; the set is empty without them."""
        self._flags: Flags = np.zeros(0, np.bool_) if flags is None else flags
        self._count = int(np.count_nonzero(self._flags))

    @classmethod
    def of(cls, ids: Iterable[int] | Integers) -> Self:
        """The set of these ids."""
        if isinstance(ids, cls):
            return ids
        several = ids if isinstance(ids, np.ndarray) else np.fromiter(ids, np.int64)
        flags = np.zeros(int(several.max(initial=-1)) + 1, np.bool_)
        flags[several] = True
        return cls(flags)

    @classmethod
    def _from_iterable(cls, ids: Iterable[Any]) -> Any:
        return cls.of(ids)

    @property
    def ids(self) -> Integers:
        """All ids, ascending."""
        return np.flatnonzero(self._flags)

    def flags(self, count: int) -> Flags:
        """Which ids below `count` are in the set (count,)."""
        found = np.zeros(count, np.bool_)
        found[: len(self._flags)] = self._flags[:count]
        return found

    def __len__(self) -> int:
        return self._count

    def __iter__(self) -> Iterator[int]:
        return iter(self.ids.tolist())

    def __contains__(self, id: object) -> bool:
        return isinstance(id, int) and 0 <= id < len(self._flags) and bool(self._flags[id])

    def __and__(self, others: Set[Any]) -> Self:
        mine, theirs = self._beside(others)
        return type(self)(mine & theirs)

    def __or__(self, others: Set[Any]) -> Self:
        mine, theirs = self._beside(others)
        return type(self)(mine | theirs)

    def __sub__(self, others: Set[Any]) -> Self:
        mine, theirs = self._beside(others)
        return type(self)(mine & ~theirs)

    def __eq__(self, others: object) -> bool:
        if not isinstance(others, Set):
            return NotImplemented
        return len(self) == len(others) == len(self & others)

    __hash__ = None  # type: ignore[assignment]  # as any set that is compared by what it holds

    def _beside(self, others: Set[Any]) -> tuple[Flags, Flags]:
        """The flags of both sets, padded to one length."""
        several = type(self).of(others)
        count = max(len(self._flags), len(several._flags))
        return self.flags(count), several.flags(count)
