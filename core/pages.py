"""Copies among pages -> which of them are other pages of one form, seen at a size at which their type can be read.

Two letters with another name, reference or amount are the same at the size of a fine miniature. So pages that seem to
be copies are read once more, each at most once. Those that say something else become similar shots, which no action
takes for each other; where something was painted over one, a pen, a bar, the match says *edited*. A page that is too
small to be read is a copy of each page that looks like it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

import numpy as np

from core.candidates.components import components
from core.catalog import Catalog
from core.columns import loading
from core.columns.arrays import Integers
from core.columns.match_columns import ARE_COPIES
from core.columns.photos import Photos
from core.files.drives import Drives
from core.job import Job
from core.looking import Found, Kinds, as_edit, as_shot, look_at_sets
from core.measuring.fine import READABLE_SIDE, Difference, closely, unpacked
from core.measuring.lettering import has_type
from core.measuring.planes import Grey
from core.photo import Match, Photo, Relation

_LOOK = "looked at pages"
_TOGETHER = 256  # fine miniatures in memory, 10 KB each


@dataclass(frozen=True, slots=True)
class _Set:
    """Pages that seem to be copies of each other."""

    photos: dict[int, Photo]  # by their ids
    alike: list[Match]  # looked at earlier, or of the same pixels
    matches: list[Match]  # to look at, those of the largest pages first


def look_at_pages(catalog: Catalog, *, job: Job, workers: int | None = None) -> int:
    """Look at the pages of which a match changed since the last time; how many of their matches are of other pages, or
    of edits. Stopped, it looks at them again."""
    return look_at_sets(catalog, _LOOK, partial(_sets, catalog, job=job), _other_pages, job=job, workers=workers)


def _sets(catalog: Catalog, ids: Integers, *, job: Job) -> list[_Set]:
    """The sets of pages that these photos are in, as far as there is anything to look at."""
    near = loading.matches(catalog, ids.tolist())
    near = near.take(ARE_COPIES[near.relation])
    pages = catalog.pages(np.union1d(near.a, near.b).tolist())
    matches = loading.matches(catalog, pages.tolist())
    photos = loading.photos(catalog, pages.tolist())
    # What lies in a frame may be a photo of a page, by a bent map that no match keeps: words do not lie on each other.
    known = (
        ARE_COPIES[matches.relation]
        & ~matches.saying(Relation.FRAMED)
        & (photos.rows_of(matches.a) >= 0)
        & (photos.rows_of(matches.b) >= 0)
    )
    matches = matches.take(known)
    # Of two photos with much sky there are no words to compare. One page may be too soft to show that it has some.
    lettered = _with_type(catalog, np.union1d(matches.a, matches.b), job)
    matches = matches.take(np.isin(matches.a, lettered) | np.isin(matches.b, lettered))
    return _with_something_new(photos, list(matches), set(ids.tolist()))


def _with_type(catalog: Catalog, pages: Integers, job: Job) -> Integers:
    """Those of these pages that have type on their plain ground."""
    found = []
    for start in range(0, len(pages), _TOGETHER):
        job.checkpoint()
        ids = pages[start : start + _TOGETHER].tolist()
        found += [id for id, fine in zip(ids, catalog.fine(ids), strict=True) if has_type(unpacked(fine))]
    return np.array(found, np.int64)


def _with_something_new(photos: Photos, matches: Sequence[Match], new: set[int]) -> list[_Set]:
    """The sets that hang together through these matches, and in which one is to be looked at."""
    columns = photos.columns
    pixels = columns.width.astype(np.int64) * columns.height
    first, second = (
        photos.rows_of(np.array(ends, np.int64)) for ends in ([m.a for m in matches], [m.b for m in matches])
    )
    number = components(first, second, len(columns))
    several: dict[int, _Set] = {}
    for edge in np.argsort(-np.minimum(pixels[first], pixels[second]), kind="stable").tolist():
        match, ends = matches[edge], (int(first[edge]), int(second[edge]))
        one = several.setdefault(int(number[ends[0]]), _Set({}, [], []))
        one.photos.update((int(columns.ids[row]), photos[int(columns.ids[row])]) for row in ends)
        same = match.transform is None or match.relation in (Relation.IDENTICAL_FILE, Relation.IDENTICAL_PIXELS)
        looked_at = match.a not in new and match.b not in new
        (one.alike if same or looked_at else one.matches).append(match)
    return [one for one in several.values() if one.matches]


def _other_pages(one: _Set, drives: Drives) -> Found:
    """Compare pages, those of one kind once."""
    kinds = Kinds[Difference](one.photos, drives, READABLE_SIDE)
    changed: list[Match] = []

    def difference(first: Grey, second: Grey, match: Match) -> Difference:
        return closely(first, second, np.array(match.transform).reshape(2, 3))

    for match in one.alike:
        if Relation.EDITED not in match.said_of(match.a):
            kinds.join(match.a, match.b)
    for match, told in kinds.told_apart(one.matches, difference, same=Difference.NONE):
        if told is Difference.OTHER:
            changed.append(as_shot(match))
        elif Relation.EDITED not in (match.relation, *match.also):
            changed.append(as_edit(match))
    return Found(changed, sorted(kinds.unseen))
