"""One descriptor per photo, computed from its miniature when first needed, and cached."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Generic, TypeVar

import numpy as np
from numpy.typing import NDArray

from core.job import Job

_AT_ONCE = 512  # photos between two looks at the job

Number = TypeVar("Number", np.uint8, np.float16)


class Described(Generic[Number]):
    """Descriptors by row. Rows that no measure needs are not computed and take no memory."""

    def __init__(self, describe: Callable[[bytes], NDArray[Number]]) -> None:
        """`describe` turns a packed miniature, which may be empty, into a descriptor, always of one shape."""
        self._describe: Callable[[bytes], NDArray[Number]] = describe
        nothing: NDArray[Number] = describe(b"")
        self._values: NDArray[Number] = np.zeros((0, *nothing.shape), nothing.dtype)
        self._made = np.zeros(0, np.bool_)

    def of(
        self, rows: NDArray[np.int64], miniatures: Callable[[NDArray[np.int64]], Sequence[bytes]], *, job: Job
    ) -> NDArray[Number]:
        """The descriptors of these rows (n,), one behind the other (n, ...); `miniatures` is called for the rows not
        yet computed."""
        self._reach(int(rows.max(initial=-1)) + 1)
        missing = rows[~self._made[rows]]
        for start in range(0, len(missing), _AT_ONCE):
            job.checkpoint()
            some = missing[start : start + _AT_ONCE]
            for row, packed in zip(some.tolist(), miniatures(some), strict=True):
                self._values[row] = self._describe(packed)
            self._made[some] = True
        return self._values if np.array_equal(rows, np.arange(len(self._values))) else self._values[rows]

    def _reach(self, count: int) -> None:
        """Make room for `count` rows. The system allocates memory of zeros only when it is written to."""
        if count > len(self._values):
            room = max(count, len(self._values) * 5 // 4)
            values, made = np.zeros((room, *self._values.shape[1:]), self._values.dtype), np.zeros(room, np.bool_)
            done = np.flatnonzero(self._made)
            values[done], made[done] = self._values[done], True
            self._values, self._made = values, made
