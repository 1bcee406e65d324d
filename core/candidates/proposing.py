"""Proposes the pairs of a library whose local features are most alike, block by block.

Only the features of two blocks of photos are in memory at a time, whatever the size of the library; and of photos that
were compared before, only the features that some new photo could share.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Self

import numpy as np
from numpy.typing import NDArray

from core.candidates import voting
from core.columns import runs
from core.columns.arrays import Rows
from core.columns.table import Table
from core.indexing.features import Features
from core.measuring.measurer import LibraryMeasurer

BLOCK = 4096  # photos: the features of two blocks and their mirror images take some 300 MB
PROPOSALS = 8  # candidates that are looked at for each photo, those whose votes weigh most
# A screenshot of a chat has more in common with every other one of it than with the photo that it shows. So RESERVE
# more are looked at whose votes weigh at least STRONG, some twenty features that are very near, unless the copies among
# the first connect the two photos.
RESERVE, STRONG = 32, 30_000


@dataclass(frozen=True, slots=True)
class Proposals:
    """Pairs of rows, smaller first; the second photo is mirrored where `in_mirror` is set."""

    pairs: NDArray[np.int64]  # (n, 2)
    in_mirror: NDArray[np.bool_]  # (n,)
    reserve: NDArray[np.int64]  # (m, 2) upright, to look at as well where the copies among these do not connect them


def proposed(measurer: LibraryMeasurer, rows: Rows, new: NDArray[np.bool_]) -> tuple[Proposals, NDArray[np.int64]]:
    """The pairs of `rows`, each with at least one new photo, that have most votes; and the number of features of each
    row (m,). `new` (n,) is for all rows of the measurer."""
    count = len(new)
    features, paged = np.zeros(count, np.int64), np.zeros(count, np.bool_)
    tables = [_Votes.none()]
    for batch in _blocks(rows[new[rows]]):
        others = rows[~new[rows] | (rows > batch[-1])]
        best = _Votes.none()
        for number, chunk in enumerate(_blocks(others) or [others]):
            measurer.job.checkpoint()
            sheet = np.concatenate([batch, chunk])
            found = measurer.features(sheet, letters=False)  # by which all pages of one kind would be proposed
            features[sheet], paged[sheet] = np.diff(found.start[: len(sheet) + 1]), found.paged[: len(sheet)]
            votes = _voted(found, sheet, len(batch), count, inside=number == 0)
            best = _Votes.joined([best, votes]).of_most(measurer.places, paged, PROPOSALS + RESERVE)
        tables.append(best)
    pairs = runs.distinct_pairs(np.concatenate([table.of_most(measurer.places, paged).pairs for table in tables]))
    strong = [table.pairs[(table.votes >= STRONG) & (table.pairs[:, 1] < count)] for table in tables]
    reserve = runs.distinct_pairs(np.concatenate(strong))
    return Proposals(pairs % max(1, count), pairs[:, 1] >= count, reserve), features[rows]


def _blocks(rows: Rows) -> list[Rows]:
    return [rows[start : start + BLOCK] for start in range(0, len(rows), BLOCK)]


@dataclass(frozen=True, slots=True)
class _Votes(Table):
    """Pairs of rows, smaller first, and their votes. Rows of mirror images follow those of the photos."""

    pairs: NDArray[np.int64]  # (n, 2)
    votes: NDArray[np.int64]  # what they weigh, (n,)

    @classmethod
    def none(cls) -> Self:
        return cls(np.zeros((0, 2), np.int64), np.zeros(0, np.int64))

    def of_most(self, places: Rows, paged: NDArray[np.bool_], count: int = PROPOSALS) -> _Votes:
        """The pairs that are among the `count` with the most votes of one of their photos, upright or mirrored, of
        equals the first by place; behind the first PROPOSALS only strong ones. Of a page, flagged in `paged`, so
        many pages and so many other photos: pages of one kind have more in common than any has with what it shows."""
        mirrored, rows = np.divmod(self.pairs, max(1, len(places)))
        ends, partners = rows.T.ravel(), rows[:, ::-1].T.ravel()
        in_mirror = mirrored.any(axis=1)
        ends = 2 * ends + (paged[ends] & paged[partners])
        by = np.concatenate([in_mirror, in_mirror]), places[partners], -np.concatenate([self.votes, self.votes]), ends
        order = np.lexsort(by)
        place = runs.places(ends[order])
        keep = np.zeros(len(self.pairs), np.bool_)
        number = order % max(1, len(self.pairs))
        keep[number[(place < count) & ((place < PROPOSALS) | (self.votes[number] >= STRONG))]] = True
        return self.take(keep)


def _voted(features: Features, sheet: Rows, batch: int, count: int, *, inside: bool) -> _Votes:
    """The votes for pairs of the first `batch` rows of a sheet with its other rows and, if `inside`, with each
    other."""
    mine = np.arange(len(sheet)) < batch
    pairs, votes = voting.candidates(features, np.tile(mine, 2), upright=len(sheet))
    mirrored, pairs = pairs[:, 1] >= len(sheet), pairs % max(1, len(sheet))
    wanted = inside | ~mine[pairs].all(axis=1)
    rows, mirrored = sheet[pairs[wanted]], mirrored[wanted]
    rows[~mirrored] = np.sort(rows[~mirrored], axis=1)
    rows[mirrored, 1] += count
    return _Votes(rows, votes[wanted])
