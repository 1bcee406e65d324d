"""Pairs of plain photos whose tones run alike."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from core.candidates.tones import similar_tones


def _courses(count: int, seed: int) -> NDArray[np.float32]:
    rows = np.random.default_rng(seed).normal(size=(count, 400)).astype(np.float32)
    courses: NDArray[np.float32] = rows - rows.mean(axis=1, keepdims=True)
    return courses


def _normed(rows: NDArray[np.float32]) -> NDArray[np.float32]:
    normed: NDArray[np.float32] = rows / np.linalg.norm(rows, axis=1, keepdims=True)
    return normed


def _pairs(found: NDArray[np.int64]) -> list[tuple[int, int]]:
    return [(int(a), int(b)) for a, b in found]


def test_photos_whose_tones_run_alike_are_pairs_with_a_new_one_in_each() -> None:
    courses = _courses(60, 1)
    courses[40] = courses[3] * 0.2 + 0.1 * _courses(1, 2)[0]  # fainter, and with noise of its own
    courses[17] = courses[25]
    everything = np.ones(60, np.bool_)
    assert _pairs(similar_tones(_normed(courses), everything)) == [(3, 40), (17, 25)]
    assert _pairs(similar_tones(_normed(courses), np.arange(60) == 40)) == [(3, 40)]
    assert _pairs(similar_tones(_normed(courses), ~everything)) == []


def test_tones_that_run_against_each_other_are_not_alike() -> None:
    courses = _courses(4, 1)
    courses[2] = -courses[1]
    assert _pairs(similar_tones(_normed(courses), np.ones(4, np.bool_))) == []


def test_without_plain_photos_no_tones_are_alike() -> None:
    for count in (0, 1):
        assert _pairs(similar_tones(_normed(_courses(count, 1)), np.ones(count, np.bool_))) == []
