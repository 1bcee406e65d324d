"""What becomes of marks when the library is grouped anew.

A mark is hours of looking, so another similarity takes none away: where there is no group for it, it rests. And a mark
is a decision about what was known, so it ends where a closer look leaves undecided what the rules had suggested.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from core.columns.groups import Groups
from core.columns.photo_set import PhotoSet
from desktop.lanes.overview import Overview


@dataclass(frozen=True, slots=True)
class Renewal:
    """Marked photos by what their marks are now."""

    hold: PhotoSet
    rest: PhotoSet  # until the similarity is one at which they can hold
    ended: PhotoSet  # for the person to decide again


def renew(marks: PhotoSet, resting: PhotoSet, before: Overview, now: Overview) -> Renewal:
    """`marks` of the library as it was before, and those `resting` then; the files of all are there as they were."""
    wished = (marks | resting) - now.protected
    if not wished:
        return Renewal(wished, wished, wished)
    regrouped = now.similarity != before.similarity
    ended = PhotoSet() if regrouped or now.rules != before.rules else _doubted(marks, before, now)
    hold = now.rows_of.among(wished - ended)
    hold -= PhotoSet.of(_wholly_marked(now.groups, hold))
    return Renewal(hold, (wished if regrouped else wished & resting) - hold - ended, ended)


def _doubted(marks: PhotoSet, before: Overview, now: Overview) -> PhotoSet:
    """Those that the rules suggested, in groups that are undecided now. Not where the removal of some is the cause."""
    doubtful = marks & PhotoSet.of(now.rows.of(now.rows.table.copies & now.groups.doubtful).photos())
    if not doubtful:
        return doubtful
    there = now.photos.rows_of(before.groups.members) >= 0
    whole = np.logical_and.reduceat(there, before.groups.starts) if len(before.groups) else there
    suggested, _ = before.rows.of(whole).suggested()
    return doubtful & PhotoSet.of(suggested)


def _wholly_marked(groups: Groups, marks: PhotoSet) -> list[int]:
    """The first photo of each group of which none would stay: marks of one large group may fill a part of it."""
    if not len(groups):
        return []
    marked = marks.flags(int(groups.members.max()) + 1)[groups.members]
    found: list[int] = groups.keepers[np.logical_and.reduceat(marked, groups.starts)].tolist()
    return found
