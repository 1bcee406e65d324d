"""Reads files at which the program has died in another process, so that they cannot crash it again.

A file that crashes that process too, or keeps it too long, is a suspect. The others, which were merely being read when
the power failed or somebody ended the program, are read as any file.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import suppress
from multiprocessing.connection import Connection

from core import decode
from core.indexing import suspects
from core.indexing.reading import Outcome, read_photo
from core.job import Job
from core.photo import FoundFile
from core.storage.rows import Failure
from core.system import confined

_MEMORY = 4 << 30
"""Bytes of address space that the process may take: three times what pictures may, and the libraries."""

SECONDS = 120.0
"""For one file. The slowest photos take ten."""


def read_apart(files: Sequence[FoundFile], *, thumbnail: bool, job: Job) -> Iterator[Outcome]:
    """Read files one by one, as `read_photo` does; one that ends the process is a Failure and a suspect. Raises
    Cancelled if the person stops, ending the process at once."""
    waiting = tuple(files)
    while waiting:
        read = 0
        for outcome in _until_it_dies(waiting, thumbnail=thumbnail, job=job):
            read += 1
            yield outcome
        if read < len(waiting):
            yield Failure(waiting[read], suspects.REASON, decode.VERSION, suspect=True)
        waiting = waiting[read + 1 :]


def _until_it_dies(files: Sequence[FoundFile], *, thumbnail: bool, job: Job) -> Iterator[Outcome]:
    """The outcomes of one process: of as many files as it survives."""
    with suppress(OSError), confined.apart(_read_all, files, thumbnail) as ours:  # the system may have no room for it
        for _ in files:
            try:
                outcome: Outcome = confined.received(ours, within=SECONDS, job=job)
            except (EOFError, TimeoutError):  # it is dead, or as good as that
                return
            yield outcome


def _read_all(theirs: Connection, files: Sequence[FoundFile], thumbnail: bool) -> None:
    """Read the files; runs in the other process."""
    # A decoder that keeps the interpreter would not let this process see that the program was ended.
    confined.limit(memory=_MEMORY, seconds=SECONDS * len(files))
    with suppress(BrokenPipeError):
        for file in files:
            theirs.send(read_photo(file, thumbnail=thumbnail))
