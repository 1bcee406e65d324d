"""Identical files within a group: which one stays for another."""

from __future__ import annotations

import numpy as np

from core.columns.arrays import Flags, Integers
from desktop.reviewing.rows import Table


def twins(table: Table, going: Integers, staying: Flags) -> Integers:
    """For each id in `going` (n,) the id of an identical photo in its group that is among `staying` (k,), or -1; (n,).

    If there are several, the keeper comes first.
    """
    members = table.groups.members
    found = np.full(int(members.max(initial=-1)) + 1, -1)
    leaving = np.zeros(len(found), np.bool_)
    leaving[going] = True
    stay, leave = np.flatnonzero(staying)[::-1], np.flatnonzero(leaving[members])
    twin = np.full(len(members), -1)
    twin[table.files[stay]] = members[stay]  # of several that are set, the last one stays
    stays = twin[table.files[leave]]
    found[members[leave[stays >= 0]]] = stays[stays >= 0]
    return found[going]
