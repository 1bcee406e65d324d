"""Every benchmark in its brief form, one after another: `make bench`, or `python -m tests.benchmarks [NAME...]`.

Each runs in a fresh process, so that none profits or suffers from what another loaded or left in memory. The sizes are
small, about ten minutes in all; `python -m tests.benchmarks.NAME --help` says how to measure one in full. Ends with 1
where a figure is over its limit; on a machine with other work to do that may be the other work.
"""

from __future__ import annotations

import argparse
import os
import sys
import time
import traceback
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context

from tests.benchmarks.figure import measured

# `killed` and `mutations` are not among them: they look for what is lost or crashes, for as long as one likes.
BENCHMARKS = (
    "starting",
    "indexing",
    "memory",
    "profile",
    "rescan",
    "library",
    "matching",
    "arriving",
    "query",
    "plain",
    "retrieval",
    "lookalikes",
    "peers",
    "window",
    "million",
)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("names", nargs="*", metavar="NAME", help=f"only these of {', '.join(BENCHMARKS)}")
    names = parser.parse_args().names or BENCHMARKS
    if unknown := set(names) - set(BENCHMARKS):
        parser.error(f"there is no {', '.join(sorted(unknown))}")
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)  # else each process compiles all modules, as no installed one does
    wrong = []
    for name in names:
        print(f"{name}", flush=True)
        began = time.monotonic()
        with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as process:
            try:
                wrong += [str(figure) for figure in process.submit(measured, name).result() if not figure.is_right]
            except Exception:  # the others are measured all the same
                traceback.print_exc()
                wrong.append(f"{name} could not be measured")
        print(f"  ({time.monotonic() - began:.0f} s)\n", flush=True)
    print(f"{len(wrong)} over their limit" + "".join(f"\n  {line}" for line in wrong))
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
