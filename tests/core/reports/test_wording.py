"""Paths, sizes, times and counts as text."""

from __future__ import annotations

import pytest

from core.reports.wording import counted, duration, shown, size


@pytest.mark.parametrize(
    ("count", "words"),
    [(0, "0 B"), (999, "999 B"), (1000, "1.0 kB"), (9_949, "9.9 kB"), (999_499, "999 kB"), (999_500, "1.0 MB")],
)
def test_bytes_in_words(count: int, words: str) -> None:
    assert size(count) == words


def test_large_sizes_and_times_in_words() -> None:
    assert size(4_200_000_000_000) == "4.2 TB"
    assert [duration(seconds) for seconds in (7, 600, 9000)] == ["7 s", "10 min", "2.5 h"]
    assert [counted(1, "copy", "copies"), counted(1200, "copy", "copies")] == ["1 copy", "1,200 copies"]


def test_a_path_moves_no_cursor() -> None:
    assert shown("a\x1b[2Jb\n\udce9ü\x9b") == "a\\x1b[2Jb\\x0a\udce9ü\\x9b"
