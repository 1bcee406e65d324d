"""A set of photos in a column is a set like Python's own."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from core.columns.photo_set import PhotoSet

IDS = st.sets(st.integers(0, 40), max_size=12)


@given(IDS, IDS)
def test_it_says_what_a_set_of_python_says(one: set[int], other: set[int]) -> None:
    mine, theirs = PhotoSet.of(one), PhotoSet.of(np.array([*other], np.int64))
    assert (sorted(mine), len(mine), bool(mine)) == (sorted(one), len(one), bool(one))
    assert mine & theirs == mine & other == other & mine == one & other
    assert mine | theirs == mine | other == other | mine == one | other
    assert mine - theirs == mine - other == one - theirs == one - other
    assert (mine == theirs) == (mine == other) == (one == theirs) == (one == other)
    assert (mine <= theirs) == (one <= other)
    assert all((id in mine) == (id in one) for id in range(-3, 60))


@given(IDS, st.integers(0, 60))
def test_its_flags_are_as_many_as_one_asks_for(ids: set[int], count: int) -> None:
    flags = PhotoSet.of(ids).flags(count)
    assert len(flags) == count
    assert np.flatnonzero(flags).tolist() == sorted(id for id in ids if id < count)
