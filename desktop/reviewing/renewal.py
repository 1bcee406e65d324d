"""What happens to marks when the library is grouped anew.

Marks are hours of work, so another similarity deletes none, nor does a disk that is away, nor protection, which may be
a slip: a mark that has no group for it, or whose photo is protected, is kept aside ("rests"). But a mark made by the
rules ends if a closer look leaves its group undecided, or finds an edit that stays.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from core.columns.arrays import Flags
from core.columns.groups import Groups
from core.columns.photo_set import PhotoSet
from core.files.inside import is_below
from core.rules import Doubt
from desktop.lanes.overview import Overview

_FOUND_LATER = (Doubt.VERSIONS, Doubt.ENLARGED)
"""What a closer look finds out."""


@dataclass(frozen=True, slots=True)
class Renewal:
    """All marked photos, by the state of their marks."""

    hold: PhotoSet  # still marked
    rest: PhotoSet  # kept aside until they have a group again, or are not protected any more
    ended: PhotoSet  # no longer marked: the person has to decide again
    judged: PhotoSet  # no longer marked: the person has said that they stay, and may withdraw it


def renew(marks: PhotoSet, resting: PhotoSet, judged: PhotoSet, before: Overview, now: Overview) -> Renewal:
    """The state of each mark after the overview changed from `before` to `now`. `marks` were set and `resting` kept
    aside until now; those of `judged` had ended with a verdict."""
    withdrawn = judged and judged & _spoken_of(now, before)
    judged -= withdrawn
    safe = (marks | resting) & now.protected
    wished = (marks | resting | withdrawn) - now.protected
    if not wished:
        return Renewal(wished, safe, wished, judged)
    regrouped = now.similarity != before.similarity
    ended = PhotoSet() if regrouped or now.rules != before.rules else _doubted(marks, before, now)
    hold = now.rows_of.among(wished - ended)
    hold -= PhotoSet.of(_wholly_marked(now.groups, hold))
    rest = ((wished if regrouped else wished & resting) - hold - ended) | safe
    rest |= _parted(marks - hold - ended - rest, before, now)
    lost = marks - hold - rest
    said = lost and lost & _spoken_of(before, now)
    return Renewal(hold, rest, ended - said, judged | said)


def _parted(lost: PhotoSet, before: Overview, now: Overview) -> PhotoSet:
    """Those of the photos that had a group with a photo in a folder that is offline now: it will be back."""
    offline = [folder.path for folder in now.folders if folder.offline]
    if not lost or not offline:
        return PhotoSet()
    groups, columns = before.groups, before.photos.columns
    away = np.array([any(is_below(path, folder) for folder in offline) for path in columns.folders], np.bool_)
    parted = np.logical_or.reduceat(away[columns.folder[before.photos.rows_of(groups.members)]], groups.starts)
    return lost & PhotoSet.of(groups.members[parted[groups.numbers]])


def _spoken_of(before: Overview, now: Overview) -> PhotoSet:
    """The photos with a content of which the person has said something since."""
    since = set(now.verdicts) - set(before.verdicts)
    having = now.photos.ids_having({digest for verdict in since for digest in (verdict.a, verdict.b)})
    return PhotoSet.of(id for ids in having.values() for id in ids)


def _doubted(marks: PhotoSet, before: Overview, now: Overview) -> PhotoSet:
    """Those that the rules had suggested and that have to stay now, whose groups are undecided, or that are only other
    shots by now, unless the removal of photos is the cause."""
    copies = PhotoSet.of(now.groups.members[now.rows.of(now.rows.table.copies).members()])
    doubtful = marks & _to_keep(now, now.groups.doubtful) | now.rows_of.among(marks) - copies
    if not doubtful:
        return doubtful
    there = now.photos.rows_of(before.groups.members) >= 0
    whole = np.logical_and.reduceat(there, before.groups.starts) if len(before.groups) else there
    suggested, _ = before.rows.of(whole).suggested()
    return doubtful & suggested


def contradicted(suggested: PhotoSet, now: Overview) -> PhotoSet:
    """Those photos, which the rules suggested when the window was closed, that a closer look has left undecided since,
    or found to be edits.

    Which photos their groups had is not known any more. So other doubts end no mark: they may come of photos that have
    gone, or are on a disk that is away.
    """
    groups = now.groups
    if not len(groups):
        return PhotoSet()
    found = np.array([reason.doubt in _FOUND_LATER for reason in groups.reasons], np.bool_)
    return suggested & _to_keep(now, found[groups.reason])


def _to_keep(now: Overview, doubtful: Flags) -> PhotoSet:
    """The photos in some groups of copies (g,), and in the others those that are suggested to stay beside the
    keeper."""
    groups, copies = now.groups, now.rows.of(now.rows.table.copies).members()
    edits = (groups.kept[copies] < 0) & (groups.edges[copies] >= 0)
    return PhotoSet.of(groups.members[copies[edits | doubtful[groups.numbers[copies]]]])


def _wholly_marked(groups: Groups, marks: PhotoSet) -> list[int]:
    """The keeper of each group in which every photo is marked, as happens if a large group falls apart."""
    if not len(groups):
        return []
    marked = marks.flags(int(groups.members.max()) + 1)[groups.members]
    found: list[int] = groups.keepers[np.logical_and.reduceat(marked, groups.starts)].tolist()
    return found
