"""Pairs, each once: the same as NumPy's own, and other threads may run meanwhile."""

from __future__ import annotations

import threading
import time

import numpy as np
import pytest

from core.candidates.distinct import distinct


@pytest.mark.parametrize("count", [0, 1, 50, 10_000])
def test_each_pair_is_there_once_and_in_order(count: int) -> None:
    pairs = np.random.default_rng(count).integers(0, 60, (count, 2))
    found = distinct(pairs)
    assert found.shape == (len(found), 2)
    assert np.array_equal(found, np.unique(pairs, axis=0))


def test_no_other_thread_waits_for_it() -> None:
    pairs = np.random.default_rng(1).integers(0, 10**6, (2_000_000, 2))
    worst = [_longest_wait(pairs) for _ in range(3)]
    assert min(worst) < 0.05  # np.unique keeps it waiting for seconds


def _longest_wait(pairs: np.ndarray[tuple[int, ...], np.dtype[np.int64]]) -> float:
    """How late, in seconds, a thread wakes that sleeps for a millisecond at a time, while pairs are sorted."""
    worker = threading.Thread(target=distinct, args=(pairs,))
    worker.start()
    worst, before = 0.0, time.monotonic()
    while worker.is_alive():
        time.sleep(0.001)
        now = time.monotonic()
        worst, before = max(worst, now - before), now
    return worst
