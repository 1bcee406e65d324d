"""Copies of about one size -> which of them show something else in a small place, seen at the size photos are read at.

A face made of squares, a spot that was healed, a date burnt in: the miniatures that pairs are measured on do not show
them, and the edit may be the better file, for whose sake the photo would go. So photos that seem to be one picture
saved again, and are about as large as each other, are read once more. Where one was altered, its matches say so, by
which its group is undecided. A much smaller photo would not stay: it is looked at only where a larger one was altered.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial

import numpy as np

from core.candidates.components import components
from core.catalog import Catalog
from core.columns import loading
from core.columns.arrays import Integers, Rows
from core.columns.match_columns import ARE_COPIES, CODES, MatchColumns
from core.columns.photos import Photos
from core.files.drives import Drives
from core.groups.standing import SMALLER
from core.indexing.fingerprint import WORKING_SIDE
from core.job import Job
from core.looking import Found, as_edit, grey_of, look_at_sets
from core.measuring.planes import Grey
from core.measuring.spots import ALTERED, farthest_spot
from core.photo import EDITS, Match, Photo, Relation

_LOOK = "looked for alterations"


@dataclass(frozen=True, slots=True)
class _Set:
    """Photos that seem to be one picture, none of them edited."""

    photos: Mapping[int, Photo]  # by their ids
    rivals: Sequence[int]  # of about one size, two or more, the largest first
    others: Sequence[int]  # that are the whole picture too; what is left is a part of it, or turned
    matches: Sequence[Match]


def look_for_alterations(catalog: Catalog, *, job: Job, workers: int | None = None) -> int:
    """Look at the sets of copies that changed since the last time; how many of their matches are of edits. Stopped, it
    looks at them again."""
    return look_at_sets(catalog, _LOOK, partial(_sets, catalog), _edited, job=job, workers=workers)


def _sets(catalog: Catalog, ids: Integers) -> list[_Set]:
    """The sets that these photos are in, as far as there is anything to look at."""
    near = loading.matches(catalog, ids.tolist())
    matches = loading.matches(catalog, np.union1d(near.a, near.b).tolist())
    photos = loading.photos(catalog, np.union1d(matches.a, matches.b).tolist())
    unedited = ARE_COPIES[matches.relation] & ~matches.saying(*EDITS)
    matches = matches.take(unedited & (photos.rows_of(matches.a) >= 0) & (photos.rows_of(matches.b) >= 0))
    return _with_rivals(photos, matches)


def _with_rivals(photos: Photos, matches: MatchColumns) -> list[_Set]:
    """The sets that hang together through these matches, and in which two photos are of about one size."""
    first, second = photos.rows_of(matches.a), photos.rows_of(matches.b)
    columns = photos.columns
    pixels = columns.width.astype(np.int64) * columns.height
    whole = (matches.relation == CODES[Relation.RESAVED]) | (matches.relation == CODES[Relation.RESIZED])
    rivals = whole & (np.minimum(pixels[first], pixels[second]) > SMALLER * np.maximum(pixels[first], pixels[second]))
    number = components(first, second, len(columns))[first]
    edges = np.flatnonzero(np.isin(number, number[rivals]))
    edges = edges[np.argsort(number[edges], kind="stable")]
    found = []
    for some in np.split(edges, np.flatnonzero(np.diff(number[edges])) + 1) if len(edges) else []:
        rival, copy = (_ends(first, second, some[flags[some]]) for flags in (rivals, whole))
        largest_first = rival[np.lexsort((-columns.size[rival], -pixels[rival]))]
        ids = [columns.ids[rows].tolist() for rows in (largest_first, np.setdiff1d(copy, rival))]
        known = {id: photos[id] for id in columns.ids[_ends(first, second, some)].tolist()}
        found.append(_Set(known, ids[0], ids[1], list(matches.take(some))))
    return found


def _ends(first: Rows, second: Rows, edges: Rows) -> Rows:
    return np.union1d(first[edges], second[edges])


def _edited(one: _Set, drives: Drives) -> Found:
    """The matches between photos of which one was altered, saying so. Only where one was, the other copies are read:
    they are copies of the one or of the other, or nobody knows."""
    content = {id: photo.pixels for id, photo in one.photos.items()}
    unseen: list[int] = []

    def seen(id: int) -> Grey | None:
        grey = grey_of(one.photos[id], drives, WORKING_SIDE)
        if grey is None:
            unseen.append(id)
        return grey

    best, *rivals = one.rivals
    if (first := seen(best)) is None:
        return Found(unseen=unseen)
    side = {content[best]: False}
    farthest, altered = ALTERED, None
    for id in rivals:
        if content[id] not in side and (grey := seen(id)) is not None:
            spot = farthest_spot(first, grey)
            side[content[id]] = spot >= ALTERED
            if spot >= farthest:
                farthest, altered = spot, grey
    if altered is None:
        return Found(unseen=unseen)
    for id in one.others:
        if content[id] not in side and (grey := seen(id)) is not None:
            side[content[id]] = farthest_spot(altered, grey) < farthest_spot(first, grey)
    sides = {id: side.get(pixels) for id, pixels in content.items()}
    return Found([as_edit(match) for match in one.matches if sides[match.a] is not sides[match.b]], unseen)
