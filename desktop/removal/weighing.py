"""How much thought photos that go need: what each is to the one that stays for it, and whether it is the last of its
look or larger."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from core.actions import Removals
from core.columns.arrays import Flags, Integers
from core.columns.match_columns import CODES
from core.columns.photo_set import PhotoSet
from core.photo import Relation
from desktop.lanes.overview import Overview
from desktop.removal.looks import larger_than_what_stays, last_of_their_look
from desktop.reviewing.queues import Queue
from desktop.reviewing.rows import QUEUE_OF, QUEUES


class Weighed(NamedTuple):
    """n removals, those that need most thought in front."""

    removals: Removals
    kinds: NDArray[np.uint8]  # (n,): what each photo is to what stays for it, by QUEUES
    last: Flags  # (n,): no other photo stays that looks like this one
    larger: Flags  # (n,): every copy that stays has fewer pixels


def riskiest_first(removals: Removals, overview: Overview) -> Weighed:
    """The removals in the order in which to look at them: first photos that are larger than what stays, or have a date
    or camera where that has none, as what goes may be the original; then other shots and the last of their look."""
    codes, last = _weigh(removals, overview)
    larger = larger_than_what_stays(removals, overview)
    original = larger | _may_be_originals(removals, overview)
    order = np.lexsort((-codes, ~(last | (codes >= CODES[Relation.SIMILAR_SHOT])), ~original))
    ordered = Removals(removals.photos[order], removals.keepers[order])
    return Weighed(ordered, QUEUE_OF[codes[order]], last[order], larger[order])


def still_hold(weighed: Weighed, overview: Overview, marks: PhotoSet) -> Flags:
    """Which of the removals may go by what is known now (n,): the photo is still marked, the other one still stays, and
    what they are to each other is no more doubtful than when they were weighed."""
    going, staying = weighed.removals.photos, weighed.removals.keepers
    count = int(max(going.max(initial=-1), staying.max(initial=-1))) + 1
    marked, grouped = marks.flags(count), overview.rows_of.among(PhotoSet(np.ones(count, np.bool_))).flags(count)
    hold: Flags = marked[going] & grouped[going] & ~marked[staying] & grouped[staying]
    left = Removals(going[hold], staying[hold])
    if not len(left):
        return hold
    codes, last = _weigh(left, overview)
    hold[hold] = (QUEUE_OF[codes] <= weighed.kinds[hold]) & ~(last & ~weighed.last[hold])
    return hold


def _weigh(removals: Removals, overview: Overview) -> tuple[Integers, Flags]:
    """The code of what each is to what stays for it, and whether it is the last that looks as it does (n,)."""
    codes = _relations(removals, overview)
    # Two copies of one edit may each stay by the rules; where a person lets one go, the other looks the same.
    return codes, last_of_their_look(removals, overview) & (codes > CODES[Relation.IDENTICAL_PIXELS])


def _may_be_originals(removals: Removals, overview: Overview) -> Flags:
    """Whether each has a date or camera, and what stays for it has none (n,)."""
    columns = overview.photos.columns
    no_camera = columns.words.index("") if "" in columns.words else -1
    going, staying = (
        (columns.taken[rows] != b"") | (columns.camera[rows] != no_camera)
        for rows in map(overview.photos.rows_of, (removals.photos, removals.keepers))
    )
    return np.asarray(going & ~staying, np.bool_)


def counts(kinds: NDArray[np.uint8]) -> Mapping[Queue, int]:
    """How many there are of each kind, the safest first; `kinds` (n,) by QUEUES."""
    found = np.bincount(kinds, minlength=len(QUEUES)).tolist()
    return {queue: count for queue, count in zip(QUEUES, found, strict=True) if count}


def _relations(removals: Removals, overview: Overview) -> Integers:
    """The code of what each is to what stays for it (n,).

    Of two that are copies of a third photo mostly only what each is to that one is known: the less certain of both
    counts, unless they are the same file byte by byte, or one is kept for the other.
    """
    groups, rows_of = overview.groups, overview.rows_of
    place = np.empty(len(rows_of.flags), np.int64)
    place[groups.members[::-1]] = np.arange(len(groups.members))[::-1]  # of two groups that of copies, which is first
    going, staying = place[removals.photos], place[removals.keepers]
    relation = np.append(groups.matches.relation, CODES[Relation.IDENTICAL_FILE])  # the last for the keeper
    found: Integers = np.maximum(relation[groups.edges[going]], relation[groups.edges[staying]]).astype(np.int64)
    found = np.where(groups.kept_for[going] == removals.keepers, relation[groups.kept[going]], found)
    group_of_going, group_of_staying = (rows_of.numbers(ids)[0] for ids in (removals.photos, removals.keepers))
    found[group_of_going != group_of_staying] = CODES[Relation.SIMILAR_SHOT]
    digests = overview.photos.columns.digest
    rows_of_going, rows_of_staying = map(overview.photos.rows_of, (removals.photos, removals.keepers))
    found[(digests[rows_of_going] == digests[rows_of_staying]).all(axis=1)] = CODES[Relation.IDENTICAL_FILE]
    return found
