"""Connected components of a graph, without a Python loop over its edges."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Items = NDArray[np.int64]


def components(first: Items, second: Items, count: int) -> Items:
    """The component of each of `count` items (count,), numbered in the order of their first items; `first` and `second`
    (n,) are the ends of each edge.

    Every component is a tree whose root is its lowest item. In each round the roots at the two ends of an edge are
    joined, and all trees are flattened (after Y. Shiloach and U. Vishkin, An O(log n) parallel connectivity algorithm,
    1982): a handful of rounds, however long the chains.
    """
    root = np.arange(count)
    while len(first):
        first, second = root[first], root[second]
        apart = first != second
        first, second = first[apart], second[apart]
        np.minimum.at(root, np.maximum(first, second), np.minimum(first, second))
        while not np.array_equal(above := root[root], root):
            root = above
    number = np.cumsum(root == np.arange(count)) - 1  # of the roots, each of which is the first item of its tree
    return np.asarray(number[root], np.int64)
