"""Copies of one size that were saved alike -> which of them are retakes: exposures of their own.

Shots from a tripod, or of something that does not move, are the same picture at the size of a miniature, and without
dates nothing else tells them. So photos that seem to be copies, and came in one size and quality, as from one camera,
are read once more, and told by their noise. Matches between two exposures become similar shots, which no action takes
for each other.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial

import numpy as np

from core.candidates.components import components
from core.catalog import Catalog
from core.columns import loading
from core.columns.arrays import Flags, Integers
from core.columns.match_columns import ARE_COPIES, CODES, MatchColumns
from core.columns.photos import Photos
from core.files.drives import Drives
from core.job import Job
from core.looking import Found, Kinds, as_shot, look_at_sets
from core.measuring.noise import SIDE, are_saved_alike, are_two_exposures
from core.measuring.planes import Grey
from core.photo import Match, Photo, Relation

_LOOK = "looked for retakes"


@dataclass(frozen=True, slots=True)
class _Set:
    """Photos that seem to be one picture, in one size and saved alike."""

    photos: Mapping[int, Photo]  # by their ids
    matches: Sequence[Match]  # sorted by the paths of their photos


def look_for_retakes(catalog: Catalog, *, job: Job, workers: int | None = None) -> int:
    """Look at the sets of copies that changed since the last time; how many of their matches are of two exposures.
    Stopped, it looks at them again."""
    look = partial(_two_exposures, job=job)
    return look_at_sets(catalog, _LOOK, partial(_sets, catalog), look, job=job, workers=workers)


def _sets(catalog: Catalog, ids: Integers) -> list[_Set]:
    """The sets that these photos are in."""
    near = loading.matches(catalog, ids.tolist())
    matches = loading.matches(catalog, np.union1d(near.a, near.b).tolist())
    photos = loading.photos(catalog, np.union1d(matches.a, matches.b).tolist())
    matches = matches.take((photos.rows_of(matches.a) >= 0) & (photos.rows_of(matches.b) >= 0))
    matches = matches.take(_saved_alike(photos, matches))
    columns = photos.columns
    number = components(photos.rows_of(matches.a), photos.rows_of(matches.b), len(columns))
    several: dict[int, list[Match]] = {}
    for match, row in zip(matches, photos.rows_of(matches.a).tolist(), strict=True):
        several.setdefault(int(number[row]), []).append(match)
    return [_set(photos, some) for some in several.values()]


def _saved_alike(photos: Photos, matches: MatchColumns) -> Flags:
    """Flags (n,) of matches of copies with other pixels that may be two exposures."""
    columns, rows = photos.columns, np.stack([photos.rows_of(matches.a), photos.rows_of(matches.b)])
    sizes = np.stack([columns.width[rows], columns.height[rows]], axis=2)
    alike = are_saved_alike(sizes, columns.quality[rows], matches.transform)
    return np.asarray(ARE_COPIES[matches.relation] & (matches.relation >= CODES[Relation.RESAVED]) & alike, np.bool_)


def _set(photos: Photos, matches: Sequence[Match]) -> _Set:
    known = {id: photos[id] for match in matches for id in (match.a, match.b)}
    by_path = sorted(matches, key=lambda match: sorted((known[match.a].path, known[match.b].path)))
    return _Set(known, by_path)


def _two_exposures(one: _Set, drives: Drives, *, job: Job) -> Found:
    """The matches of two exposures, saying that they are other shots."""
    kinds = Kinds[bool](one.photos, drives, SIDE)

    def are_two(first: Grey, second: Grey, _match: Match) -> bool | None:
        job.checkpoint()  # in a long burst there are hundreds of pairs
        return are_two_exposures(first, second)

    changed = [as_shot(match) for match, _ in kinds.told_apart(one.matches, are_two, same=False)]
    return Found(changed, sorted(kinds.unseen))
