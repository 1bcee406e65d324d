"""Identical files within a group: which one stays for another."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from core.columns.arrays import Flags, Integers
from desktop.reviewing.rows import Table

_SPREAD = np.uint64(0x9E3779B97F4A7C15)  # an odd number: no two groups of one library are given the same


def twins(table: Table, going: Integers, staying: Flags) -> Integers:
    """For each id in `going` (n,) the id of an identical photo in its group that is among `staying` (k,), or -1; (n,).

    If there are several, the keeper comes first.
    """
    groups = table.groups
    found = np.full(int(groups.members.max(initial=-1)) + 1, -1)
    leaving = np.zeros(len(found), np.bool_)
    leaving[going] = True
    stay, leave = np.flatnonzero(staying), np.flatnonzero(leaving[groups.members])
    if not len(stay) or not len(leave):
        return found[going]
    digests, keys = table.photos.columns.digest, _keys(table)
    stay = stay[np.argsort(keys[stay], kind="stable")]
    twin = stay[np.minimum(np.searchsorted(keys[stay], keys[leave]), len(stay) - 1)]
    same = (digests[table.where[twin]] == digests[table.where[leave]]).all(axis=1)
    same &= groups.numbers[twin] == groups.numbers[leave]
    found[groups.members[leave[same]]] = groups.members[twin[same]]
    return found[going]


def _keys(table: Table) -> NDArray[np.uint64]:
    """A number for each member, (k,), that is equal for identical files of a group and nearly always different
    otherwise.

    Made from the first eight bytes of the digest: sorting a million whole digests would block the window.
    """
    heads = np.ascontiguousarray(table.photos.columns.digest[:, :8]).view(np.uint64).reshape(-1)
    keys: NDArray[np.uint64] = heads[table.where] ^ (table.groups.numbers.astype(np.uint64) * _SPREAD)
    return keys
