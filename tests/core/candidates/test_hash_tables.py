"""Which of very many hashes are near to any of a few: those that a plain loop finds, in whatever portions."""

from __future__ import annotations

import numpy as np
import pytest

from core.candidates import hash_tables
from core.candidates.hash_tables import near_any
from core.job import Cancelled, Job


@pytest.mark.parametrize("distance", [0, 3, 8, 10])
def test_those_near_to_any_are_those_of_a_plain_loop(distance: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(hash_tables, "PORTION", 300)  # of a thread
    monkeypatch.setattr(hash_tables, "_FEW", 15)
    draw = np.random.default_rng(2)
    few = draw.integers(0, 1 << 63, 20, np.uint64)
    many = draw.integers(0, 1 << 63, 1000, np.uint64)
    for place in range(0, 1000, 7):  # as far from one of the few as may be, and one bit more
        mask = sum(1 << int(bit) for bit in draw.permutation(64)[: distance + place % 2])
        many[place] = few[place % 20] ^ np.uint64(mask)
    expected = (np.bitwise_count(many[:, None] ^ few) <= distance).any(axis=1)
    assert near_any(few, many, distance=distance, job=Job()).tolist() == np.flatnonzero(expected).tolist()
    assert expected.sum() >= 70


def test_nothing_is_near_to_none() -> None:
    some, none = np.arange(5, dtype=np.uint64), np.zeros(0, np.uint64)
    assert not len(near_any(none, some, distance=8, job=Job()))
    assert not len(near_any(some, none, distance=8, job=Job()))


def test_a_stopped_search_is_cancelled() -> None:
    job = Job()
    job.cancel()
    with pytest.raises(Cancelled):
        near_any(np.arange(5, dtype=np.uint64), np.arange(9, dtype=np.uint64), distance=8, job=job)
