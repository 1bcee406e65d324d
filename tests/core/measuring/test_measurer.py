"""What the measurer knows of photos before it measures them."""

from __future__ import annotations

import time
from collections.abc import Sequence

import numpy as np
import pytest
from numpy.typing import NDArray

from core.job import Job
from core.measuring.measurer import Measurer
from core.photo import Facts


class Unseen:
    """Photos that nobody looks at."""

    def features(self, rows: NDArray[np.int64]) -> Sequence[bytes]:
        return [b""] * len(rows)

    def miniatures(self, rows: NDArray[np.int64]) -> Sequence[bytes]:
        return [b""] * len(rows)

    def fine(self, rows: NDArray[np.int64]) -> Sequence[bytes]:
        return [b""] * len(rows)


@pytest.mark.skipif(not hasattr(time, "tzset"), reason="Windows takes no time zone from the environment")
def test_the_time_between_two_photos_is_that_of_the_cameras_clock(monkeypatch: pytest.MonkeyPatch) -> None:
    """In Berlin that second of autumn is an hour and a second long."""
    dates = ("2024-10-27 02:59:59", "2024-10-27 03:00:00", "1950-06-01 12:00:00", "1950-06-01 12:00:01", "2024-02-31")
    with monkeypatch.context() as patch:
        patch.setenv("TZ", "CET-1CEST,M3.5.0,M10.5.0/3")
        time.tzset()
        seconds = Measurer([Facts("JPEG", 4, 3, taken=date) for date in dates], Unseen(), Job()).seconds
    time.tzset()
    assert (seconds[1] - seconds[0], seconds[3] - seconds[2]) == (1, 1)
    assert np.isnan(seconds[4])
