"""An array with spare capacity, so that a hundred rows are added to a million without copying the million."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

_SPARE = 16
"""There is room for this part of the rows again, and for a few more."""
_FEW = 1024


def capacity(count: int) -> int:
    """The number of rows to reserve for so many rows."""
    return count + count // _SPARE + _FEW


class Room:
    """A growing array. Views that were handed out stay valid: new rows lie behind them."""

    def __init__(self, whole: NDArray[Any] | None = None, used: int = 0) -> None:
        """`whole` is the memory; its first `used` rows are never overwritten."""
        self._whole = np.zeros(0) if whole is None else whole
        self._used = used

    @property
    def array(self) -> NDArray[Any]:
        """All rows added so far."""
        return self._whole[: self._used]

    def after(self, rows: NDArray[Any], more: NDArray[Any]) -> NDArray[Any]:
        """`rows`, an array from here or elsewhere, with more rows behind it. It is copied only where it must be: when
        there is no room left, when wider values come, or when other rows were already added behind the same ones."""
        kind, end = np.result_type(rows, more), len(rows) + len(more)
        is_next = _address(rows) == _address(self._whole) and len(rows) == self._used
        if not is_next or end > len(self._whole) or kind != self._whole.dtype:
            self._whole = np.empty((capacity(end), *rows.shape[1:]), kind)
            self._whole[: len(rows)] = rows
        self._whole[len(rows) : end] = more
        self._used = end
        return self.array


def _address(array: NDArray[Any]) -> int:
    """The memory address of an array's first element."""
    address: int = array.__array_interface__["data"][0]
    return address
