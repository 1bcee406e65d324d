"""Finds photos that are larger than their copies without showing more, by reading them once at full size.

Neither a file's bytes nor its fingerprint tell a photo from the enlargement of one of its copies, which would be kept
for having most pixels. Its finest structure does, but to see that the whole picture has to be decoded. So only photos
are looked at that are the largest of their copies, and have no more facts than a smaller one.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import closing, suppress
from functools import partial
from operator import attrgetter

import numpy as np

from core import decode
from core.catalog import Catalog
from core.columns import loading
from core.columns.arrays import Integers, Rows
from core.columns.match_columns import CODES, MatchColumns
from core.columns.photos import Photos
from core.files.drives import Drives, room_for
from core.groups.merits import fact_counts
from core.groups.standing import SMALLER
from core.indexing.pool import in_order
from core.job import Job, Stage
from core.looking import changed_since_the_look, content_of, note_the_look, threads
from core.measuring.resolving import resolved
from core.photo import EDITS, Photo, Relation

_LEAST = 1 / 16  # the part of its pixels to which a photo is made smaller; what has fewer is no rival
_MARKED = 16  # photos at a time, a little more than are under way in all threads
_LOOK = "looked for enlargements"


def look_for_enlargements(catalog: Catalog, *, job: Job, workers: int | None = None) -> int:
    """Look at the photos in question that were not looked at yet; returns how many were enlarged. May be stopped and
    resumed."""
    turn = catalog.moment()[1]
    ids = changed_since_the_look(catalog, _LOOK)
    photos = _unknown(catalog, ids) if len(ids) else []
    unseen: list[int] = []
    enlarged = 0
    if photos:
        job.enter(Stage.RESOLVING, total=len(photos))
        look = partial(_resolved, drives=Drives())
        seen = 0
        try:
            with closing(in_order(look, _marked(catalog, photos), workers=threads(workers), job=job)) as looks:
                for photo, part in zip(photos, looks, strict=True):
                    if part is None:
                        unseen.append(photo.id)
                    elif part < 1:
                        enlarged += 1
                    if part != 1:
                        catalog.note_resolved([(photo.id, part)])
                    seen += 1
                    job.advance(1)
                    job.checkpoint()
        except Exception:
            catalog.note_resolved((photo.id, None) for photo in photos[seen:])
            raise
        turn = catalog.moment()[1]
    note_the_look(catalog, _LOOK, turn, unseen=unseen)
    return enlarged


def _marked(catalog: Catalog, photos: Sequence[Photo]) -> Iterator[Photo]:
    """Photos that are marked as looked at shortly beforehand, so that one at which the program dies is not met again,
    and few others pass for looked at then."""
    for start in range(0, len(photos), _MARKED):
        some = photos[start : start + _MARKED]
        catalog.note_resolved((photo.id, 1.0) for photo in some)
        yield from some


def _unknown(catalog: Catalog, ids: Integers) -> list[Photo]:
    """The photos to look at, sorted by path."""
    matches = loading.matches(catalog, ids.tolist())
    photos = loading.photos(catalog, matches.ends.tolist())
    found = [photos[id] for id in photos.columns.ids[_candidates(photos, matches)].tolist()]
    return sorted(found, key=attrgetter("path"))


def _candidates(photos: Photos, matches: MatchColumns) -> Rows:
    """The rows of photos to look at: each has the most pixels of all copies of its version, one of which is much
    smaller and has as many facts."""
    columns = photos.columns
    first, second = photos.rows_of(matches.a), photos.rows_of(matches.b)
    same = (matches.relation >= CODES[Relation.RESAVED]) & (matches.relation <= CODES[Relation.ROTATED])
    same &= ~matches.saying(*EDITS, Relation.CROPPED, Relation.FRAMED) & (first >= 0) & (second >= 0)
    first, second = first[same], second[same]
    swapped = columns.areas(second) > columns.areas(first)
    larger, smaller = np.where(swapped, second, first), np.where(swapped, first, second)
    facts = np.zeros(len(columns), np.int64)
    rows = np.union1d(larger, smaller)
    facts[rows] = fact_counts(columns, rows)
    share = columns.areas(smaller) / np.maximum(columns.areas(larger), 1)
    rival = (share <= SMALLER) & (share >= _LEAST) & (facts[smaller] >= facts[larger])
    found = np.zeros(len(columns), np.bool_)
    found[larger[rival]] = True
    found[smaller[share < 1]] = False
    return np.flatnonzero(found & np.isnan(columns.resolved))


def _resolved(photo: Photo, drives: Drives) -> float | None:
    """The fraction of its side that a photo needs; 1 if its file holds a smaller preview only, and None if it could not
    be looked at now."""
    # A mistake of ours, too: one photo must not end the scan, and neither pass for looked at.
    with suppress(Exception), room_for(photo.size):
        grey = decode.grey(content_of(photo, drives))
        return resolved(grey) if grey.shape == (photo.facts.height, photo.facts.width) else 1.0
    return None
