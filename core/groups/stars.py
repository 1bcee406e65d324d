"""Star clustering: each photo joins the best photo it matches that is not taken by a better one."""

from __future__ import annotations

import numpy as np

from core.columns.arrays import Rows
from core.columns.runs import places_in


def stars(first: Rows, second: Rows, place: Rows) -> Rows:
    """The centre (n,) of each of n photos, itself for a centre; -1 for a photo without matches.

    The matches are those of `first` with `second` (m,), `place` (n,) is the rank of each photo, without ties. The
    greedy definition, by which the best photo takes all it matches, then the best of the rest, and so on, is slow one
    by one. It is equivalent to this: a photo is a centre unless it matches a better centre, and otherwise belongs to
    the best centre it matches. So in each round all photos that wait for no better one become centres, and take what
    they match.
    """
    swapped = place[first] > place[second]
    better, worse = np.where(swapped, second, first), np.where(swapped, first, second)
    is_open = np.zeros(len(place), np.bool_)
    is_open[better] = is_open[worse] = True
    is_centre = np.zeros(len(place), np.bool_)
    left_better, left_worse = better, worse
    while True:
        waits = np.zeros(len(place), np.bool_)
        waits[left_worse] = True
        chosen = is_open & ~waits
        is_centre |= chosen
        is_open &= waits
        is_open[left_worse[is_centre[left_better]]] = False
        if not is_open.any():
            break
        open_still = is_open[left_better] & is_open[left_worse]
        left_better, left_worse = left_better[open_still], left_worse[open_still]
    nearest = np.full(len(place), len(place))
    takes = is_centre[better]
    np.minimum.at(nearest, worse[takes], place[better[takes]])
    centre: Rows = np.append(places_in(place), -1)[nearest]
    centre[is_centre] = np.flatnonzero(is_centre)
    return centre
