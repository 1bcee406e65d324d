"""Numbers in order: runs of equal ones, each number once, the place of each item. No number is negative.

`np.unique` takes six times as long, and lets no other thread of Python run meanwhile, the window's neither.
"""

from __future__ import annotations

import numpy as np

from core.columns.arrays import Rows


def begins(numbers: Rows) -> Rows:
    """Where each run begins."""
    return np.flatnonzero(np.diff(numbers, prepend=-1))


def places(numbers: Rows) -> Rows:
    """The place of each number in its run, from 0 on, (n,)."""
    first = begins(numbers)
    return np.arange(len(numbers)) - np.repeat(first, np.diff(first, append=len(numbers)))


def distinct(numbers: Rows) -> Rows:
    """Numbers in no order as they are in order, each once."""
    ordered = np.sort(numbers)
    return ordered[begins(ordered)]


def distinct_pairs(pairs: Rows) -> Rows:
    """Pairs of numbers, (n, 2), as they are in order, each once."""
    count = int(pairs.max(initial=0)) + 1
    return np.stack(np.divmod(distinct(pairs[:, 0] * count + pairs[:, 1]), count), axis=1)


def places_in(order: Rows) -> Rows:
    """The place of each of n items in an order of them all, (n,): the inverse of a permutation."""
    found = np.empty(len(order), np.int64)
    found[order] = np.arange(len(order))
    return found
