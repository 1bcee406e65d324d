"""Runs of equal numbers are found where they are, also at both ends, and none where there is no number; pairs are put
in order as by NumPy itself, and other threads may run meanwhile."""

from __future__ import annotations

import threading
import time

import numpy as np
import pytest

from core.columns import runs


@pytest.mark.parametrize(
    ("numbers", "begins", "places"),
    [([0, 0, 3, 5, 5, 5], [0, 2, 3], [0, 1, 0, 0, 1, 2]), ([7], [0], [0]), ([], [], [])],
)
def test_where_runs_begin_and_which_place_each_number_has(
    numbers: list[int], begins: list[int], places: list[int]
) -> None:
    assert runs.begins(np.array(numbers, np.int64)).tolist() == begins
    assert runs.places(np.array(numbers, np.int64)).tolist() == places


def test_numbers_are_put_in_order_each_once() -> None:
    numbers = np.array([5, 0, 3, 5, 0])
    assert runs.distinct(numbers).tolist() == [0, 3, 5]
    assert numbers.tolist() == [5, 0, 3, 5, 0]


def test_an_order_says_the_place_of_each_item() -> None:
    assert runs.places_in(np.array([2, 0, 3, 1])).tolist() == [1, 3, 0, 2]
    assert runs.places_in(np.zeros(0, np.int64)).tolist() == []


@pytest.mark.parametrize("count", [0, 1, 50, 10_000])
def test_each_pair_is_there_once_and_in_order(count: int) -> None:
    pairs = np.random.default_rng(count).integers(0, 60, (count, 2))
    found = runs.distinct_pairs(pairs)
    assert found.shape == (len(found), 2)
    assert np.array_equal(found, np.unique(pairs, axis=0))


def test_no_other_thread_waits_for_it() -> None:
    pairs = np.random.default_rng(1).integers(0, 10**6, (2_000_000, 2))
    worst = [_longest_wait(pairs) for _ in range(3)]
    assert min(worst) < 0.05  # np.unique keeps it waiting for seconds


def _longest_wait(pairs: np.ndarray[tuple[int, ...], np.dtype[np.int64]]) -> float:
    """How late, in seconds, a thread wakes that sleeps for a millisecond at a time, while pairs are sorted."""
    worker = threading.Thread(target=runs.distinct_pairs, args=(pairs,))
    worker.start()
    worst, before = 0.0, time.monotonic()
    while worker.is_alive():
        time.sleep(0.001)
        now = time.monotonic()
        worst, before = max(worst, now - before), now
    return worst
