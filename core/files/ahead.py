"""Tells the system which files will soon be needed whole: read in order they come from the disk far sooner than page by
page in the order of use.
"""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from pathlib import Path

from core.job import Job

_AT_ONCE = 1 << 17  # bytes: of what it is told with one call, Linux may read no more


def read_ahead(path: str | Path, job: Job | None = None) -> None:
    """Have a file in the system's memory, as far as there is room for it; what is there already costs next to
    nothing. Takes as long as the disk does; a `job` can stop it."""
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
