"""Names for the arrays of pixels that are measured."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Grey = NDArray[np.uint8]
"""A grey picture (height, width)."""

Plane = NDArray[np.float32]
"""Grey levels, or what is computed of them, place by place; (height, width) unless another shape is named."""
