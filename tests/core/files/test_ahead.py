"""What will be needed is told to the system from end to end, can be stopped, and a file that is gone is no trouble."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from core.files.ahead import read_ahead
from core.job import Cancelled, Job

advising = pytest.mark.skipif(not hasattr(os, "posix_fadvise"), reason="this system is not told what will be read")


@advising
def test_a_file_is_told_to_the_system_from_its_beginning_to_its_end(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "index"
    with path.open("wb") as file:
        file.truncate(40 << 20)
    advise, told = os.posix_fadvise, list[tuple[int, int]]()

    def noting(descriptor: int, start: int, size: int, advice: int) -> None:
        told.append((start, start + size))
        advise(descriptor, start, size, advice)

    monkeypatch.setattr(os, "posix_fadvise", noting)
    read_ahead(path, Job())
    assert [start for start, _ in told] == [0, *(end for _, end in told[:-1])]
    assert max(end - start for start, end in told) <= 128 << 10  # Linux would read the beginning of each only
    assert told[-1][1] >= 40 << 20


@advising
def test_it_can_be_stopped(tmp_path: Path) -> None:
    path = tmp_path / "index"
    path.write_bytes(b"x")
    job = Job()
    job.cancel()
    with pytest.raises(Cancelled):
        read_ahead(path, job)


def test_a_file_that_is_not_there_is_left_to_whoever_reads_it(tmp_path: Path) -> None:
    read_ahead(tmp_path / "gone", Job())
