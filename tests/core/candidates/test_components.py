"""Connected components: what a walk reaches, numbered alike, however long the chains."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from core.candidates.components import components


def _by_walking(pairs: list[tuple[int, int]], count: int) -> list[int]:
    """The same from the definition: walk from each item that has not been reached."""
    beside: list[list[int]] = [[] for _ in range(count)]
    for a, b in pairs:
        beside[a].append(b)
        beside[b].append(a)
    label, found = [-1] * count, 0
    for item in range(count):
        if label[item] < 0:
            waiting = [item]
            while waiting:
                here = waiting.pop()
                label[here] = found
                waiting += [other for other in beside[here] if label[other] < 0]
            found += 1
    return label


@given(st.integers(0, 2**32 - 1), st.integers(1, 40), st.integers(0, 60))
def test_they_are_what_a_walk_reaches(seed: int, count: int, several: int) -> None:
    first, second = np.random.default_rng(seed).integers(0, count, (2, several))
    pairs = list(zip(first.tolist(), second.tolist(), strict=True))
    assert components(first, second, count).tolist() == _by_walking(pairs, count)


def test_a_long_chain_in_random_order_is_one() -> None:
    draw = np.random.default_rng(1)
    chain = draw.permutation(100_000)
    order = draw.permutation(len(chain) - 1)
    assert not components(chain[:-1][order], chain[1:][order], len(chain)).any()


def test_without_pairs_each_is_alone() -> None:
    none = np.empty(0, np.int64)
    assert components(none, none, 3).tolist() == [0, 1, 2]
    assert components(none, none, 0).tolist() == []
