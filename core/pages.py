"""Copies among pages -> which of them are other pages of one form, seen at a size at which their type can be read.

Two letters with another name, reference or amount are the same at the size of a fine miniature. So pages that seem to
be copies are read once more. Those that say something else become similar shots, which no action takes for each other;
where something was painted over one, a pen, a bar, the match says *edited*. A page that is too small to be read is a
copy of each page that looks like it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial

import numpy as np

from core.catalog import Catalog
from core.columns.arrays import Integers
from core.columns.match_columns import ARE_COPIES, CODES
from core.job import Job
from core.looking import Copies, Kinds, Pictures, as_edit, as_shot, copies_around, look_at_copies
from core.measuring.fine import READABLE_SIDE, Difference, closely, unpacked
from core.measuring.lettering import has_type
from core.measuring.planes import Grey
from core.photo import Match, Relation

_LOOK = "looked at pages"
_TOGETHER = 256  # fine miniatures in memory, 10 KB each


def look_at_pages(catalog: Catalog, *, job: Job, workers: int | None = None) -> int:
    """Look at the pages of which a match changed since the last time; how many of their matches are of other pages, or
    of edits. May be stopped and resumed."""
    doubted = partial(_pages, catalog, job=job)
    return look_at_copies(catalog, _LOOK, doubted, _other_pages, side=READABLE_SIDE, job=job, workers=workers)


def _pages(catalog: Catalog, ids: Integers, *, job: Job) -> Copies:
    """The pages around these photos, the largest first. What was looked at earlier, or has the same pixels, is in no
    doubt."""
    photos, matches = copies_around(catalog, ids)
    # What lies in a frame may be a photo of a page, by a bent map that no match keeps: words do not lie on each other.
    matches = matches.take(ARE_COPIES[matches.relation] & ~matches.saying(Relation.FRAMED))
    pages = catalog.pages(matches.ends.tolist())
    matches = matches.take(np.isin(matches.a, pages) & np.isin(matches.b, pages))
    # Of two photos with much sky there are no words to compare. One page may be too soft to show that it has some.
    matches = matches.take(matches.touching(_with_type(catalog, matches.ends, job)))
    areas = [photos.columns.areas(photos.rows_of(ends)) for ends in (matches.a, matches.b)]
    matches = matches.take(np.argsort(-np.minimum(*areas), kind="stable"))
    others = (matches.relation > CODES[Relation.IDENTICAL_PIXELS]) & ~np.isnan(matches.transform[:, 0])
    return Copies(photos, matches, matches.touching(ids) & others)


def _with_type(catalog: Catalog, pages: Integers, job: Job) -> Integers:
    """Those of these pages that have type on their plain ground."""
    found = []
    for start in range(0, len(pages), _TOGETHER):
        job.checkpoint()
        ids = pages[start : start + _TOGETHER].tolist()
        found += [id for id, fine in zip(ids, catalog.fine(ids), strict=True) if has_type(unpacked(fine))]
    return np.array(found, np.int64)


def _other_pages(copies: Copies, pictures: Pictures) -> Iterator[Sequence[Match]]:
    """Compare pages, those of one kind once."""
    kinds = Kinds[Difference](copies, pictures)
    for match in copies.matches.take(~copies.doubtful):
        if Relation.EDITED not in (match.relation, *match.also):
            kinds.join(match.a, match.b)
    for match, told in kinds.told_apart(copies.matches.take(copies.doubtful), _difference, same=Difference.NONE):
        if told is Difference.OTHER:
            yield [as_shot(match)]
        elif told is Difference.PAINTED and Relation.EDITED not in (match.relation, *match.also):
            yield [as_edit(match)]
        else:
            yield []


def _difference(first: Grey, second: Grey, match: Match) -> Difference:
    return closely(first, second, np.array(match.transform).reshape(2, 3))
