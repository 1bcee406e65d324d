"""Work in a process of its own."""

from __future__ import annotations

import subprocess
import sys
import time
from multiprocessing.connection import Connection

_PROGRAM = """
import os, signal
from core.system import confined
from tests.core.system.test_confined import work_long

if __name__ == "__main__":
    with confined.apart(work_long) as ours:
        ours.recv()
        os.kill(os.getpid(), signal.SIGKILL)
"""


def work_long(theirs: Connection) -> None:
    theirs.send(None)
    time.sleep(60)


def test_the_process_ends_with_a_program_that_was_killed() -> None:
    """It holds the other end of the program's output, so that the end of that is seen only when both are gone."""
    subprocess.run([sys.executable, "-c", _PROGRAM], stdout=subprocess.PIPE, check=False, timeout=40)
