"""How the command line writes: progress in words, which leaves no trace."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from core.command import console
from core.command.console import in_words
from core.job import Progress, Stage


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


def test_no_name_of_a_file_speaks_to_the_terminal(capsys: pytest.CaptureFixture[str]) -> None:
    """A reason may name another file than the one that it is about."""
    console.say("back: a\x1b[31m.jpg")
    console.warn("left alone: b.jpg: the photo to keep, a\n\x1b[31m.jpg, is gone")
    out, err = capsys.readouterr()
    assert out == "back: a\\x1b[31m.jpg\n"
    assert err == "left alone: b.jpg: the photo to keep, a\\x0a\\x1b[31m.jpg, is gone\n"
