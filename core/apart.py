"""Reading files at which the program has died: in a process of their own, so that it cannot die of them again.

What kills that one too, or keeps it for too long, is a suspect. The others, which were only being read when the power
failed or somebody ended the program, are read as any file, and the program itself never decodes any of them.
"""

from __future__ import annotations

import multiprocessing
import time
from collections.abc import Iterator, Sequence
from contextlib import suppress
from multiprocessing.connection import Connection

from core import confined, decode, suspects
from core.job import Job
from core.photo import FoundFile
from core.reading import Outcome, read_photo
from core.rows import Failure

MEMORY = 4 << 30
"""Bytes of address space that the process may take: three times what pictures may, and the libraries."""

SECONDS = 120.0
"""For one file. The slowest photos take ten."""

_LOOK_UP_SECONDS = 0.1


def read_apart(files: Sequence[FoundFile], *, thumbnail: bool, job: Job) -> Iterator[Outcome]:
    """Read files one after another, each as `read_photo` does; one that ends the process is a Failure, and a suspect.

    Cancelled where the person stops: the process is then ended at once.
    """
    waiting = list(files)
    while waiting:
        for outcome in _until_it_dies(waiting, thumbnail=thumbnail, job=job):
            del waiting[0]
            yield outcome
        if waiting:
            yield Failure(waiting.pop(0), suspects.REASON, decode.VERSION, suspect=True)


def _until_it_dies(files: Sequence[FoundFile], *, thumbnail: bool, job: Job) -> Iterator[Outcome]:
    """What one process makes of the files: as many as it lives to see the end of."""
    # Not forked: the threads of this program hold locks that no one would open in the copy.
    context = multiprocessing.get_context("spawn")
    ours, theirs = context.Pipe(duplex=False)
    process = context.Process(target=_read_all, args=(theirs, tuple(files), thumbnail), daemon=True)
    with ours, theirs:
        try:
            process.start()
        except OSError:  # the system has no room for it
            return
        theirs.close()
        try:
            for _ in files:
                outcome = _next(ours, job)
                if outcome is None:
                    return
                yield outcome
        finally:
            process.kill()
            process.join()


def _next(ours: Connection, job: Job) -> Outcome | None:
    """What became of the next file; None where the process is dead, or as good as that."""
    until = time.monotonic() + SECONDS
    while not ours.poll(_LOOK_UP_SECONDS):
        job.checkpoint()
        if time.monotonic() > until:
            return None
    try:
        outcome: Outcome = ours.recv()
    except (EOFError, OSError):
        return None
    return outcome


def _read_all(theirs: Connection, files: Sequence[FoundFile], thumbnail: bool) -> None:
    """What the other process does."""
    # Also where the program itself is ended, and nobody is left to end this one.
    confined.limit(memory=MEMORY, seconds=SECONDS * len(files))
    with suppress(BrokenPipeError):
        for file in files:
            theirs.send(read_photo(file, thumbnail=thumbnail))
