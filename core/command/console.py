"""Output of the command line: one document on standard output, progress and warnings on standard error."""

from __future__ import annotations

import json
import os
import sys
import threading
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any

from core.job import Job, Progress, Stage
from core.reports.wording import counted, duration, shown

_EVERY = 5.0
"""Seconds between two lines of progress where standard error is no terminal."""
_QUIET = (Stage.WAITING, Stage.DONE)


def set_up() -> None:
    """Make any path printable: the bytes of a name are written unchanged; on Windows, unpaired surrogates are
    escaped."""
    for name in ("stdin", "stdout", "stderr"):
        if getattr(sys, name) is None:  # whoever started this has closed it: no file may get its number
            setattr(sys, name, open(os.devnull, "r" if name == "stdin" else "w", encoding="utf-8"))  # noqa: SIM115
    errors = "backslashreplace" if sys.platform == "win32" else "surrogateescape"
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors=errors)


def say(line: str = "") -> None:
    """Print one line of the answer, safe for a terminal whatever the names of files in it."""
    print(shown(line))


def warn(line: str) -> None:
    """Print one line on standard error, as safe."""
    print(shown(line), file=sys.stderr)


def answer(document: Mapping[str, Any]) -> None:
    """Print the answer as one JSON document.

    It is pure ASCII. Bytes of a path that are not UTF-8 become escapes from \\udc80 to \\udcff, as Python reads and
    writes such names, so that every path can be recovered: `os.fsencode(json.loads(...)["path"])`.
    """
    json.dump({"schema": 1, **document}, sys.stdout, indent=1)
    sys.stdout.write("\n")


def in_words(progress: Progress, doing: str = "") -> str:
    """The progress of an operation on one line."""
    parts = [doing or str(progress.stage)]
    if progress.total is not None:
        parts.append(f"{progress.done:,} of {progress.total:,}")
    elif progress.done:
        parts.append(f"{progress.done:,}")
    if progress.rate >= 1:
        parts.append(f"{progress.rate:,.0f}/s")
    left = progress.seconds_left
    if left is not None and left >= 1:
        parts.append(f"{duration(left)} left")
    if progress.problems:
        parts.append(counted(progress.problems, "problem"))
    return "  ".join(parts)


@contextmanager
def watching(job: Job, *, doing: str = "") -> Iterator[None]:
    """Context manager that shows a job's progress: one line that is rewritten on a terminal, else a line now and
    then."""
    over = threading.Event()
    show = _rewrite if sys.stderr.isatty() else _list
    watcher = threading.Thread(target=show, args=(job, doing, over), name="progress", daemon=True)
    watcher.start()
    try:
        yield
    finally:
        over.set()
        watcher.join()


def _rewrite(job: Job, doing: str, over: threading.Event) -> None:
    written = False
    while not over.wait(0.1):
        progress = job.progress
        if progress.stage in _QUIET:
            continue
        width = _columns()
        line = in_words(progress, doing)
        room = width - len(line) - 4
        if room > 12 and progress.current:
            line += "  " + shown(progress.current)[-room:]
        # Blanks wipe what was there: a console of Windows may show an escape sequence as it is.
        sys.stderr.write("\r" + line[: width - 1].ljust(width - 1))
        sys.stderr.flush()
        written = True
    if written:
        sys.stderr.write("\r" + " " * (_columns() - 1) + "\r")
        sys.stderr.flush()


def _columns() -> int:
    try:
        return os.get_terminal_size(sys.stderr.fileno()).columns or 80
    except OSError:
        return 80


def _list(job: Job, doing: str, over: threading.Event) -> None:
    last = time.monotonic()
    while not over.wait(0.1):
        progress = job.progress
        if time.monotonic() - last >= _EVERY and progress.stage not in _QUIET:
            last = time.monotonic()
            warn(in_words(progress, doing))
