"""Of very many photos of other moments, those pairs are measured that make a series of them."""

from __future__ import annotations

from itertools import combinations

import numpy as np
import pytest

from core.candidates import moments
from core.candidates.moments import worth_measuring


def _left(count: int, told: object = True) -> set[tuple[int, int]]:
    """The pairs that are worth measuring among photos taken one after the other, each like all others, of which the one
    in the middle is the best."""
    pairs = np.array([*combinations(range(count), 2)])
    ranks = np.abs(np.arange(count) - count // 2)
    places = np.argsort(np.argsort(ranks, kind="stable"), kind="stable")
    flags = np.broadcast_to(np.array(told, np.bool_), len(pairs))
    apart = np.abs(pairs[:, 0] - pairs[:, 1]).astype(np.float64)
    return set(map(tuple, pairs[worth_measuring(pairs, flags, apart, places)].tolist()))


@pytest.fixture(autouse=True)
def many(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(moments, "_MANY", 20)


def test_of_few_every_pair_is_measured() -> None:
    assert _left(21) == set(combinations(range(21), 2))


def test_of_many_each_is_measured_beside_the_best_and_those_before_and_after_it() -> None:
    left = _left(100)
    assert {(min(50, one), max(50, one)) for one in range(100) if one != 50} <= left
    assert {(one, one + 1) for one in range(99)} <= left
    assert len(left) < 100 * 6


def test_what_may_be_a_copy_is_measured_however_many_there_are() -> None:
    assert _left(100, told=False) == set(combinations(range(100), 2))


def test_of_photos_without_a_pair_nothing_is_said() -> None:
    assert worth_measuring(np.zeros((0, 2), np.int64), np.zeros(0, np.bool_), np.zeros(0), np.arange(3)).tolist() == []
