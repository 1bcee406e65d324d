"""Pairs of photos whose perceptual hashes are close in any of the eight rotated and mirrored forms, or of which one is
like the negative of the other."""

from __future__ import annotations

import functools

import numpy as np
from numpy.typing import NDArray

from core.candidates.bands import near
from core.job import Job

HASH_DISTANCE = 10  # of 64 bits: photos with hashes so close are laid on each other
_PAIRS = 65536  # whose forms are compared at a time


def close_pairs(
    forms: NDArray[np.uint64],
    new: NDArray[np.bool_],
    *,
    distance: int,
    sides: NDArray[np.int8] | None = None,
    job: Job | None = None,
) -> tuple[NDArray[np.int64], NDArray[np.intp]]:
    """All pairs (n, 2), smaller number first, with at least one new photo, in which some form of one photo is within
    `distance` bits of the other's upright hash; and the index (n,) of the form of the first that is nearest to the
    second. `forms` are (m, 8), or (m, 9) if negatives are sought too.

    Forms have medians of their own, so that the distance may be 10 bits one way and 12 the other: the photo whose
    hashes are the smaller numbers is the one turned. `sides` (n,) is 1 for wide pictures, -1 for tall ones, 0 for
    squares: of two equally near forms, as of a picture of the moon, the one that needs no stretching is taken.
    """
    if sides is None:
        sides = np.zeros(len(forms), np.int8)
    order = _in_order(forms)  # which photo of a pair is turned must not depend on their numbers
    everyone, fresh = np.arange(len(forms)), np.flatnonzero(new[order])
    search = functools.partial(near, forms.take(order, axis=0), distance=distance, job=job)
    found = np.concatenate([search(fresh, everyone), search(np.flatnonzero(~new[order]), fresh)])
    one, other = order[found[:, 0]], order[found[:, 1]]
    kind = np.empty(len(found), np.intp)
    for start in range(0, len(found), _PAIRS):
        part = slice(start, start + _PAIRS)
        kind[part] = _nearest_form(forms[one[part]], forms[other[part], 0], sides[one[part]] * sides[other[part]])
    ahead = one < other
    pairs = np.stack([np.minimum(one, other), np.maximum(one, other)], axis=1)
    # `one` in its form looks like `other`; where `one` has the smaller number that is the form of the pair.
    kind = np.where(ahead, kind, _inverse_form(kind))
    order = np.lexsort((pairs[:, 1], pairs[:, 0]))
    return pairs[order], kind[order]


def _in_order(forms: NDArray[np.uint64]) -> NDArray[np.intp]:
    """The lexicographic order (n,) of rows (n, k). Few share the first number: sorting by all eight would take a second
    for a million photos."""
    order = np.argsort(forms[:, 0], kind="stable")
    same = forms[order[1:], 0] == forms[order[:-1], 0]
    tied = np.flatnonzero(np.append(same, False) | np.append(False, same)[: len(order)])
    several = order[tied]
    order[tied] = several[np.lexsort(forms[several].T[::-1])]
    return order


def _nearest_form(
    forms: NDArray[np.uint64], upright: NDArray[np.uint64], product: NDArray[np.int8]
) -> NDArray[np.intp]:
    """Which of the forms (n, k) is nearest to the upright hash (n,) of the same row; `product` is that of the two
    sides."""
    apart = 2 * np.bitwise_count(forms ^ upright[:, None])
    on_its_side = np.arange(forms.shape[1]) // 4 == 1
    apart += np.where(on_its_side, product[:, None] > 0, product[:, None] < 0)
    nearest: NDArray[np.intp] = apart.argmin(axis=1)
    return nearest


_INVERSE = np.array([0, 1, 2, 3, 4, 6, 5, 7, 8], np.intp)


def _inverse_form(forms: NDArray[np.integer]) -> NDArray[np.intp]:
    result: NDArray[np.intp] = _INVERSE[forms]
    return result
