"""Asks the system to read a file ahead: read in order, a file comes from the disk far sooner than page by page."""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from pathlib import Path

from core.job import Job

_AT_ONCE = 1 << 17  # bytes: of what it is told with one call, Linux may read no more


def read_ahead(path: str | Path, job: Job | None = None) -> None:
    """Read a file into the system's cache, as far as there is room; what is cached already costs next to nothing.
    Blocks for as long as the disk takes; a `job` can stop it."""
    if sys.platform != "linux":  # macOS and Windows read ahead as they see fit
        return
    with suppress(OSError):  # whoever reads it will say what is wrong
        descriptor = os.open(path, os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC)
        try:
            for start in range(0, os.fstat(descriptor).st_size, _AT_ONCE):
                if job is not None:
                    job.checkpoint()
                os.posix_fadvise(descriptor, start, _AT_ONCE, os.POSIX_FADV_WILLNEED)
        finally:
            os.close(descriptor)
