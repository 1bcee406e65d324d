"""How the command line writes: numbers and paths in words, and progress that leaves no trace."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from core.command.console import counted, duration, in_words, shown, size
from core.job import Progress, Stage


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


def test_progress_in_words() -> None:
    assert in_words(Progress(Stage.WALKING, done=12)) == "looking for photos  12"
    there = Progress(Stage.DECODING, done=50, total=1050, problems=1, rate=10.0)
    assert in_words(there) == "reading photos  50 of 1,050  10/s  2 min left  1 problem"
    assert in_words(Progress(Stage.DECODING, done=3, total=9), "drawing").startswith("drawing  3 of 9")


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no pseudo-terminal of this kind")
def test_on_a_terminal_progress_is_one_line_that_vanishes() -> None:
    import pty

    program = """
import sys
from core.command.console import watching
from core.job import Job, Stage
job = Job()
with watching(job):
    job.enter(Stage.DECODING, total=3)
    for name in ("one", "two", "three\\nlines"):
        job.advance(current=name)
    sys.stdin.read()  # until the last line was seen
"""
    ours, theirs = pty.openpty()
    command = [sys.executable, "-c", program]
    root = Path(__file__).parents[3]
    with subprocess.Popen(command, cwd=root, stdin=subprocess.PIPE, stderr=theirs) as running:
        os.close(theirs)
        written = b""
        assert running.stdin is not None
        try:
            while piece := os.read(ours, 4096):
                written += piece
                if b"3 of 3" in written:
                    running.stdin.close()
        except OSError:
            pass  # the other end is closed
    os.close(ours)
    assert running.returncode == 0
    assert b"\n" not in written
    assert b"reading photos  3 of 3" in written
    assert b"\x1b" not in written
    assert written.rpartition(b"reading photos")[2].endswith(b" \r")
