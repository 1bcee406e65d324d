"""Kill the real program at random moments, many times: `python -m tests.benchmarks.killed --times 200`.

Scan, trash, move, move to another disk, link, undo and redo run as processes and are killed; after each one the next
start must find every byte, no half-written file, no group without a copy, a sound catalog and a journal at rest. Every
fifth time all is undone and the tree must be as it was, times and all. One failed check ends it with its traceback.
"""

from __future__ import annotations

import argparse
import tempfile
import time
from pathlib import Path

from tests.core.killed_program import Program

ELSEWHERE = "/dev/shm"  # another disk than the temporary folder's


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--times", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    began = time.monotonic()
    with tempfile.TemporaryDirectory() as place, tempfile.TemporaryDirectory(dir=ELSEWHERE) as other_disk:
        program = Program(Path(place), Path(other_disk))
        program.scan()
        killed, met = program.killed(options.times, seed=options.seed)
    seconds = time.monotonic() - began
    print(
        f"killed {killed.total()} times, {met.total()} of them with entries under way: nothing lost ({seconds:.0f} s)"
    )
    for way, times in killed.most_common():
        print(f"  {way}: {times}, {met[way]} with entries under way")


if __name__ == "__main__":
    main()
