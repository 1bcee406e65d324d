"""Names for the array types that columns are made of."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Integers = NDArray[np.int64]
"""Ids, sizes, times."""

Rows = NDArray[np.int64]
"""Places in other columns."""

Flags = NDArray[np.bool_]
