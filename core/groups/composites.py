"""Pictures put together from several, as collages, contact sheets and pages of before and after are: what lies in them
is not cut out of them.

A cell that touches the next one has no edge of its own, and the photo in it passes for a part cut out of a larger
picture. But no picture shows the same photo at two places, nor a framed photo beside another one.
"""

from __future__ import annotations

from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from core.columns.arrays import Flags, Rows
from core.columns.match_columns import ARE_COPIES, CODES, MatchColumns
from core.columns.runs import places
from core.groups.standing import pictures_of, shows_whole
from core.photo import Relation

_SURE = 85.0  # the score of a match that says so
_OVERLAP = 0.1  # of the smaller of two parts: how much may lie in the other one
_MOST = 24  # photos in one picture that are compared with each other: the surest


def as_framed(matches: MatchColumns, first: Rows, second: Rows, count: int) -> tuple[MatchColumns, Flags]:
    """The matches, saying *framed* and *edited* of what lies in a composite; and flags (m,) of those of composites that
    have copies of their own: they stand with these, and not with one of the photos in them. `first` and `second` (m,)
    are the rows of the photos, less than `count`."""
    pictures = pictures_of(first, second, shows_whole(matches), matches.inner.astype(np.int64), count)
    made = _composites(matches, first, second, pictures)
    if not made.any():
        return matches, made[first]
    inner = matches.inner
    whole = np.where(inner > 0, second, first)
    lies_in = (inner != 0) & made[whole] & ARE_COPIES[matches.relation]
    cut = lies_in & (matches.relation == CODES[Relation.CROPPED])
    unsaid = lies_in & ~matches.saying(Relation.EDITED)
    more = (matches.also << np.uint64(4)) | np.uint64(CODES[Relation.EDITED] + 1)
    framed = replace(
        matches,
        relation=np.where(cut, CODES[Relation.FRAMED], matches.relation).astype(np.uint8),
        also=np.where(unsaid, more, matches.also),
    )
    return framed, lies_in & (np.bincount(pictures)[pictures] > 1)[whole]


def _composites(matches: MatchColumns, first: Rows, second: Rows, pictures: Rows) -> Flags:
    """Flags (count,) of photos that hold others at two places: two copies of one picture, or two pictures of which one
    has a frame there. `pictures` (count,) are equal for photos of one picture."""
    sure = ARE_COPIES[matches.relation] & (matches.score >= _SURE)
    edges = np.flatnonzero(sure & (matches.inner != 0) & ~np.isnan(matches.part[:, 0]))
    inside = matches.inner[edges] > 0
    whole, part = (np.where(inside, *ends) for ends in ((second[edges], first[edges]), (first[edges], second[edges])))
    order = np.lexsort((-matches.score[edges], whole))
    edges, whole, shown = edges[order], whole[order], pictures[part[order]]
    few = places(whole) < _MOST  # of each whole
    edges, whole, shown = edges[few], whole[few], shown[few]
    box, framed = matches.part[edges], matches.saying(Relation.FRAMED)[edges]
    one_picture = _pairs(pictures[first[sure]], pictures[second[sure]])
    found = np.zeros(len(pictures), np.bool_)
    for apart in range(1, _MOST):
        rows = np.flatnonzero(whole[:-apart] == whole[apart:])
        if not len(rows):
            break
        rows = rows[_lie_apart(box[rows], box[rows + apart])]
        alike = np.isin(_pairs(shown[rows], shown[rows + apart]), one_picture) | (shown[rows] == shown[rows + apart])
        found[pictures[whole[rows[alike | framed[rows] | framed[rows + apart]]]]] = True
    return np.asarray(found[pictures], np.bool_)


def _lie_apart(boxes: NDArray[np.float64], others: NDArray[np.float64]) -> Flags:
    """Whether parts (n, 4) lie beside each other."""
    shared = np.minimum(boxes[:, 2:], others[:, 2:]) - np.maximum(boxes[:, :2], others[:, :2])
    smaller = np.minimum(*((each[:, 2:] - each[:, :2]).prod(axis=1) for each in (boxes, others)))
    return np.asarray(np.maximum(shared, 0).prod(axis=1) <= _OVERLAP * smaller, np.bool_)


def _pairs(one: Rows, other: Rows) -> Rows:
    """A number for each pair, whichever stands first."""
    return np.minimum(one, other) << 32 | np.maximum(one, other)
