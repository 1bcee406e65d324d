"""Copies of one size that were saved alike -> which of them are retakes: exposures of their own.

Shots from a tripod, or of something that does not move, are the same picture at the size of a miniature, and without
dates nothing else tells them. So photos that seem to be copies, and came in one size and quality, as from one camera,
are read once more, and told by their noise. Matches between two exposures become similar shots, which no action takes
for each other.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial

import numpy as np

from core.catalog import Catalog
from core.columns.arrays import Flags, Integers
from core.columns.match_columns import ARE_COPIES, CODES, MatchColumns
from core.columns.photos import Photos
from core.columns.runs import places_in
from core.job import Job
from core.looking import Copies, Kinds, Pictures, as_shot, copies_around, look_at_copies
from core.measuring.noise import SIDE, are_saved_alike, are_two_exposures
from core.measuring.planes import Grey
from core.photo import Match, Relation

_LOOK = "looked for retakes"


def look_for_retakes(catalog: Catalog, *, job: Job, workers: int | None = None) -> int:
    """Look at the sets of copies that changed since the last time; how many of their matches are of two exposures. May
    be stopped and resumed."""
    doubted = partial(_saved_alike, catalog)
    return look_at_copies(catalog, _LOOK, doubted, _two_exposures, side=SIDE, job=job, workers=workers)


def _saved_alike(catalog: Catalog, ids: Integers) -> Copies:
    """The copies around these photos that may be two exposures, sorted by their paths."""
    photos, matches = copies_around(catalog, ids)
    matches = matches.take(_may_be_two(photos, matches))
    ends = np.stack([photos.rows_of(matches.a), photos.rows_of(matches.b)])
    rows = np.unique(ends)
    paths = photos.columns.paths(rows)
    by_path = np.array(sorted(range(len(rows)), key=paths.__getitem__), np.int64)
    places = np.sort(places_in(by_path)[np.searchsorted(rows, ends)], axis=0)
    matches = matches.take(np.lexsort(places[::-1]))
    return Copies(photos, matches, np.ones(len(matches), np.bool_))


def _may_be_two(photos: Photos, matches: MatchColumns) -> Flags:
    """Flags (m,) of matches of copies with other pixels that may be two exposures."""
    columns, rows = photos.columns, np.stack([photos.rows_of(matches.a), photos.rows_of(matches.b)])
    sizes = np.stack([columns.width[rows], columns.height[rows]], axis=2)
    alike = are_saved_alike(sizes, columns.quality[rows], matches.transform)
    return np.asarray(ARE_COPIES[matches.relation] & (matches.relation >= CODES[Relation.RESAVED]) & alike, np.bool_)


def _two_exposures(copies: Copies, pictures: Pictures) -> Iterator[Sequence[Match]]:
    """The matches of two exposures, saying that they are other shots."""
    kinds = Kinds[bool](copies, pictures)
    for match, told in kinds.told_apart(copies.matches, _are_two, same=False):
        yield [as_shot(match)] if told else []


def _are_two(first: Grey, second: Grey, _match: Match) -> bool | None:
    return are_two_exposures(first, second)
