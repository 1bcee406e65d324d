"""Copies of about one size -> which of them show something else in a small place, seen at the size photos are read at.

A face made of squares, a spot that was healed, a date burnt in: the miniatures that pairs are measured on do not show
them, and the edit may be the better file, for whose sake the photo would go. So photos that seem to be one picture
saved again, and are about as large as each other, are read once more. Where one was altered, its matches say so, by
which its group is undecided. A much smaller photo would not stay: it is looked at only where a larger one was altered.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial

import numpy as np

from core.catalog import Catalog
from core.columns.arrays import Flags, Integers
from core.columns.match_columns import ARE_COPIES, CODES, MatchColumns
from core.groups.standing import SMALLER
from core.indexing.fingerprint import WORKING_SIDE
from core.job import Job
from core.looking import Copies, Pictures, as_edit, copies_around, look_at_copies
from core.measuring.spots import ALTERED, farthest_spot
from core.photo import EDITS, Match, Relation

_LOOK = "looked for alterations"


def look_for_alterations(catalog: Catalog, *, job: Job, workers: int | None = None) -> int:
    """Look at the sets of copies that changed since the last time; how many of their matches are of edits. May be
    stopped and resumed."""
    rivals = partial(_rivals, catalog)
    return look_at_copies(catalog, _LOOK, rivals, _edited, side=WORKING_SIDE, job=job, workers=workers)


def _rivals(catalog: Catalog, ids: Integers) -> Copies:
    """The copies around these photos of which none is said to be edited; in doubt are those of about one size."""
    photos, matches = copies_around(catalog, ids)
    matches = matches.take(ARE_COPIES[matches.relation] & ~matches.saying(*EDITS))
    areas = [photos.columns.areas(photos.rows_of(ends)) for ends in (matches.a, matches.b)]
    return Copies(photos, matches, _are_whole(matches) & (np.minimum(*areas) > SMALLER * np.maximum(*areas)))


def _are_whole(matches: MatchColumns) -> Flags:
    """Flags (m,) of matches of which each photo is the whole picture, as it was; the others are parts of it, or
    turned."""
    return np.isin(matches.relation, [CODES[Relation.RESAVED], CODES[Relation.RESIZED]])


def _edited(copies: Copies, pictures: Pictures) -> Iterator[Sequence[Match]]:
    """The matches between photos of which one was altered, saying so. Only where one was, the other copies are read:
    they are copies of the one or of the other, or nobody knows. What is out of reach is left until it is read."""
    of_one_size = copies.matches.take(copies.doubtful).ends
    columns, rows = copies.photos.columns, copies.photos.rows_of(of_one_size)
    best, *rivals = of_one_size[np.lexsort((-columns.size[rows], -columns.areas(rows)))].tolist()
    if (first := pictures.of(best)) is None:
        return
    content = {id: copies.photos[id].pixels for id in copies.matches.ends.tolist()}
    side = {content[best]: False}
    farthest, altered = ALTERED, None
    for id in rivals:
        if content[id] not in side and (grey := pictures.of(id)) is not None:
            spot = farthest_spot(first, grey)
            side[content[id]] = spot >= ALTERED
            if spot >= farthest:
                farthest, altered = spot, grey
        yield []
    if altered is None:
        return
    for id in np.setdiff1d(copies.matches.take(_are_whole(copies.matches)).ends, of_one_size).tolist():
        if content[id] not in side and (grey := pictures.of(id)) is not None:
            side[content[id]] = farthest_spot(altered, grey) < farthest_spot(first, grey)
        yield []
    later = {id for id in pictures.unseen if content[id] not in side}
    sides = {id: side.get(pixels) for id, pixels in content.items() if id not in later}
    told = (match for match in copies.matches if match.a in sides and match.b in sides)
    yield [as_edit(match) for match in told if sides[match.a] is not sides[match.b]]
