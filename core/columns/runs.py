"""Runs and distinct values of arrays of non-negative integers.

`np.unique` takes six times as long and holds the GIL, so the window would wait.
"""

from __future__ import annotations

import numpy as np

from core.columns.arrays import Rows


def begins(numbers: Rows) -> Rows:
    """The index at which each run of equal numbers begins."""
    return np.flatnonzero(np.diff(numbers, prepend=-1))


def places(numbers: Rows) -> Rows:
    """The index of each number within its run (n,)."""
    first = begins(numbers)
    return np.arange(len(numbers)) - np.repeat(first, np.diff(first, append=len(numbers)))


def distinct(numbers: Rows) -> Rows:
    """The distinct numbers of an unsorted array, ascending."""
    ordered = np.sort(numbers)
    return ordered[begins(ordered)]


def distinct_pairs(pairs: Rows) -> Rows:
    """The distinct pairs of an unsorted array (n, 2), in ascending order."""
    count = int(pairs.max(initial=0)) + 1
    return np.stack(np.divmod(distinct(pairs[:, 0] * count + pairs[:, 1]), count), axis=1)


def places_in(order: Rows) -> Rows:
    """The inverse of a permutation: the position of each of n items in an order of them (n,)."""
    found = np.empty(len(order), np.int64)
    found[order] = np.arange(len(order))
    return found
