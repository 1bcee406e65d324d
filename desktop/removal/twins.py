"""Of a photo that is to go: another file in its group that is the same byte by byte, and stays."""

from __future__ import annotations

import numpy as np

from core.columns.arrays import Flags, Integers
from desktop.reviewing.rows import Table

_SPREAD = np.uint64(0x9E3779B97F4A7C15)  # an odd number: no two groups of one library are given the same


def twins(table: Table, going: Integers, staying: Flags) -> Integers:
    """For each photo of the ids `going` such a photo among the `staying` members of the table (k,), or -1 (n,).

    The keeper comes before others of a group. Members are told apart by eight bytes of their digest first: to sort
    all of it, of a million, would keep the window waiting.
    """
    groups = table.groups
    found = np.full(int(groups.members.max(initial=-1)) + 1, -1)
    leaving = np.zeros(len(found), np.bool_)
    leaving[going] = True
    stay, leave = np.flatnonzero(staying), np.flatnonzero(leaving[groups.members])
    if not len(stay) or not len(leave):
        return found[going]
    digests = table.photos.columns.digest
    heads = np.ascontiguousarray(digests[:, :8]).view(np.uint64).reshape(-1)[table.where]
    keys = heads ^ (groups.numbers.astype(np.uint64) * _SPREAD)
    stay = stay[np.argsort(keys[stay], kind="stable")]
    twin = stay[np.minimum(np.searchsorted(keys[stay], keys[leave]), len(stay) - 1)]
    same = (digests[table.where[twin]] == digests[table.where[leave]]).all(axis=1)
    same &= groups.numbers[twin] == groups.numbers[leave]
    found[groups.members[leave[same]]] = groups.members[twin[same]]
    return found[going]
