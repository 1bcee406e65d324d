"""What becomes of photos that are to go, as things are on the disks now: by lines, for they may be 100,000."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Self

import numpy as np

from core.actions import Foreseen
from core.columns.arrays import Integers


@dataclass(frozen=True, slots=True)
class Forecast:
    """A line for each removal, in their order. Most say no more than their size."""

    sizes: Integers  # (n,): bytes of the photo and of what goes with it; 0 where it was not found
    companions: Mapping[int, tuple[str, ...]]  # by line: paths of what goes with the photo
    refusals: Mapping[int, str]  # by line: why it would be left alone
    holdings: Mapping[int, str]  # by line: the holding folder of its disk, where that has no trash
    only: Mapping[int, tuple[str, ...]]  # by line: paths of the RAW files and films that go where what stays has none
    names: Mapping[int, str]  # by line: what it is called in the folder, where its own name is taken

    @classmethod
    def of(cls, foreseen: Iterable[Foreseen]) -> Self:
        sizes: list[int] = []
        companions, only = dict[int, tuple[str, ...]](), dict[int, tuple[str, ...]]()
        refusals, holdings, names = dict[int, str](), dict[int, str](), dict[int, str]()
        for line, one in enumerate(foreseen):
            sizes.append(one.size)
            if one.removal.companions:
                companions[line] = one.removal.companions
            if one.only:
                only[line] = one.only
            if one.refusal:
                refusals[line] = one.refusal
            if one.holding:
                holdings[line] = one.holding
            if one.name:
                names[line] = one.name
        return cls(np.array(sizes, np.int64), companions, refusals, holdings, only, names)

    def __len__(self) -> int:
        return len(self.sizes)
