"""Measured pairs of photos, in columns."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Self

import numpy as np
from numpy.typing import NDArray

from core.columns.arrays import Flags, Rows
from core.columns.table import Table
from core.measuring.geometry import Maps
from core.measuring.judgement import Judgement
from core.photo import Relation


@dataclass(frozen=True, slots=True, eq=False)
class Pairs(Table):
    """n measured pairs of rows, first < second, with the maps between them and their relations."""

    first: Rows  # (n,)
    second: Rows
    maps: Maps  # (n, 2, 3)
    copy: Flags
    whole: Flags  # copies in which neither is a part of the other, nor painted over
    score: NDArray[np.float64]
    judgements: NDArray[np.object_]  # of Judgement

    @classmethod
    def none(cls) -> Self:
        return cls.of(np.zeros(0, np.int64), np.zeros(0, np.int64), [])

    @classmethod
    def of(cls, first: Rows, second: Rows, judgements: Sequence[Judgement]) -> Self:
        return cls(
            first,
            second,
            np.array([judgement.transform for judgement in judgements]).reshape(-1, 2, 3),
            np.array([judgement.relation.is_copy for judgement in judgements], np.bool_),
            np.array([_is_whole(judgement) for judgement in judgements], np.bool_),
            np.array([judgement.score for judgement in judgements], np.float64),
            np.array(judgements, np.object_),
        )

    def __len__(self) -> int:
        return len(self.first)

    def and_also(self, others: Self) -> Self:
        """These pairs followed by others."""
        return self.joined([self, others])

    def best(self) -> Self:
        """Each pair once: of several alignments the one that makes it a copy, or scores most."""
        order = np.lexsort((-self.score, ~self.copy, self.second, self.first))
        first, second = self.first[order], self.second[order]
        again = (first[1:] == first[:-1]) & (second[1:] == second[:-1])
        chosen = np.zeros(len(order), np.bool_)
        chosen[order[np.concatenate([[True], ~again])[: len(order)]]] = True
        return self.take(chosen)


def _is_whole(judgement: Judgement) -> bool:
    """Whether neither photo is a part of the other and neither was painted over. A photo that resembles one with a
    sticker may match only the photo without it."""
    said = judgement.relation, *judgement.also
    return judgement.relation.is_copy and judgement.part is None and Relation.EDITED not in said
