"""The groups of a library, and how they follow small changes: only groups that a change can affect are made again.

A group depends on the photos that matches connect with its own, and on no others.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Self

import numpy as np

from core.catalog import Verdict
from core.columns.arrays import Flags, Integers
from core.columns.groups import Groups
from core.columns.photos import Photos
from core.columns.snapshot import Snapshot
from core.grouping import regroup
from core.groups.material import Material
from core.rules import Rules
from core.shots.together import Shots

_MANY = 0.1
"""The part of the groups from which on everything is grouped again."""

_SURPLUS = 2
"""How many times the matches that there are, groups may hold with those they need no more."""


@dataclass(frozen=True, slots=True)
class GroupingOptions:
    """The settings that grouping depends on."""

    similarity: float  # 0 to 100
    rules: Rules
    protected: tuple[str, ...]  # folders


@dataclass(frozen=True, slots=True, eq=False)
class Grouped:
    """The groups of a snapshot, copies before series; a photo that is in both is listed with its group of copies
    first."""

    snapshot: Snapshot
    verdicts: tuple[Verdict, ...]
    options: GroupingOptions
    shots: Shots
    groups: Groups

    @classmethod
    def of(cls, snapshot: Snapshot, verdicts: Sequence[Verdict], options: GroupingOptions, material: Material) -> Self:
        """Group everything; `material` is that of the snapshot."""
        return cls(snapshot, tuple(verdicts), options, material.standing_for, _groups(material, options))

    @property
    def photos(self) -> Photos:
        return self.shots.photos

    def renewed(self, snapshot: Snapshot, verdicts: Sequence[Verdict], changed: Integers) -> Self | None:
        """The groups of a later snapshot, given the changed photos and the new verdicts; None if grouping everything
        again is faster."""
        if snapshot is self.snapshot and self.verdicts == tuple(verdicts):
            return self
        shots = self.shots.renewed(snapshot, changed)
        if shots is None:
            return None
        said = set(self.verdicts) ^ set(verdicts)
        contents = {digest for verdict in said for digest in (verdict.a, verdict.b)}
        spoken = snapshot.photos.columns.ids[snapshot.photos.rows_having(contents)] if contents else changed[:0]
        touched = _touched(self.snapshot, snapshot, self.shots, np.concatenate([changed, spoken]))
        stay = ~self.groups.with_any(touched[self.groups.members])
        if np.count_nonzero(~stay) > _MANY * len(stay):
            return None
        matches = snapshot.matches
        near = matches.take(touched[shots.leads_of(matches.a)] | touched[shots.leads_of(matches.b)])
        part = Material(
            shots.photos,
            shots.fold(near),
            verdicts=verdicts,
            protected=self.options.protected,
            standing_for=shots,
        )
        groups = self.groups.take(np.flatnonzero(stay)).and_also(_groups(part, self.options))
        if len(groups.matches) > _SURPLUS * (len(groups.members) + len(snapshot.matches)):
            groups = groups.compact()
        return type(self)(snapshot, tuple(verdicts), self.options, shots, groups)


def _groups(material: Material, options: GroupingOptions) -> Groups:
    found = regroup(material, similarity=options.similarity, rules=options.rules)
    return found.groups.and_also(found.series)


def _touched(before: Snapshot, now: Snapshot, shots: Shots, changed: Integers) -> Flags:
    """Flags by photo id: all photos that matches, old or new, connect with a changed one."""
    ends = [
        np.concatenate([shots.leads_of(before.matches.a), shots.leads_of(now.matches.a)]),
        np.concatenate([shots.leads_of(before.matches.b), shots.leads_of(now.matches.b)]),
    ]
    known = (photos.columns.ids[-1:] for photos in (before.photos, now.photos))
    last = max(int(ids.max(initial=0)) for ids in (*ends, *known, changed))
    touched = np.zeros(last + 1, np.bool_)
    touched[changed] = touched[shots.leads_of(changed)] = True
    count = -1
    while True:
        near = touched[ends[0]] | touched[ends[1]]
        touched[ends[0][near]] = touched[ends[1][near]] = True
        if count == (count := int(np.count_nonzero(near))):
            return touched
