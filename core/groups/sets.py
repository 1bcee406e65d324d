"""Sets of photos around a centre that each of them matches: groups of copies and series are made of them."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from core.columns.arrays import Flags, Rows
from core.groups.material import Material
from core.groups.stars import stars

_CLEARLY = 4  # times as many photos show the version that prevails as any other one


@dataclass(frozen=True, slots=True)
class Sets:
    """g sets of photos, one per star: `rows` (k,) set by set, each beginning at one of `start` (g,)."""

    centre: Rows  # (n,): the centre of each photo of the library, -1 for one that matches none
    rows: Rows
    start: Rows
    number: Rows  # (k,): the set that each of `rows` is in
    version: Rows  # (n,): the number of the version that each photo of the library shows; a set's stand together
    fit: Flags  # (k,): matches every other photo of its set
    edges: Rows  # the matches inside the sets

    @classmethod
    def of(cls, material: Material, edges: Rows, place: Rows) -> Sets:
        """The sets that these matches make; `place` (n,) is the order in which photos may be centres."""
        first, second = material.first[edges], material.second[edges]
        centre = stars(first, second, place)
        count = np.bincount(centre[centre >= 0], minlength=len(centre))
        inside = centre[first] == centre[second]
        rows = np.flatnonzero((centre >= 0) & (count[centre] > 1))
        version = material.versions(edges[inside])
        rows = rows[np.lexsort((version[rows], centre[rows]))]
        begins = np.diff(centre[rows], prepend=-1) != 0
        partners = np.bincount(first[inside], minlength=len(centre)) + np.bincount(
            second[inside], minlength=len(centre)
        )
        fit = partners[rows] == count[centre[rows]] - 1
        return cls(centre, rows, np.flatnonzero(begins), np.cumsum(begins) - 1, version, fit, edges[inside])

    def match_with(self, material: Material, others: Rows) -> Rows:
        """The edge (k,) that joins each photo with another one of its set, -1 where none does; `others` (k,)."""
        other_of = np.full(len(self.centre), -1)
        other_of[self.rows] = others
        first, second = material.first[self.edges], material.second[self.edges]
        found = np.full(len(self.centre), -1)
        found[second[other_of[second] == first]] = self.edges[other_of[second] == first]
        found[first[other_of[first] == second]] = self.edges[other_of[first] == second]
        return found[self.rows]

    def prevailing(self) -> Flags:
        """Flags (n,) of photos whose version has several times as many photos of their set as any other version. A
        margin is needed because an edit, too, may be there in two or three sizes."""
        version = self.version[self.rows]
        begins = np.flatnonzero(np.diff(version, prepend=-1))
        size, number = np.diff(begins, append=len(version)), self.number[begins]
        order = np.lexsort((size, number))
        size, number = size[order], number[order]
        is_largest = np.diff(number, append=-1) != 0
        follows = np.diff(number, prepend=-1) == 0
        clear = is_largest & (size >= _CLEARLY * np.where(follows, np.roll(size, 1), 0))
        found = np.zeros(len(self.version), np.bool_)
        found[self.rows] = np.isin(version, version[begins[order[clear]]])
        return found
