"""Photos that match each other -> stars: each around the best photo that no better one has taken."""

from __future__ import annotations

import numpy as np

from core.columns.arrays import Rows
from core.columns.runs import places_in


def stars(first: Rows, second: Rows, place: Rows) -> Rows:
    """The centre (n,) that each of n photos belongs to, itself where it is one; -1 where a photo matches none.

    The matches are those of `first` with `second` (m,), `place` (n,) is the photos' order, each number once. The best
    of all takes the photos that match it, then the best of those left takes its own, and so on. One by one that is
    slow; but it is the same as this: a photo is a centre unless a better one that it matches is, and one that is no
    centre belongs to the best centre that it matches. So in each round all that wait for no better one become
    centres, and what they match falls to them.
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
