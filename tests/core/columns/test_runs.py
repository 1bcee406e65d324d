"""Runs of equal numbers are found where they are, also at both ends, and none where there is no number."""

from __future__ import annotations

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
