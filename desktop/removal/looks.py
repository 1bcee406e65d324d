"""What the photos that stay do not show: which of those that go are the last of their look, as no other one of their
group stays that has these colours and shows as much, and which are larger than all that stay."""

from __future__ import annotations

from enum import IntEnum

import numpy as np

from core.actions import Removals
from core.columns.arrays import Flags, Integers
from core.columns.groups import Groups
from core.groups.standing import SMALLER
from core.photo import EDITS, Relation
from desktop.lanes.overview import Overview


class _Look(IntEnum):
    """How a photo looks beside the keeper of its group."""

    SAME = 0
    LESS = 1  # it shows a part of it
    MORE = 2  # the keeper shows a part of this one
    EDITED = 3


_COVERED_BY = {
    _Look.SAME: (_Look.SAME, _Look.MORE),
    _Look.LESS: (_Look.SAME, _Look.LESS, _Look.MORE),
    _Look.MORE: (_Look.MORE,),
    _Look.EDITED: (_Look.EDITED,),
}
"""Beside which looks another one is not lost. An edit is the same one as another where the rules keep one of the two
for the other; where they keep the original for it, as the person chose a folder, any other edit may be it."""


def last_of_their_look(removals: Removals, overview: Overview) -> Flags:
    """Whether each is the last photo of its group of copies that looks as it does (n,)."""
    groups = overview.groups
    if not len(removals):
        return np.zeros(0, np.bool_)
    looks, going = _looks(groups), removals.photos
    goes = np.zeros(len(overview.rows_of.flags), np.bool_)
    look_of = np.zeros(len(goes), np.int64)
    goes[going] = True
    look_of[groups.members[::-1]] = looks[::-1]  # of two groups the one of copies, which is the first, stays
    stays = ~goes[groups.members]
    same = np.zeros(len(goes), np.bool_)  # whether an edit stays for which that photo is kept
    same[groups.kept_for[stays & (looks == _Look.EDITED)]] = True
    covered = np.array([groups.with_any(stays & np.isin(looks, _COVERED_BY[look])) for look in _Look])
    number = overview.rows_of.numbers(going)[0]
    found = covered[look_of[going], number]
    kept_of = np.empty(len(goes), np.int64)
    kept_of[groups.members[::-1]] = groups.kept_for[::-1]
    kept = kept_of[going]
    is_known = (look_of[going] == _Look.EDITED) & (look_of[kept] == _Look.EDITED)
    return np.asarray(overview.rows.table.copies[number] & ~np.where(is_known, same[kept], found), np.bool_)


def larger_than_what_stays(removals: Removals, overview: Overview) -> Flags:
    """Whether each has clearly more pixels than any copy of the whole picture that stays of its group (n,). Of a known
    enlargement that goes those count that it needs for what it shows; edits and what has a frame are not measured."""
    groups, columns = overview.groups, overview.photos.columns
    if not len(removals):
        return np.zeros(0, np.bool_)
    rows = overview.photos.rows_of(groups.members)
    whole = np.isin(_looks(groups), (_Look.SAME, _Look.MORE)) & (rows >= 0)
    matched = np.flatnonzero(groups.edges >= 0)
    whole[matched] &= ~groups.matches.saying(Relation.FRAMED)[groups.edges[matched]]
    pixels = np.where(whole, columns.width[rows] * columns.height[rows].astype(np.float64), 0.0)
    needed = pixels * np.nan_to_num(columns.resolved[rows], nan=1.0) ** 2
    goes = np.zeros(len(overview.rows_of.flags), np.bool_)
    goes[removals.photos] = True
    staying = np.maximum.reduceat(np.where(goes[groups.members], 0.0, pixels), groups.starts)
    needed_of = np.zeros(len(goes))
    needed_of[groups.members[::-1]] = needed[::-1]  # of two groups the one of copies, which is the first, stays
    number = overview.rows_of.numbers(removals.photos)[0]
    is_larger = (staying[number] > 0) & (staying[number] <= SMALLER * needed_of[removals.photos])
    return np.asarray(overview.rows.table.copies[number] & is_larger, np.bool_)


def _looks(groups: Groups) -> Integers:
    """The look of each member (k,), told by its match with the keeper."""
    found = np.zeros(len(groups.members), np.int64)
    matched = np.flatnonzero(groups.edges >= 0)
    matches, edges = groups.matches, groups.edges[matched]  # what is asked of them alone: all their columns take long
    inner = matches.inner[edges]
    is_inner = (inner > 0) == (matches.a[edges] == groups.members[matched])
    in_part = (inner != 0) & ~matches.saying(Relation.FRAMED)[edges]
    edited = matches.saying(*EDITS)[edges]
    found[matched] = np.select(
        [edited, in_part & is_inner, in_part], [_Look.EDITED, _Look.LESS, _Look.MORE], _Look.SAME
    )
    return found
