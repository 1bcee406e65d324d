"""Speeds up NumPy's broadcast arithmetic on short rows several times.

If the rows of a broadcast are shorter than a third of NumPy's buffer, its loops copy them into that buffer first,
whether they have to be converted or not: an exclusive or of short rows takes three times as long.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import numpy as np

_LEAST = 16  # elements: the smallest buffer that numpy lets one set


@contextmanager
def unbuffered() -> Iterator[None]:
    """Context manager that gives NumPy hardly any buffer, for arithmetic in this thread that converts no types."""
    before = np.setbufsize(_LEAST)
    try:
        yield
    finally:
        np.setbufsize(before)
