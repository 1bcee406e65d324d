"""Completes sets of copies: every photo is measured against the keeper, along maps that are already known."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Self

import numpy as np
from numpy.typing import NDArray

from core.candidates.components import components
from core.columns.arrays import Rows
from core.columns.match_columns import MatchColumns
from core.groups.keeper import Rank, rank
from core.groups.standing import UNTOLD, standings
from core.measuring.geometry import Maps, compose, inverse
from core.measuring.measurer import LibraryMeasurer, match_of
from core.measuring.pairs import Pairs

SMALL = 24  # photos of a connected set of copies that is measured pair by pair
# A photo that is a copy of less than this share of its set, and misses more than a few, is nothing to stand around.
FAIR, FEW = 0.95, 1
ODD = 3  # photos of a set at most that are passed over as its centre, being copies of too few of the others


def complete(measurer: LibraryMeasurer, found: Pairs, new: NDArray[np.bool_], *, wholly: bool = True) -> Pairs:
    """Measure the pairs that groups need and that nothing proposed: every photo with the keeper; all pairs of small
    sets if `wholly`.

    The keeper may change once it is measured against the others: it may prove to be a part of one, or to have bars
    added, with most pixels and few copies. So each round measures the photo that now seems best, until that was
    measured already.
    """
    count = len(measurer.ranks)
    label, size = sets(found, count)
    touched = np.zeros(len(size), np.bool_)
    touched[label[new]] = True
    active = touched[label] & (size[label] > 2)
    small = wholly & (size[label] <= SMALL)
    edges = _Edges.of(found)
    # Of the others one may be a copy along a better map than the one it was measured with.
    known = set((found.first * count + found.second)[found.copy].tolist())
    keepers = _Keepers(measurer)
    keepers.learn(found)
    starred = np.zeros(count, np.bool_)
    measured = Pairs.none()
    while active.any():
        centre = keepers.best(np.flatnonzero(active), label)
        again = starred[centre]
        settled = centre[again]
        partners = _partners(found, settled, count) | _partners(measured, settled, count)
        active[settled] = False
        active &= small | ~partners
        centre = centre[~again]
        starred[centre] = True
        centre_of, maps_to = edges.spread(centre, count)
        wanted = np.flatnonzero(active & (centre_of >= 0) & ~np.isin(np.arange(count), centre))
        a, b = np.minimum(wanted, centre_of[wanted]), np.maximum(wanted, centre_of[wanted])
        unknown = np.array([key not in known for key in (a * count + b).tolist()], np.bool_)
        wanted = wanted[unknown]
        pairs = measurer.measure(centre_of[wanted], wanted, maps_to[wanted])
        # A long way of maps may lead astray. In small sets that matters only to what is a copy of no centre so far.
        stars = np.flatnonzero(starred)
        done = small & (_partners(found, stars, count) | _partners(measured, stars, count))
        alone = ~done[wanted] & ~pairs.copy
        rows = np.stack([centre_of[wanted], wanted], axis=1)[alone]
        pairs = pairs.and_also(measurer.by_features(rows, rows[:0])).best()
        keepers.learn(pairs)
        measured = measured.and_also(pairs)
        known.update((pairs.first * count + pairs.second).tolist())
        partners = _partners(found, centre, count) | _partners(measured, centre, count)
        there, here = (
            np.bincount(label[rows], minlength=len(size))[label[centre]] for rows in (active, active & partners)
        )
        keepers.put_last(centre[here + 1 < np.minimum(FAIR * there, there - FEW)], label)
    return measured


def representatives(measurer: LibraryMeasurer, found: Pairs, new: NDArray[np.bool_]) -> Rows:
    """The worst new photo of each small set of copies. Most are represented by a better photo already, so that
    comparing them once more costs nothing."""
    label, size = sets(found, len(new))
    rows = np.flatnonzero(new & (size[label] > 2) & (size[label] <= SMALL))
    rows = rows[np.argsort(-measurer.ranks[rows])]
    return rows[np.unique(label[rows], return_index=True)[1]]


def sets(found: Pairs, count: int) -> tuple[Rows, Rows]:
    """The connected set of copies of each row (count,), and the size of each set."""
    copies = np.flatnonzero(found.copy)
    label = components(found.first[copies], found.second[copies], count)
    return label, np.bincount(label)


def _partners(pairs: Pairs, centre: Rows, count: int) -> NDArray[np.bool_]:
    """Rows that are copies of one of the centres."""
    is_centre = np.zeros(count, np.bool_)
    is_centre[centre] = True
    partners = np.zeros(count, np.bool_)
    partners[pairs.second[pairs.copy & is_centre[pairs.first]]] = True
    partners[pairs.first[pairs.copy & is_centre[pairs.second]]] = True
    return partners


class _Keepers:
    """The keeper of each connected set, as far as its matches are known."""

    def __init__(self, measurer: LibraryMeasurer) -> None:
        self._measurer = measurer
        self._matches = MatchColumns.of(())
        self._odd: dict[int, set[int]] = {}

    def learn(self, pairs: Pairs) -> None:
        found = MatchColumns.of(
            match_of(self._measurer, int(pairs.first[row]), int(pairs.second[row]), pairs.judgements[row])
            for row in np.flatnonzero(pairs.copy).tolist()
        )
        self._matches = MatchColumns.joined([self._matches, found])

    def put_last(self, rows: Rows, label: Rows) -> None:
        """Pass these over as centres, as they are copies of too few photos of their sets; ODD of each set at most."""
        for row, key in zip(rows.tolist(), label[rows].tolist(), strict=True):
            odd = self._odd.setdefault(key, set())
            if len(odd) < ODD:
                odd.add(row)

    def best(self, rows: Rows, label: Rows) -> Rows:
        """The best row of each label that occurs in `rows`."""
        asked = np.isin(label, label[rows])
        ends = np.searchsorted(self._measurer.prints.ids, self._matches.a)
        standing = standings(self._matches.take(asked[ends]))
        photos = self._measurer.photos
        best: dict[int, tuple[bool, Rank, int]] = {}
        for row in rows.tolist():
            key = int(label[row])
            mine = row in self._odd.get(key, ()), rank(photos[row], standing.get(photos[row].id, UNTOLD)), row
            if key not in best or mine < best[key]:
                best[key] = mine
        return np.array(sorted(row for _, _, row in best.values()), np.int64)


@dataclass(frozen=True, slots=True)
class _Edges:
    """Copies as directed edges, both ways, with the map along each."""

    start: Rows
    end: Rows
    maps: Maps

    @classmethod
    def of(cls, pairs: Pairs) -> Self:
        """The copies among the pairs."""
        first, second, maps = pairs.first[pairs.copy], pairs.second[pairs.copy], pairs.maps[pairs.copy]
        return cls(
            np.concatenate([first, second]), np.concatenate([second, first]), np.concatenate([maps, inverse(maps)])
        )

    def spread(self, centres: Rows, count: int) -> tuple[Rows, Maps]:
        """From each centre along the edges, the nearest first: the centre that each row was reached from (count,), -1
        where none was, and the map from it (count, 2, 3)."""
        reached = np.zeros(count, np.bool_)
        centre_of = np.full(count, -1)
        maps = np.zeros((count, 2, 3))
        reached[centres], centre_of[centres] = True, centres
        maps[centres] = np.eye(2, 3)
        while True:
            step = np.flatnonzero(reached[self.start] & ~reached[self.end])
            if not len(step):
                return centre_of, maps
            end, which = np.unique(self.end[step], return_index=True)
            edge = step[which]
            start = self.start[edge]
            maps[end] = compose(maps[start], self.maps[edge])
            centre_of[end] = centre_of[start]
            reached[end] = True
