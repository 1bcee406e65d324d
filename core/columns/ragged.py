"""Many short byte strings in two arrays: a tenth of the memory of Python objects."""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import Self, TypeVar

import numpy as np
from numpy.typing import NDArray

from core.columns.arrays import Rows
from core.columns.room import Room

Kind = TypeVar("Kind", bound=np.generic)

_AT_ONCE = 1 << 12  # strings that are gathered in one go: `ranges` lets no other thread run, and its places fit a cache


@dataclass(frozen=True, slots=True, eq=False)
class Ragged:
    """n byte strings, concatenated in `data`; `ends` (n,) holds the end of each."""

    data: NDArray[np.uint8]
    ends: Rows

    @classmethod
    def of(cls, strings: Sequence[bytes]) -> Self:
        ends = np.fromiter(accumulate(map(len, strings)), np.int64, len(strings))
        return cls(np.frombuffer(b"".join(strings), np.uint8), ends)

    @classmethod
    def joined(cls, several: Iterable[Self]) -> Self:
        """Several Ragged as one."""
        parts = list(several)
        starts = accumulate((len(part.data) for part in parts), initial=0)
        ends = [part.ends + start for part, start in zip(parts, starts, strict=False)]
        return cls(_joined([part.data for part in parts], np.uint8), _joined(ends, np.int64))

    def __len__(self) -> int:
        return len(self.ends)

    def __getitem__(self, row: int) -> bytes:
        start = self.ends[row - 1] if row else 0
        return self.data[start : self.ends[row]].tobytes()

    @property
    def lengths(self) -> Rows:
        """The length of each string in bytes (n,)."""
        return np.diff(self.ends, prepend=0)

    def lengths_of(self, rows: Rows) -> Rows:
        """The length of the strings of some rows, in bytes."""
        return np.asarray(self.ends[rows] - np.where(rows > 0, self.ends[rows - 1], 0))

    def characters(self) -> Rows:
        """The length of each string in characters (n,), decoded as file names."""
        lengths = self.lengths
        beyond = np.flatnonzero(self.data >= 0x80)  # what is no ASCII
        for row in set(np.searchsorted(self.ends, beyond, "right").tolist()):
            lengths[row] = len(os.fsdecode(self[row]))
        return lengths

    def tails(self, count: int) -> NDArray[np.uint8]:
        """The last `count` bytes of each string (n, count), padded with zeros in front."""
        starts = self.ends - self.lengths
        places = self.ends[:, None] - np.arange(count, 0, -1)
        inside = places >= starts[:, None]
        tails = np.zeros(places.shape, np.uint8)
        tails[inside] = self.data[places[inside]]
        return tails

    def padded(self) -> NDArray[np.bytes_]:
        """The strings as a column of one width (n,), for sorting."""
        width = max(1, int(self.lengths.max(initial=1)))
        lengths = self.lengths
        filled = np.zeros((len(self), width), np.uint8)
        filled[np.arange(width) < lengths[:, None]] = self.data[: self.ends[-1] if len(self) else 0]
        return filled.view(f"S{width}").reshape(-1)

    def and_also(self, others: Self, *, data: Room, ends: Room) -> Self:
        """These strings followed by others, in the same memory if there is room."""
        shift = len(self.data)
        return type(self)(data.after(self.data, others.data), ends.after(self.ends, others.ends + shift))

    def take(self, rows: Rows) -> Self:
        """The strings of some rows, in the given order."""
        lengths = self.lengths_of(rows)
        starts = self.ends[rows] - lengths
        pieces = [
            self.data[ranges(starts[first : first + _AT_ONCE], lengths[first : first + _AT_ONCE])]
            for first in range(0, len(rows), _AT_ONCE)
        ]
        return type(self)(_joined(pieces, np.uint8), np.cumsum(lengths))


def ranges(starts: NDArray[np.signedinteger], lengths: Rows) -> Rows:
    """The concatenated indices of many ranges, given the start and length of each."""
    found = np.repeat(starts - np.cumsum(lengths) + lengths, lengths)
    found += np.arange(len(found))
    return found


def _joined(parts: Sequence[NDArray[Kind]], kind: type[Kind]) -> NDArray[Kind]:
    return np.concatenate(parts) if parts else np.zeros(0, kind)
