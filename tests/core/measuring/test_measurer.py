"""What the measurer knows of photos before it measures them."""

from __future__ import annotations

import time
from collections.abc import Sequence

import numpy as np
import pytest
from numpy.typing import NDArray

from core.indexing.fingerprint import fingerprint
from core.job import Job
from core.measuring.comparing import Given
from core.measuring.geometry import form_maps
from core.measuring.measurer import Measurer
from core.photo import Facts
from tests.core.scenes import SIZE, place


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


def test_what_is_measured_of_a_pair_does_not_depend_on_those_beside_it() -> None:
    """Nor on where its pictures lie in memory: maps that are a little off are made sharper, the same way each time."""
    shots = [fingerprint(np.asarray(place(number, shift=shift))) for number in range(14) for shift in (0.0, 0.01)]
    facts = [Facts("JPEG", *SIZE)] * len(shots)
    first = np.tile(np.arange(0, len(shots), 2), 3)
    measurer = Measurer(facts, Given(shots), Job())
    whole = np.zeros(len(first), np.intp)
    maps = form_maps(whole, measurer.frames[first], measurer.frames[first + 1])
    maps[:, 0, 2] += np.repeat([0.003, 0.005, 0.007], len(shots) // 2)
    together = measurer.measure(first, first + 1, maps).judgements.tolist()
    for row in (0, 9, len(first) - 1):
        some = slice(row, row + 1)
        alone = Measurer(facts, Given(shots), Job()).measure(first[some], first[some] + 1, maps[some])
        assert alone.judgements.tolist() == together[some]
